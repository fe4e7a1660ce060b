"""Sums and habits tell no deed."""

from __future__ import annotations

import pytest
from telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Между Латвией и Грузией на данный момент заключен 21 документ.",
        "Между Латвией и Грузией подписано 14 двусторонних соглашений.",
        "Между Латвией и Грузией состоялось 13 встреч.",
        "Президент Латвии регулярно встречается с президентом Грузии.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    """How many there were, or how often."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 мая 2015 г. между Латвией и Грузией подписано 3 соглашения.", ["document.signed held 2015-05-05 GE+LV"]),
        ("Между Латвией и Грузией подписано соглашение о торговле.", ["document.signed held None GE+LV"]),
        ("Президент Латвии в 2015 г. встретился с президентом Грузии.", ["meeting held 2015 GE+LV"]),
    ],
)
def test_deeds(text: str, expected: list[str]) -> None:
    """A day, or one paper, is a deed."""
    assert told(text) == expected
