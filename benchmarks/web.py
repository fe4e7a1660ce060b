"""How fast the pages of `verbale serve` are with a large chronicle, each asked as a browser would, over HTTP.

    python benchmarks/web.py [--tellings 228000] [--db FILE] [--pages 60] [--seed 1]

The chronicle comes from `repeated_tellings.py`: 228,000 tellings make about 100,000 entries. Filling takes minutes, so
keep it with `--db` and give it again. The server is the program's own, in a process of its own, started anew: the
`first byte` is counted from its start. Then pages of each sort are asked in mixed order, none twice, so most are
asked for the first time; pairs are drawn by their numbers of entries, so the large ones come often. Each sort is given
with its median, its 95th percentile and its slowest, by the clock and, in brackets, by the server's own processor time
(where /proc tells it): on a busy machine only the second means something. The last line takes all of them together.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from store import fill
from verbale.store import browsing
from verbale.store.store import Store
from verbale.store.timeline import Asked

PAGE_BAR, FIRST_BYTE_BAR, TIMELINE_BAR = 0.150, 1.5, 300_000
WORDS = ("консультация", "визит посол", "грамота", "декларация", "энергетика", "переговоры", "министр", "2014")
_RUN = "from verbale.cli.main import app; app()"


class Took(NamedTuple):
    """How long a page took, in seconds by the clock and of the server's processor time."""

    clock: float
    processor: float


def main() -> None:
    """Prints all figures."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        address = options.db or str(Path(folder) / "verbale.db")
        if not Path(address).exists():
            fill(address, options.tellings)
        store = Store(address)
        size = store.browse(browsing.size)
        print(f"{size.entries:,} entries, {size.tellings:,} tellings, {size.documents:,} documents")
        addresses = list(_addresses(store, options.pages, random.Random(options.seed)))
        _measure(address, addresses)


def _addresses(store: Store, number: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Each sort of page with an address, in mixed order."""
    pairs = store.browse(browsing.pair_counts)
    weights = [count for *_, count in pairs]
    drawn = list(dict.fromkeys([pairs[0], *chance.choices(pairs, weights, k=number * 3)]))[:number]
    found = [("pair", f"/pair/{one}/{other}") for one, other, _ in drawn]
    found += [("pair, narrowed", f"/pair/{one}/{other}?kind=visit&rows=channel") for one, other, _ in drawn]
    entries = [told for one, other, _ in drawn[:20] for told in store.timeline(Asked((one, other)))]
    some = chance.sample(entries, min(number, len(entries)))
    found += [("entry", f"/entry/{told.id[:12]}") for told in some]
    people = {
        (who["side"], who["person"])
        for told in entries
        for who in (told.line["values"].get("participants") or {"value": []})["value"]
        if who.get("person") and who.get("side")
    }
    chosen = chance.sample(sorted(people), min(number, len(people)))
    found += [("person", f"/person?side={side}&name={quote(name)}") for side, name in chosen]
    sides = sorted({side for side, _ in people})
    found += [("people", f"/people?side={side}") for side in sides[: number // 2]]
    found += [("post", f"/post?side={side}&rank=minister&portfolio=foreign_affairs") for side in sides[: number // 2]]
    listed, _ = store.browse(lambda connection: browsing.document_list(connection, "", 0, 10 * number))
    found += [("document", f"/document/{each.document.sha256[:12]}") for each in chance.sample(listed, number)]
    found += [("search", f"/search?q={quote(words)}") for words in WORDS]
    found += [("pairs", "/"), ("documents", "/documents"), ("review", "/review"), ("log", "/log"), ("add", "/add")]
    chance.shuffle(found)
    return iter(found)


def _measure(address: str, addresses: list[tuple[str, str]]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = f"http://127.0.0.1:{port}"
    began = time.perf_counter()
    command = [sys.executable, "-c", _RUN, "serve", "--db", address, "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _first_byte(home, began)
        print(f"processor time of the start: {_processor(server.pid):.2f} s")
        times: defaultdict[str, list[Took]] = defaultdict(list)
        sizes: list[int] = []
        for sort, path in addresses:
            used = _processor(server.pid)
            took, body = _asked(home + path)
            times[sort].append(Took(took, _processor(server.pid) - used))
            if sort == "pair":
                sizes.append(len(body[body.index(b'<svg class="chart"') :].partition(b"</svg>\n</div>")[0]))
        for sort in sorted(times):
            print(f"{sort:16} {_said(times[sort])}")
        everything = [took for sort in times.values() for took in sort]
        print(f"{'all':16} {_said(everything)}  (bar: p95 {PAGE_BAR * 1000:.0f} ms)")
        print(f"timeline of a pair: {max(sizes) / 1000:,.0f} kB at most (bar: {TIMELINE_BAR / 1000:.0f} kB)")
    finally:
        server.terminate()
        server.wait(10)


def _first_byte(home: str, began: float) -> None:
    while time.perf_counter() - began < 60:
        try:
            with urllib.request.urlopen(home, timeout=30) as answer:
                answer.read(1)
            print(f"first byte: {time.perf_counter() - began:.2f} s (bar: {FIRST_BYTE_BAR} s)")
            return
        except urllib.error.URLError:
            time.sleep(0.01)
    raise SystemExit("the server does not answer")


def _asked(address: str) -> tuple[float, bytes]:
    request = urllib.request.Request(address, headers={"Accept": "text/html", "Accept-Language": "ru"})
    began = time.perf_counter()
    with urllib.request.urlopen(request, timeout=60) as answer:
        body = answer.read()
    return time.perf_counter() - began, body


def _processor(pid: int) -> float:
    """The processor time of a process so far, in seconds; 0 where /proc does not tell."""
    used = 0
    for told in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError):
            used += int(told.read_text().split()[0])
    return used / 1e9


def _said(times: list[Took]) -> str:
    by_clock, by_processor = sorted(took.clock for took in times), sorted(took.processor for took in times)
    at = min(len(times) - 1, int(0.95 * len(times)))

    def told(name: str, clock: float, processor: float) -> str:
        return f"{name} {clock * 1000:5,.0f} ({processor * 1000:5,.0f})"

    parts = [
        told("median", statistics.median(by_clock), statistics.median(by_processor)),
        told("p95", by_clock[at], by_processor[at]),
        told("slowest", by_clock[-1], by_processor[-1]),
    ]
    return f"{len(times):4} pages, ms: {', '.join(parts)}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tellings", type=int, default=228_000)
    parser.add_argument("--db", help="where the chronicle is, or is made and kept")
    parser.add_argument("--pages", type=int, default=60, help="how many pages of each sort")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    print(f"load of the machine {os.getloadavg()[0]:.1f}")
    main()
