"""What one capital tells and the other does not, and the topics that each names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from verbale.questions.asked_entry import AskedEntry

UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Compared:
    """Ids of entries by who tells them. `voices` maps each voice to what it alone tells, `shared` is told by several;
    `topics` maps each voice to the topics that it names, the most frequent first.
    """

    voices: tuple[tuple[str, tuple[str, ...]], ...]
    shared: tuple[str, ...]
    topics: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


def compare(entries: Iterable[AskedEntry], *, by_source: bool = False) -> Compared:
    """Compares the voices that tell these entries: the states that speak, or source by source.

    A telling whose voice is not known counts under "?".
    """
    alone: dict[str, list[str]] = {}
    shared: list[str] = []
    topics: dict[str, Counter[str]] = {}
    for entry in entries:
        tellers = set()
        for voice in entry.voices:
            name = voice.source if by_source else voice.state or UNKNOWN
            tellers.add(name)
            topics.setdefault(name, Counter()).update(voice.record.get("topics") or ())
        for teller in tellers:
            alone.setdefault(teller, [])
        if len(tellers) == 1:
            alone[tellers.pop()].append(entry.id)
        elif tellers:
            shared.append(entry.id)
    counted = {
        name: tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))) for name, counts in topics.items()
    }
    return Compared(
        tuple((name, tuple(ids)) for name, ids in sorted(alone.items())), tuple(shared), tuple(sorted(counted.items()))
    )
