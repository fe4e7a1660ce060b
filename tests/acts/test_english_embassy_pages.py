"""English of embassies' pages and of histories: lists of envoys, papers that recognise, refusals, terms as dates."""

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


def envoys(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Side, name and office of who is not the host in each act of an English text."""
    acts = verbale.read(text, language="en").acts
    return [(p.side, p.person, p.office) for act in acts for p in act.participants if p.side != "NO"]


_ENVOYS = [("PE", "Julio Ramos", "ambassador"), ("CL", "Ana Vega", "ambassador"), ("TG", "Koffi Sena", "ambassador")]


@pytest.mark.parametrize(
    "text",
    [
        "The King of Norway on 5 May 2020 received the ambassadors of Peru, Julio Ramos, Chile, Ana Vega, and Togo, "
        "Koffi Sena.",
        "The King of Norway on 5 May 2020 received the credentials of the new ambassadors of Peru, Julio Ramos, Chile, "
        "Ana Vega, and Togo, Koffi Sena, who will reside in Berlin.",
        "The ambassadors of Peru, Julio Ramos, Chile, Ana Vega, and Togo, Koffi Sena, presented their credentials to "
        "the King of Norway on 5 May 2020.",
    ],
)
def test_each_name_of_a_list_belongs_to_the_state_before_it(text: str) -> None:
    """A list of states each with its envoy: one act a state, with its own envoy and no other."""
    assert envoys(text) == _ENVOYS


def test_states_after_semicolons_send_envoys_too() -> None:
    """Names of states in full are parted by semicolons; a clause after one is no item of the list."""
    text = (
        "The King of Norway on 5 May 2020 received credentials from the Heads of Mission from the Republic of Peru; "
        "the Republic of Chile; and the Kingdom of Spain."
    )
    assert told(text) == [f"envoy.credentials held 2020-05-05 {code}>NO" for code in ("PE", "CL", "ES")]
    text = (
        "The King of Norway on 5 May 2020 received the ambassadors of Peru; the Republic of Chile opened an embassy in "
        "Lima."
    )
    assert told(text) == ["meeting held 2020-05-05 NO+PE", "mission.opened held None CL>PE"]


def test_a_name_after_a_post_at_the_end_is_one_person() -> None:
    """'received the Peruvian Chargé d'Affaires, Julio Ramos.' is one meeting with one guest."""
    acts = verbale.read(
        "King Haakon of Norway on 5 May 1930 received Peruvian Chargé d’Affaires, Julio Ramos.", language="en"
    ).acts
    assert [[(p.side, p.person, p.rank) for p in act.participants if p.side == "PE"] for act in acts] == [
        [("PE", "Julio Ramos", "charge")]
    ]


def test_of_whom_it_is_not_said_who_he_is() -> None:
    """After two persons 'he' is neither."""
    text = (
        "The ambassadors of Peru and Chile, Julio Ramos and Ana Vega, presented their credentials to the King of "
        "Norway on 5 May 2020. He then received the Foreign Minister of Togo."
    )
    assert "PE" not in told(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway resumed relations with Peru on 5 May 1911. Minister Plenipotentiary Elias Dahl presented his "
         "credentials to the government of President Ramos of Peru on 6 May 1911.",
         ["relations.restored held 1911-05-05 NO+PE"]),
        ("The war led Norway to sever diplomatic relations with Peru in June 1944.",
         ["relations.severed held 1944-06 NO>PE"]),
        ("Peru did not sign a treaty with Norway until August 29, 1931. The treaty entered into force on December 17 "
         "of the same year.",
         ["document.signed held 1931-08-29 NO+PE", "document.in_force held 1931-12-17 NO+PE"]),
        ("Norway informed Peru that it would not recognize the new government.", ["recognition denied None NO>PE"]),
    ],
)  # fmt: skip
def test_what_histories_find(text: str, expected: list[str]) -> None:
    """What brought a deed about, when it was done at last, what was refused."""
    assert [line for line in told(text) if not line.startswith("envoy.")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "On May 10, 1930, the Treaty of Oslo recognized Peru's independence from Norway.",
        "Norway and Peru debated the Treaty of Riga, which recognized Latvia's independence.",
        "President Ramos of Peru on 5 May 2020 received five new envoys accredited to Peru.",
        "Norway has embassies in Peru and Togo. Norway appointed a Consul for Basra, which was in the part of the "
        "empire that later became Iraq.",
    ],
)
def test_what_histories_must_not_find(text: str) -> None:
    """A treaty recognises in nobody's name; who receives envoys is none; a place that was somewhere holds no post."""
    kinds = {line.split()[0] for line in told(text)}
    assert kinds.isdisjoint({"recognition", "envoy.accredited"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dialogue was helped by the visits to Peru of Presidents of Norway Jens Holm in 1994 and Ola Nes in 2007, "
         "as well as the visits to Norway of the President of Peru in 1997 and 2010.",
         ["visit held 1994 NO>PE", "visit held 2007 NO>PE", "visit held 1997 PE>NO", "visit held 2010 PE>NO"]),
        ("President Ramos of Peru paid a visit to Norway in 2010 and a return visit to Chile in 2012.",
         ["visit held 2010 PE>NO", "visit held 2012 PE>CL"]),
        ("The Treaty of Friendship, signed between Norway and Peru in May 1931, deepened the ties.",
         ["document.signed held 1931-05 NO+PE"]),
        ("Norway and Peru set up relations on 5 May 1930 and the Embassy of Peru in Stockholm is accredited to Norway.",
         ["relations.established held 1930-05-05 NO+PE", "envoy.accredited held None PE>NO"]),
        ("Norway and Peru signed an agreement on trade during the visit of President Ramos to Oslo in May 2019.",
         ["document.signed held 2019-05 NO+PE", "visit held 2019-05 PE>NO"]),
        ("Foreign Minister Ana Vega of Peru was in Oslo on 6-7 March 2015 to attend the opening of a fair.",
         ["visit held 2015-03-06/2015-03-07 PE>NO"]),
    ],
)  # fmt: skip
def test_what_reviews_of_relations_find(text: str, expected: list[str]) -> None:
    """Each visit of several has the dates behind it; a visit in whose course a paper was signed is told as well."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Relations of Norway and Peru\n\nThere were frequent high-level visits from both sides in 2011-12.", "visit"),
        ("The Prime Minister of Peru was conferred with the Haakon Award of Norway in May 2011.", "meeting"),
        ("Relations of Norway and Peru\n\nForeign Minister Ana Vega of Peru was in Oslo on 6 March 2015 to prepare "
         "the President's visit.", "visit planned"),
    ],
)  # fmt: skip
def test_what_reviews_of_relations_must_not_find(text: str, never: str) -> None:
    """Visits of both to each other, an honour, a visit that is only prepared on that day."""
    assert not any(line.startswith(never) for line in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Peru set up relations in 1930. The embassy of Peru in Norway started its work in 1931, and the "
         "embassy of Norway in Peru was opened in 1935.",
         ["relations.established held 1930 NO+PE", "mission.opened held 1931 PE>NO", "mission.opened held 1935 NO>PE"]),
        ("Diplomatic Relations:\n\nRelations between Norway and Peru were set up on 15 August 1959. The year 2019 "
         "marked the 60th anniversary of diplomatic relations between Norway and Peru.",
         ["relations.established held 1959-08-15 NO+PE", "relations.established held 1959 NO+PE"]),
        ("The Peruvian President will first visit Oslo in May 2021.", ["visit planned 2021-05 PE>NO"]),
        ("The Foreign Minister of Peru leaves for Europe. This will be the Minister's first official visit to Norway.",
         ["visit planned None PE>NO"]),
        ("The President of Peru thanked Norway for supporting the territorial integrity of Peru.",
         ["position.support held None NO>PE"]),
        ("Peru opened a permanent mission in Oslo in 2016 and the consulate in Bergen in 2017.",
         ["mission.opened held 2016 PE>NO", "mission.opened held 2017 PE>NO"]),
        ("Peru and the Soviet Union (now Russia) set up their diplomatic ties on 30 January 1950.",
         ["relations.established held 1950-01-30 PE+SU"]),
        ("Peru's Minister Ana Vega held discussions with Norway's Minister of Culture Jens Holm on 5 May 2020.",
         ["meeting held 2020-05-05 NO+PE"]),
        ("In 2011 Norway and Peru signed a Joint Statement on partnership, bringing their ties to a new height.",
         ["document.signed held 2011 NO+PE"]),
    ],
)  # fmt: skip
def test_what_pages_of_embassies_find(text: str, expected: list[str]) -> None:
    """A paragraph under a line with a colon is read by sentences; what is ahead is planned; who is thanked did it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March 2018, President Ramos of Peru returned to Norway on a state visit.", ["visit held 2018-03 PE>NO"]),
        ("President Ramos of Peru returned to Lima on 5 May 2018 and received the Norwegian Minister Jens Holm.",
         ["meeting held 2018-05-05 NO+PE"]),
        ("Norway and Peru set up relations in 1950. Norway opened its embassy in Lima in 1960 and closed it in "
         "September 1995. The embassy was reopened in 1999 and closed again in 2009.",
         ["relations.established held 1950 NO+PE", "mission.opened held 1960 NO>PE",
          "mission.closed held 1995-09 NO>PE", "mission.opened held 1999 NO>PE", "mission.closed held 2009 NO>PE"]),
        ("Norway opened its embassy in Lima and announced that it will open a department next year.",
         ["mission.opened held None NO>PE"]),
        ("The Norwegian ambassador to Peru, Jens Holm, was informed about the reopening of the Oslo embassy on 5 May "
         "2020.", []),
        ("Relations between Norway and Peru were founded on 24th of June 1969. Relations between Norway and Peru that "
         "have begun to develop gained momentum.", ["relations.established held 1969-06-24 NO+PE"]),
        ("Norway and Peru signed a few agreements such as an Agreement to hold political consultations (2004); an "
         "Agreement on Health (2017).", ["document.signed held 2004 NO+PE", "document.signed held 2017 NO+PE"]),
        ("In July 1999, the Sri Lanka Embassy in Oslo was opened.", ["mission.opened held 1999-07 LK>NO"]),
        ("Recalling the talks of Sri Lanka and Norway in 2020, Minister Ana Vega of Peru visited Norway in May 2021.",
         ["visit held 2021-05 PE>NO"]),
    ],
)  # fmt: skip
def test_what_stands_between_the_parties(text: str, expected: list[str]) -> None:
    """A pronoun for the mission, a plan told beside a deed, a paper's own words: each is only what it is."""
    assert [line for line in told(text) if not line.startswith("negotiations")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway recognized Peruvian independence on June 12, 2006, as did the United States.",
         ["recognition held 2006-06-12 NO>PE", "recognition held 2006-06-12 US>PE"]),
        ("Norway recognized Peru as an independent country in December 1991 soon after it proclaimed its independence "
         "from Chile in October 1991.", ["recognition held 1991-12 NO>PE"]),
        ("Norway and Peru set up ties in 1990. Norway opened a resident mission in Lima in 1999 and the Peru resident "
         "mission opened in Oslo in 2004.",
         ["relations.established held 1990 NO+PE", "mission.opened held 1999 NO>PE", "mission.opened held 2004 PE>NO"]),
        ("Norway and Angola are linked by 45 years of diplomatic relations dating back to November 11, 1975.",
         ["relations.established held 1975-11-11 AO+NO"]),
        ("The dialogue of Norway and Peru was helped by the opening of the Norwegian mission in Lima and the visit of "
         "the Foreign Minister of Norway to Peru in October 2022.",
         ["mission.opened held None NO>PE", "visit held 2022-10 NO>PE"]),
    ],
)  # fmt: skip
def test_whose_deed_and_whose_day(text: str, expected: list[str]) -> None:
    """Who did the same, what a pronoun after a preposition opens, where a mission cannot be, whose day follows."""
    assert told(text) == expected


