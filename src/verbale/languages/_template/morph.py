"""Word forms of a language whose nouns decline: a dictionary's, or endings by paradigm as here.

A skeleton: it knows the two paradigms and the one verb class that are written into it. Russian takes its forms from a
library (`languages/ru/morph.py`). For a language of word order put `morph_by_order.py` in the place of this file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from verbale.sentences import form as f
from verbale.sentences.morphology import WordForm

# Ending of the dictionary form -> the endings of all forms with their grammar, the dictionary form first. A form that
# serves two cases is one row with both bits. Genders where adjectives and verbs agree with them.
_NOUNS: dict[str, tuple[tuple[str, int], ...]] = {
    "a": (
        ("a", f.NOM | f.SG | f.FEM), ("y", f.GEN | f.SG | f.FEM), ("e", f.DAT | f.LOC | f.SG | f.FEM),
        ("u", f.ACC | f.SG | f.FEM), ("oj", f.INS | f.SG | f.FEM),
        ("y", f.NOM | f.ACC | f.PL), ("", f.GEN | f.PL), ("am", f.DAT | f.PL), ("ami", f.INS | f.PL),
        ("ah", f.LOC | f.PL),
    ),
    "": (
        ("", f.NOM | f.ACC | f.SG | f.MASC), ("a", f.GEN | f.SG | f.MASC), ("u", f.DAT | f.SG | f.MASC),
        ("om", f.INS | f.SG | f.MASC), ("e", f.LOC | f.SG | f.MASC),
        ("y", f.NOM | f.ACC | f.PL), ("ov", f.GEN | f.PL), ("am", f.DAT | f.PL), ("ami", f.INS | f.PL),
        ("ah", f.LOC | f.PL),
    ),
}  # fmt: skip
# The same of verbs. Passive participles after 'be' are SHORT | PASSIVE.
_VERBS: dict[str, tuple[tuple[str, int], ...]] = {
    "it": (
        ("it", f.INF), ("il", f.FINITE | f.PAST | f.SG | f.MASC), ("ila", f.FINITE | f.PAST | f.SG | f.FEM),
        ("ili", f.FINITE | f.PAST | f.PL), ("en", f.SHORT | f.PASSIVE | f.SG | f.MASC),
        ("eny", f.SHORT | f.PASSIVE | f.PL),
    ),
}  # fmt: skip


class SkeletonMorphology:
    """Analyses and paradigms by ending. Words come folded; spellings go out folded."""

    cases_by_order = False

    def __init__(self) -> None:
        self._learned: Mapping[str, str] = {}
        self._known: dict[str, tuple[WordForm, ...]] = {}

    def know(self, classes: Mapping[str, list[str]]) -> None:
        """Nothing: there is no `word_classes.yaml`."""

    def known_words(self) -> Iterable[str]:
        """Words whose analyses the built pack must keep, because only build-time data tell them: none."""
        return ()

    def learn(self, analyses: Mapping[str, str]) -> None:
        """Takes over what a built pack keeps: lemma and form in turn, with blanks between."""
        self._learned = analyses

    def analyse(self, norm: str) -> tuple[WordForm, ...]:
        """All analyses of a lower-case word, likeliest first; a word that no dictionary knows has the bit GUESSED."""
        if norm in self._learned:
            parts = self._learned[norm].split()
            return tuple(WordForm(lemma, int(form)) for lemma, form in zip(parts[::2], parts[1::2], strict=True))
        return tuple(
            WordForm(norm.removesuffix(ending) + dictionary, form | f.GUESSED)
            for classes in (_VERBS, _NOUNS)
            for dictionary, rows in classes.items()
            for ending, form in _graded(classes, rows)
            if norm.endswith(ending) and len(norm) > len(ending) + 1
        )

    def paradigm(self, word: str) -> tuple[WordForm, ...]:
        """All forms of a noun's or adjective's dictionary form, as (form's spelling, grammar)."""
        return _forms(word, _NOUNS, f.NOUN)

    def conjugation(self, verb: str) -> tuple[WordForm, ...]:
        """All forms of a verb."""
        return _forms(verb, _VERBS, 0)


def _graded(classes: object, rows: tuple[tuple[str, int], ...]) -> list[tuple[str, int]]:
    return [(ending, form | (f.NOUN if classes is _NOUNS else 0)) for ending, form in rows]


def _forms(word: str, classes: dict[str, tuple[tuple[str, int], ...]], part: int) -> tuple[WordForm, ...]:
    for ending, rows in classes.items():
        if word.endswith(ending):
            return tuple(WordForm(word.removesuffix(ending) + other, form | part) for other, form in rows)
    return ()


MORPHOLOGY = SkeletonMorphology
