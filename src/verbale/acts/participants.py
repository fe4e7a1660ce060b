"""The persons and unnamed office-holders of a deed, with side, rank and post."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.acts.act import Participant
from verbale.acts.sides import SideFinder, share_out
from verbale.mentions.mention import Actor, PersonName


@dataclass(slots=True)
class Seat:
    """A participant with the actor that named him."""

    participant: Participant
    actor: Actor


def seats_of(actors: list[Actor], finder: SideFinder, role: str | None = None) -> list[Seat]:
    """Participants that actors name: each person of a list, an unnamed holder of a post, no mere states."""
    seats: list[Seat] = []
    for actor in actors:
        if actor.what == "person" and actor.head == "sovereign":
            seats.append(Seat(_sovereign(actor, role), actor))
        elif actor.persons:
            for name, side in share_out(actor, finder):
                if name is not None:
                    seats.append(Seat(_named(actor, name, side, finder, role), actor))
        elif actor.what == "post":
            seats.extend(_unnamed(actor, finder, role))
    return seats


def _sovereign(actor: Actor, role: str | None) -> Participant:
    return Participant(actor.sides[0], actor.persons[0].person, actor.rank or "monarch", role=role)


def _named(actor: Actor, name: PersonName, side: str | None, finder: SideFinder, role: str | None) -> Participant:
    known = finder.known(name)
    rank, portfolio, office = _rank(actor, side), actor.portfolio, actor.office
    if rank is None and not office and known is not None:
        rank, portfolio = known.rank, known.portfolio
    if rank is None and not office:
        held = finder.discourse.register.side_of(name, finder.on)
        if held is not None and held.side == side:
            rank, portfolio = held.rank, held.portfolio
    person = name.person
    if (
        known is not None
        and len(known.name.person) > len(person)
        and known.side == side
        and "." not in known.name.person
        and _may_be_short_for(person, known.name.person)
    ):
        person = known.name.person
    return Participant(side, person, rank, portfolio if rank not in _NO_PORTFOLIO else None, office or None, role)


def _may_be_short_for(short: str, full: str) -> bool:
    """Whether every word of a name begins one of the longer: 'S. Lavrov', and not 'Nguyen Tan' of 'Nguyen Van'."""
    words = [word.lower() for word in full.split()]
    return all(any(word.startswith(part.lower()) for word in words) for part in short.replace(".", " ").split())


_NO_PORTFOLIO = frozenset({"ambassador", "head_of_state", "head_of_government", "monarch"})


def _rank(actor: Actor, side: str | None) -> str | None:
    """The rank that a post has in a state: a Foreign Secretary is London's minister and New Delhi's deputy minister."""
    return (actor.ranks or {}).get(side or "", actor.rank)


def _unnamed(actor: Actor, finder: SideFinder, role: str | None) -> list[Seat]:
    """An office-holder without a name; one who was named before by the same post gets his name back."""
    sides = finder.sides(actor)
    if len(sides) > 1 and actor.rank is None and not (actor.sides or actor.each):
        return []  # 'дипломатов': of which of the two is not told
    seats = []
    for side in sides or (None,):
        person = _same_post(actor, side, finder)
        if actor.rank is None and actor.office is None:
            continue
        participant = Participant(side, person, _rank(actor, side), actor.portfolio, actor.office or None, role)
        seats.append(Seat(participant, actor))
    return seats


def _same_post(actor: Actor, side: str | None, finder: SideFinder) -> str | None:
    """'Министр' after 'Министр … Макей В.В.': the one holder of that rank and side that the text has named."""
    if actor.rank is None or side is None:
        return None
    if actor.plural or actor.listed:
        return _by_the_day(actor, side, finder)
    fitting = [k for k in finder.discourse.persons.values() if k.rank == actor.rank and k.side == side]
    if not fitting:
        return _by_the_day(actor, side, finder)
    if len(fitting) != 1 or (actor.portfolio and fitting[0].portfolio not in {None, actor.portfolio}):
        return None
    held = finder.discourse.register.side_of(fitting[0].name, finder.on)
    bare = not actor.sides and not actor.portfolio
    told = bare or (held is not None and held.rank == actor.rank)
    return fitting[0].name.person if told else None


def _by_the_day(actor: Actor, side: str, finder: SideFinder) -> str | None:
    """'главы государств', 'китайский лидер': the one whom the text has named and who held that office on the day."""
    if finder.on is None or actor.rank not in _OF_ONE or (actor.rank == "minister" and not actor.portfolio):
        return None
    named = [k.name for k in finder.discourse.persons.values() if k.side == side]
    held = [(name, finder.discourse.register.side_of(name, finder.on)) for name in named]
    fitting = [
        name.person
        for name, office in held
        if office is not None and (office.side, office.rank) == (side, actor.rank)
        and (actor.rank != "minister" or office.portfolio == actor.portfolio)
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else None


_OF_ONE = frozenset({"head_of_state", "head_of_government", "minister"})  # one person holds them at a time


def common_rank(seats: list[Seat]) -> str | None:
    """The rank that the first seats of all sides share; None when they differ or one is unsaid."""
    first: dict[str, str | None] = {}
    for seat in seats:
        side = seat.participant.side
        if side is not None and side not in first:
            first[side] = seat.participant.rank
    ranks = {_as_level(rank) for rank in first.values()}
    return ranks.pop() if len(ranks) == 1 and len(first) >= 2 else None


def _as_level(rank: str | None) -> str | None:
    return "head_of_state" if rank == "monarch" else rank
