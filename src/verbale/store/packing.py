"""Entries as they are kept: JSON that names an entry's own tellings by their place, and where it is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from verbale.chronicle.canonical import canonical, told_in
from verbale.chronicle.entry import Derivation, Entry, Stage, Value
from verbale.chronicle.telling import Telling

_PLAIN = ("id", "kind", "status", "when", "reason", "sides", "tellings")


def packed(entry: Entry, tellings: Iterable[Telling]) -> str:
    """An entry as JSON that is kept, with who tells it and in which languages, so that it can be listed by itself.

    Where it names a telling of its own, that is by the place among them, not by the id. Written out because `to_json`
    copies deeply, which would be most of the time of merging.
    """
    numbers: dict[str, int | str] = {telling: number for number, telling in enumerate(entry.tellings)}

    def named(each: Value | Derivation | Stage) -> list[int | str]:
        return [numbers.get(telling, telling) for telling in each.tellings]

    def value(each: Value) -> dict[str, Any]:
        return {"value": each.value, "tellings": named(each), "basis": each.basis}

    told: dict[str, Any] = {name: getattr(entry, name) for name in _PLAIN}
    told["values"] = {name: value(each) for name, each in entry.values.items()}
    told["conflicts"] = [{"field": each.field, "values": list(map(value, each.values))} for each in entry.conflicts]
    told["derivations"] = [
        {"field": each.field, "value": each.value, "rule": each.rule, "proof": each.proof, "tellings": named(each)}
        for each in entry.derivations
    ]
    told["history"] = [
        {"status": each.status, "when": each.when, "published": each.published, "tellings": named(each)}
        for each in entry.history
    ]
    own = sorted(tellings, key=_date_and_id)
    told["sources"] = list(dict.fromkeys(telling.source or telling.document[:12] for telling in own))
    told["languages"] = sorted({telling.language for telling in own if telling.language})
    return canonical(told)


def _date_and_id(telling: Telling) -> tuple[str, str]:
    return telling.published or "~", telling.id


def unpacked(told: str) -> dict[str, Any]:
    """The entry's JSON as the core gave it, with `sources` and `languages`."""
    entry: dict[str, Any] = told_in(told)
    own = entry["tellings"]
    if len(own) == 1 and not entry["derivations"]:  # most entries: whatever is told, the one telling tells it
        for value in entry["values"].values():
            if value["tellings"]:
                value["tellings"] = own
        for stage in entry["history"]:
            stage["tellings"] = own
        return entry
    for each in _naming(entry):
        each["tellings"] = [telling if telling.__class__ is str else own[telling] for telling in each["tellings"]]
    return entry


def _naming(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts of an entry that name tellings."""
    yield from told["values"].values()
    yield from told["derivations"]
    yield from told["history"]
    for conflict in told["conflicts"]:
        yield from conflict["values"]


def pairs_of(sides: Iterable[str]) -> list[str]:
    """Under which names an entry is looked up: each pair of its sides in alphabetical order, and each side alone.

    >>> pairs_of(["NO", "BY"])
    ['BY', 'NO', 'BY-NO']
    """
    listed = sorted(set(sides))
    return [*listed, *(f"{one}-{other}" for one, other in combinations(listed, 2))]
