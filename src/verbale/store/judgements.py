"""What people decided, as the log says it now: which tellings are of one deed and which are not, and corrections."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from verbale.chronicle.canonical import told_in
from verbale.chronicle.judgement import Judgement
from verbale.store import log
from verbale.store.bulk import chunks
from verbale.store.schema import event_tellings, events

JUDGED = ("same", "different", "unsure", "split", "correct")


def judgements(connection: Connection) -> list[Judgement]:
    """The judgements that hold, oldest first."""
    rows = connection.execute(select(events).where(events.c.what.in_(JUDGED)).order_by(events.c.number)).all()
    lost = log.undone(connection) if rows else {}
    return [
        Judgement.from_json({"number": row.number, "who": row.who, "when": row.at, **told_in(row.told)["judgement"]})
        for row in rows
        if row.number not in lost
    ]


def ever_judged(connection: Connection) -> set[int]:
    """The tellings that anybody ever judged anything of."""
    spoken = (
        select(event_tellings.c.telling)
        .join(events, events.c.number == event_tellings.c.event)
        .where(events.c.what.in_(JUDGED))
    )
    return set(connection.execute(spoken).scalars())


def partners(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """The tellings that were ever judged together with these: their entries depend on each other."""
    if connection.execute(select(events.c.number).where(events.c.what.in_(JUDGED)).limit(1)).first() is None:
        return set()
    found: set[int] = set()
    for part in chunks(numbers):
        mine = select(event_tellings.c.event).where(
            event_tellings.c.telling.in_(part), event_tellings.c.effect == log.SPEAKS
        )
        found.update(
            connection.execute(select(event_tellings.c.telling).where(event_tellings.c.event.in_(mine))).scalars()
        )
    return found
