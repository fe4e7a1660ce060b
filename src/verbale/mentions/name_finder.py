"""The finder of persons' names that a language asks for, and the register of office-holders in its script."""

from __future__ import annotations

from typing import Any

from verbale.mentions.grammar import Grammar
from verbale.mentions.holders import HolderRegister
from verbale.mentions.person_names import PersonNameFinder
from verbale.mentions.scan import NameFinder
from verbale.mentions.undeclined_names import undeclined_names
from verbale.packs.word_table import WordTable


def register_of(data: dict[str, Any], world: dict[str, Any]) -> HolderRegister:
    """The register with names in the script of a language: `data` is its person_names.yaml (`script: latin`)."""
    latin = data.get("script") == "latin"
    script = "latin_" if latin else ""
    index, given = WordTable(world[f"{script}holder_index"]), world[f"{script}holder_forenames"]
    return HolderRegister(world["office_holders"], index, given, latin=latin)


def name_finder(grammar: Grammar, holders: HolderRegister) -> NameFinder:
    """The finder for a language: its person_names.yaml says by `names_decline: no` that one form serves all cases."""
    data = grammar.data["person_names"]
    if data.get("names_decline") != "no":
        return PersonNameFinder(data, grammar.morphology, holders)
    lexicon = grammar.lexicon
    return undeclined_names(data, holders, lambda norm: {entry[1] for entry in lexicon.entries(norm) if not entry[0]})
