"""Opens one document for the store: its bytes, its text and its acts, read from it or taken from a record beside it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from verbale.acts.reading import Reading
from verbale.cli.read_one import died_twice, refusal
from verbale.documents.document import Document
from verbale.documents.open_document import PAGE_SUFFIXES, TEXT_SUFFIXES, digest, open_bytes, read_bytes
from verbale.documents.opening import Opening
from verbale.documents.sidecar import Sidecar, read_sidecar, sidecar_path
from verbale.documents.walk import Source
from verbale.errors import DocumentError
from verbale.outputs.jsonl import record

Record = dict[str, Any]
RECORD = ".jsonl"
_TEXTS = (".text", *TEXT_SUFFIXES, *PAGE_SUFFIXES)


@dataclass(frozen=True, slots=True)
class AddTask:
    """How to open the documents of a run."""

    read: Callable[[Document], Reading]
    opening: Opening


@dataclass(frozen=True, slots=True)
class ToAdd:
    """A document to be stored, or why it was refused. `by_hand` when its acts come from a record beside it."""

    source: Source
    refused: str | None = None
    warnings: tuple[str, ...] = ()
    content: bytes = b""
    document: Document | None = None
    records: tuple[Record, ...] = ()
    seal: str = ""
    by_hand: bool = False


def seal_of(source: Source, limit: int) -> tuple[bytes, str]:
    """The bytes of a document, and a digest of all that its reading depends on: them, its sidecar, its record.

    Raises:
        DocumentError: it cannot be read.
    """
    if source.is_stdin:
        content = sys.stdin.buffer.read(limit + 1)
        if len(content) > limit:
            raise DocumentError(f"standard input is longer than {limit:,} bytes. Split it.")
        return content, digest(content, source.path)
    path = text_beside(source.path)
    content = read_bytes(path, limit)
    beside = record_beside(source.path)
    record_bytes = b"\x00record\x00" + read_bytes(beside, limit) if beside else b""
    return content, digest(content + record_bytes, path)


def add_one(source: Source, *, task: AddTask) -> ToAdd:
    """Opens and reads one document; a bad one gives a refusal, never an exception."""
    try:
        return _opened(source, task)
    except Exception as error:
        return ToAdd(source, refused=refusal(source, error))


def died(source: Source) -> ToAdd:
    """The refusal for a document whose process was ended from outside."""
    return ToAdd(source, refused=died_twice(source))


def record_beside(path: Path) -> Path | None:
    """The record of a document's acts: the path itself if it is one, or `NAME.jsonl` beside it."""
    candidate = path.with_suffix(RECORD)
    return candidate if candidate.is_file() else None


def text_beside(path: Path) -> Path:
    """The text of a record: `NAME.text`, .txt, .md or .html beside it; any other path is a text itself.

    Raises:
        DocumentError: there is none.
    """
    if path.suffix != RECORD:
        return path
    for suffix in _TEXTS:
        if (candidate := path.with_suffix(suffix)).is_file():
            return candidate
    raise DocumentError(f"{path}: there is no text beside this record. Put {path.stem}.txt next to it.")


def _opened(source: Source, task: AddTask) -> ToAdd:
    content, seal = seal_of(source, task.opening.limit)
    path = source.path if source.is_stdin else text_beside(source.path)
    beside = None if source.is_stdin else record_beside(source.path)
    opening = _any_language(task.opening) if beside else task.opening
    sidecar = None if source.is_stdin else sidecar_path(path)
    known = read_sidecar(sidecar) if sidecar else Sidecar()
    opened = open_bytes(content, "standard input" if source.is_stdin else str(path), opening, sidecar=known)
    document = opened.document
    if beside:
        records = tuple(records_in(read_bytes(beside, opening.limit), str(beside)))
    else:
        records = tuple(record(act) for act in task.read(document).acts)
    return ToAdd(source, None, opened.warnings, content, document, records, seal, beside is not None)


def _any_language(opening: Opening) -> Opening:
    """A record needs no reader, so its text may be in any language that can be told."""
    return replace(opening, packs=opening.packs | frozenset(opening.profiles))


def records_in(data: bytes, name: str) -> list[Record]:
    """The records of a .jsonl file.

    Raises:
        DocumentError: a line that is no JSON object; names it.
    """
    found: list[Record] = []
    for number, line in enumerate(data.decode("utf-8-sig", errors="replace").split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            raise DocumentError(
                f"{name}, line {number}: no JSON ({error}). One act a line, see docs/record.md."
            ) from None
        if not isinstance(value, dict):
            raise DocumentError(f"{name}, line {number}: an act is a JSON object, not {type(value).__name__}.")
        found.append(value)
    return found
