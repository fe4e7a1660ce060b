"""Tellings as they are stored: what a record claims, with its words; and back to tellings for the core."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from verbale.chronicle.canonical import canonical, told_in
from verbale.chronicle.facts import Facts
from verbale.chronicle.partition import block_keys
from verbale.chronicle.telling import Telling
from verbale.documents.document import Document
from verbale.store.records import checked

Record = Mapping[str, Any]

_PLAIN_HOST = re.compile(r"https?://(?:www\.)?([a-z0-9][a-z0-9.-]*)(?:/|$)")  # most addresses: quick to take apart


class Claim(NamedTuple):
    """A telling to be stored: its id, how its record names it, the clause, the record and its words, block keys.

    `facts` is the same for the core.
    """

    id: str
    act: str
    start: int
    stop: int
    record: str
    quotations: str
    keys: tuple[str, ...]
    facts: Facts

    def row(self) -> dict[str, Any]:
        """Its columns."""
        return dict(zip(self._fields[:-2], self, strict=False))


def claims_of(digest: str, document: Document, records: Sequence[Record]) -> list[Claim]:
    """The claims of a document's records, in their order.

    Raises:
        DocumentError: a record that is not in the form of the contract, or quotes what is not in the text.
    """
    return [_claim(digest, document, record, number) for number, record in enumerate(records, 1)]


def telling_of(id_: str, record: str, digest: str, known: Mapping[str, str | None]) -> Telling:
    """A stored telling for the core. `known` is what is known of its document."""
    facts = {name: known[name] for name in ("language", "published", "url")}
    return Telling(id_, digest, told_in(record), **facts, source=source_of(known["url"], known["name"]))


@lru_cache(maxsize=65536)
def source_of(url: str | None, name: str | None) -> str | None:
    """Who tells it: the host of the document's address, else its file's name.

    >>> source_of("https://www.mfa.gov.by/press/1", "a.txt")
    'mfa.gov.by'
    >>> source_of("http://naviny.example./a", None)
    'naviny.example'
    """
    plain = _PLAIN_HOST.match(url) if url else None
    if plain:
        return plain[1].rstrip(".")
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        host = None
    return host.removeprefix("www.").rstrip(".") if host else name


def _claim(digest: str, document: Document, given: Record, number: int) -> Claim:
    name = document.name or "text"
    record = checked(given, document.text, f"{name}, act {number}")
    source = source_of(document.url, document.name)
    known = {"language": document.language, "published": document.published, "url": document.url, "source": source}
    telling = Telling.of(digest, record, **known)
    evidence = record.get("evidence") or []
    acts = [(each["start"], each["end"]) for each in evidence if each["field"] == "act"]
    spans = acts or [(each["start"], each["end"]) for each in evidence] or [(0, 0)]
    words = [document.text[each["start"] : each["end"]] for each in evidence]
    start, stop = min(start for start, _ in spans), max(stop for _, stop in spans)
    named = str(given.get("id") or f"{name}#{number}")
    return Claim(
        telling.id, named, start, stop, canonical(record), canonical(words), block_keys(telling), Facts(telling)
    )
