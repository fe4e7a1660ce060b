"""The commands that ask about a chronicle as a whole: people, who, gaps, upcoming, compare, diff."""

from __future__ import annotations

from typing import Annotated

import typer

from verbale.cli.options import CODES, DEFAULT, Address, AsJson, Language

_Sides = Annotated[list[str], typer.Argument(metavar="SIDE SIDE", help="Two codes: BY NO.")]
_On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day that counts as today; today unless said.")
]


def add_questions(app: typer.Typer) -> None:
    """Adds them to the program's commands."""
    _add_persons(app)
    _add_pairs(app)
    _add_comparisons(app)


def _add_persons(app: typer.Typer) -> None:
    @app.command(epilog=CODES)
    def people(
        sides: Annotated[
            list[str] | None, typer.Argument(metavar="[SIDE...]", help="Only of entries with these sides.")
        ] = None,
        name: Annotated[str | None, typer.Option(help="A name or a part of it.")] = None,
        language: Language = None,
        db: Address = DEFAULT,
        as_json: AsJson = False,
    ) -> None:
        """List the persons with their offices, from first to last seen."""
        from verbale.cli.question_commands import run_people  # noqa: PLC0415

        raise typer.Exit(run_people(db, tuple(sides or ()), name, language, as_json=as_json))

    @app.command(epilog=CODES)
    def who(
        post: Annotated[str, typer.Argument(help='In words: "Министр иностранных дел Норвегии".')],
        on: Annotated[str, typer.Option("--on", metavar="DATE", help="A year, month or day: 2018-05.")],
        language: Annotated[
            str | None, typer.Option(help="The language of the words; each is tried unless said.")
        ] = None,
        db: Address = DEFAULT,
        as_json: AsJson = False,
    ) -> None:
        """Tell who held a post at a time, or that it is undetermined."""
        from verbale.cli.question_commands import run_who  # noqa: PLC0415

        raise typer.Exit(run_who(db, post, on, language, as_json=as_json))


def _add_pairs(app: typer.Typer) -> None:
    @app.command(epilog=CODES)
    def gaps(
        sides: _Sides, on: _On = None, language: Language = None, db: Address = DEFAULT, as_json: AsJson = False
    ) -> None:
        """Show silences, rounds overdue, visits not returned, and who takes the initiative."""
        from verbale.cli.question_commands import run_gaps  # noqa: PLC0415

        raise typer.Exit(run_gaps(db, _pair(sides), on, language, as_json=as_json))

    @app.command(epilog=CODES)
    def upcoming(
        sides: Annotated[
            list[str] | None, typer.Argument(metavar="[SIDE...]", help="Only of entries with these sides.")
        ] = None,
        on: _On = None,
        days: Annotated[int, typer.Option(min=1, help="How far to look ahead.")] = 90,
        language: Language = None,
        db: Address = DEFAULT,
        as_json: AsJson = False,
    ) -> None:
        """Show anniversaries and planned acts ahead, and planned acts past that nobody tells as done."""
        from verbale.cli.question_commands import run_upcoming  # noqa: PLC0415

        raise typer.Exit(run_upcoming(db, tuple(sides or ()), (on, days), language, as_json=as_json))


def _add_comparisons(app: typer.Typer) -> None:
    @app.command(epilog=CODES)
    def compare(
        sides: _Sides,
        sources: Annotated[bool, typer.Option("--sources", help="Source by source, not capital by capital.")] = False,
        language: Language = None,
        db: Address = DEFAULT,
        as_json: AsJson = False,
    ) -> None:
        """Show what one capital tells and the other does not, and the topics that each names."""
        from verbale.cli.question_commands import run_compare  # noqa: PLC0415

        raise typer.Exit(run_compare(db, _pair(sides), language, by_source=sources, as_json=as_json))

    @app.command(epilog=CODES)
    def diff(
        documents: Annotated[
            list[str], typer.Argument(metavar="URL | DOC DOC", help="An address, or two documents, older first.")
        ],
        db: Address = DEFAULT,
        as_json: AsJson = False,
    ) -> None:
        """Compare two editions of a page: acts gone, new, changed, reworded."""
        from verbale.cli.question_commands import run_diff  # noqa: PLC0415

        if len(documents) > 2:
            raise typer.BadParameter("give an address, or two documents")
        raise typer.Exit(run_diff(db, tuple(documents), as_json=as_json))


def _pair(sides: list[str]) -> tuple[str, ...]:
    if len(sides) != 2:
        raise typer.BadParameter("give two sides, like BY NO")
    return tuple(sides)
