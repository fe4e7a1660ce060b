"""'В Чили … встретился с президентом страны': a post of 'the country' is of the state told last in the sentence."""

from __future__ import annotations

from typing import Final

from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import Actor, PlaceMention
from verbale.sentences import form as f

_STATES: Final = frozenset({"state", "metonym"})


def place_posts(sentence: SentenceRead, clause: Clause) -> None:
    """Gives each post of 'the country' in a clause the state or the place that the sentence told last before it.

    Who acts is no such state, and where none is told the post stays as it is: the text's other state is meant then.
    """
    for actor in clause.actors:
        if actor.what == "post" and not actor.sides and not actor.candidates and _of_the_country(sentence, actor):
            told = [code for m in sentence.mentions if m.last <= actor.first and (code := _visited(m)) is not None]
            actor.sides = tuple(told[-1:])


def _of_the_country(sentence: SentenceRead, actor: Actor) -> bool:
    """Whether the last word of a post, before its holder's name, is a bare 'страны' or 'государства'."""
    scan = sentence.scan
    if scan.order is not None:
        return False
    last = actor.persons[0].first - 1 if actor.persons else actor.last - 1
    noun = scan.hit(last, "party") if last > actor.first else None
    single = noun is not None and any(form & f.SG and form & f.GEN for form in noun.forms)
    return single and noun is not None and noun.value in scan.party_words.state_nouns


def _visited(mention: object) -> str | None:
    if isinstance(mention, PlaceMention):
        return mention.state
    if isinstance(mention, Actor) and mention.what in _STATES and len(mention.sides) == 1 and mention.prep is not None:
        return mention.sides[0]
    return None
