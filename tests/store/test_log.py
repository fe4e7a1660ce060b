"""The log only grows; an event holds unless an undoing of it holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from verbale.errors import StoreError
from verbale.store import log
from verbale.store.connect import make_engine, writing
from verbale.store.upgrade import upgrade

STAMP = log.Stamp("officer", "2021-07-20T09:00:00+03:00")


@pytest.fixture
def connection(address: str) -> Iterator[Connection]:
    """A fresh chronicle, open for writing."""
    with writing(make_engine(address, create=True), address) as opened:
        upgrade(opened)
        yield opened


def test_an_event_says_who_when_and_what(connection: Connection) -> None:
    """All of it comes from the caller."""
    number = log.append(connection, STAMP, "unsure", {"because": "две даты"})
    assert log.event(connection, number) == log.Event(number, *STAMP, "unsure", {"because": "две даты"})


def test_undone_by_whom(connection: Connection) -> None:
    """An undone event names its undoing; undoing that brings it back."""
    first = log.append(connection, STAMP, "same", {})
    second = log.append(connection, STAMP, "undo", {}, undoes=first)
    assert log.event(connection, first).undone_by == second
    log.append(connection, STAMP, "undo", {}, undoes=second)
    assert log.event(connection, first).undone_by is None
    assert [event.undone_by for event in log.all_events(connection)] == [None, 3, None]


def test_the_last_events_come_in_order(connection: Connection) -> None:
    """A part of the log is its end."""
    for what in ("same", "different", "split"):
        log.append(connection, STAMP, what, {})
    assert [event.what for event in log.all_events(connection, 2)] == ["different", "split"]


def test_no_such_event(connection: Connection) -> None:
    """The message says where to look."""
    with pytest.raises(StoreError, match="verbale log"):
        log.event(connection, 7)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(targets=st.lists(st.integers(0, 100), max_size=12))
def test_undoing_and_undoing_that_changes_nothing(address: str, targets: list[int]) -> None:
    """Whatever was undone before: an undoing and its own undoing leave the same events in force."""
    with writing(make_engine(address, create=True), address) as opened:
        upgrade(opened)
        last = log.append(opened, STAMP, "same", {})
        for target in targets:
            last = log.append(opened, STAMP, "undo", {}, undoes=target % last + 1)
        before = log.undone(opened)
        undoing = log.append(opened, STAMP, "undo", {}, undoes=last)
        log.append(opened, STAMP, "undo", {}, undoes=undoing)
        after = log.undone(opened)
        assert {event: by for event, by in after.items() if event <= last} == before
