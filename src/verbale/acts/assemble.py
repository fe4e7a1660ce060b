"""A nucleus with its roles, sides and dates made into acts of the contract: one for each date and each counterpart."""
from __future__ import annotations

from dataclasses import dataclass, field, replace

from verbale.acts.act import Act, Evidence, Paper, Participant, Place
from verbale.acts.date_acts import Timeline, dates_of
from verbale.acts.discourse import Discourse
from verbale.acts.nucleus import Nucleus
from verbale.acts.participants import Seat, common_rank, seats_of
from verbale.acts.roles import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.sides import SideFinder
from verbale.acts.topics import topics_in
from verbale.mentions.deeds import ordinal
from verbale.mentions.mention import Actor, Deed, PaperMention, PlaceMention
from verbale.mentions.resolve_dates import ResolvedDate
from verbale.span import Span

_DOERS = ("doer", "envoy", "member", "received", "inviter_doer")
_OTHERS = ("other", "host", "recipient", "framework_other", "organisation", "doer_place")
_NOT_ENVOYS = frozenset({"envoy.expelled", "envoy.summoned"})


@dataclass(slots=True)
class Draft:
    """What is known of a deed before it is split by date and counterpart."""

    nucleus: Nucleus
    roles: Roles
    first: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    seats: list[Seat] = field(default_factory=list)
    dates: list[ResolvedDate] = field(default_factory=list)
    where: Place | None = None
    initiator: str | None = None
    level: str | None = None
    detail: dict[str, str] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)


def draft_of(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, discourse: Discourse, timeline: Timeline) -> Draft | None:
    """Sides, dates, persons and places of a deed; None when it has no side that can be told."""
    draft = Draft(nucleus, roles)
    draft.dates = dates_of(sentence, nucleus, timeline)
    when = draft.dates[0].edtf if draft.dates else timeline.published
    if not _sides(sentence, draft, discourse, when):
        if nucleus.kind.family == "envoy" and len(draft.others) == 1:
            discourse.receiving, discourse.ceremony = draft.others[0], draft.dates  # the next sentence names the envoys
            finder = SideFinder(discourse, when, draft.others)
            discourse.recipients = [s.participant for s in seats_of(roles.get("recipient"), finder, "recipient")]
        return None
    if nucleus.kind.family == "envoy" and not draft.dates:
        draft.dates = [replace(d, basis="inherited") for d in discourse.ceremony]
    finder = SideFinder(discourse, when, [*draft.first, *draft.others])
    _people(draft, finder)
    _settle(draft, finder)
    if nucleus.kind.name in {"envoy.credentials", "envoy.copies"}:
        _same_ceremony(draft, discourse)
    _place(draft)
    _initiative(draft, finder)
    _level(sentence, draft)
    _details(sentence, draft)
    draft.evidence = _evidence(sentence, draft)
    return draft


