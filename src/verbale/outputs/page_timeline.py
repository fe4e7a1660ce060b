"""The timeline of the page: where each dated act stands between the years, and how sharp its ends are.

Lengths along the line are per cent of its width, so that it fits any page; heights are pixels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from verbale.acts.act import Act
from verbale.errors import DateError
from verbale.outputs.page_words import Words
from verbale.when.when import When

LANE = 34
"""Height of a lane, px: a flag of 24 with its bar beneath."""
HEAD = 26
"""Height of the years above the lanes, px."""
_LEFT, _RIGHT = 1.0, 95.0
_FLAG, _FLAG_WITH_GLYPH = 4.2, 5.4  # per cent: flags of 28 and 36 px on the narrowest line, 700 px
_LEAST_BAR = 0.5
_DAY_AND_A_HALF = 1.5 / 365
_MOST_TICKS = 8
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000)
_MONTH_STEPS = (1, 2, 3, 6, 12)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Stretch(NamedTuple):
    """When an act was, in years with fractions: `start` to `stop`, None where it has no end.

    `sure` is the part that the words leave no doubt of: of "с января по март 2016 г." it is February. A single date
    has none, unless it is a day.
    """

    start: float | None
    stop: float | None
    sure: tuple[float | None, float | None] | None


class Bar(NamedTuple):
    """A piece of an act's bar, in per cent of the width; `fade` is '', 'fade-start', 'fade-stop' or 'fade-both'."""

    x: float
    width: float
    fade: str


@dataclass(frozen=True, slots=True)
class Item:
    """One act on the line: `x` in per cent, `y` in px. A single day has no bars: it is a point."""

    number: int
    x: float
    y: int
    bars: Sequence[Bar]


class Tick(NamedTuple):
    """A mark on the scale."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The line: `low` and `high` are years with fractions at its ends."""

    low: float
    high: float

    def place(self, year: float | None, edge: float) -> float:
        """Where a year stands, in per cent; `edge` if there is none."""
        return edge if year is None else _LEFT + (_RIGHT - _LEFT) * (year - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Items in date order, the acts that the line cannot place, and the size of the whole in px."""

    items: Sequence[Item]
    undated: Sequence[int]
    ticks: Sequence[Tick]
    height: int


def timeline(acts: Sequence[Act], words: Words) -> Timeline:
    """Places every act whose date has a year; numbers are the acts' places in the text, from 1."""
    placed = {number: stretch(act.when) for number, act in enumerate(acts, start=1)}
    dated = {number: span for number, span in placed.items() if span is not None}
    undated = [number for number, span in placed.items() if span is None]
    if not dated:
        return Timeline((), undated, (), 0)
    scale = scale_of(list(dated.values()))
    low, high = scale.low, scale.high
    order = sorted(dated, key=lambda number: (_or(dated[number].start, low), _or(dated[number].stop, high), number))
    lanes: list[float] = []
    flags = {number: _FLAG if acts[number - 1].status == "held" else _FLAG_WITH_GLYPH for number in order}
    items = [_item(number, dated[number], scale, lanes, flags[number]) for number in order]
    return Timeline(items, undated, ticks_of(scale, words.date), HEAD + LANE * len(lanes))


def stretch(edtf: str | None) -> Stretch | None:
    """The days that a date can mean; None without a year, a date or any end."""
    try:
        when = When.parse(edtf) if edtf else None
    except DateError:
        return None
    if when is None or (when.earliest is None and when.latest is None):
        return None
    start, stop = _first(when), _last(when)
    if when.precision == "day":
        return Stretch(start, stop, (start, stop))
    if "/" not in when.edtf:
        return Stretch(start, stop, None)
    begin, end = when.edtf.split("/")
    sure_start = start if start is None or _DAY.fullmatch(begin) else _last(When.parse(begin))
    sure_stop = stop if stop is None or _DAY.fullmatch(end) else _first(When.parse(end))
    if sure_start is not None and sure_stop is not None and sure_start >= sure_stop:
        return Stretch(start, stop, None)
    return Stretch(start, stop, (sure_start, sure_stop))


def _first(when: When) -> float | None:
    return _year(when.earliest) if when.earliest else None


def _last(when: When) -> float | None:
    return _year(when.latest, after=True) if when.latest else None


def _year(day: date, *, after: bool = False) -> float:
    first = date(day.year, 1, 1).toordinal()
    length = 366 if day.year % 4 == 0 and (day.year % 100 or day.year % 400 == 0) else 365
    return day.year + (day.toordinal() - first + after) / length


def _or(end: float | None, edge: float) -> float:
    return edge if end is None else end


def scale_of(spans: Sequence[Stretch]) -> Scale:
    """From the first to the last known end, to whole years, or to months if all is within two years."""
    known = [end for span in spans for end in (span.start, span.stop, *(span.sure or ())) if end is not None]
    low, high = min(known), max(known)
    parts = 12 if high - low <= 2 else 1
    low, high = int(low * parts) / parts, -int(-high * parts // 1) / parts
    return Scale(low, max(high, low + 1 / parts))


def _item(number: int, span: Stretch, scale: Scale, lanes: list[float], flag: float) -> Item:
    x, stop = scale.place(span.start, 0.0), scale.place(span.stop, 100.0)
    lane = next((lane for lane, taken in enumerate(lanes) if taken <= x), len(lanes))
    lanes[lane : lane + 1] = [max(stop, x + flag)]
    return Item(number, round(x, 2), HEAD + LANE * lane, bars_of(span, x, stop, scale))


def bars_of(span: Stretch, x: float, stop: float, scale: Scale) -> list[Bar]:
    """The bar of an act from `x` to `stop`, sure parts whole, the others fading; a single day has none."""
    if span.sure is None:
        fade = {(True, False): "fade-start", (False, True): "fade-stop"}.get((span.start is None, span.stop is None))
        bars = [Bar(x, stop - x, fade or "fade-both")]
    elif span.start is not None and span.stop is not None and span.stop - span.start < _DAY_AND_A_HALF:
        bars = []
    else:
        open_end = (stop - x) * 0.4
        sure, sure_stop = scale.place(span.sure[0], x + open_end), scale.place(span.sure[1], stop - open_end)
        pieces = (x, sure, "fade-start"), (sure, sure_stop, ""), (sure_stop, stop, "fade-stop")
        bars = [Bar(begin, end - begin, fade) for begin, end, fade in pieces if begin < end]
    return [_visible(bar, alone=len(bars) == 1) for bar in bars]


def _visible(bar: Bar, *, alone: bool) -> Bar:
    return Bar(round(bar.x, 2), round(max(bar.width, _LEAST_BAR if alone else 0), 2), bar.fade)


def ticks_of(scale: Scale, date: Callable[[str], str]) -> list[Tick]:
    """The marks of the scale, at whole years or months; `date` says an EDTF date in words."""
    low, high = scale.low, scale.high
    monthly = high - low < 2.5 and not (low.is_integer() and high.is_integer() and high - low > 2)
    parts = 12 if monthly else 1
    first, last = round(low * parts), round(high * parts)
    steps = _MONTH_STEPS if monthly else _YEAR_STEPS
    most = _MOST_TICKS - 2 if monthly else _MOST_TICKS
    step = next((step for step in steps if (last - first) / step <= most), steps[-1])
    marks = [mark for mark in range(first, last + 1) if mark % step == 0 and 1 <= mark // parts <= 9999]
    return [
        Tick(
            round(scale.place(mark / parts, 0.0), 2),
            date(f"{mark // 12:04}-{mark % 12 + 1:02}" if monthly else f"{mark:04}"),
        )
        for mark in marks
    ]
