"""The parties: told, left to the text's own pair, to 'our country', or to common knowledge."""

from __future__ import annotations

import pytest
from telling import told

import verbale


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Беларусь и Грузия\nВ мае 2015 г. нашу страну посетил министр иностранных дел Грузии.",
         "visit held 2015-05 GE>BY"),
        ("Отношения Беларуси с Грузией\nВ мае 2015 г. министр иностранных дел Грузии посетил нашу страну.",
         "visit held 2015-05 GE>BY"),
        ("Беларусь и Грузия\nВ мае 2015 г. в Тбилиси состоялись консультации между министерствами иностранных дел "
         "двух стран.", "consultations held 2015-05 BY+GE"),
        ("Эстония и Грузия\nВ мае 2015 г. стороны подписали протокол.", "document.signed held 2015-05 EE+GE"),
    ],
)  # fmt: skip
def test_the_pair_of_the_text(text: str, expected: str) -> None:
    """What a text about two states leaves to its heading."""
    assert told(text) == [expected]


def test_our_country_by_the_address() -> None:
    """On a ministry's site 'our country' is that ministry's."""
    text = "В мае 2015 г. нашу страну посетил министр иностранных дел Грузии."
    acts = verbale.read(text, language="ru", url="https://mfa.gov.by/press/").acts
    assert [(act.kind, act.sides) for act in acts] == [("visit", ("GE", "BY"))]


@pytest.mark.parametrize(
    "text",
    [
        "Министр встретился с послами Кубы, Чада и Латвии.",
        "Санкции были введены Норвегией против Сирии в связи с операцией, проводимой РФ.",
        "Норвегия поддержала ЕС в вопросе санкций против Сирии.",
    ],
)
def test_no_party_to_it(text: str) -> None:
    """Those met have not met each other; an attribute's agent and an object do not do what the verb says."""
    assert [line for line in told(text) if not line.endswith("NO>SY")] == []


def test_our_country_unknown() -> None:
    """With no address and no pair nobody knows whose it is: no act is made up."""
    assert told("В мае 2015 г. нашу страну посетил министр иностранных дел Грузии.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Официальный Осло присоединился к санкциям ЕС против Беларуси.", "sanctions.joined held None NO>BY"),
        ("В Тбилиси прибыл президент Эстонии.", "visit held None EE>GE"),
        ("5 мая 2017 г. Сергей Лавров встретился с президентом Эстонии.", "meeting held 2017-05-05 EE+RU"),
    ],
)
def test_common_knowledge(text: str, expected: str) -> None:
    """A capital that speaks or receives, and a minister whom the register of office-holders knows."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Беларусь и Норвегия\nВ марте 2010 г. Норвегия и Россия подписали договор о разграничении "
         "морских пространств.",
         "document.signed held 2010-03 NO+RU"),
        ("Отношения Латвии и Узбекистана\n5 мая 2015 г. президент Казахстана посетил Кыргызстан.",
         "visit held 2015-05-05 KZ>KG"),
        ("Латвия и Узбекистан\nГрузия вступила в ВТО в 2000 году.", "membership held 2000 GE>WTO"),
    ],
)  # fmt: skip
def test_third_parties(text: str, expected: str) -> None:
    """A deed of others keeps its own parties, whatever the text is about."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Норвегия присоединилась к санкциям ЕС против Беларуси 12 ноября 2020 г.",
         ["sanctions.joined held 2020-11-12 NO>BY"]),
        ("В ноябре 2020 г. Норвегия и Исландия присоединились к санкциям Евросоюза в отношении Беларуси.",
         ["sanctions.joined held 2020-11 NO>BY", "sanctions.joined held 2020-11 IS>BY"]),
        ("Швейцария ввела санкции против России в феврале 2022 г.", ["sanctions.imposed held 2022-02 CH>RU"]),
        ("В мае 2017 г. президент Латвии посетил Грузию, Армению и Азербайджан.",
         ["visit held 2017-05 LV>GE", "visit held 2017-05 LV>AM", "visit held 2017-05 LV>AZ"]),
        ("Литва осудила действия России в отношении Грузии.", ["position.criticism held None LT>RU"]),
        ("Исландия признала независимость Литвы 11 февраля 1991 г.", ["recognition held 1991-02-11 IS>LT"]),
    ],
)  # fmt: skip
def test_several_parties(text: str, expected: list[str]) -> None:
    """One deed for each state that did it or that it was done to."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Президент Латвии посетил Лиепаю 5 мая 2015 г.",
        "Министр обороны Эстонии встретился с министром финансов Эстонии.",
        "Премьер-министр подписал постановление.",
        "Стороны подписали соглашение.",
    ],
)
def test_no_second_party(text: str) -> None:
    """A deed at home, or of parties that nobody names, is no act between states."""
    assert told(text) == []


def test_sanctions_of_a_bloc() -> None:
    """Whose measures a state joins stands in the detail."""
    [act] = verbale.read("Исландия присоединилась к санкциям ЕС против Беларуси.", language="ru").acts
    assert act.detail == {"framework": "EU"}
