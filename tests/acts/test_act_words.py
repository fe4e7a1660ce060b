"""The words that reading acts asks for, ready to be asked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import verbale
from verbale.acts.act_words import ActWords, Beginnings, act_words
from verbale.errors import PackError
from verbale.packs.strict_yaml import read_yaml

FOLDER = Path(verbale.__path__[0]) / "languages/ru"


@pytest.fixture
def data() -> dict[str, Any]:
    """The Russian files that the words are made of."""
    return {name: read_yaml(FOLDER / f"{name}.yaml") for name in ("function_words", "act_words", "certainty")}


def test_town_joints(data: dict[str, Any]) -> None:
    """Towns of one deed are joined by a sign or a word, with or without a preposition."""
    data["function_words"]["and_words"], data["act_words"]["town_prepositions"] = ["и"], ["в"]
    assert ActWords(data).town_joints == {("и",), (",",), (",", "и"), ("и", "в"), (",", "в")}


@pytest.mark.parametrize(
    ("words", "years"),
    [("25 лет", "25"), ("1 год назад", "1"), ("1925 год", None), ("25 летию", None), ("25 недель", None)],
)
def test_years_old(data: dict[str, Any], words: str, years: str | None) -> None:
    """A number of up to three digits before a word of years, and nothing else."""
    found = ActWords(data).years_old.search(words)
    assert (found.group(1) if found else None) == years


def test_no_words_of_years(data: dict[str, Any]) -> None:
    """A language without such words finds none."""
    data["act_words"]["years_words"] = []
    assert ActWords(data).years_old.search("25 лет") is None


def test_beginnings_of_any() -> None:
    """One word that begins with a stem is enough; asking twice gives the same."""
    stems = Beginnings(("обсу", "вопрос"))
    assert [stems.of_any(words) for words in (["они", "обсудили"], ["они"], ["они", "обсудили"], [])] == [
        True,
        False,
        True,
        False,
    ]


def test_made_once() -> None:
    """The words of a language are made once."""
    assert act_words("ru") is act_words("ru")


@pytest.mark.parametrize("given", [None, ["решил"], {"decided": "решил"}])
def test_groups_that_are_not_there(data: dict[str, Any], given: object) -> None:
    """Stems that are not grouped in lists are refused with file and key."""
    data["act_words"]["infinitive"] = given
    message = "act_words.yaml: infinitive: must be a mapping of lists ({} when the language has none)."
    with pytest.raises(PackError, match=re.escape(message)):
        ActWords(data)
