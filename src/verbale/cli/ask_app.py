"""The commands that ask a stored chronicle. Each hands on to one function; nothing heavy is loaded before one runs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from verbale.cli.options import CODES, DEFAULT, Address, AsJson, Language


class TimelineFormat(StrEnum):
    """The forms of a timeline."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    MD = "md"


def add_asking(app: typer.Typer) -> None:
    """Adds them to the program's commands."""
    _add_timeline(app)
    _add_entries(app)


def _add_timeline(app: typer.Typer) -> None:
    @app.command(epilog=CODES)
    def timeline(
        sides: Annotated[
            list[str] | None, typer.Argument(metavar="[SIDE...]", help="Codes that all take part: BY NO.")
        ] = None,
        all_: Annotated[bool, typer.Option("--all", help="Every entry, whoever takes part.")] = False,
        first: Annotated[
            str | None, typer.Option("--from", metavar="DATE", help="Not before: 2018, 2018-12 or a day.")
        ] = None,
        last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Not after.")] = None,
        kind: Annotated[str | None, typer.Option(help="A kind, or a family of kinds: envoy.")] = None,
        level: Annotated[str | None, typer.Option(help="A rank: minister.")] = None,
        person: Annotated[str | None, typer.Option(help="A name or a part of it.")] = None,
        status: Annotated[str | None, typer.Option(help="held, planned, cancelled, postponed, denied.")] = None,
        source: Annotated[str | None, typer.Option(help="A part of an address or a file's name.")] = None,
        form: Annotated[
            TimelineFormat | None,
            typer.Option("--format", help="table (default on a terminal), jsonl (default otherwise), csv, md."),
        ] = None,
        language: Language = None,
        db: Address = DEFAULT,
    ) -> None:
        """Show the entries of a pair of states, or of all, in the order of time."""
        from verbale.cli.ask_commands import TimelineOptions, run_timeline  # noqa: PLC0415

        if bool(sides) == all_:
            raise typer.BadParameter("say whose: verbale timeline BY NO, or verbale timeline --all")
        filters = {"kind": kind, "level": level, "person": person, "status": status, "source": source}
        options = TimelineOptions(tuple(sides or ()), (first, last), filters, form.value if form else None, language)
        raise typer.Exit(run_timeline(db, options))


def _add_entries(app: typer.Typer) -> None:
    @app.command(epilog=CODES)
    def show(
        entry: Annotated[str, typer.Argument(help="The beginning of an entry's id, or of a telling's.")],
        language: Language = None,
        db: Address = DEFAULT,
        as_json: AsJson = False,
    ) -> None:
        """Show an entry: all its tellings with their words, conflicts, what was derived, its log."""
        from verbale.cli.ask_commands import run_show  # noqa: PLC0415

        raise typer.Exit(run_show(db, entry, language, as_json=as_json))

    @app.command(epilog=CODES)
    def search(
        words: Annotated[list[str], typer.Argument(help="Words in any form; lines that hold all of them are found.")],
        limit: Annotated[int, typer.Option(min=1, help="How many lines at most.")] = 20,
        language: Language = None,
        db: Address = DEFAULT,
        as_json: AsJson = False,
    ) -> None:
        """Search the documents for words in any of their forms."""
        from verbale.cli.ask_commands import run_search  # noqa: PLC0415

        raise typer.Exit(run_search(db, " ".join(words), limit, language, as_json=as_json))

    @app.command(epilog=CODES)
    def queue(language: Language = None, db: Address = DEFAULT, as_json: AsJson = False) -> None:
        """Show the pairs of entries that may be one deed and wait for somebody to decide."""
        from verbale.cli.ask_commands import run_queue  # noqa: PLC0415

        raise typer.Exit(run_queue(db, language, as_json=as_json))
