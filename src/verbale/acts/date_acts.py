"""Which date a deed has: its clause's own, one that the sentence opens with, an anniversary's, or one it inherits."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from verbale.acts.alignment import of_a_decision
from verbale.acts.feast_dates import days_of_feast, since_the_last
from verbale.acts.founding_dates import anniversary_in, day_of_anniversary, founding_dates
from verbale.acts.neighbour_dates import (
    OF_OTHER_TIMES,
    before_the_sequel,
    not_past_its_comma,
    of_joined_clause,
    of_relative_clause,
    of_this_visit,
    of_time_clause,
    past_the_opening,
    since_another_deed,
    since_its_day,
)
from verbale.acts.nucleus import Nucleus
from verbale.acts.one_stay import one_stay
from verbale.acts.participle_dates import of_a_participle
from verbale.acts.planned_attributes import holds_another
from verbale.acts.said_in_talks import dates_what_is_judged, of_what_was_said
from verbale.acts.sentence_read import Clause, SentenceRead, before_its_day
from verbale.acts.timeline import Timeline, resolved
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import CertaintyMark, Deed, Mention
from verbale.mentions.resolve_dates import ResolvedDate
from verbale.sentences import form as f


def dates_of(sentence: SentenceRead, nucleus: Nucleus, timeline: Timeline) -> list[ResolvedDate]:
    """The dates of a nucleus, one for each deed; empty when the sentence gives none."""
    ahead = nucleus.status in {"planned", "postponed", "cancelled"}
    mention = _own_mention(sentence, nucleus)
    anniversary = anniversary_in(sentence, nucleus)
    if anniversary is not None:
        return founding_dates((sentence, nucleus), anniversary, mention, timeline)
    if mention is None and nucleus.status == "postponed":
        mention = _new_date(sentence, nucleus)
    if mention is not None and _of_its_announcement(sentence, nucleus, mention):
        mention = None
    if mention is None or (nucleus.kind.family == "position" and dates_what_is_judged(sentence, nucleus, mention)):
        return []
    dates = one_stay(sentence, nucleus, resolved(sentence, mention, timeline, ahead=ahead))
    if mention.start < sentence.start:
        dates = [replace(date, basis="inherited") for date in dates]  # the year of the line before
    dates = days_of_feast(sentence, nucleus, dates)
    if since_the_last(sentence, mention):
        return []
    if nucleus.kind.standing:
        return [_standing(date) for date in dates]
    if nucleus.rule == "PAPER cited" or nucleus.until or nucleus.status == "postponed":
        return [replace(d, edtf=d.edtf.strip("[].")) for d in dates]  # 'после соглашения 2009 года'
    if mention.preposition in {"until", "before"} and (nucleus.status == "held" or _lasts(sentence, mention)):
        return []  # 'до 2016 г.', 'продлится до 5 мая' tell how long, not when
    return dates


def _lasts(sentence: SentenceRead, date: DateMention) -> bool:
    words = sentence.scan.norms[max(sentence.token_of(date) - _LONGEST_EVENT, 0) : sentence.token_of(date)]
    return not sentence.says.lasting_words.isdisjoint(words)


def _new_date(sentence: SentenceRead, nucleus: Nucleus) -> DateMention | None:
    """'сдвинута: она состоится не 12, а 18 марта': the day that a later clause with a verb of holding gives."""
    for clause in sentence.clauses:
        if clause.first > nucleus.clause.first and clause.dates and any(m.relation == "subject" for m in clause.marks):
            return clause.dates[-1]
    return None


_SKIP_FROM = frozenset({"contact", "sanctions", "envoy", "channel"})
_TALKS = ("NEGOTIATIONS", "MEETING", "CONSULTATIONS", "VISIT")
_LONGEST_EVENT = 6  # tokens of 'после подписания договора' before its day


def _standing(date: ResolvedDate) -> ResolvedDate:
    if date.standing is None:
        return date
    return ResolvedDate(date.standing, date.basis, date.start, date.stop, date.derivation, date.ground, None)


def _own_mention(sentence: SentenceRead, nucleus: Nucleus) -> DateMention | None:
    anchor = _anchor(nucleus)
    skip_from = nucleus.kind.family in _SKIP_FROM and not _by_decree(sentence, nucleus)
    if nucleus.bounds is not None:
        tokens = sentence.scan.tokens
        start, stop = tokens[nucleus.bounds[0]].start, tokens[nucleus.bounds[1] - 1].stop
        inside = [d for d in nucleus.clause.dates if start <= d.start < stop and not d.is_term]
        if inside:
            return inside[0]
    if nucleus.rule == "PAPER cited" and (of_it := _day_of_paper(sentence, nucleus)) is not None:
        return of_it
    own = not_past_its_comma(sentence, nucleus, of_this_visit(sentence, nucleus, past_the_opening(sentence, nucleus)))
    near = _nearest(
        sentence,
        [d for d in own if nucleus.until or not _of_another_word(sentence, nucleus, d)],
        (anchor.first, anchor.last),
        skip_from=skip_from,
        skip_consumed=nucleus.rule == "RELATIONS dated",
    )
    if near is None and nucleus.status == "planned" and sentence.scan.order is None:
        near = next((d for d in own if d.preposition == "for" and _planned_for(sentence, nucleus, d)), None)
    if near is not None or _attribute(sentence, nucleus) is not None or _agreed_on(sentence, nucleus):
        return near
    opening = sentence.scan.norms[max(nucleus.clause.first - 1, 0) : nucleus.clause.first + 1]
    if not sentence.says.contrast_words.isdisjoint(opening) or nucleus.status == "denied" or _later(sentence, nucleus):
        return None  # 'was appointed on 19 April, although he presented his credentials elsewhere'
    if _QUOTED_BEFORE.intersection(sentence.scan.norms[max(nucleus.clause.first - 3, 0) : nucleus.clause.first]):
        return None  # '«Мы встретимся 5 мая», – сказал он на встрече с министром': the day is the quotation's
    earlier = [c for c in sentence.clauses if c.last <= nucleus.clause.first]
    for clause in reversed(earlier):
        between = sentence.scan.norms[clause.last : nucleus.clause.first]
        if not nucleus.gapped and (";" in between or (nucleus.kind.standing and "-" in between)):
            return None
        announced = nucleus.kind.family in _ANNOUNCED and nucleus.status == "held" and clause is earlier[-1]
        fronted = [d for d in clause.dates if _fronted(sentence, clause, d, announced=announced)]
        fronted = [d for d in fronted if not since_its_day(sentence, nucleus, d)]
        if nucleus.status == "planned" and _of_the_past(clause):
            continue  # 'In the talk on Monday A referred to trade, hoping that the visit will take place'
        if nucleus.kind.standing and clause.predicates:  # 'set up ties on 5 May and the embassy in Oslo is accredited'
            fronted = [d for d in fronted if sentence.token_of(d) < clause.predicates[0].first]
        if fronted:
            return fronted[-1]
    return (
        of_time_clause(sentence, nucleus)
        or of_joined_clause(sentence, nucleus)
        or of_relative_clause(sentence, nucleus)
    )


def _later(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'возглавил миссию в мае, в столицу он прибыл месяцем позже': not in May."""
    after = sentence.scan.norms[nucleus.deed.last : nucleus.deed.last + 1]
    month_later = sentence.scan.order is None and not sentence.says.time_after_words.isdisjoint(after)
    return month_later or before_the_sequel(sentence, nucleus)


