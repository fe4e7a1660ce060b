"""Tokens: words, numbers and marks, with their places in the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, init=False)
class Token:
    """One token. `norm` is lower case with ё as е; `kind` is 'w' word, 'n' number, 'p' mark; `capital` says whether it
    starts with a capital letter.
    """

    start: int
    stop: int
    text: str
    norm: str
    kind: str
    capital: bool

    def __init__(self, start: int, stop: int, text: str, norm: str, kind: str, capital: bool) -> None:
        # Written out because a compiled one is native, and one that `dataclass` makes is not.
        self.start = start
        self.stop = stop
        self.text = text
        self.norm = norm
        self.kind = kind
        self.capital = capital
