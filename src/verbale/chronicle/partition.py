"""Which tellings can be of one deed at all: the keys by which they meet, and the blocks that these make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from verbale.chronicle.entry import Entry, Undecided, Value
from verbale.chronicle.judgement import Judgement
from verbale.chronicle.telling import Telling


class Merged(NamedTuple):
    """The entries of a block, and the pairs of them that stay undecided; both sorted by id."""

    entries: tuple[Entry, ...]
    queue: tuple[Undecided, ...]


def block_keys(telling: Telling) -> tuple[str, ...]:
    """The keys of a telling, sorted; never empty. Tellings without a common key are never of one deed.

    A block is a connected component: tellings that share a key, or that a judgement pairs, are in one block. After
    tellings or judgements are added or undone, only the blocks that hold them need `merge_block` again. Keys depend
    on the telling alone.
    """
    return ("|".join([telling.kind, *sorted(telling.sides)]),)


def blocks(tellings: Iterable[Telling], judgements: Iterable[Judgement] = ()) -> list[list[Telling]]:
    """The blocks of tellings, each sorted by id, in the order of their smallest id."""
    held = {telling.id: telling for telling in tellings}
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    for telling in held.values():
        for key in block_keys(telling):
            parent[root(key)] = root(telling.id)
    for judgement in judgements:
        for first, second in judgement.pairs():
            if first in held and second in held:
                parent[root(first)] = root(second)
    found: dict[str, list[Telling]] = {}
    for name in sorted(held):
        found.setdefault(root(name), []).append(held[name])
    return list(found.values())


def merge_block(tellings: Sequence[Telling], judgements: Sequence[Judgement] = ()) -> Merged:
    """The entries of one block. Judgements that speak of other blocks' tellings change nothing.

    The order of both makes no difference, nor does a telling or judgement given twice.
    """
    entries = [_alone(telling) for telling in {telling.id: telling for telling in tellings}.values()]
    return Merged(tuple(sorted(entries, key=lambda entry: entry.id)), ())


def _alone(telling: Telling) -> Entry:
    values = {name: Value(value, (telling.id,)) for name, value in telling.record.items() if name != "evidence"}
    named = (telling.id, telling.kind, telling.status, telling.sides, telling.when)
    return Entry(*named, (telling.id,), values, reason="1 act · 1 source")
