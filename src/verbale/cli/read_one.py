"""Reads one document to the end: opened, read, written; a bad one gives a refusal, never an exception."""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from verbale.acts.act import Act
from verbale.acts.reading import Reading
from verbale.documents.document import Document
from verbale.documents.journal import Entry, partial_path
from verbale.documents.open_document import Opened, digest, open_bytes, open_stream, read_bytes
from verbale.documents.opening import Opening
from verbale.documents.sidecar import Sidecar, read_sidecar, sidecar_path
from verbale.documents.walk import Source
from verbale.errors import VerbaleError
from verbale.outputs.jsonl import lines

Format = Literal["table", "jsonl", "html"]
PAGE_TEXT = ".text"  # not .txt: it is no document to read again
SUFFIXES: dict[Format, str] = {"jsonl": ".jsonl", "html": ".html", "table": ".txt"}


@dataclass(frozen=True, slots=True)
class Task:
    """How to read each document of a run. `folder` is where outputs go, None for standard output.

    `edition` is the digest of the program and its options; `many` that acts of several documents share a stream.
    """

    read: Callable[[Document], Reading]
    page: Callable[[Reading], str]
    opening: Opening
    format: Format
    folder: Path | None = None
    edition: str = ""
    many: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document: counts of its blocks and acts, or why it was refused.

    `text` is what goes to standard output, `told` the acts for the table; `entry` and `output` are set when the
    output waits beside its place to be moved there; `earlier` when an earlier run had read it.
    """

    source: Source
    refused: str | None = None
    warnings: tuple[str, ...] = ()
    text: str = ""
    told: tuple[Act, ...] = ()
    states: dict[str, int] = field(default_factory=dict)
    acts: int = 0
    entry: Entry | None = None
    output: Path | None = None
    earlier: bool = False
    language: str | None = None


def output_path(source: Source, folder: Path, form: Format) -> Path:
    """Where the output of a document goes."""
    return folder / f"{source.stem}{SUFFIXES[form]}"


def read_one(source: Source, *, task: Task) -> Outcome:
    """Opens, reads and renders one document."""
    try:
        opened, seal = _open(source, task)
        return _rendered(source, task, seal, opened, task.read(opened.document))
    except Exception as error:
        return Outcome(source, refused=refusal(source, error))


def refusal(source: Source, error: Exception) -> str:
    """What is said of a document that could not be read, with its name and, where there is one, what to do."""
    if isinstance(error, VerbaleError):
        return str(error)
    if isinstance(error, OSError):
        return f"{source.name}: {error.strerror or error}."
    if isinstance(error, RecursionError):
        return f"{source.name}: nested too deeply to be read."
    if isinstance(error, MemoryError):
        return f"{source.name}: there was not enough memory to read it."
    return f"{source.name}: a fault in verbale, please report it: {error!r}"


def died(source: Source) -> Outcome:
    """The refusal for a document whose process was ended from outside."""
    return Outcome(source, refused=died_twice(source))


def died_twice(source: Source) -> str:
    """What is said of it."""
    return f"{source.name}: the process that read it died twice. Is there enough memory?"


class _Seal(NamedTuple):
    """Size and digest of a document's bytes: the bytes themselves are let go before it is read."""

    size: int = 0
    sha256: str = ""


def _open(source: Source, task: Task) -> tuple[Opened, _Seal]:
    if source.is_stdin:
        return open_stream(sys.stdin.buffer, task.opening), _Seal()
    data = read_bytes(source.path, task.opening.limit)
    beside = sidecar_path(source.path)
    sidecar = read_sidecar(beside) if beside else Sidecar()
    seal = _Seal(len(data), digest(data, source.path)) if task.folder else _Seal()
    return open_bytes(data, source.name, task.opening, sidecar=sidecar), seal


def _rendered(source: Source, task: Task, seal: _Seal, opened: Opened, reading: Reading) -> Outcome:
    text = _text(source, task, reading)
    states = dict(Counter(block.state for block in reading.coverage))
    if task.folder is None:
        told = reading.acts if task.format == "table" else ()
        language = opened.document.language
        return Outcome(source, None, opened.warnings, text, told, states, len(reading.acts), language=language)
    output = output_path(source, task.folder, task.format)
    written = text.encode()
    output.parent.mkdir(parents=True, exist_ok=True)
    if opened.is_page:  # offsets count in the text that was taken from the page: it must be at hand
        _write_whole(output.with_suffix(PAGE_TEXT), opened.document.text.encode())
    partial_path(output).write_bytes(written)
    entry = Entry(
        source.stem, seal.size, seal.sha256, task.edition, hashlib.sha256(written).hexdigest(),
        len(reading.acts), sum(states.values()), states.get("none", 0), states.get("unread", 0),
    )  # fmt: skip
    return Outcome(source, None, opened.warnings, "", (), states, len(reading.acts), entry, output)


def _write_whole(path: Path, data: bytes) -> None:
    partial = partial_path(path)
    partial.write_bytes(data)
    partial.replace(path)


def _text(source: Source, task: Task, reading: Reading) -> str:
    if task.format == "html":
        return task.page(reading)
    if task.format == "jsonl":
        return "".join(lines(reading, source=source.name if task.many and task.folder is None else None))
    return ""
