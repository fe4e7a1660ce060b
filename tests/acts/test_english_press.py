"""Press releases of ministries in English: talks, calls, consultations and notes; what they find and must not find."""

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


def people(text: str) -> list[list[str]]:
    """For each act its participants, sorted: side, name or '-', rank."""
    acts = verbale.read(text, language="en").acts
    return [sorted(f"{who.side} {who.person or '-'} {who.rank}" for who in act.participants) for act in acts]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru confirmed their interest in signing the agreement on visa facilitation in 2021.",
        "Kenya and Peru expressed readiness for signing a treaty on extradition in 2021.",
    ],
)
def test_what_there_is_interest_in_was_not_signed(text: str) -> None:
    """Interest in signing a paper is a position, and no signing."""
    assert {act.split()[0] for act in told(text)} == {"position.interest"}


@pytest.mark.parametrize(
    "text",
    [
        "The two delegations held consultations in Riga on 5 May 2018 and in Lima on 6 June 2018.",
        "Both ministries held consultations in Lima on 5 May 2018. The next consultations were held in Riga.",
    ],
)
def test_towns_of_talks_are_no_parties(text: str) -> None:
    """Where talks were held tells no party: only a town that hosts them speaks for its state."""
    assert told(text, "2019-07") == []


def test_the_same_day_is_no_run_of_days() -> None:
    """'On the same day' is the day told before it, not the days of another meeting that the sentence mentions."""
    text = (
        "On 9 April 2010 the foreign ministers of Latvia and Estonia met in Riga before the talks of 22-23 April 2010 "
        "in Tallinn. On the same day Minister A. Liepa of Latvia and Minister U. Tamm of Estonia exchanged notes."
    )
    assert "message.notes held 2010-04-09 EE+LV" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "RIGA, Latvia, 21 August. The political directors of the Nordic States and Germany met in Tartu on 19 August.",
        "On 5 May 2015 the ministers of the Central Asian countries and Japan held talks.",
    ],
)
def test_a_group_of_states_is_not_the_state_of_the_text(text: str) -> None:
    """Whose ministers they are a group's name does not say."""
    assert told(text) == []


def test_one_holder_of_two_posts() -> None:
    """Two posts before one name and its verb are one person's."""
    text = (
        "On 8 May 2018 the Under-Secretary of State, Political Director of Latvia Jens Liepa, was in Oslo on a visit."
    )
    assert people(text) == [["LV Jens Liepa head_of_department"]]


def test_who_sits_beside_the_minister_is_of_his_state() -> None:
    """The second of those with whom the talks were held is no man of the visitors."""
    text = (
        "A delegation of Uzbekistan held talks with the Latvian Deputy Foreign Minister Juris Koks and the Foreign "
        "Ministry's State Secretary Anna Karkla."
    )
    assert people(text) == [["LV Anna Karkla deputy_minister", "LV Juris Koks deputy_minister"]]


def test_to_reach_somebody_is_no_journey() -> None:
    """Who was not reached was not visited; a town that is reached was."""
    text = "However, the Norwegian Foreign Minister did not reach the Russian Foreign Minister on Tuesday."
    assert not any(act.startswith("visit") for act in told(text))
    assert told("President Varn of Latvia reached Oslo on 4 May 2012.") == ["visit held 2012-05-04 LV>NO"]


def test_the_residence_of_an_envoy_receives_no_credentials() -> None:
    """An envoy presents his letters where he is accredited, not where he lives."""
    text = (
        "On 16 October 2014 Ambassador Ahmet Merik of Turkey presented his Letter of Credence to President Emanuel "
        "Tari, accrediting him as Ambassador of Turkey to Fiji, with residence in Tokyo, Japan."
    )
    assert told(text) == ["envoy.credentials held 2014-10-16 TR>FJ"]


