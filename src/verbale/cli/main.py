"""The command line. Thin: each command hands on to one function; nothing heavy is loaded before a command runs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from verbale.cli.serve_app import add_serving
from verbale.cli.store_app import add_store_commands

if TYPE_CHECKING:
    from verbale.cli.doors import Doors

EXIT_CODES = (
    "Exit codes: 0 all documents read; 1 some refused; 2 wrong usage; 3 nothing could be read; 130 stopped by Ctrl-C."
)
Entry = Mapping[str, Any]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON on standard output.")]


class FormatName(StrEnum):
    """The names of the formats."""

    TABLE = "table"
    JSONL = "jsonl"
    HTML = "html"


def make_app(doors: Doors | None = None) -> typer.Typer:
    """The command line over `doors`: the program's own unless given."""
    made = typer.Typer(
        help="Reads what foreign ministries publish into a record of diplomatic acts, every fact tied to its words.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # plain help: rich takes 0.1 s to load
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(_top)
    _add_read(made, doors)
    _add_explain(made, doors)
    _add_lists(made, doors)
    add_store_commands(made, lambda: _loaded(doors))
    add_serving(made)
    return made


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 -- 20 ms

        print(version("verbale"))
        raise typer.Exit


def _top(
    _version: Annotated[
        bool, typer.Option("--version", help="The version, and no more.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Holds what comes before the commands."""


def _loaded(doors: Doors | None) -> Doors:
    if doors is not None:
        return doors
    from verbale.cli.doors import DOORS  # noqa: PLC0415

    return DOORS


def _add_read(app: typer.Typer, doors: Doors | None) -> None:
    @app.command(epilog=EXIT_CODES)
    def read(
        paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, folders, - for standard input.")],
        form: Annotated[
            FormatName | None,
            typer.Option("--format", help="table (default on a terminal), jsonl (default otherwise), html."),
        ] = None,
        output_dir: Annotated[
            Path | None, typer.Option(help="Write one file a document here; goes on where a stopped run ended.")
        ] = None,
        jobs: Annotated[int, typer.Option(min=1, help="How many processes read at the same time.")] = 1,
        language: Annotated[
            str | None, typer.Option(help="Code of the documents' language, else it is told from their words.")
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary; refusals only.")] = False,
    ) -> None:
        """Read documents (.txt, .md, saved .html pages) into acts."""
        from verbale.cli.read_command import ReadOptions, run_read  # noqa: PLC0415

        options = ReadOptions(paths, form.value if form else None, output_dir, jobs, language, quiet)
        raise typer.Exit(run_read(options, _loaded(doors)))


def _add_explain(app: typer.Typer, doors: Doors | None) -> None:
    @app.command(epilog=EXIT_CODES)
    def explain(
        path: Annotated[Path, typer.Argument(help="A document, or - for standard input.")],
        at: Annotated[int | None, typer.Option(min=0, help="A place in the text, in code points.")] = None,
        sentence: Annotated[int | None, typer.Option(min=1, help="A sentence by its number, the first is 1.")] = None,
        language: Annotated[str | None, typer.Option(help="Code of the document's language.")] = None,
        as_json: AsJson = False,
    ) -> None:
        """Show what was found at a place of a document, and which rule found it."""
        from verbale.cli.explain_command import run_explain  # noqa: PLC0415

        if (at is None) == (sentence is None):
            raise typer.BadParameter("say where: --at OFFSET or --sentence N, one of them")
        place = {"offset": at, "sentence": sentence}
        code, text = run_explain(path, _loaded(doors), place, language=language, as_json=as_json)
        typer.echo(text, err=bool(code))
        raise typer.Exit(code)


def _add_lists(app: typer.Typer, doors: Doors | None) -> None:
    @app.command()
    def kinds(as_json: AsJson = False) -> None:
        """List the kinds of acts that there are."""
        data = _loaded(doors).kinds()
        _show(data, as_json, _kind_cells)

    @app.command()
    def languages(
        coverage: Annotated[
            bool, typer.Option("--coverage", help="Which concepts each language says: words, examples, gaps.")
        ] = False,
        as_json: AsJson = False,
    ) -> None:
        """List the languages that can be read."""
        if coverage:
            _show_coverage(_loaded(doors).coverage(), as_json)
        else:
            _show(_loaded(doors).languages(), as_json, _language_cells)


def _kind_cells(kind: str, entry: Entry) -> tuple[str, ...]:
    arrow = "→" if entry.get("directed") == "yes" else "↔"
    return kind, arrow, str(entry.get("label", {}).get("en", "")), str(entry.get("meaning", ""))


def _language_cells(code: str, entry: Entry) -> tuple[str, ...]:
    return code, str(entry.get("name", "")), f"{entry.get('words', 0)} words"


def _show(data: Mapping[str, Entry], as_json: bool, cells: Callable[[str, Entry], tuple[str, ...]]) -> None:
    if as_json:
        typer.echo(_json(data))
        return
    table = [cells(key, data[key]) for key in sorted(data)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        typer.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _show_coverage(told: Mapping[str, Any], as_json: bool) -> None:
    from verbale.cli.coverage_table import coverage_table  # noqa: PLC0415

    typer.echo(_json(told) if as_json else coverage_table(told), nl=as_json)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


app = make_app()
