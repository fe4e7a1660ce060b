"""Who did what to whom: by case, by preposition, in the passive and in sentences without a subject."""

from __future__ import annotations

import pytest
from telling import reading, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Президент Эстонии посетил Грузию.", "visit held None EE>GE"),
        ("Грузию посетил президент Эстонии.", "visit held None EE>GE"),
        ("Визит президента Эстонии в Грузию состоялся 5 мая 2015 г.", "visit held 2015-05-05 EE>GE"),
        ("5 мая 2015 г. состоялся визит в Тбилиси президента Эстонии.", "visit held 2015-05-05 EE>GE"),
        ("Министр иностранных дел Эстонии был принят президентом Грузии 3 марта 2016 г.",
         "meeting held 2016-03-03 EE+GE"),
        ("3 марта 2016 г. президентом Грузии принят министр иностранных дел Эстонии.", "meeting held 2016-03-03 EE+GE"),
        ("Меморандум подписан министрами иностранных дел Эстонии и Грузии.", "document.signed held None EE+GE"),
        ("3 марта 2016 г. подписано соглашение между Эстонией и Грузией о торговле.",
         "document.signed held 2016-03-03 EE+GE"),
        ("В Варшаве подписали соглашение Польша и Литва.", "document.signed held None LT+PL"),
        ("Министерство иностранных дел Эстонии вызвало посла России 5 мая 2015 г.",
         "envoy.summoned held 2015-05-05 EE>RU"),
        ("Эстония выслала двух российских дипломатов 5 мая 2017 г.", "envoy.expelled held 2017-05-05 EE>RU"),
        ("5 мая 2017 г. Польша отозвала посла из Беларуси.", "envoy.recalled held 2017-05-05 PL>BY"),
        ("Грузия разорвала дипломатические отношения с Россией в 2008 году.", "relations.severed held 2008 GE>RU"),
        ("Парламент Эстонии ратифицировал соглашение с Грузией 5 мая 2018 г.",
         "document.ratified held 2018-05-05 EE>GE"),
        ("Эстония оказала Грузии гуманитарную помощь в 2008 году.", "aid held 2008 EE>GE"),
        ("Литва закрыла границу с Беларусью 5 мая 2023 г.", "restriction held 2023-05-05 LT>BY"),
        ("Посол Литвы 5 мая 2015 г. вручил копии верительных грамот министру иностранных дел Грузии.",
         "envoy.copies held 2015-05-05 LT>GE"),
        ("Президент Грузии выразил соболезнования президенту Турции 7 февраля 2023 г.",
         "message.sent held 2023-02-07 GE>TR"),
        ("Посольство Латвии в Ташкенте работает с 1993 года.", "mission.opened held 1993 LV>UZ"),
        ("Латвия поддерживает территориальную целостность Грузии.", "position.support held None LV>GE"),
    ],
)  # fmt: skip
def test_parties_by_grammar(text: str, expected: str) -> None:
    """The doer comes first, whatever the order of the words."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "initiator"),
    [
        ("По инициативе латвийской стороны состоялся телефонный разговор министров иностранных дел "
         "Латвии и Узбекистана.", "LV"),
        ("По просьбе грузинской стороны состоялась встреча министров иностранных дел Грузии и Эстонии.", "GE"),
        ("По приглашению президента Узбекистана президент Латвии посетил Ташкент.", "UZ"),
        ("Президент Латвии посетил Ташкент по приглашению президента Узбекистана.", "UZ"),
        ("Состоялся телефонный разговор министров иностранных дел Грузии и Эстонии. Инициатором "
         "выступила эстонская сторона.", "EE"),
        ("Состоялся телефонный разговор министров иностранных дел Грузии и Эстонии.", None),
    ],
)  # fmt: skip
def test_initiator(text: str, initiator: str | None) -> None:
    """On whose initiative, at whose request or invitation."""
    assert [act.initiator for act in reading(text).acts] == [initiator]


@pytest.mark.parametrize(
    ("text", "place", "state"),
    [
        ("Президенты Литвы и Польши встретились в Риге.", "Рига", "LV"),
        ("Президенты Литвы и Польши встретились в Женеве.", "Женева", "CH"),
        ("В Страсбурге состоялась встреча президентов Литвы и Польши.", "Страсбург", "FR"),
        ("Президент Литвы посетил Польшу.", None, "PL"),
        ("В Тбилиси открыто посольство Эстонии.", "Тбилиси", "GE"),
    ],
)
def test_where(text: str, place: str | None, state: str) -> None:
    """The place in the nominative, and its state."""
    assert [(act.where.place, act.where.state) for act in reading(text).acts if act.where] == [(place, state)]


def test_occasion() -> None:
    """A talk on the margins has the event as its occasion, and is no conference."""
    text = "Президент Литвы встретился с президентом Грузии на полях Мюнхенской конференции по безопасности."
    [act] = reading(text).acts
    assert (act.kind, act.occasion) == ("meeting", "Мюнхенская конференция по безопасности")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Государственный визит президента Латвии в Грузию состоялся в мае 2015 г.", "state"),
        ("Президент Латвии находился в Грузии с официальным визитом.", "official"),
        ("Рабочий визит министра иностранных дел Латвии в Грузию прошёл 5 мая 2015 г.", "working"),
    ],
)
def test_kind_of_visit(text: str, kind: str) -> None:
    """What an adjective says of a visit."""
    assert [act.detail for act in reading(text).acts] == [{"visit_type": kind}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 марта 2018 г. в Риге состоялось шестое заседание латвийско-узбекской межправительственной комиссии.",
         ("commission", 6)),
        ("12 марта 2018 г. прошёл 4-й раунд консультаций между министерствами иностранных дел Латвии и Узбекистана.",
         ("consultations", 4)),
        ("В Вене прошёл третий раунд переговоров между Арменией и Азербайджаном.", ("negotiations", 3)),
        ("В Вене прошли переговоры между Арменией и Азербайджаном.", ("negotiations", None)),
    ],
)  # fmt: skip
def test_ordinal(text: str, expected: tuple[str, int | None]) -> None:
    """The number of a round or of a session, in figures or in letters."""
    assert [(act.kind, act.ordinal) for act in reading(text).acts] == [expected]
