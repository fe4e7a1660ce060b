"""Lines of a text and what they are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.sentences.split import blocks

LINES = st.sampled_from(
    ["Политический диалог", "Посол прибыл в Осло.", "- визит в Вену", "1) нота", "2019 | Рига | визит", "дата\tместо",
     " ", "", "\t", "…", "В Минске\xa0прошла встреча;"]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\r\n", "\r", "\u2028", "\x85", "\n\n"])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Политический диалог", "heading"),
        ("Беларусь – Норвегия: хроника", "heading"),
        ("Посол прибыл в Осло.", "line"),
        ("В ходе визита подписаны:", "line"),
        ("визит в Вену;", "line"),
        ("Когда откроется посольство?", "line"),
        ("И тут все встали…", "line"),
        ("Слово " * 40, "line"),
        ("- визит в Вену", "item"),
        ("— нота от 5 мая", "item"),
        ("• меморандум", "item"),
        ("1. Договор о дружбе.", "item"),
        ("(2) Протокол", "item"),
        ("12) Протокол", "item"),
        ("а) Протокол", "item"),
        ("1992 год стал началом отношений.", "line"),
        ("-5 градусов", "heading"),
        ("2019 | Рига | визит", "row"),
        ("дата\tместо", "row"),
        ("Рига | визит", "heading"),
    ],
)
def test_kind(line: str, expected: str) -> None:
    """A heading is short and has no closing mark; items and rows show by their marks."""
    assert [block.kind for block in blocks(line)] == [expected]


def test_offsets_leave_out_blanks() -> None:
    """A block begins and ends with something that is no blank."""
    text = "\n  Политический диалог \r\n\r\n\tПосол прибыл.\xa0\n \n"
    assert [text[block.start : block.stop] for block in blocks(text)] == ["Политический диалог", "Посол прибыл."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\r\n \x0b"])
def test_no_blocks(text: str) -> None:
    """Blanks alone are no block."""
    assert list(blocks(text)) == []


@given(st.lists(st.tuples(LINES, BREAKS), max_size=8))
def test_blocks_cover_the_text(lines: list[tuple[str, str]]) -> None:
    """Blocks of whole lines come in order, hold no break, and leave only blanks out."""
    text = "".join(line + end for line, end in lines)
    found = list(blocks(text))
    said = [text[block.start : block.stop] for block in found]
    assert said == [line.strip() for line, _ in lines if line.strip()]
    assert all(left.stop < right.start for left, right in pairwise(found))


@given(st.text(max_size=60))
def test_nothing_is_lost(text: str) -> None:
    """Every character that is no blank lies in one block."""
    left_out, end = [], 0
    for block in blocks(text):
        left_out.append(text[end : block.start])
        end = block.stop
    left_out.append(text[end:])
    assert "".join(left_out).strip() == ""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Министр иностранных дел посетил с визитом\nстолицу соседней страны.", 1),
        ("Министр иностранных дел посетил столицу.\nвизит был коротким.", 2),
        ("Политический диалог\nвизиты и встречи", 2),
        ("Министр иностранных дел посетил с визитом\n\nстолицу соседней страны.", 2),
        ("Министр иностранных дел посетил с визитом\nСтолицу соседней страны.", 2),
        ("Стороны подписали после долгих переговоров:\nсоглашение о торговле", 2),
    ],
)
def test_lines_broken_within_a_sentence(text: str, count: int) -> None:
    """A line that begins small is the rest of a long one right before it that no mark ends."""
    assert len(blocks(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "The consultations between the Royal Government of Norway and the\n"
            "Government of Peru were held on 19 April 2024 in the town of\n"
            "Trondheim. The meeting was chaired by Deputy Foreign Minister,\n"
            "who came with a delegation.\nThe next round will be held in Lima.",
            2,
        ),
        ("Foreign Minister A. Vega visited Norway in the summer of 2010\nPrime Minister B. Ramos visited Norway\n"
         "King C visited Peru on an official visit in 2012", 3),
        ("Political dialogue and visits of the leaders of the states\n- visit of the King\n- visit of a prince", 3),
    ],
)  # fmt: skip
def test_a_column_is_one_paragraph(text: str, count: int) -> None:
    """A line of a page with hard line breaks goes on the one before it, though it begins with a capital."""
    assert len(blocks(text)) == count
