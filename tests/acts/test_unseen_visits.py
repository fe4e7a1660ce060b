"""Visits and talks that agencies only speak of: what is visited, what did not come about, whose day is not named."""

from __future__ import annotations

import pytest
from telling import told

_VISIT = "Глава МИД Эстонии Юри Тамм 5 мая 2019 г. прибыл в Перу."


@pytest.mark.parametrize(
    "text",
    [
        "Министр Тамм 26 марта посетит музей.",
        "В рамках визита глава МИД Эстонии 25 марта посетит мемориал жертв войны и возложит венок.",
        "Эстонская делегация посетила штаб-квартиру ООН.",
        "Дату следующего визита министр не назвал.",
        "Дата визита в Перу пока не сообщается.",
    ],
)
def test_no_visit_to_a_state(text: str) -> None:
    """Who visits a museum visits no state anew, and the day of a visit is no visit."""
    assert told(f"{_VISIT} {text}") == ["visit held 2019-05-05 EE>PE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Президент Эстонии посетил столицу Перу.", ["visit held None EE>PE"]),
        (f"{_VISIT} В 2016 году он уже посещал республику.", ["visit held 2019-05-05 EE>PE", "visit held 2016 EE>PE"]),
        ("Эстония и Перу. Президент Эстонии посетил нашу страну в 2019 году.", ["visit held 2019 EE>PE"]),
    ],
)
def test_a_state_by_its_noun(text: str, expected: list[str]) -> None:
    """A republic, a country and a capital are visited."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Министру Перу не удалось лично встретиться с министром Эстонии.", "denied"),
        ("Министр Перу не смог встретиться с министром Эстонии.", "denied"),
        ("Министру Перу удалось лично встретиться с министром Эстонии.", "held"),
    ],
)
def test_what_did_not_come_about(text: str, status: str) -> None:
    """'Did not manage to meet' is denied."""
    assert [line.split()[1] for line in told(text)] == [status]
