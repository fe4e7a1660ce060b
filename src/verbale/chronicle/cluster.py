"""Which tellings of a block are of one deed. The outcome depends on the set of tellings, not on their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from verbale.chronicle.compare import Comparison, compare
from verbale.chronicle.facts import Facts
from verbale.chronicle.judgement import Judgement, Verdict

Pair = tuple[str, str]
_MARGIN = 0.9
"""By how much a deed must fit better than the next for a vague telling to be given to it."""


class Link(NamedTuple):
    """A telling that may be of a deed, but was not given to it."""

    mine: Facts
    other: Facts
    found: Comparison


class Clusters(NamedTuple):
    """The groups of tellings, each one deed, and the links that stay undecided."""

    groups: list[list[Facts]]
    open_links: list[Link]


def verdicts(judgements: Sequence[Judgement]) -> dict[Pair, Verdict]:
    """What holds for each judged pair: the latest judgement on it."""
    held: dict[Pair, Verdict] = {}
    for judgement in sorted(judgements, key=lambda each: each.number):
        held.update((pair, judgement.verdict) for pair in judgement.pairs())
    return {pair: verdict for pair, verdict in held.items() if verdict is not Verdict.NOT_JUDGED}


def cluster(block: Sequence[Facts], judged: Mapping[Pair, Verdict]) -> Clusters:
    """Group the tellings: the exact and full ones first, each later one joins the deed that it fits best.

    A telling that fits two deeds about as well joins neither and stays open.
    """
    weigh = partial(_weigh, judged)
    named = frozenset(name for pair in judged for name in pair)
    groups: list[list[Facts]] = []
    for facts in sorted(block, key=lambda each: (each.width, -each.filled, each.id)):
        home = _home(facts, groups, weigh, named)
        (groups.append([facts]) if home is None else home.append(facts))
    groups = _joined(groups, judged)
    return Clusters(groups, _open_links(groups, weigh))


def _weigh(judged: Mapping[Pair, Verdict], mine: Facts, its: Facts) -> Comparison:
    verdict = judged.get((min(mine.id, its.id), max(mine.id, its.id)))
    if verdict is Verdict.SAME:
        return Comparison("same", 100.0, ("judged the same",))
    if verdict is Verdict.DIFFERENT:
        return Comparison("different", 0.0, (), ("judged different",))
    found = compare(mine, its)
    return found._replace(outcome="unsure", reasons_against=("judged unsure",)) if verdict else found


def _can_meet(mine: Sequence[Facts], its: Sequence[Facts]) -> bool:
    """Whether two groups are of one family and their dates come near each other: a cheap test before the true one."""
    if mine[0].kind["family"] != its[0].kind["family"]:
        return False
    first, last = (
        max(min(f.days[0] for f in g) for g in (mine, its)),
        min(max(f.days[1] for f in g) for g in (mine, its)),
    )
    return first <= last


def _home(
    facts: Facts, groups: list[list[Facts]], weigh: partial[Comparison], judged: frozenset[str]
) -> list[Facts] | None:
    """The group that a telling joins."""
    fits: list[tuple[float, list[Facts]]] = []
    for group in groups:
        if facts.id not in judged and not _can_meet([facts], group):
            continue
        found = [weigh(facts, member) for member in group]
        forced = any(each.score == 100.0 for each in found)
        refused = any(each.outcome in ("different", "unsure") for each in found)
        if forced and not any(each.reasons_against == ("judged different",) for each in found):
            return group
        if not refused and any(each.outcome == "same" for each in found):
            fits.append((max(each.score for each in found), group))
    fits.sort(key=lambda fit: -fit[0])
    clear = len(fits) == 1 or (len(fits) > 1 and fits[0][0] - fits[1][0] >= _MARGIN)
    return fits[0][1] if clear else None


def _joined(groups: list[list[Facts]], judged: Mapping[Pair, Verdict]) -> list[list[Facts]]:
    """Groups that a judgement "same" bridges are one, unless one "different" stands between them."""
    for (first, second), verdict in sorted(judged.items()):
        mine = next((group for group in groups if any(facts.id == first for facts in group)), None)
        its = next((group for group in groups if any(facts.id == second for facts in group)), None)
        if verdict is not Verdict.SAME or mine is None or its is None or mine is its:
            continue
        pairs = [(min(a.id, b.id), max(a.id, b.id)) for a in mine for b in its]
        if not any(judged.get(pair) is Verdict.DIFFERENT for pair in pairs):
            groups = [group for group in groups if group is not mine and group is not its] + [mine + its]
    return groups


def _open_links(groups: list[list[Facts]], weigh: partial[Comparison]) -> list[Link]:
    """The best link between each two groups that could be one."""
    links = []
    for number, mine in enumerate(groups):
        for its in groups[number + 1 :]:
            if not _can_meet(mine, its):
                continue
            found = [Link(a, b, weigh(a, b)) for a in mine for b in its]
            maybe = [link for link in found if link.found.outcome in ("same", "unsure")]
            if maybe and not any(link.found.outcome == "different" for link in found):
                links.append(max(maybe, key=lambda link: (link.found.score, link.mine.id, link.other.id)))
    return links
