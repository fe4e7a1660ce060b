"""`verbale read`: from paths and options to a run, its output and its exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import typer

from verbale.cli.doors import Doors
from verbale.cli.exits import Exit
from verbale.cli.progress import BarProgress, PlainProgress, Progress, Tally
from verbale.cli.read_many import edition, read_many
from verbale.cli.read_one import Format, Outcome, Task
from verbale.documents.language_code import require_pack
from verbale.documents.walk import STDIN, Source, sources
from verbale.errors import VerbaleError
from verbale.outputs.table import Told, plain_table, rich_table, rows


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """The options of `verbale read`, as given."""

    paths: list[Path]
    format: Format | None = None
    folder: Path | None = None
    jobs: int = 1
    language: str | None = None
    quiet: bool = False

    @property
    def many(self) -> bool:
        """Whether there may be more than one document."""
        return len(self.paths) > 1 or any(str(path) != STDIN and path.is_dir() for path in self.paths)


class Reporter:
    """Takes the outcomes of a run: output to standard output at once, words for the user to standard error."""

    def __init__(self, progress: Progress, many: bool) -> None:
        self._progress = progress
        self._many = many
        self.tally = Tally()
        self.told: list[Told] = []
        self.languages: set[str] = set()

    def __call__(self, outcome: Outcome) -> None:
        """One document is done."""
        self.tally.add(outcome)
        for warning in outcome.warnings:
            self._progress.say(f"warning: {warning}")
        if outcome.refused is not None:
            self._progress.say(f"refused: {outcome.refused}")
        if outcome.text:
            write_out(outcome.text)
        self.told.extend(Told(act, outcome.source.name if self._many else None) for act in outcome.told)
        self.languages.update(filter(None, [outcome.language]))
        self._progress.advance()


def run_read(options: ReadOptions, doors: Doors) -> Exit:
    """Reads what the options name. Prints, and gives the exit code."""
    form = _format(options)
    try:
        task = _task(options, form, doors)
    except VerbaleError as error:
        raise typer.BadParameter(str(error)) from None
    with _progress(options) as progress:
        report = Reporter(progress, options.many)
        try:
            read_many(_sources(options), task, report, options.jobs)
        except KeyboardInterrupt:
            again = " Run the same command again to go on." if options.folder else ""
            progress.say(f"stopped: {report.tally.summary()}.{again}")
            return Exit.STOPPED
        except VerbaleError as error:
            raise typer.BadParameter(str(error), param_hint="--output-dir") from None
    if form == "table" and report.tally.read:
        _print_table(report, doors)
    _sum_up(report.tally, options)
    return report.tally.exit_code


def write_out(text: str) -> None:
    """Writes to standard output in UTF-8, whatever the system's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _format(options: ReadOptions) -> Format:
    form: Format = options.format or ("table" if sys.stdout.isatty() and options.folder is None else "jsonl")
    if form == "table" and options.folder is not None:
        raise typer.BadParameter("a table is one for all; --output-dir takes jsonl or html", param_hint="--format")
    if form == "html" and options.folder is None and options.many:
        raise typer.BadParameter("a page shows one document; give --output-dir for several", param_hint="--format")
    return form


def _task(options: ReadOptions, form: Format, doors: Doors) -> Task:
    opening = doors.opening(options.language)
    language = require_pack(options.language, opening.packs) if options.language else ""
    made_by = edition(form, language, str(opening.limit)) if options.folder else ""
    return Task(doors.read, doors.page, opening, form, options.folder, made_by, options.many)


def _sources(options: ReadOptions) -> Iterator[Source]:
    return sources(options.paths, leave_out=options.folder)


def _progress(options: ReadOptions) -> Progress:
    if options.many and not options.quiet and sys.stderr.isatty():
        return BarProgress(sys.stderr, total=sum(1 for _ in _sources(options)))
    return PlainProgress(sys.stderr, options.quiet)


def _print_table(report: Reporter, doors: Doors) -> None:
    words = doors.table_words(frozenset(report.languages))
    cells = rows(report.told, words)
    if sys.stdout.isatty():
        from rich.console import Console  # noqa: PLC0415 -- slow to load, only a terminal needs it

        Console(file=sys.stdout).print(rich_table(cells, words))
    else:
        write_out(plain_table(cells, words))


def _sum_up(tally: Tally, options: ReadOptions) -> None:
    if not tally.read and not tally.refused:
        named = ", ".join(map(str, options.paths))
        print(f"nothing to read in {named}: no .txt, .md, .html or .htm file", file=sys.stderr)
    elif not options.quiet:
        print(tally.summary(), file=sys.stderr)
