"""One record in two languages: the English page of the seed's facts is read to the acts of the Russian seed.

The page (languages/en/examples/belarus-norway.txt) tells in sentences of ours what the seed tells, in the seed's order.
Compared are kind, status, date, sides, level, initiator, place's state, ordinal, type of document, details and persons;
persons of two scripts meet by `verbale.entities`. What is printed in the text's own language is not: titles, names of
places, offices.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from documents_with_gold import SHARED, needs_shared

import verbale
from verbale.acts.act import Act, Participant
from verbale.entities.likeness import likeness
from verbale.packs import load

pytestmark = needs_shared
PAGE = Path(verbale.__path__[0]) / "languages" / "en" / "examples" / "belarus-norway.txt"


@cache
def acts(language: str) -> tuple[Act, ...]:
    """The acts of the seed ('ru') or of its English page ('en')."""
    text = SHARED / "texts" / "seed.txt" if language == "ru" else PAGE
    return tuple(verbale.read(text.read_text(encoding="utf-8"), language=language).acts)


def directed(act: Act) -> bool:
    """Whether the order of an act's sides tells who did it."""
    return bool(load.kinds()[act.kind]["directed"] == "yes")


def fields(act: Act) -> dict[str, Any]:
    """What an act tells in no language."""
    detail = {key: value for key, value in act.detail.items() if key != "residence"}
    return {
        "kind": act.kind,
        "status": act.status,
        "when": act.when,
        "sides": act.sides if directed(act) else tuple(sorted(act.sides)),
        "level": act.level,
        "initiator": act.initiator,
        "state": act.where.state if act.where is not None else None,
        "ordinal": act.ordinal,
        "document": act.document.type if act.document is not None else None,
        "detail": detail,
        "resides": "residence" in act.detail,
    }


def holders(act: Act) -> list[tuple[str, ...]]:
    """Side, rank, portfolio and role of each participant, in an order that no text gives."""
    return sorted(
        (p.side or "", p.rank or "", p.portfolio or "", p.role or "", str(bool(p.person))) for p in act.participants
    )


def same_person(one: Participant, other: Participant) -> bool:
    """Whether two names of two scripts may be one person's."""
    return likeness(one.person or "", other.person or "").possible


def test_as_many_acts() -> None:
    """Neither text tells an act that the other does not, and all are told in one order."""
    assert [act.kind for act in acts("en")] == [act.kind for act in acts("ru")]


@pytest.mark.parametrize("number", range(32))
def test_fields_agree(number: int) -> None:
    """The fields of each act and the posts of its participants are the same."""
    english, russian = acts("en")[number], acts("ru")[number]
    assert (fields(english), holders(english)) == (fields(russian), holders(russian))


@pytest.mark.parametrize("number", range(32))
def test_persons_agree(number: int) -> None:
    """Each named person of the one is a person of the other with the same side."""
    english, russian = acts("en")[number], acts("ru")[number]
    lost = [
        (mine.side, mine.person)
        for mine in russian.participants
        if mine.person
        and not any(its.person and its.side == mine.side and same_person(mine, its) for its in english.participants)
    ]
    assert lost == []


def test_there_are_as_many_as_are_compared() -> None:
    """The numbers above reach all acts of the seed."""
    assert (len(acts("ru")), len(acts("en"))) == (32, 32)
