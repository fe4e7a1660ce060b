"""The files of a language that say deeds: every key that reading asks for, every concept that kinds are made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import verbale
from verbale.acts.act_words import ActWords
from verbale.mentions.function_words import FunctionWords, PaperWords, PartyWords
from verbale.mentions.grammar import frame_of
from verbale.packs.strict_yaml import read_yaml

PACKAGE = Path(verbale.__path__[0])
LANGUAGES = sorted(path.parent.name for path in (PACKAGE / "languages").glob("*/concepts.yaml"))
# Said by mentions, not by concepts
MENTIONED = {"PAPER", "EVENT", "AMBASSADOR"}


def _data(language: str) -> dict[str, Any]:
    return {path.stem: read_yaml(path) for path in (PACKAGE / "languages" / language).glob("*.yaml")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_there(language: str) -> None:
    """No list that reading asks for is missing: each of these raises PackError for one that is."""
    data = _data(language)
    for words in (FunctionWords, PartyWords, PaperWords, ActWords):
        words(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_of_kinds_is_said(language: str) -> None:
    """A kind that a language has no words for could never be found in it."""
    kinds = [read_yaml(path) for path in (PACKAGE / "kinds").glob("*.yaml") if not path.name.startswith("_")]
    wanted = {concept for kind in kinds for concepts in kind.get("uttered", ()) for concept in concepts}
    assert wanted - MENTIONED - set(_data(language)["concepts"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_frames_are_understood(language: str) -> None:
    """Every realisation names a case, and no word stands twice in one frame."""
    for concept, entry in _data(language)["concepts"].items():
        for frame in [*entry.get("nouns", []), *entry.get("verbs", [])]:
            frame_of(frame)
            assert (concept, len(set(frame["words"]))) == (concept, len(frame["words"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_and_papers_are_codes_of_the_contract(language: str) -> None:
    """Topics, types of papers, visit types and purposes are those of the vocabulary."""
    data, vocabulary = _data(language), read_yaml(PACKAGE / "kinds" / "vocabulary.yaml")
    told = {
        "topics": set(data["topics"]),
        "document_types": set(data["papers"]["types"]),
        "visit_types": set(data["function_words"]["visit_types"]),
        "purposes": set(data["act_words"]["purpose_stems"].values()),
        "relation_ranks": set(data["act_words"]["relation_ranks"].values()),
    }
    assert {name: sorted(codes - set(vocabulary[name])) for name, codes in told.items()} == {name: [] for name in told}
