"""Visits in English and whom the visitor meets: what they find and must not find."""

from __future__ import annotations

import pytest
from telling import english_told as told

import verbale


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The visit of President Tamm of Estonia to Peru took place in June 2007, and included meetings with Defence "
         "Secretary Juan Vega.", "meeting held 2007-06 EE+PE PE:Juan Vega"),
        ("Minister Anna Liepa of Latvia will visit Peru from 6th to 7th March 2015 for discussions with Foreign "
         "Minister Juan Vega.", "meeting planned 2015-03-06/2015-03-07 LV+PE PE:Juan Vega"),
    ],
)  # fmt: skip
def test_a_visitor_meets_those_of_the_land(text: str, expected: str) -> None:
    """In the course of the only visit of a sentence, not one of the states that the text is about otherwise."""
    assert expected in told(f"Chile and Ghana held talks. Chile and Ghana signed an agreement. {text}")


@pytest.mark.parametrize("town", ["New York", "Geneva"])
def test_whom_a_visitor_meets_where_organisations_sit(town: str) -> None:
    """Ministers of all states come to the seat of an organisation: whose minister it is must be said."""
    text = f"During her visit to {town}, the Foreign Minister of Peru Ana Ruiz met with Foreign Minister Holm"
    assert [line for line in told(f"{text}.") if "meeting" in line] == []
    assert [line for line in told(f"{text} of Norway.") if "meeting" in line] == [
        "meeting held None NO+PE PE:Ana Ruiz NO:Holm"
    ]


def test_a_third_minister_on_a_visit_does_not_send_the_other_of_the_pair() -> None:
    """Whose visit it is must be read: a pair of the text does not travel where a third state's minister does."""
    text = (
        "Deputy Minister Anna Liepa of Latvia will travel to Peru in May 2019. Latvia and Peru are partners. "
        "Meanwhile, Estonian Foreign Minister Taavi Tamm is scheduled visit Peru for a two-day official visit."
    )
    assert [line for line in told(text) if "visit" in line] == ["visit planned 2019-05 LV+PE LV:Anna Liepa"]


