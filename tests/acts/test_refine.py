"""What is no act of its own, and what is several."""

from __future__ import annotations

import pytest
from telling import reading, told


@pytest.mark.parametrize(
    "text",
    [
        "Президент Латвии был в Грузии шесть раз с 2007 по 2016 год.",
        "В силе находятся 40 соглашений между Латвией и Узбекистаном.",
        "В ходе визита подписано соглашение.",
        "Во время встречи шёл дождь.",
        "Латвия и Узбекистан\nПо итогам переговоров состоялась пресс-конференция.",
        "Товарооборот Латвии и Узбекистана вырос на 12 процентов в 2018 году.",
        "Президент Латвии родился в 1973 году в Риге.",
        "Столица Латвии принимает туристов из Узбекистана.",
        "Межмидовские консультации Латвии и Узбекистана проводятся ежегодно.",
        "Регулярно проходят встречи министров иностранных дел Латвии и Грузии.",
        "Послы трёх стран вручили верительные грамоты.",
    ],
)
def test_no_act(text: str) -> None:
    """Totals, mere references, trade figures and biography."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Сборная Латвии встретилась со сборной Узбекистана в Риге 5 мая 2015 г.",
        "Сборная Латвии провела матч со сборной Узбекистана в Ташкенте.",
        "В музее Риги открыта выставка, на которой показан договор Латвии и Узбекистана.",
        "В Риге открылась выставка узбекских художников.",
        "Певица из Латвии посетит Ташкент с концертом.",
        "Туристы из Эстонии посетили Тбилиси.",
        "Актёр из Грузии встретился со зрителями в Таллине.",
        "Театр Грузии прибыл на гастроли в Эстонию.",
        "Шахматист из Латвии победил шахматиста из Узбекистана.",
        "Писатель из Литвы подписал контракт с издательством в Варшаве.",
    ],
)
def test_not_between_states(text: str) -> None:
    """Sport, museums, films, concerts and tourists are no relations of states."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Президенты Грузии и Эстонии обменялись поздравлениями 5 мая 2015 г.",
         ["message.sent held 2015-05-05 GE>EE", "message.sent held 2015-05-05 EE>GE"]),
        ("Министры иностранных дел Грузии и Эстонии обменялись письмами в мае 2015 г.",
         ["message.sent held 2015-05 GE>EE", "message.sent held 2015-05 EE>GE"]),
        ("Эстония и Грузия обменялись посольствами в 1995 году.",
         ["mission.opened held 1995 EE>GE", "mission.opened held 1995 GE>EE"]),
        ("В 1995 году подписано коммюнике об установлении дипломатических отношений между Грузией и Кенией.",
         ["document.signed held 1995 GE+KE", "relations.established held 1995 GE+KE"]),
        ("В ходе визита президента Латвии в Грузию 5 мая 2015 г. подписано соглашение о торговле.",
         ["visit held 2015-05-05 LV>GE", "document.signed held 2015-05-05 GE+LV"]),
        ("В мае 2015 г. министр иностранных дел Латвии посетил Тбилиси, где встретился с президентом Грузии.",
         ["visit held 2015-05 LV>GE", "meeting held 2015-05 GE+LV"]),
    ],
)  # fmt: skip
def test_several_acts(text: str, expected: list[str]) -> None:
    """An exchange goes both ways; a paper on relations founds them; a visit during which something was done is two."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Посол Грузии посетил МИД Эстонии 5 мая 2015 г.",
        "Министр иностранных дел Грузии 5 мая 2015 г. нанёс визит министру обороны Эстонии.",
    ],
)
def test_a_call_at_a_ministry(text: str) -> None:
    """Who calls at an office makes no journey: it is a meeting."""
    assert told(text) == ["meeting held 2015-05-05 EE+GE"]


def test_a_heading_names_only() -> None:
    """A heading without a date is not the telling of a deed."""
    assert told("Визит президента Латвии в Грузию\n\nПрезидент Латвии посетил Грузию 5 мая 2015 г.") == [
        "visit held 2015-05-05 LV>GE"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Посол Латвии в Литве аккредитован также в Молдове.", ("envoy.accredited", ("LV", "MD"), "LT")),
        ("По совместительству посол Узбекистана в Латвии аккредитован в Эстонии.",
         ("envoy.accredited", ("UZ", "EE"), "LV")),
        ("5 мая 2015 г. посол Узбекистана в Латвии вручил верительные грамоты президенту Эстонии.",
         ("envoy.credentials", ("UZ", "EE"), "LV")),
        ("5 мая 2015 г. посол Узбекистана вручил верительные грамоты президенту Эстонии.",
         ("envoy.credentials", ("UZ", "EE"), None)),
    ],
)  # fmt: skip
def test_an_ambassador_who_sits_elsewhere(text: str, expected: tuple[str, tuple[str, ...], str | None]) -> None:
    """The state that he is sent to is a side; the one where he sits is his post."""
    assert [(a.kind, a.sides, a.detail.get("post")) for a in reading(text).acts] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13-14 марта 2018 г. работала смешанная комиссия.", "commission held 2018-03-13/2018-03-14 LV+UZ"),
        ("С 2004 года работает межправительственная комиссия.", "channel held 2004/.. LV+UZ"),
    ],
)
def test_a_commission_at_work(text: str, expected: str) -> None:
    """With days it sat; with a year since when it is a standing channel."""
    opening = "Латвия и Узбекистан\nПрезидент Латвии посетил Узбекистан.\n"
    assert told(opening + text)[1:] == [expected]
