"""Whose a deed in English is where the words around it name other states: what it finds and must not find."""

from __future__ import annotations

import pytest
from telling import english_told

import verbale

_PAIR = (
    "Latvia and Peru held talks on trade. Latvia and Peru signed a Treaty on Trade. "  # whose relations a text is about
)


def told(text: str, published: str | None = "2021-06-01") -> list[str]:
    """What is told by a page of that day."""
    return english_told(text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a third state's officials: the relations that are celebrated are not those of the text's pair
        ("Minister Anna Liepa of Latvia had a phone call with the Foreign Minister of Chile Luis Ruiz on the occasion "
         "of the two nations marking the 45th anniversary of their diplomatic relations.",
         ["call held None CL+LV LV:Anna Liepa CL:Luis Ruiz", "relations.established held 1976 CL+LV"]),
        # to which state they went, the words do not say
        ("Prime Minister Ozol of Latvia concluded his working trip to attend the Summit of the Americas, Brazil.", []),
        ("The visits of Minister Liepa of Latvia to the shrine were criticised.", []),
        ("Foreign Minister Anna Liepa of Latvia met with the Foreign Minister of Artsakh Masis Mayan.", []),
        # the partner of another noun
        ("Prior to the engagement with Chile, Minister Liepa of Latvia held talks with Minister Vega of Peru.",
         ["negotiations held None LV+PE LV:Liepa PE:Vega"]),
        ("Talks with Peru were held in Riga on 5 May 2020.", ["negotiations held 2020-05-05 LV+PE"]),
        # what is planned, and what is no rank of relations
        ("Minister Vega of Peru visited Latvia in 2005, during which he began the planning of a visit of President "
         "Ozol to Peru.", ["visit held 2005 LV+PE PE:Vega"]),
        ("The Latvian Embassy in Lima was opened in 1964, becoming the second Latvian mission abroad after Paris.",
         ["mission.opened held 1964 LV+PE"]),
    ],
)  # fmt: skip
def test_pairs_that_the_words_tell(text: str, expected: list[str]) -> None:
    """The pair of the text is no answer where the words around a deed speak of others."""
    assert told(_PAIR + text)[2:] == expected


def test_the_same_day_is_not_that_of_a_bracket() -> None:
    """A day in a bracket explains the feast: 'the same day' is that of the letters."""
    text = (
        "On 25 October 2020 President Ozol of Latvia and President Vega of Peru exchanged letters on the 50th "
        "anniversary of relations (25 October 1970). The same day, Minister Liepa of Latvia met Minister Ruiz of Peru."
    )
    assert told(text)[-1] == "meeting held 2020-10-25 LV+PE LV:Liepa PE:Ruiz"


def test_who_receives_after_the_guest_with_two_posts() -> None:
    """The guest's second post tells whose he is, and the President behind the comma is another's."""
    text = (
        "On 24 October 2020, receiving Sen. Lt. Gen. Juan Ruiz, Chief of the General Staff and Deputy Minister of the "
        "Peruvian Armed Forces, President Juris Ozol promised support for cooperation between Latvia and Peru."
    )
    sides = {p.person: p.side for act in verbale.read(text, language="en").acts for p in act.participants}
    assert sides == {"Juan Ruiz": "PE", "Juris Ozol": "LV"}


@pytest.mark.parametrize("title", ["Sen. Lieut. Gen.", "Lt. Gen.", "H.E. Mr."])
def test_titles_before_a_name(title: str) -> None:
    """Titles with points end no sentence and are no names."""
    text = f"The Latvian Minister of Defence {title} Juris Koks visited Peru on 5 May 2020."
    assert told(text) == ["visit held 2020-05-05 LV+PE LV:Juris Koks"]


def test_a_councillor_who_is_minister_too() -> None:
    """'State Councillor and Foreign Minister X' is one person, in a list, too."""
    text = (
        "Minister Liepa of Latvia met with Chinese State Councillor and Foreign Minister Li Wan and Lao Minister of "
        "Foreign Affairs Kham Keo on 5 May 2020."
    )
    assert told(text) == [
        "meeting held 2020-05-05 CN+LV LV:Liepa CN:Li Wan", "meeting held 2020-05-05 LA+LV LV:Liepa LA:Kham Keo",
    ]  # fmt: skip


