"""The main text of a saved page: folded parts opened, menus left out, and how much of the page was kept.

trafilatura judges which lines are the document; the lines themselves are ours, so tables, lists and accordions keep
their order and nothing is written that the page does not say.
"""
from __future__ import annotations

import logging
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verbale.documents.html_blocks import PageBlock, blocks_of
from verbale.documents.html_facts import PageFacts, facts_of
from verbale.documents.html_unhide import open_folded
from verbale.errors import DocumentError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGE = 3_000_000  # characters: beyond it the judge takes minutes, and all blocks are kept
_ENOUGH = 0.15  # of the page's words without links: less than this and the judge has missed the document
_REACH = 4  # levels up at which a line is held by the section it stands in
_JOINED = 60  # letters: a chosen line may hold several of ours from here on
_TELLING = 15  # letters: a shorter line may be in a longer one by chance
_TABLE_PARTS = frozenset(("td", "th", "tr", "tbody", "thead", "tfoot"))
_MARGIN = re.compile(r"sidebar|side-bar|aside|footer|header|widget|related|recommend|banner|tags?\b", re.IGNORECASE)
_DECLARED = re.compile(rb"""(?:charset\s*=\s*["']?|<\?xml[^>]*encoding\s*=\s*["'])([\w.:-]+)""", re.IGNORECASE)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page, its facts, and the share of its visible characters that the text keeps, 0 to 1."""

    text: str
    facts: PageFacts
    kept: float


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's head names, if any."""
    match = _DECLARED.search(data[:4096])
    return match.group(1).decode("ascii", errors="replace") if match else None


def looks_like_html(text: str) -> bool:
    """Whether a text without a telling name is a page."""
    head = text[:1000].lstrip().lower()
    return head.startswith(("<!doctype html", "<html")) or (head.startswith("<?xml") and "<html" in head)


def page_text(html: str, name: str) -> PageText:
    """The main text of a page.

    Args:
        html: the page, decoded.
        name: its name, for messages.

    Raises:
        DocumentError: there is no text in it.
    """
    root = _parse(html, name)
    facts = facts_of(root)
    open_folded(root)
    blocks = blocks_of(root)
    kept = _main(blocks, root)
    if not kept:
        raise DocumentError(f"{name}: the page holds no text. Was it saved before it had loaded?")
    total = sum(len(block.text) for block in blocks)
    return PageText(
        text="\n".join(block.text for block in kept) + "\n",
        facts=facts,
        kept=round(sum(len(block.text) for block in kept) / total, 4),
    )


def _parse(html: str, name: str) -> HtmlElement:
    from lxml import etree  # noqa: PLC0415 -- 30 ms, only pages need it
    from lxml import html as lxml_html  # noqa: PLC0415

    parser = lxml_html.HTMLParser(huge_tree=True)
    try:
        return lxml_html.document_fromstring(_XML_HEAD.sub("", html).replace("\x00", ""), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise DocumentError(f"{name}: not a page that can be parsed ({error}). Save its text as .txt.") from None


def _main(blocks: list[PageBlock], root: HtmlElement) -> list[PageBlock]:
    prose = [block for block in blocks if not block.mostly_links]
    chosen = _chosen(root, sum(len(block.text) for block in blocks))
    joined = [line for line in chosen if len(line) > _JOINED]  # the judge sets all cells of a layout's row in one line
    hits = {
        id(block)
        for block in blocks
        if (plain := _plain(block.text)) in chosen or (len(plain) > _TELLING and any(plain in line for line in joined))
    }
    hit_length = sum(len(block.text) for block in blocks if id(block) in hits)
    if hit_length < _ENOUGH * sum(len(block.text) for block in prose) or not hits:
        return [block for block in prose if not _in_margin(block.element)] or prose
    held = _held_sections(prose, hits)
    return [
        block
        for block in blocks
        if id(block) in hits or (not block.mostly_links and any(e in held for e in _sections(block.element)))
    ]


def _held_sections(blocks: list[PageBlock], hits: set[int]) -> set[HtmlElement]:
    """Sections most of whose words were chosen: their other lines belong to the document too."""
    whole: Counter[HtmlElement] = Counter()
    chosen: Counter[HtmlElement] = Counter()
    for block in blocks:
        for section in _sections(block.element):
            whole[section] += len(block.text)
            chosen[section] += len(block.text) if id(block) in hits else 0
    return {section for section, length in whole.items() if chosen[section] * 2 > length}


def _sections(element: HtmlElement) -> list[HtmlElement]:
    sections: list[HtmlElement] = []
    here: HtmlElement | None = element
    while here is not None and here.tag not in ("body", "html") and len(sections) < _REACH and not _is_margin(here):
        if here.tag not in _TABLE_PARTS:
            sections.append(here)
        here = here.getparent()
    return sections


def _in_margin(element: HtmlElement) -> bool:
    return any(map(_is_margin, [element, *element.iterancestors()]))


def _is_margin(element: HtmlElement) -> bool:
    return element.tag in ("footer", "aside") or bool(_MARGIN.search(f"{element.get('class')} {element.get('id')}"))


def _chosen(root: HtmlElement, size: int) -> frozenset[str]:
    """The lines that trafilatura takes for the document; none if it is of no help."""
    if size > _LARGE:
        return frozenset()
    from copy import deepcopy  # noqa: PLC0415

    import trafilatura  # noqa: PLC0415 -- 250 ms, only pages need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            deepcopy(root), include_comments=False, include_tables=True, include_formatting=False, favor_recall=True
        )
    except Exception:
        return frozenset()
    text = getattr(found, "text", None) or ""
    return frozenset(filter(None, map(_plain, text.splitlines())))


def _plain(line: str) -> str:
    """A line by its letters and figures alone, so that bullets, bars and blanks do not matter."""
    return "".join(filter(str.isalnum, line))
