"""Where sentences end."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.mentions.grammar import grammar
from verbale.sentences.block import Block
from verbale.sentences.split import blocks, sentences

ABBREVIATIONS = grammar("ru").abbreviations


def fails(reason: str) -> Any:
    """A sentence that the reader does not read yet."""
    return pytest.mark.xfail(strict=True, reason=reason)


def split(text: str) -> list[str]:
    """The sentences of a line."""
    block = Block(0, len(text), "line")
    return [text[start:stop] for start, stop in sentences(text, block, ABBREVIATIONS)]


# Sentences that a line holds, in order.
WHOLE: list[Any] = [
    ["Посол прибыл в Осло.", "Министр его принял."],
    ["Министр В.В. Макей посетил Ригу.", "Переговоры завершены."],
    ["Визит А. Меркель в Киев завершен."],
    ["Дипломатические отношения установлены 7 апреля 1992 г.", "Посольства открыты позже."],
    ["В 1998 г. Италия открыла посольство."],
    ["В 2008 г. Премьер-министр посетил Каир."],
    ["Соглашение действовало в 1998-2004 гг. и продлено."],
    pytest.param(["Товарооборот вырос до 5 млн. долл. США."],
                 marks=fails("'долл.' after a verb ends the sentence even before 'США'")),
    ["Университет им. Баха принял гостей.", "Вечером был концерт."],
    ["Протокол от 5 мая 1998 г. Женевы не касается."],
    pytest.param(["Встреча прошла в г. Женеве."]),
    ["Встреча прошла в пос. Лесном на ул. Садовой."],
    ["Кто откроет форум?", "Президент!", "Он уже прибыл…", "Ждут и посла."],
    ["«Визит состоится.»", "Так сказал посол."],
    ["Он ответил: «Да.»", "«Нет», – сказал посол."],
    ["Рост составил 3.5 процента.", "Экспорт упал."],
    ["Он сказал… и ушел."],
    ["Визит завершен (подробнее – на сайте).", "Делегация улетела."],
    ["Посетили Минск, Ригу и др. города."],
    ["Планы на т.г. обсуждены."],
    ["Посол прибыл.", "2 мая он вручил грамоты."],
    ["Встреча прошла 2 мая 2015 г.", "В ней участвовал посол."],
    ["Президент С.Ниинистё принял посла.", "– Добро пожаловать, – сказал он."],
    ["Встреча завершена.", "Åland принимает гостей."],
    ["Встреча завершена.", "Україна приєдналась."],
    ["без точки"],
]  # fmt: skip


@pytest.mark.parametrize("expected", WHOLE, ids=str)
def test_sentences(expected: list[str]) -> None:
    """A point ends a sentence before a capital, unless it belongs to an initial or an abbreviation."""
    assert split(" ".join(expected)) == expected


def test_offsets_are_those_of_the_text() -> None:
    """A block further on keeps the offsets of the whole text."""
    text = "Хроника\n  Посол прибыл. Министр его принял.\n"
    found = [text[a:b] for block in blocks(text) for a, b in sentences(text, block, ABBREVIATIONS)]
    assert found == ["Хроника", "Посол прибыл.", "Министр его принял."]


PIECES = st.lists(
    st.sampled_from(
        ["Посол прибыл.", "В.", "г.", "1992", "«Да!»", "(нет)", "и", "млн.", "...", "?!", "Осло", "—", "  ", "\t"]
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(PIECES, st.text(max_size=50)))
def test_sentences_cover_their_block(text: str) -> None:
    """Sentences come in order, begin and end with something said, and leave only blanks out."""
    for block in blocks(text):
        end = block.start
        for start, stop in sentences(text, block, ABBREVIATIONS):
            assert text[end:start].strip() == ""
            assert text[start:stop] == text[start:stop].strip() != ""
            end = stop
        assert end == block.stop
