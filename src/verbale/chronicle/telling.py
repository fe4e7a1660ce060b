"""A telling: one act as one document tells it. It is never rewritten; its id is a digest of the claim."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from verbale.chronicle.canonical import canonical_bytes

Record = Mapping[str, Any]

_FIELDS = (
    "kind", "status", "when", "when_basis", "sides", "initiator", "level", "where", "occasion", "participants",
    "topics", "document", "ordinal", "detail",
)  # fmt: skip
"""What is claimed. Which rule found it, its arithmetic and the spans of single fields are no part of the claim."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One act in one document.

    `id` and `document` are SHA-256 in hexadecimal: of the claim, and of the document's bytes. `record` is the
    contract's record (`docs/record.md`); it must not be changed. `published` is an EDTF date, `source` the name of
    who tells it: a host, or a file's name.
    """

    id: str
    document: str
    record: Record = field(hash=False)
    language: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None

    @staticmethod
    def of(document: str, record: Record, **known: str | None) -> Telling:
        """The telling of a record; `known` is `language`, `published`, `url`, `source` of its document.

        >>> Telling.of("00", {"kind": "visit", "sides": ["BY", "NO"]}).id == Telling.of(
        ...     "00", {"sides": ["BY", "NO"], "kind": "visit", "rule": "VISIT"}).id
        True
        """
        return Telling(claim_id(document, record), document, record, **known)

    @property
    def kind(self) -> str:
        """The kind of act that it tells."""
        return str(self.record["kind"])

    @property
    def sides(self) -> tuple[str, ...]:
        """The parties, the doer first in directed kinds."""
        return tuple(self.record.get("sides") or ())

    @property
    def status(self) -> str:
        """Whether it is told as done: `held`, `planned`, `cancelled`, `postponed` or `denied`."""
        return str(self.record.get("status") or "held")

    @property
    def when(self) -> str | None:
        """The EDTF date that it gives."""
        return self.record.get("when")

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values; empty fields of the document are left out."""
        known = {name: getattr(self, name) for name in ("language", "published", "url", "source")}
        told = {"id": self.id, "document": self.document, "record": dict(self.record)}
        return told | {name: value for name, value in known.items() if value is not None}

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Telling:
        """What `to_json` gave; the id is taken as it stands."""
        return Telling(**values)


def claim_id(document: str, record: Record) -> str:
    """SHA-256 of the claim: the document, the filled fields of the act, and the words of the whole act.

    The same deed told twice in one document is two claims, because its words stand at two places.
    """
    spans = sorted([e["start"], e["end"]] for e in record.get("evidence") or () if e.get("field") == "act")
    claim = {name: record[name] for name in _FIELDS if record.get(name) not in (None, "", [], {})}
    claim.setdefault("status", "held")
    return hashlib.sha256(canonical_bytes([document, claim, spans])).hexdigest()
