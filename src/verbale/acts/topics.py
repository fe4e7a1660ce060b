"""What a talk or a paper was about: topic codes from the words of a stretch of text."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from verbale.mentions.grammar import grammar
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.split import fold
from verbale.span import Span


class TopicHit(NamedTuple):
    """A topic and the words that tell it."""

    topic: str
    span: Span


class _Stems(NamedTuple):
    """`opener` matches a word that a stem can begin at; `pattern` has all stems, `topics` the topic of each group."""

    opener: re.Pattern[str]
    pattern: re.Pattern[str]
    topics: list[str]
    openers: dict[str, bool]


_WORD: Final = re.compile(r"\w+")
_FIRST_WORD: Final = re.compile(r"[^ (-]*")


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
    openers = "|".join(sorted({_opening(stem) for stem in ordered})) or "(?!)"
    return _Stems(re.compile(openers), re.compile("|".join(ways) or "(?!)"), topics, {})


def _opening(stem: str) -> str:
    """What the first word of a phrase must be, or what the word of a stem begins with: most words are neither."""
    first = _FIRST_WORD.match(stem)
    opening = first.group() if first is not None else ""
    return rf"{opening}(?!\w)" if stem[len(opening) : len(opening) + 1] in {" ", "-"} else opening


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
    opens = stems.openers[word] = stems.opener.match(word) is not None
    return opens


def _word_end(text: str, index: int) -> int:
    while index < len(text) and text[index].isalpha():
        index += 1
    return index
