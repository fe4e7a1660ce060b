"""The command that writes a brief. It hands on to one function; nothing heavy is loaded before it runs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from verbale.cli.options import CODES, DEFAULT, Address


class BriefFormat(StrEnum):
    """The forms of a brief."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"


def add_brief(app: typer.Typer) -> None:
    """Adds it to the program's commands."""

    @app.command(epilog=CODES)
    def brief(
        sides: Annotated[list[str], typer.Argument(metavar="SIDE SIDE", help="Two codes: BY NO.")],
        language: Annotated[
            str | None, typer.Option("--lang", "--language", help="ru or en; that of the documents unless said.")
        ] = None,
        first: Annotated[
            str | None, typer.Option("--from", metavar="DATE", help="Not before: 2018, 2018-12 or a day.")
        ] = None,
        last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Not after.")] = None,
        form: Annotated[
            BriefFormat | None, typer.Option("--format", help="md, html, docx; by the name of --output, else md.")
        ] = None,
        output: Annotated[Path | None, typer.Option(metavar="FILE", help="Where to write it.")] = None,
        templates: Annotated[
            Path | None, typer.Option(metavar="FOLDER", help="Sentences of your own, see docs/brief.md.")
        ] = None,
        on: Annotated[
            str | None, typer.Option("--on", metavar="DATE", help="The day that counts as today; today unless said.")
        ] = None,
        db: Address = DEFAULT,
    ) -> None:
        """Write the page on two sides as a desk writes it, every sentence with its sources in a footnote."""
        from verbale.cli.brief_command import BriefOptions, run_brief  # noqa: PLC0415

        if len({side.upper() for side in sides}) != 2 or len(sides) != 2:
            raise typer.BadParameter("give two sides, like BY NO")
        pair = (sides[0].upper(), sides[1].upper())
        options = BriefOptions(pair, language, (first, last), form.value if form else None, output, templates, on)
        raise typer.Exit(run_brief(db, options))
