"""Migrations make exactly the tables that the program uses, on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError

from verbale.store import log, migrations
from verbale.store.connect import make_engine, reading, writing
from verbale.store.schema import SCHEMA, VERSION_TABLE, documents, metadata
from verbale.store.upgrade import schema_of, upgrade

OWN = {VERSION_TABLE, "words", "words_config", "words_data", "words_docsize", "words_idx"}  # not SQLAlchemy's to know


def test_schema_is_the_newest_migration() -> None:
    """The program asks for the schema that its last migration makes."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA


def test_migrated_tables_are_those_of_the_program(address: str) -> None:
    """No table, column or index differs between the migrations and the schema."""
    with writing(make_engine(address, create=True), address) as connection:
        assert upgrade(connection) is None
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: not (kind == "table" and name in OWN)},
        )
        assert compare_metadata(context, metadata) == []


def test_upgrade_is_done_once(address: str) -> None:
    """A database that is up to date is left alone."""
    with writing(make_engine(address, create=True), address) as connection:
        upgrade(connection, "0001")
    with writing(make_engine(address, create=False), address) as connection:
        assert upgrade(connection) == "0001"
        assert upgrade(connection) == SCHEMA


def test_nothing_is_left_of_a_broken_making(address: str) -> None:
    """Tables are made in one transaction: all of them or none."""
    engine = make_engine(address, create=True)
    with pytest.raises(KeyboardInterrupt), writing(engine, address) as connection:
        upgrade(connection)
        raise KeyboardInterrupt
    with reading(make_engine(address, create=True), address) as connection:
        assert schema_of(connection) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET who = 'other'",
        "DELETE FROM events",
        "UPDATE documents SET content = ''",
        "DELETE FROM documents",
    ],
)
def test_what_was_said_and_judged_is_only_added_to(address: str, statement: str) -> None:
    """The database itself refuses to change a document's bytes or an event."""
    engine = make_engine(address, create=True)
    with writing(engine, address) as connection:
        upgrade(connection)
        log.append(connection, log.Stamp("officer", "2021-07-20T09:00"), "add", {})
        connection.execute(insert(documents).values(sha256="0" * 64, content=b"a", language="ru", stands=True))
    with engine.connect() as connection, pytest.raises(DBAPIError, match="only added to"):
        connection.execute(text(statement))
