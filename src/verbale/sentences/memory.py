"""How much reading remembers of the words that it has met, so that memory is flat over any number of documents."""

from __future__ import annotations

from typing import Final

# The bound of every memory of words: one that is full is emptied and filled anew.
KEPT_WORDS: Final = 16_384
