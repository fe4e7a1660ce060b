"""Envoys told without a verb after the ceremony."""

from __future__ import annotations

import pytest
from telling import people, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Верительные грамоты у послов 17 стран принял президент Латвии. Среди них послы Грузии и Чили.",
         ["envoy.credentials held None GE>LV", "envoy.credentials held None CL>LV"]),
        ("Верительные грамоты президенту Латвии вручили:\nИван Ветров – Республика Чили,\n"
         "Хосе Мор Леон – Королевство Таиланд,\nЛи Сорокин – Грузия.",
         [f"envoy.credentials held None {side}>LV" for side in ("CL", "TH", "GE")]),
        ("Президент Латвии примет верительные грамоты у послов из Грузии и Чили.",
         ["envoy.credentials planned None GE>LV", "envoy.credentials planned None CL>LV"]),
        ("Президент Латвии посетил выставку. Среди гостей послы Грузии и Чили.", []),
    ],
)  # fmt: skip
def test_one_for_each_envoy(text: str, expected: list[str]) -> None:
    """The receiving state is the ceremony's; with no ceremony nothing is told."""
    assert told(text) == expected


def test_names_of_the_list() -> None:
    """Each act has its own envoy alone."""
    text = "Верительные грамоты президенту Латвии вручили:\nИван Ветров – Республика Чили,\nЛи Сорокин – Грузия."
    assert people(text) == [
        ["CL Иван Ветров ambassador", "LV - head_of_state"],
        ["GE Ли Сорокин ambassador", "LV - head_of_state"],
    ]
