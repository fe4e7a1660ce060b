"""What pages ask of a store: how many there are of what, a document with its tellings, the queue pair by pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Text, cast, func, select, true

from verbale.chronicle.canonical import told_in
from verbale.chronicle.entry import Undecided
from verbale.store import documents as kept
from verbale.store.documents import StoredDocument
from verbale.store.schema import documents, entries, entry_pairs, entry_tellings, events, tellings, undecided
from verbale.store.search import find_lines
from verbale.store.told import ToldEntry, entry_numbers, told_entries

_MOST_LINES = 2_000  # of a search whose entries are wanted, not its lines


class Size(NamedTuple):
    """How much a chronicle holds."""

    documents: int
    tellings: int
    entries: int
    undecided: int


@dataclass(frozen=True, slots=True)
class TellingInText:
    """A telling of a document: its id, its record, and the entry that holds it now."""

    id: str
    act: str
    record: Mapping[str, Any]
    entry: str | None


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document with its text, the tellings that stand, in the order of the text, and all editions of its address."""

    document: StoredDocument
    text: str
    tellings: tuple[TellingInText, ...]
    editions: tuple[StoredDocument, ...]


class CountedDocument(NamedTuple):
    """A document of the list, and how many of its tellings stand."""

    document: StoredDocument
    tellings: int


def newest_event(connection: Connection) -> int:
    """The number of the last event: as long as it stays, every answer stays."""
    return int(connection.execute(select(func.max(events.c.number))).scalar() or 0)


def size(connection: Connection) -> Size:
    """How much there is."""
    everything = true()

    def count(column: ColumnElement[Any], condition: ColumnElement[bool] = everything) -> int:
        return int(connection.execute(select(func.count(column)).where(condition)).scalar_one())

    return Size(
        count(documents.c.number) - count(documents.c.number, documents.c.stands.is_(False)),
        count(entry_tellings.c.telling),  # each that stands is of one entry, and these rows are small
        count(entries.c.number),
        count(undecided.c.first, _not_judged()),
    )


def participants(connection: Connection) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Who took part in each entry, as it agrees on them: its number, its people. The database takes them out."""
    if connection.dialect.name == "sqlite":
        people: ColumnElement[Any] = func.json_extract(entries.c.told, "$.values.participants.value")
    else:
        from sqlalchemy.dialects.postgresql import JSONB  # noqa: PLC0415 -- 50 ms that SQLite need not wait for

        people = cast(cast(entries.c.told, JSONB)[("values", "participants", "value")], Text)
    asked = select(entries.c.number, people).where(entries.c.told.contains('"participants":'))
    for number, told in connection.execute(asked, execution_options={"yield_per": 5_000}):
        if told:
            yield number, told_in(told)


def pair_counts(connection: Connection) -> list[tuple[str, str, int]]:
    """Each pair of sides with its number of entries, most first."""
    rows = connection.execute(
        select(entry_pairs.c.pair, func.count())
        .where(entry_pairs.c.pair.contains("-"))
        .group_by(entry_pairs.c.pair)
        .order_by(func.count().desc(), entry_pairs.c.pair)
    )
    found = []
    for pair, count in rows:
        one, _, other = pair.partition("-")
        found.append((one, other, int(count)))
    return found


def entries_with(connection: Connection, words: str) -> set[int]:
    """The numbers of the entries that some line tells of which holds all the words in any of their forms.

    Raises:
        StoreError: there is no word to search for.
    """
    hits, _ = find_lines(connection, words, _MOST_LINES)
    found: set[int] = set()
    by_document: dict[int, list[tuple[int, int, int]]] = {}
    for hit in hits:
        by_document.setdefault(hit.document, []).append((hit.text, hit.start, hit.stop))
    numbers = sorted(by_document)
    for begin in range(0, len(numbers), 500):
        rows = connection.execute(
            select(tellings.c.document, tellings.c.text, tellings.c.start, tellings.c.stop, entry_tellings.c.entry)
            .join(entry_tellings, entry_tellings.c.telling == tellings.c.number)
            .where(tellings.c.document.in_(numbers[begin : begin + 500]))
        )
        found.update(
            entry
            for document, text, start, stop, entry in rows
            if any(text == t and start < b and a < stop for t, a, b in by_document[document])
        )
    return found


def document_list(connection: Connection, words: str, skip: int, limit: int) -> tuple[list[CountedDocument], int]:
    """Documents that stand, the last added first, and how many there are; `words` is a part of name, title, address."""
    condition: ColumnElement[bool] = documents.c.stands
    if words:
        named = (documents.c.name, documents.c.title, documents.c.url)
        fits = [column.icontains(words, autoescape=True) for column in named]
        condition = condition & (fits[0] | fits[1] | fits[2])
    total = int(connection.execute(select(func.count()).select_from(documents).where(condition)).scalar_one())
    numbers = (
        connection.execute(
            select(documents.c.number).where(condition).order_by(documents.c.number.desc()).offset(skip).limit(limit)
        )
        .scalars()
        .all()
    )
    known = kept.by_numbers(connection, numbers)
    counts: dict[int, int] = {}
    if numbers:
        rows = connection.execute(
            select(tellings.c.document, func.count())
            .where(tellings.c.document.in_(numbers), tellings.c.stands)
            .group_by(tellings.c.document)
        )
        counts = {document: int(count) for document, count in rows}
    return [CountedDocument(known[number], counts.get(number, 0)) for number in numbers], total


def kept_document(connection: Connection, wanted: str) -> KeptDocument:
    """The document that a user names, with all that is shown of it.

    Raises:
        StoreError: none, or several.
    """
    document = kept.find(connection, wanted)
    rows = connection.execute(
        select(tellings.c.id, tellings.c.act, tellings.c.record, entries.c.id.label("entry"))
        .select_from(tellings)
        .join(entry_tellings, entry_tellings.c.telling == tellings.c.number, isouter=True)
        .join(entries, entries.c.number == entry_tellings.c.entry, isouter=True)
        .where(tellings.c.document == document.number, tellings.c.stands)
        .order_by(tellings.c.start, tellings.c.stop, tellings.c.id)
    )
    told = tuple(TellingInText(row.id, row.act, told_in(row.record), row.entry) for row in rows)
    editions = kept.editions(connection, document.url) if document.url else [document]
    return KeptDocument(document, kept.text_of(connection, document.number), told, tuple(editions))


def undecided_pair(
    connection: Connection, skip: int, *, unsure: bool = False
) -> tuple[Undecided, ToldEntry, ToldEntry] | None:
    """The next pair to decide, after so many passed over; with `unsure`, of those that somebody could not tell."""
    told = connection.execute(
        select(undecided.c.told)
        .where(~_not_judged() if unsure else _not_judged())
        .order_by(undecided.c.first, undecided.c.second)
        .offset(skip)
        .limit(1)
    ).scalar()
    if told is None:
        return None
    pair = Undecided.from_json(told_in(told))
    known = {each.id: each for each in told_entries(connection, entry_numbers(connection, (pair.first, pair.second)))}
    return pair, known[pair.first], known[pair.second]


def undecided_count(connection: Connection, *, unsure: bool = False) -> int:
    """How many pairs wait for a decision; with `unsure`, how many somebody could not tell."""
    condition = ~_not_judged() if unsure else _not_judged()
    return int(connection.execute(select(func.count()).select_from(undecided).where(condition)).scalar_one())


def _not_judged() -> ColumnElement[bool]:
    """The verdict stands in the kept JSON, which is canonical."""
    return ~undecided.c.told.contains('"verdict":"unsure"')
