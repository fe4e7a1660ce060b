"""No order, no cutting into batches and no repetition changes the chronicle; a kill at any moment leaves it whole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from itertools import count, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample import CALL, ROUND, VISIT, WHO, addition, brief, call, consultations, visit
from sqlalchemy import select

from verbale.store.adding import Addition
from verbale.store.connect import make_engine, reading, writing
from verbale.store.entries import merge_everything
from verbale.store.schema import entries, entry_pairs, entry_tellings, undecided
from verbale.store.store import Store

HERE = Path(__file__).parent
_FILES = count(1)
DOCUMENTS: list[Addition] = [
    brief(published="2021-07-20"),
    addition(VISIT, visit(), name="visit.txt", published="2015-05-12", url="https://example.org/a"),
    addition(VISIT + "\n", visit(when="2015-05"), name="visit2.txt"),
    addition(ROUND, consultations(when="2018"), name="round.txt", published="2019"),
    addition(
        f"{ROUND} {CALL}", consultations(f"{ROUND} {CALL}"), call(f"{ROUND} {CALL}", when="2020-04"), name="two.txt"
    ),
    addition(CALL, call(status="planned"), name="call.txt", published="2020-04-01"),
]


def exported(store: Store) -> str:
    """The whole export."""
    return "".join(store.export())


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What comes of adding all in one go."""
    store = Store(tmp_path_factory.mktemp("once") / "verbale.db", create=True)
    store.add(DOCUMENTS, **WHO)
    return exported(store)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(range(len(DOCUMENTS))),
    cuts=st.sets(st.integers(1, 8)),
    again=st.lists(st.integers(0, 5), max_size=3),
)
def test_any_order_any_batches_twice_over(
    tmp_path: Path, at_once: str, order: list[int], cuts: set[int], again: list[int]
) -> None:
    """The export is the same to the byte."""
    store = Store(tmp_path / f"{next(_FILES)}.db", create=True)
    wanted = [*order, *again]
    bounds = [0, *sorted(cut for cut in cuts if cut < len(wanted)), len(wanted)]
    for start, stop in pairwise(bounds):
        store.add([DOCUMENTS[number] for number in wanted[start:stop]], **WHO)
    assert exported(store) == at_once


CACHES = (entries.c.id, entries.c.place, entries.c.kind, entries.c.status, entries.c.earliest, entries.c.told)


def caches(address: Path) -> list[object]:
    """All that merging leaves: entries, where they are looked up, what stands in which, what it fits, the queue."""
    pair = select(entry_pairs.c.pair, entry_pairs.c.place, entries.c.id).join(
        entries, entries.c.number == entry_pairs.c.entry
    )
    home = select(entry_tellings.c.telling, entry_tellings.c.fits, entries.c.id).join(
        entries, entries.c.number == entry_tellings.c.entry
    )
    with reading(make_engine(str(address), create=False), str(address)) as connection:
        return [
            sorted(map(str, connection.execute(query))) for query in (select(*CACHES), pair, home, select(undecided))
        ]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), size=st.sampled_from([1, 3, 10]))
def test_growing_leaves_what_merging_all_anew_leaves(tmp_path: Path, seed: int, size: int) -> None:
    """A crowded year of one pair, added in batches, some documents again and otherwise, something judged on the way:
    the caches are byte for byte those that making them anew gives."""
    chance = random.Random(seed)
    address = tmp_path / f"{next(_FILES)}.db"
    store = Store(address, create=True)
    crowd = [_told(chance, chance.randrange(25)) for _ in range(40)]  # some read anew, with another date of telling
    for start in range(0, len(crowd), size):
        store.add(crowd[start : start + size], **WHO)
        if seed % 3 == 0 and chance.random() < 2 * size / len(crowd):
            _something(store, chance)
    grown = caches(address)
    with writing(make_engine(str(address), create=False), str(address)) as connection:
        merge_everything(connection)
    assert caches(address) == grown
    assert store.check().faults == ()


def _told(chance: random.Random, number: int) -> Addition:
    """A document that tells of one deed of a crowded year, in its own way."""
    month, day = chance.choice(("03", "04")), f"{chance.randint(1, 4):02}"
    fields: dict[str, object] = {"when": chance.choice(["2015", f"2015-{month}", f"2015-{month}-{day}", None])}
    if chance.random() < 0.4:
        fields["level"] = chance.choice(["minister", "ambassador"])
    if chance.random() < 0.4:
        fields["participants"] = [{"side": "BY", "person": chance.choice(["И. Ровко", "А. Лисен"])}]
    make, words = chance.choice([(visit, VISIT), (consultations, ROUND), (call, CALL)])
    known = {"published": chance.choice([None, "2015-04-02"])}
    return addition(f"{words} {number}", make(f"{words} {number}", **fields), name=f"{number}.txt", **known)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_undoing_everything_step_by_step(tmp_path: Path, seed: int) -> None:
    """Whatever was added and judged: undone in reverse, each step brings back the export that there was."""
    chance = random.Random(seed)
    store = Store(tmp_path / f"{next(_FILES)}.db", create=True)
    before: list[tuple[int, str]] = []
    for _ in range(6):
        state = exported(store)
        event = _something(store, chance)
        if event is not None:
            before.append((event, state))
    for event, state in reversed(before):
        store.undo(event, **WHO)
        assert exported(store) == state
    assert store.check().faults == ()


def _something(store: Store, chance: random.Random) -> int | None:
    """Adds or judges something; the number of the event."""
    ids = [told.id for told in store.timeline()]
    if len(ids) < 2 or chance.random() < 0.4:
        (added,) = store.add([chance.choice(DOCUMENTS)], **WHO)
        return added.event
    first, second = chance.sample(ids, 2)
    what = chance.choice(["same", "different", "unsure", "correct", "split"])
    if what == "correct":
        return store.correct(
            first, *chance.choice([("occasion", "юбилей"), ("when", "2016"), ("where.place", "")]), **WHO
        )
    if what == "split":
        return store.split(first, **WHO) if len(store.entry(first).entry.tellings) > 1 else None
    return int(getattr(store, what)(first, second, **WHO))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_fifty_kills_while_adding(tmp_path: Path) -> None:
    """Nothing that was reported as kept is lost, and nothing is half written."""
    address, reported = tmp_path / "verbale.db", tmp_path / "reported"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(HERE / "killed_adder.py"), str(address), str(reported), "50"]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "50 killed"
    store = Store(address)
    checked = store.check()
    assert checked.faults == ()
    assert store.verify().faults == ()
    there = {telling.document.name for told in store.told() for telling in told.tellings}
    kept = reported.read_text(encoding="utf-8").split()
    assert len(kept) >= 20, "the processes were killed before they did anything"
    assert set(kept) - there == set()
    assert len(there) * 2 == checked.tellings
