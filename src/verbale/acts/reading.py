"""A reading: what was found in a document, and an account of every block of it."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.acts.act import Act
from verbale.documents.document import Document


@dataclass(frozen=True, slots=True)
class BlockCoverage:
    """What became of one block. `state` is 'acts', 'none' (read, no act in it) or 'unread' (not readable)."""

    start: int
    stop: int
    kind: str
    state: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The acts of a document in text order, and its coverage, block by block."""

    document: Document
    acts: tuple[Act, ...]
    coverage: tuple[BlockCoverage, ...]
