"""Last conditions on a nucleus before it becomes an act."""

from __future__ import annotations

from verbale.acts.bare_nuclei import told_by_relative
from verbale.acts.clause_subjects import subjects_of
from verbale.acts.discourse import Discourse
from verbale.acts.first_to_do_it import first_to_do_it
from verbale.acts.initiative import initiated
from verbale.acts.left_undone import called_on_to
from verbale.acts.no_states_deed import of_no_state
from verbale.acts.nucleus import Nucleus
from verbale.acts.recast import recast
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.sides_told_elsewhere import of_one_land
from verbale.acts.spoken_of import (
    chaired_at_home,
    day_of_founding,
    exchanged_visits,
    habit,
    headed_once,
    in_the_course,
    it_was_that,
    met_for_it,
    names_the_list,
    of_welcome,
    on_its_margins,
    only_its_date,
    pays_no_visit,
    time_of_another_deed,
)
from verbale.acts.totals import is_total
from verbale.acts.who_talked import attended, held_there, told_in_a_call
from verbale.acts.word_needs import needs_met
from verbale.mentions.mention import Actor, Deed, PlaceMention
from verbale.sentences import form as f

_ANNOUNCED = frozenset({"sanctions", "relations", "recognition", "restriction"})
_DECIDED = frozenset({"relations.downgraded", "relations.severed", "relations.suspended", "mission.closed"})
_SPOKEN_OF = frozenset({"envoy.expelled", "envoy.summoned"})
_OWN = ("doer", "member", "host", "other", "envoy", "received", "recipient", "organisation", "framework", "head")


def refine(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, subject: list[Actor], discourse: Discourse) -> bool:
    """Whether the nucleus may become an act; supplies a subject from the clause before where the verb has none."""
    first_to_do_it(sentence, nucleus, roles)
    _borrow_subject(sentence, nucleus, roles, subject)
    joined = " ".join(sentence.scan.norms[nucleus.clause.first : nucleus.clause.last])
    nucleus.each_other = any(word in joined for word in sentence.says.each_other)
    words = sentence.scan.norms[nucleus.clause.first : nucleus.clause.last]
    nucleus.unwanted = not sentence.says.unwanted_words.isdisjoint(words)
    _from_focus(sentence, nucleus, roles, discourse)
    if not _somebody(nucleus, roles):
        return False
    _there(sentence, nucleus, roles, discourse)
    _recognised_and(sentence, nucleus, roles)
    _it(sentence, nucleus, roles, discourse)
    if of_no_state(sentence, nucleus, roles):
        return False
    told_in_a_call(sentence, nucleus, roles)
    attended(nucleus, roles)
    of_one_land(sentence, nucleus, roles, discourse)
    initiated(sentence, nucleus, roles)
    if not needs_met(sentence, nucleus, roles) and not _under_visits(nucleus, roles, discourse):
        return False
    recast(sentence, nucleus, roles)
    return not _not_its_own(sentence, nucleus, roles)


