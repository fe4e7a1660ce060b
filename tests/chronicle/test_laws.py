"""Laws: no order, batch or repetition changes the chronicle; what is undone leaves no trace."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from told import telling

from verbale.chronicle.build import build_chronicle
from verbale.chronicle.entry import Entry
from verbale.chronicle.facts import parsed
from verbale.chronicle.judgement import Judgement
from verbale.chronicle.partition import Before, blocks, merge_block
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


def before(entries: list[Entry]) -> list[Before]:
    """Entries as a later merge asks for them."""
    found = []
    for entry in entries:
        when = parsed(entry.when)
        day = when.earliest.toordinal() if when and when.earliest and when.earliest == when.latest else None
        found.append(Before(entry.tellings, entry.kind, day))
    return found


@given(CROWDS, CROWDS)
def test_what_stands_spares_work_and_changes_nothing(first: list[Telling], added: list[Telling]) -> None:
    """Merging with what stood before the last tellings came: the same entries and pairs as merging all anew."""
    there = {each.id: each for each in first}
    everything = list(({each.id: each for each in added} | there).values())
    old = build_chronicle(there.values())
    entries = {entry.id: entry for entry in old.entries}
    for block in blocks(everything):
        ids = {each.id for each in block}
        mine = [entry for entry in entries.values() if ids.issuperset(entry.tellings)]
        whole, spared = merge_block(block), merge_block(block, (), before(mine))

        made = {entry.id: entry for entry in spared.entries} | {name: entries[name] for name in spared.kept}
        assert [made[name].to_json() for name in sorted(made)] == [entry.to_json() for entry in whole.entries]
        left = [pair for pair in old.queue if {pair.first, pair.second} <= spared.settled and {*pair.tellings} <= ids]
        queue = sorted([*left, *spared.queue], key=lambda pair: (pair.first, pair.second))
        assert queue == list(whole.queue)