def test_discussions_of_the_meeting_told_before() -> None:
    """What the discussions focused on is told of the meeting; discussions with somebody else are others."""
    text = (
        "Minister Liepa of Latvia met Minister Vega of Peru on 5 May 2020. Discussions focused on issues of importance "
        "between Latvia and Peru."
    )
    assert told(text) == ["meeting held 2020-05-05 LV+PE LV:Liepa PE:Vega"]


def test_a_colleague_of_another_ministry() -> None:
    """Who serves "at Peru's Ministry" is Peru's, also beside a Latvian colleague."""
    text = (
        "Latvian Deputy Minister of Foreign Affairs Anna Liepa and Mark Vega, Acting Deputy Secretary for the Americas "
        "at Peru's Ministry of Foreign Affairs and Trade, co-chaired the 12th Latvia-Peru Political Consultation."
    )
    assert told(text) == ["consultations held None LV+PE LV:Anna Liepa PE:Mark Vega"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru signed a joint communiqué with Latvia and Estonia on 9 November and 24 November 2020, respectively to "
         "establish diplomatic relations.",
         ["document.signed held 2020-11-09 LV+PE", "document.signed held 2020-11-24 EE+PE"]),
        ("On 28 January 2020, Peru signed a joint communiqué to establish diplomatic relations with Latvia.",
         ["document.signed held 2020-01-28 LV+PE", "relations.established held 2020-01-28 LV+PE"]),
        ("On 28 January 2020, Peru and Latvia agreed on steps to establish diplomatic relations.",
         ["relations.established planned 2020-01-28 LV+PE"]),
        ("Minister Liepa of Latvia and Minister Vega of Peru emphasised the early conclusion of the "
         "trade agreement.", []),
        ("Minister Liepa of Latvia and Minister Vega of Peru welcomed the signing of the trade agreement in 2019.",
         ["document.signed held 2019 LV+PE"]),
        ("The last time a Latvian Foreign Minister visited Peru was in 2000.", ["visit held 2000 LV+PE"]),
        ("The agreement signed in Lima in 2000 entered into force in 2001. It is between Latvia and Peru.",
         ["document.in_force held 2001 LV+PE", "document.signed held 2000 LV+PE"]),
        ("Minister Vega of Peru received a courtesy call from the Ambassador of Latvia to Peru Anna Liepa on 5 "
         "May 2020.",
         ["meeting held 2020-05-05 LV+PE PE:Vega LV:Anna Liepa"]),
        ("Latvia closed its embassies in Lisbon and Stockholm.",
         ["mission.closed held None LV+PT", "mission.closed held None LV+SE"]),
        ("The closures of the embassies in Lisbon and Stockholm were criticised.", []),
        ("Minister Liepa of Latvia met with the Secretary General of the League of Arab States Ahmed Rashid.", []),
        ("The Latvian delegation held talks with Special Representative of Peru, Ambassador Ana Ruiz.",
         ["negotiations held None LV+PE PE:Ana Ruiz"]),
    ],
)  # fmt: skip
def test_what_is_done_and_with_whom(text: str, expected: list[str]) -> None:
    """Papers that found relations, what is only urged, who calls on whom, towns and bodies that are no parties."""
    assert sorted(told(text)) == sorted(expected)


def test_two_signatories_are_of_two_states() -> None:
    """A minister whose state is not told is not of the state of who signed beside him."""
    text = _PAIR + "Minister Liepa and Peruvian Foreign Minister Juan Vega signed the agreement."
    last = verbale.read(text, language="en").acts[-1]
    assert {p.person: p.side for p in last.participants}.get("Liepa") != "PE"


