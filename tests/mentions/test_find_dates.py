"""Date expressions in Russian prose: the examples of the language pack, and laws."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import verbale
from verbale.mentions.find_dates import DateFinder
from verbale.packs.strict_yaml import read_yaml
from verbale.sentences.split import tokens
from verbale.when.when import When

RUSSIAN = Path(verbale.__path__[0]) / "languages/ru"
DATA: dict[str, Any] = read_yaml(RUSSIAN / "dates.yaml")
FINDER = DateFinder(DATA)
EXAMPLES: list[dict[str, Any]] = read_yaml(RUSSIAN / "examples/dates.yaml")
WORDS = [
    *("4", "11-12", "1992", "2019", "2009-2013", "04.02.1992", "февраля", "мае", "г.", "гг.", "года"),
    *("годах", "и", ",", "–", "в", "с", "по", "до", "после", "на", "прошлого года", "с.г.", "сегодня", "понедельник"),
    *("весной", "конце", "(", ")", "31", "29", "IV квартале", "90-х", "Осло", "состоялся", "-", "100"),
]


def _read(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for mention in FINDER.find(text, 0, len(text)):
        entry: dict[str, Any] = {
            "words": text[mention.start : mention.stop],
            "dates": [value.edtf() or "-" for value in mention.values],
        }
        entry |= {"preposition": mention.preposition} if mention.preposition else {}
        entry |= {"leans_on": mention.leans_on} if mention.leans_on else {}
        found.append(entry)
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:40])
def test_examples_of_the_language(example: dict[str, Any]) -> None:
    """Each sentence gives its mentions and no others."""
    assert _read(example["text"]) == example.get("mentions", [])


def test_offsets_count_in_the_whole_text() -> None:
    """A sentence inside a text is read alone, and its offsets are the text's."""
    text = "Начало 1990 г.\nВизит 4 февраля 1992 г. Конец 1999 г."
    start, stop = text.index("Визит"), text.index(" Конец")
    (mention,) = FINDER.find(text, start, stop)
    assert text[mention.start : mention.stop] == "4 февраля 1992 г."


def test_each_date_of_a_set_has_its_own_words() -> None:
    """A value's offsets are its own, the mention's cover the shared year."""
    text = "29 июня, 16 и 18 сентября 2022 года"
    (mention,) = FINDER.find(text, 0, len(text))
    assert [text[value.start : value.stop] for value in mention.values] == ["29 июня", "16", "18 сентября 2022 года"]


def test_a_weekday_has_its_number() -> None:
    """Monday is 1."""
    assert [mention.weekday for mention in FINDER.find("во вторник", 0, 10)] == [2]


@given(
    st.lists(st.sampled_from([*WORDS, "саммит-2016", "сегодня-завтра", "г.Осло"]), max_size=12),
    st.sampled_from(["", " "]),
)
def test_among_tokens_the_same_is_found(words: list[str], between: str) -> None:
    """Looking only where a token can begin a date finds what looking everywhere finds."""
    text = between.join(words)
    assert FINDER.find_among(text, 0, len(text), tokens(text, 0, len(text))) == FINDER.find(text, 0, len(text))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:40])
def test_examples_among_tokens(example: dict[str, Any]) -> None:
    """The language's examples are read alike either way."""
    text = example["text"]
    assert FINDER.find_among(text, 0, len(text), tokens(text, 0, len(text))) == FINDER.find(text, 0, len(text))


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
@example("90-х в IV квартале")
@example("с весной прошлого года по 04.02.1992")
def test_mentions_are_in_order_and_are_dates(text: str) -> None:
    """Mentions never overlap, cover their values, and every value is EDTF."""
    end = 0
    for mention in FINDER.find(text, 0, len(text)):
        assert end <= mention.start < mention.stop
        end = mention.stop
        for value in mention.values:
            assert mention.start <= value.start < value.stop <= mention.stop
            edtf = value.edtf()
            assert edtf is None or When.parse(edtf).edtf
