"""Work over documents in several processes: few in hand at a time, and none lost when a process dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor
from concurrent.futures import wait as wait_for
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from typing import TypeVar

from verbale.documents.walk import Source

Result = TypeVar("Result")
Work = Callable[[Source], Result]
_InHand = deque[tuple[Source, "Future[Result] | None"]]
_AHEAD = 4  # documents handed out for each process: enough to keep it busy, few enough to keep memory flat


def run_in_pool(
    sources: Iterable[Source], work: Work[Result], died: Work[Result], jobs: int, *, ordered: bool
) -> Iterator[Result]:
    """The result of `work` for each source, as `batch.run` says."""
    waiting = iter(sources)
    in_hand: _InHand[Result] = deque()
    while (yield from _in_pool(waiting, in_hand, work, jobs, ordered=ordered)):
        while in_hand:
            yield _rescued(*in_hand.popleft(), work, died)


def _in_pool(
    waiting: Iterator[Source], in_hand: _InHand[Result], work: Work[Result], jobs: int, *, ordered: bool
) -> Generator[Result, None, bool]:
    """Works until nothing is left (False) or a process has died (True, with what was under way left in `in_hand`)."""
    others = set(multiprocessing.active_children())
    pool = _pool(jobs)
    try:
        while True:
            for source in islice(waiting, jobs * _AHEAD - len(in_hand)):
                in_hand.append((source, None))
                in_hand[-1] = (source, pool.submit(work, source))
            if not in_hand:
                return False
            index = 0 if ordered else _first_done(in_hand)
            future = in_hand[index][1]
            if future is not None:
                result = future.result()
                del in_hand[index]
                yield result
    except BrokenProcessPool:
        return True
    except BaseException:  # Ctrl-C, or nobody takes the results any more
        for process in set(multiprocessing.active_children()) - others:
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _first_done(in_hand: _InHand[Result]) -> int:
    futures = [future for _, future in in_hand if future is not None]
    wait_for(futures, return_when=FIRST_COMPLETED)
    return next(index for index, (_, future) in enumerate(in_hand) if future is not None and future.done())


def _rescued(source: Source, future: Future[Result] | None, work: Work[Result], died: Work[Result]) -> Result:
    """The result if it was there before the death, else a second attempt in a process of its own."""
    if future is not None and future.done() and not future.cancelled() and future.exception() is None:
        return future.result()
    with _pool(1) as pool:
        try:
            return pool.submit(work, source).result()
        except BrokenProcessPool:
            return died(source)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # "spawn": the same on every system, and safe beside the thread that draws the progress bar
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_settle)


def _settle() -> None:
    """A worker leaves Ctrl-C to its parent, and goes when the parent has gone, even by kill -9."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_go_with_parent, daemon=True).start()


def _go_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
