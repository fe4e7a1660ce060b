"""Entries of two sides become a brief: each in one sentence under its heading, each sentence with its footnote."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.chronicle.entry import Entry as CoreEntry
from verbale.chronicle.upcoming import Upcoming, upcoming
from verbale.outputs.brief.brief import Brief, Section, Sentence
from verbale.outputs.brief.context import CLOSES, NAMES, OPENS, Contexts, aside, ordinal_of
from verbale.outputs.brief.names import Names
from verbale.outputs.brief.notes import is_calculated, marks, note_of, sources_of
from verbale.outputs.brief.parties import Parties
from verbale.outputs.brief.sections import LEVELS, ORDER, level_of, section_of
from verbale.outputs.brief.sentence_files import SentenceFiles, sentence_files
from verbale.outputs.wording import wording

Entry = Mapping[str, Any]
_ROUND = 5  # years: the anniversaries of papers that are kept; those of relations are kept every year
_AHEAD = 365
_TIDYING = (
    (re.compile(rf"{CLOSES}\s*{OPENS}"), "; "), (re.compile(OPENS), "("), (re.compile(CLOSES), ")"),
    (re.compile(r"\s+"), " "), (re.compile(r"\s+([,.;:)])"), r"\1"), (re.compile(r"\(\s+"), "("),
    (re.compile(r",+(?=[,.;:)]|$|\s*\()"), ""), (re.compile(r"\(\)"), ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """What a brief is about: two sides, the day it is written for, the bounds of time that were asked for, as EDTF."""

    sides: tuple[str, str]
    on: datetime.date
    first: str | None = None
    last: str | None = None


def compose(lines: Iterable[Entry], asked: Asked, language: str, templates: Path | None = None) -> Brief:
    """The brief on two sides as of a day.

    Args:
        lines: entries of the export, each with its tellings (`ToldEntry.to_json`), in the order of time.
        asked: whose brief, as of when, and from when to when the entries are.
        language: `ru` or `en`.
        templates: a folder of sentences that replace ours.

    Raises:
        BriefError: a language without sentences, or a fault in a template.
    """
    entries = list(lines)
    return _Composer(entries, asked, sentence_files(language, templates, NAMES)).brief()


class _Composer:
    def __init__(self, entries: Sequence[Entry], asked: Asked, files: SentenceFiles) -> None:
        self._entries, self._asked, self._files = entries, asked, files
        self._words, self._wording = files.words, wording(files.language)
        self._names = Names(entries, files.language)
        self._contexts = Contexts(self._words, self._wording, self._names)
        self._written: list[tuple[Entry, Sentence]] = []
        self._unkept: set[str] = set()

    def brief(self) -> Brief:
        page, headings = self._words["page"], self._words["headings"]
        cores = [
            CoreEntry.from_json({**entry, "tellings": [t["id"] for t in entry["tellings"]]}) for entry in self._entries
        ]
        found = upcoming(cores, self._asked.on, _AHEAD)
        self._unkept = {entry.id for entry in found.unkept}
        sections: list[Section] = []
        for key in ORDER:
            mine = [entry for entry in self._entries if self._section(entry) == key]
            sections += self._dialogue(mine) if key == "dialogue" else self._section_of(headings[key], mine)
        sections += self._anniversaries(found, headings["anniversaries"])
        return Brief(
            self._files.language, self._title(page), self._lead(page), sections, page["box"],
            self._box(page), page["notes"], page["back"],
        )  # fmt: skip

    def _section(self, entry: Entry) -> str:
        return "unkept" if entry["id"] in self._unkept else section_of(entry)

    def _section_of(self, heading: str, entries: Sequence[Entry], level: int = 2) -> list[Section]:
        return [Section(heading, level, [self._sentence(entry) for entry in entries])] if entries else []

    def _dialogue(self, entries: Sequence[Entry]) -> list[Section]:
        """Level by level, the highest first."""
        if not entries:
            return []
        found = [Section(self._words["headings"]["dialogue"], 2, [])]
        for level in LEVELS:
            mine = [entry for entry in entries if level_of(entry) == level]
            found += self._section_of(self._words["levels"][level], mine, 3)
        return found

    def _sentence(self, entry: Entry) -> Sentence:
        past = entry["id"] in self._unkept
        said = self._words["said"][self._files.gender(entry["kind"])]
        if past:
            said = {**said, "planned": said["had_planned"], "planning": said["had_planned"]}
        context = self._contexts.of(entry) | {"past": past, "said": said}
        if self._files.has_noun(entry["kind"]):
            context["noun"] = self._files.sentence(entry["kind"], "noun", context)
        text = self._files.sentence(entry["kind"], entry["status"], context)
        marked = marks(entry, self._words)
        return self._noted(entry, f"{text} {aside('; '.join(marked))}" if marked else text)

    def _noted(self, entry: Entry, text: str) -> Sentence:
        said = finished(text)
        note = note_of(entry, len(self._written) + 1, said, self._words, self._wording, self._names)
        sentence = Sentence(said, note)
        self._written.append((entry, sentence))
        return sentence

    def _anniversaries(self, found: Upcoming, heading: str) -> list[Section]:
        known = {entry["id"]: entry for entry in self._entries}
        sentences = []
        for each in found.anniversaries:
            entry = known[each.entry]
            if each.years % _ROUND and not str(entry["kind"]).startswith("relations."):
                continue
            day = each.day.isoformat()
            context = self._contexts.of(entry) | {
                "on": self._wording.on_date(day), "day": self._wording.date(day),
                "date": self._wording.date(entry["when"]), "years": self._count("years", each.years),
                "ordinal": ordinal_of(each.years, self._words["grammar"]),
            }  # fmt: skip
            sentences.append(self._noted(entry, self._files.sentence(entry["kind"], "anniversary", context)))
        return [Section(heading, 2, sentences)] if sentences else []

    def _title(self, page: Mapping[str, str]) -> str:
        first, second = (Parties((side,), self._wording, self._words).nom for side in self._asked.sides)
        return page["title"].format(first=first, second=second)

    def _lead(self, page: Mapping[str, str]) -> list[str]:
        day = self._wording.date(self._asked.on.isoformat())
        lead = [page["subtitle"].format(day=day)]
        if self._asked.first or self._asked.last:
            span = f"{self._asked.first or '..'}/{self._asked.last or '..'}"
            lead.append(page["period"].format(period=self._wording.date(span)))
        sources = len({source for entry in self._entries for source in sources_of(entry)})
        counts = {"entries": self._count("entries", len(self._entries)), "sources": self._count("sources", sources)}
        return [*lead, page["basis"].format(**counts) if self._entries else page["empty"]]

    def _count(self, what: str, number: int) -> str:
        return f"{number} {plural(self._words['counts'][what], number)}"

    def _box(self, page: Mapping[str, str]) -> list[str]:
        """What rests on one source, was never confirmed, is disputed or reckoned: the numbers of the footnotes."""
        held = [(entry, sentence.note.number) for entry, sentence in self._written]
        groups = {
            "single": [number for entry, number in held if len(sources_of(entry)) == 1],
            "unconfirmed": [number for entry, number in held if entry["id"] in self._unkept],
            "disputed": [number for entry, number in held if entry["conflicts"]],
            "derived": [number for entry, number in held if is_calculated(entry)],
        }
        return [page[key].format(numbers=runs(numbers)) for key, numbers in groups.items() if numbers]


def finished(text: str) -> str:
    """A sentence: single blanks, a capital first, a point last.

    >>> finished("в 2017 г.  состоялся  визит ( темы : торговля )")
    'В 2017 г. состоялся визит (темы: торговля).'
    """
    for pattern, good in _TIDYING:
        text = pattern.sub(good, text).strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith(".") else f"{text}."


def plural(forms: Sequence[str], number: int) -> str:
    """The form of a counted noun: of two forms one and many, of three one, few and many as Slavic languages count.

    >>> [plural(["год", "года", "лет"], number) for number in (1, 22, 35, 111)]
    ['год', 'года', 'лет', 'лет']
    """
    if len(forms) == 2:
        return forms[number != 1]
    if number % 10 == 1 and number % 100 != 11:
        return forms[0]
    return forms[1] if 1 < number % 10 < 5 and not 11 < number % 100 < 15 else forms[2]


def runs(numbers: Sequence[int]) -> str:
    """'1–3, 5': neighbours together.

    >>> runs([1, 2, 3, 5, 7, 8])
    '1–3, 5, 7, 8'
    """
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    said = (f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in found)
    return ", ".join(said)
