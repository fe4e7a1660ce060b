"""The persons of a chronicle: what tellings say of them, handed to who is who."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale.chronicle.telling import Telling
from verbale.entities.person import POSTED, Seen


def seen_in(tellings: Iterable[Telling]) -> Iterator[Seen]:
    """Every named person of the tellings, with the date of the deed; of a planned deed, of the publication."""
    for telling in tellings:
        date = telling.when if telling.status == "held" else telling.published
        for who in telling.record.get("participants") or ():
            if who.get("person") and who.get("side"):
                rank, portfolio = who.get("rank") or "", who.get("portfolio") or ""
                post = _post(telling, who["side"]) if rank in POSTED else ""
                when = date or telling.published or ""
                yield Seen(who["side"], who["person"], rank, portfolio, when, telling.id, post)


def _post(telling: Telling, side: str) -> str:
    """The state to which an envoy is sent: an act of envoys is between it and the one that sends. Of other acts nothing
    follows: ambassadors of two states sign papers in Geneva.
    """
    others = [each for each in telling.sides if each != side]
    return others[0] if telling.kind.startswith("envoy.") and len(telling.sides) == 2 and len(others) == 1 else ""
