"""Who does what an infinitive says: whom the first verb asks, whose decision it is, who was the first to do it."""

from __future__ import annotations

from verbale.acts.nucleus import Nucleus
from verbale.acts.predicate_nouns import first_to
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Actor, CertaintyMark, Deed
from verbale.sentences import form as f


def controlled(
    sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark, free: list[Actor], roles: Roles
) -> list[Actor]:
    """'X пригласил Y посетить Z': whom the first verb asks does what the infinitive says, and who asks invites."""
    scan = sentence.scan
    stems = sentence.says.infinitive_stems["object_control"]
    at = next((i for i in range(nucleus.clause.first, verb.first) if stems[scan.norms[i]]), None)
    if not verb.grammar & f.INF:
        return free
    owner = _owner_of_intent(sentence, nucleus, verb)
    if owner is not None:
        roles.add(nucleus.kind.subject_role, owner)
        return [a for a in free if a.first > verb.first]
    if at is None:
        return _before_infinitive(sentence, nucleus, verb, free, roles)
    hosts = _whose_invitation(sentence, free, at)
    if hosts:
        for actor in free:
            if actor in hosts or (actor.cases & f.NOM and actor.last <= at):
                roles.add("inviter" if actor in hosts else nucleus.kind.subject_role, actor)
        return [a for a in free if a not in hosts and a.first > at]
    asked = [a for a in free if at < a.first < verb.first and a.cases & (f.ACC | f.DAT)]
    if not asked:
        asked = _invited(sentence, nucleus, at, verb)
    if not asked:
        return free
    asking = [a for a in free if a.cases & f.NOM and a.last <= at]
    for actor in asked:
        roles.add(nucleus.kind.subject_role, actor)
    brought_about = sentence.says.infinitive_stems["held"][scan.norms[at]]  # 'the war led Peru to sever relations'
    for actor in asking if not brought_about else ():
        roles.add("inviter", actor)
    return [a for a in free if a not in asked and a not in asking]


def _owner_of_intent(sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark) -> Actor | None:
    """'hailed Germany's decision to establish relations': who is to do it is whose decision it is."""
    scan = sentence.scan
    if scan.order is None:
        return _owner_of_decision(sentence, nucleus, verb)
    noun = verb.first - 1
    while noun > 0 and noun in scan.order.absorbed:
        noun -= 1
    for actor in nucleus.clause.actors if noun < verb.first - 1 and scan.noun_cases(noun) else ():
        between = range(actor.last, noun)
        if scan.owner(actor.last - 1) and actor.last <= noun and all(scan.adjective(i) for i in between):
            return actor
    look = noun - 1
    while look > 0 and noun < verb.first - 1 and scan.adjective(look) and scan.hit(look, "state_adj") is None:
        look -= 1
    state = scan.hit(look, "state_adj") if noun < verb.first - 1 and scan.owner(look) else None
    if state is None or "+" in state.value:
        return None
    return Actor(look, look + 1, f.NOM, what="state", sides=(state.value,), head=scan.norms[look])


def _whose_invitation(sentence: SentenceRead, free: list[Actor], at: int) -> list[Actor]:
    """'принял приглашение коллеги приехать': right after the noun stands who invites."""
    scan = sentence.scan
    if scan.order is not None or not scan.noun_cases(at):
        return []
    return [a for a in free if a.first == at + 1 and a.cases & f.GEN]


def _owner_of_decision(sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark) -> Actor | None:
    """'проинформирован о решении Перу понизить уровень отношений': who decides stands between noun and infinitive."""
    asking = sentence.says.infinitive_stems["object_control"]  # 'приглашение коллеги приехать': he does not travel
    for mark in nucleus.clause.marks:
        decides = mark.relation == "nouns" and not asking[sentence.scan.norms[mark.first]]
        for actor in nucleus.clause.actors if decides else ():
            if (mark.last, actor.last) == (actor.first, verb.first) and actor.cases & f.GEN and actor.prep is None:
                return actor
    return None


def _before_infinitive(
    sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark, free: list[Actor], roles: Roles
) -> list[Actor]:
    """'became the first Indian President to visit Oslo': no object of the infinitive stands before it."""
    if sentence.scan.order is None:
        return free
    before = [a for a in free if a.last <= verb.first and not a.cases & f.NOM]
    named = any(a.persons and a.cases & f.NOM for a in free)
    if before and first_to(sentence, verb) and not named:
        roles.add(nucleus.kind.subject_role, before[-1])
        return [a for a in free if a not in before and not a.cases & f.NOM]
    return [a for a in free if a not in before]


def _invited(sentence: SentenceRead, nucleus: Nucleus, at: int, verb: Deed | CertaintyMark) -> list[Actor]:
    """'an invitation to the minister to visit Oslo': whom a noun asks stands after its preposition."""
    asked = [a for a in nucleus.clause.actors if at < a.first and a.last <= verb.first]
    before = sentence.says.to_whom_prepositions | sentence.says.addressee_prepositions
    return [a for a in asked if a.prep in before and (a.persons or a.what == "post")][-1:]
