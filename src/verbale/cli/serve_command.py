"""Starts the pages: only this machine may come in without a token."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

import typer

from verbale.cli.exits import Exit
from verbale.cli.stamp import doer
from verbale.errors import VerbaleError
from verbale.web.serve import serve
from verbale.web.settings import Settings, is_loopback

_SHORTEST = 16  # characters of a token that nobody guesses


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """The options of `verbale serve`, as given."""

    address: str
    host: str
    port: int
    token: str | None
    names: tuple[str, ...]


def run_serve(options: ServeOptions, who: str | None) -> Exit:
    """Serves until stopped."""
    settings = Settings(options.address, doer(who, None).who, options.host, _token(options), options.names)
    try:
        serve(settings, options.port, lambda: doer(who, None).at, lambda line: typer.echo(line, err=True))
    except VerbaleError as error:
        typer.echo(str(error), err=True)
        return Exit.WRONG_USAGE
    return Exit.ALL_READ


def _token(options: ServeOptions) -> str | None:
    """The token to demand: none on loopback unless one is given; elsewhere one is made if none is given."""
    if options.token is not None and len(options.token) < _SHORTEST:
        raise typer.BadParameter(f"a token has {_SHORTEST} characters or more", param_hint="--token")
    if options.token is None and not is_loopback(options.host):
        return secrets.token_urlsafe(24)
    return options.token
