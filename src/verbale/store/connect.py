"""From an address to a connection: an SQLite file by its path, PostgreSQL by its URL; errors say what to do."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import NullPool, QueuePool

from verbale.errors import StoreError
from verbale.store.schema import APPLICATION_ID

_POSTGRESQL = ("postgresql://", "postgres://")
_HEAD = b"SQLite format 3\x00"
_WAIT = 10.0  # seconds to wait for another writer: a batch of `verbale add` takes two, on a busy machine five
_LOCK = APPLICATION_ID  # the key of PostgreSQL's advisory lock: one writer at a time
_CACHE_KB = 128_000  # holds what a batch of `verbale add` changes in a large file
_JOURNAL_PAGES = 50_000  # 200 MB of the journal before it is worked into the file


def is_url(address: str) -> bool:
    """Whether an address is a URL and not the path of a file."""
    return "://" in address


def shown(address: str) -> str:
    """An address for messages: a URL without its password."""
    if not is_url(address):
        return address
    try:
        return make_url(address).render_as_string(hide_password=True)
    except ArgumentError:
        return address.split("://", maxsplit=1)[0] + "://…"


def make_engine(address: str, *, create: bool, read_only: bool = False, keep_open: bool = False) -> Engine:
    """An engine for an address. `create` allows an SQLite file that is not there yet.

    `keep_open` lets one connection to a file stay open, with what it has read, until the engine is disposed of; who
    asks meanwhile gets another one.

    Raises:
        StoreError: the address is none, the file is missing, another program's or not readable.
    """
    if is_url(address):
        return _postgresql(address)
    connector = _sqlite(Path(address), create=create, read_only=read_only)
    if keep_open:
        engine = create_engine("sqlite://", creator=connector, poolclass=QueuePool, pool_size=1, max_overflow=-1)
    else:
        engine = create_engine("sqlite://", creator=connector, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine, address: str) -> Iterator[Connection]:
    """A connection that sees one state of the chronicle and changes nothing."""
    isolation = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with explained(address), engine.connect().execution_options(**isolation) as connection:
        yield connection


@contextmanager
def writing(engine: Engine, address: str) -> Iterator[Connection]:
    """A connection that is the only writer; what it did is kept whole when the block ends, or not at all."""
    with explained(address), engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        yield connection


@contextmanager
def explained(address: str) -> Iterator[None]:
    """Turns what a driver says into what a user can do."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(_cause(error, shown(address))) from error


def _cause(error: DBAPIError, where: str) -> str:
    said = str(error.orig).strip()
    first = said.splitlines()[0] if said else type(error.orig).__name__
    low = said.lower()
    if "database is locked" in low:
        return f"{where}: another program writes there now. Wait for it to end and try again."
    if "readonly" in low or "read-only" in low:
        return f"{where}: it can be read, not written. Copy it to a folder of yours, or get the right to write there."
    if "not a database" in low or "malformed" in low:
        return f"{where}: the file is damaged or no SQLite file ({first}). Take a copy of it that is whole."
    if "disk is full" in low or "no space left" in low:
        return f"{where}: the disk is full. Nothing of what was being added is half kept; make room and add again."
    if "unable to open" in low:
        return f"{where}: the file cannot be opened. Do the folder and the right to write there exist?"
    if (
        isinstance(error, OperationalError)
        and not error.connection_invalidated
        and "sqlite" not in str(type(error.orig))
    ):
        return f"{where}: PostgreSQL says: {first}. Does the server run, and are user, password and name right?"
    return f"{where}: the database says: {first}."


def _postgresql(address: str) -> Engine:
    if not address.startswith(_POSTGRESQL):
        scheme = address.split("://", maxsplit=1)[0]
        raise StoreError(f"{scheme}://… is no store that Verbale knows. Give the path of a file, or postgresql://….")
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
        engine = create_engine(url, poolclass=NullPool)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"{shown(address)} is no address of PostgreSQL: {error}.") from None
    except (ModuleNotFoundError, NoSuchModuleError):
        told = "needs the library psycopg. Install it with: pip install 'verbale[postgresql]'"
        raise StoreError(f"{shown(address)}: PostgreSQL {told}") from None
    return engine


def _sqlite(path: Path, *, create: bool, read_only: bool) -> Callable[[], sqlite3.Connection]:
    is_new = _look_at(path, create=create)
    folder_closed = not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK))
    if is_new and folder_closed:
        raise StoreError(f"{path}: nothing can be written in {path.parent.absolute()}. Choose another place with --db.")
    if folder_closed and not read_only:
        told = "it can be read, not written. Copy it to a folder of yours, or get the right to write there."
        raise StoreError(f"{path}: {told}")
    return _connector(path, closed=folder_closed)


def _look_at(path: Path, *, create: bool) -> bool:
    """Whether the file has to be made; refuses what is no store of ours before anything is written to it."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        if not create:
            raise StoreError(
                f"{path}: there is no chronicle here. Make one with: verbale add PATH… --db {path}"
            ) from None
        if not path.parent.is_dir():
            raise StoreError(f"{path}: there is no folder {path.parent}. Make it first, or choose another.") from None
        return True
    except IsADirectoryError:
        raise StoreError(f"{path}: this is a folder. Give the path of a file, like {path / 'verbale.db'}.") from None
    except OSError as error:
        raise StoreError(f"{path}: it cannot be opened ({error.strerror}).") from None
    if not head:
        if not create:
            raise StoreError(f"{path}: the file is empty. Make a chronicle with: verbale add PATH… --db {path}")
        return True
    if not head.startswith(_HEAD):
        raise StoreError(f"{path}: this is no SQLite file. Choose another name with --db; nothing was changed.")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID and not _is_being_made(path):
        told = "this SQLite file belongs to another program. Choose another name with --db; nothing was changed."
        raise StoreError(f"{path}: {told}")
    return False


def _is_being_made(path: Path) -> bool:
    """A file without a table, or whose head is still in the journal: ours, killed while it was made."""
    try:
        connection = sqlite3.connect(path, timeout=_WAIT)
        try:
            if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
                return True
            return bool(connection.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.Error:
        return False


def _connector(path: Path, *, closed: bool) -> Callable[[], sqlite3.Connection]:
    """Opens the file. Where nothing can be written and no journal waits, SQLite is told that the file rests."""
    rests = closed and not path.with_name(path.name + "-wal").exists()
    mode = "?mode=ro&immutable=1" if rests else "?mode=ro" if closed else ""
    name = f"file:{quote(str(path.absolute()))}{mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(name, timeout=_WAIT, isolation_level=None, uri=True, check_same_thread=False)
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        connection.execute("PRAGMA foreign_keys = ON")
        if not closed:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA wal_autocheckpoint = {_JOURNAL_PAGES}")
            connection.execute("PRAGMA synchronous = FULL")  # a power cut loses nothing that was reported kept
        return connection

    return connect


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
