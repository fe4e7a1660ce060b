"""Who held an office on a date: by what texts tell, and by the dated register; or that it cannot be said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from verbale.entities.person import Office, Person
from verbale.packs import load
from verbale.when.when import When


class Holding(NamedTuple):
    """A person in an office: the name, from and to when (EDTF), and the ids of tellings; none for the register."""

    name: str
    first: str | None
    last: str | None
    sources: tuple[str, ...]


class Answer(NamedTuple):
    """`holder` if just one is known; `basis` is `told`, `register` or `undetermined`; `others` is what else was found.

    Of a date outside the times at which a person was seen nothing is said by the texts.
    """

    holder: Holding | None
    basis: str
    others: tuple[Holding, ...] = ()


def who_holds(people: Iterable[Person], office: tuple[str, str, str | None], on: str) -> Answer:
    """Who held an office, given as side, rank and portfolio (None: any), on an EDTF date.

    The texts are asked first, then the register; where both know somebody else, or either knows several, the answer is
    `undetermined` with all of them. Raises `DateError` for a date that is none.
    """
    asked = When.parse(on)
    told = [_holding(person, held) for person in people for held in person.offices if _fits(held, office, asked)]
    known = _registered(office, asked)
    if len({each.name for each in told}) == 1:
        return Answer(told[0], "told", tuple(known))
    if not told and len(known) == 1:
        return Answer(known[0], "register")
    return Answer(None, "undetermined", tuple(sorted([*told, *known], key=lambda each: each.name)))


def _holding(person: Person, held: Office) -> Holding:
    return Holding(person.name, held.first, held.last, held.sources)


def _fits(held: Office, office: tuple[str, str, str | None], asked: When) -> bool:
    side, rank, portfolio = office
    if (held.side, held.rank) != (side, rank) or (portfolio and held.portfolio != portfolio):
        return False
    if held.first is None or held.last is None:
        return False
    first, last = When.parse(held.first), When.parse(held.last)
    if first.overlaps(asked) or last.overlaps(asked):
        return True
    begin, end = first.earliest, last.latest
    return bool(begin and end and asked.earliest and asked.latest and begin <= asked.earliest and asked.latest <= end)


def _registered(office: tuple[str, str, str | None], asked: When) -> list[Holding]:
    side, rank, portfolio = office
    found = []
    for entry in load.world()["office_holders"]:
        for held in entry["offices"]:
            same = (held["side"], held.get("rank")) == (side, rank)
            if same and (not portfolio or held.get("portfolio") == portfolio):
                dates = f"{held.get('from') or '..'}/{held.get('to') or '..'}"
                if When.parse(dates).overlaps(asked):
                    name = " ".join([*(entry.get("forenames") or [])[:1], entry["person"]])
                    found.append(Holding(name, held.get("from"), held.get("to"), ()))
    return sorted(found, key=lambda each: each.name)