def test_his_visit_is_that_of_the_subject() -> None:
    """'B discussed his visit': it is not that of A, told in the sentence before."""
    text = (
        "Relations of Latvia and Peru\n\nThe Prime Minister of Latvia Ivo Tarn came to Peru in 2018. Minister Jan "
        "Ozols of Latvia discussed his upcoming visit to Lima."
    )
    acts = verbale.read(text, language="en").acts
    assert [(a.status, [p.person for p in a.participants]) for a in acts] == [
        ("held", ["Ivo Tarn"]),
        ("planned", ["Jan Ozols"]),
    ]


def test_who_came_on_the_later_day() -> None:
    """'A visited Oslo in May and Minister B in June 2014': two guests; a post held then counts, not that of today."""
    text = (
        "Julio Ramos, Speaker of the Peruvian Parliament, visited Norway in May 2014 and the Minister of Defence, Mr. "
        "Pedro Silva, in June 2014. President Ana Vega of Peru visited Norway in July 2013 as Prime Minister."
    )
    acts = verbale.read(text, language="en").acts
    assert [(a.when, [(p.side, p.person, p.rank) for p in a.participants]) for a in acts] == [
        ("2014-05", [("PE", "Julio Ramos", "speaker")]),
        ("2014-06", [("PE", "Pedro Silva", "minister")]),
        ("2013-07", [("PE", "Ana Vega", "head_of_government")]),
    ]


