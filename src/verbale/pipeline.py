"""THE FLOW: document → blocks → sentences → mentions → acts, each step given what the one before it made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import cache
from typing import Final

from verbale.acts.act import Act
from verbale.acts.captions import under_captions
from verbale.acts.deed_kinds import utterances
from verbale.acts.discourse import survey
from verbale.acts.find_acts import ActFinder
from verbale.acts.found_years import complete_foundings
from verbale.acts.reading import BlockCoverage, Reading
from verbale.acts.sentence_read import SentenceRead, split_clauses
from verbale.acts.timeline import Timeline
from verbale.documents.document import Document
from verbale.mentions.date_mention import DateMention
from verbale.mentions.find_anniversaries import AnniversaryFinder
from verbale.mentions.find_dateline import DatelineFinder
from verbale.mentions.find_dates import DateFinder
from verbale.mentions.find_mentions import find_mentions
from verbale.mentions.gate import Gate
from verbale.mentions.grammar import Grammar, grammar
from verbale.mentions.holders import HolderRegister
from verbale.mentions.mention import Actor
from verbale.mentions.name_finder import name_finder, register_of
from verbale.mentions.resolve_dates import Grounded, day_of_issue
from verbale.mentions.scan import NameFinder, Scan
from verbale.mentions.shared_adjectives import SharedAdjectives
from verbale.mentions.whose import Whose
from verbale.mentions.worth_reading import LONGEST_BLOCK, Choice, Place, every_sentence, worth_reading
from verbale.packs import load
from verbale.sentences.block import Block
from verbale.sentences.split import blocks, tokens
from verbale.span import Span

_OPENING_BLOCKS: Final = 3  # title, day, first line: where a dateline may stand
_SHORTEST_NEWS: Final = 40  # code points after a town and a colon, so that a line of a table is no news


class Reader:
    """Reads documents in one language; made once and used for many."""

    def __init__(self, language: str) -> None:
        self.grammar: Grammar = grammar(language)
        dates = self.grammar.data["dates"]
        self.dates = DateFinder(dates)
        self.shared = SharedAdjectives(self.grammar)
        self.anniversaries = AnniversaryFinder(dates)
        # In what beginnings of words a date can open is known of languages whose words decline only.
        self.declined = self.grammar.helping is None
        self.datelines = DatelineFinder(dates, self.dates, among_tokens=self.declined)
        self._towns = {city.name.lower() for city in self.grammar.cities.values()}
        world = load.world()
        self.register: HolderRegister = register_of(self.grammar.data["person_names"], world)
        self.names: NameFinder = name_finder(self.grammar, self.register)
        table = utterances()
        pairs = [(concept, partner) for concept, rows in table.pairs.items() for partner, _ in rows]
        self.gate = Gate(self.grammar.lexicon, table.alone, pairs, self.grammar.weak_words, self.grammar.gate_words)
        self.gate.learn_whose(Whose(world["cities"], self.register))

    def read(self, document: Document) -> Reading:
        """The acts and the coverage of a document."""
        rows = list(blocks(document.text))
        acts = self._acts(document, rows)
        complete_foundings([act for _, act in acts])
        told = {block for block, _ in acts}
        coverage = tuple(BlockCoverage(b.start, b.stop, b.kind, _state(b, n in told)) for n, b in enumerate(rows))
        return Reading(document, tuple(act for _, act in acts), coverage)

    def _acts(self, document: Document, rows: list[Block]) -> list[tuple[int, Act]]:
        """The acts with the numbers of their blocks."""
        choice = self._choice(document.text, rows)
        if not choice.places:
            return []
        timeline, rest = self._timeline(document, rows), rows
        if timeline.openings:
            rest = _without(rows, timeline.openings)
            choice = self._choice(document.text, rest)
        if choice.probe is not None:
            if not self._told(document, rest, choice.probe, timeline):
                return []
            timeline = self._timeline(document, rows)
        return self._told(document, rest, choice.places, timeline)

    def _told(
        self, document: Document, rows: list[Block], places: list[Place], timeline: Timeline
    ) -> list[tuple[int, Act]]:
        read = list(self._read(document.text, rows, places, self.names.for_document()))
        finder = ActFinder(survey(document, self.register, read), timeline, self.grammar.code)
        told = under_captions([(sentence, finder.read(sentence)) for sentence in read], rows)
        return [(sentence.block, act) for sentence, acts in told for act in acts]

    def _timeline(self, document: Document, rows: list[Block]) -> Timeline:
        timeline = Timeline(document.published)
        for block in rows[:_OPENING_BLOCKS]:
            dateline = self.datelines.find(document.text, block.start, block.stop) if not timeline.dateline else None
            if dateline is not None:
                day = day_of_issue(document.published, dateline.day)
                timeline.openings.append(Span(block.start, dateline.stop))
                if day is not None:
                    timeline.dateline = Grounded(day, Span(dateline.start, dateline.stop))
                    if document.published is None or len(document.published) < 10:
                        timeline.published = day
            elif (place := self._undated(document.text, block)) is not None:
                timeline.openings.append(place)
        return timeline

    def _undated(self, text: str, block: Block) -> Span | None:
        """A town that opens the news with no day: "ASTANA –", and in small letters only one that is known."""
        found = self.datelines.undated(text, block.start, block.stop) if block.kind == "line" else None
        if found is None or block.stop - found[0].stop < _SHORTEST_NEWS:
            return None
        place = found[1].of(text)
        return found[0] if place.isupper() or place.lower() in self._towns else None

    def _sentences(self, text: str, rows: list[Block], names: NameFinder) -> Iterator[SentenceRead]:
        return self._read(text, rows, self._choice(text, rows).places, names)

    def _choice(self, text: str, rows: list[Block]) -> Choice:
        return worth_reading(text, rows, self.gate, self.grammar.abbreviations)

    def _read(self, text: str, rows: list[Block], places: list[Place], names: NameFinder) -> Iterator[SentenceRead]:
        for place in places:
            heading = rows[place.block].kind == "heading"
            yield self.sentence(text, place.start, place.stop, place.block, names, heading=heading)

    def _places(self, text: str, rows: list[Block]) -> Iterator[tuple[int, int, int, int]]:
        """Each sentence's block, offsets, and how far the gate opens to it."""
        return iter(every_sentence(text, rows, self.gate, self.grammar.abbreviations))

    def sentence(
        self, text: str, start: int, stop: int, number: int, names: NameFinder, *, heading: bool
    ) -> SentenceRead:
        """One sentence with its mentions, dates and clauses."""
        words = tokens(text, start, stop)
        dates: list[DateMention] = (
            self.dates.find_among(text, start, stop, words) if self.declined else self.dates.find(text, start, stop)
        )
        scan = Scan(self.grammar, names, words, [(d.start, d.stop) for d in dates])
        if self.shared.within(text, start, stop):
            self.shared.settle(scan, text)
        sentence = SentenceRead(start, stop, number, scan, find_mentions(scan), dates, heading=heading)
        sentence.anniversaries = (
            self.anniversaries.find_among(text, start, stop, words)
            if self.declined
            else self.anniversaries.find(text, start, stop)
        )
        split_clauses(sentence)
        return sentence


