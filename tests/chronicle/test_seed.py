"""The seed and the dyad set: which tellings are one deed, with what date, names and place."""

from __future__ import annotations

import json

from told import dyad, gold

from verbale.chronicle.build import Chronicle, build_chronicle
from verbale.chronicle.entry import Entry


def entries(chronicle: Chronicle, kind: str, when: str | None) -> list[Entry]:
    """The entries of a kind and date."""
    return [entry for entry in chronicle.entries if (entry.kind, entry.when) == (kind, when)]


def test_the_seed_alone() -> None:
    """The round of 2020, the repeated stance, the repeated "no member", the founding are one each, nothing else is."""
    chronicle = build_chronicle(gold("seed.jsonl"))

    merged = {(entry.kind, entry.when, len(entry.tellings)) for entry in chronicle.entries if len(entry.tellings) > 1}

    assert merged == {
        ("consultations", "2020-01-28", 2),
        ("membership", None, 2),
        ("position.aligned", None, 2),
        ("relations.established", "1992-02-04", 2),
    }
    [founding] = entries(chronicle, "relations.established", "1992-02-04")
    assert founding.values["when"].basis == "derived"
    assert [each.rule for each in founding.derivations] == ["reckoned from an anniversary"]


def test_the_april_call_gets_its_day() -> None:
    """April 2020 is made exact by the ministry's English page, and both are its sources."""
    [call] = entries(build_chronicle(dyad()), "call", "2020-04-29")

    assert len(call.tellings) == 2
    assert call.reason.startswith("1 act · 2 sources: same kind, sides")


def test_the_august_call_gets_its_day_and_names() -> None:
    """The deputies of the brief are Kravchenko and Halvorsen, by another telling; one alone tells the initiative."""
    [call] = [entry for entry in entries(build_chronicle(dyad()), "call", "2020-08-20") if "NO" in entry.sides]

    names = {each.value["person"] for each in call.derivations if each.field == "participants"}
    assert len(call.tellings) == 3
    assert {name.split()[-1] for name in names} & {"Kravchenko", "Кравченко"}
    assert {name.split()[-1] for name in names} & {"Halvorsen", "Халворсен"}
    assert (call.values["initiator"].value, len(call.values["initiator"].tellings)) == ("NO", 1)


def test_the_december_round_gets_its_month_and_place() -> None:
    """The round of 2018 was held in Minsk in December."""
    [round_] = entries(build_chronicle(dyad()), "consultations", "2018-12")

    assert len(round_.tellings) == 4
    assert round_.values["where.state"].value == "BY"


def test_entries_go_through_json() -> None:
    """An entry and its JSON say the same."""
    chronicle = build_chronicle(gold("seed.jsonl"))

    for entry in chronicle.entries:
        assert Entry.from_json(json.loads(json.dumps(entry.to_json()))).to_json() == entry.to_json()
