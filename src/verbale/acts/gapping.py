"""A clause without a verb that repeats the deed of the clause before: '…, вместе с ним – послы A, B', 'Это A и C'."""

from __future__ import annotations

from dataclasses import replace

from verbale.acts.deed_kinds import DeedKind, utterances
from verbale.acts.governors import govern
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead, lone_adjective
from verbale.mentions.deeds import ordinal
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, Deed, PaperMention
from verbale.sentences import form as f

_PEOPLE = frozenset({"post", "person", "state", "party", "org", "metonym"})


def gapped(sentence: SentenceRead, clause: Clause, last: tuple[Nucleus, Roles]) -> Nucleus | None:
    """The nucleus of the clause before over again, when this clause has new subjects and no word of a deed."""
    nucleus, roles = last
    if clause.predicates:
        return None
    again = (
        _other_holder(sentence, clause, nucleus, roles)
        or _other_paper(sentence, clause, nucleus)
        or _other_object(sentence, clause, nucleus)
        or _numbered(sentence, clause, nucleus)
    )
    if again is not None:
        return again
    if any(not isinstance(d, Deed) or d.means("TIES") is None for d in clause.deeds):
        return None
    if _elsewhere(sentence, clause):
        return repeated(nucleus, clause)
    subjects = [a for a in clause.actors if a.prep is None and a.cases & f.NOM and a.what in _PEOPLE]
    if not subjects or not _contrasts(sentence, clause, subjects):
        return None
    return repeated(nucleus, clause)


TALKS_IN_ROUNDS = {"CONSULTATIONS": "consultations", "NEGOTIATIONS": "negotiations"}


def another_round(sentence: SentenceRead, clause: Clause, last: DeedKind | None) -> Nucleus | None:
    """'…; последний раунд прошел в Осло', 'Последние прошли': one of the talks told of before, with the same parties.

    `last` is the kind of the deed told last; the talks that the sentence before spoke of come first.
    """
    if not clause.predicates:
        return None
    hosted = any(sentence.scan.norms[p.first] in sentence.says.hosting_verbs for p in clause.predicates)
    cases = f.NOM | f.ACC if hosted else f.NOM  # 'Lima hosted the previous round'
    rounds = [d for d in clause.deeds if d.means("ROUND") and d.cases & cases] or _unnamed_round(sentence, clause)
    if not rounds:
        return None
    here = [d for d in sentence.deeds if d.last <= clause.first and not d.verbal]
    spoken = [kind for concept, kind in TALKS_IN_ROUNDS.items() if any(d.means(concept) for d in here)]
    spoken = spoken or [kind for concept, kind in TALKS_IN_ROUNDS.items() if concept in sentence.earlier]
    kind = utterances().kinds[spoken[0]] if len(spoken) == 1 else last
    if kind is None or kind.name not in TALKS_IN_ROUNDS.values():
        return None
    nucleus = _standing_for(sentence, clause, rounds[0], "ROUND", kind)
    return nucleus if nucleus.governor is not None else None


def _unnamed_round(sentence: SentenceRead, clause: Clause) -> list[Deed]:
    """'Последние из них прошли в Осло', 'Следующие запланированы на май': an adjective in the place of the noun."""
    scan, says = sentence.scan, sentence.says
    if not says.another_words or any(not d.verbal and d.cases & f.NOM for d in clause.deeds):
        return []
    for index in range(clause.first, clause.last):
        if scan.norms[index] not in says.another_words:
            continue
        after = scan.norm(index + 1)
        if any(p.first == index + 1 for p in clause.predicates) or after in says.from_words or after in {"-", ","}:
            return [Deed(index, index + 1, f.NOM, senses=(("ROUND", "n", 0),), start=index)]
    return []


def session_of_body(sentence: SentenceRead, clause: Clause, body: Deed | None) -> Nucleus | None:
    """'комиссия, первое заседание которой прошло в Риге', 'Шестое заседание состоялось': of the body told before."""
    sessions = [d for d in clause.deeds if d.means("SESSION") and not d.verbal and d.cases & f.NOM]
    if not sessions or body is None or any(d.means("COMMISSION_BODY") for d in clause.deeds):
        return None
    nucleus = _standing_for(sentence, clause, sessions[0], "SESSION", utterances().kinds["commission"])
    nucleus.sides = body.adjectives
    return nucleus if nucleus.governor is not None or not clause.predicates else None


