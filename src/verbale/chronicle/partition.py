"""Which tellings can be of one deed at all: the keys by which they meet, and the blocks that these make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple

from verbale.chronicle.cluster import Pair, cluster, verdicts
from verbale.chronicle.compare import ONCE
from verbale.chronicle.compose import compose
from verbale.chronicle.derive import derive_places, with_value
from verbale.chronicle.entry import Derivation, Entry, Undecided
from verbale.chronicle.facts import Facts, is_standing, parsed
from verbale.chronicle.growing import Deed, Growth, Link, Outline, Read
from verbale.chronicle.judgement import Judgement, Verdict
from verbale.chronicle.kin import PLACED, bearing_on, kin_between, kin_of
from verbale.chronicle.telling import Telling

_BEARING = frozenset(map(kin_of, ("visit", *PLACED)))
_FEW = 4
"""Up to so many sides, a deed meets the tellings that name only two of them."""


class Merged(NamedTuple):
    """The entries of a block, and the pairs of them that stay undecided; both sorted by id.

    Where tellings were added to a block that stands, these are only the entries that changed or may have, and the
    pairs that a changed one is of. `changed` are the homes of entries that are no more what they were, `again` those
    of entries that are told again beside them. `fits` tells which deeds tellings fit, see `growing.Outline`.
    """

    entries: tuple[Entry, ...]
    queue: tuple[Undecided, ...]
    fits: Mapping[str, Mapping[str, float]] = {}
    changed: frozenset[int] = frozenset()
    again: frozenset[int] = frozenset()


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


def merge_block(tellings: Iterable[Telling | Facts], judgements: Sequence[Judgement] = ()) -> Merged:
    """The entries of one block. Judgements that speak of other blocks' tellings change nothing.

    The order of both makes no difference, nor does a telling or judgement given twice.
    """
    block = _facts(tellings)
    held = {facts.id for facts in block}
    mine = [judgement for judgement in dict.fromkeys(judgements) if held.intersection(judgement.ids())]
    judged = verdicts(mine)
    corrections = [judgement for judgement in mine if judgement.field]
    if not judged:
        return Growing(block, ()).merged({facts.id: facts for facts in block}.__getitem__, corrections)
    found = cluster(block, judged)
    entries = _with_places(compose(group, corrections) for group in found.groups)
    home = {
        facts.id: entry for group in found.groups for entry in [min(facts.id for facts in group)] for facts in group
    }
    queue = [_undecided(link, home, judged) for link in found.open_links]
    return Merged(_by_id(entries), _by_ids(queue))


class Growing:
    """A block that nobody judged anything of, as tellings are added to it; `standing` are those that it holds already.

    What it comes to is what `merge_block` makes of all of them, but only as far as it is another than before.
    `fits_of` reads the `fits` of an outline: how well the telling fits deeds, by the ids of their founders.
    """

    def __init__(
        self,
        added: Iterable[Facts],
        standing: Iterable[Outline],
        fits_of: Callable[[Any], dict[str, float]] = dict,
    ) -> None:
        self._added: dict[str, list[Facts]] = {}
        for facts in added:
            self._added.setdefault(facts.kin, []).append(facts)
        self._standing: dict[str, list[Outline]] = {}
        for outline in standing:
            self._standing.setdefault(kin_between(outline.kind, outline.sides), []).append(outline)
        self._kin = [Growth(added, self._standing.get(kin, ()), fits_of) for kin, added in self._added.items()]

    def wanted(self) -> Iterator[str]:
        """The ids of standing tellings that will be read, as far as can be told beforehand."""
        for growth in self._kin:
            yield from growth.wanted()

    def merged(self, read: Read, corrections: Sequence[Judgement] = ()) -> Merged:
        """The entries that are new, or may be others than before; `read` gives a telling by its id."""
        for growth in self._kin:
            growth.run(read)
        changed = [deed for growth in self._kin for deed in growth.changed]
        groups = [[read(each.id) for each in deed.members] for deed in changed if deed.stands]
        homes = frozenset(deed.home for deed in changed if deed.home is not None)
        again = self._again(_days(groups), homes)
        groups += [[read(id_) for id_ in ids] for ids in again.values()]
        entries = _with_places(compose(group, corrections) for group in groups)
        queue = [_pair(*found) for growth in self._kin for found in growth.links()]
        fits = {id_: fits for growth in self._kin for id_, fits in growth.fits.items()}
        return Merged(_by_id(entries), _by_ids(queue), fits, homes, frozenset(again))

    def _again(self, days: set[int], changed: frozenset[int]) -> dict[int, list[str]]:
        """The standing visits and talks of some days, by home: where one was can tell where another was."""
        near: set[int] = set()
        bearing = [each for kin, own in self._standing.items() if days and _bears(kin) for each in own]
        for each in bearing:
            if each.last - each.first == 2 and each.first + 1 in days and each.home not in changed:
                near.add(each.home)
        found: dict[int, list[str]] = {home: [] for home in near}
        for each in bearing if near else ():
            if each.home in near:
                found[each.home].append(each.id)
        return found


def _days(groups: Sequence[Sequence[Facts]]) -> set[int]:
    """The days of visits and talks."""
    return {facts.days[0] + 1 for group in groups if _bears(group[0].kin) for facts in group if facts.width == 1}


def _bears(kin: str) -> bool:
    return kin.partition("|")[0] in _BEARING


def _facts(tellings: Iterable[Telling | Facts]) -> list[Facts]:
    """Each telling once."""
    listed = list(tellings)
    given = [each for each in listed if isinstance(each, Facts)]
    rest = [each for each in listed if isinstance(each, Telling)]
    return [*given, *map(Facts, _distinct(rest).values())]


def _distinct(tellings: Iterable[Telling]) -> dict[str, Telling]:
    """By id; of one claim with two sets of facts on its document the same one is always taken."""
    ordered = sorted(tellings, key=lambda each: (each.id, each.published or "", each.url or "", each.source or ""))
    return {telling.id: telling for telling in ordered}


def _with_places(made: Iterable[Entry]) -> list[Entry]:
    """Entries, with the places that other entries tell."""
    entries = list(made)
    placed = derive_places(entries)
    return [_placed(entry, placed[entry.id]) if entry.id in placed else entry for entry in entries]


def _placed(entry: Entry, found: Derivation) -> Entry:
    derivations = tuple(sorted((*entry.derivations, found), key=lambda each: (each.field, each.rule, each.proof)))
    return replace(entry, values=with_value(entry, found), derivations=derivations)


def _pair(first: Deed, second: Deed, link: Link) -> Undecided:
    names = {id(deed): min(each.id for each in deed.members) for deed in (first, second)}
    return _undecided(link, {each.id: names[id(deed)] for deed in (first, second) for each in deed.members}, {})


def _undecided(link: Link, home: Mapping[str, str], judged: Mapping[Pair, Verdict]) -> Undecided:
    mine, its = sorted((link.mine.id, link.other.id), key=lambda name: (home[name], name))
    verdict = judged.get((min(mine, its), max(mine, its)), Verdict.NOT_JUDGED)
    against = link.found.reasons_against or ("it fits more than one deed",)
    return Undecided(home[mine], home[its], (mine, its), link.found.reasons_for, against, str(verdict))


def _by_id(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.id))


def _by_ids(queue: Iterable[Undecided]) -> tuple[Undecided, ...]:
    return tuple(sorted(queue, key=lambda pair: (pair.first, pair.second)))
