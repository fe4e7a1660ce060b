"""'…, которому вручена нота': the relative word stands for whoever was named right before it."""

from __future__ import annotations

from dataclasses import replace

from verbale.acts.of_the_country import place_posts
from verbale.acts.sentence_read import SentenceRead
from verbale.sentences import form as f


def complete_actors(sentence: SentenceRead, position: int) -> None:
    """Tells of a clause's actors what the sentence before them says: 'the country' of a post, who 'которому' is."""
    place_posts(sentence, sentence.clauses[position])
    _stand_for_relative(sentence, position)


def _stand_for_relative(sentence: SentenceRead, position: int) -> None:
    """Gives a clause that opens with a relative word in the dative the person who stands right before that word."""
    scan, clause = sentence.scan, sentence.clauses[position]
    before = sentence.clauses[position - 1] if position else clause
    if (
        scan.order is not None
        or not position
        or not scan.norm(clause.first).startswith(sentence.says.relative_beginnings)
    ):
        return
    if scan.noun_cases(clause.first) | scan.adjective(clause.first) != f.DAT or not before.actors:
        return
    last = before.actors[-1]
    if last.last < clause.first - 1 or len(last.persons) > 1 or not (last.persons or last.what == "post"):
        return
    who = replace(last, first=clause.first, last=clause.first + 1, cases=f.DAT, prep=None, chain=-1)
    clause.mentions = [who, *clause.mentions]
    clause.actors = [who, *clause.actors]
