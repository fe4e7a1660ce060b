"""An entry as the questions see it: what it is, when, and who tells it with which voice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from verbale.when.when import When


@dataclass(frozen=True, slots=True)
class Voice:
    """One telling: the state whose institution speaks, if that is known, the source, and the telling's record."""

    state: str | None
    source: str
    record: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AskedEntry:
    """An entry. `values` maps the contract's fields to what its tellings agree on."""

    id: str
    kind: str
    status: str
    sides: tuple[str, ...]
    when: str | None
    values: Mapping[str, Any]
    voices: tuple[Voice, ...] = ()

    @property
    def first_day(self) -> date | None:
        """The first day it can mean."""
        return When.parse(self.when).earliest if self.when else None

    @property
    def last_day(self) -> date | None:
        """The last day it can mean."""
        return When.parse(self.when).latest if self.when else None