def posts_in(text: str, language: str) -> list[Actor]:
    """The posts that some words name, "Министр иностранных дел Норвегии", each with its sides, rank and portfolio."""
    made = reader(language)
    sentence = made.sentence(text, 0, len(text), 0, made.names.for_document(), heading=False)
    return [each for each in sentence.mentions if isinstance(each, Actor) and each.what == "post"]


def _without(rows: list[Block], openings: list[Span]) -> list[Block]:
    """The blocks without the datelines that open some of them."""
    stops = {opening.start: opening.stop for opening in openings}
    return [Block(max(b.start, stops[b.start]), b.stop, b.kind) if b.start in stops else b for b in rows]


def _state(block: Block, has_acts: bool) -> str:
    if block.stop - block.start > LONGEST_BLOCK:
        return "unread"
    return "acts" if has_acts else "none"


@cache
def reader(language: str) -> Reader:
    """The reader of a language, made once; the garbage collector rests meanwhile and leaves the packs alone after."""
    running = gc.isenabled()
    gc.disable()
    try:
        made = Reader(language)
        gc.freeze()
        return made
    finally:
        if running:
            gc.enable()


def read_document(document: Document) -> Reading:
    """Reads one document. Raises LanguageError when there is no pack for its language.

    The garbage collector rests meanwhile: nothing that reading makes refers to itself, and looking took an eighth.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        return reader(document.language).read(document)
    finally:
        if running:
            gc.enable()
