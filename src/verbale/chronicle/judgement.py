"""What a person decides about tellings: the same deed or not, or what a field should say. Signed and undoable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from enum import StrEnum
from itertools import combinations, product
from typing import Any


class Verdict(StrEnum):
    """The four answers to "is it the same?"."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    NOT_JUDGED = "not_judged"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision.

    An entry's id is the id of one of its tellings, so ids of entries and of tellings may both stand in `subject` and
    `against`. With a `verdict`, it holds for every telling of `subject` paired with every one of `against`, or for
    all pairs within `subject` if `against` is empty; a split is "different" between what goes and what stays. With a
    `field`, it is a correction: `value` stands for that field (`when`, `where.place`, …; None empties it) of the
    entry that holds the telling. `number` is its place in the log: of two on one matter the later holds. An undone
    judgement is just not handed over. `when` is the caller's time, never read from a clock.
    """

    number: int
    subject: tuple[str, ...]
    against: tuple[str, ...] = ()
    verdict: Verdict = Verdict.NOT_JUDGED
    field: str | None = None
    value: Any = attribute(default=None, hash=False)
    who: str | None = None
    when: str | None = None
    because: str | None = None

    @staticmethod
    def same(number: int, first: str, second: str) -> Judgement:
        """Both tell one deed."""
        return Judgement(number, (first,), (second,), Verdict.SAME)

    @staticmethod
    def different(number: int, first: str, second: str) -> Judgement:
        """They tell two deeds."""
        return Judgement(number, (first,), (second,), Verdict.DIFFERENT)

    @staticmethod
    def unsure(number: int, first: str, second: str) -> Judgement:
        """It was looked at and cannot be told: they stay apart and stay in the queue."""
        return Judgement(number, (first,), (second,), Verdict.UNSURE)

    @staticmethod
    def split(number: int, apart: tuple[str, ...], rest: tuple[str, ...]) -> Judgement:
        """The tellings `apart` leave the `rest` of their entry; without a rest, each stands alone."""
        return Judgement(number, apart, rest, Verdict.DIFFERENT)

    @staticmethod
    def correct(number: int, subject: str, name: str, value: Any) -> Judgement:
        """The field `name` of the entry that holds `subject` says `value`."""
        return Judgement(number, (subject,), field=name, value=value)

    def signed(self, *, who: str | None = None, when: str | None = None, because: str | None = None) -> Judgement:
        """The same judgement with who made it, when, and why."""
        return replace(self, who=who, when=when, because=because)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The pairs of ids that the verdict is about, each in sorted order; none for a correction."""
        if self.field is None:
            chosen = product(self.subject, self.against) if self.against else combinations(self.subject, 2)
            yield from (tuple(sorted(pair)) for pair in chosen)  # type: ignore[misc]

    def ids(self) -> tuple[str, ...]:
        """Every id that it speaks of."""
        return (*self.subject, *self.against)

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values."""
        names = ("number", "subject", "against", "verdict", "field", "value", "who", "when", "because")
        values = {name: getattr(self, name) for name in names}
        return values | {"subject": list(self.subject), "against": list(self.against), "verdict": str(self.verdict)}

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Judgement:
        """What `to_json` gave."""
        read = dict(values)
        read["subject"], read["against"] = tuple(read["subject"]), tuple(read.get("against") or ())
        read["verdict"] = Verdict(read.get("verdict") or Verdict.NOT_JUDGED)
        return Judgement(**read)
