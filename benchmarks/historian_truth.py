"""Draws acts read from the Historian's articles for a person to judge, and counts the verdicts.

    python benchmarks/historian_truth.py [--shared FOLDER] [--sheet docs/historian-verdicts.md]

Reads the 49 articles, draws 100 acts by a fixed seed and writes them into a work sheet with an empty column for the
verdict: `true` or `false`, and why. A verdict is kept as long as its act stays the same (document, words, kind, sides,
date): also one on an act that is not drawn this time.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from corpora import ROOT, SHARED
from verdict_sheet import Drawn, read_all, sheet, totals, verdicts

SEED = 20261124
DRAWN = 100
BAR = 90


def main() -> None:
    """Reads, draws, writes the sheet, and prints the totals."""
    options = _options()
    files = sorted((options.shared / "benchmarks/historian/articles").glob("*.txt"))
    if not files:
        raise SystemExit(f"{options.shared}/benchmarks/historian/articles is not there")
    readings, crashes = read_all(files, language="en")
    acts = [Drawn(reading, act) for reading in readings for act in reading.acts]
    drawn = random.Random(SEED).sample(acts, min(DRAWN, len(acts)))
    drawn.sort(key=lambda one: (one.reading.document.name or "", acts.index(one)))
    given = verdicts(options.sheet)
    options.sheet.write_text(sheet(_heading(len(drawn), len(acts), len(readings)), drawn, given), encoding="utf-8")
    counts = totals(drawn, given)
    print(f"articles read: {len(readings)} of {len(files)}; crashes: {len(crashes)}; acts: {len(acts)}")
    print("\n".join(crashes), end="\n" if crashes else "")
    print("acts by kind: " + ", ".join(f"{k} {n}" for k, n in Counter(one.act.kind for one in acts).most_common()))
    judged = f"true {counts['true']}, false {counts['false']}, not judged {counts['']}"
    print(f"drawn: {len(drawn)}; {judged}; bar {BAR} of {DRAWN} true")
    print(f"sheet: {options.sheet}")


def _heading(drawn: int, acts: int, texts: int) -> str:
    return (
        "# Verdicts on acts read from the Historian's articles\n\n"
        f"{drawn} of {acts} acts that were found in {texts} articles of the US Office of the Historian (public\n"
        f"domain), drawn by `benchmarks/historian_truth.py` (seed {SEED}). An act is *true* if its kind, sides,\n"
        "status and date are what the text says, and its persons are named and placed as the text does. What the\n"
        "first, blind figure was is said in [figures](../benchmarks/figures.md)."
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Acts of the Historian's articles for a person to judge.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with benchmarks/historian")
    parser.add_argument("--sheet", type=Path, default=ROOT / "docs/historian-verdicts.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
