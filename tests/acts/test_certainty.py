"""Certainty: what was done, is planned, was put off or called off, did not happen, or is only spoken of."""

from __future__ import annotations

import pytest
from telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Президент Эстонии посетил Грузию 5 мая 2015 г.", "visit held 2015-05-05 EE>GE"),
        ("Президент Эстонии посещал Грузию в мае 2015 г.", "visit held 2015-05 EE>GE"),
        ("Состоялась встреча президентов Литвы и Польши.", "meeting held None LT+PL"),
        ("Министр иностранных дел Польши провёл переговоры с министром иностранных дел Литвы 3 марта 2016 г.",
         "negotiations held 2016-03-03 LT+PL"),
        ("В марте 2016 г. в Тбилиси открыто посольство Эстонии.", "mission.opened held 2016-03 EE>GE"),
        ("Президент Литвы подписал указ о признании независимости Грузии.", "recognition held None LT>GE"),
    ],
)  # fmt: skip
def test_held(text: str, expected: str) -> None:
    """What the past tense or a passive tells was done."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Министр иностранных дел Норвегии Бёрге Бренде посетит Минск 5 мая 2015 г.", "visit planned 2015-05-05 NO>BY"),
        ("Министр иностранных дел Норвегии намерен посетить Минск в мае 2015 г.", "visit planned 2015-05 NO>BY"),
        ("Президент Литвы планирует посетить Варшаву в мае 2025 г.", "visit planned 2025-05 LT>PL"),
        ("Ожидается, что президент Литвы посетит Варшаву в мае 2025 г.", "visit planned 2025-05 LT>PL"),
        ("Предстоящий визит президента Литвы в Варшаву намечен на май 2025 г.", "visit planned 2025-05 LT>PL"),
        ("Подготовка визита президента Литвы в Варшаву продолжается.", "visit planned None LT>PL"),
        ("Министр иностранных дел Польши должен был прибыть в Вильнюс 3 марта 2016 г.",
         "visit planned 2016-03-03 PL>LT"),
        ("Стороны договорились о встрече министров иностранных дел Польши и Литвы в марте 2016 г.",
         "meeting planned 2016-03 LT+PL"),
        ("Встреча президентов Литвы и Польши состоится 7 июня 2018 г.", "meeting planned 2018-06-07 LT+PL"),
        ("Соглашение между Грузией и Эстонией будет подписано в июне 2018 г.", "document.signed planned 2018-06 EE+GE"),
        ("Правительство Исландии издало указ об открытии в Риге посольства.", "mission.opened planned None IS>LV"),
        ("Принято решение об открытии посольства Литвы в Рейкьявике.", "mission.opened planned None LT>IS"),
        ("Вскоре состоится третий раунд латвийско-грузинских консультаций.", "consultations planned None GE+LV"),
    ],
)  # fmt: skip
def test_planned(text: str, expected: str) -> None:
    """The future, an intention, what is prepared, agreed on or was to be."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Министр иностранных дел Норвегии отменил визит в Минск, намеченный на 5 мая 2015 г.",
         "visit cancelled 2015-05-05 NO>BY"),
        ("Визит президента Литвы в Варшаву отменён.", "visit cancelled None LT>PL"),
        ("Встреча президентов Литвы и Польши не состоится.", "meeting cancelled None LT+PL"),
        ("Визит министра иностранных дел Норвегии в Минск отложен.", "visit postponed None NO>BY"),
        ("Визит Министра иностранных дел Норвегии в Минск перенесён на 12 июня 2015 г.",
         "visit postponed 2015-06-12 NO>BY"),
        ("Президент Литвы не посетил Минск 5 мая 2015 г.", "visit denied 2015-05-05 LT>BY"),
        ("Президент Литвы так и не приехал в Минск.", "visit denied None LT>BY"),
        ("Визит президента Литвы в Варшаву 3 марта 2016 г. не состоялся.", "visit denied 2016-03-03 LT>PL"),
        ("Беларусь не является членом ЕС.", "membership denied None BY>EU"),
    ],
)  # fmt: skip
def test_not_done(text: str, expected: str) -> None:
    """Called off, put off (to the new date, if there is one), or not done."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Министр иностранных дел Польши сообщил, что президент Литвы посетил Варшаву 3 марта 2016 г.",
        "Как сообщила пресс-служба, президент Литвы посетил Варшаву 3 марта 2016 г.",
        "По словам министра, президент Литвы посетил Варшаву 3 марта 2016 г.",
        "Агентство напомнило: президент Литвы посетил Варшаву 3 марта 2016 г.",
    ],
)
def test_reported(text: str) -> None:
    """A deed that somebody tells of is the deed of whom it is told, not of the teller."""
    assert told(text) == ["visit held 2016-03-03 LT>PL"]


@pytest.mark.parametrize(
    "text",
    [
        "Если президент Латвии посетит Ташкент, стороны подпишут соглашение.",
        "Президент Латвии может посетить Ташкент в мае 2018 г.",
        "Президент Латвии мог бы посетить Ташкент.",
        "Министры иностранных дел Латвии и Узбекистана могли бы встретиться в Риге.",
        "Президент Литвы опроверг сообщения о визите в Минск.",
        "Президента Литвы в Минск не пригласили.",
        "Посетит ли президент Латвии Ташкент?",
    ],
)
def test_nothing_held(text: str) -> None:
    """A condition, a possibility, a wish or a rumour is no deed that was done."""
    assert [line for line in told(text) if " held " in line] == []
