"""Tables by word that load at once."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from verbale.packs.word_table import WordTable, pack_words

WORDS = st.dictionaries(st.text("абв-", min_size=1, max_size=6), st.text("абв |¦", max_size=8))


@given(WORDS)
def test_what_was_packed_is_found(table: dict[str, str]) -> None:
    """Every word keeps its value, through the built file too, and no other word has one."""
    packed = WordTable(json.loads(json.dumps(pack_words(table), ensure_ascii=False)))
    assert dict(packed) == table
    assert len(packed) == len(table)


@given(WORDS, st.text("абвг", max_size=4))
def test_other_words_are_not_found(table: dict[str, str], word: str) -> None:
    """A word that was not packed is none, even where it begins or ends one that was."""
    assert WordTable(pack_words(table)).get(word) == table.get(word)
