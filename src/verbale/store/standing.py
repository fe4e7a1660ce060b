"""The blocks that added tellings come into: what stands there already, in outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from verbale.chronicle.facts import Facts
from verbale.chronicle.growing import Outline
from verbale.chronicle.partition import components
from verbale.chronicle.telling import Telling
from verbale.store.bulk import chunks, rows_among
from verbale.store.claims import Claim, telling_of
from verbale.store.schema import documents, entry_tellings, keys, tellings

_OUTLINE = select(
    keys.c.key, keys.c.telling, keys.c.several, keys.c.id, keys.c.kind, keys.c.sides, keys.c.state, keys.c.first,
    keys.c.last, keys.c.filled, entry_tellings.c.entry.label("home"), entry_tellings.c.fits,
).join(entry_tellings, entry_tellings.c.telling == keys.c.telling)  # fmt: skip
_TELLING = select(
    tellings.c.number, tellings.c.id, tellings.c.record, documents.c.sha256, documents.c.language,
    documents.c.published, documents.c.url, documents.c.name,
).join(documents, documents.c.number == tellings.c.document)  # fmt: skip

_STANDS = _TELLING.where(tellings.c.stands)


class Homed(NamedTuple):
    """In which entry a telling stands, and which deeds it fits: as text, see `fits_text`."""

    entry: int
    fits: str | None


class Standing(NamedTuple):
    """A block: the numbers of the tellings that are added to it, and by their number those that stand there."""

    added: list[int]
    there: dict[int, Outline]


class Reader:
    """Tellings by id, read from the store when they are first asked for, unless that was foreseen."""

    def __init__(self, connection: Connection, known: Iterable[Facts], numbers: Mapping[str, int]) -> None:
        self._connection = connection
        self._numbers = numbers
        self._facts = {facts.id: facts for facts in known}

    def foresee(self, ids: Iterable[str]) -> None:
        """Reads tellings together, which is quicker than one by one."""
        wanted = {self._numbers[id_] for id_ in ids if id_ not in self._facts}
        self._facts |= {telling.id: Facts(telling) for telling, _ in standing_tellings(self._connection, wanted)}

    def __call__(self, id_: str) -> Facts:
        """A telling of one of the blocks."""
        facts = self._facts.get(id_)
        if facts is None:
            self.foresee([id_])
            facts = self._facts[id_]
        return facts


def blocks_of(connection: Connection, added: Mapping[int, Claim]) -> list[Standing]:
    """The blocks that added tellings come into."""
    keys_of: dict[int, tuple[str, ...]] = {number: claim.keys for number, claim in added.items()}
    under: dict[str, list[Any]] = {}
    frontier = {key for own in keys_of.values() for key in own}
    while frontier:
        under |= {key: [] for key in frontier}
        several: set[int] = set()
        for row in rows_among(connection, _OUTLINE, keys.c.key, frontier):
            under[row[0]].append(row)
            if row[2]:
                several.add(row[1])
        keys_of |= _keys(connection, several - keys_of.keys())
        frontier = {key for number in several for key in keys_of[number]} - under.keys()
    found: list[Standing] = []
    for block in components({str(number): own for number, own in keys_of.items()}):
        numbers = [int(number) for number in block]
        own = {key for number in numbers for key in keys_of[number]}
        there = {row[1]: Outline._make(row[3:]) for key in own for row in under[key]}
        found.append(Standing([number for number in numbers if number in added], there))
    return found


def standing_tellings(connection: Connection, numbers: Iterable[int]) -> Iterator[tuple[Telling, int]]:
    """The tellings of these that stand, each with its number."""
    return map(_telling, rows_among(connection, _STANDS, tellings.c.number, numbers))


def tellings_after(connection: Connection, last: int, limit: int) -> list[tuple[Telling, int]]:
    """The next tellings in the order of adding, standing or not, each with its number."""
    rows = connection.execute(_TELLING.where(tellings.c.number > last).order_by(tellings.c.number).limit(limit))
    return [_telling(row) for row in rows]


def fits_text(fits: Mapping[str, float], numbers: Mapping[str, int]) -> str | None:
    """What a telling fits, to be kept: the numbers of the tellings that founded the deeds, and how well.

    >>> fits_text({"5e12": 4.75}, {"5e12": 17})
    '17:4.75'
    """
    return " ".join(f"{numbers[founder]}:{how!r}" for founder, how in sorted(fits.items())) or None


def fits_of(text: str, ids: Mapping[int, str]) -> dict[str, float]:
    """What `fits_text` made, read; `ids` are the ids of tellings by number."""
    parts = (each.partition(":") for each in text.split())
    return {ids[int(number)]: float(how) for number, _, how in parts}


def _keys(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for part in chunks(numbers):
        for telling, key in connection.execute(select(keys.c.telling, keys.c.key).where(keys.c.telling.in_(part))):
            found.setdefault(telling, []).append(key)
    return {telling: tuple(own) for telling, own in found.items()}


def _telling(row: Any) -> tuple[Telling, int]:
    number, id_, record, digest, language, published, url, name = row
    known = {"language": language, "published": published, "url": url, "name": name}
    return telling_of(id_, record, digest, known), number
