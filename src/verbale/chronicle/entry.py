"""An entry of the chronicle: one deed with all its tellings, what they agree on and where they conflict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from dataclasses import field as attribute
from typing import Any


@dataclass(frozen=True, slots=True)
class Value:
    """What a field says and which tellings say so. `basis`: `said`, `derived` or `corrected`."""

    value: Any = attribute(hash=False)
    tellings: tuple[str, ...] = ()
    basis: str = "said"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one field that cannot all be true, side by side, the most told first."""

    field: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Derivation:
    """A fact that no telling says by itself: its field and value, the rule, its proof in words, and its grounds."""

    field: str
    value: Any = attribute(hash=False)
    rule: str = ""
    proof: str = ""
    tellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """A state in a deed's history: `status` with its date, and when it was told (`published`)."""

    status: str
    when: str | None
    published: str | None
    tellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed.

    `id` is the smallest id of its tellings: every id that it ever had is still the id of one of them. `values` maps
    the contract's fields to the most precise value that the tellings agree on; `when` and `sides` stand in it, too.
    """

    id: str
    kind: str
    status: str
    sides: tuple[str, ...]
    when: str | None
    tellings: tuple[str, ...]
    values: Mapping[str, Value] = attribute(hash=False)
    conflicts: tuple[Conflict, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    history: tuple[Stage, ...] = ()
    reason: str = ""

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values, the fields in their order."""
        values: dict[str, Any] = {name: getattr(self, name) for name in ("id", "kind", "status", "when", "reason")}
        values |= {"sides": list(self.sides), "tellings": list(self.tellings)}
        values["values"] = {name: asdict(value) for name, value in self.values.items()}
        for name in ("conflicts", "derivations", "history"):
            values[name] = [asdict(item) for item in getattr(self, name)]
        return values

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Entry:
        """What `to_json` gave, also after it went through JSON."""
        read = dict(values)
        read["values"] = {name: _value(value) for name, value in values["values"].items()}
        read["conflicts"] = tuple(
            Conflict(each["field"], tuple(_value(value) for value in each["values"])) for each in values["conflicts"]
        )
        read["derivations"] = tuple(
            Derivation(**(each | {"tellings": tuple(each["tellings"])})) for each in values["derivations"]
        )
        read["history"] = tuple(Stage(**(each | {"tellings": tuple(each["tellings"])})) for each in values["history"])
        read["sides"], read["tellings"] = tuple(values["sides"]), tuple(values["tellings"])
        return Entry(**read)


@dataclass(frozen=True, slots=True)
class Undecided:
    """A pair of entries that may be one deed: their ids, the two tellings nearest each other, reasons both ways.

    `verdict` is `unsure` if somebody looked and could not tell, else `not_judged`.
    """

    first: str
    second: str
    tellings: tuple[str, str]
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    verdict: str = "not_judged"

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values."""
        lists = {name: list(getattr(self, name)) for name in ("tellings", "reasons_for", "reasons_against")}
        return {"first": self.first, "second": self.second, **lists, "verdict": self.verdict}

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Undecided:
        """What `to_json` gave."""
        lists = ("tellings", "reasons_for", "reasons_against")
        return Undecided(**({**values} | {name: tuple(values[name]) for name in lists}))


def _value(values: Mapping[str, Any]) -> Value:
    return Value(values["value"], tuple(values["tellings"]), values["basis"])