def test_the_speaker_is_nobody_told_of_before() -> None:
    """'I held a meeting' is not with the minister of the sentence before."""
    text = (
        "Afterwards, I held a working lunch with Juan Vega, Minister of Foreign Affairs of Peru. I then held a meeting "
        "with the Minister of Foreign Affairs of Chile Luis Ruiz."
    )
    acts = verbale.read(text, language="en").acts
    assert not any({"Juan Vega", "Luis Ruiz"} <= {p.person for p in act.participants} for act in acts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a possessive inside a state's name owns nothing
        ("Latvia recognised the People's Republic of Bangladesh on 5 May 1972.", ["recognition held 1972-05-05 BD+LV"]),
        ("Minister Vega of Peru visited the People's Republic of China on 5 May 2020.",
         ["visit held 2020-05-05 CN+PE PE:Vega"]),
        ("Peru's Minister Juan Vega visited Latvia's capital Riga on 5 May 2020.",
         ["visit held 2020-05-05 LV+PE PE:Juan Vega"]),
        # what came later has not the year told before
        ("Latvia recognised Peru in 1921, later establishing diplomatic relations with it.",
         ["recognition held 1921 LV+PE", "relations.established held None LV+PE"]),
        ("Latvia recognised Peru in 1921 and later that year opened an embassy in Lima.",
         ["recognition held 1921 LV+PE", "mission.opened held 1921 LV+PE"]),
        ("Latvia recognised Peru in 1921 and opened an embassy in Lima.",
         ["recognition held 1921 LV+PE", "mission.opened held 1921 LV+PE"]),
        # what a visitor will take part in
        ("On 5 May 2020 Minister Liepa of Latvia arrived in Lima, where she will take part in consultations with Peru.",
         ["visit held 2020-05-05 LV+PE LV:Liepa", "consultations planned None LV+PE LV:Liepa"]),
        ("On 5 May 2020 Minister Liepa of Latvia arrived in Lima, where she took part in consultations with Peru.",
         ["visit held 2020-05-05 LV+PE LV:Liepa", "consultations held 2020-05-05 LV+PE LV:Liepa"]),
        # ministers are no envoys
        ("The Foreign Secretary of Latvia briefed the diplomats concurrently accredited to Latvia.", []),
        ("Minister Liepa of Latvia congratulated Minister Vega of Peru on assuming his post.",
         ["message.sent held None LV+PE LV:Liepa PE:Vega"]),
    ],
)  # fmt: skip
def test_names_times_and_ranks(text: str, expected: list[str]) -> None:
    """Names that hold a possessive, what came later or is to come, and who is no envoy."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a post in which one is accredited
        ("The Latvian Ambassador in Chile Mr. Jan Liepa was concurrently accredited as Ambassador to Peru in April "
         "1964.", ["envoy.accredited held 1964-04 LV+PE LV:Jan Liepa"]),
        ("In June 1964, Juan Vega was accredited as Ambassador of Peru to the Republic of Latvia.",
         ["envoy.accredited held 1964-06 LV+PE PE:Juan Vega"]),
        ("In June 1964, Juan Vega was accredited as observer of Peru.", []),
        # who visits a land is not received by the official of the next clause
        ("In March 2020, the Minister of Foreign Trade of Peru visited Latvia to discuss the starting of the "
         "negotiations and in June Secretary East (MFA) came.", ["visit held 2020-03 LV+PE"]),
        # what is yet to end in a deed, and what ended in it
        ("The meeting of the Ministers of Peru and Latvia is due to end with the signing of an agreement on trade.",
         ["meeting planned None LV+PE", "document.signed planned None LV+PE"]),
        ("The meeting of the Ministers of Peru and Latvia will culminate in the signing of an agreement on trade.",
         ["meeting planned None LV+PE", "document.signed planned None LV+PE"]),
        ("The meeting of the Ministers of Peru and Latvia ended in the signing of an agreement on trade.",
         ["meeting held None LV+PE", "document.signed held None LV+PE"]),
        # since when there is an embassy
        ("It wasn't until September 1969 that Latvia opened an embassy in Lima.",
         ["mission.opened held 1969-09 LV+PE"]),
        ("Latvia and Peru didn't establish diplomatic relations.", []),
        # a centre of an embassy is none
        ("The opening of the Cultural Centre of the Embassy of Latvia in Lima was held in 1992.", []),
        ("The opening in Lima of the Embassy of Latvia was held in 1992.", ["mission.opened held 1992 LV+PE"]),
        # what one joins is not whom one supports
        ("Latvia's support for Peru's NATO and EU accession comes from our hearts.", []),
        ("Latvia's support for Peru's accession to NATO and the EU comes from our hearts.",
         ["position.support held None LV+PE"]),
        ("Latvia's tireless support of Peru over the years is valued.", ["position.support held None LV+PE"]),
        # a state's own people
        ("Minister Vega of Peru will meet with representatives of the Peruvian community residing in Latvia.", []),
    ],
)  # fmt: skip
def test_posts_outcomes_and_parts(text: str, expected: list[str]) -> None:
    """In what one is accredited, what is yet to end in a deed, parts of an embassy, what one joins."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is yet to be has not the day of what was
        ("Minister Vega of Peru was invited to visit Riga after Minister Liepa's visit to Lima in May 2007.",
         ["visit planned None LV+PE PE:Vega", "visit held 2007-05 LV+PE LV:Liepa"]),
        ("Minister Vega of Peru will visit Riga in May 2027.", ["visit planned 2027-05 LV+PE PE:Vega"]),
        # who spoke there took part; whose spokesman spoke did not
        ("Latvian Foreign Minister Anna Liepa said in talks with Peruvian Prime Minister Juan Vega that it is so.",
         ["negotiations held None LV+PE LV:Anna Liepa PE:Juan Vega"]),
        ("Latvian Foreign Minister Anna Liepa said at a meeting with Peruvian Prime Minister Juan Vega that it is so.",
         ["meeting held None LV+PE LV:Anna Liepa PE:Juan Vega"]),
        ("The spokesman said that in talks with Peruvian Prime Minister Juan Vega relations were praised.", []),
        # when it was said, and when it will be
        ("According to a statement by the Ministry on Monday, Peruvian Foreign Minister Juan Vega will pay an official "
         "visit to Latvia on 9-11 February 2021.", ["visit planned 2021-02-09/2021-02-11 LV+PE PE:Juan Vega"]),
        ("According to the Ministry, Peruvian Foreign Minister Juan Vega visited Latvia on 5 May 2020.",
         ["visit held 2020-05-05 LV+PE PE:Juan Vega"]),
        # an initial of two letters
        ("Minister Vega of Peru met with Anna Th. Ozola, the President of Latvia.",
         ["meeting held None LV+PE PE:Vega LV:Anna Th. Ozola"]),
    ],
)  # fmt: skip
def test_when_and_by_whom(text: str, expected: list[str]) -> None:
    """Days of what was and of what is to be, those who spoke in a talk, initials of two letters."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how long ago it was, beside the day of a visit
        ("The visit of King Karl of Norway to Peru from tomorrow reflects close Norwegian-Peruvian ties, to "
         "further cement the existing friendship established 62 years ago.",
         ["visit planned 2019-08-26 NO+PE NO:Karl", "relations.established held 1957 NO+PE"]),
        ("Today, 62 years ago, Norway and Peru established diplomatic relations.",
         ["relations.established held 1957-08-25 NO+PE"]),
        ("The visit of King Karl of Norway to Peru last week reflects close ties.",
         ["visit held 2019-08-12/2019-08-18 NO+PE NO:Karl"]),
        # what was has no day to come
        ("Minister Vega of Peru held talks with Norway ahead of the summit next week.",
         ["negotiations held None NO+PE PE:Vega"]),
        ("Minister Vega of Peru will hold talks with Norway next week.",
         ["negotiations planned 2019-08-26/2019-09-01 NO+PE PE:Vega"]),
    ],
)  # fmt: skip
def test_days_to_come_and_years_ago(text: str, expected: list[str]) -> None:
    """A visit from tomorrow is planned, past talks are not next week's, and only the year is known of 62 years ago."""
    assert sorted(told(text, "2019-08-25")) == sorted(expected)
