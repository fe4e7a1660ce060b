"""A nucleus with its roles made into a draft: sides, dates, persons, place, initiative, level and evidence."""

from __future__ import annotations

from dataclasses import replace

from verbale.acts.act import Evidence, Place
from verbale.acts.bare_posts import of_no_state, settle_receivers
from verbale.acts.date_acts import dates_of
from verbale.acts.deed_details import add_details, set_level
from verbale.acts.deed_sides import find_sides
from verbale.acts.discourse import Discourse
from verbale.acts.draft import NOT_ENVOYS, Draft, unique
from verbale.acts.list_lead import in_brackets
from verbale.acts.listed_members import MEMBER_LISTED
from verbale.acts.nucleus import Nucleus
from verbale.acts.participants import Seat, seats_of
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.sides import SideFinder, single_holder
from verbale.acts.timeline import Timeline
from verbale.mentions.mention import Actor
from verbale.sentences import form as f


def draft_of(
    sentence: SentenceRead, nucleus: Nucleus, roles: Roles, discourse: Discourse, timeline: Timeline
) -> Draft | None:
    """Sides, dates, persons and places of a deed; None when it has no side that can be told."""
    draft = Draft(nucleus, roles)
    draft.dates = [] if nucleus.rule == MEMBER_LISTED else dates_of(sentence, nucleus, timeline)
    when = draft.dates[0].edtf if draft.dates else timeline.published
    if not find_sides(sentence, draft, discourse, when):
        if nucleus.kind.family == "envoy" and len(draft.others) == 1:
            discourse.receiving, discourse.ceremony = draft.others[0], draft.dates  # the next sentence names the envoys
            finder = SideFinder(discourse, when, draft.others)
            discourse.recipients = [s.participant for s in seats_of(roles.get("recipient"), finder, "recipient")]
        return None
    if nucleus.kind.family == "envoy" and not draft.dates:
        draft.dates = [replace(d, basis="inherited") for d in discourse.ceremony]
    finder = SideFinder(discourse, when, _told_sides(draft))
    finder.settled = draft.settled
    settle_receivers(draft, finder)
    _beside_the_placed(draft, finder)
    _people(draft, finder)
    _settle(draft, finder)
    _in_a_capacity(sentence, draft)
    _counterparts(draft, sentence.scan.party_words.counterpart_nouns)
    if nucleus.kind.name in {"envoy.credentials", "envoy.copies"}:
        _same_ceremony(draft, discourse)
    _place(sentence, draft)
    _initiative(draft, finder)
    set_level(draft)
    add_details(sentence, draft)
    draft.evidence = _evidence(sentence, draft)
    return draft


def _told_sides(draft: Draft) -> list[str]:
    """The sides of a deed, or the one that its persons tell themselves: whoever is not of it is of the other."""
    sides = [*draft.first, *draft.others]
    if draft.nucleus.kind.directed or len(sides) != 2:
        return sides
    posts = [a for a in draft.roles.get("member", "received", "doer") if a.what in {"post", "person"}]
    told = unique([code for actor in posts for code in actor.sides])
    return told if len(told) == 1 and told[0] in sides else sides


def _beside_the_placed(draft: Draft, finder: SideFinder) -> None:
    """'встречи с президентом Перу X, премьер-министром и министром': who stands in one list is of one state."""
    for actor in draft.roles.get("member", "received"):
        if actor.sides or actor.candidates or actor.plural or actor.what not in {"post", "party"}:
            continue
        if actor.prep is None and actor.cases == f.NOM:
            continue  # 'Minister A and the Peruvian Minister B signed it': subjects are of two states
        told = (a for a in draft.nucleus.clause.actors if a.chain == actor.chain and (a.sides or a.candidates))
        sides = {tuple(finder.sides(a)) for a in told}
        known = id(actor) in finder.settled or any(finder.side_of_person(name) for name in actor.persons)
        if len(sides) == 1 and not known:
            finder.settled[id(actor)] = list(sides.pop())


def keep_sides(draft: Draft, discourse: Discourse) -> None:
    """The side that a deed gave a person holds for him in the rest of the text."""
    for seat in draft.seats:
        for name in seat.actor.persons:
            known = discourse.told_of(name)
            if known is None and name.person == seat.participant.person and seat.participant.side:
                discourse.remember(single_holder(seat.actor, name), seat.participant.side)
            elif known is not None and known.side is None and known.name.person == seat.participant.person:
                known.side = seat.participant.side


