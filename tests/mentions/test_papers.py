"""Papers with their titles, and larger events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from verbale.mentions.mention import EventMention, PaperMention

Find = Callable[[str, type[Any]], list[tuple[str, Any]]]


def fails(reason: str) -> Any:
    """A sentence that the reader does not read yet."""
    return pytest.mark.xfail(strict=True, reason=reason)


# Sentence; of each paper its words, type and title.
PAPERS: list[Any] = [
    ("Подписано Соглашение о безвизовых поездках.",
     [("Соглашение о безвизовых поездках", "agreement", "Соглашение о безвизовых поездках")]),
    ("Вступил в силу Договор о дружбе и сотрудничестве между Финляндией и Эстонией.",
     [("Договор о дружбе и сотрудничестве", "treaty", "Договор о дружбе и сотрудничестве")]),
    ("С подписанием Договора об обычных вооруженных силах завершилась эпоха.",
     [("Договора об обычных вооруженных силах", "treaty", "Договор об обычных вооруженных силах")]),
    ("С подписанием Совместной декларации о партнерстве началась новая глава.",
     [("Совместной декларации о партнерстве", "declaration", "Совместная декларация о партнерстве")]),
    ("Подписан Протокол о внесении изменений в Соглашение об избежании двойного налогообложения.",
     [("Протокол о внесении изменений в Соглашение об избежании двойного налогообложения", "protocol",
       "Протокол о внесении изменений в Соглашение об избежании двойного налогообложения")]),
    ("Принято совместное заявление.", [("совместное заявление", "joint_statement", "совместное заявление")]),
    ("Подписан протокол.", [("протокол", "protocol", None)]),
    ("Посол вручил ноту.", [("ноту", "note", None)]),
    ("Подписано российско-исландское соглашение о рыболовстве.",
     [("российско-исландское соглашение о рыболовстве", "agreement", "российско-исландское соглашение о рыболовстве")]),
    ("Ратифицирована Конвенция о консульской службе.",
     [("Конвенция о консульской службе", "convention", "Конвенция о консульской службе")]),
    ("Подписано Соглашение «О воздушном сообщении» от 5 мая 1998 г.",
     [("Соглашение «О воздушном сообщении»", "agreement", "Соглашение «О воздушном сообщении»")]),
    ("Подписание соглашений о визах и о реадмиссии намечено на осень.",
     [("соглашений о визах", "agreement", "соглашение о визах"),
      ("о реадмиссии", "agreement", "соглашение о реадмиссии")]),
    ("Стороны дополнили Парижскую хартию.", [("Парижскую хартию", "agreement", "Парижская хартия")]),
    ("К Многостороннему соглашению о транзите присоединилась Албания.",
     [("Многостороннему соглашению о транзите", "agreement", "Многостороннее соглашение о транзите")]),
    ("Меморандум о поставках газа подписали министры, а контракт отложен.",
     [("Меморандум о поставках газа", "memorandum", "Меморандум о поставках газа"), ("контракт", "contract", None)]),
    ("Принято итоговое коммюнике, которое опубликовано вечером.",
     [("итоговое коммюнике", "communique", "итоговое коммюнике")]),
    pytest.param("Министры подписали Соглашения о реадмиссии и о защите инвестиций.",
                 [("Соглашения о реадмиссии", "agreement", "Соглашение о реадмиссии"),
                  ("о защите инвестиций", "agreement", "Соглашение о защите инвестиций")],
                 marks=fails("a plural that may be a genitive singular does not share its noun")),
    pytest.param("Стороны подписали меморандум о взаимопонимании в области туризма.",
                 [("меморандум о взаимопонимании в области туризма", "memorandum",
                   "меморандум о взаимопонимании в области туризма")],
                 marks=fails("a title that is a term of its own does not go on")),
    pytest.param("Принята «дорожная карта» сотрудничества.", [("«дорожная карта»", "roadmap", "дорожная карта")],
                 marks=fails("the closing quotation mark is taken without the opening one")),
    ("Утвержден план консультаций на 2021-2022 годы.",
                 [("план консультаций", "plan", "план консультаций")]),
    ("Обсуждена программа сотрудничества.",
                 [("программа сотрудничества", "programme", "программа сотрудничества")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_papers(text: str, expected: list[tuple[str, str, str | None]], find: Find) -> None:
    """A paper is its noun with its title, which is told in the nominative."""
    assert [(words, paper.type, paper.title) for words, paper in find(text, PaperMention)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Документально подтвержден приезд гостей.",
        "Договорная база расширена.",
        "Плановая проверка завершена.",
        "Стороны договорились об обмене студентами.",
        "Протокольная служба встретила гостей.",
        "Нотариус заверил подпись.",
    ],
)
def test_no_papers(text: str, find: Find) -> None:
    """Words that only sound like a paper are none."""
    assert [words for words, _ in find(text, PaperMention)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Подписан ряд документов.", (True, True, False)),
        ("Подписано соглашение о рыболовстве.", (False, False, True)),
        ("Подписаны соглашения.", (False, False, False)),
    ],
)
def test_general_and_titled(text: str, expected: tuple[bool, bool, bool], find: Find) -> None:
    """A total of documents is told apart from a paper with a title."""
    ((_, paper),) = find(text, PaperMention)
    assert (paper.general, paper.plural, paper.titled) == expected


def test_states_before_a_paper(find: Find) -> None:
    """The adjectives before a paper tell whose it is."""
    ((_, paper),) = find("Подписано индийско-японское соглашение о торговле.", PaperMention)
    assert paper.adjectives == ("IN", "JP")


# Sentence; of each event its words, name, number, organisation, and whether it is only the occasion.
EVENTS: list[Any] = [
    ("Министр выступил на 75-й сессии Генеральной Ассамблеи ООН.",
     [("75-й сессии Генеральной Ассамблеи ООН", "сессия Генеральной Ассамблеи ООН", 75, "UN", False)]),
    ("Состоялся XI саммит БРИКС.", [("XI саммит БРИКС", "саммит БРИКС", 11, "BRICS", False)]),
    ("Пятый форум регионов прошел в Могилеве.", [("Пятый форум регионов", "форум регионов", 5, None, False)]),
    ("На неформальном саммите ОДКБ обсуждены границы.",
     [("неформальном саммите ОДКБ", "неформальный саммит ОДКБ", None, "CSTO", False)]),
    ("Участники Боннской конференции по Афганистану приняли документ.",
     [("Боннской конференции по Афганистану", "Боннская конференция по Афганистану", None, None, False)]),
    ("О Хельсинкском совещании по безопасности напомнил министр.",
     [("Хельсинкском совещании по безопасности", "Хельсинкское совещание по безопасности", None, None, False)]),
    ("Он прибыл на Венский конгресс.", [("Венский конгресс", "Венский конгресс", None, None, False)]),
    ("На форуме выступил министр.", [("форуме", "форум", None, None, False)]),
    pytest.param("Встреча прошла на полях Мюнхенской конференции по безопасности.",
                 [("Мюнхенской конференции по безопасности", "Мюнхенская конференция по безопасности", None, None,
                   True)],
                 marks=fails("an event after 'на полях' begins inside the preposition")),
    pytest.param("Он участвовал в Восточном экономическом форуме.",
                 [("Восточном экономическом форуме", "Восточный экономический форум", None, None, False)],
                 marks=fails("a name of three words or more keeps its case")),
    pytest.param("Документы привезены на 10-ю конференцию министров энергетики.",
                 [("10-ю конференцию министров энергетики", "конференция министров энергетики", 10, None, False)],
                 marks=fails("the name of an event ends at a post in the genitive")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events(text: str, expected: list[tuple[str, str, int | None, str | None, bool]], find: Find) -> None:
    """An event is its noun with number, adjectives and tail; its name is told in the nominative."""
    actual = [
        (words, event.name, event.ordinal, event.organisation, event.margin)
        for words, event in find(text, EventMention)
    ]
    assert actual == expected


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("Переговоры состоялись в кулуарах саммита НАТО в Мадриде.", True),
        ("Беседа прошла на полях форума регионов.", True),
        ("Беседа прошла на площадке форума регионов.", True),
        ("Министр участвовал в саммите НАТО.", False),
    ],
)
def test_margins(text: str, margin: bool, find: Find) -> None:
    """'На полях' of an event says that a meeting was beside it."""
    ((_, event),) = find(text, EventMention)
    assert event.margin == margin


@pytest.mark.parametrize(
    "text", ["Пресс-конференция прошла в гостинице.", "Форумная площадка пуста.", "Сессионный зал закрыт на ремонт."]
)
def test_no_events(text: str, find: Find) -> None:
    """Words that only sound like an event are none."""
    assert find(text, EventMention) == []


@pytest.mark.parametrize(("text", "named"), [("Форум открылся утром.", False), ("Форум регионов открылся.", True)])
def test_an_event_needs_something_about_it_to_be_named(text: str, named: bool, find: Find) -> None:
    """A bare general noun names no event."""
    ((_, event),) = find(text, EventMention)
    assert event.named == named
