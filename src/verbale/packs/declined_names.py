"""The names of states and organisations to print in each case, for a language whose names decline."""

from __future__ import annotations

import re
from typing import Any

from verbale.packs.decline import Phrase, decline
from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology

CASES = (f.NOM, f.GEN, f.DAT, f.ACC, f.INS, f.LOC)
"""The order in which forms stand: nominative, genitive, dative, accusative, instrumental, locative."""

_WORD = re.compile(r"[^\s-]+")


def declined_names(pack: dict[str, Any], morphology: Morphology) -> dict[str, list[str]]:
    """By code the six forms of each side's first short name; none where word order tells the cases."""
    if morphology.cases_by_order:
        return {}
    return {code: _forms(entry, morphology) for code, entry in short_named(pack).items()}


def short_named(pack: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The states and coded organisations with a short name: an organisation's is its abbreviation, if it has one."""
    states = {code: entry for code, entry in (pack.get("states") or {}).items() if entry.get("short")}
    organisations = {
        code: {**entry, "short": (entry.get("abbreviations") or entry["names"])[:1]}
        for code, entry in (pack.get("organisations") or {}).items()
        if code != "uncoded" and (entry.get("abbreviations") or entry.get("names"))
    }
    return {**organisations, **states}


def _forms(entry: dict[str, Any], morphology: Morphology) -> list[str]:
    name = entry["short"][0]
    plain = " ".join(name.translate(str.maketrans("|{}", "   ")).split())
    if name in (entry.get("declensions") or {}):
        return list(entry["declensions"][name])
    if name in {*(entry.get("indeclinable") or ()), *(entry.get("abbreviations") or ())}:
        return [plain] * len(CASES)
    phrases = decline(name, morphology)
    return [_in_case(case, phrases, plain) for case in CASES]


def _in_case(case: int, phrases: list[Phrase], plain: str) -> str:
    """The form of a case; of several the one like the nominative (accusative of what does not live), else the first."""
    found = [like_capitals(phrase.tokens, plain) for phrase in phrases if phrase.form & case]
    return plain if plain in found and case in (f.NOM, f.ACC) else next(iter(found), plain)


def like_capitals(tokens: tuple[str, ...], plain: str) -> str:
    """Folded tokens with the capitals and dashes of the name as it is printed."""
    shown = plain.split()
    if len(shown) != len(tokens):
        return " ".join(tokens)
    return " ".join(_like(token, word) for token, word in zip(tokens, shown, strict=True))


def _like(token: str, word: str) -> str:
    if not any(character.isalpha() for character in word):
        return word
    models = _WORD.findall(word)
    parts = iter(models)
    return _WORD.sub(lambda match: match[0].capitalize() if next(parts, "")[:1].isupper() else match[0], token)
