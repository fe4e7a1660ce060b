"""Which lines of a page are the document: what the page marks as its main part, from its title on, without margins.

Ministries publish notes of one sentence and lists of short facts, so neither length nor common words tell a document
from a menu. What tells them apart is how pages are built: the main part, the title, names of parts, and links.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from verbale.documents.html_blocks import PageBlock

_ENOUGH = 0.15  # of the page's words without links: with less than this the document may have been missed
_NOTE = 50  # letters: a note of one sentence is enough
_SOME = 0.02  # of the page's words, but not if all the rest of a long page would go
_IMPRINT = 600  # letters: the most that the foot of a page with its © has
# "© 2000-2024", not the author of a photograph; in Russia the c in brackets is often Cyrillic.
_IMPRINT_SIGN = re.compile(r"©.{0,60}\d{4}|\d{4}.{0,10}©|\([cс]\)\s*\d{4}", re.IGNORECASE)
_MENU_LINES = 3  # fewer linked lines are no menu
_TEASERS = 2  # linked headings, each the title of another page
_LISTS = frozenset(("ul", "ol", "table"))
_DATED = re.compile(r"\b(?:1[89]|20)\d\d\b")
_SENTENCE = 25  # letters: a shorter line is a link to the archive of a year
_LEAD = 100  # letters: a date, a path
_REACH = 6  # levels from an item up to the part that follows the title
_PLAIN_CELL = 6  # letters: a year beside the title of a treaty, and the bar between them
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_FOLDING = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle")
_CONTAINERS = frozenset((
    "aside", "center", "div", "dl", "fieldset", "figure", "footer", "form", "header", "ol", "section", "table", "tbody",
    "td", "tr", "ul",
))  # fmt: skip
_MAIN_TAGS = frozenset(("main", "article"))
_MARGIN_TAGS = frozenset(("aside", "footer"))
_MARGIN_ROLES = frozenset((
    "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search",
))  # fmt: skip
# Names by which sites mark what surrounds a document; "entry-header" and "elementor-widget" hold the document itself.
_MARGIN_NAMES = re.compile(
    r"(?:^|[\s_-])(?:advert|banner|bottom-?bar|bx-?breadcrumb|breadcrumb|crumbs|comments?-(?:area|form|list)|consent|cookie|"
    r"copyright|feedback|foot(?:er)?(?=$|[\s_-])|login|menu|modal|nav(?:bar|igation)?(?=$|[\s_-])|newsletter|pager|paginat|"
    r"popup|promo(?=$|[\s_-])|recommended|related|search(?=$|[\s_-])|shar(?:e|ing)(?=$|[\s_-])|side-?bar|skip-?(?:link|to)|"
    r"social(?=$|\s|[_-](?:bar|buttons|icons|links|media|net|share))|subscri|tags?(?=$|[\s_-])|top-?bar)"
    r"|(?:^|\s)(?:(?:site|main|global|page)-)?header(?:$|\s)|(?:^|\s)widgets?(?:$|[\s_-])",
    re.IGNORECASE,
)
# Names that are never those of a part with the document in it, be it shorter than the news beside it.
_OTHER_PAGES = re.compile(r"(?:^|\s)(?:recommended|related|side-?bar)(?=$|[\s_-])", re.IGNORECASE)


def main_blocks(blocks: list[PageBlock], root: HtmlElement) -> list[PageBlock]:
    """The blocks that are the document, in their order; all without links if there is nothing to judge by."""
    page = _measure(blocks, root)
    prose = [block for block in blocks if not block.mostly_links]
    inside = [block for block in blocks if not page.in_margin[block.element]]
    for narrower in (_of_main_part(inside, root), _from_title(inside, page.title)):
        if _is_enough(narrower, inside):
            inside = narrower
    kept = [
        block
        for block in inside
        if not block.mostly_links or _is_item_among_prose(block, page) or _is_of_document(block, page)
    ]
    return kept if _is_enough(kept, prose) else prose


def _is_enough(part: list[PageBlock], whole: list[PageBlock]) -> bool:
    share = _prose_length(part) / max(_prose_length(whole), 1)
    return share > _ENOUGH or (share > _SOME and _prose_length(part) > _NOTE)


def _prose_length(blocks: Iterable[PageBlock]) -> int:
    return sum(len(block.text) for block in blocks if not block.mostly_links)


@dataclass(slots=True)
class _Page:
    """What stands under each element of a page, and whether the element stands in a margin."""

    title: HtmlElement | None
    above_title: frozenset[HtmlElement]
    head: frozenset[HtmlElement]  # the title and the parts that hold hardly more
    letters: Counter[HtmlElement] = field(default_factory=Counter)
    linked: Counter[HtmlElement] = field(default_factory=Counter)  # letters
    linked_lines: Counter[HtmlElement] = field(default_factory=Counter)
    teasers: Counter[HtmlElement] = field(default_factory=Counter)  # linked headings
    imprints: Counter[HtmlElement] = field(default_factory=Counter)  # lines with the © of the site
    most: float = 0.0  # half of the page's letters without links
    in_margin: dict[HtmlElement, bool] = field(default_factory=dict)


def _measure(blocks: list[PageBlock], root: HtmlElement) -> _Page:
    elements = list(root.iter("*"))
    title = _title(root)
    page = _Page(title, frozenset(_upwards(title)), frozenset(_head_of_document(title)))
    for block in blocks:
        _count(block, page)
    for element in reversed(elements):  # from the leaves up: every element adds what it holds to the one around it
        for sums in (page.letters, page.linked, page.linked_lines, page.teasers, page.imprints):
            if sums[element] and element is not root:
                sums[element.getparent()] += sums[element]
    page.most = (page.letters[root] - page.linked[root]) / 2
    for element in elements:
        around = element.getparent()
        page.in_margin[element] = page.in_margin.get(around, False) or _is_margin(element, page)
    return page


def _count(block: PageBlock, page: _Page) -> None:
    page.letters[block.element] += len(block.text)
    page.imprints[block.element] += bool(_IMPRINT_SIGN.search(block.text))
    if not _is_of_document(block, page):
        page.linked[block.element] += block.linked
        page.linked_lines[block.element] += block.mostly_links
        page.teasers[block.element] += block.mostly_links and block.element.tag in _HEADINGS


def _title(root: HtmlElement) -> HtmlElement | None:
    """The first heading of the first level that is not the site's own name in the head of the page."""
    titles = [title for title in root.iter("h1") if title.text_content().strip()]
    within = (title for title in titles if any(element.tag in _MAIN_TAGS for element in _upwards(title)))
    outside = (title for title in titles if not any(map(_names_margin, _upwards(title))))
    return next(within, next(outside, None))


