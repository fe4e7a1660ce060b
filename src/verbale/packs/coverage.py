"""Which concepts each language says, from the built packs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from verbale.packs import load


def coverage() -> dict[str, Any]:
    """`concepts`: concept -> its `kinds` and, by language, `words`, `examples` and, if there is a reason, `not_said`;
    `languages`: code -> how many concepts it has `said`, its `gaps`, what has no example.

    Words are dictionary forms and phrases of concepts.yaml; examples are the acts of the example pages whose own words
    hold one of them (`count_examples`). A gap is a concept without a word and without a reason.
    """
    packs = {code: load.language_pack(code) for code in load.language_codes()}
    known = load.concepts()
    concepts = {
        concept: {"kinds": kinds, "languages": {code: _said(pack, concept) for code, pack in packs.items()}}
        for concept, kinds in known.items()
    }
    return {"concepts": concepts, "languages": {code: _summary(concepts, code) for code in packs}}


def count_words(entry: Mapping[str, Any]) -> int:
    """How many dictionary forms, phrases and marks an entry of concepts.yaml has."""
    frames = [*entry.get("nouns", []), *entry.get("verbs", [])]
    return sum(len(frame["words"]) for frame in frames) + len(entry.get("marks", []))


def _said(pack: Mapping[str, Any], concept: str) -> dict[str, Any]:
    entry = pack["data"]["concepts"].get(concept, {})
    told: dict[str, Any] = {"words": count_words(entry), "examples": pack["examples"].get(concept, 0)}
    if "not_said" in entry:
        told["not_said"] = entry["not_said"]
    return told


def _summary(concepts: Mapping[str, Mapping[str, Any]], code: str) -> dict[str, Any]:
    rows = {concept: entry["languages"][code] for concept, entry in concepts.items()}
    said = [concept for concept, row in rows.items() if row["words"]]
    return {
        "said": len(said),
        "concepts": len(rows),
        "gaps": [concept for concept, row in rows.items() if not row["words"] and "not_said" not in row],
        "without_example": [concept for concept in said if not rows[concept]["examples"]],
    }
