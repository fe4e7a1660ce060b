"""Who handed over letters of credence, told without a verb after the ceremony: 'Среди них послы A и B'."""

from __future__ import annotations

from verbale.acts.deed_kinds import utterances
from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import Clause
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

RULE = "CREDENTIALS listed"


def envoy_line(clause: Clause) -> Nucleus | None:
    """The nucleus of a line that only names envoys, right after a ceremony whose receiving state is known."""
    if clause.predicates or clause.deeds or clause.dates:
        return None
    envoy = _envoys(clause)
    if envoy is None:
        return None
    stand_in = Deed(envoy.first, envoy.last, f.NOM, start=envoy.first)
    frame = Frame(bare=[(f.NOM, "doer")])
    nucleus = Nucleus(utterances().kinds["envoy.credentials"], clause, stand_in, [(frame, stand_in)], RULE)
    nucleus.subject = envoy
    return nucleus


def _envoys(clause: Clause) -> Actor | None:
    """'Среди них послы Нигерии, Иордании, Ганы.'"""
    posts = [a for a in clause.actors if a.what == "post"]
    if len(posts) != 1 or posts[0].rank != "ambassador" or not posts[0].cases & f.NOM or not posts[0].sides:
        return None
    return posts[0] if posts[0].prep is None else None
