"""Whose a city is, and whose office a surname tells of."""

from __future__ import annotations

import pytest

from verbale.mentions.holders import HolderRegister
from verbale.mentions.whose import Whose


def entry(person: str, *sides: str) -> dict[str, object]:
    """A register entry of a man who held an office for each side."""
    offices = [{"side": side, "rank": "minister", "from": "2001", "to": "2003"} for side in sides]
    return {"person": person, "forenames": ["Олаф"], "sex": "m", "declines": "yes", "offices": offices}


WHOSE = Whose(
    {"oslo": {"state": "NO"}, "nowhere": {}},
    HolderRegister([entry("Ветров", "NO"), entry("Снегов", "NO"), entry("Снегов", "DK"), entry("Градов", "NO", "NO")]),
)


@pytest.mark.parametrize(("city", "expected"), [("oslo", "NO"), ("nowhere", None), ("atlantis", None)])
def test_city(city: str, expected: str | None) -> None:
    """The state of a city; None where it is not known."""
    assert WHOSE.city(city) == expected


@pytest.mark.parametrize(
    ("norm", "expected"), [("ветровым", "NO"), ("градова", "NO"), ("снегов", None), ("камнев", None)]
)
def test_surname(norm: str, expected: str | None) -> None:
    """The side of all who bear a surname; None if there are several, or none bears it. Asked twice, told alike."""
    assert [WHOSE.surname(norm), WHOSE.surname(norm)] == [expected, expected]


def test_latin_surname_with_its_marks() -> None:
    """A surname as the text writes it, with marks or by another romanisation, is that of the register."""
    latin = [
        {**entry("Вордал", "NO"), "latin": "Olav Vårdal"},
        {**entry("Ветровский", "BY"), "latin": "Oleg Vetrovskiy"},
    ]
    whose = Whose({}, HolderRegister(latin, latin=True))
    assert [whose.surname(word) for word in ("vårdal", "vardal", "vetrovsky", "вордал")] == ["NO", "NO", "BY", None]
