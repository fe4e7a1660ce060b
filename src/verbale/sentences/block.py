"""Blocks: the lines of a text, read before its sentences, because headings and facts often end without a full stop."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text. `kind` is 'heading', 'item', 'row' or 'line'; offsets leave out outer blanks."""

    start: int
    stop: int
    kind: str
