"""What a saved page says of itself: title, date of publication and address. Nothing is guessed: no date, none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from verbale.documents.sidecar import plain_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names under which pages keep their date, most telling first.
_DATE_NAMES = (
    "article:published_time", "datepublished", "og:published_time", "dcterms.issued", "dcterms.date", "dcterms.created",
    "dc.date.issued", "dc.date", "dc.date.created", "citation_publication_date", "mediator_published_time", "pubdate",
    "publishdate", "publish-date", "publication_date", "date",
)  # fmt: skip
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")


class PageFacts(NamedTuple):
    """Title, EDTF date and address, each None where the page does not say."""

    title: str | None
    published: str | None
    url: str | None


def facts_of(root: HtmlElement) -> PageFacts:
    """Reads the facts from meta tags, JSON-LD, `<time>` and the browser's "saved from" comment."""
    metas = _metas(root)
    title = metas.get("og:title") or _first_text(root, "//h1") or _first_text(root, "//title")
    published = next(filter(None, map(_date, _dates(root, metas))), None)
    return PageFacts(title, published, _url(root, metas))


def _metas(root: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = (meta.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _dates(root: HtmlElement, metas: dict[str, str]) -> Iterator[str]:
    yield from (metas[name] for name in _DATE_NAMES if name in metas)
    for script in root.xpath('//script[@type="application/ld+json"]'):
        yield from _published_in(script.text_content())
    for element in root.xpath('//*[translate(@itemprop, "P", "p")="datepublished"] | //time[@pubdate]'):
        yield element.get("datetime") or element.get("content") or element.text_content()
    times = root.xpath("//article//time[@datetime]") or root.xpath("//time[@datetime]")
    if len({time.get("datetime")[:10] for time in times}) == 1:  # several different ones: a list of news
        yield times[0].get("datetime")


def _published_in(text: str) -> Iterator[str]:
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value.get("datePublished"), str):
                yield value["datePublished"]
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(reversed(value))


def _date(text: str) -> str | None:
    if dotted := _DOTTED.match(text.strip()):
        day, month, year = dotted.groups()
        return plain_date(f"{year}-{int(month):02}-{int(day):02}")
    return plain_date(text)


def _url(root: HtmlElement, metas: dict[str, str]) -> str | None:
    for comment in root.getroottree().xpath("//comment()"):
        if saved := _SAVED_FROM.search(comment.text or ""):
            return saved.group(1)
    links = root.xpath('//link[@rel="canonical"]/@href')
    found = [str(link) for link in links] + [metas.get("og:url", "")]
    return next((link for link in found if link.startswith(("http://", "https://"))), None)


def _first_text(root: HtmlElement, path: str) -> str | None:
    for element in root.xpath(path):
        if text := " ".join(element.text_content().split()):
            return text
    return None
