"""Which tellings of a block are of one deed. The outcome depends on the set of tellings, not on their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from verbale.chronicle.compare import Comparison, compared
from verbale.chronicle.facts import Facts
from verbale.chronicle.groups import Group, Near, members_days
from verbale.chronicle.judgement import Judgement, Verdict

Pair = tuple[str, str]
Weigh = Callable[[Facts, Facts], Comparison]
_MARGIN = 0.9
"""By how much a deed must fit better than the next for a vague telling to be given to it."""


class Link(NamedTuple):
    """A telling that may be of a deed, but was not given to it."""

    mine: Facts
    other: Facts
    found: Comparison


class Clusters(NamedTuple):
    """The groups of tellings, each one deed, and the links that stay undecided.

    `kept` are the places of groups that are as they were before; links between two of them are left out.
    """

    groups: list[list[Facts]]
    open_links: list[Link]
    kept: set[int]


def verdicts(judgements: Sequence[Judgement]) -> dict[Pair, Verdict]:
    """What holds for each judged pair: the latest judgement on it."""
    held: dict[Pair, Verdict] = {}
    for judgement in sorted(judgements, key=lambda each: each.number):
        held.update((pair, judgement.verdict) for pair in judgement.pairs())
    return {pair: verdict for pair, verdict in held.items() if verdict is not Verdict.NOT_JUDGED}


def cluster(block: Sequence[Facts], judged: Mapping[Pair, Verdict], before: Iterable[Sequence[str]] = ()) -> Clusters:
    """Group the tellings: the exact and full ones first, each later one joins the deed that it fits best.

    A telling that fits two deeds about as well joins neither and stays open. `before` are groups of ids that an
    earlier run made of some of these very tellings without a judgement: they change nothing but the time it takes.
    """
    ordered = sorted(block, key=lambda each: (each.width, -each.filled, each.id))
    if not judged:
        growing = _Growing(ordered, before)
        for facts in ordered:
            growing.take(facts)
        groups, kept = growing.groups, growing.kept()
    else:
        weigh = partial(_weigh, judged)
        groups, kept = _joined(_judged_groups(ordered, weigh, judged), judged), set()
    return Clusters([group.members for group in groups], list(_open_links(groups, judged, kept)), kept)


class _Growing:
    """Groups as they grow, telling by telling, where nobody judged anything.

    What comes earlier in the order decides for what comes later, never the other way round. So a telling that was
    there before goes where it went then, unless it comes near a group that is another now: then it is decided anew.
    """

    def __init__(self, ordered: Sequence[Facts], before: Iterable[Sequence[str]]) -> None:
        self.groups: list[Group] = []
        self._near = Near()
        self._changed: list[Group] = []
        self._left: list[tuple[str, int, int]] = []  # kin and days of groups that fell apart
        by_id = {facts.id: facts for facts in ordered}
        place = {facts.id: number for number, facts in enumerate(ordered)}
        self._old: dict[str, list[Facts]] = {}
        for ids in before:
            members = [by_id[name] for name in sorted(ids, key=place.__getitem__)]
            self._old.update((facts.id, members) for facts in members)
        self._home: dict[str, Group] = {}  # by the id of the founder

    def take(self, facts: Facts) -> None:
        """The next telling in the order finds its group, or founds one."""
        old = self._old.get(facts.id)
        if old is not None and not self._is_near_change(facts):
            self._put(facts, None if old[0] is facts else self._home[old[0].id])
            return
        home = _home(facts, self._near.of(facts), compared)
        if old is None:
            self._mark(self._put(facts, home))
            return
        founder = self._home.get(old[0].id)
        same = home is founder if old[0] is facts or founder is not None else False
        group = self._put(facts, home)
        if not same:
            self._left.append((facts.kin, *members_days(old)))
            self._mark(group)

    def kept(self) -> set[int]:
        """The numbers of the groups that are as they were before."""
        changed = {group.number for group in self._changed}
        return {
            group.number
            for group in self.groups
            if group.number not in changed and len(group.members) == len(self._old[group.members[0].id])
        }

    def _is_near_change(self, facts: Facts) -> bool:
        first, last = facts.days
        if any(kin == facts.kin and begin <= last and first <= end for kin, begin, end in self._left):
            return True
        return any(group.members[0].kin == facts.kin and group.meets(facts.days) for group in self._changed)

    def _put(self, facts: Facts, home: Group | None) -> Group:
        if home is None:
            home = Group(len(self.groups), [facts])
            self.groups.append(home)
            self._home[facts.id] = home
        else:
            home.add(facts)
        self._near.put(home, facts)
        return home

    def _mark(self, group: Group) -> None:
        if group not in self._changed:
            self._changed.append(group)


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
    clear = len(fits) == 1 or (len(fits) > 1 and fits[0][0] - fits[1][0] >= _MARGIN)
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


def _open_links(groups: list[Group], judged: Mapping[Pair, Verdict], kept: set[int]) -> Iterator[Link]:
    """The best link between each two groups that could be one."""
    weigh = partial(_weigh, judged) if judged else compared
    near = Near(groups)
    partners = _judged_partners(groups, judged)
    for mine in groups:
        if mine.number in kept:
            continue
        found = {group.number: group for facts in mine.members for group in near.of(facts)}
        found |= {group.number: group for group in partners.get(mine.number, ())}
        for number in sorted(found):
            its = found[number]
            if number > mine.number or number in kept:
                link = _link(mine, its, weigh) if number > mine.number else _link(its, mine, weigh)
                if link is not None:
                    yield link


def _link(mine: Group, its: Group, weigh: Weigh) -> Link | None:
    best: Link | None = None
    for one in mine.members:
        for other in its.members:
            found = weigh(one, other)
            if found.outcome == "different":
                return None
            if found.outcome in ("same", "unsure"):
                link = Link(one, other, found)
                if best is None or _rank(link) > _rank(best):
                    best = link
    return best


def _rank(link: Link) -> tuple[float, str, str]:
    return link.found.score, link.mine.id, link.other.id


def _judged_partners(groups: list[Group], judged: Mapping[Pair, Verdict]) -> dict[int, list[Group]]:
    """Groups of one family, near in time, that a judgement speaks of together: kinds that are no kin, too."""
    of = {facts.id: group for group in groups for facts in group.members} if judged else {}
    found: dict[int, list[Group]] = {}
    for first, second in judged:
        if first in of and second in of and of[first] is not of[second]:
            mine, its = of[first], of[second]
            family = mine.members[0].kind["family"] == its.members[0].kind["family"]
            if family and mine.meets((its.first, its.last)):
                found.setdefault(mine.number, []).append(its)
                found.setdefault(its.number, []).append(mine)
    return found
