"""Which sentences of a text are worth reading: those that may tell a deed, and those that say who their 'он' is."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from verbale.mentions.gate import DEED, ENVOYS, OPEN, PARTY, SIDES, Gate, lowered
from verbale.sentences.block import Block
from verbale.sentences.split import Abbreviations, item_start, sentences

OPENING_BLOCKS: Final = 2  # blocks read whatever they say: they tell whose relations the text is about
OPENING_SENTENCES: Final = 2  # the same for a text that speaks of other things
LONGEST_LIST: Final = 4_000  # code points of a list that is read as one sentence with its opening line
LONGEST_BLOCK: Final = 200_000  # code points; a longer line is no prose, and is told as unread
# A text with fewer sentences that name a deed and a party, one in so many, speaks mostly of other things.
_PROBED: Final = 3
_SPARSE: Final = 8
_SHORT: Final = 6  # sentences of a text that is read if a weak word of a deed stands beside two sides
_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_DIGIT: Final = re.compile(r"\d")
_SPAN: Final = re.compile(r"\s\([^()]*\)\s*:?$")  # 'Visits (after 2010)': the years that a heading covers
_SEVERAL: Final = re.compile(r"(?:[^\W\d_]{4}|\d{4}|\))\.\s+[^\W\d_a-zа-яё]\w*\s")  # one sentence ends, another begins
_FIRST_ITEMS: Final = 2
_LISTED_YEARS: Final = 2  # of a sentence that lists who came when
_TELLS: Final = OPEN | PARTY
_LONGEST_LINE: Final = 300  # code points of a line of a list


class Place(NamedTuple):
    """A sentence: the number of its block, its half-open code points, and how far the gate opens to it."""

    block: int
    start: int
    stop: int
    level: int


class Choice(NamedTuple):
    """The sentences to read. If a `probe` is given, read it first: if that tells no deed, nor do the others."""

    places: list[Place]
    probe: list[Place] | None = None


def every_sentence(text: str, rows: list[Block], gate: Gate, abbreviations: Abbreviations) -> list[Place]:
    """All sentences of a text in order."""
    folded = lowered(text)
    places: list[Place] = []
    for number, end in _whole_blocks(text, rows, gate, folded):
        for start, stop in _sentences(text, rows, (number, end), abbreviations):
            places.append(Place(number, start, stop, gate.level(folded, start, stop)))
    return places


def worth_reading(text: str, rows: list[Block], gate: Gate, abbreviations: Abbreviations) -> Choice:
    """The sentences to read, in order: none if the text can tell no deed."""
    places = every_sentence(text, rows, gate, abbreviations)
    levels = [place.level for place in places]
    lists = [one or other for one, other in zip(_lists(text, places), _under_heading(text, rows, places), strict=True)]
    telling = [listed or level & _TELLS == _TELLS for level, listed in zip(levels, lists, strict=True)]
    if len(places) <= _SHORT:  # 'Norway and Peru held talks.': a weak word tells a deed between two sides
        telling = [told or bool(level & DEED and level & SIDES) for told, level in zip(telling, levels, strict=True)]
    count = sum(telling)
    if not count:
        return Choice([])
    if count * _SPARSE < len(places):
        beside = _with_neighbours(telling)
        full = [place for n, place in enumerate(places) if beside[n] or n < OPENING_SENTENCES]
    else:
        passes = [listed or level & DEED != 0 for level, listed in zip(levels, lists, strict=True)]
        _go_on(text, rows, places, passes)
        beside = _with_neighbours(passes)
        full = [place for n, place in enumerate(places) if beside[n] or place.block < OPENING_BLOCKS]
    if count * _PROBED >= len(places):
        return Choice(full)
    probe = _probe(places, telling, rows)
    return Choice(full, probe) if probe else Choice([])


def _with_neighbours(flags: list[bool]) -> list[bool]:
    """Whether a flag or the one before or after it is set."""
    return [a or b or c for a, b, c in zip([False, *flags[:-1]], flags, [*flags[1:], False], strict=True)]


def _lists(text: str, places: list[Place]) -> list[bool]:
    """Which sentences without a word of any deed list who came when: 'From Norway: A (1998), B (2003)'.

    After a sentence with such a word one year is enough: 'Round 7: Oslo, 2016. Round 8: Delhi, 2018.'
    """
    found: list[bool] = []
    for number, place in enumerate(places):
        years = 0
        if place.level & PARTY and not place.level & DEED:
            years = _years_after_colon(text, place)
        after = bool(years and number and (found[-1] or places[number - 1].level & DEED))
        found.append(after or years >= _LISTED_YEARS)
    return found


def _under_heading(text: str, rows: list[Block], places: list[Place]) -> list[bool]:
    """Which lines with a figure, and which rows of a table, stand under a heading with a word of a deed ('Visits').

    So do those under one that names an envoy ('Послы Перу в Чили').
    """
    found: list[bool] = []
    under, item, block = False, False, -1
    for place in places:
        line = rows[place.block]
        opens = line.kind == "heading" or text[line.stop - 1] == ":"
        told = place.level & (DEED | ENVOYS if opens else DEED) != 0
        if not under and not (told and opens):
            found.append(False)
            block = place.block
            continue  # as most: prose
        dated = place.block != block and _dated(text, place, heads=opens and told)
        if opens and told and not dated:
            under = True
        else:
            listed = line.kind == "row" or (line.kind == "item" and place.level & ENVOYS != 0)
            goes_on = told or listed or (opens and (item or place.level & PARTY != 0))
            under = under and (goes_on or (dated and line.stop - line.start <= _LONGEST_LINE))
        item = dated  # after 'In 2014 Minister A' a line 'Former President B' may be of the same year
        found.append(under and not told)
        block = place.block
    return found


def _dated(text: str, place: Place, *, heads: bool) -> bool:
    """Whether a line has a figure; that of a heading not only the years that it covers: 'Visits (after 2010)'."""
    span = _SPAN.search(text, place.start, place.stop) if heads else None
    return _DIGIT.search(text, place.start, span.start() if span else place.stop) is not None


def _years_after_colon(text: str, place: Place) -> int:
    """How many years stand in a sentence after its colon; 0 if one stands before."""
    colon = text.find(":", place.start, place.stop)
    if colon < 0 or _YEAR.search(text, place.start, colon) is not None:
        return 0
    return len(_YEAR.findall(text, colon, place.stop))


def _go_on(text: str, rows: list[Block], places: list[Place], passes: list[bool]) -> None:
    """Lets through the dated lines of a list whose heading or first line passes: '2003 – President A'."""
    for number in range(1, len(places)):
        place, before = places[number], places[number - 1]
        if passes[number] or not passes[number - 1] or place.block == before.block:
            continue
        line = rows[place.block]
        if line.kind != "line" or line.stop - line.start <= _LONGEST_LINE:
            passes[number] = _YEAR.search(text, place.start, place.stop) is not None


def _probe(places: list[Place], telling: list[bool], rows: list[Block]) -> list[Place]:
    """The sentences that tell whether a text tells any deed: those that name two sides, if its heading does not.

    Of the opening only those that tell whose relations the text is about.
    """
    opening = places[:OPENING_SENTENCES]
    if not any(place.level & SIDES and rows[place.block].kind == "heading" for place in opening):
        telling = [tells and bool(place.level & SIDES) for tells, place in zip(telling, places, strict=True)]
    if not any(telling):
        return []
    return [p for n, p in enumerate(places) if telling[n] or (n < OPENING_SENTENCES and p.level & SIDES)]


def _whole_blocks(text: str, rows: list[Block], gate: Gate, folded: str) -> list[tuple[int, int]]:
    """Number and end of each block to read, with the list that a line ending in ':' opens."""
    found: list[tuple[int, int]] = []
    taken = -1
    for number, block in enumerate(rows):
        if block.stop - block.start > LONGEST_BLOCK or number <= taken:
            continue
        stop = block.stop
        if text[stop - 1] == ":" and not _tell_by_themselves(text, rows[number + 1 : number + 3], gate, folded):
            taken = list_end(text, rows, number)
            stop = rows[taken].stop
        found.append((number, stop))
    return found


def _sentences(
    text: str, rows: list[Block], place: tuple[int, int], abbreviations: Abbreviations
) -> list[tuple[int, int]]:
    number, end = place
    block = rows[number]
    found = sentences(text, block, abbreviations)
    start = item_start(text, block)
    if found and found[0][0] < start < found[0][1]:
        found[0] = start, found[0][1]
    if found and text[block.stop - 1] == ":" and found[-1][1] == block.stop:
        found[-1] = found[-1][0], end
    return found


def _tell_by_themselves(text: str, items: list[Block], gate: Gate, folded: str) -> bool:
    """Whether the first items of a list are sentences: each has its full stop, or tells a deed and whose."""
    if len(items) < _FIRST_ITEMS or any(item.kind != "item" for item in items):
        return False
    if all(text[item.stop - 1] == "." for item in items):
        return True
    return text[items[0].stop - 1] not in ",;" and all(
        gate.level(folded, item.start, item.stop) & _TELLS == _TELLS for item in items
    )


def _lists_on(text: str, line: Block) -> bool:
    """Whether a line after one that ends in ':' is what that opens."""
    return line.kind == "line" and text[line.stop - 1] != ":" and not _SEVERAL.search(text, line.start, line.stop)


def list_end(text: str, rows: list[Block], number: int) -> int:
    """The last block of the list that a line ending in ':' opens: its items, or the line after it.

    Further lines go on with one that ends in a comma or a semicolon. A paragraph of several sentences is no list, nor
    is a line that opens one itself ('Visits:', then 'From Norway:').
    """
    last, start = number, rows[number].start
    while last + 1 < len(rows) and rows[last + 1].kind == "item" and rows[last + 1].stop - start < LONGEST_LIST:
        last += 1
    if last == number and number + 1 < len(rows) and _lists_on(text, rows[number + 1]):
        last = number + 1 if rows[number + 1].stop - start < LONGEST_LIST else number
        while last > number and text[rows[last].stop - 1] in ",;" and last + 1 < len(rows):
            if rows[last + 1].kind != "line" or rows[last + 1].stop - start >= LONGEST_LIST:
                break
            last += 1
    return last
