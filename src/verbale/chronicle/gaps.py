"""What is missing between two sides: silences, overdue rounds, visits not returned, and who takes the initiative."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from verbale.chronicle.entry import Entry
from verbale.chronicle.facts import parsed
from verbale.chronicle.timeline import time_order

_ROUNDS = ("consultations", "commission", "negotiations")
_CONTACT = frozenset({"visit", "meeting", "consultations", "negotiations", "call", "video_call", "commission"})
_LEAST_ROUNDS = 3


class Silence(NamedTuple):
    """The longest time without a contact of a level: at least so many days between two dates, and the entries there."""

    level: str
    days: int
    after: str
    before: str
    entries: tuple[str, str | None]


class Overdue(NamedTuple):
    """Rounds that came every `rhythm` days (the median) and now fail to: `days` since the latest one."""

    kind: str
    level: str | None
    rhythm: int
    days: int
    latest: str
    rounds: int


class Unreturned(NamedTuple):
    """The latest visit of a level that the other side has not returned since."""

    visitor: str
    host: str
    level: str | None
    when: str
    entry: str


class Gaps(NamedTuple):
    """All that is missing, each list in a fixed order; `initiative` counts contacts by whoever took it, `disputed` are
    those of which the tellings name two.
    """

    silences: tuple[Silence, ...]
    overdue: tuple[Overdue, ...]
    unreturned: tuple[Unreturned, ...]
    initiative: tuple[tuple[str, int], ...]
    disputed: tuple[str, ...] = ()


def find_gaps(entries: Sequence[Entry], sides: tuple[str, str], on: date) -> Gaps:
    """The gaps between two sides as seen on a day. Only deeds told as done, whose date has an end, are counted."""
    held = [e for e in entries if set(sides) == set(e.sides) and e.status == "held" and e.kind in _CONTACT]
    dated = sorted((entry for entry in held if _last(entry)), key=time_order)
    past = [entry for entry in dated if (_first(entry) or on) <= on]
    begun = [entry for entry in held if (_first(entry) or on) <= on and "initiator" in entry.values]
    disputed = [entry for entry in begun if _is_disputed(entry, "initiator")]
    counted = Counter(str(e.values["initiator"].value) for e in begun if e not in disputed)
    return Gaps(
        tuple(_silences(past, on)),
        tuple(_overdue(past, on)),
        tuple(_unreturned(past, sides)),
        tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))),
        tuple(entry.id for entry in sorted(disputed, key=time_order)),
    )


def _is_disputed(entry: Entry, field: str) -> bool:
    """Whether tellings differ on a field and nobody has corrected it."""
    return entry.values[field].basis != "corrected" and any(each.field == field for each in entry.conflicts)


def _silences(entries: Sequence[Entry], on: date) -> list[Silence]:
    """By level. A coarse date counts at its nearest end: what is said is "at least so long"."""
    found = []
    for level in sorted({_level(entry) or "" for entry in entries} - {""}):
        mine = [entry for entry in entries if _level(entry) == level]
        gaps = [_silence(level, a, b, on) for a, b in zip(mine, [*mine[1:], None], strict=True)]
        found.append(max(gaps, key=lambda gap: (gap.days, gap.after)))
    return sorted(found, key=lambda gap: (-gap.days, gap.level))


def _silence(level: str, earlier: Entry, later: Entry | None, on: date) -> Silence:
    start, end = _last(earlier) or on, (_first(later) if later else None) or on
    before = str(later.when) if later else on.isoformat()
    return Silence(
        level, max((end - start).days, 0), str(earlier.when), before, (earlier.id, later.id if later else None)
    )


def _overdue(entries: Sequence[Entry], on: date) -> list[Overdue]:
    found = []
    lines = sorted({(e.kind, _level(e)) for e in entries if e.kind in _ROUNDS}, key=str)
    for kind, level in lines:
        rounds = [entry for entry in entries if (entry.kind, _level(entry)) == (kind, level)]
        if len(rounds) < _LEAST_ROUNDS:
            continue
        days = [_middle(entry) for entry in rounds]
        rhythm = int(median(b - a for a, b in pairwise(days)))
        since = (on - (_last(rounds[-1]) or on)).days
        if rhythm and since > rhythm:
            found.append(Overdue(kind, level, rhythm, since, str(rounds[-1].when), len(rounds)))
    return found


def _unreturned(entries: Sequence[Entry], sides: tuple[str, str]) -> list[Unreturned]:
    visits = [entry for entry in entries if entry.kind == "visit" and len(entry.sides) == 2]
    found = []
    for level in sorted({_level(entry) for entry in visits}, key=str):
        mine = [entry for entry in visits if _level(entry) == level]
        for visitor, host in (sides, sides[::-1]):
            gone = [entry for entry in mine if entry.sides[0] == visitor]
            back = [entry for entry in mine if entry.sides[0] == host]
            if gone and (not back or time_order(back[-1]) < time_order(gone[-1])):
                found.append(Unreturned(visitor, host, level, str(gone[-1].when), gone[-1].id))
    return found


def _level(entry: Entry) -> str | None:
    value = entry.values.get("level")
    return value.value if value else None


def _first(entry: Entry) -> date | None:
    when = parsed(entry.when)
    return when.earliest if when else None


def _last(entry: Entry) -> date | None:
    when = parsed(entry.when)
    return when.latest if when else None


def _middle(entry: Entry) -> int:
    first, last = _first(entry), _last(entry)
    return (first.toordinal() + last.toordinal()) // 2 if first and last else 0
