"""Initials of two letters, and forenames cut short, hold a sentence together and belong to the name."""

from __future__ import annotations

import pytest

import verbale
from verbale.mentions.grammar import Grammar
from verbale.sentences.split import blocks, sentences


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    """The words of Russian."""
    return Grammar("ru")


@pytest.mark.parametrize(
    "text",
    [
        "Президент США Дж. Байден посетил Варшаву.",
        "Госсекретарь Дж.Р. Керри посетил Варшаву.",
        "Посла принял министр Хр. Иванов.",
        "Ноту передал посол Ст. Петров.",
        "Его сопровождали Вл. Зимин и Ал. Орлов.",
        "Премьер Госсовета Чж. Цзыян посетил Осло.",
    ],
)
def test_no_sentence_ends_at_an_initial(grammar: Grammar, text: str) -> None:
    """The point after an initial ends nothing."""
    (block,) = blocks(text)
    assert [text[start:stop] for start, stop in sentences(text, block, grammar.abbreviations)] == [text]


@pytest.mark.parametrize(
    ("text", "person", "side"),
    [
        ("В 2022 году Президент США Дж. Байден посетил Варшаву.", "Дж. Байден", "US"),
        ("В 2018 году Министр иностранных дел Беларуси Вл. Макей посетил Осло.", "Вл. Макей", "BY"),
        ("В 2018 году Министр иностранных дел Болгарии Хр. Ангелов посетил Осло.", "Хр. Ангелов", "BG"),
    ],
)
def test_a_person_keeps_a_long_initial(text: str, person: str, side: str) -> None:
    """The initial is a part of the name."""
    acts = verbale.read(text, language="ru").acts
    assert [(one.person, one.side) for act in acts for one in act.participants] == [(person, side)]
