"""Is everything whole? Digests, references, the log against what stands, entries against tellings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from verbale.chronicle.canonical import told_in
from verbale.chronicle.telling import claim_id
from verbale.store import documents as kept
from verbale.store import log
from verbale.store.schema import (
    documents,
    entries,
    entry_pairs,
    entry_tellings,
    event_tellings,
    events,
    keys,
    passages,
    tellings,
    texts,
)

_PART = 1_000


@dataclass(frozen=True, slots=True)
class Checked:
    """How much there is, and what is wrong with it, a line a fault."""

    documents: int
    tellings: int
    entries: int
    events: int
    faults: tuple[str, ...]


def check(connection: Connection) -> Checked:
    """Goes through the whole chronicle; memory stays flat."""
    faults = [
        *_file(connection),
        *_bytes_and_texts(connection),
        *_claims(connection),
        *_log(connection),
        *_standing(connection),
        *_entries(connection),
        *_words(connection),
    ]
    counts = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (documents, tellings, entries, events)
    }
    return Checked(**counts, faults=tuple(faults))


def _file(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds; PostgreSQL checks its pages by itself."""
    if connection.dialect.name != "sqlite":
        return
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if found != "ok":
            yield f"the file is damaged: {found}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"table {row[0]}, row {row[1]}: what it refers to in {row[2]} is missing"


def _bytes_and_texts(connection: Connection) -> Iterator[str]:
    for document in kept.all_documents(connection):
        if kept.sha256(kept.content_of(connection, document.number)) != document.sha256:
            yield f"document {document.sha256[:12]} ({document.shown}): its bytes are not those that were added"
        rows = connection.execute(select(texts.c.sha256, texts.c.text).where(texts.c.document == document.number)).all()
        if not rows:
            yield f"document {document.sha256[:12]} ({document.shown}): its text is missing"
        for digest, written in rows:
            if kept.sha256(written.encode()) != digest:
                yield f"document {document.sha256[:12]} ({document.shown}): its text is not the one that was taken"


def _claims(connection: Connection) -> Iterator[str]:
    last = 0
    while True:
        rows = connection.execute(
            select(tellings.c.number, tellings.c.id, tellings.c.record, documents.c.sha256)
            .join(documents, documents.c.number == tellings.c.document)
            .where(tellings.c.number > last)
            .order_by(tellings.c.number)
            .limit(_PART)
        ).all()
        if not rows:
            return
        for number, id_, record, digest in rows:
            if claim_id(digest, told_in(record)) != id_:
                yield f"telling {id_[:12]}: what is kept is not what was said"
            last = number


def _log(connection: Connection) -> Iterator[str]:
    """Each adding has all tellings that it counts: none is half written."""
    counted = (
        select(event_tellings.c.event, func.count())
        .where(event_tellings.c.effect == log.ASSERTS)
        .group_by(event_tellings.c.event)
    )
    asserted = {event: total for event, total in connection.execute(counted)}  # noqa: C416 -- typed rows
    for number, told in connection.execute(select(events.c.number, events.c.told).where(events.c.what == "add")):
        expected = told_in(told)["new"]
        if asserted.get(number, 0) != expected:
            yield f"event {number}: it added {expected} tellings, {asserted.get(number, 0)} are there"


def _standing(connection: Connection) -> Iterator[str]:
    """What stands is what the last event that holds says."""
    lost = log.undone(connection)
    rows = connection.execute(
        select(tellings.c.id, tellings.c.stands, event_tellings.c.event, event_tellings.c.effect)
        .select_from(tellings)
        .join(event_tellings, event_tellings.c.telling == tellings.c.number, isouter=True)
        .where(event_tellings.c.effect != log.SPEAKS)
        .order_by(tellings.c.number, event_tellings.c.event)
    )
    current: tuple[str, bool] | None = None
    says = False
    for id_, stands, event, effect in rows:
        if current is not None and current[0] != id_:
            yield from _differs(current, says)
            says = False
        current = (id_, bool(stands))
        if event not in lost:
            says = effect == log.ASSERTS
    if current is not None:
        yield from _differs(current, says)


def _differs(telling: tuple[str, bool], says: bool) -> Iterator[str]:
    id_, stands = telling
    if stands != says:
        yield f"telling {id_[:12]}: by the log it {'stands' if says else 'was withdrawn'}, in the cache it is not so"


def _entries(connection: Connection) -> Iterator[str]:
    """Each telling that stands is in one entry, and no other is in any."""
    without = (
        select(func.count())
        .select_from(tellings)
        .where(tellings.c.stands, tellings.c.number.not_in(select(entry_tellings.c.telling)))
    )
    number = connection.execute(without).scalar_one()
    if number:
        yield f"{number} tellings that stand are in no entry. Merge anew: verbale upgrade"
    withdrawn = (
        select(func.count())
        .select_from(tellings)
        .where(~tellings.c.stands, tellings.c.number.in_(select(entry_tellings.c.telling)))
    )
    number = connection.execute(withdrawn).scalar_one()
    if number:
        yield f"{number} tellings that were withdrawn are still in an entry. Merge anew: verbale upgrade"
    for table in (entry_tellings, entry_pairs):
        lone = select(func.count()).select_from(entries).where(entries.c.number.not_in(select(table.c.entry)))
        if number := connection.execute(lone).scalar_one():
            yield f"{number} entries are not in {table.name}. Merge anew: verbale upgrade"
    unkeyed = select(func.count()).select_from(tellings).where(tellings.c.number.not_in(select(keys.c.telling)))
    if number := connection.execute(unkeyed).scalar_one():
        yield f"{number} tellings have no key to be merged by. Merge anew: verbale upgrade"


def _words(connection: Connection) -> Iterator[str]:
    """Each text is in the index of words."""
    indexed = select(passages.c.text)
    missing = (
        select(func.count()).select_from(texts).where(texts.c.number.not_in(indexed), func.trim(texts.c.text) != "")
    )
    if number := connection.execute(missing).scalar_one():
        yield f"{number} texts are not in the index of words. Index anew: verbale upgrade"
