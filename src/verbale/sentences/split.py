"""Text into blocks, sentences and tokens, offsets kept.

Blocks are lines. A sentence ends at . ! ? … before a capital, unless the point belongs to an initial or to
an abbreviation of the language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from verbale.sentences.block import Block
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.token import Token
from verbale.sentences.wrapped import continued_lines

_WORD: Final = r"[^\W\d_]+(?:[’'ʼ‘][^\W\d_]+)*(?:[-‐‑][^\W_]+(?:[’'ʼ‘][^\W\d_]+)*)*"
_TOKEN: Final = re.compile(rf"{_WORD}|\d+(?:[-‐‑][^\W\d_]+)?|[^\s\w]|_")
_WORDS: Final = re.compile(rf"{_WORD}|\d+|[^\s\w]")
_DASHES: Final = {"—": "-", "–": "-", "−": "-", "‒": "-", "‐": "-", "‑": "-"}
_FOLDED: Final = (("ё", "е"), ("‐", "-"), ("‑", "-"), ("’", "'"), ("ʼ", "'"), ("‘", "'"))
_RARE_BREAKS: Final = ("\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
_END: Final = re.compile(r"[.!?…]+[\"»”“)\]]*(?:\[\d{1,3}\])*(?=\s+[«\"„“(\[—–-]*\s*[^\W_a-zа-яёіўїєґ])")
_NOTE: Final = re.compile(r"(?<=\S)\[\d{1,3}\]|(?<=\w)\*+")  # 'Albania[2]', 'Montenegro*'
_MARKS: Final = (".", "!", "?", "…")
_ITEM: Final = re.compile(r"(?:[-—–•*·▪●]|\(?\d{1,3}[.)]|[a-zа-я]\))\s+")
_WRAPPED: Final = 35  # code points of the shortest line that a hard break would cut
_CLOSERS: Final = (".", "!", "?", "…", ";", ":", ",")


def fold(text: str) -> str:
    """Lower case, ё as е, plain hyphens: the form in which words are looked up."""
    folded = text.lower()
    for sign, plain in _FOLDED:  # mostly there is none of them, which is seen at once: `translate` looks at each letter
        folded = folded.replace(sign, plain)
    return folded


def words_of(text: str) -> list[str]:
    """The folded tokens of a phrase of data, as `tokens` would give them.

    >>> words_of("Папуа — Новая Гвинея")
    ['папуа', '-', 'новая', 'гвинея']
    """
    return [_DASHES.get(word, fold(word)) for word in _WORDS.findall(_NOTE.sub(" ", text))]


def blocks(text: str) -> list[Block]:
    """The lines of a text that hold anything, in order."""
    found: list[Block] = []
    place, lines = 0, _lines(text)
    continued = continued_lines(lines)
    for number, line in enumerate(lines):
        stripped = line.strip()
        if stripped:
            start = place + line.index(stripped[0])
            kind = _kind_of(stripped)
            rest = number in continued or (stripped[0].islower() and found and _goes_on(text, found[-1], start))
            if rest and kind != "item":
                joined = text[found[-1].start : start + len(stripped)]
                found[-1] = Block(found[-1].start, start + len(stripped), _kind_of(joined))
            else:
                found.append(Block(start, start + len(stripped), kind))
        place += len(line) + 1
    return found


def _goes_on(text: str, before: Block, start: int) -> bool:
    """Whether a line that begins small is the rest of the one right before it, as in a text with hard line breaks."""
    last = text[before.stop - 1]
    whole = before.kind in {"line", "heading", "item"} and (last.isalnum() or last in ",»)")
    return whole and before.stop - before.start >= _WRAPPED and text.count("\n", before.stop, start) == 1


def _lines(text: str) -> list[str]:
    """The text cut at each of the signs that end a line."""
    if any(sign in text for sign in _RARE_BREAKS):
        for sign in _RARE_BREAKS:
            text = text.replace(sign, "\n")
    return text.split("\n")


def _kind_of(line: str) -> str:
    if _ITEM.match(line):
        return "item"
    if line.count("|") >= 2 or line.count("\t") >= 1:
        return "row"
    short = len(line) <= 160 and not line.endswith(_CLOSERS)
    return "heading" if short else "line"


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Folded words that take a point; `closing` are those that may also end a sentence ('1992 г.').

    `openers` are words that a capital makes the first of a sentence ('В', 'На'); `predicate` says whether a word is a
    verb's form that can close a clause, `transitive` are verbs' forms whose object is still to come after their day.
    """

    words: frozenset[str]
    closing: frozenset[str]
    openers: frozenset[str]
    prepositions: frozenset[str]
    predicate: Callable[[str], bool]
    transitive: frozenset[str] = frozenset()


