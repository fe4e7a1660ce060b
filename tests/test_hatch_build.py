"""The build: dataclasses as the compiled wheel has them."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).resolve().parent.parent / "hatch_build.py"
CLASSES = '''from __future__ import annotations
from dataclasses import dataclass, field, fields, replace

@dataclass(slots=True)
class Seal:
    """A seal."""

    first: int
    owner: str | None = None

@dataclass(slots=True)
class Letter(Seal):
    """A letter with its seal."""

    lines: list[str] = field(default_factory=list)
    length: int = field(init=False, repr=False, compare=False, default=7)

    def double(self) -> int:
        raise ValueError(self.first)

@dataclass(frozen=True, slots=True)
class Envelope:
    city: str

@dataclass(slots=True)
class Note:
    """A note that works something out when it is made."""

    text: str
    size: int = 0

    def __post_init__(self) -> None:
        self.size = len(self.text)
'''


@pytest.fixture(scope="module")
def written() -> Callable[[str], str]:
    """The function of the build that writes `__init__` out."""
    pytest.importorskip("hatchling")
    spec = importlib.util.spec_from_file_location("hatch_build", FILE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[str], str] = module.with_written_inits
    return found


@pytest.fixture
def made(written: Callable[[str], str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """The classes above, with their `__init__` written out."""
    (tmp_path / "written_classes.py").write_text(written(CLASSES), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return importlib.import_module("written_classes")


def test_defaults_and_inherited_fields_are_kept(made: Any) -> None:
    """Arguments come in the order of the fields, those inherited first; each object gets a list of its own."""
    letter = made.Letter(1, "Осло")
    letter.lines.append("а")
    assert (letter.first, letter.owner, letter.lines) == (1, "Осло", ["а"])
    assert made.Letter(first=2).lines == []
    assert repr(made.Letter(2, lines=["б"])) == "Letter(first=2, owner=None, lines=['б'])"


def test_copies_and_comparison_work(made: Any) -> None:
    """`replace` and `==` see the same fields as before."""
    assert made.replace(made.Letter(1), owner="Осло") == made.Letter(1, "Осло")
    assert made.Letter(1) != made.Letter(2)


def test_what_a_class_does_after_its_init_is_done(made: Any) -> None:
    """`__post_init__` is called."""
    assert made.Note("нота").size == 4


def test_lines_keep_their_numbers(written: Callable[[str], str]) -> None:
    """A traceback of the compiled wheel names lines of the source, but after a class with no blank line for it."""
    before, after = CLASSES.split("\n"), written(CLASSES).split("\n")
    place = before.index("        raise ValueError(self.first)")
    assert after[place] == before[place]
    assert len(after) == len(before) + 1  # Envelope has no docstring


def test_modules_without_dataclasses_stay_as_they_are(written: Callable[[str], str]) -> None:
    """Nothing else is touched."""
    source = "class Plain:\n    first: int = 1\n\n\nVALUE = field(default=3)\n"
    assert written(source) == source
