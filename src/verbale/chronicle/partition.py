"""Which tellings can be of one deed at all: the keys by which they meet, and the blocks that these make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from verbale.chronicle.cluster import Link, Pair, cluster, verdicts
from verbale.chronicle.compare import ONCE
from verbale.chronicle.compose import compose
from verbale.chronicle.derive import derive_places, with_value
from verbale.chronicle.entry import Derivation, Entry, Undecided
from verbale.chronicle.facts import Facts
from verbale.chronicle.judgement import Judgement, Verdict
from verbale.chronicle.telling import Telling

_FEW = 4
"""Up to so many sides, a deed meets the tellings that name only two of them."""


class Merged(NamedTuple):
    """The entries of a block, and the pairs of them that stay undecided; both sorted by id."""

    entries: tuple[Entry, ...]
    queue: tuple[Undecided, ...]


def block_keys(telling: Telling) -> tuple[str, ...]:
    """The keys of a telling, sorted; never empty. Tellings without a common key are never of one deed.

    A block is a connected component: tellings that share a key, or that a judgement pairs, are in one block. After
    tellings or judgements are added or undone, only the blocks that hold them need `merge_block` again. Keys depend
    on the telling alone: the family of its kind, each pair of its sides, and the calendar year; a standing
    arrangement, a position and the founding of relations have no year, an undated deed that of its publication.
    """
    facts = Facts(telling)
    sides = sorted(set(telling.sides))
    pairs = ["-".join(pair) for pair in combinations(sides, 2)] if 2 <= len(sides) <= _FEW else ["-".join(sides)]
    if facts.standing or telling.kind in ONCE:
        return tuple(f"{telling.kind}|{pair}" for pair in pairs)
    return tuple(sorted(f"{facts.kind['family']}|{pair}|{year}" for pair in pairs for year in _years(facts)))


def _years(facts: Facts) -> list[str]:
    """The calendar years that a date touches, two at most; wider ones and undated ones go by their publication."""
    first, last = (facts.when.earliest, facts.when.latest) if facts.when else (None, None)
    if first and last and last.year - first.year <= 1:
        return [str(year) for year in range(first.year, last.year + 1)]
    told = facts.published.earliest if facts.published else None
    return [str(told.year)] if told and facts.when is None else ["undated"]


def blocks(tellings: Iterable[Telling], judgements: Iterable[Judgement] = ()) -> list[list[Telling]]:
    """The blocks of tellings, each sorted by id, in the order of their smallest id."""
    held = _distinct(tellings)
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
    block = [Facts(telling) for telling in _distinct(tellings).values()]
    held = {facts.id for facts in block}
    mine = [judgement for judgement in dict.fromkeys(judgements) if held.intersection(judgement.ids())]
    judged = verdicts(mine)
    found = cluster(block, judged)
    corrections = [judgement for judgement in mine if judgement.field]
    entries = [compose(group, corrections) for group in found.groups]
    placed = derive_places(entries)
    entries = [_placed(entry, placed[entry.id]) if entry.id in placed else entry for entry in entries]
    home = {telling: entry.id for entry in entries for telling in entry.tellings}
    queue = [_undecided(link, home, judged) for link in found.open_links]
    return Merged(
        tuple(sorted(entries, key=lambda entry: entry.id)),
        tuple(sorted(queue, key=lambda pair: (pair.first, pair.second))),
    )


def _distinct(tellings: Iterable[Telling]) -> dict[str, Telling]:
    """By id; of one claim with two sets of facts on its document the same one is always taken."""
    ordered = sorted(tellings, key=lambda each: (each.id, each.published or "", each.url or "", each.source or ""))
    return {telling.id: telling for telling in ordered}


def _placed(entry: Entry, found: Derivation) -> Entry:
    derivations = tuple(sorted((*entry.derivations, found), key=lambda each: (each.field, each.rule, each.proof)))
    return replace(entry, values=with_value(entry, found), derivations=derivations)


def _undecided(link: Link, home: Mapping[str, str], judged: Mapping[Pair, Verdict]) -> Undecided:
    mine, its = sorted((link.mine.id, link.other.id), key=lambda name: (home[name], name))
    verdict = judged.get((min(mine, its), max(mine, its)), Verdict.NOT_JUDGED)
    against = link.found.reasons_against or ("it fits more than one deed",)
    return Undecided(home[mine], home[its], (mine, its), link.found.reasons_for, against, str(verdict))
