"""Adjectives that two states share ('корейский'): the state that the text names itself is meant, else neither."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from verbale.mentions.grammar import Grammar, grammar
from verbale.mentions.lexicon import Hit
from verbale.mentions.scan import Scan
from verbale.sentences.split import tokens

_TEXTS: Final = 4  # whose named states are kept: the documents that are being read
_ADJECTIVES: Final = frozenset({"state_adj", "state_adj?"})


class SharedAdjectives:
    """What the shared adjectives of a language mean in a text."""

    def __init__(self, known: Grammar) -> None:
        self._code = known.code
        self._stems: dict[str, list[str]] = known.data["parties"]["shared_adjectives"]
        self._marks = tuple(stem[1:] for stem in self._stems)  # whether the first letter is a capital or not

    def within(self, text: str, start: int, stop: int) -> bool:
        """Whether a stretch of the text may have one: a question cheap enough for every sentence."""
        for mark in self._marks:  # noqa: SIM110 -- asked for every sentence
            if text.find(mark, start, stop) >= 0:
                return True
        return False

    def settle(self, scan: Scan, text: str) -> None:
        """Gives the shared adjectives of a sentence the state that its text names, or takes their states away."""
        for index, norm in enumerate(scan.norms):
            for stem, codes in self._stems.items():
                if norm.startswith(stem) or f"-{stem}" in norm:
                    _give(scan, index, codes, _named(self._code, text, tuple(codes)))


def _give(scan: Scan, index: int, codes: list[str], meant: str | None) -> None:
    kept: list[Hit] = []
    for hit in scan.hits[index]:
        told = hit.value.split("+")
        if hit.tag in _ADJECTIVES and not set(codes).isdisjoint(told):
            given = (code if code not in codes else meant for code in told)
            hit.value = "+".join(code for code in given if code is not None)
        if hit.value or hit.tag not in _ADJECTIVES:
            kept.append(hit)
    scan.hits[index] = kept
    scan.tags[index] = 0
    for hit in kept:
        scan.tags[index] |= hit.bit


@lru_cache(maxsize=_TEXTS)
def _named(language: str, text: str, codes: tuple[str, ...]) -> str | None:
    """The one of some states that the text names by its own name, its capital or its own adjective."""
    known = grammar(language)
    hits, _ = known.lexicon.hits([token.norm for token in tokens(text, 0, len(text))])
    named: set[str] = set()
    for row in hits:
        for hit in row:
            city = known.cities.get(hit.value) if hit.tag == "city" else None
            if city is not None and city.capital:
                named.add(city.state)
            elif hit.tag == "state":
                named.add(hit.value)
    fitting = [code for code in codes if code in named]
    return fitting[0] if len(fitting) == 1 else None