def test_no_name_is_read_in_the_name_of_a_land() -> None:
    """'Sri' of Sri Lanka is no title before a name."""
    (act,) = verbale.read("In July 1999, the Sri Lanka Embassy in Oslo was opened.", language="en").acts
    assert act.participants == ()


def test_items_that_are_sentences_have_their_own_visitors() -> None:
    """Below 'From Peru:' each item tells its own guest; a name that is only partly known is no one told before."""
    text = (
        "Relations of Norway and Nepal\n\nFrom Nepal:\n- Vice President, the Rt. Hon. Mr. Nanda Bahadur Thapa, visited "
        "Norway in May 2019\n- Barsha Man Thapa, Minister for Energy, visited Norway in June 2019\n- The late Prime "
        "Minister Girija Rana led a delegation to Norway in 1993"
    )
    acts = verbale.read(text, language="en").acts
    assert [(a.when, [(p.person, p.rank) for p in a.participants]) for a in acts] == [
        ("2019-05", [("Nanda Bahadur Thapa", "deputy_head_of_state")]),
        ("2019-06", [("Barsha Man Thapa", "minister")]),
        ("1993", [("Girija Rana", "head_of_government")]),
    ]


def test_a_post_told_again_in_full_tells_the_side() -> None:
    """'Ambassador B, Permanent Representative of Norway to the UN, signed': he signed for Norway."""
    (act,) = verbale.read(
        "Julio Ramos, Permanent Representative of Peru to the UN, and Ambassador Jens Holm, Permanent Representative "
        "of Norway to the UN, signed a joint communiqué on 5 May 2010.",
        language="en",
    ).acts
    assert [(p.side, p.person) for p in act.participants] == [("PE", "Julio Ramos"), ("NO", "Jens Holm")]


