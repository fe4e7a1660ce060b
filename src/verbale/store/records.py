"""Records that come from outside are checked against the contract before they are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from verbale.errors import DateError, DocumentError, StoreError
from verbale.packs import load
from verbale.when.when import When

Record = Mapping[str, Any]
_FIELDS = (
    "kind", "status", "when", "when_basis", "sides", "initiator", "level", "where", "occasion", "participants",
    "topics", "document", "ordinal", "detail", "evidence", "rule", "note",
)  # fmt: skip
STATUSES = ("held", "planned", "cancelled", "postponed", "denied")
_BASES = (None, "stated", "inherited", "derived")
_TEXTS = ("initiator", "level", "occasion", "rule", "note")
_TOO_LARGE = 2**53  # up to here every reader of JSON keeps a number as it is
_MAPPINGS = ("where", "document", "detail")


def checked(record: Record, text: str, where: str) -> dict[str, Any]:
    """The fields of the contract that a record fills; fields that the contract does not know are left out.

    Args:
        record: an act as `docs/record.md` has it.
        text: the text that its spans count in.
        where: the document and the act, for messages.

    Raises:
        DocumentError: a value that the contract does not allow; says which, and what may stand there.
    """
    for name, fits, told in _RULES:
        value = record.get(name)
        if (value is not None or name == "kind") and not fits(value):
            raise DocumentError(f"{where}: {name} is {_shown(value)}; {told}.")
    when = record.get("when")
    if when is not None:
        try:
            When.parse(when)
        except DateError as error:
            told = f"{error}." if where == "when" else f"when: {error}."
            raise DocumentError(f"{where}: {told}") from None
    for span in record.get("evidence") or ():
        if not 0 <= span["start"] <= span["end"] <= len(text):
            told = f"evidence {span['start']} to {span['end']} is outside the text, which has {len(text):,} characters"
            raise DocumentError(f"{where}: {told}. Is the record of another text?")
    return {name: record[name] for name in _FIELDS if record.get(name) not in (None, "", [], {})}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(load.kinds())


def _is_kind(value: object) -> bool:
    return isinstance(value, str) and value in _kinds()


def _is_text(value: object) -> bool:
    return value is None or isinstance(value, str)


def _is_texts(value: object) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(each, str) for each in value))


def _is_mapping(value: object) -> bool:
    return value is None or (isinstance(value, dict) and all(_is_text(each) for each in value.values()))


def _is_people(value: object) -> bool:
    return value is None or (
        isinstance(value, list) and all(isinstance(each, dict) and _is_mapping(each) for each in value)
    )


def _is_spans(value: object) -> bool:
    return value is None or (isinstance(value, list) and all(map(_is_span, value)))


def _is_span(value: object) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("field"), str):
        return False
    return all(isinstance(value.get(end), int) and not isinstance(value[end], bool) for end in ("start", "end"))


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and abs(value) < _TOO_LARGE)


def _is_status(value: object) -> bool:
    return value is None or value in STATUSES


def _is_basis(value: object) -> bool:
    return value in _BASES


def _shown(value: object) -> str:
    return "missing" if value is None else repr(value)[:80]


_RULES: tuple[tuple[str, Callable[[object], bool], str], ...] = (
    ("kind", _is_kind, "verbale kinds lists what there is"),
    ("sides", _is_texts, "it must be a list of codes"),
    ("status", _is_status, f"it may be {', '.join(STATUSES)}"),
    ("when", _is_text, "it must be an EDTF date"),
    ("when_basis", _is_basis, "it may be stated, inherited, derived"),
    ("participants", _is_people, "it must be a list of persons, each with texts alone"),
    ("topics", _is_texts, "it must be a list of codes"),
    ("ordinal", _is_number, "it must be a whole number"),
    ("evidence", _is_spans, "it must be a list of spans with field, start and end"),
    *((name, _is_text, "it must be a text") for name in _TEXTS),
    *((name, _is_mapping, "it must be an object of texts") for name in _MAPPINGS),
)


def corrected(field: str, value: str) -> tuple[str, Any]:
    """A correction as it is written at a command, `where.place=Осло`, as a field and a value of the contract.

    Lists are written with commas; what is empty empties the field.

    Raises:
        StoreError: a field or a value that the contract does not know.

    >>> corrected("sides", "BY, NO")
    ('sides', ['BY', 'NO'])
    """
    top, _, below = field.partition(".")
    if top not in _CORRECTABLE or bool(below) != (top in _MAPPINGS):
        raise StoreError(f"{field!r} is no field that can be corrected. There are: {', '.join(_named())}.")
    if not value.strip():
        return field, None
    made: Any = value.strip()
    if top in _LISTS:
        made = [each.strip() for each in value.split(",") if each.strip()]
    elif top == "ordinal":
        made = int(made) if made.isdecimal() else made
    try:
        checked({"kind": "meeting", top: {below: made} if below else made}, "", field)
    except DocumentError as error:
        raise StoreError(str(error)) from None
    _require_codes(top, made)
    return field, made


def _require_codes(field: str, value: Any) -> None:
    """A code that is typed wrong would stand in the chronicle for good."""
    listed = value if isinstance(value, list) else [value]
    group = {"level": "ranks", "topics": "topics"}.get(field)
    if field in ("sides", "initiator") and (unknown := [code for code in listed if not is_side(code)]):
        raise StoreError(f"{unknown[0]!r} is no code of a state or an organisation, like BY or EU.")
    if group is None:
        return
    codes = load.vocabulary()[group]
    for code in listed:
        if code not in codes:
            raise StoreError(f"{code!r} is no {field}. There are: {', '.join(sorted(codes))}.")


def is_side(code: object) -> bool:
    """Whether it is the code of a state or an organisation.

    >>> is_side("NO"), is_side("EU"), is_side("ZZ")
    (True, True, False)
    """
    world = load.world()
    return code in world["states"] or code in world["organisations"]


_LISTS = ("sides", "topics")
_CORRECTABLE = ("kind", "status", "when", "sides", "initiator", "level", "occasion", "topics", "ordinal", *_MAPPINGS)


def _named() -> list[str]:
    below = {"where": ("place", "state"), "document": ("type", "title"), "detail": ("…",)}
    return [f"{top}.{each}" if each else top for top in _CORRECTABLE for each in below.get(top, ("",))]
