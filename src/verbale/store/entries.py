"""Entries, kept as a cache of what the core makes of the tellings: merged anew only where an added telling touches."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import combinations
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select

from verbale.chronicle.entry import Entry, Undecided, Value
from verbale.chronicle.partition import blocks, merge_block
from verbale.chronicle.telling import Telling
from verbale.store.bulk import chunks, insert_rows, next_number
from verbale.store.claims import telling_of
from verbale.store.judgements import judgements, partners
from verbale.store.log import canonical
from verbale.store.schema import documents, entries, entry_pairs, entry_tellings, keys, tellings, undecided
from verbale.when.when import When

_PART = 5_000  # tellings that begin a part of a whole merge
_ONE_PAIR = delete(entry_pairs).where(  # by its whole key, so that no second index is needed
    entry_pairs.c.pair == bindparam("b_pair"),
    entry_pairs.c.place == bindparam("b_place"),
    entry_pairs.c.entry == bindparam("b_entry"),
)


_TELLING = select(
    tellings.c.number, tellings.c.id, tellings.c.record, documents.c.sha256, documents.c.language,
    documents.c.published, documents.c.url, documents.c.name,
).join(documents, documents.c.number == tellings.c.document)  # fmt: skip
_PLAIN = ("id", "kind", "status", "when", "reason", "sides", "tellings")


class _Kept(NamedTuple):
    """A row of the cache."""

    number: int
    place: str
    told: str


def merge_touched(connection: Connection, touched: Iterable[int]) -> int:
    """Merges anew what a change of these tellings can reach; gives how many entries were written."""
    reach = _reach(connection, set(touched))
    if not reach:
        return 0
    standing = dict(_tellings(connection, reach))
    judged = judgements(connection)
    merged = [merge_block(block, judged) for block in blocks(standing, judged)]
    by_id = {telling.id: telling for telling in standing}
    made = {entry.id: (entry, packed(entry, by_id)) for block in merged for entry in block.entries}
    old = _entries_of(connection, reach)
    gone = [row for id_, row in old.items() if id_ not in made or made[id_][1] != row.told]
    fresh = [(entry, told) for id_, (entry, told) in made.items() if id_ not in old or old[id_].told != told]
    _remove(connection, gone)
    _write(connection, fresh, {telling.id: number for telling, number in standing.items()})
    _queue(connection, {*old, *made}, [pair for block in merged for pair in block.queue])
    return len(fresh)


def merge_everything(connection: Connection) -> int:
    """Empties the cache and merges all tellings; gives how many entries there are."""
    for table in (entry_pairs, entry_tellings, entries, undecided):
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


def tellings_after(connection: Connection, last: int, limit: int) -> list[tuple[Telling, int]]:
    """The next tellings in the order of adding, standing or not, each with its number."""
    rows = connection.execute(_TELLING.where(tellings.c.number > last).order_by(tellings.c.number).limit(limit))
    return [_telling(row) for row in rows]


def _tellings(connection: Connection, numbers: Iterable[int]) -> Iterator[tuple[Telling, int]]:
    """The tellings of these that stand, each with its number."""
    for part in chunks(numbers):
        rows = connection.execute(_TELLING.where(tellings.c.number.in_(part), tellings.c.stands))
        yield from map(_telling, rows)


def _telling(row: Any) -> tuple[Telling, int]:
    number, id_, record, digest, language, published, url, name = row
    known = {"language": language, "published": published, "url": url, "name": name}
    return telling_of(id_, record, digest, known), number


def _entries_of(connection: Connection, numbers: Iterable[int]) -> dict[str, _Kept]:
    found: dict[str, _Kept] = {}
    kept = (entries.c.number, entries.c.place, entries.c.told)
    for part in chunks(numbers):
        rows = connection.execute(
            select(entries.c.id, *kept)
            .join(entry_tellings, entry_tellings.c.entry == entries.c.number)
            .where(entry_tellings.c.telling.in_(part))
        )
        found.update({id_: _Kept(number, place, told) for id_, number, place, told in rows})
    return found


def _remove(connection: Connection, gone: Sequence[_Kept]) -> None:
    for part in chunks(gone):
        numbers = [row.number for row in part]
        pairs = [
            {"b_pair": pair, "b_place": row.place, "b_entry": row.number}
            for row in part
            for pair in pairs_of(json.loads(row.told)["sides"])
        ]
        if pairs:
            connection.execute(_ONE_PAIR, pairs)
        connection.execute(delete(entry_tellings).where(entry_tellings.c.entry.in_(numbers)))
        connection.execute(delete(entries).where(entries.c.number.in_(numbers)))


def _write(connection: Connection, fresh: Sequence[tuple[Entry, str]], numbers: Mapping[str, int]) -> None:
    if not fresh:
        return
    rows: list[dict[str, Any]] = []
    pairs: list[dict[str, Any]] = []
    links: list[dict[str, int]] = []
    for number, (entry, told) in enumerate(fresh, next_number(connection, entries)):
        row = _row(entry)
        rows.append({"number": number, "told": told, **row})
        pairs.extend({"pair": pair, "place": row["place"], "entry": number} for pair in pairs_of(entry.sides))
        links.extend({"telling": numbers[telling], "entry": number} for telling in entry.tellings)
    insert_rows(connection, entries, rows)
    insert_rows(connection, entry_tellings, links)
    insert_rows(connection, entry_pairs, pairs)


def _row(entry: Entry) -> dict[str, Any]:
    when = When.parse(entry.when) if entry.when else None
    level = entry.values.get("level")
    return {
        "id": entry.id,
        "place": place(when, entry.id),
        "kind": entry.kind,
        "status": entry.status,
        "level": level.value if level else None,
        "earliest": when.earliest.toordinal() if when and when.earliest else None,
        "latest": when.latest.toordinal() if when and when.latest else None,
    }


def place(when: When | None, id_: str) -> str:
    """An entry's place in the order of the chronicle, as a text that sorts: by its first day, its last, then its id.

    Dates without a year come after all others, undated entries last.
    """
    if when is None:
        return f"2 {id_[:12]}"
    yearless, first, last, *_ = when.sort_key
    return f"{yearless:d}{first:07}{last:07} {id_[:12]}"


def packed(entry: Entry, tellings_by_id: Mapping[str, Telling]) -> str:
    """An entry as JSON that is kept, with who tells it and in which languages, so that it can be listed by itself.

    Where it names a telling of its own, that is by the place among them, not by the id. Written out because `to_json`
    copies deeply, which would be most of the time of merging.
    """
    numbers: dict[str, int | str] = {telling: number for number, telling in enumerate(entry.tellings)}

    def value(each: Value) -> dict[str, Any]:
        named = [numbers.get(telling, telling) for telling in each.tellings]
        return {"value": each.value, "tellings": named, "basis": each.basis}

    told: dict[str, Any] = {name: getattr(entry, name) for name in _PLAIN}
    told["values"] = {name: value(each) for name, each in entry.values.items()}
    told["conflicts"] = [{"field": each.field, "values": list(map(value, each.values))} for each in entry.conflicts]
    for name in ("derivations", "history"):
        told[name] = [_with_places(asdict(each), numbers) for each in getattr(entry, name)]
    own = sorted((tellings_by_id[telling] for telling in entry.tellings), key=_date_and_id)
    told["sources"] = list(dict.fromkeys(telling.source or telling.document[:12] for telling in own))
    told["languages"] = sorted({telling.language for telling in own if telling.language})
    return canonical(told)


def _date_and_id(telling: Telling) -> tuple[str, str]:
    return telling.published or "~", telling.id


def _with_places(told: dict[str, Any], numbers: Mapping[str, int | str]) -> dict[str, Any]:
    return told | {"tellings": [numbers.get(telling, telling) for telling in told["tellings"]]}


def unpacked(told: str) -> dict[str, Any]:
    """The entry's JSON as the core gave it, with `sources` and `languages`."""
    entry: dict[str, Any] = json.loads(told)
    own = entry["tellings"]
    for each in _naming(entry):
        each["tellings"] = [own[telling] if isinstance(telling, int) else telling for telling in each["tellings"]]
    return entry


def _naming(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts of an entry that name tellings."""
    yield from told["values"].values()
    yield from told["derivations"]
    yield from told["history"]
    for conflict in told["conflicts"]:
        yield from conflict["values"]


def _queue(connection: Connection, ids: set[str], pairs: Sequence[Undecided]) -> None:
    """Puts the undecided pairs of some entries in place of what was there."""
    for part in chunks(ids):
        connection.execute(delete(undecided).where(undecided.c.first.in_(part) | undecided.c.second.in_(part)))
    if pairs:
        rows = [{"first": each.first, "second": each.second, "told": canonical(each.to_json())} for each in pairs]
        connection.execute(insert(undecided), rows)


def pairs_of(sides: Iterable[str]) -> list[str]:
    """Under which names an entry is looked up: each pair of its sides in alphabetical order, and each side alone.

    >>> pairs_of(["NO", "BY"])
    ['BY', 'NO', 'BY-NO']
    """
    listed = sorted(set(sides))
    return [*listed, *(f"{one}-{other}" for one, other in combinations(listed, 2))]
