"""A draft made into acts of the contract: one for each date and each counterpart."""

from __future__ import annotations

from dataclasses import replace

from verbale.acts.act import Act, Evidence, Paper, Participant, Place
from verbale.acts.draft import Draft, unique
from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.topics import topics_in
from verbale.mentions.deeds import ordinal
from verbale.mentions.mention import Deed, PaperMention
from verbale.mentions.resolve_dates import ResolvedDate
from verbale.span import Span


def acts_of(sentence: SentenceRead, draft: Draft, language: str, text: str) -> list[Act]:
    """The acts of a draft: dates of a set and counterparts that the kind tells apart give one act each."""
    base = _base(sentence, draft, language, text)
    acts: list[Act] = []
    splits = _splits(draft)
    alone = len(splits) == 1 and len(draft.dates) < 2  # as most are: nothing to copy
    for date in draft.dates or (None,):
        for first, others in splits:
            act = base if alone else replace(base, detail=dict(base.detail))
            act.sides = tuple(unique([*first, *others]))
            act.participants = _participants_for(draft, first, others)
            if not alone and draft.nucleus.kind.family == "envoy":
                _residence_of(draft, act)
            if date is not None:
                act.when, act.when_basis, act.derivation = date.edtf, date.basis, date.derivation
            if draft.nucleus.kind.name in {"visit", "mission.opened", "mission.closed"} and len(draft.others) > 1:
                act.where = _where_for(draft, others)
            if date is not None and act.kind == "visit" and _goes_on_to(sentence, draft, date, others):
                act.when, act.when_basis, act.derivation = None, None, None
            if act.kind == "visit" and act.where is not None and act.where.state == act.sides[0] and others:
                act.where = Place(None, others[0])  # nobody visits his own state: the place is of another visit
            acts.append(act)
    return acts


def _residence_of(draft: Draft, act: Act) -> None:
    """Of several envoys each has his own residence, and not that of who was named last."""
    own = [a for a in draft.roles.get("doer", "envoy") if a.sides == act.sides[:1]]
    act.detail = {key: value for key, value in act.detail.items() if key != "residence"}
    if own and own[0].residence:
        act.detail["residence"] = own[0].residence


def _goes_on_to(sentence: SentenceRead, draft: Draft, date: ResolvedDate, others: list[str]) -> bool:
    """'will visit Peru on 18-20 May and then Chile': the day stands between two hosts, and is the first one's."""
    if sentence.scan.order is None or len(draft.others) < 2 or len(draft.dates) != 1:
        return False
    tokens = sentence.scan.tokens
    hosts = sorted(draft.roles.get("host"), key=lambda actor: actor.first)
    before = [a for a in hosts if tokens[a.first].start < date.start]
    later = {side for a in hosts if tokens[a.first].start > date.start for side in a.sides}
    return bool(before) and set(others) <= later


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
        if scan.norms[index] in sentence.says.times_words and (number := ordinal(scan, index - 1)) is not None:
            return number
    return None


def _ordinal(sentence: SentenceRead, draft: Draft) -> int | None:
    nucleus = draft.nucleus
    if nucleus.kind.family != "contact":
        return None
    for mention in (nucleus.deed, nucleus.operator, nucleus.object):
        if isinstance(mention, Deed) and mention.ordinal is not None and nucleus.kind.name != "visit":
            return None if mention.ordinal == 1 and _first_in_a_while(sentence, mention) else mention.ordinal
    if nucleus.kind.name in {"consultations", "negotiations"} and (number := _round_number(sentence, nucleus)):
        return number
    if nucleus.kind.name == "conference" and draft.roles.event is not None:
        return draft.roles.event.ordinal
    if nucleus.kind.name == "commission":
        return _in_the_nth_time(sentence, nucleus)
    return None


