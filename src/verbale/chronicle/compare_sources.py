"""What one source tells and the other does not, and which topics each names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from verbale.chronicle.entry import Entry
from verbale.chronicle.telling import Telling
from verbale.chronicle.timeline import time_order

Voice = Callable[[Telling], str | None]


class SourceView(NamedTuple):
    """What one voice tells: entries that it alone tells of the compared ones, how many in all, topics by count."""

    voice: str
    only: tuple[str, ...]
    told: int
    topics: tuple[tuple[str, int], ...]
    only_topics: tuple[str, ...]


class SourceComparison(NamedTuple):
    """The voices in sorted order, the entries that all of them tell, and the entries in which their values conflict.

    `unheard` are the entries that no voice tells.
    """

    voices: tuple[SourceView, ...]
    shared: tuple[str, ...]
    conflicting: tuple[str, ...]
    unheard: tuple[str, ...] = ()


def compare_sources(entries: Iterable[Entry], tellings: Mapping[str, Telling], voice: Voice) -> SourceComparison:
    """Compare sources over some entries.

    Args:
        entries: the entries to look at, such as a pair's timeline.
        tellings: by id.
        voice: whose account a telling is, such as the state that owns its address, or its host; None leaves it out.
    """
    known = sorted(entries, key=time_order)
    told: dict[str, list[str]] = {}
    topics: dict[str, Counter[str]] = {}
    for entry in known:
        for mine in sorted({name for each in _of(entry, tellings) if (name := voice(each))}):
            told.setdefault(mine, []).append(entry.id)
        for each in _of(entry, tellings):
            if name := voice(each):
                topics.setdefault(name, Counter()).update(each.record.get("topics") or ())
    views = tuple(_view(name, told, topics) for name in sorted(told))
    everywhere = set.intersection(*(set(ids) for ids in told.values())) if len(told) > 1 else set()
    shared = tuple(entry.id for entry in known if entry.id in everywhere)
    heard = {entry for ids in told.values() for entry in ids}
    unheard = tuple(entry.id for entry in known if entry.id not in heard)
    return SourceComparison(views, shared, tuple(entry.id for entry in known if entry.conflicts), unheard)


def _of(entry: Entry, tellings: Mapping[str, Telling]) -> list[Telling]:
    return [tellings[name] for name in entry.tellings if name in tellings]


def _view(name: str, told: Mapping[str, list[str]], topics: Mapping[str, Counter[str]]) -> SourceView:
    others = {entry for other, ids in told.items() if other != name for entry in ids}
    elsewhere = {topic for other, counted in topics.items() if other != name for topic in counted}
    mine = topics.get(name, Counter())
    counts = tuple(sorted(mine.items(), key=lambda item: (-item[1], item[0])))
    only = tuple(entry for entry in told[name] if entry not in others)
    return SourceView(name, only, len(told[name]), counts, tuple(sorted(set(mine) - elsewhere)))
