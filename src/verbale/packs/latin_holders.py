"""The office-holders' Latin names: how an entry writes them, and the index of all their spellings.

`latin` holds one spelling or several with ` | ` between, the usual one first. The surname is the last word with the
particles before it; where it is another part it stands between slashes, as GEDCOM writes names: 'Luis /Lacalle Pou/'.
A name with a Roman number, or of one word, is one whole; in an entry with `whole: yes` the family name stands first.
An Arabic article before the surname may be missing in a text: al-Assad is found as Assad, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.plain import plain

_ROMAN = re.compile(r"[IVX]+")
_MARKED = re.compile(r"(.*)/(.+)/(.*)")
_CLOSING = frozenset({"Jr.", "Sr."})
_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|es|ed)-(?=\w{3})")
_FATHERS = ("bin ", "ben ", "bint ", "ibn ")  # 'bin Nasser' is no Nasser
_NO_FORENAMES = frozenset({"abdul", "abdel", "abd", "al", "bin", "ben", "bint", "ibn", "de", "van", "der", "of"})
"""Words between forename and surname that tell nobody apart: Abdul Hamid and Abdul Karim are two."""


class LatinName(NamedTuple):
    """One spelling of a person's name: forenames in order, and the surname as displayed."""

    forenames: tuple[str, ...]
    surname: str


def latin_names(entry: dict[str, Any]) -> list[LatinName]:
    """The spellings of an entry's name, the usual one first; none if it has no Latin name.

    >>> latin_names({"latin": "Jaap de Hoop Scheffer | Jaap /de Hoop Scheffer/"})[1].surname
    'de Hoop Scheffer'
    """
    written = entry.get("latin")
    whole = entry.get("whole") == "yes"
    return [_name(spelling.split(), whole) for spelling in written.split(" | ")] if written else []


def _name(words: list[str], whole: bool) -> LatinName:
    marked = _MARKED.fullmatch(" ".join(words))
    if marked is not None:
        return LatinName((*marked[1].split(), *marked[3].split()), marked[2])
    if any(_ROMAN.fullmatch(word) for word in words[1:]):
        return LatinName((), " ".join(words))
    if whole:
        return LatinName(tuple(words[1:]), words[0])
    return _western([word for word in words if word not in _CLOSING])


def _western(words: list[str]) -> LatinName:
    first = len(words) - 1
    while first > 1 and words[first - 1].islower():
        first -= 1
    return LatinName(tuple(words[:first]), " ".join(words[first:]))


def latin_surnames(entry: dict[str, Any]) -> list[str]:
    """The keys of an entry's surnames, the usual one first, and of the last word of a long one (Leyen)."""
    written = latin_names(entry)
    names = [plain(name.surname) for name in written]
    long = [plain(name.surname) for name in written if " " in name.surname and name.forenames]
    names += [name.rpartition(" ")[2] for name in long if not name.startswith(_FATHERS)]
    return list(dict.fromkeys(map(spelling_key, [*names, *map(without_article, names)])))


def spelling_key(surname: str) -> str:
    """A plain surname without what romanisations of Cyrillic and Armenian names differ in: Makey and Makei, Aliev and
    Aliyev, Sidorskiy and Sidorsky. Short words are left alone: Li and Ly are two names.

    >>> spelling_key("sidorskiy"), spelling_key("aliyev"), spelling_key("li")
    ('sidorski', 'aliev', 'li')
    """
    return " ".join(map(_word_key, surname.split(" ")))


@lru_cache(maxsize=KEPT_WORDS)
def _word_key(word: str) -> str:
    if len(word) < _LONG_WORD:
        return word
    found = word
    for written, key in _ROMANISATIONS:
        found = written.sub(key, found)
    return found if found == word else _word_key(found)


_LONG_WORD = 5
_ROMANISATIONS = tuple((re.compile(written), key) for written, key in (
    (r"(?<=[sc]k)(?:y|iy|yi|yy|ii|yj|ij)$", "i"),
    (r"(?<=[aeo])[yj]$", "i"),
    (r"(?<=[^aeiou])(?:iy|yi|ii|iyi)$", "y"),
    (r"(?<=[aeiou])y(?=ev$|eva$|enko$|an$|ants$|ova$|ovych$)", ""),
    (r"(?<=[^aeiou])y(?=an$|ants$)", "i"),
    (r"(?<=[^aeiou])[yj](?=[ua])", "i"),
    (r"^[yj]e(?=[^aeiou]\w{3})", "e"),
    (r"kh", "h"),
))  # fmt: skip


def without_article(surname: str) -> str:
    """A plain surname without the Arabic article that is written as one word with it.

    >>> without_article("al-assad")
    'assad'
    """
    return _ARTICLE.sub("", surname, count=1) if _ARTICLE.match(surname) else surname


def latin_forenames(entry: dict[str, Any]) -> tuple[str, ...]:
    """The forenames of all spellings, as displayed; those of the usual one only where the name is one whole."""
    names = latin_names(entry)
    chosen = names[:1] if entry.get("whole") == "yes" else names
    words = dict.fromkeys(word for name in chosen for word in _own(name.forenames))
    return tuple(word for word in words if word.lower() not in _NO_FORENAMES)


def _own(forenames: tuple[str, ...]) -> tuple[str, ...]:
    """Forenames without the father's: Tamim of 'Tamim bin Hamad'."""
    father = next((n for n, word in enumerate(forenames) if n and f"{word} ".startswith(_FATHERS)), len(forenames))
    return forenames[:father]


def latin_index(entries: Iterable[dict[str, Any]]) -> dict[str, list[list[int]]]:
    """The key of each spelling of each surname -> [entry number, mask of all cases], sorted by entry."""
    index: dict[str, list[list[int]]] = {}
    for number, entry in enumerate(entries):
        for surname in latin_surnames(entry):
            index.setdefault(surname, []).append([number, f.CASES])
    return {form: index[form] for form in sorted(index)}


def latin_given(entries: Iterable[dict[str, Any]]) -> dict[str, set[str]]:
    """Plain forenames of the men and of the women: 'm' and 'f'. Names that are one whole are left out."""
    given: dict[str, set[str]] = {"m": set(), "f": set()}
    for entry in entries:
        if entry.get("whole") != "yes":
            words = (plain(word) for word in latin_forenames(entry) if not word.endswith(".") and not word.islower())
            given[entry.get("sex", "m")].update(words)
    return given


def spelled_surnames(entries: Iterable[dict[str, Any]]) -> set[str]:
    """Single words of surnames in lower case as texts write them, with their marks and without: for the gate."""
    found: set[str] = set()
    for entry in entries:
        for name in latin_names(entry):
            words = [name.surname.lower()] if " " not in name.surname else [name.surname.lower().rpartition(" ")[2]]
            found.update(word for written in words for word in (written, plain(written)) if len(word) > 2)
    return found
