"""What stands around a number or a word that may be a date: the preposition before, and what shows that it is one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

_LOOK_BACK: Final = 48
_OPENING: Final = '(«"[—–-'
_NOTHING: Final = "(?!)"


class Governor(NamedTuple):
    """The word or words right before a date in lower case, articles left out, empty if a mark stands between.

    `kind` is the preposition's kind in the language's data, `article` the article left out, `text` the words before.
    """

    word: str
    kind: str | None
    article: str
    text: str


class Stretch(NamedTuple):
    """The words `text[begin:end]` of a date in the sentence `text[start:stop]`."""

    text: str
    start: int
    stop: int
    begin: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.begin : self.end]

    def before(self, count: int) -> str:
        """Up to `count` signs before."""
        return self.text[max(self.begin - count, 0) : self.begin]

    def after(self, count: int) -> str:
        """Up to `count` signs after."""
        return self.text[self.end : self.end + count]


class Governors:
    """Finds the preposition that governs a date; `kinds` has each preposition's kind, as the data's `prepositions`."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.kinds: dict[str, str] = {word: kind for kind, words in data["prepositions"].items() for word in words}
        self._articles = frozenset(data.get("articles", ()))
        self._longest = max((word.count(" ") for word in self.kinds), default=0)

    def before(self, text: str, start: int, place: int) -> Governor:
        """The governor of the date that begins at `place` in a sentence that begins at `start`."""
        before = text[max(start, place - _LOOK_BACK) : place]
        words = _last_words(before, self._longest + 3)
        article = ""
        while words and words[-1] in self._articles:
            left_out = words.pop()
            article = article or left_out
        for length in range(min(self._longest + 1, len(words)), 1, -1):
            joined = " ".join(words[-length:])
            if joined in self.kinds:
                return Governor(joined, self.kinds[joined], article, before)
        word = words[-1] if words else ""
        return Governor(word, self.kinds.get(word), article, before)


def _last_words(before: str, most: int) -> list[str]:
    """The last words before a date, lower case; none if a mark stands between."""
    if not before[-1:].isspace():
        return []
    return [word.lower().lstrip(_OPENING) for word in before.rsplit(None, most)[-most:]]


class LoneWords:
    """Tells whether a bare day, month or year is a date by what stands around it, in languages whose data say how.

    `lone_days` ("on the 6th"), `lone_months` ("in May", and never "with May"), `lone_years` ("since 2012", "(Oslo,
    2010)", "2014 – visit") and `attributes` ("the 1994 agreement") are the keys of the data, all of them optional.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        days, months = data.get("lone_days", {}), data.get("lone_months", {})
        self._day_prepositions = frozenset(days.get("prepositions", ()))
        self._months = frozenset(months.get("prepositions", ())) if any(months.values()) else None
        self._names = frozenset(months.get("names", ()))
        self._beside_names = frozenset(months.get("beside_names", ()))
        self._never_after = re.compile(months.get("not_followed_by") or _NOTHING)
        years, nouns = data.get("lone_years", {}), data.get("attributes", {})
        self._year_prepositions = frozenset(years.get("prepositions", ()))
        self._year_nouns = frozenset(years.get("nouns", ()))
        self._opens_line = re.compile(years.get("opening_a_line") or _NOTHING)
        self._before_closing = frozenset(years.get("before_closing", ()))
        self._closes = re.compile(years.get("closing") or _NOTHING)
        self._determiners = tuple(nouns.get("determiners", ()))
        self._possessives = tuple(nouns.get("possessives", ()))
        self._noun = re.compile(nouns.get("followed_by") or _NOTHING)
        self._no_attribute = re.compile(nouns.get("never") or _NOTHING)

    def is_day(self, governor: Governor) -> bool:
        """Whether a day without a month is one: "on the 6th", and not "the 25th"."""
        return governor.word in self._day_prepositions

    def is_month(self, place: Stretch, governor: Governor, month: str) -> bool:
        """Whether a month without a year, after a preposition, is one: not "by May", which may be a surname."""
        if self._months is None:
            return True
        if self._never_after.match(place.text, place.end, place.stop):
            return False
        allowed = self._beside_names if month in self._names else self._months
        return governor.word in allowed

    def is_year(self, place: Stretch, governor: Governor) -> bool:
        """Whether four digits are a year by these marks alone."""
        if governor.word in self._year_prepositions or self.is_attribute(place, governor):
            return True
        if governor.article in self._year_nouns:
            return True
        if not place.text[place.start : place.begin].strip(" \t•*-–—"):
            return self._opens_line.match(place.text, place.end, place.stop) is not None
        closes = place.before(2) in self._before_closing
        return closes and self._closes.match(place.text, place.end, place.stop) is not None

    def is_attribute(self, place: Stretch, governor: Governor) -> bool:
        """Whether the date stands between a determiner and a noun: "the 1994 agreement", "Norway's 2015 visit"."""
        before = governor.article or governor.word
        if before not in self._determiners and not (self._possessives and before.endswith(self._possessives)):
            return False
        if self._no_attribute.search(place.words):
            return False
        return self._noun.match(place.text, place.end, place.stop) is not None
