"""The line of dates at the top of the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.acts.act import Act
from verbale.outputs.page_timeline import Timeline, stretch, timeline
from verbale.outputs.page_words import Words


def line_of(*dates: str | None) -> Timeline:
    """The line of acts of which only the date matters."""
    return timeline([Act("visit", ("BY", "NO"), when=date) for date in dates], Words("en"))


def fades(date: str) -> list[str]:
    """How the pieces of a date's bar fade, from left to right, on a line of forty years."""
    drawn = line_of("1990-01-01", date, "2030-01-01")
    return [bar.fade for item in drawn.items if item.number == 2 for bar in item.bars]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2016-02-04", []),
        ("2016", ["fade-both"]),
        ("2016-02", ["fade-both"]),
        ("2020-21", ["fade-both"]),
        ("2016-01-02/2018-03-04", [""]),
        ("2016/2018-03-04", ["fade-start", ""]),
        ("2016-01/2018-03", ["fade-start", "", "fade-stop"]),
        ("2016-01-01/..", ["", "fade-stop"]),
        ("../2016-01-01", ["fade-start", ""]),
        ("[2020..]", ["fade-stop"]),
    ],
)
def test_bar_fades_where_the_text_fixes_no_end(date: str, expected: list[str]) -> None:
    """A day is a point, an exact interval solid, an imprecise end a fade."""
    assert fades(date) == expected


@pytest.mark.parametrize("date", [None, "", "XXXX-02-04", "<script>"])
def test_date_without_a_year_has_no_place_on_the_line(date: str | None) -> None:
    """No year is invented."""
    assert stretch(date) is None
    assert line_of("2016", date).undated == [2]


def test_items_stand_in_date_order() -> None:
    """The list beside the line reads from the earliest to the latest."""
    assert [item.number for item in line_of("2020", "1992-02-04", "1996-10").items] == [2, 3, 1]


def test_no_dated_act_no_line() -> None:
    """Without dates there is nothing to draw."""
    assert line_of(None, None) == Timeline((), [1, 2], (), 0)


def test_scale_of_a_single_year_names_months() -> None:
    """A short time is marked in months, in words."""
    assert line_of("2018-01-10", "2018-11-29").ticks[0].label == "January 2018"


dates = st.one_of(
    st.dates().map(str),
    st.integers(1, 9999).map("{:04}".format),
    st.integers(1, 9999).map("{:04}-11/..".format),
    st.integers(1, 9998).map(lambda year: f"../{year:04}-12-31"),
)


@given(st.lists(dates, min_size=1, max_size=30))
def test_everything_stays_on_the_line_and_its_scale_is_readable(told: list[str]) -> None:
    """Whatever the dates: pieces lie within the line, the scale has one to nine marks, every act is there."""
    drawn = line_of(*told)
    ends = [end for item in drawn.items for bar in item.bars for end in (bar.x, bar.x + bar.width)]
    assert all(-0.01 <= end <= 100.6 for end in ends)
    assert 1 <= len(drawn.ticks) <= 9 or max(told) <= "0002"
    assert sorted(item.number for item in drawn.items) == list(range(1, len(told) + 1))
