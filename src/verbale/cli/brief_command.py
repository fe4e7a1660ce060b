"""`verbale brief`: the entries of two sides are composed and written out."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from verbale.cli.exits import Exit
from verbale.cli.opened import opened, require_sides
from verbale.cli.question_commands import day_of
from verbale.cli.read_command import write_out
from verbale.outputs.brief import compose
from verbale.outputs.brief.brief import Brief
from verbale.outputs.brief.sentence_files import brief_languages
from verbale.store.timeline import Asked


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """The options of `verbale brief`, as given."""

    sides: tuple[str, str]
    language: str | None
    bounds: tuple[str | None, str | None]
    form: str | None
    output: Path | None
    templates: Path | None
    on: str | None

    @property
    def format(self) -> str:
        """The form that is asked for, by --format, else by the name of the file, else Markdown."""
        suffix = self.output.suffix.lower().removeprefix(".") if self.output else ""
        return self.form or {"md": "md", "html": "html", "htm": "html", "docx": "docx"}.get(suffix, "md")


def run_brief(address: str, options: BriefOptions) -> Exit:
    """Writes the brief to the file or to standard output."""
    if options.format == "docx" and options.output is None:
        raise typer.BadParameter("a Word document needs a file; give --output", param_hint="--format")
    day = day_of(options.on)
    first, last = options.bounds
    with opened(address, read_only=True) as store:
        require_sides(store, options.sides)
        lines = [told.to_json() for told in store.told(Asked(options.sides, first, last))]
        asked = compose.Asked(options.sides, day, first, last)
        brief = compose.compose(lines, asked, options.language or _spoken(lines), options.templates)
        content = written(brief, options.format, asked)
    if not lines:
        print("no entry fits", file=sys.stderr)
    if options.output is None:
        write_out(content.decode())
        return Exit.ALL_READ
    try:
        options.output.write_bytes(content)
    except OSError as error:
        raise typer.BadParameter(
            f"{options.output}: cannot be written ({error.strerror})", param_hint="--output"
        ) from None
    return Exit.ALL_READ


def written(brief: Brief, form: str, asked: compose.Asked) -> bytes:
    """The brief in one of the forms."""
    if form == "docx":
        from verbale.outputs.brief.word import write_word  # noqa: PLC0415

        return write_word(brief, asked.on)
    if form == "html":
        from verbale.outputs.brief.page import write_page  # noqa: PLC0415

        return write_page(brief).encode()
    from verbale.outputs.brief.markdown import write_markdown  # noqa: PLC0415

    return write_markdown(brief).encode()


def _spoken(lines: Sequence[Mapping[str, Any]]) -> str:
    """The language of the documents if it is one and a brief can be written in it, else English."""
    spoken = {telling["language"] for line in lines for telling in line["tellings"]}
    only = next(iter(spoken)) if len(spoken) == 1 else "en"
    return only if only in brief_languages() else "en"
