"""Sentences read by the pack's own steps, for the tests of single readers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from verbale.acts.sentence_read import SentenceRead
from verbale.pipeline import reader


@pytest.fixture(scope="session")
def read_sentence() -> Callable[[str], SentenceRead]:
    """Reads a text that is one sentence."""
    russian = reader("ru")

    def read(text: str) -> SentenceRead:
        return russian.sentence(text, 0, len(text), 0, russian.names.for_document(), heading=False)

    return read


@pytest.fixture(scope="session")
def find(read_sentence: Callable[[str], SentenceRead]) -> Callable[[str, type[Any]], list[tuple[str, Any]]]:
    """The mentions of one class in a sentence, each with its exact words."""

    def found(text: str, kind: type[Any]) -> list[tuple[str, Any]]:
        sentence = read_sentence(text)
        return [(sentence.span(one).of(text), one) for one in sentence.mentions if isinstance(one, kind)]

    return found
