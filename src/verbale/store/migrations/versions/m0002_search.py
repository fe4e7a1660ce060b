"""The index of words: every line of every document, under the dictionary forms of its words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Makes the tables; `store.upgrade` fills them."""
    op.create_table(
        "passages",
        sa.Column("number", _NUMBER, primary_key=True),
        sa.Column("text", _NUMBER, sa.ForeignKey("texts.number"), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("stop", sa.Integer, nullable=False),
    )
    op.create_index("passages_text", "passages", ["text"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE words USING fts5(lemmas, content='', tokenize='unicode61 remove_diacritics 0')"
        )
    else:
        op.execute("CREATE TABLE words (passage bigint PRIMARY KEY, lemmas tsvector NOT NULL)")
        op.execute("CREATE INDEX words_lemmas ON words USING gin (lemmas)")


def downgrade() -> None:
    """Nothing is lost with the index, but an older program is the one to ask."""
    raise NotImplementedError
