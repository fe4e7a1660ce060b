"""Projections of a reading that the tests of the acts compare: short lines, in the order of the text."""

from __future__ import annotations

import verbale
from verbale.acts.deed_kinds import utterances
from verbale.acts.reading import Reading


def reading(text: str, published: str | None = None) -> Reading:
    """A Russian text read by the public door."""
    return verbale.read(text, language="ru", published=published)


def parties(act: verbale.Act) -> str:
    """'LV>UZ' where the doer comes first, 'LV+UZ' (sorted) where the order means nothing."""
    return ">".join(act.sides) if utterances().kinds[act.kind].directed else "+".join(sorted(act.sides))


def told(text: str, published: str | None = None) -> list[str]:
    """Kind, status, date and parties of each act."""
    return [f"{act.kind} {act.status} {act.when} {parties(act)}" for act in reading(text, published).acts]


def people(text: str, published: str | None = None) -> list[list[str]]:
    """For each act its participants, sorted: side, name or '-', rank."""
    return [
        sorted(f"{who.side} {who.person or '-'} {who.rank}" for who in act.participants)
        for act in reading(text, published).acts
    ]


def english_told(text: str, published: str | None = None) -> list[str]:
    """Kind, status, date, sides in alphabetical order and named participants of each act of an English text."""
    acts = verbale.read(text, language="en", published=published).acts
    return [
        " ".join([act.kind, act.status, str(act.when), "+".join(sorted(act.sides))]
                 + [f"{p.side}:{p.person}" for p in act.participants if p.person])
        for act in acts
    ]  # fmt: skip
