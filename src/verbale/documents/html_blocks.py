"""A page's blocks: its paragraphs, headings, list items and table rows as lines of text, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BREAKING = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_LAYOUT = "p|div|ul|ol|table|h1|h2|h3|h4|section|article|br"
_BLANKS = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@dataclass(slots=True)
class PageBlock:
    """One line of a page, the element it stands in, and how many of its characters are links."""

    text: str
    element: HtmlElement
    linked: int = 0

    @property
    def mostly_links(self) -> bool:
        """Menus and "read also" are; prose with a link in it is not."""
        return self.linked * 10 > len(self.text) * 6


def blocks_of(root: HtmlElement) -> list[PageBlock]:
    """The blocks under `root`. List items begin with "- ", the cells of a table row are parted by " | "."""
    gatherer = _Gatherer()
    gatherer.walk(root)
    return gatherer.blocks


@dataclass(slots=True)
class _Gatherer:
    """Collects inline text until something breaks the line. Walks without recursion: broken pages nest 10,000 deep."""

    blocks: list[PageBlock] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    bullet: bool = False

    def walk(self, root: HtmlElement) -> None:
        rows: list[HtmlElement] = []  # open table rows that are data, innermost last
        links = 0
        for event, element in _events(root):
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                links += tag == "a"
                rows.extend([element] if tag == "tr" and _is_data_row(element) else [])
                self._open(element, tag, in_row=bool(rows))
                self._add(element.text if tag else None, links)
                continue
            links -= tag == "a"
            if tag in _BREAKING and not (rows and rows[-1] is not element):
                self.flush(element)
            if rows and rows[-1] is element:
                rows.pop()
            self.bullet = self.bullet and tag != "li"
            if element is not root:
                self._add(element.tail, links)
        self.flush(root)

    def _open(self, element: HtmlElement, tag: str, *, in_row: bool) -> None:
        if in_row and tag in ("td", "th"):
            if any(piece.strip() for piece in self.pieces):
                self.pieces.append(" | ")
        elif tag in _BREAKING or tag == "br":
            self.flush(element if tag == "br" else element.getparent())
            self.bullet = tag == "li" or (self.bullet and tag != "br")

    def _add(self, text: str | None, links: int) -> None:
        if text:
            self.pieces.append(text)
            self.linked += len(text.strip()) if links else 0

    def flush(self, element: HtmlElement | None) -> None:
        text = _BLANKS.sub(" ", _UNSEEN.sub("", "".join(self.pieces))).strip(" |")
        if text and element is not None:
            home = element.getparent() if element.tag == "br" and element.getparent() is not None else element
            self.blocks.append(PageBlock(f"- {text}" if self.bullet else text, home, self.linked))
            self.bullet = False
        self.pieces.clear()
        self.linked = 0


def _events(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    from lxml.etree import iterwalk  # noqa: PLC0415 -- lxml takes 30 ms to load, only pages need it

    yield from iterwalk(root, events=("start", "end", "comment", "pi"))


def _is_data_row(row: HtmlElement) -> bool:
    """A row with several cells of plain words; a table that lays out a page holds paragraphs."""
    cells = [child for child in row if child.tag in ("td", "th")]
    return len(cells) > 1 and not any(cell.xpath(f"descendant::*[{_layout_test()}]") for cell in cells)


def _layout_test() -> str:
    return " or ".join(f"self::{tag}" for tag in _LAYOUT.split("|"))
