"""`verbale brief`: what it writes where, and how it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from toy import app
from typer.testing import CliRunner, Result


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chronicle of one visit."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERBALE_DB", raising=False)
    (tmp_path / "a.txt").write_text("Министр совершил визит в Осло в 2015 году.\n", encoding="utf-8")
    call("add", "a.txt", "--who", "officer", "--quiet")


def call(*arguments: object, code: int = 0) -> Result:
    """Runs the command line over the toy reader; it must end with `code`."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == code, done.output
    return done


def test_markdown_on_standard_output() -> None:
    """In the language of the documents, as of the day that is said."""
    text = call("brief", "by", "no", "--on", "2026-11-24").stdout
    assert text.startswith(
        "# Беларусь и Норвегия\n\nСправка о двусторонних отношениях по состоянию на 24 ноября 2026 г."
    )
    assert "В 2015 г. состоялся визит представителей Беларуси в Норвегию.[^1]" in text
    assert "[^1]: a.txt: «Министр совершил визит в Осло в 2015 году.»" in text


def test_the_name_of_the_file_tells_the_form(tmp_path: Path) -> None:
    """And the language that is asked for comes first."""
    call("brief", "BY", "NO", "--lang", "en", "--output", "b.html")
    page = (tmp_path / "b.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "In 2015, representatives of Belarus visited Norway." in page


def test_a_word_document(tmp_path: Path) -> None:
    """It is an archive."""
    pytest.importorskip("docx", reason="python-docx is not installed")
    call("brief", "BY", "NO", "--output", "b.docx")
    assert (tmp_path / "b.docx").read_bytes().startswith(b"PK")


def test_bounds_leave_out() -> None:
    """Nothing fits: the page says so, and so does standard error."""
    done = call("brief", "BY", "NO", "--from", "2016", "--lang", "en")
    assert "There are no entries." in done.stdout
    assert done.stderr == "no entry fits\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["BY"], "give two sides"),
        (["BY", "by"], "give two sides"),
        (["BY", "NO", "--format", "docx"], "give --output"),
        (["BY", "NO", "--lang", "xx"], "No brief in 'xx'"),
        (["BY", "NO", "--on", "soon"], "--on"),
        (["BY", "NO", "--templates", "none"], "there is no such folder of templates"),
        (["BY", "NO", "--output", "none/b.md"], "cannot be written"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str) -> None:
    """Exit code 2, and what to do."""
    done = call("brief", *arguments, code=2)
    assert message in done.stderr.replace("\n", " ")
