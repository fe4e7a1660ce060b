"""Concepts by language: words, examples, gaps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from verbale.packs import load
from verbale.packs.count_examples import count_examples, page_files
from verbale.packs.coverage import count_words, coverage
from verbale.sentences import form as f

LEXICON: dict[str, list[list[Any]]] = {
    "visit": [["", "concept", "VISIT/n/0", [f.NOUN]]],
    "letters": [["credence", "concept", "CREDENTIALS/n/0", [f.NOUN]]],
    "round": [["", "concept", "ROUND/n/0", [f.NOUN]]],
    "norway": [["", "state", "NO", [f.NOUN]]],
}
UTTERED = {"VISIT": ["visit"], "CREDENTIALS": ["envoy.credentials"]}
TEXT = "A visit to Norway. A round was a visit.\nLetters of Credence; letters of thanks.\n"


def act(kind: str, *spans: tuple[int, int], field: str = "act") -> dict[str, Any]:
    """A record with the places of its words."""
    return {"kind": kind, "evidence": [{"field": field, "start": start, "end": end} for start, end in spans]}


def counted(folder: Path, *acts: dict[str, Any]) -> dict[str, int]:
    """The concepts counted in one page with these acts."""
    pages = folder / "examples" / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    (pages / "1.txt").write_text(TEXT, encoding="utf-8")
    (pages / "1.jsonl").write_text("".join(json.dumps(one) + "\n" for one in acts) + "\n", encoding="utf-8")
    return count_examples(folder, LEXICON, frozenset({"of", "a"}), UTTERED)


def test_an_act_counts_for_the_concepts_of_its_words(tmp_path: Path) -> None:
    """Each act counts once for a concept, however often it is said; phrases count whole, without silent words."""
    first, second, third = (0, 18), (19, 40), (40, len(TEXT))
    assert counted(tmp_path, act("visit", first, second), act("visit", second), act("envoy.credentials", third)) == {
        "CREDENTIALS": 1, "ROUND": 2, "VISIT": 2,
    }  # fmt: skip


def test_an_act_of_another_kind_does_not_count(tmp_path: Path) -> None:
    """A word of a concept beside another deed is no example; nor are words of other fields than the act."""
    assert counted(tmp_path, act("meeting", (0, 18)), act("visit", (0, 18), field="when")) == {}


def test_page_files_are_texts_and_records(tmp_path: Path) -> None:
    """What is counted makes the built pack stale when it changes; a folder without examples has none."""
    assert page_files(tmp_path) == []
    counted(tmp_path)
    (tmp_path / "examples" / "pages" / "1.meta.json").touch()
    assert [path.name for path in page_files(tmp_path)] == ["1.jsonl", "1.txt"]


def test_words_are_dictionary_forms_and_marks() -> None:
    """All words of all frames and the marks."""
    entry = {"nouns": [{"words": ["visit", "trip"]}], "verbs": [{"words": ["visit"]}], "marks": ["en route"]}
    assert (count_words(entry), count_words({}), count_words({"not_said": "No word."})) == (4, 0, 0)


def test_gaps_reasons_and_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """A concept without words is a gap unless it gives a reason, also where the pack has no entry."""
    said = {"VISIT": {"nouns": [{"words": ["visit"]}]}, "SIGN": {"verbs": [{"words": ["sign"]}]}, "AID": {}}
    pack = {"data": {"concepts": said | {"AGREMENT": {"not_said": "No word."}}}, "examples": {"VISIT": 3}}
    monkeypatch.setattr(load, "language_codes", lambda: ("xx",))
    monkeypatch.setattr(load, "language_pack", lambda _: pack)
    known: dict[str, list[str]] = {"AGREMENT": [], "AID": ["aid"], "SIGN": [], "TALK": [], "VISIT": ["visit"]}
    monkeypatch.setattr(load, "concepts", lambda: known)
    told = coverage()
    assert told["concepts"]["VISIT"] == {"kinds": ["visit"], "languages": {"xx": {"words": 1, "examples": 3}}}
    assert told["concepts"]["AGREMENT"]["languages"]["xx"] == {"words": 0, "examples": 0, "not_said": "No word."}
    assert told["languages"] == {
        "xx": {"said": 2, "concepts": 5, "gaps": ["AID", "TALK"], "without_example": ["SIGN"]},
    }  # fmt: skip


def test_built_packs_tell_their_coverage() -> None:
    """Russian says every concept, and its pages show visits."""
    told = coverage()
    assert sorted(told["languages"]) == list(load.language_codes())
    assert told["languages"]["ru"]["gaps"] == []
    assert told["concepts"]["VISIT"]["languages"]["ru"]["examples"] > 0
