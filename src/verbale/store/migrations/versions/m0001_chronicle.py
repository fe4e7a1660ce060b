"""Documents, tellings, the log of judgements, and the cache of entries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
# What was said and what was judged is only added to; what is known of a document, and what stands, follows the log
_KEPT = {
    "documents": "number, sha256, content", "texts": None, "events": None, "event_tellings": None,
    "tellings": "number, id, document, text, act, start, stop, record, quotations",
}  # fmt: skip


def upgrade() -> None:
    """Makes the tables."""
    _what_was_said()
    _what_was_judged()
    _what_was_made_of_it()
    _only_added_to()


def downgrade() -> None:
    """There is nothing before."""
    raise NotImplementedError


def _number(
    name: str, target: str | None = None, *, primary_key: bool = False, nullable: bool = True
) -> sa.Column[int]:
    there = [sa.ForeignKey(f"{target}.number")] if target else []
    return sa.Column(name, _NUMBER, *there, primary_key=primary_key, nullable=nullable and not primary_key)


def _what_was_said() -> None:
    op.create_table(
        "documents",
        _number("number", primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("name", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("voice", sa.Text),
        _number("previous", "documents"),
        sa.Column("stands", sa.Boolean, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("documents_url", "documents", ["url"])
    withdrawn = sa.column("stands").is_(sa.false())
    op.create_index("documents_withdrawn", "documents", ["number"], sqlite_where=withdrawn, postgresql_where=withdrawn)
    op.create_table(
        "texts",
        _number("number", primary_key=True),
        _number("document", "documents", nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.UniqueConstraint("document", "sha256"),
    )
    op.create_table(
        "tellings",
        _number("number", primary_key=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        _number("document", "documents", nullable=False),
        _number("text", "texts", nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("stop", sa.Integer, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("quotations", sa.Text, nullable=False),
        sa.Column("stands", sa.Boolean, nullable=False),
    )
    op.create_index("tellings_document", "tellings", ["document"])


def _what_was_judged() -> None:
    op.create_table(
        "events",
        _number("number", primary_key=True),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("what", sa.String(16), nullable=False),
        sa.Column("told", sa.Text, nullable=False),
        _number("document", "documents"),
        _number("undoes", "events"),
    )
    op.create_index("events_what", "events", ["what"])
    op.create_index("events_document", "events", ["document"])
    op.create_index("events_undoes", "events", ["undoes"])
    op.create_table(
        "event_tellings",
        _number("telling", "tellings", primary_key=True),
        _number("event", "events", primary_key=True),
        sa.Column("effect", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("event_tellings_event", "event_tellings", ["event"])


def _what_was_made_of_it() -> None:
    op.create_table(
        "keys",
        sa.Column("key", _ORDERED, primary_key=True),
        _number("telling", "tellings", primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("keys_telling", "keys", ["telling"])
    op.create_table(
        "entries",
        _number("number", primary_key=True),
        sa.Column("id", _ORDERED, nullable=False, unique=True),
        sa.Column("place", _ORDERED, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("level", sa.Text),
        sa.Column("earliest", sa.Integer),
        sa.Column("latest", sa.Integer),
        sa.Column("told", sa.Text, nullable=False),
    )
    op.create_index("entries_place", "entries", ["place"])
    op.create_table(
        "entry_tellings", _number("telling", "tellings", primary_key=True), _number("entry", "entries", nullable=False)
    )
    op.create_index("entry_tellings_entry", "entry_tellings", ["entry"])
    op.create_table(
        "entry_pairs",
        sa.Column("pair", _ORDERED, primary_key=True),
        sa.Column("place", _ORDERED, primary_key=True),
        _number("entry", primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "readings",
        _number("document", "documents", primary_key=True),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.Column("edition", sa.String(64), nullable=False),
    )
    op.create_table(
        "undecided",
        sa.Column("first", _ORDERED, primary_key=True),
        sa.Column("second", _ORDERED, primary_key=True),
        sa.Column("told", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "facts",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _only_added_to() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    if not is_sqlite:
        op.execute(
            "CREATE FUNCTION verbale_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $$"
        )
    for table, columns in _KEPT.items():
        of = f" OF {columns}" if columns else ""
        for name, moment in (("changed", f"UPDATE{of}"), ("deleted", "DELETE")):
            head = f"CREATE TRIGGER {table}_never_{name} BEFORE {moment} ON {table}"
            if is_sqlite:
                op.execute(f"{head} BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END")
            else:
                op.execute(f"{head} FOR EACH ROW EXECUTE FUNCTION verbale_refuse()")
