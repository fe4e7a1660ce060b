"""Whose voice a page speaks with: "our country" on a ministry's site is that ministry's state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

Strength = Literal["institution", "domain"]

# Labels that only institutions of a state carry: mfa.gov.by, gov.uk, gob.mx, gouv.fr, go.jp, mid.ru, president.az
_INSTITUTION = frozenset((
    "gov", "gob", "gouv", "gub", "go", "govt", "government", "mfa", "mid", "mofa", "mzv", "msz", "mvep", "msp",
    "president", "presidency", "parliament", "kremlin",
))  # fmt: skip
# Country-code domains that the whole world rents, so they say nothing about who speaks.
_RENTED = frozenset((
    "ac", "ag", "ai", "am", "bz", "cc", "cf", "cx", "fm", "ga", "gg", "gl", "gq", "im", "in", "io", "is", "la",
    "li", "ly", "me", "ml", "ms", "mu", "nu", "pw", "sc", "sh", "st", "tk", "to", "tv", "vc", "vg", "ws", "co",
    "su",
))  # fmt: skip


class Voice(NamedTuple):
    """A state's code, and how firmly the address says so: an institution's host, or only the country's domain."""

    state: str
    strength: Strength


def voice_of(url: str | None, domains: Mapping[str, Iterable[str]]) -> Voice | None:
    """The state whose institution speaks at `url`, or None where the address does not tell.

    Args:
        url: the page's address; without a scheme is accepted.
        domains: by state code, its top-level domain (`by`) and the hosts of its institutions (`mfa.gov.by`,
            `rusembassy.fi`), with or without a leading dot.
    """
    labels = _labels(url)
    if len(labels) < 2:
        return None
    known = {tuple(_split(domain)): state for state, listed in domains.items() for domain in listed}
    for start in range(len(labels) - 1):
        if (state := known.get(tuple(labels[start:]))) is not None:
            return Voice(state, "institution")
    state = known.get((labels[-1],))
    if state is None or _is_foreign_mission(labels):
        return None
    if not _INSTITUTION.isdisjoint(labels):
        return Voice(state, "institution")
    return None if labels[-1] in _RENTED else Voice(state, "domain")


def _labels(url: str | None) -> list[str]:
    if not url:
        return []
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:  # "http://[broken"
        return []
    return _split(host or "")


def _split(domain: str) -> list[str]:
    return [label for label in domain.lower().strip(".").split(".") if label]


def _is_foreign_mission(labels: list[str]) -> bool:
    """`armembassy.com.ua` speaks for Armenia, not for the country of its domain."""
    return any(label.endswith(("embassy", "emb", "consulate")) for label in labels[:-1])
