"""Complete date mentions from their context: what the words state, what is inherited, what is derived by arithmetic."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

from verbale.errors import DateError
from verbale.mentions.date_mention import NO_YEAR, DateMention, PartialDate
from verbale.span import Span
from verbale.when.when import When

Basis = Literal["stated", "inherited", "derived"]


class Grounded(NamedTuple):
    """A year or day in EDTF and the words that say it, None if it comes with the document."""

    value: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a sentence can lean on.

    `published` is the document's EDTF date; `year` the year of the block above, the heading or the sentence before;
    `day` the dateline's or last full day, perhaps without a year (XXXX-02-04). `told` is the date that stands last
    before the words, of whatever precision.
    """

    published: str | None = None
    year: Grounded | None = None
    day: Grounded | None = None
    told: Grounded | None = None


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date for an act.

    `edtf` is what a deed takes, `standing` the open interval that an arrangement takes ("с января 2016 г.":
    2016-01 and 2016-01/..). `derivation` shows the arithmetic ('2019 = 2020 − 1'). `start` and `stop` are the
    mention's words, `ground` the words that supplied what it lacked (None: the document's date).
    """

    edtf: str
    basis: Basis
    start: int
    stop: int
    derivation: str | None = None
    ground: Span | None = None
    standing: str | None = None


class _Filled(NamedTuple):
    edtf: str
    basis: Basis = "stated"
    derivation: str | None = None
    ground: Span | None = None


def resolve(mention: DateMention, context: DateContext, ahead: bool = False) -> list[ResolvedDate]:
    """The dates of a mention, one for each value; none where only a guess could give them.

    `ahead` says that the sentence tells the future: a weekday is then the next one, and a month far behind is of the
    next year. The years of a plan ('term') are no dates of acts.
    """
    if mention.preposition == "term":
        return []
    resolved: list[ResolvedDate] = []
    for value in mention.values:
        filled = _sound(_fill(mention, value, _with_neighbour(mention, value, context), ahead))
        if filled is None:
            continue
        date = ResolvedDate(filled.edtf, filled.basis, mention.start, mention.stop, filled.derivation, filled.ground)
        resolved.append(_with_preposition(date, mention.preposition))
    return resolved


def anniversary_of(years: int, celebrated: ResolvedDate) -> ResolvedDate:
    """The date that an anniversary on `celebrated` is of: the 25th on 2017-02-04 is of 1992-02-04.

    For "30 лет назад" give a date of year precision. Raises `DateError` outside the years 0001 to 9999.
    """
    origin = When.parse(celebrated.edtf).minus_years(years).edtf
    derivation = f"{origin[:4]} = {celebrated.edtf[:4]} − {years}"
    return replace(celebrated, edtf=origin, basis="derived", derivation=derivation, standing=None)


def day_of_issue(published: str | None, dateline: PartialDate) -> str | None:
    """The full day that a dateline tells with the document's date, or None.

    A day without a year takes the published year; published in January, a December dateline is of the year before.
    """
    if dateline.year is not None:
        return dateline.edtf()
    if published is None or not published[:4].isdigit():
        return None
    return _yearless(dateline, published, False).edtf


def _with_neighbour(mention: DateMention, value: PartialDate, context: DateContext) -> DateContext:
    """In "в I квартале 2020 г. и в IV квартале" the year stands with the value before."""
    year = None
    for other in mention.values:
        if other is value:
            break
        if other.year is not None:
            year = Grounded(other.year, Span(other.start, other.stop))
    return context if year is None else replace(context, year=year)


def _with_preposition(date: ResolvedDate, preposition: str | None) -> ResolvedDate:
    if preposition is None or "/" in date.edtf:
        return date
    edtf = date.edtf
    if NO_YEAR in edtf and preposition != "since":
        return date  # a run needs years
    if preposition == "since":
        return replace(date, standing=None if NO_YEAR in edtf else f"{edtf}/..")
    if preposition == "after":
        return replace(date, edtf=f"[{edtf}..]", standing=f"{edtf}/..")
    if preposition in ("until", "before"):
        return replace(date, edtf=f"[..{edtf}]", standing=f"../{edtf}")
    return date


def _sound(filled: _Filled | None) -> _Filled | None:
    """What can be read back: of a run that ends before it begins, or with a year at one end only, the beginning."""
    if filled is None or _is_edtf(filled.edtf):
        return filled
    first = filled.edtf.partition("/")[0]
    return filled._replace(edtf=first) if _is_edtf(first) else None


def _is_edtf(written: str) -> bool:
    first, _, last = written.partition("/")
    if _is_plain(first) and (not last or (_is_plain(last) and len(first) == len(last) and first <= last)):
        return "/" not in written or bool(last)
    try:
        When.parse(written)
    except DateError:
        return False
    return True


def _is_plain(written: str) -> bool:
    """Whether it is plainly a year, month or day; what is not may still be EDTF."""
    year = written[:4]
    if not (year.isascii() and year.isdigit()) or year == "0000":
        return False
    if len(written) == len("1992"):
        return True
    month = written[5:7]
    if written[4:5] != "-" or not "01" <= month <= "12" or not (month.isascii() and month.isdigit()):
        return False
    if len(written) == len("1992-02"):
        return True
    day = written[8:]
    if len(day) != len("04") or written[7] != "-" or not (day.isascii() and day.isdigit()):
        return False
    return "01" <= day <= ("28" if month == "02" else "30")


def _fill(mention: DateMention, value: PartialDate, context: DateContext, ahead: bool) -> _Filled | None:
    if value.year is not None:
        stated = value.edtf()
        return _Filled(stated) if stated else None
    lean = mention.leans_on
    if lean is None:
        return _inherit_year(value, context, ahead) if value.month is not None else None
    if lean in _YEARS:
        return _leaning_on_year(value, _ground_of_year(context, lean), _YEARS[lean])
    if lean == "years_on":
        return _leaning_on_year(value, _end_of(context.told or context.year or context.day), mention.shift)
    if lean in _COUNTED:
        return _COUNTED[lean](context, mention.shift)
    if lean == "weekday":
        return _weekday(mention.weekday or 1, context.published, ahead)
    filled = _LEANS[lean](context)
    if filled is None or value.day is None:
        return filled
    return filled._replace(edtf=f"{filled.edtf}-{value.day:02}")  # "on the 6th of that month"


def _inherit_year(value: PartialDate, context: DateContext, ahead: bool) -> _Filled:
    for ground in (context.year, context.day):
        if ground is not None and ground.value[:4].isdigit():
            return _in_year(value, ground.value[:4], _Filled("", "inherited", None, ground.span))
    if context.published is not None and context.published[:4].isdigit():
        return _yearless(value, context.published, ahead)
    return _Filled(value.edtf() or "")


def _yearless(value: PartialDate, published: str, ahead: bool) -> _Filled:
    """A December told as past in January is of the year before: more than six months ahead of `published`.

    A month that comes a little later than `published` and is told as past has no year that the text gives.
    """
    year, month = int(published[:4]), value.month or 0
    known_month = len(published) >= 7 and published[5:7].isdigit() and int(published[5:7]) <= 12 and month <= 12
    distance = month - int(published[5:7]) if known_month else 0
    if 0 < distance <= 6 and not ahead:
        return _Filled(value.edtf() or "")
    shift = -1 if distance > 6 and not ahead else 1 if distance < -6 and ahead else 0
    if not shift:
        return _in_year(value, f"{year:04}", _Filled("", "inherited"))
    derivation = f"{year + shift} = {year} {'−' if shift < 0 else '+'} 1"
    return _in_year(value, f"{year + shift:04}", _Filled("", "derived", derivation))


def _in_year(value: PartialDate, year: str, filled: _Filled) -> _Filled:
    if value.day == 29 and value.month == 2 and monthrange(int(year), 2)[1] < 29:
        return _Filled(value.edtf() or "")
    last = value.last
    if last is not None and (last.month or 0, last.day or 0) < (value.month or 0, value.day or 0):
        # "30 декабря – 2 января": it ends in the next year.
        value = replace(value, last=replace(last, year=f"{int(year) + 1:04}"))
    return filled._replace(edtf=value.edtf(year) or year)


_YEARS: Final = {"this_year": 0, "same_year": 0, "last_year": -1, "next_year": 1}


def _ground_of_year(context: DateContext, lean: str) -> Grounded | None:
    published = Grounded(context.published) if context.published else None
    grounds = (context.year, context.day, published) if lean == "same_year" else (published,)
    return next((found for found in grounds if found is not None and found.value[:4].isdigit()), None)


def _end_of(told: Grounded | None) -> Grounded | None:
    """What is counted from an interval is counted from its end."""
    return told and told._replace(value=told.value.rpartition("/")[2])


def _leaning_on_year(value: PartialDate, ground: Grounded | None, shift: int) -> _Filled | None:
    if ground is None or not ground.value[:4].isdigit():
        yearless = value.edtf()
        return _Filled(yearless) if yearless else None
    base = int(ground.value[:4])
    if not shift:
        return _in_year(value, f"{base:04}", _Filled("", "inherited", None, ground.span))
    if not 1 <= base + shift <= 9999:
        return None
    derivation = f"{base + shift} = {base} {'−' if shift < 0 else '+'} {abs(shift)}"
    return _in_year(value, f"{base + shift:04}", _Filled("", "derived", derivation, ground.span))


def _full_day(published: str | None) -> When | None:
    when = When.parse(published) if published else None
    return when if when is not None and when.precision == "day" else None


def _weekday(number: int, published: str | None, ahead: bool) -> _Filled | None:
    day = _full_day(published)
    if day is None or day.earliest is None:
        return None
    behind = (day.earliest.isoweekday() - number) % 7
    moved = day.plus_days((7 - behind) % 7 if ahead else -behind)
    direction = "after" if ahead else "before"
    return _Filled(moved.edtf, "derived", f"{moved.edtf} = day {number} of the week on or {direction} {day.edtf}")


def _month_of_issue(published: str | None) -> _Filled | None:
    """'today', 'this week' in a text of which only the month is known: of that month."""
    return _Filled(published, "inherited") if published and _is_month(published) else None


def _day_shift(days: int) -> Callable[[DateContext], _Filled | None]:
    def shifted(context: DateContext) -> _Filled | None:
        day = _full_day(context.published)
        if day is None:
            return None if days else _month_of_issue(context.published)
        if not days:
            return _Filled(day.edtf, "inherited")
        moved = day.plus_days(days).edtf
        return _Filled(moved, "derived", f"{moved} = {day.edtf} {'−' if days < 0 else '+'} {abs(days)} d")

    return shifted


def _week_shift(weeks: int) -> Callable[[DateContext], _Filled | None]:
    def shifted(context: DateContext) -> _Filled | None:
        day = _full_day(context.published)
        if day is None or day.earliest is None:
            return None if weeks else _month_of_issue(context.published)
        monday = day.plus_days(7 * weeks - day.earliest.weekday())
        week = f"{monday.edtf}/{monday.plus_days(6).edtf}"
        if not weeks:
            return _Filled(week, "inherited")
        return _Filled(week, "derived", f"{week} = week of {day.edtf} {'−' if weeks < 0 else '+'} {abs(weeks)}")

    return shifted


def _month_shift(months: int) -> Callable[[DateContext], _Filled | None]:
    def shifted(context: DateContext) -> _Filled | None:
        when = When.parse(context.published) if context.published else None
        if when is None or when.precision not in ("day", "month"):
            return None
        count = int(when.edtf[:4]) * 12 + int(when.edtf[5:7]) - 1 + months
        moved = f"{count // 12:04}-{count % 12 + 1:02}"
        if not months:
            return _Filled(moved, "inherited")
        return _Filled(moved, "derived", f"{moved} = {when.edtf[:7]} {'−' if months < 0 else '+'} {abs(months)} m")

    return shifted


def _days_on(context: DateContext, days: int) -> _Filled | None:
    """ "three days later": only from a single day; without a year where it is the same day in every year."""
    told = _end_of(context.told or context.day)
    if told is None or len(told.value) != len("XXXX-02-04"):
        return None
    years = ("2001", "2004") if told.value.startswith(NO_YEAR) else (told.value[:4],)
    moved = {
        When.parse(year + told.value[4:]).plus_days(days).edtf for year in years if _is_edtf(year + told.value[4:])
    }
    if told.value.startswith(NO_YEAR):
        moved = {NO_YEAR + day[4:] if day[:4] in years else day for day in moved}
    if len(moved) != 1:
        return None
    (day,) = moved
    return _Filled(day, "derived", f"{day} = {told.value} {'−' if days < 0 else '+'} {abs(days)} d", told.span)


def _months_on(context: DateContext, months: int) -> _Filled | None:
    """ "two months later": a month, counted from a month or a day."""
    told = _end_of(context.told or context.day)
    if told is None or not _is_month(told.value[:7]):
        return None
    year, month = told.value[:4], int(told.value[5:7]) - 1 + months
    if year == NO_YEAR and not 0 <= month < 12:
        return None
    moved = f"{year if year == NO_YEAR else f'{int(year) + month // 12:04}'}-{month % 12 + 1:02}"
    return _Filled(
        moved, "derived", f"{moved} = {told.value[:7]} {'−' if months < 0 else '+'} {abs(months)} m", told.span
    )


def _is_month(written: str) -> bool:
    return (
        len(written) == len("1992-02")
        and (written[:4].isdigit() or written[:4] == NO_YEAR)
        and "01" <= written[5:] <= "12"
    )


def _days_ago(context: DateContext, days: int) -> _Filled | None:
    return _day_shift(days)(context)


_COUNTED: Final[dict[str, Callable[[DateContext, int], _Filled | None]]] = {
    "days_on": _days_on,
    "months_on": _months_on,
    "days_ago": _days_ago,
}


def _same(length: int) -> Callable[[DateContext], _Filled | None]:
    def same(context: DateContext) -> _Filled | None:
        for day in (context.told, context.day):
            if day is None or len(day.value) < length or not _is_month(day.value[:7]):
                continue
            if "/" in day.value and len(day.value.partition("/")[0]) <= length:
                return None  # several days are no day
            return _Filled(day.value[:length], "inherited", None, day.span)
        return None

    return same


_LEANS: Final[dict[str, Callable[[DateContext], _Filled | None]]] = {
    "today": _day_shift(0),
    "yesterday": _day_shift(-1),
    "tomorrow": _day_shift(1),
    "this_week": _week_shift(0),
    "last_week": _week_shift(-1),
    "next_week": _week_shift(1),
    "this_month": _month_shift(0),
    "last_month": _month_shift(-1),
    "next_month": _month_shift(1),
    "same_day": _same(10),
    "same_month": _same(7),
}
