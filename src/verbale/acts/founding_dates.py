"""The day on which relations were founded, told by their anniversary or by how long ago it was."""

from __future__ import annotations

from dataclasses import replace

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.timeline import Timeline, resolved
from verbale.mentions.date_mention import DateMention
from verbale.mentions.find_anniversaries import Anniversary
from verbale.mentions.mention import CertaintyMark, Deed
from verbale.mentions.resolve_dates import ResolvedDate, anniversary_of
from verbale.sentences import form as f


def anniversary_in(sentence: SentenceRead, nucleus: Nucleus) -> Anniversary | None:
    """'25-летие установления дипотношений': years that stand right before or about the founding."""
    if nucleus.kind.name not in {"relations.established", "relations.restored", "relations.upgraded"}:
        return None
    if nucleus.rule.endswith("anniversary"):
        return sentence.anniversaries[0] if sentence.anniversaries else None
    operator = nucleus.operator
    if operator is None or operator.verbal:
        return next((a for a in sentence.anniversaries if a.ago), None) if nucleus.status == "held" else None
    start = sentence.scan.tokens[operator.first].start
    for anniversary in sentence.anniversaries:
        if anniversary.stop <= start and start - anniversary.stop < 60:
            return anniversary
    return None


_CELEBRATING = ("CONGRATULATE", "EXCHANGE", "SEND", "OTHER", "REPORT", "DECLARE", "ESTABLISH")


def _of_another_deed(nucleus: Nucleus) -> bool:
    """'в честь 30-летия дипотношений X посетит Y в апреле': the date is the visit's."""
    deeds = [d for d in nucleus.clause.deeds if d.verbal]
    return any(not any(d.means(word) for word in _CELEBRATING) for d in deeds)


def _on_its_occasion(sentence: SentenceRead, nucleus: Nucleus, anniversary: Anniversary) -> bool:
    """'по случаю 30-летия дипотношений 5 мая состоялся визит': the day is the visit's, only the year the feast's."""
    scan = sentence.scan
    index = next((i for i, token in enumerate(scan.tokens) if token.stop > anniversary.start), 0)
    if scan.preposition(index)[0] is None:
        return False  # '30-летие дипотношений пришлось на 5 мая'
    marks = (p for p in nucleus.clause.predicates if isinstance(p, CertaintyMark))
    return scan.order is None and any(m.grammar & (f.FINITE | f.SHORT) for m in marks)


def _right_after(sentence: SentenceRead, nucleus: Nucleus, mention: DateMention) -> bool:
    """'to celebrate the 40th anniversary of relations in 2024', '(30 January 1950)': right after the relations."""
    if sentence.before(mention) == "(":
        return True
    last = max(m.last for m in (nucleus.deed, nucleus.object, nucleus.deed) if m is not None)
    if sentence.scan.order is None and any(last <= verb.first for verb in nucleus.clause.predicates):
        return False  # 'визит по случаю годовщины отношений состоялся 5 мая'
    return 0 <= sentence.token_of(mention) - last <= 1


def day_of_anniversary(sentence: SentenceRead, date: DateMention) -> bool:
    """'предстоящей 26 января 20-й годовщине': a day right before an anniversary is that of the feast."""
    return sentence.scan.order is None and any(0 <= a.start - date.stop <= 1 for a in sentence.anniversaries)


def _adjoins(mention: DateMention, anniversary: Anniversary) -> bool:
    """'today, 60 years ago', but not 'the visit from tomorrow reflects ties established 60 years ago'."""
    gap = max(mention.start - anniversary.stop, anniversary.start - mention.stop)
    return gap <= len(", ")


def _said_beside(sentence: SentenceRead, anniversary: Anniversary, timeline: Timeline) -> ResolvedDate | None:
    """'on 5 February 1992, thirty years ago', 'thirty years ago, in 1991': the year that the count leads to is said."""
    ground = timeline.published or (timeline.dateline.value if timeline.dateline else "")
    for date in sentence.dates if anniversary.ago and ground[:4].isdigit() else ():
        for one in resolved(sentence, date, timeline, ahead=False):
            if one.edtf[:4] == str(int(ground[:4]) - anniversary.years) and "/" not in one.edtf:
                return one
    return None


def _is_founding(place: tuple[SentenceRead, Timeline], day: ResolvedDate, years: int) -> bool:
    """Whether a day beside an anniversary is that of the founding: so many years before the time of the text."""
    sentence, timeline = place
    beside = [value.year or "" for date in sentence.dates if date.start != day.start for value in date.values]
    known = [ground.value for ground in (timeline.dateline, timeline.last_year) if ground is not None]
    now = [int(each[:4]) for each in (timeline.published or "", *known, *beside) if each[:4].isdigit()]
    told = int(day.edtf[:4])
    return any(abs(told + years - each) <= 1 for each in now) and all(abs(told - each) > 1 for each in now)


def _dates_back(sentence: SentenceRead, verb: Deed) -> bool:
    """'45 years of relations dating back to 1975': the date that follows is the founding itself."""
    if not verb.verbal or verb.means("ESTABLISH") is None:
        return False
    return sentence.scan.norms[verb.first] in sentence.says.dating_back_verbs


def founding_dates(
    place: tuple[SentenceRead, Nucleus], anniversary: Anniversary, mention: DateMention | None, timeline: Timeline
) -> list[ResolvedDate]:
    """The founding date: the celebrated day less the years; the year alone when only the text's own date is known."""
    sentence, nucleus = place
    stated = _said_beside(sentence, anniversary, timeline)
    if stated is not None:
        return [stated]
    beside = mention is not None and (day_of_anniversary(sentence, mention) or _right_after(sentence, nucleus, mention))
    if mention is not None and (beside or not _of_another_deed(nucleus)):
        days = resolved(sentence, mention, timeline, ahead=False)
        fitting = [d for d in days if d.edtf[:4].isdigit() and "/" not in d.edtf]
        if fitting:
            day = fitting[0]
            back = any(_dates_back(sentence, verb) for verb in nucleus.clause.deeds)
            if back or _is_founding((sentence, timeline), day, anniversary.years):
                return [day]  # 'the 75th anniversary of relations (January 30, 1950)'
            apart = anniversary.ago and not _adjoins(mention, anniversary)
            if apart or (not beside and _on_its_occasion(sentence, nucleus, anniversary)):
                day = replace(day, edtf=day.edtf[:4])
            return [anniversary_of(anniversary.years, day)]
    for ground in (timeline.published, timeline.dateline.value if timeline.dateline else None):
        if ground and ground[:4].isdigit():
            year = ResolvedDate(ground[:4], "inherited", anniversary.start, anniversary.stop)
            return [anniversary_of(anniversary.years, year)]
    return []
