"""Memory over a folder of many megabytes, and a kill in the middle: is it flat, is nothing lost or read twice?

    python benchmarks/memory.py --megabytes 100 [--folder DIR] [--seed 7]

Writes documents of our own sentences, varied by a seeded generator (new surnames, places and years all the way, so
that every cache keeps meeting words that it has not seen), reads the folder with `verbale read --output-dir`, kills it
with SIGKILL half-way, and starts it again. Needs Linux: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from corpora import ROOT, documents, other_years, own_files
from speed import verbale_command
from verbale.cli.doors import read
from verbale.documents.document import Document
from verbale.documents.journal import JOURNAL
from verbale.documents.open_document import open_document
from verbale.documents.opening import opening_from_packs
from verbale.outputs.jsonl import lines

DOCUMENT_BYTES = 8_000
EVERY = 0.1  # seconds between two looks at the memory
REREAD = 20  # documents to read again in this process and compare
FLAT = 0.25  # MB that memory may rise for each MB of text in the second half of a run
_ONSETS = ("б", "в", "г", "д", "ж", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "бр", "гр", "др", "кр", "ст")
_VOWELS = "аеиоу"
_ENDS = ("ов", "ин", "ев", "ский", "енко", "ич", "юк", "ман", "берг", "ссон")
_FACTS = (
    "{day} мая {year} г. заместитель министра иностранных дел Беларуси {name} провел в Осло консультации.",
    "В {year} году Норвегию посетил посол {name}, который встретился с {other}.",
    "В поселке {place} {day} июня {year} г. {name} и {other} обсудили сотрудничество.",
    "Как вспоминает {name}, {place} тогда еще не был городом, а {other} служил в порту.",
)


class Sample(NamedTuple):
    """Documents finished and resident memory in MB at one moment."""

    done: int
    resident: float


class Run(NamedTuple):
    """One process: its samples, seconds, whether it was killed, and peak memory in MB as the system counted it."""

    samples: list[Sample]
    seconds: float
    killed: bool
    peak: float


def main() -> None:
    """Makes the texts, reads them in two runs, and prints what came of it."""
    options = _options()
    if not Path("/proc/self/status").exists():
        raise SystemExit("memory is read from /proc, which this system does not have: run it on Linux")
    folder = options.folder or Path(tempfile.mkdtemp(prefix="verbale-memory-"))
    texts, output = folder / "texts", folder / "out"
    shutil.rmtree(output, ignore_errors=True)
    count, size = write_texts(texts, options.megabytes * 1_000_000, options.seed)
    print(f"{count:,} documents, {size / 1e6:.1f} MB, seed {options.seed}")
    first = run(texts, output, stop_at=count // 2)
    before = len(finished(output))
    tell("first run, killed", first)
    second = run(texts, output)
    tell("second run", second)
    total = first.seconds + second.seconds
    print(f"both: {total:.0f} s, {size / total / 1e6:.2f} MB/s with both starts and the journal")
    faults = [*check(texts, output), *check_again(texts, output, options.seed)]
    if not first.killed:
        faults.append("the first run ended before it was killed: take more megabytes")
    print(f"finished before the kill: {before:,}; after it: {len(finished(output)):,} of {count:,}")
    print("\n".join(faults) or "nothing lost, nothing read twice, outputs whole and the same when read again")
    if options.folder is None:
        shutil.rmtree(folder)
    raise SystemExit(bool(faults))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Memory over a large folder, with a kill and a second start.")
    parser.add_argument("--megabytes", type=float, default=100)
    parser.add_argument("--folder", type=Path, help="where texts and outputs go, and stay; else a temporary folder")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def write_texts(folder: Path, size: float, seed: int) -> tuple[int, int]:
    """Documents of about 8 kB up to `size` bytes; gives how many and how large they are together."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    sources = documents(own_files())
    written = number = 0
    while written < size:
        data = _text(sources, chance).encode()
        (folder / f"{number:06}.txt").write_bytes(data)
        written += len(data)
        number += 1
    return number, written


def _text(sources: list[Document], chance: random.Random) -> str:
    """Passages of our samples with their years moved, between them facts with words that no text had before."""
    parts: list[str] = []
    length = 0
    while length < DOCUMENT_BYTES:
        passage = other_years(chance.choice(sources), chance.randrange(10)).text.strip()
        parts += [passage, *(_fact(chance) for _ in range(4))]
        length = sum(len(part.encode()) for part in parts)
    return "\n".join(parts) + "\n"


