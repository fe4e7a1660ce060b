"""Which tellings can be of one deed at all: the keys by which they meet, and the blocks that these make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from verbale.chronicle.cluster import Link, Pair, cluster, verdicts
from verbale.chronicle.compare import ONCE
from verbale.chronicle.compose import compose
from verbale.chronicle.derive import derive_places, with_value
from verbale.chronicle.entry import Derivation, Entry, Undecided
from verbale.chronicle.facts import Facts, is_standing, parsed
from verbale.chronicle.judgement import Judgement, Verdict
from verbale.chronicle.kin import PLACED, bearing_on
from verbale.chronicle.telling import Telling

_FEW = 4
"""Up to so many sides, a deed meets the tellings that name only two of them."""


class Merged(NamedTuple):
    """The entries of a block, and the pairs of them that stay undecided; both sorted by id.

    `kept` are the ids of entries that are left out because they are as they were before; so are pairs of two `settled`
    ones, whose tellings are the same as before.
    """

    entries: tuple[Entry, ...]
    queue: tuple[Undecided, ...]
    kept: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()


class Before(NamedTuple):
    """An entry as it stands: the ids of its tellings, sorted, its kind, its day (a proleptic ordinal) if it has one."""

    tellings: tuple[str, ...]
    kind: str
    day: int | None


def block_keys(telling: Telling) -> tuple[str, ...]:
    """The keys of a telling, sorted; never empty. Tellings without a common key are never of one deed.

    A block is a connected component: tellings that share a key, or that a judgement pairs, are in one block. After
    tellings or judgements are added or undone, only the blocks that hold them need `merge_block` again. Keys depend
    on the telling alone: the kin of its kind, each pair of its sides, and the calendar year; a standing arrangement,
    a position and the founding of relations have no year, an undated deed that of its publication.
    """
    sides = sorted(set(telling.sides))
    pairs = ["-".join(pair) for pair in combinations(sides, 2)] if 2 <= len(sides) <= _FEW else ["-".join(sides)]
    if is_standing(telling.kind) or telling.kind in ONCE:
        return tuple(f"{telling.kind}|{pair}" for pair in pairs)
    bearing = bearing_on(telling.kind)
    years = _years(telling.when, telling.published)
    return tuple(sorted(f"{bearing}|{pair}|{year}" for pair in pairs for year in years))


@lru_cache(maxsize=65536)
def _years(told: str | None, published: str | None) -> tuple[str, ...]:
    """The calendar years that a date touches, two at most; wider ones and undated ones go by their publication."""
    when = parsed(told)
    first, last = (when.earliest, when.latest) if when else (None, None)
    if first and last and last.year - first.year <= 1:
        return tuple(str(year) for year in range(first.year, last.year + 1))
    out = parsed(published) if when is None else None
    return (str(out.earliest.year),) if out and out.earliest else ("undated",)


def blocks(tellings: Iterable[Telling], judgements: Iterable[Judgement] = ()) -> list[list[Telling]]:
    """The blocks of tellings, each sorted by id, in the order of their smallest id."""
    held = _distinct(tellings)
    keys = {name: block_keys(held[name]) for name in sorted(held)}
    return [[held[name] for name in block] for block in components(keys, judgements)]


def components(keys: Mapping[str, Sequence[str]], judgements: Iterable[Judgement] = ()) -> list[list[str]]:
    """The ids of each block, in the order given, from the keys by id."""
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    for own in keys.values():
        for key in own[1:]:
            parent[root(key)] = root(own[0])
    for judgement in judgements:
        for first, second in judgement.pairs():
            if first in keys and second in keys:
                parent[root(keys[first][0])] = root(keys[second][0])
    found: dict[str, list[str]] = {}
    for name, own in keys.items():
        found.setdefault(root(own[0]), []).append(name)
    return list(found.values())


def merge_block(
    tellings: Iterable[Telling | Facts], judgements: Sequence[Judgement] = (), before: Sequence[Before] = ()
) -> Merged:
    """The entries of one block. Judgements that speak of other blocks' tellings change nothing.

    The order of both makes no difference, nor does a telling or judgement given twice. `before` are the entries that
    stand, where tellings were only added to the block since: what is made is the same, and what they keep is told.
    """
    block = _facts(tellings)
    held = {facts.id for facts in block}
    mine = [judgement for judgement in dict.fromkeys(judgements) if held.intersection(judgement.ids())]
    judged = verdicts(mine)
    known = () if mine else before
    found = cluster(block, judged, [each.tellings for each in known])
    named = {min(facts.id for facts in group): group for group in found.groups}
    settled = frozenset(name for number, name in enumerate(named) if number in found.kept)
    kept = _kept(named, settled, known)
    corrections = [judgement for judgement in mine if judgement.field]
    entries = [compose(group, corrections) for name, group in named.items() if name not in kept]
    placed = derive_places(entries)
    entries = [_placed(entry, placed[entry.id]) if entry.id in placed else entry for entry in entries]
    home = {facts.id: name for name, group in named.items() for facts in group}
    queue = [_undecided(link, home, judged) for link in found.open_links]
    return Merged(
        tuple(sorted(entries, key=lambda entry: entry.id)),
        tuple(sorted(queue, key=lambda pair: (pair.first, pair.second))),
        kept,
        settled,
    )


def _facts(tellings: Iterable[Telling | Facts]) -> list[Facts]:
    """Each telling once."""
    listed = list(tellings)
    given = [each for each in listed if isinstance(each, Facts)]
    rest = [each for each in listed if isinstance(each, Telling)]
    return [*given, *map(Facts, _distinct(rest).values())]


def _kept(named: Mapping[str, Sequence[Facts]], settled: frozenset[str], before: Sequence[Before]) -> frozenset[str]:
    """The ids of entries that need not be made again: settled ones, if no visit or talk of their day is another."""
    stood = {each.tellings[0]: each for each in before}
    stirred = {each.day for name, each in stood.items() if name not in settled and _bears(each.kind)}
    fresh = [facts for name, group in named.items() if name not in settled for facts in group]
    stirred |= {facts.days[0] + 1 for facts in fresh if facts.width == 1 and _bears(facts.telling.kind)}
    days = stirred - {None}
    return frozenset(name for name in settled if stood[name].day not in days or not _bears(stood[name].kind))


def _bears(kind: str) -> bool:
    return kind == "visit" or kind in PLACED


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
