"""Where a deed was done, as a sentence says it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from verbale.outputs.brief.declension import place_in_case
from verbale.outputs.brief.parties import with_vowel
from verbale.packs import load


def place_phrase(place: str, words: Mapping[str, Any], language: str) -> str:
    """«в Осло», 'in Oslo'; what no dictionary declines stays in the nominative: «в г. Нью-Дели», or in brackets."""
    name = place_in(place, language)
    form = place_in_case(name, "loc", language)
    if form is None and name.casefold() in _cities():
        return str(words["grammar"]["city"].format(city=name))
    if form is None:
        return f"({name})"
    preposition = words["grammar"]["prepositions"]["in"]["inside"]
    return f"{with_vowel(preposition, form)} {form}"


def seat_phrase(place: str | None, language: str) -> str:
    """The place after the name of its state: ' (Осло)'."""
    return f" ({place_in(place, language)})" if place else ""


def place_in(place: str, language: str) -> str:
    """The name of a city in the language of the brief if the packs know it, else as it is told."""
    city = _cities().get(place.casefold())
    return str(load.language_pack(language)["names"]["cities"].get(city, place)) if city else place


@cache
def _cities() -> dict[str, str]:
    """Names in all languages, folded, to ids; a name of two cities is none."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for code in load.language_codes():
        for city, name in load.language_pack(code)["names"]["cities"].items():
            if found.setdefault(name.casefold(), city) != city:
                shared.add(name.casefold())
    return {name: city for name, city in found.items() if name not in shared}
