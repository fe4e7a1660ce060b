"""`verbale add`: from paths to a stored chronicle; what an earlier run has stored is passed over."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import typer

from verbale.cli.add_one import RECORD, AddTask, ToAdd, add_one, died, seal_of, text_beside
from verbale.cli.doors import Doors
from verbale.cli.exits import Exit
from verbale.cli.progress import BarProgress, PlainProgress, Progress, counted
from verbale.cli.read_many import edition
from verbale.cli.stamp import Doer
from verbale.documents.batch import run
from verbale.documents.language_code import require_pack
from verbale.documents.walk import STDIN, Source, sources
from verbale.errors import DocumentError, VerbaleError
from verbale.store.adding import Added, Addition
from verbale.store.documents import sha256
from verbale.store.store import Store

TELLINGS, DOCUMENTS, BYTES = 4_000, 500, 32_000_000
"""What one transaction takes until it has enough: a kill loses what is in hand, no more."""


def collect_seldom() -> None:
    """Has the collector of cycles look less often: adding makes many objects and no cycles, a fifth of its time."""
    gc.freeze()
    gc.set_threshold(3_000_000, 20, 100)  # more than is alive at once while a batch is added


@dataclass(frozen=True, slots=True)
class AddOptions:
    """The options of `verbale add`, as given."""

    paths: list[Path]
    address: str
    jobs: int = 1
    language: str | None = None
    quiet: bool = False


@dataclass(slots=True)
class _Run:
    """A run of adding: the store, what waits to be stored, and the account of it."""

    store: Store
    doer: Doer
    progress: Progress
    made_by: str
    waiting: list[ToAdd] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    _tellings: int = 0
    _bytes: int = 0

    def take(self, one: ToAdd) -> None:
        """A document was read, or refused."""
        for warning in one.warnings:
            self.progress.say(f"warning: {warning}")
        if one.refused is not None:
            self.counts["refused"] += 1
            self.progress.say(f"refused: {one.refused}")
            self.progress.advance()
            return
        self.waiting.append(one)
        self._tellings += len(one.records)
        self._bytes += len(one.content)
        if len(self.waiting) >= DOCUMENTS or self._tellings >= TELLINGS or self._bytes >= BYTES:
            self.flush()

    def flush(self) -> None:
        """Stores what waits, in one transaction; a document that the store refuses does not hold up the others."""
        waiting, self.waiting = self.waiting, []
        self._tellings = self._bytes = 0
        if not waiting:
            return
        try:
            outcomes = self._stored(waiting)
        except DocumentError:
            outcomes = [outcome for one in waiting for outcome in self._alone(one)]
        for one, added in outcomes:
            self._report(one, added)

    def _stored(self, waiting: list[ToAdd]) -> list[tuple[ToAdd, Added]]:
        additions = [
            Addition(one.content, one.document, one.records, one.seal, self.made_by, one.by_hand)
            for one in waiting
            if one.document is not None
        ]
        added = self.store.add(additions, who=self.doer.who, at=self.doer.at)
        return list(zip(waiting, added, strict=True))

    def _alone(self, one: ToAdd) -> list[tuple[ToAdd, Added]]:
        try:
            return self._stored([one])
        except DocumentError as error:
            self.counts["refused"] += 1
            self.progress.say(f"refused: {one.source.name}: {error}")
            self.progress.advance()
            return []

    def _report(self, one: ToAdd, added: Added) -> None:
        self.counts["stored" if added.event else "unchanged"] += 1
        self.counts["tellings"] += len(added.new)
        self.counts["withdrawn"] += len(added.withdrawn)
        if added.kept_record:
            self.progress.say(f"{one.source.name}: its record made by hand stays; undo the adding of it to read anew")
        elif added.withdrawn or (not added.is_new and added.new):
            change = f"{counted(len(added.new), 'telling')} new, {len(added.withdrawn)} gone, {added.known} as before"
            self.progress.say(f"{one.source.name}: read anew: {change}. See: verbale log {added.event}")
        if added.is_new and added.document.previous is not None:
            self.progress.say(
                f"{one.source.name}: a new edition of {added.document.url}. See: verbale diff {added.document.url}"
            )
        self.progress.advance()


def run_add(options: AddOptions, doors: Doors, doer: Doer) -> Exit:
    """Reads and stores what the options name; gives the exit code."""
    try:
        task, made_by = _task(options, doors)
        store = Store(options.address, create=True)
    except VerbaleError as error:
        raise typer.BadParameter(str(error)) from None
    collect_seldom()
    with _progress(options) as progress:
        adding = _Run(store, doer, progress, made_by)
        try:
            for one in run(_fresh(options, adding, task), partial(add_one, task=task), died, options.jobs):
                adding.take(one)
            adding.flush()
        except KeyboardInterrupt:
            progress.say(f"stopped: {_summary(adding.counts)}. Run the same command again to go on.")
            return Exit.STOPPED
        except VerbaleError as error:
            progress.say(f"stopped: {error}")
            return Exit.NOTHING_READ
    return _ended(adding.counts, options, store)


def _task(options: AddOptions, doors: Doors) -> tuple[AddTask, str]:
    opening = doors.opening(options.language)
    language = require_pack(options.language, opening.packs) if options.language else ""
    return AddTask(doors.read, opening), edition("add", language, str(opening.limit))


def _fresh(options: AddOptions, adding: _Run, task: AddTask) -> Iterator[Source]:
    """The sources that are not stored yet by this edition of the program."""
    for source in _sources(options):
        if not source.is_stdin:
            try:
                content, seal = seal_of(source, task.opening.limit)
                earlier = adding.store.passed_over(sha256(content), seal, adding.made_by)
            except (VerbaleError, OSError):
                earlier = None  # reading it says why
            if earlier is not None:
                adding.counts["earlier"] += 1
                adding.progress.advance()
                continue
        yield source


def _sources(options: AddOptions) -> Iterator[Source]:
    """The documents that the paths hold. A text and the record beside it are one, whichever comes first."""
    seen: set[Path] = set()
    for source in sources(options.paths, also=frozenset({RECORD})):
        if source.is_stdin:
            yield source
            continue
        try:
            path = text_beside(source.path)
        except VerbaleError:
            path = source.path
            if path not in options.paths:
                continue  # some other .jsonl of a folder
        if path not in seen:
            seen.add(path)
            yield source


def _progress(options: AddOptions) -> Progress:
    many = len(options.paths) > 1 or any(str(path) != STDIN and path.is_dir() for path in options.paths)
    if many and not options.quiet and sys.stderr.isatty():
        return BarProgress(sys.stderr, total=sum(1 for _ in _sources(options)))
    return PlainProgress(sys.stderr, options.quiet)


def _ended(counts: Counter[str], options: AddOptions, store: Store) -> Exit:
    done = counts["stored"] + counts["unchanged"] + counts["earlier"]
    if not done and not counts["refused"]:
        named = ", ".join(map(str, options.paths))
        print(f"nothing to add in {named}: no .txt, .md, .html or .htm file", file=sys.stderr)
    elif not options.quiet:
        print(f"{store.address}: {_summary(counts)}", file=sys.stderr)
    if not done:
        return Exit.NOTHING_READ
    return Exit.SOME_REFUSED if counts["refused"] else Exit.ALL_READ


def _summary(counts: Counter[str]) -> str:
    there = counts["unchanged"] + counts["earlier"]
    parts = [
        f"{counted(counts['stored'], 'document')} stored",
        f"{counted(counts['tellings'], 'telling')} new",
        *([f"{counted(counts['withdrawn'], 'telling')} withdrawn"] if counts["withdrawn"] else []),
        *([f"{counted(there, 'document')} stored before, nothing new"] if there else []),
        f"{counted(counts['refused'], 'document')} refused{' (reasons above)' if counts['refused'] else ''}",
    ]
    return " · ".join(parts)
