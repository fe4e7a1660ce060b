"""Which schema a database has, and how it is made or brought to ours."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from verbale.errors import StoreError
from verbale.store.schema import APPLICATION_ID, SCHEMA, VERSION_TABLE

_VERSION = text(f"SELECT version_num FROM {VERSION_TABLE}")


def schema_of(connection: Connection) -> str | None:
    """The migration that a database stands at, None if it holds no chronicle yet."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(_VERSION).scalar()


def require_schema(connection: Connection, where: str) -> None:
    """Refuses a database that this program cannot use.

    Raises:
        StoreError: it is empty, older or newer; says what to do.
    """
    found = schema_of(connection)
    if found == SCHEMA:
        return
    if found is None:
        raise StoreError(f"{where}: there is no chronicle here yet. Make one with: verbale add PATH… --db {where}")
    if found < SCHEMA:
        told = f"made by an older Verbale (schema {found}, this one needs {SCHEMA})"
        raise StoreError(f"{where}: {told}. Bring it up to date with: verbale upgrade --db {where}")
    told = f"made by a newer Verbale (schema {found}, this one knows {SCHEMA})"
    raise StoreError(f"{where}: {told}. Install a newer Verbale; nothing was changed.")


def upgrade(connection: Connection, target: str = SCHEMA) -> str | None:
    """Makes the tables, or brings older ones up to date, within the caller's transaction.

    Gives the schema that it found, None for an empty database.
    """
    found = schema_of(connection)
    if found is not None and found >= target:
        return found
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    _run_migrations(connection, target)
    return found


def _run_migrations(connection: Connection, target: str) -> None:
    from alembic import command  # noqa: PLC0415 -- 0.1 s to load, and seldom needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "verbale.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, target)
