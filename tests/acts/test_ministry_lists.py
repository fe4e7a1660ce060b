"""Lists on ministries' pages: heads of missions and their years, days with towns and levels, missions by town."""

from __future__ import annotations

import pytest
from telling import reading, told

PAIR = "Эстония и Латвия\n\nЭстония признала независимость Латвии 5 мая 1991 г.\n\n"
FIRST = "recognition held 1991-05-05 EE>LV"


def after_pair(lines: str) -> list[str]:
    """What lines tell on a page about Estonia and Latvia."""
    acts = told(PAIR + lines)
    assert acts[0] == FIRST
    return acts[1:]


@pytest.mark.parametrize(
    "lines",
    [
        "Послы Эстонии в Латвии\n\nЯрослав Ветров (1993-1995 гг.)\nСорокин Иван Петрович (1995-2001)",
        "Послы Эстонии в Латвии:\n1993-1995 – Ветров Ярослав\n1995-2001 – Сорокин Иван Петрович",
        "Чрезвычайные и Полномочные Послы Эстонии в Латвии: Ярослав Ветров (1993-1995), Иван Сорокин (1995-2001).",
        "Посольство Эстонии в Латвии находится в Риге.\n\nВ разные годы Посольство возглавляли:\n\n"
        "Ярослав Ветров (1993-1995 гг.)\nИван Сорокин – с 1995 г. по 2001 г.",
    ],
)
def test_heads_of_a_mission(lines: str) -> None:
    """Each holder has his years; whose envoys they are the heading tells, or the mission that they headed."""
    envoys = [line for line in after_pair(lines) if line.startswith("envoy")]
    assert envoys == ["envoy.accredited held 1993/1995 EE>LV", "envoy.accredited held 1995/2001 EE>LV"]


@pytest.mark.parametrize(
    "lines",
    [
        "Президенты Эстонии\n\nЯрослав Ветров (1993-1995 гг.)\nИван Сорокин (1995-2001)",
        "Послы Эстонии в Латвии\n\nПосольство работает с 9 до 18 часов.\nИван Сорокин (1995-2001)",
        "Почетные гости\n\nИван Сорокин (1995-2001)",
        "Послы Перу в Чили\n\nВ списке нет никого.\n\nРекорды\n\nИван Сорокин (1995-2001)",
    ],
)
def test_no_heads_of_a_mission(lines: str) -> None:
    """Presidents and guests are no envoys; prose ends the list."""
    assert [line for line in after_pair(lines) if line.startswith("envoy")] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("С декабря 1997 г. в Риге работает Посольство Эстонии, с октября 2003 г. в Таллине – Посольство Латвии.",
         [("mission.opened", "1997-12", "LV"), ("mission.opened", "2003-10", "EE")]),
        ("В Риге действует Посольство Эстонии, в Лиепае – Почетное консульство.",
         [("mission.present", None, "Рига"), ("mission.present", None, "Лиепая")]),
        ("Консультации прошли в Риге (апрель 2010 г., февраль 2014 г.) и Таллине (июль 2011 г.).",
         [("consultations", "2010-04", "Рига"), ("consultations", "2014-02", "Рига"),
          ("consultations", "2011-07", "Таллин")]),
    ],
)  # fmt: skip
def test_towns_of_a_list(line: str, expected: list[tuple[str, str | None, str]]) -> None:
    """A town, with its days after it or before it, is that of its own part of the sentence."""
    acts = reading(PAIR + line).acts[1:]
    places = [act.where for act in acts]
    found = [(act.kind, act.when, {act.where.place, act.where.state}) for act in acts if act.where is not None]
    assert len(found) == len(places) == len(expected)
    assert all(
        (kind, when) == want[:2] and want[2] in place for (kind, when, place), want in zip(found, expected, strict=True)
    )


def test_levels_of_a_list() -> None:
    """A level holds for the days after it, until another level is told; a town told before is not the last day's."""
    line = (
        "На уровне заместителей министров консультации состоялись в марте 2016 г. в Риге и в ноябре 2017 г. в Таллине, "
        "на уровне директоров департаментов – в мае 2019 г."
    )
    acts = reading(PAIR + line).acts[1:]
    assert [act.level for act in acts] == ["deputy_minister", "deputy_minister", "head_of_department"]
    assert [act.where and act.where.place for act in acts] == ["Рига", "Таллин", None]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Важнейшими являются Договор о дружбе от 25 мая 1993 года и Договор о взаимодействии, ориентированном в XXI "
         "век (16 апреля 1999 года).",
         ["document.signed held 1993-05-25 EE+LV", "document.signed held 1999-04-16 EE+LV"]),
        ("Дипломатические отношения установлены 30 декабря 1992 г. подписанием Протокола об установлении "
         "дипломатических отношений.",
         ["relations.established held 1992-12-30 EE+LV", "document.signed held 1992-12-30 EE+LV"]),
        ("Посол Эстонии в Латвии – Яков Ветров (с октября 2022 г.), Посол Латвии в Эстонии – Илья Громов "
         "(с июня 2021 г.).",
         ["envoy.accredited held 2022-10/.. EE>LV", "envoy.accredited held 2021-06/.. LV>EE"]),
        ("Посол Эстонии в Латвии – Я.Ветров (вручил верительные грамоты Президенту Латвии 24 ноября 2020 г.).",
         ["envoy.accredited held None EE>LV", "envoy.credentials held 2020-11-24 EE>LV"]),
        ("В ходе встречи 28 января 2021 г. министр обороны Эстонии Я.Ветров и министр обороны Латвии И.Громов обсудили "
         "сотрудничество.", ["meeting held 2021-01-28 EE+LV"]),
        ("В ходе встречи Я.Ветров отметил успехи.", []),
        ("Двусторонние отношения между Эстонией и Латвией установлены 6 апреля 1992 г.",
         ["relations.established held 1992-04-06 EE+LV"]),
        ("Между Эстонией и Латвией установились тесные отношения в 1992 году.", []),
        ("2003 г., март – визит Президента Эстонии Я.Ветрова в Ригу.", ["visit held 2003-03 EE>LV"]),
        ("2014 – визит Президента Латвии И.Громова в Эстонию.", ["visit held 2014 LV>EE"]),
        ("Посольство Эстонии в Латвии возглавляет Чрезвычайный и Полномочный Посол Я.Ветров.",
         ["envoy.accredited held None EE>LV"]),
        ("Делегацию возглавляет Чрезвычайный и Полномочный Посол Я.Ветров.", []),
    ],
)  # fmt: skip
def test_lines_of_a_page(line: str, expected: list[str]) -> None:
    """Papers each with its own day, who is ambassador on both sides, who met, years that open a line."""
    assert after_pair(line) == expected
