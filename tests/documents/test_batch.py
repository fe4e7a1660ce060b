"""Batches: order, little in hand, workers that die."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.documents.batch import run
from verbale.documents.walk import Source


def shout(source: Source) -> str:
    """The name, or the end of the process."""
    if source.name == "deadly":
        os._exit(9)
    return source.name.upper()


def died(source: Source) -> str:
    """What is told of a death."""
    return f"died: {source.name}"


def named(*names: str) -> list[Source]:
    """Sources with these names."""
    return [Source(Path(name), name, name) for name in names]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_in_order(jobs: int) -> None:
    """The same results in the same order, however many processes."""
    names = [f"n{number:02}" for number in range(30)]
    assert list(run(named(*names), shout, died, jobs)) == [name.upper() for name in names]


def test_unordered_loses_nothing() -> None:
    """As they come, but all of them."""
    names = [f"n{number:02}" for number in range(30)]
    assert sorted(run(named(*names), shout, died, 2, ordered=False)) == [name.upper() for name in names]


def test_a_death_costs_one_document() -> None:
    """A process that dies takes nothing with it but the document that killed it."""
    found = list(run(named("a", "b", "deadly", "c", "d", "e", "f", "g", "h", "i", "j", "k"), shout, died, 2))
    assert found == ["A", "B", "died: deadly", *"CDEFGHIJK"]


def test_sources_are_drawn_as_needed() -> None:
    """Of a folder of any size only a few are in hand."""
    drawn: list[int] = []

    def endless() -> Iterator[Source]:
        for number in range(10**9):
            drawn.append(number)
            yield Source(Path("x"), "x", "x")

    results = run(endless(), shout, died, 2)
    assert [next(results) for _ in range(3)] == ["X"] * 3
    results.close()  # type: ignore[attr-defined]
    assert len(drawn) <= 11
