"""The cheap first question to a stretch of text: do its words hold the concepts of any deed, and who could do it?"""
from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from verbale.mentions.lexicon import Lexicon

_WORD = re.compile(r"\w+(?:-\w+)*")
_DIGIT = re.compile(r"\d")
_MENTIONED = {"paper": "PAPER", "event": "EVENT"}
_ENVOYS = frozenset({"ambassador", "consul", "charge", "envoy"})
_PARTIES = frozenset({
    "state", "state?", "state_adj", "state_adj?", "org", "org?", "demonym", "sovereign", "compound", "both", "ours",
})  # fmt: skip
AJAR, OPEN = 1, 2  # a deed only if the text tells deeds elsewhere; must be read closely
DEED = AJAR | OPEN
PARTY = 4  # a state is named, or who speaks for one


def lowered(text: str) -> str:
    """The text in lower case with ё as е, of the same length."""
    folded = text.lower()
    if len(folded) != len(text):  # 'İ' becomes two
        folded = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return folded.replace("ё", "е")


class _Told(NamedTuple):
    """What a word may tell: bits of concepts, those of them that it tells firmly, and by concept the phrases that begin
    with it.
    """

    mask: int
    firm: int
    phrases: tuple[tuple[int, int, tuple[str, ...]], ...]


class Gate:
    """Knows every form of every word that can start an act, and which words need another beside them."""

    def __init__(
        self, lexicon: Lexicon, alone: Iterable[str], pairs: Iterable[tuple[str, str]], weak: Iterable[str],
        capitals: Collection[str] = (), surnames: Iterable[str] = (),
    ) -> None:  # fmt: skip
        """`alone` are concepts that say a deed by themselves, `pairs` those that do so together; `weak` words ('быть',
        'принять') open the gate by themselves only beside a post. `capitals` are ids of cities, `surnames` folded.
        """
        terms = list(_terms(lexicon, capitals))
        bits: dict[str, int] = {"PARTY": 1}
        for _, _, concept in terms:
            bits.setdefault(concept, 1 << len(bits))
        self._alone = sum(bits.get(concept, 0) for concept in set(alone))
        self._open = self._alone | bits.get("RELATIONS", 0)
        self._pairs = [(bits[a], bits[b]) for a, b in sorted(set(pairs)) if a in bits and b in bits]
        self._post = bits.get("POST", 0) | bits.get("AMBASSADOR", 0)
        self._paper = bits.get("PAPER", 0)
        self._words = _told(terms, bits, frozenset(weak))
        named = _Told(bits["PARTY"], 0, ())
        for surname in surnames:
            told = self._words.get(surname)
            self._words[surname] = named if told is None else told._replace(mask=told.mask | bits["PARTY"])
        self._known = frozenset(self._words)

    def opening(self, text: str, start: int, stop: int) -> int:
        """OPEN when a sentence must be read closely, AJAR when only if its text tells deeds elsewhere, else 0."""
        return self.level(lowered(text[start:stop]), 0, stop - start) & DEED

    def level(self, folded: str, start: int, stop: int) -> int:
        """The same for a stretch of a `lowered` text, with PARTY added where it names one."""
        mask = firm = 0
        for word in self._known.intersection(_WORD.findall(folded, start, stop)):
            told = self._words[word]
            mask |= told.mask
            firm |= told.firm
            for bit, firmly, phrases in told.phrases:
                if (bit & ~mask or firmly & ~firm) and _holds(folded, start, stop, phrases):
                    mask |= bit
                    firm |= firmly
        party = PARTY if mask & 1 else 0
        if firm & self._open or (mask & self._paper and _DIGIT.search(folded, start, stop)):
            return party | OPEN
        for left, right in self._pairs:
            if mask & left and mask & right:
                return party | OPEN
        if mask & self._alone:
            return party | (OPEN if mask & self._post else AJAR)
        return party


def _holds(folded: str, start: int, stop: int, phrases: tuple[str, ...]) -> bool:
    for phrase in phrases:
        if folded.find(phrase, start, stop) >= 0:
            return True
    return False


def _told(terms: list[tuple[str, str, str]], bits: dict[str, int], weak: frozenset[str]) -> dict[str, _Told]:
    masks: dict[str, int] = {}
    phrases: dict[str, dict[int, list[str]]] = {}
    for word, rest, concept in terms:
        bit = bits[concept]
        if rest:
            phrases.setdefault(word, {}).setdefault(bit, []).append(f"{word} {rest}")
        masks[word] = masks.get(word, 0) | (0 if rest else bit)
    told: dict[str, _Told] = {}
    for word, mask in masks.items():
        firmly = 0 if word in weak else -1
        longer = tuple((bit, bit & firmly, tuple(listed)) for bit, listed in phrases.get(word, {}).items())
        told[word] = _Told(mask, mask & firmly, longer)
    return told


def _terms(lexicon: Lexicon, capitals: Collection[str]) -> Iterable[tuple[str, str, str]]:
    """(first word, rest, concept) of every term that can be part of a deed or name a party."""
    for word, entries in lexicon.raw_items():
        for rest, tag, value, _ in entries:
            if tag == "concept":
                yield word, rest, value.partition("/")[0]
            elif tag in _MENTIONED:
                yield word, rest, _MENTIONED[tag]
            elif tag == "post":
                yield word, rest, "AMBASSADOR" if value in _ENVOYS else "POST"
            elif tag in _PARTIES or _speaks_for_a_state(tag, value, capitals):
                yield word, rest, "PARTY"


def _speaks_for_a_state(tag: str, value: str, capitals: Collection[str]) -> bool:
    if tag == "body":
        return "@" in value
    if tag == "venue":
        return value.count("|") == 2 and not value.endswith("|")  # a residence that stands for a body
    return tag == "city" and value in capitals
