"""Acts as JSON lines in the form of the contract: one act a line, fields in a fixed order, empty ones left out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from verbale.acts.act import Act, Evidence, Paper, Participant, Place
from verbale.acts.reading import Reading

Record = dict[str, object]
_PARTICIPANT = ("side", "person", "rank", "portfolio", "office", "role")


def record(act: Act) -> Record:
    """The contract's record of an act. `when` and `when_basis` stand also when empty: undated is a finding.

    The arithmetic of a derived date goes into `note`.
    """
    place = act.where
    paper = act.document
    values: Record = {
        "kind": act.kind,
        "status": act.status,
        "when": act.when,
        "when_basis": act.when_basis,
        "sides": list(act.sides),
        "initiator": act.initiator,
        "level": act.level,
        "where": place and _filled(place=place.place, state=place.state),
        "occasion": act.occasion,
        "participants": [_participant(who) for who in act.participants],
        "topics": list(act.topics),
        "document": paper and _filled(type=paper.type, title=paper.title),
        "ordinal": act.ordinal,
        "detail": dict(sorted(act.detail.items())),
        "evidence": [{"field": e.field, "start": e.start, "end": e.stop} for e in act.evidence],
        "rule": act.rule,
        "note": act.derivation,
    }
    return {key: value for key, value in values.items() if value or value == 0 or key in ("when", "when_basis")}


def act_of(values: Mapping[str, Any]) -> Act:
    """The act of a record, as `record` gave it; fields that the contract does not know are passed over."""
    where, paper = values.get("where"), values.get("document")
    return Act(
        kind=values["kind"],
        sides=tuple(values.get("sides") or ()),
        status=values.get("status") or "held",
        when=values.get("when"),
        when_basis=values.get("when_basis"),
        derivation=values.get("note"),
        initiator=values.get("initiator"),
        level=values.get("level"),
        where=Place(where.get("place"), where.get("state")) if where else None,
        occasion=values.get("occasion"),
        participants=tuple(
            Participant(**{key: who.get(key) for key in _PARTICIPANT}) for who in values.get("participants") or ()
        ),
        topics=tuple(values.get("topics") or ()),
        document=Paper(paper.get("type") or "other", paper.get("title")) if paper else None,
        ordinal=values.get("ordinal"),
        detail=dict(values.get("detail") or {}),
        evidence=tuple(Evidence(e["field"], e["start"], e["end"]) for e in values.get("evidence") or ()),
        rule=values.get("rule") or "",
    )


def lines(reading: Reading, *, source: str | None = None) -> Iterator[str]:
    """The acts of a reading in text order, one JSON object each, with its newline.

    Args:
        reading: what was found.
        source: the document's name, to tell acts of several documents apart in one stream: gives each act an `id`.
    """
    for number, act in enumerate(reading.acts, 1):
        named: Record = {"id": f"{source}#{number}"} if source else {}
        yield json.dumps({**named, **record(act)}, ensure_ascii=False) + "\n"


def _participant(who: Participant) -> Record:
    return _filled(**{key: getattr(who, key) for key in _PARTICIPANT})


def _filled(**values: str | None) -> Record:
    return {key: value for key, value in values.items() if value}
