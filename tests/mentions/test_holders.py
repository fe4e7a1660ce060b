"""The register of office-holders."""

from __future__ import annotations

import re
from typing import Any

import pytest

from verbale.mentions.holders import HolderRegister
from verbale.mentions.mention import PersonName
from verbale.packs.holder_index import decline_surname, holder_index
from verbale.sentences import form as f
from verbale.when.when import When

# Invented holders: these tests are of the look-up, not of history.
ENTRIES: list[dict[str, Any]] = [
    {"person": "Крузен", "forenames": ["Харальд", "Отто"], "sex": "m", "declines": "yes", "whole": "no",
     "offices": [{"side": "NO", "rank": "minister", "portfolio": "transport", "from": "2001-10", "to": "2005-10"},
                 {"side": "NO", "rank": "head_of_government", "from": "2013-10-16", "to": ".."}]},
    {"person": "Крузен", "forenames": ["Ида"], "sex": "f", "declines": "no", "whole": "no",
     "offices": [{"side": "SE", "rank": "minister", "portfolio": "trade", "from": "2019", "to": "2021"}]},
    {"person": "Ветров", "forenames": ["Олег"], "sex": "m", "declines": "yes", "whole": "no", "common": "yes",
     "offices": [{"side": "BY", "rank": "minister", "portfolio": "economy", "from": "2010", "to": "2012"}]},
    {"person": "ван дер Мей", "forenames": ["Ян"], "sex": "m", "declines": "yes", "whole": "no",
     "offices": [{"side": "NL", "rank": "minister", "portfolio": "finance", "from": "2007", "to": "2010"}]},
    {"person": "Пак", "forenames": ["Ён", "Су"], "sex": "m", "declines": "no", "whole": "yes", "common": "yes",
     "offices": [{"side": "KR", "rank": "minister", "portfolio": "defence", "from": "2015", "to": "2017"}]},
    {"person": "Олаф VII", "forenames": [], "sex": "m", "declines": "yes", "whole": "no",
     "offices": [{"side": "NO", "rank": "monarch", "from": "1900", "to": "1910"}]},
]  # fmt: skip
REGISTER = HolderRegister(ENTRIES)


def name(person: str, surname: str) -> PersonName:
    """A name as the finder gives it."""
    return PersonName(0, 1, person, surname, f.NOM)


@pytest.mark.parametrize(
    ("person", "surname", "on", "expected"),
    [
        ("Харальд Крузен", "крузен", "2015-05-01", ("NO", "head_of_government")),
        ("Х. Крузен", "крузен", "2003", ("NO", "minister")),
        ("Гаральд Крузен", "крузен", "2003", ("NO", "minister")),
        ("Харальд Крузен", "крузен", "2010", ("NO", None)),
        ("Харальд Крузен", "крузен", None, ("NO", None)),
        ("И. Крузен", "крузен", None, ("SE", "minister")),
        ("Крузен", "крузен", "2020", None),
        ("Крузен", "крузен", "2002", ("NO", "minister")),
        ("Пер Крузен", "крузен", "2015", None),
        ("Ветров", "ветров", "2011", None),
        ("Олег Ветров", "ветров", "2011", ("BY", "minister")),
        ("О. Ветров", "ветров", "2030", ("BY", None)),
        ("О. Ветров", "ветров", "1951", None),
        ("Ян ван дер Мей", "мей", "2008", ("NL", "minister")),
        ("Пак Ён Су", "пак", "2016", ("KR", "minister")),
        ("Пак Ёнсу", "пак", "2016", ("KR", "minister")),
        ("Пак Мён Хо", "пак", "2016", None),
        ("Олаф VII", "олаф vii", "1905", ("NO", "monarch")),
        ("Неизвестный", "неизвестный", "2016", None),
    ],
)
def test_side_of(person: str, surname: str, on: str | None, expected: tuple[str, str | None] | None) -> None:
    """The side only where one is meant; the rank only where the office covers the date or is the only one."""
    office = REGISTER.side_of(name(person, surname), When.parse(on) if on else None)
    assert (office and (office.side, office.rank)) == expected


