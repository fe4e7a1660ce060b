"""Entries, kept as a cache of what the core makes of the tellings: merged anew only where an added telling touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from verbale.store.bulk import chunks, next_number
from verbale.store.core import Merged, StoredTelling, merge
from verbale.store.judgements import judgements, partners
from verbale.store.schema import entries, entry_pairs, entry_tellings, keys, tellings

_PART = 5_000  # tellings that begin a part of a whole merge


def merge_touched(connection: Connection, touched: Iterable[int]) -> int:
    """Merges anew what a change of these tellings can reach; gives how many entries were written."""
    reach = _reach(connection, set(touched))
    if not reach:
        return 0
    standing = [row for row in _tellings(connection, reach) if row.number in reach]
    made = {entry.id: entry for entry in merge(standing, judgements(connection))}
    old = _entries_of(connection, reach)
    gone = [number for id_, (number, told) in old.items() if id_ not in made or made[id_].told != told]
    fresh = [entry for id_, entry in made.items() if id_ not in old or old[id_][1] != entry.told]
    _remove(connection, gone)
    _write(connection, fresh, {row.id: row.number for row in standing})
    return len(fresh)


def merge_everything(connection: Connection) -> int:
    """Empties the cache and merges all tellings; gives how many entries there are."""
    for table in (entry_pairs, entry_tellings, entries):
        connection.execute(delete(table))
    numbers = connection.execute(select(tellings.c.number).where(tellings.c.stands).order_by(tellings.c.number))
    waiting = set(numbers.scalars())
    written = 0
    while waiting:
        reach = _reach(connection, set(list(waiting)[:_PART]))
        written += merge_touched(connection, reach)
        waiting -= reach
    return written


def _reach(connection: Connection, touched: set[int]) -> set[int]:
    """All tellings, standing or not, that share a key with these or were judged with them, and so on."""
    found: set[int] = set()
    frontier = touched
    while frontier:
        found |= frontier
        shared: set[str] = set()
        for part in chunks(frontier):
            shared.update(connection.execute(select(keys.c.key).distinct().where(keys.c.telling.in_(part))).scalars())
        near: set[int] = set()
        for names in chunks(shared):
            near.update(connection.execute(select(keys.c.telling).where(keys.c.key.in_(names))).scalars())
        near |= partners(connection, frontier)
        frontier = near - found
    return found


def _tellings(connection: Connection, numbers: Iterable[int]) -> Iterator[StoredTelling]:
    for part in chunks(numbers):
        rows = connection.execute(
            select(tellings.c.number, tellings.c.id, tellings.c.claim)
            .where(tellings.c.number.in_(part), tellings.c.stands)
            .order_by(tellings.c.number)
        )
        yield from (StoredTelling(*row) for row in rows)


def _entries_of(connection: Connection, numbers: Iterable[int]) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for part in chunks(numbers):
        rows = connection.execute(
            select(entries.c.id, entries.c.number, entries.c.told)
            .join(entry_tellings, entry_tellings.c.entry == entries.c.number)
            .where(entry_tellings.c.telling.in_(part))
        )
        found.update({id_: (number, told) for id_, number, told in rows})
    return found


def _remove(connection: Connection, numbers: Sequence[int]) -> None:
    for part in chunks(numbers):
        connection.execute(delete(entry_pairs).where(entry_pairs.c.entry.in_(part)))
        connection.execute(delete(entry_tellings).where(entry_tellings.c.entry.in_(part)))
        connection.execute(delete(entries).where(entries.c.number.in_(part)))


def _write(connection: Connection, fresh: Sequence[Merged], numbers: dict[str, int]) -> None:
    if not fresh:
        return
    first = next_number(connection, entries)
    rows: list[dict[str, Any]] = []
    pairs: list[dict[str, Any]] = []
    links: list[dict[str, int]] = []
    for number, entry in enumerate(fresh, first):
        rows.append({"number": number, **entry.row()})
        pairs.extend({"pair": pair, "place": entry.place, "entry": number} for pair in pairs_of(entry.sides))
        links.extend({"telling": numbers[telling], "entry": number} for telling in entry.tellings)
    connection.execute(insert(entries), rows)
    connection.execute(insert(entry_tellings), links)
    if pairs:
        connection.execute(insert(entry_pairs), pairs)


def pairs_of(sides: Iterable[str]) -> list[str]:
    """Under which names an entry is looked up: each pair of its sides in alphabetical order, and each side alone.

    >>> pairs_of(["NO", "BY"])
    ['BY', 'NO', 'BY-NO']
    """
    listed = sorted(set(sides))
    return [*listed, *(f"{one}-{other}" for one, other in combinations(listed, 2))]
