"""On whose soil a deed was done, which tells whose it may be."""

from __future__ import annotations

from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import PlaceMention
from verbale.sentences import form as f


def soil_of(sentence: SentenceRead, roles: Roles) -> str | None:
    """The state of the place that the deed's sentence names."""
    place = roles.host_place or roles.place
    if place is None:
        place = next((m for m in sentence.mentions if isinstance(m, PlaceMention) and m.state), None)
    return place.state if place is not None else None


def on_third_soil(sentence: SentenceRead, nucleus: Nucleus, told: set[str], pair: tuple[str, str] | None) -> bool:
    """'провел переговоры в Кении и Бурунди': with whom is not said, but hardly with the text's other state."""
    if sentence.scan.order is not None or pair is None or len(told) > 1:
        return False
    if nucleus.kind.family != "contact" or nucleus.kind.directed:
        return False
    at = sentence.says.at_prepositions
    soil = [a for a in nucleus.clause.actors if a.what == "state" and a.prep in at and a.cases & f.LOC and a.sides]
    return bool(soil) and all(a.sides[0] not in pair for a in soil)
