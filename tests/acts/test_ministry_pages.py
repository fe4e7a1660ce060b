"""How ministries' pages on a state tell it: sections by state, rounds so far, who is envoy, lists of papers."""

from __future__ import annotations

import pytest
from telling import people, reading, told

import verbale

PAIR = "Эстония и Перу\nДипломатические отношения между Эстонией и Перу установлены 5 мая 1993 г.\n"
FIRST = "relations.established held 1993-05-05 EE+PE"


def after_pair(line: str) -> list[str]:
    """What a line tells on a page about Estonia and Peru."""
    lines = told(PAIR + line)
    assert lines[0] == FIRST
    return lines[1:]


def test_a_section_headed_by_one_state() -> None:
    """Under the name of a state the page goes on with that one, not with the state of the section before."""
    text = (
        "Отношения Эстонии со странами Америки\n\nПеру\n\nПеру признало независимость Эстонии 5 мая 1992 года. "
        "Посольство Эстонии в Перу открыто в 1995 году.\n\nЧили\n\nДипломатические отношения установлены 7 июня 1993 "
        "года. Посольство Эстонии в Чили открыто в 1996 году.\n"
    )
    acts = verbale.read(text, language="ru", url="https://vm.ee/ru").acts
    established = [act.sides for act in acts if act.kind == "relations.established"]
    assert [set(sides) for sides in established] == [{"EE", "CL"}]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("В рамках консультаций между министерствами иностранных дел проведено 8 раундов. "
         "Последний раунд прошел 12 июля 2011 г.", ["consultations held 2011-07-12 EE+PE"]),
        ("Налажены межмидовские консультации. Очередной раунд состоялся в Лиме 14 февраля 2013 г.",
         ["consultations held 2013-02-14 EE+PE"]),
        ("Регулярный характер носят межмидовские консультации. Последние из них состоялись в Таллине 4 марта 2014 г.",
         ["consultations held 2014-03-04 EE+PE"]),
        ("С 2010 года проводятся межмидовские консультации. Последние прошли в мае 2012 г.",
         ["channel held 2010/.. EE+PE", "consultations held 2012-05 EE+PE"]),
        ("На регулярной основе проводятся консультации между министерствами иностранных дел.",
         ["channel held None EE+PE"]),
    ],
)  # fmt: skip
def test_rounds_of_a_mechanism(line: str, expected: list[str]) -> None:
    """The mechanism itself has no day; each round that is told has its own, also where the noun is left out."""
    assert after_pair(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "В рамках консультаций между министерствами иностранных дел проведено 8 раундов.",
        "Последние изменения прошли в мае 2012 г.",
        "Следующие выборы прошли в мае 2012 г.",
    ],
)
def test_no_round(line: str) -> None:
    """How many rounds there were, or what else was the latest, is no round."""
    assert after_pair(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Посол Перу в Эстонии: Хорхе Эррера (резиденция - Хельсинки). Верительные грамоты вручил 20 ноября 2010 г.",
         ["envoy.accredited held None PE>EE", "envoy.credentials held 2010-11-20 PE>EE"]),
        ("Посол Перу в Эстонии (по совместительству, резиденция – Хельсинки) – Хорхе Эррера.",
         ["envoy.accredited held None PE>EE"]),
        ("Временный поверенный в делах Эстонии в Перу: Мартин Каск.", ["envoy.accredited held None EE>PE"]),
        ("Послом Эстонии в Перу и по совместительству в Чили и на Кубе является М.Каск.",
         ["envoy.accredited held None EE>PE", "envoy.accredited held None EE>CL", "envoy.accredited held None EE>CU"]),
        ("М.Каск назначен Послом Эстонии в Перу и в Чили по совместительству 5 мая 2007 г.",
         ["envoy.appointed held 2007-05-05 EE>PE", "envoy.appointed held 2007-05-05 EE>CL"]),
        ("Посол Эстонии в Чили аккредитован на Кубе по совместительству.", ["envoy.accredited held None EE>CU"]),
        ("Посольств на территории друг друга Эстония и Перу не имеют.",
         ["mission.present denied None EE>PE", "mission.present denied None PE>EE"]),
    ],
)  # fmt: skip
def test_envoys_and_missions(line: str, expected: list[str]) -> None:
    """Who is envoy, to which states concurrently, and when he presented his letters; missions that neither keeps."""
    assert after_pair(line) == expected


def test_where_an_envoy_sits() -> None:
    """Of the states where he serves concurrently the post is the first one."""
    text = PAIR + "Послом Эстонии в Перу и по совместительству в Чили является М.Каск."
    assert [act.detail.get("post") for act in reading(text).acts[1:]] == [None, "PE"]


def test_the_envoy_named_before_hands_his_letters() -> None:
    """A sentence without a subject after who is ambassador is about that person."""
    line = "Посол Перу в Эстонии: Хорхе Эррера. Верительные грамоты вручил 20 ноября 2010 г."
    assert people(PAIR + line)[2] == ["PE Хорхе Эррера ambassador"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Соглашение между Правительством Эстонской Республики и Правительством Республики Перу о культурном "
         "сотрудничестве от 3 мая 1998 г.", ["document.signed held 1998-05-03 EE+PE"]),
        ("Протокол о сотрудничестве между министерствами иностранных дел (Лима, 3 мая 1998 г.)",
         ["document.signed held 1998-05-03 EE+PE"]),
        ("Соглашение о торговле (подписано в 1998 г., вступило в силу 20 декабря 1999 г.)",
         ["document.signed held 1998 EE+PE", "document.in_force held 1999-12-20 EE+PE"]),
    ],
)  # fmt: skip
def test_lines_of_papers(line: str, expected: list[str]) -> None:
    """A line of a list of papers: the title may follow the parties, the day may stand in brackets with the place."""
    assert after_pair(line) == expected


def test_title_after_the_parties() -> None:
    """What a paper is about may stand behind those who concluded it."""
    line = "5 мая 2010 г. подписано Соглашение между Правительством Эстонии и Правительством Перу о взаимных поездках."
    document = reading(PAIR + line).acts[1].document
    assert document is not None
    assert document.title == "Соглашение о взаимных поездках"


def test_two_kinds_of_visit() -> None:
    """Each day of a visit told twice has its own kind."""
    line = (
        "Президент Перу Х.Эррера посетил Эстонию с официальным визитом в марте 2013 года и с рабочим визитом в "
        "сентябре 2016 года."
    )
    kinds = [act.detail.get("visit_type") for act in reading(PAIR + line).acts[1:]]
    assert kinds == ["official", "working"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Перу поддержало кандидатуру Эстонии в непостоянные члены Совета Безопасности ООН.",
         ["position.support held None PE>EE"]),
        ("21 сентября 2011 г. главы внешнеполитических ведомств обменялись поздравительными телеграммами.",
         ["message.sent held 2011-09-21 EE>PE", "message.sent held 2011-09-21 PE>EE"]),
    ],
)  # fmt: skip
def test_whose_deed_it_is(line: str, expected: list[str]) -> None:
    """A body into which somebody is elected does nothing; 'главы' as a subject are several."""
    assert after_pair(line) == expected


def test_a_visit_over_two_months() -> None:
    """In a list of visits a stretch of months of one year is a visit, years are a term of office."""
    text = (
        PAIR + "Визиты в Перу: Президент Эстонии М.Каск (октябрь-ноябрь 2011 г.), Премьер-министр Я.Тамм (2001-2005)."
    )
    assert told(text)[1:] == ["visit held 2011-10/2011-11 EE>PE"]