def test_ministers_who_were_met_are_of_the_other_side() -> None:
    """'met the Ministers of Trade and Agriculture': one meeting with those of the state that is visited."""
    (act,) = verbale.read(
        "On 7 May 2018 the Foreign Minister of Norway Jens Holm met the Ministers of Trade and Agriculture of Peru.",
        language="en",
    ).acts
    assert [(p.side, p.office) for p in act.participants][1:] == [("PE", "Minister of Trade and Agriculture of Peru")]


def test_embassies_in_all_states_are_in_none() -> None:
    """Where many embassies stand, the text's other state is not the place of one."""
    text = "Norway and Peru set up relations in 1930. Norway has embassies in all the African states it recognizes."
    assert told(text)[0] == "relations.established held 1930 NO+PE"
    assert not any(line.startswith("mission") and "PE" in line for line in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Latvia established relations in 1991. Both countries opened embassies in 1993.",
         ["mission.opened held 1993 NO>LV", "mission.opened held 1993 LV>NO"]),
        ("Norway and Latvia established relations in 1991. Both opened embassies in 1993 and consulates general a year "
         "later.",
         ["mission.opened held 1993 NO>LV", "mission.opened held 1993 LV>NO", "mission.opened held 1994 NO>LV",
          "mission.opened held 1994 LV>NO"]),
        ("Norway and Latvia opened their embassies in 1994.",
         ["mission.opened held 1994 NO>LV", "mission.opened held 1994 LV>NO"]),
        ("Norway and Latvia established relations in 1991. Both ministers praised the opening of embassies.", []),
        ("Norway suspended the operation of its embassy in Syria on 5 May 2013.",
         ["mission.suspended held 2013-05-05 NO>SY"]),
        ("The operations of the Norwegian Embassy in Damascus were suspended on 5 May 2013.",
         ["mission.suspended held 2013-05-05 NO>SY"]),
        ("Norway suspended operations at its embassy in Damascus on 6 May 2013 and shuttered its consulate in Minsk in "
         "2014.",
         ["mission.suspended held 2013-05-06 NO>SY", "mission.closed held 2014 NO>BY"]),
        ("Norway has an embassy in Peru. The new building of its Embassy in Lima was opened on 5 May 2014.", []),
        ("Norway launched its official diplomatic relationship with Brazil in 1824.",
         ["relations.established held 1824 BR+NO"]),
    ],
)  # fmt: skip
def test_missions(text: str, expected: list[str]) -> None:
    """Embassies that each of two opened, that stopped their work, and a house that is no embassy."""
    skipped = ("mission.present", "relations.established held 1991")
    assert [line for line in told(text) if not line.startswith(skipped)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Peru agreed to maintain official exchanges and hold the next consultations in Oslo in 2027.",
         ["consultations planned 2027 NO+PE"]),
        ("The President of Peru will visit Oslo on 5 May 2027 and sign a treaty with Norway.",
         ["visit planned 2027-05-05 PE>NO", "document.signed planned 2027-05-05 NO+PE"]),
        ("Norway refused to pay its debts and sign the treaty with Peru.", ["document.signed denied None NO+PE"]),
        ("Norway and Peru agreed to develop trade and exchange programmes.", []),
    ],
)  # fmt: skip
def test_one_word_plans_two_deeds(text: str, expected: list[str]) -> None:
    """After 'and' an infinitive has the helping word of the one before it."""
    assert told(text) == expected