def _head_of_document(title: HtmlElement | None) -> Iterator[HtmlElement]:
    for element in _upwards(title):
        if title is None or len(element.text_content()) > len(title.text_content()) + _LEAD:
            return
        yield element


def _upwards(element: HtmlElement | None) -> Iterator[HtmlElement]:
    while element is not None:
        yield element
        element = element.getparent()


def _is_margin(element: HtmlElement, page: _Page) -> bool:
    if element.tag not in _CONTAINERS or element in page.above_title or not page.letters[element]:
        return False
    if element.tag in _MARGIN_TAGS or element.get("role") in _MARGIN_ROLES:
        return True
    imprint = page.imprints[element] > 0 and page.letters[element] < _IMPRINT
    if page.title is not None and (imprint or _OTHER_PAGES.search(_names(element))):
        return True
    if page.letters[element] - page.linked[element] > page.most:  # "with-sidebar" is the name of a whole page
        return False
    return imprint or _names_margin(element) or _is_list_of_pages(element, page)


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def _names_margin(element: HtmlElement) -> bool:
    return element.tag in _CONTAINERS and bool(_MARGIN_NAMES.search(_names(element)))


def _is_list_of_pages(element: HtmlElement, page: _Page) -> bool:
    """A menu with its heading and whatever stands among its links, or the first lines of other news."""
    menu = page.linked_lines[element] >= _MENU_LINES and page.linked[element] * 2 > page.letters[element]
    return menu or page.teasers[element] >= _TEASERS


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


def _is_of_document(block: PageBlock, page: _Page) -> bool:
    """A linked line that is no menu: a dated item, a row with a plain cell, a heading of the page's own part."""
    if not block.mostly_links:
        return False
    if block.element.tag == "tr" and len(block.text) - block.linked > _PLAIN_CELL:
        return True
    links = block.element.xpath("descendant-or-self::a")
    if any(link.get(name) for link in links for name in _FOLDING):
        return True
    within = all((link.get("href") or "#").startswith(("#", "javascript:")) for link in links)
    return (within and block.element.tag in _HEADINGS) or _is_dated_item(block, page)


def _is_dated_item(block: PageBlock, page: _Page) -> bool:
    """One of a list of treaties or visits, each linked to its text; the list follows the title or has paragraphs."""
    if not _DATED.search(block.text) or len(block.text) < _SENTENCE:
        return False
    chain = list(islice(_upwards(block.element), _REACH))
    around = next((element.getparent() for element in chain if element.tag in _LISTS), None)
    if around is None:
        return False
    beside = around in page.above_title or around.find("p") is not None
    return beside or any(element.getprevious() in page.head for element in chain)
