"""Whether two tellings can be of one deed, with the reasons for and against. Each rule is one small condition."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol

from verbale.chronicle.facts import DETAIL, LEVEL, NAMES, OCCASION, ORDINAL, PAPER, PORTFOLIO, STATE, UNDATED, Facts
from verbale.chronicle.kin import PLACED, may_be_one
from verbale.entities.likeness import likeness
from verbale.entities.sounding import nearness

ONCE = frozenset({"relations.established"})
_SOON = 31


class Comparison(NamedTuple):
    """`outcome`: `same` (compatible, and nothing more is asked), `unsure`, `different`, or `apart` (no candidates)."""

    outcome: str
    score: float
    reasons_for: tuple[str, ...] = ()
    reasons_against: tuple[str, ...] = ()


_REFUSED = Comparison("different", 0.0, (), ("a reason that nobody asks for",))


def compared(mine: Facts, its: Facts) -> Comparison:
    """The same as `compare`, kept with the tellings; why two are different is not kept."""
    if its.id < mine.id:
        mine, its = its, mine
    found = mine.known.get(its.id)
    if found is None:
        found = compare(mine, its)
        mine.known[its.id] = found = _REFUSED if found.outcome == "different" else found
    return found


def compare(mine: Facts, its: Facts) -> Comparison:
    """Compare two tellings, in any order. The first reason against is enough: cheap ones come first."""
    both = mine.says & its.says
    for needed, rule in _AGAINST:
        if needed & both == needed and (against := rule(mine, its)):
            return Comparison("different", 0.0, (), (against,))
    score, reasons = _support(mine, its)
    outcome, doubt = _time(mine, its, reasons)
    once = mine.telling.document == its.telling.document and mine.when == its.when
    if outcome == "same" and once and not _named_alike(mine, its):
        outcome, doubt = "unsure", "one document names the person here and not there"
    if outcome == "same" and mine.kind != its.kind and not _close_kin(mine, its, reasons):
        outcome, doubt = "unsure", f"{mine.kind} and {its.kind} may be two deeds"
    return Comparison(outcome, score, tuple(reasons), (doubt,) if doubt else ())


class Outlined(Protocol):
    """What is known of a telling without reading it."""

    @property
    def kind(self) -> str:
        """The kind of act that it tells."""

    @property
    def state(self) -> str | None:
        """The state in which it was, None if it does not say."""


def is_apart(mine: Outlined, its: Outlined) -> bool:
    """Whether their kinds or places alone make two tellings different for `compare`."""
    if mine.kind != its.kind and not may_be_one(mine.kind, its.kind):
        return True
    return bool(mine.state and its.state and mine.state != its.state)


def _kinds(mine: Facts, its: Facts) -> str | None:
    if mine.kind == its.kind:
        return None
    kin = may_be_one(mine.kind, its.kind) and mine.telling.document != its.telling.document
    return None if kin else "other kinds"


def _sides(mine: Facts, its: Facts) -> str | None:
    same = mine.sides == its.sides or ("order" not in mine.asks and mine.side_set == its.side_set)
    return None if same else "other sides"


def _status(mine: Facts, its: Facts) -> str | None:
    if mine.status == its.status:
        return None
    pair = {mine.status, its.status}
    return "one says that it did not happen" if "denied" in pair or pair == {"held", "cancelled"} else None


def _one_clause(mine: Facts, its: Facts) -> str | None:
    """«в июне и августе»: what one clause tells twice is two deeds."""
    if mine.telling.document != its.telling.document:
        return None
    crossing = any(a < d and c < b for a, b in mine.spans for c, d in its.spans)
    return "told apart in one clause" if crossing else None


def _dates(mine: Facts, its: Facts) -> str | None:
    if mine.when is None or its.when is None or mine.when.overlaps(its.when):
        return None
    return None if _days_apart(mine, its) == 1 and _met(mine, its) else f"{mine.when} is not {its.when}"


def _ordinals(mine: Facts, its: Facts) -> str | None:
    pair = mine.get("ordinal"), its.get("ordinal")
    return f"number {pair[0]} is not number {pair[1]}" if all(pair) and pair[0] != pair[1] else None


_DETAILS = ("framework", "post", "purpose", "rank_to")


def _details(mine: Facts, its: Facts) -> str | None:
    for key in _DETAILS if mine.get("detail") and its.get("detail") else ():
        pair = mine.get(f"detail.{key}"), its.get(f"detail.{key}")
        if key in mine.asks and all(pair) and pair[0] != pair[1]:
            return f"{key}: {pair[0]} is not {pair[1]}"
    return None


def _states(mine: Facts, its: Facts) -> str | None:
    apart = mine.state and its.state and mine.state != its.state
    return f"in {mine.state}, not in {its.state}" if apart else None


def _persons(mine: Facts, its: Facts) -> str | None:
    for side in mine.sides:
        names = mine.names(side), its.names(side)
        if all(names) and not _any_alike(*names):
            return f"{side}: {', '.join(names[0])} is not {', '.join(names[1])}"
    voices = mine.speakers, its.speakers
    return "other speakers" if all(voices) and not _any_alike(*voices) else None


def _levels(mine: Facts, its: Facts) -> str | None:
    against = _other_levels(mine, its)
    return None if against and _met(mine, its) else against


def _other_levels(mine: Facts, its: Facts) -> str | None:
    mine_level, its_level = mine.get("level"), its.get("level")
    if mine_level and its_level and mine_level != its_level:
        return f"{mine_level} is not {its_level}"
    for side in mine.sides:
        ours = mine.ranks(side) or _common(mine)
        theirs = ours and (its.ranks(side) or _common(its))
        if theirs and not ours & theirs:
            return f"{side}: {'/'.join(sorted(ours))} is not {'/'.join(sorted(theirs))}"
    return None


def _portfolios(mine: Facts, its: Facts) -> str | None:
    """A minister of trade is no minister of defence, named or not."""
    for side in mine.sides if mine.portfolios and its.portfolios else ():
        pair = [facts.portfolios.get(side) for facts in (mine, its)]
        if pair[0] and pair[1] and not pair[0] & pair[1] and not _any_alike(mine.names(side), its.names(side)):
            return f"{side}: {'/'.join(sorted(pair[0]))} is not {'/'.join(sorted(pair[1]))}"
    return None


def _occasions(mine: Facts, its: Facts) -> str | None:
    """Two events that one language names without a word in common; across languages nothing is said."""
    pair = mine.get("occasion"), its.get("occasion")
    told = mine.telling.language == its.telling.language and "occasion" in mine.asks
    return f"{pair[0]} is not {pair[1]}" if told and all(pair) and not _sounds_alike(*pair) else None


def _papers(mine: Facts, its: Facts) -> str | None:
    pair = mine.get("document.type"), its.get("document.type")
    if all(pair) and pair[0] != pair[1] and "other" not in pair:
        return f"a {pair[0]} is not a {pair[1]}"
    if mine.asks & {"document", "topics"} or mine.data["family"] == "sanctions":
        topics = set(mine.get("topics") or ()), set(its.get("topics") or ())
        return "other topics" if all(topics) and not topics[0] & topics[1] else None
    return None


_AGAINST: tuple[tuple[int, Callable[[Facts, Facts], str | None]], ...] = (
    (0, _kinds), (0, _sides), (0, _dates), (0, _status), (0, _one_clause), (ORDINAL, _ordinals), (DETAIL, _details),
    (STATE, _states), (OCCASION, _occasions), (NAMES, _persons), (LEVEL, _levels), (PORTFOLIO, _portfolios),
    (PAPER, _papers),
)  # fmt: skip
"""Each rule with the bits of what both tellings must say for it to be asked."""


_EQUAL = (("ordinal", 2.0), ("level", 0.5), ("initiator", 0.5), ("where.state", 0.5))
_WORDED = ("where.place", "occasion", "document.title")


def _support(mine: Facts, its: Facts) -> tuple[float, list[str]]:
    """What speaks for one deed, weighed."""
    found = [("same kind, sides", 1.0)]
    if mine.when and its.when and mine.when.overlaps(its.when):
        width = max(mine.width, its.width)
        found.append(("day", 3.0) if width <= 7 else ("month", 2.0) if width <= 31 else ("date", 1.0))
        found += [("date as written", 0.5)] if mine.when == its.when else []
    if mine.says & its.says & NAMES:
        for side in mine.sides:
            if _any_alike(mine.names(side), its.names(side)):
                found.append((f"person of {side}", 2.0))
        if mine.speakers and _any_alike(mine.speakers, its.speakers):
            found.append(("speaker", 1.0))
    ours, theirs = mine.flat, its.flat
    for name, weight in _EQUAL:
        if name in ours and ours[name] == theirs.get(name):
            found.append((name, weight))
    for name in _WORDED:
        if name in ours and name in theirs and _sounds_alike(ours[name], theirs[name]):
            found.append((name, 1.0))
    if "topics" in ours and "topics" in theirs and not set(ours["topics"]).isdisjoint(theirs["topics"]):
        found.append(("topics", 0.5))
    if mine.status == its.status:
        found.append(("status", 0.25))
    return sum(weight for _, weight in found), [reason for reason, _ in found]


def _time(mine: Facts, its: Facts, reasons: list[str]) -> tuple[str, str]:
    """What the dates allow: the outcome and the doubt that is left."""
    if _undated(mine) and _undated(its):
        return _both_undated(mine, its, reasons)
    if mine.when and its.when and not _undated(mine) and not _undated(its):
        overlap = mine.when.overlaps(its.when)
        return ("same", "") if overlap else ("unsure", f"{mine.when} and {its.when} are a day apart")
    if mine.kind in ONCE or mine.kind == "membership" or (mine.standing and "when" not in mine.asks):
        return "same", ""
    return _one_undated(mine, its, reasons)


def _both_undated(mine: Facts, its: Facts, reasons: list[str]) -> tuple[str, str]:
    if mine.when and its.when:
        return ("same", "") if mine.when == its.when else ("unsure", "neither has an end")
    if (mine.when is None) != (its.when is None):
        return "unsure", "one has no date, the other no end"
    if mine.standing:
        named = "persons" not in mine.asks or any(reason.startswith("person of") for reason in reasons)
        return ("same", "") if named else ("unsure", "who it is is told once only")
    near = mine.telling.document == its.telling.document or _published_near(mine, its)
    proof = [
        reason for reason in reasons if reason.startswith(("person", "ordinal", "topics", "where.place", "speaker"))
    ]
    return (
        ("same", "")
        if near and proof and _named_alike(mine, its)
        else ("apart", "")
        if not proof
        else ("unsure", "no dates")
    )


def _one_undated(mine: Facts, its: Facts, reasons: list[str]) -> tuple[str, str]:
    """A dated telling and one without a date that was published soon after."""
    dated, undated = (mine, its) if not _undated(mine) else (its, mine)
    if undated.when is not None:
        return "unsure", f"{undated.when} has no end"
    people = any(reason.startswith(("person", "ordinal")) for reason in reasons)
    days = _days_after(undated, dated)
    placed = (
        "where.place" in reasons and mine.kind in PLACED
    )  # news of talks «this time in Oslo», of a month of talks there
    if days is None or days > _SOON or not (people or placed or "level" in reasons):
        return "apart", ""
    return ("same", "") if people and days <= 7 and _named_alike(mine, its) else ("unsure", "one has no date")


def _days_after(undated: Facts, dated: Facts) -> int | None:
    """How long after a deed's date the other was published: 0 if it may be the same day, None if before."""
    if dated.when is None or undated.published is None:
        return None
    told, done = _first(undated.published), _last(dated)
    if undated.published.overlaps(dated.when):
        return 0
    return (told - done).days if told and done and told > done else None


