"""Words of a deed that tell none: what names a list, dates another deed, or says of no day who headed a mission."""

from __future__ import annotations

from verbale.acts.discourse import is_state
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_neighbours import nothing_between
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed
from verbale.sentences import form as f


def names_the_list(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'Основные визиты и встречи: май 1997 г. – визит …': what stands before the colon names the list."""
    scan, deed = sentence.scan, nucleus.deed
    if not isinstance(deed, Deed) or deed.last >= scan.count or scan.order is not None:
        return False
    if not any(form & f.PL for form in deed.forms):
        return False
    colon = next((i for i in range(deed.last, min(deed.last + 9, scan.count)) if scan.norms[i] == ":"), None)
    later = [d for d in sentence.deeds if colon is not None and d.first > colon and not d.verbal]
    if colon is None or not later or any(a.first < colon for a in nucleus.clause.actors):
        return False
    return not any(scan.in_date[: colon + 1])


def day_of_founding(nucleus: Nucleus) -> bool:
    """'Двусторонние отношения установлены 6 апреля 1992 г.': ties that have a day, and no warmth, are diplomatic."""
    values = [value for date in nucleus.clause.dates for value in date.values]
    verb = nucleus.predicate
    return any(value.day is not None for value in values) and verb is not None and bool(verb.grammar & f.SHORT)


def time_of_another_deed(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'После установления дипотношений стороны открыли посольства': only when another deed was."""
    operator = nucleus.operator
    if nucleus.kind.family != "relations" or operator is None or operator.verbal or sentence.scan.order is not None:
        return False
    undated = not nucleus.clause.dates and not sentence.anniversaries
    return undated and operator.prep in sentence.says.beside_event_prepositions


def it_was_that(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'It was their first talks since 2019': what was told before is told of, and nothing new."""
    deed, scan = nucleus.deed, sentence.scan
    if scan.order is None or nucleus.kind.directed or not isinstance(deed, Deed) or deed.verbal:
        return False
    opens = scan.norm(0) in sentence.says.this_words | sentence.says.thing_pronouns and nucleus.clause.first == 0
    own = scan.norm(deed.start) in sentence.says.possessive or scan.norm(deed.start - 1) in sentence.says.possessive
    return opens and own and scan.norm(1) in scan.order.words.being


def met_for_it(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'The ministers met for talks': one meeting."""
    deed = nucleus.deed
    if sentence.scan.order is None or nucleus.kind.name != "negotiations" or not isinstance(deed, Deed) or deed.verbal:
        return False
    met = [d for d in nucleus.clause.deeds if d.verbal and d.last <= deed.first and d.means("MEETING")]
    return bool(met) and deed.prep in sentence.says.errand_prepositions


def chaired_at_home(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'The minister of Peru chaired a meeting on trade with Chile': one who presides, and nobody whom he meets."""
    verb = nucleus.governor
    if nucleus.kind.name != "meeting" or verb is None or nucleus.adjectives:
        return False
    presides = sentence.scan.norms[verb.first] in sentence.says.presiding_verbs
    told = roles.get("member", "doer", "received", "other")
    states = {side for actor in told for side in actor.sides}
    return presides and len(states) < 2 and not any(actor.prep is not None or actor.what == "both" for actor in told)


def headed_once(nucleus: Nucleus) -> bool:
    """'До него посольство возглавляли A и B': when, is not said, and they do no more."""
    verb = nucleus.predicate
    return verb is not None and bool(verb.grammar & f.PAST) and not nucleus.clause.dates


def in_the_course(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'в рамках визита он встретился с министром': the visit was told before, and 'he' is of the other verb."""
    courses, deed = sentence.says.course_prepositions, nucleus.deed
    if nucleus.kind.name != "visit" or not isinstance(deed, Deed) or deed.prep not in courses:
        return False
    told = roles.host_place is not None or roles.get("host", "other") or nucleus.adjectives
    possessive = sentence.scan.norm(deed.start - 1) in sentence.says.possessive
    return (
        not told
        and not possessive
        and not any(
            a.first >= deed.last
            and a.prep is None
            and a.cases & f.GEN
            and nothing_between(sentence, deed.last, a.first)
            for a in roles.get("doer")
            if not (deed.plural and a.plural and not a.sides and not a.persons)  # 'в рамках визитов министров'
        )
    )


def pays_no_visit(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'Министр 25 марта посетит мемориал': a thing is visited, and neither a state nor a town is told."""
    scan, deed = sentence.scan, nucleus.deed
    if nucleus.kind.name != "visit" or not isinstance(deed, Deed) or not deed.verbal or scan.order is not None:
        return False
    if roles.get("host") and all(a.what == "body" and a.head.startswith("ministry") for a in roles.get("host")):
        return roles.host_place is None  # 'приехал в МИД': the journey is told elsewhere
    hosts = [a for a in roles.get("host") if a.what != "person" or a.cases & f.ACC]  # 'музей Ивана Сомова'
    hosts = [a for a in hosts if a.what != "person" or scan.noun_cases(a.first - 1) & f.ACC == 0]
    if roles.host_place is not None or roles.place is not None or hosts or roles.get("other", "recipient", "received"):
        return False
    index = deed.last
    while scan.adjective(index) and scan.noun_cases(index + 1):
        index += 1
    visits = any((f.ACC, "host") in frame.bare for frame, mention in nucleus.frames if mention is deed)
    thing = scan.noun_cases(index) & f.ACC and not scan.in_date[index] and scan.preposition(index)[0] is None
    named = scan.hit(index, "party", "state", "state?", "region") or any(
        a.first <= index < a.last or (a.first == index + 1 and any(map(is_state, a.sides or a.candidates)))
        for a in sentence.actors
    )  # 'посетил республику', 'посетил столицу Перу'
    return bool(visits and thing and not named)


def exchanged_visits(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'состоялся обмен визитами министров (март и апрель 2010 г.)': who went when, is not said."""
    deed = nucleus.deed
    if nucleus.kind.name != "visit" or not isinstance(deed, Deed) or deed.verbal or sentence.scan.order is not None:
        return False
    if not nucleus.clause.dates and not sentence.says.mutual_words.isdisjoint(
        sentence.scan.norms[deed.start : deed.first]
    ):
        return True  # 'при помощи взаимных визитов министров'
    exchanges = (d for d in nucleus.clause.deeds if d.means("EXCHANGE") and 0 <= deed.start - d.last <= 1)
    return deed.plural and bool(deed.cases & f.INS) and deed.prep is None and any(exchanges)


def of_welcome(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'церемония встречи президента': he was welcomed, and whom he met is another matter."""
    deed = nucleus.deed
    if nucleus.kind.name != "meeting" or not isinstance(deed, Deed) or deed.verbal or not deed.cases & f.GEN:
        return False
    return sentence.scan.norm(deed.start - 1) in sentence.says.ceremony_nouns


def on_its_margins(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'на полях встречи Африканского союза': the occasion of something else."""
    deed = nucleus.deed
    nominal = isinstance(deed, Deed) and not deed.verbal and nucleus.governor is None
    return nominal and nucleus.kind.name == "meeting" and isinstance(deed, Deed) and deed.prep in sentence.says.margins


def only_its_date(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'Дату визита министр не назвал': nothing of the deed but when it will be is spoken of, and that is not told."""
    deed = nucleus.deed
    if not isinstance(deed, Deed) or deed.verbal or nucleus.clause.dates or sentence.scan.order is not None:
        return False
    return sentence.scan.norm(deed.start - 1) in sentence.says.date_nouns


def habit(nucleus: Nucleus) -> bool:
    """'The consultations provide a platform', 'alternate between the capitals': a plural's present tells no deed."""
    deed = nucleus.deed
    if not isinstance(deed, Deed) or deed.verbal or not deed.plural or deed.cases != f.NOM or nucleus.clause.dates:
        return False
    verb = next((p for p in nucleus.clause.predicates if p.first > deed.first), None)
    held = nucleus.governor is not None or nucleus.kind.family != "contact"
    return not held and verb is not None and all(form & f.PRES for form in verb.forms)
