"""An entry as its page shows it: agreed values with the words that say them, conflicts, derivations, the log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from verbale.outputs.entry_page import said
from verbale.store.log import Event
from verbale.store.told import ToldBy, ToldEntry
from verbale.web.speech import Speech

_HIDDEN = frozenset({"kind", "evidence", "rule", "note", "when_basis"})


class Quote(NamedTuple):
    """Words of a telling: its number on the page, the words, their language."""

    number: int
    words: str
    language: str


class FieldView(NamedTuple):
    """A value of a field, how it came about, and who says it in which words."""

    field: str
    label: str
    value: str
    code: str | None
    basis: str
    quotes: tuple[Quote, ...]
    numbers: tuple[int, ...]


class ConflictView(NamedTuple):
    """A field on which the tellings differ, with the values side by side."""

    label: str
    values: tuple[FieldView, ...]


class DerivationView(NamedTuple):
    """A fact that no telling says by itself, with its arithmetic."""

    label: str
    value: str
    proof: str
    rule: str
    numbers: tuple[int, ...]


class StageView(NamedTuple):
    """A stage of the deed's history."""

    status: str
    when: str | None
    published: str | None
    numbers: tuple[int, ...]


class TellingView(NamedTuple):
    """One telling, side by side with the others: where it stands, its words, what each field says."""

    number: int
    told: ToldBy
    fields: tuple[FieldView, ...]


class EntryView(NamedTuple):
    """All that the page of an entry shows."""

    told: ToldEntry
    fields: tuple[FieldView, ...]
    conflicts: tuple[ConflictView, ...]
    derivations: tuple[DerivationView, ...]
    history: tuple[StageView, ...]
    tellings: tuple[TellingView, ...]
    events: tuple[Event, ...]


def entry_view(told: ToldEntry, events: Sequence[Event], speaks: Speech) -> EntryView:
    """What the page of an entry shows, in a visitor's words."""
    line = told.line
    numbers = {telling.id: number for number, telling in enumerate(told.tellings, 1)}
    by_id = {telling.id: telling for telling in told.tellings}

    def known(ids: Sequence[str]) -> tuple[int, ...]:
        return tuple(sorted(numbers[each] for each in ids if each in numbers))

    def view(name: str, found: Mapping[str, Any]) -> FieldView:
        own = sorted((each for each in found["tellings"] if each in numbers), key=lambda each: numbers[each])
        quotes = tuple(
            Quote(numbers[each], words, by_id[each].document.language)
            for each in own
            for words in quoted(by_id[each], name)
        )
        return FieldView(
            name, speaks.field(name), shown(name, found["value"], speaks), code_of(name, found["value"]),
            found["basis"], quotes, known(own),
        )  # fmt: skip

    values: dict[str, Any] = {"status": {"value": line["status"], "tellings": line["tellings"], "basis": "said"}}
    values |= line["values"]
    return EntryView(
        told,
        tuple(view(name, found) for name, found in values.items() if name not in _HIDDEN and found["value"]),
        tuple(
            ConflictView(speaks.field(each["field"]), tuple(view(each["field"], one) for one in each["values"]))
            for each in line["conflicts"]
        ),
        tuple(
            DerivationView(
                speaks.field(each["field"]), shown(each["field"], each["value"], speaks), each["proof"], each["rule"],
                known(each["tellings"]),
            )
            for each in line["derivations"]
        ),
        tuple(
            StageView(each["status"], each["when"], each["published"], known(each["tellings"]))
            for each in line["history"]
        ),
        tuple(
            TellingView(number, telling, tuple(_fields_of(number, telling, speaks)))
            for number, telling in enumerate(told.tellings, 1)
        ),
        tuple(events),
    )  # fmt: skip


def quoted(telling: ToldBy, field: str) -> Iterator[str]:
    """The words by which a telling says a field, each once."""
    top = field.split(".", maxsplit=1)[0]
    seen: set[str] = set()
    for span, words in zip(telling.record.get("evidence") or (), telling.quotations, strict=False):
        plain = " ".join(words.split())
        if span["field"] in (field, top) and plain not in seen:
            seen.add(plain)
            yield plain


def shown(field: str, found: Any, speaks: Speech) -> str:
    """A value in words. A date is followed by its code elsewhere."""
    if field == "when":
        return speaks.date(found)
    if field.startswith("detail.") and isinstance(found, str):
        return speaks.words.detail(field.partition(".")[2], found)
    if field == "detail" and isinstance(found, Mapping):
        return "; ".join(f"{speaks.words.own('details', key)}: {speaks.words.detail(key, found[key])}" for key in found)
    if field == "document.type":
        return speaks.label("document_types", found)
    if field == "document" and isinstance(found, Mapping):
        named = speaks.label("document_types", found.get("type"))
        return ": ".join(filter(None, (named, found.get("title"))))
    return said(field, found, speaks.table)


def code_of(field: str, found: Any) -> str | None:
    """The value as the record has it, where a program would want it: dates."""
    return str(found) if field == "when" and found else None


def _fields_of(number: int, telling: ToldBy, speaks: Speech) -> Iterator[FieldView]:
    record = telling.record
    for name in (
        "when", "sides", "status", "level", "initiator", "where", "participants", "occasion", "document", "ordinal",
        "topics", "detail",
    ):  # fmt: skip
        found = record.get(name)
        if found in (None, "", [], {}):
            continue
        quotes = tuple(Quote(number, words, telling.document.language) for words in quoted(telling, name))
        basis = record.get("when_basis") if name == "when" else None
        note = record.get("note") if name == "when" else None
        yield FieldView(
            name, speaks.field(name), shown(name, found, speaks), note or code_of(name, found), basis or "stated",
            quotes, (number,),
        )  # fmt: skip
