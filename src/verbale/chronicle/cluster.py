"""Which tellings of a block are of one deed where people judged. No order of the tellings changes the outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from verbale.chronicle.compare import Comparison, compared
from verbale.chronicle.facts import Facts
from verbale.chronicle.groups import Group, Near
from verbale.chronicle.growing import MARGIN, Link, best_link
from verbale.chronicle.judgement import Judgement, Verdict

Pair = tuple[str, str]
Weigh = Callable[[Facts, Facts], Comparison]


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

    A telling that fits two deeds about as well joins neither and stays open. Where nobody judged anything,
    `growing.Growth` comes to the same.
    """
    ordered = sorted(block, key=lambda each: (each.width, -each.filled, each.id))
    groups = _joined(_judged_groups(ordered, partial(_weigh, judged), judged), judged)
    return Clusters([group.members for group in groups], list(_open_links(groups, judged)))


def _judged_groups(ordered: Sequence[Facts], weigh: Weigh, judged: Mapping[Pair, Verdict]) -> list[Group]:
    named = frozenset(name for pair in judged for name in pair)
    groups: list[Group] = []
    near = Near()
    for facts in ordered:
        if facts.id in named:
            home = next((group for group in groups if _is_forced(facts, group, weigh)), None)
            home = home or _home(facts, groups, weigh)
        else:
            home = _home(facts, near.of(facts), weigh)
        if home is None:
            home = Group(len(groups), [facts])
            groups.append(home)
        else:
            home.add(facts)
        near.put(home, facts)
    return groups


def _weigh(judged: Mapping[Pair, Verdict], mine: Facts, its: Facts) -> Comparison:
    verdict = judged.get((min(mine.id, its.id), max(mine.id, its.id)))
    if verdict is Verdict.SAME:
        return Comparison("same", 100.0, ("judged the same",))
    if verdict is Verdict.DIFFERENT:
        return Comparison("different", 0.0, (), ("judged different",))
    found = compared(mine, its)
    return found._replace(outcome="unsure", reasons_against=("judged unsure",)) if verdict else found


def _is_forced(facts: Facts, group: Group, weigh: Weigh) -> bool:
    """Whether somebody judged the telling the same as one of the group, and different from none."""
    found = [weigh(facts, member) for member in group.members]
    return any(each.score == 100.0 for each in found) and not any(
        each.reasons_against == ("judged different",) for each in found
    )


def _home(facts: Facts, groups: Iterable[Group], weigh: Weigh) -> Group | None:
    """The group that a telling joins by what both tell."""
    fits: list[tuple[float, Group]] = []
    for group in groups:
        score = _fit(facts, group, weigh)
        if score is not None:
            fits.append((score, group))
    fits.sort(key=lambda fit: -fit[0])
    clear = len(fits) == 1 or (len(fits) > 1 and fits[0][0] - fits[1][0] >= MARGIN)
    return fits[0][1] if clear else None


def _fit(facts: Facts, group: Group, weigh: Weigh) -> float | None:
    """How well a telling fits a group: by its best member, if none refuses it and one is the same."""
    best, same = 0.0, False
    for member in group.members:
        found = weigh(facts, member)
        if found.outcome in ("different", "unsure"):
            return None
        same = same or found.outcome == "same"
        best = max(best, found.score)
    return best if same else None


def _joined(groups: list[Group], judged: Mapping[Pair, Verdict]) -> list[Group]:
    """Groups that a judgement "same" bridges are one, unless one "different" stands between them."""
    for (first, second), verdict in sorted(judged.items()):
        mine = next((group for group in groups if any(facts.id == first for facts in group.members)), None)
        its = next((group for group in groups if any(facts.id == second for facts in group.members)), None)
        if verdict is not Verdict.SAME or mine is None or its is None or mine is its:
            continue
        pairs = [(min(a.id, b.id), max(a.id, b.id)) for a in mine.members for b in its.members]
        if not any(judged.get(pair) is Verdict.DIFFERENT for pair in pairs):
            rest = [group for group in groups if group is not mine and group is not its]
            groups = [*rest, Group(0, [*mine.members, *its.members])]
    return [Group(number, group.members) for number, group in enumerate(groups)]


def _open_links(groups: list[Group], judged: Mapping[Pair, Verdict]) -> Iterator[Link]:
    """The best link between each two groups that could be one."""
    weigh = partial(_weigh, judged)
    near = Near(groups)
    partners = _judged_partners(groups, judged)
    for mine in groups:
        found = {group.number: group for facts in mine.members for group in near.of(facts)}
        found |= {group.number: group for group in partners.get(mine.number, ())}
        for number in sorted(found):
            if number > mine.number:
                link = best_link(mine.members, found[number].members, weigh)
                if link is not None:
                    yield link


def _judged_partners(groups: list[Group], judged: Mapping[Pair, Verdict]) -> dict[int, list[Group]]:
    """Groups of one family, near in time, that a judgement speaks of together: kinds that are no kin, too."""
    of = {facts.id: group for group in groups for facts in group.members}
    found: dict[int, list[Group]] = {}
    for first, second in judged:
        if first in of and second in of and of[first] is not of[second]:
            mine, its = of[first], of[second]
            family = mine.members[0].data["family"] == its.members[0].data["family"]
            if family and mine.meets((its.first, its.last)):
                found.setdefault(mine.number, []).append(its)
                found.setdefault(its.number, []).append(mine)
    return found
