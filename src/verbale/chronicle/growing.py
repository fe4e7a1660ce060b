"""Tellings find their deeds one after another; those that have theirs are asked again only where it matters.

The exact and full tellings come first: what comes earlier in the order decides for what comes later, never the other
way round. So a telling that is added decides for itself, and only those behind it are asked again that come near its
deed. All others keep their places, unread. The outcome is that of placing all of them anew.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import Any, NamedTuple

from verbale.chronicle.compare import Comparison, compared, is_apart
from verbale.chronicle.facts import UNDATED, Facts

MARGIN = 0.9
"""By how much a deed must fit better than the next for a vague telling to be given to it."""

_BIN = 32  # days: about a month, so that a dated telling looks into two bins
_FEW = 12  # deeds that are asked one by one
_WIDEST = 40  # bins; what is wider stands in a list of its own

Days = tuple[int, int]
Order = tuple[int, int, str]
Read = Callable[[str], Facts]


class Outline(NamedTuple):
    """A telling that has its place, as far as finding places for others asks for it; the rest is read when needed.

    `kind`, `sides` and `state` are those of `Facts`, `first` and `last` its days. `home` is the number by which the
    caller knows its deed. `fits` tells which deeds it fits and how well, in a form that the caller can read.
    """

    id: str
    kind: str
    sides: str
    state: str | None
    first: int
    last: int
    filled: int
    home: int
    fits: Any = None


class Link(NamedTuple):
    """A telling that may be of a deed, but was not given to it."""

    mine: Facts
    other: Facts
    found: Comparison


class Member:
    """A telling on its way to a deed, or in one."""

    __slots__ = ("days", "fits", "id", "kind", "order", "state", "waits")

    def __init__(self, told: Facts | Outline, days: Days, width: int, fits: Any = None) -> None:
        self.id = told.id
        self.kind, self.state = told.kind, told.state
        self.order: Order = (width, -told.filled, told.id)
        self.days = days
        self.fits = fits
        """The deeds that it fitted before, as the caller has it."""
        self.waits = False

    def is_apart(self, other: Member) -> bool:
        """Whether their outlines alone show that they are not of one deed."""
        return not self.days[0] <= other.days[1] or not other.days[0] <= self.days[1] or is_apart(self, other)


def _added(facts: Facts) -> Member:
    return Member(facts, facts.days, facts.width)


def _standing(outline: Outline) -> Member:
    first, last = outline.first, outline.last
    width = last - first - 1 if first > 0 and last < UNDATED else UNDATED
    return Member(outline, (first, last), width, outline.fits)


class Deed:
    """Tellings of one deed in their order. It is the same deed as long as its founder stays."""

    __slots__ = ("changed", "founder", "home", "joined", "lost", "members", "stands")

    def __init__(self, founder: Member, home: int | None = None) -> None:
        self.founder = founder
        self.members: list[Member] = []
        self.joined: list[Member] = []
        """Those that were not of it before."""
        self.lost = False
        """Whether one of its tellings has gone to another deed."""
        self.home = home
        """What it was known by before, None for a new one."""
        self.changed = False
        self.stands = True

    @property
    def days(self) -> Days:
        """The days that all its tellings allow."""
        return max(each.days[0] for each in self.members), min(each.days[1] for each in self.members)

    def admits(self, member: Member) -> bool:
        """Whether nothing in outline parts a telling from all tellings that come before it; from one at least."""
        if not self.stands or self.founder.order >= member.order:
            return False
        for each in self.members:
            if each.order >= member.order:
                break
            if each.is_apart(member):
                return False
        return True

    def is_apart(self, other: Deed) -> bool:
        """Whether their tellings' outlines alone show that they are two."""
        return any(one.is_apart(its) for one in self.members for its in other.members)


