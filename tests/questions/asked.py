"""Entries for tests of the questions, made short."""

from __future__ import annotations

from typing import Any

from verbale.questions.asked_entry import AskedEntry, Voice


def entry(id_: str, kind: str, when: str | None, **known: Any) -> AskedEntry:
    """An entry of BY and NO with one telling; `people` are its participants, `voice` and `source` who tells it."""
    own = {name: known.pop(name, None) for name in ("voice", "source", "people", "topics")}
    sides, status = known.pop("sides", ("BY", "NO")), known.pop("status", "held")
    record = {"participants": own["people"] or [], "topics": own["topics"] or []}
    voices = (Voice(own["voice"], own["source"] or "a.txt", record),)
    return AskedEntry(id_, kind, status, sides, when, known, voices)
