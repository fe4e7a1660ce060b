"""Draws acts from real news for a person to judge, and counts the verdicts: is each act true of its text?

    python benchmarks/news_truth.py [--shared FOLDER] [--sheet docs/news-verdicts.md]

Reads the development set of factRuEval-2016 (122 texts), draws 60 acts by a fixed seed and writes them into a work
sheet with an empty column for the verdict: `true` or `false`, and why. A verdict is kept as long as its act stays the
same (document, words, kind, sides, date): also one on an act that is not drawn this time.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from corpora import ROOT, SHARED, news_files
from verdict_sheet import Drawn, read_all, sheet, totals, verdicts

SEED = 20261124
DRAWN = 60
BAR = 48


def main() -> None:
    """Reads, draws, writes the sheet, and prints the totals."""
    options = _options()
    files = news_files(options.shared)
    if not files:
        raise SystemExit(f"{options.shared}/benchmarks/factrueval/devset is not there")
    readings, crashes = read_all(files)
    acts = [Drawn(reading, act) for reading in readings for act in reading.acts]
    drawn = random.Random(SEED).sample(acts, min(DRAWN, len(acts)))
    drawn.sort(key=lambda one: (one.reading.document.name or "", acts.index(one)))
    given = verdicts(options.sheet)
    options.sheet.write_text(sheet(_heading(len(drawn), len(acts), len(readings)), drawn, given), encoding="utf-8")
    counts = totals(drawn, given)
    print(f"documents read: {len(readings)} of {len(files)}; crashes: {len(crashes)}; acts: {len(acts)}")
    print("\n".join(crashes), end="\n" if crashes else "")
    kinds_found = Counter(one.act.kind for one in acts).most_common()
    print("acts by kind: " + ", ".join(f"{kind} {count}" for kind, count in kinds_found))
    for name, count in Counter(one.reading.document.name for one in acts).most_common(3):
        print(f"most acts in one text: {name} {count}")
    judged = f"true {counts['true']}, false {counts['false']}, not judged {counts['']}"
    print(f"drawn: {len(drawn)}; {judged}; bar {BAR} of {DRAWN} true")
    print(f"sheet: {options.sheet}")


def _heading(drawn: int, acts: int, texts: int) -> str:
    return (
        "# Verdicts on acts read from news\n\n"
        f"{drawn} of {acts} acts that were found in {texts} texts of the development set of factRuEval-2016\n"
        f"(MIT, dialogue-evaluation), drawn by `benchmarks/news_truth.py` (seed {SEED}). An act is *true* if its\n"
        "kind, sides, status and date are what the text says, and no person stands on the wrong side."
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Acts of real news for a person to judge.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with benchmarks/factrueval")
    parser.add_argument("--sheet", type=Path, default=ROOT / "docs/news-verdicts.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