def test_each_state_has_its_holder() -> None:
    """After as many names as states, a further name is no minister."""
    text = (
        "A phone talk took place between the Foreign Ministers of Latvia and Peru Jens Liepa and Juan Vega, Tempo said."
    )
    assert people(text) == [["LV Jens Liepa minister", "PE Juan Vega minister"]]


def test_talks_by_video_told_to_an_agency() -> None:
    """What a ministry told somebody in the next clause was not told by video."""
    text = (
        "Consultations between Latvia and Peru were held in the format of a videoconference, the ministry told Tempo."
    )
    assert told(text) == ["consultations held None LV+PE"]


def test_calls_and_meetings_have_their_partners_together() -> None:
    """'Calls and meetings with A and B' are both with A and B."""
    text = "Minister Juris Koks of Latvia held phone talks and meetings with the Foreign Ministers of Peru and Chile."
    assert sorted(told(text)) == [
        "call held None CL+LV", "call held None LV+PE", "meeting held None CL+LV", "meeting held None LV+PE",
    ]  # fmt: skip


def test_who_talked_by_phone_and_talked_of_trade_talked_once() -> None:
    """A verb of talk without a day of its own, of the same persons, goes on with the call."""
    text = (
        "On 5 May 2022 the Foreign Ministers of Latvia and Peru Jens Liepa and Juan Vega had a telephone conversation. "
        "Liepa and Vega talked about trade."
    )
    assert told(text) == ["call held 2022-05-05 LV+PE"]


@pytest.mark.parametrize(
    ("text", "initiator"),
    [
        ("The Danish side initiated a phone talk that Vladimir Makei and Jens Varn had on 14 April 2020.", "DK"),
        ("At the Danish side's initiative V.Makei, Foreign Minister, and J.Varn, Foreign Minister, talked by telephone "
         "on 14 April 2020.", "DK"),
        ("The Danish side initiated a phone talk with Vladimir Makei on 14 April 2020.", "DK"),
    ],
)  # fmt: skip
def test_who_initiated_a_call_took_part_in_it(text: str, initiator: str) -> None:
    """Whoever asks for a call is one of its sides, and the man whom nothing else places is theirs."""
    (act,) = verbale.read(text, language="en").acts
    assert (act.kind, act.when, act.initiator, sorted(act.sides)) == ("call", "2020-04-14", initiator, ["BY", "DK"])
    assert {who.side for who in act.participants if who.person and "Varn" in who.person} <= {"DK"}


def test_two_of_whom_neither_is_placed_keep_silent() -> None:
    """An initiative alone does not tell which of two unknown men is whose."""
    text = "At the Danish side's initiative J. Holm, Deputy Minister, and A. Vega, State Secretary, talked by phone."
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Consultations of the two ministries have again been held, this time in Riga; Lima was the host in March "
         "2018.",
         [("None", "Riga"), ("2018-03", "Lima")]),
        ("Lima hosted the fifth round of consultations between Latvia and Peru on 10 July 2022. Riga hosted the "
         "previous round in May 2019.", [("2022-07-10", "Lima"), ("2019-05", "Riga")]),
        ("Jens Liepa, Deputy Foreign Minister of Latvia, was in Lima on 20 April 2020 for political consultations; the "
         "round before that took place in Riga in March 2018.", [("2020-04-20", "Lima"), ("2018-03", "Riga")]),
        ("On 28 January 2020 the Deputy Foreign Minister of Latvia visited Lima to hold consultations of ministries.",
         [("2020-01-28", "Lima")]),
    ],
)  # fmt: skip
def test_where_consultations_were_held(text: str, expected: list[tuple[str, str]]) -> None:
    """Rounds with their capitals, however it is said who was the host."""
    acts = [act for act in verbale.read(text, language="en").acts if act.kind == "consultations"]
    assert [sorted(act.sides) for act in acts] == [["LV", "PE"]] * len(expected)
    assert [(str(act.when), act.where.place if act.where else None) for act in acts] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Riga hosted talks between the Foreign Ministers of Peru and Chile on 10 July 2022.",
        "Talks between the Foreign Ministers of Peru and Chile were hosted by Riga on 10 July 2022.",
    ],
)
def test_a_town_that_hosts_others_is_no_party(text: str) -> None:
    """The town where two others talk takes no part."""
    assert told(text) == ["negotiations held 2022-07-10 CL+PE"]


