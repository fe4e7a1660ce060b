"""`verbale explain`, `kinds`, `languages`, and what help loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from toy import app
from typer.testing import CliRunner, Result

TEXT = "Министр совершил визит в Осло в 2015 году.\n"


def call(*arguments: object) -> Result:
    """The command in this process."""
    return CliRunner().invoke(app, [*map(str, arguments)])


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A document."""
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_explain(note: Path) -> None:
    """By offset or by sentence, as text or JSON."""
    assert call("explain", note, "--at", 5).stdout == "note.txt offset=5 sentence=None\n"
    assert call("explain", note, "--sentence", 1).stdout == "note.txt offset=None sentence=1\n"
    assert json.loads(call("explain", note, "--at", 5, "--json").stdout) == {
        "path": str(note), "name": "note.txt", "offset": 5, "sentence": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "one of them"),
        (["--at", "1", "--sentence", "1"], 2, "one of them"),
        (["--at", "500"], 2, "it has 43 characters"),
        (["--at", "-1"], 2, "--at"),
    ],
)
def test_explain_wrongly_asked(note: Path, arguments: list[str], code: int, words: str) -> None:
    """A place that is not there is said to be not there."""
    result = call("explain", note, *arguments)
    assert (result.exit_code, words in result.stderr) == (code, True), result.stderr


def test_explain_what_cannot_be_read(tmp_path: Path) -> None:
    """The same refusal as in reading."""
    result = call("explain", tmp_path / "no.txt", "--at", 1)
    assert (result.exit_code, "there is no such file" in result.stderr) == (3, True)


def test_lists() -> None:
    """From the data, as columns or JSON."""
    assert call("kinds").stdout == "visit  →  Visit  A journey.\n"
    assert json.loads(call("kinds", "--json").stdout)["visit"]["label"] == {"en": "Visit", "ru": "Визит"}
    assert call("languages").stdout == "ru  Russian  3 words\n"
    assert json.loads(call("languages", "--json").stdout) == {"ru": {"name": "Russian", "words": 3}}


def test_coverage_of_languages() -> None:
    """Words and examples of each concept; gaps stand out in the table and are listed under it, with reasons."""
    assert call("languages", "--coverage").stdout.splitlines() == [
        "concept   ru words  examples  utters",
        "AGREMENT  not said            envoy.agrement",
        "ROUND            2         -  (asked for by reading)",
        "TALK           GAP            call",
        "VISIT           12        30  visit",
        "",
        "ru: 2 of 4 concepts said, 1 of them without an example",
        "  GAPS: TALK",
        "  not said: AGREMENT: No word.",
        "  without an example: ROUND",
    ]
    told = json.loads(call("languages", "--coverage", "--json").stdout)
    assert (told["languages"]["ru"]["gaps"], told["concepts"]["VISIT"]["kinds"]) == (["TALK"], ["visit"])


def test_help_loads_nothing_heavy() -> None:
    """Help is there at once: no library of reading, of pages or of terminals is loaded for it."""
    heavy = ("babel", "rich", "lxml", "pymorphy3", "jinja2", "yaml", "multiprocessing.pool")
    loaded = f"print([name for name in {heavy!r} if name in sys.modules])"
    code = f"import sys; from verbale.cli.main import app\ntry: app(['--help'])\nfinally: {loaded}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ)
    assert done.stdout.endswith("[]\n"), done.stdout + done.stderr
