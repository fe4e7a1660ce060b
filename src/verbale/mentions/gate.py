"""The cheap first question to a sentence: does any word in it begin a deed?"""
from __future__ import annotations

import re

from verbale.mentions.lexicon import Lexicon

_WORD = re.compile(r"\w+(?:-\w+)*")


class Gate:
    """Knows every form of every word that can start an act."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._starts = frozenset(lexicon.words_with({"concept"}))

    def may_hold_act(self, text: str, start: int, stop: int) -> bool:
        """Whether a sentence must be read closely."""
        stretch = text[start:stop].lower().replace("ё", "е")
        return not self._starts.isdisjoint(_WORD.findall(stretch))
