"""What a text has told so far: its two states, its dateline, its voice, its manner."""

from __future__ import annotations

import pytest
from telling import people, reading, told


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("ТАШКЕНТ, 5 мая. /ТАСС/. Министр иностранных дел России Сергей Лавров встретился с президентом Узбекистана.",
         "2021-05-05", "meeting held 2021-05-05 RU+UZ"),
        ("РИГА, 5 мая 2015 г. – Министр иностранных дел Узбекистана прибыл в Латвию с визитом.",
         None, "visit held 2015-05-05 UZ>LV"),
        ("ТБИЛИСИ, 12 окт – РИА Новости. В столицу Грузии прибыл президент Эстонии Алар Карис.",
         "2022-10-12", "visit held 2022-10-12 EE>GE"),
        ("МИНСК, 30 декабря – Президент Эстонии посетил Грузию.", "2022-01-02", "visit held 2021-12-30 EE>GE"),
    ],
)  # fmt: skip
def test_agencies(text: str, published: str | None, expected: str) -> None:
    """News of the day has the day of its dateline."""
    assert told(text, published) == [expected]
    assert [act.when_basis for act in reading(text, published).acts] == ["inherited"]


def test_encyclopaedia() -> None:
    """The pair comes from the first line's compound adjective; what follows names only one state or none."""
    text = (
        "Латвийско-узбекские отношения — двусторонние отношения между Латвией и Узбекистаном.\n\n"
        "Дипломатические отношения установлены 3 ноября 1992 года. Посольство Узбекистана в Риге открыто в 1993 году. "
        "В октябре 2008 года президент Латвии посетил Ташкент с государственным визитом."
    )
    assert told(text) == [
        "relations.established held 1992-11-03 LV+UZ", "mission.opened held 1993 UZ>LV", "visit held 2008-10 LV>UZ",
    ]  # fmt: skip


def test_hosts_are_no_pair() -> None:
    """Two states that one minister will visit are not the two that a text is about."""
    text = (
        "Министр иностранных дел Латвии начинает поездку.\nГлава латвийского дипведомства посетит Грузию и Армению. "
        "Консультации по линии МИД Латвии прошли в мае 2015 г.\nПоследняя встреча с латвийцами состоялась 5 июня."
    )
    assert [line for line in told(text) if "AM+GE" in line] == []


def test_ministry() -> None:
    """A ministry's page: headings, a colleague without a name, persons told of again by surname."""
    text = (
        "Эстония и Грузия: политический диалог\n\n"
        "В мае 2017 г. министр иностранных дел Эстонии Свен Миксер посетил Тбилиси. "
        "С.Миксер встретился с министром иностранных дел Грузии Михаилом Джанелидзе.\n"
        "В июне 2017 г. М.Джанелидзе посетил Таллин."
    )
    assert told(text) == ["visit held 2017-05 EE>GE", "meeting held 2017-05 EE+GE", "visit held 2017-06 GE>EE"]
    assert [[line.split()[0] for line in who] for who in people(text)] == [["EE"], ["EE", "GE"], ["GE"]]


def test_predecessor_states() -> None:
    """A state that is no more stands as the text names it."""
    assert told("Исландия и СССР установили дипломатические отношения в 1943 году.") == [
        "relations.established held 1943 IS+SU"
    ]


@pytest.mark.parametrize(
    "text", ["", "Погода в Риге была ясной.", "Латвия и Узбекистан", "Латвия. Узбекистан. Грузия."]
)
def test_nothing_told(text: str) -> None:
    """States that are only named have done nothing."""
    assert told(text) == []


def test_an_act_told_twice_is_two() -> None:
    """Each telling is an act of its own, with its own words."""
    sentence = "5 мая 2015 г. президент Эстонии посетил Грузию."
    acts = reading(f"{sentence} Напомним: {sentence}").acts
    assert [act.kind for act in acts] == ["visit", "visit"]
    assert len({act.evidence[0].start for act in acts}) == 2


def test_every_block_is_accounted_for() -> None:
    """Coverage tells of each line whether it gave acts."""
    text = "Эстония и Грузия\n5 мая 2015 г. президент Эстонии посетил Грузию.\nПогода была ясной."
    assert [block.state for block in reading(text).coverage] == ["none", "acts", "none"]
