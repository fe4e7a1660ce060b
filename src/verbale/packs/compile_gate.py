"""What the gate needs of a lexicon, laid out so that it loads at once: what words tell, phrases by rarest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from verbale.packs.word_table import pack_words

_MENTIONED = {"paper": "PAPER", "event": "EVENT"}
_ENVOYS = frozenset({"ambassador", "consul", "charge", "envoy"})
_PARTIES = frozenset({
    "state", "state?", "state_adj", "state_adj?", "org", "org?", "demonym", "sovereign", "compound", "both", "ours",
})  # fmt: skip
_JOINED = frozenset({"both", "ours"})
PLAIN_WORD = re.compile(r"\w+(?:-\w+)*")
PARTY = "PARTY"
HOLDER = "HOLDER"  # the surname of an office-holder
SIDE = "@"  # before the name of one side, as in a body's 'parliament@NO'
CITY = "city/"  # between that and a city's id


def compile_gate(
    lexicon: Iterable[tuple[str, list[list[Any]]]], capitals: Collection[str], surnames: Iterable[str]
) -> dict[str, Any]:
    """`concepts` in order of their numbers, sides ('@NO') and cities ('@city/oslo') among them; `words`: a packed table
    of words -> numbers with a blank between; `phrases`: the rarest two words of phrases -> lines of numbers and the
    phrase; `phrase_words`: the longer, so the rarer, of each two.

    `lexicon` gives first words with their rows, `capitals` are ids of cities, `surnames` folded.
    """
    bits: dict[str, int] = {PARTY: 1}
    masks: dict[str, int] = {}
    phrases: dict[str, int] = {}
    for word, rest, told in _terms(lexicon, capitals):
        terms, term = (phrases, f"{word} {rest}") if rest else (masks, word)
        terms[term] = terms.get(term, 0) | bits.setdefault(told, 1 << len(bits))
    holder = bits[PARTY] | bits.setdefault(HOLDER, 1 << len(bits))
    for surname in surnames:
        masks[surname] = masks.get(surname, 0) | holder
    by_words = _by_rarest_words(phrases)
    return {
        "concepts": list(bits),
        "words": pack_words({word: _numbers(mask) for word, mask in masks.items()}),
        "phrases": {words: "\n".join(lines) for words, lines in by_words.items()},
        "phrase_words": " ".join(sorted({max(words.split(" "), key=len) for words in by_words})),
    }


def _numbers(mask: int) -> str:
    return " ".join(str(number) for number in range(mask.bit_length()) if mask >> number & 1)


def _by_rarest_words(phrases: Mapping[str, int]) -> dict[str, list[str]]:
    """Phrases by the two words of theirs side by side that the fewest share: a text asks for few in vain."""
    pairs = {phrase: list(pairwise(PLAIN_WORD.findall(phrase))) or [(phrase, "")] for phrase in phrases}
    counts = Counter(pair for listed in pairs.values() for pair in listed)
    found: dict[str, list[str]] = {}
    for phrase, mask in phrases.items():
        rarest = min(pairs[phrase], key=lambda pair: counts[pair])
        found.setdefault(" ".join(rarest), []).append(f"{_numbers(mask)}\t{phrase}")
    return found


def _terms(lexicon: Iterable[tuple[str, list[list[Any]]]], capitals: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """(first word, rest, what it tells) of every term that can be part of a deed or name a party."""
    for word, rows in lexicon:
        for rest, tag, value, _ in rows:
            if tag == "concept":
                yield word, rest, value.partition("/")[0]
            elif tag in _MENTIONED:
                yield word, rest, _MENTIONED[tag]
            elif tag == "post":
                yield word, rest, "AMBASSADOR" if value in _ENVOYS else "POST"
            elif tag in _PARTIES or _speaks_for_a_state(tag, value, capitals):
                yield word, rest, PARTY
            side = _side(tag, value)
            if side:
                yield word, rest, SIDE + side


def _speaks_for_a_state(tag: str, value: str, capitals: Collection[str]) -> bool:
    if tag == "body":
        return "@" in value
    if tag == "venue":
        return value.count("|") == 2 and not value.endswith("|")  # a residence that stands for a body
    return tag == "city" and value in capitals


def _side(tag: str, value: str) -> str:
    """Whose name, adjective, region or body a term is, or which city; '' for any other term."""
    if tag in _JOINED:
        return tag
    if tag in _PARTIES:
        return value.partition("|")[0] or tag
    if tag in {"region", "venue"}:
        return value.partition("|")[0]
    if tag in {"city", "city?"}:
        return CITY + value
    return value.partition(SIDE)[2].partition("#")[0] if tag == "body" else ""
