"""Who held an office on a date: by what texts tell, and by the dated register; or that it cannot be said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from verbale.entities.likeness import likeness
from verbale.entities.person import POSTED, Office, Person
from verbale.packs import load
from verbale.when.when import When


class Holding(NamedTuple):
    """A person in an office: the name, from and to when (EDTF), and the ids of tellings; none for the register."""

    name: str
    first: str | None
    last: str | None
    sources: tuple[str, ...]


class Post(NamedTuple):
    """A post that is asked for: whose, its rank, its portfolio (None: any), and the state to which one is sent."""

    side: str
    rank: str
    portfolio: str | None = None
    state: str | None = None


class Answer(NamedTuple):
    """`holder` if just one is known; `basis` is `told`, `register` or `undetermined`; `others` is what else was found.

    `register` is the same person in the register. Of a date outside the times at which a person was seen nothing is
    said by the texts.
    """

    holder: Holding | None
    basis: str
    others: tuple[Holding, ...] = ()
    register: Holding | None = None


def who_holds(people: Iterable[Person], post: Post, on: str) -> Answer:
    """Who held a post on an EDTF date.

    The texts are asked first, then the register; where the register knows somebody else, or either knows several, the
    answer is `undetermined` with all of them. Raises `DateError` for a date that is none.
    """
    asked = When.parse(on)
    told = [_holding(person, held) for person in people for held in person.offices if _fits(held, post, asked)]
    known = _registered(post, asked)
    same = [each for each in known if told and likeness(each.name, told[0].name).possible]
    if len({each.name for each in told}) == 1 and len(same) == len(known):
        return Answer(told[0], "told", (), same[0] if same else None)
    if not told and len({each.name for each in known}) == 1:
        return Answer(known[0], "register")
    return Answer(None, "undetermined", tuple(sorted([*told, *known], key=lambda each: each.name)))


def _holding(person: Person, held: Office) -> Holding:
    return Holding(person.name, held.first, held.last, held.sources)


def _fits(held: Office, post: Post, asked: When) -> bool:
    if (held.side, held.rank) != (post.side, post.rank) or (post.portfolio and held.portfolio != post.portfolio):
        return False
    if post.rank in POSTED and held.post != post.state:
        return False
    if held.first is None or held.last is None:
        return False
    first, last = When.parse(held.first), When.parse(held.last)
    if first.overlaps(asked) or last.overlaps(asked):
        return True
    begin, end = first.earliest, last.latest
    return bool(begin and end and asked.earliest and asked.latest and begin <= asked.earliest and asked.latest <= end)


def _registered(post: Post, asked: When) -> list[Holding]:
    """Who held it by the register, which does not say where somebody was sent."""
    found: list[Holding] = []
    if post.rank in POSTED:
        return found
    for entry in load.world()["office_holders"]:
        for held in entry["offices"]:
            same = (held["side"], held.get("rank")) == (post.side, post.rank)
            if same and (not post.portfolio or held.get("portfolio") == post.portfolio):
                dates = f"{held.get('from') or '..'}/{held.get('to') or '..'}"
                if When.parse(dates).overlaps(asked):
                    name = " ".join([*(entry.get("forenames") or [])[:1], entry["person"]])
                    found.append(Holding(name, held.get("from"), held.get("to"), ()))
    return sorted(found, key=lambda each: each.name)