class Growth:
    """The deeds of one kin and of the same sides, as tellings are added to those that stand."""

    def __init__(
        self, added: Iterable[Facts], standing: Sequence[Outline], fits_of: Callable[[Any], dict[str, float]]
    ) -> None:
        self._read: Read
        self._fits_of = fits_of
        self.deeds: dict[str, Deed] = {}
        """Those that stand, by the id of the founder."""
        self.changed: list[Deed] = []
        self.fits: dict[str, dict[str, float]] = {}
        """What tellings fit, by id, where that is another now."""
        self._near = _Near()
        self._deed_of: dict[str, Deed] = {}  # by the id of a member: were it kept there, the two would hold each other
        self._standing = [*map(_standing, standing)]
        self._place(standing)
        self._standing.sort(key=_order)
        self._orders = [each.order for each in self._standing]
        self._added = [*map(_added, added)]
        self._waiting = [(each.order, each) for each in self._added]

    def wanted(self) -> Iterator[str]:
        """The ids of standing tellings that will be read, as far as can be told beforehand."""
        for added in self._added:
            for deed in self._near.of(added.days):
                if deed.admits(added):
                    yield from (each.id for each in deed.members)
            yield from (
                each.id for each in self._standing[bisect(self._orders, added.order) :] if not each.is_apart(added)
            )

    def run(self, read: Read) -> None:
        """Gives every telling its place; `read` gives a telling by its id."""
        self._read = read
        heapify(self._waiting)
        while self._waiting:
            _, member = heappop(self._waiting)
            self._settle(member, self._home(member))

    def links(self) -> Iterator[tuple[Deed, Deed, Link]]:
        """The best link between each two deeds that could be one, where one of them has changed."""
        for deed in self.changed:
            if not deed.stands:
                continue
            days = deed.days
            for other in self._near.of(deed.founder.days):
                if other is deed or (other.changed and other.founder.order < deed.founder.order):
                    continue
                if _meet(days, other.days) and not deed.is_apart(other):
                    first, second = sorted((deed, other), key=lambda each: each.founder.order)
                    ours, theirs = ([self._read(each.id) for each in one.members] for one in (first, second))
                    link = best_link(ours, theirs, compared)
                    if link is not None:
                        yield first, second, link

    def _place(self, standing: Sequence[Outline]) -> None:
        """Those that stand go where they were."""
        members: dict[int, list[Member]] = {}
        for outline, member in zip(standing, self._standing, strict=True):
            members.setdefault(outline.home, []).append(member)
        for home, own in members.items():
            own.sort(key=_order)
            deed = Deed(own[0], home)
            deed.members = own
            self._deed_of |= {member.id: deed for member in own}
            self.deeds[deed.founder.id] = deed
            self._near.put(deed)

    def _home(self, member: Member) -> Deed | None:
        """The deed that a telling joins by what both tell."""
        before = self._fits_of(member.fits) if member.fits else {}
        near: Iterable[Deed]
        if member.id not in self._deed_of:
            fits, near = {}, self._near.of(member.days)
        else:
            near, deeds = self.changed, self.deeds
            fits = {name: how for name, how in before.items() if name in deeds and not deeds[name].changed}
        for deed in near:
            if deed.admits(member):
                fit = self._fit(member, deed, before.get(deed.founder.id))
                if fit is not None:
                    fits[deed.founder.id] = fit
        if fits != before:
            self.fits[member.id] = fits
        if not fits:
            return None
        best, *others = sorted(fits.values(), reverse=True)
        clear = not others or best - others[0] >= MARGIN
        return self.deeds[max(fits, key=fits.__getitem__)] if clear else None

    def _fit(self, member: Member, deed: Deed, before: float | None) -> float | None:
        """How well a telling fits a deed: by its best earlier telling, if none refuses it and one is the same.

        `before` is how well it fitted: where no telling has left, those that have joined are asked alone.
        """
        mine = self._read(member.id)
        holds = before is not None and deed.home is not None and not deed.lost
        best, same = (before or 0.0, True) if holds else (0.0, False)
        for each in deed.joined if holds else deed.members:
            if each.order >= member.order:
                continue
            found = compared(mine, self._read(each.id))
            if found.outcome in ("different", "unsure"):
                return None
            same = same or found.outcome == "same"
            best = max(best, found.score)
        return best if same else None

    def _settle(self, member: Member, home: Deed | None) -> None:
        old = self._deed_of.get(member.id)
        if old is not None:
            if home is old or (home is None and old.founder is member):
                return
            old.members.remove(member)
            old.lost = True
            if old.founder is member:
                old.stands = False
                del self.deeds[member.id]
                self._near.remove(old)
            self._change(old, member)
        if home is None:
            home = Deed(member)
            self.deeds[member.id] = home
            self._near.put(home)
        insort(home.members, member, key=_order)
        home.joined.append(member)
        self._deed_of[member.id] = home
        self._change(home, member)

    def _change(self, deed: Deed, by: Member) -> None:
        """A deed has won or lost a telling: those behind it that come near are to be asked again."""
        if not deed.changed:
            deed.changed = True
            self.changed.append(deed)
        days = deed.founder.days
        for each in self._standing[bisect(self._orders, by.order) :]:
            if not each.waits and _meet(each.days, days):
                each.waits = True
                heappush(self._waiting, (each.order, each))


class _Near:
    """Deeds by the month of their founders: whoever joins a deed comes near its founder."""

    def __init__(self) -> None:
        self._all: dict[str, Deed] = {}
        self._wide: dict[str, Deed] = {}
        self._bins: dict[int, dict[str, Deed]] = {}

    def put(self, deed: Deed) -> None:
        """A deed may be met from now on."""
        for among in self._places(deed):
            among[deed.founder.id] = deed

    def remove(self, deed: Deed) -> None:
        """A deed is no more."""
        for among in self._places(deed):
            del among[deed.founder.id]

    def of(self, days: Days) -> list[Deed]:
        """The deeds that may be near some days."""
        bins = _bins(days)
        if bins is None or len(self._all) <= _FEW:
            return [deed for deed in self._all.values() if _meet(deed.founder.days, days)]
        found = dict(self._wide)
        for number in bins:
            found |= self._bins.get(number, {})
        return [deed for deed in found.values() if _meet(deed.founder.days, days)]

    def _places(self, deed: Deed) -> list[dict[str, Deed]]:
        bins = _bins(deed.founder.days)
        if bins is None:
            return [self._all, self._wide]
        return [self._all, *(self._bins.setdefault(number, {}) for number in bins)]


def best_link(
    ours: Sequence[Facts], theirs: Sequence[Facts], weigh: Callable[[Facts, Facts], Comparison]
) -> Link | None:
    """The likeliest pair of two groups that may be one deed; None if any two of them cannot be, or none may."""
    best: Link | None = None
    for one in ours:
        for other in theirs:
            found = weigh(one, other)
            if found.outcome == "different":
                return None
            if found.outcome in ("same", "unsure"):
                link = Link(one, other, found)
                if best is None or rank(link) > rank(best):
                    best = link
    return best


def rank(link: Link) -> tuple[float, str, str]:
    """Of two links the one that ranks higher is kept."""
    return link.found.score, link.mine.id, link.other.id


def _order(member: Member) -> Order:
    return member.order


def _meet(mine: Days, its: Days) -> bool:
    return mine[0] <= its[1] and its[0] <= mine[1]


def _bins(days: Days) -> range | None:
    first, last = days[0] // _BIN, days[1] // _BIN
    return range(first, last + 1) if last - first < _WIDEST else None
