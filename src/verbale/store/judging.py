"""Judgements of people: which entries are one deed, which are not, what a field should say. Each is an event."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from verbale.chronicle.judgement import Judgement
from verbale.errors import StoreError
from verbale.store import log
from verbale.store.records import corrected
from verbale.store.schema import tellings
from verbale.store.told import ToldEntry, entry_number, told_entries

_SHOWN = 12  # characters of an id that are printed


def judge(
    connection: Connection, what: str, wanted: tuple[str, str], stamp: log.Stamp, because: str | None
) -> tuple[int, set[int]]:
    """Judges two entries `same`, `different` or `unsure`; gives the event and the tellings to merge anew.

    Raises:
        StoreError: an entry that is not there, or both are one and the same.
    """
    first, second = (_entry(connection, each) for each in wanted)
    if first.entry.id == second.entry.id:
        told = f"{wanted[0]} and {wanted[1]} are the same entry already"
        raise StoreError(f"{told}. To take it apart: verbale split {first.entry.id[:_SHOWN]}")
    make = {"same": Judgement.same, "different": Judgement.different, "unsure": Judgement.unsure}[what]
    judgement = make(0, first.entry.id, second.entry.id)
    if what == "different":  # all of one against all of the other, so that no later telling ties them again
        judgement = Judgement.split(0, first.entry.tellings, second.entry.tellings)
    return _append(connection, (what, stamp), judgement, (first.entry.id, second.entry.id), because)


def split(
    connection: Connection, wanted: str, apart: Sequence[str], stamp: log.Stamp, because: str | None
) -> tuple[int, set[int]]:
    """Takes tellings out of an entry, or every one apart if none is named.

    Raises:
        StoreError: the entry has one telling only, or a telling is not of it.
    """
    entry = _entry(connection, wanted).entry
    if len(entry.tellings) < 2:
        raise StoreError(f"{wanted}: one telling alone makes this entry. There is nothing to split.")
    chosen = tuple(dict.fromkeys(_telling_of(entry.tellings, each, wanted) for each in apart))
    rest = tuple(telling for telling in entry.tellings if telling not in chosen)
    if chosen and not rest:
        raise StoreError(f"{wanted}: all its tellings are named. Name those that go, or none to part them all.")
    judgement = Judgement.split(0, chosen or entry.tellings, rest if chosen else ())
    return _append(connection, ("split", stamp), judgement, (entry.id,), because)


def correct(
    connection: Connection, wanted: str, assignment: tuple[str, str], stamp: log.Stamp, because: str | None
) -> tuple[int, set[int]]:
    """Sets what a field of an entry says; an empty value empties it.

    Raises:
        StoreError: an entry that is not there, a field or value that the contract does not know.
    """
    entry = _entry(connection, wanted).entry
    field, value = corrected(*assignment)
    judgement = Judgement.correct(0, entry.id, field, value)
    return _append(connection, ("correct", stamp), judgement, (entry.id,), because)


def _append(
    connection: Connection,
    event: tuple[str, log.Stamp],
    judgement: Judgement,
    ids: tuple[str, ...],
    because: str | None,
) -> tuple[int, set[int]]:
    what, stamp = event
    told: dict[str, Any] = {"entries": list(ids), "judgement": _plain(judgement)}
    if because:
        told["because"] = because
    number = log.append(connection, stamp, what, told)
    rows = connection.execute(select(tellings.c.number).where(tellings.c.id.in_(judgement.ids())))
    touched = set(rows.scalars())
    log.touch(connection, number, dict.fromkeys(touched, log.SPEAKS))
    return number, touched


def _plain(judgement: Judgement) -> dict[str, Any]:
    """What of a judgement its event keeps: number, who, when and why are the event's own."""
    kept = ("subject", "against", "verdict", "field", "value")
    told = json.loads(json.dumps(judgement.to_json()))
    return {name: told[name] for name in kept}


def _entry(connection: Connection, wanted: str) -> ToldEntry:
    return told_entries(connection, [entry_number(connection, wanted)])[0]


def _telling_of(ids: Sequence[str], wanted: str, entry: str) -> str:
    found = [id_ for id_ in ids if id_.startswith(wanted.lower())]
    if len(found) != 1:
        listed = ", ".join(id_[:_SHOWN] for id_ in ids)
        raise StoreError(f"{wanted!r} is {'no' if not found else 'not one'} telling of {entry}. It has: {listed}.")
    return found[0]
