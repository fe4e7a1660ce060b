"""The timeline of a pair: rows by level or channel, a mark for each entry, marks that crowd drawn as one with a number.

Lengths along the line are per cent of its width, heights pixels, as on the page of a document.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verbale.outputs.page_timeline import Bar, Scale, Stretch, bars_of, scale_of, stretch, ticks_of
from verbale.web.facets import Row

HEAD, LABEL, LANE, GAP = 26, 20, 17, 8
_MARK, _NUMBERED = 1.6, 3.4  # per cent that a mark takes, on a line of 700 px and more
_CROWDS = (0.0, 1.0, 2.0, 4.0, 8.0)  # per cent within which marks become one, tried in turn
_MOST_LANES, _MOST_MARKS = 7, 500


class Mark(NamedTuple):
    """One entry, or `size` of them between two years: where it stands, and which entries it is."""

    x: float
    y: int
    bars: tuple[Bar, ...]
    status: str
    size: int
    rows: tuple[Row, ...]
    first: int
    last: int


class Lane(NamedTuple):
    """A row of the timeline: its code, where it begins, and its height."""

    code: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class PairTimeline:
    """The rows with their marks in the order of time, the scale, the height, and how many have no place on it."""

    lanes: Sequence[Lane]
    marks: Sequence[Mark]
    ticks: Sequence[tuple[float, str]]
    height: int
    undated: int


class _Placed(NamedTuple):
    row: Row
    span: Stretch
    x: float
    stop: float


def pair_timeline(
    rows: Sequence[Row], lane_of: Callable[[Row], str], order: Sequence[str], date: Callable[[str], str]
) -> PairTimeline:
    """Places the entries. `lane_of` names the row of an entry, `order` the rows from the top; `date` says a date."""
    spans = [(row, span) for row in rows if (span := stretch(row.when)) is not None]
    if not spans:
        return PairTimeline((), (), (), 0, len(rows))
    scale = scale_of([span for _, span in spans])
    placed = [_Placed(row, span, scale.place(span.start, 0.0), scale.place(span.stop, 100.0)) for row, span in spans]
    placed.sort(key=lambda each: (each.x, each.stop, each.row.id))
    by_lane: dict[str, list[_Placed]] = {}
    for each in placed:
        by_lane.setdefault(lane_of(each.row), []).append(each)
    known = [code for code in order if code in by_lane]
    for crowd in _CROWDS:
        lanes, marks, height = _drawn(by_lane, [*known, *sorted(by_lane.keys() - set(known))], crowd, scale)
        tallest = max(lane.height for lane in lanes)
        if len(marks) <= _MOST_MARKS and tallest <= LABEL + LANE * _MOST_LANES:
            break
    marks.sort(key=lambda mark: (mark.x, mark.y))
    ticks = [(tick.x, tick.label) for tick in ticks_of(scale, date)]
    return PairTimeline(lanes, marks, ticks, height, len(rows) - len(spans))


def _drawn(
    by_lane: dict[str, list[_Placed]], codes: Iterable[str], crowd: float, scale: Scale
) -> tuple[list[Lane], list[Mark], int]:
    lanes: list[Lane] = []
    marks: list[Mark] = []
    y = HEAD
    for code in codes:
        groups = _crowded(by_lane[code], crowd)
        taken: list[float] = []
        for group in groups:
            x, stop = group[0].x, max(each.stop for each in group)
            width = _MARK if len(group) == 1 else _NUMBERED
            place = next((n for n, end in enumerate(taken) if end <= x), len(taken))
            taken[place : place + 1] = [max(stop, x + width)]
            marks.append(_mark(group, y + LABEL + LANE * place, scale))
        height = LABEL + LANE * len(taken)
        lanes.append(Lane(code, y, height))
        y += height + GAP
    return lanes, marks, y


def _crowded(placed: Sequence[_Placed], crowd: float) -> list[list[_Placed]]:
    """Groups of marks that are drawn as one: of one status, and begin and end within the same stretch of the line."""
    if not crowd:
        return [[each] for each in placed]
    groups: dict[Hashable, list[_Placed]] = {}
    for each in placed:
        length = 0 if each.stop - each.x < crowd else int((each.stop - each.x) / (3 * crowd)) + 1
        groups.setdefault((each.row.status, int(each.x / crowd), length), []).append(each)
    return sorted(groups.values(), key=lambda group: (group[0].x, group[0].row.id))


def _mark(group: Sequence[_Placed], y: int, scale: Scale) -> Mark:
    first = group[0]
    bars = bars_of(first.span, first.x, first.stop, scale) if len(group) == 1 else ()
    starts = [each.span.start for each in group if each.span.start is not None]
    stops = [each.span.stop for each in group if each.span.stop is not None]
    begins, ends = int(min(starts, default=0)), int(max(stops, default=0) - 1e-6)
    return Mark(
        round(min(first.x, 100 - _MARK), 2),
        y,
        tuple(bars),
        first.row.status,
        len(group),
        tuple(each.row for each in group[:1]),
        begins,
        max(begins, ends),
    )
