"""The cheap first question to a stretch of text: do its words hold the concepts of any deed, and who could do it?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from verbale.mentions.lexicon import Lexicon
from verbale.packs.compile_gate import PARTY as PARTY_CONCEPT
from verbale.packs.compile_gate import compile_gate

_WORD: Final = re.compile(r"\w+(?:-\w+)*")
_DIGIT: Final = re.compile(r"\d")
AJAR: Final = 1  # a deed only if the text tells deeds elsewhere
OPEN: Final = 2  # must be read closely
DEED: Final = AJAR | OPEN
PARTY: Final = 4  # a state is named, or who speaks for one


def lowered(text: str) -> str:
    """The text in lower case with ё as е, of the same length."""
    folded = text.lower()
    if len(folded) != len(text):  # 'İ' becomes two
        folded = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return folded.replace("ё", "е")


class Gate:
    """Knows every form of every word that can start an act, and which words need another beside them."""

    def __init__(
        self, lexicon: Lexicon, alone: Iterable[str], pairs: Iterable[tuple[str, str]], weak: Iterable[str],
        compiled: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """`alone` are concepts that say a deed by themselves, `pairs` those that do so together; `weak` words ('быть',
        'принять') open the gate by themselves only beside a post. `compiled` is what the build made of the lexicon.
        """
        compiled = compiled or compile_gate(lexicon.raw_items(), (), ())
        bits = {concept: 1 << number for number, concept in enumerate(compiled["concepts"])}
        self._party = bits[PARTY_CONCEPT]
        self._alone = sum(bits.get(concept, 0) for concept in set(alone))
        self._open = self._alone | bits.get("RELATIONS", 0)
        self._pairs = [(bits[a], bits[b]) for a, b in sorted(set(pairs)) if a in bits and b in bits]
        self._post = bits.get("POST", 0) | bits.get("AMBASSADOR", 0)
        self._paper = bits.get("PAPER", 0)
        self._weak = frozenset(weak)
        self._masks: dict[str, int] = {}
        for mask, words in compiled["words"].items():
            self._masks |= dict.fromkeys(words.split(), int(mask))
        self._packed: Mapping[str, str] = compiled["phrases"]
        self._phrases: dict[str, list[tuple[int, tuple[str, ...]]]] = {}

    def opening(self, text: str, start: int, stop: int) -> int:
        """OPEN when a sentence must be read closely, AJAR when only if its text tells deeds elsewhere, else 0."""
        return self.level(lowered(text[start:stop]), 0, stop - start) & DEED

    def level(self, folded: str, start: int, stop: int) -> int:
        """The same for a stretch of a `lowered` text, with PARTY added where it names one."""
        words = self._masks.keys() & _WORD.findall(folded, start, stop)
        mask = firm = 0
        for word in words:
            told = self._masks[word]
            mask |= told
            if word not in self._weak:
                firm |= told
        if not (firm & self._open and mask & self._party):  # phrases can tell no more than these
            for word in words & self._packed.keys():
                for bit, phrases in self._phrases_of(word):
                    firmly = 0 if word in self._weak else bit
                    if (bit & ~mask or firmly & ~firm) and _holds(folded, start, stop, phrases):
                        mask |= bit
                        firm |= firmly
        party = PARTY if mask & self._party else 0
        if firm & self._open or (mask & self._paper and _DIGIT.search(folded, start, stop)):
            return party | OPEN
        for left, right in self._pairs:
            if mask & left and mask & right:
                return party | OPEN
        if mask & self._alone:
            return party | (OPEN if mask & self._post else AJAR)
        return party

    def _phrases_of(self, word: str) -> list[tuple[int, tuple[str, ...]]]:
        """The phrases that begin with a word, by the bit of what they tell; made ready when it is first met."""
        found = self._phrases.get(word)
        if found is None:
            by_bit: dict[int, list[str]] = {}
            for line in self._packed[word].split("\n"):
                bit, _, rest = line.partition("\t")
                by_bit.setdefault(int(bit), []).append(f"{word} {rest}")
            found = self._phrases[word] = [(bit, tuple(phrases)) for bit, phrases in by_bit.items()]
        return found


def _holds(folded: str, start: int, stop: int, phrases: tuple[str, ...]) -> bool:
    for phrase in phrases:  # noqa: SIM110 -- a generator would cost more than the search
        if folded.find(phrase, start, stop) >= 0:
            return True
    return False
