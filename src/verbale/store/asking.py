"""Questions to a stored chronicle: the entries they need, handed to `verbale.questions`, which knows no database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from verbale.errors import StoreError
from verbale.questions.asked_entry import AskedEntry, Voice
from verbale.questions.editions import Editions, ToldAct, editions
from verbale.store import documents as kept
from verbale.store.documents import StoredDocument
from verbale.store.schema import tellings
from verbale.store.timeline import Asked, told_timeline
from verbale.store.told import ToldEntry


@dataclass(frozen=True, slots=True)
class ComparedDocuments:
    """Two documents, older and newer, and what became of the acts."""

    old: StoredDocument
    new: StoredDocument
    editions: Editions


def asked_entries(connection: Connection, asked: Asked) -> Iterator[AskedEntry]:
    """The entries that a question is about, in the order of time."""
    return map(asked_entry, told_timeline(connection, asked))


def asked_entry(told: ToldEntry) -> AskedEntry:
    """An entry as the questions see it."""
    line = told.line
    values = {name: each["value"] for name, each in line["values"].items()}
    voices = tuple(Voice(each.document.voice, each.source, each.record) for each in told.tellings)
    return AskedEntry(told.id, line["kind"], line["status"], tuple(line["sides"]), line["when"], values, voices)


def diff(connection: Connection, wanted: tuple[str, ...]) -> ComparedDocuments:
    """Compares two documents, or the last two editions of an address.

    Raises:
        StoreError: a document that is not there, or an address with one edition only.
    """
    if len(wanted) == 2:
        old, new = (kept.find(connection, each) for each in wanted)
    else:
        new = kept.find(connection, wanted[0])
        if new.previous is None:
            raise StoreError(f"{wanted[0]}: only one edition is kept. Name two documents to compare them.")
        old = kept.by_number(connection, new.previous)
    return ComparedDocuments(old, new, editions(_acts(connection, old), _acts(connection, new)))


def _acts(connection: Connection, document: StoredDocument) -> list[ToldAct]:
    """What stands of a document's tellings, in the order of its text."""
    text = kept.text_of(connection, document.number)
    rows = connection.execute(
        select(tellings.c.id, tellings.c.record, tellings.c.start, tellings.c.stop)
        .where(tellings.c.document == document.number, tellings.c.stands)
        .order_by(tellings.c.start, tellings.c.stop, tellings.c.id)
    )
    return [ToldAct(id_, json.loads(record), text[start:stop]) for id_, record, start, stop in rows]
