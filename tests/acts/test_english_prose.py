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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway received the President of Latvia in May 2011.", "visit held 2011-05 LV>NO"),
        ("Riga welcomed the Foreign Minister of Norway on 5 May 2011.", "visit held 2011-05-05 NO>LV"),
        ("The Foreign Minister of Norway received the Foreign Minister of Latvia on 5 May 2011.",
         "meeting held 2011-05-05 LV+NO"),
        ("The President of Latvia is awaited in Oslo on 5 May 2016.", "visit planned 2016-05-05 LV>NO"),
        ("The Prime Minister of Norway is due in Riga on 5 May 2016.", "visit planned 2016-05-05 NO>LV"),
        ("The Norwegian Prime Minister reached Latvia on 5 May 2016.", "visit held 2016-05-05 NO>LV"),
        ("She became the first Norwegian Prime Minister to visit Latvia in 2016.", "visit held 2016 NO>LV"),
        ("The parties agreed on organising a visit of the Foreign Minister of Norway to Latvia.",
         "visit planned None NO>LV"),
    ],
)  # fmt: skip
def test_guests(text: str, expected: str) -> None:
    """A state or capital that receives is visited; who is awaited or due will come; the first to do it did it."""
    assert told(text) == [expected]


def test_invited_to_visit() -> None:
    """Who is invited is the visitor, after a noun as after a verb."""
    text = "The Foreign Minister of Norway extended an invitation to the Foreign Minister of Latvia to visit Oslo."
    assert told(text)[-1:] == ["visit planned None LV>NO"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Prime Minister of Norway talked to the Prime Minister of Latvia at the NATO summit in May 2018.",
         "meeting held 2018-05 LV+NO"),
        ("The Foreign Minister of Latvia spoke with the Foreign Minister of Norway on 5 May 2015.",
         "call held 2015-05-05 LV+NO"),
        ("The Foreign Minister of Latvia spoke with the Foreign Minister of Norway in Riga on 5 May 2015.",
         "meeting held 2015-05-05 LV+NO"),
        ("The Prime Minister of Latvia told the Prime Minister of Norway by phone that the work goes on.",
         "call held None LV+NO"),
        ("The Foreign Minister of Latvia congratulated the Foreign Minister of Norway in a phone talk on 5 May 2015.",
         "call held 2015-05-05 LV+NO"),
        ("The Prime Minister of Latvia received a phone call from the Prime Minister of Norway.",
         "call held None LV+NO"),
    ],
)  # fmt: skip
def test_talks(text: str, expected: str) -> None:
    """In person, by telephone."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first meeting of political consultations between Latvia and Norway was held in Riga on 5 May 2021.",
         "consultations held 2021-05-05 LV+NO"),
        ("The Foreign Office Consultations (FOC) between Latvia and Norway took place in Riga on 5 May 2021.",
         "consultations held 2021-05-05 LV+NO"),
        ("Preparations for holding the next round of consultations between Latvia and Norway were discussed.",
         "consultations planned None LV+NO"),
        ("The official part of the talks between the Presidents of Latvia and Estonia is scheduled for 31 May 2021.",
         "negotiations planned 2021-05-31 EE+LV"),
        ("Annual meetings of the Foreign Ministers of Latvia and Norway date from 2013.",
         "practice.started held 2013 LV+NO"),
    ],
)  # fmt: skip
def test_consultations(text: str, expected: str) -> None:
    """Two nouns that tell one deed; what is only prepared; a part of the talks."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia and Norway set up relations on 5 June 1921.", "relations.established held 1921-06-05 LV+NO"),
        ("Ties between Latvia and Norway date from 5 June 1921.", "relations.established held 1921-06-05 LV+NO"),
        ("Norway was quick to recognise Latvia in 1991.", "recognition held 1991 NO>LV"),
        ("Latvia and Norway passed a joint statement on 1 March 2023.", "document.adopted held 2023-03-01 LV+NO"),
    ],
)  # fmt: skip
def test_relations_and_papers(text: str, expected: str) -> None:
    """Phrasal verbs of relations; what is passed."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The President of Latvia spoke to reporters in Oslo.",
        "Political consultations between Norway and Latvia are held annually.",
        "Since 2013 the Foreign Ministers of Norway and Latvia have met annually.",
        "Consultations between Norway and Latvia provide a platform for both.",
        "The Prime Minister of Norway came to power in 2013.",
        "The results of talks with Latvia are expected in Oslo in May.",
    ],
)
def test_no_deed(text: str) -> None:
    """Habits, and words that tell of travel or talk only of officials."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Estonia hailed Germany's decision to establish diplomatic relations with Bhutan, Delhi's closest neighbour.",
         ["relations.established planned None BT+DE"]),
        ("Oslo signed the Latvia-EU agreement on fisheries in 2010.", ["document.signed held 2010 EU+LV+NO"]),
        ("Norway and Latvia set up relations in 1921; these were cut in 1940 and restored in 1991.",
         ["relations.established held 1921 LV+NO", "relations.severed held 1940 NO>LV",
          "relations.restored held 1991 LV+NO"]),
        ("The Treaty on Friendship between Norway and Latvia is from 1994.", ["document.signed held 1994 LV+NO"]),
        ("Norway and Latvia met on 1 March 2010. Papers were signed: an agreement on trade; a protocol on visas.",
         ["meeting held 2010-03-01 LV+NO", "document.signed held 2010-03-01 LV+NO",
          "document.signed held 2010-03-01 LV+NO"]),
        ("Argentina is accredited to Estonia from its embassy in Helsinki, Finland.",
         ["envoy.accredited held None AR>EE"]),
        ("The Foreign Minister of Latvia said that he would visit Norway on 5 May 2016.",
         ["visit planned 2016-05-05 LV>NO"]),
    ],
)  # fmt: skip
def test_whose_deed_it_is(text: str, expected: list[str]) -> None:
    """The parties of an infinitive, of a compound, of 'these'; of a state that only says which town."""
    assert told(text) == expected


