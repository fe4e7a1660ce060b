"""Rounds of talks in lines without a verb, and clauses that name only who else came and when."""

from __future__ import annotations

from telling import parties

import verbale

PAIR = "Relations between Latvia and Chile\n"


def told(text: str) -> list[str]:
    """Kind, date, parties, place and number of each act."""
    acts = verbale.read(PAIR + text, language="en").acts
    return [f"{a.kind} {a.when} {parties(a)} {a.where and a.where.place} {a.ordinal}" for a in acts]


def test_rounds_of_consultations() -> None:
    """What the rounds are of, the sentence before says; a capital in such a line is a place."""
    text = (
        "Latvia and Chile hold Foreign Office Consultations. Round 7: Riga, November 24, 2016 (Ms. Anna Ozola / Mr. "
        "Pablo Rojas). Round 8: Santiago, April 9, 2018."
    )
    assert told(text) == [
        "consultations 2016-11-24 CL+LV Riga 7",
        "consultations 2018-04-09 CL+LV Santiago 8",
    ]


def test_sessions_of_a_commission() -> None:
    """'2nd session – Santiago, 6 June 2012' under a sentence on the commission."""
    text = (
        "The Joint Commission of Latvia and Chile meets every year.\n1st session – Riga, 5 May 2010\n"
        "2nd session – Santiago, 6 June 2012"
    )
    assert told(text)[-2:] == ["commission 2010-05-05 CL+LV Riga 1", "commission 2012-06-06 CL+LV Santiago 2"]


def test_rounds_of_other_things() -> None:
    """A new heading ends the list: no round of a race is one of consultations."""
    text = (
        "Foreign Office Consultations\nSport\nRound 9 of the race: Riga, 5 May 2019. Round 10: Santiago, 6 June 2019."
    )
    assert told(text) == []


def test_who_else_came() -> None:
    """After a semicolon a name and a date repeat the visit; another place turns it round."""
    text = (
        "Visits\nDeputy PM J. Liepa of Latvia went in October 2016 and in March 2018; K. Ozols in September 2019.\n"
        "Speaker of the Saeima Anna Ozola led a delegation to Chile in June 2008; Mrs. Ana Soto one to Latvia in May "
        "2011."
    )
    assert told(text) == [
        "visit 2016-10 LV>CL None None",
        "visit 2018-03 LV>CL None None",
        "visit 2019-09 LV>CL None None",
        "visit 2008-06 LV>CL None None",
        "visit 2011-05 CL>LV None None",
    ]


def test_nobody_else_came() -> None:
    """A town with a date and a verb of its own repeats nothing."""
    text = "The President of Latvia visited Chile in May 2008; Riga had snow in June 2009."
    assert told(text) == ["visit 2008-05 LV>CL None None"]
