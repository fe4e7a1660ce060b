"""The cheap first question to a stretch of text: do its words hold the concepts of any deed, and who could do it?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import Any, Final

from verbale.mentions.lexicon import Lexicon
from verbale.mentions.whose import Whose
from verbale.packs.compile_gate import CITY, HOLDER, PLAIN_WORD, SIDE, compile_gate
from verbale.packs.compile_gate import PARTY as PARTY_CONCEPT
from verbale.packs.word_table import WordTable
from verbale.sentences.memory import KEPT_WORDS

_DIGIT: Final = re.compile(r"\d")
AJAR: Final = 1  # a deed only if the text tells deeds elsewhere
OPEN: Final = 2  # must be read closely
DEED: Final = AJAR | OPEN
PARTY: Final = 4  # a state is named, or who speaks for one
SIDES: Final = 8  # two of them are, or cities, regions and office-holders of two
ENVOYS: Final = 16  # a head of a mission is named


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
        concepts: list[str] = compiled["concepts"]
        # The sides come last: there are two thousand of them, and most sentences are done with few and short numbers.
        ordered = sorted(concepts, key=lambda concept: concept.startswith(SIDE))
        self._bits = bits = {concept: 4 << number for number, concept in enumerate(ordered)}
        self._by_number = [bits[concept] for concept in concepts]
        self._party, self._holder = bits[PARTY_CONCEPT], bits[HOLDER]
        self._sides = sum(bit for concept, bit in bits.items() if concept.startswith(SIDE))
        self._alone = sum(bits.get(concept, 0) for concept in set(alone))
        self._open = self._alone | bits.get("RELATIONS", 0)
        self._pairs = _partners((bits[a], bits[b]) for a, b in sorted(set(pairs)) if a in bits and b in bits)
        self._lefts = reduce(or_, self._pairs, 0)
        self._envoy = bits.get("AMBASSADOR", 0)
        self._post = bits.get("POST", 0) | self._envoy
        self._paper = bits.get("PAPER", 0)
        self._firm = 1  # a word that opens the gate and is not weak
        self._of_phrase = 2  # the rarer of two words that stand side by side in a phrase
        self._weak = frozenset(weak)
        self._compiled = compiled
        self._whose: Whose | None = None
        self._words_packed = WordTable(compiled["words"])
        self._phrase_words = frozenset(compiled["phrase_words"].split())
        self._packed: dict[str, str] = compiled["phrases"]
        self._masks: dict[str, int] = {}
        # What stands between blanks, 'Минске.' or '(МИД', of which few are new; what tells anything, and its words
        self._met: set[str] = set()
        self._known: dict[str, int] = {}
        self._telling: set[str] = set()  # the keys of `_known`, as a set finds those of a sentence fastest
        self._spelled: dict[str, list[str]] = {}
        self._of_phrases_met: set[str] = set()
        self._phrases: dict[str, list[tuple[int, str]]] = {}

    def learn_whose(self, whose: Whose) -> None:
        """Makes cities and surnames tell their sides; without it each city is a side of its own and surnames none."""
        for number, concept in enumerate(self._compiled["concepts"]):
            state = whose.city(concept.removeprefix(SIDE + CITY)) if concept.startswith(SIDE + CITY) else None
            if state is not None:
                self._by_number[number] = self._bits.get(SIDE + state, self._by_number[number])
        self._whose = whose
        self._masks.clear()
        self._forget()
        self._phrases.clear()

    def _told(self, word: str) -> int:
        """The mask of a word, remembered: to make ready those of all words took more time than to read a page."""
        mask = self._masks.get(word)
        if mask is None:
            mask = self._mask(self._words_packed.get(word) or "")
            if word not in self._weak:
                mask = self._firmly(mask)
            if word in self._phrase_words:
                mask |= self._of_phrase
            if len(self._masks) >= KEPT_WORDS:
                self._masks.clear()
            self._masks[word] = mask
        return mask

    def _mask(self, numbers: str) -> int:
        mask = 0
        for number in numbers.split():
            mask |= self._by_number[int(number)]
        return mask

    def _firmly(self, mask: int) -> int:
        return mask | self._firm if mask & self._open else mask

    def opening(self, text: str, start: int, stop: int) -> int:
        """OPEN when a sentence must be read closely, AJAR when only if its text tells deeds elsewhere, else 0."""
        return self.level(lowered(text[start:stop]), 0, stop - start) & DEED

    def level(self, folded: str, start: int, stop: int) -> int:
        """The same for a stretch of a `lowered` text, with PARTY and SIDES added where it names such."""
        chunks = folded[start:stop].split()
        if not self._met.issuperset(chunks):
            self._learn(chunks)
        mask: int = reduce(or_, map(self._known.__getitem__, self._telling.intersection(chunks)), 0)
        if mask & self._of_phrase:
            for two in self._twos(chunks):
                for told, phrase in self._phrases_of(two):
                    if told & ~mask and folded.find(phrase, start, stop) >= 0:
                        mask |= told
        level = self._deed(mask, folded, start, stop) | (ENVOYS if mask & self._envoy else 0)
        if not (level or mask & self._party):
            return 0
        sides = mask & self._sides
        if not sides & (sides - 1) and (mask & self._holder or folded.find("-", start, stop) >= 0):
            sides |= self._less_plain_sides(mask, chunks)
        if sides & (sides - 1):
            return level | PARTY | SIDES
        return level | PARTY if mask & self._party else level

    def _learn(self, chunks: list[str]) -> None:
        """Notes what chunks tell, some of which were not met before."""
        if len(self._met) + len(chunks) > KEPT_WORDS:
            self._forget()
            self._spelled.clear()
        for chunk in chunks:
            if chunk in self._met:
                continue
            self._met.add(chunk)
            words = self._spelled[chunk] = PLAIN_WORD.findall(chunk)
            told = reduce(or_, map(self._told, words), 0)
            if told:
                self._telling.add(chunk)
                self._known[chunk] = told
                if told & self._of_phrase:
                    self._of_phrases_met.add(chunk)

    def _forget(self) -> None:
        self._met.clear()
        self._known.clear()
        self._telling.clear()
        self._of_phrases_met.clear()

    def _twos(self, chunks: list[str]) -> set[str]:
        """Words side by side that a phrase holds: those beside a chunk with a word of a phrase."""
        found: set[str] = set()
        spelled, packed = self._spelled, self._packed
        before: list[str] = []  # the words of the chunk before; the dash of 'A — B' has none
        of_phrase = False  # whether that chunk has a word of a phrase
        for chunk in chunks:
            words = spelled[chunk]
            if not words:
                continue
            here = chunk in self._of_phrases_met
            if before and (here or of_phrase) and (two := f"{before[-1]} {words[0]}") in packed:
                found.add(two)
            if here and len(words) > 1:
                found.update([two for two in map(" ".join, pairwise(words)) if two in packed])
            before, of_phrase = words, here
        return found

    def _words(self, chunks: list[str]) -> list[str]:
        """The words of chunks."""
        return [word for chunk in chunks for word in self._spelled[chunk]]

    def _deed(self, mask: int, folded: str, start: int, stop: int) -> int:
        if mask & self._firm or (mask & self._paper and _DIGIT.search(folded, start, stop)):
            return OPEN
        lefts = mask & self._lefts
        while lefts:
            left = lefts & -lefts
            if mask & self._pairs[left]:
                return OPEN
            lefts ^= left
        if mask & self._alone:
            return OPEN if mask & self._post else AJAR
        return 0

    def _less_plain_sides(self, mask: int, chunks: list[str]) -> int:
        """The sides of surnames, and those of each part of 'белорусско-норвежские'."""
        sides = 0
        held = self._holder if self._whose is not None and mask & self._holder else 0
        for word in self._words([c for c in chunks if "-" in c or self._known.get(c, 0) & held]):
            told = self._told(word)
            if held and told & self._holder and self._whose is not None:
                sides |= self._bits.get(f"{SIDE}{self._whose.surname(word)}", 0)
            elif not told & ~self._of_phrase and "-" in word:
                for part in word.split("-"):
                    sides |= self._told(part) & self._sides
        return sides

    def _phrases_of(self, two: str) -> list[tuple[int, str]]:
        """The phrases around two words with what they tell; made ready when they are first met."""
        found = self._phrases.get(two)
        if found is None:
            found = self._phrases[two] = []
            for line in self._packed[two].split("\n"):
                numbers, _, phrase = line.partition("\t")
                found.append((self._firmly(self._mask(numbers)), phrase))
        return found


def _partners(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Each first concept's bit with those of all its partners."""
    found: dict[int, int] = {}
    for left, right in pairs:
        found[left] = found.get(left, 0) | right
    return found