def test_forms_of_every_case() -> None:
    """A surname is known at once in any case form, with the cases that the form stands for."""
    assert REGISTER.forms("ветровым") == ((2, f.INS),)
    assert REGISTER.forms("крузена") == ((0, f.GEN | f.ACC),)
    assert REGISTER.forms("крузен") == ((0, f.NOM), (1, f.CASES))
    assert REGISTER.forms("олафу vii") == ((5, f.DAT),)


def test_index_made_at_build_time_is_the_same() -> None:
    """A register given its index answers like one that makes it."""
    assert HolderRegister(ENTRIES, holder_index(ENTRIES)).forms("меем") == REGISTER.forms("меем") != ()


def test_find_by_surname_forename_and_initials() -> None:
    """Forename and initials narrow the holders of one surname."""
    assert [h.number for h in REGISTER.find("Крузен")] == [0, 1]
    assert [h.number for h in REGISTER.find("крузен", forename="Ида")] == [1]
    assert [h.number for h in REGISTER.find("крузен", initials="Х")] == [0]


@pytest.mark.parametrize(
    ("surname", "sex", "expected"),
    [
        ("ветров", "m", "ветров ветрова ветрову ветровым ветрове"),
        ("ветрова", "f", "ветрова ветровой ветрову"),
        ("луговский", "m", "луговский луговского луговскому луговским луговском"),
        ("мирка", "m", "мирка мирки мирке мирку миркой"),
        ("липа", "f", "липа липы липе липу липой"),
        ("гранич", "m", "гранич гранича граничу граничем граниче"),
        ("мей", "m", "мей мея мею меем мее"),
        ("стель", "m", "стель стеля стелю стелем стеле"),
        ("зеленец", "m", "зеленец зеленца зеленцу зеленцем зеленцом зеленце"),
        ("стрелец", "m", "стрелец стрельца стрельцу стрельцем стрельцом стрельце"),
        ("коломоец", "m", "коломоец коломойца коломойцу коломойцем коломойцом коломойце"),
        ("кузнец", "m", "кузнец кузнеца кузнецу кузнецем кузнеце"),
        ("лец", "m", "лец леца лецу лецем леце"),
        ("сорен", "f", "сорен"),
        ("дале", "m", "дале"),
        ("черных", "f", "черных"),
    ],
)
def test_decline_surname(surname: str, sex: str, expected: str) -> None:
    """The regular paradigms of surnames."""
    assert list(decline_surname(surname, sex)) == expected.split()


@pytest.mark.parametrize(
    ("name", "sex", "expected"),
    [
        ("олаф vii", "m", "олаф vii, олафа vii, олафу vii, олафом vii, олафе vii"),
        ("карл xvi густав", "m", "карл xvi густав, карла xvi густава, карлу xvi густаву, карлом xvi густавом, "
                                 "карле xvi густаве"),
        ("иоанн павел ii", "m", "иоанн павел ii, иоанна павла ii, иоанну павлу ii, иоанном павлом ii, иоанне павле ii"),
        ("лев xiv", "m", "лев xiv, льва xiv, льву xiv, львом xiv, льве xiv"),
        ("тупоу vi", "m", "тупоу vi"),
        ("беатриса i", "f", "беатриса i, беатрисы i, беатрисе i, беатрису i, беатрисой i"),
    ],
)  # fmt: skip
def test_decline_numbered_names(name: str, sex: str, expected: str) -> None:
    """All forenames of a monarch or a pope decline, the number never, wherever it stands."""
    assert list(decline_surname(name, sex)) == expected.split(", ")


