"""Entries, kept as a cache of what the core makes of the tellings: merged anew only where an added telling touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from sqlalchemy import Connection, delete, select

from verbale.chronicle.facts import Facts
from verbale.chronicle.partition import Growing, components, merge_block
from verbale.store.bulk import chunks
from verbale.store.claims import Claim
from verbale.store.judgements import ever_judged, judgements, partners
from verbale.store.replacing import Outcome, replace, unlink
from verbale.store.schema import entries, entry_pairs, entry_tellings, keys, tellings, undecided
from verbale.store.standing import Homed, Reader, Standing, blocks_of, fits_of, standing_tellings

_PART = 5_000  # tellings that begin a part of a whole merge


def merge_touched(connection: Connection, touched: Iterable[int]) -> int:
    """Merges anew what a change of these tellings can reach; gives how many entries were written."""
    keys_of = _reach(connection, set(touched))
    told = list(standing_tellings(connection, keys_of))
    facts = {telling.id: Facts(telling) for telling, _ in told}
    numbers = {telling.id: number for telling, number in told}
    judged = judgements(connection)
    blocks = components({id_: keys_of[number] for id_, number in numbers.items()}, judged)
    merged = [merge_block([facts[id_] for id_ in block], judged) for block in blocks]
    homes = _homes(connection, keys_of)
    fits: dict[str, Mapping[str, float]] = {id_: {} for id_ in facts}
    fits |= {id_: own for each in merged for id_, own in each.fits.items()}
    replaced = {home.entry for home in homes.values()}
    gone = homes.keys() - numbers.values()
    unlink(connection, gone)
    homes = {number: home for number, home in homes.items() if number not in gone}
    return replace(connection, Outcome(merged, fits, replaced, replaced, homes, numbers, facts.__getitem__))


def merge_added(connection: Connection, added: Mapping[int, Claim], touched: set[int]) -> int:
    """The same where tellings were added, and these others touched: of the blocks without any of those, only what the
    added ones come near is read again.
    """
    written = merge_touched(connection, touched) if touched else 0
    reached = _reach(connection, touched) if touched else {}
    rest = {number: claim for number, claim in added.items() if number not in reached}
    judged = ever_judged(connection)
    blocks = blocks_of(connection, rest)
    written += _grow(connection, rest, [block for block in blocks if judged.isdisjoint(block.there)])
    anew = {number for block in blocks if not judged.isdisjoint(block.there) for number in block.added}
    return written + merge_touched(connection, anew) if anew else written


def _grow(connection: Connection, added: Mapping[int, Claim], blocks: list[Standing]) -> int:
    """Merges tellings into blocks that nobody judged anything of."""
    there = {number: outline for block in blocks for number, outline in block.there.items()}
    ids = {number: outline.id for number, outline in there.items()}
    ids |= {number: claim.id for number, claim in added.items()}
    numbers = {id_: number for number, id_ in ids.items()}
    known = partial(fits_of, ids=ids)
    growing = [
        Growing([added[number].facts for number in block.added], block.there.values(), known) for block in blocks
    ]
    read = Reader(connection, (claim.facts for claim in added.values()), numbers)
    read.foresee(id_ for each in growing for id_ in each.wanted())
    merged = [each.merged(read) for each in growing]
    fits = {id_: own for each in merged for id_, own in each.fits.items()}
    changed = {home for each in merged for home in each.changed}
    again = {home for each in merged for home in each.again}
    concerned = {id_ for each in merged for entry in each.entries for id_ in entry.tellings} | fits.keys()
    outlines = ((number, there.get(number)) for number in map(numbers.__getitem__, concerned))
    homes = {number: Homed(outline.home, outline.fits) for number, outline in outlines if outline}
    return replace(connection, Outcome(merged, fits, changed | again, changed, homes, numbers, read))


def merge_everything(connection: Connection) -> int:
    """Empties the cache and merges all tellings; gives how many entries there are."""
    for table in (entry_pairs, entry_tellings, entries, undecided):
        connection.execute(delete(table))
    numbers = connection.execute(select(tellings.c.number).where(tellings.c.stands).order_by(tellings.c.number))
    waiting = set(numbers.scalars())
    written = 0
    while waiting:
        reach = _reach(connection, set(list(waiting)[:_PART])).keys()
        written += merge_touched(connection, reach)
        waiting -= reach
    return written


def _reach(connection: Connection, touched: set[int]) -> dict[int, list[str]]:
    """All tellings, standing or not, that share a key with these or were judged with them, and so on; with keys."""
    found: dict[int, list[str]] = {}
    asked: set[str] = set()
    frontier = touched
    while frontier:
        for part in chunks(frontier):
            for telling, key in connection.execute(select(keys.c.telling, keys.c.key).where(keys.c.telling.in_(part))):
                found.setdefault(telling, []).append(key)
        shared = {key for telling in frontier for key in found.get(telling, ())} - asked
        asked |= shared
        near: set[int] = set()
        for names in chunks(shared):
            near.update(connection.execute(select(keys.c.telling).where(keys.c.key.in_(names))).scalars())
        near |= partners(connection, frontier)
        frontier = near - found.keys()
    return found


def _homes(connection: Connection, numbers: Iterable[int]) -> dict[int, Homed]:
    """By the number of a telling, the entry that it is in."""
    columns = (entry_tellings.c.telling, entry_tellings.c.entry, entry_tellings.c.fits)
    return {
        telling: Homed(entry, fits)
        for part in chunks(numbers)
        for telling, entry, fits in connection.execute(select(*columns).where(entry_tellings.c.telling.in_(part)))
    }
