"""Runs work over many documents, in one process or several: few in hand at a time, none lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from verbale.documents.walk import Source

Result = TypeVar("Result")
Work = Callable[[Source], Result]


def run(
    sources: Iterable[Source], work: Work[Result], died: Work[Result], jobs: int = 1, *, ordered: bool = True
) -> Iterator[Result]:
    """The result of `work` for each source.

    Args:
        sources: what to work on; drawn from as results are taken, never all at once.
        work: must not raise for a bad document; with `jobs` above 1 it goes to other processes by pickle.
        died: the result for a document whose process died twice (out of memory, a fault in a library).
        jobs: how many processes.
        ordered: results come in the order of `sources`; otherwise each as soon as it is there.
    """
    if jobs <= 1:
        yield from map(work, sources)
        return
    from verbale.documents.pool import run_in_pool  # noqa: PLC0415 -- one process needs nothing of it

    yield from run_in_pool(sources, work, died, jobs, ordered=ordered)
