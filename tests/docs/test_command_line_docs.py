"""The documents speak of the commands that there are, and of all of them."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from verbale.cli.exits import Exit
from verbale.cli.main import app

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "docs/command-line.md")
COMMANDS: dict[str, Any] = get_command(app).commands  # type: ignore[attr-defined]
TARGETS = set(re.findall(r"^([a-z-]+):", (REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def options(command: Any) -> set[str]:
    """All spellings of a command's options."""
    return {spelling for param in command.params for spelling in param.opts if spelling.startswith("-")}


def said(page: str) -> Iterator[list[str]]:
    """The command lines that a page shows, in blocks of shell and in the running text, as words."""
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL)).splitlines()
    for line in [*blocks, *re.findall(r"`((?:verbale|make) [^`\n]+)`", text)]:
        words = shlex.split(line.partition("#")[0])
        if words:
            yield words


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_and_option_is_described(name: str) -> None:
    """The page on the command line has a section for each command, and each option in it."""
    text = (REPOSITORY / "docs" / "command-line.md").read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)
    section = next((part for part in sections if re.match(rf"`verbale {name}\b", part)), "")
    assert section, f"no section on {name}"
    assert sorted(option for option in options(COMMANDS[name]) if f"`{option}" not in section) == []


def test_options_before_the_commands_are_described() -> None:
    """Help, version and completion are described, too."""
    text = (REPOSITORY / "docs" / "command-line.md").read_text(encoding="utf-8")
    spellings = {*options(get_command(app)), "-h", "--help"}
    assert sorted(option for option in spellings if option not in text) == []


def unknown(words: list[str]) -> list[str]:
    """What of a command line does not exist: targets of make; a command of ours, or its options."""
    program, *rest = [Path(words[0]).name, *words[1:]]
    if program == "make":
        return [word for word in rest if word not in TARGETS]
    if program != "verbale" or not rest or rest[0].startswith("-") or rest[0] == "COMMAND":
        return []
    command, *arguments = rest
    if command not in COMMANDS:
        return [command]
    known = options(COMMANDS[command]) | {"--help", "-"}
    return [word for word in arguments if word.startswith("-") and word not in known]


@pytest.mark.parametrize("page", PAGES)
def test_commands_in_a_page_exist(page: str) -> None:
    """What a page tells the reader to type is a command, option or target that there is."""
    lines = list(said(page))
    assert lines, "the page shows no command line"
    assert [(words, missing) for words in lines if (missing := unknown(words))] == []


def test_each_exit_code_is_described() -> None:
    """The page on exit codes lists those that the program has, and no others."""
    text = (REPOSITORY / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    listed = [int(code) for code in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)]
    assert listed == sorted(int(code) for code in Exit)
