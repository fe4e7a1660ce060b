"""What the page calls things: its own words by interface language, and the names that the data gives to codes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from verbale.errors import DateError, LanguageError
from verbale.when.when import When
from verbale.when.words import Patterns, words

Labels = Mapping[str, Mapping[str, str]]
"""Names of codes by group: `kinds`, `sides`, `languages`, and the groups of the kinds' vocabulary (`statuses`, …)."""

_FOLDER = Path(__file__).parent / "words"
_DETAIL_GROUPS = {
    "visit_type": "visit_types",
    "purpose": "purposes",
    "rank_from": "relation_ranks",
    "rank_to": "relation_ranks",
}


class Words:
    """The words of one page. A code without a name is shown as it is."""

    def __init__(self, language: str, labels: Labels | None = None, date_words: Patterns | None = None) -> None:
        self.language = language
        self._own = own_words(language)
        self._labels = labels or {}
        self._date_words = date_words or self._own.get("dates")

    def __getitem__(self, key: str) -> str:
        return str(self._own["page"][key])

    def own(self, group: str, code: str) -> str:
        """The page's own word for a field, a basis, a key of detail or a role, or the code."""
        return str(self._own[group].get(code, code))

    def label(self, group: str, code: str) -> str:
        """The data's name for a code of a group, or the code."""
        return self._labels.get(group, {}).get(code) or code

    def side(self, code: str) -> str:
        """The name of a state or an organisation, or the code."""
        return self.label("sides", code)

    def tongue(self, code: str) -> str:
        """The name of a language, or its code."""
        return self.label("languages", code)

    def detail(self, key: str, value: str) -> str:
        """The value of a key of `detail`: the name of a state, a party or a closed list, else the value."""
        if key in ("post", "framework"):
            return self.side(value)
        return self.label(_DETAIL_GROUPS.get(key, ""), value)

    def date(self, edtf: str) -> str:
        """A date in words; what is no date, and all dates if there are no words for them, as written."""
        if not self._date_words:
            return edtf
        try:
            return words(When.parse(edtf), self._date_words)
        except DateError:
            return edtf


def page_languages() -> list[str]:
    """Codes of the languages that the page can speak, sorted."""
    return sorted(path.stem for path in _FOLDER.glob("*.json"))


@cache
def own_words(language: str) -> dict[str, dict[str, Any]]:
    """The words of outputs in a language, by group.

    Raises:
        LanguageError: outputs do not speak it.
    """
    known = page_languages()
    if language not in known:
        raise LanguageError(f"the page has no words in {language!r}; it speaks: {', '.join(known)}")
    own: dict[str, dict[str, Any]] = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return own
