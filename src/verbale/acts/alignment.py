"""Who aligns with another's measures: states listed after a colon; and the day of the measures, which is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.date_mention import DateMention

if TYPE_CHECKING:
    from verbale.acts.role_table import Roles


def listed_after_colon(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'Those who follow the Decision: Albania, Iceland and Norway': a list's states do what its verb says."""
    clause = nucleus.clause
    verb = nucleus.predicate
    if verb is None or not nucleus.kind.split_first or nucleus.kind.family != "sanctions":
        return
    colon = next((i for i in range(verb.last, clause.last) if sentence.scan.norms[i] == ":"), None)
    if colon is None or any(a.sides for a in roles.get("doer")):
        return
    listed = [a for a in clause.actors if a.first > colon and a.what in {"state", "party"} and len(a.sides) == 1]
    for actor in listed if len(listed) > 1 else ():
        if actor.prep is None and id(actor) not in roles.assigned:
            roles.add("doer", actor)


def of_a_decision(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'align themselves with Decision (CFSP) 2022/265 of 23 February 2022': the day of the measures, not of joining."""
    if nucleus.kind.name != "sanctions.joined" or nucleus.object is None:
        return False
    scan, at = sentence.scan, sentence.token_of(date)
    return at > nucleus.object.last and scan.tokens[at - 1].kind == "n" and bool(scan.lead(at))
