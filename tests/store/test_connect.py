"""What cannot be opened says why and what to do, and is left as it was."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from verbale.errors import StoreError
from verbale.store.connect import make_engine, reading, shown, writing
from verbale.store.schema import APPLICATION_ID
from verbale.store.upgrade import require_schema, upgrade


def made(path: Path) -> None:
    """A chronicle without anything in it."""
    with writing(make_engine(str(path), create=True), str(path)) as connection:
        upgrade(connection)


def message(path: Path | str, *, create: bool = False) -> str:
    """What the refusal says."""
    with pytest.raises(StoreError) as refused:
        engine = make_engine(str(path), create=create)
        with reading(engine, str(path)) as connection:
            require_schema(connection, str(path))
    return str(refused.value)


def test_missing_file(tmp_path: Path) -> None:
    """Asking does not make a file; the message says how to make one."""
    path = tmp_path / "none.db"
    assert f"verbale add PATH… --db {path}" in message(path)
    assert not path.exists()


def test_file_of_another_program(tmp_path: Path) -> None:
    """An SQLite file of another program is not touched."""
    path = tmp_path / "others.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE things (name)")
    connection.close()
    before = path.read_bytes()
    assert "another program" in message(path, create=True)
    assert path.read_bytes() == before


def test_no_database_at_all(tmp_path: Path) -> None:
    """A text is no database, and is not overwritten."""
    path = tmp_path / "notes.txt"
    path.write_text("Посол прибыл." * 20, encoding="utf-8")
    assert "no SQLite file" in message(path, create=True)
    assert path.read_text(encoding="utf-8").startswith("Посол")


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    """A folder is named, with the path that may be meant."""
    assert str(tmp_path / "verbale.db") in message(tmp_path, create=True)


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    """No folder is made on the way."""
    assert "no folder" in message(tmp_path / "a" / "b.db", create=True)


def test_empty_file(tmp_path: Path) -> None:
    """A file without a byte is no chronicle to read, and a place to make one."""
    path = tmp_path / "empty.db"
    path.touch()
    assert "empty" in message(path)
    made(path)
    with reading(make_engine(str(path), create=False), str(path)) as connection:
        require_schema(connection, str(path))


def test_newer_schema(tmp_path: Path) -> None:
    """What a newer program made is refused with both numbers."""
    path = tmp_path / "newer.db"
    made(path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE verbale_schema SET version_num = '0999'")
    connection.close()
    assert "newer Verbale (schema 0999" in message(path)


def test_older_schema(tmp_path: Path) -> None:
    """What an older program made names the command that brings it up to date."""
    path = tmp_path / "older.db"
    with writing(make_engine(str(path), create=True), str(path)) as connection:
        upgrade(connection, "0001")
    assert f"verbale upgrade --db {path}" in message(path)


def test_locked_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second writer waits, then is told."""
    monkeypatch.setattr("verbale.store.connect._WAIT", 0.1)
    path = tmp_path / "verbale.db"
    made(path)
    with (
        writing(make_engine(str(path), create=False), str(path)),
        pytest.raises(StoreError, match="another program writes there now"),
        writing(make_engine(str(path), create=False), str(path)),
    ):
        raise AssertionError("two writers at once")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """A chronicle on a read-only medium can be read, and says that it cannot be changed."""
    path = tmp_path / "verbale.db"
    made(path)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with reading(make_engine(str(path), create=False, read_only=True), str(path)) as connection:
            require_schema(connection, str(path))
        with pytest.raises(StoreError, match="can be read, not written"):
            make_engine(str(path), create=False)
    finally:
        tmp_path.chmod(0o755)


@pytest.mark.parametrize("address", ["mysql://host/db", "postgresql://[half", "postgresql:///"])
def test_wrong_addresses(address: str) -> None:
    """What is no address of PostgreSQL is refused in words."""
    assert message(address)


def test_server_that_does_not_run() -> None:
    """A server that does not answer is named without its password."""
    told = message("postgresql://officer:secret@127.0.0.1:1/chronicle")
    assert "Does the server run" in told
    assert "secret" not in told


def test_password_is_never_shown() -> None:
    """Messages and logs do not give a password away."""
    assert shown("postgresql://officer:secret@host/db") == "postgresql://officer:***@host/db"


def test_application_id_marks_the_file(tmp_path: Path) -> None:
    """Other programs can tell whose file it is by its head."""
    path = tmp_path / "verbale.db"
    made(path)
    assert int.from_bytes(path.read_bytes()[68:72], "big") == APPLICATION_ID
