"""What was done in return: 'President A visited Oslo in 2011, and King B reciprocated in 2013'."""

from __future__ import annotations

from typing import Final

from verbale.acts.act import Act
from verbale.acts.deed_kinds import utterances
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

_RETURNED: Final = frozenset({"visit", "recognition", "mission.opened"})  # deeds that another state does in return
RULE: Final = "RECIPROCATED"


def reciprocated(sentence: SentenceRead, clause: Clause, told: list[Act]) -> tuple[Nucleus, Roles] | None:
    """The deed told last the other way round, done by the subject of a verb of return on a day of its own."""
    verb = next((p for p in clause.predicates if sentence.scan.norms[p.first] in sentence.says.returning_verbs), None)
    earlier = told[-1] if told else None
    if verb is None or earlier is None or earlier.kind not in _RETURNED or earlier.status != "held":
        return None
    subjects = [a for a in clause.actors if a.prep is None and a.cases & f.NOM and a.last <= verb.first]
    if len(subjects) != 1 or len(earlier.sides) != 2 or not clause.dates:
        return None
    back = earlier.sides[1]
    (doer,) = subjects
    if doer.sides not in {(), (back,)} or any(form & (f.FUT | f.INF) for form in verb.forms):
        return None
    doer.sides = (back,)
    stand_in = Deed(verb.first, verb.last, f.NOM, start=verb.first)
    frame = Frame(bare=[(f.NOM, "doer")])
    nucleus = Nucleus(utterances().kinds[earlier.kind], clause, stand_in, [(frame, stand_in)], RULE)
    other = Actor(verb.last, verb.last, f.ACC, what="state", sides=earlier.sides[:1])
    return nucleus, Roles({"doer": [doer], "host" if earlier.kind != "recognition" else "other": [other]})
