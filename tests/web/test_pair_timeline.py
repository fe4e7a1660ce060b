"""The timeline of a pair: rows in their order, crowds as one mark, dates that say less as bars that fade."""

from __future__ import annotations

import desks  # noqa: F401 -- skips without the extra `web`
from hypothesis import given
from hypothesis import strategies as st

from verbale.web.facets import Row, years_of
from verbale.web.pair_timeline import PairTimeline, pair_timeline


def row(number: int, when: str | None, level: str = "minister", status: str = "held") -> Row:
    """A row with what the timeline looks at."""
    return Row(number, f"{number:064x}", "visit", status, level, when, years_of(when), (), ())


def drawn(*rows: Row) -> PairTimeline:
    """The timeline of rows by level."""
    return pair_timeline(rows, lambda each: each.level or "", ("minister", "ambassador"), lambda edtf: edtf)


def test_rows_stand_in_their_order() -> None:
    """The highest level first, what has none last; each mark in its row."""
    made = drawn(row(1, "2015", ""), row(2, "2016-05", "ambassador"), row(3, "2017-01-02"))
    assert [lane.code for lane in made.lanes] == ["minister", "ambassador", ""]
    for mark in made.marks:
        lane = next(lane for lane in made.lanes if lane.code == (mark.rows[0].level or ""))
        assert lane.y <= mark.y <= lane.y + lane.height


def test_a_day_is_a_point_and_less_fades() -> None:
    """A month and a year have bars that fade at both ends; an open interval at one."""
    day, month, since = drawn(row(1, "2015-05-12"), row(2, "2016-05"), row(3, "2017-01-05/..")).marks
    assert day.bars == ()
    assert [bar.fade for bar in month.bars] == ["fade-both"]
    assert [bar.fade for bar in since.bars][-1] == "fade-stop"


def test_crowds_become_one_mark() -> None:
    """A thousand entries are few marks, and none is lost; statuses stay apart."""
    statuses = ("held", "planned")
    rows = [row(n, f"20{n % 20:02}-{n % 12 + 1:02}-{n % 28 + 1:02}", status=statuses[n % 2]) for n in range(1_000)]
    made = drawn(*rows)
    assert len(made.marks) <= 500
    assert sum(mark.size for mark in made.marks) == 1_000
    assert {mark.status for mark in made.marks} == set(statuses)
    assert all(2000 <= mark.first <= mark.last <= 2019 for mark in made.marks)


def test_what_has_no_year_has_no_place() -> None:
    """It is counted instead."""
    made = drawn(row(1, None), row(2, "XXXX-05-12"), row(3, "2015"))
    assert (len(made.marks), made.undated) == (1, 2)
    assert drawn(row(1, None)).marks == ()


@given(st.lists(st.sampled_from(["1992-02-04", "199X", "2015", "2015-05/2016-07", "../2015", "2016-21", "2020-01-01"])))
def test_every_dated_entry_is_on_the_line(dates: list[str]) -> None:
    """Within its edges, whatever the dates are."""
    made = drawn(*(row(number, when) for number, when in enumerate(dates)))
    assert sum(mark.size for mark in made.marks) + made.undated == len(dates)
    assert all(0 <= mark.x <= 100 for mark in made.marks)
    assert all(bar.x >= 0 and bar.x + bar.width <= 101 for mark in made.marks for bar in mark.bars)
