"""The engine is of no language: a few English words, with the month before the day, are enough."""

from __future__ import annotations

from typing import Any

import pytest

from verbale.mentions.find_dates import DateFinder

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"]
ENGLISH: dict[str, Any] = {
    "months": [[month] for month in [*MONTHS, "December"]],
    "month_abbreviations": [[month[:3]] for month in [*MONTHS, "December"]],
    "weekdays": [["Monday"], ["Tuesday"], ["Wednesday"], ["Thursday"], ["Friday"], ["Saturday"], ["Sunday"]],
    "weekday_prepositions": ["on"],
    "seasons": {"21": ["spring"], "22": ["summer"], "23": ["autumn"], "24": ["winter"]},
    "seasons_alone": [],
    "quarter_numbers": {"1": ["first"]},
    "quarter_words": ["quarter of"],
    "year_words": {"one": [], "many": []},
    "year_endings": [],
    "decade_endings": ["s"],
    "day_endings": ["st", "nd", "rd", "th"],
    "day_after_month": "yes",
    "parts": [["early"], ["late"]],
    "relatives": {"today": ["today"], "last_year": ["last year"]},
    "guarded_relatives": {},
    "not_after": {},
    "prepositions": {"since": ["since", "from"], "until": ["until"], "after": ["after"], "none": ["in"]},
    "term_phrases": ["for the period"],
    "reaching": ["after"],
    "bare_year_followed_by": "",
    "connectors": {
        "list": [",", "and", ", and", "and in"],
        "range": ["-", "–"],
        "range_after_since": ["to"],
        "year": ["of"],
        "inner": [],
    },
    "dashes": ["-", "–"],
    "two_digit_years_from": "30",
}
FINDER = DateFinder(ENGLISH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signed on February 4, 1992 in Oslo", [("February 4, 1992", ["1992-02-04"])]),
        ("on 4th February 1992, and May 2019", [("4th February 1992, and May 2019", ["1992-02-04", "2019-05"])]),
        ("on Feb. 4-5, 2010", [("Feb. 4-5, 2010", ["2010-02-04/2010-02-05"])]),
        ("in 2017, 2018 and 2020", [("2017, 2018 and 2020", ["2017", "2018", "2020"])]),
        ("in 2016 the minister met 2000 people", [("2016", ["2016"])]),
        ("from 11 to 12 December 2019", [("11 to 12 December 2019", ["2019-12-11/2019-12-12"])]),
        ("in September last year", [("September last year", ["XXXX-09"])]),
        ("in the early 1990s", [("early 1990s", ["199X"])]),
    ],
)
def test_english(text: str, expected: list[tuple[str, list[str]]]) -> None:
    """Dates of English prose by data alone."""
    mentions = FINDER.find(text, 0, len(text))
    found = [(text[mention.start : mention.stop], [value.edtf() for value in mention.values]) for mention in mentions]
    assert found == expected
