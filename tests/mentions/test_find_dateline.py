"""Datelines and lines that are only a date."""

from __future__ import annotations

from pathlib import Path

import pytest

import verbale
from verbale.mentions.find_dateline import DatelineFinder
from verbale.mentions.find_dates import DateFinder
from verbale.packs.strict_yaml import read_yaml

DATA = read_yaml(Path(verbale.__path__[0]) / "languages/ru/dates.yaml")
FINDER = DatelineFinder(DATA, DateFinder(DATA))

DATELINES = [
    ("МОСКВА, 22 апр - РИА Новости. Президенты встретятся.", "МОСКВА, 22 апр - РИА Новости.", "XXXX-04-22", "МОСКВА"),
    ("Москва. 15 февраля. INTERFAX.RU – Министр звонил.", "Москва. 15 февраля. INTERFAX.RU –", "XXXX-02-15", "Москва"),
    ("9 февраля, Минск /Корр. БЕЛТА/. Посол прибыл.", "9 февраля, Минск /Корр. БЕЛТА/.", "XXXX-02-09", "Минск"),
    ("МОСКВА, 9 августа. /ТАСС/. Отношениям сорок лет.", "МОСКВА, 9 августа. /ТАСС/.", "XXXX-08-09", "МОСКВА"),
    ("Бишкек. 10 марта. КирТАГ – Подведены итоги.", "Бишкек. 10 марта. КирТАГ –", "XXXX-03-10", "Бишкек"),
    ("ХАНОЙ, 11 дек - РИА Новости. Визит отложен.", "ХАНОЙ, 11 дек - РИА Новости.", "XXXX-12-11", "ХАНОЙ"),
    ("НУР-СУЛТАН, 5 мая 2020 г. – Министр прибыл.", "НУР-СУЛТАН, 5 мая 2020 г. –", "2020-05-05", "НУР-СУЛТАН"),
    ("МИНСК, 12 мая – Sputnik. Посол вручил грамоту.", "МИНСК, 12 мая – Sputnik.", "XXXX-05-12", "МИНСК"),
    ("05.03.2011", "05.03.2011", "2011-03-05", None),
    ("14.02.2013, 11:44\nМинистр прибыл.", "14.02.2013, 11:44", "2013-02-14", None),
    ("02 октября 2018 г.", "02 октября 2018 г.", "2018-10-02", None),
    ("Опубликовано: 4 апреля 2012 г., среда", "Опубликовано: 4 апреля 2012 г., среда", "2012-04-04", None),
    ("11:20, 3 июня 2015 года", "11:20, 3 июня 2015 года", "2015-06-03", None),
]
NONE = [
    "4 февраля министр прибыл в столицу.",
    "Министр прибыл 4 февраля – в день праздника.",
    "Договор, 4 февраля подписанный, действует.",
    "Август 2019 года",
    "Осло и Минск.",
    "11-12 декабря 2019 г.",
]


@pytest.mark.parametrize(("text", "extent", "day", "place"), DATELINES)
def test_datelines(text: str, extent: str, day: str, place: str | None) -> None:
    """Extent, day and place."""
    found = FINDER.find(text, 0, len(text))
    assert found is not None
    assert (text[found.start : found.stop], found.day.edtf()) == (extent, day)
    assert (found.place.of(text) if found.place else None) == place


@pytest.mark.parametrize("text", NONE)
def test_no_dateline(text: str) -> None:
    """A sentence that begins with a day is no dateline."""
    assert FINDER.find(text, 0, len(text)) is None
