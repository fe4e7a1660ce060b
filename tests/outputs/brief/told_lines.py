"""Lines of an export for tests: made in a line, or read from texts by the program itself."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

import verbale
from verbale.cli.main import app
from verbale.outputs.brief.brief import Brief
from verbale.outputs.brief.compose import Asked, compose
from verbale.packs import load

Line = dict[str, Any]
ASKED = Asked(("BY", "NO"), datetime.date(2026, 11, 24))
SAMPLES = Path(verbale.__file__).parent / "samples"
SHARED = Path(__file__).resolve().parents[4] / "shared"


def line(kind: str, when: str | None, sides: str = "BY NO", status: str = "held", **values: Any) -> Line:
    """An entry with one telling by a.example; `values` are fields with '__' for the point: where__place='Осло'."""
    line.number = getattr(line, "number", 0) + 1  # type: ignore[attr-defined]
    telling = f"{line.number:064d}"  # type: ignore[attr-defined]
    fields = {"kind": kind, "status": status, "sides": sides.split(), "when": when}
    given = {name.replace("__", "."): value for name, value in values.items()}
    said = {**{name: value for name, value in fields.items() if value}, **given}
    told = {
        "id": telling, "document": "a.txt", "sha256": "0" * 64, "url": "https://a.example/1", "source": "a.example",
        "published": "2020-05-06", "language": "ru", "act": "1", "record": {**fields, **given},
        "words": "Слова источника.", "quotations": [],
    }  # fmt: skip
    return {
        "id": telling, **fields, "reason": "", "conflicts": [], "derivations": [], "history": [], "tellings": [told],
        "values": {name: {"value": value, "tellings": [telling], "basis": "said"} for name, value in said.items()},
    }  # fmt: skip


def read_lines(paths: Iterable[Path], folder: Path, sides: tuple[str, str] = ("BY", "NO")) -> list[Line]:
    """The entries of two sides in a chronicle that is made of these documents in a folder."""
    db = folder / "verbale.db"
    added = CliRunner().invoke(app, ["add", *map(str, paths), "--db", str(db), "--who", "tests", "--quiet"])
    assert db.exists(), added.output
    told = CliRunner().invoke(app, ["timeline", *sides, "--db", str(db), "--format", "jsonl"])
    return [json.loads(each) for each in told.stdout.splitlines()]


def brief_of(lines: list[Line], language: str, templates: Path | None = None) -> Brief:
    """The brief on Belarus and Norway as of a day."""
    return compose(lines, ASKED, language, templates)


def text_of(lines: list[Line], language: str) -> str:
    """The text of the sentence about the first of the lines."""
    return brief_of(lines, language).sentences[0].text


def tells(act: Any, entry: Mapping[str, Any]) -> bool:
    """Whether an act that was read is right by the contract: kind, status, date, sides in their order if it counts."""
    directed = load.kinds()[entry["kind"]]["directed"] == "yes"
    sides = list(act.sides) == entry["sides"] if directed else set(act.sides) == set(entry["sides"])
    return bool(act.kind == entry["kind"] and act.status == entry["status"] and act.when == entry["when"] and sides)


def right_f1(acts: Iterable[Any], lines: list[Line]) -> float:
    """The F1 of right acts, each entry told once."""
    read, left = list(acts), list(lines)
    for act in read:
        found = next((entry for entry in left if tells(act, entry)), None)
        if found is not None:
            left.remove(found)
    hits = len(lines) - len(left)
    return 2 * hits / (len(read) + len(lines))
