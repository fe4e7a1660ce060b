"""What bulk statements need: values in lists that one statement takes, and the next free number of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Select, Table, func, insert, select, text
from sqlalchemy.dialects import sqlite

_MOST = 5_000  # SQLite takes 32,766 values in one statement, PostgreSQL 65,535
_Value = TypeVar("_Value")


def chunks(values: Iterable[_Value]) -> Iterator[list[_Value]]:
    """The values in lists of at most 5,000.

    >>> [len(part) for part in chunks(range(5001))]
    [5000, 1]
    """
    listed = list(values)
    for start in range(0, len(listed), _MOST):
        yield listed[start : start + _MOST]


def rows_among(connection: Connection, query: Select[Any], column: Column[Any], values: Iterable[Any]) -> list[Any]:
    """All rows of a query, which has a condition of its own or none, whose column has one of the values.

    SQLite is asked in its own words, which for a row or two is four times as quick; it gives 0 and 1 for booleans.
    """
    found: list[Any] = []
    for part in chunks(values):
        if connection.dialect.name == "sqlite":
            asked = f"{_written(query, column)} ({', '.join('?' * len(part))})"
            found += connection.exec_driver_sql(asked, tuple(part)).all()
        else:
            found += connection.execute(query.where(column.in_(part))).all()
    return found


@cache
def _written(query: Select[Any], column: Column[Any]) -> str:
    """A query in the words of SQLite, up to the list of values."""
    joined = "AND" if query.whereclause is not None else "WHERE"
    return f"{query.compile(dialect=sqlite.dialect())} {joined} {column} IN"


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Puts rows in that all have the same columns. SQLite is handed them as they are, which is twice as quick."""
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(insert(table), rows)
        return
    columns = list(rows[0])
    named, places = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
    values = list(map(itemgetter(*columns), rows))
    connection.exec_driver_sql(f"INSERT INTO {table.name} ({named}) VALUES ({places})", values)


def run_many(connection: Connection, statement: str, rows: Sequence[Mapping[str, Any]], values: Sequence[str]) -> None:
    """Runs a statement for each row, with the values of these columns in the places that it marks with `?`."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(statement, list(map(itemgetter(*values), rows)))
        return
    named = iter(values)
    connection.execute(text("".join(f":{next(named)}" if sign == "?" else sign for sign in statement)), rows)


def put_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Puts rows in that all have the same columns, in place of those with the same primary key, if there are any."""
    if not rows:
        return
    columns, own = list(rows[0]), [column.name for column in table.primary_key]
    named, places = ", ".join(columns), ", ".join("?" * len(columns))
    rest = ", ".join(f"{column} = excluded.{column}" for column in columns if column not in own)
    put = f"INSERT INTO {table.name} ({named}) VALUES ({places}) ON CONFLICT ({', '.join(own)}) DO UPDATE SET {rest}"
    run_many(connection, put, rows, columns)


def next_number(connection: Connection, table: Table) -> int:
    """The first number that no row of the table has; there is one writer at a time."""
    return int(connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1