def test_who_came_to_hold_talks_has_not_held_them() -> None:
    """An arrival 'to hold talks' tells the arrival only."""
    text = "Minister Jens Liepa of Latvia arrived in Oslo on 4 May 2021 to hold talks with Minister Holm of Norway."
    assert told(text) == ["visit held 2021-05-04 LV>NO"]


@pytest.mark.parametrize(
    "following",
    [
        "Director Jens Liepa led the Latvian delegation and the Peruvian side was led by Director Juan Vega.",
        "Latvia was represented by Director Jens Liepa, and the Peruvian side was headed by Director Juan Vega.",
        "The talks were led by the Director Jens Liepa of Latvia and the Director Juan Vega of Peru.",
    ],
)
def test_who_led_the_sides(following: str) -> None:
    """Heads of the delegations are told in the sentence after the talk, and add no talk of their own."""
    text = f"Consultations between Latvia and Peru were held in Lima on 4 May 2021. {following}"
    assert people(text) == [["LV Jens Liepa head_of_department", "PE Juan Vega head_of_department"]]


def test_who_headed_the_hosts() -> None:
    """The hosts are those in whose land the last round was held."""
    text = (
        "Jens Liepa, Deputy Foreign Minister of Latvia, was in Lima on 20 April 2020 for political consultations; the "
        "round before that took place in Riga in March 2018. Deputy Minister Juan Vega headed the hosts."
    )
    rounds = [act for act in verbale.read(text, language="en").acts if act.kind == "consultations"]
    assert [[who.side for who in act.participants if who.person == "Juan Vega"] for act in rounds] == [["PE"], []]


_CEREMONY = "On 5 May 2019 President Karin Holm of Latvia received credentials from three new ambassadors."


@pytest.mark.parametrize(
    "following",
    [
        "They are: the ambassador of Peru, Juan Ruiz, the ambassador of Chile, Ana Soto, and the ambassador of Kenya, "
        "Peter Otieno.",
        "They are Juan Ruiz, Ambassador of Peru, based in Warsaw, Ana Soto, Ambassador of Chile, and Peter Otieno, "
        "Ambassador of Kenya.",
        "The envoys who presented their letters of credence are Juan Ruiz of Peru, Ana Soto of Chile and Peter Otieno "
        "of Kenya.",
        "Thus, Ambassador of Peru Juan Ruiz, Ambassador of Chile Ana Soto and Ambassador of Kenya Peter Otieno were "
        "accredited.",
    ],
)
def test_envoys_listed_after_their_ceremony(following: str) -> None:
    """The sentence after the ceremony names who handed over letters, and to whom the one before told."""
    acts = verbale.read(f"{_CEREMONY} {following}", language="en").acts
    assert [(act.kind, act.when, act.sides) for act in acts] == [
        ("envoy.credentials", "2019-05-05", (side, "LV")) for side in ("PE", "CL", "KE")
    ]
    assert [act.participants[0].person for act in acts] == ["Juan Ruiz", "Ana Soto", "Peter Otieno"]


def test_envoys_listed_after_a_colon() -> None:
    """A list in the sentence of the ceremony: residences receive no credentials."""
    text = (
        "President Karin Holm of Latvia received credentials from three ambassadors on 5 May 2019: Juan Ruiz, "
        "Ambassador of Peru with residence in Stockholm; Ana Soto, Ambassador of Chile; and Peter Otieno, Ambassador "
        "of Kenya residing in Stockholm."
    )
    assert sorted(told(text)) == [f"envoy.credentials held 2019-05-05 {side}>LV" for side in ("CL", "KE", "PE")]


