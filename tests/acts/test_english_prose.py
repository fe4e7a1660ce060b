"""Verbs and nouns of English diplomatic prose: what they find, and what they must not find."""

from __future__ import annotations

import pytest

import verbale
from verbale.acts.deed_kinds import utterances


def parties(act: verbale.Act) -> str:
    """'LV>UZ' where the doer comes first, 'LV+UZ' (sorted) where the order means nothing."""
    return ">".join(act.sides) if utterances().kinds[act.kind].directed else "+".join(sorted(act.sides))


def told(text: str, published: str | None = None) -> list[str]:
    """Kind, status, date and parties of each act of an English text."""
    acts = verbale.read(text, language="en", published=published).acts
    return [f"{act.kind} {act.status} {act.when} {parties(act)}" for act in acts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India's President Ram Nath Kovind went on a State Visit to Bulgaria in September 2018.",
         "visit held 2018-09 IN>BG"),
        ("The Foreign Minister of Norway, on an official visit to Australia, said that trade grew.",
         "visit held None NO>AU"),
        ("A delegation of the US Congress will arrive on a visit to Lithuania this week, on 2 April.",
         "visit planned XXXX-04-02 US>LT"),
    ],
)  # fmt: skip
def test_visits(text: str, expected: str) -> None:
    """Who travels where."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo: The Foreign Minister of Latvia visited Norway on 5 May 2015 and praised the trade of both states.",
        "OSLO – The Foreign Minister of Latvia visited Norway on 5 May 2015 and praised the trade of both states.",
        "RIGA, – The Foreign Minister of Latvia visited Norway on 5 May 2015 and praised the trade of both states.",
        "OSLO. NORINFORM The Foreign Minister of Latvia visited Norway on 5 May 2015 and praised the trade.",
        "RIGA, 9 May (NorTA) – The Foreign Minister of Latvia visited Norway on 5 May 2015 and praised the trade.",
    ],
)
def test_the_town_that_opens_the_news_is_no_party(text: str) -> None:
    """A dateline with or without a day takes no part in the deed."""
    assert told(text) == ["visit held 2015-05-05 LV>NO"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The President of Latvia met the Foreign Minister of Norway, who arrived in Riga on 5 May 2015.",
         "visit held 2015-05-05 NO>LV"),
        ("Norway signed a protocol with Belarus, which joined the WTO in May 2016.", "membership held 2016-05 BY>WTO"),
    ],
)  # fmt: skip
def test_a_relative_clause_speaks_of_the_noun_before_it(text: str, expected: str) -> None:
    """Not of the subject of the sentence."""
    assert told(text)[1:] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Foreign Minister of Norway met the Foreign Minister of Latvia yesterday (February 17).",
         "meeting held XXXX-02-17 LV+NO"),
        ("Thirty years ago today Norway and Latvia established diplomatic relations.",
         "relations.established held 1992-03-02 LV+NO"),
        ("Thirty years ago, in 1992, diplomatic relations between Norway and Latvia were re-established.",
         "relations.restored held 1992 LV+NO"),
    ],
)  # fmt: skip
def test_dates_in_prose(text: str, expected: str) -> None:
    """A day said twice is one day; what was so many years ago is counted back."""
    published = "2022-03-02" if "ago" in text else None
    assert told(text, published) == [expected]
