"""Envoys whom an English text lists after their ceremony: 'They are: the ambassador of Peru, A, …'."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from verbale.acts.deed_kinds import utterances
from verbale.acts.discourse import is_state
from verbale.acts.envoy_lines import RULE
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.acts.sentence_tells import hands_over
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

_ENVOYS: Final = frozenset({"ambassador", "charge"})
_OF_LISTS: Final = ("BE", "HAND_OVER", "ACCREDIT", "ACCEPT")  # verbs of a sentence that lists the envoys
_FEWEST: Final = 2  # envoys that make a list
_OPENING: Final = 3  # tokens before the first envoy of a list with no colon


def listed_credentials(sentence: SentenceRead, told: set[str]) -> list[tuple[Nucleus, Roles]]:
    """The envoys of a list in the sentence of the ceremony (after its colon) or in the next one.

    `told` are the states whose envoys the sentence's own deeds have told, and the one that received them.
    """
    return [_listed(row) for row in _rows(sentence) if row.sides[0] not in told]


def _rows(sentence: SentenceRead) -> list[Actor]:
    """The envoys of the list, each of a state of his own; none where the sentence has no list."""
    start = _start(sentence)
    if start is None:
        return []
    rows = [envoy for actor in sentence.actors if actor.first >= start and (envoy := _envoy(sentence, actor))]
    return rows if _FEWEST <= len(rows) == len({row.sides for row in rows}) else []


def lists_envoys(sentence: SentenceRead) -> bool:
    """Whether those who handed over their credentials are read from a list: 'The envoys who … include A and B'."""
    return hands_over(sentence) and bool(_rows(sentence))


def _start(sentence: SentenceRead) -> int | None:
    """The token where the list begins; None in a sentence that tells something else."""
    scan = sentence.scan
    if scan.order is None:
        return None
    colon = next((i for i, norm in enumerate(scan.norms) if norm == ":" and not scan.in_date[i]), None)
    lists = colon is not None or _who_are(sentence) if hands_over(sentence) else _nothing_else(sentence)
    return (colon + 1 if colon is not None else 0) if lists else None


def _who_are(sentence: SentenceRead) -> bool:
    """'The envoys who presented their letters of credence are A and B': 'are' ends the clause before the list."""
    including = not sentence.says.including_verbs.isdisjoint(sentence.scan.norms)
    return (including or any(deed.means("BE") for deed in sentence.deeds)) and not sentence.dates


def _nothing_else(sentence: SentenceRead) -> bool:
    """Whether no verb but 'are' and 'were accredited' is told: 'They are A and B', 'Thus, A and B were accredited'."""
    verbs = [deed for deed in sentence.deeds if deed.verbal]
    nouns = [deed for deed in sentence.deeds if not deed.verbal]
    posts = [a for a in sentence.actors if a.rank in _ENVOYS or a.persons]
    opens = bool(posts) and (posts[0].first <= _OPENING or ":" in sentence.scan.norms[: posts[0].first])
    including = sentence.says.including_verbs
    plain = all(
        sentence.scan.norms[v.first] in including or any(v.means(word) for word in _OF_LISTS) for v in verbs
    )  # 'They include the Ambassador of Peru, A'
    return opens and plain and not nouns and not sentence.dates and bool(verbs)


def _envoy(sentence: SentenceRead, actor: Actor) -> Actor | None:
    """An envoy of one state, or a person with his state after 'of': 'Juan Ruiz of Peru'."""
    if actor.prep is not None and actor.prep not in sentence.says.sender_prepositions:
        return None
    if actor.what == "post" and actor.rank in _ENVOYS and len(actor.sides) == 1 and not actor.plural:
        return actor if is_state(actor.sides[0]) else None
    if actor.what != "person" or len(actor.persons) != 1 or actor.rank is not None:
        return None
    scan = sentence.scan
    after = next((a for a in sentence.actors if a.first == actor.last and a.what == "state"), None)
    meant = (after.sides or after.candidates) if after is not None and scan.brings_genitive(after.first) else ()
    sides = actor.sides or meant
    if len(sides) != 1 or not is_state(sides[0]):
        return None
    return replace(actor, rank="ambassador", sides=sides)


def _listed(envoy: Actor) -> tuple[Nucleus, Roles]:
    stand_in = Deed(envoy.first, envoy.last, f.NOM, start=envoy.first)
    clause = Clause(envoy.first, envoy.last, [], [envoy], [])
    frame = Frame(bare=[(f.NOM, "doer")])
    nucleus = Nucleus(utterances().kinds["envoy.credentials"], clause, stand_in, [(frame, stand_in)], RULE)
    nucleus.subject = envoy
    return nucleus, Roles({"doer": [envoy]})
