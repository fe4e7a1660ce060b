"""Documents that visitors give are read and stored, as `verbale add` does it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from verbale.documents.document import Document
from verbale.documents.open_document import PAGE_SUFFIXES, TEXT_SUFFIXES, open_bytes
from verbale.documents.opening import opening_from_packs
from verbale.documents.sidecar import Sidecar, read_sidecar, sidecar_path
from verbale.errors import DocumentError
from verbale.outputs.jsonl import record

_SAMPLES = Path(__file__).parents[1] / "samples"
_SAMPLE = "belarus-norway.ru"
ACCEPTED = frozenset((*TEXT_SUFFIXES, *PAGE_SUFFIXES))


@dataclass(frozen=True, slots=True)
class Given:
    """A document as it was given: its name, its bytes, and what the giver says of it."""

    name: str
    content: bytes
    known: Sidecar = field(default_factory=Sidecar)


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A given document with its text, its acts, and what was noticed in opening it."""

    given: Given
    document: Document
    records: tuple[dict[str, Any], ...]
    warnings: tuple[str, ...]


def read_given(given: Given, limit: int) -> ReadDocument:
    """Reads a document.

    Raises:
        VerbaleError: it is of no form or language that can be read; says what to do.
    """
    suffix = Path(given.name).suffix.lower()
    if suffix not in ACCEPTED:
        listed = ", ".join(sorted(ACCEPTED))
        raise DocumentError(f"{given.name}: files of this form cannot be read. There can be: {listed}.")
    from verbale.pipeline import read_document  # noqa: PLC0415 -- loads the packs, which asking never needs

    opening = replace(opening_from_packs(given.known.language), limit=limit)
    opened = open_bytes(given.content, given.name, opening, sidecar=given.known)
    acts = read_document(opened.document).acts
    return ReadDocument(given, opened.document, tuple(record(act) for act in acts), opened.warnings)


def sample() -> Given:
    """The sample that comes with the program."""
    path = _SAMPLES / f"{_SAMPLE}.txt"
    beside = sidecar_path(path)
    return Given(path.name, path.read_bytes(), read_sidecar(beside) if beside else Sidecar())
