"""Whom a clause speaks of: its own subject, that of the clause before it, or the noun that it describes."""

from __future__ import annotations

from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.deeds import ordinal
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f
from verbale.sentences.form import case_mask

_HEADS: Final = f.FINITE | f.SHORT | f.INF


def speaker(sentence: SentenceRead, position: int, subject: list[Actor]) -> list[Actor]:
    """Who tells of a deed is not who does it, unless he tells it of himself: 'министр сообщил, что посетил …'."""
    following = sentence.clauses[position + 1 : position + 2]
    opening = sentence.scan.norms[following[0].first : following[0].first + 2] if following else []
    if not sentence.says.thing_pronouns.isdisjoint(opening):
        return [a for a in subject if a.what in {"state", "body", "party"}]  # 'the Government announced that it …'
    if not following or sentence.scan.norm(following[0].first) not in sentence.says.telling_words:
        return []
    verbs = [form for p in following[0].predicates for form in p.forms if form & _HEADS]
    singular = bool(verbs) and all(form & f.SG for form in verbs)
    return [a for a in subject if a.what in {"post", "person"} and not a.plural] if singular else []


def of_events(clause: Clause, pronoun: Actor) -> bool:
    """'консультации: … они прошли в Риге': what takes place is a deed, no person."""
    if any(isinstance(p, Deed) and not p.means("BE") for p in clause.predicates):
        return False  # 'он был принят'
    return bool(pronoun.cases & f.NOM) and any(m.status == "held" and m.relation == "subject" for m in clause.marks)


def subject_of(nucleus: Nucleus, noun: list[Actor] | None, subject: list[Actor]) -> list[Actor]:
    """Whom a deed may borrow as its subject: a participle speaks of its noun, never of the subject told before."""
    verb = nucleus.predicate
    participle = verb is not None and all(form & f.PARTICIPLE for form in verb.forms if form & f.VERBAL)
    if noun is not None:
        return noun
    return [] if participle else subject


def participle_noun(sentence: SentenceRead, clause: Clause, before: Clause) -> list[Actor] | None:
    """'принял посла Ветрова, завершавшего миссию', '…во главе с Ветровым, который провел': whom the clause is about."""
    opener = clause.predicates[0] if clause.predicates else None
    if not before.actors:
        return None
    last = before.actors[-1]
    if opener is not None and any(form & f.PARTICIPLE for form in opener.forms):
        mask = case_mask(opener.forms)
        fitting = [a for a in before.actors if a.cases & mask and (a.persons or a.what in {"post", "party"})]
        predicate_noun = bool(fitting) and fitting[-1].what == "party" and not fitting[-1].sides
        named = [a for a in subjects_of(before) if a.sides] if predicate_noun else []
        if len(named) == 1 and fitting[-1].cases & f.INS:
            return named  # 'Перу стало первой страной, признавшей …'
        return [fitting[-1]] if fitting else _said_of_subject(sentence, before, mask)
    told = _told_of(sentence, clause, before)
    if told is not None:
        return told
    return _right_before(sentence, clause, last)


def _said_of_subject(sentence: SentenceRead, before: Clause, mask: int) -> list[Actor] | None:
    """'Перу стало первой после Чили страной, признавшей …': the participle's noun is said of the subject."""
    becomes = any(isinstance(p, Deed) and p.means("BE") for p in before.predicates)
    if not becomes or not mask & f.INS or not any(ordinal(sentence.scan, i) for i in range(before.first, before.last)):
        return None
    named = [a for a in subjects_of(before) if a.sides or a.candidates]
    return named if len(named) == 1 else None


def _right_before(sentence: SentenceRead, clause: Clause, last: Actor) -> list[Actor] | None:
    """'встретился с министром Литвы, которая прибыла в Минск': a relative subject is whoever stands right before it.

    Nobody where a thing stands there; None where the clause opens with no relative word in the nominative.
    """
    scan = sentence.scan
    if not scan.norm(clause.first).startswith(sentence.says.relative_beginnings):
        return None
    if not scan.noun_cases(clause.first) & f.NOM:
        return None
    near = last.last >= clause.first - 1 and (last.persons or last.what in {"post", "party"})
    return [last] if near else []


def _told_of(sentence: SentenceRead, clause: Clause, before: Clause) -> list[Actor] | None:
    """'met the minister of Russia Lavrov, who arrived in Minsk', 'Belarus, which joined': where word order tells cases.

    A 'who' with no subject of its own speaks of the person told last, a 'which' of the party right before it; nobody
    is meant where that is something else, and None is told where the clause opens with no such word.
    """
    scan, says = sentence.scan, sentence.says
    word = scan.norm(clause.first)
    if scan.order is None or word not in says.subject_relatives:
        return None
    if any(a.prep is None and a.cases & f.NOM for a in clause.actors):
        return None
    if word in says.person_relatives:
        persons = [a for a in before.actors if a.persons or a.what == "post" or a.head in says.delegation]
        return persons[-1:]
    near = before.actors[-1]
    return [near] if near.last >= clause.first - 1 and not near.persons else []


def opens_with_gerund(clause: Clause) -> bool:
    """'Не являясь членом ЕС, Норвегия …': a clause whose subject stands in the next one."""
    heads = [form for p in clause.predicates for form in p.forms]
    return bool(heads) and all(form & f.GERUND for form in heads) and not subjects_of(clause)


def subjects_of(clause: Clause) -> list[Actor]:
    """The nominative actors of a clause: who the next clause speaks of when it names nobody."""
    return [
        a for a in clause.actors
        if a.prep is None and a.cases & f.NOM and a.what != "both" and not a.bracketed  # 'в Капане (Армения)'
    ]  # fmt: skip
