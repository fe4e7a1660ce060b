"""Words without the marks that spellings differ in: Støre and Store, Vaškelevičius and Vaskelevicius are one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.split import fold

# Letters that Unicode does not take apart; the replacements are those of the record's comparison of persons.
_WHOLE: Final = {
    "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ß": "ss", "ħ": "h", "ə": "a",
}  # fmt: skip


def _letters() -> dict[int, str]:
    """Each small Latin letter with a mark -> the letter without it; Cyrillic is left alone (й is no и)."""
    found = {ord(letter): plain for letter, plain in _WHOLE.items()}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        apart = unicodedata.normalize("NFD", chr(code).lower())
        if "a" <= apart[0] <= "z" and len(apart) > 1:
            found[ord(chr(code).lower()[0])] = apart[0]
    return found


_LETTERS: Final = _letters()


@lru_cache(maxsize=KEPT_WORDS)
def plain(text: str) -> str:
    """A text folded, its Latin letters without marks.

    >>> plain("Jonas Gahr Støre")
    'jonas gahr store'
    """
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_LETTERS)
