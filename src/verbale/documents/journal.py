"""The journal of an output folder: which documents were read whole, so that a run that was stopped can go on.

A document is finished in this order: its output is written beside its place (`.NAME.partial`), a line is added to
the journal, the output is moved into place. A kill at any moment leaves either no output or a finished one that the
journal knows; both digests must fit before a document is passed over.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from verbale.errors import DocumentError

JOURNAL = ".verbale-read.jsonl"


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished document.

    `size` in bytes and `sha256` are of the document with its sidecar, `edition` is the digest of the program and the
    options that read it, `output` the SHA-256 of what was written.
    """

    path: str
    size: int
    sha256: str
    edition: str
    output: str
    acts: int = 0
    blocks: int = 0
    without: int = 0
    unread: int = 0


class Journal:
    """The journal of one output folder, held by one run at a time."""

    def __init__(self, folder: Path, edition: str) -> None:
        self._path = folder / JOURNAL
        self._edition = edition
        self._known: dict[str, Entry] = {}
        self._handle = -1

    def __enter__(self) -> Journal:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        except OSError as error:
            raise DocumentError(f"{self._path.parent}: cannot write there ({error.strerror}).") from None
        _hold(self._handle, self._path)
        self._known = {entry.path: entry for entry in self._entries() if entry.edition == self._edition}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._handle)

    def entry(self, path: str) -> Entry | None:
        """What this edition of the program wrote down of a document, if anything."""
        return self._known.get(path)

    def finish(self, entry: Entry, partial: Path, output: Path) -> None:
        """Writes a finished document down and moves its output into place."""
        os.write(self._handle, (json.dumps(asdict(entry), ensure_ascii=False) + "\n").encode())
        partial.replace(output)

    def _entries(self) -> Iterator[Entry]:
        data = self._path.read_bytes()
        if data and not data.endswith(b"\n"):
            os.write(self._handle, b"\n")  # a line torn by a power cut stays alone
        for line in data.splitlines():
            try:
                yield Entry(**json.loads(line))
            except (ValueError, TypeError):
                continue


def output_digest(path: Path) -> str | None:
    """The SHA-256 of a finished output, None if there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def partial_path(output: Path) -> Path:
    """Where an output is written before it is whole."""
    return output.with_name(f".{output.name}.partial")


def _hold(handle: int, path: Path) -> None:
    """Bars a second run from the same folder; the system lets go of it when a run is killed."""
    try:
        import fcntl  # noqa: PLC0415 -- not on every system
    except ImportError:
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise DocumentError(f"{path.parent}: another run of verbale writes there now. Wait for it to end.") from None
