"""Every document that has gold, read once: the seed and dev texts of the shared folder, and the pages of our own."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from verbale.acts.reading import Reading
from verbale.documents.document import Document
from verbale.documents.voice import voice_of
from verbale.outputs.jsonl import record
from verbale.packs import load
from verbale.pipeline import read_document

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = REPOSITORY.parent / "shared"
SCORER = SHARED / "contract" / "score.py"
PAGES = REPOSITORY / "src" / "verbale" / "languages" / "ru" / "examples" / "pages"

needs_shared = pytest.mark.skipif(
    not SCORER.is_file(), reason="the shared contract and texts do not lie beside the repository (../shared)"
)


@dataclass(frozen=True)
class Judged:
    """One document as read, the records of its acts as the scorer sees them, and its gold."""

    name: str
    reading: Reading
    records: list[dict[str, Any]]
    gold: list[dict[str, Any]]


@cache
def scorer() -> ModuleType:
    """The contract's scorer, loaded by its path."""
    spec = importlib.util.spec_from_file_location("contract_score", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def judged(part: str) -> tuple[Judged, ...]:
    """The documents of 'seed', 'dev', 'pages' (Russian) or 'dev-en', each read once for all tests."""
    language = "en" if part == "dev-en" else "ru"
    return tuple(_judged(text, gold, language) for text, gold in _places(part))


def _places(part: str) -> list[tuple[Path, Path]]:
    if part == "seed":
        return [(SHARED / "texts" / "seed.txt", SHARED / "contract" / "gold" / "seed.jsonl")]
    if part == "pages":
        return [(text, text.with_suffix(".jsonl")) for text in sorted(PAGES.glob("*.txt"))]
    language = "en" if part == "dev-en" else "ru"
    gold = SHARED / "contract" / "gold" / "dev" / language
    texts = sorted((SHARED / "texts" / "dev" / language).glob("*.txt"))
    return [(text, gold / f"{text.stem}.jsonl") for text in texts]


def _judged(text: Path, gold: Path, language: str) -> Judged:
    reading = read_document(_document(text, language))
    records = [json.loads(json.dumps(record(act), ensure_ascii=False)) for act in reading.acts]
    lines = gold.read_text(encoding="utf-8").splitlines()
    return Judged(text.stem, reading, records, [json.loads(line) for line in lines if line.strip()])


def _document(text: Path, language: str) -> Document:
    """A text with what its sidecar tells: when and where it was published, and so whose voice it is."""
    sidecar = text.with_name(f"{text.stem}.meta.json")
    meta = json.loads(sidecar.read_text(encoding="utf-8")) if sidecar.exists() else {}
    url = meta.get("url")
    voice = voice_of(url, _domains()) if url else None
    return Document(
        text.read_text(encoding="utf-8"), language, meta.get("published"), url, meta.get("title"),
        voice=voice.state if voice is not None else None,
    )  # fmt: skip


@cache
def _domains() -> dict[str, list[str]]:
    return {code: state.get("domains") or [] for code, state in load.world()["states"].items()}
