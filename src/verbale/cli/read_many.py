"""Reads the documents of a run: passes over what an earlier run has read, reports each outcome, writes the journal."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from verbale.cli.read_one import Outcome, Task, died, output_path, read_one
from verbale.documents.batch import run
from verbale.documents.journal import Journal, output_digest, partial_path
from verbale.documents.open_document import digest, read_bytes
from verbale.documents.walk import Source
from verbale.errors import VerbaleError

_PROGRAM = Path(__file__).resolve().parent.parent
Report = Callable[[Outcome], None]


def read_many(sources: Iterable[Source], task: Task, report: Report, jobs: int = 1) -> None:
    """Reads each source and reports its outcome.

    Raises:
        DocumentError: the output folder cannot be written, or another run writes there.
    """
    if task.folder is None:
        with closing(_run(sources, task, jobs)) as outcomes:
            for outcome in outcomes:
                report(outcome)
        return
    with (
        Journal(task.folder, task.edition) as journal,
        closing(_run(_waiting(sources, task, journal, report), task, jobs)) as outcomes,
    ):
        for outcome in outcomes:
            if outcome.entry is not None and outcome.output is not None:
                journal.finish(outcome.entry, partial_path(outcome.output), outcome.output)
            report(outcome)


def edition(*options: str) -> str:
    """A digest of the program, its data and the options of a run: what another edition read is read again."""
    total = hashlib.sha256("\x00".join(options).encode())
    files = [path for suffix in ("py", "json", "html", "css", "js") for path in _PROGRAM.rglob(f"*.{suffix}")]
    for path in sorted(files):
        total.update(path.relative_to(_PROGRAM).as_posix().encode() + b"\x00")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _run(sources: Iterable[Source], task: Task, jobs: int) -> Generator[Outcome, None, None]:
    work = partial(read_one, task=task)
    yield from run(sources, work, died, jobs, ordered=task.folder is None)  # a finished output is moved at once


def _waiting(sources: Iterable[Source], task: Task, journal: Journal, report: Report) -> Iterator[Source]:
    """The sources still to read; reports those that are done, or whose output another input has taken."""
    taken: set[int] = set()  # hashes, not names: this grows with the folder
    for source in sources:
        key = hash(source.stem.casefold())
        if key in taken:
            report(Outcome(source, refused=f"{source.name}: {_clash(source, task)}"))
            continue
        taken.add(key)
        earlier = _earlier(source, task, journal)
        if earlier is None:
            yield source
        else:
            report(earlier)


def _clash(source: Source, task: Task) -> str:
    output = output_path(source, task.folder or Path(), task.format)
    return f"another input writes {output} in this run. Read them into different folders with --output-dir."


def _earlier(source: Source, task: Task, journal: Journal) -> Outcome | None:
    entry = journal.entry(source.stem)
    if entry is None or task.folder is None or source.is_stdin:
        return None
    if output_digest(output_path(source, task.folder, task.format)) != entry.output:
        return None
    try:
        if digest(read_bytes(source.path, task.opening.limit), source.path) != entry.sha256:
            return None
    except VerbaleError:
        return None
    states = {"none": entry.without, "unread": entry.unread, "acts": entry.blocks - entry.without - entry.unread}
    return Outcome(source, states=states, acts=entry.acts, earlier=True)
