"""STUB until the core is there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from verbale.documents.document import Document
from verbale.when.when import When


class Claim(NamedTuple):
    """A telling to be stored."""

    id: str
    start: int
    stop: int
    told: str
    keys: tuple[str, ...]


class StoredTelling(NamedTuple):
    """A stored telling."""

    number: int
    id: str
    claim: str


class Merged(NamedTuple):
    """An entry to be stored."""

    id: str
    place: str
    kind: str
    status: str
    level: str | None
    sides: tuple[str, ...]
    earliest: int | None
    latest: int | None
    told: str
    tellings: tuple[str, ...]

    def row(self) -> dict[str, Any]:
        """Its columns."""
        kept = ("id", "place", "kind", "status", "level", "earliest", "latest", "told")
        return {key: getattr(self, key) for key in kept}


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def claims_of(sha256: str, document: Document, records: Sequence[Mapping[str, Any]]) -> list[Claim]:
    """The claims of a document's acts."""
    found = []
    for record in records:
        told = canonical({"document": sha256, **record})
        act = next((e for e in record.get("evidence", ()) if e["field"] == "act"), {"start": 0, "end": 0})
        key = f"{record['kind'].partition('.')[0]}|{'-'.join(sorted(record['sides']))}|{(record.get('when') or '')[:4]}"
        found.append(Claim(hashlib.sha256(told.encode()).hexdigest(), act["start"], act["end"], told, (key,)))
    return found


def merge(tellings: Sequence[StoredTelling], judgements: Sequence[Any]) -> list[Merged]:
    """Entries."""
    groups: dict[tuple[Any, ...], list[StoredTelling]] = {}
    for telling in tellings:
        told = json.loads(telling.claim)
        groups.setdefault((told["kind"], tuple(sorted(told["sides"])), told.get("when") or ""), []).append(telling)
    made = []
    for (kind, sides, when), members in groups.items():
        ids = tuple(sorted(member.id for member in members))
        first = json.loads(members[0].claim)
        id_ = ids[0][:16]
        order = When.parse(when) if when else None
        place = (f"{order.sort_key[1]:07}" if order else "9") + id_
        told = canonical({"id": id_, "kind": kind, "sides": list(sides), "when": when, "tellings": list(ids)})
        early, late = (order.earliest, order.latest) if order else (None, None)
        made.append(
            Merged(
                id_,
                place,
                kind,
                first.get("status", "held"),
                first.get("level"),
                sides,
                early.toordinal() if early else None,
                late.toordinal() if late else None,
                told,
                ids,
            )
        )
    return made


def claim_id(claim: str) -> str:
    """The id that a stored claim must have."""
    return hashlib.sha256(claim.encode()).hexdigest()