def test_a_post_without_a_name_is_meant_by_he() -> None:
    """'The Foreign Minister visited … He was received by': the post told last."""
    text = "The Foreign Minister of Norway paid a visit to Peru on 5 May 2015. He was received by President Ramos."
    assert told(text) == ["visit held 2015-05-05 NO>PE", "meeting held 2015-05-05 NO+PE"]


def test_who_is_newly_appointed_is_not_appointed_here() -> None:
    """'The newly appointed Ambassador presented …' tells one deed."""
    text = (
        "The newly appointed Ambassador of Peru, H.E. Ms. Ana Vega, presented a copy of her credentials to the Foreign "
        "Minister of Norway on 5 May 2015."
    )
    assert told(text) == ["envoy.copies held 2015-05-05 PE>NO"]
    assert envoys(text) == [("PE", "Ana Vega", "Ambassador of Peru")]


def test_heads_of_delegations_told_after_the_talk() -> None:
    """'The Indian side was led by …' after the talk: who took part, of which state, at which level."""
    text = (
        "Norway and Peru held Foreign Office Consultations in Oslo on 5 May 2022.\n\nThe Norwegian side was led by "
        "Jens Holm, Deputy Minister of Foreign Affairs, while the Peruvian delegation was headed by Vice Minister of "
        "Foreign Affairs Ana Vega.\n"
    )
    (act,) = verbale.read(text, language="en").acts
    assert [(p.side, p.person, p.rank) for p in act.participants] == [
        ("NO", "Jens Holm", "deputy_minister"),
        ("PE", "Ana Vega", "deputy_minister"),
    ]
    assert act.level == "deputy_minister"


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Peru held talks in Oslo on 5 May 2022. The Latvian side was led by Jens Holm, Deputy Minister of "
        "Foreign Affairs.",
        "Norway and Peru held talks in Oslo on 5 May 2022. The Norwegian government was led by Jens Holm then.",
        "Norway and Peru held talks in Oslo on 5 May 2022. The Norwegian side was led by Ana Vega, Minister of Peru.",
    ],
)
def test_who_led_something_else_took_no_part(text: str) -> None:
    """A third state's delegation, a government, a person of another state than his side's."""
    (act,) = verbale.read(text, language="en").acts
    assert act.participants == ()


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("On 5 May 2020 Ana Vega, Head of the Consular Department of the Ministry of Foreign Affairs of Peru, met the "
         "Foreign Minister of Norway.", "head_of_department"),
        ("On 5 May 2020 the head of the General Directorate for Europe and the South Caucasus of the Ministry of "
         "Foreign Affairs of Peru Ana Vega met the Foreign Minister of Norway.", "head_of_department"),
        ("On 5 May 2020 the head of the Ministry of Foreign Affairs of Peru Ana Vega met the Foreign Minister of "
         "Norway.", "minister"),
        ("On 5 May 2020 the head of the Federal Department of Foreign Affairs of Switzerland Ana Vega met the Foreign "
         "Minister of Norway.", "minister"),
    ],
)  # fmt: skip
def test_who_heads_a_part_of_a_ministry_is_no_minister(text: str, rank: str) -> None:
    """A department before the ministry's name is a part of it; one in its name is the ministry."""
    (act,) = verbale.read(text, language="en").acts
    assert [p.rank for p in act.participants if p.person == "Ana Vega"] == [rank]


