"""Exit codes of the command line; docs/exit-codes.md tells them to users."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the command ended with."""

    ALL_READ = 0
    SOME_REFUSED = 1
    WRONG_USAGE = 2
    NOTHING_READ = 3
    STOPPED = 130
