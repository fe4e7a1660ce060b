"""Undoing an event of the log, which may be an undoing itself: what it did is taken back, nothing is deleted."""

from __future__ import annotations

from sqlalchemy import Connection, select

from verbale.errors import StoreError
from verbale.store import adding, log
from verbale.store import documents as kept
from verbale.store.keying import rekey
from verbale.store.schema import event_tellings, readings, tellings


def undo(
    connection: Connection, number: int, stamp: log.Stamp, because: str | None = None
) -> tuple[log.Event, set[int]]:
    """Undoes an event; gives the undoing, and the tellings whose entries must be merged anew.

    Raises:
        StoreError: there is no such event, or it is undone already.
    """
    target = log.event(connection, number)
    if target.undone_by is not None:
        told = f"Event {number} is undone already, by event {target.undone_by}"
        raise StoreError(f"{told}. To bring it back, undo that: verbale undo {target.undone_by}")
    told_of_it = {"because": because} if because else {}
    made = log.append(connection, stamp, "undo", told_of_it, document=target.document, undoes=number)
    root = _root(connection, target)
    rows = connection.execute(
        select(event_tellings.c.telling, event_tellings.c.effect).where(event_tellings.c.event == root.number)
    ).all()
    log.refresh_standing(connection, [telling for telling, effect in rows if effect != log.SPEAKS])
    if root.document is not None:
        newest = adding.newest_add(connection, root.document)
        kept.describe(connection, root.document, newest.told["facts"] if newest else None)
        connection.execute(readings.delete().where(readings.c.document == root.document))
    changed = {telling for telling, _ in rows}
    if root.document is not None:  # who tells it, and when, may read otherwise
        changed |= rekey(connection, root.document)
        changed.update(
            connection.execute(select(tellings.c.number).where(tellings.c.document == root.document)).scalars()
        )
    return log.event(connection, made), changed


def _root(connection: Connection, event: log.Event) -> log.Event:
    """What an undoing of an undoing … was about in the first place."""
    while event.undoes is not None:
        event = log.event(connection, event.undoes)
    return event
