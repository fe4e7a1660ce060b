"""Entries of a chronicle as rows."""

from __future__ import annotations

from typing import Any

import pytest

from verbale.outputs.chronicle_table import act_of, cells, csv_lines, date_of, parties, place_of
from verbale.outputs.wording import wording

ENGLISH = wording("en").for_table()


def entry(kind: str = "consultations", sides: tuple[str, ...] = ("BY", "NO"), **values: Any) -> dict[str, Any]:
    """An entry as the store gives it; a value is given as it is or with its basis."""
    said = {name.replace("__", "."): {"value": each, "basis": "said"} for name, each in values.items()}
    told = said | {name: values[name] for name in values if isinstance(values[name], dict)}
    return {
        "id": "a" * 64, "kind": kind, "status": "held", "when": "2020-01-28", "sides": list(sides),
        "sources": ["norway.no"], "conflicts": [], "derivations": [], "reason": "1 act · 1 source", "values": told,
    }  # fmt: skip


def test_a_date_that_one_telling_says_is_not_derived() -> None:
    """«2020» of another telling is made exact by it, which is told on the entry's own page."""
    said = entry(when="2020-01-28")
    said["derivations"] = [{"field": "when", "value": "2020-01-28", "rule": "a day from another telling"}]
    reckoned = entry(when={"value": "2020-01-28", "basis": "derived"})
    assert [date_of(each, ENGLISH) for each in (said, reckoned)] == ["28 January 2020", "28 January 2020 (derived)"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (entry(level="deputy_minister"), "Consultations, deputy minister"),
        (entry(level="minister", participants=[{"side": "BY", "person": "О. Тихонов"}]), "Consultations"),
        (entry("document.signed", document__type="agreement"), "Signing: agreement"),
        (entry("document.signed", document__type="agreement", document__title="О лесах"), "Signing «О лесах»"),
    ],
)
def test_an_act_says_what_tells_it_from_others_of_its_kind(line: dict[str, Any], expected: str) -> None:
    """Its paper, and the level where nobody is named."""
    assert act_of(line, ENGLISH) == expected


def test_who_did_it_comes_before_an_arrow() -> None:
    """Norway joins sanctions against Belarus; of consultations the order of sides means nothing."""
    assert [parties(entry("sanctions.joined", ("NO", "BY"))), parties(entry())] == ["NO → BY", "BY–NO"]


@pytest.mark.parametrize(("language", "expected"), [("en", "Осло, Norway"), ("ru", "Осло, Норвегия")])
def test_a_place_has_its_state_in_words(language: str, expected: str) -> None:
    """The place as its text has it, the state in the reader's language."""
    assert place_of(entry(where__place="Осло", where__state="NO"), wording(language).for_table()) == expected


def test_a_line_of_csv_has_codes_and_what_is_derived() -> None:
    """Programs are given the codes."""
    line = entry(
        "document.signed", where__state="NO", document__type="protocol", level={"value": "minister", "basis": "derived"}
    )
    head, row = "".join(csv_lines([line])).splitlines()
    told = dict(zip(head.split(","), row.split(","), strict=True))
    assert {name: told[name] for name in ("state", "document", "derived", "level")} == {
        "state": "NO", "document": "protocol", "derived": "level", "level": "minister",
    }  # fmt: skip


def test_cells_stand_under_their_headings() -> None:
    """A row has as many cells as the table has columns."""
    assert cells(entry(where__state="NO"), ENGLISH) == (
        "28 January 2020", "Consultations", "BY–NO", "", "Norway", "norway.no", "a" * 12,
    )  # fmt: skip


def test_a_long_title_does_not_widen_the_table() -> None:
    """A row has a part of it, cut between words; a short one is whole."""
    title = "Совместная декларация об отношениях доверительного всестороннего партнерства и сотрудничества"
    said = act_of(entry("document.signed", document__title=title), ENGLISH)
    assert said == "Signing «Совместная декларация об отношениях доверительного …»"
