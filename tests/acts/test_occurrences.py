"""One word that tells of several deeds."""

from __future__ import annotations

import pytest
from telling import people, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Президент Латвии принял министра иностранных дел Узбекистана и министра обороны Эстонии.",
         ["meeting held None LV+UZ", "meeting held None EE+LV"]),
        ("Президент Казахстана 5 мая 2015 г. принял послов Литвы и Латвии.",
         ["meeting held 2015-05-05 KZ+LT", "meeting held 2015-05-05 KZ+LV"]),
        ("Президент Польши принял верительные грамоты у послов Литвы, Латвии и Эстонии 5 мая 2015 г.",
         ["envoy.credentials held 2015-05-05 LT>PL", "envoy.credentials held 2015-05-05 LV>PL",
          "envoy.credentials held 2015-05-05 EE>PL"]),
        ("Министр иностранных дел Латвии встретился с министром иностранных дел Грузии и министром иностранных дел "
         "Армении.", ["meeting held None GE+LV", "meeting held None AM+LV"]),
        ("Президенты Литвы и Польши встретились в Вильнюсе 5 мая 2015 г. и в Варшаве 7 июня 2016 г.",
         ["meeting held 2015-05-05 LT+PL", "meeting held 2016-06-07 LT+PL"]),
    ],
)  # fmt: skip
def test_one_deed_each(text: str, expected: list[str]) -> None:
    """A meeting for each counterpart, a talk for each day."""
    assert told(text) == expected


def test_each_with_its_own_person() -> None:
    """The counterpart of one talk does not sit in the other."""
    text = "Президент Латвии принял министра иностранных дел Узбекистана и министра обороны Эстонии."
    assert people(text) == [["LV - head_of_state", "UZ - minister"], ["EE - minister", "LV - head_of_state"]]
