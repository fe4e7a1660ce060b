"""What the questions of `verbale.chronicle` need from a store: entries, their tellings, whose voice each is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, select

from verbale.chronicle.canonical import told_in
from verbale.chronicle.editions import EditionDiff, compare_editions
from verbale.chronicle.entry import Entry
from verbale.chronicle.telling import Telling
from verbale.documents.voice import voice_of
from verbale.errors import StoreError
from verbale.packs import load
from verbale.store import documents as kept
from verbale.store.documents import StoredDocument
from verbale.store.schema import tellings
from verbale.store.timeline import Asked, told_timeline
from verbale.store.told import ToldBy


@dataclass(frozen=True, slots=True)
class Chosen:
    """Entries that a question is about, in the order of time; their tellings by id; the state that speaks in each."""

    entries: list[Entry]
    tellings: dict[str, Telling]
    voices: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class ComparedDocuments:
    """Two documents, older and newer, what became of the acts, and their tellings and words by id."""

    old: StoredDocument
    new: StoredDocument
    editions: EditionDiff
    tellings: dict[str, Telling]
    words: dict[str, str]


def chosen(connection: Connection, asked: Asked) -> Chosen:
    """The entries that are asked for, with what stands behind them."""
    found = Chosen([], {}, {})
    for told in told_timeline(connection, asked):
        found.entries.append(told.entry)
        for each in told.tellings:
            found.tellings[each.id] = _telling(each)
            found.voices[each.id] = _institution(each.document.url)
    return found


def diff(connection: Connection, wanted: tuple[str, ...]) -> ComparedDocuments:
    """Compares two documents, or the last two editions of an address.

    Raises:
        StoreError: a document that is not there, or an address with one edition only.
    """
    if len(wanted) == 2:
        old, new = (kept.find(connection, each) for each in wanted)
    else:
        new = kept.find(connection, wanted[0])
        if new.previous is None:
            raise StoreError(f"{wanted[0]}: only one edition is kept. Name two documents to compare them.")
        old = kept.by_number(connection, new.previous)
    words: dict[str, str] = {}
    before, after = (_tellings_of(connection, each, words) for each in (old, new))
    found = compare_editions(before, after, words)
    return ComparedDocuments(old, new, found, {each.id: each for each in [*before, *after]}, words)


@lru_cache(maxsize=4096)
def _institution(url: str | None) -> str | None:
    """The state whose institution speaks at an address. A newspaper under a country's domain is no capital."""
    states = load.world()["states"].items()
    voice = voice_of(url, {code: state.get("domains") or () for code, state in states})
    return voice.state if voice and voice.strength == "institution" else None


def _telling(told: ToldBy) -> Telling:
    document = told.document
    return Telling(
        told.id, document.sha256, told.record, document.language, document.published, document.url, told.source
    )


def _tellings_of(connection: Connection, document: StoredDocument, words: dict[str, str]) -> list[Telling]:
    """What stands of a document's tellings, in the order of its text; their clauses go into `words`."""
    text = kept.text_of(connection, document.number)
    rows = connection.execute(
        select(tellings.c.id, tellings.c.record, tellings.c.start, tellings.c.stop)
        .where(tellings.c.document == document.number, tellings.c.stands)
        .order_by(tellings.c.start, tellings.c.stop, tellings.c.id)
    ).all()
    words.update({row.id: " ".join(text[row.start : row.stop].split()) for row in rows})
    return [Telling(row.id, document.sha256, told_in(row.record), document.language) for row in rows]
