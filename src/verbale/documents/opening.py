"""What opening a document needs to know: how languages look, which can be read, whose hosts are whose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from verbale.documents.tell_language import Profile

MEGABYTE = 1_000_000
LIMIT = 64 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening a document needs to know.

    `profiles` tell languages apart, `packs` are the languages that can be read, `domains` the states' hosts by code.
    `language` overrides what is detected; `limit` is the largest file in bytes.
    """

    profiles: Mapping[str, Profile]
    packs: frozenset[str]
    domains: Mapping[str, Iterable[str]] = field(default_factory=dict)
    language: str | None = None
    limit: int = LIMIT


def opening_from_packs(language: str | None = None) -> Opening:
    """The program's own: from the built packs, which are loaded once."""
    return replace(_from_packs(), language=language)


@cache
def _from_packs() -> Opening:
    from verbale.packs import load  # noqa: PLC0415 -- only reading needs the packs

    states = load.world().get("states", {})
    return Opening(
        profiles={code: Profile.from_data(data) for code, data in load.profiles().items()},
        packs=frozenset(load.language_codes()),
        domains={code: tuple(state["domains"]) for code, state in states.items() if state.get("domains")},
    )
