"""Opens the chronicle of a command; what is wrong with it ends the command with a message and a code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import typer

from verbale.cli.exits import Exit
from verbale.errors import StoreError, VerbaleError
from verbale.store.records import is_side
from verbale.store.store import Store
from verbale.store.timeline import Asked


@contextmanager
def opened(address: str, *, read_only: bool = False) -> Iterator[Store]:
    """The store at an address. An error of ours becomes its message on standard error and exit code 2."""
    try:
        yield Store(address, read_only=read_only)
    except VerbaleError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(Exit.WRONG_USAGE) from None


def require_sides(store: Store, sides: Iterable[str]) -> None:
    """A side that is typed wrong must not be answered by "no entry". What entries have counts as known.

    Raises:
        StoreError: a code of no state or organisation.
    """
    for side in sides:
        if not is_side(side.upper()) and next(store.timeline(Asked((side,))), None) is None:
            raise StoreError(f"{side!r} is no code of a state or an organisation, like BY or EU.")
