"""Who took part: each named person, each unnamed holder of an office, with side and rank."""

from __future__ import annotations

import pytest
from telling import people, reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Министры иностранных дел Латвии и Узбекистана Эдгарс Ринкевичс и Абдулазиз Камилов встретились в Риге.",
         ["LV Эдгарс Ринкевичс minister", "UZ Абдулазиз Камилов minister"]),
        ("Министры иностранных дел Польши и Литвы Витольд Ващиковский и Линас Линкявичюс провели "
         "переговоры в Вильнюсе.",
         ["LT Линас Линкявичюс minister", "PL Витольд Ващиковский minister"]),
        ("Министр иностранных дел Латвии Эдгарс Ринкевичс встретился с министром иностранных дел Грузии Михаилом "
         "Джанелидзе.", ["GE Михаил Джанелидзе minister", "LV Эдгарс Ринкевичс minister"]),
        ("Заместитель министра иностранных дел Латвии встретился с директором департамента МИД Грузии.",
         ["GE - head_of_department", "LV - deputy_minister"]),
        ("Президенты Литвы и Польши встретились в Вильнюсе.", ["LT - head_of_state", "PL - head_of_state"]),
        ("Спикер парламента Грузии посетил Эстонию.", ["GE - speaker"]),
        ("Посол Грузии вручил верительные грамоты Королю Норвегии Харальду V.",
         ["GE - ambassador", "NO Харальд V monarch"]),
        ("Президент Эстонии прибыл в Тбилиси, вместе с ним — министр обороны Эстонии.",
         ["EE - head_of_state", "EE - minister"]),
        ("Делегация Литвы во главе с министром обороны прибыла в Варшаву.", ["LT - minister"]),
        ("По приглашению министра иностранных дел Польши Витольда Ващиковского министр иностранных дел Литвы Линас "
         "Линкявичюс посетил Варшаву.", ["LT Линас Линкявичюс minister", "PL Витольд Ващиковский minister"]),
        ("Эстония и Грузия подписали соглашение.", []),
    ],
)  # fmt: skip
def test_participants(text: str, expected: list[str]) -> None:
    """Named in the nominative, each with his own state; a state alone is no participant."""
    assert people(text) == [expected]


@pytest.mark.parametrize(
    "sequel",
    ["Ринкевичс встретился с президентом Грузии.", "Он встретился с президентом Грузии.",
     "Его встреча с президентом Грузии прошла там же."],
)  # fmt: skip
def test_named_before(sequel: str) -> None:
    """A surname alone, a pronoun and a possessive lead back to the person with post and state."""
    text = f"В мае 2015 г. министр иностранных дел Латвии Эдгарс Ринкевичс посетил Тбилиси. {sequel}"
    assert people(text) == [["LV Эдгарс Ринкевичс minister"], ["GE - head_of_state", "LV Эдгарс Ринкевичс minister"]]


def test_known_from_the_register() -> None:
    """A public office-holder needs no title: the register tells state and post on the day of the deed."""
    assert people("Э.Ринкевичс 12 мая 2017 г. посетил Тбилиси.") == [["LV Э. Ринкевичс minister"]]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Министры иностранных дел Латвии и Грузии встретились в Риге.", "minister"),
        ("Президент Эстонии принял министра обороны Грузии.", None),
        ("Консультации прошли на уровне заместителей министров иностранных дел Литвы и Польши.", "deputy_minister"),
        ("Король Швеции встретился с президентом Исландии.", "head_of_state"),
        ("Грузия и Эстония провели консультации.", None),
    ],
)
def test_level(text: str, level: str | None) -> None:
    """The rank that both sides share, or that the text says; none when they differ."""
    assert [act.level for act in reading(text).acts] == [level]


def test_portfolio() -> None:
    """What a minister is minister of; a president is of nothing."""
    [act] = reading("Президент Латвии принял министра обороны Эстонии.").acts
    assert {(who.side, who.portfolio) for who in act.participants} == {("LV", None), ("EE", "defence")}
