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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Эстония стала первой страной, признавшей независимость Латвии 16 декабря 1991 года.",
         ["recognition held 1991-12-16 EE>LV"]),
        ("В 1993 году открыты посольства в Риге и Таллине.",
         ["mission.opened held 1993 EE>LV", "mission.opened held 1993 LV>EE"]),
        ("В 2019 г. лидеры двух стран встречались дважды: 26 апреля в Осло и 23 октября в Женеве.",
         ["meeting held 2019-04-26 EE+LV", "meeting held 2019-10-23 EE+LV"]),
        ("Посольство Эстонии в Латвии открыто в 1993 г. Первым послом Эстонии в Латвии был назначен Иван Ветров "
         "(1993-1999 гг.), затем посольство возглавляли Егор Сорокин (1999-2005) и Илья Громов (2005-2013).",
         ["mission.opened held 1993 EE>LV", "envoy.accredited held 1993/1999 EE>LV",
          "envoy.accredited held 1999/2005 EE>LV",
          "envoy.accredited held 2005/2013 EE>LV"]),
        ("20 марта 2013 г. министр обороны Латвии И.Громов посетил Таллин. Спустя месяц в Риге прошли консультации.",
         ["visit held 2013-03-20 LV>EE", "consultations held None EE+LV"]),
        ("В Лиепае с 1995 г. действовало консульство Эстонии, в 2009 г. преобразованное в генконсульство.",
         ["mission.opened held 1995 EE>LV", "relations.upgraded held 2009 EE+LV"]),
        ("Главы внешнеполитических ведомств подписали 5 мая 2016 г. Протокол о сотрудничестве. Министры подписали "
         "Программу сотрудничества на 2016-2017 годы.",
         ["document.signed held 2016-05-05 EE+LV", "document.signed held 2016-05-05 EE+LV"]),
        ("Визиты последних лет: \n– 30-31 мая 2018 г. официальный визит премьер-министра Эстонии в Латвию\n"
         "– 9 марта 2020 г. – рабочий визит министра иностранных дел Латвии в Таллин",
         ["visit held 2018-05-30/2018-05-31 EE>LV", "visit held 2020-03-09 LV>EE"]),
        ("Посольство Латвии в Таллине возглавляет И.Громов (с декабря 2022 г.), Посольство Эстонии в Риге – Я.Ветров "
         "(с мая 2022 г.).", ["envoy.accredited held 2022-12/.. LV>EE", "envoy.accredited held 2022-05/.. EE>LV"]),
        ("Между двумя странами установлены отношения стратегического партнерства (2017 г.).",
         ["relations.upgraded held 2017 EE+LV"]),
        ("Действующий механизм – Совместный комитет по сотрудничеству, 4-е заседание которого состоялось в Риге в "
         "мае 2021 г.", ["channel held None EE+LV", "commission held 2021-05 EE+LV"]),
        ("Состоялись следующие визиты и встречи на высшем уровне:\n- визит Президента Эстонии в Латвию (8-13 марта "
         "1993 года);\n- встреча Президента Эстонии с Президентом Латвии (5 мая 2001 г.).",
         ["visit held 1993-03-08/1993-03-13 EE>LV", "meeting held 2001-05-05 EE+LV"]),
        ("В соответствии с Соглашением о торговле, подписанным в ноябре 2018 г., действуют льготы.",
         ["document.signed held 2018-11 EE+LV"]),
        ("В соответствии с Соглашением о торговле действуют льготы.", []),
        ("Действуют Соглашение о визах (подписано 3 июня 2018 г.), Меморандум о консультациях (21 мая 2014 г.).",
         ["document.signed held 2018-06-03 EE+LV", "document.signed held 2014-05-21 EE+LV"]),
        ("В 2020 году поздравительные послания Президенту Эстонии направили Президент и Премьер-министр Латвии.",
         ["message.sent held 2020 LV>EE"]),
        ("Посол Латвии в Эстонии – Ж.Калнин (с 2024 г., резидирует в Осло).", ["envoy.accredited held 2024/.. LV>EE"]),
        ("После установления дипотношений связи Эстонии и Латвии окрепли.", []),
        ("Консультации запланированы на 2025 год в Риге.", ["consultations planned 2025 EE+LV"]),
        ("Основные визиты и встречи:\nапрель 1997 г. – официальный визит Президента Эстонии в Латвию;",
         ["visit held 1997-04 EE>LV"]),
    ],
)  # fmt: skip
def test_what_a_chronicle_tells(line: str, expected: list[str]) -> None:
    """Whose deed, in which towns, on which days: told once in a sentence and shared out to its parts."""
    assert after_pair(line) == expected


def test_the_day_of_an_anniversary_is_no_position() -> None:
    """A coming anniversary dates the founding of the relations, and nothing that is thought of it."""
    text = PAIR + "Стороны придают важное значение предстоящей 26 января 20-й годовщине установления дипотношений."
    days = {act.kind: act.when for act in reading(text, "2012-01-25").acts}
    assert days["relations.established"] == "1992-01-26"
    assert days.get("position.interest") is None
