"""Rows that several additions put in together, with few statements: the store's speed lies here.

Numbers are given out here and not by the database: there is one writer at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, select

from verbale.chronicle.canonical import canonical
from verbale.documents.document import Document
from verbale.errors import DocumentError
from verbale.store import documents as kept
from verbale.store import log
from verbale.store.bulk import chunks, insert_rows, next_number
from verbale.store.claims import Claim
from verbale.store.documents import StoredDocument
from verbale.store.keying import key_rows
from verbale.store.lemmas import WordIndex
from verbale.store.schema import documents, event_tellings, events, keys, readings, tellings, texts
from verbale.store.search import index_texts

Row = dict[str, Any]
_ORDER: tuple[Table, ...] = (documents, texts, events, tellings, keys, event_tellings)


class Batch:
    """What is to be written, and what of it the database knows. `new` are the tellings that were not there before;
    `again` those that were, and stand now and did not, or the other way round; `touched` those of documents of which
    something else is known now.
    """

    def __init__(self, connection: Connection, additions: Sequence[tuple[str, Document]]) -> None:
        self.connection = connection
        self.known = _known(connection, [digest for digest, _ in additions])
        self.touched: set[int] = set()
        self.again: set[int] = set()
        self.new: dict[int, Claim] = {}
        self._newest = _newest(connection, [document.url for _, document in additions])
        self._next = {table.name: next_number(connection, table) for table in (documents, texts, events, tellings)}
        self._rows: dict[str, list[Row]] = {table.name: [] for table in _ORDER}
        self._texts: list[tuple[int, str, str]] = []
        self._held: set[str] = set()
        self._seals: dict[int, Row] = {}

    def holds(self, digest: str) -> bool:
        """Whether a document of these bytes waits to be written."""
        return digest in self._held

    def put(self, digest: str, content: bytes, document: Document) -> tuple[StoredDocument, int]:
        """Keeps a document and its text, each once; gives the document and the number of the text.

        Raises:
            DocumentError: the text holds a NUL character, which PostgreSQL cannot keep.
        """
        if "\x00" in document.text:
            raise DocumentError(f"{document.name}: the text holds a NUL character. Remove it and add the file again.")
        self._held.add(digest)  # of a known document, too: what it tells anew waits to be written
        stored = self.known.get(digest)
        text_digest = kept.sha256(document.text.encode())
        if stored is not None:
            number = kept.text_number(self.connection, stored.number, text_digest)
            if number is not None:
                return stored, number
        else:
            stored = self._new_document(digest, content, document)
        number = self._number(texts)
        row = {"number": number, "document": stored.number, "sha256": text_digest, "text": document.text}
        self._rows["texts"].append(row)
        self._texts.append((number, document.text, document.language))
        return stored, number

    def event(self, stamp: log.Stamp, what: str, told: Mapping[str, Any], document: int) -> int:
        """Adds an event and gives its number."""
        number = self._number(events)
        row = {"number": number, "who": stamp.who, "at": stamp.at, "what": what, "told": canonical(told)}
        self._rows["events"].append({**row, "document": document, "undoes": None})
        return number

    def assert_claims(
        self, event: int, claims: Iterable[Claim], old: Mapping[str, int], place: tuple[int, int]
    ) -> None:
        """An event asserts claims; `old` has the numbers of those that are there, `place` is document and text."""
        for claim in claims:
            number = old.get(claim.id)
            if number is None:
                number = self._new_telling(claim, place)
            else:
                self.again.add(number)
            self._effect(event, number, log.ASSERTS)

    def withdraw(self, event: int, numbers: Iterable[int]) -> None:
        """An event withdraws tellings."""
        for number in numbers:
            self.again.add(number)
            self._effect(event, number, log.WITHDRAWS)

    def seal(self, document: int, seal: str, edition: str) -> None:
        """Notes what the newest reading of a document depended on."""
        self._seals[document] = {"document": document, "seal": seal, "edition": edition}

    def write(self, words: WordIndex) -> None:
        """Puts all rows in."""
        for table in _ORDER:
            insert_rows(self.connection, table, self._rows[table.name])
            self._rows[table.name].clear()
        for part in chunks(self._seals):
            self.connection.execute(readings.delete().where(readings.c.document.in_(part)))
        insert_rows(self.connection, readings, list(self._seals.values()))
        self._seals.clear()
        index_texts(self.connection, self._texts, words)
        self._texts.clear()
        self._held.clear()

    def _new_document(self, digest: str, content: bytes, document: Document) -> StoredDocument:
        facts = kept.facts_of(document)
        url = facts["url"]
        previous = self._newest.get(url) if url else None
        number = self._number(documents)
        if url:
            self._newest[url] = number
        row: Row = {"number": number, "sha256": digest, **facts, "previous": previous, "stands": True}
        self._rows["documents"].append({**row, "content": content})
        self.known[digest] = stored = StoredDocument(**row)
        return stored

    def _new_telling(self, claim: Claim, place: tuple[int, int]) -> int:
        number = self._number(tellings)
        document, text = place
        place_of_it = {"number": number, "document": document, "text": text, "stands": True}
        self._rows["tellings"].append({**place_of_it, **claim.row()})
        self._rows["keys"].extend(key_rows(number, claim.keys, claim.facts))
        self.new[number] = claim
        return number

    def _effect(self, event: int, telling: int, effect: int) -> None:
        self._rows["event_tellings"].append({"event": event, "telling": telling, "effect": effect})

    def _number(self, table: Table) -> int:
        number = self._next[table.name]
        self._next[table.name] = number + 1
        return number


def _known(connection: Connection, digests: list[str]) -> dict[str, StoredDocument]:
    found = (one for part in chunks(digests) for one in kept.by_digests(connection, part))
    return {one.sha256: one for one in found}


def _newest(connection: Connection, urls: list[str | None]) -> dict[str, int]:
    """The newest document of each address."""
    found: dict[str, int] = {}
    for part in chunks({url for url in urls if url}):
        query = select(documents.c.url, func.max(documents.c.number)).where(documents.c.url.in_(part))
        for url, number in connection.execute(query.group_by(documents.c.url)):
            found[str(url)] = number
    return found
