"""A person as texts name one: spellings, offices from first to last seen, and where each was seen."""

from __future__ import annotations

from dataclasses import dataclass

POSTED = frozenset({"ambassador", "charge", "consul"})
"""Ranks of those who are sent to a state: who is ambassador of one in Norway is not its ambassador in Viet Nam."""


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """A name in one telling: with its side, rank, portfolio, the EDTF date of the deed, and the telling's id.

    `post` is the state to which an ambassador, chargé or consul is sent, where the telling says it.
    """

    side: str
    name: str
    rank: str = ""
    portfolio: str = ""
    when: str = ""
    source: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person was seen in: EDTF dates of the first and the last time (None: undated), and sources.

    `post` is the state to which somebody is sent, empty where none is told.
    """

    side: str
    rank: str
    portfolio: str
    first: str | None
    last: str | None
    sources: tuple[str, ...]
    post: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One person. `id` is the side and the smallest spelling, `name` the fullest one, `reasons` why they are one."""

    id: str
    name: str
    side: str
    spellings: tuple[str, ...]
    offices: tuple[Office, ...]
    sources: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtfulPair:
    """Two persons who may be one: ids, the score of their names and offices, reasons for and against."""

    first: str
    second: str
    score: float
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
