"""A date of exactly the precision that a text gives, written in EDTF (ISO 8601-2:2019, levels 0, 1 and sets of 2)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache, total_ordering

from verbale.errors import DateError
from verbale.when.component import (
    UNBOUNDED_ABOVE,
    UNBOUNDED_BELOW,
    Component,
    Extent,
    YearlessRun,
    joined,
    parse_component,
)

_YEAR = re.compile(r"(?<![\dX-])(\d{4}|\d{3}X|\d\dXX)((?:-(?:\d\d|XX)){0,2})")

Order = tuple[bool, int, int, int, str]


@total_ordering
@dataclass(frozen=True, slots=True)
class When:
    """An EDTF date.

    `edtf` is the canonical writing and alone decides equality. `precision` is 'day', 'month', 'season', 'year',
    'decade', 'century', 'interval', 'set', 'open' (an interval or set without an end on one side) or 'yearless'.

    >>> When.parse("2016-02").latest
    datetime.date(2016, 2, 29)
    """

    edtf: str
    precision: str = field(compare=False)
    extents: tuple[Extent, ...] = field(compare=False, repr=False)
    yearless: tuple[YearlessRun, ...] = field(default=(), compare=False, repr=False)

    @staticmethod
    def parse(text: str) -> When:
        """Read an EDTF string.

        Not taken: years before 0001 or after 9999, times of day, level 2 beyond sets. Raises `DateError` with
        the cause and what may stand there.
        """
        return _parse(text)

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; None if it has no beginning or its year is unknown."""
        return _day(self.extents[0].first) if self.extents else None

    @property
    def latest(self) -> date | None:
        """The last day it can mean; None if it has no end or its year is unknown."""
        return _day(max(extent.last for extent in self.extents)) if self.extents else None

    @property
    def sort_key(self) -> Order:
        """A total order: by earliest day, latest day, number of days, writing; unknown years come last.

        A date without a beginning comes before all others, one without an end after those that share its beginning.
        """
        if not self.extents:
            return (True, 0, 0, 0, self.edtf)
        days = sum(extent.last - extent.first for extent in self.extents)
        return (False, self.extents[0].first, max(extent.last for extent in self.extents), days, self.edtf)

    def __lt__(self, other: When) -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return self.edtf

    def contains(self, other: When) -> bool:
        """Whether every day that `other` can mean is one that this can mean.

        XXXX-02-04 means every 4 February; no dated expression contains it.
        """
        if other.yearless:
            return bool(self.yearless) and all(
                any(_within(theirs, ours) for ours in self.yearless) for theirs in other.yearless
            )
        ours = self.extents if not self.yearless else _every_year(self.yearless, other.extents)
        return all(any(mine.holds(theirs) for mine in ours) for theirs in other.extents)

    def overlaps(self, other: When) -> bool:
        """Whether there is a day that both can mean; XXXX-02-04 means every 4 February."""
        if self.yearless and other.yearless:
            return any(ours.meets(theirs) for ours in self.yearless for theirs in other.yearless)
        ours = self.extents if not self.yearless else _every_year(self.yearless, other.extents)
        theirs = other.extents if not other.yearless else _every_year(other.yearless, self.extents)
        for mine in ours:  # written out: chronicles ask this more often than anything else
            for its in theirs:
                if mine.meets(its):
                    return True
        return False

    def plus_years(self, years: int) -> When:
        """The same date so many years later; unknown years stay unknown.

        29 February moved to a common year is given as that February. Raises `DateError` outside 0001 to 9999, and
        for a decade or century moved by anything but whole ones.
        """
        return _parse(_YEAR.sub(lambda match: _moved(match[1], match[2], years, self.edtf), self.edtf))

    def minus_years(self, years: int) -> When:
        """The same date so many years earlier: the 25th anniversary on 2017-02-04 is of 1992-02-04."""
        return self.plus_years(-years)

    def plus_days(self, days: int) -> When:
        """The day so many days later. Raises `DateError` if this is not a single day of a known year."""
        if self.precision != "day" or self.earliest is None:
            raise DateError(f"{self.edtf!r} is no single day, so no days can be added; give a date like 1992-02-04")
        try:
            moved = self.earliest + timedelta(days=days)
        except OverflowError:
            raise DateError(f"{self.edtf!r} moved by {days} days leaves the years 0001 to 9999") from None
        return _parse(moved.isoformat() + self.edtf[10:])


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if UNBOUNDED_BELOW < ordinal < UNBOUNDED_ABOVE else None


def _within(inner: YearlessRun, outer: YearlessRun) -> bool:
    """Whether one yearless date lies in another; a leap year stands in, so that 29 February is there."""
    held = outer.extents(1999) + outer.extents(2000)
    return all(any(mine.holds(its) for mine in held) for its in inner.extents(2000))


