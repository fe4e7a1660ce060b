"""Whatever an entry says, it becomes one tidy sentence with one note."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_lines import Line, brief_of, line

from verbale.packs import load

CODES = ["BY", "NO", "US", "EU", "CU", "VN", "OSCE", "SU", "ZZ"]
DATES = [
    None, "1996-10", "2018-12-05", "2017", "[2020..]", "[..2020]", "2016-01/..", "2019-12-11/2019-12-12", "2011-21",
    "XXXX-02-04", "199X", "1996~", "2017-05-02?", "[2008-01..2008-06]",
]  # fmt: skip
RANKS = [None, *load.vocabulary()["ranks"]]
PERSONS = st.fixed_dictionaries(
    {},
    optional={
        "side": st.sampled_from(CODES),
        "person": st.sampled_from(["Вольный А. Б.", "К. Ларсен", "Anna Holm", "Аляксей Вольны", "О'Нил", "李"]),
        "rank": st.sampled_from(RANKS),
        "portfolio": st.sampled_from([None, *load.vocabulary()["portfolios"]]),
        "office": st.sampled_from(
            ["министр обороны", "Deputy Minister", "заместители министров двух стран", "госсекретарь"]
        ),
        "role": st.sampled_from(["recipient", "speaker", "inviter", "head of delegation"]),
    },
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "participants": st.lists(PERSONS, max_size=4),
        "level": st.sampled_from([rank for rank in RANKS if rank]),
        "initiator": st.sampled_from(CODES),
        "occasion": st.sampled_from(["саммит ОБСЕ", "OSCE summit"]),
        "ordinal": st.integers(1, 120),
        "topics": st.lists(st.sampled_from(list(load.vocabulary()["topics"])), max_size=3, unique=True),
        "where__place": st.sampled_from(["Осло", "Oslo", "Нью-Дели", "Дворец мира", "Х"]),
        "where__state": st.sampled_from(CODES),
        "document__type": st.sampled_from([*load.vocabulary()["document_types"], "unknown"]),
        "document__title": st.sampled_from(["протокол о торговле", "О торговле", "market access protocol", "x"]),
        "detail__post": st.sampled_from(CODES),
        "detail__residence": st.sampled_from(["Стокгольм", "Stockholm"]),
        "detail__visit_type": st.sampled_from([*load.vocabulary()["visit_types"], "unknown"]),
        "detail__purpose": st.sampled_from([*load.vocabulary()["purposes"], "unknown"]),
        "detail__framework": st.sampled_from(CODES),
        "detail__rank_to": st.sampled_from([*load.vocabulary()["relation_ranks"], "unknown"]),
    },
)
STATUSES = ["held", "planned", "cancelled", "postponed", "denied"]


@st.composite
def entries(draw: st.DrawFn) -> Line:
    """An entry of any kind, with any of the fields."""
    sides = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True))
    values: dict[str, Any] = draw(VALUES)
    kind, when = draw(st.sampled_from(sorted(load.kinds()))), draw(st.sampled_from(DATES))
    return line(kind, when, " ".join(sides), draw(st.sampled_from(STATUSES)), **values)


@pytest.mark.parametrize("language", ["ru", "en"])
@given(lines=st.lists(entries(), min_size=1, max_size=3))
def test_each_entry_is_one_tidy_sentence(language: str, lines: list[Line]) -> None:
    """Nothing fails; capital first, point last, no blank where none belongs, brackets in pairs, no word of Python."""
    brief = brief_of(lines, language)
    assert {sentence.note.entry for sentence in brief.sentences} == {entry["id"] for entry in lines}
    for text in (sentence.text for sentence in brief.sentences):
        assert re.search(r"\s\s|\s[,.;:)]|\(\s|\(\)|,[,.;:)]|\.\.|None|\ue000|\ue001|[{}|]", text) is None, text
        assert text[0].upper() == text[0]
        assert text.endswith(".")
        assert text.count("(") == text.count(")")
