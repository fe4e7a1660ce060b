"""Are tellings of one deed found to be one? B-cubed F1 on the dyad set's `event` ids.

    python benchmarks/dedup.py [--shared FOLDER] [--show]

From gold tellings: the records as the annotators wrote them. From read tellings: the texts are read, each act found
is paired with a gold act of its document as `score.py` pairs them (one to one, the greatest likeness), and takes that
act's event; acts without a partner are left out, since no event is known for them. B-cubed is over the paired tellings.
Beside them the field's rule: one act a day for each pair of sides and kind.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import verbale
from verbale.chronicle.build import build_chronicle
from verbale.chronicle.telling import Telling
from verbale.outputs.jsonl import record
from verbale.packs.load import language_codes

_NOT_TOLD = ("event", "maybe_same", "alt", "optional", "note")


def documents(shared: Path) -> Iterator[tuple[str, dict[str, Any], str, list[dict[str, Any]]]]:
    """Name, metadata, text and gold acts of each document of the dyad set."""
    for path in sorted((shared / "contract/gold/dyad").glob("*.jsonl")):
        meta = json.loads((shared / f"texts/dyad/{path.stem}.meta.json").read_text(encoding="utf-8"))
        text = (shared / f"texts/dyad/{path.stem}.txt").read_text(encoding="utf-8")
        yield path.stem, meta, text, [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def telling(name: str, meta: dict[str, Any], act: dict[str, Any]) -> Telling:
    """The telling of a gold or read record, without what only gold has."""
    told = {key: value for key, value in act.items() if key not in _NOT_TOLD}
    return Telling.of(name, told, language=meta["language"], published=meta["published"], url=meta["url"])


def b_cubed(found: dict[str, str], events: dict[str, str]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of one grouping of items against another."""
    both = Counter((found[item], events[item]) for item in events)
    groups, truth = Counter(found[item] for item in events), Counter(events.values())
    precision = sum(n * n / groups[group] for (group, _), n in both.items()) / len(events)
    recall = sum(n * n / truth[event] for (_, event), n in both.items()) / len(events)
    return precision, recall, 2 * precision * recall / (precision + recall)


def one_a_day(tellings: list[Telling]) -> dict[str, str]:
    """The field's rule: same kind, same sides, same date as told (or published)."""
    return {t.id: json.dumps([t.kind, sorted(t.sides), t.when or t.published]) for t in tellings}


def merged(tellings: list[Telling]) -> dict[str, str]:
    """Telling -> entry."""
    return {name: entry.id for entry in build_chronicle(tellings).entries for name in entry.tellings}


def scorer(shared: Path) -> Any:
    """The contract's `score.py`."""
    spec = importlib.util.spec_from_file_location("score", shared / "contract/score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_tellings(shared: Path, language: str) -> tuple[list[Telling], dict[str, str], int]:
    """All tellings read in a language, the events of the paired ones, and how many gold acts there are."""
    score, tellings, events, gold_acts = scorer(shared), [], {}, 0
    for name, meta, text, gold in documents(shared):
        if meta["language"] != language:
            continue
        reading = verbale.read(text, language=language, published=meta["published"], url=meta["url"])
        read = [json.loads(json.dumps(record(act))) for act in reading.acts]
        told = [telling(name, meta, act) for act in read]
        pairs = score.assign([[score.similarity(g, p) for p in read] for g in gold]) if read and gold else []
        events |= {told[j].id: gold[i]["event"] for i, j in pairs}
        tellings += told
        gold_acts += len(gold)
    return tellings, events, gold_acts


def report(title: str, tellings: list[Telling], events: dict[str, str]) -> None:
    """Print the three figures of our merging and of the field's rule."""
    for name, found in (("ours", merged(tellings)), ("one a day", one_a_day(tellings))):
        precision, recall, f1 = b_cubed(found, events)
        print(f"{title:14} {name:10} B-cubed F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}")


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--show", action="store_true", help="print the groups that are not right")
    args = parser.parse_args()
    tellings, events = [], {}
    for name, meta, _, gold in documents(args.shared):
        told = [telling(name, meta, act) for act in gold]
        tellings += told
        events |= {t.id: act["event"] for t, act in zip(told, gold, strict=True)}
    print(f"{len(events)} tellings of {len(set(events.values()))} events")
    report("gold tellings", tellings, events)
    if args.show:
        show(tellings, events)
    for language in sorted({meta["language"] for _, meta, _, _ in documents(args.shared)} & set(language_codes())):
        read, known, gold_acts = read_tellings(args.shared, language)
        print(f"{language}: {len(read)} acts read, {len(known)} paired with {gold_acts} gold acts")
        report(f"read {language}", read, known)
        if args.show:
            show(read, known)


def show(tellings: list[Telling], events: dict[str, str]) -> None:
    """Print each event that is split and each entry that mixes events."""
    found, by_id = merged(tellings), {t.id: t for t in tellings}
    for event in sorted(set(events.values())):
        members = [name for name in events if events[name] == event]
        if len({found[name] for name in members}) > 1:
            print("split", event, [(by_id[m].document, found[m][:6], by_id[m].when) for m in members])
    for entry in sorted(set(found.values())):
        members = [name for name in events if found[name] == entry]
        if len({events[name] for name in members}) > 1:
            print("mixed", [(by_id[m].document, events[m], by_id[m].when) for m in members])


if __name__ == "__main__":
    main()
