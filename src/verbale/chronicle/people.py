"""The persons of a chronicle: what tellings say of them, handed to who is who."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale.chronicle.telling import Telling
from verbale.entities.person import Seen


def seen_in(tellings: Iterable[Telling]) -> Iterator[Seen]:
    """Every named person of the tellings, with the date of the deed; of a planned deed, of the publication."""
    for telling in tellings:
        date = telling.when if telling.status == "held" else telling.published
        for who in telling.record.get("participants") or ():
            if who.get("person") and who.get("side"):
                rank, portfolio = who.get("rank") or "", who.get("portfolio") or ""
                yield Seen(who["side"], who["person"], rank, portfolio, date or telling.published or "", telling.id)
