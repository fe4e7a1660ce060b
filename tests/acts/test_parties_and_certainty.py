"""Sentences whose parties, certainty or dates are easily mistaken: who dealt with whom, and what was only wished."""

from __future__ import annotations

import pytest
from telling import people, told

import verbale


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Исландия установила дипломатические отношения с Грузией, Арменией и Молдовой в 1992 году.",
            [
                "relations.established held 1992 GE+IS",
                "relations.established held 1992 AM+IS",
                "relations.established held 1992 IS+MD",
            ],
        ),
        (
            "Президент Латвии встретился с президентами Грузии и Эстонии.",
            ["meeting held None GE+LV", "meeting held None EE+LV"],
        ),
        ("Эстония оказала гуманитарную помощь Грузии в 2008 году.", ["aid held 2008 EE>GE"]),
        ("Президент Польши пригласил президента Литвы посетить Варшаву.", ["visit planned None LT>PL"]),
        ("Посол России вызван в МИД Эстонии 5 мая 2021 г.", ["envoy.summoned held 2021-05-05 EE>RU"]),
        ("Посол Грузии в Эстонии завершил миссию 1 июня 2019 г.", ["envoy.ended held 2019-06-01 GE>EE"]),
        (
            "Министр иностранных дел Латвии сообщил, что 3 марта 2019 г. посетил Вильнюс.",
            ["visit held 2019-03-03 LV>LT"],
        ),
    ],
)
def test_parties(text: str, expected: list[str]) -> None:
    """Who did what with whom."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Президент Латвии хотел, чтобы президент Узбекистана посетил Ригу.",
        "Президент Латвии посетил бы Ташкент, если бы его пригласили.",
        "Встретился ли президент Латвии с президентом Узбекистана?",
        "Когда президент Латвии посетит Ташкент?",
        "В Риге показали фильм о визите президента Латвии в Узбекистан.",
        "Роман рассказывает о встрече президента Латвии с президентом Узбекистана.",
        "За десять лет состоялось 13 встреч президентов Латвии и Узбекистана.",
    ],
)
def test_nobody_says_that_it_was(text: str) -> None:
    """A wish, a condition, a question, a work of art and a total are no deeds."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Грузия отменила визовый режим для граждан Эстонии в 2005 году.",
            ["easing held 2005 GE>EE"],
        ),
        (
            "К 25-летию установления дипломатических отношений между Латвией и Узбекистаном (4 февраля 2017 г.) "
            "открыта выставка.",
            ["relations.established held 1992-02-04 LV+UZ"],
        ),
        (
            "30-летие восстановления дипотношений Латвии и Эстонии отметили 25 августа 2021 г.",
            ["relations.restored held 1991-08-25 EE+LV"],
        ),
        (
            "Сотрудничество Грузии и Эстонии развивается на основе Соглашения о торговле от 26 марта 1999 г.",
            ["channel held None EE+GE", "document.signed held 1999-03-26 EE+GE"],
        ),
        (
            "Президенты Латвии и Эстонии посетили Киев 5 мая и 6 июня 2015 года соответственно.",
            ["visit held 2015-05-05 LV>UA", "visit held 2015-06-06 EE>UA"],
        ),
    ],
)
def test_dates_and_certainty(text: str, expected: list[str]) -> None:
    """A deed's own verb calls nothing off, an anniversary plans nothing, and a paper's date is the paper's."""
    assert told(text) == expected


def test_each_meeting_has_its_own_place() -> None:
    """'… 5 мая в Риге с A, 7 июня в Вене с B': dates lead, and each takes what follows it."""
    text = (
        "Министр иностранных дел Латвии Э.Ринкевичс встретился 5 мая 2015 г. в Риге с министром иностранных дел "
        "Грузии Д.Залкалиани, 7 июня 2015 г. в Вене с министром иностранных дел Эстонии У.Рейнсалу."
    )
    acts = verbale.read(text, language="ru").acts
    assert [(a.when, a.where and a.where.place, sorted(a.sides)) for a in acts] == [
        ("2015-05-05", "Рига", ["GE", "LV"]),
        ("2015-06-07", "Вена", ["EE", "LV"]),
    ]


def test_a_visited_capital_is_the_place() -> None:
    """'посетил Ташкент' names the city, and by it the state."""
    acts = verbale.read("Президент Латвии посетил Ташкент 3 мая 2015 г.", language="ru").acts
    assert [(a.sides, a.where) for a in acts] == [(("LV", "UZ"), verbale.Place("Ташкент", "UZ"))]


def test_the_head_of_a_delegation() -> None:
    """Who leads a delegation is of its state."""
    assert people("Делегация Литвы во главе с премьер-министром посетила Варшаву.") == [["LT - head_of_government"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Польша отозвала посла из Беларуси 5 мая 2020 г.", ["PL - ambassador"]),
        ("Норвегия отозвала из Ирана посла 5 мая 2020 г.", ["NO - ambassador"]),
        ("Польша отозвала из Беларуси посла Артура Михальского.", ["PL Артур Михальский ambassador"]),
    ],
)
def test_a_recalled_envoy_is_of_who_recalls_him(text: str, expected: list[str]) -> None:
    """Not of the state that he is recalled from."""
    assert people(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Визит президента Литвы в Армению отложен: он состоится 18 марта 2020 г.",
            ["visit postponed 2020-03-18 LT>AM"],
        ),
        ("Визит президента Литвы в Армению отложен, сообщили 5 мая 2020 г. в Ереване.", ["visit postponed None LT>AM"]),
    ],
)
def test_the_new_day_of_a_postponed_deed(text: str, expected: list[str]) -> None:
    """The day that a verb of holding gives, and never the day on which it was told."""
    assert told(text) == expected


def test_who_is_ambassador() -> None:
    """'является послом' and a line with a dash say the same."""
    verb = "С 15 марта 2021 г. Послом Армении в Литве является Ара Мартиросян."
    assert told(verb) == ["envoy.accredited held 2021-03-15/.. AM>LT"]
    assert people(verb) == [["AM Ара Мартиросян ambassador"]]


def test_whose_a_bare_post_is() -> None:
    """Who is named tells it, whatever the order of the words: the guest's host is of the other state."""
    text = (
        "Отношения Латвии и Грузии развиваются.\n"
        "5 мая 2019 г. министр иностранных дел Грузии Д.Залкалиани посетил Ригу.\n"
        "Он провел переговоры с Э.Ринкевичсом и был принят Главой государства."
    )
    assert people(text)[-1] == ["GE Д. Залкалиани minister", "LV - head_of_state"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Делегация США посетила Исламабад после выборов 2 мая 2020 г.", ["visit held None US>PK"]),
        (
            "Министр иностранных дел Латвии посетил Вильнюс после подписания 5 мая 2015 г. договора с Литвой.",
            ["visit held None LV>LT", "document.signed held 2015-05-05 LT+LV"],
        ),
        (
            "После переговоров 5 мая 2020 г. министры иностранных дел Латвии и Литвы подписали план сотрудничества.",
            ["document.signed held 2020-05-05 LT+LV"],
        ),
        (
            "Министр иностранных дел Латвии осудил визит президента Беларуси в Иран в мае 2020 года.",
            ["position.criticism held None LV>BY", "visit held 2020-05 BY>IR"],
        ),
    ],
)
def test_the_day_of_another_event(text: str, expected: list[str]) -> None:
    """A day that belongs to another event is not the deed's."""
    assert told(text) == expected
