"""Offices and places in a case: the head of a phrase declines with its adjectives, what hangs on it stays."""

from __future__ import annotations

import importlib
from functools import cache

from verbale.outputs.wording import CASES
from verbale.packs.decline import decline
from verbale.packs.declined_names import CASES as FORMS
from verbale.packs.declined_names import like_capitals
from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology
from verbale.sentences.split import fold


@cache
def _morphology(language: str) -> Morphology:
    found: Morphology = importlib.import_module(f"verbale.languages.{language}.morph").MORPHOLOGY()
    return found


def in_case(phrase: str, case: str, language: str) -> str:
    """A phrase given in the nominative; ' | ' parts its head from what stays, else the head ends with its first noun.

    >>> in_case("заместитель министра обороны", "gen", "ru"), in_case("временный поверенный | в делах", "dat", "ru")
    ('заместителя министра обороны', 'временному поверенному в делах')
    """
    head, bar, tail = phrase.partition(" | ")
    if not bar:
        head, tail = _parted(phrase, language)
    morphology = _morphology(language)
    if case == "nom" or morphology.cases_by_order:
        return f"{head} {tail}".strip()
    wanted = FORMS[CASES.index(case)]
    found = next((each.tokens for each in decline(head, morphology) if each.form & wanted and each.form & f.SG), None)
    return f"{like_capitals(found, head) if found else head} {tail}".strip()


def _parted(phrase: str, language: str) -> tuple[str, str]:
    """The words up to the first noun in the nominative, and the rest."""
    words = phrase.split()
    for number, word in enumerate(words, 1):
        analyses = _morphology(language).analyse(fold(word))
        if any(each.form & f.NOUN and each.form & f.NOM and each.lemma == fold(word) for each in analyses):
            return " ".join(words[:number]), " ".join(words[number:])
    return phrase, ""


def place_in_case(name: str, case: str, language: str) -> str | None:
    """A place in a case; None if one of its words is not in the dictionary, so that it is better left as it is."""
    morphology = _morphology(language)
    if morphology.cases_by_order:
        return name
    words = fold(name).replace("-", " ").split()
    known = all((found := morphology.analyse(word)) and not found[0].form & f.GUESSED for word in words)
    return in_case(name, case, language) if known else None
