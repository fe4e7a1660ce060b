"""Who is who across scripts: each left name looked for among all right names and confusables of `names.yaml`.

    python benchmarks/names.py [--list names_fourth] [--show]

Top-1: the right name has the highest score, alone. F1: every pair of a left name with a name of the pool whose score
is at least `SURE` is a claim; the 120 pairs are the truth.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from verbale.entities.likeness import SURE, likeness
from verbale.packs.strict_yaml import read_yaml


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", default="names", help="which list: names, names_second, names_third or names_fourth")
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    args = parser.parse_args()
    shown = args.show
    data = read_yaml(Path(__file__).with_name(f"{args.list}.yaml"))
    pool = [right for _, right in data["pairs"]] + data["confusables"]
    top = hits = claims = 0
    for left, right in data["pairs"]:
        scores = {name: likeness(left, name).score for name in pool}
        best = [name for name, score in scores.items() if score == max(scores.values())]
        sure = [name for name, score in scores.items() if score >= SURE]
        top += best == [right]
        hits += right in sure
        claims += len(sure)
        if shown and (best != [right] or sure != [right]):
            print(f"{left} | {right} {scores[right]:.3f} | best {best} {max(scores.values()):.3f} | sure {sure}")
    precision, recall = hits / max(claims, 1), hits / len(data["pairs"])
    print(f"{len(data['pairs'])} pairs, pool of {len(pool)}: top-1 {top / len(data['pairs']):.3f}")
    print(f"F1 {2 * precision * recall / (precision + recall):.3f} (P {precision:.3f}, R {recall:.3f})")


if __name__ == "__main__":
    main()
