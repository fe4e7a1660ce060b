"""Visits told as lists: who and when in each item, whence and whither before the colon or in a heading."""

from __future__ import annotations

import pytest
from telling import parties

import verbale

CHILE = "Relations between Chile and Latvia\n"
CHILE_RU = "Отношения Чили и Латвии\n"


def listed(text: str, language: str = "en") -> list[str]:
    """Date, parties and persons of each visit; other acts by their kind."""
    acts = verbale.read(text, language=language).acts
    return [f"{_kind(act)}{act.when} {parties(act)} {', '.join(_who(p) for p in act.participants)}" for act in acts]


def _kind(act: verbale.Act) -> str:
    return "" if act.kind == "visit" and act.status == "held" else f"{act.kind} {act.status} "


def _who(person: verbale.Participant) -> str:
    return f"{person.side} {person.person or '-'} {person.rank}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Visits to Latvia: President Pablo Rojas (2004, state visit), Foreign Ministers Juan Silva (1999) and Raul "
         "Vega (May 2011); Speaker Ana Soto, 3-5 March 2012.",
         ["2004 CL>LV CL Pablo Rojas head_of_state", "1999 CL>LV CL Juan Silva minister",
          "2011-05 CL>LV CL Raul Vega minister", "2012-03-03/2012-03-05 CL>LV CL Ana Soto speaker"]),
        ("From Chile in two years: the Prime Minister (early May 2010); Trade Minister in June 2010, and March 2011.",
         ["2010-05 CL>LV CL - head_of_government", "2010-06 CL>LV CL - minister", "2011-03 CL>LV CL - minister"]),
        ("Latvian visitors to Santiago: Dr. J. Liepa, Vice-President (1954), PM Anna Ozola (1967; again 1981).",
         ["1954 LV>CL LV J. Liepa deputy_head_of_state", "1967 LV>CL LV Anna Ozola head_of_government",
          "1981 LV>CL LV Anna Ozola head_of_government"]),
        ("Heads of government: Pablo Rojas (2000) and Juan Silva (2013) to Riga; J. Liepa (2004) to Santiago.\n",
         []),
        ("High-level visits\nHeads of government: Pablo Rojas (2000) and Juan Silva (2013) to Riga; J. Liepa (2004) to "
         "Santiago.",
         ["2000 CL>LV CL Pablo Rojas head_of_government", "2013 CL>LV CL Juan Silva head_of_government",
          "2004 LV>CL LV J. Liepa head_of_government"]),
        ("To Riga came Presidents Pablo Rojas (May, 1998) and Juan Silva (official, May, 2010).",
         ["1998-05 CL>LV CL Pablo Rojas head_of_state", "2010-05 CL>LV CL Juan Silva head_of_state"]),
        ("High level visits to Chile from Latvia were by President J. Liepa (1994) and Vice-President Anna Ozola "
         "(2000).",
         ["1994 LV>CL LV J. Liepa head_of_state", "2000 LV>CL LV Anna Ozola deputy_head_of_state"]),
        ("From the Latvian side, their Presidents, Mr. J. Liepa in 1976 and 1983 and Mr. K. Ozols in 1998, visited "
         "Chile.",
         ["1976 LV>CL LV J. Liepa head_of_state", "1983 LV>CL LV J. Liepa head_of_state",
          "1998 LV>CL LV K. Ozols head_of_state"]),
        ("Visits to Latvia\nPresident Pablo Rojas – 2005\nForeign Minister Ana Soto – April 2013\nVisits to Chile\n"
         "14 May 2016 – Prime Minister Karlis Ozols, official visit",
         ["2005 CL>LV CL Pablo Rojas head_of_state", "2013-04 CL>LV CL Ana Soto minister",
          "2016-05-14 LV>CL LV Karlis Ozols head_of_government"]),
        ("=== Visits ===\n1. October 13, 2005 – President J. Liepa in Chile, working visit.\n2. June 8–9, 2006 – same "
         "President, official visit.",
         ["2005-10-13 LV>CL LV J. Liepa head_of_state", "2006-06-08/2006-06-09 LV>CL LV J. Liepa head_of_state"]),
    ],
)  # fmt: skip
def test_finds(text: str, expected: list[str]) -> None:
    """Each name with each of its dates is a visit; a post in the plural holds for the names after it."""
    assert listed(CHILE + text) == expected


