"""The commands by which people judge: same, different, unsure, split, correct. Each is signed and can be undone."""

from __future__ import annotations

from typing import Annotated

import typer

from verbale.cli.options import CODES, DEFAULT, Address, At, Because, Who

_Entry = Annotated[str, typer.Argument(metavar="ENTRY", help="The beginning of an entry's id.")]


def add_judging(app: typer.Typer) -> None:
    """Adds them to the program's commands."""
    for what, doc in (
        ("same", "Judge that two entries are one deed."),
        ("different", "Judge that two entries are two deeds, whatever the rules say."),
        ("unsure", "Note that two entries were looked at and cannot be told; they stay apart, in the queue."),
    ):
        _add_verdict(app, what, doc)
    _add_changes(app)


def _add_verdict(app: typer.Typer, what: str, doc: str) -> None:
    @app.command(what, help=doc, epilog=CODES)
    def verdict(
        first: _Entry,
        second: _Entry,
        because: Because = None,
        db: Address = DEFAULT,
        who: Who = None,
        at: At = None,
    ) -> None:
        from verbale.cli.judge_commands import run_verdict  # noqa: PLC0415
        from verbale.cli.stamp import doer  # noqa: PLC0415

        raise typer.Exit(run_verdict(db, what, (first, second), doer(who, at), because))


def _add_changes(app: typer.Typer) -> None:
    @app.command(epilog=CODES)
    def split(
        entry: _Entry,
        tellings: Annotated[
            list[str] | None,
            typer.Argument(help="The tellings that go, by the beginning of their ids; all part if none."),
        ] = None,
        because: Because = None,
        db: Address = DEFAULT,
        who: Who = None,
        at: At = None,
    ) -> None:
        """Take tellings out of an entry, or part all of them."""
        from verbale.cli.judge_commands import run_split  # noqa: PLC0415
        from verbale.cli.stamp import doer  # noqa: PLC0415

        raise typer.Exit(run_split(db, (entry, tellings or []), doer(who, at), because))

    @app.command(epilog=CODES)
    def correct(
        entry: _Entry,
        assignment: Annotated[
            str, typer.Argument(metavar="FIELD=VALUE", help="where.place=Осло; nothing after = empties it.")
        ],
        because: Annotated[str, typer.Option(metavar="WORDS", help="Why; kept in the log.")],
        db: Address = DEFAULT,
        who: Who = None,
        at: At = None,
    ) -> None:
        """Set what a field of an entry says; what the tellings say is kept beside it."""
        from verbale.cli.judge_commands import run_correct  # noqa: PLC0415
        from verbale.cli.stamp import doer  # noqa: PLC0415

        field, equals, value = assignment.partition("=")
        if not equals:
            raise typer.BadParameter(f"{assignment!r} is no correction; write FIELD=VALUE, like where.place=Осло")
        raise typer.Exit(run_correct(db, (entry, field.strip(), value), doer(who, at), because))
