"""Alembic's door: runs the migrations on the connection that `store.upgrade` hands over."""

from __future__ import annotations

from alembic import context

from verbale.store.schema import VERSION_TABLE

context.configure(connection=context.config.attributes["connection"], version_table=VERSION_TABLE)
context.run_migrations()
