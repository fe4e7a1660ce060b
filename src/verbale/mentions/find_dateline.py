"""Find the dateline that news opens with, or a line that is only a date: when, and where it was written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from verbale.mentions.date_mention import PartialDate
from verbale.mentions.find_dates import DateFinder
from verbale.sentences.split import tokens
from verbale.span import Span

_LONGEST: Final = 90
_DIGIT: Final = re.compile(r"\d")
_MOST_BLANKS: Final = 8  # before the first digit: a label of three words, a place of three, a day of the week


class Dateline(NamedTuple):
    """A dateline: its extent, its day (the year may be missing), and the words of the place, if any."""

    start: int
    stop: int
    day: PartialDate
    place: Span | None = None


class DatelineFinder:
    """Finds datelines by the `dateline` data of a language, with that language's `DateFinder`.

    `among_tokens` says that dates are looked for among tokens: the language's words decline.
    """

    def __init__(self, data: Mapping[str, Any], dates: DateFinder, *, among_tokens: bool = False) -> None:
        line = data["dateline"]
        labels, agency = "|".join(line["labels"]), line["agency"]
        time = rf"(?:,?\s*(?:(?:{'|'.join(line['time_prepositions'])})\s+)?\d{{1,2}}[:.]\d\d(?::\d\d)?)?"
        word = rf"[{line['capitals']}][\w’'-]*"
        place = rf"(?P<place>{word}(?:[ .-]{{1,2}}{word}){{0,2}})"
        weekdays = "|".join(word for words in data["weekdays"] for word in words)
        trailing = line.get("trailing", "")
        self._dates = dates
        self._among_tokens = among_tokens
        self._before = re.compile(rf"\s*(?:{place}(?:\s*[\[(][^\])\n]{{2,30}}[\])])?\s*(?:[,.]|(?P<dash>[-–—]))\s*)?")
        self._label = re.compile(rf"\s*(?:(?i:{labels})\s*:?\s*)?{time}[,\s]*(?i:{weekdays})?[,\s]*")
        self._rest = re.compile(rf"{time}(?:,?\s*\(?(?i:{weekdays})\)?)?{time}\s*\.?{trailing}\s*(?=\n|$)")
        self._agency = re.compile(agency)
        self._place_agency = re.compile(rf"[,.]\s*{place}(?:{agency})")
        self._undated = re.compile(rf"\s*{place}(?:{line['undated']})") if "undated" in line else None

    def find(self, text: str, start: int, stop: int) -> Dateline | None:
        """The dateline at the start of `text[start:stop]`, or None."""
        line_end = text.find("\n", start, stop)
        line_end = stop if line_end < 0 else line_end
        digit = _DIGIT.search(text, start, min(start + _LONGEST, line_end))
        if digit is None or text.count(" ", start, digit.start()) > _MOST_BLANKS:
            return None  # most lines, so that they need not be searched for dates
        stop = min(start + _LONGEST, line_end)
        found = (
            self._dates.find_among(text, start, stop, tokens(text, start, stop))
            if self._among_tokens
            else self._dates.find(text, start, stop)
        )
        for mention in found:
            value = mention.values[0]
            if len(mention.values) > 1 or value.day is None or value.last is not None:
                return None
            line, extent = Span(start, line_end), Span(mention.start, mention.stop)
            return self._only_a_date(text, line, extent, value) or self._news(text, line, extent, value)
        return None

    def undated(self, text: str, start: int, stop: int) -> tuple[Span, Span] | None:
        """A place that opens a line of news with no day, "GENEVA –" or "Geneva:": the whole opening, and the place."""
        found = self._undated.match(text, start, stop) if self._undated is not None else None
        return (Span(start, found.end()), Span(*found.span("place"))) if found is not None else None

    def _only_a_date(self, text: str, line: Span, extent: Span, day: PartialDate) -> Dateline | None:
        if not self._label.fullmatch(text, line.start, extent.start):
            return None
        rest = self._rest.match(text, extent.stop, line.stop)
        return Dateline(line.start, rest.end(), day) if rest and rest.end() == line.stop else None

    def _news(self, text: str, line: Span, extent: Span, day: PartialDate) -> Dateline | None:
        before = self._before.fullmatch(text, line.start, extent.start)
        if before is None:
            return None
        place = before["place"]
        if before["dash"] and text[extent.stop : line.stop].lstrip()[:1] not in {"/", "("}:
            return None  # 'Осло – 5 мая – визит' is a line of a list; 'Осло - 5 мая /KZinform/.' opens news
        after = (self._agency if place else self._place_agency).match(text, extent.stop, line.stop)
        if after is None:
            return None
        return Dateline(line.start, after.end(), day, Span(*(before if place else after).span("place")))
