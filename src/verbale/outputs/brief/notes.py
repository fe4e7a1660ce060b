"""The footnote of an entry: who says it in which words, and what no source says in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from verbale.outputs.brief.brief import Citation, Note
from verbale.outputs.brief.names import Names, initials_first, is_cyrillic
from verbale.outputs.entry_page import said
from verbale.outputs.wording import Wording

Entry = Mapping[str, Any]
_SUM = re.compile(r"\d+ = \d+ [−-] \d+")
_CALCULATED = {
    "reckoned from an anniversary": "when.derived", "reckoned from words": "when.derived",
    "a place from a visit": "where.derived", "the rank of both sides": "level.derived",
}  # fmt: skip


def note_of(entry: Entry, number: int, text: str, words: Mapping[str, Any], wording: Wording, names: Names) -> Note:
    """The footnote of a sentence about an entry; `text` is the sentence, to tell which names it spells anew."""
    citations = tuple(dict.fromkeys(_citation(telling, wording) for telling in entry["tellings"]))
    remarks = [*_derived(entry, words, wording), *_disputed(entry, words, wording), *_corrected(entry, words)]
    return Note(number, entry["id"], citations, (*remarks, *_respelled(entry, text, words, names)))


def marks(entry: Entry, words: Mapping[str, Any]) -> list[str]:
    """What a sentence itself says of what was reckoned and of what the sources dispute."""
    rules = dict.fromkeys(each["rule"] for each in entry["derivations"] if each["rule"] in _CALCULATED)
    said_ = [words["marks"][_CALCULATED[rule]] for rule in rules]
    disputed = [_field(each["field"], words) for each in entry["conflicts"]]
    if disputed:
        said_.append(words["marks"]["disputed"].format(fields=", ".join(dict.fromkeys(disputed))))
    return said_


def is_calculated(entry: Entry) -> bool:
    """Whether a value that no source says stands in the sentence."""
    return any(each["rule"] in _CALCULATED for each in entry["derivations"])


def sources_of(entry: Entry) -> set[str]:
    """Who tells it, each source once."""
    return {str(telling["source"]) for telling in entry["tellings"]}


def _citation(telling: Mapping[str, Any], wording: Wording) -> Citation:
    published = wording.date(telling["published"]) if telling["published"] else ""
    quotation = " ".join(telling["words"].split())
    return Citation(telling["source"], published, telling["url"], quotation, telling["language"])


def _derived(entry: Entry, words: Mapping[str, Any], wording: Wording) -> Iterator[str]:
    told = set()
    for each in entry["derivations"]:
        pattern = words["notes"].get(each["rule"])
        if pattern is None:
            continue
        value = each["value"]
        if each["rule"] == "reckoned from an anniversary" and not _SUM.match(each["proof"]):
            pattern = words["notes"]["reckoned from words"]
        shown = initials_first(value["person"]) if isinstance(value, Mapping) and "person" in value else str(value)
        text = pattern.format(proof=each["proof"].split(";")[0], value=shown)
        if text not in told:
            told.add(text)
            yield text


def _disputed(entry: Entry, words: Mapping[str, Any], wording: Wording) -> Iterator[str]:
    by_id = {telling["id"]: telling["source"] for telling in entry["tellings"]}
    for conflict in entry["conflicts"]:
        sides = []
        for each in conflict["values"]:
            sources = ", ".join(sorted({by_id[telling] for telling in each["tellings"] if telling in by_id}))
            sides.append(f"{_value(conflict['field'], each['value'], wording)} ({sources})")
        yield words["notes"]["disputed"].format(field=_field(conflict["field"], words), values="; ".join(sides))


def _value(field: str, value: Any, wording: Wording) -> str:
    if field == "when" and value:
        return wording.date(value)
    return said(field, value, wording.for_table())


def _corrected(entry: Entry, words: Mapping[str, Any]) -> Iterator[str]:
    fields = [_field(name, words) for name, each in entry["values"].items() if each["basis"] == "corrected"]
    if fields:
        yield words["notes"]["corrected"].format(fields=", ".join(fields))


def _respelled(entry: Entry, text: str, words: Mapping[str, Any], names: Names) -> Iterator[str]:
    """Names that the sentence writes in a script in which no telling of the entry has them."""
    told = (who for telling in entry["tellings"] for who in telling["record"].get("participants") or ())
    given = sorted({(who.get("side") or "", who["person"]) for who in told if who.get("person")})
    scripts: dict[str, list[str]] = {}
    for side, person in given:
        scripts.setdefault(names.written(side, person), []).append(person)
    found = [
        f"{name} ← {persons[0]}"
        for name, persons in scripts.items()
        if name in text and all(is_cyrillic(person) != is_cyrillic(name) for person in persons)
    ]
    if found:
        said_ = words["notes"]["respelled"].format(names="; ".join(sorted(found)))
        yield said_ if said_.endswith(".") else f"{said_}."


def _field(name: str, words: Mapping[str, Any]) -> str:
    return str(words["fields"].get(name, name))
