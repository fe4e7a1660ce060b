"""What was found in one sentence, and why: the reader's own steps, watched. Made for a linguist who mends a rule."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

from verbale.acts.act import Act
from verbale.acts.date_acts import Timeline
from verbale.acts.discourse import survey
from verbale.acts.explain_deeds import Considered, concepts_told, considered_told
from verbale.acts.explain_mentions import clauses_told, dates_told, gate_words, mentions_told, tokens_told
from verbale.acts.explain_words import act_told, in_words
from verbale.acts.find_acts import ActFinder
from verbale.acts.nucleus import Nucleus
from verbale.acts.refine import refine
from verbale.acts.roles import assign_roles
from verbale.acts.sentence_read import SentenceRead
from verbale.documents.document import Document
from verbale.errors import VerbaleError
from verbale.mentions.gate import Gate
from verbale.mentions.grammar import Grammar
from verbale.mentions.holders import HolderRegister
from verbale.mentions.mention import Actor
from verbale.mentions.person_names import PersonNameFinder
from verbale.sentences.block import Block
from verbale.sentences.split import blocks, sentences


class PlaceError(VerbaleError):
    """An offset or a sentence number that the text does not have. The message says what there is."""


class SentenceReader(Protocol):
    """What `pipeline.Reader` offers: the explainer runs its steps and has none of its own."""

    grammar: Grammar
    gate: Gate
    register: HolderRegister

    def sentence(
        self, text: str, start: int, stop: int, number: int, names: PersonNameFinder, *, heading: bool
    ) -> SentenceRead:
        """One sentence with its mentions, dates and clauses."""
        ...

    def _timeline(self, document: Document, rows: list[Block]) -> Timeline: ...

    def _sentences(self, text: str, rows: list[Block], names: PersonNameFinder) -> Iterator[SentenceRead]: ...


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
    place = _locate(reader, document.text, rows, offset, sentence)
    names = PersonNameFinder(reader.grammar.data["person_names"], reader.grammar.morphology, reader.register)
    watched = _watch(reader, document, rows, names, place)
    read, was_read = watched.sentence, True
    if read is None:
        heading = rows[place.block].kind == "heading"
        read = reader.sentence(document.text, place.start, place.stop, place.block, names, heading=heading)
        was_read = False
    words = gate_words(reader.gate, read)
    return {
        "sentence": _place_told(document.text, rows, place),
        "gate": {"passed": bool(words), "words": words, "read": was_read},
        "tokens": tokens_told(read),
        "dates": watched.dates or dates_told(document.text, read, watched.timeline),
        "mentions": mentions_told(document.text, read),
        "clauses": clauses_told(document.text, read),
        "concepts": concepts_told(document.text, read),
        "nuclei": [considered_told(document.text, read, one) for one in watched.considered],
        "acts": [act_told(act) for act in watched.acts],
    }


def _locate(
    reader: SentenceReader, text: str, rows: list[Block], offset: int | None, sentence: int | None
) -> Located:
    if (offset is None) == (sentence is None):
        raise PlaceError("Say where: an offset or the number of a sentence, one of them.")
    shortened = reader.grammar.abbreviations
    found = [(block, *span) for block, row in enumerate(rows) for span in sentences(text, row, shortened)]
    if sentence is not None:
        if not 1 <= sentence <= len(found):
            there = f"sentences 1 to {len(found)}" if found else "no sentence"
            raise PlaceError(f"There is no sentence {sentence}: the text has {there}.")
        return Located(sentence, len(found), *found[sentence - 1])
    if offset is None or not 0 <= offset < len(text):
        there = f"say 0 to {len(text) - 1}" if text else "it is empty"
        raise PlaceError(f"Offset {offset} is outside the text: it has {len(text)} characters, {there}.")
    for number, (block, start, stop) in enumerate(found, 1):
        if offset < stop:  # blanks belong to the sentence after them
            return Located(number, len(found), block, start, stop)
    if not found:
        raise PlaceError("The text has no sentence: it is all blanks.")
    return Located(len(found), len(found), *found[-1])


class _Watched:
    """What the reader did with the sentence that is asked for."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
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
    reader: SentenceReader, document: Document, rows: list[Block], names: PersonNameFinder, place: Located
) -> _Watched:
    """Reads as `Reader.read` does, up to and with the sentence."""
    timeline = reader._timeline(document, rows)
    read = list(reader._sentences(document.text, rows, names))
    watched = _Watched(timeline)
    finder = _WatchingFinder(survey(document, reader.register, read), timeline, reader.grammar.code)
    for index, sentence in enumerate(read):
        if sentence.start > place.start:
            break
        if sentence.start == place.start:
            watched.sentence, finder.log = sentence, watched.considered
            watched.dates = dates_told(document.text, sentence, timeline)
        acts = finder.read(index, sentence)
        if sentence.start == place.start:
            watched.acts = acts
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
