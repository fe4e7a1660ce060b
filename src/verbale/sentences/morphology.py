"""What a language must be able to say of one word; a pack gives an object of this shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol


class WordForm(NamedTuple):
    """One analysis of a word: its dictionary form and its grammar as bits of `sentences.form`."""

    lemma: str
    form: int


class Morphology(Protocol):
    """The analyses and the paradigm of single words.

    `cases_by_order` says that nouns do not decline: word order tells their cases.
    """

    cases_by_order: bool

    def know(self, classes: Mapping[str, list[str]]) -> None:
        """Takes over the language's own word classes (`word_classes.yaml`) when a pack is built."""
        ...

    def known_words(self) -> Iterable[str]:
        """The words of which a built pack must keep the analyses, because only these classes tell them."""
        ...

    def learn(self, analyses: Mapping[str, str]) -> None:
        """Takes over the analyses of words that a built pack knows: lemma and form in turn, with blanks between."""
        ...

    def analyse(self, norm: str) -> tuple[WordForm, ...]:
        """All analyses of a lower-case word, likeliest first; empty when nothing is known."""
        ...

    def paradigm(self, word: str) -> tuple[WordForm, ...]:
        """All forms of a dictionary form, as (form's spelling, grammar)."""
        ...

    def conjugation(self, verb: str) -> tuple[WordForm, ...]:
        """The same of a verb, for a word that may also be a noun."""
        ...
