"""Cuts a text at every boundary of evidence, so that nested and overlapping spans can be marked side by side.

HTML elements nest, spans need not. So the text becomes a row of segments, each of which knows every act and every
field that it belongs to; the words of a field are the segments that bear its name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from verbale.acts.act import Act
from verbale.acts.reading import BlockCoverage
from verbale.span import Span

_What = TypeVar("_What", int, str)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch without a boundary inside. `acts` are numbers from 1; `fields` are `number.field`.

    `inner` is the act whose own words are the shortest around it; `begins` are the acts, and `anchors` the
    fields, whose words start here.
    """

    start: int
    stop: int
    text: str
    acts: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    inner: int | None = None
    begins: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as shown: its kind and state, its segments, and the blank text before and after it."""

    number: int
    kind: str
    state: str
    before: str
    segments: tuple[Segment, ...]
    after: str = ""

    @property
    def begins(self) -> list[int]:
        """Numbers of the acts whose words start in this block, in order."""
        return sorted(number for segment in self.segments for number in segment.begins)


@dataclass(frozen=True, slots=True)
class _Strand:
    """The words of one field of one act."""

    number: int
    field: str
    span: Span

    @property
    def name(self) -> str:
        return f"{self.number}.{self.field}"


def passages(text: str, acts: Sequence[Act], coverage: Iterable[BlockCoverage]) -> list[Passage]:
    """The whole of `text`, block by block; `before`, segments and `after` joined give `text` again.

    Text that coverage passes over is shown as a block of state 'unread': nothing is hidden. Evidence outside
    the text is clipped, and dropped if nothing is left.
    """
    blocks = _blocks(text, coverage)
    edges = {edge for block in blocks for edge in (block.start, block.stop)}
    segments = list(_segments(text, _strands(text, acts), edges))
    starts = [segment.start for segment in segments]
    rows = [segments[bisect_left(starts, block.start) : bisect_left(starts, block.stop)] for block in blocks]
    rows = _with_beginnings(rows)
    stops = [0, *(block.stop for block in blocks)]
    gathered = [
        Passage(number, block.kind, block.state, text[stops[number - 1] : block.start], tuple(row))
        for number, (block, row) in enumerate(zip(blocks, rows, strict=True), start=1)
    ]
    if gathered:
        gathered[-1] = replace(gathered[-1], after=text[stops[-1] :])
    return gathered


def _blocks(text: str, coverage: Iterable[BlockCoverage]) -> list[BlockCoverage]:
    """Coverage in text order without overlaps, and with the words that it passes over."""
    blocks: list[BlockCoverage] = []
    reached = 0
    for block in sorted(coverage, key=lambda block: (block.start, block.stop)):
        start, stop = max(block.start, reached), min(block.stop, len(text))
        if start >= stop:
            continue
        blocks.extend(_passed_over(text, reached, start))
        blocks.append(BlockCoverage(start, stop, block.kind, block.state))
        reached = stop
    blocks.extend(_passed_over(text, reached, len(text)))
    return blocks


def _passed_over(text: str, start: int, stop: int) -> Iterator[BlockCoverage]:
    between = text[start:stop]
    if words := between.strip():
        begin = start + between.index(words)
        yield BlockCoverage(begin, begin + len(words), "line", "unread")


def _strands(text: str, acts: Sequence[Act]) -> list[_Strand]:
    strands = []
    for number, act in enumerate(acts, start=1):
        for words in act.evidence:
            span = Span(max(words.start, 0), min(words.stop, len(text)))
            if span.start < span.stop:
                strands.append(_Strand(number, words.field, span))
    return strands


def _segments(text: str, strands: Iterable[_Strand], edges: set[int]) -> Iterator[Segment]:
    opening: defaultdict[int, list[_Strand]] = defaultdict(list)
    closing: defaultdict[int, list[_Strand]] = defaultdict(list)
    for strand in strands:
        opening[strand.span.start].append(strand)
        closing[strand.span.stop].append(strand)
    cuts = sorted({0, len(text), *edges, *opening, *closing})
    open_now: list[_Strand] = []
    for start, stop in pairwise(cuts):
        ended = closing.get(start, ())
        open_now = [strand for strand in open_now if strand not in ended] + opening.get(start, [])
        yield Segment(
            start,
            stop,
            text[start:stop],
            tuple(sorted({strand.number for strand in open_now})),
            tuple(sorted({strand.name for strand in open_now}, key=_by_number)),
            _innermost(open_now),
        )


def _innermost(strands: Sequence[_Strand]) -> int | None:
    whole = [strand for strand in strands if strand.field == "act"] or strands
    if not whole:
        return None
    return min(whole, key=lambda strand: (strand.span.stop - strand.span.start, strand.number)).number


def _by_number(name: str) -> tuple[int, str]:
    number, _, field = name.partition(".")
    return int(number), field


def _with_beginnings(rows: list[list[Segment]]) -> list[list[Segment]]:
    """Tells each segment which acts and fields start in it: the first of their words that can be seen."""
    begun: dict[str, int] = {}
    for row in rows:
        for segment in row:
            for name in segment.fields:
                begun.setdefault(name, segment.start)
    names_at, acts_at = _turned(begun), _turned(_act_starts(begun))
    return [
        [
            replace(
                segment,
                begins=tuple(sorted(acts_at.get(segment.start, ()))),
                anchors=tuple(sorted(names_at.get(segment.start, ()), key=_by_number)),
            )
            for segment in row
        ]
        for row in rows
    ]


def _turned(starts: dict[_What, int]) -> dict[int, list[_What]]:
    turned: dict[int, list[_What]] = {}
    for what, start in starts.items():
        turned.setdefault(start, []).append(what)
    return turned


def _act_starts(begun: dict[str, int]) -> dict[int, int]:
    """Where each act starts: at the words of the whole act, or else at the first words of any field."""
    starts: dict[int, int] = {}
    whole: set[int] = set()
    for name, start in begun.items():
        number, field = _by_number(name)
        if field == "act":
            whole.add(number)
            starts[number] = start
        elif number not in whole:
            starts[number] = min(start, starts.get(number, start))
    return starts
