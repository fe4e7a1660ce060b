"""Tellings for tests: made in a line, or taken from the public gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from verbale.chronicle.telling import Telling

SHARED = Path(__file__).resolve().parents[3] / "shared"
_GOLD_ONLY = ("event", "maybe_same", "alt", "optional", "note")


def telling(document: str, kind: str, when: str | None, sides: str = "AT CH", **fields: Any) -> Telling:
    """A telling of an own text; `published` goes to the document, all else to the record."""
    known = {name: fields.pop(name) for name in ("published", "source", "language") if name in fields}
    return Telling.of(document, {"kind": kind, "when": when, "sides": sides.split(), **fields}, **known)


def named(side: str, person: str, **more: str) -> dict[str, str]:
    """A participant."""
    return {"side": side, "person": person, **more}


def gold(path: str) -> list[Telling]:
    """The tellings of a gold file under the shared folder; skips the test where it is absent."""
    file = SHARED / "contract/gold" / path
    if not file.exists():
        pytest.skip(f"no {file.name}: the shared texts are not here")
    meta = SHARED / "texts" / Path(path).with_suffix(".meta.json")
    about = json.loads(meta.read_text(encoding="utf-8")) if meta.exists() else {"language": "ru"}
    known = {name: about.get(name) for name in ("language", "published", "url")}
    acts = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [Telling.of(path, {k: v for k, v in act.items() if k not in _GOLD_ONLY}, **known) for act in acts]


def dyad() -> list[Telling]:
    """All tellings of the dyad set."""
    folder = SHARED / "contract/gold/dyad"
    if not folder.exists():
        pytest.skip("no dyad set: the shared texts are not here")
    return [each for file in sorted(folder.glob("*.jsonl")) for each in gold(f"dyad/{file.name}")]