def test_a_list_of_envoys_after_include() -> None:
    """Each name has the post after it, and the recipient is who was told before."""
    text = (
        "Envoys of five states presented their credentials to the President of Norway, Anna Lind, on 5 May 2016. "
        "The envoys who presented their credentials include Jan Berzins, ambassador of Latvia, and Mart Tamm, "
        "ambassador of Estonia."
    )
    acts = [act for act in verbale.read(text, language="en").acts if act.kind == "envoy.credentials"]
    assert [(act.sides, act.participants[0].person) for act in acts] == [
        (("LV", "NO"), "Jan Berzins"),
        (("EE", "NO"), "Mart Tamm"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Estonia established diplomatic relations with many countries in 1918.",
        "Work is underway for the planned visit of the Prime Minister of Norway.",
        "Norway and Latvia discussed a milestone towards expanding relations.",
        "Lithuania won the backing of New Zealand and Australia for its accession.",
        "Norway and Latvia agreed to negotiate the treaties.",
    ],
)
def test_parties_that_are_not_named(text: str) -> None:
    """Nobody is supplied for those whom the words leave open, and no verb takes another verb's object."""
    assert [line for line in told(text) if "visit planned" not in line] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia declared a Norwegian diplomat persona non grata on 5 May 2016.",
         ["envoy.expelled held 2016-05-05 RU>NO"]),
        ("Belarus introduced a visa-free regime for citizens of Norway on 5 May 2017.",
         ["easing held 2017-05-05 BY>NO"]),
        ("EU ministers settled on sanctions against Ukraine on 20 February 2014.",
         ["sanctions.imposed held 2014-02-20 EU>UA"]),
        ("Norway will stand in line with the EU sanctions against Belarus.", ["sanctions.joined planned None NO>BY"]),
        ("Norway supports Latvia's bid for the UN Security Council.", ["position.support held None NO>LV"]),
        ("Norway condemned the attack of Russia.", ["position.criticism held None NO>RU"]),
        ("Norway allocated 2 million euros in humanitarian aid to Ukraine in March 2022.",
         ["aid held 2022-03 NO>UA"]),
        ("The visit to Latvia by the Norwegian Prime Minister in 2004 was fruitful.", ["visit held 2004 NO>LV"]),
        ("Fruitful were the visits to Latvia by the Norwegian Prime Minister in 2004, and the Latvian Foreign "
         "Minister's to Oslo in 2013.", ["visit held 2004 NO>LV", "visit held 2013 LV>NO"]),
        ("During the visit to Oslo on 5 May 2016 the Foreign Minister of Latvia met with the King of Norway.",
         ["visit held 2016-05-05 LV>NO", "meeting held 2016-05-05 LV+NO"]),
        ("The visit of the Foreign Minister of Latvia to Oslo was postponed until June 2016.",
         ["visit postponed 2016-06 LV>NO"]),
    ],
)  # fmt: skip
def test_many_turns_of_phrase(text: str, expected: list[str]) -> None:
    """Expulsions, easings, sanctions, positions, aid, and visits told by their noun."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The President of Latvia opened the new building of the Embassy in Oslo on 5 May 2017.",
        "The Embassy of Latvia opened an exhibition in Oslo.",
        "Norway declared two Russian books a success.",
    ],
)
def test_no_mission_and_no_expulsion(text: str) -> None:
    """A building or an exhibition is no mission, and not everything that is declared is unwanted."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At the invitation of the Prime Minister of the Socialist Republic of Vietnam, Prime Minister of Norway Anna "
         "Lind paid an official visit to the Socialist Republic of Vietnam on 14 January 2015.",
         ["visit held 2015-01-14 NO>VN"]),
        ("In 2025 Norway and Latvia prepared for the 75th anniversary of their diplomatic relations (30 January "
         "1950).", ["relations.established held 1950-01-30 LV+NO"]),
        ("The Norwegian Prime Minister visited Latvia after her appointment in April 2016.",
         ["visit held None NO>LV"]),
        ("The Norwegian Prime Minister will attend the Latvia-EU summit in Riga on 5 May 2016.",
         ["conference planned 2016-05-05 NO"]),
    ],
)  # fmt: skip
def test_openings_and_days_of_something_else(text: str, expected: list[str]) -> None:
    """Long fronted phrases; the day of an anniversary's founding, and that of another event."""
    assert told(text) == expected


def test_two_missions_of_one_verb() -> None:
    """The verb is told once for both embassies, each with a year of its own."""
    text = "The Latvian embassy in Norway was opened in 2005, and the Norwegian embassy in Latvia in 2006."
    assert told(text) == ["mission.opened held 2005 LV>NO", "mission.opened held 2006 NO>LV"]


def test_the_leader_is_whoever_was_told_before() -> None:
    """A bare 'the leader' has the rank of nobody in particular."""
    text = (
        "Prime Minister of Norway Anna Lind came to Riga on 5 May 2016. During her stay in Riga the leader will meet "
        "the President of Latvia."
    )
    ranks = {p.rank for act in verbale.read(text, language="en").acts for p in act.participants if p.side == "NO"}
    assert "head_of_state" not in ranks
