"""What people decided, as the log says it now: which tellings are of one deed and which are not, and corrections."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from verbale.store import log
from verbale.store.schema import event_tellings, events

JUDGED = ("same", "different", "unsure", "split", "correct")


def judgements(connection: Connection) -> list[log.Event]:
    """The judgements that hold, oldest first."""
    numbers = select(events.c.number).where(events.c.what.in_(JUDGED))
    lost = log.undone(connection)
    rows = connection.execute(select(events).where(events.c.number.in_(numbers)).order_by(events.c.number))
    return [log.event_of(row, lost) for row in rows if row.number not in lost]


def partners(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """The tellings that were ever judged together with these: their entries depend on each other."""
    if connection.execute(select(events.c.number).where(events.c.what.in_(JUDGED)).limit(1)).first() is None:
        return set()
    mine = select(event_tellings.c.event).where(
        event_tellings.c.telling.in_(list(numbers)), event_tellings.c.effect == log.SPEAKS
    )
    return set(connection.execute(select(event_tellings.c.telling).where(event_tellings.c.event.in_(mine))).scalars())
