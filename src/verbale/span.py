"""Half-open stretches of a text, counted in code points: `text[start:stop]` is the quotation."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text.

    >>> Span(0, 4).of("Осло принял")
    'Осло'
    """

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The words of this span in `text`."""
        return text[self.start : self.stop]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.stop and other.start < self.stop