def _of_its_announcement(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'1 марта анонсировал отзыв посла': the day before a verb of planning in the past is when it was planned."""
    verb = nucleus.governor
    if sentence.scan.order is not None or not isinstance(verb, CertaintyMark) or verb.status != "planned":
        return False
    active = bool(verb.forms) and all(form & f.FINITE and form & f.PAST for form in verb.forms if form & f.VERBAL)
    reports = sentence.scan.grammar.reports
    told = sentence.scan.norm(verb.first) in reports
    return active and told and date.stop <= sentence.scan.tokens[verb.first].start


def _by_decree(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'Указом Президента от 5 мая назначен послом': the decree's day is that of what it orders."""
    words = sentence.scan.norms[nucleus.clause.first : nucleus.clause.last]
    return nucleus.kind.family == "envoy" and not sentence.says.decree_words.isdisjoint(words)


def _of_the_past(clause: Clause) -> bool:
    """Whether the clause tells what was done."""
    return any(form & f.PAST and form & f.FINITE for verb in clause.predicates for form in verb.forms)


def _planned_for(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'подписание запланировано на 2025 год'; 'подпишут программу на 2025 год' tells how long it will hold."""
    if nucleus.kind.family != "document":
        return True
    index = sentence.token_of(date) - 2
    return any(mark.last - 1 == index and bool(mark.grammar & f.VERBAL) for mark in nucleus.clause.marks)


def _day_of_paper(sentence: SentenceRead, nucleus: Nucleus) -> DateMention | None:
    """'Договор о дружбе от 5 мая 1993 г. и Договор о торговле (7 июня 1999 г.)': each paper has the day beside it."""
    return next((d for d in nucleus.clause.dates if sentence.of_a_paper(d) is nucleus.object), None)


_QUOTED_BEFORE = frozenset({"»", '"', "”"})
_ANNOUNCED = frozenset({"relations", "recognition", "position"})


def _anchor(nucleus: Nucleus) -> Mention:
    """The words whose date is the deed's: of a document or a mission itself, else of the deed."""
    by_object = nucleus.object is not None and nucleus.kind.family in {"document", "mission"}
    if by_object and _participle_between(nucleus):
        return nucleus.deed  # 'the agreement signed on 3 March entered into force on 4 May'
    return nucleus.object if by_object and nucleus.object is not None else nucleus.deed


def _participle_between(nucleus: Nucleus) -> bool:
    """Whether another verb stands between the object and its own: the day after it is that verb's."""
    thing, verb = nucleus.object, nucleus.operator
    if thing is None or verb is None or not verb.verbal:
        return False
    return any(d.verbal and thing.last <= d.first < verb.first for d in nucleus.clause.deeds)


def _fronted(sentence: SentenceRead, clause: Clause, date: DateMention, *, announced: bool = False) -> bool:
    """A date before the clause's verb holds for the whole sentence; so does the only date of a clause after its verb.

    The day on which something was told ('сообщил в понедельник') is not the day of what is told, unless to announce it
    is to do it ('announced on 5 May that it had severed relations').
    """
    if any(isinstance(p, Deed) and p.means("REPORT") for p in clause.predicates) or _tells(sentence, clause):
        return announced and len(clause.dates) == 1
    if not clause.predicates:
        return True
    return date.start < sentence.scan.tokens[clause.predicates[0].first].start or len(sentence.dates) == 1


def _tells(sentence: SentenceRead, clause: Clause) -> bool:
    """'в 2023 году анонсировали, что будет подписан …': a clause that ends in a verb of telling before 'что'."""
    scan, reports = sentence.scan, sentence.scan.grammar.reports
    follows = scan.norm(clause.last) == "," and scan.norm(clause.last + 1) in sentence.says.telling_words
    ends = (p for p in clause.predicates if p.last == clause.last and isinstance(p, Deed))
    declares = scan.order is None and any(p.means("DECLARE") for p in ends)  # 'в июне 2010 г. заявил, что …'
    return follows and (declares or scan.norm(clause.last - 1) in reports)


def _of_another_word(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """Whether a day is another event's, an attribute's ('принятому 12 сентября пакету') or of the word that plans."""
    if nucleus.kind.family == "contact" and sentence.of_a_paper(date) is not None:
        return True  # 'dealt with the statement of 9 November'
    if nucleus.kind.family == "position" and _of_the_feast(sentence, date):
        return True  # 'придают значение предстоящей 26 января 20-й годовщине'
    if any(other(sentence, nucleus, date) for other in _OF_OTHERS):
        return True
    verb = _attribute(sentence, nucleus)
    start = sentence.span(verb).start if verb is not None else None
    if _agreed_on(sentence, nucleus):
        start = sentence.span(nucleus.operator or nucleus.deed).start  # 'в 2009 г. подписал указ об открытии'
    return start is not None and date.start < start


def _of_the_feast(sentence: SentenceRead, date: DateMention) -> bool:
    """'Recalling 65 years of relations in 2022, the minister reiterated': the year is that of the anniversary."""
    if sentence.scan.order is None or day_of_anniversary(sentence, date):
        return day_of_anniversary(sentence, date)
    return any(a.start < date.start for a in sentence.anniversaries)


def _of_a_later_deed(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'the opening of the embassy in Accra and the visit of the Minister in May 2022': the day is the visit's."""
    noun = nucleus.operator if nucleus.operator is not None else nucleus.deed
    if sentence.scan.order is None or not isinstance(noun, Deed) or noun.verbal or nucleus.kind.name == "visit":
        return False
    stop = sentence.token_of(date)
    own = max(thing.last for thing in (noun, nucleus.object, nucleus.deed) if thing is not None)
    later = [d for d in nucleus.clause.deeds if not d.verbal and own <= d.first < stop and d.means("VISIT")]
    return any(sentence.scan.norm(d.start - 1) in sentence.says.and_words for d in later)


def _of_preparation(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'came on 5 May to prepare a visit': the day before the infinitive is that of the finite verb."""
    verb = nucleus.governor
    if sentence.scan.order is None or nucleus.status != "planned" or verb is None or not verb.grammar & f.INF:
        return False
    finite = [p for p in nucleus.clause.predicates if p.first < verb.first and p.grammar & f.FINITE]
    return bool(finite) and finite[0].last <= sentence.token_of(date) < verb.first


def _agreed_on(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'указ об открытии', 'договорились о встрече': what is planned, its day is not that of the plan."""
    deed = nucleus.operator or nucleus.deed
    return (
        nucleus.status == "planned"
        and isinstance(deed, Deed)
        and not deed.verbal
        and deed.prep in sentence.says.about_prepositions
    )


def _attribute(sentence: SentenceRead, nucleus: Nucleus) -> Deed | None:
    """The deed's verb when it is an attribute of a noun: 'прибывший в Мексику посол подписал …'."""
    verb = nucleus.operator or nucleus.deed
    if sentence.scan.order is not None or not isinstance(verb, Deed) or not verb.verbal:
        return None
    full = all(form & f.PARTICIPLE and not form & f.SHORT for form in verb.forms if form & f.VERBAL)
    opened = sentence.scan.norm(before_its_day(sentence, verb.first)) in sentence.says.participle_openers
    return verb if full and not opened else None


def _of_participle(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'присоединиться к принятому 12 сентября пакету': the day after a participle is that of its own deed."""
    scan, index = sentence.scan, sentence.token_of(date) - 1
    index -= scan.norm(index) in scan.grammar.prepositions  # 'визита, намеченного на 5 мая'
    if scan.order is not None or index < 0 or (sentence.anniversaries and nucleus.kind.family == "relations"):
        return False
    marks = [m for m in nucleus.clause.marks if m.first == index]
    attributive = f.attributive(scan.forms(index)) or any(m.grammar & f.PARTICIPLE for m in marks)
    if not attributive or (date.leans_on != "today" and scan.noun_cases(index + 1) & scan.adjective(index)):
        return False  # 'в минувшую среду 12 мая': an attribute of the day itself
    own = {word.first for word in (nucleus.deed, nucleus.operator) if word is not None}
    return index not in own and all(holds_another(sentence, nucleus, mark) for mark in marks)


def _of_a_cause(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'выслала дипломатов в ответ на провокацию 5 мая': the day of what brought it about."""
    scan, causes = sentence.scan, sentence.says.cause_prepositions
    if sentence.says.cause_openers.isdisjoint(scan.norms):
        return False
    own = [word for word in (nucleus.deed, nucleus.operator, nucleus.object) if word is not None]
    start, stop = max((word.last for word in own), default=0), sentence.token_of(date)
    behind = min((word.first for word in own), default=0) > stop
    if behind and not nucleus.predicate and isinstance(nucleus.deed, Deed):
        words = " ".join(["", *scan.norms[stop : nucleus.deed.start], ""])
        if any(f" {cause} " in words for cause in causes):
            return True  # 'был вызван 5 мая в связи с решением о понижении уровня отношений'
    begin = nucleus.clause.first if behind else start
    while begin < stop and not " ".join(scan.norms[begin:stop]).startswith(causes):
        begin += 1
    if begin >= stop:
        return False
    between = [m for m in nucleus.clause.mentions if begin <= m.first < stop and m not in own]
    verbs = [m for m in between if isinstance(m, Deed) and m.verbal and not f.attributive(m.forms)]
    subjects = [m for m in between if m.prep is None and m.cases & f.NOM and not m.cases & f.GEN]
    dated = any(sentence.token_of(other) < stop and begin <= sentence.token_of(other) for other in nucleus.clause.dates)
    return not (verbs or subjects or dated or "," in scan.norms[begin:stop])


def _of_another_event(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'посетил Минск после выборов 2 мая': the day of what the preposition governs, unless it is the deed itself, or
    talks: 'После переговоров 5 мая подписали план' on their day.
    """
    scan, stop = sentence.scan, sentence.token_of(date)
    index = stop - 1
    own_word = scan.order is not None and nucleus.kind.family == "contact"
    if own_word and scan.norm(index) in sentence.says.elsewhere_openers:
        index -= 1  # 'after his appointment in April'
    begin = index
    while index >= 0 and stop - index <= _LONGEST_EVENT and scan.noun_cases(index):
        index -= 1
    if date.preposition is not None or index == begin:
        return False
    if scan.norm(index) not in sentence.says.beside_event_prepositions:
        return False
    own = {word.first for word in (nucleus.deed, nucleus.operator, nucleus.object) if word is not None}
    talks = {d.first for d in nucleus.clause.deeds if any(d.means(concept) for concept in _TALKS)}
    return not any(index < first < stop for first in own | talks)


def _phrase_from(sentence: SentenceRead, first: int) -> int:
    """Where the phrase of a noun begins."""
    while first and sentence.scan.adjective(first - 1) and not sentence.scan.in_date[first - 1]:
        first -= 1
    return first


def _nearest(
    sentence: SentenceRead,
    dates: list[DateMention],
    place: tuple[int, int],
    *,
    skip_from: bool,
    skip_consumed: bool = False,
) -> DateMention | None:
    first, last = place
    dating = sentence.says.dating_words if skip_from else frozenset()  # 'санкции от 12 сентября': which measures
    usable = [d for d in dates if not d.is_term and sentence.before(d) not in dating]
    if not skip_consumed:
        usable = [d for d in usable if d.start not in sentence.consumed] or usable
    if not usable:
        return None
    tokens = sentence.scan.tokens
    start, stop = tokens[first].start, tokens[last - 1].stop
    behind = [d for d in usable if d.start >= stop]
    if (
        sentence.scan.order is not None
        and behind
        and sentence.scan.norm(_phrase_from(sentence, first) - 1) in sentence.says.and_words
    ):
        return behind[0]  # 'opened a mission in 2016 and the embassy in 2017': not the day before 'and'
    return min(usable, key=lambda d: max(start - d.stop, d.start - stop, 0) + (40 if sentence.before(d) == "(" else 0))


def _of_the_recent(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'In the talk on Monday the minister spoke of the recent meeting of A and B': not on Monday."""
    deed = nucleus.deed
    if sentence.scan.order is None or not isinstance(deed, Deed) or deed.verbal or nucleus.predicate is not None:
        return False
    past = not sentence.says.past_attributes.isdisjoint(sentence.scan.norms[deed.start : deed.first])
    return past and date.start < sentence.span(deed).start


_OF_OTHERS: Final = (
    _of_a_later_deed,
    _of_another_event,
    since_another_deed,
    since_its_day,
    _of_participle,
    of_a_participle,
    _of_a_cause,
    _of_preparation,
    of_a_decision,
    _of_the_recent,
    of_what_was_said,
    *OF_OTHER_TIMES,
)
