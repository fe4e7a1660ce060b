"""Facts that no telling says by itself, each with its rule, proof and grounds. They go when their ground goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.chronicle.entry import Derivation, Entry, Value
from verbale.chronicle.facts import Facts
from verbale.chronicle.kin import PLACED
from verbale.entities.likeness import likeness

BY_ANNIVERSARY, BY_WORDS = "reckoned from an anniversary", "reckoned from words"
"""How a telling's own date was reckoned: «25-летие»; a day of the week, «a year later»."""
_FOUNDING = ("relations.", "recognition", "mission.", "document.", "membership")  # «год назад» is of any deed
_YEARS = re.compile(r"\d{4}\S* = \d{4}\S* [−-] \d+")


def derive(group: Sequence[Facts]) -> list[Derivation]:
    """What the tellings of one deed give together, sorted."""
    found = [*_arithmetic(group), *_names(group), *_days(group), *_level(group)]
    return sorted(set(found), key=lambda each: (each.field, each.rule, each.proof, each.tellings))


def derive_places(entries: Sequence[Entry]) -> dict[str, Derivation]:
    """By entry id: the state in which a talk without a place was held, by a visit of its people on that day."""
    visits: dict[str | None, list[Entry]] = {}
    for entry in entries:
        if entry.kind == "visit" and entry.status == "held" and entry.when:
            visits.setdefault(entry.when, []).append(entry)
    found: dict[str, Derivation] = {}
    for entry in entries if visits else ():
        if entry.kind not in PLACED or entry.status != "held" or {"where.state", "where.place"} & set(entry.values):
            continue
        hosts = [visit for visit in visits.get(entry.when, ()) if _visitor_talks(visit, entry)]
        states = {visit.values["where.state"].value for visit in hosts if "where.state" in visit.values}
        if len(states) == 1 and len(str(entry.when)) == 10:
            proof = f"on {entry.when} the visitor was in {states.copy().pop()}"
            grounds = tuple(sorted({*entry.tellings, *(name for visit in hosts for name in visit.tellings)}))
            found[entry.id] = Derivation("where.state", states.pop(), "a place from a visit", proof, grounds)
    return found


def _visitor_talks(visit: Entry, entry: Entry) -> bool:
    if set(visit.sides) != set(entry.sides):
        return False
    people = [
        [who["person"] for who in each.values["participants"].value if who.get("person")]
        for each in (visit, entry)
        if "participants" in each.values
    ]
    return len(people) == 2 and any(likeness(a, b).sure for a in people[0] for b in people[1])


def _arithmetic(group: Sequence[Facts]) -> list[Derivation]:
    """A date as the reader reckoned it: a year from «25-летие … 4 февраля 2017 г.», a day from «Monday»."""
    derived = [facts for facts in group if facts.telling.record.get("when_basis") == "derived" and facts.when]
    yearless = [facts for facts in group if facts.when and facts.when.yearless]
    notes = sorted({str(facts.telling.record["note"]) for facts in derived if facts.telling.record.get("note")})
    if not derived:
        return []
    proof = "; ".join(notes) or f"{derived[0].when}, reckoned from the words of the text"
    if yearless:
        proof += f"; agrees with {yearless[0].when}"
    grounds = tuple(sorted(facts.id for facts in derived))
    anniversary = derived[0].kind.startswith(_FOUNDING) and (not notes or any(map(_YEARS.search, notes)))
    rule = BY_ANNIVERSARY if anniversary else BY_WORDS
    return [Derivation("when", str(min(derived, key=lambda f: f.width).when), rule, proof, grounds)]


def _names(group: Sequence[Facts]) -> list[Derivation]:
    """«заместителей министров»: their names from another telling of the deed, each person's in one spelling."""
    found: list[Derivation] = []
    for facts in group:
        for who in facts.telling.record.get("participants") or ():
            if who.get("person") or not who.get("side") or not who.get("rank"):
                continue
            for other in sorted(group, key=lambda each: each.id):
                names = [named for named in other.people(who["side"]) if named.get("person")]
                known = [each.value["person"] for each in found if each.value["side"] == who["side"]]
                if any(likeness(name["person"], one).possible for name in names for one in known):
                    continue
                if len(names) == 1 and names[0].get("rank") in (None, who["rank"]):
                    value = {"side": who["side"], "rank": who["rank"], "person": names[0]["person"]}
                    proof = f"one telling has {who['rank']} of {who['side']}, another {names[0]['person']}"
                    found.append(
                        _derivation("participants", value, "a name from another telling", proof, (facts, other))
                    )
    return _distinct(found)


def _days(group: Sequence[Facts]) -> list[Derivation]:
    """A coarse date made exact by another telling."""
    dated = [facts for facts in group if facts.when]
    exact = min(dated, key=lambda facts: (facts.width, facts.id), default=None) if len(dated) > 1 else None
    if exact is None or exact.width > 7:
        return []
    wider = [
        facts
        for facts in dated
        if facts.width > exact.width and facts.when and facts.when.overlaps(exact.when or facts.when)
    ]
    return _distinct(
        _derivation(
            "when",
            str(exact.when),
            "a day from another telling",
            f"{facts.when} is made exact by {exact.when}",
            (facts, exact),
        )
        for facts in wider
    )


def _level(group: Sequence[Facts]) -> list[Derivation]:
    """The common rank of the persons of both sides, where no telling says the level."""
    if any(facts.get("level") for facts in group):
        return []
    sides = group[0].telling.sides
    ranks = [frozenset(rank for facts in group for rank in facts.ranks(side)) for side in sides]
    if len(sides) != 2 or any(len(each) != 1 for each in ranks) or ranks[0] != ranks[1]:
        return []
    rank = next(iter(ranks[0]))
    grounds = tuple(sorted(facts.id for facts in group if any(facts.people(side) for side in sides)))
    return [Derivation("level", rank, "the rank of both sides", f"both sides are led by {rank}", grounds)]


def _derivation(field: str, value: object, rule: str, proof: str, grounds: tuple[Facts, Facts]) -> Derivation:
    return Derivation(field, value, rule, proof, tuple(sorted({facts.id for facts in grounds})))


def _distinct(found: object) -> list[Derivation]:
    seen: dict[tuple[str, str, str], Derivation] = {}
    for each in found:  # type: ignore[attr-defined]
        seen.setdefault((each.field, each.rule, each.proof), each)
    return list(seen.values())


def with_value(entry: Entry, derivation: Derivation) -> dict[str, Value]:
    """The entry's values with the derived one put in, marked."""
    return {**entry.values, derivation.field: Value(derivation.value, derivation.tellings, "derived")}
