"""Terms with their forms, laid out so that reading looks one word up and compares the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from verbale.packs.decline import Phrase, conjugate, decline
from verbale.packs.lexicon_sources import SOURCES, Pack, Term
from verbale.packs.word_table import pack_words
from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology
from verbale.sentences.split import words_of

Lexicon = dict[str, list[list[Any]]]
_ROW, _PART = "\u00b6", "\u00a6"  # ¶ and ¦, which JSON need not escape as it must line ends


def compile_lexicon(pack: Pack, morphology: Morphology, silent: frozenset[str] = frozenset()) -> Lexicon:
    """First folded token -> [rest of the phrase, tag, value, forms], longest rest first.

    `pack` holds the language's YAML files by name; `silent` words are left out, as they are of
    sentences. The order is fixed, so that the same data give the same bytes.
    """
    classes = pack.get("word_classes") or {}
    complements, endings = frozenset(classes.get("complement_words", ())), classes.get("possessive_endings", ())
    entries: dict[tuple[tuple[str, ...], str, str], dict[int, None]] = {}
    for source in SOURCES:
        for term in source(pack):
            for tokens, form in _forms_of(term, morphology, complements):
                words = tuple(_sounding(word, endings) for word in tokens if word not in silent) if silent else tokens
                if words:
                    entries.setdefault((words, term.tag, term.value), {})[form] = None
    lexicon: Lexicon = {}
    for (tokens, tag, value), forms in sorted(entries.items(), key=lambda item: (item[0][0][0], -len(item[0][0]))):
        lexicon.setdefault(tokens[0], []).append([" ".join(tokens[1:]), tag, value, list(forms)])
    return lexicon


def capital_terms(pack: Pack) -> list[str]:
    """'word tag' of each term of one word that the data write in capitals only: 'un org', but not the 'lao' of Lao."""
    spelled: dict[str, bool] = {}
    for source in SOURCES:
        for term in source(pack):
            words = words_of(term.phrase)
            if len(words) == 1 and term.how != "verb":
                key = f"{words[0]} {term.tag}"
                spelled[key] = spelled.get(key, True) and len(words[0]) > 1 and term.phrase.isupper()
    return sorted(key for key, capitals in spelled.items() if capitals)


def _sounding(word: str, endings: Sequence[str]) -> str:
    """A word as sentences are read: 'People's Republic of China' has the possessive 'people' there, too."""
    for ending in endings:
        word = word.removesuffix(ending)
    return word


def packed(lexicon: Lexicon) -> dict[str, Any]:
    """The same in little space and quick to load: `words`, a `WordTable`, has a word's rows one after the other: rest,
    tag, value and the number of their forms among `forms`; only the words that a text holds are ever taken apart.
    """
    numbers: dict[tuple[int, ...], int] = {}
    words = {
        word: _ROW.join(
            _PART.join([rest, tag, value, str(numbers.setdefault(tuple(forms), len(numbers)))])
            for rest, tag, value, forms in rows
        )
        for word, rows in lexicon.items()
    }
    return {"words": pack_words(words), "forms": [list(forms) for forms in numbers]}


def unpacked(rows: str, forms: Sequence[list[int]]) -> list[list[Any]]:
    """The rows of one word as `compile_lexicon` gives them."""
    found: list[list[Any]] = []
    for row in rows.split(_ROW):
        rest, tag, value, number = row.split(_PART)
        found.append([rest, tag, value, forms[int(number)]])
    return found


def _forms_of(term: Term, morphology: Morphology, complements: frozenset[str]) -> Iterable[Phrase]:
    if term.how == "fixed":
        return [Phrase(tuple(words_of(term.phrase.translate(_NOTATION))), f.CASES | f.SG | f.PL | f.NOUN)]
    if term.how == "table":
        cased = zip(term.table, _ORDER, strict=True)
        return [Phrase(tuple(words_of(form)), case | f.SG | f.NOUN) for form, case in cased]
    if term.how == "verb":
        return conjugate(term.phrase, morphology)
    inflected = term.how == "noun" or (term.how == "adjective" and not morphology.cases_by_order)
    # 'Norwegians' are people, no adjective
    forms = decline(term.phrase, morphology, both_numbers=inflected, complements=complements)
    head, _, tail = term.phrase.partition("|")
    tail = tail.strip()
    if term.how == "name" and tail and "{" not in tail and tail[:1].isupper():
        forms = [*forms, *_declining_tail(head, tail, morphology)]  # Королевства Норвегии beside Королевства Норвегия
    return forms


_ORDER = (f.NOM, f.GEN, f.DAT, f.ACC, f.INS, f.LOC)
_NOTATION = str.maketrans({"|": " ", "{": " ", "}": " "})


def _declining_tail(head: str, tail: str, morphology: Morphology) -> list[Phrase]:
    tails = decline(tail, morphology)
    return [
        Phrase(left.tokens + right.tokens, left.form)
        for left in decline(head, morphology)
        for right in tails
        if left.form & right.form & f.CASES
    ]
