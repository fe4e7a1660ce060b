"""What a day asks for: anniversaries ahead, and plans whose time has passed without a telling that they were kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from verbale.chronicle.entry import Entry
from verbale.chronicle.facts import parsed
from verbale.chronicle.timeline import time_order

_COMMEMORATED = frozenset({"relations.established", "relations.restored", "recognition", "document.signed"})


class Anniversary(NamedTuple):
    """`years` after a deed, on `day`."""

    day: date
    years: int
    entry: str


class Upcoming(NamedTuple):
    """Anniversaries in the order of days; plans still ahead, and plans that are past, in the order of time."""

    anniversaries: tuple[Anniversary, ...]
    ahead: tuple[Entry, ...]
    unkept: tuple[Entry, ...]


def upcoming(entries: Iterable[Entry], on: date, days: int = 365) -> Upcoming:
    """What lies within so many days after `on`, and what is past by then.

    A plan is past when the last day that its date can mean is; one without a date is neither. A 29 February is
    kept on 28 February of common years.
    """
    known = sorted(entries, key=time_order)
    plans = [entry for entry in known if entry.status in ("planned", "postponed")]
    until = on + timedelta(days=days)
    ahead, past = [], []
    for entry in plans:
        when = parsed(entry.when)
        if when and when.latest and when.latest < on:
            past.append(entry)
        elif when and when.earliest and when.latest and when.earliest <= until:
            ahead.append(entry)
    found = [each for entry in known for each in _anniversaries(entry, on, until)]
    return Upcoming(tuple(sorted(found)), tuple(ahead), tuple(past))


def _anniversaries(entry: Entry, on: date, until: date) -> list[Anniversary]:
    when = parsed(entry.when)
    if entry.kind not in _COMMEMORATED or entry.status != "held" or not when or when.precision != "day":
        return []
    begun = when.earliest
    if begun is None:
        return []
    days = [(_in_year(begun, year), year - begun.year) for year in range(on.year, until.year + 1)]
    return [Anniversary(day, years, entry.id) for day, years in days if on <= day <= until and years > 0]


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
