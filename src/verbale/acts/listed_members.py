"""Membership told beside a list of states: 'the EFTA members Iceland, Liechtenstein and Norway'."""

from __future__ import annotations

from verbale.acts.deed_kinds import utterances
from verbale.acts.discourse import is_state
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import Actor, Deed

MEMBER_LISTED = "MEMBER listed"  # an attribute of who does something else, whose date is not theirs
_STATES = frozenset({"state", "metonym"})


def listed_members(sentence: SentenceRead) -> list[tuple[Nucleus, Roles]]:
    """The membership of the states that follow 'members' right after an organisation's name."""
    actors = [m for m in sentence.mentions if isinstance(m, Actor)]
    told = []
    for noun in (m for m in sentence.mentions if isinstance(m, Deed) and m.means("MEMBER") and not m.verbal):
        whose = _organisation(actors, noun)
        first = next((a for a in actors if a.first == noun.last and a.what in _STATES and a.sides), None)
        if whose is None or first is None:
            continue
        members = _group(sentence, [a for a in actors if a.chain == first.chain and a.first >= first.first])
        clause = Clause(whose.first, members[-1].last, [], [whose, noun, *members], [])
        kind = utterances().kinds["membership"]
        told.append((Nucleus(kind, clause, noun, [], MEMBER_LISTED), Roles({"doer": members, "organisation": [whose]})))
    return told


def _organisation(actors: list[Actor], noun: Deed) -> Actor | None:
    """The organisation right before 'members', or told as their attribute."""
    beside = next((a for a in actors if a.what == "org" and a.last in {noun.start, noun.first} and a.sides), None)
    codes = [code for code in noun.adjectives if not is_state(code)]
    if beside is None and len(codes) == 1:
        return Actor(noun.start, noun.first, noun.cases, what="org", sides=(codes[0],))
    return beside


def _group(sentence: SentenceRead, chain: list[Actor]) -> list[Actor]:
    """The states up to the one after the first 'and': 'the members A, B and C, and D' are three."""
    group: list[Actor] = []
    for actor in chain:
        if actor.what not in _STATES:
            break
        group.append(actor)
        if sentence.scan.norm(actor.first - 1) in sentence.says.and_words:
            break
    return group
