"""One word for several deeds: 'встречался 28 февраля в Москве, 5 июня в Вене', 'посетили N1 (1993 г.) и N2 (2005 г.)'."""
from __future__ import annotations

from dataclasses import replace

from verbale.acts.nucleus import Nucleus
from verbale.acts.roles import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Actor, PlaceMention

Occurrence = tuple[Nucleus, Roles]
_NO_DEED = frozenset({"term", "for"})


def occurrences(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, *, alone: bool) -> list[Occurrence]:
    """The deeds of a nucleus, each with its own date, place and persons. `alone`: no other deed shares the clause."""
    clause = nucleus.clause
    if nucleus.kind.family != "contact":
        return [(nucleus, roles)]
    dates = [d for d in clause.dates if d.preposition not in _NO_DEED]
    respectively = _respectively(sentence, nucleus, roles, dates)
    if respectively:
        return respectively
    if len(dates) < 2:
        return [(nucleus, roles)]
    holders = _bracket_holders(sentence, roles, dates)
    if holders is not None:
        return [_one(nucleus, roles, date, actor, None) for date, actor in zip(dates, holders, strict=True)]
    if not alone:
        return [(nucleus, roles)]
    return [_one(nucleus, roles, date, None, _stretch(sentence, clause, dates, n)) for n, date in enumerate(dates)]


def _one(
    nucleus: Nucleus, roles: Roles, date: DateMention, actor: Actor | None, stretch: tuple[int, int] | None
) -> Occurrence:
    clause = Clause(nucleus.clause.first, nucleus.clause.last, nucleus.clause.predicates, nucleus.clause.mentions, [date])
    by_role = {role: list(actors) for role, actors in roles.by_role.items()}
    if actor is not None:
        for role, actors in by_role.items():
            if any(a is actor for a in actors):
                by_role[role] = [a for a in actors if a is actor or a.chain != actor.chain]
    own = Roles(by_role, roles.host_place, roles.place, roles.event)
    if stretch is not None:
        _place_within(own, nucleus.clause.places, stretch)
    return replace(nucleus, clause=clause), own


def _stretch(sentence: SentenceRead, clause: Clause, dates: list[DateMention], number: int) -> tuple[int, int]:
    """Code points from a date to the next one; for a date that opens the clause this holds as well."""
    stop = dates[number + 1].start if number + 1 < len(dates) else sentence.span_of(clause.first, clause.last).stop
    return dates[number].start, stop


def _place_within(roles: Roles, places: list[PlaceMention], stretch: tuple[int, int]) -> None:
    if len(places) < 2:
        return
    inside = [p for p in places if p.prep in {"в", "на", None} and stretch[0] <= p.first_offset < stretch[1]]
    if inside:
        roles.place = inside[0]


def _bracket_holders(sentence: SentenceRead, roles: Roles, dates: list[DateMention]) -> list[Actor] | None:
    """The actor right before each bracketed date, when every date is in a bracket after an actor of its own."""
    scan = sentence.scan
    actors = {actor.last: actor for actor in roles.get("doer", "member", "host", "other", "received")}
    found = []
    for date in dates:
        index = next((i for i, t in enumerate(scan.tokens) if t.start >= date.start), scan.count)
        while index > 0 and scan.norms[index - 1] != "(" and index > 1 and scan.norms[index - 1] in {"в", "на", "с", ","}:
            index -= 1
        if scan.norm(index - 1) != "(" or index - 1 not in actors:
            return None
        found.append(actors[index - 1])
    return found if len(set(map(id, found))) == len(found) else None


def _respectively(
    sentence: SentenceRead, nucleus: Nucleus, roles: Roles, dates: list[DateMention]
) -> list[Occurrence] | None:
    """'X и Y посетили Z 5 мая и 6 июня соответственно': the first date is the first person's."""
    clause = nucleus.clause
    if "соответственно" not in sentence.scan.norms[clause.first : clause.last]:
        return None
    actor = next((a for a in roles.get("doer", "member") if len(a.persons) > 1), None)
    values = [(date, value) for date in dates for value in date.values]
    if actor is None or len(values) != len(actor.persons):
        return None
    result = []
    for name, (date, value) in zip(actor.persons, values, strict=True):
        single = replace(actor, persons=[name])
        own = replace(date, values=(value,))
        occurrence = _one(nucleus, roles, own, None, None)
        for actors in occurrence[1].by_role.values():
            actors[:] = [single if a is actor else a for a in actors]
        result.append(occurrence)
    return result
