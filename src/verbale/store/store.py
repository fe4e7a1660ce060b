"""A stored chronicle: the one object that commands, programs and pages ask and change."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from verbale.chronicle.entry import Undecided
from verbale.errors import StoreError
from verbale.store import adding, browsing, entries, judging, log, renewing, undoing
from verbale.store.asking import Chosen, ComparedDocuments, chosen, diff
from verbale.store.check import Checked, check
from verbale.store.connect import make_engine, reading, shown, writing
from verbale.store.documents import StoredDocument
from verbale.store.found import FoundLine, found_lines
from verbale.store.lemmas import WordIndex
from verbale.store.schema import SCHEMA
from verbale.store.timeline import Asked, timeline, told_timeline
from verbale.store.told import ListedEntry, ToldEntry, entry_number, told_entries, undecided_pairs
from verbale.store.upgrade import require_schema, schema_of, upgrade
from verbale.store.verify import Verified, verify

Answer = TypeVar("Answer")


class Store:
    """A chronicle in an SQLite file or in PostgreSQL. Each method is one transaction: all of it is kept, or nothing."""

    def __init__(self, address: str | Path, *, create: bool = False, read_only: bool = False) -> None:
        """Opens the chronicle at a path or a postgresql:// URL; with `create` makes it if it is not there.

        Raises:
            StoreError: it is not there, not ours, older, newer, or cannot be opened; says what to do.
        """
        self._address = str(address)
        self._engine = make_engine(self._address, create=create, read_only=read_only, keep_open=True)
        self._words = WordIndex()
        if create:
            with self._writing(checked=False) as connection:
                if schema_of(connection) is None:
                    upgrade(connection)
                    renewing.stamp(connection)
            self._engine.dispose()  # what was made is worked into the file before anything else
        with self._reading() as connection:
            if wrong := renewing.stale(connection):
                told = f"its caches ({', '.join(wrong)}) were made by another edition of Verbale"
                raise StoreError(f"{self.address}: {told}. Make them anew with: verbale upgrade --db {self.address}")

    @property
    def address(self) -> str:
        """Where it is kept, without a password."""
        return shown(self._address)

    def add(self, additions: Iterable[adding.Addition], *, who: str, at: str) -> list[adding.Added]:
        """Stores documents with their tellings, and merges the entries that these touch."""
        with self._writing() as connection:
            added, touched, new = adding.add_all(connection, additions, log.Stamp(who, at), self._words)
            entries.merge_added(connection, new, touched)
        return added

    def passed_over(self, digest: str, seal: str, edition: str) -> StoredDocument | None:
        """The document of these bytes, if the same edition of the program stored it from the very same files."""
        with self._reading() as connection:
            return adding.passed_over(connection, digest, seal, edition)

    def same(self, first: str, second: str, *, who: str, at: str, because: str | None = None) -> int:
        """Two entries are one deed. Gives the number of the event."""
        return self._judge("same", (first, second), log.Stamp(who, at), because)

    def different(self, first: str, second: str, *, who: str, at: str, because: str | None = None) -> int:
        """Two entries are two deeds, whatever the rules say. Gives the number of the event."""
        return self._judge("different", (first, second), log.Stamp(who, at), because)

    def unsure(self, first: str, second: str, *, who: str, at: str, because: str | None = None) -> int:
        """It was looked at and cannot be told: they stay apart, in the queue. Gives the number of the event."""
        return self._judge("unsure", (first, second), log.Stamp(who, at), because)

    def split(self, entry: str, apart: Sequence[str] = (), *, who: str, at: str, because: str | None = None) -> int:
        """Takes tellings out of an entry, or all of them apart. Gives the number of the event."""
        with self._writing() as connection:
            event, touched = judging.split(connection, entry, apart, log.Stamp(who, at), because)
            entries.merge_touched(connection, touched)
        return event

    def correct(self, entry: str, field: str, value: str, *, who: str, at: str, because: str | None = None) -> int:
        """Sets what a field of an entry says; an empty value empties it. Gives the number of the event."""
        with self._writing() as connection:
            event, touched = judging.correct(connection, entry, (field, value), log.Stamp(who, at), because)
            entries.merge_touched(connection, touched)
        return event

    def undo(self, event: int, *, who: str, at: str, because: str | None = None) -> log.Event:
        """Undoes an event of the log, which may be an undoing.

        Raises:
            StoreError: there is no such event, or it is undone already.
        """
        with self._writing() as connection:
            made, changed = undoing.undo(connection, event, log.Stamp(who, at), because)
            entries.merge_touched(connection, changed)
        return made

    def timeline(self, asked: Asked | None = None) -> Iterator[ListedEntry]:
        """The entries that are asked for, all of them unless said, in the order of time."""
        with self._reading() as connection:
            yield from timeline(connection, asked or Asked())

    def told(self, asked: Asked | None = None) -> Iterator[ToldEntry]:
        """The same, each with all its tellings."""
        with self._reading() as connection:
            yield from told_timeline(connection, asked or Asked())

    def export(self, asked: Asked | None = None) -> Iterator[str]:
        """Entries as JSON lines, each with its tellings and what was derived: the whole chronicle unless said."""
        for told in self.told(asked):
            yield json.dumps(told.to_json(), ensure_ascii=False) + "\n"

    def entry(self, wanted: str) -> ToldEntry:
        """The entry that an id, or its beginning, names; a telling's id names the entry that holds it.

        Raises:
            StoreError: none or several.
        """
        with self._reading() as connection:
            return told_entries(connection, [entry_number(connection, wanted)])[0]

    def events_about(self, entry: ToldEntry) -> list[log.Event]:
        """The events that made an entry what it is, in order."""
        with self._reading() as connection:
            return log.events_about(connection, entry.entry.tellings)

    def search(self, words: str, limit: int = 20) -> tuple[list[FoundLine], int]:
        """Lines that hold all the words in any of their forms, each with its entries; and how many there are in all."""
        with self._reading() as connection:
            return found_lines(connection, words, limit)

    def queue(self) -> list[tuple[Undecided, ToldEntry, ToldEntry]]:
        """The pairs of entries that may be one deed and that nobody has decided."""
        with self._reading() as connection:
            return undecided_pairs(connection)

    def chosen(self, asked: Asked | None = None) -> Chosen:
        """Entries with their tellings, for the questions of `verbale.chronicle`: all of them unless said."""
        with self._reading() as connection:
            return chosen(connection, asked or Asked())

    def diff(self, *wanted: str) -> ComparedDocuments:
        """Compares two documents, or the last two editions of an address.

        Raises:
            StoreError: a document that is not there, or an address with one edition only.
        """
        with self._reading() as connection:
            return diff(connection, wanted)

    def events(self, last: int | None = None) -> list[log.Event]:
        """The events in order, or the last of them."""
        with self._reading() as connection:
            return log.all_events(connection, last)

    def event(self, number: int) -> log.Event:
        """One event of the log."""
        with self._reading() as connection:
            return log.event(connection, number)

    def newest_event(self) -> int:
        """The number of the last event: as long as it stays, every answer stays."""
        with self._reading() as connection:
            return browsing.newest_event(connection)

    def browse(self, question: Callable[[Connection], Answer]) -> Answer:
        """What one of the questions of `verbale.store.browsing` answers, or several asked of one state."""
        with self._reading() as connection:
            return question(connection)

    def verify(self) -> Verified:
        """Whether every quotation stands in its text and in the original."""
        with self._reading() as connection:
            return verify(connection)

    def check(self) -> Checked:
        """Whether everything is whole."""
        with self._reading() as connection:
            return check(connection)

    def _judge(self, what: str, pair: tuple[str, str], stamp: log.Stamp, because: str | None) -> int:
        with self._writing() as connection:
            event, touched = judging.judge(connection, what, pair, stamp, because)
            entries.merge_touched(connection, touched)
        return event

    @classmethod
    def upgrade(cls, address: str | Path, say: Callable[[str], None]) -> None:
        """Brings the schema of a chronicle up to date and makes its caches anew; tells `say` what it does.

        Raises:
            StoreError: there is none, or it is newer than this program.
        """
        where = str(address)
        with writing(make_engine(where, create=False), where) as connection:
            found = schema_of(connection)
            if found is None or found > SCHEMA:
                require_schema(connection, shown(where))
            if found != SCHEMA:
                say(f"schema {found} to {SCHEMA}")
                upgrade(connection)
            renewing.renew(connection, WordIndex(), say)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reading(self._engine, self._address) as connection:
            require_schema(connection, self.address)
            yield connection

    @contextmanager
    def _writing(self, *, checked: bool = True) -> Iterator[Connection]:
        with writing(self._engine, self._address) as connection:
            if checked:
                require_schema(connection, self.address)
            yield connection
