"""Puts entries in place of those that stood; few rows are written: an entry that grows keeps its number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, or_, select

from verbale.chronicle.canonical import canonical, told_in
from verbale.chronicle.entry import Entry, Undecided
from verbale.chronicle.growing import Read
from verbale.chronicle.partition import Merged
from verbale.chronicle.timeline import place
from verbale.store.bulk import chunks, insert_rows, next_number, put_rows, rows_among, run_many
from verbale.store.packing import packed, pairs_of
from verbale.store.schema import entries, entry_pairs, entry_tellings, undecided
from verbale.store.standing import Homed, fits_text
from verbale.when.when import When

_PAIR = ("pair", "place", "entry")  # by the whole key, so that no second index is needed
_ONE_PAIR = "DELETE FROM entry_pairs WHERE pair = ? AND place = ? AND entry = ?"
_ONE_UNDECIDED = "DELETE FROM undecided WHERE first = ? AND second = ?"
_ROW = ("id", "place", "kind", "status", "level", "earliest", "latest", "told")
_ONE_ENTRY = f"UPDATE entries SET {', '.join(f'{name} = ?' for name in _ROW)} WHERE number = ?"

_STOOD = select(entries.c.number, entries.c.id, entries.c.place, entries.c.told)


class Outcome(NamedTuple):
    """What merging came to. `fits` has, by id, tellings whose fits may be others than before.

    `replaced` are the numbers of the entries in whose place the new ones come, `changed` those of them whose undecided
    pairs are told anew, too. `homes` says where tellings stood, `numbers` has their numbers by id, `read` gives them.
    """

    merged: Sequence[Merged]
    fits: Mapping[str, Mapping[str, float]]
    replaced: set[int]
    changed: set[int]
    homes: Mapping[int, Homed]
    numbers: Mapping[str, int]
    read: Read

    @property
    def entries(self) -> list[Entry]:
        """All entries that were made."""
        return [entry for each in self.merged for entry in each.entries]

    @property
    def queue(self) -> list[Undecided]:
        """All pairs that stay undecided."""
        return [pair for each in self.merged for pair in each.queue]


class _Stood(NamedTuple):
    number: int
    id: str
    place: str
    told: str

    def pairs(self) -> set[tuple[str, str]]:
        """Under which pairs and where it is looked up."""
        return {(pair, self.place) for pair in pairs_of(told_in(self.told)["sides"])}


def replace(connection: Connection, made: Outcome) -> int:
    """Puts what was made in place of what stood, where it is another; gives how many entries were written."""
    stood = {row.id: row for row in _stood(connection, made.replaced)}
    rows = {entry.id: _row(entry, made.read) for entry in made.entries}
    sides = {entry.id: entry.sides for entry in made.entries}
    before = _before(stood, made.entries)
    other = [id_ for id_, row in before.items() if row.told != rows[id_]["told"]]
    fresh = [id_ for id_ in rows if id_ not in before]
    number = next_number(connection, entries)
    numbers = {id_: row.number for id_, row in before.items()}
    numbers |= {id_: number + place for place, id_ in enumerate(fresh)}
    kept = {row.number for row in before.values()}
    gone = [row for row in stood.values() if row.number not in kept]
    insert_rows(connection, entries, [{"number": numbers[id_], **rows[id_]} for id_ in fresh])
    run_many(connection, _ONE_ENTRY, [{"number": numbers[id_], **rows[id_]} for id_ in other], (*_ROW, "number"))
    _link(connection, made, numbers)
    _remove(connection, gone)
    new = {(*where, numbers[id_]) for id_ in (*fresh, *other) for where in _pairs(sides[id_], rows[id_])}
    old = {(*where, row.number) for row in (*gone, *(before[id_] for id_ in other)) for where in row.pairs()}
    _look_up(connection, old - new, new - old)
    _queue(connection, [row.id for row in stood.values() if row.number in made.changed], made.queue)
    return len(fresh) + len(other)


def _before(stood: Mapping[str, _Stood], made: Iterable[Entry]) -> dict[str, _Stood]:
    """By the ids of entries, the rows that they take over: of the same id, else of one that they hold now.

    A row is given a new id only if no row has that id, so that no two ever have the same.
    """
    found: dict[str, _Stood] = {}
    rest: list[Entry] = []
    for entry in made:
        if entry.id in stood:
            found[entry.id] = stood[entry.id]
        else:
            rest.append(entry)
    taken = set(found)
    for entry in rest:
        held = next((id_ for id_ in entry.tellings if id_ in stood and id_ not in taken), None)
        if held is not None:
            found[entry.id] = stood[held]
            taken.add(held)
    return found


def unlink(connection: Connection, numbers: Iterable[int]) -> None:
    """These tellings stand in no entry any more."""
    for part in chunks(numbers):
        connection.execute(delete(entry_tellings).where(entry_tellings.c.telling.in_(part)))


def _stood(connection: Connection, numbers: Iterable[int]) -> list[_Stood]:
    return [_Stood(*row) for row in rows_among(connection, _STOOD, entries.c.number, numbers)]


def _row(entry: Entry, read: Read) -> dict[str, Any]:
    when = When.parse(entry.when) if entry.when else None
    level = entry.values.get("level")
    return {
        "id": entry.id,
        "place": place(when),
        "kind": entry.kind,
        "status": entry.status,
        "level": level.value if level else None,
        "earliest": when.earliest.toordinal() if when and when.earliest else None,
        "latest": when.latest.toordinal() if when and when.latest else None,
        "told": packed(entry, [read(id_).telling for id_ in entry.tellings]),
    }


def _link(connection: Connection, made: Outcome, numbers: Mapping[str, int]) -> None:
    """Notes where tellings stand now, and what they fit."""
    home = {made.numbers[id_]: numbers[entry.id] for entry in made.entries for id_ in entry.tellings}
    fits = {made.numbers[id_]: fits_text(own, made.numbers) for id_, own in made.fits.items()}
    rows: list[dict[str, Any]] = []
    for telling in home.keys() | fits.keys():
        known = made.homes.get(telling, Homed(0, None))
        now = Homed(home.get(telling, known.entry), fits.get(telling, known.fits))
        if now != known:
            rows.append({"telling": telling, "entry": now.entry, "fits": now.fits})
    put_rows(connection, entry_tellings, sorted(rows, key=lambda row: row["telling"]))


def _remove(connection: Connection, gone: Sequence[_Stood]) -> None:
    for part in chunks(row.number for row in gone):
        connection.execute(delete(entries).where(entries.c.number.in_(part)))


def _pairs(sides: Iterable[str], row: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ((pair, row["place"]) for pair in pairs_of(sides))


def _look_up(connection: Connection, gone: set[tuple[str, str, int]], new: set[tuple[str, str, int]]) -> None:
    """Brings the pairs under which entries are looked up to what they are now."""
    run_many(connection, _ONE_PAIR, [dict(zip(_PAIR, each, strict=True)) for each in sorted(gone)], _PAIR)
    insert_rows(connection, entry_pairs, [dict(zip(_PAIR, each, strict=True)) for each in sorted(new)])


def _queue(connection: Connection, changed: Sequence[str], pairs: Sequence[Undecided]) -> None:
    """Puts the undecided pairs of some entries in place of what was there."""
    gone: set[tuple[str, str]] = set()
    for part in chunks(changed):
        named = or_(undecided.c.first.in_(part), undecided.c.second.in_(part))
        gone.update(
            (one, two) for one, two in connection.execute(select(undecided.c.first, undecided.c.second).where(named))
        )
    lost = [{"first": one, "second": two} for one, two in sorted(gone)]
    run_many(connection, _ONE_UNDECIDED, lost, ("first", "second"))
    told = [{"first": each.first, "second": each.second, "told": canonical(each.to_json())} for each in pairs]
    insert_rows(connection, undecided, told)
