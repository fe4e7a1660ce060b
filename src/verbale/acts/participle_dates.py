"""Days of a participle after its noun: 'ratified the agreement signed on 4 May', 'measures adopted in December'."""

from __future__ import annotations

from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import CertaintyMark
from verbale.sentences import form as f

_LONGEST: Final = 8  # tokens of 'signed with Peru in Lima on 4 May'


def of_a_participle(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """Whether a day stands in the phrase of a participle that follows its noun and is not the deed's own word."""
    scan, at = sentence.scan, sentence.token_of(date)
    if scan.order is None:
        return False
    own = [m for m in (nucleus.deed, nucleus.operator, nucleus.governor, nucleus.predicate) if m is not None]
    for verb in range(at - 1, max(nucleus.clause.first, at - _LONGEST), -1):
        if scan.norms[verb] == "," or any(m.first <= verb < m.last for m in own):
            return False
        if any(m.first <= verb < m.last for m in nucleus.clause.actors):
            continue  # 'met the Minister of the United States on Friday'
        if any(form & f.PARTICIPLE for form in scan.grammar.forms(scan.norms[verb])):
            return _after_its_noun(sentence, verb) and _is_no_predicate(sentence, nucleus, verb)
    return False


def _after_its_noun(sentence: SentenceRead, verb: int) -> bool:
    scan, before = sentence.scan, verb - 1
    if scan.lead(verb):
        return False  # 'the resumption of unrestricted warfare in 1917'
    held = any(m.first <= before < m.last for m in sentence.mentions)
    return held or (bool(scan.noun_cases(before)) and not scan.predicate(before))


def _is_no_predicate(sentence: SentenceRead, nucleus: Nucleus, verb: int) -> bool:
    """After the deed's own verb, or before it with nothing that joins verbs, any such word is one."""
    marks = (m for m in nucleus.clause.mentions if isinstance(m, CertaintyMark) and m.first <= verb < m.last)
    if any(m.status == "held" for m in marks):
        return False  # 'the visit to Peru made in 2015', 'presented his letters at a ceremony held on 4 May'
    own, order = nucleus.predicate, sentence.scan.order
    if own is not None and order is not None:
        joining = {",", *order.words.coordinating}
        return verb >= own.last or joining.isdisjoint(sentence.scan.norms[verb : own.first])
    return not any(p.first <= verb < p.last for p in nucleus.clause.predicates)
