"""Tokens: words, numbers and marks, with their places in the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
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
