"""The entries of a list by the facets that a visitor can choose from, and how many there are of each value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from verbale.errors import DateError
from verbale.web.choice import FACETS, Choice
from verbale.when.when import When

_FEW_YEARS = 3  # a date that can mean more years than this belongs to none of them
_SHOWN = 12


class Row(NamedTuple):
    """An entry as its facets see it."""

    number: int
    id: str
    kind: str
    status: str
    level: str | None
    when: str | None
    years: tuple[str, ...]
    persons: tuple[str, ...]
    sources: tuple[str, ...]

    def values(self, facet: str) -> tuple[str, ...]:
        """What it says for a facet."""
        match facet:
            case "kind":
                return (self.kind,)
            case "status":
                return (self.status,)
            case "level":
                return (self.level,) if self.level else ()
            case "person":
                return self.persons
            case "source":
                return self.sources
            case _:
                return self.years


class Counted(NamedTuple):
    """A value of a facet, how many entries have it, and whether it is chosen."""

    value: str
    entries: int
    chosen: bool


class Facet(NamedTuple):
    """A facet with the values that are shown, and how many more there are."""

    name: str
    values: tuple[Counted, ...]
    more: int


def row_of(number: int, line: Mapping[str, Any]) -> Row:
    """The row of an entry's JSON as the store lists it."""
    values = line["values"]
    people = (values.get("participants") or {}).get("value") or ()
    return Row(
        number,
        line["id"],
        line["kind"],
        line["status"],
        (values.get("level") or {}).get("value"),
        line["when"],
        years_of(line["when"]),
        tuple(dict.fromkeys(who["person"] for who in people if who.get("person"))),
        tuple(line["sources"]),
    )


@lru_cache(maxsize=50_000)
def years_of(edtf: str | None) -> tuple[str, ...]:
    """The years that a date can mean, if they are few.

    >>> years_of("1996-10"), years_of("2015/2016"), years_of("199X")
    (('1996',), ('2015', '2016'), ())
    """
    try:
        when = When.parse(edtf) if edtf else None
    except DateError:
        return ()
    if when is None or not when.earliest or not when.latest or when.latest.year - when.earliest.year >= _FEW_YEARS:
        return ()
    return tuple(f"{year:04}" for year in range(when.earliest.year, when.latest.year + 1))


def chosen_rows(rows: Iterable[Row], choice: Choice, found: frozenset[int] | None = None) -> list[Row]:
    """The rows that fit all facets; `found` are the numbers that a search allows, None if nothing was searched."""
    return [row for row in rows if _allowed(row, found) and _fits(row, choice, None)]


def facets_of(rows: Sequence[Row], choice: Choice, found: frozenset[int] | None = None) -> list[Facet]:
    """Each facet with its counts; a facet's own choice does not narrow it, the others do."""
    allowed = [row for row in rows if _allowed(row, found)]
    made = []
    for name in FACETS:
        counts: Counter[str] = Counter()
        for row in allowed:
            if _fits(row, choice, name):
                counts.update(row.values(name))
        for value in choice.picked.get(name, ()):
            counts.setdefault(value, 0)
        made.append(_facet(name, counts, choice))
    return made


def _facet(name: str, counts: Counter[str], choice: Choice) -> Facet:
    if name == "year":
        order = sorted(counts, reverse=True)
    else:
        order = sorted(counts, key=lambda value: (-counts[value], value))
    most = len(order) if name in ("level", "status") else _SHOWN * (2 if name in ("year", "kind") else 1)
    shown = [value for place, value in enumerate(order) if place < most or choice.has(name, value)]
    return Facet(
        name, tuple(Counted(value, counts[value], choice.has(name, value)) for value in shown), len(order) - len(shown)
    )


def _allowed(row: Row, found: frozenset[int] | None) -> bool:
    return found is None or row.number in found


def _fits(row: Row, choice: Choice, but: str | None) -> bool:
    return all(
        facet == but or any(value in picked for value in row.values(facet)) or _in_family(row, facet, picked)
        for facet, picked in choice.picked.items()
    )


def _in_family(row: Row, facet: str, picked: tuple[str, ...]) -> bool:
    """'envoy' chooses all kinds of envoys' acts."""
    return facet == "kind" and row.kind.split(".", maxsplit=1)[0] in picked
