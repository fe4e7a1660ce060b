"""Who led the delegations of a talk, told in a sentence after it: 'The Norwegian side was led by'."""

from __future__ import annotations

from itertools import pairwise

from verbale.acts.act import Act, Evidence
from verbale.acts.participants import common_rank, seats_of
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.sides import SideFinder
from verbale.mentions.mention import Actor
from verbale.sentences import form as f

_LEADS = frozenset({"head", "chair"})


def add_heads(sentence: SentenceRead, talk: list[Act], finder: SideFinder) -> None:
    """Adds the heads that a sentence without an act of its own names to the talk told before it."""
    for party, head in _led(sentence):
        for act in talk:
            if party.sides[0] in act.sides and act.status == "held":
                _add(sentence, act, _of_side(head, party.sides[0]), finder)


def _led(sentence: SentenceRead) -> list[tuple[Actor, Actor]]:
    """Each side with who led it, of the same state where his own is told."""
    says = sentence.says
    found = []
    for clause in sentence.clauses:
        for party, head in pairwise(clause.actors):
            side = party.what == "party" and party.head in says.led_nouns and len(party.sides) == 1
            leads = says.role_prepositions.get(head.prep or "") in _LEADS and head.what in {"post", "person"}
            if side and party.prep is None and party.cases & f.NOM and leads and head.sides in {(), party.sides}:
                found.append((party, head))
    return found


def _of_side(head: Actor, side: str) -> Actor:
    head.sides = (side,)
    return head


def _add(sentence: SentenceRead, act: Act, head: Actor, finder: SideFinder) -> None:
    seats = seats_of([head], finder)
    told = {(p.side, p.person) for p in act.participants}
    fresh = [s for s in seats if (s.participant.side, s.participant.person) not in told]
    if not fresh or any(p.side == head.sides[0] and p.person for p in act.participants):
        return
    act.participants = (*act.participants, *(seat.participant for seat in fresh))
    act.evidence = (*act.evidence, Evidence("participants", *sentence.span(head)))
    everyone = [type(fresh[0])(participant, head) for participant in act.participants]
    act.level = act.level or common_rank(everyone)
