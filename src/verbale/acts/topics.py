"""What a talk or a paper was about: topic codes from the words of a stretch of text."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from verbale.acts.act import Act, Evidence
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.grammar import grammar
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.split import fold
from verbale.span import Span


class TopicHit(NamedTuple):
    """A topic and the words that tell it."""

    topic: str
    span: Span


class _Stems(NamedTuple):
    """What a word that opens a topic begins with, what it is or matches; all stems, and the topic of each group."""

    beginnings: tuple[str, ...]
    words: frozenset[str]
    others: re.Pattern[str]
    pattern: re.Pattern[str]
    topics: list[str]
    openers: dict[str, bool]


_WORD: Final = re.compile(r"\w+")
_FIRST_WORD: Final = re.compile(r"[^ (-]*")
_GAPS: Final = (" ", "-")


@cache
def _stems(language: str) -> _Stems:
    """The stems of a language, the longest first; group 0 has no topic.

    The stems stand in groups by first letter, so that at a word only those of its letter are tried.
    """
    stems: dict[str, str] = {}
    for topic, listed in grammar(language).data["topics"].items():
        for stem in listed:
            stems[stem] = topic
    ordered = sorted(stems, key=lambda s: (-len(s), s))
    letters = sorted({stem[0] for stem in ordered if stem[0].isalpha()})
    topics, ways = [""], []
    for letter in (*letters, ""):
        own = [stem for stem in ordered if stem[0] == letter or not stem[0].isalpha()]
        topics += [stems[stem] for stem in own]
        begins = f"(?={letter})" if letter else f"(?![{''.join(letters)}])"
        ways.append(f"{begins}(?:{'|'.join(f'({stem})' for stem in own) or '(?!)'})")
    firsts = [(stem, match.group()) for stem in ordered if (match := _FIRST_WORD.match(stem))]
    whole = {first for stem, first in firsts if stem[len(first) : len(first) + 1] in _GAPS}
    begun = {first for stem, first in firsts if stem[len(first) : len(first) + 1] not in _GAPS}
    beginnings = sorted(first for first in begun if first.isalnum())
    others = sorted({first for _, first in firsts if not first.isalnum()})
    return _Stems(
        tuple(beginnings), frozenset(whole), re.compile("|".join(others) or "(?!)"),
        re.compile("|".join(ways) or "(?!)"), topics, {},
    )  # fmt: skip


def topics_in(text: str, span: Span, language: str) -> list[TopicHit]:
    """Topics told between two offsets, each once, in text order."""
    stems = _stems(language)
    openers = stems.openers
    stretch = fold(text[span.start : span.stop])
    found: dict[str, TopicHit] = {}
    end = 0
    for word in _WORD.finditer(stretch):
        opens = openers.get(word.group())
        if opens is None:
            opens = _learn(stems, word.group())
        if not opens or word.start() < end:
            continue
        match = stems.pattern.match(stretch, word.start())
        if match is not None:
            end = match.end()
            topic = stems.topics[match.lastindex or 0]
            begin = span.start + match.start()
            found.setdefault(topic, TopicHit(topic, Span(begin, _word_end(text, span.start + end))))
    return list(found.values())


def _learn(stems: _Stems, word: str) -> bool:
    if len(stems.openers) >= KEPT_WORDS:
        stems.openers.clear()
    opens = stems.openers[word] = (
        word in stems.words or word.startswith(stems.beginnings) or stems.others.match(word) is not None
    )
    return opens


def _word_end(text: str, index: int) -> int:
    while index < len(text) and text[index].isalpha():
        index += 1
    return index


def add_topics(text: str, language: str, sentence: SentenceRead, acts: list[Act]) -> None:
    """Adds to acts what a sentence says was talked of."""
    hits = topics_in(text, Span(sentence.start, sentence.stop), language)
    for act in acts:
        fresh = [hit for hit in hits if hit.topic not in act.topics]
        act.topics = (*act.topics, *(hit.topic for hit in fresh))
        act.evidence = (*act.evidence, *(Evidence("topics", *hit.span) for hit in fresh))
