"""The words around the answers of a chronicle."""

from __future__ import annotations

import pytest

from verbale.outputs.answers import say, years
from verbale.outputs.wording import wording


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "1 год"), (3, "3 года"), (11, "11 лет"), (14, "14 лет"), (28, "28 лет"), (31, "31 год")],
)
def test_years_in_russian(number: int, expected: str) -> None:
    """The noun follows the number."""
    assert years(wording("ru").for_table(), number) == expected


def test_thousands_are_parted_as_the_language_does() -> None:
    """A comma in English, a blank that does not break in Russian."""
    said = [say(wording(code).for_table(), "silence", level="x", days=7032) for code in ("en", "ru")]
    assert said == ["x: 7,032 days", "x: 7\N{NO-BREAK SPACE}032 дн."]
    assert years(wording("en").for_table(), 1) == "1 year"
