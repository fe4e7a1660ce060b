"""Who held an office, from first to last seen, with sources. Only what tellings say: nobody is put between two days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from verbale.questions.asked_entry import AskedEntry


class Office(NamedTuple):
    """An office of a side; `portfolio` None where the rank alone makes it."""

    side: str
    rank: str
    portfolio: str | None = None


class Sighting(NamedTuple):
    """That somebody was seen in an office: on one of these days, as the date of an entry has it."""

    first: date
    last: date
    when: str


@dataclass(frozen=True, slots=True)
class Held:
    """A person seen in an office, by the names that tellings give, with every sighting in the order of time."""

    office: Office
    names: tuple[str, ...]
    sightings: tuple[Sighting, ...]
    entries: tuple[str, ...]
    sources: tuple[str, ...]

    def covers(self, first: date, last: date) -> bool:
        """Whether it is sure that the person was in office in these days: seen in them, or before and after.

        A sighting in "2018" says nothing of May: it may have been in December.
        """
        inside = any(first <= seen.first and seen.last <= last for seen in self.sightings)
        before = any(seen.last <= first for seen in self.sightings)
        after = any(last <= seen.first for seen in self.sightings)
        return inside or (before and after)

    @property
    def begins(self) -> date:
        """The day by which the person was surely seen."""
        return min(seen.last for seen in self.sightings)

    @property
    def ends(self) -> date:
        """The last day from which on the person was surely seen."""
        return max(seen.first for seen in self.sightings)


def offices(entries: Iterable[AskedEntry], same_name: Callable[[str], str]) -> list[Held]:
    """Every person with a side and a rank, by side, name and time. `same_name` folds a name to what identifies it."""
    seen: dict[tuple[Office, str], list[tuple[AskedEntry, str, str]]] = {}
    for entry, source, who in _people(entries):
        if entry.first_day and entry.last_day and entry.status == "held":
            office = Office(who["side"], who["rank"], who.get("portfolio"))
            seen.setdefault((office, same_name(who["person"])), []).append((entry, source, who["person"]))
    found = [_held(office, told) for (office, _), told in seen.items()]
    return sorted(found, key=lambda held: (held.office.side, held.begins, held.names))


def _held(office: Office, told: list[tuple[AskedEntry, str, str]]) -> Held:
    days = {
        Sighting(entry.first_day, entry.last_day, entry.when)
        for entry, _, _ in told
        if entry.first_day and entry.last_day and entry.when
    }
    entries = tuple(dict.fromkeys(entry.id for entry, _, _ in told))
    sources = tuple(dict.fromkeys(source for _, source, _ in told))
    names = tuple(dict.fromkeys(name for _, _, name in told))
    return Held(office, names, tuple(sorted(days)), entries, sources)


def _people(entries: Iterable[AskedEntry]) -> Iterator[tuple[AskedEntry, str, dict[str, str]]]:
    """Each named person with a side and a rank, as each telling has it."""
    for entry in entries:
        for voice in entry.voices:
            for who in voice.record.get("participants") or ():
                if who.get("person") and who.get("side") and who.get("rank"):
                    yield entry, voice.source, who


def surname(name: str) -> str:
    """What of a name stays when forenames come as initials, in full or not at all; folded.

    >>> surname("Сенько В. Л."), surname("В. В. Макей"), surname("Ine Eriksen Søreide")
    ('сенько', 'макей', 'søreide')
    """
    words = [word for word in name.split() if not word.endswith(".")]
    initials = len(words) < len(name.split())
    chosen = words[0 if initials else -1] if words else name
    return chosen.casefold().replace("ё", "е")


@dataclass(frozen=True, slots=True)
class Answer:
    """Who was surely in an office at a time; if that is not one person, who was seen in it before and after."""

    holders: tuple[Held, ...]
    before: Held | None
    after: Held | None


def who(held: Iterable[Held], office: Office, first: date, last: date) -> Answer:
    """Who held an office in these days, by what tellings say."""
    seen = [each for each in held if _is_of(each.office, office)]
    holders = tuple(each for each in seen if each.covers(first, last))
    before = max((each for each in seen if each.ends <= last), key=lambda each: each.ends, default=None)
    after = min((each for each in seen if each.begins >= first), key=lambda each: each.begins, default=None)
    return Answer(holders, before, after)


def _is_of(office: Office, asked: Office) -> bool:
    same = (office.side, office.rank) == (asked.side, asked.rank)
    return same and (asked.portfolio is None or office.portfolio == asked.portfolio)
