"""Who handed over letters of credence, told without a verb after the ceremony: 'Среди них послы A и B'."""

from __future__ import annotations

from verbale.acts.deed_kinds import utterances
from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

RULE = "CREDENTIALS listed"


def envoy_line(sentence: SentenceRead, clause: Clause) -> Nucleus | None:
    """The nucleus of a line that only names envoys, right after a ceremony whose receiving state is known."""
    if clause.predicates or clause.deeds or clause.dates or _tells_more(sentence, clause):
        return None
    envoy = _envoys(clause)
    if envoy is None:
        return None
    stand_in = Deed(envoy.first, envoy.last, f.NOM, start=envoy.first)
    frame = Frame(bare=[(f.NOM, "doer")])
    nucleus = Nucleus(utterances().kinds["envoy.credentials"], clause, stand_in, [(frame, stand_in)], RULE)
    nucleus.subject = envoy
    return nucleus


def _tells_more(sentence: SentenceRead, clause: Clause) -> bool:
    """'All ambassadors to Peru have resided in Lima': a verb that is no 'are'."""
    order, helping = sentence.scan.order, sentence.scan.grammar.helping
    if order is None or helping is None:
        return False
    told = [sentence.scan.norms[i] for i in range(clause.first, clause.last) if order.verbs[i] or _helps(sentence, i)]
    return any(word not in helping.be for word in told)


def _helps(sentence: SentenceRead, index: int) -> bool:
    helping = sentence.scan.grammar.helping
    return helping is not None and sentence.scan.norms[index] in helping.helping


def _envoys(clause: Clause) -> Actor | None:
    """'Среди них послы Нигерии, Иордании, Ганы.'"""
    posts = [a for a in clause.actors if a.what == "post"]
    if len(posts) != 1 or posts[0].rank != "ambassador" or not posts[0].cases & f.NOM or not posts[0].sides:
        return None
    return posts[0] if posts[0].prep is None else None