def _people(draft: Draft, finder: SideFinder) -> None:
    roles = draft.roles
    draft.seats = seats_of(_in_text_order(roles.get("doer", "envoy", "member", "received", "head", "chair")), finder)
    if draft.nucleus.kind.family == "envoy" and draft.nucleus.kind.name not in NOT_ENVOYS:
        envoys = roles.get("envoy")
        for seat in draft.seats if not envoys else [s for s in draft.seats if s.actor in envoys]:
            seat.participant.rank = seat.participant.rank or "ambassador"  # who presents credentials is one
            if seat.actor in roles.unplaced_envoys and len(draft.first) == 1:
                seat.participant.side = draft.first[0]
    draft.seats += seats_of(roles.get("other", "invited"), finder)
    draft.seats += seats_of(roles.get("recipient"), finder, "recipient")
    if draft.nucleus.kind.family != "document":
        draft.seats += [s for s in seats_of(roles.get("inviter"), finder, "inviter") if s.participant.person]
    seen: set[tuple[str | None, str | None, str | None]] = set()
    kept = []
    for seat in draft.seats:
        key = (seat.participant.side, seat.participant.person, seat.participant.rank)
        if key not in seen:
            seen.add(key)
            kept.append(seat)
    draft.seats = [
        seat
        for seat in kept
        if not _named_beside(seat, kept) and not _at_home(draft, seat) and not of_no_state(draft, seat.actor)
    ]


def _in_a_capacity(sentence: SentenceRead, draft: Draft) -> None:
    """'President Varn visited Oslo in 2013 as Prime Minister': the post that he held then."""
    told = draft.nucleus.clause.actors if draft.nucleus.kind.name == "visit" else []
    posts = [a for a in told if a.what == "post" and a.rank and not a.persons and not a.plural]
    posts = [a for a in posts if a.prep in sentence.says.capacity_prepositions and not in_brackets(sentence, a.first)]
    named = [seat.participant for seat in draft.seats if seat.participant.person and seat.participant.role is None]
    if len(posts) == len(named) == 1:
        named[0].rank, named[0].portfolio, named[0].office = posts[0].rank, posts[0].portfolio, posts[0].office


def _counterparts(draft: Draft, counterpart_nouns: frozenset[str]) -> None:
    """'the Foreign Minister met his Latvian counterpart Ivo Tarn': a counterpart holds the post of who meets him."""
    told = [s.participant for s in draft.seats if s.participant.rank and s.participant.role is None]
    posts = {(one.rank, one.portfolio) for one in told}
    if len(posts) != 1:
        return
    rank, portfolio = posts.pop()
    for seat in draft.seats:
        one = seat.participant
        if seat.actor.what == "party" and seat.actor.head in counterpart_nouns and one.rank is None and one.person:
            one.rank, one.portfolio = rank, portfolio


def _at_home(draft: Draft, seat: Seat) -> bool:
    """'в рамках своего визита в Грузию X и его грузинский коллега подписали': the host is no visitor."""
    guests = draft.nucleus.kind.name == "visit" and seat.actor in draft.roles.get("doer", "member")
    return guests and seat.participant.side in draft.others and seat.participant.side not in draft.first


def _named_beside(seat: Seat, seats: list[Seat]) -> bool:
    """A bare post of whom another seat names: 'посол Турции вручил …: М.Озджан'."""
    bare = seat.participant
    if bare.person is not None or bare.rank is None or seat.actor.plural:
        return False
    named = [s.participant for s in seats if s.participant.person is not None]
    return any((n.side, n.rank, n.role) == (bare.side, bare.rank, bare.role) for n in named)


def _same_ceremony(draft: Draft, discourse: Discourse) -> None:
    """Envoys told after the first handed their letters to the same person."""
    own = [s.participant for s in draft.seats if s.participant.role == "recipient"]
    if own:
        discourse.recipients = own
        return
    for person in discourse.recipients:
        if draft.others == [person.side] and person.side == discourse.receiving:
            nobody = Actor(0, 0, 0)
            draft.seats.append(Seat(replace(person), nobody))


