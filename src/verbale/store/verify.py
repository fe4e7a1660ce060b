"""Every quotation against every stored original: the words stand in the text where the telling says, and the text in
the bytes that were kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from verbale.chronicle.canonical import told_in
from verbale.documents.open_document import text_of_bytes
from verbale.errors import VerbaleError
from verbale.store import documents as kept
from verbale.store.documents import StoredDocument
from verbale.store.schema import tellings, texts


@dataclass(frozen=True, slots=True)
class Verified:
    """How many quotations of how many documents were compared, and each that does not stand, a line a fault."""

    documents: int
    quotations: int
    faults: tuple[str, ...]


def verify(connection: Connection) -> Verified:
    """Compares all quotations, document by document; memory stays flat."""
    faults: list[str] = []
    documents = quotations = 0
    for document in kept.all_documents(connection):
        documents += 1
        compared, wrong = _document(connection, document)
        quotations += compared
        faults += wrong
    return Verified(documents, quotations, tuple(faults))


def _document(connection: Connection, document: StoredDocument) -> tuple[int, list[str]]:
    taken = connection.execute(select(texts.c.number, texts.c.text).where(texts.c.document == document.number))
    written: dict[int, str] = {row.number: row.text for row in taken}
    original = _original(connection, document)
    faults = [] if original is not None else [f"{document.shown}: no text can be taken from the stored bytes"]
    compared = 0
    rows = connection.execute(
        select(tellings.c.id, tellings.c.text, tellings.c.record, tellings.c.quotations)
        .where(tellings.c.document == document.number)
        .order_by(tellings.c.number)
    )
    for id_, text, record, quotations in rows:
        for span, quoted in zip(told_in(record).get("evidence", ()), told_in(quotations), strict=True):
            compared += 1
            if written[text][span["start"] : span["end"]] != quoted:
                faults.append(f"{_named(document, id_, span)}: «{quoted[:60]}» is not in the text there")
            elif original is not None and original != written[text] and not _holds(original, quoted):
                faults.append(f"{_named(document, id_, span)}: «{quoted[:60]}» is not in the original")
    return compared, faults


def _original(connection: Connection, document: StoredDocument) -> str | None:
    """The text taken anew from the bytes that were kept."""
    try:
        return text_of_bytes(kept.content_of(connection, document.number), document.name or "")
    except VerbaleError:
        return None


def _holds(original: str, quoted: str) -> bool:
    """Whether the words are there, however the lines are broken."""
    return " ".join(quoted.split()) in " ".join(original.split())


def _named(document: StoredDocument, id_: str, span: dict[str, object]) -> str:
    return f"{document.shown}, telling {id_[:12]}, {span['field']}"