@pytest.mark.parametrize(
    "following",
    [
        "They are a sign of friendship.",
        "The ambassador of Peru, Juan Ruiz, praised the ambassador of Chile, Ana Soto.",
        "Peru and Chile are neighbours.",
    ],
)
def test_what_follows_a_ceremony_and_lists_nobody(following: str) -> None:
    """A sentence that tells something else names no envoys of the ceremony."""
    assert told(f"{_CEREMONY} {following}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Varn of Latvia visited Lima in May 2011, and President Vega reciprocated in June 2013.",
         ["visit held 2011-05 LV>PE", "visit held 2013-06 PE>LV"]),
        ("Lima recognised Latvia on 10 September 1921; Riga reciprocated on 20 December 1921.",
         ["recognition held 1921-09-10 PE>LV", "recognition held 1921-12-20 LV>PE"]),
        ("Latvia and Peru held talks in May 2011. Peru reciprocated with a gift in 2012.",
         ["negotiations held 2011-05 LV+PE"]),
        ("President Varn of Latvia visited Lima in May 2011. The President of Chile reciprocated in June 2013.",
         ["visit held 2011-05 LV>PE"]),
    ],
)  # fmt: skip
def test_what_was_done_in_return(text: str, expected: list[str]) -> None:
    """A visit or a recognition is returned by whom it was paid to, and by nobody else."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia and Peru are friends. Bilateral ties: February 1947.", ["relations.established held 1947-02 LV+PE"]),
        ("Latvia and Peru are friends. Bilateral ties: 1947-1991.", []),
        ("Latvia and Peru are friends. Trade ties: February 1947.", []),
        ("The embassy of Peru in Riga was launched in 1972.", ["mission.opened held 1972 PE>LV"]),
        ("Peru launched a trade mission to Latvia in 1972.", []),
        ("Peru recognised and established relations with Latvia on 3 June 1921.",
         ["recognition held 1921-06-03 PE>LV", "relations.established held 1921-06-03 LV+PE"]),
        ("24 March 2025: Jens Liepa of the Latvian Foreign Ministry and Minister Vega of Peru on the phone.",
         ["call held 2025-03-24 LV+PE"]),
    ],
)  # fmt: skip
def test_short_ways_of_saying_it(text: str, expected: list[str]) -> None:
    """Labels, verbs in common and lines without a verb."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "following",
    [
        "Trade was discussed at the consultations attended by Director of Latvia Jens Liepa and Director of Peru "
        "Juan Vega.",
        "Director Jens Liepa from Latvia's side and Director Juan Vega from the Peruvian side took part in the talks.",
    ],
)  # fmt: skip
def test_who_was_at_the_consultations(following: str) -> None:
    """Who attended the talk of the sentence before is told of it, and makes no second one."""
    text = f"Consultations between Latvia and Peru were held in Lima on 4 May 2021. {following}"
    assert people(text) == [["LV Jens Liepa head_of_department", "PE Juan Vega head_of_department"]]