def sentences(text: str, block: Block, abbreviations: Abbreviations) -> list[tuple[int, int]]:
    """Half-open offsets of the sentences of a block."""
    found: list[tuple[int, int]] = []
    start, item = block.start, item_start(text, block)
    for match in _ends(text, block):
        point = match.start()
        if point < item:
            continue  # '1. The minister …': the point is the number's
        if text[point] == "." and _held_together(text, (start, point, match.end()), abbreviations):
            continue
        found.append((start, match.end()))
        start = match.end()
        while start < block.stop and text[start].isspace():
            start += 1
    if start < block.stop:
        found.append((start, block.stop))
    return found


def item_start(text: str, block: Block) -> int:
    """Where the words of a block begin: after the bullet or number of an item of a list."""
    marker = _ITEM.match(text, block.start, block.stop) if block.kind == "item" else None
    return block.start if marker is None else marker.end()


def _ends(text: str, block: Block) -> list[re.Match[str]]:
    """What `_END.finditer` finds, tried only where a mark stands: to find a mark costs next to nothing."""
    found: list[re.Match[str]] = []
    marks: list[int] = []
    for sign in _MARKS:
        place = text.find(sign, block.start, block.stop)
        while place >= 0:
            marks.append(place)
            place = text.find(sign, place + 1, block.stop)
    stop = block.start
    for place in sorted(marks):
        match = _END.match(text, place, block.stop) if place >= stop else None
        if match is not None:
            found.append(match)
            stop = match.end()
    return found


def _held_together(text: str, place: tuple[int, int, int], abbreviations: Abbreviations) -> bool:
    """Whether the point belongs to an initial ('В. Макей') or an abbreviation ('гг.', 'им.') inside the sentence."""
    start, point, end = place
    begin = max(text.rfind(" ", start, point) + 1, start)
    if not text[begin:point].isalpha():  # most are plain words: no need to go back sign by sign
        begin = point
    while begin > start and (text[begin - 1].isalnum() or text[begin - 1] in "-."):
        begin -= 1
    spelled = text[begin:point]
    told = _SPELLINGS.get(spelled)
    word = fold(spelled) if told is None else told[1]
    if len(word) == 1 and text[begin].isupper():
        return True
    last = text[begin:point].rsplit(".", 1)[-1]
    if len(last) == 1 and last.isupper():
        return True
    if word not in abbreviations.words:
        return False
    return word not in abbreviations.closing or not _closes(text, start, begin, end, abbreviations)


def _closes(text: str, start: int, begin: int, end: int, abbreviations: Abbreviations) -> bool:
    """Whether a sentence ends at 'г.': a preposition with a capital follows, or a verb stands before.

    'В 2008 г. Премьер-министр …' goes on; 'установлены 7 апреля 1992 г. Посольства …' has ended.
    """
    if _governs(text, start, begin, abbreviations):
        return False  # 'в г. Женеве'
    if _DASH.match(text, end):
        return False  # 'в марте 2001 г. – Декларация'
    if _only_a_day(text, start, begin, abbreviations):
        return False  # 'В марте 1999 г. Посольство начало работу'
    following = _FIRST_WORD.search(text, end)
    if (
        following is not None
        and len(following.group()) > 1
        and following.group().isupper()
        and "." in text[begin : end - 1]
    ):
        return False  # 'at 8.30 a.m. JST on 5 May'
    if following is not None and fold(following.group()) in abbreviations.openers:
        return len(following.group()) > 1 or text[following.end() : following.end() + 1] != "."
    verb = _VERB_AND_DAY.search(text, start, begin)
    if verb is not None and fold(verb.group(1)) in abbreviations.transitive:
        return False  # 'подписали 5 мая 2016 г. Протокол'
    return any(abbreviations.predicate(fold(word)) for word in _PLAIN_WORD.findall(text, start, begin))


