"""Sentence templates: a folder of TOML files a language, one table a kind, one Jinja2 sentence a status.

A ministry's own folder has the same shape; what it says replaces ours, key by key. All is checked when loaded.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta

from verbale.errors import BriefError
from verbale.packs import load

_OWN = Path(__file__).parent / "languages"
_DEFAULT = "default"
_EXTRAS = ("noun", "gender", "anniversary")
STATUSES = ("held", "planned", "cancelled", "postponed", "denied")
Tables = dict[str, dict[str, str]]


@dataclass(frozen=True)
class SentenceFiles:
    """The templates and words of one language."""

    language: str
    words: Mapping[str, Any]
    tables: Tables

    def sentence(self, kind: str, key: str, context: Mapping[str, Any]) -> str:
        """The sentence of a kind for a status, or its noun; the default's where it has none of its own.

        Raises:
            BriefError: a template asks for what its words do not have.
        """
        text = self.tables.get(kind, {}).get(key) or self.tables[_DEFAULT][key]
        try:
            return _compiled(text).render(context)
        except (TemplateError, TypeError) as error:
            raise BriefError(f"templates of {self.language}: {kind}.{key}: {error}.") from None

    def has_noun(self, kind: str) -> bool:
        """Whether the kind has a noun for the sentences of the default."""
        return "noun" in self.tables.get(kind, {})

    def gender(self, kind: str) -> str:
        """The gender of the kind's noun, as the words of `said` ask for it."""
        return self.tables.get(kind, {}).get("gender") or str(next(iter(self.words["said"])))


def brief_languages() -> list[str]:
    """Codes of the languages in which a brief can be written."""
    return sorted(path.name for path in _OWN.iterdir() if (path / "words.toml").is_file())


def sentence_files(language: str, folder: Path | None = None, names: frozenset[str] = frozenset()) -> SentenceFiles:
    """The templates of a language, those of `folder` (with a folder for the language in it, or without) over ours.

    `names` are those that a template may use; none: not checked.

    Raises:
        BriefError: no such language, or a fault in a file; names the file, the key and what may stand there.
    """
    if language not in brief_languages():
        raise BriefError(f"No brief in {language!r}. Languages: {', '.join(brief_languages())}.")
    words, tables = _read(_OWN / language)
    if folder is not None:
        own = folder / language if (folder / language).is_dir() else folder
        if not own.is_dir():
            raise BriefError(f"{folder}: there is no such folder of templates.")
        more, over = _read(own)
        for group, entries in more.items():
            if type(entries) is not type(words.get(group)):
                raise BriefError(f"{own}: words.toml: there is no {group!r} of that sort.{_near(group, set(words))}")
            words[group] = {**words[group], **entries} if isinstance(entries, dict) else entries
        for kind, table in over.items():
            tables[kind] = {**tables.get(kind, {}), **table}
        _check(over, names, str(own), words)
    _check(tables, names, f"templates of {language}", words)
    return SentenceFiles(language, words, tables)


def _read(folder: Path) -> tuple[dict[str, Any], Tables]:
    words: dict[str, Any] = {}
    tables: Tables = {}
    for path in sorted(folder.rglob("*.toml")):
        try:
            found = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise BriefError(f"{path}: no TOML: {error}.") from None
        if path.name == "words.toml":
            words = found
            continue
        for kind, table in found.items():
            if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
                raise BriefError(f"{path}: {kind}: a table of sentences is wanted, each a text.")
            tables[kind] = {**tables.get(kind, {}), **table}
    return words, tables


def _check(tables: Tables, names: frozenset[str], where: str, words: Mapping[str, Any]) -> None:
    kinds = {*load.kinds(), _DEFAULT}
    for kind, table in tables.items():
        if kind not in kinds:
            raise BriefError(f"{where}: there is no kind {kind!r}.{_near(kind, kinds)} See: verbale kinds")
        for key, text in table.items():
            known = {*STATUSES, *_EXTRAS}
            if key not in known:
                raise BriefError(f"{where}: {kind}: no status {key!r}.{_near(key, known)} Known: {', '.join(known)}.")
            if key == "gender":
                if text not in words["said"]:
                    raise BriefError(f"{where}: {kind}: gender {text!r}; known: {', '.join(words['said'])}.")
                continue
            _check_sentence(text, names, f"{where}: {kind}.{key}")


def _check_sentence(text: str, names: frozenset[str], where: str) -> None:
    try:
        used = meta.find_undeclared_variables(_environment().parse(text))
    except TemplateSyntaxError as error:
        raise BriefError(f"{where}: {error.message}.") from None
    for name in sorted(used - names) if names else ():
        raise BriefError(
            f"{where}: there is nothing called {name!r}.{_near(name, names)} Known: {', '.join(sorted(names))}."
        )


def _near(name: str, known: set[str] | frozenset[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), 1, 0.6)
    return f" Did you mean {near[0]!r}?" if near else ""


@cache
def _environment() -> Environment:
    return Environment(undefined=StrictUndefined, autoescape=False)  # plain sentences; each writer escapes them


@cache
def _compiled(text: str) -> Template:
    return _environment().from_string(text)
