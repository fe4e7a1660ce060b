"""Each test of the store runs twice: on an SQLite file, and on a schema of its own in PostgreSQL where it is found."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from postgresql_server import server, why_not

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a server, started when the first test asks for it."""
    if reason := why_not():
        pytest.skip(reason)
    with server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that is not there yet."""
    if request.param == "sqlite":
        return str(tmp_path / "verbale.db")
    return fresh_schema(request.getfixturevalue("postgresql"))


def fresh_schema(url: str) -> str:
    """The URL of an empty schema."""
    import psycopg  # noqa: PLC0415 -- only where PostgreSQL is found

    name = f"test_{os.environ.get('PYTEST_XDIST_WORKER', 'one')}_{next(_NUMBERS)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA IF EXISTS {name} CASCADE")
        connection.execute(f"CREATE SCHEMA {name}")
    return f"{url}?options=-csearch_path%3D{name}"
