"""Records in the contract's form."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from verbale.acts.act import Act, Evidence, Paper, Participant, Place
from verbale.acts.reading import Reading
from verbale.documents.document import Document
from verbale.outputs.jsonl import lines, record

REPOSITORY = Path(__file__).resolve().parents[2]
VALIDATE = REPOSITORY.parent / "shared" / "contract" / "validate.py"
BARE = Act("visit", ("BY", "NO"), evidence=(Evidence("act", 0, 5),))
FULL = Act(
    "document.signed",
    ("BY", "NO"),
    status="planned",
    when="1992-02-04",
    when_basis="derived",
    derivation="1992 = 2017 − 25",
    initiator="NO",
    level="minister",
    where=Place("Женева", "CH"),
    occasion="саммит ОБСЕ",
    participants=(Participant("BY", "Петров П. П.", "minister"), Participant("NO", rank="monarch", role="recipient")),
    topics=("trade", "transport"),
    document=Paper("agreement", "О торговле"),
    ordinal=3,
    detail={"visit_type": "working", "post": "UA"},
    evidence=(Evidence("act", 0, 5), Evidence("when", 1, 2)),
    rule="sign.noun",
)


def test_bare_act() -> None:
    """Empty fields are left out; an unknown date is said to be unknown."""
    assert record(BARE) == {
        "kind": "visit", "status": "held", "when": None, "when_basis": None, "sides": ["BY", "NO"],
        "evidence": [{"field": "act", "start": 0, "end": 5}],
    }  # fmt: skip


def test_full_act_in_fixed_order() -> None:
    """All fields, the arithmetic as a note, nothing empty inside."""
    expected = {
        "kind": "document.signed", "status": "planned", "when": "1992-02-04", "when_basis": "derived",
        "sides": ["BY", "NO"],
        "initiator": "NO", "level": "minister", "where": {"place": "Женева", "state": "CH"}, "occasion": "саммит ОБСЕ",
        "participants": [
            {"side": "BY", "person": "Петров П. П.", "rank": "minister"},
            {"side": "NO", "rank": "monarch", "role": "recipient"},
        ],
        "topics": ["trade", "transport"], "document": {"type": "agreement", "title": "О торговле"}, "ordinal": 3,
        "detail": {"post": "UA", "visit_type": "working"},
        "evidence": [{"field": "act", "start": 0, "end": 5}, {"field": "when", "start": 1, "end": 2}],
        "rule": "sign.noun", "note": "1992 = 2017 − 25",
    }  # fmt: skip
    assert json.dumps(record(FULL), ensure_ascii=False) == json.dumps(expected, ensure_ascii=False)


def test_lines_are_readable_json() -> None:
    """One object a line, letters as they are, ids only when asked for."""
    reading = Reading(Document("Визит", "ru"), (BARE, FULL), ())
    plain = list(lines(reading))
    assert [json.loads(line)["kind"] for line in plain] == ["visit", "document.signed"]
    assert "Женева" in plain[1]
    assert [json.loads(line)["id"] for line in lines(reading, source="a.txt")] == ["a.txt#1", "a.txt#2"]


@pytest.mark.skipif(
    not VALIDATE.is_file(), reason="the contract does not lie beside the repository (../shared/contract)"
)
def test_the_contract_accepts_records() -> None:
    """No field but the contract's, no value outside its lists."""
    spec = importlib.util.spec_from_file_location("contract_validate", VALIDATE)
    assert spec is not None
    assert spec.loader is not None
    contract = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(contract)
    assert [list(contract.problems(record(act), "Визит")) for act in (BARE, FULL)] == [[], []]