def test_a_table_printed_as_lines() -> None:
    """The years that a heading covers date nothing; a line without a year has that of the line before."""
    text = (
        "VIP Visits (after 2010)\nFrom Latvia to Chile:\n2010 Minister for Foreign Affairs Ozola\nFormer President "
        "Liepa\n2012 Minister of State Anna Soto\nFrom Chile to Latvia:\n2011 Prime Minister Rojas\nTrade\nExports "
        "of Minister Vega rose."
    )
    assert listed(CHILE + text) == [
        "2010 LV>CL LV Ozola minister",
        "2010 LV>CL LV Liepa head_of_state",
        "2012 LV>CL LV Anna Soto deputy_minister",
        "2011 CL>LV CL Rojas head_of_government",
    ]
    assert all("visit_type" not in act.detail for act in verbale.read(CHILE + text, language="en").acts)


def test_years_in_headings() -> None:
    """A heading that is only a year dates the days below it, until the next heading."""
    text = (
        "Visits to Chile\n2015\n12-14 May – President Janis Liepa, official visit\n6 June – Foreign Minister Karlis "
        "Ozols\n2016\n3 March – Speaker of the Saeima Anna Ozola"
    )
    assert listed(CHILE + text) == [
        "2015-05-12/2015-05-14 LV>CL LV Janis Liepa head_of_state",
        "2015-06-06 LV>CL LV Karlis Ozols minister",
        "2016-03-03 LV>CL LV Anna Ozola speaker",
    ]


def test_rows_of_a_table() -> None:
    """Cells in any order: the heading says whence and whither."""
    text = (
        "Visits from Latvia to Chile\n| Date | Visitor | Type |\n|---|---|---|\n"
        "| 12-14 May 2015 | President Janis Liepa | official visit |\n| 2017 | Speaker of the Saeima Anna Ozola | |"
    )
    assert listed(CHILE + text) == [
        "2015-05-12/2015-05-14 LV>CL LV Janis Liepa head_of_state",
        "2017 LV>CL LV Anna Ozola speaker",
    ]


def test_papers_in_dated_lines() -> None:
    """A line of a date and a paper; a joint statement is adopted, one for each date."""
    text = (
        "1991, August 26: Chile and Latvia restore diplomatic relations.\n1994, June 16: treaty with the Republic of "
        "Chile.\n2012, July 27 and 2021, November 30: joint statements."
    )
    acts = verbale.read(CHILE + text, language="en").acts
    assert [(act.kind, act.when, sorted(act.sides)) for act in acts] == [
        ("relations.restored", "1991-08-26", ["CL", "LV"]),
        ("document.signed", "1994-06-16", ["CL", "LV"]),
        ("document.adopted", "2012-07-27", ["CL", "LV"]),
        ("document.adopted", "2021-11-30", ["CL", "LV"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Presidents of Latvia: Janis Liepa (1993–1999), Karlis Ozols (1999–2007).",
        "Ambassadors of Chile to Latvia: Pablo Rojas (1995), Ana Soto (1999).",
        "Books on Latvia: Ana Soto (1999), Pablo Rojas (2004).",
        "Exports to Chile: 2005 – 20 million, 2006 – 25 million.",
        "Planned visits to Latvia: President Pablo Rojas (May 2031), Speaker Ana Soto (2032).",
        "Visits to Latvia\nTrade\nPresident Pablo Rojas – 2005",
    ],
)
def test_finds_none(text: str) -> None:
    """Names with years are visits only where the words before them say so."""
    assert listed(CHILE + text) == []


def test_a_name_that_cannot_be_read_lends_no_date() -> None:
    """The year of a stranger in the list is not his neighbour's."""
    text = "Visits to Latvia: President Pablo Rojas (2004), The Three Tenors (2005)."
    assert listed(CHILE + text) == ["2004 CL>LV CL Pablo Rojas head_of_state"]


def test_who_is_at_home_has_not_come() -> None:
    """A list of visits to a state that names its own minister tells no journey of his."""
    text = "Visits to Latvia: Foreign Minister of Latvia Karlis Ozols (2004), President of Chile Pablo Rojas (2005)."
    assert listed(CHILE + text) == ["2005 CL>LV CL Pablo Rojas head_of_state"]


def test_in_russian() -> None:
    """The same rules read a language of cases."""
    text = (
        "Визиты в Чили: президент Латвии Янис Лиепа (2004 г., государственный визит), министры иностранных дел "
        "Карлис Озолс (1999 г.) и Янис Оя (май 2011 г.).\n"
        "С чилийской стороны: президент Пабло Рохас (2005 г.), министр торговли Анна Сото (12-14 июня 2015 г.)."
    )
    assert listed(CHILE_RU + text, "ru") == [
        "2004 LV>CL LV Янис Лиепа head_of_state",
        "1999 LV>CL LV Карлис Озолс minister",
        "2011-05 LV>CL LV Янис Оя minister",
        "2005 CL>LV CL Пабло Рохас head_of_state",
        "2015-06-12/2015-06-14 CL>LV CL Анна Сото minister",
    ]
