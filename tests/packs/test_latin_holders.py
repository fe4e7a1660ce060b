"""The office-holders' Latin names: their notation, their spellings and the index."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import verbale
from verbale.packs.latin_holders import (
    latin_forenames,
    latin_given,
    latin_index,
    latin_names,
    latin_surnames,
    spelled_surnames,
    spelling_key,
    without_article,
)
from verbale.packs.strict_yaml import read_yaml
from verbale.sentences import form as f

FOLDER = Path(verbale.__path__[0]) / "world" / "office_holders"
ENTRIES: list[dict[str, Any]] = [entry for file in sorted(FOLDER.glob("*.yaml")) for entry in read_yaml(file)]


def entry(latin: str, *, whole: bool = False, sex: str = "m") -> dict[str, Any]:
    """A register entry as far as its Latin name goes."""
    return {"latin": latin, "whole": "yes" if whole else "no", "sex": sex}


@pytest.mark.parametrize(
    ("latin", "forenames", "surname"),
    [
        ("Marit Holmsund", ("Marit",), "Holmsund"),
        ("Jaan van der Meyden", ("Jaan",), "van der Meyden"),
        ("Luis /Serrano Pou/", ("Luis",), "Serrano Pou"),
        ("Benigno /Tarval/ III", ("Benigno", "III"), "Tarval"),
        ("Olav VII", (), "Olav VII"),
        ("Teodor Vardal Jr.", ("Teodor",), "Vardal"),
        ("Suyanto", (), "Suyanto"),
    ],
)
def test_notation(latin: str, forenames: tuple[str, ...], surname: str) -> None:
    """The surname is the last word with its particles, or what stands between slashes; a ruler's name is one whole."""
    (name,) = latin_names(entry(latin))
    assert (name.forenames, name.surname) == (forenames, surname)


def test_eastern_names_begin_with_the_family() -> None:
    """In an entry that is one whole the first word is the surname."""
    (name,) = latin_names(entry("Pak Yong Su", whole=True))
    assert (name.forenames, name.surname) == (("Yong", "Su"), "Pak")


def test_no_latin_name_gives_none() -> None:
    """An entry without one has no spelling."""
    assert (latin_names({"person": "Ветров"}), latin_surnames({"person": "Ветров"})) == ([], [])


def test_all_spellings_of_a_surname() -> None:
    """Each spelling, the last word of a long one and the word without its article are known; a father's name is not."""
    assert latin_surnames(entry("Jaan van der Meyden | Jan Meiden")) == ["van der meyden", "meiden", "meyden"]
    assert latin_surnames(entry("Omar al-Tarifi")) == ["al-tarifi", "tarifi"]
    assert latin_surnames(entry("Salim /bin Nasser/")) == ["bin nasser"]
    assert latin_surnames(entry("Olav VII")) == ["olav vii"]


def test_forenames_are_the_person_s_own() -> None:
    """Neither the father's name nor what many bear in the middle tells who is meant."""
    assert latin_forenames(entry("Salim bin Nasser /Al Tarif/ | Selim /bin Nasser/")) == ("Salim", "Selim")
    assert latin_forenames(entry("Abdul Hamid Vardak")) == ("Hamid",)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("makey", "makei"), ("sidorskiy", "sidorsky"), ("sidorski", "sidorskii"), ("aliev", "aliyev"),
        ("nazarbayev", "nazarbaev"), ("sarkisyan", "sarkisian"), ("eltsin", "yeltsin"), ("rahmon", "rakhmon"),
        ("myasnikovich", "miasnikovich"), ("kiriyenko", "kirienko"), ("zelenskyy", "zelensky"),
    ],
)  # fmt: skip
def test_romanisations_are_one(left: str, right: str) -> None:
    """Spellings by different tables of romanisation have one key."""
    assert spelling_key(left) == spelling_key(right)


@pytest.mark.parametrize(("left", "right"), [("li", "ly"), ("yang", "jang"), ("may", "mai"), ("hansen", "jansen")])
def test_names_of_their_own_keep_apart(left: str, right: str) -> None:
    """Short names and names that differ in more than a romanisation keep different keys."""
    assert spelling_key(left) != spelling_key(right)


@given(st.text(alphabet="abeikhjsuyv- ", max_size=14))
def test_a_key_has_itself_as_key(surname: str) -> None:
    """The key of a key is the key, so that index and question meet."""
    assert spelling_key(spelling_key(surname)) == spelling_key(surname)


@pytest.mark.parametrize(
    ("surname", "expected"), [("al-tarifi", "tarifi"), ("el-sayed", "sayed"), ("al-o", "al-o"), ("alvar", "alvar")]
)
def test_article_written_as_one_word(surname: str, expected: str) -> None:
    """The Arabic article goes, what only looks like one stays."""
    assert without_article(surname) == expected


def test_index_gives_entries_in_all_cases() -> None:
    """Each spelling leads to its entries, in order; a name in Latin letters does not decline."""
    rows = latin_index([entry("Marit Holmsund"), entry("Per Holmsund | Per Holmsunn")])
    assert rows == {"holmsund": [[0, f.CASES], [1, f.CASES]], "holmsunn": [[1, f.CASES]]}


def test_forenames_by_sex() -> None:
    """Full forenames of men and women; initials and names that are one whole are none."""
    given_names = latin_given([entry("Jørgen K. Vik"), entry("Åse Vik", sex="f"), entry("Pak Yong Su", whole=True)])
    assert given_names == {"m": {"jorgen"}, "f": {"ase"}}


def test_gate_knows_both_writings() -> None:
    """The gate is given a surname with its marks and without, the last word of a long one."""
    assert spelled_surnames([entry("Jonas Vårdal"), entry("Ula von der Tann")]) == {"vårdal", "vardal", "tann"}


def test_every_holder_has_a_latin_name() -> None:
    """All entries of the register are found by a Latin surname that leads back to them."""
    index = latin_index(ENTRIES)
    lost = [e["latin"] for n, e in enumerate(ENTRIES) if not any([n, f.CASES] in index[s] for s in latin_surnames(e))]
    assert lost == []


def test_slashes_and_bars_are_well_formed() -> None:
    """Each spelling has no slash or two, a surname, and stands once in its entry."""
    wrong = []
    for one in ENTRIES:
        spellings = one["latin"].split(" | ")
        marks = {spelling.count("/") for spelling in spellings}
        if marks - {0, 2} or len(set(spellings)) < len(spellings) or not all(n.surname for n in latin_names(one)):
            wrong.append(one["latin"])
    assert wrong == []
