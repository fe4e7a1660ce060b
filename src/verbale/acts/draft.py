"""A deed before it is split by date and counterpart: what is known of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.acts.act import Evidence, Place
from verbale.acts.nucleus import Nucleus
from verbale.acts.participants import Seat
from verbale.acts.role_table import Roles
from verbale.mentions.resolve_dates import ResolvedDate

NOT_ENVOYS = frozenset({"envoy.expelled", "envoy.summoned"})


@dataclass(slots=True)
class Draft:
    """What is known of a deed before it is split by date and counterpart."""

    nucleus: Nucleus
    roles: Roles
    first: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    settled: dict[int, list[str]] = field(default_factory=dict)
    seats: list[Seat] = field(default_factory=list)
    dates: list[ResolvedDate] = field(default_factory=list)
    where: Place | None = None
    initiator: str | None = None
    level: str | None = None
    detail: dict[str, str] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)


def unique(codes: list[str]) -> list[str]:
    """The codes without repeats and blanks, in order."""
    found: list[str] = []
    for code in codes:  # there are two or three
        if code and code not in found:
            found.append(code)
    return found