def test_who_attended_a_meeting_of_others_is_no_party() -> None:
    """The parties that a meeting is said to be of are all of them."""
    text = "The meeting between the Ministers of Peru and Chile on 5 May 2019 was attended by the Ambassador of Kenya."
    assert told(text) == ["meeting held 2019-05-05 CL+PE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 5 July 2010 Minister Jens Liepa of Latvia held a phone talk with Minister Ana Vega of Peru. Minister "
         "Liepa started the phone talk with thanks.", ["call held 2010-07-05 LV+PE"]),
        ("On 5 July 2010 Foreign Minister Jens Liepa of Latvia spoke with Foreign Minister Ana Vega of Peru. They "
         "followed up on the meeting between President Varn of Latvia and President Soto of Peru.",
         ["call held 2010-07-05 LV+PE", "meeting held None LV+PE"]),
        ("Consultations between Latvia and Peru were held in Lima on 4 May 2021.\n\nThe Consultations were held in "
         "a cordial atmosphere.", ["consultations held 2021-05-04 LV+PE"]),
        ("On 4 May 2021 Minister Liepa of Latvia met Minister Vega of Peru. He said that the recent visit of President "
         "Varn of Latvia to Lima was vital.", ["meeting held 2021-05-04 LV+PE", "visit held None LV>PE"]),
    ],
)  # fmt: skip
def test_what_is_told_in_passing_has_no_day_of_the_news(text: str, expected: list[str]) -> None:
    """A deed of others that a sentence only mentions does not take the day of the talk."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 2 April 2012 Mr. Jens Liepa, Foreign Minister of Latvia, had a phone talk with Hon. Ana Vega MP, Minister "
         "for Foreign Affairs of Peru.", ["call held 2012-04-02 LV+PE"]),
        ("Talks between the Foreign Minister of Latvia Mr. Jens Liepa and his Peruvian counterpart Ms. Ana Vega by "
         "telephone took place on 5 July 2006.", ["call held 2006-07-05 LV+PE"]),
        ("Foreign Minister Jens Liepa of Latvia held phone talks with Foreign Minister Ana Vega of Peru from 8:30 a.m. "
         "JST on 5 July 2006.", ["call held 2006-07-05 LV+PE"]),
        ("Foreign Minister Liepa of Latvia held a call with Foreign Minister Vega of Peru on 5 July 2006.",
         ["call held 2006-07-05 LV+PE"]),
        ("Foreign Minister Liepa of Latvia spoke on 5 July 2006 after the 3 June 2006 call between President Varn of "
         "Latvia and President Soto of Peru.", ["call held 2006-06-03 LV+PE"]),
    ],
)  # fmt: skip
def test_calls_as_ministries_put_them(text: str, expected: list[str]) -> None:
    """Letters after names, times of the day, the bare noun."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Speaking to the media, Ambassador Liepa of Latvia and Ambassador Vega of Peru said that trade grew.",
        "Latvia noted the support of Kenya for talks between Peru and Chile.",
        "Latvia issued a call for talks with Peru.",
    ],
)
def test_what_is_no_call_and_no_talk(text: str) -> None:
    """Who speaks to the media, supports talks or calls for them holds none."""
    assert not any(act.split()[0] in {"call", "negotiations", "position.support"} for act in told(text))


def test_ambassador_and_permanent_representative_is_one_person() -> None:
    """Two posts joined by 'and' before or after one name are one envoy's."""
    text = (
        "On 4 May 2021 A. Liepa, Ambassador and Permanent Representative of Latvia to the United Nations, and the "
        "Permanent Representative of Peru to the UN and Ambassador J. Vega signed a joint statement."
    )
    assert people(text) == [["LV A. Liepa ambassador", "PE J. Vega ambassador"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Ana Vega of Peru received Minister Jens Liepa of Latvia on a working visit to Peru.",
         ["meeting held None LV+PE", "visit held None LV>PE"]),
        ("This is the first visit of a foreign minister of Latvia to Peru since the establishment of diplomatic "
         "relations in November 1992.", ["visit held None LV>PE", "relations.established held 1992-11 LV+PE"]),
        ("Latvia and Peru are friends. The Cabinet approved the signing of the memorandum on 5 May 2016.", []),
        ("A memorandum was signed in Lima on 5 May 2016 for consultations between the Foreign Ministries of Latvia and "
         "Peru.", ["document.signed held 2016-05-05 LV+PE"]),
        ("On 13 October 2021 Minister Liepa of Latvia met Minister Vega of Peru.\n\nA press conference followed.\n\n"
         "On the same day Minister Liepa met Minister Otieno of Kenya.",
         ["meeting held 2021-10-13 LV+PE", "meeting held 2021-10-13 KE+LV"]),
    ],
)  # fmt: skip
def test_whose_visit_and_whose_day(text: str, expected: list[str]) -> None:
    """Who is received visits; a month belongs to the noun before it; what is approved or agreed for is yet to be."""
    assert told(text) == expected


