"""Entries, kept as a cache of what the core makes of the tellings: merged anew only where an added telling touches."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, select

from verbale.chronicle.entry import Derivation, Entry, Stage, Value
from verbale.chronicle.facts import Facts
from verbale.chronicle.judgement import Judgement
from verbale.chronicle.partition import Before, Merged, components, merge_block
from verbale.chronicle.telling import Telling
from verbale.chronicle.timeline import place
from verbale.store.bulk import chunks, insert_rows, next_number
from verbale.store.claims import telling_of
from verbale.store.judgements import judgements, partners
from verbale.store.log import canonical
from verbale.store.memory import Memory
from verbale.store.schema import documents, entries, entry_pairs, entry_tellings, keys, tellings, undecided
from verbale.when.when import When

_PART = 5_000  # tellings that begin a part of a whole merge
_ONE_PAIR = delete(entry_pairs).where(  # by its whole key, so that no second index is needed
    entry_pairs.c.pair == bindparam("b_pair"),
    entry_pairs.c.place == bindparam("b_place"),
    entry_pairs.c.entry == bindparam("b_entry"),
)
_ONE_UNDECIDED = delete(undecided).where(
    undecided.c.first == bindparam("b_first"), undecided.c.second == bindparam("b_second")
)
_TELLING = select(
    tellings.c.number, tellings.c.id, tellings.c.record, documents.c.sha256, documents.c.language,
    documents.c.published, documents.c.url, documents.c.name,
).join(documents, documents.c.number == tellings.c.document)  # fmt: skip
_PLAIN = ("id", "kind", "status", "when", "reason", "sides", "tellings")


class _Stood(NamedTuple):
    """A row of the cache, without what it tells."""

    number: int
    id: str
    kind: str
    place: str
    day: int | None


def merge_touched(connection: Connection, touched: Iterable[int]) -> int:
    """Merges anew what a change of these tellings can reach; gives how many entries were written."""
    keys_of = _reach(connection, set(touched))
    facts = {number: Facts(telling) for telling, number in _tellings(connection, keys_of)}
    judged = judgements(connection)
    stood = _entries_of(connection, keys_of)
    merged = [merge_block(block.values(), judged) for block in _blocks(facts, keys_of, judged)]
    return _replace(connection, stood, merged, facts)


def merge_added(connection: Connection, added: Mapping[int, Telling], memory: Memory) -> int:
    """The same where nothing was done but that these tellings were added: what stands holds for what was there before.

    The memory must be true at the event before that.
    """
    keys_of = _reach(connection, set(added))
    facts = memory.recall(keys_of) | {number: Facts(telling) for number, telling in added.items()}
    facts |= {number: Facts(telling) for telling, number in _tellings(connection, keys_of.keys() - facts)}
    judged = judgements(connection)
    stood = _entries_of(connection, keys_of)
    before = _before(stood, facts)
    merged: list[Merged] = []
    for block in _blocks(facts, keys_of, judged):
        own = dict.fromkeys(stood[number].id for number in block if number in stood)
        merged.append(merge_block(block.values(), judged, [before[id_] for id_ in own]))
        memory.keep(block)
    return _replace(connection, stood, merged, facts)


def _blocks(
    facts: Mapping[int, Facts], keys_of: Mapping[int, Sequence[str]], judged: Sequence[Judgement]
) -> Iterator[dict[int, Facts]]:
    """The blocks that some tellings make, each by number."""
    numbers = {each.id: number for number, each in facts.items()}
    for ids in components({name: keys_of[number] for name, number in numbers.items()}, judged):
        yield {numbers[name]: facts[numbers[name]] for name in ids}


def _replace(
    connection: Connection, stood: Mapping[int, _Stood], merged: Sequence[Merged], facts: Mapping[int, Facts]
) -> int:
    """Puts what was made in place of what stood, where it is another; gives how many entries were written."""
    by_id = {each.id: each.telling for each in facts.values()}
    made = {entry.id: (entry, packed(entry, by_id)) for block in merged for entry in block.entries}
    kept = {name for block in merged for name in block.kept}
    open_ = {row.number: row for row in stood.values() if row.id not in kept}
    told = _told(connection, open_)
    gone = [(row, told[number]) for number, row in open_.items() if made.get(row.id, ("", ""))[1] != told[number]]
    same = {row.id for row in open_.values()} - {row.id for row, _ in gone}
    fresh = [each for name, each in made.items() if name not in same]
    _remove(connection, gone)
    _write(connection, fresh, {each.id: number for number, each in facts.items()})
    _queue(connection, {row.id for row in stood.values()}, merged)
    return len(fresh)


def _before(stood: Mapping[int, _Stood], facts: Mapping[int, Facts]) -> dict[str, Before]:
    """The entries as the core asks for them, by id."""
    members: dict[str, list[str]] = {}
    for telling, row in stood.items():
        members.setdefault(row.id, []).append(facts[telling].id)
    rows = {row.id: row for row in stood.values()}
    return {id_: Before(tuple(sorted(ids)), rows[id_].kind, rows[id_].day) for id_, ids in members.items()}


def merge_everything(connection: Connection) -> int:
    """Empties the cache and merges all tellings; gives how many entries there are."""
    for table in (entry_pairs, entry_tellings, entries, undecided):
        connection.execute(delete(table))
    numbers = connection.execute(select(tellings.c.number).where(tellings.c.stands).order_by(tellings.c.number))
    waiting = set(numbers.scalars())
    written = 0
    while waiting:
        reach = _reach(connection, set(list(waiting)[:_PART])).keys()
        written += merge_touched(connection, reach)
        waiting -= reach
    return written


def _reach(connection: Connection, touched: set[int]) -> dict[int, list[str]]:
    """All tellings, standing or not, that share a key with these or were judged with them, and so on; with keys."""
    found: dict[int, list[str]] = {}
    asked: set[str] = set()
    frontier = touched
    while frontier:
        for part in chunks(frontier):
            for telling, key in connection.execute(select(keys.c.telling, keys.c.key).where(keys.c.telling.in_(part))):
                found.setdefault(telling, []).append(key)
        shared = {key for telling in frontier for key in found.get(telling, ())} - asked
        asked |= shared
        near: set[int] = set()
        for names in chunks(shared):
            near.update(connection.execute(select(keys.c.telling).where(keys.c.key.in_(names))).scalars())
        near |= partners(connection, frontier)
        frontier = near - found.keys()
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


def _entries_of(connection: Connection, numbers: Iterable[int]) -> dict[int, _Stood]:
    """By the number of a telling, the entry that it is in."""
    found: dict[int, _Stood] = {}
    columns = (entries.c.number, entries.c.id, entries.c.kind, entries.c.place, entries.c.earliest, entries.c.latest)
    for part in chunks(numbers):
        rows = connection.execute(
            select(entry_tellings.c.telling, *columns)
            .join(entries, entry_tellings.c.entry == entries.c.number)
            .where(entry_tellings.c.telling.in_(part))
        )
        for telling, number, id_, kind, where, earliest, latest in rows:
            found[telling] = _Stood(number, id_, kind, where, earliest if earliest == latest else None)
    return found


def _told(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for part in chunks(numbers):
        rows = connection.execute(select(entries.c.number, entries.c.told).where(entries.c.number.in_(part)))
        found.update({number: told for number, told in rows})  # noqa: C416 -- typed rows
    return found


def _remove(connection: Connection, gone: Sequence[tuple[_Stood, str]]) -> None:
    for part in chunks(gone):
        numbers = [row.number for row, _ in part]
        pairs = [
            {"b_pair": pair, "b_place": row.place, "b_entry": row.number}
            for row, told in part
            for pair in pairs_of(json.loads(told)["sides"])
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


def packed(entry: Entry, tellings_by_id: Mapping[str, Telling]) -> str:
    """An entry as JSON that is kept, with who tells it and in which languages, so that it can be listed by itself.

    Where it names a telling of its own, that is by the place among them, not by the id. Written out because `to_json`
    copies deeply, which would be most of the time of merging.
    """
    numbers: dict[str, int | str] = {telling: number for number, telling in enumerate(entry.tellings)}

    def named(each: Value | Derivation | Stage) -> list[int | str]:
        return [numbers.get(telling, telling) for telling in each.tellings]

    def value(each: Value) -> dict[str, Any]:
        return {"value": each.value, "tellings": named(each), "basis": each.basis}

    told: dict[str, Any] = {name: getattr(entry, name) for name in _PLAIN}
    told["values"] = {name: value(each) for name, each in entry.values.items()}
    told["conflicts"] = [{"field": each.field, "values": list(map(value, each.values))} for each in entry.conflicts]
    told["derivations"] = [
        {"field": each.field, "value": each.value, "rule": each.rule, "proof": each.proof, "tellings": named(each)}
        for each in entry.derivations
    ]
    told["history"] = [
        {"status": each.status, "when": each.when, "published": each.published, "tellings": named(each)}
        for each in entry.history
    ]
    own = sorted((tellings_by_id[telling] for telling in entry.tellings), key=_date_and_id)
    told["sources"] = list(dict.fromkeys(telling.source or telling.document[:12] for telling in own))
    told["languages"] = sorted({telling.language for telling in own if telling.language})
    return canonical(told)


def _date_and_id(telling: Telling) -> tuple[str, str]:
    return telling.published or "~", telling.id


def unpacked(told: str) -> dict[str, Any]:
    """The entry's JSON as the core gave it, with `sources` and `languages`."""
    entry: dict[str, Any] = json.loads(told)
    own = entry["tellings"]
    if len(own) == 1 and not entry["derivations"]:  # most entries: whatever is told, the one telling tells it
        for value in entry["values"].values():
            if value["tellings"]:
                value["tellings"] = own
        for stage in entry["history"]:
            stage["tellings"] = own
        return entry
    for each in _naming(entry):
        each["tellings"] = [telling if telling.__class__ is str else own[telling] for telling in each["tellings"]]
    return entry


