"""Expulsions, summonses and protests as ministries and agencies word them."""

import pytest
from telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 марта МИД Чили объявил дипломата из Канады персоной нон грата.", ["envoy.expelled held XXXX-03-04 CL>CA"]),
        ("Двух канадских дипломатов объявили персонами нон грата в Чили.", ["envoy.expelled held None CL>CA"]),
        (
            "Два сотрудника посольства Канады в Сантьяго объявлены персонами нон грата.",
            ["envoy.expelled held None CL>CA"],
        ),
        (
            "Чилийская сторона объявляет «persona non grata» сотрудника канадского посольства.",
            ["envoy.expelled held None CL>CA"],
        ),
        (
            "Власти Чили приняли решение выслать двух канадских дипломатов.",
            ["envoy.expelled planned None CL>CA"],
        ),
        (
            "Решение о высылке канадских дипломатов приняли также Чили и Боливия.",
            ["envoy.expelled held None CL>CA", "envoy.expelled held None BO>CA"],
        ),
        (
            "Чили сообщила о намерении страны выслать трёх канадских дипломатов.",
            ["envoy.expelled planned None CL>CA"],
        ),
        ("Президент Чили осудил высылку норвежских дипломатов.", ["position.criticism held None CL>NO"]),
        ("Сотрудник компании из Чили объявил персоной года министра Канады.", []),
    ],
)
def test_expulsions(text: str, expected: list[str]) -> None:
    """The word that says a diplomat is unwelcome may stand far from the verb; who takes a decision receives nobody."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Послу Канады в Сантьяго выражен решительный протест.", ["protest held None CL>CA"]),
        ("Послу Канады в Чили вручили ноту протеста.", ["message.sent held None CL>CA"]),
        (
            "Временным поверенным в делах Канады и Норвегии выразили протест в МИД Чили.",
            ["protest held None CL>CA", "protest held None CL>NO"],
        ),
        ("Ноту мы получили. Мы её направили в МИД несколько дней назад.", []),
    ],
)
def test_protests_to_an_envoy(text: str, expected: list[str]) -> None:
    """Where nobody is told to protest, the state does where the envoy serves."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Бельгия выслала двух канадских дипломатов в ответ на провокацию 5 мая 2020 года.", "None"),
        ("В связи с событиями в Осло Бельгия 5 мая 2020 года выслала двух канадских дипломатов.", "2020-05-05"),
        ("5 мая 2020 года Бельгия выслала двух канадских дипломатов в связи с событиями в Осло.", "2020-05-05"),
    ],
)
def test_the_day_of_the_cause(text: str, expected: str) -> None:
    """A day after what brought a deed about is no day of the deed."""
    assert told(text) == [f"envoy.expelled held {expected} BE>CA"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Визит министра иностранных дел Чили в Канаду не планируется.", ["visit denied None CL>CA"]),
        ("Визит министра иностранных дел Чили в Канаду планируется.", ["visit planned None CL>CA"]),
        (
            "Стороны подтвердили заинтересованность в проведении консультаций между МИД Чили и Канады.",
            ["position.interest held None CL>CA"],
        ),
        (
            "Министр Чили Пабло Руис встретился с прибывшим в Сантьяго с визитом министром Канады Джоном Вегой.",
            ["meeting held None CA+CL", "visit held None CA>CL"],
        ),
        (
            "Президент Норвегии принял верительные грамоты у вновь прибывших послов. "
            "Кроме того, верительные грамоты президенту вручат послы Чили и Кубы.",
            ["envoy.credentials planned None CL>NO", "envoy.credentials planned None CU>NO"],
        ),
    ],
)
def test_what_is_only_spoken_of(text: str, expected: list[str]) -> None:
    """What is not planned is denied, what is only wished is no deed; an attribute with a place has its own doer."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Чили и Норвегия подписали в минувшую среду 12 мая соглашение о взаимной отмене виз.",
            ["document.signed held XXXX-05-12 CL+NO"],
        ),
        ("Лига вынесла решение просить Норвегию признать Палестину.", []),
        ("Президент Норвегии предложил признать Палестину.", ["recognition planned None NO>PS"]),
        ("Министр Чили и министр Норвегии говорили о признании итогов войны.", []),
        ("Норвегия осуждает приговор кандидату в президенты Чили.", []),
        ("Президент Норвегии выступил на съезде партии «Единая Норвегия».", []),
    ],
)
def test_news_of_the_day(text: str, expected: list[str]) -> None:
    """Attributes of a day, what is only asked for, results that are recognised, candidates, a party's congress."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("МИД Канады объявило о введении санкций против девяти чилийских лиц.", ["sanctions.imposed held None CA>CL"]),
        ("Канада ввела санкции против 87 граждан Чили.", ["sanctions.imposed held None CA>CL"]),
        ("Канада ввела санкции против нефтяных компаний.", []),
        ("Латвия, как и Литва, понизит уровень дипломатических отношений с Чили.",
         ["relations.downgraded planned None CL+LV"]),
        ("Посол Чили был проинформирован о решении Латвии понизить уровень дипломатических отношений с Чили.",
         ["relations.downgraded planned None CL+LV"]),
        ("5 мая 2020 года в МИД Чили вызван посол Латвии в связи с решением властей Латвии по понижению уровня "
         "дипломатических отношений с Чили.",
         ["envoy.summoned held 2020-05-05 CL>LV", "relations.downgraded held None CL+LV"]),
        ("Министр Латвии принял приглашение министра Чили приехать в Сантьяго.", ["visit planned None LV>CL"]),
        ("Украина и Папуа Новая Гвинея установили дипломатические отношения.",
         ["relations.established held None PG+UA"]),
    ],
)  # fmt: skip
def test_measures_and_decisions(text: str, expected: list[str]) -> None:
    """Whose citizens measures are aimed at, whose decision it is, who is only likened to the subject."""
    assert told(text) == expected
