"""How the pages speak: their own words in the language that a visitor wants, names of codes, dates in words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from verbale.outputs.page_words import Words
from verbale.outputs.table import TableWords
from verbale.outputs.wording import wording

LANGUAGES = ("en", "ru")
_FOLDER = Path(__file__).parent / "words"
_PREFERENCE = re.compile(r"\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*")


@dataclass(frozen=True, slots=True)
class Speech:
    """One language of the interface: `own` words by key, `words` of the document's page, `table` words of lists."""

    language: str
    own: Mapping[str, Any]
    words: Words
    table: TableWords

    def __getitem__(self, key: str) -> str:
        return str(self.own[key])

    def label(self, group: str, code: str | None) -> str:
        """The name of a code of a group; of no code, nothing."""
        return self.words.label(group, code) if code else ""

    def field(self, name: str) -> str:
        """What a field of an entry is called: `where.place`, `detail.purpose`, `level`."""
        return str(self.own["fields"].get(name) or self.words.own("fields", name.split(".", maxsplit=1)[0]))

    def date(self, edtf: str | None) -> str:
        """A date in words; of no date, a dash."""
        return self.words.date(edtf) if edtf else "—"

    def side(self, code: str) -> str:
        """The name of a state or an organisation."""
        return self.words.side(code)

    def count(self, key: str, number: int) -> str:
        """A number with its noun in the right form: `count('entries', 3)` is "3 записи".

        >>> speech("en").count("entries", 1), speech("ru").count("entries", 22)
        ('1 entry', '22 записи')
        """
        forms = self.own["counts"][key]
        return f"{self.number(number)} {forms[_form(self.language, number, len(forms))]}"

    def number(self, number: int) -> str:
        """A number with its thousands apart, by a thin blank that does not break."""
        return f"{number:,}".replace(",", "\u202f") if number >= 10_000 else str(number)


@cache
def speech(language: str) -> Speech:
    """The speech of a language of the interface."""
    own = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    told = wording(language)
    words = Words(language, told.labels, told.date_words)
    return Speech(language, own, words, told.for_table())


def wanted_language(chosen: str | None, accepted: str | None) -> str:
    """The language for a visitor: the one that was chosen, else the best that the browser accepts, else English.

    >>> wanted_language(None, "be;q=0.9, ru-RU;q=0.8, en;q=0.2")
    'ru'
    >>> wanted_language("en", "ru")
    'en'
    """
    if chosen in LANGUAGES:
        return chosen
    best, weight = LANGUAGES[0], 0.0
    for part in (accepted or "")[:500].split(","):
        found = _PREFERENCE.fullmatch(part)
        if found and found[1].lower() in LANGUAGES and float(found[2] or 1) > weight:
            best, weight = found[1].lower(), float(found[2] or 1)
    return best


def _form(language: str, number: int, forms: int) -> int:
    """Which form of a noun goes with a number, by the plural rules of CLDR: one, few, many; or one, other."""
    if language != "ru" or forms < 3:
        return 0 if number == 1 else 1
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2
