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
    talk = _latest(talk)
    for party, head in [*_led(sentence), *_hosts(sentence, talk)]:
        for act in talk:
            if party.sides[0] in act.sides and act.status == "held":
                _add(sentence, act, _of_side(head, party.sides[0]), finder)


def _latest(talk: list[Act]) -> list[Act]:
    """Of talks on several days the last: 'consultations took place in Riga; the round before was held in Astana'."""
    days = [act.when for act in talk if act.when]
    return [act for act in talk if act.when == max(days)] if len(set(days)) > 1 else talk


def _led(sentence: SentenceRead) -> list[tuple[Actor, Actor]]:
    """Each side with who led it, of the same state where his own is told."""
    says = sentence.says
    found: list[tuple[Actor, Actor]] = []
    for clause in sentence.clauses:
        for left, right in pairwise(clause.actors):
            likewise = bool(found) and _likewise(sentence, left, right)
            told = says.role_prepositions.get(right.prep or "") in _LEADS or _represented_by(sentence, left, right)
            passive = told or likewise
            party, head = (left, right) if passive else (right, left)
            active = not passive and _leads(sentence, left, right)
            if not (passive or active) or head.what not in {"post", "person"} or len(party.sides) != 1:
                continue
            side = (party.what == "party" and party.head in says.led_nouns) or (passive and party.what == "state")
            subject = likewise or (left.prep is None and bool(left.cases & f.NOM))
            if side and subject and head.sides in {(), party.sides}:
                found.append((party, head))
    return found


def _likewise(sentence: SentenceRead, party: Actor, head: Actor) -> bool:
    """'The Peruvian side was led by A, and the Norwegian side by B': the verb told once."""
    scan = sentence.scan
    by = scan.norms[party.last : head.first]
    agent = scan.order is not None and len(by) == 1 and by[0] in scan.order.words.agent
    return agent and scan.norm(party.first - 1) in sentence.says.and_words


def _leads(sentence: SentenceRead, head: Actor, party: Actor) -> bool:
    """'Ambassador Holm led the Norwegian delegation', 'represented the Latvian side'."""
    between, helping = sentence.scan.norms[head.last : party.first], sentence.scan.grammar.helping
    helped = helping is not None and all(word in helping.helping for word in between[:-1])  # 'is heading'
    return party.prep is None and helped and bool(between) and between[-1] in sentence.says.leading_verbs


def _represented_by(sentence: SentenceRead, party: Actor, head: Actor) -> bool:
    """'Norway was represented by Ambassador Holm'."""
    scan = sentence.scan
    passive = scan.order is not None and scan.norm(head.first - 1) in scan.order.words.agent
    between = scan.norms[party.last : head.first]
    return passive and not sentence.says.leading_verbs.isdisjoint(between) and head.cases == f.INS


def _hosts(sentence: SentenceRead, talk: list[Act]) -> list[tuple[Actor, Actor]]:
    """'State Secretary Holm headed the hosts': who led those in whose land the talk told last was held."""
    says, scan = sentence.says, sentence.scan
    lands = {act.where.state for act in talk if act.where is not None and act.where.state in act.sides}
    land = next(iter(lands), None)
    if len(lands) != 1 or land is None or says.host_nouns.isdisjoint(scan.norms):
        return []
    at = next(i for i, norm in enumerate(scan.norms) if norm in says.host_nouns)
    before = [a for a in sentence.actors if a.last == at - 1 and scan.norm(at - 1) in says.leading_verbs]
    heads = [a for a in before if a.what in {"post", "person"} and a.sides in {(), (land,)}]
    return [(Actor(at, at + 1, f.ACC, what="party", sides=(land,)), head) for head in heads]


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
