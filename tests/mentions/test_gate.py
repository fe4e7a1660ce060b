"""The cheap first question to a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.mentions.gate import SIDES, Gate, lowered
from verbale.mentions.lexicon import Lexicon
from verbale.pipeline import reader
from verbale.sentences import form as f

SENTENCES = [
    ("Визит начался.", 2),
    ("Посол прибыл.", 2),
    ("Введены санкции.", 2),
    ("Открыто посольство.", 2),
    ("Направлена телеграмма.", 2),
    ("Дипломатические отношения развиваются.", 2),
    ("Соглашение 1998 года действует.", 2),
    ("Участие в саммите подтверждено.", 2),
    ("Президента приняли в Сенате.", 2),
    ("Посол находился в Москве.", 2),
    ("Его приняли вечером.", 1),
    ("Он находился в Москве.", 1),
    ("Соглашение остается основой.", 0),
    ("Прогноз обещает дожди.", 0),
    ("Открыта выставка.", 0),
    ("Телеграмма пришла.", 0),
    ("Торговля растет на 5 процентов.", 0),
    ("Хор пел до полуночи.", 0),
    ("", 0),
]


def gate() -> Gate:
    """The gate of the Russian reader."""
    return reader("ru").gate


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_opening(text: str, expected: int) -> None:
    """Wide for the words of a deed, weakly for words that need another beside them, not at all for the rest."""
    assert gate().opening(text, 0, len(text)) == expected


@given(st.sampled_from([text for text, _ in SENTENCES]), st.text("абв гд.", max_size=12), st.text("абв 7", max_size=12))
def test_only_the_stretch_counts(text: str, before: str, after: str) -> None:
    """What stands around the sentence says nothing of it."""
    whole = f"{before} {text} {after}"
    start = len(before) + 1
    assert gate().opening(whole, start, start + len(text)) == gate().opening(text, 0, len(text))


@given(st.lists(st.sampled_from([text for text, _ in SENTENCES]), min_size=1, max_size=4))
def test_more_words_never_close_it(texts: list[str]) -> None:
    """A stretch opens the gate at least as wide as each of its sentences."""
    whole = " ".join(texts)
    assert gate().opening(whole, 0, len(whole)) >= max(gate().opening(text, 0, len(text)) for text in texts)


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_capitals_do_not_matter(text: str) -> None:
    """A heading in capitals opens the gate like prose."""
    shouted = text.upper()
    assert gate().opening(shouted, 0, len(shouted)) == gate().opening(text, 0, len(text))


def test_yo_is_folded() -> None:
    """Both spellings of a word open alike."""
    assert gate().opening("Подтверждён приём посла.", 0, 24) == gate().opening("Подтвержден прием посла.", 0, 24)


def entry(tag: str, value: str, rest: str = "") -> list[list[object]]:
    """The rows of a word with one meaning, as a built lexicon has them."""
    return [[rest, tag, value, [f.NOUN | f.NOM | f.SG]]]


OWN = Gate(
    Lexicon({
        "визит": entry("concept", "VISIT/n/0"), "гостить": entry("concept", "VISIT/v/0"),
        "открыть": entry("concept", "OPEN/v/0"), "миссия": entry("concept", "MISSION/n/0"),
        "посол": entry("post", "ambassador"), "министр": entry("post", "minister"),
        "договор": entry("paper", "treaty"), "вступить": entry("concept", "VISIT/v/1", "в силу"),
        "город": entry("city", "oslo"),
    }),
    alone=["VISIT"], pairs=[("OPEN", "MISSION"), ("OPEN", "AMBASSADOR")], weak=["гостить"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("визит", 2),
        ("открыть", 0),
        ("миссия", 0),
        ("миссия открыть", 2),
        ("посол открыть", 2),
        ("министр открыть", 0),
        ("гостить", 1),
        ("гостить министр", 2),
        ("вступить", 0),
        ("вступить в силу", 2),
        ("договор", 0),
        ("договор 1998", 2),
        ("город", 0),
        ("визитка", 0),
    ],
)
def test_concepts_alone_and_in_pairs(text: str, expected: int) -> None:
    """A concept opens by itself or beside its partner, a weak word only beside a post, a paper beside a number."""
    assert OWN.opening(text, 0, len(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Россия ведет переговоры с Данией.", True),
        ("Начались российско-датские переговоры.", True),
        ("Дания ведет переговоры в Копенгагене.", False),
        ("Дания ведет переговоры в Осло.", True),
        ("В Соединенных Штатах побывали датчане.", True),
        ("Лавров прибыл в Россию.", False),
        ("Лавров прибыл в Данию.", True),
        ("Стороны ведут переговоры.", False),
        ("Переговоры начались.", False),
    ],
)
def test_two_sides(text: str, expected: bool) -> None:
    """States, their adjectives, cities and office-holders count once for each side."""
    assert bool(gate().level(lowered(text), 0, len(text)) & SIDES) is expected
