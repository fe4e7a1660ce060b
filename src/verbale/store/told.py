"""Entries with what stands behind them: each telling with its document, its words and its record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from verbale.chronicle.canonical import told_in
from verbale.chronicle.entry import Entry, Undecided
from verbale.errors import StoreError
from verbale.store import documents as kept
from verbale.store.bulk import chunks
from verbale.store.claims import source_of
from verbale.store.documents import StoredDocument
from verbale.store.packing import unpacked
from verbale.store.schema import entries, entry_tellings, tellings, texts, undecided

_LEAST, _MANY = 4, 6  # characters of an id; candidates named in a message
_BESIDE = ("sources", "languages")  # of a kept line, not of the core's entry
_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class ToldBy:
    """One telling of an entry. `act` is how its document's record names it, `words` the clause that says it.

    `quotations` are the words of each span of the record's evidence, in its order.
    """

    id: str
    act: str
    document: StoredDocument
    record: Mapping[str, Any]
    quotations: tuple[str, ...]
    words: str
    start: int

    @property
    def source(self) -> str:
        """Who tells it: a host, or a file's name."""
        return source_of(self.document.url, self.document.name) or self.document.shown

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values."""
        document = self.document
        about = {"document": document.name or document.sha256, "sha256": document.sha256, "url": document.url}
        known = {"source": self.source, "published": document.published, "language": document.language}
        said = {"record": dict(self.record), "words": self.words, "quotations": list(self.quotations)}
        return {"id": self.id, **about, **known, "act": self.act, **said}


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry by itself, quickly had. `told` is what is kept of it, read when something of it is asked for: a crowded
    pair's thousands of entries in one list are many objects, and few of them are looked at.
    """

    number: int
    told: str
    _read: list[Mapping[str, Any]] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def line(self) -> Mapping[str, Any]:
        """Its JSON, with `sources` and `languages` of its tellings."""
        if not self._read:
            self._read.append(unpacked(self.told))
        return self._read[0]

    @property
    def id(self) -> str:
        """The id of the entry."""
        return str(self.line["id"])

    @property
    def entry(self) -> Entry:
        """The entry as the core made it."""
        return Entry.from_json({name: each for name, each in self.line.items() if name not in _BESIDE})

    @property
    def sources(self) -> tuple[str, ...]:
        """Who tells it, each once, by the date of telling."""
        return tuple(self.line["sources"])


@dataclass(frozen=True, slots=True)
class ToldEntry(ListedEntry):
    """An entry with all its tellings, by the date of their documents, undated ones last: no order of adding matters."""

    tellings: tuple[ToldBy, ...]

    def to_json(self) -> dict[str, Any]:
        """A line of the export: the entry, its tellings written out."""
        line = {name: each for name, each in self.line.items() if name not in _BESIDE}
        return {**line, "tellings": [telling.to_json() for telling in self.tellings]}


def listed_entries(connection: Connection, numbers: Iterable[int]) -> list[ListedEntry]:
    """Entries by their numbers, in the order given."""
    wanted = list(numbers)
    found: dict[int, str] = {}
    for part in chunks(wanted):
        rows = connection.execute(select(entries.c.number, entries.c.told).where(entries.c.number.in_(part)))
        found.update({row.number: row.told for row in rows})
    return [ListedEntry(number, found[number]) for number in wanted if number in found]


def told_entries(connection: Connection, numbers: Iterable[int]) -> list[ToldEntry]:
    """Entries by their numbers, in the order given, with all that stands behind them."""
    listed = listed_entries(connection, numbers)
    behind: dict[int, list[ToldBy]] = {each.number: [] for each in listed}
    for part in chunks(behind):
        for number, telling in sorted(_tellings(connection, part), key=_date_and_place):
            behind[number].append(telling)
    return [ToldEntry(each.number, each.told, tuple(behind[each.number])) for each in listed]


