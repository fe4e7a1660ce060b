"""From the YAML of a language to the lexicon that reading looks words up in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from verbale.languages.ru.morph import RussianMorphology
from verbale.mentions.lexicon import Lexicon
from verbale.packs.compile_lexicon import compile_lexicon
from verbale.sentences import form as f
from verbale.sentences.split import words_of

PACK: dict[str, Any] = {
    "states": {
        "NO": {"short": ["Норвегия"], "official": ["Королевство | Норвегия"], "adjectives": ["норвежский"],
               "compound": ["норвежско"], "demonyms": ["норвежец"]},
        "SE": {"short": ["Швеция"], "adjectives": ["шведский"], "compound": ["шведско"]},
        "TD": {"short": ["Чад"], "risky": ["Чад"]},
        "KR": {"short": ["Республика | Корея"], "ambiguous_abbreviations": ["РК"]},
        "KZ": {"short": ["Казахстан"], "ambiguous_abbreviations": ["РК"]},
    },
    "organisations": {"UN": {"abbreviations": ["ООН"]}, "uncoded": {"names": ["Союз | писателей"]}},
    "cities": {"oslo": {"names": ["{Осло}"]}, "riga": {"names": ["Рига"]}},
    "posts": {"heads": {"minister": ["министр"], "null": "глава"},
              "portfolios": {"foreign_affairs": ["иностранных дел"]}},
    "papers": {"types": {"roadmap": ["«дорожная карта»"]}},
    "concepts": {"VISIT": {"nouns": [{"words": ["визит"]}], "verbs": [{"words": ["посетить"]}], "marks": ["проездом"]}},
}  # fmt: skip
COMPILED = compile_lexicon(PACK, RussianMorphology())
LEXICON = Lexicon(COMPILED, against=("анти",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Норвегии", {("state", "NO", 1)}),
        ("Королевством Норвегия", {("state", "NO", 2)}),
        ("Королевства Норвегии", {("state", "NO", 2)}),
        ("норвежскому", {("state_adj", "NO", 1)}),
        ("норвежцы", {("demonym", "NO", 1)}),
        ("норвежско-шведские", {("state_adj", "NO+SE", 1)}),
        ("шведско-норвежских", {("state_adj", "SE+NO", 1)}),
        ("датско-норвежских", set()),
        ("антишведский", {("against", "SE", 1)}),
        ("Чаде", {("state?", "TD", 1)}),
        ("РК", {("state?", "KR", 1), ("state?", "KZ", 1)}),
        ("Республики Корея", {("state", "KR", 2)}),
        ("ООН", {("org", "UN", 1)}),
        ("Союза писателей", {("org", "", 2)}),
        ("Осло", {("city", "oslo", 1)}),
        ("Риге", {("city", "riga", 1)}),
        ("министрами", {("post", "minister", 1)}),
        ("главе", {("post", "", 1)}),
        ("иностранных дел", {("portfolio", "foreign_affairs", 2)}),
        ("дорожную карту", {("paper", "roadmap", 2)}),
        ("визите", {("concept", "VISIT/n/0", 1)}),
        ("посетившая", {("concept", "VISIT/v/0", 1)}),
        ("проездом", {("concept", "VISIT/m/0", 1)}),
        ("Данию", set()),
    ],
)
def test_each_form_leads_back_to_its_term(text: str, expected: set[tuple[str, str, int]]) -> None:
    """What was written once in the nominative is found in every form, with its kind and value."""
    hits, _ = LEXICON.hits(words_of(text))
    assert {(hit.tag, hit.value, hit.last) for hit in hits[0]} == expected


@pytest.mark.parametrize(
    ("text", "cases"),
    [("Норвегии", f.GEN | f.DAT | f.LOC), ("Норвегию", f.ACC), ("Королевством Норвегия", f.INS), ("Осло", f.CASES)],
)
def test_cases_of_a_form(text: str, cases: int) -> None:
    """A hit tells the cases that its spelling can be."""
    hits, _ = LEXICON.hits(words_of(text))
    assert hits[0][0].cases == cases


def test_longest_first() -> None:
    """Of the terms that begin with a word, those with more words stand first."""
    lengths = {word: [len(row[0].split()) for row in rows] for word, rows in COMPILED.items()}
    assert lengths == {word: sorted(found, reverse=True) for word, found in lengths.items()}


def test_words_are_folded() -> None:
    """Words are kept as prose is looked up: lower case, no ё."""
    assert [word for word in COMPILED if word != word.lower() or "ё" in word] == []


def test_same_data_same_bytes() -> None:
    """Compiling twice gives the same bytes, and they survive the built file."""
    again = compile_lexicon(PACK, RussianMorphology())
    assert json.dumps(again) == json.dumps(COMPILED)
    assert json.loads(json.dumps(COMPILED)) == COMPILED


def test_an_empty_pack_has_no_words() -> None:
    """Without data there is nothing to look up."""
    assert compile_lexicon({}, RussianMorphology()) == {}
