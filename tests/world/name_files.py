"""The world's data and its Russian names, read once for the tests beside this file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import verbale
from verbale.packs.strict_yaml import read_yaml

_PACKAGE = Path(verbale.__file__).parent


@cache
def world(name: str) -> Any:
    """One file of facts."""
    return read_yaml(_PACKAGE / "world" / f"{name}.yaml")


@cache
def russian(name: str) -> Any:
    """One file of Russian names."""
    return read_yaml(_PACKAGE / "languages" / "ru" / f"{name}.yaml")


def plain(name: str) -> str:
    """A name without the marks of its declension."""
    return " ".join(name.translate(str.maketrans("|{}", "   ")).split())