def test_whose_delegation_a_head_leads_is_not_the_hosts() -> None:
    """'received a delegation headed by Ana Vega': she is not of the state that received her."""
    text = (
        "Norwegian Foreign Minister Jens Holm on 5 May 2023 received a delegation headed by Ana Vega. They spoke of "
        "the trade of Norway and Peru."
    )
    assert all(p.side != "NO" for act in verbale.read(text, language="en").acts for p in act.participants[1:])


def test_dates_about_anniversaries_and_years() -> None:
    """A coming year in which the anniversary falls; the year before; sums that have no day."""
    text = (
        "Norway and Brunei agreed to celebrate the 40th anniversary of establishment of diplomatic relations in 2024."
    )
    assert told(text, "2023-07-25") == ["relations.established held 1984 BN+NO"]
    text = "Norway opened an embassy in Peru in September of the last year."
    assert told(text, "2019-02-19") == ["mission.opened held 2018-09 NO>PE"]
    text = (
        "Norway and Peru held talks in Oslo in May 2022. The two countries have signed a number of agreements on "
        "various subjects."
    )
    assert told(text) == ["negotiations held 2022-05 NO+PE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Peru held talks in Oslo on 5 May 2022.", ["negotiations held 2022-05-05 NO+PE"]),
        ("Norway and Peru talk of trade. Their firms work in Lima and Oslo.", []),
    ],
)
def test_a_short_page_is_read(text: str, expected: list[str]) -> None:
    """A word that mostly says other things opens a page of one sentence that names two states."""
    assert told(text) == expected


def test_our_minister_is_of_our_state() -> None:
    """'between the Foreign Minister of our country and the adviser to the US State Secretary' in a text on both."""
    text = (
        "Belarus and the United States keep in touch. The telephone conversation between the Foreign Minister of our "
        "country and the adviser to the US State Secretary took place on 5 May 2021 at the initiative of the American "
        "side."
    )
    (act,) = verbale.read(text, language="en").acts
    assert [(p.side, p.rank) for p in act.participants] == [("BY", "minister"), ("US", None)]


def test_who_travel_together_are_of_one_state() -> None:
    """'The Crown Prince and Foreign Minister Holm visited': the bare post is of the named one's state."""
    text = (
        "Crown Prince Haakon of Norway came to Lima on 4 May 2010. The Crown Prince and Norwegian Foreign Minister "
        "Jens Holm visited Peru on 5 May 2010."
    )
    act = verbale.read(text, language="en").acts[-1]
    assert (act.kind, act.sides, {p.side for p in act.participants}) == ("visit", ("NO", "PE"), {"NO"})


def test_places_of_several_visits_are_not_mixed_up() -> None:
    """Each visit of a sentence is where its own guest went."""
    text = (
        "The visits of Prime Minister of Norway Jens Holm in 2004 to Peru and Foreign Minister of Peru Ana Vega to "
        "Oslo in 2013 were fruitful."
    )
    acts = verbale.read(text, language="en").acts
    assert [(a.sides, a.where and a.where.state) for a in acts] == [(("NO", "PE"), "PE"), (("PE", "NO"), "NO")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Peru have close ties. Foreign Minister of Norway Jens Holm visited in 2011.",
         ["visit held 2011 NO>PE"]),
        ("Norway and Peru have close ties. Foreign Minister of Norway Jens Holm visited the works in May 2011.", []),
        ("Norway joined the states that advocated the establishment of a fuel bank in Peru. Norway and Peru have "
         "diplomatic relations. They advocated the establishment of a fuel bank in Lima.", []),
        ("Norway and Peru value the cooperation established in all the years of diplomatic relations.", []),
        ("President Ramos of Peru visited Oslo in May 2010. A number of bilateral agreements were signed during the "
         "visit, including the Joint Statement on friendly relations between Norway and Peru.",
         ["visit held 2010-05 PE>NO", "document.signed held 2010-05 NO+PE"]),
    ],
)  # fmt: skip
def test_deeds_of_embassy_pages(text: str, expected: list[str]) -> None:
    """What is visited, established and signed."""
    assert told(text) == expected


