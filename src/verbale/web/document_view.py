"""A stored document as a reading: its text beside the acts that are kept of it, each with the way to its entry."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from verbale.acts.act import Act
from verbale.acts.reading import BlockCoverage, Reading
from verbale.documents.document import Document
from verbale.outputs.jsonl import act_of
from verbale.outputs.page import reading_parts
from verbale.packs import load
from verbale.sentences.split import blocks
from verbale.store.browsing import KeptDocument
from verbale.web.speech import Speech

_MOST_LINES = 4_000  # of a text that are compared line by line


class ToEntry(NamedTuple):
    """The way from an act of a document to its entry."""

    telling: str
    entry: str
    word: str


class Change(NamedTuple):
    """Lines of an older and a newer text: `kind` is '-' gone, '+' new, ' ' as before."""

    kind: str
    words: str


def document_parts(kept: KeptDocument, speaks: Speech) -> dict[str, Any]:
    """What the page of a document shows of its text and acts."""
    acts = tuple(act_of(each.record) for each in kept.tellings)
    about = kept.document
    document = Document(kept.text, about.language, about.published, about.url, about.title, about.name, about.voice)
    entry_of = {
        number: ToEntry(each.id, each.entry, speaks["to_entry"])
        for number, each in enumerate(kept.tellings, 1)
        if each.entry
    }
    parts = reading_parts(Reading(document, acts, coverage(kept.text, acts)), speaks.words, _directed())
    return {**parts, "entry_of": entry_of, "title": document.title or document.name or speaks.words["untitled"]}


def coverage(text: str, acts: Sequence[Act]) -> tuple[BlockCoverage, ...]:
    """What became of each block, by the acts that are kept: one too long to be read is said to be so."""
    starts = {_start(act) for act in acts if act.evidence}
    return tuple(
        BlockCoverage(block.start, block.stop, block.kind, _state(block.start, block.stop, starts))
        for block in blocks(text)
    )


def changes(old: str, new: str) -> list[Change]:
    """The lines in which two texts differ, each with the lines around it; of very long texts, none."""
    before, after = _lines(old), _lines(new)
    if max(len(before), len(after)) > _MOST_LINES:
        return []
    found: list[Change] = []
    for line in difflib.unified_diff(before, after, n=1, lineterm=""):
        if line.startswith(("---", "+++")) and len(found) < 1:
            continue
        found.append(Change("…", "") if line.startswith("@@") else Change(line[0], line[1:]))
    return found[1:] if found and found[0].kind == "…" else found


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _start(act: Act) -> int:
    whole = [each.start for each in act.evidence if each.field == "act"]
    return min(whole or [each.start for each in act.evidence])


def _state(start: int, stop: int, told: set[int]) -> str:
    from verbale.mentions.worth_reading import LONGEST_BLOCK  # noqa: PLC0415 -- loads what reading needs

    if stop - start > LONGEST_BLOCK:
        return "unread"
    return "acts" if any(start <= each < stop for each in told) else "none"


@cache
def _directed() -> frozenset[str]:
    return frozenset(kind for kind, entry in load.kinds().items() if entry.get("directed") == "yes")


def entry_ids(kept: KeptDocument) -> Iterator[str]:
    """The ids of the entries that a document tells of, each once, in the order of its text."""
    return iter(dict.fromkeys(each.entry for each in kept.tellings if each.entry))
