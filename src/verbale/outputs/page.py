"""The page: a reading as one HTML file that opens from disk, each fact beside the words that say it.

Nothing is loaded: style and script stand in the file, and a content security policy that names them by their hashes
forbids all else. Every text from outside enters through autoescape.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from verbale.acts.reading import Reading
from verbale.outputs.page_cards import STATUSES, Card, cards
from verbale.outputs.page_spans import Passage, passages
from verbale.outputs.page_timeline import timeline
from verbale.outputs.page_words import Labels, Words
from verbale.when.words import Patterns

STATES = ("acts", "none", "unread")
TEMPLATES = Path(__file__).parent / "templates"


class Piece(NamedTuple):
    """A block on the strip of coverage: `x` and `width` in per cent of the text's blocks."""

    state: str
    x: float
    width: float


def write_page(
    reading: Reading,
    *,
    language: str = "en",
    labels: Labels | None = None,
    date_words: Patterns | None = None,
    directed: Collection[str] = frozenset(),
) -> str:
    """A reading as a self-contained HTML page.

    `language` is that of the page's own words; quoted text keeps its own. `labels` name codes by group: `kinds`,
    `sides`, `languages`, and the groups of the kinds' vocabulary (`statuses`, `ranks`, …); a code without a name is
    shown as it is. `date_words` are the patterns of `verbale.when.words`; without them dates are shown in EDTF.
    `directed` are the kinds whose doer stands first among the sides. Raises `LanguageError` for a language without
    page words.
    """
    words = Words(language, labels, date_words)
    document = reading.document
    return (
        environment()
        .get_template("page.html")
        .render(
            words=words,
            title=document.title or document.name or words["untitled"],
            style=_inlined("page.css"),
            script=_inlined("page.js"),
            policy=_policy(),
            **reading_parts(reading, words, directed),
        )
    )


def reading_parts(reading: Reading, words: Words, directed: Collection[str]) -> dict[str, Any]:
    """What `reading.html` shows of a reading: its document, passages with their cards, timeline, coverage."""
    document = reading.document
    shown = passages(document.text, reading.acts, reading.coverage)
    anchors = {
        name: f"s{segment.start}" for passage in shown for segment in passage.segments for name in segment.anchors
    }
    all_cards = cards(reading.acts, words, directed, anchors)
    by_number = {card.number: card for card in all_cards}
    return {
        "document": document,
        "passages": [(passage, [by_number[number] for number in passage.begins]) for passage in shown],
        "cards": by_number,
        "wordless": [card for card in all_cards if not card.has_words],
        "line": timeline(reading.acts, words),
        "strip": _strip(shown),
        "coverage": {state: [passage for passage in shown if passage.state == state] for state in STATES},
        "statuses": _statuses(all_cards, words),
    }


def _statuses(all_cards: Iterable[Card], words: Words) -> Mapping[str, str]:
    """The statuses that occur, with their words, for the legend."""
    present = {card.status for card in all_cards}
    return {status: words.label("statuses", status) for status in STATUSES if status in present}


def _strip(shown: Sequence[Passage]) -> list[Piece]:
    """The blocks on a line, each as wide as its share of the text."""
    lengths = [sum(len(segment.text) for segment in passage.segments) for passage in shown]
    whole = sum(lengths) or 1
    pieces, x = [], 0.0
    for passage, length in zip(shown, lengths, strict=True):
        pieces.append(Piece(passage.state, round(x, 3), round(100 * length / whole, 3)))
        x += 100 * length / whole
    return pieces


def as_read(text: str) -> Markup:
    """Text that keeps its characters in a browser: HTML would turn a carriage return into a line feed."""
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\0", "\ufffd"))


@cache
def environment() -> Environment:
    """The templates of the page."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["as_read"] = as_read
    return environment


@cache
def _inlined(name: str) -> Markup:
    return Markup((TEMPLATES / name).read_text(encoding="utf-8"))


@cache
def _policy() -> str:
    """Only our own style and script, each by its hash; no address at all, not even this page's."""

    def digest(name: str) -> str:
        return base64.b64encode(hashlib.sha256(_inlined(name).encode()).digest()).decode()

    return "; ".join(
        [
            "default-src 'none'",
            f"style-src 'sha256-{digest('page.css')}'",
            f"script-src 'sha256-{digest('page.js')}'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
