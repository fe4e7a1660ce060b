"""Names and terms in every form, from a small notation.

`Королевство | Норвегия`: the group before the bar declines, what follows stays as written.
`{Бурунди}`: a word in braces never declines. All words of a declining group agree with its first noun.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology, WordForm
from verbale.sentences.split import fold, words_of

_PIECE = re.compile(r"\{[^}]*\}|[^\s{}]+")


class Phrase(NamedTuple):
    """One form of a phrase: its folded tokens and its grammar."""

    tokens: tuple[str, ...]
    form: int


def decline(
    phrase: str, morphology: Morphology, *, both_numbers: bool = False, complements: frozenset[str] = frozenset()
) -> list[Phrase]:
    """All forms of a phrase in the notation above, without repeats, in a fixed order.

    `both_numbers` makes singular and plural of common nouns; a proper name keeps the number it is given in.
    `complements` are the words that end the noun where nouns have no cases ('Secretary of State').
    """
    if morphology.cases_by_order:
        return _in_numbers(phrase, morphology, complements, both_numbers=both_numbers)
    head, _, tail = phrase.partition("|")
    tail_tokens = tuple(words_of(tail))
    pieces = _PIECE.findall(head)
    paradigms = [_piece_forms(piece, morphology) for piece in pieces]
    lead = _lead(paradigms)
    if lead is None:
        return [Phrase(tuple(words_of(head.replace("{", "").replace("}", ""))) + tail_tokens, f.CASES | f.SG | f.NOUN)]
    forms: dict[Phrase, None] = {}
    wanted = _number_of(paradigms[lead], pieces[lead])
    for spelling, form in paradigms[lead] or ():
        if not form & f.CASES or (not both_numbers and wanted and not form & wanted):
            continue
        for words in _agreeing(pieces, paradigms, lead, spelling, form):
            forms[Phrase(tuple(" ".join(words).split()) + tail_tokens, form)] = None
    return list(forms)


def _in_numbers(
    phrase: str, morphology: Morphology, complements: frozenset[str], *, both_numbers: bool
) -> list[Phrase]:
    """Where nouns have no cases: the last word before the bar, or before 'of' and the like, in both numbers."""
    head, bar, tail = phrase.partition("|")
    fixed = head.rstrip().endswith("}")
    head = head.translate(_BRACES)
    words = head.split()
    place = next((at for at, word in enumerate(words[1:-1], 1) if word in complements), 0)
    if place and not bar:
        head, tail = " ".join(words[:place]), " ".join(words[place:])
    *before, noun = words_of(head)
    rest = tuple(words_of(tail))
    forms = morphology.paradigm(noun)
    if fixed or not both_numbers:
        number = f.PL if fixed and noun.endswith("s") else f.SG
        forms = (WordForm(noun, f.NOUN | f.CASES | number),)
    return [Phrase((*before, spelling, *rest), form) for spelling, form in forms]


_BRACES = str.maketrans("{}", "  ")


def conjugate(phrase: str, morphology: Morphology) -> list[Phrase]:
    """All forms of a verb; words after its first stay as written ('вступить в силу')."""
    first, *rest = phrase.replace("|", " ").split()
    tail = tuple(words_of(" ".join(rest)))
    forms = {Phrase((fold(spelling), *tail), form): None for spelling, form in morphology.conjugation(first)}
    return list(forms)


def _piece_forms(piece: str, morphology: Morphology) -> tuple[WordForm, ...] | None:
    if piece.startswith("{") or not piece[0].isalpha():
        return None
    word = fold(piece)
    inflected = (w for w in morphology.paradigm(word) if w.form & f.CASES and not w.form & f.SHORT)
    nominal = [w for w in inflected if w.form & (f.NOUN | f.ADJ | f.PARTICIPLE)]
    spelled = next((w.form for w in nominal if w.lemma == word), None)
    if spelled is None:
        return None
    voice = spelled & (f.PASSIVE | f.PAST | f.PRES)  # a participle's own row, not the verb's others
    return tuple(w for w in nominal if w.form & (f.PASSIVE | f.PAST | f.PRES) == voice)


def _lead(paradigms: list[tuple[WordForm, ...] | None]) -> int | None:
    adjective = None
    for index, forms in enumerate(paradigms):
        if forms and forms[0].form & f.NOUN:
            return index
        if forms and adjective is None:
            adjective = index
    return adjective


def _number_of(forms: tuple[WordForm, ...] | None, piece: str) -> int:
    for spelling, form in forms or ():
        if spelling == fold(piece) and form & f.NOM:
            return form & f.NUMBERS
    return 0


def _agreeing(
    pieces: list[str], paradigms: list[tuple[WordForm, ...] | None], lead: int, spelling: str, form: int
) -> list[list[str]]:
    """The other words of the group in the lead's case and number; a word with no such form spoils the row."""
    rows: list[list[str]] = [[]]
    for index, forms in enumerate(paradigms):
        if index == lead:
            choices = [spelling]
        elif forms is None:
            choices = [" ".join(words_of(pieces[index].strip("{}")))]
        else:
            choices = sorted({w.lemma for w in forms if f.agree(w.form, form)})
        rows = [[*row, choice] for row in rows for choice in choices]
    return rows
