"""What of a telling is compared: its fields in a form that needs no further reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from verbale.chronicle.telling import Telling
from verbale.entities.offices import registered_ranks
from verbale.errors import DateError
from verbale.packs import load
from verbale.when.when import When

UNDATED = 10**7
"""The width of no date, in days: wider than any date."""

_ASIDE = frozenset({"speaker", "inviter", "recipient", "target", "host"})


@dataclass(frozen=True)
class Facts:
    """A telling with what comparing asks of it. Two are equal if their tellings are."""

    telling: Telling

    @property
    def id(self) -> str:
        """The telling's id."""
        return self.telling.id

    def get(self, name: str) -> Any:
        """A field of the record; `where.place` reaches into it. None if it is empty."""
        value: Any = self.telling.record
        for key in name.split(".", 1) if name.startswith(("where.", "document.", "detail.")) else (name,):
            value = (value or {}).get(key)
        return value or None

    @cached_property
    def kind(self) -> dict[str, Any]:
        """The kind's data: family, sameness, standing."""
        known = load.kinds().get(self.telling.kind)
        family = self.telling.kind.split(".")[0]
        return known or {"family": family, "sameness": ["sides", "when"], "standing": "no", "directed": "no"}

    @cached_property
    def asks(self) -> frozenset[str]:
        """What must agree for it to be the same deed."""
        return frozenset(self.kind["sameness"])

    @property
    def standing(self) -> bool:
        """Whether it is an arrangement or a position, which lasts."""
        return bool(self.kind["standing"] == "yes")

    @cached_property
    def when(self) -> When | None:
        """Its date, if it is an EDTF date."""
        return parsed(self.telling.when)

    @cached_property
    def published(self) -> When | None:
        """When its document was published."""
        return parsed(self.telling.published)

    @cached_property
    def width(self) -> int:
        """From its first possible day to its last, in days; `UNDATED` without date or end."""
        first, last = (self.when.earliest, self.when.latest) if self.when else (None, None)
        return (last - first).days + 1 if first and last else UNDATED

    @cached_property
    def filled(self) -> int:
        """How much it says."""
        people = [who for who in self.telling.record.get("participants") or () if who.get("person")]
        return sum(1 for value in self.telling.record.values() if value) + 2 * len(people)

    @cached_property
    def days(self) -> tuple[int, int]:
        """The first and the last day that it can mean, as ordinals with a day to spare; all days if that is open."""
        first, last = (self.when.earliest, self.when.latest) if self.when else (None, None)
        return (first.toordinal() - 1 if first else 0, last.toordinal() + 1 if last else UNDATED)

    def people(self, side: str) -> list[dict[str, Any]]:
        """Who took part for a side, without those who invite, receive or speak of it."""
        present = self.telling.record.get("participants") or ()
        return [who for who in present if who.get("side") == side and who.get("role") not in _ASIDE]

    def names(self, side: str) -> list[str]:
        """The names among them."""
        return [who["person"] for who in self.people(side) if who.get("person")]

    def speakers(self) -> list[str]:
        """Who voices it."""
        present = self.telling.record.get("participants") or ()
        return [who["person"] for who in present if who.get("role") == "speaker" and who.get("person")]

    def ranks(self, side: str) -> frozenset[str]:
        """The ranks that it tells for a side, or that the register gives its persons at that time."""
        told = {who["rank"] for who in self.people(side) if who.get("rank")}
        date = self.telling.when or self.telling.published
        for name in self.names(side) if not told else ():
            told |= registered_ranks(side, name, date)
        return frozenset("head_of_state" if rank == "monarch" else rank for rank in told)

    def spans(self) -> list[tuple[int, int]]:
        """Where its whole act stands."""
        evidence = self.telling.record.get("evidence") or ()
        return [(each["start"], each["end"]) for each in evidence if each.get("field") == "act"]


@lru_cache(maxsize=65536)
def parsed(text: str | None) -> When | None:
    """An EDTF date, or None for what is none."""
    try:
        return When.parse(text) if text else None
    except DateError:
        return None
