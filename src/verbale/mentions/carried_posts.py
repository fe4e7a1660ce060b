"""Posts that are told once for several names, or by a verb: 'Presidents Giri (1976), Reddy (1980)', 'X is envoy'."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from verbale.mentions.mention import Actor
from verbale.mentions.scan import Scan

_BETWEEN_NAMES: Final = frozenset({"(", ")", ",", ";"})
_NEAR: Final = 4  # tokens between a verb and the post that it tells: 'is the first Indian'


def carry_posts(scan: Scan, actors: list[Actor]) -> None:
    """Gives named persons without a post the one that the words before their name, or a verb after it, tell."""
    lent: Actor | None = None
    last: Actor | None = None  # of those to whom `lent` was told
    for left, right in pairwise(actors):
        if left.what == "post" and left.plural and (left.persons or scan.norm(left.last) == ":"):
            lent = last = None if 1 < len(left.sides) <= len(left.persons) else left  # each state has its holder
        if left is not last:
            lent = None
        if right.what == "person" and not right.sides and lent is not None and _only_dates(scan, left, right):
            _lend(lent, right)
            last = right
        elif left.what == "person" and not left.sides and _tells_post(scan, left, right):
            _lend(right, left)
        elif right.what == "post" and not right.sides and left.last == right.first and scan.owner(left.last - 1):
            right.sides = left.sides[:1]  # "President Varn's Special Envoy"


def _lend(post: Actor, person: Actor) -> None:
    person.what = "post"
    person.rank, person.portfolio, person.office = post.rank, post.portfolio, post.office
    person.sides, person.candidates = post.sides, post.candidates
    person.host, person.ranks = person.host or post.host, post.ranks
    person.also = person.also or post.also


def _only_dates(scan: Scan, left: Actor, right: Actor) -> bool:
    """Whether between two actors nothing stands but dates, their prepositions, brackets and what joins a series."""
    joins = scan.says.series | _BETWEEN_NAMES
    places = range(left.last, right.first)
    words = [scan.norms[at] for at in places if not scan.in_date[at] and scan.hit(at, "city", "state") is None]
    if not left.persons:
        return words == [":"]  # 'Heads of government: A. Varn (2000) and B. Tarn (2013) to Minsk; …'
    between = [norm for norm in words if norm not in scan.grammar.prepositions]
    return bool(between) and all(norm in joins for norm in between)


def _tells_post(scan: Scan, person: Actor, post: Actor) -> bool:
    """'Jens Holm is the Norwegian Ambassador', 'Kari Nes became Ambassador to Belarus'."""
    order = scan.order
    if order is None or post.what != "post" or post.persons or post.plural or scan.owner(post.last - 1):
        return False
    verb = person.last
    if verb >= post.first or post.first - verb > _NEAR or scan.negated(verb) or scan.owner(verb - 1):
        return False
    between = range(verb + 1, post.first)
    return (
        scan.norms[verb] in order.words.being
        and all(scan.adjective(at) or scan.norms[at] in scan.grammar.ordinals or not scan.tags[at] for at in between)
        and not any(scan.norms[at] in scan.grammar.prepositions for at in between)
    )
