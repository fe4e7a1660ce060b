"""Who took part in English: short forms of a name, counterparts, ranks told by the state, nobody for a wrong state."""

from __future__ import annotations

import pytest

import verbale

PAIR = "Relations between Norway and India\n\n"


def people(text: str) -> list[list[str]]:
    """For each act its participants, sorted: side, name or '-', rank."""
    return [
        sorted(f"{who.side} {who.person or '-'} {who.rank}" for who in act.participants)
        for act in verbale.read(text, language="en").acts
    ]


def test_short_forms_have_side_and_post_of_the_full_name() -> None:
    """A surname alone, later, is the person told in full, with his side."""
    text = (
        "On 3 March 2014 the Foreign Minister of Norway Alar Varn visited Minsk. Varn met with Foreign Minister of "
        "Belarus Ivo Tarnen. On 7 July 2015 Tarnen met Varn in Geneva."
    )
    pair = ["BY Ivo Tarnen minister", "NO Alar Varn minister"]
    assert people(text) == [["NO Alar Varn minister"], pair, pair]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 November 2019 Foreign Minister of Belarus Ivo Tarnen met with his Lithuanian counterpart Linas Bart.",
         ["BY Ivo Tarnen minister", "LT Linas Bart minister"]),
        ("On 3 November 2019 Ivo Tarnen met with his Lithuanian counterpart Linas Bart.",
         ["BY Ivo Tarnen None", "LT Linas Bart None"]),
    ],
)  # fmt: skip
def test_a_counterpart_holds_the_post_of_who_meets_him(text: str, expected: list[str]) -> None:
    """The rank is the other's where that is told, and nobody's otherwise."""
    assert people("Relations between Belarus and Lithuania\n\n" + text) == [expected]


def test_the_state_tells_the_rank() -> None:
    """A Foreign Secretary is a deputy minister in New Delhi, a minister in London."""
    [[delhi, oslo]] = people(
        PAIR + "On 5 May 2016 Foreign Secretary of India Anil Mehra met State Secretary Jens Holm."
    )
    assert (delhi, oslo) == ("IN Anil Mehra deputy_minister", "NO Jens Holm deputy_minister")
    text = "On 5 May 2016 Foreign Secretary of the United Kingdom Ann Cole met Foreign Minister of Norway Jens Holm."
    assert people(text) == [["GB Ann Cole minister", "NO Jens Holm minister"]]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("On 5 May 2016 the President of India, Foreign Minister Alar Varn and others met in Oslo.", "IN Alar Varn"),
        ("On 5 May 2016 Minsk recalled Ambassador Ivan Vetrov from Norway.", "NO Ivan Vetrov"),
        ("On 5 May 1908 Tsar Alar met U.S. Minister John Heath.", "RU Alar"),
    ],
)
def test_nobody_for_a_wrong_state(text: str, wrong: str) -> None:
    """What stands near a name and is not its own gives it no state."""
    assert [one for act in people(text) for one in act if one.startswith(wrong)] == []
