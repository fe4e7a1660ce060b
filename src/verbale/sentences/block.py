"""Blocks: the lines of a text, read before its sentences, because headings and facts often end without a full stop."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, init=False)
class Block:
    """One line of the text. `kind` is 'heading', 'item', 'row' or 'line'; offsets leave out outer blanks."""

    start: int
    stop: int
    kind: str

    def __init__(self, start: int, stop: int, kind: str) -> None:
        # Written out because a compiled one is native, and one that `dataclass` makes is not.
        self.start = start
        self.stop = stop
        self.kind = kind
