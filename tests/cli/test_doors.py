"""The program's own doors: packs, reader, page and table behind the commands."""

from __future__ import annotations

import json

from typer.testing import CliRunner

from verbale.cli.main import app

TEXT = "Министр иностранных дел Беларуси посетил Осло с рабочим визитом 12 мая 2015 года.\n"


def test_reads_from_end_to_end() -> None:
    """A sentence on standard input becomes a record, a table and a page."""
    runner = CliRunner()
    found = runner.invoke(app, ["read", "-"], input=TEXT.encode())
    assert [json.loads(line)["when"] for line in found.stdout.splitlines()] == ["2015-05-12"]
    table = runner.invoke(app, ["read", "-", "--format", "table"], input=TEXT.encode())
    assert table.stdout.splitlines()[1].startswith("12 мая 2015 г.  Визит  BY–NO")
    page = runner.invoke(app, ["read", "-", "--format", "html"], input=TEXT.encode())
    assert page.stdout.startswith("<!doctype html>") or page.stdout.startswith("<!DOCTYPE html>")


def test_a_language_without_a_pack_is_named() -> None:
    """Ukrainian is told apart, and refused until it has a pack, or read when it has one."""
    done = CliRunner().invoke(
        app, ["read", "-"], input="Міністр відвідав Осло з робочим візитом і підписав угоду.".encode()
    )
    assert done.exit_code == 0 or 'No language pack "uk"' in done.stderr