def test_the_minister_told_of_last() -> None:
    """Of several ministers the bare post means the one of the sentence before."""
    text = (
        "Estonian Foreign Minister Taavi Tamm will visit Peru. Latvian Foreign Minister Anna Liepa is to visit Peru in "
        "May 2019. The Minister is scheduled to have talks with President Juan Vega of Peru."
    )
    assert "negotiations planned None LV+PE LV:Anna Liepa PE:Juan Vega" in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This would be the first State Visit by a Latvian President to Peru.", ["visit planned None LV+PE"]),
        ("The aim of the visit of the Latvian Minister to Lima was to congratulate the new President of Peru and to "
         "demonstrate Latvia's commitment to the partnership with Peru.", ["visit held None LV+PE"]),
        ("Minister Anna Liepa of Latvia met with Foreign Minister Juan Vega of Peru for talks on 4 May 2019.",
         ["meeting held 2019-05-04 LV+PE LV:Anna Liepa PE:Juan Vega"]),
        ("Minister Liepa of Latvia passed a letter from President Ozol to Foreign Minister Vega of Peru.",
         ["message.sent held None LV+PE LV:Liepa None:Ozol PE:Vega"]),
        ("President Ozol of Latvia acknowledged the “fraternal relations between his country and Peru” in 2019.", []),
        ("The two sides confirmed the work on early concluding an agreement between Latvia and Peru.", []),
        ("Latvia and Peru are in talks on signing a trade agreement.", []),
        ("The two sides agreed to hold the 9th Meeting of the Latvia – Peru Joint Commission in Lima.",
         ["commission planned None LV+PE"]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_deed(text: str, expected: list[str]) -> None:
    """What would be, is only meant or worked on was not done; to meet for talks is one meeting."""
    assert told(text) == expected


def test_an_assistant_secretary_of_state_is_of_washington() -> None:
    """No other state has the post; its field ends before the name, and 'State' is no kind of visit."""
    text = (
        "Assistant Secretary of State for South and Central Asian Affairs Ann Holt visited Peru in May 2022. Assistant "
        "Secretary of State John Dale visited Peru in June 2022."
    )
    assert told(text) == ["visit held 2022-05 PE+US US:Ann Holt", "visit held 2022-06 PE+US US:John Dale"]
    assert all("visit_type" not in act.detail for act in verbale.read(text, language="en").acts)


def test_the_leader_of_a_party_is_no_head_of_state() -> None:
    """Only who leads a land is one."""
    text = "Minister Liepa of Latvia met the Leader of the Peruvian Labour Party Juan Vega and Chile's leader Ana Ruiz."
    ranks = {p.person: p.rank for act in verbale.read(text, language="en").acts for p in act.participants}
    assert (ranks["Juan Vega"], ranks["Ana Ruiz"]) == (None, "head_of_state")


def test_each_of_a_list_from_a_state() -> None:
    """'A from X, B from Y' gives each name its state."""
    text = "Foreign Minister Liepa of Latvia met Juan Vega from Peru, Ana Ruiz from Chile and Koffi Senah from Ghana."
    assert [line.split("LV:Liepa ")[1] for line in told(text)] == ["PE:Juan Vega", "CL:Ana Ruiz", "GH:Koffi Senah"]


def test_a_month_goes_on_with_the_year_told_before_it() -> None:
    """A year that the text gave to the month before is the next one's, too, whenever the page was published."""
    text = (
        "Of visits held in 2008, one should highlight the working visit of President Tamm of Estonia to Peru in April. "
        "Minister Kask of Estonia was also on a working visit to Peru in May."
    )
    assert [line.split()[2] for line in told(text, "2009-12-31")] == ["2008-04", "2008-05"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Minister for Foreign Affairs and Minister for Defence of Latvia, Anna Liepa, TD, arrived in Lima on 5 "
         "May 2019.", ["visit held 2019-05-05 LV+PE LV:Anna Liepa"]),
        ("Minister Liepa of Latvia met Minister Juan Vega of Peru, MP, on 5 May 2019.",
         ["meeting held 2019-05-05 LV+PE LV:Liepa PE:Juan Vega"]),
        ("Minister Liepa of Latvia had the opportunity to meet with President Vega of Peru.",
         ["meeting held None LV+PE LV:Liepa PE:Vega"]),
        ("Minister Liepa of Latvia sought the opportunity to meet with President Vega of Peru.",
         ["meeting planned None LV+PE LV:Liepa PE:Vega"]),
        ("The visit of Minister Liepa of Latvia to Peru will include talks with President Vega on trade, energy and "
         "digital matters, as well as a meeting with Speaker Ana Ruiz.",
         ["visit planned None LV+PE LV:Liepa", "negotiations planned None LV+PE PE:Vega",
          "meeting planned None LV+PE PE:Ana Ruiz"]),
        ("President Ozol of Latvia suspended all talks between Latvia and Peru.",
         ["negotiations cancelled None LV+PE LV:Ozol"]),
        ("The importance of normalising relations between Latvia and Peru and establishing lasting peace was stressed.",
         []),
        ("The need to establish relations between press secretaries of the two ministries of Latvia and Peru was "
         "noted.", []),
        ("The Latvian Minister expressed appreciation for the letter of condolences sent by President Vega of Peru.",
         []),
        ("The Ministry of Foreign Affairs of Latvia issued a statement regarding the “Treaty on Alliance” between Peru "
         "and Chile.", []),
        ("During the visit of Minister Liepa of Latvia to Lima the Parliament of Peru adopted a declaration.",
         ["visit held None LV+PE LV:Liepa"]),
        ("From 2008 until 2012, Latvia established diplomatic relations with about 50 states.", []),
        ("Latvia established diplomatic relations with over 50 states in 1991.", []),
    ],
)  # fmt: skip
def test_deeds_and_what_only_looks_like_one(text: str, expected: list[str]) -> None:
    """What was done, is to be done, or is only spoken of in sentences of press releases."""
    assert told(text) == expected


def test_a_mere_year_is_not_lent_to_another_sort_of_deed() -> None:
    """A year of a treaty is not that of a visit of the next sentence; a day told for a visit holds for the meeting."""
    text = (
        "Latvia and Peru signed a Treaty on Trade in 1995. The President of Latvia Ozol met the President of Peru Vega."
    )
    assert [line.split()[2] for line in told(text)] == ["1995", "None"]
    text = "President Ozol of Latvia visited Peru in 1995. The President of Latvia met the President of Peru Vega."
    assert [line.split()[2] for line in told(text)] == ["1995", "1995"]


def test_the_post_that_was_held_then() -> None:
    """'then-Prime Minister' is a Prime Minister."""
    acts = verbale.read("The then-Prime Minister of Latvia Juris Ozol visited Peru in 1995.", language="en").acts
    assert [p.rank for act in acts for p in act.participants] == ["head_of_government"]


def test_whose_a_person_is_after_a_comma() -> None:
    """'from the side of Latvia' and 'from the Republic of Peru' tell whose each is."""
    text = (
        "The consultations were led by the Deputy Minister of Foreign Affairs, Anna Liepa, from the side of Latvia, "
        "and by the Deputy Minister of Foreign Affairs, Juan Vega, from the Republic of Peru."
    )
    assert told(text) == ["consultations held None LV+PE LV:Anna Liepa PE:Juan Vega"]
