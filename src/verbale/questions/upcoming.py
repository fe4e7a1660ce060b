"""What a day asks for: anniversaries ahead, planned acts ahead, and planned acts past that nobody tells as done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from verbale.errors import DateError
from verbale.questions.asked_entry import AskedEntry
from verbale.when.when import When

_KEPT = ("relations.established", "relations.restored", "recognition", "document.signed", "mission.opened")
_ROUND = 5  # years: treaties and missions are remembered at each fifth, relations each year
_YEARLY = ("relations.established", "relations.restored", "recognition")


@dataclass(frozen=True, slots=True)
class Anniversary:
    """So many years after an entry; `when` is a day, or a month where the entry has no day."""

    when: str
    years: int
    entry: str


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Anniversaries by date; ids of entries that are planned and ahead, and planned, past and not told as done."""

    anniversaries: tuple[Anniversary, ...]
    ahead: tuple[str, ...]
    past: tuple[str, ...]


def upcoming(entries: Iterable[AskedEntry], on: date, days: int = 90) -> Upcoming:
    """What comes in so many days from a day on, that day included."""
    listed = sorted(entries, key=lambda each: (each.last_day or date.max, each.id))
    until = on + timedelta(days=days)
    kept = [found for each in listed for found in _anniversaries(each, on, until)]
    planned = [each for each in listed if each.status in ("planned", "postponed") and each.last_day]
    return Upcoming(
        tuple(sorted(kept, key=lambda each: (each.when, each.entry))),
        tuple(each.id for each in planned if (each.last_day or on) >= on and (each.first_day or on) <= until),
        tuple(each.id for each in planned if (each.last_day or on) < on),
    )


def _anniversaries(entry: AskedEntry, on: date, until: date) -> Iterator[Anniversary]:
    if entry.kind not in _KEPT or entry.status != "held" or not entry.when:
        return
    when = When.parse(entry.when)
    if when.precision not in ("day", "month") or when.earliest is None:
        return
    for year in range(on.year, until.year + 1):
        years = year - when.earliest.year
        if years <= 0 or (entry.kind not in _YEARLY and years % _ROUND):
            continue
        try:
            then = when.plus_years(years)
        except DateError:
            continue
        if then.latest and then.earliest and then.latest >= on and then.earliest <= until:
            yield Anniversary(then.edtf, years, entry.id)
