"""Brings a chronicle up to date: its schema, and the caches that another edition of the program made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from verbale.chronicle.facts import Facts
from verbale.chronicle.partition import block_keys
from verbale.store import entries, search
from verbale.store.keying import key_rows
from verbale.store.lemmas import WordIndex
from verbale.store.schema import documents, facts, keys, texts
from verbale.store.standing import tellings_after

_PACKAGES = Path(__file__).resolve().parent.parent
_MERGE = ("chronicle", "entities", "when", "packs/built/kinds.json", "packs/built/world.json")
_INDEX = ("store/lemmas.py", "sentences/split.py", "languages", "packs/built/profiles.json")
_PART = 500
Say = Callable[[str], None]


def editions() -> dict[str, str]:
    """A digest of what makes each cache: if it is another, the cache is made anew."""
    return {"merged_by": _digest(_MERGE), "indexed_by": _digest(_INDEX)}


def stale(connection: Connection) -> list[str]:
    """The caches that another edition of the program made."""
    known: dict[str, str] = {row.name: row.value for row in connection.execute(select(facts.c.name, facts.c.value))}
    return [name for name, edition in editions().items() if known.get(name) != edition]


def stamp(connection: Connection) -> None:
    """Notes that this edition made all caches."""
    connection.execute(delete(facts).where(facts.c.name.in_(list(editions()))))
    connection.execute(insert(facts), [{"name": name, "value": value} for name, value in editions().items()])


def renew(connection: Connection, words: WordIndex, say: Say) -> None:
    """Makes the caches anew that another edition made."""
    wanted = stale(connection)
    if "indexed_by" in wanted:
        say("indexing the words anew")
        _index(connection, words)
    if "merged_by" in wanted:
        say("merging the entries anew")
        _keys(connection)
        number = entries.merge_everything(connection)
        say(f"{number:,} entries")
    stamp(connection)


def _index(connection: Connection, words: WordIndex) -> None:
    search.clear(connection)
    last = 0
    while True:
        rows = connection.execute(
            select(texts.c.number, texts.c.text, documents.c.language)
            .join(documents, documents.c.number == texts.c.document)
            .where(texts.c.number > last)
            .order_by(texts.c.number)
            .limit(_PART)
        ).all()
        if not rows:
            return
        search.index_texts(connection, [(number, text, language) for number, text, language in rows], words)
        last = rows[-1].number


def _keys(connection: Connection) -> None:
    """The keys by which tellings meet may have changed, too."""
    connection.execute(delete(keys))
    last = 0
    while True:
        told = tellings_after(connection, last, _PART)
        if not told:
            return
        rows = [row for telling, number in told for row in key_rows(number, block_keys(telling), Facts(telling))]
        connection.execute(insert(keys), rows)
        last = max(number for _, number in told)


@cache
def _digest(parts: tuple[str, ...]) -> str:
    total = hashlib.sha256()
    for part in parts:
        path = _PACKAGES / part
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            total.update(file.relative_to(_PACKAGES).as_posix().encode() + b"\x00" + file.read_bytes())
    return total.hexdigest()
