"""'The Legation was opened when Vetrov presented his credentials': an envoy is of the mission just told of."""

from __future__ import annotations

from verbale.acts.act import Act
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead

_NEAR = 3  # blocks: a caption and its line each


def mission_told(nucleus: Nucleus, roles: Roles, acts: list[Act]) -> tuple[str, str] | None:
    """Whose mission a deed is about and where it stands, as two codes."""
    sides = acts[-1].sides if acts else ()
    if len(sides) != 2:
        return None
    if nucleus.kind.family == "mission":
        return sides[0], sides[1]
    if not nucleus.rule.endswith(" MISSION"):
        return None
    place = roles.host_place or roles.place
    told = [side for actor in roles.get("host") for side in actor.sides]
    if not told and place is not None and place.state is not None:
        told = [place.state]
    hosts = [side for side in told if side in sides]
    if len(hosts) != 1:
        return None
    return (sides[0] if hosts[0] == sides[1] else sides[1]), hosts[0]


def sides_of_envoy(
    sentence: SentenceRead, clause: Clause, mission: tuple[str, str] | None, told: tuple[list[str], list[str]]
) -> tuple[list[str], list[str]]:
    """Sender and receiver of an envoy in a clause of time after that of a mission, where the words tell no sender."""
    first, others = told
    if mission is None or first or not set(others) <= {mission[1]}:
        return told
    openers = (sentence.scan.norm(clause.first), sentence.scan.norm(clause.first - 1))
    return told if sentence.says.when_words.isdisjoint(openers) else ([mission[0]], [mission[1]])


def mission_meant(sentence: SentenceRead, last: tuple[tuple[str, str], int] | None) -> tuple[list[str], list[str]]:
    """Whose mission 'the Embassy was closed' means, and where: the one told of last, in this block or near above."""
    if last is None or sentence.block - last[1] > _NEAR:
        return [], []
    return [last[0][0]], [last[0][1]]
