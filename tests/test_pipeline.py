"""The whole flow: any text is read to the end, every span quotes the text, and the same text gives the same reading."""

from __future__ import annotations

import json
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import verbale
from verbale.outputs.jsonl import lines

VISIT = "5 мая 2015 г. президент Эстонии посетил Грузию."
SENTENCES = [
    VISIT,
    "Грузия и Эстония: политический диалог",
    "Консультации между министерствами иностранных дел Беларуси и Норвегии прошли в 2017, 2018 и 2020 годах.",
    "17 июня 2017 г. отмечалось 25-летие установления дипломатических отношений Грузии и Эстонии.",
    "Дипломатические отношения между Грузией и Эстонией установлены 17 июня.",
    "ТБИЛИСИ, 12 окт – РИА Новости. В столицу Грузии прибыл президент Эстонии Алар Карис.",
    "Министр иностранных дел Латвии Эдгарс Ринкевичс встретился с министром иностранных дел Грузии.",
    "Он обсудил с ним торговлю и энергетику.",
    "Между странами подписаны:",
    "- соглашение о торговле (5 мая 2015 г.);",
    "- меморандум о туризме (6 июня 2016 г.).",
    "Президенты обменялись поздравлениями, вместе с ними — министр обороны.",
    "Официальный Осло присоединился к санкциям ЕС против нашей страны.",
    "В прошлом году стороны провели третий раунд переговоров в Женеве; в следующем — четвёртый.",
    "«Визит отложен», – сообщил посол Норвегии в Украине (с резиденцией в Киеве).",
    "Погода была ясной 🌤 \u0301\u200b.",
]
JOINTS = [" ", "\n", "\n\n", "\u00a0", "\r\n", "\t", ""]
PUBLISHED = [None, "2021-07-20", "2021-07", "2021"]


def read(text: str, published: str | None = None) -> verbale.Reading:
    """A text in Russian, by the public door."""
    return verbale.read(text, language="ru", published=published)