def test_no_form_joins_two_alphabets() -> None:
    """A case ending never stands on a Roman number."""
    forms = [form for entry in ENTRIES for form in decline_surname(entry["person"].lower(), entry["sex"])]
    assert [form for form in forms if re.search("[a-z][а-я]|[а-я][a-z]", form)] == []


# The same of names in Latin letters.
LATIN: list[dict[str, Any]] = [
    {"person": "Вордал", "latin": "Jørgen Otto Vårdal | Joergen Vaardal", "sex": "m", "whole": "no",
     "offices": [{"side": "NO", "rank": "minister", "portfolio": "transport", "from": "2001-10", "to": "2005-10"}]},
    {"person": "Ветров", "latin": "Aleksandr Vetrovskiy", "sex": "m", "whole": "no",
     "offices": [{"side": "BY", "rank": "minister", "portfolio": "economy", "from": "2010", "to": "2012"}]},
    {"person": "Пак", "latin": "Pak Yong Su", "sex": "m", "whole": "yes", "common": "yes",
     "offices": [{"side": "KR", "rank": "minister", "portfolio": "defence", "from": "2015", "to": "2017"}]},
    {"person": "Тариф", "latin": "Salim bin Nasser /Al Tarif/ | Salim /bin Nasser/", "sex": "m", "whole": "no",
     "offices": [{"side": "OM", "rank": "monarch", "from": "2000", "to": "2010"}]},
    {"person": "Рао", "latin": "K. R. Raonath", "sex": "m", "whole": "no",
     "offices": [{"side": "IN", "rank": "minister", "portfolio": "trade", "from": "1990", "to": "1995"}]},
    {"person": "Безымянный", "sex": "m", "whole": "no",
     "offices": [{"side": "SE", "rank": "minister", "portfolio": "trade", "from": "1990", "to": "1995"}]},
]  # fmt: skip
LATIN_REGISTER = HolderRegister(LATIN, latin=True)


@pytest.mark.parametrize(
    ("person", "surname", "on", "expected"),
    [
        ("Jørgen Vårdal", "vardal", "2003", ("NO", "minister")),
        ("Jorgen Vardal", "vardal", "2003", ("NO", "minister")),
        ("Joergen Vaardal, Jr.", "vaardal", "2003", ("NO", "minister")),
        ("O. Vårdal", "vardal", "2003", ("NO", "minister")),
        ("Per Vårdal", "vardal", "2003", None),
        ("Vårdal", "vardal", "2003", ("NO", "minister")),
        ("Alexander Vetrovsky", "vetrovsky", "2011", ("BY", "minister")),
        ("Pak Yong-su", "pak", "2016", ("KR", "minister")),
        ("Pak Chol", "pak", "2016", None),
        ("Salim bin Nasser", "bin nasser", "2005", ("OM", "monarch")),
        ("Salim bin Nasser Al Tarif", "al tarif", "2005", ("OM", "monarch")),
        ("Kishore Raonath", "raonath", "1992", ("IN", "minister")),
        ("Kamal Nasser", "nasser", "2005", None),
    ],
)
def test_side_of_a_latin_name(person: str, surname: str, on: str, expected: tuple[str, str | None] | None) -> None:
    """Marks, romanisations, hyphens and initials speak against nobody; another forename does."""
    office = LATIN_REGISTER.side_of(name(person, surname), When.parse(on))
    assert (office and (office.side, office.rank)) == expected


def test_each_script_knows_its_own_names() -> None:
    """A register of Latin names knows no Russian form, one of Russian names no Latin one."""
    assert (LATIN_REGISTER.forms("пак"), LATIN_REGISTER.forms("pak")) == ((), ((2, f.CASES),))
    assert REGISTER.forms("pak") == ()


def test_latin_forenames_of_the_register() -> None:
    """Men's forenames without initials, eastern names and fathers' names."""
    assert LATIN_REGISTER.forenames() == (frozenset({"jorgen", "otto", "joergen", "aleksandr", "salim"}), frozenset())
