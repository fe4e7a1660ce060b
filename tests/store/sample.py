"""Small documents of our own with their acts, for tests of the store."""

from __future__ import annotations

from typing import Any

from verbale.documents.document import Document
from verbale.store.adding import Addition

WHO = {"who": "officer", "at": "2021-07-20T09:00:00+03:00"}
VISIT = "12 мая 2015 года министр Беларуси посетил Осло."
ROUND = "В декабре 2018 года в Минске прошли консультации Беларуси и Норвегии."
CALL = "Министры Беларуси и Норвегии говорили по телефону 29 апреля 2020 года."


def act(text: str, clause: str, **fields: Any) -> dict[str, Any]:
    """The record of an act that a clause of the text tells."""
    start = text.index(clause)
    spans = [{"field": "act", "start": start, "end": start + len(clause)}]
    when = {"when": None, "when_basis": None, "status": "held"}
    return {**when, **fields, "evidence": spans}


def visit(text: str = VISIT, **fields: Any) -> dict[str, Any]:
    """The visit of the sample."""
    told: dict[str, Any] = {"kind": "visit", "sides": ["BY", "NO"], "when": "2015-05-12", "when_basis": "stated"}
    return act(text, VISIT, **{**told, "where": {"place": "Осло", "state": "NO"}, **fields})


def consultations(text: str = ROUND, **fields: Any) -> dict[str, Any]:
    """The round of the sample."""
    told: dict[str, Any] = {"kind": "consultations", "sides": ["BY", "NO"], "when": "2018-12", "when_basis": "stated"}
    return act(text, ROUND, **{**told, "where": {"place": "Минск", "state": "BY"}, **fields})


def call(text: str = CALL, **fields: Any) -> dict[str, Any]:
    """The telephone call of the sample."""
    told: dict[str, Any] = {"kind": "call", "sides": ["BY", "NO"], "when": "2020-04-29", "when_basis": "stated"}
    return act(text, CALL, **{**told, **fields})


def addition(text: str, *records: dict[str, Any], name: str = "a.txt", **known: Any) -> Addition:
    """A document to be stored; `known` goes to the document or the addition."""
    own = {key: known.pop(key) for key in ("seal", "edition", "by_hand") if key in known}
    document = Document(text=text, name=name, **{"language": "ru", **known})
    return Addition(text.encode(), document, records, **own)


BRIEF = f"{VISIT}\n{ROUND}\n{CALL}"


def brief(name: str = "brief.txt", **known: Any) -> Addition:
    """One document with all three."""
    return addition(BRIEF, visit(BRIEF), consultations(BRIEF), call(BRIEF), name=name, **known)
