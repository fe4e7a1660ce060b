"""The cheap first question to a sentence: do its words hold the concepts of any deed?"""
from __future__ import annotations

import re
from collections.abc import Iterable

from verbale.mentions.lexicon import Lexicon

_WORD = re.compile(r"\w+(?:-\w+)*")
_DIGIT = re.compile(r"\d")
_FOLD = str.maketrans("ё", "е")
_MENTIONED = {"paper": "PAPER", "event": "EVENT"}
_ENVOYS = frozenset({"ambassador", "consul", "charge", "envoy"})


class Gate:
    """Knows every form of every word that can start an act, and which words need another beside them."""

    def __init__(self, lexicon: Lexicon, alone: Iterable[str], pairs: Iterable[tuple[str, str]], weak: Iterable[str]) -> None:
        """`alone` are concepts that say a deed by themselves, `pairs` those that do so together; `weak` words ('быть',
        'принять') open the gate by themselves only beside a post.
        """
        concepts: dict[str, int] = {}
        self._weak = frozenset(weak)
        for word, rest, concept in _terms(lexicon):
            concepts.setdefault(concept, 1 << len(concepts))
        self._bits = concepts
        self._alone = sum(concepts.get(concept, 0) for concept in set(alone))
        self._pairs = [
            (concepts[a], concepts[b]) for a, b in sorted(set(pairs)) if a in concepts and b in concepts
        ]
        self._always = concepts.get("RELATIONS", 0)
        self._post = concepts.get("POST", 0) | concepts.get("AMBASSADOR", 0)
        self._paper = concepts.get("PAPER", 0)
        self._words: dict[str, list[tuple[str, int]]] = {}
        for word, rest, concept in _terms(lexicon):
            self._words.setdefault(word, []).append((f"{word} {rest}" if rest else "", concepts[concept]))

    def opening(self, text: str, start: int, stop: int) -> int:
        """2 when a sentence must be read closely, 1 when only if its text tells deeds elsewhere, else 0."""
        stretch = text[start:stop].lower().translate(_FOLD)
        mask = strong = 0
        known = self._words
        for word in set(_WORD.findall(stretch)) & known.keys():
            for phrase, bit in known[word]:
                if not phrase or phrase in stretch:
                    mask |= bit
                    if word not in self._weak:
                        strong |= bit
        if strong & (self._alone | self._always) or (mask & self._paper and _DIGIT.search(stretch)):
            return 2
        if any(mask & left and mask & right for left, right in self._pairs):
            return 2
        if mask & self._alone:
            return 2 if mask & self._post else 1
        return 0


def _terms(lexicon: Lexicon) -> Iterable[tuple[str, str, str]]:
    """(first word, rest, concept) of every term that can be part of a deed."""
    for word, entries in lexicon.raw_items():
        for rest, tag, value, _ in entries:
            if tag == "concept":
                yield word, rest, value.partition("/")[0]
            elif tag in _MENTIONED:
                yield word, rest, _MENTIONED[tag]
            elif tag == "post":
                yield word, rest, "AMBASSADOR" if value in _ENVOYS else "POST"
