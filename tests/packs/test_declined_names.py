"""The names of states to print in each case."""

from __future__ import annotations

import pytest

from verbale.languages.ru.morph import RussianMorphology
from verbale.packs.declined_names import declined_names

SIX = [
    ({"short": ["Южный Судан"]}, "Южный Судан, Южного Судана, Южному Судану, Южный Судан, Южным Суданом, Южном Судане"),
    (
        {"short": ["{Папуа} — Новая Гвинея"]},
        "Папуа — Новая Гвинея, Папуа — Новой Гвинеи, Папуа — Новой Гвинее, Папуа — Новую Гвинею, "
        "Папуа — Новой Гвинеей, Папуа — Новой Гвинее",
    ),
    ({"short": ["США"], "abbreviations": ["США"]}, "США, США, США, США, США, США"),
    ({"short": ["Чили"], "indeclinable": ["Чили"]}, "Чили, Чили, Чили, Чили, Чили, Чили"),
    (
        {"short": ["Тёмь"], "declensions": {"Тёмь": ["Тёмь", "Тёми", "Тёми", "Тёмь", "Тёмью", "Тёми"]}},
        "Тёмь, Тёми, Тёми, Тёмь, Тёмью, Тёми",
    ),
]


@pytest.mark.parametrize(("entry", "forms"), SIX)
def test_six_forms(entry: dict[str, object], forms: str) -> None:
    """Capitals and dashes are those of the name; a table of forms comes before the notation."""
    assert declined_names({"states": {"XX": entry}}, RussianMorphology()) == {"XX": forms.split(", ")}


def test_an_organisation_is_named_by_its_abbreviation() -> None:
    """What has none declines by its name; organisations without a code are no side of an act."""
    organisations = {
        "OSCE": {"names": ["Организация {по безопасности}"], "abbreviations": ["ОБСЕ"]},
        "COE": {"names": ["Совет {Европы}"]},
        "uncoded": {"names": ["Северный совет"]},
    }
    assert declined_names({"organisations": organisations}, RussianMorphology()) == {
        "OSCE": ["ОБСЕ"] * 6,
        "COE": ["Совет Европы", "Совета Европы", "Совету Европы", "Совет Европы", "Советом Европы", "Совете Европы"],
    }


def test_a_state_without_a_name_has_no_forms() -> None:
    """Nothing is made up."""
    assert declined_names({"states": {"XX": {}}}, RussianMorphology()) == {}