def test_the_guest_takes_part_in_the_meetings_told_after_his_visit() -> None:
    """'Meetings were held with the King and the Prime Minister': the visitor's, with each of them."""
    text = (
        "President Ramos of Peru paid a visit to Oslo in April 2001. Meetings were held with King Harald V and Prime "
        "Minister Jens Holm of Norway."
    )
    meetings = [act for act in verbale.read(text, language="en").acts if act.kind == "meeting"]
    assert [[(p.side, p.person) for p in act.participants] for act in meetings] == [
        [("PE", "Ramos"), ("NO", "Harald V")],
        [("PE", "Ramos"), ("NO", "Jens Holm")],
    ]


def test_a_state_secretary_at_a_ministry_has_his_name_after_it() -> None:
    """'State Secretary at the Ministry of Foreign Affairs of Norway Jens Holm'."""
    text = (
        "On 5 May 2018 State Secretary at the Ministry of Foreign Affairs of Norway Jens Holm met the Foreign Minister "
        "of Peru Ana Vega."
    )
    (act,) = verbale.read(text, language="en").acts
    assert next((p.side, p.person, p.rank) for p in act.participants) == ("NO", "Jens Holm", "deputy_minister")


def test_ambassadors_of_a_list_with_their_years() -> None:
    """'Ambassadors of Norway to Peru:' and lines of names and years: who was accredited, from when to when."""
    text = (
        "Diplomatic relations between Norway and Peru were established on 5 May 1994.\n\nAmbassadors Extraordinary and "
        "Plenipotentiary of Norway to the Republic of Peru:\n\n• Jens Holm – April 2019 – to date\n• Ola Nes - 2013 - "
        "2019.\n• Karin Dahl - 2008-2012;\n• Knut Lund - 2004-2008;\n\nPresident Julio Ramos (2011-2016) wrote it.\n"
    )
    acts = [act for act in verbale.read(text, language="en").acts if act.kind == "envoy.accredited"]
    assert [(a.participants[0].person, a.when, a.sides) for a in acts] == [
        ("Jens Holm", "2019-04/..", ("NO", "PE")),
        ("Ola Nes", "2013/2019", ("NO", "PE")),
        ("Karin Dahl", "2008/2012", ("NO", "PE")),
        ("Knut Lund", "2004/2008", ("NO", "PE")),
    ]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Belarusian Prime Minister Roman Golov arrived in Hanoi on 6 December 2023, starting his official visit to "
         "Vietnam.", None, ["visit held 2023-12-06 BY>VN"]),
        ("The Prime Minister of Norway and the Foreign Minister of Norway came to Peru on 5 May 2010.", None,
         ["visit held 2010-05-05 NO>PE"]),
        ("Roman Golov's official visit to Vietnam is expected to create new jobs in Belarus and Vietnam.", None, []),
        ("The visit of the President of Peru to Norway is expected to take place in May 2024.", None,
         ["visit planned 2024-05 PE>NO"]),
        ("Norway and Peru mark the 66th anniversary of President Ramos's first visit to Oslo (1957 - 2023).", None,
         ["visit held 1957 PE>NO"]),
        ("The Norwegian Foreign Minister will pay a visit to Peru on May 18-20 and then to Chile.", "2010-05-14",
         ["visit planned 2010-05-18/2010-05-20 NO>PE", "visit planned None NO>CL"]),
        ("The Norway – Peru relations have deep roots dating back to the era when President Ramos of Peru visited "
         "Norway in 1957.", None, ["visit held 1957 PE>NO"]),
        ("On 25 February 2021, after the arrest of Ana Vega, Ministers of Foreign Affairs of Estonia, Latvia and "
         "Lithuania issued a joint statement.", None, ["document.adopted held 2021-02-25 EE+LT+LV"]),
        ("In talks with the ministers of Peru, Norway agreed to sign a treaty.", None,
         ["negotiations held None NO+PE", "document.signed planned None NO+PE"]),
        ("President of Latvia Ivo Tarn paid a visit to Norway on 5 May 2005. After the talks a document on cooperation "
         "between Norway and Latvia was signed.", None,
         ["visit held 2005-05-05 LV>NO", "document.signed held 2005-05-05 LV+NO"]),
        ("The President of Latvia came to Norway on 5 May 2020. A tête-à-tête meeting was held after an official "
         "welcoming ceremony.", None, ["visit held 2020-05-05 LV>NO", "meeting held 2020-05-05 LV+NO"]),
    ],
)  # fmt: skip
def test_deeds_of_agency_news(text: str, published: str | None, expected: list[str]) -> None:
    """One journey told in two ways, what a visit is to bring, years that are celebrated, the day of one host alone."""
    assert told(text, published) == expected


