"""The office of a participant in the language of the brief: as a source words it, else by rank and ministry."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from verbale.outputs.brief.names import is_of_script
from verbale.outputs.brief.parties import Parties
from verbale.packs import load
from verbale.packs.word_table import WordTable
from verbale.sentences.split import words_of

_BY_RANK = frozenset({"minister", "deputy_minister"})
_ENVOYS = frozenset({"ambassador", "charge", "consul", "envoy"})
_MOST_STATES = 2  # an envoy's own and the one where he sits; more are of several envoys
_SIDES = frozenset({"state", "state_adj", "org"})


def office_of(who: Mapping[str, Any], side: Parties, words: Mapping[str, Any], language: str) -> str:
    """The office in the nominative, with its state; ' | ' after its head where we made it. '' if none is told."""
    rank, portfolio, worded = who.get("rank") or "", who.get("portfolio"), who.get("office")
    of = words["portfolios"].get(portfolio, "")
    if rank in _BY_RANK and portfolio == "foreign_affairs":
        return _by_rank(rank, of, side, words)
    if worded and is_clean(worded, words, language):
        full = not side or names_side(worded, side.codes[0], language)
        if full or (rank not in _ENVOYS and (rank not in words["offices"] or len(worded.split()) > 1)):
            shown = _cased(worded, words["grammar"])
            return shown if full else _with_side(shown, side, words)
    if rank in words["offices"] and (rank not in _BY_RANK or of or portfolio in (None, "other")):
        return _by_rank(rank, of, side, words)
    return ""


def _cased(office: str, grammar: Mapping[str, Any]) -> str:
    """The office with its article, or with a capital only where the language keeps one."""
    if article := grammar["article"]:
        has_one = office.casefold().startswith(article) or office.split(maxsplit=1)[0].endswith(("'s", "’s"))
        return office if has_one else f"{article}{office}"
    kept = office.split(maxsplit=1)[0].isupper() or office.casefold().startswith(tuple(grammar["capitals"]))
    return (office[0].upper() if kept else office[0].lower()) + office[1:]


def is_clean(office: str, words: Mapping[str, Any], language: str) -> bool:
    """Whether an office can stand by itself: of the language, of one person, without words that point elsewhere."""
    if not is_of_script(office, language):
        return False
    found = words_of(office)
    states = {value for word in found for rest, value in _named_by(word, language) if not rest}
    return bool(found) and len(states) <= _MOST_STATES and not set(found) & set(words["grammar"]["pointing"])


def names_side(office: str, code: str, language: str) -> bool:
    """Whether the words of an office name the state or organisation, by a noun or an adjective."""
    words = words_of(office.replace("’s ", " ").replace("'s ", " "))
    text = " ".join(words)
    return any(
        value == code and (not rest or f"{word} {rest}" in text)
        for word in words
        for rest, value in _named_by(word, language)
    )


@cache
def _named_by(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """The sides that a word begins to name: the words that must follow, and the code."""
    rows = [row.split("¦") for row in (_lexicon(language).get(word) or "").split("¶")]
    return tuple((row[0].strip(), row[2]) for row in rows if len(row) > 2 and row[1].strip("?") in _SIDES)


@cache
def _lexicon(language: str) -> WordTable:
    return WordTable(load.language_pack(language)["lexicon"]["words"])


def _by_rank(rank: str, of: str, side: Parties, words: Mapping[str, Any]) -> str:
    pattern = words["offices"][rank]
    return " ".join(pattern.format(of=of, side=side.gen if side else "").split())


def _with_side(office: str, side: Parties, words: Mapping[str, Any]) -> str:
    return str(words["grammar"]["of_side"].format(office=office, side=side.gen))
