"""Anniversaries in Russian prose."""

from __future__ import annotations

from pathlib import Path

import pytest

import verbale
from verbale.mentions.find_anniversaries import AnniversaryFinder
from verbale.packs.strict_yaml import read_yaml
from verbale.sentences.split import tokens

FINDER = AnniversaryFinder(read_yaml(Path(verbale.__path__[0]) / "languages/ru/dates.yaml"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в ознаменование 25-летия установления отношений", [(25, "25-летия")]),
        ("отмечается 100-летие посольства", [(100, "100-летие")]),
        ("с 30-летием дипотношений", [(30, "30-летием")]),
        ("25-я годовщина и 10-ой годовщины", [(25, "25-я годовщина"), (10, "10-ой годовщины")]),
        ("в этом году отношениям исполнилось 30 лет", [(30, "исполнилось 30 лет")]),
        ("30 лет назад, а не год назад", [(30, "30 лет назад"), (1, "год назад")]),
        ("двадцать пять лет назад", [(25, "двадцать пять лет назад")]),
        ("Двадцатипятилетие отношений", [(25, "Двадцатипятилетие")]),
        ("20 лет со дня установления", [(20, "20 лет со дня")]),
        ("30-летний юбилей отношений", [(30, "30-летний юбилей")]),
        ("столетие установления отношений", [(100, "столетие установления")]),
        ("20-летний договор, за десять лет, в последнее десятилетие, в прошлом столетии", []),
        ("прошло 13 встреч, 40 соглашений", []),
    ],
)
def test_anniversaries(text: str, expected: list[tuple[int, str]]) -> None:
    """The years and the words that say them, the same whether tokens are given or not."""
    assert [(years, text[start:stop]) for years, start, stop, _ in FINDER.find(text, 0, len(text))] == expected
    assert FINDER.find_among(text, 0, len(text), tokens(text, 0, len(text))) == FINDER.find(text, 0, len(text))