def _standing_for(sentence: SentenceRead, clause: Clause, noun: Deed, concept: str, kind: DeedKind) -> Nucleus:
    """A nucleus whose noun alone does not say of what it is: the text before does."""
    sense = noun.means(concept)
    frame = sentence.scan.grammar.frame(sense) if sense is not None else Frame()
    nucleus = Nucleus(kind, clause, noun, [(frame, noun)], f"{concept} again", gapped=True)
    govern(sentence, nucleus)
    return nucleus


def repeated(nucleus: Nucleus, clause: Clause) -> Nucleus:
    """The nucleus over again in another clause."""
    again = replace(nucleus, clause=clause, gapped=True, bounds=None)
    again.frames = [(frame, Deed(clause.first, clause.first, 0)) for frame, _ in nucleus.frames]
    return again


def _other_holder(sentence: SentenceRead, clause: Clause, nucleus: Nucleus, roles: Roles) -> Nucleus | None:
    """'…, Варгас – посла Перу в Чили': the same was done with another envoy, whose post stands after the dash."""
    if nucleus.kind.name not in _POSTS or sentence.scan.order is not None or len(clause.actors) < _PAIR:
        return None
    person, post = clause.actors[:_PAIR]
    between = sentence.scan.norms[person.last : post.first]
    if not person.persons or post.what != "post" or post.persons or not post.host or between != ["-"]:
        return None
    senders = {code for actor in roles.get("doer", "envoy") for code in actor.sides}
    sides = tuple(senders) if len(senders) == 1 else post.sides or person.sides
    named = replace(person, rank=post.rank, office=post.office, host=post.host, also=post.also, sides=sides)
    return replace(nucleus, clause=clause, bounds=None, object=named, subject=named)


_POSTS = frozenset({"envoy.appointed", "envoy.recalled", "envoy.ended"})
_PAIR = 2


def _other_paper(sentence: SentenceRead, clause: Clause, nucleus: Nucleus) -> Nucleus | None:
    """'Two papers were signed: an agreement on trade; a joint statement': one more of the list, after a semicolon."""
    papers = [p for p in clause.papers if p.titled or not p.general]
    if _dated_paper(sentence, clause, nucleus, papers):
        return _with_paper(sentence, clause, nucleus, papers[0])
    listed = sentence.scan.norm(clause.first - 1) == ";" and ":" in sentence.scan.norms[: clause.first]
    if nucleus.kind.family != "document" or nucleus.operator is None or len(papers) != 1 or not listed or clause.dates:
        return None
    return _with_paper(sentence, clause, nucleus, papers[0])


def _with_paper(sentence: SentenceRead, clause: Clause, nucleus: Nucleus, paper: PaperMention) -> Nucleus:
    again = replace(nucleus, clause=clause, gapped=True, bounds=None, object=paper)
    again.frames = [(sentence.says.paper_frame, paper)]
    return again


def _dated_paper(sentence: SentenceRead, clause: Clause, nucleus: Nucleus, papers: list[PaperMention]) -> bool:
    """'подписан Договор, в марте 2001 г. – Декларация': one more paper with a day of its own before the dash."""
    if nucleus.kind.family != "document" or nucleus.operator is None or len(papers) != 1 or len(clause.dates) != 1:
        return False
    paper = papers[0]
    return sentence.scan.norm(paper.first - 1) == "-" and clause.dates[0].stop <= sentence.span(paper).start


