"""Which offices the dated register of office-holders gives a person."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from verbale.entities.likeness import likeness
from verbale.errors import DateError
from verbale.packs import load
from verbale.when.when import When

_ONE_AT_A_TIME = frozenset(
    {"head_of_state", "monarch", "head_of_government", "minister", "speaker", "secretary_general"}
)
"""Ranks that nobody holds beside another one. An ambassador of the register may be a deputy minister by then."""


@cache
def _holders() -> dict[str, list[tuple[tuple[str, ...], list[dict[str, Any]]]]]:
    """Side -> the names and the offices of everybody who held one for it."""
    found: dict[str, list[tuple[tuple[str, ...], list[dict[str, Any]]]]] = {}
    for entry in load.world()["office_holders"]:
        given = entry.get("forenames") or []
        names = (*((f"{given[0]} {entry['person']}",) if given else ()), *filter(None, (entry.get("latin"),)))
        for side in {office["side"] for office in entry["offices"]}:
            offices = [office for office in entry["offices"] if office["side"] == side]
            found.setdefault(side, []).append((names, offices))
    return found


@lru_cache(maxsize=65536)
def registered_ranks(side: str, name: str, when: str | None) -> frozenset[str]:
    """Ranks that the register gives the named person for the side at that EDTF date; empty if it knows none.

    A name that fits several holders at that date tells nothing.
    """
    try:
        asked = When.parse(when) if when else None
    except DateError:
        asked = None
    ranks = [
        {office.get("rank", "") for office in offices if asked is None or _holds(office, asked)} & _ONE_AT_A_TIME
        for names, offices in _holders().get(side, [])
        if any(likeness(name, known).score >= 0.75 for known in names)
    ]
    found = [each for each in ranks if each]
    return frozenset(found[0]) if len(found) == 1 else frozenset()


def _holds(office: dict[str, Any], asked: When) -> bool:
    return When.parse(f"{office.get('from') or '..'}/{office.get('to') or '..'}").overlaps(asked)
