"""A sentence while it is being read: its tokens, what they may mean, and small questions about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from verbale.mentions.grammar import Grammar
from verbale.mentions.lexicon import Hit, mask_of
from verbale.mentions.mention import PersonName
from verbale.mentions.placed_hits import hits_in_place
from verbale.mentions.word_order import WordOrder
from verbale.sentences import form as f
from verbale.sentences.silent_words import without_silent
from verbale.sentences.token import Token

_ATTRIBUTE: Final = 8  # tokens of 'прибывшим в Осло с рабочим визитом министром'
_QUOTES: Final = frozenset('«»"„“”')


class NameFinder(Protocol):
    """Finds a person's name that begins at a token.

    `apart` is the mask of the tags of words that are no part of a name, `apart_phrases` of those that are none where a
    phrase of several words has the tag (the city New York).
    """

    @property
    def apart(self) -> int:
        """The mask for any word."""
        ...

    @property
    def apart_phrases(self) -> int:
        """The mask for the first word of a phrase."""
        ...

    def at(
        self, tokens: list[Token], index: int, blocked: Callable[[int], bool], expected: int = 0
    ) -> PersonName | None:
        """The longest name there, in the nominative."""
        ...

    def begins_small(self, norm: str) -> bool:
        """Whether a name after a post may begin with this word in small letters."""
        ...

    def leads_a_name(self, tokens: list[Token], index: int, blocked: Callable[[int], bool]) -> bool:
        """Whether a word that is a place's or a deed's, too, is the forename of the name that begins there."""
        ...

    def for_document(self) -> NameFinder:
        """A finder for another document: it shares all knowledge of words, and remembers no surname."""
        ...


class Scan:
    """One sentence's tokens with all hits of the lexicon."""

    def __init__(
        self, grammar: Grammar, names: NameFinder, tokens: list[Token], dated: Sequence[tuple[int, int]]
    ) -> None:
        self.grammar = grammar
        self.says = grammar.says
        self.order: WordOrder | None = None
        self._leads: list[str] = []
        if grammar.helping is not None:
            helping = grammar.helping
            endings = helping.ordinal_endings, helping.possessive_endings, helping.fused_openers
            tokens, self._leads, possessive = without_silent(tokens, grammar.silent, *endings)
        self.party_words = grammar.party_words
        self.names = names
        self._apart, self._apart_phrases = names.apart, names.apart_phrases
        self.tokens = tokens
        self.norms = [token.norm for token in tokens]
        self.hits, self.tags = grammar.lexicon.hits(self.norms)
        self.count = len(tokens)
        self.in_date = self._date_flags(dated)
        self._governing: dict[int, tuple[str | None, int]] = {}
        if grammar.helping is not None:
            self.order = WordOrder(self, self._leads, possessive, grammar.helping)
            for index in range(self.count):
                self.hits[index], self.tags[index] = hits_in_place(self, self.order, index)

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
        return self.hit_of(index, mask_of(tags))

    def hit_of(self, index: int, wanted: int) -> Hit | None:
        """The same for the mask of the tags."""
        if not 0 <= index < self.count:
            return None
        mask = self.tags[index] & wanted
        if not mask:
            return None
        best = None
        for hit in self.hits[index]:
            if hit.bit & mask and (best is None or hit.last > best.last):
                best = hit
        return best

    def tagged(self, tag: str) -> list[Hit]:
        """All hits of a tag in the sentence, in order."""
        mask = mask_of((tag,))
        at = [index for index, tags in enumerate(self.tags) if tags & mask]
        return [hit for index in at for hit in self.hits[index] if hit.bit == mask] if at else []

    def all_hits(self, index: int, tag: str) -> list[Hit]:
        """All hits of a tag at an index (an ambiguous abbreviation has several)."""
        if not 0 <= index < self.count or not self.tags[index] & mask_of((tag,)):
            return []
        return [hit for hit in self.hits[index] if hit.tag == tag]

    def forms(self, index: int) -> tuple[int, ...]:
        """The grammar of all analyses of the word at an index."""
        if self.tokens[index].kind != "w":
            return ()
        return self.grammar.forms(self.norms[index]) if self.order is None else self.order.forms[index]

    def predicate(self, index: int) -> bool:
        """Whether the word at an index is first of all a finite verb or a short passive participle."""
        if self.order is None:
            return self.grammar.predicate(self.norms[index])
        return bool(self.order.verbs[index] & (f.FINITE | f.SHORT))

    def negated(self, index: int) -> bool:
        """Whether the verb at an index is denied."""
        if self.order is None:
            return False
        return index in self.order.negated

    def gap(self, index: int) -> str:
        """What the text has between a token and the one before it, silent words and the ending of a possessive too."""
        if self.tokens[index].start == self.tokens[index - 1].stop:
            return ""
        if not self._leads:
            return " "
        lead = self._leads[index]
        return ("'s " if self.owner(index - 1) else " ") + (f"{lead} " if lead else "")

    def lead(self, index: int) -> str:
        """The silent words before a token ('of the'), '' where there are none."""
        return self._leads[index] if self._leads else ""

    def brings_genitive(self, index: int) -> bool:
        """Whether a silent word before a token makes it a genitive ('of'), or its own ending does, as in Russian."""
        return self.order is None or self.order.after_genitive(index)

    def article(self, index: int) -> bool:
        """Whether an article, which is a silent word, stands before a token."""
        return self.order is not None and self.order.opens_phrase(index)

    def in_verb_group(self, index: int) -> bool:
        """Whether the word at an index is a predicate or helps one."""
        return self.predicate(index) or (self.order is not None and index in self.order.absorbed)

    def owner(self, index: int) -> bool:
        """Whether the token at an index is a possessive: "Norway's"."""
        return self.order is not None and self.order.possessive[index]

    def adjective(self, index: int) -> int:
        """The cases of the word at an index if it is an adjective or a participle, else 0."""
        if not 0 <= index < self.count or self.tokens[index].kind != "w":
            return 0
        if self.order is not None:
            return self.order.cases[index] if self.order.modifies(index) else 0
        return self.grammar.adjective(self.norms[index])

    def noun_cases(self, index: int) -> int:
        """The cases of the word at an index as a noun or an adjective, 0 for any other word."""
        if not 0 <= index < self.count or self.tokens[index].kind != "w":
            return 0
        return self.grammar.noun_cases(self.norms[index]) if self.order is None else self.order.cases[index]

    def preposition(self, first: int) -> tuple[str | None, int]:
        """The preposition that governs what begins at `first`, and the token where it begins.

        Looks back over adjectives and quotation marks; 'в отношении', 'во главе с' count as one preposition.
        """
        found = self._governing.get(first)
        if found is None:
            found = self._governing[first] = self._preposition(first)
        return found

    def _preposition(self, first: int) -> tuple[str | None, int]:
        if self.order is not None:
            return self._preposition_of_phrase(first, self.order)
        index = first - 1
        skipped = 0
        while index >= 0 and skipped < 4:
            compound = self._compound_ending_at(index)
            if compound is not None:
                return compound
            norm = self.norms[index]
            if norm in self.grammar.prepositions:
                return self.grammar.prepositions[norm], index
            if self.tokens[index].kind == "n" and not self.in_date[index]:
                index -= 1
                skipped += 1
                continue  # 'с 8-ю государствами'
            if norm not in _QUOTES and not (self.adjective(index) and not self.in_date[index]):
                return self._before_participle(first)
            index -= 1
            skipped += 1
        return None, first

    def _before_participle(self, first: int) -> tuple[str | None, int]:
        """'с назначенным в Осло послом': the preposition before an attribute that has a place or a time of its own."""
        cases, prepositions = self.noun_cases(first), self.grammar.prepositions
        for index in range(first - 3, max(first - _ATTRIBUTE, 0), -1):
            if self.tokens[index].kind != "w" and not self.in_date[index]:
                break
            if self.norms[index + 1] not in prepositions or self.norms[index - 1] not in prepositions:
                continue
            if any(form & f.PARTICIPLE and form & cases and not form & f.SHORT for form in self.forms(index)):
                return prepositions[self.norms[index - 1]], index - 1
        return None, first

    def _preposition_of_phrase(self, first: int, order: WordOrder) -> tuple[str | None, int]:
        """The same where word order tells cases: what stands before the whole noun phrase."""
        if order.cases[first] in (f.GEN, f.NOM):
            return None, first
        index = order.governor(first)
        index -= index > 0 and self.norms[index] in _QUOTES  # 'regarding the "Treaty on Trade"'
        if tuple(self.norms[max(index - 2, 0) : index + 1]) in self.says.joints:
            return None, first  # 'Norway, as well as Ukraine'
        if index < 0 or index in order.particles:
            return None, first
        compound = self._compound_ending_at(index)
        if compound is not None:
            return compound
        norm = self.norms[index]
        return (self.grammar.prepositions[norm], index) if norm in self.grammar.prepositions else (None, first)

    def before_owner(self, first: int, last: int) -> str | None:
        """The preposition before a possessive that opens tokens `first` to `last`: 'with Norway's Foreign Minister'."""
        order = self.order
        if order is None or order.cases[first] != f.GEN or not any(self.owner(at) for at in range(first, last - 1)):
            return None
        index = order.governor(first)
        if index < 0 or index in order.particles:
            return None
        compound = self._compound_ending_at(index)
        return compound[0] if compound is not None else self.grammar.prepositions.get(self.norms[index])

    def compound_before(self, index: int) -> bool:
        """Whether a preposition of several words ends right before a token."""
        return index > 0 and self._compound_ending_at(index - 1) is not None

    def _compound_ending_at(self, index: int) -> tuple[str, int] | None:
        for words in self.grammar.compound_prepositions.get(self.norms[index], ()):
            begin = index + 1 - len(words)
            if begin >= 0 and tuple(self.norms[begin : index + 1]) == words:
                return " ".join(words), begin
        return None

    def blocked(self, index: int) -> bool:
        """Whether the token at an index may not be part of a person's name."""
        tags = self.tags[index]
        if self.in_date[index] or tags & self._apart:
            return True
        phrases = tags & self._apart_phrases
        return bool(phrases) and any(hit.bit & phrases and hit.last > index + 1 for hit in self.hits[index])

    def leads_a_name(self, index: int) -> bool:
        """Whether the word at an index, that means something else, too, is a person's forename: 'Sofia Landver'."""
        return self.tokens[index].capital and self.names.leads_a_name(self.tokens, index, self.blocked)

    def name(self, index: int, expected: int = 0) -> PersonName | None:
        """The person's name that begins at an index."""
        if not 0 <= index < self.count or self.in_date[index]:
            return None
        if not self.tokens[index].capital and not (expected and self.names.begins_small(self.norms[index])):
            return None
        found = self.names.at(self.tokens, index, self.blocked, expected)
        if found is not None and self.order is not None:
            found.cases &= self.order.cases[index] or f.CASES
        return found
