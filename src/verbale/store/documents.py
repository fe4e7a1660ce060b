"""Documents as they came, byte for byte, with the texts taken from them and the chain of editions of an address."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, or_, select, update

from verbale.documents.document import Document
from verbale.errors import StoreError
from verbale.store.bulk import chunks
from verbale.store.schema import documents, texts

_MANY = 8  # candidates named in a message
_COLUMNS = [column for column in documents.c if column.name != "content"]


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """What is known of a stored document. `previous` is the edition before it at the same address."""

    number: int
    sha256: str
    name: str | None
    url: str | None
    title: str | None
    language: str
    published: str | None
    voice: str | None
    previous: int | None
    stands: bool

    @property
    def shown(self) -> str:
        """How it is named to people."""
        return self.name or self.url or self.title or self.sha256[:12]


def sha256(data: bytes) -> str:
    """The digest that a document is known by."""
    return hashlib.sha256(data).hexdigest()


def facts_of(document: Document) -> dict[str, str | None]:
    """What is known of a document from outside, as its columns have it."""
    kept = ("name", "url", "title", "language", "published", "voice")
    return {key: getattr(document, key) for key in kept}


def describe(connection: Connection, number: int, facts: Mapping[str, str | None] | None) -> None:
    """Sets what is known of a document to what the log says now; None when no adding of it holds any more."""
    here = update(documents).where(documents.c.number == number)
    if facts is None:
        connection.execute(here.values(stands=False))
        return
    before = _edition_before(connection, number, facts["url"])
    connection.execute(here.values(**facts, previous=before, stands=True))


def by_digest(connection: Connection, digest: str) -> StoredDocument | None:
    """The document of these bytes, if it is kept."""
    return _one(connection, _known().where(documents.c.sha256 == digest))


def by_digests(connection: Connection, digests: list[str]) -> list[StoredDocument]:
    """The documents of these bytes, as far as they are kept."""
    return [_stored(row) for row in connection.execute(_known().where(documents.c.sha256.in_(digests)))]


def by_number(connection: Connection, number: int) -> StoredDocument:
    """A document by the number that other tables know it by."""
    found = _one(connection, _known().where(documents.c.number == number))
    if found is None:
        raise StoreError(f"There is no document {number}.")
    return found


def by_numbers(connection: Connection, numbers: Iterable[int]) -> dict[int, StoredDocument]:
    """Documents by the numbers that other tables know them by."""
    found = (
        _stored(row)
        for part in chunks(numbers)
        for row in connection.execute(_known().where(documents.c.number.in_(part)))
    )
    return {one.number: one for one in found}


def find(connection: Connection, wanted: str) -> StoredDocument:
    """The document that a user means: by the beginning of its digest, its file name, or its address (newest edition).

    Raises:
        StoreError: none, or several; names them.
    """
    by_address = _one(
        connection, _known().where(documents.c.url == wanted).order_by(documents.c.number.desc()).limit(1)
    )
    if by_address is not None:
        return by_address
    prefix = wanted.lower() if len(wanted) >= 4 and set(wanted.lower()) <= set("0123456789abcdef") else None
    matches = documents.c.sha256.startswith(prefix) if prefix else documents.c.name == wanted
    rows = [_stored(row) for row in connection.execute(_known().where(or_(matches, documents.c.name == wanted)))]
    if len(rows) == 1:
        return rows[0]
    if not rows:
        total = connection.execute(select(func.count()).select_from(documents)).scalar_one()
        told = "Give the beginning of its digest, its file name or its address"
        raise StoreError(f"No document {wanted!r} among the {total:,} that are kept. {told}; verbale log lists them.")
    listed = ", ".join(f"{one.sha256[:12]} ({one.shown})" for one in rows[:_MANY])
    raise StoreError(f"{wanted!r} can be {len(rows)} documents: {listed}. Give more of the digest.")


def editions(connection: Connection, url: str) -> list[StoredDocument]:
    """All documents of an address, oldest first."""
    rows = connection.execute(_known().where(documents.c.url == url).order_by(documents.c.number))
    return [_stored(row) for row in rows]


def content_of(connection: Connection, number: int) -> bytes:
    """The bytes of a document as they came."""
    return bytes(connection.execute(select(documents.c.content).where(documents.c.number == number)).scalar_one())


def text_of(connection: Connection, number: int) -> str:
    """The newest text that was taken from a document."""
    rows = select(texts.c.text).where(texts.c.document == number).order_by(texts.c.number.desc()).limit(1)
    return str(connection.execute(rows).scalar_one())


def text_number(connection: Connection, document: int, digest: str) -> int | None:
    """The number of a text that was taken from a document, by the text's digest."""
    same = (texts.c.document == document) & (texts.c.sha256 == digest)
    return connection.execute(select(texts.c.number).where(same)).scalar()


def all_documents(connection: Connection) -> Iterator[StoredDocument]:
    """Every document in the order of adding, one by one."""
    last = 0
    while rows := connection.execute(
        _known().where(documents.c.number > last).limit(1000).order_by(documents.c.number)
    ):
        found = [_stored(row) for row in rows]
        if not found:
            return
        yield from found
        last = found[-1].number


def _edition_before(connection: Connection, number: int | None, url: str | None) -> int | None:
    """The newest document of the address that is older than this one."""
    if url is None:
        return None
    earlier = select(func.max(documents.c.number)).where(documents.c.url == url)
    if number is not None:
        earlier = earlier.where(documents.c.number < number)
    found = connection.execute(earlier).scalar()
    return int(found) if found is not None else None


def _known() -> Select[tuple[object, ...]]:
    return select(*_COLUMNS)


def _one(connection: Connection, query: Select[tuple[object, ...]]) -> StoredDocument | None:
    row = connection.execute(query).first()
    return _stored(row) if row is not None else None


def _stored(row: object) -> StoredDocument:
    mapping = row._mapping  # type: ignore[attr-defined]
    return StoredDocument(**{column.name: mapping[column.name] for column in _COLUMNS})
