"""A stored chronicle: the one object that commands, programs and pages ask and change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from verbale.store import adding, entries, log, undoing
from verbale.store.check import Checked, check
from verbale.store.connect import make_engine, reading, shown, writing
from verbale.store.documents import StoredDocument
from verbale.store.lemmas import WordIndex
from verbale.store.upgrade import require_schema, schema_of, upgrade


class Store:
    """A chronicle in an SQLite file or in PostgreSQL. Each method is one transaction: all of it is kept, or nothing."""

    def __init__(self, address: str | Path, *, create: bool = False, read_only: bool = False) -> None:
        """Opens the chronicle at a path or a postgresql:// URL; with `create` makes it if it is not there.

        Raises:
            StoreError: it is not there, not ours, older, newer, or cannot be opened; says what to do.
        """
        self._address = str(address)
        self._engine = make_engine(self._address, create=create, read_only=read_only)
        self._words = WordIndex()
        if create:
            with self._writing(checked=False) as connection:
                if schema_of(connection) is None:
                    upgrade(connection)
        with self._reading():
            pass

    @property
    def address(self) -> str:
        """Where it is kept, without a password."""
        return shown(self._address)

    def add(self, additions: Iterable[adding.Addition], *, who: str, at: str) -> list[adding.Added]:
        """Stores documents with their tellings, and merges the entries that these touch."""
        with self._writing() as connection:
            added, changed = adding.add_all(connection, additions, log.Stamp(who, at), self._words)
            entries.merge_touched(connection, changed)
        return added

    def passed_over(self, digest: str, seal: str, edition: str) -> StoredDocument | None:
        """The document of these bytes, if the same edition of the program stored it from the very same files."""
        with self._reading() as connection:
            return adding.passed_over(connection, digest, seal, edition)

    def undo(self, event: int, *, who: str, at: str, because: str | None = None) -> log.Event:
        """Undoes an event of the log, which may be an undoing.

        Raises:
            StoreError: there is no such event, or it is undone already.
        """
        with self._writing() as connection:
            made, changed = undoing.undo(connection, event, log.Stamp(who, at), because)
            entries.merge_touched(connection, changed)
        return made

    def events(self, last: int | None = None) -> list[log.Event]:
        """The events in order, or the last of them."""
        with self._reading() as connection:
            return log.all_events(connection, last)

    def event(self, number: int) -> log.Event:
        """One event of the log."""
        with self._reading() as connection:
            return log.event(connection, number)

    def check(self) -> Checked:
        """Whether everything is whole."""
        with self._reading() as connection:
            return check(connection)

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