def _naming(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts of an entry that name tellings."""
    yield from told["values"].values()
    yield from told["derivations"]
    yield from told["history"]
    for conflict in told["conflicts"]:
        yield from conflict["values"]


def _queue(connection: Connection, stood: set[str], merged: Sequence[Merged]) -> None:
    """Puts the undecided pairs of some entries in place of what was there: both of a pair are of one block."""
    settled = {name for block in merged for name in block.settled}
    for part in chunks(stood):
        rows = connection.execute(select(undecided.c.first, undecided.c.second).where(undecided.c.first.in_(part)))
        gone = [{"b_first": one, "b_second": two} for one, two in rows if one not in settled or two not in settled]
        if gone:
            connection.execute(_ONE_UNDECIDED, gone)
    pairs = [pair for block in merged for pair in block.queue]
    told = [{"first": each.first, "second": each.second, "told": canonical(each.to_json())} for each in pairs]
    insert_rows(connection, undecided, told)


def pairs_of(sides: Iterable[str]) -> list[str]:
    """Under which names an entry is looked up: each pair of its sides in alphabetical order, and each side alone.

    >>> pairs_of(["NO", "BY"])
    ['BY', 'NO', 'BY-NO']
    """
    listed = sorted(set(sides))
    return [*listed, *(f"{one}-{other}" for one, other in combinations(listed, 2))]
