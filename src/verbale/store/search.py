"""Full text: lines of documents under the dictionary forms of their words, in FTS5 or in PostgreSQL's own index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Result, bindparam, select, text

from verbale.errors import StoreError
from verbale.sentences.split import blocks
from verbale.store.bulk import insert_rows, next_number, run_many
from verbale.store.lemmas import WordIndex, query_keys
from verbale.store.schema import documents, passages, texts

_RANKED = 2_000  # up to so many hits are ranked; of more, the last added come first


class Hit(NamedTuple):
    """A line that was found: the document's number and the line's offsets in its text."""

    document: int
    text: int
    start: int
    stop: int


def index_texts(connection: Connection, added: Iterable[tuple[int, str, str]], words: WordIndex) -> None:
    """Indexes texts, each with its number, its words and its language, once each."""
    rows: list[dict[str, int]] = []
    lemmas: list[str] = []
    for number, written, language in added:
        for block in blocks(written):
            rows.append({"text": number, "start": block.start, "stop": block.stop})
            lemmas.append(words.keys(written[block.start : block.stop], language))
    if not rows:
        return
    first = next_number(connection, passages)
    insert_rows(connection, passages, [{"number": first + n, **row} for n, row in enumerate(rows)])
    filled = [{"passage": first + n, "lemmas": keys} for n, keys in enumerate(lemmas)]
    run_many(connection, _INSERT[connection.dialect.name], filled, ("passage", "lemmas"))


def find_lines(connection: Connection, wanted: str, limit: int) -> tuple[list[Hit], int]:
    """The lines that hold all words of a query in any of their forms, and how many there are.

    Up to 2,000 hits are ordered by how well they fit; of more, those added last come first.

    Raises:
        StoreError: the query holds no word.
    """
    keys = query_keys(wanted)
    if not keys:
        raise StoreError(f"There is no word in {wanted!r} to search for. Give one or more words.")
    matching = _Matching(connection, _query(keys, connection.dialect.name))
    count = matching.count()
    numbers = matching.first("best" if count <= _RANKED else "last", limit)
    places = {
        number: Hit(document, in_text, start, stop)
        for number, document, in_text, start, stop in connection.execute(
            select(passages.c.number, texts.c.document, passages.c.text, passages.c.start, passages.c.stop)
            .join(texts, texts.c.number == passages.c.text)
            .where(passages.c.number.in_(numbers))
        )
    }
    return [places[number] for number in numbers], count


class _Matching:
    """The lines that match a query, but for those of documents whose adding was undone."""

    def __init__(self, connection: Connection, query: str) -> None:
        self._connection = connection
        self._sqlite = connection.dialect.name == "sqlite"
        withdrawn = connection.execute(select(documents.c.number).where(documents.c.stands.is_(False))).scalars().all()
        of_these = select(texts.c.number).where(texts.c.document.in_(withdrawn))
        hidden = connection.execute(of_these).scalars().all() if withdrawn else []
        self._where = (_SHOWN if hidden else _MATCHING)[not self._sqlite]
        self._values: dict[str, object] = {"query": query, **({"hidden": list(hidden)} if hidden else {})}

    def count(self) -> int:
        """How many there are."""
        return int(self._run(f"SELECT count(*) {self._where}").scalar_one())

    def first(self, order: str, limit: int) -> list[int]:
        """The numbers of the first lines in an order."""
        column = "rowid" if self._sqlite else "passage"
        by = _ORDERS[self._connection.dialect.name][order]
        return list(self._run(f"SELECT {column} {self._where} ORDER BY {by} LIMIT {limit:d}").scalars())

    def _run(self, statement: str) -> Result[Any]:
        made = text(statement)
        if "hidden" in self._values:
            made = made.bindparams(bindparam("hidden", expanding=True))
        return self._connection.execute(made, self._values)


def clear(connection: Connection) -> None:
    """Empties the index, to be filled anew."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO words(words) VALUES ('delete-all')"))
    else:
        connection.execute(text("DELETE FROM words"))
    connection.execute(text("DELETE FROM passages"))


def _query(keys: list[list[str]], dialect: str) -> str:
    """Each word must be there, under any of its keys. Keys hold letters and digits only."""
    if dialect == "sqlite":
        return " AND ".join("(" + " OR ".join(f'"{key}"' for key in word) + ")" for word in keys)
    return " & ".join("(" + " | ".join(f"'{key}'" for key in word) + ")" for word in keys)


_INSERT = {
    "sqlite": "INSERT INTO words(rowid, lemmas) VALUES (?, ?)",
    "postgresql": "INSERT INTO words(passage, lemmas) VALUES (?, array_to_tsvector(string_to_array(?, ' ')))",
}
_MATCHING = ("FROM words WHERE words MATCH :query", "FROM words WHERE lemmas @@ CAST(:query AS tsquery)")
_SHOWN = (
    f"{_MATCHING[0]} AND rowid NOT IN (SELECT number FROM passages WHERE text IN :hidden)",
    f"{_MATCHING[1]} AND passage NOT IN (SELECT number FROM passages WHERE text IN :hidden)",
)
_ORDERS = {
    "sqlite": {"last": "rowid DESC", "best": "rank, rowid"},
    "postgresql": {"last": "passage DESC", "best": "ts_rank(lemmas, CAST(:query AS tsquery)) DESC, passage"},
}
