"""Kinds that two sources may call one deed by, and kinds whose deeds bear on each other."""

from __future__ import annotations

from functools import cache

KIN = ({"meeting", "negotiations"}, {"consultations", "negotiations"}, {"call", "video_call"})
"""Kinds that two sources may call one deed by. A visit is no kin of the talks held during it."""

PLACED = frozenset({"consultations", "negotiations", "meeting"})
"""Talks whose place a visit of their people can tell."""


@cache
def kin_of(kind: str) -> str:
    """One name for all kinds that are kin, over however many steps: deeds of other kin are never one.

    >>> kin_of("meeting"), kin_of("consultations"), kin_of("visit")
    ('consultations', 'consultations', 'visit')
    """
    found = {kind}
    while more := {name for pair in KIN if pair & found for name in pair} - found:
        found |= more
    return min(found)


def bearing_on(kind: str) -> str:
    """One name for all kinds whose deeds bear on each other: kin, and visits with the talks that they may place.

    >>> bearing_on("visit") == bearing_on("meeting"), bearing_on("call")
    (True, 'call')
    """
    return kin_of("meeting" if kind == "visit" else kind)


def kin_between(kind: str, sides: str) -> str:
    """The name of the kin of a kind between sides: tellings that differ here are never of one deed.

    >>> kin_between("meeting", "BY-NO")
    'consultations|BY-NO'
    """
    return f"{kin_of(kind)}|{sides}"


@cache
def may_be_one(kind: str, other: str) -> bool:
    """Whether a deed may be told as of both kinds.

    >>> may_be_one("meeting", "negotiations"), may_be_one("meeting", "consultations")
    (True, False)
    """
    return kind == other or {kind, other} in KIN
