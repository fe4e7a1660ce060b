"""One entry as a page of plain text: what is known, where the sources differ, what was derived, who says it how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from verbale.outputs.answers import say
from verbale.outputs.chronicle_table import SHORT, Entry, act_of, date_of, person_of
from verbale.outputs.table import TableWords

_GROUPS = {
    "level": "ranks", "status": "statuses", "initiator": "sides", "state": "sides", "sides": "sides",
    "topics": "topics", "kind": "kinds",
}  # fmt: skip
_SKIPPED = ("kind", "sides", "status", "evidence", "rule", "note", "when_basis")


def entry_page(entry: Entry, words: TableWords) -> str:
    """The page; ends with a newline."""
    sides = "–".join(words.label("sides", side) for side in entry["sides"])
    lines = [f"{date_of(entry, words)} · {act_of(entry, words)} · {sides}", say(words, "entry", id=entry["id"][:SHORT])]
    if entry["reason"]:
        lines.append(entry["reason"])
    numbers = {telling["id"]: number for number, telling in enumerate(entry["tellings"], 1)}
    lines += ["", *_fields(entry, numbers, words)]
    lines += _section(say(words, "differ"), _conflicts(entry, numbers, words))
    lines += _section(say(words, "derived"), _derivations(entry, numbers, words))
    lines += _section(say(words, "history"), _history(entry, numbers, words))
    lines += _section(say(words, "told by"), _tellings(entry, words))
    return "\n".join(lines) + "\n"


def said(field: str, found: Any, words: TableWords) -> str:
    """A value of a field in words."""
    group = _GROUPS.get(field.rpartition(".")[2])
    if found is None:
        return "—"
    if field == "when":
        return f"{words.date(found)} ({found})" if words.date(found) != found else str(found)
    if field == "participants":
        people = [found] if isinstance(found, Mapping) else found  # a name from another telling is of one person
        return "; ".join(person_of(who, words) for who in people)
    if isinstance(found, Mapping):
        told = (words.label("sides", each) if name == "state" else str(each) for name, each in found.items())
        return ", ".join(f"{name} {each}" for name, each in found.items()) if field == "detail" else ", ".join(told)
    if isinstance(found, list | tuple):
        return ", ".join(words.label(group, each) if group else str(each) for each in found)
    return words.label(group, found) if group else str(found)


def _fields(entry: Entry, numbers: Mapping[str, int], words: TableWords) -> Iterator[str]:
    shown = [name for name in entry["values"] if name not in _SKIPPED]
    disputed = {conflict["field"] for conflict in entry["conflicts"]}
    width = max(map(len, shown), default=0)
    for name in shown:
        found = entry["values"][name]
        how = f"  [{found['basis']}]" if found["basis"] != "said" else "  [≠]" if name in disputed else ""
        yield f"  {name.ljust(width)}  {said(name, found['value'], words)}{_by(found, numbers)}{how}"


def _by(found: Mapping[str, Any], numbers: Mapping[str, int]) -> str:
    """Which tellings say it, where not all of several do."""
    own = sorted(numbers[telling] for telling in found["tellings"] if telling in numbers)
    others = sorted(telling[:SHORT] for telling in found["tellings"] if telling not in numbers)
    if not others and (len(numbers) < 2 or len(own) == len(numbers)):
        return ""
    return f"  [{', '.join([*map(str, own), *others])}]" if own or others else ""


def _conflicts(entry: Entry, numbers: Mapping[str, int], words: TableWords) -> Iterator[str]:
    for conflict in entry["conflicts"]:
        name = conflict["field"]
        sides = [f"{said(name, each['value'], words)}{_by(each, numbers)}" for each in conflict["values"]]
        yield f"  {name}: {' ≠ '.join(sides)}"


def _derivations(entry: Entry, numbers: Mapping[str, int], words: TableWords) -> Iterator[str]:
    for each in entry["derivations"]:
        name = each["field"]
        yield f"  {name} = {said(name, each['value'], words)}: {each['proof'] or each['rule']}{_by(each, numbers)}"


def _history(entry: Entry, numbers: Mapping[str, int], words: TableWords) -> Iterator[str]:
    """What became of it; tellings that all say the same of that are no history."""
    statuses = {stage["status"] for stage in entry["history"]}
    if statuses <= {"held"} or len(entry["history"]) < 2:
        return
    for stage in entry["history"]:
        when = say(words, "stage when", day=words.date(stage["when"])) if stage["when"] else ""
        told = say(words, "stage told", day=words.date(stage["published"])) if stage["published"] else ""
        yield f"  {words.label('statuses', stage['status'])}{when}{told}{_by(stage, numbers)}"


def _tellings(entry: Entry, words: TableWords) -> Iterator[str]:
    for number, telling in enumerate(entry["tellings"], 1):
        published = f", {words.date(telling['published'])}" if telling["published"] else ""
        address = f", {telling['url']}" if telling["url"] else ""
        yield f"  {number}. {telling['document']}{published}{address}"
        yield f"     {telling['act']}, {say(words, 'telling', id=telling['id'][:SHORT])}"
        yield f"     «{' '.join(telling['words'].split())}»"
        yield from _quotations(telling, words)


def _quotations(telling: Mapping[str, Any], words: TableWords) -> Iterator[str]:
    """Each field with all its words: two persons stand at two places, and both are of one value."""
    quoted: dict[str, list[str]] = {}
    for span, words_there in zip(telling["record"].get("evidence", ()), telling["quotations"], strict=True):
        quoted.setdefault(span["field"], []).append(f"«{' '.join(words_there.split())}»")
    for name, places in quoted.items():
        if name != "act":
            basis = telling["record"].get("when_basis") if name == "when" else None
            how = f" ({basis})" if basis not in (None, "stated") else ""
            found = said(name, telling["record"].get(name), words)
            yield f"       {name} {', '.join(dict.fromkeys(places))} → {found}{how}"


def _section(title: str, lines: Iterator[str]) -> list[str]:
    listed = list(lines)
    return ["", title, *listed] if listed else []
