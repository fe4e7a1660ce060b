"""Days of deeds that a text only celebrates: 'по случаю 25-летия подписания Договора', 'юбилей со дня визита'."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from verbale.acts.act import Act
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.deeds import ordinal
from verbale.mentions.mention import Deed
from verbale.mentions.resolve_dates import ResolvedDate
from verbale.sentences import form as f

_TWO: Final = 2  # sides
_FIRST: Final = 14  # tokens from 'первый' to the year since which
_BESIDE: Final = 3  # code points from '25-летия' to 'подписания'


def days_of_feast(sentence: SentenceRead, nucleus: Nucleus, dates: list[ResolvedDate]) -> list[ResolvedDate]:
    """The dates of a deed beside an anniversary: what is celebrated has the first day of '(1994 – 2019)' or none."""
    feast = is_celebrated(sentence, nucleus)
    if not sentence.anniversaries and not feast:
        return dates
    told = [_end_of_years(sentence, date, last=nucleus.kind.family == "message") for date in dates]
    return [now for now, was in zip(told, dates, strict=True) if now is not was] if feast else told


def _end_of_years(sentence: SentenceRead, date: ResolvedDate, *, last: bool) -> ResolvedDate:
    """'the 66th anniversary of the visit (1957-2023)': the year that is celebrated, and no interval."""
    begin, _, end = date.edtf.partition("/")
    if not (begin[:4].isdigit() and end[:4].isdigit()):
        return date
    years = int(end[:4]) - int(begin[:4])
    if not years or all(a.years != years for a in sentence.anniversaries):
        return date
    return replace(date, edtf=end if last else begin)


def is_celebrated(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """Whether the noun of a deed stands right after its anniversary, or after 'со дня'."""
    deed = nucleus.operator if isinstance(nucleus.operator, Deed) else nucleus.deed
    if sentence.scan.order is not None or nucleus.kind.family == "relations":
        return False
    if not isinstance(deed, Deed) or deed.verbal:
        return False
    scan = sentence.scan
    if (
        scan.norm(deed.start - 1) in sentence.says.anniversary_nouns
        and scan.norm(deed.start - 2) in sentence.says.with_words
    ):
        return True
    start = scan.tokens[deed.start].start
    return any(0 <= start - anniversary.stop <= _BESIDE for anniversary in sentence.anniversaries)


def since_the_last(sentence: SentenceRead, date: DateMention) -> bool:
    """'Этот визит – первый с 1986 года', 'первая поездка с начала пандемии в 2020 году': how long there was none."""
    scan, says = sentence.scan, sentence.says
    index = sentence.token_of(date)
    if scan.order is not None:
        return False
    since = date.preposition == "since"
    begin = max(index - _FIRST, 0)
    for at in range(index - 1, begin - 1, -1):
        if scan.norms[at] in says.with_words and scan.noun_cases(at + 1) & f.GEN:
            since = True
        elif since and (ordinal(scan, at) == 1 or scan.norms[at] in says.first_time_words):
            return True
    return False


def of_those_who_mark_it(roles: Roles, nucleus: Nucleus, acts: list[Act]) -> None:
    """'A had a call with B of Peru on the 45th anniversary of relations': of those who are told to have talked.

    Who is only the subject of another verb is no party; the sentence's own acts are between the two.
    """
    pairs = {frozenset(act.sides): act.sides for act in acts if len(act.sides) == _TWO}
    if nucleus.rule != "RELATIONS anniversary" or len(pairs) != 1:
        return
    if any(actor.prep is not None for actor in roles.get("member")):
        return
    roles.by_role.pop("member", None)
    nucleus.sides = next(iter(pairs.values()))