def told(reading: verbale.Reading) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Kind, sides and date of each act."""
    return [(act.kind, act.sides, act.when) for act in reading.acts]


@pytest.mark.parametrize(
    "text", ["", " ", "   \t ", "\n\n\n", " \n \r\n ", "\u00a0\u2003", "\x00", "\ufeff", ".", "—", ":"]
)
def test_nothing_to_read(text: str) -> None:
    """A text without a word has no act, and is kept as it is."""
    reading = read(text)
    assert (reading.acts, reading.document.text) == ((), text)


@pytest.mark.parametrize(
    "unit", ["слово ", "президент Эстонии посетил Грузию и ", "а", "5 мая 2015 г. ", "((((", "\x00", "и, "]
)
def test_one_line_of_a_megabyte(unit: str) -> None:
    """A line with no end of a sentence is told as unread, in the coverage; nothing is made of it."""
    text = unit * (1_000_000 // len(unit))
    reading = read(text)
    assert (reading.acts, [block.state for block in reading.coverage]) == ((), ["unread"])


def test_a_long_line_hides_no_other() -> None:
    """What stands before and after the line that is no prose is read."""
    noise = "x" * 1_000_000
    reading = read(f"{VISIT}\n{noise}\n{VISIT}")
    assert told(reading) == [("visit", ("EE", "GE"), "2015-05-05")] * 2
    assert [block.state for block in reading.coverage] == ["acts", "unread", "acts"]


@pytest.mark.parametrize(
    "text",
    [
        f"\x00{VISIT}\x00",
        f"🇪🇪🇬🇪 {VISIT}",
        f"\ufeff{VISIT}",
        f"\u202b\u200f {VISIT}",
        f"𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈 \U0010ffff {VISIT}",
        f"{VISIT}\u2028{'я́' * 40}",
    ],
)
def test_odd_characters_move_no_offset(text: str) -> None:
    """Offsets count code points of the text as given, whatever stands around the sentence."""
    reading = read(text)
    quotes = {field: text[start:stop] for field, start, stop in reading.acts[0].evidence}
    assert told(reading) == [("visit", ("EE", "GE"), "2015-05-05")]
    assert (quotes["when"], quotes["participants"]) == ("5 мая 2015 г.", "президент Эстонии")
    assert "посетил Грузию" in quotes["act"]


@pytest.mark.parametrize("joint", ["\u00a0", "\u202f", "\u2009", "  ", "\t"])
def test_any_space_parts_words(joint: str) -> None:
    """No-break and thin spaces are spaces."""
    assert told(read(VISIT.replace(" ", joint))) == [("visit", ("EE", "GE"), "2015-05-05")]


def documents() -> st.SearchStrategy[str]:
    """Our sentences in any order, joined by any space."""
    parts = st.tuples(st.sampled_from(SENTENCES), st.sampled_from(JOINTS))
    return st.lists(parts, max_size=9).map(lambda pairs: "".join(sentence + joint for sentence, joint in pairs))


def spans_quote(reading: verbale.Reading) -> bool:
    """Whether every span lies in the text, and the whole act holds in one stretch."""
    text = reading.document.text
    for act in reading.acts:
        for field, start, stop in act.evidence:
            if not 0 <= start < stop <= len(text) or verbale.Span(start, stop).of(text) != text[start:stop]:
                return False
            if not text[start:stop].strip() or not field:
                return False
        if sum(field == "act" for field, _, _ in act.evidence) != 1:
            return False
    return True


@settings(max_examples=120)
@given(documents(), st.sampled_from(PUBLISHED))
def test_spans_and_determinism(text: str, published: str | None) -> None:
    """For any concatenation every span quotes the text, and reading twice gives the same bytes."""
    first, second = read(text, published), read(text, published)
    assert spans_quote(first)
    assert list(lines(first)) == list(lines(second))
    assert first == second


@settings(max_examples=80)
@given(documents())
def test_blocks_tile_the_text(text: str) -> None:
    """Coverage names blocks in order that do not overlap and that hold every word of the text."""
    reading = read(text)
    rows = reading.coverage
    assert all(0 <= row.start < row.stop <= len(text) for row in rows)
    assert all(left.stop <= right.start for left, right in pairwise(rows))
    edges = [0, *(edge for row in rows for edge in (row.start, row.stop)), len(text)]
    left_out = [text[start:stop].strip() for start, stop in zip(edges[::2], edges[1::2], strict=True)]
    assert left_out == [""] * (len(rows) + 1)
    assert any(row.state == "acts" for row in rows) == bool(reading.acts)


def any_text() -> st.SearchStrategy[str]:
    """Any characters but letters without a name, which have a test of their own."""
    named = st.characters().filter(lambda char: not char.isalpha() or unicodedata.name(char, "") != "")
    return st.text(named, max_size=200)


@settings(max_examples=80)
@given(any_text(), st.sampled_from(SENTENCES), any_text())
def test_any_text_around_is_read(before: str, sentence: str, after: str) -> None:
    """No text breaks the reader, and its records are JSON that comes back."""
    reading = read(f"{before}\n{sentence}\n{after}")
    assert spans_quote(reading)
    for line in lines(reading):
        json.loads(line)


@pytest.mark.xfail(strict=True, raises=ValueError, reason="the morphology asks each letter's name, and Tangut has none")
def test_letters_without_a_name() -> None:
    """A rare script beside the sentence does not stop the reading."""
    assert told(read(f"{VISIT} 𗀀")) == [("visit", ("EE", "GE"), "2015-05-05")]


@pytest.mark.parametrize("published", ["2021-13", "вчера", "20.07.2021"])
def test_a_date_of_publication_that_is_none(published: str) -> None:
    """A wrong date of publication is told, and not guessed at."""
    with pytest.raises(verbale.DateError):
        read(VISIT, published)


def test_a_language_without_a_pack() -> None:
    """The error names the choices."""
    with pytest.raises(verbale.LanguageError, match="ru"):
        verbale.read(VISIT, language="xx")
