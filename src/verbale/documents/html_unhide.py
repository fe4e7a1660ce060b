"""Opens what a page keeps folded (accordions, tabs, `<details>`) and takes out what is no text (scripts, menus)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NO_TEXT = (
    "script", "style", "noscript", "nav", "template", "iframe", "object", "svg", "canvas", "audio", "video", "select",
    "textarea", "input", "head",
)  # fmt: skip
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "img", "kbd", "label", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "u",
))  # fmt: skip
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important)?\s*;?", re.IGNORECASE)
# Class words by which sites fold a part away; Bootstrap, jQuery UI, Bitrix, WordPress and Wikipedia use them.
_FOLDED = re.compile(
    r"(?:^|[-_])(?:accordion|collaps(?:e|ed|ible)|spoiler|fold(?:ed)?|toggle|hidden|hide|d-none|is-closed|closed|tab-pane|"
    r"tabs?-content|expand(?:able|er)?|more-text|read-?more)(?:$|[-_])",
    re.IGNORECASE,
)
# Parts that are hidden for a reason: they are not the document.
_NOT_THE_DOCUMENT = re.compile(
    r"cookie|consent|modal|popup|dialog|menu|navbar|search|share|social|subscri|login|comment|banner|advert|breadcrumb",
    re.IGNORECASE,
)
_NOT_THE_DOCUMENT_ROLES = frozenset((
    "dialog", "alertdialog", "navigation", "menu", "menubar", "search", "banner", "contentinfo",
))  # fmt: skip
_WIKI_MARKS = frozenset(["reference", "mw-editsection", "noprint", "navbox", "metadata"])


def open_folded(root: HtmlElement) -> None:
    """Changes the tree in place: folded parts become plain ones, parts without text go."""
    _drop(root, _NO_TEXT)
    for element in list(root.iter()):
        if not isinstance(element.tag, str):  # a comment or processing instruction
            continue
        if _WIKI_MARKS.intersection(_classes(element)) and element.getparent() is not None:
            element.drop_tree()
        elif element.tag in _INLINE:
            _drop_hidden_inline(element)
        else:
            _open(element)


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element's own attributes hide it."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDING_STYLE.search(element.get("style") or ""))
    )


def _open(element: HtmlElement) -> None:
    if _stays_hidden(element):
        if is_hidden(element) and element.getparent() is not None:
            element.drop_tree()
        return
    if element.tag == "button":
        _open_button(element)
    elif element.tag == "details":
        element.tag = "div"
    elif element.tag == "summary":
        element.tag = "h4"
    for attribute in ("hidden", "aria-hidden", "aria-expanded"):
        element.attrib.pop(attribute, None)
    if style := element.get("style"):
        element.set("style", _HIDING_STYLE.sub("", style))
    _forget_folded_names(element)


def _open_button(element: HtmlElement) -> None:
    """The button of an accordion holds its heading; any other button is no text."""
    folds = element.get("aria-expanded") or element.get("aria-controls") or element.get("data-toggle")
    if folds or any(map(_FOLDED.search, _classes(element))):
        element.tag = "div" if element.getparent() is not None and element.getparent().tag in _HEADINGS else "h4"
    elif element.getparent() is not None:
        element.drop_tree()


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def _forget_folded_names(element: HtmlElement) -> None:
    """Extractors judge by class and id: "collapse" would cost the part its text."""
    if element.get("class"):
        kept = [name for name in _classes(element) if not _FOLDED.search(name)]
        element.set("class", " ".join(kept))
    if element.get("id") and _FOLDED.search(element.get("id")):
        del element.attrib["id"]


def _stays_hidden(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.get("role") in _NOT_THE_DOCUMENT_ROLES or bool(_NOT_THE_DOCUMENT.search(names))


def _drop_hidden_inline(element: HtmlElement) -> None:
    """Hidden words inside a line are sort keys and marks for screen readers, not folded text."""
    if is_hidden(element) and element.getparent() is not None:
        element.drop_tree()


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split()


def _drop(root: HtmlElement, tags: tuple[str, ...]) -> None:
    for element in list(root.iter(*tags)):
        if element.getparent() is not None:
            element.drop_tree()
