"""A plural noun spelled out by a list of states or of persons with their states: an act for each."""

from __future__ import annotations

import pytest
from telling import parties

import verbale


def told(text: str, language: str = "en") -> list[str]:
    """Kind, parties and the doer's person of each act."""
    acts = verbale.read(text, language=language).acts
    return [f"{act.kind} {parties(act)} {next((p.person or '-' for p in act.participants), '')}" for act in acts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three ambassadors handed the President of Latvia their credentials: those of Chile, Ghana and Peru.",
         ["CL>LV -", "GH>LV -", "PE>LV -"]),
        ("In 2024 the King of Norway took Letters of Credence from 24 envoys: Mongolia, Kenya, and the Netherlands.",
         ["MN>NO -", "KE>NO -", "NL>NO -"]),
        ("The President of Latvia received Letters of Credence from the following ambassadors: Chile and Peru.",
         ["CL>LV -", "PE>LV -"]),
        ("Two ambassadors presented credentials to the President of Latvia: Juan Silva (Chile), Ana Soto "
         "(Peru).",
         ["CL>LV Juan Silva", "PE>LV Ana Soto"]),
        ("The new ambassadors of two countries presented credentials to the President of Latvia: H.E. Mr. Juan Silva "
         "of Chile and H.E. Ms. Ana Soto of Peru.", ["CL>LV Juan Silva", "PE>LV Ana Soto"]),
        ("Credentials were presented to the President of Latvia by the ambassadors of Chile, Ghana and Peru.",
         ["CL>LV -", "GH>LV -", "PE>LV -"]),
    ],
)  # fmt: skip
def test_envoys_of_a_list(text: str, expected: list[str]) -> None:
    """The states after the colon are those of the envoys before it."""
    assert told(text) == [f"envoy.credentials {row}" for row in expected]


def test_in_russian_the_post_again() -> None:
    """'послы вручили …: послы A и B': no envoy without a state beside those that are named."""
    text = "Послы вручили Президенту Латвии верительные грамоты: послы Литвы и Эстонии."
    assert told(text, "ru") == ["envoy.credentials LT>LV -", "envoy.credentials EE>LV -"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway, Iceland[1] and Albania* align themselves with the EU sanctions against Belarus.",
        "Norway, the candidate country Albania, and the EFTA countries Iceland and Liechtenstein align themselves with "
        "the EU sanctions against Belarus.",
    ],
)
def test_who_aligns(text: str) -> None:
    """Marks of footnotes part no names, and an organisation that says which countries is no party."""
    sides = sorted(act.sides[0] for act in verbale.read(text, language="en").acts)
    assert sides == (["AL", "IS", "LI", "NO"] if "EFTA" in text else ["AL", "IS", "NO"])


@pytest.mark.parametrize(
    "text",
    [
        "Ambassadors met the President of Latvia in three towns: Riga, Ventspils and Liepaja.",
        "The ambassadors praised three countries: Chile, Ghana and Peru.",
    ],
)
def test_a_list_of_other_things(text: str) -> None:
    """What follows a colon tells nothing of credentials."""
    assert not [line for line in told(text) if line.startswith("envoy")]


def test_who_aligns_with_measures_told_before() -> None:
    """Whose measures they are and against whom, the sentence before tells; the day of the Decision is not theirs."""
    text = (
        "On 24 June 2021 the Council adopted Decision (CFSP) 2021/1031 concerning restrictive measures in view of the "
        "situation in Belarus. The Candidate Countries Montenegro and Albania, and the EFTA countries Iceland and "
        "Norway, as well as Ukraine align themselves with Council Decision (CFSP) 2021/1031 of 24 June 2021."
    )
    acts = verbale.read(text, language="en").acts
    assert [(act.kind, parties(act), act.when) for act in acts] == [
        ("sanctions.imposed", "EU>BY", "2021-06-24"),
        *(("sanctions.joined", f"{state}>BY", None) for state in ("ME", "AL", "IS", "NO", "UA")),
    ]
    assert {act.detail["framework"] for act in acts[1:]} == {"EU"}


def test_who_follows_stands_after_the_colon() -> None:
    """The states of a list do what the verb before the colon says."""
    text = "Those who followed the sanctions against Belarus: Albania, Iceland and Norway."
    assert [parties(act) for act in verbale.read(text, language="en").acts] == ["AL>BY", "IS>BY", "NO>BY"]


def test_members_beside_their_organisation() -> None:
    """'the EFTA members A and B, and C': two are members, without a date."""
    text = "On 5 May 2020 the President of Latvia met the EFTA members Iceland and Norway, and Ukraine."
    acts = [act for act in verbale.read(text, language="en").acts if act.kind == "membership"]
    assert [(parties(act), act.when) for act in acts] == [("IS>EFTA", None), ("NO>EFTA", None)]
