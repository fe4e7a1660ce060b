"""The main text of a saved page: folded parts opened, menus left out, and how much of the page was kept.

The lines are those of the page, so tables, lists and accordions keep their order and nothing is written that the page
does not say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verbale.documents.footnotes import without_marked_notes
from verbale.documents.html_blocks import blocks_of
from verbale.documents.html_facts import PageFacts, facts_of
from verbale.documents.html_main import main_blocks
from verbale.documents.html_unhide import open_folded
from verbale.errors import DocumentError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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
    without_marked_notes(root)
    open_folded(root)
    blocks = blocks_of(root)
    kept = main_blocks(blocks, root)
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
