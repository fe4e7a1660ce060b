"""An act: one deed, standing arrangement or declared position, as `contract/ACTS.md` defines it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Evidence(NamedTuple):
    """The words of a field: half-open code-point offsets into the text as read."""

    field: str
    start: int
    stop: int


@dataclass(slots=True)
class Participant:
    """A person, or an unnamed office-holder, who took part for a side."""

    side: str | None = None
    person: str | None = None
    rank: str | None = None
    portfolio: str | None = None
    office: str | None = None
    role: str | None = None


class Place(NamedTuple):
    """Where: a place's name in the nominative, a state's code, or both."""

    place: str | None = None
    state: str | None = None


class Paper(NamedTuple):
    """A document that an act is about: a type of the contract, and its title if the text gives one."""

    type: str
    title: str | None = None


@dataclass(slots=True)
class Act:
    """One act with its evidence. Fields are the contract's; `rule` names what found it."""

    kind: str
    sides: tuple[str, ...]
    status: str = "held"
    when: str | None = None
    when_basis: str | None = None
    derivation: str | None = None
    initiator: str | None = None
    level: str | None = None
    where: Place | None = None
    occasion: str | None = None
    participants: tuple[Participant, ...] = ()
    topics: tuple[str, ...] = ()
    document: Paper | None = None
    ordinal: int | None = None
    detail: dict[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
