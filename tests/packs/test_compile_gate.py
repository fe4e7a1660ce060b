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
    """Concepts and sides by number, words by what they tell together, phrases by two words; surnames tell a party."""
    made = compile_gate(LEXICON.items(), {"oslo"}, ["ветров"])
    assert made | {"words": dict(WordTable(made["words"]))} == {
        "concepts": [
            "PARTY", "VISIT", "AMBASSADOR", "POST", "@DK", "@city/oslo", "@city/bergen", "@NO", "HOLDER",
        ],
        "words": {
            "визит": "1", "посол": "2", "министр": "3", "дания": "0 4", "осло": "0 5", "берген": "6",
            "стортинг": "0 7", "ветров": "0 8",
        },
        "phrases": {"в рамках": "1\tв рамках визита", "в ходе": "1\tв ходе визита"},
        "phrase_words": "рамках ходе",
    }  # fmt: skip


def test_a_phrase_stands_under_the_words_that_fewest_share() -> None:
    """'палаты депутатов' begins no other phrase, 'председатель палаты' does."""
    rows = [["палаты депутатов", "concept", "SPEAK/v/0", []], ["палаты общин", "concept", "SPEAK/v/0", []]]
    assert compile_gate([("председатель", rows)], (), ())["phrases"] == {
        "палаты депутатов": "1\tпредседатель палаты депутатов", "палаты общин": "1\tпредседатель палаты общин",
    }  # fmt: skip


@pytest.mark.parametrize("word", list(LEXICON))
def test_packed_rows_come_back(word: str) -> None:
    """A packed lexicon gives the rows that it was made of."""
    small = packed(LEXICON)
    assert unpacked(WordTable(small["words"])[word], small["forms"]) == LEXICON[word]
