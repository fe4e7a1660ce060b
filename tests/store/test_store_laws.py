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

from verbale.store.adding import Addition
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