def _other_object(sentence: SentenceRead, clause: Clause, nucleus: Nucleus) -> Nucleus | None:
    """'…, Посольство Беларуси в Анкаре – с 1998 г.': the same was done to another object of the same concept."""
    old = nucleus.object
    if not isinstance(old, Deed) or nucleus.operator is None or not nucleus.operator.verbal:
        return None
    concepts = {concept for concept, part, _ in old.senses if part == "n"}
    things = [d for d in clause.deeds if not d.verbal and d.prep is None and d.cases & f.NOM]
    adjective = lone_adjective(sentence.scan, clause.first)
    if adjective is not None:
        sides = tuple(adjective.value.split("+"))
        first, last = adjective.first, adjective.last
        things = [Deed(first, last, f.NOM, senses=old.senses, adjectives=sides, start=first)]
    thing = next((d for d in things if any(d.means(concept) for concept in concepts)), None)
    dashes = [i for i in range(clause.first, clause.last) if sentence.scan.norms[i] == "-"]
    if (
        thing is None
        or not dashes
        or (dashes[0] < thing.first and not (clause.places and dashes[0] + 1 == thing.start))
    ):
        return None
    after = thing.last if dashes[0] >= thing.first else clause.first  # '…, в Минске – Посольство Эстонии'
    sense = next(s for s in thing.senses if s[0] in concepts)
    again = replace(nucleus, clause=clause, bounds=None, object=thing)
    again.frames = [
        (sentence.scan.grammar.frame(sense), thing) if anchor is old else (frame, Deed(after, after, 0))
        for frame, anchor in nucleus.frames
    ]
    return again


def _numbered(sentence: SentenceRead, clause: Clause, nucleus: Nucleus) -> Nucleus | None:
    """'…, двенадцатый – в Ташкенте в феврале': the next round of the same talks."""
    number = ordinal(sentence.scan, clause.first)
    if number is None or sentence.scan.norm(clause.first + 1) != "-" or nucleus.kind.family != "contact":
        return None
    again = repeated(nucleus, clause)
    again.deed = Deed(clause.first, clause.first + 1, f.NOM, start=clause.first, ordinal=number)
    again.operator = again.object = None
    return again


def _elsewhere(sentence: SentenceRead, clause: Clause) -> bool:
    """'…; 16 сентября – на полях саммита': another day and place or event of the same deed."""
    scan = sentence.scan
    who = [a for a in clause.actors if not a.bracketed]
    opens = bool(scan.in_date[clause.first]) or scan.norm(clause.first) in sentence.says.elsewhere_openers
    contrast = scan.norm(clause.first - 1) == ";" and "-" in scan.norms[clause.first : clause.last]
    return bool(clause.dates) and not who and opens and contrast and bool(clause.events or clause.places)


def _contrasts(sentence: SentenceRead, clause: Clause, subjects: list[Actor]) -> bool:
    """A dash after the subject or before it, 'вместе с ним', 'это': what marks a verb left out."""
    scan, says = sentence.scan, sentence.says
    first = subjects[0]
    this = scan.norm(clause.first) in says.this_words
    if scan.norm(clause.first - 1) == ";" or this:
        return this or "-" in scan.norms[clause.first : clause.last] or _who_and_when(clause, first)
    if scan.norm(first.last) == "-" and scan.norm(clause.first - 1) == ",":
        return True
    return scan.norm(first.first - 1) == "-" and not says.along_words.isdisjoint(scan.norms[clause.first : first.first])


def _who_and_when(clause: Clause, subject: Actor) -> bool:
    """'A went to Oslo in May 2018; B in June 2019': a name and a date, and nothing else that could be told of it."""
    named = bool(subject.persons) or subject.what == "post"
    return named and subject.first == clause.first and bool(clause.dates) and not clause.papers and not clause.events


def fill_gap(roles: Roles, earlier: Roles) -> None:
    """New subjects take the role of the old ones; every role that the clause does not fill stays as it was."""
    subject_role = next((role for role in ("doer", "member", "envoy") if earlier.by_role.get(role)), "doer")
    fresh = [a for a in roles.get("doer", "member", "envoy") if a.prep is None or a.persons]
    for role in ("doer", "member", "envoy"):
        roles.by_role.pop(role, None)
    told = {side for actor in earlier.get(subject_role) for side in actor.sides}
    elsewhere = bool(roles.by_role.get("host")) or roles.host_place is not None
    for actor in fresh:
        if not actor.sides and not actor.candidates and not elsewhere and len(told) == 1:
            actor.sides = tuple(told)  # who went the same way is of the same side
        roles.add(subject_role, actor)
    for role, actors in earlier.by_role.items():
        if role != subject_role and not roles.by_role.get(role):
            roles.by_role[role] = list(actors)
    if not elsewhere:
        roles.host_place = earlier.host_place
