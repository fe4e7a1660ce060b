"""The nouns, the errors and the one function that `import verbale` offers."""

from __future__ import annotations

import dataclasses
import inspect

import pytest

import verbale
from verbale import errors

ERRORS = ["BriefError", "DateError", "DocumentError", "LanguageError", "PackError", "StoreError"]


def test_all_errors_are_public() -> None:
    """Each error that is defined can be caught by a public name."""
    defined = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert defined == {*ERRORS, "VerbaleError"} == {name for name in verbale.__all__ if name.endswith("Error")}


@pytest.mark.parametrize("name", ERRORS)
def test_one_tree_of_errors(name: str) -> None:
    """Catching the root catches all of ours, and nothing of ours hides below a built-in error."""
    assert getattr(verbale, name).__mro__[1:3] == (verbale.VerbaleError, Exception)


def test_what_was_read_cannot_be_changed() -> None:
    """Texts, readings and their coverage are values."""
    reading = verbale.read("Посол прибыл.", language="ru")
    for noun, field in ((reading, "acts"), (reading.document, "text"), (reading.coverage[0], "state")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(noun, field, None)


@pytest.mark.parametrize("name", ["Evidence", "Place", "Paper", "Span"])
def test_small_nouns_are_tuples(name: str) -> None:
    """What is only a few values can be unpacked and compared."""
    assert issubclass(getattr(verbale, name), tuple)


def test_arguments_of_read() -> None:
    """Only the text must be given."""
    parameters = inspect.signature(verbale.read).parameters
    assert list(parameters) == ["text", "language", "published", "url", "title"]
    assert [name for name, one in parameters.items() if one.default is inspect.Parameter.empty] == ["text"]


def test_span_quotes_its_text() -> None:
    """A span counts code points, half-open."""
    assert verbale.Span(8, 12).of("Посетил Осло.") == "Осло"
    assert verbale.Span(0, 2).overlaps(verbale.Span(1, 3))
    assert not verbale.Span(0, 2).overlaps(verbale.Span(2, 3))
