"""Two editions of a document: which acts are gone, which are new, which are told in other words or with other facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from verbale.chronicle.compare import compare
from verbale.chronicle.facts import Facts
from verbale.chronicle.telling import Telling

_APART = ("evidence", "rule", "note", "id")


class Reworded(NamedTuple):
    """An act that both editions tell: the two tellings' ids, and the fields that changed with both values."""

    old: str
    new: str
    changes: tuple[tuple[str, Any, Any], ...]


class EditionDiff(NamedTuple):
    """Ids of tellings that are gone and new, and the pairs whose facts changed; `kept` counts those alike."""

    gone: tuple[str, ...]
    new: tuple[str, ...]
    reworded: tuple[Reworded, ...]
    kept: int


def compare_editions(
    old: Iterable[Telling], new: Iterable[Telling], words: Mapping[str, str] | None = None
) -> EditionDiff:
    """What became of the acts of an old edition in a new one. `words` by id are the quotations of whole acts.

    Tellings with the same facts are paired first, then those that could be one deed, the likeliest first. A corrected
    date or status keeps a pair together only if kind and sides are the same and nothing fits better.
    """
    before, after = [Facts(each) for each in old], [Facts(each) for each in new]
    scored = [(-_fit(a, b), i, j) for i, a in enumerate(before) for j, b in enumerate(after)]
    pairs: dict[int, int] = {}
    for score, i, j in sorted(scored):
        if score < 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    changed = [
        Reworded(before[i].id, after[j].id, (*_changes(before[i], after[j]), *_words(before[i], after[j], words or {})))
        for i, j in sorted(pairs.items())
    ]
    reworded = tuple(each for each in changed if each.changes)
    return EditionDiff(
        _left(before, set(pairs)), _left(after, set(pairs.values())), reworded, len(changed) - len(reworded)
    )


def _fit(mine: Facts, its: Facts) -> float:
    if not _changes(mine, its):
        return 1000.0
    found = compare(mine, its)
    if found.outcome in ("same", "unsure"):
        return 10 + found.score
    alike = mine.telling.kind == its.telling.kind and set(mine.telling.sides) == set(its.telling.sides)
    shared = sum(mine.get(name) is not None and mine.get(name) == its.get(name) for name in _COMPARED)
    return shared / 2 if alike and shared >= 3 else 0.0


_COMPARED = (
    "when",
    "status",
    "level",
    "participants",
    "where",
    "initiator",
    "occasion",
    "ordinal",
    "topics",
    "document",
)


def _changes(mine: Facts, its: Facts) -> tuple[tuple[str, Any, Any], ...]:
    names = sorted((set(mine.telling.record) | set(its.telling.record)) - set(_APART))
    pairs = [(name, mine.telling.record.get(name), its.telling.record.get(name)) for name in names]
    return tuple((name, a, b) for name, a, b in pairs if (a or None) != (b or None))


def _words(mine: Facts, its: Facts, words: Mapping[str, str]) -> tuple[tuple[str, Any, Any], ...]:
    pair = words.get(mine.id), words.get(its.id)
    return (("words", *pair),) if pair[0] != pair[1] else ()


def _left(facts: Sequence[Facts], paired: set[int]) -> tuple[str, ...]:
    return tuple(each.id for number, each in enumerate(facts) if number not in paired)
