"""Groups of tellings on their way to be entries, and which of them come near each other in kind and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale.chronicle.facts import Facts

_BIN = 32  # days: about a month, so that a dated telling looks into two bins
_FEW = 12  # groups that are asked one by one
_WIDEST = 40  # bins; what is wider stands in a list of its own


class Group:
    """Tellings of one deed, the founder first, and the first and last day that any of them can mean."""

    __slots__ = ("first", "last", "members", "number")

    def __init__(self, number: int, members: Iterable[Facts]) -> None:
        self.number = number
        self.members: list[Facts] = []
        self.first, self.last = members_days(listed := list(members))
        self.members += listed

    def add(self, facts: Facts) -> None:
        """Takes a telling in."""
        self.members.append(facts)
        self.first, self.last = min(self.first, facts.days[0]), max(self.last, facts.days[1])

    def meets(self, days: tuple[int, int]) -> bool:
        """Whether it comes near some days."""
        return self.first <= days[1] and days[0] <= self.last


def members_days(members: Iterable[Facts]) -> tuple[int, int]:
    """The first and the last day that any of some tellings can mean."""
    days = [facts.days for facts in members]
    return min(first for first, _ in days), max(last for _, last in days)


class Near:
    """Groups by the kin of their kinds and by month: who looks for partners asks few of them."""

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        self._bins: dict[tuple[str, int], dict[int, Group]] = {}
        self._wide: dict[str, dict[int, Group]] = {}
        self._all: dict[str, dict[int, Group]] = {}
        for group in groups:
            for facts in group.members:
                self.put(group, facts)

    def put(self, group: Group, facts: Facts) -> None:
        """A telling of a group may be met from now on."""
        self._all.setdefault(facts.kin, {})[group.number] = group
        bins = _bins(facts.days)
        if bins is None:
            self._wide.setdefault(facts.kin, {})[group.number] = group
        for number in bins or ():
            self._bins.setdefault((facts.kin, number), {})[group.number] = group

    def of(self, facts: Facts) -> Iterator[Group]:
        """The groups that a telling may be of, in the order of their founding: kin, and near in time."""
        own = self._all.get(facts.kin, {})
        bins = _bins(facts.days)
        if bins is None or len(own) <= _FEW:
            yield from (group for group in own.values() if group.meets(facts.days))
            return
        found = dict(self._wide.get(facts.kin, {}))
        for number in bins:
            found |= self._bins.get((facts.kin, number), {})
        for number in sorted(found):
            if found[number].meets(facts.days):
                yield found[number]


def _bins(days: tuple[int, int]) -> range | None:
    first, last = days[0] // _BIN, days[1] // _BIN
    return range(first, last + 1) if last - first < _WIDEST else None