def test_who_is_called_on_beside_a_president_is_of_his_state() -> None:
    """A courtesy call on a president and on a speaker is paid in one land."""
    text = (
        "In May 2021 Minister Liepa of Latvia paid a courtesy call on President Ana Vega of Peru and Speaker Juan Soto."
    )
    acts = verbale.read(text, language="en").acts
    assert {who.side for act in acts for who in act.participants if who.person in {"Ana Vega", "Juan Soto"}} == {"PE"}


def test_envoys_included_in_a_list() -> None:
    """'The diplomats presenting their credentials included A; B; and C'."""
    text = (
        "President Karin Holm of Latvia accepted credentials from the ambassadors of three countries on 5 May 2019.\n"
        "The diplomats presenting their credentials included the Ambassador of Peru, Juan Ruiz; Ambassador of Chile, "
        "Ana Soto; and Ambassador of Kenya, Peter Otieno."
    )
    acts = verbale.read(text, language="en").acts
    told_of = sorted((act.sides, act.participants[0].person) for act in acts if act.kind == "envoy.credentials")
    assert told_of == [(("CL", "LV"), "Ana Soto"), (("KE", "LV"), "Peter Otieno"), (("PE", "LV"), "Juan Ruiz")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia and Peru are partners. Minister Jens Liepa of Latvia chaired a meeting on exports to Peru.", []),
        ("Minister Jens Liepa of Latvia chaired a meeting on the preparation for the 21st meeting of the "
         "Intergovernmental Commission of Latvia and Peru, planned to be held in May 2021.",
         ["commission planned None LV+PE"]),
        ("Foreign Minister Jens Liepa of Latvia had a phone talk with Foreign Minister Ana Vega of Peru on 12 "
         "June 2020. It was their first talk since 2019.", ["call held 2020-06-12 LV+PE"]),
        ("In the phone talk with Foreign Minister Ana Vega of Peru on 12 June 2020 Foreign Minister Jens Liepa "
         "of Latvia referred to the recent visit of President Varn of Latvia to Lima, hoping that the visit of the "
         "President of Peru to Latvia will take place soon.",
         ["call held 2020-06-12 LV+PE", "visit held None LV>PE", "visit planned None PE>LV"]),
        ("Deputy State Secretary Jens Liepa of Latvia received Deputy State Secretary Juan Vega from the "
         "Peruvian Foreign Ministry on 2 June 2016.", ["meeting held 2016-06-02 LV+PE"]),
    ],
)  # fmt: skip
def test_what_a_talk_only_speaks_of(text: str, expected: list[str]) -> None:
    """Meetings at home, sessions that are prepared, visits that were or will be: none has the day of the talk."""
    assert told(text) == expected


def test_who_spoke_on_the_phone_and_discussed_something_called_once() -> None:
    """'X spoke on telephone with Y and discussed trade' is one call, which nobody is told to initiate."""
    text = (
        "Foreign Minister Juan Vega of Peru spoke on telephone with Foreign Minister of Latvia Jens Liepa on 5 March "
        "2022 and discussed trade. He hoped that the talks initiated between Russia and Ukraine would succeed."
    )
    acts = verbale.read(text, language="en").acts
    assert [(act.kind, act.when, act.initiator) for act in acts] == [("call", "2022-03-05", None)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Recalling his visit to Latvia, Minister Vega thanked the hosts.", "visit held None PE>LV"),
        ("Minister Vega stated that the two sides had held talks on trade.", "negotiations held None LV+PE"),
    ],
)
def test_what_was_before_the_talk_has_no_day_of_it(sentence: str, expected: str) -> None:
    """What is recalled or had been done before a meeting was not done on its day."""
    text = f"Foreign Minister Juan Vega of Peru met Minister Jens Liepa of Latvia on 5 May 2020. {sentence}"
    assert told(text) == ["meeting held 2020-05-05 LV+PE", expected]
