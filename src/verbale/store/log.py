"""The log: every change as an event that is only ever added to. Undoing is an event, too, and can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert, select
from sqlalchemy.engine import Row

from verbale.chronicle.canonical import canonical, told_in
from verbale.errors import StoreError
from verbale.store.bulk import chunks, next_number
from verbale.store.schema import event_tellings, events, tellings

ASSERTS, SPEAKS, WITHDRAWS = 1, 0, -1


class Stamp(NamedTuple):
    """Who does something, and when (ISO 8601): the caller says both, nothing here looks at a clock."""

    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the log. `told` holds what the event itself says; `undone_by` is the event that undid it, if any."""

    number: int
    who: str
    at: str
    what: str
    told: Mapping[str, Any]
    document: int | None = None
    undoes: int | None = None
    undone_by: int | None = None


def append(
    connection: Connection,
    stamp: Stamp,
    what: str,
    told: Mapping[str, Any],
    *,
    document: int | None = None,
    undoes: int | None = None,
) -> int:
    """Adds an event and gives its number."""
    number = next_number(connection, events)
    row = {"number": number, "who": stamp.who, "at": stamp.at, "what": what, "told": canonical(told)}
    connection.execute(insert(events).values(**row, document=document, undoes=undoes))
    return number


def last(connection: Connection) -> int:
    """The number of the last event, 0 if there is none."""
    return next_number(connection, events) - 1


def touch(connection: Connection, event: int, effects: Mapping[int, int]) -> None:
    """Writes down what an event does to tellings, by number: asserts, withdraws, or only speaks of them."""
    if effects:
        rows = [{"event": event, "telling": telling, "effect": effect} for telling, effect in effects.items()]
        connection.execute(insert(event_tellings), rows)


def undone(connection: Connection) -> dict[int, int]:
    """The events that do not hold now, each with the event that undid it.

    An event holds unless an undoing of it holds; an undoing comes after what it undoes, so the last decides first.
    """
    rows = connection.execute(
        select(events.c.number, events.c.undoes).where(events.c.what == "undo").order_by(events.c.number.desc())
    )
    found: dict[int, int] = {}
    for number, target in rows:
        if number not in found:
            found.setdefault(target, number)
    return found


def all_events(connection: Connection, last: int | None = None) -> list[Event]:
    """The events in order, or the `last` of them."""
    lost = undone(connection)
    rows = connection.execute(select(events).order_by(events.c.number.desc()).limit(last)).all()
    return [event_of(row, lost) for row in reversed(rows)]


def event(connection: Connection, number: int) -> Event:
    """One event.

    Raises:
        StoreError: there is none of that number.
    """
    row = connection.execute(select(events).where(events.c.number == number)).one_or_none()
    if row is None:
        raise StoreError(f"There is no event {number} in the log. See: verbale log")
    return event_of(row, undone(connection))


def events_about(connection: Connection, ids: Iterable[str]) -> list[Event]:
    """The events that did or said something of these tellings, in order."""
    lost = undone(connection)
    found: dict[int, Event] = {}
    for part in chunks(ids):
        wanted = (
            select(event_tellings.c.event)
            .join(tellings, tellings.c.number == event_tellings.c.telling)
            .where(tellings.c.id.in_(part))
        )
        rows = connection.execute(select(events).where(events.c.number.in_(wanted)))
        found.update({row.number: event_of(row, lost) for row in rows})
    return [found[number] for number in sorted(found)]


def refresh_standing(connection: Connection, numbers: Iterable[int]) -> None:
    """Brings `stands` of these tellings to what the log says: the last event that holds and does something decides."""
    lost = undone(connection)
    for part in chunks(numbers):
        rows = connection.execute(
            select(event_tellings.c.telling, event_tellings.c.event, event_tellings.c.effect)
            .where(event_tellings.c.telling.in_(part), event_tellings.c.effect != SPEAKS)
            .order_by(event_tellings.c.event)
        )
        standing = dict.fromkeys(part, False)
        for telling, number, effect in rows:
            if number not in lost:
                standing[telling] = effect == ASSERTS
        for value in (True, False):
            chosen = [number for number, stands in standing.items() if stands is value]
            if chosen:
                connection.execute(tellings.update().where(tellings.c.number.in_(chosen)).values(stands=value))


def event_of(row: Row[Any], lost: Mapping[int, int]) -> Event:
    """An event from its row; `lost` says which events no longer hold."""
    return Event(
        row.number, row.who, row.at, row.what, told_in(row.told), row.document, row.undoes, lost.get(row.number)
    )
