"""On whose initiative a talk was held: 'The Norwegian side initiated a phone talk', 'Инициатором выступила …'."""

from __future__ import annotations

from verbale.acts.act import Act
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.sentences import form as f

_NEAR = 4  # tokens between the word of initiative and whose it is


def initiated(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'The Norwegian side initiated a phone talk that A and B had': who initiated it."""
    if nucleus.kind.family != "contact" or nucleus.kind.name == "visit" or roles.get("initiator"):
        return
    stems, scan = sentence.says.initiative_stems, sentence.scan
    for actor in sentence.actors:
        subject = actor.prep is None and actor.cases & f.NOM and len(actor.sides) == 1
        if subject and stems[scan.norm(actor.last)] and scan.predicate(actor.last):
            roles.add("initiator", actor)


def name_initiator(sentence: SentenceRead, talks: list[Act]) -> None:
    """'Инициатором выступила американская сторона': told after the talk, or beside it."""
    talks = [act for act in talks if act.initiator is None]
    stems = sentence.says.initiative_stems
    at = next((i for i, norm in enumerate(sentence.scan.norms) if stems[norm]), None) if talks else None
    if at is None or sentence.scan.norm(at + 1) in sentence.says.between_words:
        return  # 'He hopes that the talks initiated between A and B will succeed'
    near = [a for a in sentence.actors if len(a.sides) == 1 and abs(a.first - at) <= _NEAR]
    for act in talks:
        sides = {m.sides[0] for m in near if m.sides[0] in act.sides}
        act.initiator = sides.pop() if len(sides) == 1 else None
