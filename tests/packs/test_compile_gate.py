"""What the gate needs of a lexicon."""

from __future__ import annotations

import pytest

from verbale.packs.compile_gate import compile_gate
from verbale.packs.compile_lexicon import packed, unpacked
from verbale.packs.word_table import WordTable
from verbale.sentences import form as f

LEXICON: dict[str, list[list[object]]] = {
    "визит": [["", "concept", "VISIT/n/0", [f.NOM]]],
    "в": [["рамках визита", "concept", "VISIT/m/0", [0]], ["ходе визита", "concept", "VISIT/m/0", [0]]],
    "посол": [["", "post", "ambassador", [f.NOM]]],
    "министр": [["", "post", "minister", [f.NOM]]],
    "дания": [["", "state", "DK", [f.NOM]]],
    "осло": [["", "city", "oslo", [f.CASES]]],
    "берген": [["", "city", "bergen", [f.NOM]]],
    "мид": [["", "body", "ministry_of_foreign_affairs", [f.CASES]]],
    "стортинг": [["", "body", "parliament@NO", [f.NOM]]],
}


def test_words_and_phrases() -> None:
    """Concepts by bit, words by what they tell together, phrases by their first word; surnames tell a party."""
    assert compile_gate(LEXICON.items(), {"oslo"}, ["ветров"]) == {
        "concepts": ["PARTY", "VISIT", "AMBASSADOR", "POST"],
        "words": {"1": "ветров дания осло стортинг", "2": "визит", "0": "в", "4": "посол", "8": "министр"},
        "phrases": {"в": "2\tрамках визита\n2\tходе визита"},
    }


@pytest.mark.parametrize("word", list(LEXICON))
def test_packed_rows_come_back(word: str) -> None:
    """A packed lexicon gives the rows that it was made of."""
    small = packed(LEXICON)
    assert unpacked(WordTable(small["words"])[word], small["forms"]) == LEXICON[word]
