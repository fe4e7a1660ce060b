"""Who took part in what, by side, name and office: an index made of all entries when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from verbale.chronicle.people import seen_in
from verbale.chronicle.telling import Telling
from verbale.entities.likeness import likeness
from verbale.entities.person import Person
from verbale.entities.who_is_who import find_people
from verbale.packs import load
from verbale.store.lemmas import plain_words
from verbale.store.told import ToldEntry
from verbale.web.spellings import gathered

Office = tuple[str, str, str]
"""Side, rank, portfolio."""


class Named(NamedTuple):
    """Somebody of a side by the name told most, in how many entries, and all spellings, the fullest first."""

    side: str
    name: str
    entries: int
    spellings: tuple[str, ...]


class Held(NamedTuple):
    """An office of the dated register: who holds it, from and to when (EDTF)."""

    name: str
    first: str | None
    last: str | None


@dataclass(slots=True)
class Names:
    """The numbers of entries by side and name, and by office."""

    by_name: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    by_office: dict[Office, list[int]] = field(default_factory=dict)
    _people: dict[str, list[Named]] = field(default_factory=dict)

    @staticmethod
    def of(people: Iterable[tuple[int, list[dict[str, Any]]]]) -> Names:
        """The index of what `browsing.participants` gives."""
        made = Names()
        for number, everybody in people:
            for who in everybody:
                side = who.get("side") or ""
                if who.get("person"):
                    made.by_name.setdefault(side, {}).setdefault(who["person"], []).append(number)
                if side and who.get("rank"):
                    made.by_office.setdefault((side, who["rank"], who.get("portfolio") or ""), []).append(number)
        return made

    def sides(self) -> list[tuple[str, int]]:
        """The sides whose people are named, with the numbers of people, most first."""
        return sorted(((side, len(self._of(side))) for side in self.by_name), key=lambda one: (-one[1], one[0]))

    def listed(self, side: str | None, words: str, limit: int) -> tuple[list[Named], int]:
        """People of a side, or of all, with a spelling that holds all the words, most told first; and their number."""
        wanted = set(plain_words(words))
        sides = self.by_name if side is None else [side]
        found = [who for each in sides for who in self._of(each) if any(_holds(name, wanted) for name in who.spellings)]
        found.sort(key=lambda one: (-one.entries, one.name, one.side))
        return found[:limit], len(found)

    def _of(self, side: str) -> list[Named]:
        """The people of a side, gathered when they are first asked for."""
        if side not in self._people:
            told = self.by_name.get(side, {})
            self._people[side] = [
                Named(
                    side,
                    max(group, key=lambda name: (len(told[name]), len(name), name)),
                    len({number for name in group for number in told[name]}),
                    tuple(group),
                )
                for group in (gathered(told) if side else [[name] for name in told])
            ]
        return self._people[side]

    def entries_of(self, side: str, name: str) -> list[int]:
        """The numbers of the entries in which somebody of a name like this took part."""
        names = self.by_name.get(side, {})
        found = {number for known in names if likeness(known, name).possible for number in names[known]}
        return sorted(found | set(names.get(name, ())))


def persons_named(told: Iterable[ToldEntry], side: str, name: str) -> list[Person]:
    """Who of these entries may be meant by a name, the surest first: as who is who finds them."""
    people = find_people(seen_in(telling for entry in told for telling in _tellings(entry))).persons
    fits = [person for person in people if person.side == side and any(_like(one, name) for one in person.spellings)]
    return sorted(fits, key=lambda person: (name not in person.spellings, -len(person.sources), person.id))


def holders(told: Iterable[ToldEntry], office: Office) -> list[Person]:
    """Who held an office by what entries tell, in the order of time."""
    people = find_people(seen_in(telling for entry in told for telling in _tellings(entry))).persons
    held = [(min(spans), person) for person in people if (spans := list(_spans(person, office)))]
    return [person for _, person in sorted(held, key=lambda one: (one[0], one[1].id))]


def registered(office: Office) -> list[Held]:
    """Who holds an office by the dated register of office-holders, in the order of time."""
    side, rank, portfolio = office
    found = [
        Held(" ".join([*(entry.get("forenames") or [])[:1], entry["person"]]), held.get("from"), held.get("to"))
        for entry in load.world()["office_holders"]
        for held in entry["offices"]
        if (held["side"], held.get("rank"), held.get("portfolio") or "") == (side, rank, portfolio)
    ]
    return sorted(found, key=lambda one: (one.first or "", one.name))


def _holds(name: str, wanted: set[str]) -> bool:
    """Whether each of the words begins one of the name's."""
    return not wanted or all(any(known.startswith(word) for known in plain_words(name)) for word in wanted)


def _spans(person: Person, office: Office) -> Iterator[str]:
    for held in person.offices:
        if (held.side, held.rank, held.portfolio) == office:
            yield held.first or "9999"


def _like(one: str, other: str) -> bool:
    return one == other or likeness(one, other).possible


def _tellings(entry: ToldEntry) -> Iterator[Telling]:
    for told in entry.tellings:
        about = told.document
        yield Telling(told.id, about.sha256, told.record, about.language, about.published, about.url, told.source)
