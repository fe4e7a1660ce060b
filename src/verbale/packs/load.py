"""The only reader of languages, kinds and world at run time: loads the built files, once each."""

from __future__ import annotations

import difflib
import json
from functools import cache
from pathlib import Path
from typing import Any

from verbale.errors import LanguageError, PackError
from verbale.packs.word_table import WordTable

_BUILT = Path(__file__).resolve().parent / "built"
_NO_LANGUAGES = frozenset({"world", "kinds", "digest", "profiles", "spelling"})


@cache
def _load(name: str) -> dict[str, Any]:
    path = _BUILT / f"{name}.json"
    try:
        loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PackError(f"{path.name} is not built. Run `make data` (or reinstall the package).") from error
    return loaded


@cache
def language_codes() -> tuple[str, ...]:
    """Codes of the languages that can be read."""
    return tuple(sorted(path.stem for path in _BUILT.glob("*.json") if path.stem not in _NO_LANGUAGES))


def language_pack(code: str) -> dict[str, Any]:
    """The built pack of a language: `lexicon`, `gate`, `forms`, `analyses`, `data`, `names`, `examples`.

    Raises LanguageError that lists the packs and the nearest code.
    """
    codes = language_codes()
    if code not in codes:
        near = difflib.get_close_matches(code, codes, 1, 0.5)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise LanguageError(f"No language pack {code!r}. Packs: {', '.join(codes)}.{hint}")
    return _load(code)


def world() -> dict[str, Any]:
    """States, cities, organisations and office-holders."""
    return _load("world")


def sounds() -> dict[str, Any]:
    """How names are likely to sound: letters, readings, and how near sounds are."""
    found: dict[str, Any] = _load("spelling")["sounds"]
    return found


def forenames() -> list[list[str]]:
    """Forenames that are one name in several languages, a list each."""
    found: list[list[str]] = _load("spelling")["forenames"]
    return found


def kinds() -> dict[str, dict[str, Any]]:
    """Every kind of act by name."""
    found: dict[str, dict[str, Any]] = _load("kinds")["kinds"]
    return found


def concepts() -> dict[str, list[str]]:
    """Every concept that a language is asked to say, with the kinds that it utters; none for what the code asks for."""
    found: dict[str, list[str]] = _load("kinds")["concepts"]
    return found


def vocabulary() -> dict[str, Any]:
    """Ranks, portfolios, topics and the other closed lists of the contract, with labels."""
    found: dict[str, Any] = _load("kinds")["vocabulary"]
    return found


def profiles() -> dict[str, dict[str, Any]]:
    """What tells languages apart, by code; some have a profile and no pack yet."""
    return _load("profiles")


def languages() -> dict[str, dict[str, Any]]:
    """For each language: its name in itself and in English, and how many words its lexicon holds."""
    packs = {code: language_pack(code) for code in language_codes()}
    return {
        code: {"words": len(WordTable(pack["lexicon"]["words"])), "concepts": len(pack["data"].get("concepts", {}))}
        for code, pack in packs.items()
    }
