"""What the gate needs of a lexicon, laid out so that it loads at once: concepts of words, phrases by first word."""
from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

_MENTIONED = {"paper": "PAPER", "event": "EVENT"}
_ENVOYS = frozenset({"ambassador", "consul", "charge", "envoy"})
_PARTIES = frozenset({
    "state", "state?", "state_adj", "state_adj?", "org", "org?", "demonym", "sovereign", "compound", "both", "ours",
})  # fmt: skip
PARTY = "PARTY"


def compile_gate(
    lexicon: Iterable[tuple[str, list[list[Any]]]], capitals: Collection[str], surnames: Iterable[str]
) -> dict[str, Any]:
    """`concepts` in order of their bits; `words`: mask of concepts -> words with a blank between; `phrases`: first word
    -> lines of a mask and a phrase's other words.

    `lexicon` gives first words with their rows, `capitals` are ids of cities, `surnames` folded.
    """
    concepts: dict[str, int] = {PARTY: 1}
    masks: dict[str, int] = dict.fromkeys(surnames, 1)
    phrases: dict[str, dict[int, list[str]]] = {}
    for word, rest, concept in _terms(lexicon, capitals):
        bit = concepts.setdefault(concept, 1 << len(concepts))
        if rest:
            phrases.setdefault(word, {}).setdefault(bit, []).append(rest)
        masks[word] = masks.get(word, 0) | (0 if rest else bit)
    words: dict[int, list[str]] = {}
    for word, mask in masks.items():
        words.setdefault(mask, []).append(word)
    return {
        "concepts": list(concepts),
        "words": {str(mask): " ".join(listed) for mask, listed in words.items()},
        "phrases": {
            word: "\n".join(f"{bit}\t{rest}" for bit, rests in by_bit.items() for rest in dict.fromkeys(rests))
            for word, by_bit in phrases.items()
        },
    }


def _terms(
    lexicon: Iterable[tuple[str, list[list[Any]]]], capitals: Collection[str]
) -> Iterator[tuple[str, str, str]]:
    """(first word, rest, concept) of every term that can be part of a deed or name a party."""
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


def _speaks_for_a_state(tag: str, value: str, capitals: Collection[str]) -> bool:
    if tag == "body":
        return "@" in value
    if tag == "venue":
        return value.count("|") == 2 and not value.endswith("|")  # a residence that stands for a body
    return tag == "city" and value in capitals
