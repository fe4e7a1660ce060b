"""Which entries a question is about, in the order of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from verbale.entities.likeness import likeness
from verbale.errors import DateError, StoreError
from verbale.packs import load
from verbale.store.lemmas import plain_words
from verbale.store.records import STATUSES
from verbale.store.schema import documents, entries, entry_pairs, entry_tellings, tellings
from verbale.store.told import ListedEntry, ToldEntry, told_entries
from verbale.when.when import When

_PART = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """What a timeline is asked for; what is None is not asked.

    `sides` are codes that must all take part; `first` and `last` EDTF dates that bound it, both included; `kind` a
    kind or a family ('envoy'); `person` words of a name; `source` a part of a document's address or file name.
    """

    sides: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    kind: str | None = None
    level: str | None = None
    status: str | None = None
    person: str | None = None
    source: str | None = None


def timeline(connection: Connection, asked: Asked) -> Iterator[ListedEntry]:
    """The entries in the order of time, undated ones last.

    Raises:
        StoreError: a bound that is no date; a kind, level or status that there is not.
    """
    if asked.person:
        yield from told_timeline(connection, asked)
        return
    query = _chosen(select(entries.c.number, entries.c.told), asked)
    with connection.execute(query, execution_options={"yield_per": _PART}) as rows:  # closed, also if not all are taken
        for number, told in rows:
            yield ListedEntry(number, told)


def told_timeline(connection: Connection, asked: Asked) -> Iterator[ToldEntry]:
    """The same, each with all that stands behind it."""
    numbers = connection.execute(_chosen(select(entries.c.number), asked)).scalars().all()
    for start in range(0, len(numbers), _PART):
        told = told_entries(connection, numbers[start : start + _PART])
        yield from (each for each in told if not asked.person or _takes_part(each, asked.person))


def _chosen(query: Select[Any], asked: Asked) -> Select[Any]:
    """The query for entries with its conditions, in the order of time."""
    _require_known(asked)
    sides = sorted({side.upper() for side in asked.sides})
    query = query.where(*_conditions(asked))
    for side in sides[2:]:
        others = select(entry_pairs.c.entry).where(entry_pairs.c.pair == side)
        query = query.where(entries.c.number.in_(others))
    if not sides:
        return query.order_by(entries.c.place, entries.c.id)
    paired = query.join(entry_pairs, entry_pairs.c.entry == entries.c.number)
    return paired.where(entry_pairs.c.pair == "-".join(sides[:2])).order_by(entry_pairs.c.place, entries.c.id)


def _require_known(asked: Asked) -> None:
    """What is typed wrong must not be answered by "no entry": that would be taken for a silence."""
    kinds = load.kinds()
    known = {
        "kind": (asked.kind, {*kinds, *(kind.split(".", maxsplit=1)[0] for kind in kinds)}),
        "level": (asked.level, set(load.vocabulary()["ranks"])),
        "status": (asked.status, set(STATUSES)),
    }
    for name, (given, there) in known.items():
        if given and given not in there:
            raise StoreError(f"{given!r} is no {name}. There are: {', '.join(sorted(there))}.")


def _conditions(asked: Asked) -> Iterator[ColumnElement[bool]]:
    if asked.kind:
        family = entries.c.kind.startswith(f"{asked.kind}.", autoescape=True)
        yield or_(entries.c.kind == asked.kind, family)
    if asked.level:
        yield entries.c.level == asked.level
    if asked.status:
        yield entries.c.status == asked.status
    if asked.first or asked.last:
        yield or_(entries.c.earliest.is_not(None), entries.c.latest.is_not(None))
    if asked.first and (bound := _date(asked.first).earliest):
        yield or_(entries.c.latest.is_(None), entries.c.latest >= bound.toordinal())
    if asked.last and (bound := _date(asked.last).latest):
        yield or_(entries.c.earliest.is_(None), entries.c.earliest <= bound.toordinal())
    if asked.source:
        there = or_(
            documents.c.url.contains(asked.source, autoescape=True),
            documents.c.name.contains(asked.source, autoescape=True),
        )
        yield entries.c.number.in_(
            select(entry_tellings.c.entry)
            .join(tellings, tellings.c.number == entry_tellings.c.telling)
            .join(documents, documents.c.number == tellings.c.document)
            .where(there)
        )


def _date(edtf: str) -> When:
    try:
        return When.parse(edtf)
    except DateError as error:
        raise StoreError(f"{error}.") from None


def _takes_part(told: ToldEntry, person: str) -> bool:
    """Whether one of its persons may be the one named, by any telling, in any script; or has all words of the name."""
    wanted = set(plain_words(person))
    names = {
        who["person"]
        for telling in told.tellings
        for who in telling.record.get("participants") or ()
        if who.get("person")
    }
    return any(wanted <= set(plain_words(name)) or likeness(name, person).possible for name in names)