def entry_number(connection: Connection, wanted: str) -> int:
    """The number of the entry that a user names: by the beginning of its id, or of a telling's.

    Raises:
        StoreError: no id, none or several; says which.
    """
    prefix = wanted.strip().lower().rstrip("…")
    if len(prefix) < _LEAST or not set(prefix) <= _HEX:
        told = f"an id is {_LEAST} or more of the characters 0–9 and a–f, as verbale timeline and show print it"
        raise StoreError(f"{wanted!r} is no id of an entry: {told}.")
    rows = connection.execute(
        select(tellings.c.id, tellings.c.stands, entry_tellings.c.entry, entries.c.id)
        .select_from(tellings)
        .join(entry_tellings, entry_tellings.c.telling == tellings.c.number, isouter=True)
        .join(entries, entries.c.number == entry_tellings.c.entry, isouter=True)
        .where(tellings.c.id >= prefix, tellings.c.id < prefix + "g")
        .order_by(tellings.c.id)
    ).all()
    own = {number for _, _, number, entry in rows if entry is not None and entry.startswith(prefix)}
    found = own or {number for _, _, number, _ in rows if number is not None}
    if len(found) == 1:
        return int(found.pop())
    if found:
        ids = sorted({entry for _, _, number, entry in rows if number in found})
        listed = ", ".join(id_[:16] for id_ in ids[:_MANY]) + (" …" if len(ids) > _MANY else "")
        raise StoreError(f"{wanted!r} can be {len(found)} entries: {listed}. Give more of the id.")
    if rows:
        raise StoreError(f"{wanted!r}: this telling was withdrawn and stands in no entry now. See: verbale log")
    raise StoreError(f"There is no entry {wanted!r}. verbale timeline and verbale search print the ids of entries.")


def entry_numbers(connection: Connection, ids: Iterable[str]) -> list[int]:
    """The numbers of the entries that hold these tellings, each once; an entry's id is one of its tellings'."""
    found: set[int] = set()
    for part in chunks(ids):
        query = select(entry_tellings.c.entry).join(tellings, tellings.c.number == entry_tellings.c.telling)
        found.update(connection.execute(query.where(tellings.c.id.in_(part))).scalars())
    return sorted(found)


def _date_and_place(numbered: tuple[int, ToldBy]) -> tuple[str, str, int, str]:
    _, telling = numbered
    return telling.document.published or "~", telling.document.sha256, telling.start, telling.id


def undecided_pairs(connection: Connection) -> list[tuple[Undecided, ToldEntry, ToldEntry]]:
    """The undecided pairs of entries, in the order of their ids, with both entries."""
    rows = connection.execute(select(undecided.c.told).order_by(undecided.c.first, undecided.c.second)).scalars()
    pairs = [Undecided.from_json(told_in(told)) for told in rows]
    ids = {id_ for pair in pairs for id_ in (pair.first, pair.second)}
    known = {told.id: told for told in told_entries(connection, entry_numbers(connection, ids))}
    return [(pair, known[pair.first], known[pair.second]) for pair in pairs]


def _tellings(connection: Connection, part: list[int]) -> list[tuple[int, ToldBy]]:
    words = func.substr(texts.c.text, tellings.c.start + 1, tellings.c.stop - tellings.c.start)
    rows = connection.execute(
        select(
            entry_tellings.c.entry, tellings.c.id, tellings.c.act, tellings.c.document, tellings.c.record,
            tellings.c.quotations, words, tellings.c.start,
        )
        .select_from(entry_tellings)
        .join(tellings, tellings.c.number == entry_tellings.c.telling)
        .join(texts, texts.c.number == tellings.c.text)
        .where(entry_tellings.c.entry.in_(part))
    )  # fmt: skip
    read = rows.all()
    known = kept.by_numbers(connection, {document for _, _, _, document, *_ in read})
    return [
        (entry, ToldBy(id_, act, known[document], told_in(record), tuple(told_in(quotations)), said, start))
        for entry, id_, act, document, record, quotations, said, start in read
    ]
