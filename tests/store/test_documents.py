"""Documents are kept byte for byte; editions of an address form a chain; a user can name one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from verbale.documents.document import Document
from verbale.errors import DocumentError, StoreError
from verbale.store import documents
from verbale.store.batch import Batch
from verbale.store.connect import make_engine, writing
from verbale.store.documents import StoredDocument
from verbale.store.lemmas import WordIndex
from verbale.store.upgrade import upgrade


@pytest.fixture
def connection(address: str) -> Iterator[Connection]:
    """A fresh chronicle, open for writing."""
    with writing(make_engine(address, create=True), address) as opened:
        upgrade(opened)
        yield opened


def put(connection: Connection, content: bytes, document: Document) -> tuple[StoredDocument, int]:
    """Keeps a document and its text."""
    digest = documents.sha256(content)
    batch = Batch(connection, [(digest, document)])
    found = batch.put(digest, content, document)
    batch.write(WordIndex())
    return found


def page(text: str, name: str, url: str | None = None) -> Document:
    """A Russian document."""
    return Document(text=text, language="ru", url=url, name=name)


def test_bytes_come_back_as_they_came(connection: Connection) -> None:
    """Not a byte differs, whatever they are, and the text is the one that was taken from them."""
    content = bytes(range(256)) * 3
    stored, _ = put(connection, content, page("Посол прибыл.", "a.html"))
    assert documents.content_of(connection, stored.number) == content
    assert documents.text_of(connection, stored.number) == "Посол прибыл."
    assert stored.sha256 == documents.sha256(content)


def test_same_bytes_are_one_document(connection: Connection) -> None:
    """Adding again adds nothing, neither a document nor a text."""
    first = put(connection, b"a", page("а", "a.txt"))
    assert put(connection, b"a", page("а", "b.txt")) == first


def test_another_text_of_the_same_bytes_is_kept_beside(connection: Connection) -> None:
    """When texts are taken from pages in a better way, old spans keep the text that they count in."""
    stored, old = put(connection, b"<p>a", page("меню\nа", "a.html"))
    again, new = put(connection, b"<p>a", page("а", "a.html"))
    assert (again.number, old != new) == (stored.number, True)
    assert documents.text_of(connection, stored.number) == "а"


def test_editions_of_an_address_form_a_chain(connection: Connection) -> None:
    """A page that changed is a new document that knows the one before it."""
    url = "https://example.org/oslo"
    stored = [put(connection, text.encode(), page(text, "a.txt", url))[0] for text in ("раз", "два", "три")]
    assert [one.previous for one in stored] == [None, stored[0].number, stored[1].number]
    assert documents.editions(connection, url) == stored


@pytest.mark.parametrize("wanted", ["a.txt", "https://example.org/a", documents.sha256(b"a")[:8]])
def test_finding_a_document(connection: Connection, wanted: str) -> None:
    """Its name, its address or the beginning of its digest will do."""
    stored, _ = put(connection, b"a", page("а", "a.txt", "https://example.org/a"))
    put(connection, b"b", page("б", "b.txt"))
    assert documents.find(connection, wanted) == stored


def test_a_name_of_two_documents_is_ambiguous(connection: Connection) -> None:
    """The message gives what tells them apart."""
    both = [put(connection, text.encode(), page(text, "a.txt"))[0] for text in ("раз", "два")]
    with pytest.raises(StoreError) as refused:
        documents.find(connection, "a.txt")
    assert all(one.sha256[:12] in str(refused.value) for one in both)


def test_a_document_that_is_not_there(connection: Connection) -> None:
    """The message says how documents are named."""
    with pytest.raises(StoreError, match="beginning of its digest"):
        documents.find(connection, "none.txt")


def test_a_text_with_nul_is_refused(connection: Connection) -> None:
    """What only one of the databases could keep is kept by neither."""
    with pytest.raises(DocumentError, match="NUL"):
        put(connection, b"a\x00b", page("a\x00b", "a.txt"))