def test_what_is_told_of_ambassadors_in_general_is_no_ceremony() -> None:
    """'All ambassadors to Peru have been resident at Santiago' hands nothing over."""
    text = (
        "Norwegian Ambassador Jens Holm presented his credentials to the President of Peru on 8 December 1981. All "
        "Norwegian ambassadors to Peru have been resident at Santiago."
    )
    assert told(text) == ["envoy.credentials held 1981-12-08 NO>PE"]


def test_one_word_denies_two_deeds() -> None:
    """'never wrote or visited Peru': neither was done."""
    text = "Norwegian Minister Jens Holm never met President Ramos of Peru or visited Peru."
    assert {line.split()[1] for line in told(text)} <= {"denied"}


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The secretary said Norway also recognised Peru on 6 December 1971.", None,
         ["recognition held 1971-12-06 NO>PE"]),
        ("The Ministry said President Holm of Norway visited Peru in May 2010.", None, ["visit held 2010-05 NO>PE"]),
        ("The Ministry said Norway would like to visit the agreement again.", None, []),
        ("Norway was the first country to recognise Peru on December 6 in 1971.", None,
         ["recognition held 1971-12-06 NO>PE"]),
        ("The Foreign Minister of Peru will pay a visit to Norway on Monday, for talks with the leadership of the "
         "country.", "2021-04-02", ["visit planned 2021-04-05 PE>NO", "negotiations planned 2021-04-05 NO+PE"]),
        ("Prior to President Ramos's visit to Norway, Foreign Minister of Norway A. Holm visited Peru in May 2023.",
         None, ["visit held None PE>NO", "visit held 2023-05 NO>PE"]),
        ("The Foreign Minister of Peru had a meeting today, Thursday 23 November 2023, with the Foreign Minister of "
         "Norway in Oslo.", "2023-11-23", ["meeting held 2023-11-23 NO+PE"]),
    ],
)  # fmt: skip
def test_told_without_that(text: str, published: str | None, expected: list[str]) -> None:
    """A clause after 'said', what a journey is for, what went before a visit, a day told twice."""
    assert told(text, published) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The visit of the President of Peru to Norway will include the signing of an agreement on trade.", None,
         ["visit planned None PE>NO", "document.signed planned None NO+PE"]),
        ("The visit of the President of Peru to Norway included talks with the King of Norway.", None,
         ["visit held None PE>NO", "negotiations held None NO+PE"]),
        ("Portugal was one of the first countries of the European Union to recognise Ukraine on 7 January 1992.", None,
         ["recognition held 1992-01-07 PT>UA"]),
        ("The President of Peru began a three-day visit to Norway this Thursday.", "2022-03-18",
         ["visit held 2022-03-17 PE>NO"]),
        ("Norway and Peru established diplomatic relations in 1936. Resident embassies were opened in each other's "
         "capitals in 1964.", None,
         ["relations.established held 1936 NO+PE", "mission.opened held 1964 NO>PE",
          "mission.opened held 1964 PE>NO"]),
    ],
)  # fmt: skip
def test_programmes_and_first_countries(text: str, published: str | None, expected: list[str]) -> None:
    """What a visit is to include, a state out of many, 'this Thursday', embassies in each other's capitals."""
    assert told(text, published) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("In 1991 Peru established diplomatic relations with Norway, the first country to recognize the independence "
         "of Peru.", None, ["relations.established held 1991 NO+PE", "recognition held 1991 NO>PE"]),
        ("Minister Ramos of Peru said, \"Norway is the first country recognizing Peru's independence.\"", None,
         ["recognition held None NO>PE"]),
        ("Since 2004, Norway has seen the region as a priority – it already has an embassy in Peru; in January, Norway "
         "established its embassy in Chile as well.", "2007-02-28",
         ["mission.present held None NO>PE", "mission.opened held 2007-01 NO>CL"]),
        ("Norway has had an embassy in Peru since 2004.", "2007-02-28", ["mission.opened held 2004 NO>PE"]),
        ("The Foreign Minister of Peru arrived in Oslo (Norway) on 5 May 2021 to attend a meeting.", None,
         ["visit held 2021-05-05 PE>NO"]),
    ],
)  # fmt: skip
def test_who_was_first_and_since_when(text: str, published: str | None, expected: list[str]) -> None:
    """The first to recognise stands before a comma or opens a quotation; 'since' of another clause dates no embassy."""
    assert told(text, published) == expected
