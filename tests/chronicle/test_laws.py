"""Laws: no order, batch or repetition changes the chronicle; what is undone leaves no trace."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from told import telling

from verbale.chronicle.build import build_chronicle
from verbale.chronicle.entry import Entry, Undecided
from verbale.chronicle.facts import Facts
from verbale.chronicle.growing import Outline
from verbale.chronicle.judgement import Judgement
from verbale.chronicle.partition import Growing, blocks, merge_block
from verbale.chronicle.telling import Telling

MINISTER = {"side": "AT", "person": "Анна Гофер", "rank": "minister"}
SWISS = [{"side": "CH", "rank": "minister"}], [{"side": "CH", "person": "Urs Ammann"}]
PEOPLE = st.sampled_from([[], [MINISTER], [{"side": "AT", "person": "A. Hofer"}], *SWISS])
WHEN = st.sampled_from(
    ["2020", "2020-03", "2020-03-04", "2020-03-05", "2019-12-30/2020-01-02", "XXXX-03-04", None, "[2019..]"]
)
TELLINGS = st.builds(
    telling,
    document=st.sampled_from("abc"),
    kind=st.sampled_from(["meeting", "negotiations", "visit", "position.interest"]),
    when=WHEN,
    sides=st.sampled_from(["AT CH", "CH AT", "AT CH LI"]),
    participants=PEOPLE,
    status=st.sampled_from(["held", "planned", "cancelled"]),
    published=st.sampled_from([None, "2020-03-05", "2020-04"]),
)
CROWDS = st.lists(TELLINGS, min_size=1, max_size=9)


def exported(tellings: list[Telling], judgements: list[Judgement]) -> str:
    """The chronicle as one text."""
    chronicle = build_chronicle(tellings, judgements)
    plain: Any = [[each.to_json() for each in part] for part in (chronicle.entries, chronicle.queue)]
    plain.append(str(chronicle.people))
    return json.dumps(plain, ensure_ascii=False)


def judged(data: st.DataObject, tellings: list[Telling]) -> list[Judgement]:
    """A few judgements on the tellings."""
    ids = st.sampled_from(sorted({each.id for each in tellings}))
    make = st.sampled_from([Judgement.same, Judgement.different, Judgement.unsure])
    pairs = data.draw(st.lists(st.tuples(make, ids, ids), max_size=3))
    return [made(number, first, second) for number, (made, first, second) in enumerate(pairs) if first != second]


@given(CROWDS, st.data())
def test_no_order_changes_the_chronicle(tellings: list[Telling], data: st.DataObject) -> None:
    """Any order of tellings and judgements, also given twice: the same bytes."""
    judgements = judged(data, tellings)
    mixed = data.draw(st.permutations(tellings + tellings))

    assert exported(mixed, data.draw(st.permutations(judgements))) == exported(tellings, judgements)


@given(CROWDS, st.data())
def test_blocks_merge_by_themselves(tellings: list[Telling], data: st.DataObject) -> None:
    """The chronicle is the union of its blocks: every telling in just one entry, whose id is the smallest of them."""
    judgements = judged(data, tellings)
    entries = [e for block in blocks(tellings, judgements) for e in merge_block(block, judgements).entries]

    told = sorted(name for entry in entries for name in entry.tellings)
    assert told == sorted({each.id for each in tellings})
    assert all(entry.id == min(entry.tellings) for entry in entries)
    assert sorted(e.id for e in entries) == [e.id for e in build_chronicle(tellings, judgements).entries]


@given(CROWDS, st.data())
def test_undoing_restores_the_bytes(tellings: list[Telling], data: st.DataObject) -> None:
    """A judgement or correction that is undone leaves what was before it."""
    before = judged(data, tellings)
    undone = [
        Judgement.correct(99, tellings[0].id, "when", "2021"),
        Judgement.same(98, tellings[0].id, tellings[-1].id),
    ]
    exported(tellings, before + undone)

    assert exported(tellings, before) == exported(list(reversed(tellings)), list(before))


@given(CROWDS, st.data())
def test_judged_pairs_hold(tellings: list[Telling], data: st.DataObject) -> None:
    """What was judged different is never one entry; a lone "same" always is."""
    names = sorted({each.id for each in tellings})
    first, second = data.draw(st.tuples(st.sampled_from(names), st.sampled_from(names)))
    for judgement, joined in ((Judgement.same(1, first, second), True), (Judgement.different(1, first, second), False)):
        chronicle = build_chronicle(tellings, [judgement])
        homes = {name: entry.id for entry in chronicle.entries for name in entry.tellings}

        assert first == second or (homes[first] == homes[second]) is joined


@given(CROWDS, CROWDS, st.lists(st.integers(0, 8), max_size=3))
def test_adding_reads_little_and_changes_nothing(first: list[Telling], added: list[Telling], cuts: list[int]) -> None:
    """Tellings added to a block that stands, in any batches: the same entries, pairs and fits as merging all anew."""
    facts = {each.id: Facts(each) for each in first + added}
    batches = [sorted({each.id for each in first}), *([] for _ in range(len(cuts) + 1))]
    for number, name in enumerate(sorted(facts.keys() - batches[0])):
        batches[1 + sum(cut <= number for cut in cuts)].append(name)
    stored = Stored(facts)
    for batch in batches:
        stored.add(batch)

    whole = [
        merge_block([facts[each.id] for each in block]) for block in blocks([facts[name].telling for name in facts])
    ]
    entries = {entry.id: entry.to_json() for merged in whole for entry in merged.entries}
    assert {id_: entry.to_json() for id_, entry in stored.entries.items()} == entries
    assert sorted(stored.queue.values()) == sorted(tuple_of(pair) for merged in whole for pair in merged.queue)
    assert {name: fits for name, fits in stored.fits.items() if fits} == {
        name: fits for merged in whole for name, fits in merged.fits.items()
    }


class Stored:
    """What a store keeps between two batches: entries by id, pairs, and what each telling fits."""

    def __init__(self, facts: dict[str, Facts]) -> None:
        self.facts = facts
        self.there: set[str] = set()
        self.entries: dict[str, Entry] = {}
        self.queue: dict[tuple[str, str], tuple[object, ...]] = {}
        self.fits: dict[str, Mapping[str, float]] = {}

    def add(self, batch: list[str]) -> None:
        """Adds tellings by their ids, block by block."""
        before = frozenset(self.there)
        self.there |= set(batch)
        for block in blocks([self.facts[name].telling for name in self.there]):
            ids = {each.id for each in block}
            new = [self.facts[name] for name in batch if name in ids]
            if new:
                self._grow(new, [self.facts[name] for name in sorted(ids & before)])

    def _grow(self, new: list[Facts], old: list[Facts]) -> None:
        known = list(self.entries)
        homes = {name: number for number, id_ in enumerate(known) for name in self.entries[id_].tellings}
        standing = [
            Outline(
                each.id,
                each.kind,
                each.together,
                each.state,
                *each.days,
                each.filled,
                homes[each.id],
                self.fits.get(each.id),
            )
            for each in old
        ]
        merged = Growing(new, standing).merged(self.facts.__getitem__)
        changed = {known[number] for number in merged.changed}
        for id_ in changed:
            del self.entries[id_]
        self.queue = {pair: told for pair, told in self.queue.items() if not changed & set(pair)}
        self.entries |= {entry.id: entry for entry in merged.entries}
        self.queue |= {(pair.first, pair.second): tuple_of(pair) for pair in merged.queue}
        self.fits |= merged.fits


def tuple_of(pair: Undecided) -> tuple[object, ...]:
    """A pair with all that is told of it."""
    return pair.first, pair.second, pair.tellings, pair.reasons_for, pair.reasons_against, pair.verdict
