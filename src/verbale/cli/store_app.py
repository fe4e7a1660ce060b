"""The commands of a stored chronicle. Each hands on to one function; nothing heavy is loaded before one runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli.ask_app import add_asking
from verbale.cli.brief_app import add_brief
from verbale.cli.judge_app import add_judging
from verbale.cli.options import CODES, DEFAULT, Address, AsJson, At, Because, Who
from verbale.cli.question_app import add_questions

if TYPE_CHECKING:
    from verbale.cli.doors import Doors

GetDoors = Callable[[], "Doors"]


def add_store_commands(app: typer.Typer, doors: GetDoors) -> None:
    """Adds them to the program's commands."""
    _keeping(app, doors)
    _logged(app)
    _whole(app)
    add_asking(app)
    add_questions(app)
    add_judging(app)
    add_brief(app)


def _keeping(app: typer.Typer, doors: GetDoors) -> None:
    @app.command(epilog=CODES)
    def add(
        paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, folders, - for standard input.")],
        db: Address = DEFAULT,
        jobs: Annotated[int, typer.Option(min=1, help="How many processes read at the same time.")] = 1,
        language: Annotated[
            str | None, typer.Option(help="Code of the documents' language, else it is told from their words.")
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary; refusals only.")] = False,
        who: Who = None,
        at: At = None,
    ) -> None:
        """Read documents and store them with their acts; goes on where a stopped run ended."""
        from verbale.cli.add_command import AddOptions, run_add  # noqa: PLC0415
        from verbale.cli.stamp import doer  # noqa: PLC0415

        raise typer.Exit(run_add(AddOptions(paths, db, jobs, language, quiet), doors(), doer(who, at)))


def _logged(app: typer.Typer) -> None:
    @app.command(epilog=CODES)
    def log(
        event: Annotated[int | None, typer.Argument(min=1, help="One event, with all that it did.")] = None,
        last: Annotated[int, typer.Option(min=1, help="How many of the last events.")] = 20,
        all_: Annotated[bool, typer.Option("--all", help="All events.")] = False,
        db: Address = DEFAULT,
        as_json: AsJson = False,
    ) -> None:
        """Show who changed what and when, and what was undone by whom."""
        from verbale.cli.keep_commands import run_log  # noqa: PLC0415

        raise typer.Exit(run_log(db, event, None if all_ else last, as_json=as_json))

    @app.command(epilog=CODES)
    def undo(
        event: Annotated[int, typer.Argument(min=1, help="The number of an event: see verbale log.")],
        because: Because = None,
        db: Address = DEFAULT,
        who: Who = None,
        at: At = None,
    ) -> None:
        """Undo an event of the log: an adding, a judgement, a correction, or an undoing."""
        from verbale.cli.keep_commands import run_undo  # noqa: PLC0415
        from verbale.cli.stamp import doer  # noqa: PLC0415

        raise typer.Exit(run_undo(db, event, doer(who, at), because))


def _whole(app: typer.Typer) -> None:
    @app.command(epilog=CODES)
    def check(db: Address = DEFAULT, as_json: AsJson = False) -> None:
        """Check that everything is whole: bytes, texts, tellings, log, entries."""
        from verbale.cli.keep_commands import run_check  # noqa: PLC0415

        raise typer.Exit(run_check(db, as_json=as_json))

    @app.command(epilog=CODES)
    def verify(db: Address = DEFAULT, as_json: AsJson = False) -> None:
        """Compare every quotation with its text and with the stored original."""
        from verbale.cli.keep_commands import run_verify  # noqa: PLC0415

        raise typer.Exit(run_verify(db, as_json=as_json))

    @app.command(epilog=CODES)
    def upgrade(db: Address = DEFAULT) -> None:
        """Bring a chronicle up to date that another edition of Verbale made; no judgement is lost."""
        from verbale.cli.keep_commands import run_upgrade  # noqa: PLC0415

        raise typer.Exit(run_upgrade(db))
