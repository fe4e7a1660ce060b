"""EDTF dates: reading, bounds, order, arithmetic."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import DateError
from verbale.when.when import When

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)).map(date.isoformat)
MONTHS = DAYS.map(lambda day: day[:7])
YEARS = DAYS.map(lambda day: day[:4])
SEASONS = st.tuples(YEARS, st.integers(21, 24)).map(lambda pair: f"{pair[0]}-{pair[1]}")
DECADES = YEARS.map(lambda year: year[:3] + "X")
MARKED = st.tuples(st.one_of(DAYS, MONTHS, YEARS, SEASONS, DECADES), st.sampled_from(["", "?", "~", "%"])).map("".join)
YEARLESS = DAYS.map(lambda day: "XXXX" + day[4:]) | MONTHS.map(lambda month: "XXXX" + month[4:])


def _ordered(pair: tuple[str, str]) -> tuple[str, str]:
    first, last = sorted(pair, key=lambda text: When.parse(text).sort_key)
    return first, last


PAIRS = st.tuples(MARKED, MARKED).map(_ordered)
OPEN = MARKED.flatmap(lambda end: st.sampled_from([f"{end}/..", f"../{end}", f"{end}/", f"/{end}"]))
INTERVALS = PAIRS.map("/".join) | OPEN
SETS = (
    PAIRS.map(lambda pair: f"[{pair[0]}..{pair[1]}]")
    | MARKED.flatmap(lambda end: st.sampled_from([f"[{end}..]", f"[..{end}]", f"{{{end}}}"]))
    | PAIRS.map(lambda pair: f"{{{pair[0]},{pair[1]}}}")
)
YEARLESS_INTERVALS = st.tuples(YEARLESS, YEARLESS).map("/".join)
WHENS = st.one_of(MARKED, YEARLESS, INTERVALS, SETS, YEARLESS_INTERVALS).map(When.parse)


@given(WHENS)
def test_what_is_written_reads_back(when: When) -> None:
    """parse(write(x)) == x."""
    assert When.parse(when.edtf) == when
    assert When.parse(when.edtf).edtf == when.edtf


@given(WHENS)
def test_the_earliest_day_is_not_after_the_latest(when: When) -> None:
    """earliest <= latest, where both are known."""
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@given(WHENS, WHENS)
def test_containing_implies_overlapping(left: When, right: When) -> None:
    """What contains another overlaps it; overlapping is symmetric; every date contains itself."""
    assert not left.contains(right) or left.overlaps(right)
    assert left.overlaps(right) == right.overlaps(left)
    assert left.contains(left)


@given(WHENS, WHENS, WHENS)
def test_the_order_is_total(one: When, two: When, three: When) -> None:
    """Of two different dates exactly one is first, and the order is transitive."""
    assert (one < two) + (two < one) + (one == two) == 1
    assert not one < two < three or one < three


@given(MARKED.filter(lambda text: "X" not in text and "-02-29" not in text).map(When.parse), st.integers(-900, 900))
def test_years_added_can_be_taken_away(when: When, years: int) -> None:
    """plus_years and minus_years are inverse, except for 29 February."""
    assert when.plus_years(years).minus_years(years) == when


@given(DAYS.map(When.parse), st.integers(-300_000, 300_000))
def test_days_added_can_be_taken_away(when: When, days: int) -> None:
    """plus_days is inverse to itself with the other sign."""
    assert when.plus_days(days).plus_days(-days) == when


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("1992-02-04", "day", date(1992, 2, 4), date(1992, 2, 4)),
        ("2016-02", "month", date(2016, 2, 1), date(2016, 2, 29)),
        ("1954", "year", date(1954, 1, 1), date(1954, 12, 31)),
        ("2011-21", "season", date(2011, 3, 1), date(2011, 5, 31)),
        ("2011-24", "season", date(2011, 1, 1), date(2011, 12, 31)),
        ("199X", "decade", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", "century", date(1900, 1, 1), date(1999, 12, 31)),
        ("2020-06-XX", "month", date(2020, 6, 1), date(2020, 6, 30)),
        ("2020-XX", "year", date(2020, 1, 1), date(2020, 12, 31)),
        ("1996~", "year", date(1996, 1, 1), date(1996, 12, 31)),
        ("2019-12-11/2019-12-12", "interval", date(2019, 12, 11), date(2019, 12, 12)),
        ("2019-05/2020", "interval", date(2019, 5, 1), date(2020, 12, 31)),
        ("2016-01/..", "open", date(2016, 1, 1), None),
        ("2016-01/", "open", date(2016, 1, 1), None),
        ("../2020", "open", None, date(2020, 12, 31)),
        ("[2020..]", "open", date(2020, 1, 1), None),
        ("[..2020]", "open", None, date(2020, 12, 31)),
        ("[2008-01..2008-06]", "set", date(2008, 1, 1), date(2008, 6, 30)),
        ("{2017,2018}", "set", date(2017, 1, 1), date(2018, 12, 31)),
        ("XXXX-02-04", "yearless", None, None),
        ("XXXX-12-03/XXXX-12-04", "yearless", None, None),
    ],
)
def test_bounds_and_precision(text: str, precision: str, earliest: date | None, latest: date | None) -> None:
    """Each form gives its precision and bounds."""
    when = When.parse(text)
    assert (when.edtf, when.precision, when.earliest, when.latest) == (text, precision, earliest, latest)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("2020-02-30", "no day 30"),
        ("2020-13", "no month or season 13"),
        ("2020-21-01", "a season has no days"),
        ("0000", "no year 0000"),
        ("1996 г.", "write 1992"),
        ("XXXX", "it says nothing"),
        ("199X-02", "unknown digit"),
        ("2020/2019", "ends before it begins"),
        ("../..", "EDTF interval"),
        ("2019/XXXX-02", "both ends have a year"),
        ("[2020", "EDTF set"),
        ("{2017,XXXX-02}", "all members have a year"),
        ("[2020...2021]", "is not a year"),
        ("[..]", "needs a date"),
        ("", "write 1992"),
    ],
)
def test_faults_say_their_cause(text: str, cause: str) -> None:
    """A string that is not EDTF raises with the cause."""
    with pytest.raises(DateError, match=cause):
        When.parse(text)


def test_sets_are_written_in_order() -> None:
    """The members of a set have no order of their own; equal sets are written alike."""
    assert When.parse("{2018, 2017,2018}").edtf == "{2017,2018}"


@pytest.mark.parametrize(
    ("text", "years", "expected"),
    [
        ("2017-02-04", -25, "1992-02-04"),
        ("2017-02", -25, "1992-02"),
        ("2016-02-29", -25, "1991-02"),
        ("2016-02-29", -4, "2012-02-29"),
        ("XXXX-02-04", -25, "XXXX-02-04"),
        ("2019-12-11/2019-12-12", 1, "2020-12-11/2020-12-12"),
        ("199X", 10, "200X"),
        ("[2008-01..2008-06]", 2, "[2010-01..2010-06]"),
        ("2011-21~", 1, "2012-21~"),
    ],
)
def test_years_are_added(text: str, years: int, expected: str) -> None:
    """Anniversaries keep precision, month and day."""
    assert When.parse(text).plus_years(years).edtf == expected


def test_moving_too_far_is_an_error() -> None:
    """Years outside 0001 to 9999, decades moved by single years and days of a month are refused."""
    with pytest.raises(DateError, match="0001 to 9999"):
        When.parse("1992").minus_years(1992)
    with pytest.raises(DateError, match="multiples of 10"):
        When.parse("199X").plus_years(1)
    with pytest.raises(DateError, match="single day"):
        When.parse("1992-02").plus_days(1)
    with pytest.raises(DateError, match="0001 to 9999"):
        When.parse("9999-12-31").plus_days(1)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("1996-10", "1996-10-03"),
        ("2016-01/..", "2020"),
        ("{2017,2018}", "2017-12/2018-01"),
        ("XXXX-02-04", "1992-02-04"),
        ("XXXX-02", "XXXX-02-04"),
        ("XXXX-12-30/XXXX-01-02", "2019-12-31/2020-01-01"),
        ("2011-24", "2011-12-03"),
    ],
)
def test_containing(outer: str, inner: str) -> None:
    """The wider date contains the narrower one, and not the reverse."""
    assert When.parse(outer).contains(When.parse(inner))
    assert not When.parse(inner).contains(When.parse(outer))


def test_overlap_without_containing() -> None:
    """Unknown years can meet any year; a winter has no July."""
    assert When.parse("XXXX-02-04").overlaps(When.parse("1991/1993"))
    assert When.parse("XXXX-02-29").overlaps(When.parse("2017/.."))
    assert not When.parse("XXXX-02-29").overlaps(When.parse("2017"))
    assert not When.parse("2011-24").overlaps(When.parse("2011-07"))


def test_dates_sort_with_the_unknown_last() -> None:
    """Earliest first, then the sooner end, then the unknown years."""
    shuffled = ["XXXX-02-04", "1996-10", "[2020..]", "1996-10-03", "1996", "../2020", "1996-10-01"]
    expected = ["../2020", "1996", "1996-10-01", "1996-10", "1996-10-03", "[2020..]", "XXXX-02-04"]
    assert [when.edtf for when in sorted(map(When.parse, shuffled))] == expected


@pytest.mark.parametrize(
    "text", ["1992-02-04", "1996-10", "2016-02", "1954", "199X", "2020-06-XX", "2019-12-11/2019-12-12", "2011-21"]
)
def test_the_edtf_package_gives_the_same_bounds(text: str) -> None:
    """Where the package `edtf` is sane, it is our oracle."""
    oracle, ours = parse_edtf(text), When.parse(text)
    bounds = tuple(date(*bound[:3]) for bound in (oracle.lower_strict(), oracle.upper_strict()))
    assert (ours.earliest, ours.latest) == bounds
