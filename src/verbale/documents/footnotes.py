"""Notes that a document sets under its text: they cite and quote others, so they are set aside before it is read.

Pages mark them by the roles of DPUB-ARIA 1.1, Markdown by `[^1]` in the text and `[^1]:` before the note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ROLES = ("doc-noteref", "doc-backlink", "doc-endnotes", "doc-endnote", "doc-footnote")
_MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]+\S)))*\n?", re.MULTILINE)


def without_marked_notes(root: HtmlElement) -> None:
    """Takes notes and the marks that lead to them out of a page."""
    for element in root.xpath(" | ".join(f"//*[@role='{role}']" for role in _ROLES)):
        if element.getparent() is not None:
            element.drop_tree()


def without_footnotes(markdown: str) -> str:
    """A Markdown text without its footnotes and the marks that lead to them; a note that nothing leads to stays.

    >>> without_footnotes("Они встретились.[^1]\\n\\n[^1]: Газета: «Встреча».\\n")
    'Они встретились.\\n\\n'
    """
    if "[^" not in markdown:
        return markdown
    marked = {match[1] for match in _MARK.finditer(markdown)}
    noted = {match[1] for match in _NOTE.finditer(markdown)}
    text = _NOTE.sub(lambda match: "" if match[1] in marked else match[0], markdown)
    return _MARK.sub(lambda match: "" if match[1] in noted else match[0], text)
