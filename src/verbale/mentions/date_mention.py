"""A date as a sentence words it, before anything outside the sentence completes it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from typing import Final, Literal

Preposition = Literal["since", "until", "after", "before", "term", "for"]
NO_YEAR: Final = "XXXX"
_LEAP_YEAR: Final = 2000


@dataclass(slots=True)
class PartialDate:
    """One date or interval, with what the words give of it.

    `year` is EDTF ('1992', '199X') or None; `month` is 1 to 12, a season 21 to 24, or None; `day` is 1 to 31 or None;
    `last` is the end of an interval. `start` and `stop` are its own words, without a year said once for several.
    """

    start: int
    stop: int
    year: str | None = None
    month: int | None = None
    day: int | None = None
    last: PartialDate | None = None

    def edtf(self, year: str | None = None) -> str | None:
        """Its EDTF, with `year` where its own is missing and XXXX where both are; None if nothing at all is known."""
        written = self._point(self.year or year)
        if self.last is None or written is None:
            return written
        end = self.last._point(self.last.year or year)
        return f"{written}/{end}" if end else written

    @property
    def exists(self) -> bool:
        """Whether the calendar has its days: no 31 June, no 29 February 2019."""
        if self.day is not None and self.day > 28 and self.month is not None:
            year = int(self.year) if self.year else _LEAP_YEAR
            if self.day > monthrange(year, self.month)[1]:
                return False
        return self.last is None or self.last.exists

    def _point(self, year: str | None) -> str | None:
        if self.month is None:
            return year
        written = f"{year or NO_YEAR}-{self.month:02}"
        return written if self.day is None else f"{written}-{self.day:02}"


@dataclass(slots=True)
class DateMention:
    """A date expression of a sentence: one date, an interval, or a set of separate dates.

    `start` and `stop` cover the whole expression with "г." and a shared year, without a leading preposition.
    `preposition` is 'since', 'until', 'after', 'before', 'term' (the years that a plan is for: "на 2021-2022 годы"),
    'for' ("на 2021 год") or None. `leans_on` says what completes it from outside: 'today', 'yesterday', 'tomorrow',
    'weekday' (its number, 1 Monday, in `weekday`), 'this_week', 'last_week', 'next_week', and likewise with month and
    year, 'same_day', 'same_month', 'same_year'; a value's own month or day stands beside it: "в сентябре прошлого
    года" is month 9 leaning on 'last_year'. 'days_on', 'months_on', 'years_on' count `shift` of them from the date
    told last ("three days later", "the previous year"), 'days_ago' from the document's date. `attributive` says that
    it stands before a noun and dates what that names, not what is done: "ratified the 1994 agreement".
    """

    start: int
    stop: int
    values: tuple[PartialDate, ...]
    preposition: Preposition | None = None
    leans_on: str | None = None
    weekday: int | None = None
    shift: int = 0
    attributive: bool = False

    @property
    def is_term(self) -> bool:
        """Whether it tells the years that a plan or a paper is for, and not when a deed was done."""
        return self.preposition in {"term", "for"}
