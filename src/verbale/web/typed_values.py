"""A value of a field as people type it becomes a value of the record: dates in words, codes by their names."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.errors import StoreError
from verbale.outputs.wording import wording
from verbale.packs import load
from verbale.web.speech import LANGUAGES
from verbale.when.typed import typed_date
from verbale.when.when import When

FIELDS = (
    "when", "status", "level", "sides", "initiator", "kind", "where.place", "where.state", "occasion", "topics",
    "document.type", "document.title", "ordinal",
)  # fmt: skip
_GROUPS = {
    "status": "statuses", "level": "ranks", "sides": "sides", "initiator": "sides", "kind": "kinds",
    "where.state": "sides", "topics": "topics", "document.type": "document_types",
}  # fmt: skip
_LISTS = frozenset({"sides", "topics"})


def typed_value(field: str, words: str, known_date: str | None = None) -> str:
    """What `Store.correct` takes for words that were typed; nothing empties the field.

    Args:
        field: the field of the record.
        words: a date; a code or its name in a language of the interface; several with commas; or a text.
        known_date: the date that the entry has now: a year of two figures is near it.

    Raises:
        DateError: it is no date.
        StoreError: it names no code of this field, or several.

    >>> typed_value("when", "окт 96", "1997"), typed_value("level", "Министр"), typed_value("sides", "Беларусь, NO")
    ('1996-10', 'minister', 'BY,NO')
    """
    given = words.strip()
    if not given:
        return ""
    if field == "when":
        return typed_date(given, [told for code in LANGUAGES if (told := wording(code).date_words)], _year(known_date))
    group = _GROUPS.get(field)
    if group is None:
        return given
    parts = [each.strip() for each in given.split(",") if each.strip()] if field in _LISTS else [given]
    return ",".join(_code(group, each) for each in parts)


def _code(group: str, words: str) -> str:
    """The code of a group that is meant: itself, its whole name, or the beginning of just one name."""
    wanted = words.casefold()
    named: dict[str, set[str]] = {}
    for code, name in _names(group):
        if wanted in (code.casefold(), name.casefold()):
            return code
        if name.casefold().startswith(wanted):
            named.setdefault(code, set()).add(name)
    if len(named) == 1:
        return next(iter(named))
    listed = ", ".join(sorted({name for names in named.values() for name in names} or _some(group))[:12])
    raise StoreError(f"{words!r} names {'several' if named else 'nothing'} here. There are: {listed}.")


def _names(group: str) -> Iterator[tuple[str, str]]:
    codes = load.kinds() if group == "kinds" else load.vocabulary().get(group, {})
    for code in codes:
        yield code, code
    for language in LANGUAGES:
        yield from wording(language).labels.get(group, {}).items()


def _some(group: str) -> list[str]:
    return [name for _, name in _names(group)]


def _year(edtf: str | None) -> int | None:
    when = When.parse(edtf) if edtf else None
    return when.earliest.year if when and when.earliest else None
