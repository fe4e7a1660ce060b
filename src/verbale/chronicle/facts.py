"""What of a telling is compared: its fields in a form that needs no further reading."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from verbale.chronicle.kin import kin_between
from verbale.chronicle.telling import Record, Telling
from verbale.entities.offices import registered_ranks
from verbale.errors import DateError
from verbale.packs import load
from verbale.when.when import When

UNDATED = 10**7
"""The width of no date, in days: wider than any date."""

ORDINAL, DETAIL, STATE, OCCASION, NAMES, LEVEL, PORTFOLIO, PAPER = (1 << bit for bit in range(8))
"""What a telling may say, as bits: a rule that compares what both say is asked only where both do."""

_BITS = (
    ("ordinal", ORDINAL), ("detail", DETAIL), ("where.state", STATE), ("occasion", OCCASION), ("level", LEVEL),
    ("document.type", PAPER), ("topics", PAPER),
)  # fmt: skip
_ASIDE = frozenset({"speaker", "inviter", "recipient", "target", "host"})
_Side = tuple[list[dict[str, Any]], tuple[str, ...]]
_NOBODY: _Side = ([], ())


class Facts:
    """A telling with what comparing asks of it; what two comparisons need is worked out once."""

    def __init__(self, telling: Telling) -> None:
        record = telling.record
        self.telling = telling
        self.id = telling.id
        self.sides = telling.sides
        self.status = telling.status
        self.when = parsed(record.get("when"))
        self.published = parsed(telling.published)
        self.kind = telling.kind
        self.data, self.asks, self.standing = _kind(self.kind)
        self.together = "-".join(self.sides if "order" in self.asks else sorted(set(self.sides)))
        """Its sides as one text, in an order only where that tells deeds apart."""
        self.kin = kin_between(self.kind, self.together)
        self.width, self.days = _extent(self.when)
        """From its first possible day to its last, in days, `UNDATED` without date or end; and these two days as
        ordinals with a day to spare, all days if that is open."""
        self.flat = _flat(record)
        """The filled fields, those below others as `where.place`."""
        self.state: str | None = self.flat.get("where.state")
        self.says = 0
        """The bits of what it says."""
        for name, bit in _BITS:
            if name in self.flat:
                self.says |= bit
        named = 0
        for who in record.get("participants") or ():
            self.says |= LEVEL
            if who.get("person"):
                named += 1
                self.says |= NAMES
            if who.get("portfolio"):
                self.says |= PORTFOLIO
        self.filled = sum(map(bool, record.values())) + 2 * named
        """How much it says."""
        self.known: dict[str, Any] = {}
        """What comparing it with others gave, by their ids: see `compare.compared`."""

    def get(self, name: str) -> Any:
        """A field of the record; `where.place` reaches into it. None if it is empty."""
        return self.flat.get(name)

    @cached_property
    def side_set(self) -> frozenset[str]:
        """Its sides without their order."""
        return frozenset(self.sides)

    @cached_property
    def by_side(self) -> dict[str, _Side]:
        """Each side's people, without those who invite, receive or speak of it, and the names among them."""
        people: dict[str, list[dict[str, Any]]] = {}
        for who in self.telling.record.get("participants") or ():
            side = who.get("side")
            if side is not None and who.get("role") not in _ASIDE:
                people.setdefault(side, []).append(who)
        return {side: (those, tuple(w["person"] for w in those if w.get("person"))) for side, those in people.items()}

    def people(self, side: str) -> list[dict[str, Any]]:
        """Who took part for a side, without those who invite, receive or speak of it."""
        return self.by_side.get(side, _NOBODY)[0]

    def names(self, side: str) -> tuple[str, ...]:
        """The names among them."""
        return self.by_side.get(side, _NOBODY)[1]

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Who voices it."""
        present = self.telling.record.get("participants") or ()
        return tuple(who["person"] for who in present if who.get("role") == "speaker" and who.get("person"))

    @cached_property
    def _ranks(self) -> dict[str, frozenset[str]]:
        return {}

    def ranks(self, side: str) -> frozenset[str]:
        """The ranks that it tells for a side, or that the register gives its persons at that time."""
        known = self._ranks.get(side)
        if known is None:
            told = {who["rank"] for who in self.people(side) if who.get("rank")}
            date = self.telling.when or self.telling.published
            for name in self.names(side) if not told else ():
                told |= registered_ranks(side, name, date)
            known = frozenset("head_of_state" if rank == "monarch" else rank for rank in told)
            self._ranks[side] = known
        return known

    @cached_property
    def portfolios(self) -> dict[str, set[str]]:
        """What each side's people are in charge of, as far as it is told."""
        found = {
            side: {who["portfolio"] for who in people if who.get("portfolio")}
            for side, (people, _) in self.by_side.items()
        }
        return {side: portfolios for side, portfolios in found.items() if portfolios}

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where its whole act stands."""
        evidence = self.telling.record.get("evidence") or ()
        return [(each["start"], each["end"]) for each in evidence if each.get("field") == "act"]


def _flat(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in record.items():
        if value:
            found[name] = value
            if isinstance(value, dict):
                found |= {f"{name}.{below}": each for below, each in value.items() if each}
    return found


def is_standing(kind: str) -> bool:
    """Whether acts of a kind are arrangements or positions, which last."""
    return _kind(kind)[2]


@lru_cache(maxsize=256)
def _kind(name: str) -> tuple[dict[str, Any], frozenset[str], bool]:
    """A kind's data; what must agree for a deed to be the same; whether it is an arrangement or position, and lasts."""
    unknown = {"family": name.split(".", maxsplit=1)[0], "sameness": ["sides", "when"], "standing": "no"}
    data = load.kinds().get(name) or {**unknown, "directed": "no"}
    return data, frozenset(data["sameness"]), data["standing"] == "yes"


@lru_cache(maxsize=65536)
def _extent(when: When | None) -> tuple[int, tuple[int, int]]:
    first, last = (when.earliest, when.latest) if when else (None, None)
    width = (last - first).days + 1 if first and last else UNDATED
    return width, (first.toordinal() - 1 if first else 0, last.toordinal() + 1 if last else UNDATED)


@lru_cache(maxsize=65536)
def parsed(text: str | None) -> When | None:
    """An EDTF date, or None for what is none."""
    try:
        return When.parse(text) if text else None
    except DateError:
        return None
