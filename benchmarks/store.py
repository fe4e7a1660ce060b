"""How the store keeps its pace as it grows: adding, merging, a pair's timeline, search, on generated documents.

    python benchmarks/store.py [--tellings 100000] [--in-order] [--db FILE|postgresql://URL]

Documents come from `repeated_tellings.py`: the same deeds told again and again, a few pairs with many of them. Adding
is given for each tenth of the whole, in tellings a second of the clock and of this process, without making the
documents; what of it is merging, in microseconds a telling; and, on any machine the same, how many tellings that stand
are looked at in outline and read for each that is added. Deeds strewn over 32 years make every year more crowded with
each tenth, and what is told is compared with more. With `--in-order` they come year by year, and every tenth is as
crowded as the last: were merging not flat, later tenths would look at more and be slower all the same.

Questions are asked
of a store that was just opened: of the pair with most entries, of the tenth, the hundredth and the thousandth; the
median of five runs counts. Every entry of a timeline is read out of its JSON, one after another, as a page or a table
does it.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from repeated_tellings import Made, Maker
from verbale.chronicle.telling import Telling
from verbale.cli.add_command import DOCUMENTS, TELLINGS, collect_seldom
from verbale.store import entries, standing
from verbale.store.adding import Addition
from verbale.store.store import Store
from verbale.store.timeline import Asked

RUNS = 5
RANKS = (1, 10, 100, 1000)
WORDS = ("консультация", "вручение грамота Норвегия", "визит Осло посол", "энергетика Минск 2014", "декларация")
STAMP = {"who": "benchmark", "at": "2021-07-20T09:00:00+00:00"}


def main() -> None:
    """Prints all figures."""
    options = _options()
    collect_seldom()  # as `verbale add` does
    with tempfile.TemporaryDirectory() as folder:
        address = options.db or str(Path(folder) / "verbale.db")
        pairs = fill(address, options.tellings, in_order=options.in_order)
        ask(address, pairs)
        if options.db is None or "://" not in options.db:
            print(f"file: {Path(address).stat().st_size / 1e6:,.0f} MB")
        print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def fill(address: str, tellings: int, *, in_order: bool) -> Counter[str]:
    """Adds documents until there are so many tellings; gives how many there are of each pair."""
    store = Store(address, create=True)
    pairs: Counter[str] = Counter()
    wall, cpu, added, told, step = 0.0, 0.0, 0, 0, tellings // 10
    whole, merging = [0.0, 0.0], Merging()
    for batch in _batches(Maker(in_order=in_order).documents(tellings)):
        additions = [Addition(made.document.text.encode(), made.document, made.records) for made in batch]
        pairs.update("-".join(sorted(record["sides"])) for made in batch for record in made.records)
        began, used = time.perf_counter(), time.process_time()
        store.add(additions, **STAMP)
        wall, cpu = wall + time.perf_counter() - began, cpu + time.process_time() - used
        number = sum(len(made.records) for made in batch)
        before, added, told = added, added + number, told + number
        if before // step != added // step:
            print(
                f"{added:>9,} tellings: {told / wall:7,.0f} a second, {told / cpu:7,.0f} of processor time, "
                f"{merging.of(told)}",
                flush=True,
            )
            whole = [whole[0] + told, whole[1] + wall]
            wall, cpu, told = 0.0, 0.0, 0
    print(f"over all: {whole[0] / whole[1]:,.0f} a second")
    return pairs


class Merging:
    """What merging took since it was last asked: seconds of the processor, tellings looked at in outline and read."""

    def __init__(self) -> None:
        self.seconds, self.outlined, self.read = 0.0, 0, 0
        self._merge, self._blocks, self._tellings = entries.merge_added, entries.blocks_of, standing.standing_tellings
        entries.merge_added, entries.blocks_of = self._timed, self._outlining
        standing.standing_tellings = self._reading

    def of(self, told: int) -> str:
        """The figures of so many tellings, each in the average; counting begins anew."""
        spent, outlined, read = self.seconds / told * 1e6, self.outlined / told, self.read / told
        self.seconds, self.outlined, self.read = 0.0, 0, 0
        return f"merging {spent:4,.0f} µs a telling, {outlined:.1f} others looked at, {read:.2f} read"

    def _timed(self, *given: Any) -> int:
        began = time.process_time()
        try:
            return self._merge(*given)
        finally:
            self.seconds += time.process_time() - began

    def _outlining(self, *given: Any) -> list[standing.Standing]:
        found = self._blocks(*given)
        self.outlined += sum(len(block.there) for block in found)
        return found

    def _reading(self, *given: Any) -> Iterator[tuple[Telling, int]]:
        for each in self._tellings(*given):
            self.read += 1
            yield each


def ask(address: str, pairs: Counter[str]) -> None:
    """Times questions to a store that was just opened."""
    store = Store(address)
    ranked = [pair for pair, _ in pairs.most_common()]
    for rank in RANKS:
        if rank <= len(ranked):
            sides = tuple(ranked[rank - 1].split("-"))
            number = sum(1 for _ in store.timeline(Asked(sides)))
            took = _median(lambda sides=sides: [each.line["when"] for each in store.timeline(Asked(sides))])  # type: ignore[misc]
            print(f"timeline of pair {rank} ({number:,} entries): {took * 1000:,.0f} ms")
    for words in WORDS:
        _, total = store.search(words)
        took = _median(lambda words=words: store.search(words))  # type: ignore[misc]
        print(f"search «{words}» ({total:,} lines): {took * 1000:,.0f} ms")


def _median(question: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        question()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _batches(documents: Iterator[Made]) -> Iterator[list[Made]]:
    while True:
        batch: list[Made] = []
        told = 0
        for made in documents:
            batch.append(made)
            told += len(made.records)
            if told >= TELLINGS or len(batch) >= DOCUMENTS:  # one transaction, as `verbale add` has it
                break
        if not batch:
            return
        yield batch


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tellings", type=int, default=100_000)
    parser.add_argument("--in-order", action="store_true", help="deeds year by year, not strewn over all of them")
    parser.add_argument("--db", help="where to keep the chronicle; a file that is thrown away unless said")
    return parser.parse_args()


if __name__ == "__main__":
    print(f"load of the machine {os.getloadavg()[0]:.1f}")
    main()
