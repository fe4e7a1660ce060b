"""A noun in the plural that a list spells out: 'ambassadors …: those of A, B and C', 'the EFTA countries A and B'."""

from __future__ import annotations

from typing import Final

from verbale.mentions.lexicon import mask_of
from verbale.mentions.mention import Actor, Mention, PersonName
from verbale.mentions.scan import Scan

_HOLDERS: Final = frozenset({"post", "some"})  # 'some': 'the ambassadors of five countries'
_STATES: Final = frozenset({"state", "metonym"})
_LEAST: Final = 2  # a list has so many items
_TO_THE_LIST: Final = 2  # tokens after the colon before its first item: 'those', an honorific
_OF_SEVERAL: Final = mask_of(("party",))


def spell_out(scan: Scan, found: list[Mention]) -> list[Mention]:
    """The mentions, with the states and persons of a list after a colon given to the plural post that it spells out.

    An organisation that only says which countries ('the EFTA countries') is no party, and is left out.
    """
    if ":" in scan.norms:
        found = _after_colon(scan, found)
    return [m for m in found if not (isinstance(m, Actor) and m.what == "org" and _says_which(scan, m))]


def _after_colon(scan: Scan, found: list[Mention]) -> list[Mention]:
    colon = scan.norms.index(":")
    if scan.in_date[colon]:
        return found
    actors = [m for m in found if isinstance(m, Actor)]
    posts = [a for a in actors if a.last <= colon and a.what in _HOLDERS and a.rank and a.plural]
    posts = [a for a in posts if not (a.sides or a.persons or a.candidates)]
    after = [a for a in actors if a.first > colon]
    if not posts or not after or after[0].first > colon + _TO_THE_LIST:
        return found
    post = posts[-1]
    taken = _states(scan, after) or _persons(scan, after) or _same_posts(scan, post, after)
    if not taken:
        return found
    if taken[0].what == "post":
        return [m for m in found if m is not post]  # 'послы вручили грамоты: послы A и B'
    post.what = "post"
    post.sides = tuple(dict.fromkeys(side for actor in taken for side in actor.sides))
    post.persons = [name for actor in taken for name in actor.persons]
    post.each = False
    return [m for m in found if not any(m is actor for actor in taken)]


def _states(scan: Scan, after: list[Actor]) -> list[Actor]:
    """The states of one coordination that the list begins with."""
    chain = [a for a in after if a.chain == after[0].chain and a.what in _STATES and a.sides]
    return chain if len(chain) >= _LEAST and chain[0] is after[0] else []


def _persons(scan: Scan, after: list[Actor]) -> list[Actor]:
    """'Juan Silva (Chile), Ana Soto of Peru': persons, each with his state; all or none."""
    taken: list[Actor] = []
    named: list[tuple[PersonName, str]] = []
    person: Actor | None = None
    for actor in after:
        if len(actor.persons) == 1 and actor.what == "person" and person is None:
            taken.append(actor)
            person = None if actor.sides else actor
            if actor.sides:
                named.append((actor.persons[0], actor.sides[0]))
        elif person is not None and actor.what in _STATES and len(actor.sides) == 1 and _beside(scan, person, actor):
            taken.append(actor)
            named.append((person.persons[0], actor.sides[0]))
            person = None
        else:
            break
    whole = person is None and len(named) >= _LEAST and len({side for _, side in named}) == len(named)
    return taken if whole else []


def _beside(scan: Scan, person: Actor, state: Actor) -> bool:
    return scan.norms[person.last : state.first] in ([], ["("], [","])


def _same_posts(scan: Scan, post: Actor, after: list[Actor]) -> list[Actor]:
    """'послы вручили грамоты: послы A и B': the post again, with what it lacked."""
    again = after[0]
    if scan.norm(post.last) == ":":
        return []  # 'Heads of government: A (2000)': the heading of the list
    told = again.what == "post" and again.rank == post.rank and bool(again.sides or again.persons)
    return [again] if told and again.cases & post.cases and post.prep is None else []


def _says_which(scan: Scan, organisation: Actor) -> bool:
    """'the EFTA countries Iceland and Norway', 'страны ЕАСТ Исландия и Норвегия': its members follow."""
    last = organisation.last
    party = scan.hit(last, "party")
    if party is not None and organisation.prep is None:
        return scan.hit(party.last, "state", "state_adj") is not None
    before = organisation.first and scan.tags[organisation.first - 1] & _OF_SEVERAL
    return bool(before) and scan.hit(last, "state") is not None