def _settle(draft: Draft, finder: SideFinder) -> None:
    """A person whom neither text nor register places has the side that his role in the deed gives him."""
    roles, directed = draft.roles, draft.nucleus.kind.directed
    if all(seat.participant.side is not None or seat.participant.role == "inviter" for seat in draft.seats):
        return
    doers = {id(a) for a in roles.get("doer", "envoy", "head")}
    others = {id(a) for a in roles.get("other", "recipient", "received")}
    known = {s.participant.side for s in draft.seats if s.participant.side}
    mutual = draft.nucleus.each_other or draft.nucleus.rule.startswith("EXCHANGE")
    hosts = [[seat.actor.host] for seat in draft.seats if seat.actor.host]  # 'с послом Перу в Чили': at home in Chile
    several = len([s for s in draft.seats if id(s.actor) in doers and s.participant.person]) > 1
    for seat in draft.seats:
        person = seat.participant
        if person.side is not None or person.role == "inviter":
            continue
        if directed and id(seat.actor) in doers and len(draft.first) == 1:
            if mutual:
                person.side = draft.others[0] if len(draft.others) == 1 and draft.first[0] in known else None
            elif not several or not known & set(draft.first):
                person.side = draft.first[0]
        elif directed and id(seat.actor) in others and len(draft.others) == 1:
            person.side = draft.others[0]
        elif not directed and len(draft.first) == 2:
            left = [side for side in draft.first if side not in known]
            if mates := _met_beside(draft, seat):
                person.side = mates.pop() if len(mates) == 1 else None
                continue
            if not (finder.discourse.sure or left[:1] in hosts or _initiates(draft, finder, known)):
                continue
            person.side = left[0] if len(left) == 1 and len(known & set(draft.first)) == 1 else None


def _met_beside(draft: Draft, seat: Seat) -> set[str]:
    """'meetings with the British Minister A and Secretary B': the sides of those who are met in the same breath."""
    together = [s for s in draft.seats if s.actor.chain == seat.actor.chain and s.actor.prep is not None]
    return {s.participant.side for s in together if s.participant.side} if seat.actor.prep is not None else set()


def _initiates(draft: Draft, finder: SideFinder, known: set[str]) -> bool:
    """'At Norway's initiative A of Latvia and B talked': the only one whose side is not told is of who asked for it."""
    unsaid = [seat for seat in draft.seats if seat.participant.side is None]
    asked = {side for actor in draft.roles.get("initiator") for side in finder.sides(actor)}
    return len(unsaid) == 1 and bool(asked) and asked == set(draft.first) - known


_NOWHERE = frozenset({"position", "message", "protest"})  # 'нота в связи с нападением в Осло': a place of its cause


def _in_text_order(actors: list[Actor]) -> list[Actor]:
    return sorted(actors, key=lambda a: a.first)


def _place(sentence: SentenceRead, draft: Draft) -> None:
    roles, kind = draft.roles, draft.nucleus.kind
    place = roles.host_place or roles.place
    if kind.name in {"envoy.appointed", "envoy.accredited", "membership", "call"} or kind.family in _NOWHERE:
        return
    verb = draft.nucleus.operator
    if kind.name == "document.in_force" and place is not None and verb is not None and place.first < verb.first:
        return  # 'signed in Oslo on 5 May, entered into force on 3 June'
    if place is not None:
        draft.where = Place(place.name, place.state)
        return
    hosts = [a for a in roles.get("host") if a.sides]
    if hosts and kind.name in {"visit", "mission.opened", "mission.closed", "mission.present", "mission.suspended"}:
        city = sentence.scan.grammar.cities.get(hosts[0].head) if hosts[0].what == "metonym" else None
        draft.where = Place(city.name if city else None, hosts[0].sides[0])  # 'посетил Ташкент'
    elif (
        kind.name in {"visit", "mission.opened", "mission.closed", "mission.suspended", "mission.present"}
        and len(draft.others) == 1
    ):
        draft.where = Place(None, draft.others[0])


def _initiative(draft: Draft, finder: SideFinder) -> None:
    for actor in draft.roles.get("initiator", "inviter"):
        sides = finder.sides(actor)
        if len(sides) == 1:
            draft.initiator = sides[0]
            return


def _evidence(sentence: SentenceRead, draft: Draft) -> list[Evidence]:
    clause = draft.nucleus.clause
    span = sentence.span_of(clause.first, clause.last)
    tokens = sentence.scan.tokens
    found = [Evidence("act", span.start, span.stop)]
    assigned = draft.roles.assigned
    for actor in clause.actors:
        if id(actor) not in assigned:
            continue
        name = "participants" if actor.persons or actor.what == "post" else "sides"
        found.append(Evidence(name, tokens[actor.first].start, tokens[actor.last - 1].stop))
    for date in draft.dates[:1]:
        found.append(Evidence("when", date.start, date.stop))
    place = draft.roles.host_place or draft.roles.place
    if place is not None:
        found.append(Evidence("where", *sentence.span(place)))
    return found
