"""Paragraphs with hard line breaks, as a page of an office program prints them: which lines go on the line before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_NARROW: Final = 45  # code points of the narrowest column that is taken for one
_WIDE: Final = 130
_RAGGED: Final = 6  # code points by which letters of unlike widths or a word of the next line may miss the column
_ENDS: Final = (".", "!", "?", "…", ";", ":")


def continued_lines(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that are the rest of the one before them.

    A column shows by its width: on no line but the last of a paragraph had the next word any room, and some lines
    begin small.
    """
    found: set[int] = set()
    begin = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or not lines[number].strip():
            if number - begin > 2:
                found |= _of_paragraph([line.strip() for line in lines[begin:number]], begin)
            begin = number + 1
    return frozenset(found)


def _of_paragraph(lines: list[str], begin: int) -> set[int]:
    """The lines of a run without blanks that go on the one before."""
    width = max(map(len, lines))
    if not _NARROW <= width <= _WIDE:
        return set()
    goes_on = [n for n in range(1, len(lines)) if not lines[n - 1].endswith(_ENDS)]
    full = all(len(lines[n - 1]) + 1 + len(lines[n].split(None, 1)[0]) > width - _RAGGED for n in goes_on)
    small = sum(lines[n][0].islower() for n in goes_on)
    return {begin + n for n in goes_on} if full and small and small * 3 >= len(goes_on) else set()
