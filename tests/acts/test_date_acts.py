"""Which date a deed has: its own, one of several, its anniversary's, or one that it inherits."""

from __future__ import annotations

import pytest
from telling import reading, told


def dates(text: str, published: str | None = None) -> list[tuple[str | None, str | None]]:
    """Date and basis of each act."""
    return [(act.when, act.when_basis) for act in reading(text, published).acts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Консультации между министерствами иностранных дел Беларуси и Норвегии прошли в 2017, 2018 и 2020 годах.",
         ["2017", "2018", "2020"]),
        ("Телефонные разговоры министров иностранных дел Беларуси и Норвегии состоялись в июне и августе 2020 г.",
         ["2020-06", "2020-08"]),
        ("Президент Латвии посетил Грузию с 5 по 7 мая 2015 г.", ["2015-05-05/2015-05-07"]),
        ("Президент Латвии посетил Грузию 5–7 мая 2015 г.", ["2015-05-05/2015-05-07"]),
        ("Президент Латвии посетил Грузию весной 2015 г.", ["2015-21"]),
        ("Президент Латвии посетил Грузию 05.05.2015.", ["2015-05-05"]),
        ("Президент Латвии посетил Грузию 5 мая.", ["XXXX-05-05"]),
        ("Президент Латвии посетил Грузию.", [None]),
        ("Норвегия присоединится к принятому 12 сентября 2014 г. пакету санкций ЕС против Сирии.", [None]),
        ("5 мая 2015 г. премьер-министр Латвии подписал указ об открытии посольства в Тбилиси.", [None]),
        ("Президент Латвии посетил Грузию в ходе турне, которое обсуждали в 2014 году.", [None]),
    ],
)  # fmt: skip
def test_own_dates(text: str, expected: list[str | None]) -> None:
    """As precise as the text is; several years of one deed are several deeds, a stretch of days is one."""
    assert [when for when, _ in dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("В прошлом году президент Латвии посетил Грузию.", "2021-07-20", ("2020", "derived")),
        ("Президент Латвии посетил Грузию 4 февраля.", "2019-01", ("XXXX-02-04", "stated")),
        ("Президент Латвии посетит Грузию 4 февраля.", "2019-01", ("2019-02-04", "inherited")),
        ("В прошлом году президент Латвии посетил Грузию.", "2021", ("2020", "derived")),
        ("В прошлом месяце президент Латвии посетил Грузию.", "2021-07-20", ("2021-06", "derived")),
        ("В этом году президент Латвии посетил Грузию.", "2021-07-20", ("2021", "inherited")),
        ("Вчера президент Латвии посетил Грузию.", "2021-07-20", ("2021-07-19", "derived")),
        ("Сегодня президент Латвии посетил Грузию.", "2021-07-20", ("2021-07-20", "inherited")),
        ("Завтра президент Латвии посетит Грузию.", "2021-07-20", ("2021-07-21", "derived")),
        ("В следующем году президент Латвии посетит Грузию.", "2021-07-20", ("2022", "derived")),
        ("Президент Латвии посетил Грузию 5 июля.", "2021-07-20", ("2021-07-05", "inherited")),
        ("Президент Латвии посетил Грузию 29 декабря.", "2022-01-03", ("2021-12-29", "derived")),
        ("Президент Латвии посетит Грузию 14 января.", "2021-12-20", ("2022-01-14", "derived")),
    ],
)
def test_what_the_day_of_publication_gives(text: str, published: str, expected: tuple[str, str]) -> None:
    """The year that a text leaves to its own date, and days told from it."""
    assert dates(text, published) == [expected]


def test_no_day_of_publication() -> None:
    """Without it 'last year' dates nothing."""
    assert dates("В прошлом году президент Латвии посетил Грузию.") == [(None, None)]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("4 февраля 2017 г. исполнилось 25 лет со дня установления дипломатических отношений между "
         "Беларусью и Норвегией.",
         None, ("1992-02-04", "1992 = 2017 − 25")),
        ("В 2021 году исполнилось 30 лет установлению дипломатических отношений между Исландией и Литвой.",
         None, ("1991", "1991 = 2021 − 30")),
        ("17 июня 2017 г. отмечалось двадцатипятилетие установления дипломатических отношений Грузии и Эстонии.",
         None, ("1992-06-17", "1992 = 2017 − 25")),
        ("60-летие дипломатических отношений Исландии и Монголии.", "2033-01-01", ("1973", "1973 = 2033 − 60")),
        ("Дипломатическим отношениям Грузии и Эстонии 30 лет.", "2022-06-17", ("1992", "1992 = 2022 − 30")),
        ("Дипломатическим отношениям Грузии и Эстонии 30 лет.", None, (None, None)),
    ],
)  # fmt: skip
def test_anniversaries(text: str, published: str | None, expected: tuple[str | None, str | None]) -> None:
    """The founding is the celebrated day less the years, and the act shows the sum."""
    acts = [(a.kind, (a.when, a.derivation)) for a in reading(text, published).acts]
    assert acts == [("relations.established", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В 2015 году президент Латвии посетил Грузию. В том же году президент Грузии посетил Латвию.",
         ["visit held 2015 LV>GE", "visit held 2015 GE>LV"]),
        ("Президент Латвии посетил Грузию 5 мая 2015 г. Затем, 7 июня, президент Грузии посетил Латвию.",
         ["visit held 2015-05-05 LV>GE", "visit held 2015-06-07 GE>LV"]),
        ("Итоги 2019 года\nПрезидент Латвии посетил Грузию.", ["visit held 2019 LV>GE"]),
        ("Президент Литвы 5 мая 2021 г. посетил Варшаву. В тот же день он встретился с президентом Польши.",
         ["visit held 2021-05-05 LT>PL", "meeting held 2021-05-05 LT+PL"]),
    ],
)  # fmt: skip
def test_inherited(text: str, expected: list[str]) -> None:
    """A year or a day that a neighbour gives."""
    assert told(text) == expected


def test_a_date_of_a_paper_is_not_the_date_of_the_measures() -> None:
    """'от 12 сентября' tells which measures; what is done to them has its own day."""
    text = "Норвегия 5 октября 2020 г. присоединилась к санкциям ЕС от 12 сентября 2020 г. против Беларуси."
    assert told(text) == ["sanctions.joined held 2020-10-05 NO>BY"]
