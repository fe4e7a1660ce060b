"""Entries in the order of time, and the choice of those that somebody asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from verbale.chronicle.entry import Entry
from verbale.chronicle.facts import parsed
from verbale.chronicle.telling import Telling
from verbale.entities.likeness import likeness
from verbale.when.when import When


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a timeline is asked for; None and empty leave a thing open.

    `sides` must all take part. `kinds` are kinds or their families. `first` and `last` are EDTF dates: an entry stays
    if its date can fall between them; one without a date stays only if neither is given.
    """

    sides: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    person: str | None = None
    source: str | None = None


def time_order(entry: Entry) -> tuple[str, str]:
    """The key to sort by: the first day of the date, its last, then the id; entries without a date come last."""
    return place(parsed(entry.when)), entry.id


def place(when: When | None) -> str:
    """A date's place in the order of time, as a text that sorts: by its first day, then its last.

    Dates without a year come after all others, no date last.
    """
    if when is None:
        return "2"
    yearless, first, last, *_ = when.sort_key
    return f"{yearless:d}{first:07}{last:07}"


def timeline(
    entries: Iterable[Entry], wanted: Wanted | None = None, tellings: Mapping[str, Telling] | None = None
) -> list[Entry]:
    """The wanted entries in the order of time.

    `tellings` by id are needed only to choose by `source`: a telling's host or name, or a part of its address.
    """
    asked = wanted or Wanted()
    chosen = [entry for entry in entries if _fits(entry, asked) and _told_by(entry, asked.source, tellings or {})]
    return sorted(chosen, key=time_order)


def _fits(entry: Entry, asked: Wanted) -> bool:
    level = entry.values.get("level")
    return (
        set(asked.sides) <= set(entry.sides)
        and (not asked.kinds or entry.kind in asked.kinds or entry.kind.split(".")[0] in asked.kinds)
        and (not asked.statuses or entry.status in asked.statuses)
        and (not asked.levels or (level is not None and level.value in asked.levels))
        and (asked.person is None or any(likeness(name, asked.person).possible for name in people(entry)))
        and _between(parsed(entry.when), parsed(asked.first), parsed(asked.last))
    )


def people(entry: Entry) -> list[str]:
    """The names of everybody who took part."""
    value = entry.values.get("participants")
    return [who["person"] for who in value.value if who.get("person")] if value and value.value else []


def _between(when: When | None, first: When | None, last: When | None) -> bool:
    if first is None and last is None:
        return True
    if when is None or not when.extents:
        return False
    after = first is None or first.earliest is None or when.latest is None or when.latest >= first.earliest
    before = last is None or last.latest is None or when.earliest is None or when.earliest <= last.latest
    return after and before


def _told_by(entry: Entry, source: str | None, tellings: Mapping[str, Telling]) -> bool:
    if source is None:
        return True
    told = [tellings[name] for name in entry.tellings if name in tellings]
    return any(source == each.source or source in (each.url or "") for each in told)
