"""What a talk or a paper was about: topic codes from the words of a stretch of text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from verbale.mentions.grammar import grammar
from verbale.sentences.split import fold
from verbale.span import Span


class TopicHit(NamedTuple):
    """A topic and the words that tell it."""

    topic: str
    span: Span


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], list[str]]:
    """The pattern of all stems, the longest first, and the topic of each of its groups; group 0 has none.

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
    return re.compile(rf"(?<!\w)(?=\w)(?:{'|'.join(ways)})"), topics


def topics_in(text: str, span: Span, language: str) -> list[TopicHit]:
    """Topics told between two offsets, each once, in text order."""
    pattern, stems = _pattern(language)
    stretch = fold(text[span.start : span.stop])
    found: dict[str, TopicHit] = {}
    for match in pattern.finditer(stretch):
        topic = stems[match.lastindex or 0]
        begin = span.start + match.start()
        found.setdefault(topic, TopicHit(topic, Span(begin, _word_end(text, span.start + match.end()))))
    return list(found.values())


def _word_end(text: str, index: int) -> int:
    while index < len(text) and text[index].isalpha():
        index += 1
    return index
