"""Under which heading of a brief an entry stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from verbale.outputs.chronicle_table import value

ORDER = (
    "relations", "envoys", "dialogue", "consultations", "calls", "parliaments", "sectoral", "multilateral", "papers",
    "measures", "others", "planned", "unkept",
)  # fmt: skip
"""The headings in their order; the anniversaries follow."""

LEVELS = ("head_of_state", "head_of_government", "minister", "deputy_minister", "other")
"""The levels of the dialogue in their order."""

_BY_FAMILY = {
    "recognition": "relations", "relations": "relations", "mission": "relations", "envoy": "envoys",
    "visit": "dialogue", "meeting": "dialogue", "negotiations": "dialogue", "consultations": "consultations",
    "practice": "consultations", "channel": "consultations", "call": "calls", "video_call": "calls", "message": "calls",
    "commission": "sectoral", "conference": "multilateral", "membership": "multilateral", "document": "papers",
    "position": "measures", "sanctions": "measures", "protest": "measures", "easing": "measures",
    "restriction": "measures", "aid": "measures",
}  # fmt: skip
_TALKS = frozenset({"visit", "meeting", "negotiations", "consultations", "conference"})
_PARLIAMENT = frozenset({"speaker", "committee_chair", "member_of_parliament"})
_GENERAL = frozenset({None, "", "foreign_affairs", "security", "other"})
_SAME_LEVEL = {"monarch": "head_of_state", "royal": "head_of_state", "deputy_head_of_government": "head_of_government"}


def section_of(entry: Mapping[str, Any]) -> str:
    """The heading of an entry by its kind; talks of parliaments and of other ministries have their own."""
    if entry["status"] in ("planned", "postponed"):
        return "planned"
    kind = str(entry["kind"])
    if kind in _TALKS:
        people = value(entry, "participants") or ()
        if any(who.get("rank") in _PARLIAMENT for who in people):
            return "parliaments"
        portfolios = {who.get("portfolio") for who in people if who.get("rank") in ("minister", "deputy_minister")}
        if portfolios and not portfolios & _GENERAL:
            return "sectoral"
    return _BY_FAMILY.get(kind.split(".", maxsplit=1)[0], "others")


def level_of(entry: Mapping[str, Any]) -> str:
    """The level of the dialogue under which an entry stands."""
    level = value(entry, "level")
    level = _SAME_LEVEL.get(level, level)
    return level if level in LEVELS else "other"
