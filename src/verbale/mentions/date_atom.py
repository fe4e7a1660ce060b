"""The atoms that date expressions are built of, and how the pattern's matches become atoms."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from verbale.mentions.date_mention import PartialDate
from verbale.mentions.date_pattern import DatePattern, shift_counts, shift_units
from verbale.mentions.numeric_order import NumericOrder

_LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(slots=True)
class Atom:
    """A piece of a date expression.

    `kind` is 'day' (a day, its month may be in a later atom), 'month' (also seasons and quarters), 'year', 'part',
    'weekday' or 'relative'. `marked` says that a year word, ending or part shows that it is a date, `many` that the
    year word is plural, `lean` what it leans on and `shift` how many days, months or years from there. `first` is the
    year, month and day, `last` the end of an interval.
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
    shift: int = 0

    @property
    def yearless(self) -> bool:
        """Whether neither a year nor anything that gives one has been said."""
        return self.first.year is None and self.lean is None


Match = re.Match[str]

# What is counted from the date told last: the lean, and how far.
_FROM_LAST: Final = {
    "following_day": ("days_on", 1),
    "previous_day": ("days_on", -1),
    "following_month": ("months_on", 1),
    "previous_month": ("months_on", -1),
    "following_year": ("years_on", 1),
    "previous_year": ("years_on", -1),
}
_UNITS: Final = {"day": ("days_on", 1), "week": ("days_on", 7), "month": ("months_on", 1), "year": ("years_on", 1)}
_MORE_DAYS: Final = re.compile(r"(?P<first>\d\d?)[^\W\d_]*(?:\s?[-–—−]\s?(?P<last>\d\d?)[^\W\d_]*)?")
_MARKS: Final = frozenset(",(")
_YEARED: Final = frozenset({"month", "season", "quarter"})


class AtomReader:
    """Turns matches of a `DatePattern` into atoms; None for numbers that can be no date."""

    def __init__(self, data: Mapping[str, Any], pattern: DatePattern) -> None:
        self._pattern = pattern
        self._pivot = int(data["two_digit_years_from"])
        self._guards = {
            relative: re.compile(guarded["followed_by"]) for relative, guarded in data["guarded_relatives"].items()
        }
        self._order = NumericOrder(pattern.months)
        self._counts = shift_counts(data)
        self._shift_units = shift_units(data)
        self._ways = {word: way for way in ("earlier", "ago") for word in data.get("shifts", {}).get(way, ())}
        readers: dict[str, Callable[[Match], Atom | None]] = {
            "is_word": self._word,
            "is_numeric": self._numeric,
            "is_iso": self._iso,
            "is_reversed": self._reversed,
            "is_decade": self._decade,
            "is_year": self._year,
            "is_day": self._day,
            "is_month_first": self._month_first,
            "is_short_month": self._short_month,
            "is_shift": self._shift,
            "is_either_order": self._either_order,
            "is_slashed_iso": self._slashed_iso,
            "is_lone_day": self._lone_day,
        }
        self._readers = {number: readers[name] for number, name in pattern.groups.items()}

    def read(self, match: Match) -> list[Atom]:
        """The atoms of a match: none for what is no date, several for the days of "October 3, 5 and 7, 2019"."""
        name = self._readers[match.lastindex or 0]
        atom = name(match)
        if atom is None:
            return []
        return _several(match, atom) if name == self._month_first and match["f_more"] else [atom]

    def _word(self, match: Match) -> Atom | None:
        word, year, ending, year_word = match.group("word", "y1", "e1", "w1")
        meaning = self._pattern.meaning(word)
        kind, value = meaning
        start, stop = match.span()
        if (
            year is not None
            and kind not in _YEARED
            and not _MARKS.isdisjoint(match.string[match.end("word") : match.start("y1")])
        ):
            year, stop = None, match.end("word")  # "today, 2019"
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
            atom.lean, atom.shift = _FROM_LAST.get(value, (value, 0))
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

    def _either_order(self, match: Match) -> Atom | None:
        """21/2/1947, 2/21/1947; of 3/4/2010 in a text that leaves the order open only the year is known."""
        first, second, year = match.group("a_first", "a_second", "a_year")
        if match["a_sign"] == "-" and (len(first) + len(second) < 4 or len(year) < 4):
            return None  # 1-2-2010 is as likely a number
        order = self._order.of(match.string, int(first), int(second))
        if len(year) == 2:
            if order == "unknown" or max(int(first), int(second)) <= len(_LONGEST_MONTHS):
                return None
            year = ("19" if int(year) >= self._pivot else "20") + year
        if order == "month first":
            first, second = second, first
        atom = _full(match, year, second, first)
        if atom is not None and order == "unknown":
            return Atom(*match.span(), "year", PartialDate(*match.span(), year), marked=True)
        return atom

    def _slashed_iso(self, match: Match) -> Atom | None:
        return _full(match, *match.group("j_year", "j_month", "j_day"))

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
            last = year[: 4 - len(last)] + last  # "1947-48"
            if last <= year:
                return None
            atom.last = PartialDate(start, stop, last)
        return atom

    def _short_month(self, match: Match) -> Atom | None:
        year = match["y5"]
        month = self._pattern.months[match["s_month"].rstrip(".")]
        return Atom(*match.span(), "month", PartialDate(*match.span(), year, month), marked=True)

    def _shift(self, match: Match) -> Atom | None:
        said = " ".join(match["s_count"].lower().split())
        lean, days = _UNITS[self._shift_units[match["s_unit"]]]
        count = days * (int(said) if said.isdigit() else self._counts[said])
        way = self._ways.get(" ".join(match["s_way"].split()))
        if way == "ago":
            if self._shift_units[match["s_unit"]] != "day":
                return None  # "two years ago" is an anniversary, "a month ago" too vague
            lean = "days_ago"
        return Atom(*match.span(), "relative", PartialDate(*match.span()), lean=lean, shift=-count if way else count)

    def _lone_day(self, match: Match) -> Atom | None:
        """ "on the 6th": of the month told last."""
        if not 1 <= int(match["l_day"]) <= 31:
            return None
        return Atom(*match.span(), "day", PartialDate(*match.span(), day=int(match["l_day"])), lean="same_month")

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


def _several(match: Match, first: Atom) -> list[Atom]:
    """ "October 3, 5 and 7, 2019": each day with its own words, the year with the last; none if one is no day."""
    year, month = first.first.year, first.first.month
    start, stop = match.span("f_more")
    first.stop = first.first.stop = start
    atoms = [first]
    for day in _MORE_DAYS.finditer(match.string, start, stop):
        if not _is_day(int(day["first"]), month, year):
            return []
        atom = Atom(*day.span(), "day", PartialDate(*day.span(), year, month, int(day["first"])), marked=True)
        if day["last"]:
            atom.last = PartialDate(*day.span(), year, month, int(day["last"]))
        atoms.append(atom)
    atoms[-1].stop = atoms[-1].first.stop = match.end()
    return atoms


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
