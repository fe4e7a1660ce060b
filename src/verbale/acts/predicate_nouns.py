"""'X стал послом Армении', 'X является Министром': a post in the instrumental that a verb gives to its subject."""

from __future__ import annotations

from verbale.acts.sentence_read import Clause
from verbale.sentences import form as f

_COPULAS = ("BE", "APPOINT")


def join_predicate_nouns(clause: Clause) -> None:
    """Gives the subject of a copula the post, state and host of the noun after it."""
    copulas = [d for d in clause.deeds if d.verbal and any(d.means(c) for c in _COPULAS)]
    if not copulas:
        return
    posts = [a for a in clause.actors if a.what == "post" and a.prep is None and a.cases & f.INS and not a.persons]
    subjects = [
        a for a in clause.actors if a.persons and a.prep is None and a.cases & (f.NOM | f.ACC) and a.rank is None
    ]
    if not posts or not subjects:
        return
    person, post = subjects[0], posts[0]
    person.rank, person.portfolio, person.office = post.rank, post.portfolio, post.office
    person.host = person.host or post.host
    if not person.sides:
        person.sides = post.sides
