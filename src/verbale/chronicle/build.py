"""Tellings and judgements → the chronicle: a pure function that no order of its input changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from verbale.chronicle.entry import Entry, Undecided
from verbale.chronicle.judgement import Judgement
from verbale.chronicle.partition import blocks, merge_block
from verbale.chronicle.people import seen_in
from verbale.chronicle.telling import Telling
from verbale.entities.who_is_who import People, find_people


class Chronicle(NamedTuple):
    """Entries sorted by id, the pairs that nobody has decided, and who is who in the tellings."""

    entries: tuple[Entry, ...]
    queue: tuple[Undecided, ...]
    people: People


def build_chronicle(tellings: Iterable[Telling], judgements: Iterable[Judgement] = ()) -> Chronicle:
    """The chronicle of all tellings: the union of what `merge_block` gives for each block."""
    told, judged = list(tellings), list(judgements)
    merged = [merge_block(block, judged) for block in blocks(told, judged)]
    entries = sorted((entry for each in merged for entry in each.entries), key=lambda entry: entry.id)
    queue = sorted((pair for each in merged for pair in each.queue), key=lambda pair: (pair.first, pair.second))
    return Chronicle(tuple(entries), tuple(queue), find_people(seen_in(told)))
