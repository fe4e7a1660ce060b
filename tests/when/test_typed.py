"""Dates as people type them become EDTF of just the precision that was typed, and nothing else becomes a date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import DateError
from verbale.outputs.wording import wording
from verbale.when.typed import typed_date
from verbale.when.when import When

LANGUAGES = [patterns for code in ("ru", "en") if (patterns := wording(code).date_words)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("окт 96", "1996-10"),
        ("октябрь 1996 г.", "1996-10"),
        ("в октябре 1996 года", "1996-10"),
        ("12 мая 2015", "2015-05-12"),
        ("12.5.15", "2015-05-12"),
        ("5/2015", "2015-05"),
        ("96", "1996"),
        ("2015-05", "2015-05"),
        ("весна 2020", "2020-21"),
        ("Oct 5, 1996", "1996-10-05"),
        ("5 October 96", "1996-10-05"),
        ("12–14 мая 2015", "2015-05-12/2015-05-14"),
        ("янв–март 2016", "2016-01/2016-03"),
        ("30 апр - 2 мая 2016", "2016-04-30/2016-05-02"),
        ("2015–17", "2015/2017"),
        ("96?", "1996?"),
        ("199X", "199X"),
    ],
)
def test_what_is_typed(words: str, edtf: str) -> None:
    """In figures, in words, abbreviated, in two languages."""
    assert typed_date(words, LANGUAGES, 1997) == edtf


@pytest.mark.parametrize(
    "words", ["", "кот", "32 мая 2015", "13.13.2015", "ма 2015", "12 мая", "окт", "1 2 3 4", "мая июня 5"]
)
def test_what_is_no_date(words: str) -> None:
    """Said to be none, with what can be typed; a day is never invented."""
    with pytest.raises(DateError, match="Type a day"):
        typed_date(words, LANGUAGES)


def test_a_year_of_two_figures_is_near_what_is_known() -> None:
    """It is of the century that brings it closest."""
    assert [typed_date("07", [], near) for near in (1898, 1961, 2024)] == ["1907", "2007", "2007"]


@given(st.text(max_size=30))
def test_anything_gives_a_date_or_says_that_it_is_none(words: str) -> None:
    """Whatever is typed."""
    try:
        made = typed_date(words, LANGUAGES)
    except DateError:
        return
    assert When.parse(made).edtf == made
