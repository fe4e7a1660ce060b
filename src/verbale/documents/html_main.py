"""Which lines of a page are the document: what the page marks as its main part, from its title on, without margins.

Ministries publish notes of one sentence and lists of short facts, so neither length nor common words tell a document
from a menu. What tells them apart is how pages are built: the main part, the title, names of parts, and links.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from verbale.documents.html_blocks import PageBlock

_ENOUGH = 0.15  # of the page's words without links: with less than this the document may have been missed
_NOTE = 50  # letters: a note of one sentence is enough
_SOME = 0.02  # of the page's words, but not if all the rest of a long page would go
_IMPRINT = 600  # letters: the most that the foot of a page with its © has
_IMPRINT_SIGN = re.compile(r"©|\([cс]\)\s*\d{4}", re.IGNORECASE)  # in Russia the c in brackets is often Cyrillic
_MENU_LINES = 3  # fewer linked lines are no menu
_CONTAINERS = frozenset((
    "aside", "center", "div", "dl", "fieldset", "figure", "footer", "form", "header", "ol", "section", "table", "tbody",
    "td", "tr", "ul",
))  # fmt: skip
_MARGIN_TAGS = frozenset(("aside", "footer"))
_MARGIN_ROLES = frozenset((
    "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search",
))  # fmt: skip
# Names by which sites mark what surrounds a document; "entry-header" and "elementor-widget" hold the document itself.
_MARGIN_NAMES = re.compile(
    r"(?:^|[\s_-])(?:advert|banner|bottom-?bar|bx-?breadcrumb|breadcrumb|comments?-(?:area|form|list)|consent|cookie|"
    r"copyright|feedback|foot(?:er)?(?=$|[\s_-])|login|menu|modal|nav(?:bar|igation)?(?=$|[\s_-])|newsletter|pager|paginat|"
    r"popup|promo(?=$|[\s_-])|recommended|related|search|share|sharing|side-?bar|skip|social|subscri|tags?(?=$|[\s_-])|"
    r"top-?bar)|(?:^|\s)(?:(?:site|main|global|page)-)?header(?:$|\s)|(?:^|\s)widgets?(?:$|[\s_-])",
    re.IGNORECASE,
)


def main_blocks(blocks: list[PageBlock], root: HtmlElement) -> list[PageBlock]:
    """The blocks that are the document, in their order; all without links if there is nothing to judge by."""
    page = _measure(blocks, root)
    prose = [block for block in blocks if not block.mostly_links]
    inside = [block for block in blocks if not page.in_margin[block.element]]
    for narrower in (_of_main_part(inside, root), _from_title(inside, page.title)):
        if _is_enough(narrower, inside):
            inside = narrower
    kept = [block for block in inside if not block.mostly_links or _is_item_among_prose(block, page)]
    return kept if _is_enough(kept, prose) else prose


def _is_enough(part: list[PageBlock], whole: list[PageBlock]) -> bool:
    share = _prose_length(part) / max(_prose_length(whole), 1)
    return share > _ENOUGH or (share > _SOME and _prose_length(part) > _NOTE)


def _prose_length(blocks: Iterable[PageBlock]) -> int:
    return sum(len(block.text) for block in blocks if not block.mostly_links)


@dataclass(slots=True)
class _Page:
    """Letters and linked letters under each element, its linked lines, and whether it stands in a margin."""

    title: HtmlElement | None
    letters: Counter[HtmlElement]
    linked: Counter[HtmlElement]
    linked_lines: Counter[HtmlElement]
    signed: set[HtmlElement]  # those that hold the © of the site
    above_title: set[HtmlElement]
    in_margin: dict[HtmlElement, bool]


def _measure(blocks: list[PageBlock], root: HtmlElement) -> _Page:
    elements = list(root.iter("*"))
    page = _Page(None, Counter(), Counter(), Counter(), set(), set(), {})
    for block in blocks:
        page.letters[block.element] += len(block.text)
        page.linked[block.element] += block.linked
        page.linked_lines[block.element] += block.mostly_links
        if _IMPRINT_SIGN.search(block.text):
            page.signed.add(block.element)
    for element in reversed(elements):  # from the leaves up: every element adds what it holds to the one around it
        around = element.getparent()
        if around is None:
            continue
        for sums in (page.letters, page.linked, page.linked_lines):
            sums[around] += sums[element]
        if element in page.signed:
            page.signed.add(around)
    page.title = _title(root, page.letters)
    page.above_title = set(_upwards(page.title))
    for element in elements:
        around = element.getparent()
        page.in_margin[element] = (around is not None and page.in_margin[around]) or _is_margin(element, page)
    return page


def _title(root: HtmlElement, letters: Counter[HtmlElement]) -> HtmlElement | None:
    """The first heading of the first level that is not the site's own name in the head of the page."""
    titles = [title for title in root.iter("h1") if letters[title]]
    return next((title for title in titles if not any(map(_names_margin, _upwards(title)))), None)


def _upwards(element: HtmlElement | None) -> Iterator[HtmlElement]:
    while element is not None:
        yield element
        element = element.getparent()


def _is_margin(element: HtmlElement, page: _Page) -> bool:
    if element.tag not in _CONTAINERS or element in page.above_title or not page.letters[element]:
        return False
    if element.tag in _MARGIN_TAGS or element.get("role") in _MARGIN_ROLES:
        return True
    if element in page.signed and page.letters[element] < _IMPRINT:
        return page.title is not None or not _holds_most(element, page)
    if _holds_most(element, page):  # "with-sidebar" is the name of a whole page
        return False
    return _names_margin(element) or _is_menu(element, page)


def _holds_most(element: HtmlElement, page: _Page) -> bool:
    top = element.getroottree().getroot()
    return (page.letters[element] - page.linked[element]) * 2 > page.letters[top] - page.linked[top]


def _names_margin(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
    return element.tag in _CONTAINERS and bool(_MARGIN_NAMES.search(names))


def _is_menu(element: HtmlElement, page: _Page) -> bool:
    """Mostly links, with whatever stands among them: the heading of a menu, the dates of other news."""
    return page.linked_lines[element] >= _MENU_LINES and page.linked[element] * 2 > page.letters[element]


def _of_main_part(blocks: list[PageBlock], root: HtmlElement) -> list[PageBlock]:
    parts = root.xpath("//main | //*[@role='main'] | //*[@itemprop='articleBody']/ancestor-or-self::*[.//h1][1]")
    if not parts:
        return []
    held = set(parts[0].iter("*"))
    return [block for block in blocks if block.element in held]


def _from_title(blocks: list[PageBlock], title: HtmlElement | None) -> list[PageBlock]:
    """From the title on, and lines such as a date that stand above it in the same part."""
    if title is None:
        return []
    of_title = set(title.iter("*"))
    first = next((place for place, block in enumerate(blocks) if block.element in of_title), 0)
    beside = set() if title.getparent().tag in ("body", "main") else set(title.getparent().iter("*"))
    return [block for place, block in enumerate(blocks) if place >= first or block.element in beside]


def _is_item_among_prose(block: PageBlock, page: _Page) -> bool:
    """A linked item of a list or table whose other items are prose."""
    around = block.element.getparent()
    if block.element.tag not in ("li", "tr") or around is None:
        return False
    return page.linked[around] * 2 < page.letters[around]
