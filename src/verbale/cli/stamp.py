"""Who does something and when: the only place of the program that asks the clock and the system for a name."""

from __future__ import annotations

import datetime
import getpass
import re
from typing import NamedTuple

import typer

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")


class Doer(NamedTuple):
    """Who, and when in ISO 8601."""

    who: str
    at: str


def doer(who: str | None, at: str | None) -> Doer:
    """What the options say; else the user's name in the system and the time now, to the second."""
    if at is not None and not _ISO.fullmatch(at):
        raise typer.BadParameter(f"{at!r} is no time; write 2021-07-20T09:00:00+03:00", param_hint="--at")
    now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    return Doer(who or _user(), at or now)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without a name for its user
        return "unknown"
