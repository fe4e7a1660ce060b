"""THE FLOW: document → blocks → sentences → mentions → acts, each step given what the one before it made."""
from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from verbale.acts.date_acts import Timeline
from verbale.acts.deed_kinds import utterances
from verbale.acts.discourse import survey
from verbale.acts.find_acts import ActFinder
from verbale.acts.found_years import complete_foundings
from verbale.acts.reading import BlockCoverage, Reading
from verbale.acts.sentence_read import SentenceRead, split_clauses
from verbale.documents.document import Document
from verbale.mentions.date_mention import DateMention
from verbale.mentions.find_anniversaries import AnniversaryFinder
from verbale.mentions.find_dateline import DatelineFinder
from verbale.mentions.find_dates import DateFinder
from verbale.mentions.find_mentions import find_mentions
from verbale.mentions.gate import Gate
from verbale.mentions.grammar import Grammar, grammar
from verbale.mentions.holders import HolderRegister
from verbale.mentions.person_names import PersonNameFinder
from verbale.mentions.resolve_dates import Grounded, day_of_issue
from verbale.mentions.scan import Scan
from verbale.packs import load
from verbale.sentences.block import Block
from verbale.sentences.split import blocks, sentences, tokens
from verbale.span import Span

STRONG = 2  # what the gate says of a sentence that must be read
OPENING_BLOCKS = 2  # blocks read whatever they say: they tell whose relations the text is about
LONGEST_LIST = 4_000  # code points of a list that is read as one sentence with its opening line
LONGEST_BLOCK = 200_000  # code points; a longer line is no prose, and is told as unread


class Reader:
    """Reads documents in one language; made once and used for many."""

    def __init__(self, language: str) -> None:
        self.grammar: Grammar = grammar(language)
        dates = self.grammar.data["dates"]
        self.dates = DateFinder(dates)
        self.anniversaries = AnniversaryFinder(dates)
        self.datelines = DatelineFinder(dates, self.dates)
        world = load.world()
        self.register = HolderRegister(world["office_holders"], world.get("holder_index"))
        self.names = PersonNameFinder(self.grammar.data["person_names"], self.grammar.morphology, self.register)
        table = utterances()
        pairs = [(concept, partner) for concept, rows in table.pairs.items() for partner, _ in rows]
        self.gate = Gate(self.grammar.lexicon, table.alone, pairs, self.grammar.weak_words)

    def read(self, document: Document) -> Reading:
        """The acts and the coverage of a document."""
        rows = list(blocks(document.text))
        timeline = self._timeline(document, rows)
        read = list(self._sentences(document.text, _without(rows, timeline.opening), self.names.for_document()))
        discourse = survey(document, self.register, read)
        finder = ActFinder(discourse, timeline, self.grammar.code)
        acts = []
        with_acts: set[int] = set()
        for index, sentence in enumerate(read):
            found = finder.read(index, sentence)
            if found:
                with_acts.add(sentence.block)
                acts.extend(found)
        complete_foundings(acts)
        coverage = tuple(
            BlockCoverage(b.start, b.stop, b.kind, _state(b, number in with_acts)) for number, b in enumerate(rows)
        )
        return Reading(document, tuple(acts), coverage)

    def _timeline(self, document: Document, rows: list[Block]) -> Timeline:
        timeline = Timeline(document.published)
        for block in rows[:3]:
            dateline = self.datelines.find(document.text, block.start, block.stop)
            if dateline is not None:
                day = day_of_issue(document.published, dateline.day)
                if day is not None:
                    timeline.dateline = Grounded(day, Span(dateline.start, dateline.stop))
                    timeline.opening = Span(block.start, dateline.stop)
                    timeline.published = day if document.published is None or len(document.published) < 10 else document.published
                break
        return timeline

    def _sentences(self, text: str, rows: list[Block], names: PersonNameFinder) -> Iterator[SentenceRead]:
        places = list(self._places(text, rows))
        if not any(opening == STRONG for _, _, _, opening in places):
            return
        passes = [opening for _, _, _, opening in places]
        for index, (number, start, stop, _) in enumerate(places):
            if number < OPENING_BLOCKS or any(passes[max(index - 1, 0) : index + 2]):  # neighbours tell who 'он' is
                yield self.sentence(text, start, stop, number, names, heading=rows[number].kind == "heading")

    def _places(self, text: str, rows: list[Block]) -> Iterator[tuple[int, int, int, int]]:
        """Each sentence's block, offsets, and how far the gate opens to it."""
        taken = -1
        for number, block in enumerate(rows):
            if block.stop - block.start > LONGEST_BLOCK or number <= taken:
                continue
            for start, stop in sentences(text, block, self.grammar.abbreviations):
                if text[stop - 1] == ":" and stop == block.stop:
                    taken = list_end(rows, number)
                    stop = rows[taken].stop
                yield number, start, stop, self.gate.opening(text, start, stop)

    def sentence(
        self, text: str, start: int, stop: int, number: int, names: PersonNameFinder, *, heading: bool
    ) -> SentenceRead:
        """One sentence with its mentions, dates and clauses."""
        dates: list[DateMention] = self.dates.find(text, start, stop)
        scan = Scan(self.grammar, names, tokens(text, start, stop), [(d.start, d.stop) for d in dates])
        sentence = SentenceRead(start, stop, number, scan, find_mentions(scan), dates, heading=heading)
        sentence.anniversaries = self.anniversaries.find(text, start, stop)
        split_clauses(sentence)
        return sentence


def _without(rows: list[Block], opening: Span | None) -> list[Block]:
    """The blocks without the dateline that opens one of them."""
    if opening is None:
        return rows
    return [Block(max(b.start, opening.stop), b.stop, b.kind) if b.start == opening.start else b for b in rows]


def list_end(rows: list[Block], number: int) -> int:
    """The last block of the list that a line ending in ':' opens: its items, or the one line after it."""
    last = number
    while last + 1 < len(rows) and rows[last + 1].kind == "item" and rows[last + 1].stop - rows[number].start < LONGEST_LIST:
        last += 1
    if last == number and number + 1 < len(rows) and rows[number + 1].kind == "line":
        last = number + 1 if rows[number + 1].stop - rows[number].start < LONGEST_LIST else number
    return last


def _state(block: Block, has_acts: bool) -> str:
    if block.stop - block.start > LONGEST_BLOCK:
        return "unread"
    return "acts" if has_acts else "none"


@cache
def reader(language: str) -> Reader:
    """The reader of a language, made once."""
    return Reader(language)


def read_document(document: Document) -> Reading:
    """Reads one document. Raises LanguageError when there is no pack for its language."""
    return reader(document.language).read(document)
