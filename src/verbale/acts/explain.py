"""What was found in one sentence, and why: the reader's own steps, watched. Made for a linguist who mends a rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

from verbale.acts.act import Act
from verbale.acts.discourse import survey
from verbale.acts.explain_deeds import Considered, concepts_told, considered_told
from verbale.acts.explain_mentions import clauses_told, dates_told, gate_told, mentions_told, tokens_told
from verbale.acts.explain_words import act_told, in_words
from verbale.acts.find_acts import ActFinder
from verbale.acts.found_years import complete_foundings
from verbale.acts.nucleus import Nucleus
from verbale.acts.refine import refine
from verbale.acts.roles import assign_roles
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.timeline import Timeline
from verbale.documents.document import Document
from verbale.errors import VerbaleError
from verbale.mentions.gate import Gate
from verbale.mentions.grammar import Grammar
from verbale.mentions.holders import HolderRegister
from verbale.mentions.mention import Actor
from verbale.mentions.scan import NameFinder
from verbale.sentences.block import Block
from verbale.sentences.split import blocks
from verbale.span import Span


class PlaceError(VerbaleError):
    """An offset or a sentence number that the text does not have. The message says what there is."""


class SentenceReader(Protocol):
    """What `pipeline.Reader` offers: the explainer runs its steps and has none of its own."""

    grammar: Grammar
    gate: Gate
    register: HolderRegister
    names: NameFinder

    def sentence(
        self, text: str, start: int, stop: int, number: int, names: NameFinder, *, heading: bool
    ) -> SentenceRead:
        """One sentence with its mentions, dates and clauses."""
        ...

    def _timeline(self, document: Document, rows: list[Block]) -> Timeline: ...

    def _places(self, text: str, rows: list[Block]) -> Iterator[tuple[int, int, int, int]]: ...

    def _sentences(self, text: str, rows: list[Block], names: NameFinder) -> Iterator[SentenceRead]: ...


class Located(NamedTuple):
    """A sentence of a document: its number from 1, how many there are, its block and its half-open code points."""

    number: int
    total: int
    block: int
    start: int
    stop: int


def explain(
    reader: SentenceReader, document: Document, *, offset: int | None = None, sentence: int | None = None
) -> str:
    """What was found in a sentence, and why, as plain text.

    Args:
        reader: the reader of the document's language.
        document: the text.
        offset: a place in the text, in code points; the sentence that holds it is told.
        sentence: the number of a sentence, the first of the document is 1.

    Raises:
        PlaceError: no such place, or neither or both of the two were said.
    """
    return in_words(explain_sentence(reader, document, offset=offset, sentence=sentence))


def explain_sentence(
    reader: SentenceReader, document: Document, *, offset: int | None = None, sentence: int | None = None
) -> dict[str, Any]:
    """The same as data for JSON. Arguments and errors are those of `explain`."""
    rows = list(blocks(document.text))
    timeline = reader._timeline(document, rows)
    rows = _after_dateline(rows, timeline.openings)
    place = _locate(list(reader._places(document.text, rows)), document.text, offset, sentence)
    watched = _watch(reader, document, rows, timeline, place)
    read = watched.sentence
    if read is None:
        heading, names = rows[place.block].kind == "heading", reader.names.for_document()
        read = reader.sentence(document.text, place.start, place.stop, place.block, names, heading=heading)
    return {
        "sentence": _place_told(document.text, rows, place),
        "gate": gate_told(reader.gate, document.text, read) | {"read": watched.sentence is not None},
        "tokens": tokens_told(read),
        "dates": watched.dates or dates_told(document.text, read, timeline),
        "mentions": mentions_told(document.text, read),
        "clauses": clauses_told(document.text, read),
        "concepts": concepts_told(document.text, read),
        "nuclei": [considered_told(document.text, read, one) for one in watched.considered],
        "acts": [act_told(act) for act in watched.acts],
    }


def _after_dateline(rows: list[Block], openings: list[Span]) -> list[Block]:
    """The blocks as the reader takes them: without the datelines that open some."""
    stops = {opening.start: opening.stop for opening in openings}
    return [replace(b, start=max(b.start, stops[b.start])) if b.start in stops else b for b in rows]


def _locate(places: list[tuple[int, int, int, int]], text: str, offset: int | None, sentence: int | None) -> Located:
    """The sentence of an offset or a number among the reader's own."""
    if (offset is None) == (sentence is None):
        raise PlaceError("Say where: an offset or the number of a sentence, one of them.")
    found = [(block, start, stop) for block, start, stop, _ in places]
    if sentence is not None:
        if not 1 <= sentence <= len(found):
            there = f"sentences 1 to {len(found)}" if found else "no sentence"
            raise PlaceError(f"There is no sentence {sentence}: the text has {there}.")
        return Located(sentence, len(found), *found[sentence - 1])
    if offset is None or not 0 <= offset < len(text):
        there = f"say 0 to {len(text) - 1}" if text else "it is empty"
        raise PlaceError(f"Offset {offset} is outside the text: it has {len(text)} characters, {there}.")
    if not found:
        raise PlaceError("The text has no sentence.")
    for number, (block, start, stop) in enumerate(found, 1):
        if offset < stop:  # blanks belong to the sentence after them
            return Located(number, len(found), block, start, stop)
    return Located(len(found), len(found), *found[-1])


class _Watched:
    """What the reader did with the sentence that is asked for."""

    def __init__(self) -> None:
        self.sentence: SentenceRead | None = None
        self.dates: list[dict[str, Any]] = []
        self.considered: list[Considered] = []
        self.acts: list[Act] = []


class _WatchingFinder(ActFinder):
    """The finder of acts, which writes down what it considered while `log` is set."""

    log: list[Considered] | None = None

    def _acts(self, sentence: SentenceRead, nucleus: Nucleus, subject: list[Actor], *, alone: bool) -> list[Act]:
        if self.log is None:
            return super()._acts(sentence, nucleus, subject, alone=alone)
        tried = replace(nucleus)  # `refine` may change it, and the finder must meet it unchanged
        by_grammar, roles = assign_roles(sentence, tried), assign_roles(sentence, tried)
        kept = refine(sentence, tried, roles, subject, self.discourse)
        focus = list(self.discourse.focus)
        acts = super()._acts(sentence, nucleus, subject, alone=alone)
        self.log.append(Considered(nucleus if kept else tried, by_grammar, roles, subject, focus, kept, acts))
        return acts


def _watch(
    reader: SentenceReader, document: Document, rows: list[Block], timeline: Timeline, place: Located
) -> _Watched:
    """Reads the whole document as `Reader.read` does, and keeps what became of the sentence."""
    watched = _Watched()
    read = list(reader._sentences(document.text, rows, reader.names.for_document()))
    finder = _WatchingFinder(survey(document, reader.register, read), timeline, reader.grammar.code)
    every: list[Act] = []
    for sentence in read:
        asked_for = sentence.start == place.start
        if asked_for:
            watched.sentence, finder.log = sentence, watched.considered
            watched.dates = dates_told(document.text, sentence, timeline)
        acts = finder.read(sentence)
        every += acts
        if asked_for:
            watched.acts, finder.log = acts, None
    complete_foundings(every)
    return watched


def _place_told(text: str, rows: list[Block], place: Located) -> dict[str, Any]:
    return {
        "number": place.number,
        "of": place.total,
        "start": place.start,
        "stop": place.stop,
        "block": {"number": place.block + 1, "of": len(rows), "kind": rows[place.block].kind},
        "text": text[place.start : place.stop],
    }
