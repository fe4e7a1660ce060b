"""The texts that the benchmarks read: Russian and English briefs and general news, of the shared folder and our own."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from verbale.documents.document import Document
from verbale.documents.open_document import open_document
from verbale.documents.opening import opening_from_packs

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d)(\d)(?!\d)")


def own_files() -> list[Path]:
    """Our own sample and example pages, which ship with the project."""
    pages = (ROOT / "src/verbale/languages/ru/examples/pages").glob("*.txt")
    return sorted([*(ROOT / "src/verbale/samples").glob("*.ru.txt"), *pages])


def brief_files(shared: Path) -> list[Path]:
    """The seed and the development texts if they are there, then our own."""
    return [*(shared / "texts").glob("seed.txt"), *sorted((shared / "texts/dev/ru").glob("*.txt")), *own_files()]


def english_files(shared: Path) -> list[Path]:
    """The English development texts and the histories of the benchmark `historian` if they are there, then our own."""
    histories = sorted((shared / "benchmarks/historian/articles").glob("*.txt"))
    own = sorted((ROOT / "src/verbale/languages/en/examples").glob("*.txt"))
    return [*sorted((shared / "texts/dev/en").glob("*.txt")), *histories, *own]


def news_files(shared: Path) -> list[Path]:
    """General news: the development set of factRuEval-2016; empty if it is not there."""
    return sorted((shared / "benchmarks/factrueval/devset").glob("*.txt"))


def documents(files: list[Path], language: str = "ru") -> list[Document]:
    """Documents of files in a language, with what a sidecar tells of them; without one their date is not known."""
    opening = opening_from_packs(language)
    return [open_document(file, opening).document for file in files]


def other_years(document: Document, step: int) -> Document:
    """The document with the last digit of every year moved on, so that its sentences were not met before."""
    text = _YEAR.sub(lambda year: year[1] + str((int(year[2]) + step) % 10), document.text)
    return replace(document, text=text)
