"""Opens the chronicle of a command; what is wrong with it ends the command with a message and a code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from verbale.cli.exits import Exit
from verbale.errors import VerbaleError
from verbale.store.store import Store


@contextmanager
def opened(address: str, *, read_only: bool = False) -> Iterator[Store]:
    """The store at an address. An error of ours becomes its message on standard error and exit code 2."""
    try:
        yield Store(address, read_only=read_only)
    except VerbaleError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(Exit.WRONG_USAGE) from None