def _every_year(runs: tuple[YearlessRun, ...], others: tuple[Extent, ...]) -> tuple[Extent, ...]:
    """The days of yearless dates in the years of `others`; of an endless run, in eight years (one has 29 February)."""
    extents: list[Extent] = []
    for extent in others:
        first = _day(max(extent.first, extent.last - 3000, 1)) if not extent.first else _day(extent.first)
        last = _day(extent.last) or _day(min(extent.first + 3000, UNBOUNDED_ABOVE - 1))
        if first and last:
            for year in range(max(first.year - 1, 1), last.year + 1):
                extents.extend(part for run in runs for part in run.extents(year))
    return joined(extents)


def _moved(year: str, rest: str, years: int, whole: str) -> str:
    scale = 10 ** year.count("X")
    if years % scale:
        raise DateError(f"{whole!r} cannot be moved by {years} years: {year} moves by multiples of {scale} only")
    moved = int(year.replace("X", "0")) + years
    if not 1 <= moved <= 9999:
        raise DateError(f"{whole!r} moved by {years} years leaves the years 0001 to 9999")
    leap = moved % 4 == 0 and (moved % 100 != 0 or moved % 400 == 0)
    rest = "-02" if rest == "-02-29" and not leap else rest
    digits = f"{moved:04}"
    return (digits[: 4 - year.count("X")] + "X" * year.count("X") if scale > 1 else digits) + rest


@lru_cache(maxsize=8192)
def _parse(text: str) -> When:
    if len(text) == len("1992-02-04") and text[4] == text[7] == "-" and text.isascii():
        try:  # most are plain days
            ordinal = date.fromisoformat(text).toordinal()
        except ValueError:
            pass
        else:
            return When(text, "day", (Extent(ordinal, ordinal),))
    written = text.strip()
    if written[:1] in ("[", "{"):
        return _set(written)
    if "/" in written:
        return _interval(written)
    component = parse_component(written, written)
    if component.yearless:
        return When(component.edtf, "yearless", (), (YearlessRun(component, component),))
    return When(component.edtf, component.precision, component.extents())


def _interval(written: str) -> When:
    ends = [end.strip() for end in written.split("/")]
    if len(ends) != 2 or all(end in ("", "..") for end in ends):
        raise DateError(f"{written!r} is not an EDTF interval; write 2016-01/2016-03, 2016-01/.., ../2016 or 2016-01/")
    first, last = (None if end in ("", "..") else parse_component(end, written) for end in ends)
    edtf = f"{first.edtf if first else ends[0]}/{last.edtf if last else ends[1]}"
    if (first and first.yearless) or (last and last.yearless):
        if not (first and last and first.yearless and last.yearless):
            raise DateError(f"{written!r} is not an EDTF interval: both ends have a year, or neither has")
        return When(edtf, "yearless", (), (YearlessRun(first, last),))
    extent = _span(first, last, written)
    return When(edtf, "interval" if first and last else "open", (extent,))


def _span(first: Component | None, last: Component | None, whole: str) -> Extent:
    low = first.extents()[0].first if first else UNBOUNDED_BELOW
    high = last.extents()[-1].last if last else UNBOUNDED_ABOVE
    if low > high:
        raise DateError(f"{whole!r} is not an EDTF date: it ends before it begins; write the earlier end first")
    return Extent(low, high)


def _set(written: str) -> When:
    close = {"[": "]", "{": "}"}[written[0]]
    members = [member.strip() for member in written[1:-1].split(",")]
    if not written.endswith(close) or not all(members):
        raise DateError(f"{written!r} is no EDTF set; write [2020..], [..2020], [2008-01..2008-06] or {{2017,2018}}")
    read = sorted({_member(member, written) for member in members})
    if any(member.yearless for member in read) and not all(member.yearless for member in read):
        raise DateError(f"{written!r} is not an EDTF set: all members have a year, or none has")
    inside = ",".join(member.edtf for member in read)
    extents = joined(extent for member in read for extent in member.extents)
    yearless = tuple(run for member in read for run in member.yearless)
    precisions = {member.precision for member in read}
    precision = next((found for found in ("open", "yearless") if found in precisions), "set")
    return When(f"{written[0]}{inside}{close}", precision, extents, yearless)


def _member(text: str, whole: str) -> When:
    if ".." not in text:
        component = parse_component(text, whole)
        return _parse(component.edtf)
    ends = text.split("..")
    if len(ends) != 2 or not any(ends):
        raise DateError(f"{whole!r} is not an EDTF set: {text!r} needs a date on one side of '..' or on both")
    first, last = (parse_component(end.strip(), whole) if end.strip() else None for end in ends)
    if (first and first.yearless) or (last and last.yearless):
        raise DateError(f"{whole!r} is not an EDTF set: a run needs years")
    edtf = f"{first.edtf if first else ''}..{last.edtf if last else ''}"
    return When(edtf, "set" if first and last else "open", (_span(first, last, whole),))
