"""Whom a relative clause speaks of."""

from __future__ import annotations

import pytest
from telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Посол Латвии встретился с министром иностранных дел Грузии, которая 5 мая 2015 г. прибыла в Ригу.",
         ["meeting held 2015-05-05 GE+LV", "visit held 2015-05-05 GE>LV"]),
        ("Президент Грузии Иван Ветров, который 5 мая 2015 г. прибыл в Ригу, встретился с президентом Латвии.",
         ["visit held 2015-05-05 GE>LV", "meeting held 2015-05-05 GE+LV"]),
    ],
)  # fmt: skip
def test_whoever_stands_right_before(text: str, expected: list[str]) -> None:
    """Not the subject of the main clause."""
    assert [line for line in told(text) if line.startswith("visit")] == [
        line for line in expected if line.startswith("visit")
    ]
