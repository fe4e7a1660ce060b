"""Who held a talk, where the noun of the talk has no parties of its own: who spoke in it, attended it, came for it."""

from __future__ import annotations

from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed
from verbale.sentences import form as f

_TALKS: Final = frozenset({"consultations", "negotiations"})


def told_in_a_call(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'X thanked Y in a phone call', 'X hosted Y for consultations': who acts in a talk, and on whom, take part."""
    deed = nucleus.deed
    if not isinstance(deed, Deed) or deed.verbal or deed.prep is None or nucleus.governor is not None:
        return
    calls = nucleus.kind.name in {"call", "video_call"}
    joined = nucleus.kind.name in _TALKS and deed.prep in sentence.says.errand_prepositions
    there = nucleus.kind.name in _TALKS | {"meeting"} and bool(deed.cases & f.LOC) and sentence.scan.order is None
    there = there and any(d.verbal and d.means("TAKE_PART") for d in nucleus.clause.deeds)
    there = there or _said_there(sentence, nucleus, deed)
    if (
        not (calls or joined or there)
        or deed.prep is None
        or deed.prep in sentence.says.about_prepositions
        or nucleus.governor is not None
    ):
        return
    free = [a for a in nucleus.clause.actors if a.prep is None and id(a) not in roles.assigned and a.chain >= 0]
    persons = [a for a in free if a.persons or a.what == "post"]
    lacking = not roles.get("member")
    for actor in persons:
        told_to = lacking and not actor.cases & f.NOM and actor.cases & f.ACC
        if actor.cases & f.NOM or told_to:
            roles.add("member", actor)


def _said_there(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'Minister A said in talks with B': who spoke there took part."""
    if sentence.scan.order is None or nucleus.kind.name not in _TALKS | {"meeting"}:
        return False
    verbs = [p for p in nucleus.clause.predicates if isinstance(p, Deed) and deed.start - 2 <= p.last <= deed.start]
    said = any(p.means("REPORT") is not None and p.grammar & f.PAST for p in verbs)
    return said and deed.prep in sentence.says.course_prepositions | sentence.says.at_prepositions


def attended(nucleus: Nucleus, roles: Roles) -> None:
    """'the consultations attended by A of Peru and B of Chile': where no other parties are told, they are those."""
    chairs = roles.get("chair")  # 'The meeting was chaired by A of Peru and B of Chile'
    present = chairs or roles.get("present")
    states = {side for actor in present for side in actor.sides}
    talks = nucleus.kind.name in _TALKS or (nucleus.kind.name == "meeting" and bool(chairs))
    if talks and not roles.get("member") and not nucleus.adjectives and len(states) == 2:
        for actor in present:
            roles.add("member", actor)


def held_there(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'the ministries of the two countries noted during consultations in Oslo': both are named, and where."""
    if sentence.scan.order is None:
        return _those_who_talked(sentence, nucleus, roles)
    if _took_part(sentence, nucleus, roles):
        return True
    if nucleus.kind.name not in _TALKS or roles.place is None:
        return False
    subjects = [a for a in nucleus.clause.actors if a.prep is None and a.cases & f.NOM]
    both = any(a.what == "both" or a.each for a in subjects) or len({s for a in subjects for s in a.sides}) == 2
    past = any(form & f.PAST for p in nucleus.clause.predicates for form in p.forms)
    if not both or not past or nucleus.deed.prep not in sentence.says.course_prepositions:
        return False
    for actor in subjects:
        roles.add("member", actor)
    return True


def _took_part(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'The ministers of Peru and Chile took part in the consultations', 'attended the talks': they held them."""
    deed, clause = nucleus.deed, nucleus.clause
    verbs = [d for d in clause.deeds if d.verbal and d.last <= deed.first and d.means("TAKE_PART")]
    past = any(form & f.PAST for d in verbs[-1:] for form in d.forms)
    there = deed.prep is None or deed.prep in sentence.says.at_prepositions
    if nucleus.kind.name not in _TALKS or not past or not there:
        return False
    before = [a for a in clause.actors if a.prep is None and a.last <= verbs[-1].first]
    persons = [a for a in before if a.persons or a.what == "post"]
    if len({side for a in persons for side in a.sides}) != 2 or any(len(a.sides) != 1 for a in persons):
        return False
    for actor in persons:
        roles.add("member", actor)
    return True


def _those_who_talked(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'В ходе встречи министры A и B обсудили …': those who did it together are who met."""
    if nucleus.kind.name not in _TALKS | {"meeting"} or nucleus.deed.prep not in sentence.says.course_prepositions:
        return False
    persons = [a for a in nucleus.clause.actors if a.prep is None and a.cases & f.NOM and a.persons]
    chained = [a for a in persons if a.chain == persons[0].chain]
    past = any(form & f.PAST and form & f.PL for p in nucleus.clause.predicates for form in p.forms)
    if not past or len({side for a in chained for side in a.sides}) != len(chained) or len(chained) < 2:
        return False
    for actor in chained:
        roles.add("member", actor)
    return True
