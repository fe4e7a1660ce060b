"""Deeds that no verb says: a line of a list, a paper with its date, relations with theirs."""

from __future__ import annotations

import pytest
from telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Дипотношения между Грузией и Эстонией – с 17 июня 1992 г.", ["relations.established held 1992-06-17 EE+GE"]),
        ("Дипломатические отношения между Грузией и Эстонией (июнь 1992 г.).",
         ["relations.established held 1992-06 EE+GE"]),
        ("Консультации между Грузией и Эстонией, которые прошли в Таллине 5 мая 2015 г., вёл заместитель министра.",
         ["consultations held 2015-05-05 EE+GE"]),
        ("Грузия и Эстония\nВ мае 2015 г. президент Эстонии посетил Грузию.\nСоглашение о торговле (от 26.03.1999).",
         ["visit held 2015-05 EE>GE", "document.signed held 1999-03-26 EE+GE"]),
        ("Латвия и Узбекистан\nВизиты на высшем уровне:\n- визит президента Латвии в Узбекистан (октябрь 2008 г.);\n"
         "- визит президента Узбекистана в Латвию (май 2015 г.).",
         ["visit held 2008-10 LV>UZ", "visit held 2015-05 UZ>LV"]),
        ("Между Грузией и Эстонией подписаны:\n- соглашение о торговле (5 мая 2015 г.);\n- меморандум о туризме "
         "(6 июня 2016 г.).", ["document.signed held 2015-05-05 EE+GE", "document.signed held 2016-06-06 EE+GE"]),
    ],
)  # fmt: skip
def test_without_a_verb(text: str, expected: list[str]) -> None:
    """What a bracket, a dash, a list under a colon or a relative clause dates."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Дипотношения между Грузией и Эстонией.",
        "Соглашения между Грузией и Эстонией.",
        "Договор между Грузией и Эстонией.",
    ],
)
def test_no_date_no_deed(text: str) -> None:
    """Relations or papers that are only named tell of no founding and of no signing."""
    assert told(text) == []
