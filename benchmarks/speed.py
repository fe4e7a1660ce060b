"""How fast we read, one core, warm, the whole pipeline from document to reading; natasha's whole pipeline beside it.

    python benchmarks/speed.py [--natasha-python PATH] [--seconds 5] [--shared FOLDER] [--profile]

Figures of ours: act-bearing sentences, sentences and bytes a second on Russian briefs, on English briefs and histories
and on general news, and time and peak memory of `verbale read` on the seed from process start. Beside the English ones
stands what was published of PETRARCH2, whose input is parsed already: the parser's time is not in it.

in it moved, so that no sentence is one that was read before: caches of words are warm, a memo of sentences would not
help (there is none). The best round counts, by the clock and by the processor's own time: on a busy machine the second
is nearer to the truth.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from corpora import SHARED, brief_files, documents, english_files, news_files, other_years
from verbale import pipeline
from verbale.acts.reading import Reading
from verbale.cli.doors import read
from verbale.documents.document import Document
from verbale.pipeline import reader
from verbale.sentences.split import blocks, sentences

STARTS = 5
PETRARCH2 = "PETRARCH2 as published: 2,150–2,400 sentences/s without parsing, 51–63 with a small parser"
SHOWN = 40


class Round(NamedTuple):
    """One reading of all texts, in seconds by the clock and of the processor."""

    wall: float
    cpu: float


def main() -> None:
    """Prints all figures."""
    options = _options()
    core = pin()
    place = "not pinned to a core" if core is None else f"core {core} alone"
    code = "pure Python" if pipeline.__file__.endswith(".py") else "compiled"
    print(f"{code}, {place}, Python {sys.version.split()[0]}, load of the machine {os.getloadavg()[0]:.1f}")
    briefs, news = documents(brief_files(options.shared)), documents(news_files(options.shared))
    measure("Russian briefs", briefs, options.seconds)
    measure("English briefs and histories", documents(english_files(options.shared), "en"), options.seconds)
    print(f"  {PETRARCH2}")
    if news:
        measure("general news", news, options.seconds)
    else:
        print(f"general news: left out, no {options.shared}/benchmarks/factrueval/devset")
    measure_start(next(iter(brief_files(options.shared))))
    for name, texts in (("Russian briefs", briefs), ("general news", news)):
        measure_natasha(name, texts, options.natasha_python, options.seconds)
    if options.profile:
        profile("Russian briefs", briefs)
        profile("general news", news)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Speed of reading, with natasha beside it.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with texts/ and benchmarks/")
    parser.add_argument("--seconds", type=float, default=5, help="least time to measure each corpus for")
    parser.add_argument("--natasha-python", default=sys.executable, help="interpreter of an environment with natasha")
    parser.add_argument("--profile", action="store_true", help="print the slowest functions as well")
    return parser.parse_args()


def pin() -> int | None:
    """Keeps this process and its children on one core, where the system lets us; gives the core."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return core


def measure(name: str, texts: list[Document], least: float) -> Round:
    """Reads the texts round by round and prints the best one."""
    size = sum(len(document.text.encode()) for document in texts)
    readings = [read(document) for document in texts]
    bearing = sum(act_bearing(reading) for reading in readings)
    told = sum(len(sentences_of(reading)) for reading in readings)
    rounds: list[Round] = []
    begun = time.perf_counter()
    while not rounds or time.perf_counter() - begun < least:
        moved = [other_years(document, len(rounds) + 1) for document in texts]
        wall, cpu = time.perf_counter(), time.process_time()
        for document in moved:
            read(document)
        rounds.append(Round(time.perf_counter() - wall, time.process_time() - cpu))
    best = Round(min(one.wall for one in rounds), min(one.cpu for one in rounds))
    acts = sum(len(reading.acts) for reading in readings)
    counted = f"{len(texts)} texts, {size:,} bytes, {bearing} act-bearing sentences, {acts} acts"
    print(f"{name}: {counted}; {len(rounds)} rounds")
    for clock, seconds in (("clock", best.wall), ("processor", best.cpu)):
        rates = f"{bearing / seconds:,.0f} act-bearing sentences/s, {told / seconds:,.0f} sentences/s"
        print(f"  by the {clock}: {size / seconds / 1e6:.2f} MB/s, {rates}")
    return best


def act_bearing(reading: Reading) -> int:
    """How many sentences of the text hold words of an act."""
    spans = [(words.start, words.stop) for act in reading.acts for words in act.evidence if words.field == "act"]
    found = sentences_of(reading)
    return sum(any(start < stop_ and start_ < stop for start_, stop_ in spans) for start, stop in found)


def sentences_of(reading: Reading) -> list[tuple[int, int]]:
    """The sentences of the text."""
    text = reading.document.text
    shortened = reader(reading.document.language).grammar.abbreviations
    return [span for block in blocks(text) for span in sentences(text, block, shortened)]


def measure_start(file: Path) -> None:
    """`verbale read` from process start to its end: median of five, and the peak memory."""
    command = [*verbale_command(), "read", str(file), "--format", "jsonl", "--quiet"]
    run_once(command)  # writes the byte code
    runs = [run_once(command) for _ in range(STARTS)]
    seconds, cpu = (statistics.median(column) for column in list(zip(*runs, strict=True))[:2])
    peak = max(run[2] for run in runs)
    print(f"verbale read {file.name}: {seconds:.2f} s by the clock, {cpu:.2f} s of the processor, peak {peak:.0f} MB")


def verbale_command() -> list[str]:
    """The installed command beside this interpreter, else the module."""
    installed = shutil.which("verbale", path=str(Path(sys.executable).parent))
    return [installed] if installed else [sys.executable, "-c", "from verbale.cli.main import app; app()"]


def run_once(command: list[str]) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of the processor and peak memory in MB of one run."""
    package = str(Path(pipeline.__file__).parent.parent)  # the same that this process reads with
    path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH"))))
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**environment, "PYTHONPATH": path})
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    divisor = 1024**2 if sys.platform == "darwin" else 1024  # Linux counts in kB, macOS in bytes
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / divisor


def measure_natasha(name: str, texts: list[Document], interpreter: str, least: float) -> None:
    """Natasha's figure on the same texts, or why there is none."""
    if not texts:
        return
    there = subprocess.run([interpreter, "-c", "import natasha"], capture_output=True, check=False)
    if there.returncode:
        print(f"natasha on {name}: left out, {interpreter} has none; pip install 'natasha>=1.6' 'setuptools<80'")
        return
    script = Path(__file__).with_name("natasha_pipeline.py")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [interpreter, "-W", "ignore", str(script), str(least)],
        input=json.dumps([document.text for document in texts]), capture_output=True, text=True, check=True,
        env=environment,
    )  # fmt: skip
    told = json.loads(done.stdout)
    for clock, seconds in (("clock", told["wall"]), ("processor", told["cpu"])):
        print(f"natasha on {name}, by the {clock}: {told['bytes'] / seconds / 1e6:.3f} MB/s")


def profile(name: str, texts: list[Document]) -> None:
    """Prints the functions that take longest, with and without what they call."""
    if not texts:
        return
    profiler = cProfile.Profile()
    profiler.enable()
    for document in texts:
        read(document)
    profiler.disable()
    for order in ("cumulative", "tottime"):
        print(f"\n{name}, by {order}")
        pstats.Stats(profiler).strip_dirs().sort_stats(order).print_stats(SHOWN)


if __name__ == "__main__":
    main()
