"""What else a deed tells: its level, the kind of visit, where an envoy resides, what a message was for."""

from __future__ import annotations

from verbale.acts.draft import NOT_ENVOYS, Draft
from verbale.acts.nucleus import Nucleus
from verbale.acts.participants import common_rank
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed


def set_level(draft: Draft) -> None:
    """The level of a deed: said ('на уровне министров'), else the rank of who did it."""
    kind = draft.nucleus.kind
    told = [a.rank for a in draft.roles.get("level") if a.rank]
    if told:
        draft.level = told[0]
    elif kind.directed and kind.family in {"contact", "envoy"}:
        draft.level = _rank_of_doers(draft)
        if kind.family == "envoy" and draft.level is None and kind.name not in NOT_ENVOYS:
            draft.level = "ambassador"
    elif kind.family in {"contact", "document", "message"}:
        draft.level = common_rank(draft.seats)
    if draft.level == "monarch":
        draft.level = "head_of_state"


def _rank_of_doers(draft: Draft) -> str | None:
    """The one rank of the doers, or of the envoys called in; of a visit, the rank of who is named first."""
    own = draft.others if draft.nucleus.kind.name in NOT_ENVOYS else draft.first
    doers = [s.participant for s in draft.seats if s.participant.side in own]
    if draft.nucleus.kind.name == "visit":
        return doers[0].rank if doers else None
    ranks = {doer.rank for doer in doers if doer.role is None}
    return ranks.pop() if len(ranks) == 1 else None


def add_details(sentence: SentenceRead, draft: Draft) -> None:
    """What ACTS.md keeps in `detail`, for the kinds that have it."""
    nucleus = draft.nucleus
    if nucleus.kind.name == "visit" and nucleus.visit_type:
        draft.detail["visit_type"] = nucleus.visit_type
    if nucleus.kind.family == "envoy":
        _post_details(draft)
    if nucleus.kind.family == "message":
        _message_details(sentence, draft)
    if nucleus.kind.name in {"relations.upgraded", "relations.downgraded"}:
        _relation_ranks(sentence, draft)
    if nucleus.kind.name == "relations.upgraded" and any(d.means("PARTNERSHIP") for d in nucleus.clause.deeds):
        draft.detail["rank_to"] = "partnership"
    framework = [s for a in draft.roles.get("framework") for s in a.sides] or _told_by_adjective(sentence, nucleus)
    if framework and nucleus.kind.name in {"sanctions.joined", "position.aligned"}:
        draft.detail["framework"] = framework[0]


def _told_by_adjective(sentence: SentenceRead, nucleus: Nucleus) -> list[str]:
    """'the EU sanctions': whose line is followed stands before the noun that takes it as an adjective."""
    grammar = sentence.scan.grammar
    for noun in (nucleus.object, nucleus.deed):
        if isinstance(noun, Deed) and any(grammar.frame(sense).adjective == "framework" for sense in noun.senses):
            return list(noun.adjectives)
    return []


def _post_details(draft: Draft) -> None:
    """Where an envoy serves, if not with the deed's own host, and where he resides."""
    for actor in draft.roles.get("doer", "envoy", "member"):
        if actor.host and actor.host not in draft.others:
            draft.detail["post"] = actor.host
        if actor.residence:
            draft.detail["residence"] = actor.residence


def _relation_ranks(sentence: SentenceRead, draft: Draft) -> None:
    """'миссии преобразованы в посольства': what was raised, and to what."""
    scan, clause = sentence.scan, draft.nucleus.clause
    ranks = sentence.says.relation_ranks
    for index in range(clause.first, clause.last):
        rank = next(
            (ranks[w.lemma] for w in scan.grammar.morphology.analyse(scan.norms[index]) if w.lemma in ranks), None
        )
        if rank is not None:
            before = (scan.norm(index - 1), scan.norm(index - 2), scan.norm(index - 3))
            raised_from = sentence.says.rank_to_words.isdisjoint(before)
            draft.detail.setdefault("rank_from" if raised_from else "rank_to", rank)


def _message_details(sentence: SentenceRead, draft: Draft) -> None:
    """What a message was for: an anniversary, or what its own word says."""
    clause = draft.nucleus.clause
    words = sentence.scan.norms[clause.first : clause.last]
    if sentence.anniversaries or sentence.after_anniversary:
        draft.detail["purpose"] = "anniversary"
        return
    for stem, purpose in sentence.says.purpose_stems:
        if any(word.startswith(stem) for word in words):
            draft.detail["purpose"] = purpose
            return
