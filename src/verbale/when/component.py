"""One date of an EDTF string, without its intervals and sets: how it is written and which days it can mean."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from verbale.errors import DateError

UNBOUNDED_BELOW = 0
UNBOUNDED_ABOVE = date.max.toordinal() + 1

_SHAPE = re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[?~%]?)")
# Northern meteorological seasons; winter takes both ends of its year, because "зимой 2011 г." can mean either.
_SEASON_MONTHS = {21: ((3, 5),), 22: ((6, 8),), 23: ((9, 11),), 24: ((1, 2), (12, 12))}
_LEAP_YEAR = 2000


class Extent(NamedTuple):
    """A closed run of days, as proleptic Gregorian ordinals; `UNBOUNDED_*` where it has no end."""

    first: int
    last: int

    def holds(self, other: Extent) -> bool:
        """Whether every day of `other` is one of ours."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: Extent) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


class Component(NamedTuple):
    """A date as written: `year` is four signs ('1992', '199X', 'XXXX'); `month` may be a season, 21 to 24."""

    year: str
    month: str | None
    day: str | None
    mark: str

    @property
    def edtf(self) -> str:
        """The canonical writing."""
        return "-".join(part for part in self[:3] if part) + self.mark

    @property
    def yearless(self) -> bool:
        """Whether the year is unknown: XXXX-02-04."""
        return self.year == "XXXX"

    @property
    def precision(self) -> str:
        """'day', 'month', 'season', 'year', 'decade', 'century' or 'yearless'."""
        if self.yearless:
            return "yearless"
        if self.month in (None, "XX"):
            return {0: "year", 1: "decade"}.get(self.year.count("X"), "century")
        if self.day in (None, "XX"):
            return "season" if str(self.month) > "12" else "month"
        return "day"

    def extents(self, year: int | None = None) -> tuple[Extent, ...]:
        """The days it can mean, in order; `year` stands in for an unknown one (29 February then may be none)."""
        if year is None:
            first_year, last_year = int(self.year.replace("X", "0")), int(self.year.replace("X", "9"))
        else:
            first_year = last_year = year
        if self.month in (None, "XX"):
            return (Extent(date(max(first_year, 1), 1, 1).toordinal(), date(last_year, 12, 31).toordinal()),)
        month = int(self.month or "")
        if month > 12:
            return tuple(_months(first_year, *run) for run in _SEASON_MONTHS[month])
        if self.day in (None, "XX"):
            return (_months(first_year, month, month),)
        day = int(self.day or "")
        if day > monthrange(first_year, month)[1]:
            return ()
        ordinal = date(first_year, month, day).toordinal()
        return (Extent(ordinal, ordinal),)


class YearlessRun(NamedTuple):
    """From one yearless date to another; an end that is earlier in the year lies in the next year."""

    first: Component
    last: Component

    def extents(self, year: int) -> tuple[Extent, ...]:
        """The days it means when it begins in `year`; none if that year has no such day."""
        begins, ends = self.first.extents(year), self.last.extents(year)
        if self.first == self.last or not begins or not ends:
            return begins
        if ends[-1].last < begins[0].first and year < date.max.year:
            ends = self.last.extents(year + 1)
        return (Extent(begins[0].first, max(begins[0].first, ends[-1].last)),) if ends else begins

    def meets(self, other: YearlessRun) -> bool:
        """Whether the two share a day of the year; a leap year stands in, so that 29 February is there."""
        ours, theirs = ((*run.extents(_LEAP_YEAR - 1), *run.extents(_LEAP_YEAR)) for run in (self, other))
        return any(mine.meets(its) for mine in ours for its in theirs)


def joined(extents: Iterable[Extent]) -> tuple[Extent, ...]:
    """The same days in order, with touching runs made one."""
    runs: list[Extent] = []
    for extent in sorted(extents):
        if runs and extent.first <= runs[-1].last + 1:
            runs[-1] = Extent(runs[-1].first, max(runs[-1].last, extent.last))
        else:
            runs.append(extent)
    return tuple(runs)


def _months(year: int, first: int, last: int) -> Extent:
    return Extent(date(year, first, 1).toordinal(), date(year, last, monthrange(year, last)[1]).toordinal())


def parse_component(text: str, whole: str) -> Component:
    """Read one date of the EDTF string `whole`.

    Years run from 0001 to 9999. Raises `DateError` that names the cause and what may stand there.
    """
    match = _SHAPE.fullmatch(text)
    if match is None:
        raise DateError(
            f"{whole!r} is not an EDTF date: {text!r} is not a year, month, season or day; write 1992, 199X, 1992-02, "
            "2011-21 (21 spring to 24 winter), 1992-02-04 or XXXX-02-04, with ?, ~ or % at the end if need be"
        )
    component = Component(match["year"], match["month"], match["day"], match["mark"])
    cause = _fault(component)
    if cause:
        raise DateError(f"{whole!r} is not an EDTF date: {cause}")
    return component


def _fault(component: Component) -> str | None:
    year, month, _, _ = component
    if year == "0000":
        return "there is no year 0000; years run from 0001 to 9999"
    if component.yearless and month in (None, "XX"):
        return "it says nothing; leave the date out, or give a month as in XXXX-02"
    if month is None:
        return None
    return _mask_fault(component) or _month_fault(component)


def _mask_fault(component: Component) -> str | None:
    known = component[1:3] if not component.yearless else ()
    masked = "X" in component.year or component.month == "XX"
    if masked and any(part and part != "XX" for part in known[int(component.month == "XX") :]):
        return "an unknown digit may only be followed by unknown ones, as in 199X or 1992-XX"
    return None


def _month_fault(component: Component) -> str | None:
    if component.month == "XX":
        return None
    month = int(component.month or "")
    if not (1 <= month <= 12 or 21 <= month <= 24):
        return f"there is no month or season {component.month}; months are 01 to 12, seasons 21 to 24"
    if component.day in (None, "XX"):
        return None
    if month > 12:
        return "a season has no days; write 2011-21"
    length = monthrange(_LEAP_YEAR if component.yearless else int(component.year), month)[1]
    day = int(component.day or "")
    return None if 1 <= day <= length else f"there is no day {component.day}; that month has 01 to {length}"
