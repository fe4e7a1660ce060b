"""A sentence while it is being read: its tokens, what they may mean, and small questions about them."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from verbale.mentions.grammar import Grammar
from verbale.mentions.lexicon import Hit
from verbale.mentions.mention import PersonName, hit_of
from verbale.sentences import form as f
from verbale.sentences.token import Token

_QUOTES = frozenset('«»"„“”')
_NOT_IN_NAMES = frozenset({"post", "paper", "event", "both", "ours", "body", "org"})


class NameFinder(Protocol):
    """Finds a person's name that begins at a token."""

    def at(self, tokens: list[Token], index: int, blocked: object, expected: int = 0) -> PersonName | None:
        """The longest name there, in the nominative."""
        ...


class Scan:
    """One sentence's tokens with all hits of the lexicon."""

    def __init__(self, grammar: Grammar, names: NameFinder, tokens: list[Token], dated: Sequence[tuple[int, int]]) -> None:
        self.grammar = grammar
        self.names = names
        self.tokens = tokens
        self.norms = [token.norm for token in tokens]
        self.hits = grammar.lexicon.hits(tokens)
        self.count = len(tokens)
        self.in_date = self._date_flags(dated)

    def _date_flags(self, dated: Sequence[tuple[int, int]]) -> list[int]:
        """For each token the index after its date expression, or 0."""
        flags = [0] * self.count
        if not dated:
            return flags
        spans = iter(dated)
        span = next(spans, None)
        for index, token in enumerate(self.tokens):
            while span is not None and token.start >= span[1]:
                span = next(spans, None)
            if span is None:
                break
            if span[0] <= token.start:
                last = index
                while last < self.count and self.tokens[last].start < span[1]:
                    last += 1
                flags[index] = last
        return flags

    def norm(self, index: int) -> str:
        """The folded word at an index, '' outside the sentence."""
        return self.norms[index] if 0 <= index < self.count else ""

    def hit(self, index: int, *tags: str) -> Hit | None:
        """The longest hit at an index with one of the tags."""
        return hit_of(self.hits[index], *tags) if 0 <= index < self.count and self.hits[index] else None

    def all_hits(self, index: int, tag: str) -> list[Hit]:
        """All hits of a tag at an index (an ambiguous abbreviation has several)."""
        return [hit for hit in self.hits[index] if hit.tag == tag] if 0 <= index < self.count else []

    def forms(self, index: int) -> tuple[int, ...]:
        """The grammar of all analyses of the word at an index."""
        if self.tokens[index].kind != "w":
            return ()
        return tuple(word.form for word in self.grammar.morphology.analyse(self.norms[index]))

    def adjective(self, index: int) -> int:
        """The cases of the word at an index if it is an adjective or a participle, else 0."""
        if not 0 <= index < self.count or self.tokens[index].kind != "w" or len(self.norms[index]) < 3:
            return 0
        mask = 0
        for form in self.forms(index):
            if form & (f.ADJ | f.PARTICIPLE) and not form & f.SHORT:
                mask |= form & f.CASES
            elif mask == 0 and not form & f.NOUN:
                return 0
        return mask

    def noun_cases(self, index: int) -> int:
        """The cases of the word at an index as a noun or an adjective, 0 for any other word."""
        if not 0 <= index < self.count or len(self.norms[index]) < 2 or self.norms[index] in self.grammar.prepositions:
            return 0
        mask = 0
        for form in self.forms(index):
            if form & (f.NOUN | f.ADJ | f.PARTICIPLE) and not form & f.SHORT:
                mask |= form & f.CASES
        return mask

    def preposition(self, first: int) -> tuple[str | None, int]:
        """The preposition that governs what begins at `first`, and the token where it begins.

        Looks back over adjectives and quotation marks; 'в отношении', 'во главе с' count as one preposition.
        """
        index = first - 1
        skipped = 0
        while index >= 0 and skipped < 4:
            compound = self._compound_ending_at(index)
            if compound is not None:
                return compound
            norm = self.norms[index]
            if norm in self.grammar.prepositions:
                return self.grammar.prepositions[norm], index
            if norm not in _QUOTES and not (self.adjective(index) and not self.in_date[index]):
                return None, first
            index -= 1
            skipped += 1
        return None, first

    def _compound_ending_at(self, index: int) -> tuple[str, int] | None:
        for words in self.grammar.compound_prepositions.get(self.norms[index], ()):
            begin = index + 1 - len(words)
            if begin >= 0 and tuple(self.norms[begin : index + 1]) == words:
                return " ".join(words), begin
        return None

    def blocked(self, index: int) -> bool:
        """Whether the token at an index may not be part of a person's name."""
        return bool(self.in_date[index]) or any(hit.tag in _NOT_IN_NAMES for hit in self.hits[index])

    def name(self, index: int, expected: int = 0) -> PersonName | None:
        """The person's name that begins at an index."""
        if not 0 <= index < self.count or not self.tokens[index].capital or self.in_date[index]:
            return None
        return self.names.at(self.tokens, index, self.blocked, expected)
