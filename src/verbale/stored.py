"""`verbale.open_chronicle`: a stored chronicle for Python programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verbale.store.store import Store


def open_chronicle(path: str | Path, *, create: bool = False, read_only: bool = False) -> Store:
    """Opens a stored chronicle, to ask it and to change it.

    Args:
        path: an SQLite file, or a postgresql:// URL.
        create: whether to make it if it is not there.
        read_only: whether it may lie where nothing can be written; then it can be asked, not changed.

    Raises:
        StoreError: it is not there, not ours, older, newer, or cannot be opened; says what to do.
    """
    from verbale.store.store import Store  # noqa: PLC0415 -- `import verbale` stays quick

    return Store(path, create=create, read_only=read_only)
