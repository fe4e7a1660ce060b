"""The atoms that date expressions are built of, and how the pattern's matches become atoms."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from verbale.mentions.date_mention import PartialDate
from verbale.mentions.date_pattern import DatePattern

_LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(slots=True)
class Atom:
    """A piece of a date expression.

    `kind` is 'day' (a day, its month may be in a later atom), 'month' (also seasons and quarters), 'year', 'part',
    'weekday' or 'relative'. `marked` says that a year word, ending or part shows that it is a date, `many` that the
    year word is plural, `lean` what it leans on. `first` is the year, month and day, `last` the end of an interval.
    """

    start: int
    stop: int
    kind: str
    first: PartialDate
    last: PartialDate | None = None
    lean: str | None = None
    weekday: int | None = None
    marked: bool = False
    many: bool = False

    @property
    def yearless(self) -> bool:
        """Whether neither a year nor anything that gives one has been said."""
        return self.first.year is None and self.lean is None


Match = re.Match[str]


class AtomReader:
    """Turns matches of a `DatePattern` into atoms; None for numbers that can be no date."""

    def __init__(self, data: Mapping[str, Any], pattern: DatePattern) -> None:
        self._pattern = pattern
        self._pivot = int(data["two_digit_years_from"])
        self._guards = {
            relative: re.compile(guarded["followed_by"]) for relative, guarded in data["guarded_relatives"].items()
        }
        readers: dict[str, Callable[[Match], Atom | None]] = {
            "is_word": self._word,
            "is_numeric": self._numeric,
            "is_iso": self._iso,
            "is_reversed": self._reversed,
            "is_decade": self._decade,
            "is_year": self._year,
            "is_day": self._day,
            "is_month_first": self._month_first,
        }
        self._readers = {number: readers[name] for number, name in pattern.groups.items()}

    def read(self, match: Match) -> Atom | None:
        """The atom of a match."""
        return self._readers[match.lastindex or 0](match)

    def _word(self, match: Match) -> Atom | None:
        word, year, ending, year_word = match.group("word", "y1", "e1", "w1")
        meaning = self._pattern.meaning(word)
        kind, value = meaning
        start, stop = match.span()
        if kind == "guarded":
            if not self._guards[value].match(match.string, match.end("word")):
                return None
            kind = "relative"
        if year is not None and kind in ("relative", "weekday"):
            return None  # "сегодня 2019": nothing that can be read as one date
        date = PartialDate(start, stop, year)
        atom = Atom(start, stop, kind, date, marked=bool(ending or year_word), many=self._many(year_word))
        if kind in ("month", "season"):
            atom.kind, date.month = "month", int(value)
        elif kind == "quarter":
            atom.kind, date.month = "month", 3 * int(value) - 2
            atom.last = PartialDate(start, stop, year, 3 * int(value))
        elif kind == "weekday":
            atom.lean, atom.weekday = "weekday", int(value)
        elif kind == "relative":
            atom.lean = value
        elif year is not None:
            atom.kind = "year"
            atom.marked = True
        return atom

    def _many(self, year_word: str | None) -> bool:
        return year_word in self._pattern.year_words_many

    def _numeric(self, match: Match) -> Atom | None:
        day, last, month, year = match.group("n_day", "n_last", "n_month", "n_year")
        if len(year) == 2:
            if len(month) == 1 and len(day) == 1 and int(year) < self._pivot:
                return None  # 1.2.12 is as likely a section as a day
            year = ("19" if int(year) >= self._pivot else "20") + year
        return _full(match, year, month, day, last)

    def _iso(self, match: Match) -> Atom | None:
        return _full(match, *match.group("i_year", "i_month", "i_day"))

    def _reversed(self, match: Match) -> Atom | None:
        return _full(match, *match.group("r_year", "r_month", "r_day"))

    def _decade(self, match: Match) -> Atom | None:
        digits, word = match.group("decade", "decade_word")
        if len(digits) == 2:
            if int(digits) < self._pivot:
                return None  # "в 20-х годах" may be of this century or the last
            digits = "19" + digits
        start, stop = match.span()
        marked = len(match.group("decade")) == 4 or bool(word)
        return Atom(start, stop, "year", PartialDate(start, stop, digits[:3] + "X"), marked=marked)

    def _year(self, match: Match) -> Atom | None:
        year, ending, word, last, last_word = match.group("y2", "e2", "w2", "to", "to_word")
        start, stop = match.span()
        atom = Atom(start, stop, "year", PartialDate(start, stop, year), marked=bool(ending or word or last_word))
        atom.many = self._many(word) or self._many(last_word)
        if last is not None:
            if last <= year:
                return None
            atom.last = PartialDate(start, stop, last)
        return atom

    def _month_first(self, match: Match) -> Atom | None:
        return self._days(match, *match.group("f_day", "f_last", "f_month", "y4"))

    def _day(self, match: Match) -> Atom | None:
        atom = self._days(match, *match.group("day", "last", "month", "y3"))
        if atom is not None:
            atom.many = self._many(match["w3"])
        return atom

    def _days(self, match: Match, day: str, last: str | None, month: str | None, year: str | None) -> Atom | None:
        start, stop = match.span()
        number = self._pattern.months[month.rstrip(".")] if month else None
        if not _is_day(int(day), number, year) or (last and not int(day) < int(last) <= 31):
            return None
        atom = Atom(start, stop, "day", PartialDate(start, stop, year, number, int(day)), marked=month is not None)
        if last:
            if not _is_day(int(last), number, year):
                return None
            atom.last = PartialDate(start, stop, year, number, int(last))
        return atom


def _full(match: Match, year: str, month: str, day: str, last: str | None = None) -> Atom | None:
    if not 1 <= int(month) <= 12 or not "1000" <= year <= "2099" or not _is_day(int(day), int(month), year):
        return None
    start, stop = match.span()
    atom = Atom(start, stop, "day", PartialDate(start, stop, year, int(month), int(day)), marked=True)
    if last is not None:
        if not int(day) < int(last) or not _is_day(int(last), int(month), year):
            return None
        atom.last = PartialDate(start, stop, year, int(month), int(last))
    return atom


def _is_day(day: int, month: int | None, year: str | None) -> bool:
    if not 1 <= day <= (_LONGEST_MONTHS[month - 1] if month else 31):
        return False
    if month != 2 or day != 29 or year is None:
        return True
    number = int(year)
    return number % 4 == 0 and (number % 100 != 0 or number % 400 == 0)
