"""'X стал послом Армении', 'X является Министром', 'X served as Ambassador': a post that a verb gives to somebody."""

from __future__ import annotations

from verbale.acts.nucleus import is_passive
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.deeds import ordinal
from verbale.mentions.mention import Actor, CertaintyMark, Deed
from verbale.sentences import form as f

_COPULAS = ("BE", "APPOINT")


def join_predicate_nouns(sentence: SentenceRead, clause: Clause) -> None:
    """Gives the subject of a copula the post, state and host of the noun after it.

    A post after 'as' is of whom the clause names last before it: 'X presented his credentials as Ambassador to Norway'.
    """
    if not any(d.verbal for d in clause.deeds):
        return
    says, scan = sentence.says, sentence.scan
    bare = [a for a in clause.actors if a.what == "post" and not a.persons]
    for post in [a for a in bare if a.prep in says.capacity_prepositions]:
        before = [a for a in _postless(clause) if a.last <= post.first]
        if before:
            _join(next((a for a in before if a.cases & f.NOM), before[-1]), post)
    for post in [a for a in bare if says.office_nouns and a.head and scan.norm(a.first - 1) in says.office_nouns]:
        people = [a for a in _postless(clause) if a.last <= post.first]
        holders = [a for a in people if not a.cases & f.NOM] or people
        if holders:
            _join(holders[-1], post)  # 'Варгас освобожден от должности посла Перу в Чили'
            clause.actors = [a for a in clause.actors if a is not post]
    copulas = [d for d in clause.deeds if d.verbal and any(d.means(c) for c in _COPULAS)]
    if not copulas:
        return
    posts = [a for a in bare if a.prep is None and (a.cases & f.INS or _follows(a, copulas))]
    named = f.NOM | f.ACC if any(d.means("APPOINT") for d in copulas) else f.NOM  # who is something is the subject
    people = _postless(clause)
    subjects = [a for a in people if a.cases & named]
    after = [a for a in people if not a.cases & f.NOM and _follows(a, copulas)]
    before = [a for a in bare if a.prep is None and a.cases & f.NOM and after and a.last <= after[0].first]
    if before and len(people) == 1:
        before[0].persons = after[0].persons
        _join(after[0], before[0])  # 'the first Minister to Peru was Ivan Vetrov'
    elif posts and subjects:
        _join_first(_given_it(scan.order is None, copulas, subjects), posts[0])
    elif posts and posts[0].rank == "ambassador" and any(d.means("APPOINT") and is_passive(d) for d in copulas):
        named_so = [a for a in clause.actors if a.persons and a.prep is None and a.cases & f.NOM]
        for holder in named_so[:1]:
            _join(holder, posts[0])  # 'Послом Перу в Чили назначен заместитель министра Педро Варгас'
    elif posts and posts[0].host:
        for holder in [a for a in bare if a.prep is None and a.cases & f.NOM and a.rank == posts[0].rank][:1]:
            holder.host = posts[0].host  # 'посол России в Коста-Рике являлся послом в Гватемале'


def _join_first(people: list[Actor], post: Actor) -> None:
    if people:
        _join(people[0], post)


def _given_it(by_case: bool, copulas: list[Deed], people: list[Actor]) -> list[Actor]:
    """'Президент X назначил Ветрова послом': who is appointed is the object, and not who appoints."""
    appoints = [d for d in copulas if d.means("APPOINT") and not d.means("BE") and not is_passive(d)]
    told = [d for d in copulas if not f.attributive(d.forms)]  # 'бывшего посла' is no copula
    if not by_case or not appoints or len(appoints) < len(told):
        return people
    return [a for a in people if a.cases & f.ACC and not a.cases & f.NOM]


_NEAR = 3  # tokens: 'became the first'


def _follows(actor: Actor, copulas: list[Deed]) -> bool:
    """Whether who can be no subject stands right after a copula: a predicate noun where nouns do not decline."""
    if actor.cases & (f.NOM | f.GEN) or actor.cases == f.DAT:
        return False  # 'направил телеграмму президенту'
    return any(0 <= actor.first - verb.last < _NEAR for verb in copulas)


def _postless(clause: Clause) -> list[Actor]:
    """Persons in the clause's subject or object of whom it tells no post."""
    return [a for a in clause.actors if a.persons and a.prep is None and a.cases & (f.NOM | f.ACC) and a.rank is None]


def _join(person: Actor, post: Actor) -> None:
    person.rank, person.portfolio, person.office = post.rank, post.portfolio, post.office
    person.host, person.also = person.host or post.host, person.also or post.also
    if not person.sides:
        person.sides = post.sides
        person.candidates = person.candidates or post.candidates


def first_to(sentence: SentenceRead, verb: Deed | CertaintyMark) -> bool:
    """'was the first Indian President to visit Bulgaria': who was the first to do it did it."""
    scan = sentence.scan
    index = verb.first - 1
    while index > 0 and (scan.order is not None and index in scan.order.absorbed):
        index -= 1
    while index > 0 and scan.noun_cases(index) and ordinal(scan, index) is None:
        index -= 1
    return scan.order is not None and index < verb.first - 1 and ordinal(scan, index) is not None


def stand_in_nouns(sentence: SentenceRead, clause: Clause) -> None:
    """'made one to Norway', "Idrissov's to Oslo": the visit told last, for which a word stands or none does."""
    scan, says = sentence.scan, sentence.says
    if scan.order is None:
        return
    found: list[Deed] = []
    for index in range(clause.first, clause.last):
        one = scan.norms[index] in says.noun_stand_ins and any(
            isinstance(m, CertaintyMark) and m.last == index and m.status == "held" for m in clause.mentions
        )
        owned = not one and scan.owner(index) and scan.norm(index + 1) in says.to_whom_prepositions
        if not one and not owned:
            continue
        told = [d for d in sentence.deeds if d.first < index and not d.verbal and d.means("VISIT")]
        sense = told[-1].means("VISIT") if told else sentence.earlier.get("VISIT")
        if sense is None or sense[1] != "n":
            continue
        cases = scan.noun_cases(index) if one or not told else told[-1].cases
        place = index if one else index + 1
        found.append(Deed(place, place + one, cases, senses=(sense,), start=place))
    if found:
        clause.insert(found)
