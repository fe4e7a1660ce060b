"""How outputs speak of codes, dates, sides and persons in a language: shared by tables, pages and the brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from verbale.errors import DateError
from verbale.outputs.table import TableWords
from verbale.packs import load
from verbale.when.when import When
from verbale.when.words import Case, Patterns, words

Labels = Mapping[str, Mapping[str, str]]
CASES = ("nom", "gen", "dat", "acc", "ins", "loc")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language.

    `labels` name codes by group: `kinds`, `sides`, `statuses`, `ranks`, `portfolios`, `topics`, …; `date_words` are
    the patterns of `verbale.when.words`, None where the language has no pack; `declined` are the six forms of the
    names of states, none where names do not decline.
    """

    language: str
    labels: Labels = field(default_factory=dict)
    date_words: Patterns | None = None
    declined: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def label(self, group: str, code: str) -> str:
        """The name of a code, or the code in plain letters."""
        return self.labels.get(group, {}).get(code) or code.replace("_", " ")

    def kind(self, code: str) -> str:
        """A kind of act: 'Presentation of credentials'."""
        return self.label("kinds", code)

    def side(self, code: str, case: str = "nom") -> str:
        """A state or organisation, in one of `CASES` where its name declines."""
        forms = self.declined.get(code)
        return forms[CASES.index(case)] if forms else self.label("sides", code)

    def date(self, edtf: str) -> str:
        """A date by itself: 'October 1996'. What is no date is given as written."""
        return self._date(edtf, "said")

    def on_date(self, edtf: str) -> str:
        """A date as it tells when a deed was done: 'in October 1996', «в октябре 1996 г.»."""
        return self._date(edtf, "at")

    def person(self, who: Mapping[str, Any]) -> str:
        """A participant: name and office as worded, or rank, what of them is told."""
        office = who.get("office") or (self.label("ranks", who["rank"]) if who.get("rank") else "")
        return ", ".join(filter(None, (who.get("person"), office)))

    def for_table(self) -> TableWords:
        """The same as tables of entries ask for it."""
        return TableWords(
            order=lambda edtf: When.parse(edtf).sort_key, date=self.date, labels=self.labels, language=self.language
        )

    def _date(self, edtf: str, case: Case) -> str:
        if not self.date_words:
            return edtf
        try:
            return words(When.parse(edtf), self.date_words, case)
        except DateError:
            return edtf


@cache
def wording(language: str) -> Wording:
    """The words of a language: of its pack; without a pack, English labels with names of states by CLDR."""
    pack = load.language_pack(language) if language in load.language_codes() else {}
    labels = labels_in(language, load.kinds(), load.vocabulary(), pack)
    for group, names in load.world()["territory_names"].get(language, {}).items():
        labels[group] = {**names, **labels.get(group, {})}  # the pack's own names come first
    return Wording(language, labels, pack.get("data", {}).get("date_words"), pack.get("names", {}).get("declined", {}))


def labels_in(
    language: str,
    kinds: Mapping[str, Mapping[str, Any]],
    vocabulary: Mapping[str, Mapping[str, Mapping[str, str]]],
    pack: Mapping[str, Any],
) -> dict[str, dict[str, str]]:
    """The names that the data gives to codes, by group."""
    groups = {group: labels_of(entries, language) for group, entries in vocabulary.items()}
    named = {kind: entry["label"] for kind, entry in kinds.items()}
    return {**groups, "kinds": labels_of(named, language), "sides": dict(pack.get("names", {}).get("states", {}))}


def labels_of(entries: Mapping[str, Mapping[str, str]], language: str) -> dict[str, str]:
    """The label of each code in a language, English where it lacks one."""
    return {code: found for code, entry in entries.items() if (found := entry.get(language) or entry.get("en"))}
