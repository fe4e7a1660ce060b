"""Documents with their tellings go into the store: each claim once, nothing rewritten, every change an event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from verbale.documents.document import Document
from verbale.store import documents as kept
from verbale.store import log
from verbale.store.batch import Batch
from verbale.store.claims import Claim, claims_of
from verbale.store.documents import StoredDocument
from verbale.store.keying import rekey
from verbale.store.lemmas import WordIndex
from verbale.store.schema import events, readings, tellings

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Addition:
    """A document to be stored with its acts, in the form of the contract.

    `seal` is a digest of all that the acts were taken from and `edition` one of the program that did it: an addition
    with both alike is passed over. `by_hand` says that people made the record: no reading takes its place.
    """

    content: bytes
    document: Document
    records: Sequence[Record]
    seal: str = ""
    edition: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """What an addition changed: the tellings that are new and those that no longer stand, by id.

    `event` is its line in the log, None if nothing changed; `kept_record` says that a record made by hand stayed.
    """

    document: StoredDocument
    is_new: bool = False
    new: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    known: int = 0
    event: int | None = None
    kept_record: bool = False


def add_all(
    connection: Connection, additions: Iterable[Addition], stamp: log.Stamp, words: WordIndex
) -> tuple[list[Added], set[int], dict[int, Claim]]:
    """Stores documents; gives what each changed, the numbers of the tellings that were there before and whose entries
    must be merged anew, and the tellings that are new.
    """
    listed = [(kept.sha256(addition.content), addition) for addition in additions]
    batch = Batch(connection, [(digest, addition.document) for digest, addition in listed])
    added: list[Added] = []
    for digest, addition in listed:
        if batch.holds(digest):
            batch.write(words)  # the same document again must see what was just put in
        added.append(_add(batch, digest, addition, stamp))
    batch.write(words)
    log.refresh_standing(connection, batch.again)
    return added, batch.touched | batch.again, batch.new


def passed_over(connection: Connection, digest: str, seal: str, edition: str) -> StoredDocument | None:
    """The document of these bytes, if it was stored by this edition of the program from the very same files."""
    document = kept.by_digest(connection, digest)
    if document is None or not document.stands:
        return None
    same = (readings.c.document == document.number) & (readings.c.seal == seal) & (readings.c.edition == edition)
    return document if connection.execute(select(readings.c.document).where(same)).first() else None


def newest_add(connection: Connection, document: int) -> log.Event | None:
    """The newest `add` of a document that holds."""
    lost = log.undone(connection)
    rows = connection.execute(
        select(events.c.number)
        .where(events.c.document == document, events.c.what == "add")
        .order_by(events.c.number.desc())
    )
    number = next((number for (number,) in rows if number not in lost), None)
    return log.event(connection, number) if number is not None else None


def _add(batch: Batch, digest: str, addition: Addition, stamp: log.Stamp) -> Added:
    before = batch.known.get(digest)
    newest = newest_add(batch.connection, before.number) if before else None
    if before and newest and newest.told["by_hand"] and not addition.by_hand:
        return Added(before, kept_record=True)
    document, text = batch.put(digest, addition.content, addition.document)
    claims = {claim.id: claim for claim in claims_of(digest, addition.document, addition.records)}
    old = _tellings_of(batch.connection, document.number) if before else {}
    asserted = [claim for id_, claim in claims.items() if not old.get(id_, (0, False))[1]]
    withdrawn = [id_ for id_, (_, stands) in old.items() if stands and id_ not in claims]
    facts = kept.facts_of(addition.document)
    batch.seal(document.number, addition.seal, addition.edition)
    known = len(claims) - len(asserted)
    told = {"facts": facts, "by_hand": addition.by_hand, "sha256": digest}
    if newest is not None and not asserted and not withdrawn and _nothing_new(told, newest.told):
        return Added(document, known=known)
    event = batch.event(stamp, "add", {**told, "new": len(asserted), "withdrawn": len(withdrawn)}, document.number)
    if before:
        kept.describe(batch.connection, document.number, facts)
        batch.touched.update(number for number, stands in old.values() if stands)  # who tells it may read otherwise
        batch.touched |= rekey(batch.connection, document.number)
    numbers = {claim.id: old[claim.id][0] for claim in asserted if claim.id in old}
    batch.assert_claims(event, asserted, numbers, (document.number, text))
    batch.withdraw(event, [old[id_][0] for id_ in withdrawn])
    return Added(document, before is None, tuple(claim.id for claim in asserted), tuple(withdrawn), known, event)


def _nothing_new(told: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    """Whether an adding says what is known. A copy under another file name is no news: the first in the alphabet stays,
    whichever is added first.
    """
    names = told["facts"]["name"] or "", known["facts"]["name"] or ""
    kept = {**told, "facts": {**told["facts"], "name": known["facts"]["name"]}}
    return names[0] >= names[1] and kept.items() <= known.items()


def _tellings_of(connection: Connection, document: int) -> dict[str, tuple[int, bool]]:
    rows = connection.execute(
        select(tellings.c.id, tellings.c.number, tellings.c.stands).where(tellings.c.document == document)
    )
    return {id_: (number, stands) for id_, number, stands in rows}
