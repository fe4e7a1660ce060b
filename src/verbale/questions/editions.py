"""Two editions of a page: acts that are gone, new, told otherwise, told in other words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from verbale.errors import DateError
from verbale.when.when import When

_BESIDE = ("evidence", "rule", "note")


class ToldAct(NamedTuple):
    """An act as an edition tells it: the telling's id, its record, the words of its clause."""

    id: str
    record: Mapping[str, Any]
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """The same act in both; `fields` are those that say something else, none if only the words differ."""

    old: ToldAct
    new: ToldAct
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Editions:
    """What became of the acts of the old edition, in the order of the text."""

    gone: tuple[ToldAct, ...]
    new: tuple[ToldAct, ...]
    changed: tuple[Changed, ...]
    reworded: tuple[Changed, ...]
    kept: int


def editions(old: Sequence[ToldAct], new: Sequence[ToldAct]) -> Editions:
    """Compares the acts of two editions. An act is the same if all its fields are; else if kind, sides and words are,
    or kind and sides and one date may be the other.
    """
    left, right = list(old), list(new)
    pairs = [pair for fits in (_alike, _same_words, _same_deed) for pair in _matched(left, right, fits)]
    told = [Changed(one, other, _differing(one, other)) for one, other in pairs]
    changed = [each for each in told if each.fields]
    reworded = [each for each in told if not each.fields and _folded(each.old) != _folded(each.new)]
    kept = len(told) - len(changed) - len(reworded)
    return Editions(tuple(left), tuple(right), tuple(changed), tuple(reworded), kept)


def _matched(left: list[ToldAct], right: list[ToldAct], fits: Any) -> list[tuple[ToldAct, ToldAct]]:
    """Takes pairs that fit out of both lists, each act once, in the order of the text."""
    found = []
    for one in list(left):
        other = next((each for each in right if fits(one, each)), None)
        if other is not None:
            left.remove(one)
            right.remove(other)
            found.append((one, other))
    return found


def _alike(one: ToldAct, other: ToldAct) -> bool:
    return not _differing(one, other)


def _same_words(one: ToldAct, other: ToldAct) -> bool:
    return one.record["kind"] == other.record["kind"] and _folded(one) == _folded(other)


def _same_deed(one: ToldAct, other: ToldAct) -> bool:
    same = one.record["kind"] == other.record["kind"] and _sides(one) == _sides(other)
    return same and _may_be_one(one.record.get("when"), other.record.get("when"))


def _may_be_one(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    try:
        return When.parse(one).overlaps(When.parse(other))
    except DateError:
        return one == other


def _differing(one: ToldAct, other: ToldAct) -> tuple[str, ...]:
    names = sorted({*one.record, *other.record} - set(_BESIDE))
    return tuple(name for name in names if one.record.get(name) != other.record.get(name))


def _sides(act: ToldAct) -> list[str]:
    return sorted(act.record.get("sides") or ())


def _folded(act: ToldAct) -> str:
    return " ".join(act.words.casefold().split())
