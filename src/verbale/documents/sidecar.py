"""The sidecar of a document, `NAME.meta.json`: what is known of it from outside. What is broken is left out."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from verbale.documents.language_code import canonical_code

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_CLOCK = re.compile(r"[T ]\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar says, and warnings about what it says wrongly."""

    language: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    warnings: tuple[str, ...] = field(default=())


def sidecar_path(document: Path) -> Path | None:
    """The sidecar of `document`: `page.html.meta.json` before `page.meta.json`, or None."""
    for name in (f"{document.name}.meta.json", f"{document.stem}.meta.json"):
        candidate = document.with_name(name)
        if candidate.is_file():
            return candidate
    return None


def read_sidecar(path: Path) -> Sidecar:
    """Reads a sidecar. Unknown keys are passed over; a wrong value is left out with a warning that names the file."""
    try:
        return parse_sidecar(path.read_bytes(), path.name)
    except OSError as error:
        return Sidecar(warnings=(f"{path.name}: not readable ({error.strerror}); read without it",))


def parse_sidecar(data: bytes, name: str) -> Sidecar:
    """The same, from bytes."""
    try:
        values = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Sidecar(warnings=(f"{name}: not JSON ({error}); read without it",))
    if not isinstance(values, dict):
        return Sidecar(warnings=(f"{name}: an object with language, published, url, title was expected",))
    warnings: list[str] = []
    texts = {key: _text(values, key, name, warnings) for key in ("language", "published", "url", "title")}
    published = texts["published"]
    if published is not None and (published := plain_date(texts["published"] or "")) is None:
        said = texts["published"]
        warnings.append(f'{name}: published "{said}" is no year, month or day (2017, 2017-05, 2017-05-02)')
    language = canonical_code(texts["language"]) if texts["language"] else None
    return Sidecar(language, published, texts["url"], texts["title"], tuple(warnings))


def plain_date(value: str) -> str | None:
    """A year, month or day of the calendar in EDTF, from a date or a date with a clock time; None if it is neither.

    >>> plain_date("2017-05-02T10:00:00+03:00"), plain_date("2017-05"), plain_date("2017-02-30")
    ('2017-05-02', '2017-05', None)
    """
    match = _DATE.match(value.strip())
    if match is None:
        return None
    rest = value.strip()[match.end() :]
    year, month, day = match.groups()
    if (rest and not (day and _CLOCK.match(rest))) or int(year) == 0:
        return None
    try:
        datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return match.group()


def _text(values: dict[str, object], key: str, name: str, warnings: list[str]) -> str | None:
    value = values.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, int) and not isinstance(value, bool) and key == "published":
        return str(value)  # {"published": 2017}
    if not isinstance(value, str):
        warnings.append(f"{name}: {key} should be text, not {json.dumps(value, ensure_ascii=False)[:40]}; left out")
        return None
    return value.strip() or None
