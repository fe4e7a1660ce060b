"""A command line over a toy reader, so that doors are tested apart from reading. Run as a script it is the command."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping
from pathlib import Path

import yaml

from verbale.acts.act import Act, Evidence
from verbale.acts.explain import PlaceError
from verbale.acts.reading import BlockCoverage, Reading
from verbale.cli import doors
from verbale.cli.main import make_app
from verbale.documents.document import Document
from verbale.documents.opening import Opening
from verbale.documents.tell_language import Profile
from verbale.outputs.table import TableWords

LANGUAGES = Path(doors.__file__).parent.parent / "languages"


def profiles() -> dict[str, Profile]:
    """The profiles of the project's data."""
    found = sorted(LANGUAGES.glob("*/profile.yaml"))
    return {
        path.parent.name: Profile.from_data(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
        for path in found
    }


def opening(language: str | None = None) -> Opening:
    """Only Russian has a pack."""
    return Opening(profiles(), frozenset({"ru"}), {"BY": ("by", "mfa.gov.by")}, language)


def read(document: Document) -> Reading:
    """One visit for every line with the word; writes down what it read, and takes its time, if the environment says."""
    if log := os.environ.get("TOY_LOG"):
        with Path(log).open("a", encoding="utf-8") as file:
            file.write(f"{document.name}\n")
    time.sleep(float(os.environ.get("TOY_PAUSE", "0")))
    if document.text.startswith("Обвал"):
        os._exit(9)
    if document.text.startswith("Сбой"):
        raise ValueError("toy fault")
    acts: list[Act] = []
    coverage: list[BlockCoverage] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", document.text):
        state = "none"
        if "визит" in line.group():
            state = "acts"
            year = re.search(r"\d{4}", line.group())
            evidence = (Evidence("act", line.start(), line.end()),)
            act = Act("visit", ("BY", "NO"), evidence=evidence, rule="toy")
            if year:
                act.when, act.when_basis = year.group(), "stated"
            acts.append(act)
        coverage.append(BlockCoverage(line.start(), line.end(), "line", state))
    return Reading(document, tuple(acts), tuple(coverage))


def explain(document: Document, *, offset: int | None, sentence: int | None) -> dict[str, object]:
    """Where it was asked."""
    if offset is not None and offset >= len(document.text):
        raise PlaceError(f"Offset {offset} is outside the text: it has {len(document.text)} characters.")
    return {"name": document.name, "offset": offset, "sentence": sentence}


def explanation(told: Mapping[str, object]) -> str:
    """The same in one line."""
    return f"{told['name']} offset={told['offset']} sentence={told['sentence']}\n"


def page(reading: Reading) -> str:
    """A page of one word."""
    return f"<title>{reading.document.name}</title>"


def order(edtf: str) -> tuple[bool, int, int, int, str]:
    """By writing."""
    return False, 0, 0, 0, edtf


def table_words(languages: frozenset[str]) -> TableWords:
    """Codes as they are."""
    return TableWords(order=order)


def kinds() -> doors.Data:
    """One kind."""
    return {"visit": {"directed": "yes", "label": {"en": "Visit", "ru": "Визит"}, "meaning": "A journey."}}


def languages() -> doors.Data:
    """One language."""
    return {"ru": {"name": "Russian", "words": 3}}


def coverage() -> dict[str, object]:
    """One concept that is said, one that is a gap, one that has a reason."""
    entries = {
        "AGREMENT": {
            "kinds": ["envoy.agrement"],
            "languages": {"ru": {"words": 0, "examples": 0, "not_said": "No word."}},
        },
        "ROUND": {"kinds": [], "languages": {"ru": {"words": 2, "examples": 0}}},
        "TALK": {"kinds": ["call"], "languages": {"ru": {"words": 0, "examples": 0}}},
        "VISIT": {"kinds": ["visit"], "languages": {"ru": {"words": 12, "examples": 30}}},
    }
    summary = {"said": 2, "concepts": 4, "gaps": ["TALK"], "without_example": ["ROUND"]}
    return {"concepts": entries, "languages": {"ru": summary}}


def nothing(*_: object) -> dict[str, object]:
    """No data."""
    return {}


TOY = doors.Doors(read, explain, explanation, opening, kinds, languages, nothing, nothing, page, table_words, coverage)
app = make_app(TOY)

if __name__ == "__main__":
    app()
