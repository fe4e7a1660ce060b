"""A group of tellings → an entry: agreed values, conflicts, derivations, corrections, history, reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.chronicle.agree import agreed
from verbale.chronicle.compare import compared
from verbale.chronicle.derive import BY_ANNIVERSARY, BY_WORDS, derive
from verbale.chronicle.entry import Entry, Stage, Value
from verbale.chronicle.facts import Facts
from verbale.chronicle.judgement import Judgement

_STATUSES = ("held", "denied", "cancelled", "postponed", "planned")
_REASONS = {"where.state": "country", "where.place": "place", "date": "dates", "date as written": "date"}


def compose(group: Sequence[Facts], corrections: Sequence[Judgement]) -> Entry:
    """The entry of a group; `corrections` are those of the whole block, in any order."""
    members = sorted(group, key=lambda facts: facts.id)
    values, conflicts = agreed(members)
    derivations = derive(members)
    if "level" not in values:
        found = next((each for each in derivations if each.field == "level"), None)
        values |= {"level": Value(found.value, found.tellings, "derived")} if found else {}
    reckoned = any(each.rule in (BY_ANNIVERSARY, BY_WORDS) for each in derivations)
    if reckoned and not any(_says(facts, values["when"].value) for facts in members):
        values["when"] = replace(values["when"], basis="derived")
    history = _history(members)
    entry = Entry(
        id=members[0].id,
        kind=_kind(members),
        status=_status(history),
        sides=tuple(values["sides"].value),
        when=values["when"].value,
        tellings=tuple(facts.id for facts in members),
        values=values,
        conflicts=tuple(conflicts),
        derivations=tuple(derivations),
        history=history,
        reason=_reason(members),
    )
    return _corrected(entry, corrections) if corrections else entry


def _kind(members: Sequence[Facts]) -> str:
    kinds = [facts.telling.kind for facts in members]
    return min(set(kinds), key=lambda kind: (-kinds.count(kind), kind))


def _says(facts: Facts, when: str | None) -> bool:
    """Whether a telling gives just this date itself, not by reckoning."""
    return facts.telling.when == when and facts.telling.record.get("when_basis") != "derived"


def _history(members: Sequence[Facts]) -> tuple[Stage, ...]:
    """What was told when: by date of publication, undated documents last, the plan before the deed."""
    stages: dict[tuple[str, str | None, str | None], list[str]] = {}
    for facts in members:
        key = (facts.telling.status, facts.telling.when, facts.telling.published)
        stages.setdefault(key, []).append(facts.id)
    order = sorted(stages, key=lambda key: (key[2] or "9999", -_STATUSES.index(key[0]), key[1] or "9999"))
    return tuple(Stage(*key, tuple(stages[key])) for key in order)


def _status(history: Sequence[Stage]) -> str:
    """Held if anybody tells it as done; else what was told last."""
    told = [stage.status for stage in history]
    return "held" if "held" in told else told[-1]


def _reason(members: Sequence[Facts]) -> str:
    documents = {facts.telling.document for facts in members}
    sources = f"{len(documents)} source{'s' if len(documents) > 1 else ''}"
    if len(members) == 1:
        return f"1 act · {sources}"
    best = max((compared(a, b) for n, a in enumerate(members) for b in members[n + 1 :]), key=lambda c: (c.score, c))
    told = "" if len(members) == len(documents) else f" · {len(members)} tellings"
    words = dict.fromkeys(_REASONS.get(reason, reason) for reason in best.reasons_for)
    return f"1 act · {sources}{told}: {', '.join(words) or 'judged the same'}"


def _corrected(entry: Entry, corrections: Sequence[Judgement]) -> Entry:
    """The entry as people corrected it; of two corrections of a field the later holds."""
    values = dict(entry.values)
    for each in sorted(corrections, key=lambda judgement: judgement.number):
        if each.field and set(each.subject) & set(entry.tellings):
            values[each.field] = Value(each.value, (), "corrected")
    changed = {name: values[name].value for name in ("when", "status", "kind") if name in values}
    sides = tuple(values["sides"].value or ())
    return replace(entry, values=values, sides=sides, **changed)
