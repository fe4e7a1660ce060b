"""Anniversaries, planned acts ahead, planned acts past."""

from __future__ import annotations

from datetime import date

import pytest
from asked import entry

from verbale.questions.upcoming import Anniversary, upcoming


@pytest.mark.parametrize(
    ("kind", "when", "on", "expected"),
    [
        ("relations.established", "1992-02-04", date(2022, 1, 10), [("2022-02-04", 30)]),
        ("relations.established", "1992-02-04", date(2021, 1, 10), [("2021-02-04", 29)]),
        ("relations.established", "1992-02-04", date(2022, 2, 5), []),
        ("relations.established", "1992-02", date(2021, 12, 20), [("2022-02", 30)]),
        ("relations.established", "1992", date(2022, 1, 10), []),
        ("relations.established", "1992-02-29", date(2023, 1, 10), [("2023-02", 31)]),
        ("document.signed", "2017-02-04", date(2022, 1, 10), [("2022-02-04", 5)]),
        ("document.signed", "2018-02-04", date(2022, 1, 10), []),
        ("visit", "2017-02-04", date(2022, 1, 10), []),
    ],
)
def test_anniversaries(kind: str, when: str, on: date, expected: list[tuple[str, int]]) -> None:
    """Relations are remembered each year, papers each fifth; a year alone has no day to remember."""
    found = upcoming([entry("a", kind, when)], on).anniversaries
    assert list(found) == [Anniversary(day, years, "a") for day, years in expected]


def test_planned_acts() -> None:
    """Ahead within the days asked for, or past and not told as done; what was held or cancelled is neither."""
    told = [
        entry("ahead", "visit", "2022-02", status="planned"),
        entry("far", "visit", "2024", status="planned"),
        entry("past", "visit", "2021-05-01", status="planned"),
        entry("moved", "visit", "2021-06-01", status="postponed"),
        entry("held", "visit", "2021-05-02"),
        entry("undated", "visit", None, status="planned"),
    ]
    found = upcoming(told, date(2022, 1, 10))
    assert (found.ahead, found.past) == (("ahead",), ("past", "moved"))
