"""Under which dictionary forms a word is found. A form that is ambiguous stands under each of its readings."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from functools import cache
from unicodedata import normalize

from verbale.packs import load
from verbale.sentences.split import fold

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f\u00ad]")  # a stress mark or a soft hyphen does not part a word
_REMEMBERED = 200_000
_SHORTEST_STEM = 3
_LATIN = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ß": "ss", "œ": "oe", "ı": "i"})
Lemmas = Callable[[str], tuple[str, ...]]


class WordIndex:
    """The keys of words, language by language; each word is analysed once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}

    def keys(self, text: str, language: str) -> str:
        """The keys of a text, one after another, with blanks between: what the index holds of it."""
        lemmas = _lemmas(language)
        known = self._known
        if len(known) > _REMEMBERED:
            known.clear()
        found: list[str] = []
        for word in _words(text):
            keys = known.get((language, word))
            if keys is None:
                keys = known[language, word] = " ".join(dict.fromkeys(map(_plain, lemmas(word))))
            found.append(keys)
        return " ".join(found)


def query_keys(words: str) -> list[list[str]]:
    """For each word of a query, every key that it may stand under, in any language that can be read.

    >>> query_keys("")
    []
    """
    languages = sorted({*load.language_codes(), *load.profiles()})
    return [
        sorted({_plain(key) for key in (word, *(key for code in languages for key in _lemmas(code)(word)))})
        for word in _words(words)
    ]


def plain_words(text: str) -> list[str]:
    """The words of a text, folded: ё as е, Latin letters without their marks."""
    return [_plain(word) for word in _words(text)]


def _words(text: str) -> list[str]:
    return _WORD.findall(_MARKS.sub("", fold(normalize("NFC", text))))


def _plain(word: str) -> str:
    """Latin letters without their marks, so that Soreide finds Søreide; й and ё stay letters of their own.

    >>> _plain("søreide"), _plain("край")
    ('soreide', 'край')
    """
    if word.isascii() or "Ѐ" <= word[0] <= "ӿ":
        return word
    return _MARKS.sub("", normalize("NFD", word)).translate(_LATIN)


@cache
def _lemmas(language: str) -> Lemmas:
    """A language's dictionary forms; of a language without a pack, the word as it is and without its ending."""
    if language not in load.language_codes():
        return _without_ending(tuple(load.profiles().get(language, {}).get("inflections", ())))
    morphology = importlib.import_module(f"verbale.languages.{language}.morph").MORPHOLOGY()
    morphology.learn(load.language_pack(language).get("analyses", {}))

    def lemmas(word: str) -> tuple[str, ...]:
        found = dict.fromkeys(form.lemma for form in morphology.analyse(word))
        return tuple(key for lemma in found for key in _WORD.findall(fold(lemma))) or (word,)

    return lemmas


def _without_ending(endings: tuple[str, ...]) -> Lemmas:
    longest_first = sorted(endings, key=len, reverse=True)

    def lemmas(word: str) -> tuple[str, ...]:
        for ending in longest_first:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                return word, word.removesuffix(ending)
        return (word,)

    return lemmas
