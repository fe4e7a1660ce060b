"""Organisations, national bodies and sovereigns."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from name_files import plain, russian, world

REPOSITORY = Path(__file__).resolve().parents[2]
CODES = """
EU UN OSCE COE NATO WTO CIS EAEU CSTO SCO EFTA ASEAN AFU OAS CBSS BSPC BEAC CICA BRICS OIC ICC GCC OECD PIF
G7 G20 ARCTIC
"""
BODIES = {
    "ministry_of_foreign_affairs", "government", "presidency", "parliament", "chamber", "court", "agency", "ministry",
    "regional", "mission", "party",
}  # fmt: skip


def test_every_code_has_facts_and_names() -> None:
    """The record's organisations are all there in both files."""
    assert sorted(world("organisations")) == sorted(CODES.split())
    assert sorted(set(russian("organisations")) - {"uncoded"}) == sorted(CODES.split())


def test_every_code_of_the_contract_has_an_entry() -> None:
    """What the contract names in capitals in its row of sides is a state or an organisation here."""
    contract = REPOSITORY.parent / "shared" / "contract" / "ACTS.md"
    if not contract.exists():
        pytest.skip("the contract does not lie beside the repository (../shared/contract)")
    row = next(line for line in contract.read_text(encoding="utf-8").splitlines() if line.startswith("| `sides`"))
    codes = set(re.findall(r"`([A-Z][A-Z0-9]+)`", row))
    assert codes - set(world("states")) - set(world("organisations")) == set()


def test_a_name_belongs_to_one_organisation() -> None:
    """Only what is listed as ambiguous is shared."""
    owners: dict[str, set[str]] = defaultdict(set)
    for code, entry in russian("organisations").items():
        for key in ("names", "abbreviations", "former", "organs", "organ_abbreviations", "adjectives"):
            for name in entry.get(key, []):
                owners[plain(name).casefold()].add(code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_no_organisation_bears_a_states_name() -> None:
    """An organisation is never taken for a state by its name."""
    states = {
        plain(name)
        for entry in russian("states").values()
        for key in ("short", "official", "abbreviations")
        for name in entry.get(key, [])
    }
    names = {
        plain(name)
        for entry in russian("organisations").values()
        for key in ("names", "abbreviations", "former")
        for name in entry.get(key, [])
    }
    assert names & states == set()


def test_bodies_are_of_known_sorts_and_states() -> None:
    """A named body tells one state, or the several it may be of."""
    bodies = russian("bodies")
    assert {entry["body"] for section in ("generic", "named") for entry in bodies[section]} <= BODIES
    told = [[entry["state"]] if "state" in entry else entry["ambiguous_states"] for entry in bodies["named"]]
    assert {code for codes in told for code in codes} - set(world("states")) == set()


def test_a_portfolio_phrase_means_one_portfolio() -> None:
    """What follows 'министр' tells one portfolio."""
    phrases = [phrase for listed in russian("bodies")["ministries"]["portfolios"].values() for phrase in listed]
    assert sorted(phrases) == sorted(set(phrases))


def test_sovereigns_reign_over_known_states_in_order() -> None:
    """Who is called a monarch has a state and reigns forwards."""
    for entry in russian("sovereigns"):
        assert entry["state"] in world("states")
        assert entry["rank"] in {"monarch", "royal"}
        assert entry.get("from", "0000") <= entry.get("until", "9999")


def test_reigning_sovereigns_have_crowned_states() -> None:
    """A monarch of today reigns over a state whose head is crowned."""
    monarchs = [entry for entry in russian("sovereigns") if entry["rank"] == "monarch"]
    reigning = {entry["state"] for entry in monarchs if "until" not in entry}
    assert {state for state in reigning if world("states")[state]["head"] != "monarch"} == set()
