"""The dates told so far in a text, and a mention's dates completed from them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Deed
from verbale.mentions.resolve_dates import DateContext, Grounded, ResolvedDate, resolve
from verbale.span import Span

_FROM_LAST = frozenset({"same_day", "same_month", "days_on", "months_on", "years_on"})


_SAME_DAY = 2  # blocks over which 'on the same day' reaches back: one without a date may stand between


@dataclass(slots=True)
class Timeline:
    """The dates told so far: what a later sentence may lean on."""

    published: str | None
    dateline: Grounded | None = None
    last_day: Grounded | None = None
    last_year: Grounded | None = None
    last_told: Grounded | None = None
    day_beside: Grounded | None = None
    last_block: int = -1
    chained: bool = False  # 'Of visits in 2008 … in April': the month told last has the year told before it
    review: Grounded | None = None
    opening_review: bool = False  # the text opens with the year that it is a review of
    heading: Grounded | None = None
    openings: list[Span] = field(default_factory=list)
    resolved: dict[tuple[int, int, int, bool], list[ResolvedDate]] = field(default_factory=dict)

    def context(self, sentence: SentenceRead, mention: DateMention) -> DateContext:
        """What completes a date of this sentence: the year beside it, else the dateline's, else the published one."""
        near = _year_in_sentence(sentence, mention, now=self.published is not None) or self.heading
        if near is None and self._leans_on_neighbour(sentence, mention):
            near = self.last_year
        day = self.dateline or self.last_day_if(near)
        return DateContext(self.published, near, day, self._told_before(sentence, mention))

    def _told_before(self, sentence: SentenceRead, mention: DateMention) -> Grounded | None:
        """The date told last, in or before its sentence, for a mention counted from it ("three days later")."""
        if mention.leans_on not in _FROM_LAST:
            return None
        for earlier in reversed([d for d in sentence.dates if d.start < mention.start and not d.is_term]):
            dates = resolved(sentence, earlier, self, ahead=False)
            if dates:
                return Grounded(dates[-1].edtf, Span(earlier.start, earlier.stop))
        reach = _SAME_DAY if mention.leans_on == "same_day" else 1
        told = self.last_told if sentence.block - self.last_block <= reach else None
        run = told is not None and "/" in told.value and mention.leans_on == "same_day"
        return (
            (self.day_beside or told) if run else told
        )  # 'On 9 April they spoke of the talks on 22-23 April. On that day'

    def last_day_if(self, near: Grounded | None) -> Grounded | None:
        """The last full day, where the text leans on its neighbours at all."""
        return self.last_day if near is not None or self.published is None else None

    def _leans_on_neighbour(self, sentence: SentenceRead, mention: DateMention) -> bool:
        if self.last_year is None or sentence.block - self.last_block > 1:
            return False
        if mention.leans_on in {"same_year", "same_month", "same_day"}:
            return True
        if self.last_block != sentence.block and self.published is None:
            return False
        if self.published is None or self.published[:4] == self.last_year.value[:4]:
            return True
        chained = self.chained and sentence.scan.order is not None and self.last_block == sentence.block
        return chained or sentence.scan.norm(0) in sentence.says.sequel_words

    def day_of_news(self, nucleus: Nucleus) -> str | None:
        """The dateline's day, until the text tells of other years: what comes after these is background, no news.

        'По итогам визита будет подписан план': a visit that no verb tells is none of the day's news.
        """
        deed = nucleus.deed
        if nucleus.kind.name == "visit" and isinstance(deed, Deed) and deed.prep is not None and not deed.verbal:
            return None
        day = self.dateline.value if self.dateline is not None else None
        return day if day is None or self.last_year is None or self.last_year.value[:4] == day[:4] else None

    def look_for_review(self, sentence: SentenceRead) -> None:
        """'Итоги 2019 года', 'за 2013 год': the year that a review is of, which its undated deeds inherit."""
        for mention in sentence.dates:
            value = mention.values[0]
            if len(mention.values) > 1 or value.year is None or value.month is not None or value.last is not None:
                continue
            if sentence.before(mention) in sentence.says.review_words:
                self.review = Grounded(value.year, Span(mention.start, mention.stop))
                self.opening_review = self.opening_review or sentence.block == 0

    def note_all(self, sentence: SentenceRead, told: set[str | None]) -> None:
        """Keeps the dates of a sentence; of 'did not sign it until 29 August' the day, if its deed was `told` on it."""
        self.day_beside = None
        for mention in sentence.dates:
            if mention.is_term or _in_passing(sentence, mention):
                continue
            dates = resolved(sentence, mention, self, ahead=False)
            ends = [replace(date, edtf=date.edtf.removeprefix("[..").removesuffix("]")) for date in dates]
            self.note(sentence, ends if all(date.edtf in told for date in ends) else dates)

    def note(self, sentence: SentenceRead, dates: list[ResolvedDate]) -> None:
        """Keeps the last year and full day of a sentence for the ones after it."""
        for date in dates:
            if not date.edtf[:4].isdigit():
                continue
            span = Span(date.start, date.stop)
            self.last_year = Grounded(date.edtf[:4], span)
            self.last_told = Grounded(date.edtf, span)
            self.last_block = sentence.block
            self.chained = date.basis == "inherited" and len(date.edtf) > len("2008")
            if len(date.edtf) == 10:
                self.last_day = self.day_beside = self.last_told


def _in_passing(sentence: SentenceRead, mention: DateMention) -> bool:
    """'On 25 October they exchanged letters on 50 years of ties (25 October 1973). The same day': not the bracket's."""
    first = sentence.dates[0]
    return sentence.scan.order is not None and mention is not first and sentence.before(mention) == "("


def _year_in_sentence(sentence: SentenceRead, mention: DateMention, *, now: bool) -> Grounded | None:
    """The year told just before in the same sentence ('28 февраля 2018 г. в A, 5 июня в B'), or by '2023, ' first.

    With a date of the text itself (`now`), 'Since 2004, X has been …; in January it opened' means its own January.
    """
    for earlier in reversed([d for d in sentence.dates if d.start < mention.start]):
        lasts = now and sentence.scan.order is not None and earlier.preposition == "since"
        for value in () if lasts and earlier.values[0].month is None else reversed(earlier.values):
            if value.year is not None and value.year.isdigit():
                return Grounded(value.year, Span(earlier.start, earlier.stop))
    first = sentence.scan.tokens[0]
    if (
        first.kind == "n"
        and len(first.text) == 4
        and sentence.scan.norm(1) in {",", "-", ":"}
        and first.start < mention.start
    ):
        return Grounded(first.text, Span(first.start, first.stop))
    return None


def resolved(sentence: SentenceRead, mention: DateMention, timeline: Timeline, *, ahead: bool) -> list[ResolvedDate]:
    """A mention's dates, completed once and remembered."""
    key = (mention.start, len(mention.values), mention.values[0].start if mention.values else 0, ahead)
    found = timeline.resolved.get(key)
    if found is None:
        found = timeline.resolved[key] = resolve(mention, timeline.context(sentence, mention), ahead)
    return found