def _named_alike(mine: Facts, its: Facts) -> bool:
    """Whether no side has a person by name in one telling and without a name in the other."""
    sides = [side for side in mine.sides if mine.people(side) and its.people(side)]
    return all(bool(mine.names(side)) == bool(its.names(side)) for side in sides)


def _undated(facts: Facts) -> bool:
    return facts.width >= UNDATED and not (facts.when and facts.when.yearless)


def _close_kin(mine: Facts, its: Facts, reasons: list[str]) -> bool:
    """One deed under two names: the same day, and the same people or the same level and place."""
    people = sum(reason.startswith("person of") for reason in reasons)
    return "day" in reasons and (people >= 1 or {"level", "where.place"} <= set(reasons))


def _met(mine: Facts, its: Facts) -> bool:
    """Whether both name the same persons, for each side that both name persons of; at least one."""
    if not mine.says & its.says & NAMES:
        return False
    return any(_any_alike(mine.names(side), its.names(side)) for side in mine.sides)


def _common(facts: Facts) -> frozenset[str]:
    level = facts.get("level")
    return frozenset((level,)) if level else frozenset()


@lru_cache(maxsize=65536)
def _any_alike(mine: tuple[str, ...], its: tuple[str, ...]) -> bool:
    return any(likeness(name, other).possible for name in mine for other in its)


@lru_cache(maxsize=65536)
def _sounds_alike(mine: str | None, its: str | None) -> bool:
    """Whether two texts share a longer word by ear: Женева and Geneva do not, Осло and Oslo do."""
    if not mine or not its:
        return False
    words = [[word for word in text.split() if len(word) > 3] for text in (mine, its)]
    return any(nearness(one, other) >= 0.8 for one in words[0] for other in words[1])


def _days_apart(mine: Facts, its: Facts) -> int | None:
    if mine.width != 1 or its.width != 1 or not mine.when or not its.when:
        return None
    first, second = mine.when.earliest, its.when.earliest
    return abs((first - second).days) if first and second else None


def _published_near(mine: Facts, its: Facts) -> bool:
    if not mine.published or not its.published:
        return False
    first, second = _first(mine.published), _first(its.published)
    return mine.published.overlaps(its.published) or bool(first and second and abs((first - second).days) <= _SOON)


def _first(when: object) -> date | None:
    return getattr(when, "earliest", None)


def _last(facts: Facts) -> date | None:
    return facts.when.latest if facts.when else None
