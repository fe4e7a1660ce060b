"""The words of the pages: whole in both languages, with right plurals, by the visitor's wish."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import desks  # noqa: F401 -- skips without the extra `web`
import pytest

from verbale.web import speech as module
from verbale.web.speech import LANGUAGES, speech, wanted_language

FOLDER = Path(module.__file__).parent
TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))


def keys(value: Any, name: str = "") -> set[str]:
    """All keys of the words, those of groups with their group."""
    if not isinstance(value, dict):
        return {name}
    return {key for part, below in value.items() for key in keys(below, f"{name}.{part}")}


def test_both_languages_say_the_same() -> None:
    """No word is missing in one of them."""
    found = [keys(json.loads((FOLDER / "words" / f"{code}.json").read_text(encoding="utf-8"))) for code in LANGUAGES]
    assert found[0] == found[1]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_word_of_a_template_is_there(template: Path) -> None:
    """A page never fails for a word."""
    text = template.read_text(encoding="utf-8")
    known = speech("en").own
    assert [key for key in re.findall(r'\bt\["(\w+)"\]', text) if key not in known] == []
    assert [key for key in re.findall(r'\bt\.count\("(\w+)"', text) if key not in known["counts"]] == []


def test_no_word_is_useless() -> None:
    """Each is asked for by a template or by the code."""
    text = "".join(path.read_text(encoding="utf-8") for path in [*TEMPLATES, *FOLDER.glob("*.py")])
    assert [key for key in speech("en").own if f'"{key}"' not in text] == []


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 записей"), (1, "1 запись"), (2, "2 записи"), (5, "5 записей"), (11, "11 записей"), (21, "21 запись"),
     (112, "112 записей"), (104, "104 записи"), (12_345, "12\u202f345 записей")],
)  # fmt: skip
def test_russian_plurals(number: int, said: str) -> None:
    """One, few, many, by the last figures."""
    assert speech("ru").count("entries", number) == said


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        (None, "ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        (None, "en;q=0.5, ru;q=0.7", "ru"),
        (None, "de, fr", "en"),
        (None, None, "en"),
        (None, "ru;q=nonsense, *", "en"),
        ("en", "ru", "en"),
        ("xx", "ru", "ru"),
    ],
)
def test_the_visitor_is_heard(chosen: str | None, accepted: str | None, language: str) -> None:
    """What was chosen counts before what the browser prefers; nonsense is passed over."""
    assert wanted_language(chosen, accepted) == language
