"""A founding without a year that an anniversary elsewhere in the text completes."""

from __future__ import annotations

import pytest
from telling import reading

OPENING = "Грузия и Эстония\nДипломатические отношения между Грузией и Эстонией установлены 17 июня.\n"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", ["XXXX-06-17"]),
        ("17 июня 2017 г. отмечалось 25-летие установления дипломатических отношений Грузии и Эстонии.",
         ["1992-06-17", "1992-06-17"]),
        ("18 июня 2017 г. отмечалось 25-летие установления дипломатических отношений Грузии и Эстонии.",
         ["XXXX-06-17", "1992-06-18"]),
        ("17 июня 2017 г. отмечалось 25-летие установления дипломатических отношений Грузии и Латвии.",
         ["XXXX-06-17", "1992-06-17"]),
    ],
)  # fmt: skip
def test_the_year_comes_back(rest: str, expected: list[str]) -> None:
    """Only where parties, day and month are the same."""
    assert [act.when for act in reading(OPENING + rest).acts] == expected


def test_both_quote_the_anniversary() -> None:
    """The completed act shows the arithmetic and the words that gave the year."""
    text = OPENING + "17 июня 2017 г. отмечалось 25-летие установления дипломатических отношений Грузии и Эстонии."
    first = reading(text).acts[0]
    quotes = [text[e.start : e.stop] for e in first.evidence if e.field == "when"]
    assert (first.when_basis, first.derivation, quotes) == (
        "derived", "1992 = 2017 − 25", ["17 июня", "17 июня 2017 г."],
    )  # fmt: skip
