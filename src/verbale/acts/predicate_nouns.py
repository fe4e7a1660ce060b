"""'X стал послом Армении', 'X является Министром', 'X served as Ambassador': a post that a verb gives to somebody."""

from __future__ import annotations

from verbale.acts.act_words import ActWords
from verbale.acts.sentence_read import Clause
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

_COPULAS = ("BE", "APPOINT")


def join_predicate_nouns(clause: Clause, says: ActWords) -> None:
    """Gives the subject of a copula the post, state and host of the noun after it.

    A post after 'as' is of whom the clause names last before it: 'X presented his credentials as Ambassador to Norway'.
    """
    if not any(d.verbal for d in clause.deeds):
        return
    bare = [a for a in clause.actors if a.what == "post" and not a.persons]
    for post in [a for a in bare if a.prep in says.capacity_prepositions]:
        before = [a for a in _postless(clause) if a.last <= post.first]
        if before:
            _join(before[-1], post)
    copulas = [d for d in clause.deeds if d.verbal and any(d.means(c) for c in _COPULAS)]
    if not copulas:
        return
    posts = [a for a in bare if a.prep is None and (a.cases & f.INS or _follows(a, copulas))]
    named = f.NOM | f.ACC if any(d.means("APPOINT") for d in copulas) else f.NOM  # who is something is the subject
    people = _postless(clause)
    subjects = [a for a in people if a.cases & named]
    after = [a for a in people if not a.cases & f.NOM and _follows(a, copulas)]
    before = [a for a in bare if a.prep is None and a.cases & f.NOM and after and a.last <= after[0].first]
    if before and len(people) == 1:
        before[0].persons = after[0].persons
        _join(after[0], before[0])  # 'the first Minister to Peru was Ivan Vetrov'
    elif posts and subjects:
        _join(subjects[0], posts[0])
    elif posts and posts[0].host:
        for holder in [a for a in bare if a.prep is None and a.cases & f.NOM and a.rank == posts[0].rank][:1]:
            holder.host = posts[0].host  # 'посол России в Коста-Рике являлся послом в Гватемале'


_NEAR = 3  # tokens: 'became the first'


def _follows(actor: Actor, copulas: list[Deed]) -> bool:
    """Whether who can be no subject stands right after a copula: a predicate noun where nouns do not decline."""
    return not actor.cases & (f.NOM | f.GEN) and any(0 <= actor.first - verb.last < _NEAR for verb in copulas)


def _postless(clause: Clause) -> list[Actor]:
    """Persons in the clause's subject or object of whom it tells no post."""
    return [a for a in clause.actors if a.persons and a.prep is None and a.cases & (f.NOM | f.ACC) and a.rank is None]


def _join(person: Actor, post: Actor) -> None:
    person.rank, person.portfolio, person.office = post.rank, post.portfolio, post.office
    person.host = person.host or post.host
    if not person.sides:
        person.sides = post.sides
