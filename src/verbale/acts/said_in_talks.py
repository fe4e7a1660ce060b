"""What was only said in talks: 'В беседе с послом министр поздравил страну с выборами 5 мая' has no day of the talk."""

from __future__ import annotations

from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Deed
from verbale.sentences import form as f

_SAYING: Final = ("REPORT", "DECLARE", "CONGRATULATE", "INVITE")


def said_from(sentence: SentenceRead, nucleus: Nucleus) -> int | None:
    """The token from which a clause tells what was said in the talk that its first words name; None where none is."""
    deed = nucleus.deed
    if sentence.scan.order is not None or nucleus.kind.family != "contact" or not isinstance(deed, Deed):
        return None
    if deed.verbal or deed.prep is None or nucleus.governor is not None:
        return None
    for verb in nucleus.clause.predicates:
        if verb.first >= deed.last and isinstance(verb, Deed):
            says = any(verb.means(concept) for concept in _SAYING) and bool(verb.grammar & f.FINITE)
            return verb.last if says else None
    return None


def of_what_was_said(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """Whether a day stands in what was said."""
    start = said_from(sentence, nucleus)
    return start is not None and sentence.token_of(date) >= start


def dates_what_is_judged(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'осудил визит президента в ноябре': the day is as likely the visit's."""
    own = (nucleus.deed, nucleus.operator, nucleus.object)
    judged = [d for d in nucleus.clause.deeds if not d.verbal and all(d is not word for word in own)]
    return any(nucleus.deed.last <= d.first and sentence.span(d).stop <= date.start for d in judged)
