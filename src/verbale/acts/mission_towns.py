"""'Embassy Bissau was opened': the town right after a mission, where word order tells cases, is where it stands."""

from __future__ import annotations

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Actor, Deed


def town_of_mission(sentence: SentenceRead, nucleus: Nucleus) -> Actor | None:
    """The town that follows the mission of a deed without 'in' or 'of'."""
    order, thing = sentence.scan.order, nucleus.object
    if order is None or not isinstance(thing, Deed) or thing.means("MISSION") is None:
        return None
    town = next((a for a in nucleus.clause.actors if a.first == thing.last and a.what == "metonym"), None)
    return town if town is not None and town.prep is None and not sentence.scan.lead(town.first) else None
