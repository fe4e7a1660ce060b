"""Press releases of ministries in English: whose the envoys, ministers and commissions are."""

from __future__ import annotations

import pytest

import verbale


def parties(text: str) -> list[tuple[str, list[str]]]:
    """For each act its kind and its participants: side, name or '-', role if any; without names its sides."""
    told = []
    for act in verbale.read(text, language="en", published="2020-06-01").acts:
        names = [" ".join(filter(None, (p.side, p.person, p.role))) for p in act.participants if p.person]
        told.append((act.kind, names or list(act.sides)))
    return told


@pytest.mark.parametrize("whose", ["(Italy) and Zyad Majal (Jordan)", "of Italy and Zyad Majal of Jordan"])
def test_envoys_that_a_list_includes_are_no_heads_of_state(whose: str) -> None:
    """After 'include' stand envoys, and the head of state before it is not one of them."""
    text = f"Other ambassadors who presented their credentials to the Latvian head of state include Carlo Raga {whose}."
    assert parties(text) == [("envoy.credentials", ["IT Carlo Raga"]), ("envoy.credentials", ["JO Zyad Majal"])]


@pytest.mark.parametrize(
    "text",
    [
        "The ambassadors who presented credentials are from Canada and Finland.",
        "President Varn Leto has received credentials of 12 newly appointed ambassadors to Latvia on 5 May 2020.",
    ],
)
def test_envoys_of_several_states_do_not_deal_with_each_other(text: str) -> None:
    """Who received them or whose they are is not said: no credentials between two of them, and no appointment."""
    assert parties(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister of Latvia, Ana Ozola on Thursday met Foreign Minister of Peru, Juan Vega.",
        "Foreign Minister of Latvia, Ana Ozola met Foreign Minister of Peru, Juan Vega in Riga.",
    ],
)
def test_a_name_after_a_comma_is_of_the_post_before_it(text: str) -> None:
    """No comma need close the name: a day or a place ends the phrase."""
    assert parties(text) == [("meeting", ["LV Ana Ozola", "PE Juan Vega"])]


@pytest.mark.parametrize("pair", ["Pakistan–Philippines", "Pakistani–Philippine", "Pakistan-Philippines"])
def test_a_dash_between_two_states(pair: str) -> None:
    """'The session of the A–B commission': a dash without spaces is a hyphen."""
    text = f"The first session of the {pair} Joint Economic Commission was held in Islamabad on 5 May 2020."
    assert parties(text) == [("commission", ["PK", "PH"])]


def test_the_two_countries_right_after_an_official_of_a_third() -> None:
    """Which two they are is not said where the pair of the text is not the one spoken of last."""
    text = (
        "Latvia and Peru are partners. Last year marked the 20th anniversary of the establishment of diplomatic "
        "relations between Latvia and Peru. At the meeting with the Ambassador of Kenya Mr Juan Vega the Minister "
        "said Latvia views Kenya as a close partner. Since the establishment of diplomatic relations between the two "
        "countries in 1972, cooperation has been expanding."
    )
    acts = verbale.read(text, language="en", published="2020-06-01").acts
    assert [act.when for act in acts if act.kind == "relations.established"] == ["1999"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The second session of the Peru-Latvia Joint Commission was held in Lima on 21 October 2013. The meeting "
            "was co-chaired by Minister Juan Vega of Peru and State Secretary Jens Liepa of Latvia.",
            [("commission", ["PE Juan Vega", "LV Jens Liepa"])],
        ),
        (
            "Consultations between Peru and Latvia were held in Riga on 21 October 2013. The meeting was chaired by "
            "Deputy Foreign Minister Juan Vega of Peru and State Secretary Jens Liepa of Latvia.",
            [("consultations", ["PE Juan Vega", "LV Jens Liepa"])],
        ),
        (
            "Consultations between Peru and Latvia were held in Riga on 5 May 2013. The Peruvian delegation was headed "
            "by Deputy Foreign Minister Juan Vega, and the Latvian delegation by State Secretary Jens Liepa.",
            [("consultations", ["PE Juan Vega", "LV Jens Liepa"])],
        ),
        (
            "The Peruvian-Latvian Intergovernmental Commission held its third meeting in Riga on 21 October 2013.",
            [("commission", ["PE", "LV"])],
        ),
        ("The Joint Commission of Peru and Latvia has held three sessions so far.", []),
        (
            "Peru and Latvia concluded the talks on 5 May 2013 with the signing of an agreement on trade.",
            [("negotiations", ["PE", "LV"]), ("document.signed", ["PE", "LV"])],
        ),
    ],
)
def test_sessions_and_who_presides(text: str, expected: list[tuple[str, list[str]]]) -> None:
    """A commission holds its sessions, whose chairs are told after them; a paper signed at the end is told once."""
    assert parties(text) == expected