def _only_a_day(text: str, start: int, begin: int, abbreviations: Abbreviations) -> bool:
    """Whether a preposition and a date are all that stands before the point: no sentence ends there."""
    words = text[start:begin].split()
    return 1 < len(words) <= _LONGEST_DAY and fold(words[0]) in abbreviations.prepositions


def _governs(text: str, start: int, begin: int, abbreviations: Abbreviations) -> bool:
    """Whether a preposition stands right before: what it governs comes after the point."""
    words = _LAST_WORD.search(text, start, begin)
    return words is not None and fold(words.group(1)) in abbreviations.prepositions


_VERB_AND_DAY: Final = re.compile(r"(\w+)\s+(?:в\s+)?(?:\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s+)?(?:[^\W\d_]+\s+)?\d{4}\s*$")
_LONGEST_DAY: Final = 4  # words of 'В начале марта 1999'
_DASH: Final = re.compile(r"\s*[—–-]\s")
_LAST_WORD: Final = re.compile(r"(\w+)\s+$")
_FIRST_WORD: Final = re.compile(r"\w+")
_PLAIN_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def tokens(text: str, start: int, stop: int) -> list[Token]:
    """The tokens of a stretch of text."""
    found: list[Token] = []
    end = start
    for chunk in text[start:stop].split():  # no token has a blank in it
        pieces = _CHUNKS.get(chunk)
        if pieces is None:
            pieces = _take_apart(chunk)
        begin = text.find(chunk, end)
        for first, last, word, norm, kind, capital in pieces:
            found.append(Token(begin + first, begin + last, word, norm, kind, capital))
        end = begin + len(chunk)
    return found


_Piece = tuple[int, int, str, str, str, bool]
# What stands between blanks, with its tokens: few are new, and to find tokens letter by letter was a tenth of the work
_CHUNKS: Final[dict[str, tuple[_Piece, ...]]] = {}
_LONGEST_KEPT: Final = 64
_SPELLINGS: Final[dict[str, tuple[str, str, str, bool]]] = {}


def _take_apart(chunk: str) -> tuple[_Piece, ...]:
    """The tokens of what stands between blanks: their places in it, text, folded form, kind and capital.

    Marks of footnotes that cling to a word are none.
    """
    pieces: list[_Piece] = []
    noted = {at for note in _NOTE.finditer(chunk) for at in range(*note.span())} if "[" in chunk or "*" in chunk else ()
    for match in _TOKEN.finditer(chunk):
        if match.start() in noted:
            continue
        spelled = match.group()
        told = _SPELLINGS.get(spelled)
        word, norm, kind, capital = _learn(spelled) if told is None else told
        pieces.append((match.start(), match.end(), word, norm, kind, capital))
    found = tuple(pieces)
    if len(chunk) <= _LONGEST_KEPT:
        if len(_CHUNKS) >= KEPT_WORDS:
            _CHUNKS.clear()
        _CHUNKS[chunk] = found
    return found


def _learn(word: str) -> tuple[str, str, str, bool]:
    """A spelling with folded form, kind and capital, remembered: many chunks hold one, and all share its strings."""
    if len(_SPELLINGS) >= KEPT_WORDS:
        _SPELLINGS.clear()
    first = word[0]
    kind = "n" if first.isdecimal() else "w" if first != "_" and (first.isalnum() or first.isnumeric()) else "p"
    norm = _DASHES.get(word, word) if kind == "p" else fold(word)
    told = _SPELLINGS[word] = (word, norm, kind, first.isupper())
    return told
