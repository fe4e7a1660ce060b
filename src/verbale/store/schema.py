"""The tables of a stored chronicle, for SQLite and PostgreSQL alike. `migrations/` brings an older file to them.

What was said (`documents`, `texts`, `tellings`) and what was judged (`events`) is only ever added to; triggers refuse
the rest. Everything else is a cache that can be made anew from them: entries, the index of words, which telling stands.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA = "0004"  # the newest migration; a test compares it with the folder
VERSION_TABLE = "verbale_schema"
APPLICATION_ID = 0x5652424C  # "VRBL" in the head of an SQLite file: ours, and nobody else's

metadata = MetaData()
_NUMBER = BigInteger().with_variant(Integer, "sqlite")
_ORDERED = Text().with_variant(Text(collation="C"), "postgresql")  # by code point, as SQLite and Python order

documents = Table(
    "documents",
    metadata,
    Column("number", _NUMBER, primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),  # of `content`
    Column("name", Text),  # this and what follows: as the newest standing `add` of the log says it
    Column("url", Text),
    Column("title", Text),
    Column("language", Text, nullable=False),
    Column("published", Text),
    Column("voice", Text),
    Column("previous", _NUMBER, ForeignKey("documents.number")),  # the edition before: same address, other text
    Column("stands", Boolean, nullable=False),  # a cache of the log: an `add` of it holds
    Column("content", LargeBinary, nullable=False),  # the bytes as they came; last, so that the rest is read without
    Index("documents_url", "url"),
)
Index(
    "documents_withdrawn",
    documents.c.number,
    sqlite_where=documents.c.stands.is_(False),
    postgresql_where=documents.c.stands.is_(False),
)

texts = Table(
    "texts",
    metadata,
    Column("number", _NUMBER, primary_key=True),
    Column("document", _NUMBER, ForeignKey("documents.number"), nullable=False),
    Column("sha256", String(64), nullable=False),  # of `text` in UTF-8
    Column("text", Text, nullable=False),  # what was taken from the bytes: offsets count in it, in code points
    UniqueConstraint("document", "sha256"),
)

tellings = Table(
    "tellings",
    metadata,
    Column("number", _NUMBER, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),  # a digest of the claim
    Column("document", _NUMBER, ForeignKey("documents.number"), nullable=False),
    Column("text", _NUMBER, ForeignKey("texts.number"), nullable=False),
    Column("act", Text, nullable=False),  # how its document's record names it
    Column("start", Integer, nullable=False),  # the clause that says it, in code points of the text
    Column("stop", Integer, nullable=False),
    Column("record", Text, nullable=False),  # JSON in the form of the contract: values, spans, rule, basis
    Column("quotations", Text, nullable=False),  # JSON: the words of each span of the record, in its order
    Column("stands", Boolean, nullable=False),  # a cache of the log: the newest event about it asserts it
    Index("tellings_document", "document"),
)

events = Table(
    "events",
    metadata,
    Column("number", _NUMBER, primary_key=True),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),  # ISO 8601, as the caller gave it
    Column("what", String(16), nullable=False),  # add, same, different, unsure, split, correct, undo
    Column("told", Text, nullable=False),  # JSON: the event's own facts
    Column("document", _NUMBER, ForeignKey("documents.number")),
    Column("undoes", _NUMBER, ForeignKey("events.number")),
    Index("events_what", "what"),
    Index("events_document", "document"),
    Index("events_undoes", "undoes"),
)

event_tellings = Table(
    "event_tellings",
    metadata,
    Column("telling", _NUMBER, ForeignKey("tellings.number"), primary_key=True),
    Column("event", _NUMBER, ForeignKey("events.number"), primary_key=True),
    Column("effect", Integer, nullable=False),  # 1 the event asserts it, -1 withdraws it, 0 only speaks of it
    Index("event_tellings_event", "event"),
    sqlite_with_rowid=False,
)

keys = Table(
    "keys",
    metadata,
    Column("key", _ORDERED, primary_key=True),  # tellings that share one may be of the same deed
    Column("telling", _NUMBER, ForeignKey("tellings.number"), primary_key=True),
    Column("several", Boolean, nullable=False),  # it stands under other keys, too
    Column("id", String(64), nullable=False),  # this and what follows: the telling in outline, `chronicle.growing`
    Column("kind", Text, nullable=False),
    Column("sides", Text, nullable=False),
    Column("state", Text),
    Column("first", Integer, nullable=False),  # days as proleptic ordinals with a day to spare, wide if open
    Column("last", Integer, nullable=False),
    Column("filled", Integer, nullable=False),
    Index("keys_telling", "telling"),
    sqlite_with_rowid=False,
)

entries = Table(
    "entries",
    metadata,
    Column("number", _NUMBER, primary_key=True),
    Column("id", _ORDERED, nullable=False),  # of the first of its tellings in alphabetical order: look it up there
    Column(
        "place", _ORDERED, nullable=False
    ),  # of its date, see `chronicle.timeline.place`; of two alike the ids decide
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("level", Text),
    Column("earliest", Integer),  # proleptic ordinals of the first and last day it can mean, None: open or unknown
    Column("latest", Integer),
    Column("told", Text, nullable=False),  # JSON: the entry, its own tellings by their place among them
    Index("entries_place", "place"),
)

entry_tellings = Table(
    "entry_tellings",
    metadata,
    Column("telling", _NUMBER, ForeignKey("tellings.number"), primary_key=True),
    Column("entry", _NUMBER, ForeignKey("entries.number"), nullable=False),
    Column("fits", Text),  # the deeds that it fits: number of the founding telling, how well; see `chronicle.growing`
    Index("entry_tellings_entry", "entry"),
)

entry_pairs = Table(
    "entry_pairs",
    metadata,
    Column("pair", _ORDERED, primary_key=True),  # two codes in alphabetical order, or one alone
    Column("place", _ORDERED, primary_key=True),
    Column("entry", _NUMBER, primary_key=True),
    sqlite_with_rowid=False,
)

passages = Table(
    "passages",
    metadata,
    Column("number", _NUMBER, primary_key=True),
    Column("text", _NUMBER, ForeignKey("texts.number"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Index("passages_text", "text"),
)

readings = Table(
    "readings",
    metadata,
    Column("document", _NUMBER, ForeignKey("documents.number"), primary_key=True),
    Column("seal", String(64), nullable=False),  # of what its newest reading depended on: if alike, pass over it
    Column("edition", String(64), nullable=False),  # of the program that read it
)

undecided = Table(
    "undecided",
    metadata,
    Column("first", _ORDERED, primary_key=True),  # ids of entries
    Column("second", _ORDERED, primary_key=True),
    Column("told", Text, nullable=False),  # JSON: the two tellings nearest each other, reasons for and against
    Index("undecided_second", "second"),
    sqlite_with_rowid=False,
)

facts = Table(
    "facts",
    metadata,
    Column("name", String(32), primary_key=True),  # merged_by, indexed_by: the editions that made the caches
    Column("value", Text, nullable=False),
)
