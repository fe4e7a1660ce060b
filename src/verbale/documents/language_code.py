"""Codes of languages: the one we use for each, and a clear no when there is no pack for it."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from verbale.errors import LanguageError

# ISO 639-2 and -3 codes, and both written norms of Norwegian, for the languages a ministry's page may name.
_SAME = {
    "rus": "ru", "bel": "be", "ukr": "uk", "ua": "uk", "by": "be", "eng": "en",
    "nor": "no", "nob": "no", "nno": "no", "nb": "no", "nn": "no",
}  # fmt: skip


def canonical_code(code: str) -> str:
    """The short code without region or script: `ru-RU` and `rus` give `ru`, `nb` gives `no`."""
    short = code.strip().lower().replace("_", "-").partition("-")[0]
    return _SAME.get(short, short)


def require_pack(code: str, packs: Collection[str]) -> str:
    """`code` in its canonical form, if there is a pack for it.

    Raises:
        LanguageError: no such pack; names the packs there are and the likeliest meant.
    """
    canonical = canonical_code(code)
    if canonical in packs:
        return canonical
    typed = code.lower()
    near = difflib.get_close_matches(typed, sorted(packs), n=1, cutoff=0.5) if len(typed) > 2 else []  # "uk" is no "ru"
    hint = f' Did you mean "{near[0]}"?' if near else ""
    raise LanguageError(f'No language pack "{code}". Packs: {_listed(packs)}.{hint}')


def untold(name: str, packs: Collection[str]) -> LanguageError:
    """The error for a text whose language cannot be told."""
    return LanguageError(f"{name}: the language cannot be told. Name it with --language. Packs: {_listed(packs)}.")


def _listed(packs: Collection[str]) -> str:
    return ", ".join(sorted(packs)) or "none"
