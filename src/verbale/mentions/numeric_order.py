"""Which of the two numbers of 3/4/2010 is the day: what the text's own other dates show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal

Order = Literal["day first", "month first", "unknown"]

_NUMERIC: Final = re.compile(r"(?<![\d/.-])(\d\d?)([/-])(\d\d?)\2(?:\d{4}|\d\d)(?![\d/-])")
_MOST_MONTHS: Final = 12


class NumericOrder:
    """Tells the order of day and month in the numeric dates of a text; `months` are a pattern of the month's names.

    Ministries write the day first, so a text is taken to do so too, unless it has a date that can only be read the
    other way (2/21/1947): then so are the others. A text with both, or one that puts the month first in words
    ("February 4, 1992") and nowhere shows the order of its numbers, leaves 3/4/2010 unknown.
    """

    def __init__(self, months: Iterable[str]) -> None:
        names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
        self._month_first = re.compile(rf"(?<!\w)(?:{names})\.?\s+\d\d?,\s+\d{{4}}(?!\d)")

    def of(self, text: str, first: int, second: int) -> Order:
        """The order of `first` and `second`, two numbers of a date of `text`; any order where they are the same."""
        if first > _MOST_MONTHS or first == second:
            return "day first"
        return "month first" if second > _MOST_MONTHS else self._usual(text)

    def _usual(self, text: str) -> Order:
        shown: set[Order] = set()
        for match in _NUMERIC.finditer(text):
            first, second = int(match[1]), int(match[3])
            if (first > _MOST_MONTHS) != (second > _MOST_MONTHS):
                shown.add("day first" if first > _MOST_MONTHS else "month first")
        if shown:
            return shown.pop() if len(shown) == 1 else "unknown"
        return "unknown" if self._month_first.search(text) else "day first"
