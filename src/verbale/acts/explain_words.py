"""The explanation of a sentence as plain text with indentation; words of the text stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from verbale.acts.act import Act

Told = Mapping[str, Any]
_STEP = "  "


def act_told(act: Act) -> dict[str, Any]:
    """The filled fields of an act, as data."""
    values = asdict(act)
    values["participants"] = [{k: v for k, v in who.items() if v} for who in values["participants"]]
    for name, keys in (("where", ("place", "state")), ("document", ("type", "title"))):
        pair = values[name]
        values[name] = {k: v for k, v in zip(keys, pair, strict=True) if v} if pair else None
    values["evidence"] = [dict(zip(("field", "start", "end"), words, strict=True)) for words in values["evidence"]]
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value}


def in_words(told: Told) -> str:
    """The explanation as text, with a newline at its end."""
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Told) -> Iterator[str]:
    yield from _place(told["sentence"])
    yield from _gate(told["gate"])
    yield from _section("tokens", told["tokens"], _token)
    yield from _section("dates", told["dates"], _date)
    yield from _section("mentions", told["mentions"], _mention)
    yield from _section("clauses", told["clauses"], _clause)
    yield from _section("concepts", told["concepts"], _concept)
    yield from _section("nuclei", told["nuclei"], _nucleus)
    yield from _section("acts", told["acts"], _act)


def _section(title: str, items: Sequence[Told], lines: Any) -> Iterator[str]:
    yield ""
    yield f"{title}: none" if not items else title
    for item in items:
        yield from (_STEP + line for line in lines(item))


def _place(place: Told) -> Iterator[str]:
    block = place["block"]
    yield (
        f"sentence {place['number']} of {place['of']}, in block {block['number']} of {block['of']} ({block['kind']}), "
        f"characters {place['start']} to {place['stop']}"
    )
    yield _STEP + place["text"]


def _gate(gate: Told) -> Iterator[str]:
    yield ""
    if gate["opens"] == "no":
        yield "gate: closed, no word in it can begin an act"
    else:
        yield f"gate: opens {gate['opens']} by " + ", ".join(gate["words"])
    if gate["read"] and gate["opens"] == "no":
        yield _STEP + "read all the same: the first lines are, and what stands beside a sentence with a deed"
    if not gate["read"]:
        yield _STEP + "the reader passes over it; what follows is what it would see"
        if gate["opens"] != "no":
            yield _STEP + "it opens, but no sentence of the text opens it wide"


def _token(token: Told) -> Iterator[str]:
    yield token["text"]
    for lemma, grammar in _merged(token["analyses"]):
        yield f"{_STEP}{lemma}: {grammar}"
    for hit in token["hits"]:
        cases = f" ({', '.join(hit['cases'])})" if hit["cases"] else ""
        phrase = f" «{hit['words']}»" if " " in hit["words"] else ""
        yield f"{_STEP}= {hit['tag']} {hit['value']}".rstrip() + cases + phrase


def _merged(analyses: Sequence[Told]) -> list[tuple[str, str]]:
    """Analyses that differ in case only on one line, likeliest first."""
    cases: dict[tuple[str, str], list[str]] = {}
    for one in analyses:
        words = [one["part"], *one["features"], one["number"], one["gender"]]
        cases.setdefault((one["lemma"], " ".join(filter(None, words))), []).extend(one["cases"])
    return [
        (lemma, grammar + (f": {'/'.join(dict.fromkeys(told))}" if told else ""))
        for (lemma, grammar), told in cases.items()
    ]


def _date(date: Told) -> Iterator[str]:
    yield date["words"] + _also("after", date.get("preposition")) + _also("leans on", date.get("leans_on"))
    if "years" in date:
        yield f"{_STEP}anniversary: {date['years']} years"
        return
    yield from (_STEP + line for line in _resolved(date["resolved"]))
    for line in _resolved(date.get("resolved_if_planned", ())):
        yield f"{_STEP}if planned: {line}"
    if not date["resolved"]:
        yield f"{_STEP}no date of an act"


def _resolved(dates: Sequence[Told]) -> Iterator[str]:
    for date in dates:
        grounds = _also("", date["arithmetic"]) + _also("from", date["ground"])
        yield f"{date['edtf']} {date['basis']}{grounds}" + _also("of a standing arrangement", date["standing"])


def _also(label: str, value: object) -> str:
    return f", {label} {value}".replace(",  ", ", ") if value else ""


def _mention(mention: Told) -> Iterator[str]:
    case = ", ".join(mention["cases"]) or "no case"
    prep = f" after {mention['preposition']!r}" if mention["preposition"] else ""
    yield f"{mention['class']} {mention['words']!r}: {case}{prep}"
    plain = {"class", "words", "start", "stop", "preposition", "cases", "persons"}
    values = [f"{name} {_value(value)}" for name, value in mention.items() if name not in plain]
    if values:
        yield _STEP + "; ".join(values)
    for name in mention.get("persons", ()):
        yield f"{_STEP}person {name['person']}"


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _clause(clause: Told) -> Iterator[str]:
    yield clause["words"]
    yield _STEP + "predicates: " + (", ".join(clause["predicates"]) or "none")


def _concept(concept: Told) -> Iterator[str]:
    yield f"{concept['words']!r}: {concept['sense']}"
    frame = concept["frame"]
    if frame is None:
        return
    complements = ", ".join(f"{realised} → {role}" for realised, role in frame["complements"].items())
    yield _STEP + (complements or "no complements") + _also("needs", frame["needs"])


def _nucleus(nucleus: Told) -> Iterator[str]:
    yield f"{nucleus['kind']} by {nucleus['rule']}"
    for name in ("deed", "operator", "object", "governor"):
        if nucleus[name]:
            yield f"{_STEP}{name}: {nucleus[name]}"
    if nucleus["adjectives"]:
        yield f"{_STEP}adjectives: {', '.join(nucleus['adjectives'])}"
    if nucleus["status"]:
        yield f"{_STEP}status: {nucleus['status']} ({nucleus['status_by']})"
    for role in nucleus["roles"]:
        sides = f" [{', '.join(role['sides'])}]" if role["sides"] else ""
        yield f"{_STEP}{role['role']}: {role['words']!r}{sides}, by {role['by']}"
    for name in ("host_place", "place", "event"):
        if nucleus[name]:
            yield f"{_STEP}{name.replace('_', ' ')}: {nucleus[name]}"
    for words in nucleus["without_role"]:
        yield f"{_STEP}without a role: {words!r}"
    yield f"{_STEP}no act: {nucleus['no_act']}" if nucleus["no_act"] else f"{_STEP}acts: {len(nucleus['acts'])}"


def _act(act: Told) -> Iterator[str]:
    basis = f" ({act['when_basis']})" if "when_basis" in act else ""
    yield f"{act['kind']} {act['status']} {act.get('when', 'undated')}{basis} {'–'.join(act['sides'])}"
    for name, value in act.items():
        if name in {"kind", "status", "when", "when_basis", "sides", "evidence", "participants"}:
            continue
        yield f"{_STEP}{name}: " + (", ".join(map(str, value.values())) if isinstance(value, dict) else _value(value))
    for who in act.get("participants", ()):
        yield f"{_STEP}participant: " + ", ".join(f"{name} {value}" for name, value in who.items())
