"""The keys by which stored tellings meet, brought up to what is known of their documents now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from verbale.chronicle.canonical import told_in
from verbale.chronicle.facts import Facts
from verbale.chronicle.partition import block_keys
from verbale.chronicle.telling import Telling
from verbale.store.bulk import chunks, insert_rows
from verbale.store.schema import documents, keys, tellings


def key_rows(number: int, named: Sequence[str], facts: Facts) -> list[dict[str, Any]]:
    """The rows of a telling under its keys, each with its outline."""
    first, last = facts.days
    about = {"telling": number, "several": len(named) > 1, "id": facts.id, "kind": facts.kind, "sides": facts.together}
    about |= {"state": facts.state, "first": first, "last": last, "filled": facts.filled}
    return [{"key": key, **about} for key in named]


def rekey(connection: Connection, document: int) -> set[int]:
    """Gives a document's tellings the keys of its date of publication; gives those that shared a key that is gone."""
    rows = connection.execute(
        select(tellings.c.number, tellings.c.id, tellings.c.record, documents.c.sha256, documents.c.published)
        .join(documents, documents.c.number == tellings.c.document)
        .where(tellings.c.document == document)
    ).all()
    told = {row.number: Telling(row.id, row.sha256, told_in(row.record), published=row.published) for row in rows}
    new = {number: block_keys(telling) for number, telling in told.items()}
    old: dict[int, set[str]] = {number: set() for number in new}
    for part in chunks(new):
        for telling, key in connection.execute(select(keys.c.telling, keys.c.key).where(keys.c.telling.in_(part))):
            old[telling].add(key)
    moved = [number for number in new if set(new[number]) != old[number]]
    lost = {key for number in moved for key in old[number]}
    shared: set[int] = set()
    for names in chunks(lost):
        shared.update(connection.execute(select(keys.c.telling).where(keys.c.key.in_(names))).scalars())
    for part in chunks(moved):
        connection.execute(delete(keys).where(keys.c.telling.in_(part)))
    insert_rows(
        connection, keys, [row for number in moved for row in key_rows(number, new[number], Facts(told[number]))]
    )
    return shared
