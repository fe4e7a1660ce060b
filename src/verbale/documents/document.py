"""A document: the text that spans refer to, and what is known about it from outside."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read.

    `text` is what every offset counts in. `published` is an EDTF date or None, `voice` the code of
    the state whose institution speaks ("our country"), if the address or metadata tells it.
    """

    text: str
    language: str
    published: str | None = None
    url: str | None = None
    title: str | None = None
    name: str | None = None
    voice: str | None = None
