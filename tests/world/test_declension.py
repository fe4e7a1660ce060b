"""Names in the nominative, and forms for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pymorphy3
import pytest
from name_files import plain, russian

from verbale.languages.ru.morph import RussianMorphology
from verbale.packs.decline import decline
from verbale.sentences import form as f
from verbale.sentences.split import words_of

MORPHOLOGY = RussianMorphology()
STATE_KEYS = ("short", "official", "colloquial", "former", "parts", "adjectives", "demonyms")
FILES = ("states", "organisations", "cities", "venues", "bodies", "sovereigns")


def _entries(name: str) -> list[Any]:
    data = russian(name)
    if name == "venues":
        return [*data["venues"], *data["regions"]]
    if name == "bodies":
        return [*data["generic"], *data["named"]]
    return list(data) if isinstance(data, list) else list(data.values())


def _names(name: str) -> Iterator[str]:
    """The names of one file that the notation declines."""
    keys = STATE_KEYS if name == "states" else ("names", "former", "organs", "adjectives")
    for entry in _entries(name):
        apart = {*entry.get("indeclinable", []), *entry.get("declensions", {})}
        yield from (word for key in keys for word in entry.get(key, []) if word not in apart and not _is_letters(word))


def _is_letters(word: str) -> bool:
    """An abbreviation (СССР, ЕврАзЭС) or a figure never declines."""
    return sum(letter.isupper() for letter in word) > 1 and " " not in word and "-" not in word and "{" not in word


@pytest.mark.parametrize("name", FILES)
def test_notation_makes_every_case(name: str) -> None:
    """Each name has forms in six cases, its own spelling among them as the nominative."""
    wanting = []
    for word in _names(name):
        forms = decline(word, MORPHOLOGY)
        own = {phrase.tokens for phrase in forms if phrase.form & f.NOM}
        cases = 0
        for phrase in forms:
            cases |= phrase.form & f.CASES
        if cases != f.CASES or tuple(words_of(plain(word))) not in own:
            wanting.append(word)
    assert wanting == []


@pytest.mark.parametrize("name", FILES)
def test_tables_have_six_forms_and_begin_with_the_name(name: str) -> None:
    """A table of forms is the name from nominative to locative."""
    tables = [pair for entry in _entries(name) for pair in entry.get("declensions", {}).items()]
    assert [word for word, forms in tables if len(forms) != 6 or forms[0] != plain(word)] == []


@pytest.mark.parametrize("name", ("states", "cities"))
def test_single_words_are_nominative(name: str) -> None:
    """A word that the dictionary knows as a name of a place is given in the nominative."""
    analyzer = pymorphy3.MorphAnalyzer()
    oblique = []
    for word in _names(name):
        parses = [p for p in analyzer.parse(plain(word).lower()) if analyzer.word_is_known(p.word)]
        if not {" ", "{"} & set(word) and parses and not any(p.tag.case == "nomn" for p in parses):
            oblique.append(word)
    assert oblique == []
