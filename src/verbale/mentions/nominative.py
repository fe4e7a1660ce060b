"""Names of papers and events in the nominative: the declining group before the noun is turned, the tail stays."""

from __future__ import annotations

from verbale.mentions.scan import Scan
from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology


def nominative_title(scan: Scan, first: int, head: int, last: int, *, plural: bool = False) -> str:
    """The words from `first` to `last` with the group up to the noun at `head` in the nominative singular.

    `plural` keeps the number of a noun that is a plural by nature.
    """
    words = []
    noun, gender = _noun(scan, head, plural)
    for index in range(first, last):
        token = scan.tokens[index]
        word = token.text
        if index == head and not scan.grammar.morphology.cases_by_order:
            word = _like(token.text, noun)
        elif index < head and token.kind == "w" and not scan.grammar.morphology.cases_by_order:
            word = _like(token.text, _adjective(scan, index, f.PL if plural else f.SG, gender) or token.norm)
        words.append((scan.gap(index) if index > first else "") + word)
    return "".join(words).strip()


def _noun(scan: Scan, head: int, plural: bool) -> tuple[str, int]:
    for word in scan.grammar.morphology.analyse(scan.norms[head]):
        if word.form & f.NOUN:
            gender = word.form & f.GENDERS
            return (scan.norms[head] if plural else word.lemma), gender or f.MASC
    return scan.norms[head], f.MASC


def _adjective(scan: Scan, index: int, number: int, gender: int) -> str | None:
    morphology = scan.grammar.morphology
    for word in morphology.analyse(scan.norms[index]):
        if word.form & (f.ADJ | f.PARTICIPLE) and not word.form & f.SHORT:
            return _in_nominative(morphology, word.lemma, scan.norms[index], number, gender)
    return None


def _in_nominative(morphology: Morphology, lemma: str, norm: str, number: int, gender: int) -> str | None:
    """The adjective's nominative nearest in spelling to the form met (a participle keeps its own stem)."""
    best = None
    for spelling, form in morphology.paradigm(lemma):
        fits = form & f.NOM and form & number and (number == f.PL or form & gender)
        if fits and (best is None or _common(spelling, norm) > _common(best, norm)):
            best = spelling
    return best


def _common(left: str, right: str) -> int:
    length = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        length += 1
    return length


def _like(model: str, word: str) -> str:
    """The word with the capitals of the model."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
