"""A talk that a later sentence or clause goes on to tell of is one act."""

from __future__ import annotations

import pytest
from telling import reading, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 мая 2015 г. министры иностранных дел Латвии и Грузии провели телефонный разговор. "
         "Беседа состоялась по инициативе грузинской стороны.", ["call held 2015-05-05 GE+LV"]),
        ("Стороны вспомнили итоги встречи президентов Латвии и Грузии, которая прошла в Риге 5 мая 2015 г.",
         ["meeting held 2015-05-05 GE+LV"]),
        ("5 мая 2015 г. состоялись переговоры министров иностранных дел Латвии и Грузии. "
         "Встреча министров иностранных дел Латвии и Эстонии прошла 6 мая.",
         ["negotiations held 2015-05-05 GE+LV", "meeting held 2015-05-06 EE+LV"]),
    ],
)  # fmt: skip
def test_one_talk(text: str, expected: list[str]) -> None:
    """What only adds to a talk is no second one; other parties make another."""
    assert told(text) == expected


def test_initiative_told_after() -> None:
    """On whose initiative it was, the next sentence says."""
    text = (
        "5 мая 2015 г. министры иностранных дел Латвии и Грузии провели телефонный разговор. "
        "Беседа состоялась по инициативе грузинской стороны."
    )
    assert [act.initiator for act in reading(text).acts] == ["GE"]
