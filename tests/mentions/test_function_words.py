"""The small words of a language, ready to be asked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import verbale
from verbale.errors import PackError
from verbale.mentions.function_words import FunctionWords, PartyWords, PostWords
from verbale.packs.strict_yaml import read_yaml

FOLDER = Path(verbale.__path__[0]) / "languages/ru"
FILES = ("function_words", "parties", "posts", "papers")


@pytest.fixture
def data() -> dict[str, Any]:
    """The Russian files that the classes are made of."""
    return {name: read_yaml(FOLDER / f"{name}.yaml") for name in FILES}


def test_joints_stand_alone_or_after_a_comma(data: dict[str, Any]) -> None:
    """Every phrase of coordination joins with and without a comma before it; so do bare signs."""
    data["function_words"]["and_phrases"] = ["и", "а также"]
    signs = {(",",), (";",), (",", "-"), (";", "-")}
    phrases = {("и",), (",", "и"), ("а", "также"), (",", "а", "также")}
    assert FunctionWords(data).joints == signs | phrases


def test_concurrently_is_a_phrase(data: dict[str, Any]) -> None:
    """'по совместительству' is one phrase of tokens."""
    assert FunctionWords(data).concurrently == (("по", "совместительству"),)


def test_acting_is_found_by_its_last_token(data: dict[str, Any]) -> None:
    """'и.о.' ends with its point, 'врио' with itself, 'исполняющий обязанности' with its last word."""
    acting = PostWords(data).acting
    assert acting["."] == (("и", ".", "о", "."),)
    assert acting["врио"] == (("врио",),)
    assert ("исполняющим", "обязанности") in acting["обязанности"]


@pytest.mark.parametrize(
    ("key", "given", "message"),
    [
        ("holder_nouns", None, "parties.yaml: holder_nouns: must be a list of words ([] when the language has none)."),
        (
            "holder_nouns",
            "гость",
            "parties.yaml: holder_nouns: must be a list of words ([] when the language has none).",
        ),
    ],
)
def test_list_that_is_not_there(data: dict[str, Any], key: str, given: str | None, message: str) -> None:
    """A file without one of its lists is refused with file and key."""
    data["parties"][key] = given
    with pytest.raises(PackError, match=re.escape(message)):
        PartyWords(data)


def test_mapping_that_is_not_there(data: dict[str, Any]) -> None:
    """A file without one of its mappings is refused with file and key."""
    del data["posts"]["of_state"]
    with pytest.raises(PackError, match=r"posts\.yaml: of_state: must be a mapping"):
        PostWords(data)


def test_a_language_without_such_words_has_empty_sets(data: dict[str, Any]) -> None:
    """An empty list is no error."""
    data["parties"]["against_prefixes"] = []
    assert not "antinorsk".startswith(PartyWords(data).against_prefixes)
