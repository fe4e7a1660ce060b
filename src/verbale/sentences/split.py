"""Text into blocks, sentences and tokens, offsets kept.

Blocks are lines. A sentence ends at . ! ? … before a capital, unless the point belongs to an initial or to
an abbreviation of the language.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.sentences.block import Block
from verbale.sentences.token import Token

_WORD = r"[^\W\d_]+(?:[’'ʼ‘][^\W\d_]+)*(?:[-‐‑][^\W_]+(?:[’'ʼ‘][^\W\d_]+)*)*"
_TOKEN = re.compile(rf"(?P<w>{_WORD})|(?P<n>\d+(?:[-‐‑][^\W\d_]+)?)|(?P<p>[^\s\w]|_)")
_WORDS = re.compile(rf"{_WORD}|\d+|[^\s\w]")
_DASHES = {"—": "-", "–": "-", "−": "-", "‒": "-", "‐": "-", "‑": "-"}
_FOLDED = str.maketrans({"ё": "е", "‐": "-", "‑": "-", "’": "'", "ʼ": "'", "‘": "'"})
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_END = re.compile(r"[.!?…]+[\"»”“)\]]*(?=\s+[«\"„“(\[—–-]*\s*[^\W_a-zа-яёіўїєґ])")
_ITEM = re.compile(r"(?:[-—–•*·▪●]|\(?\d{1,3}[.)]|[a-zа-я]\))\s+")
_CLOSERS = (".", "!", "?", "…", ";", ":", ",")


def fold(text: str) -> str:
    """Lower case, ё as е, plain hyphens: the form in which words are looked up."""
    return text.lower().translate(_FOLDED)


def words_of(text: str) -> list[str]:
    """The folded tokens of a phrase of data, as `tokens` would give them.

    >>> words_of("Папуа — Новая Гвинея")
    ['папуа', '-', 'новая', 'гвинея']
    """
    return [_DASHES.get(word, fold(word)) for word in _WORDS.findall(text)]


def blocks(text: str) -> Iterator[Block]:
    """The lines of a text that hold anything, in order."""
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + line.index(stripped[0])
            yield Block(start, start + len(stripped), _kind_of(stripped))


def _kind_of(line: str) -> str:
    if _ITEM.match(line):
        return "item"
    if line.count("|") >= 2 or line.count("\t") >= 1:
        return "row"
    short = len(line) <= 160 and not line.endswith(_CLOSERS)
    return "heading" if short else "line"


def sentences(text: str, block: Block, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Half-open offsets of the sentences of a block. `abbreviations` are folded words that take a point."""
    start = block.start
    for match in _END.finditer(text, block.start, block.stop):
        if text[match.start()] == "." and _held_together(text, start, match.start(), abbreviations):
            continue
        yield start, match.end()
        start = match.end()
        while start < block.stop and text[start].isspace():
            start += 1
    if start < block.stop:
        yield start, block.stop


def _held_together(text: str, start: int, point: int, abbreviations: frozenset[str]) -> bool:
    """Whether the point belongs to an initial ('В. Макей') or an abbreviation ('гг.', 'им.')."""
    begin = point
    while begin > start and (text[begin - 1].isalnum() or text[begin - 1] in "-."):
        begin -= 1
    word = text[begin:point]
    if len(word) == 1 and word.isupper() and not word.isdigit():
        return True
    last = word.rsplit(".", 1)[-1]
    return (len(last) == 1 and last.isupper()) or fold(word) in abbreviations


def tokens(text: str, start: int, stop: int) -> list[Token]:
    """The tokens of a stretch of text."""
    found = []
    add = found.append
    for match in _TOKEN.finditer(text, start, stop):
        word = match.group()
        kind = match.lastgroup or "p"
        norm = _DASHES.get(word, word) if kind == "p" else fold(word)
        add(Token(match.start(), match.end(), word, norm, kind))
    return found