def _first_in_a_while(sentence: SentenceRead, deed: Deed) -> bool:
    """'первая встреча министров с момента назначения', 'первая за пять лет встреча': the first of none in a row."""
    scan, says = sentence.scan, sentence.says
    after = range(deed.last, scan.count - 1)
    since = (i for i in after if scan.norms[i] in says.with_words and scan.norms[i + 1] in says.anniversary_nouns)
    return next(since, None) is not None


def _round_number(sentence: SentenceRead, nucleus: Nucleus) -> int | None:
    """'5-й раунд индийско-японских консультаций': the number stands at the round, adjectives before the talks."""
    for deed in nucleus.clause.deeds:
        between = range(deed.last, nucleus.deed.first)
        if deed.means("ROUND") and between and all(sentence.scan.adjective(index) for index in between):
            return deed.ordinal
    return None


def _topics(sentence: SentenceRead, draft: Draft, act: Act, language: str, text: str) -> None:
    nucleus = draft.nucleus
    family = nucleus.kind.family
    if draft.detail.get("purpose") == "anniversary":
        act.topics = ("bilateral",)
    if family == "document" and nucleus.object is not None:
        later = nucleus.object.later if isinstance(nucleus.object, PaperMention) else None
        span = sentence.span_of(*later) if later is not None else sentence.span(nucleus.object)
        _accession(sentence, nucleus, act, language, text)
    elif family in {"position", "channel", "easing", "aid", "practice", "restriction"}:
        span = sentence.span_of(nucleus.clause.first, nucleus.clause.last)
    elif family == "contact" and nucleus.kind.name == "commission" and nucleus.object is not None:
        span = Span(
            sentence.span(nucleus.object).start, sentence.span_of(nucleus.clause.first, nucleus.clause.last).stop
        )
    else:
        return
    hits = topics_in(text, span, language)
    act.topics = (*act.topics, *(hit.topic for hit in hits if hit.topic not in act.topics))
    act.evidence = (*act.evidence, *(Evidence("topics", *hit.span) for hit in hits))


def _accession(sentence: SentenceRead, nucleus: Nucleus, act: Act, language: str, text: str) -> None:
    """'в рамках присоединения к ВТО' after a paper's parties tells what the paper is about as well."""
    prepositions = sentence.says.subject_prepositions
    for deed in nucleus.clause.deeds:
        if deed.prep in prepositions and nucleus.object and deed.first >= nucleus.object.last:
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
        if (kind.split_others or several) and len(sides) > 2 and not _at_one_table(draft):
            return [([sides[0]], [other]) for other in sides[1:]]
        return [(sides, [])]
    firsts = [[code] for code in draft.first] if kind.split_first and len(draft.first) > 1 else [draft.first]
    others = [[code] for code in draft.others] if kind.split_others and len(draft.others) > 1 else [draft.others]
    others = [other for other in others if other not in firsts] or others  # nobody protests to himself
    return [(first, other) for first in firsts for other in others]


def _at_one_table(draft: Draft) -> bool:
    """'Во встрече участвовали A, B и C', 'встреча министров A, B и C': one meeting of all who stand in one list."""
    roles = draft.roles
    if draft.nucleus.with_whom_only or roles.get("received", "host", "other"):
        return False
    told = roles.get("member", "doer")
    alike = len({a.chain for a in told}) == 1 and len({a.prep for a in told}) == 1
    return alike and all(a.sides or a.candidates for a in told)


def _participants_for(draft: Draft, first: list[str], others: list[str]) -> tuple[Participant, ...]:
    """Only persons of the act's own sides, when a deed was split by counterpart."""
    everyone = [seat.participant for seat in draft.seats]
    if not everyone:
        return ()
    told = {*first, *others}
    whole = len(_splits(draft)) == 1
    lone = first[0] if not whole and len(first) == 1 and draft.nucleus.kind.family == "envoy" else None
    return tuple(
        Participant(
            p.side or (lone if not (p.person or p.role) else None), p.person, p.rank, p.portfolio, p.office, p.role
        )
        for p in everyone
        if whole or p.side in told or (p.side is None and lone is None) or p.role == "inviter"
    )
