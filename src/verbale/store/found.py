"""What a search finds: lines of documents, each with the entries that it tells of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from verbale.store import documents as kept
from verbale.store.documents import StoredDocument
from verbale.store.schema import entry_tellings, tellings, texts
from verbale.store.search import Hit, find_lines
from verbale.store.told import ListedEntry, listed_entries


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line, its document, where it stands in the document's text, and the entries that it tells of."""

    document: StoredDocument
    start: int
    stop: int
    words: str
    entries: tuple[ListedEntry, ...]

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values; entries by id."""
        about = {"document": self.document.name, "sha256": self.document.sha256, "url": self.document.url}
        place = {"start": self.start, "end": self.stop, "words": self.words}
        return {**about, **place, "entries": [told.id for told in self.entries]}


def found_lines(connection: Connection, words: str, limit: int) -> tuple[list[FoundLine], int]:
    """The lines that hold all the words in any of their forms, and how many there are in all.

    Raises:
        StoreError: there is no word to search for.
    """
    hits, total = find_lines(connection, words, limit)
    if not hits:
        return [], 0
    known = kept.by_numbers(connection, {hit.document for hit in hits})
    rows = connection.execute(
        select(texts.c.number, texts.c.text).where(texts.c.number.in_({hit.text for hit in hits}))
    )
    written: dict[int, str] = {row.number: row.text for row in rows}
    told = _entries(connection, hits)
    found = [
        FoundLine(known[hit.document], hit.start, hit.stop, written[hit.text][hit.start : hit.stop], told[hit])
        for hit in hits
    ]
    return found, total


def _entries(connection: Connection, hits: list[Hit]) -> dict[Hit, tuple[ListedEntry, ...]]:
    """The entries whose tellings say something in each line, in the order of the text."""
    rows = connection.execute(
        select(tellings.c.text, tellings.c.start, tellings.c.stop, entry_tellings.c.entry)
        .join(entry_tellings, entry_tellings.c.telling == tellings.c.number)
        .where(tellings.c.document.in_({hit.document for hit in hits}))  # which has an index
        .order_by(tellings.c.start)
    ).all()
    numbers = {
        hit: list(dict.fromkeys(
            entry for text, start, stop, entry in rows if text == hit.text and start < hit.stop and hit.start < stop
        ))
        for hit in hits
    }  # fmt: skip
    wanted = list(dict.fromkeys(number for listed in numbers.values() for number in listed))
    known = dict(zip(wanted, listed_entries(connection, wanted), strict=True))
    return {hit: tuple(known[number] for number in listed) for hit, listed in numbers.items()}
