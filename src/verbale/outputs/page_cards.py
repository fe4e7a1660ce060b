"""The cards of the page: what each act's fields say, in words, and which of them have words in the text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verbale.acts.act import Act, Participant
from verbale.outputs.page_words import Words

STATUSES = ("held", "planned", "postponed", "cancelled", "denied")


class Said(NamedTuple):
    """A piece of a value. `voice` says whose words they are and how they look: 'quoted…' are the text's own."""

    text: str
    voice: str = "ours"


Value = Sequence[Said]


class Row(NamedTuple):
    """One field of a card: its values, and the anchor of its words if it has any."""

    field: str
    label: str
    values: Sequence[Value]
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One act as the page shows it. `summary` names it in a line: kind, date, parties, status."""

    number: int
    label: str
    status: str
    status_word: str
    status_anchor: str | None
    summary: str
    rows: Sequence[Row]
    has_words: bool


def cards(acts: Iterable[Act], words: Words, directed: Collection[str], anchors: Mapping[str, str]) -> list[Card]:
    """A card for each act. `directed` are kinds whose doer stands first; `anchors` lead from `3.when` to its words."""
    with_words = {name.partition(".")[0] for name in anchors}
    return [
        Card(
            number=number,
            label=words.label("kinds", act.kind),
            status=act.status if act.status in STATUSES else "other",
            status_word=words.label("statuses", act.status),
            status_anchor=anchors.get(f"{number}.status"),
            summary=_summary(act, words),
            rows=[
                Row(field, label, values, anchors.get(f"{number}.{field}"))
                for field, label, values in _fields(act, words, act.kind in directed)
                if values
            ],
            has_words=str(number) in with_words,
        )
        for number, act in enumerate(acts, start=1)
    ]


def _summary(act: Act, words: Words) -> str:
    parts = [
        words.label("kinds", act.kind),
        words.date(act.when) if act.when else "",
        " – ".join(words.side(code) for code in act.sides),
        words.label("statuses", act.status) if act.status != "held" else "",
    ]
    return ", ".join(part for part in parts if part)


def _fields(act: Act, words: Words, directed: bool) -> Iterable[tuple[str, str, Sequence[Value]]]:
    def one(field: str, value: Value | None) -> tuple[str, str, Sequence[Value]]:
        return field, words.own("fields", field), [value] if value else []

    yield one("when", _date(act, words))
    yield one("sides", _parties(act, words, directed))
    yield "participants", words.own("fields", "participants"), [_person(who, words) for who in act.participants]
    yield one("level", [Said(words.label("ranks", act.level))] if act.level else None)
    yield one("where", _place(act, words))
    yield one("initiator", [Said(words.side(act.initiator))] if act.initiator else None)
    yield one("occasion", [Said(act.occasion, "quoted")] if act.occasion else None)
    yield one("document", _paper(act, words))
    yield one("ordinal", None if act.ordinal is None else [Said(str(act.ordinal))])
    yield one("topics", [Said(words.label("topics", topic), "topic") for topic in act.topics])
    for key in sorted(act.detail):
        voice = "quoted" if key == "residence" else "ours"
        yield "detail", words.own("details", key), [[Said(words.detail(key, act.detail[key]), voice)]]


def _date(act: Act, words: Words) -> Value:
    if not act.when:
        return [Said(words["no_date"], "aside")]
    date = [Said(words.date(act.when))]
    if act.when_basis:
        date.append(Said(words.own("basis", act.when_basis), f"basis {act.when_basis}"))
    if act.derivation:
        date.append(Said(act.derivation, "sum"))
    return date


def _parties(act: Act, words: Words, directed: bool) -> Value:
    pieces: list[Said] = []
    for place, code in enumerate(act.sides):
        if place:
            pieces.append(Said(words["to"], "arrow") if directed and place == 1 else Said("", "dash"))
        pieces.append(Said(words.side(code)))
    return pieces


def _person(who: Participant, words: Words) -> Value:
    """A person, or an unnamed office-holder: name, side, then what he is and, as worded, his office."""
    pieces = [Said(who.person, "quoted")] if who.person else []
    rank = words.label("ranks", who.rank) if who.rank else ""
    portfolio = words.label("portfolios", who.portfolio) if who.portfolio else ""
    office = f"{rank} ({portfolio})" if rank and portfolio else rank or portfolio
    side = words.side(who.side) if who.side else ""
    role = words.own("roles", who.role) if who.role else ""
    facts = ", ".join(part for part in (office, side, role) if part)
    if facts:
        pieces.append(Said(facts, "aside" if who.person else "ours"))
    if who.office:
        pieces.append(Said(who.office, "quoted-aside"))
    return pieces


def _place(act: Act, words: Words) -> Value:
    if act.where is None:
        return []
    pieces = [Said(act.where.place, "quoted")] if act.where.place else []
    if act.where.state:
        pieces.append(Said(words.side(act.where.state), "aside" if pieces else "ours"))
    return pieces


def _paper(act: Act, words: Words) -> Value:
    if act.document is None:
        return []
    pieces = [Said(words.label("document_types", act.document.type))]
    if act.document.title:
        pieces.append(Said(act.document.title, "quoted-title"))
    return pieces