def _not_its_own(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """Whether the clause only names the deed, sums up such deeds or tells it of another."""
    if (
        time_of_another_deed(sentence, nucleus)
        or it_was_that(sentence, nucleus)
        or met_for_it(sentence, nucleus)
        or called_on_to(sentence, nucleus)
        or chaired_at_home(sentence, nucleus, roles)
        or pays_no_visit(sentence, nucleus, roles)
        or exchanged_visits(sentence, nucleus)
        or of_welcome(sentence, nucleus)
        or on_its_margins(sentence, nucleus)
        or only_its_date(sentence, nucleus)
        or told_by_relative(sentence, nucleus)
    ):
        return True
    if (
        (nucleus.rule == "HEAD_MISSION MISSION" and headed_once(nucleus))
        or (nucleus.rule == "ESTABLISH TIES" and not day_of_founding(nucleus))
        or habit(nucleus)
        or _regular(sentence, nucleus)
        or _of_both(nucleus, roles)
        or _of_the_noun_before(sentence, nucleus, roles)
        or is_total(sentence, nucleus)
        or _mere_reference(sentence, nucleus, roles)
        or _occasion_only(sentence, nucleus)
    ):
        return True
    return sentence.heading and not nucleus.clause.dates and not nucleus.predicate


def _of_both(nucleus: Nucleus, roles: Roles) -> bool:
    """'high-level visits from both sides in 2011': who travelled to whom is not said."""
    doers = roles.get("doer")
    return nucleus.kind.name == "visit" and bool(doers) and all(a.what == "both" for a in doers)


def _borrow_subject(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, subject: list[Actor]) -> None:
    verb = nucleus.predicate
    if verb is None:
        own = [a for a in subjects_of(nucleus.clause) if not _only_tells(sentence, nucleus, a)]
        subject = own or subject
    subject = _guests(sentence, nucleus) or subject
    if nucleus.passive and not roles.get("received") and _receives(nucleus):
        one = all(form & f.SG for form in nucleus.predicate.forms) if nucleus.predicate is not None else False
        guests = [a for a in subject if a.persons or a.what == "post"] or subject  # 'посетил Осло, а 5 мая был принят'
        for actor in guests if not one or (len(guests) == 1 and len(guests[0].persons) < 2) else ():
            roles.add("received", actor)  # '…, в ходе которого был принят Президентом'
        return
    if (
        (roles.get("doer") and not _nobodys(nucleus, roles))
        or not subject
        or not _members_are_objects(sentence, nucleus, roles)
    ):
        return
    told_where = roles.host_place is not None or bool(roles.get("host"))
    courses = sentence.says.course_prepositions
    in_course = nucleus.kind.name == "visit" and told_where and nucleus.deed.prep in courses
    if verb is None and _done_by_others(sentence, nucleus, roles):
        return
    theirs = _purpose(sentence, nucleus) or in_course or nucleus.kind.family == "envoy"
    theirs = theirs or (told_where and _begins_with(sentence, nucleus))
    if (
        verb is None
        and nucleus.kind.directed
        and (theirs or _resolved(sentence, nucleus) or _announced(sentence, nucleus))
    ):
        for actor in subject:
            roles.add("doer", actor)
        return
    if verb is None or nucleus.passive:
        return
    says = nucleus.deed is verb or nucleus.operator is verb
    holds = getattr(verb, "relation", "") == "object"
    if says or holds:
        for actor in subject:
            if id(actor) not in roles.assigned:
                roles.add(nucleus.kind.subject_role, actor)


def _begins_with(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'начал турне с визита в Перу': who began a journey made the visit."""
    deed, says = nucleus.deed, sentence.says
    visit = nucleus.kind.name == "visit" and isinstance(deed, Deed) and not deed.verbal
    if not visit or deed.prep not in says.with_words or not deed.cases & f.GEN:
        return False
    return any(d.verbal and d.means("BEGIN") and d.last <= deed.first for d in nucleus.clause.deeds)


def _nobodys(nucleus: Nucleus, roles: Roles) -> bool:
    """'подписал указ о назначении послов в Чили и Перу': whose envoys they are, the subject tells."""
    told = any(a.sides or a.persons or a.candidates for a in roles.get("doer"))
    return nucleus.kind.family == "envoy" and nucleus.predicate is None and not told


def _guests(sentence: SentenceRead, nucleus: Nucleus) -> list[Actor]:
    """'received Minister Vega of Peru on a visit to Oslo': who is received visits, and not who receives."""
    deed, clause = nucleus.deed, nucleus.clause
    on_visit = nucleus.kind.name == "visit" and isinstance(deed, Deed) and not deed.verbal
    if sentence.scan.order is None or not on_visit or deed.prep not in sentence.says.visit_prepositions:
        return []
    frame = sentence.scan.grammar.frame
    verbs = [d for d in clause.deeds if d.verbal and d.last <= deed.first]
    receiving = [d for d in verbs if any((f.ACC, "received") in frame(sense).bare for sense in d.senses)]
    after = receiving[-1].last if receiving else deed.first
    met = [a for a in clause.actors if a.prep is None and after <= a.first < deed.first and not a.cases & f.NOM]
    return [a for a in met if a.persons or a.what == "post"]


def _only_tells(sentence: SentenceRead, nucleus: Nucleus, subject: Actor) -> bool:
    """'Посол отметил, что у президента большая программа в ходе визита': who tells of a visit does not make it."""
    words = sentence.scan.norms[subject.last : nucleus.deed.first]
    if sentence.scan.order is not None or sentence.says.telling_words.isdisjoint(words):
        return False
    return any(word in sentence.says.telling_words and words[n] == "," for n, word in enumerate(words[1:]))


def _announced(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'МИД объявил о введении санкций': to announce these is to do them."""
    deed, verbs = nucleus.operator, sentence.says.announcing_verbs
    if nucleus.kind.family not in _ANNOUNCED or deed is None or deed.prep not in sentence.says.about_prepositions:
        return False
    before = sentence.scan.norms[nucleus.clause.first : deed.start]
    return any(word.lemma in verbs for norm in before for word in sentence.scan.grammar.morphology.analyse(norm))


def _done_by_others(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'комментируя вызов посла', 'осудил высылку дипломатов': who speaks of it has not done it; 'объявил о' has."""
    deed = nucleus.deed if nucleus.operator is None else nucleus.operator
    if not isinstance(deed, Deed) or deed.verbal or nucleus.kind.name not in _SPOKEN_OF | _DECIDED:
        return False
    if deed.prep not in sentence.says.about_prepositions | sentence.says.field_words:
        return nucleus.kind.name in _SPOKEN_OF
    decided = [m for m in nucleus.clause.marks if m.relation == "nouns" and m.last <= deed.start]
    whose = [a for a in nucleus.clause.actors if decided and decided[-1].last <= a.first and a.last <= deed.start]
    for actor in whose:
        roles.add("doer", actor)  # 'прокомментировал решение Перу о высылке': whose decision it is
    return bool(whose)


def _resolved(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'Правительство издало указ об открытии посольства': who resolves on a mission sends it."""
    operator = nucleus.operator
    return (
        nucleus.kind.family == "mission"
        and operator is not None
        and not operator.verbal
        and operator.prep in sentence.says.about_prepositions
    )


def _members_are_objects(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'…, met the King', 'it had severed relations with Peru': who takes part so far is only whom it was done with."""
    verb, partner = nucleus.predicate, sentence.says.partner_prepositions
    one_sided = nucleus.object is not None and (nucleus.kind.directed or nucleus.kind.name == "document.signed")
    return all(
        (a.prep is None and not a.cases & f.NOM and verb is nucleus.deed) or (one_sided and a.prep in partner)
        for a in roles.get("member")
    )


def _receives(nucleus: Nucleus) -> bool:
    frame = next((frame for frame, anchor in nucleus.frames if anchor is nucleus.deed), None)
    agent = any(a.prep is None and a.cases & f.INS and not a.cases & f.NOM for a in nucleus.clause.actors)
    return agent and frame is not None and (f.ACC, "received") in frame.bare


def _from_focus(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, discourse: Discourse) -> None:
    """'его встреча', 'он провел переговоры', 'Состоялись переговоры с …': the person told of last takes part."""
    if not discourse.focus or roles.get("doer", "envoy"):
        return
    scan, says = sentence.scan, sentence.says
    deed = nucleus.deed
    start = deed.start if isinstance(deed, Deed) else deed.first
    possessive = not says.possessive.isdisjoint((scan.norm(start - 1), scan.norm(deed.first - 1)))
    pronoun = not says.personal_pronouns.isdisjoint(scan.norms[nucleus.clause.first : nucleus.clause.last])
    handed = _handed_by_nobody(nucleus, discourse)
    lone = handed or (_lacks_partner(sentence, nucleus, roles) and (nucleus.predicate is not None or possessive))
    if not possessive and not pronoun and not lone:
        return
    if pronoun and any(len(actor.persons) > 1 for actor in discourse.focus):
        return  # which of them 'he' is, is not said
    if not says.speaker_pronouns.isdisjoint(scan.norms[nucleus.clause.first : start]):
        return  # 'I held a meeting with the Secretary General'
    if lone and not pronoun and not possessive and scan.order is None and discourse.of_a_stranger():
        return
    named = [a for a in nucleus.clause.actors if a.persons and a.prep is None and a.cases & f.NOM and a.last <= start]
    his = named if possessive and scan.order is not None else []
    for actor in (
        his or discourse.focus
    ):  # 'A discussed his visit': the visit is A's, and not that of who was told before
        if not any(_same_person(actor, other) for other in roles.get("member", "received", "other", "recipient")):
            roles.add(nucleus.kind.subject_role, actor)


def _handed_by_nobody(nucleus: Nucleus, discourse: Discourse) -> bool:
    """'Верительные грамоты вручил 5 мая', right after who is ambassador was told."""
    named = [a for a in nucleus.clause.actors if a.prep is None and a.cases & f.NOM]
    envoy = discourse.focus[0].rank in {"ambassador", "charge"} and discourse.focus[0].host is not None
    return nucleus.kind.name in {"envoy.credentials", "envoy.copies"} and envoy and not named


def _somebody(nucleus: Nucleus, roles: Roles) -> bool:
    """A verb of meeting or travelling with nobody named says nothing of states ('как видится будущее')."""
    if nucleus.kind.family != "contact" or nucleus.gapped:
        return True
    deed = nucleus.deed
    verbal = isinstance(deed, Deed) and deed.verbal
    if nucleus.kind.name == "visit":
        return bool(roles.get("doer", "head", "member")) or bool(nucleus.adjectives)
    return not verbal or bool(roles.get("doer", "member", "received", "head"))


def _recognised_and(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'Chile recognised and established relations with Peru': what follows the second verb is of the first, too."""
    verb, clause = nucleus.deed, nucleus.clause
    bare = isinstance(verb, Deed) and verb.verbal and nucleus.object is None and verb.last == clause.last
    if nucleus.kind.name != "recognition" or not bare or roles.get("other"):
        return
    later = next((c for c in sentence.clauses if c.first == clause.last + 1), None)
    if later is None or sentence.scan.norm(clause.last) not in sentence.says.and_words:
        return
    for actor in later.actors:
        if actor.prep in sentence.says.with_words and actor.sides:
            roles.add("other", actor)


def _it(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, discourse: Discourse) -> None:
    """'The republic became independent, but Peru did not recognise it until 1 May': the other of the text's pair."""
    doers, deed = roles.get("doer"), nucleus.deed
    if nucleus.kind.name != "recognition" or roles.get("other") or len(doers) != 1 or len(doers[0].sides) != 1:
        return
    thing = nucleus.object.start if isinstance(nucleus.object, Deed) else None
    said = sentence.scan.norm(deed.last) in sentence.says.thing_pronouns if thing is None else (
        not sentence.says.thing_possessives.isdisjoint((sentence.scan.norm(thing), sentence.scan.norm(thing - 1)))
    )  # fmt: skip
    other = discourse.other_of_pair(doers[0].sides[0])
    named = discourse.sure or any(isinstance(m, Actor) and m.sides == (other,) for m in sentence.mentions)
    if said and named and other is not None:
        roles.add("other", Actor(deed.last, deed.last + 1, f.ACC, what="state", sides=(other,)))


def _there(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, discourse: Discourse) -> None:
    """'туда же приехал министр', 'состоялись там же': the place told before."""
    if discourse.place is None or roles.host_place is not None or roles.place is not None or roles.get("host"):
        return
    words, says = sentence.scan.norms[nucleus.clause.first : nucleus.clause.last], sentence.says
    here = PlaceMention(
        nucleus.deed.first, nucleus.deed.last, 0, name=discourse.place.place, state=discourse.place.state
    )
    if nucleus.kind.name == "visit" and not says.thither_words.isdisjoint(words):
        roles.host_place = here
    elif nucleus.kind.family == "contact" and nucleus.kind.name != "visit" and not says.there_words.isdisjoint(words):
        roles.place = here


def _purpose(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'шаги, направленные на демонтаж препятствий': a noun whose doer is the subject of the clause."""
    operator = nucleus.operator
    return operator is not None and not operator.verbal and operator.prep in sentence.says.purpose_prepositions


def _lacks_partner(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """A talk that names the other side only ('переговоры с Министром …')."""
    members = roles.get("member", "received")
    one_phrase = len({member.chain for member in members}) == 1  # 'Meetings were held with the King and the Premier'
    if nucleus.kind.family != "contact" or nucleus.adjectives or not one_phrase:
        return False
    return all(member.prep in sentence.says.with_words for member in members)


def _same_person(left: Actor, right: Actor) -> bool:
    return bool({n.surname for n in left.persons} & {n.surname for n in right.persons})


def _regular(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'регулярно созваниваются': a present that is repeated tells no deed."""
    verb = nucleus.deed
    if not isinstance(verb, Deed) or not verb.verbal or nucleus.kind.family != "contact":
        return False
    words = sentence.scan.norms[nucleus.clause.first : nucleus.clause.last]
    present = all(form & f.PRES for form in verb.forms if form & f.VERBAL)
    return present and not sentence.says.repetition_words.isdisjoint(words)


def _of_the_noun_before(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'на полях саммита, который посетил президент': what was visited is the noun before, no state."""
    verb, clause = nucleus.deed, nucleus.clause
    if nucleus.kind.name != "visit" or not isinstance(verb, Deed) or not verb.verbal or sentence.scan.order is not None:
        return False
    relative = sentence.scan.norm(clause.first).startswith(sentence.says.relative_beginnings)
    subject = any(a.first > clause.first and a.cases & f.NOM for a in roles.get("doer"))
    return relative and subject and roles.host_place is None and not roles.get("host", "other")


def _under_visits(nucleus: Nucleus, roles: Roles, discourse: Discourse) -> bool:
    """'Deputy PM A went in May 2018', under 'Visits': where to, the text's pair tells."""
    named = any(actor.persons for actor in roles.get("doer"))
    return discourse.of_visits and nucleus.kind.name == "visit" and named and bool(nucleus.clause.dates)


def _mere_reference(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'в ходе визита', 'на встрече', 'по итогам переговоров': a deed told elsewhere, with nobody named by it."""
    deed = nucleus.deed
    if (
        not isinstance(deed, Deed)
        or deed.verbal
        or nucleus.operator is not None
        or nucleus.rule.startswith("RELATIONS")
    ):
        return False
    named = [a for a in roles.get(*_OWN) if a.sides or a.persons or a.what not in {"org", "body"}]
    if in_the_course(sentence, nucleus, roles):
        return True
    if not named and names_the_list(sentence, nucleus):
        return True
    if nucleus.predicate is not None or held_there(sentence, nucleus, roles):
        return False
    if nucleus.clause.dates and not nucleus.clause.predicates:
        return False  # 'Сентябрь 2000 г. – визит': a line of a list
    return not named and not nucleus.adjectives and roles.host_place is None


def _occasion_only(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'встретился в рамках заседания Совета сотрудничества': the session is the occasion of another deed."""
    operator = nucleus.operator
    if nucleus.kind.name != "commission" or operator is None or operator.verbal:
        return False
    return operator.prep in sentence.says.occasion_prepositions
