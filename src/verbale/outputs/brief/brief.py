"""A brief: sections of sentences, each with its footnote, and the box of what needs a second look. No format yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

_INITIAL = re.compile(r"(?<=\b[^\W\d_]\.) (?=[^\W\d_])")
_UNIT = re.compile(r"(?<=\d) (?=гг?\.)")


def unbroken(text: str) -> str:
    """A sentence whose initials, and figures with their unit, stay on the line of what follows or precedes them.

    >>> unbroken("В. Л. Сенько, 1996 г.")
    'В.\\xa0Л.\\xa0Сенько, 1996\\xa0г.'
    """
    return _UNIT.sub("\xa0", _INITIAL.sub("\xa0", text))


def is_web_address(url: str | None) -> bool:
    """Whether an address may be a link: http or https, with a host."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


@dataclass(frozen=True, slots=True)
class Citation:
    """One source of a sentence: who tells it and when, the address, the words themselves and their language."""

    source: str
    published: str
    url: str | None
    quotation: str
    language: str | None

    @property
    def stop(self) -> str:
        """The point after the quotation, unless it ends with one."""
        return "" if self.quotation.endswith((".", "!", "?", "…")) else "."


@dataclass(frozen=True, slots=True)
class Note:
    """The footnote of a sentence. `entry` is the id of the entry, `remarks` what is derived, disputed or respelled."""

    number: int
    entry: str
    citations: Sequence[Citation]
    remarks: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the brief with its footnote."""

    text: str
    note: Note


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of level 2 or 3 and the sentences under it."""

    heading: str
    level: int
    sentences: Sequence[Sentence]


@dataclass(frozen=True, slots=True)
class Brief:
    """All of it: `lead` are the lines under the title, `box` the lines of what needs a second look."""

    language: str
    title: str
    lead: Sequence[str]
    sections: Sequence[Section]
    box_heading: str
    box: Sequence[str]
    notes_heading: str
    back: str

    @property
    def sentences(self) -> list[Sentence]:
        """All sentences in their order; the number of each note is its place."""
        return [sentence for section in self.sections for sentence in section.sentences]
