"""What the tellings of one deed agree on: for each field the most precise value with who says it, and the conflicts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from verbale.chronicle.entry import Conflict, Value
from verbale.chronicle.facts import UNDATED, Facts
from verbale.entities.likeness import likeness
from verbale.entities.sounding import nearness

_SCALARS = (
    "initiator", "level", "where.place", "where.state", "occasion", "document.type", "document.title", "ordinal",
    "detail.visit_type", "detail.post", "detail.residence", "detail.framework", "detail.rank_from", "detail.rank_to",
    "detail.purpose",
)  # fmt: skip
_WORDED = frozenset({"where.place", "occasion", "document.title", "detail.residence"})


def agreed(group: Sequence[Facts]) -> tuple[dict[str, Value], list[Conflict]]:
    """The agreed values by field in a fixed order, and the conflicts; the group is sorted by id."""
    values: dict[str, Value] = {"when": _when(group), "sides": _most_told("sides", group)}
    conflicts = _date_conflicts(group)
    filled = set().union(*(facts.flat for facts in group))
    for name in _SCALARS:
        if name not in filled:
            continue
        told = _told(name, group)
        values[name] = told[0]
        if len(told) > 1 and name not in ("occasion", "document.title"):
            conflicts.append(Conflict(name, tuple(told)))
    topics = _topics(group)
    people = _people(group)
    values |= {name: value for name, value in (("topics", topics), ("participants", people)) if value.value}
    return values, conflicts


def _when(group: Sequence[Facts]) -> Value:
    """The narrowest date that most dated tellings allow, with the tellings that give just it."""
    if len(group) == 1:
        return Value(str(group[0].when), (group[0].id,)) if group[0].when else Value(None, ())
    dated = [facts for facts in group if facts.when]
    if not dated:
        return Value(None, ())
    best = min(dated, key=lambda facts: (facts.width, -_allow(facts, dated), str(facts.when)))
    if best.width >= UNDATED and any(facts.width < UNDATED for facts in dated):
        best = min(
            (facts for facts in dated if facts.width < UNDATED), key=lambda facts: (facts.width, str(facts.when))
        )
    says = sorted(facts.id for facts in dated if facts.when == best.when)
    return Value(str(best.when), tuple(says))


def _allow(facts: Facts, dated: Sequence[Facts]) -> int:
    return sum(bool(facts.when and other.when and facts.when.overlaps(other.when)) for other in dated)


def _date_conflicts(group: Sequence[Facts]) -> list[Conflict]:
    dates = {str(facts.when): facts for facts in group if facts.when}
    if len(dates) < 2:
        return []
    clash = {
        date
        for date, facts in dates.items()
        if any(facts.when and other.when and not facts.when.overlaps(other.when) for other in dates.values())
    }
    values = [Value(date, tuple(sorted(f.id for f in group if str(f.when) == date))) for date in sorted(clash)]
    return [Conflict("when", tuple(values))] if values else []


def _told(name: str, group: Sequence[Facts]) -> list[Value]:
    """The distinct values of a field, the most told first; spellings of one place in two languages are one value."""
    if len(group) == 1:
        return [Value(group[0].get(name), (group[0].id,))]
    found: list[tuple[Any, list[str]]] = []
    for facts in group:
        value = facts.get(name)
        if value is None:
            continue
        for known, says in found:
            if known == value or (name in _WORDED and nearness(str(known), str(value)) >= 0.7):
                says.append(facts.id)
                break
        else:
            found.append((value, [facts.id]))
    if len(found) > 1:
        found.sort(key=lambda item: (-len(item[1]), json.dumps(item[0], ensure_ascii=False)))
    return [Value(value, tuple(says)) for value, says in found]


def _most_told(name: str, group: Sequence[Facts]) -> Value:
    """The value told most; of an order of sides that means nothing no conflict is made."""
    told = _told(name, group) if any(facts.get(name) for facts in group) else []
    return Value(list(told[0].value), told[0].tellings) if told else Value([], ())


def _topics(group: Sequence[Facts]) -> Value:
    says = {topic: facts.id for facts in group for topic in facts.get("topics") or ()}
    tellings = sorted(facts.id for facts in group if facts.get("topics"))
    return Value(sorted(says), tuple(tellings))


def _people(group: Sequence[Facts]) -> Value:
    """Everybody named once, in the fullest spelling; office-holders without a name only where their side has none."""
    if not any(facts.get("participants") for facts in group):
        return Value([], ())
    named: list[dict[str, Any]] = []
    unnamed: list[dict[str, Any]] = []
    for facts in sorted(group, key=lambda each: (-each.filled, each.id)):
        for who in facts.telling.record.get("participants") or ():
            (_add_named(named, who) if who.get("person") else unnamed.append(dict(who)))
    left = [who for who in unnamed if not any(_fills(known, who) for known in named)]
    distinct = {json.dumps(who, sort_keys=True, ensure_ascii=False): who for who in left}
    people = named + [distinct[key] for key in sorted(distinct)]
    people.sort(key=lambda who: (who.get("side") or "", who.get("person") or "", who.get("rank") or ""))
    return Value(people, tuple(sorted(facts.id for facts in group if facts.get("participants"))))


def _add_named(named: list[dict[str, Any]], who: dict[str, Any]) -> None:
    """A name whose side its telling leaves open is the one alike of another telling, whatever that one's side."""
    side = who.get("side")
    alike = [
        known
        for known in named
        if (side is None or known.get("side") in (side, None)) and likeness(known["person"], who["person"]).possible
    ]
    same = [known for known in alike if known.get("side") == side] or (alike if len(alike) == 1 else [])
    if same:
        same[0].update({key: value for key, value in who.items() if value and not same[0].get(key)})
    else:
        named.append(dict(who))


def _fills(known: dict[str, Any], who: dict[str, Any]) -> bool:
    """Whether a named person is the unnamed office-holder of another telling."""
    ranks = known.get("rank"), who.get("rank")
    fits = ranks[0] is None or ranks[1] is None or _rank(ranks[0]) == _rank(ranks[1])
    return known.get("side") == who.get("side") and fits


def _rank(rank: str | None) -> str | None:
    return "head_of_state" if rank == "monarch" else rank