def _fact(chance: random.Random) -> str:
    words = {
        "name": f"{chance.choice('АВДИК')}.{chance.choice('ГЛМНП')}.{_word(chance)}{chance.choice(_ENDS)}",
        "other": f"{chance.choice('БЕЖОР')}.{_word(chance)}{chance.choice(_ENDS)}",
        "place": f"{_word(chance)}ск",
        "day": str(chance.randrange(1, 29)),
        "year": str(chance.randrange(1992, 2021)),
    }
    return chance.choice(_FACTS).format(**words)


def _word(chance: random.Random) -> str:
    syllables = (chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(chance.randrange(2, 4)))
    return ("".join(syllables) + chance.choice(_ONSETS)).capitalize()


def run(texts: Path, output: Path, stop_at: int | None = None) -> Run:
    """Reads the folder in a process of its own, looking at its memory; kills it once `stop_at` documents are done."""
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    command = [*verbale_command(), "read", str(texts), "--output-dir", str(output), "--format", "jsonl", "--quiet"]
    begun = time.perf_counter()
    child = subprocess.Popen([*command, "--language", "ru"], env={**os.environ, "PYTHONPATH": path})
    samples: list[Sample] = []
    killed = False
    while (ended := os.wait4(child.pid, os.WNOHANG))[0] == 0:
        samples.append(Sample(len(finished(output)), resident(child.pid)))
        if stop_at is not None and not killed and samples[-1].done >= stop_at:
            child.send_signal(signal.SIGKILL)
            killed = True
        time.sleep(EVERY)
    child.returncode = os.waitstatus_to_exitcode(ended[1])
    if child.returncode and not killed:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return Run([s for s in samples if s.resident], time.perf_counter() - begun, killed, ended[2].ru_maxrss / 1024)


def resident(process: int) -> float:
    """Resident memory of a process in MB, 0 when it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0


def finished(output: Path) -> list[dict[str, object]]:
    """The whole lines of the journal."""
    try:
        data = (output / JOURNAL).read_bytes()
    except OSError:
        return []
    return [json.loads(line) for line in data[: data.rfind(b"\n") + 1].splitlines() if line]


def tell(name: str, done: Run) -> None:
    """Prints memory along the run."""
    if not done.samples:
        print(f"{name}: too short to be looked at")
        return
    along = [done.samples[min(len(done.samples) - 1, len(done.samples) * tenth // 10)] for tenth in range(11)]
    print(f"{name}: {done.seconds:.1f} s, peak {done.peak:.0f} MB; documents done: resident MB")
    print("  " + "  ".join(f"{sample.done:,}: {sample.resident:.0f}" for sample in along))
    second_half = done.samples[len(done.samples) // 2 :]
    rise = _rise(second_half) * 1_000_000 / DOCUMENT_BYTES
    print(f"  second half: {rise:+.2f} MB for each MB of text: {'flat' if rise <= FLAT else 'NOT FLAT'}")


def _rise(samples: list[Sample]) -> float:
    """MB that memory rises for each document: the slope of the straight line that fits best."""
    if len({sample.done for sample in samples}) < 2:
        return 0
    return statistics.linear_regression(*zip(*samples, strict=True)).slope


def check(texts: Path, output: Path) -> list[str]:
    """What is wrong with the output folder: documents lost or finished twice, outputs that are not what was written."""
    entries = finished(output)
    wanted = {path.stem for path in texts.glob("*.txt")}
    times = Counter(str(entry["path"]) for entry in entries)
    faults = [f"{path}: lost" for path in sorted(wanted - times.keys())]
    faults += [f"{path}: finished {count} times" for path, count in sorted(times.items()) if count > 1]
    for entry in entries:
        made = output / f"{entry['path']}.jsonl"
        if not made.exists() or hashlib.sha256(made.read_bytes()).hexdigest() != entry["output"]:
            faults.append(f"{entry['path']}: the output is not what the journal says")
    left = {path.stem for path in output.glob("*.jsonl") if path.name != JOURNAL} - wanted
    faults += [f"{name}: an output without a document" for name in sorted(left)]
    return faults + [f"{path.name}: left over" for path in sorted(output.glob(".*.partial"))]


def check_again(texts: Path, output: Path, seed: int) -> list[str]:
    """Some documents read again in this process: the same bytes?"""
    paths = sorted(texts.glob("*.txt"))
    chosen = random.Random(seed).sample(paths, min(REREAD, len(paths)))
    opening = opening_from_packs("ru")
    faults = []
    for path in chosen:
        again = "".join(lines(read(open_document(path, opening).document)))
        if (output / f"{path.stem}.jsonl").read_text(encoding="utf-8") != again:
            faults.append(f"{path.stem}: read again, it gives other acts")
    return faults


if __name__ == "__main__":
    main()
