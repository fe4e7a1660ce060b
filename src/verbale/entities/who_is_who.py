"""Names seen in texts → persons. Names surely of one person are merged, the rest is left to be said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from verbale.entities.likeness import POSSIBLE, SURE, likeness
from verbale.entities.name import parts
from verbale.entities.person import DoubtfulPair, Office, Person, Seen
from verbale.errors import DateError
from verbale.when.when import When

NamePair = tuple[str, str]
_LONG = 12 * 365
"""Days between two sightings after which a shared surname, or a shared office, proves little."""

_SAME_OFFICE, _OTHER_TIME = 0.1, 0.25


class People(NamedTuple):
    """Persons sorted by id, and the pairs that stay in doubt."""

    persons: tuple[Person, ...]
    doubtful: tuple[DoubtfulPair, ...]


class Weighed(NamedTuple):
    """How likely two groups of sightings are of one person."""

    score: float
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]


def find_people(seen: Iterable[Seen], judged: Mapping[NamePair, bool] | None = None) -> People:
    """Who is who among the names seen; no order and no repetition changes it.

    Args:
        seen: names in tellings; those without a side are left out.
        judged: by a sorted pair of spellings ("Макей В.В.", "U. Makiej"): True the same person, False not.
    """
    by_side: dict[str, set[Seen]] = {}
    for each in seen:
        if each.side:
            by_side.setdefault(each.side, set()).add(each)
    persons: list[Person] = []
    doubtful: list[DoubtfulPair] = []
    for side in sorted(by_side):
        groups = _groups(_sightings(by_side[side]), judged or {})
        persons += [_person(side, group) for group in groups]
        doubtful += _doubtful(side, groups, judged or {})
    return People(
        tuple(sorted(persons, key=lambda p: p.id)), tuple(sorted(doubtful, key=lambda d: (d.first, d.second)))
    )


def _sightings(seen: set[Seen]) -> list[list[Seen]]:
    """Sightings that share a spelling, cut where the same bare name stands in unlike offices a long time apart."""
    by_name: dict[str, list[Seen]] = {}
    for each in sorted(seen, key=lambda one: (one.name, one.when or "9999", one)):
        by_name.setdefault(each.name, []).append(each)
    found: list[list[Seen]] = []
    for group in by_name.values():
        found.append([group[0]])
        for each in group[1:]:
            if _is_bare(each.name) and _far(found[-1], [each]):
                found.append([])
            found[-1].append(each)
    return sorted(found, key=lambda group: (-_fullness(group[0].name), group[0].name, group[0].when or "9999"))


def _groups(sightings: list[list[Seen]], judged: Mapping[NamePair, bool]) -> list[list[list[Seen]]]:
    """The fullest names first; each later one joins the person whom it surely is, if there is just one."""
    groups: list[list[list[Seen]]] = []
    for mine in sightings:
        weighed = [(weigh(mine, group, judged), group) for group in groups]
        sure = [group for found, group in weighed if found.score >= SURE]
        (sure[0].append(mine) if len(sure) == 1 else groups.append([mine]))
    return groups


def weigh(mine: list[Seen], group: Sequence[list[Seen]], judged: Mapping[NamePair, bool]) -> Weighed:
    """The weakest likeness of a name with those of a person, with offices and times for and against."""
    worst: Weighed | None = None
    for its in group:
        pair = min(mine[0].name, its[0].name), max(mine[0].name, its[0].name)
        if pair in judged:
            return Weighed(1.0, ("judged the same",), ()) if judged[pair] else Weighed(0.0, (), ("judged different",))
        found = likeness(*pair)
        score, for_, against = found.score, list(found.reasons), []
        if _offices(mine) & _offices(its) and found.possible and _near_in_time(mine, its):
            score, for_ = min(score + _SAME_OFFICE, 1.0), [*for_, "the same office at the time"]
        if _far(mine, its):
            score, against = score - _OTHER_TIME, ["other offices, many years apart"]
        if worst is None or score < worst.score:
            worst = Weighed(round(score, 4), tuple(for_), tuple(against))
    return worst or Weighed(0.0, (), ())


def _doubtful(side: str, groups: Sequence[list[list[Seen]]], judged: Mapping[NamePair, bool]) -> list[DoubtfulPair]:
    found = []
    for number, mine in enumerate(groups):
        for its in groups[number + 1 :]:
            best = max((weigh(one, its, judged) for one in mine), key=lambda each: each.score)
            if best.score >= POSSIBLE:
                first, second = sorted((_id(side, mine), _id(side, its)))
                against = best.reasons_against or ("it fits more than one, or is no proof alone",)
                found.append(DoubtfulPair(first, second, best.score, best.reasons_for, against))
    return found


def _person(side: str, group: list[list[Seen]]) -> Person:
    seen = sorted(each for sightings in group for each in sightings)
    names = sorted({each.name for each in seen})
    reasons = sorted({reason for one in group[1:] for reason in weigh(one, group[:1], {}).reasons_for})
    full = max(names, key=lambda name: (_fullness(name), sum(each.name == name for each in seen), name))
    sources = tuple(sorted({each.source for each in seen if each.source}))
    return Person(_id(side, group), full, side, tuple(names), _held(seen), sources, tuple(reasons))


def _id(side: str, group: list[list[Seen]]) -> str:
    """Side and smallest spelling; a second person of one spelling is told apart by the first date seen."""
    first = min((each.name, each.when or "") for sightings in group for each in sightings)
    return f"{side}:{first[0]}" + (f"@{first[1]}" if _is_bare(first[0]) and first[1] else "")


def _held(seen: Sequence[Seen]) -> tuple[Office, ...]:
    offices: dict[tuple[str, str, str, str], list[Seen]] = {}
    for each in seen:
        if each.rank:
            offices.setdefault((each.side, each.rank, each.portfolio, each.post), []).append(each)
    found = []
    for (side, rank, portfolio, post), sightings in offices.items():
        dates = sorted((when for each in sightings if (when := _when(each))), key=lambda when: when.sort_key)
        first, last = (str(dates[0]), str(dates[-1])) if dates else (None, None)
        sources = tuple(sorted({each.source for each in sightings if each.source}))
        found.append(Office(side, rank, portfolio, first, last, sources, post))
    return tuple(sorted(found, key=lambda held: (held.first or "9999", held.rank, held.portfolio, held.post)))


def _offices(seen: Sequence[Seen]) -> set[tuple[str, str]]:
    return {(each.rank, each.portfolio) for each in seen if each.rank}


def _far(mine: Sequence[Seen], its: Sequence[Seen]) -> bool:
    """Whether both have offices, none in common, and all sightings of one are many years from the other's."""
    if not _offices(mine) or not _offices(its) or _offices(mine) & _offices(its):
        return False
    return not _near_in_time(mine, its)


def _near_in_time(mine: Sequence[Seen], its: Sequence[Seen]) -> bool:
    """Whether no long time parts all sightings of one from all of the other's, as far as they are dated."""
    days = [(a, b) for one in mine for other in its if (a := _day(one)) and (b := _day(other))]
    return not days or any(abs((a - b).days) <= _LONG for a, b in days)


def _when(seen: Seen) -> When | None:
    """When somebody was seen; of a day without a year nobody can say whether it was the first or the last time."""
    try:
        when = When.parse(seen.when) if seen.when else None
    except DateError:
        return None
    return None if when and when.yearless else when


def _day(seen: Seen) -> date | None:
    when = _when(seen)
    return when.earliest if when else None


def _is_bare(name: str) -> bool:
    """Whether a name has no whole forename."""
    return sum(not part.initial for part in parts(name)) < 2


def _fullness(name: str) -> int:
    return sum(1 if part.initial else 3 for part in parts(name))
