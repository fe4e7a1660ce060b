"""Gaps between two sides: silences, rounds overdue by their rhythm, visits not returned, who takes the initiative."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from verbale.questions.asked_entry import AskedEntry

CONTACTS = ("visit", "meeting", "consultations", "negotiations", "call", "video_call", "commission", "conference")
ROUNDS = ("consultations", "negotiations", "commission")
_LONGEST = 3  # silences named for each level
_SHORTEST = 90  # days: less is no silence
_PATIENCE = 1.5  # a round is overdue when this many of its usual intervals have passed
_LEAST = 3  # rounds that make a rhythm


@dataclass(frozen=True, slots=True)
class Silence:
    """Days without a contact of a level (None: of any) from one entry to the next; `until` None: it lasts."""

    level: str | None
    days: int
    since: str
    until: str | None


@dataclass(frozen=True, slots=True)
class Overdue:
    """Rounds of a kind that came every so many days, by the median, and have not come since the last."""

    kind: str
    usual_days: int
    days: int
    last: str


@dataclass(frozen=True, slots=True)
class Unreturned:
    """A visit after which nobody of that level went the other way."""

    entry: str
    visitor: str
    host: str
    level: str | None


@dataclass(frozen=True, slots=True)
class Gaps:
    """All of it. `initiatives` counts who took the initiative, where it is told."""

    silences: tuple[Silence, ...]
    overdue: tuple[Overdue, ...]
    unreturned: tuple[Unreturned, ...]
    initiatives: tuple[tuple[str, int], ...]


def gaps(entries: Iterable[AskedEntry], on: date) -> Gaps:
    """The gaps between the sides of these entries as they stand on a day. Only what is told as held counts."""
    held = sorted(
        (
            each
            for each in entries
            if each.status == "held" and each.first_day and each.last_day and each.last_day <= on
        ),
        key=lambda each: (each.last_day or date.min, each.id),
    )
    contacts = [each for each in held if each.kind in CONTACTS]
    levels = sorted({str(each.values["level"]) for each in contacts if each.values.get("level")})
    silences = [*_silences(contacts, None, on)]
    for level in levels:
        silences += _silences([each for each in contacts if each.values.get("level") == level], level, on)
    initiators = Counter(str(each.values["initiator"]) for each in held if each.values.get("initiator"))
    return Gaps(
        tuple(silences),
        tuple(_overdue(contacts, on)),
        tuple(_unreturned(contacts)),
        tuple(sorted(initiators.items(), key=lambda item: (-item[1], item[0]))),
    )


def _silences(contacts: Sequence[AskedEntry], level: str | None, on: date) -> list[Silence]:
    """The longest ones. Days that a date leaves open are not counted as silent."""
    found = []
    reached: AskedEntry | None = None
    for each in sorted(contacts, key=lambda one: (one.first_day or date.min, one.id)):
        if reached is not None and (days := _between(reached.last_day, each.first_day)) >= _SHORTEST:
            found.append(Silence(level, days, reached.id, each.id))
        if reached is None or (each.last_day or on) >= (reached.last_day or on):
            reached = each
    if reached is not None and (days := _between(reached.last_day, on)) >= _SHORTEST:
        found.append(Silence(level, days, reached.id, None))
    return sorted(found, key=lambda silence: (-silence.days, silence.since))[:_LONGEST]


def _between(first: date | None, last: date | None) -> int:
    return (last - first).days if first and last else 0


def _overdue(contacts: Sequence[AskedEntry], on: date) -> Iterable[Overdue]:
    for kind in ROUNDS:
        rounds = [each for each in contacts if each.kind == kind]
        middles = sorted({_middle(each) for each in rounds})
        if len(middles) < _LEAST:
            continue
        usual = median((later - earlier).days for earlier, later in pairwise(middles))
        since = _between(rounds[-1].last_day, on)
        if usual and since > usual * _PATIENCE:
            yield Overdue(kind, round(usual), since, rounds[-1].id)


def _middle(entry: AskedEntry) -> date:
    first, last = entry.first_day or date.min, entry.last_day or date.min
    return first + timedelta(days=(last - first).days // 2)


def _unreturned(contacts: Sequence[AskedEntry]) -> Iterable[Unreturned]:
    """The last visit of each direction and level, unless a later one of that level, or no earlier, went back."""
    last: dict[tuple[str, str, str | None], AskedEntry] = {}
    for each in contacts:
        if each.kind == "visit" and len(each.sides) == 2:
            last[each.sides[0], each.sides[1], each.values.get("level")] = each
    for (visitor, host, level), visit in sorted(last.items(), key=lambda item: item[1].id):
        back = last.get((host, visitor, level))
        if back is None or (back.last_day or date.min) < (visit.first_day or date.min):
            yield Unreturned(visit.id, visitor, host, level)