def _soil(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> str | None:
    """The state of the place that the deed's sentence names."""
    place = roles.host_place or roles.place
    if place is None:
        place = next((m for m in sentence.mentions if isinstance(m, PlaceMention) and m.state), None)
    return place.state if place is not None else None


def _sides(sentence: SentenceRead, draft: Draft, discourse: Discourse, when: str | None) -> bool:
    """Fills `first` (doers, or all of a mutual deed) and `others`."""
    nucleus, roles = draft.nucleus, draft.roles
    finder = SideFinder(discourse, when, [])
    explicit = [s for actor in roles.get(*_DOERS, *_OTHERS) for s in actor.sides]
    finder.others = [*explicit, *nucleus.adjectives]
    nucleus.envoys = roles.get("doer", "envoy")
    members = roles.get("member")
    nucleus.with_whom_only = bool(members) and all(a.prep == "с" for a in members) and not roles.get("doer")
    nucleus.with_whom_only = nucleus.with_whom_only and not nucleus.adjectives
    first = _codes(finder, roles.get(*_DOERS))
    others = _codes(finder, roles.get(*_OTHERS))
    if roles.host_place is not None and roles.host_place.state:
        others.append(roles.host_place.state)
    others.extend(c for m in (nucleus.object, nucleus.deed) if isinstance(m, Deed) for c in m.against)
    _adjective_sides(nucleus, first, others)
    _organisation_side(nucleus, roles, others)
    if nucleus.kind.family == "position" and not first:
        return False  # whose line it is must be said
    explicit_sides = _unique([*first, *others])
    draft.first, draft.others = _complete(
        nucleus, discourse, (_unique(first), _unique(others)), _soil(sentence, nucleus, roles)
    )
    return _enough(draft, discourse, explicit_sides)


_MOST_HOLDERS = 6
_ONE_SIDED = frozenset({"envoy", "mission", "conference"})
_BY_NAME = frozenset({"position.support", "position.criticism", "recognition", "envoy.expelled", "restriction", "aid", "protest"})


def _enough(draft: Draft, discourse: Discourse, told: list[str]) -> bool:
    """Whether the parties are sure enough to speak of a deed between states.

    A deed of one's own with oneself is none (a president's trip at home); a guessed pair does not make a deed out of
    nothing; to support, condemn, recognise or expel somebody, the text must name whom.
    """
    kind = draft.nucleus.kind
    sides = _unique([*draft.first, *draft.others])
    own = discourse.sure or (discourse.pair is not None and frozenset(discourse.pair) in discourse.dealt)
    if not draft.first or (not told and not own):
        return False
    if kind.name in _BY_NAME and len(told) < 2 and not (told and (draft.nucleus.adjectives or discourse.sure)):
        return False
    if kind.family == "position" and len(sides) > _MOST_HOLDERS:
        return False  # a list of supporters of somebody, not of states' lines toward each other
    if len(sides) >= 2:
        if len(told) >= 2:
            discourse.dealt.add(frozenset(sides))
        return True
    return kind.family in _ONE_SIDED or kind.name in {"conference", "document.ratified"}


def _codes(finder: SideFinder, actors: list[Actor]) -> list[str]:
    codes: list[str] = []
    for actor in actors:
        found = finder.sides(actor)
        codes.extend(found)
        if actor.what not in {"both"} and found:
            finder.others = [*finder.others, *found]
    return codes


def _unique(codes: list[str]) -> list[str]:
    return list(dict.fromkeys(code for code in codes if code))


def _adjective_sides(nucleus: Nucleus, first: list[str], others: list[str]) -> None:
    """Adjectives of states before the deed's noun: both parties of a mutual deed, the doer of a directed one."""
    adjectives = [code for code in nucleus.adjectives if code not in first and code not in others]
    if not nucleus.kind.directed or len(nucleus.adjectives) > 1 or not first:
        first.extend(adjectives)
    elif not others:
        others.extend(adjectives)


def _organisation_side(nucleus: Nucleus, roles: Roles, others: list[str]) -> None:
    if nucleus.kind.name == "conference" and roles.event is not None and roles.event.organisation:
        others.append(roles.event.organisation)


def _complete(
    nucleus: Nucleus, discourse: Discourse, told: tuple[list[str], list[str]], draft_place: str | None
) -> tuple[list[str], list[str]]:
    """Supplies the party that the text leaves to its own pair."""
    first, others = told
    if not nucleus.kind.directed:
        sides = _unique([*first, *others])
        if not sides:
            return list(discourse.pair or ()), []
        if nucleus.with_whom_only and (home := _home(discourse, sides)) is not None:
            return [home, *sides], []
        if len(sides) == 1:
            other = discourse.other_of_pair(sides[0]) or _voice(discourse, sides)
            if not discourse.sure and draft_place is not None and discourse.pair and draft_place not in discourse.pair:
                other = None  # a third state's soil, and a pair that is only guessed from counts
            return ([sides[0], other] if other else sides), []
        return sides, []
    others = [code for code in others if code not in first]
    hosts = [a.host for a in nucleus.envoys if a.host]
    if first and not others and hosts and nucleus.kind.name in {"envoy.accredited", "envoy.appointed"}:
        return first, hosts[:1]
    if first and not others and nucleus.kind.family == "envoy" and discourse.receiving and discourse.receiving not in first:
        return first, [discourse.receiving]
    if first and not others and nucleus.kind.name != "conference":
        other = discourse.other_of_pair(first[0]) if len(first) == 1 else None
        if other is None and len(first) == 2 and nucleus.kind.family != "sanctions":
            return [first[0]], [first[1]]
        return first, [other] if other else []
    if others and not first:
        doer = discourse.other_of_pair(others[0]) or _voice(discourse, others)
        if doer is None and nucleus.kind.name in {"envoy.copies", "mission.opened"}:
            return others, []  # whose envoys they are is not said
        return ([doer] if doer else []), others
    return first, others


def _home(discourse: Discourse, sides: list[str]) -> str | None:
    """Who established relations 'с Гренадой и Мозамбиком' when no subject says it: the pair's other, else the voice."""
    if len(sides) == 1 and (other := discourse.other_of_pair(sides[0])) is not None:
        return other
    return discourse.voice if discourse.voice not in sides else None


def _voice(discourse: Discourse, sides: list[str]) -> str | None:
    return discourse.voice if discourse.voice not in sides else None


def _people(draft: Draft, finder: SideFinder) -> None:
    roles = draft.roles
    draft.seats = seats_of(_in_text_order(roles.get("doer", "envoy", "member", "received", "head", "chair")), finder)
    if draft.nucleus.kind.family == "envoy" and draft.nucleus.kind.name not in _NOT_ENVOYS:
        for seat in draft.seats:
            seat.participant.rank = seat.participant.rank or "ambassador"  # who presents credentials is one
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
    draft.seats = kept


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
    doers = {id(a) for a in roles.get("doer", "envoy", "head")}
    others = {id(a) for a in roles.get("other", "recipient", "received")}
    known = {s.participant.side for s in draft.seats if s.participant.side}
    mutual = draft.nucleus.each_other or draft.nucleus.rule.startswith("EXCHANGE")
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
        elif not directed and len(draft.first) == 2 and finder.discourse.sure:
            left = [side for side in draft.first if side not in known]
            person.side = left[0] if len(left) == 1 and len(known & set(draft.first)) == 1 else None


def _in_text_order(actors: list[Actor]) -> list[Actor]:
    return sorted(actors, key=lambda a: a.first)


def _place(draft: Draft) -> None:
    roles, kind = draft.roles, draft.nucleus.kind
    place = roles.host_place or roles.place
    if kind.name in {"envoy.appointed", "envoy.accredited", "membership"} or kind.family == "position":
        return
    if place is not None:
        draft.where = Place(place.name, place.state)
        return
    hosts = [a for a in roles.get("host") if a.sides]
    if hosts and kind.name in {"visit", "mission.opened", "mission.closed", "mission.present", "mission.suspended"}:
        draft.where = Place(None, hosts[0].sides[0])
    elif kind.name in {"visit", "mission.opened", "mission.closed", "mission.suspended", "mission.present"} and len(draft.others) == 1:
        draft.where = Place(None, draft.others[0])


def _initiative(draft: Draft, finder: SideFinder) -> None:
    for actor in draft.roles.get("initiator", "inviter"):
        sides = finder.sides(actor)
        if len(sides) == 1:
            draft.initiator = sides[0]
            return


def _level(sentence: SentenceRead, draft: Draft) -> None:
    told = [a.rank for a in draft.roles.get("level") if a.rank]
    if told:
        draft.level = told[0]
    elif draft.nucleus.kind.directed and draft.nucleus.kind.family in {"contact", "envoy"}:
        ranks = {s.participant.rank for s in draft.seats if s.participant.side in draft.first and s.participant.role is None}
        if draft.nucleus.kind.name == "visit":
            leading = [s.participant.rank for s in draft.seats if s.participant.side in draft.first][:1]
            ranks = set(leading)
        draft.level = ranks.pop() if len(ranks) == 1 else None
        if draft.nucleus.kind.family == "envoy" and draft.level is None and draft.nucleus.kind.name not in _NOT_ENVOYS:
            draft.level = "ambassador"
    elif draft.nucleus.kind.family in {"contact", "document", "message"}:
        draft.level = common_rank(draft.seats)
    if draft.level == "monarch":
        draft.level = "head_of_state"


def _details(sentence: SentenceRead, draft: Draft) -> None:
    nucleus = draft.nucleus
    if nucleus.kind.name == "visit" and nucleus.visit_type:
        draft.detail["visit_type"] = nucleus.visit_type
    if nucleus.kind.family == "envoy":
        for actor in draft.roles.get("doer", "envoy", "member"):
            if actor.host and actor.host not in draft.others:
                draft.detail["post"] = actor.host
            if actor.residence:
                draft.detail["residence"] = actor.residence
    if nucleus.kind.family == "message":
        _message_details(sentence, draft)
    if nucleus.kind.name in {"relations.upgraded", "relations.downgraded"}:
        _relation_ranks(sentence, draft)
    if nucleus.kind.name == "relations.upgraded" and any(d.means("PARTNERSHIP") for d in nucleus.clause.deeds):
        draft.detail["rank_to"] = "partnership"
    framework = [s for a in draft.roles.get("framework") for s in a.sides]
    if framework and nucleus.kind.name in {"sanctions.joined", "position.aligned"}:
        draft.detail["framework"] = framework[0]


def _relation_ranks(sentence: SentenceRead, draft: Draft) -> None:
    """'миссии преобразованы в посольства': what was raised, and to what."""
    scan, clause = sentence.scan, draft.nucleus.clause
    ranks = scan.grammar.words["relation_ranks"]
    for index in range(clause.first, clause.last):
        rank = next((ranks[w.lemma] for w in scan.grammar.morphology.analyse(scan.norms[index]) if w.lemma in ranks), None)
        if rank is not None:
            before = {scan.norm(index - 1), scan.norm(index - 2), scan.norm(index - 3)}
            draft.detail.setdefault("rank_to" if before & {"в", "до", "статус", "ранг", "уровня"} else "rank_from", rank)


_PURPOSES = (("соболезн", "condolence"), ("приглаш", "invitation"), ("протест", "protest"), ("поздрав", "congratulation"))


def _message_details(sentence: SentenceRead, draft: Draft) -> None:
    """What a message was for: an anniversary, or what its own word says."""
    clause = draft.nucleus.clause
    words = sentence.scan.norms[clause.first : clause.last]
    if sentence.anniversaries or sentence.after_anniversary:
        draft.detail["purpose"] = "anniversary"
        return
    for stem, purpose in _PURPOSES:
        if any(word.startswith(stem) for word in words):
            draft.detail["purpose"] = purpose
            return


def _evidence(sentence: SentenceRead, draft: Draft) -> list[Evidence]:
    clause = draft.nucleus.clause
    span = sentence.span_of(clause.first, clause.last)
    found = [Evidence("act", *_trimmed(sentence, span))]
    actors = [a for a in clause.actors if id(a) in draft.roles.assigned]
    for actor in actors:
        name = "participants" if actor.persons or actor.what == "post" else "sides"
        found.append(Evidence(name, *sentence.span(actor)))
    for date in draft.dates[:1]:
        found.append(Evidence("when", date.start, date.stop))
    place = draft.roles.host_place or draft.roles.place
    if place is not None:
        found.append(Evidence("where", *sentence.span(place)))
    return found


def _trimmed(sentence: SentenceRead, span: Span) -> Span:
    return span


def acts_of(sentence: SentenceRead, draft: Draft, language: str, text: str) -> list[Act]:
    """The acts of a draft: dates of a set and counterparts that the kind tells apart give one act each."""
    base = _base(sentence, draft, language, text)
    acts = []
    for date in draft.dates or (None,):
        for first, others in _splits(draft):
            act = replace(base, sides=tuple(_unique([*first, *others])), detail=dict(base.detail))
            act.participants = _participants_for(draft, first, others)
            if date is not None:
                act.when, act.when_basis, act.derivation = date.edtf, date.basis, date.derivation
            if draft.nucleus.kind.name in {"visit", "mission.opened", "mission.closed"} and len(_all_others(draft)) > 1:
                act.where = _where_for(draft, others)
            acts.append(act)
    return acts


def _all_others(draft: Draft) -> list[str]:
    return draft.others


def _where_for(draft: Draft, others: list[str]) -> Place | None:
    place = draft.roles.host_place
    if place is not None and place.state in others:
        return Place(place.name, place.state)
    return Place(None, others[0]) if others else draft.where


def _base(sentence: SentenceRead, draft: Draft, language: str, text: str) -> Act:
    nucleus = draft.nucleus
    act = Act(nucleus.kind.name, (), nucleus.status, rule=nucleus.rule)
    act.where, act.initiator, act.level, act.detail = draft.where, draft.initiator, draft.level, draft.detail
    act.evidence = tuple(draft.evidence)
    event = draft.roles.event
    if event is not None and event.named:
        act.occasion = event.name
        act.evidence = (*act.evidence, Evidence("occasion", *sentence.span(event)))
    act.ordinal = _ordinal(sentence, draft)
    paper = nucleus.object if isinstance(nucleus.object, PaperMention) else None
    if nucleus.kind.name == "message.notes":
        act.document = Paper("note")
    if paper is not None and nucleus.kind.family == "document":
        act.document = Paper(paper.type, paper.title)
        act.evidence = (*act.evidence, Evidence("document", *sentence.span(paper)))
    _topics(sentence, draft, act, language, text)
    return act


def _in_the_nth_time(sentence: SentenceRead, nucleus: Nucleus) -> int | None:
    """'собралась в 11-й раз'."""
    scan, clause = sentence.scan, nucleus.clause
    for index in range(clause.first + 1, clause.last):
        if scan.norms[index] == "раз" and (number := ordinal(scan, index - 1)) is not None:
            return number
    return None


def _ordinal(sentence: SentenceRead, draft: Draft) -> int | None:
    nucleus = draft.nucleus
    if nucleus.kind.family != "contact":
        return None
    for mention in (nucleus.deed, nucleus.operator, nucleus.object):
        if isinstance(mention, Deed) and mention.ordinal is not None and nucleus.kind.name != "visit":
            return mention.ordinal
    if nucleus.kind.name == "conference" and draft.roles.event is not None:
        return draft.roles.event.ordinal
    if nucleus.kind.name == "commission":
        return _in_the_nth_time(sentence, nucleus)
    return None


def _topics(sentence: SentenceRead, draft: Draft, act: Act, language: str, text: str) -> None:
    nucleus = draft.nucleus
    family = nucleus.kind.family
    if draft.detail.get("purpose") == "anniversary":
        act.topics = ("bilateral",)
    if family == "document" and nucleus.object is not None:
        span = sentence.span(nucleus.object)
        _accession(sentence, nucleus, act, language, text)
    elif family in {"position", "channel", "easing", "aid", "practice", "restriction"}:
        span = sentence.span_of(nucleus.clause.first, nucleus.clause.last)
    elif family == "contact" and nucleus.kind.name == "commission" and nucleus.object is not None:
        span = Span(sentence.span(nucleus.object).start, sentence.span_of(nucleus.clause.first, nucleus.clause.last).stop)
    else:
        return
    hits = topics_in(text, span, language)
    act.topics = (*act.topics, *(hit.topic for hit in hits if hit.topic not in act.topics))
    act.evidence = (*act.evidence, *(Evidence("topics", *hit.span) for hit in hits))


def _accession(sentence: SentenceRead, nucleus: Nucleus, act: Act, language: str, text: str) -> None:
    """'в рамках присоединения к ВТО' after a paper's parties tells what the paper is about as well."""
    for deed in nucleus.clause.deeds:
        if deed.prep in {"в рамках", "в связи с", "в целях"} and nucleus.object and deed.first >= nucleus.object.last:
            stop = sentence.span_of(nucleus.clause.first, nucleus.clause.last).stop
            hits = topics_in(text, Span(sentence.span(deed).start, stop), language)
            act.topics = tuple(hit.topic for hit in hits)
            return


def _splits(draft: Draft) -> list[tuple[list[str], list[str]]]:
    kind = draft.nucleus.kind
    if not kind.directed:
        sides = draft.first
        paper = draft.nucleus.object
        several = isinstance(paper, PaperMention) and paper.plural and draft.nucleus.with_whom_only
        if (kind.split_others or several) and len(sides) > 2:
            return [([sides[0]], [other]) for other in sides[1:]]
        return [(sides, [])]
    firsts = [[code] for code in draft.first] if kind.split_first and len(draft.first) > 1 else [draft.first]
    others = [[code] for code in draft.others] if kind.split_others and len(draft.others) > 1 else [draft.others]
    return [(first, other) for first in firsts for other in others]


def _participants_for(draft: Draft, first: list[str], others: list[str]) -> tuple[Participant, ...]:
    """Only persons of the act's own sides, when a deed was split by counterpart."""
    everyone = [seat.participant for seat in draft.seats]
    told = {*first, *others}
    whole = len(_splits(draft)) == 1
    return tuple(replace(p) for p in everyone if whole or p.side in told or p.side is None or p.role == "inviter")
