"""Small questions about a sentence's tokens."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

Read = Callable[[str], SentenceRead]


def at(scan: Scan, word: str) -> int:
    """The first token that is written so."""
    return [token.text for token in scan.tokens].index(word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Встреча с министром завершилась.", "министром", ("с", "с")),
        ("Встреча со шведским министром завершилась.", "министром", ("с", "со")),
        ("Визит во Вьетнам завершился.", "Вьетнам", ("в", "во")),
        ("Меры в отношении Сирии продлены.", "Сирии", ("в отношении", "в")),
        ("Делегация во главе с министром прибыла.", "министром", ("во главе с", "во")),
        ("Визит по приглашению Италии завершился.", "Италии", ("по приглашению", "по")),
        ("Беседа на полях форума завершилась.", "форума", ("на полях", "на")),
        ("Речь об «открытом небе» прозвучала.", "открытом", ("о", "об")),
        ("Отношения с 8 государствами установлены.", "государствами", ("с", "с")),
        ("Министр посетил Италию.", "Италию", (None, "Италию")),
        ("Посол Италии прибыл.", "Италии", (None, "Италии")),
        ("Италия приняла гостей.", "Италия", (None, "Италия")),
        ("Встреча с министром Италии завершилась.", "Италии", (None, "Италии")),
    ],
)
def test_preposition(text: str, word: str, expected: tuple[str | None, str], read_sentence: Read) -> None:
    """The preposition is found over adjectives, quotation marks and numbers, several words as one."""
    scan = read_sentence(text).scan
    preposition, first = scan.preposition(at(scan, word))
    assert (preposition, scan.tokens[first].text) == expected


def test_a_number_of_a_date_is_not_passed_over(read_sentence: Read) -> None:
    """'С 5 мая Литва …': the preposition is the date's."""
    scan = read_sentence("С 5 мая Литва закрывает пункты пропуска.").scan
    assert scan.preposition(at(scan, "Литва"))[0] is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Встреча прошла 5 мая 1998 г. в Осло.", ["5 мая 1998 г."]),
        ("В 2015 и 2017 годах прошли выборы.", ["2015 и 2017 годах"]),
        ("Выставка закрылась.", []),
    ],
)
def test_in_date(text: str, words: list[str], read_sentence: Read) -> None:
    """Each token of a date tells where its date ends."""
    scan = read_sentence(text).scan
    found, index = [], 0
    while index < scan.count:
        last = scan.in_date[index]
        if last:
            assert scan.in_date[index:last] == [last] * (last - index)
            found.append(text[scan.tokens[index].start : scan.tokens[last - 1].stop])
        index = last or index + 1
    assert found == words


@pytest.mark.parametrize(
    ("text", "word", "tag", "expected"),
    [
        ("Соединенные Штаты Америки далеко.", "Соединенные", "state", ("US", 3)),
        ("В Осло ясно.", "Осло", "city", ("oslo", 1)),
        ("Посол устал.", "Посол", "post", ("ambassador", 1)),
        ("Первый заместитель министра устал.", "Первый", "post", ("deputy_minister", 3)),
        ("Норвежско-шведская граница открыта.", "Норвежско-шведская", "state_adj", ("NO+SE", 1)),
        ("Антироссийская риторика утихла.", "Антироссийская", "against", ("RU", 1)),
        ("Совместная декларация готова.", "Совместная", "paper", ("declaration", 2)),
        ("Мост построен.", "Мост", "state", None),
        ("Мост построен.", "Мост", "concept", None),
    ],
)
def test_hit(text: str, word: str, tag: str, expected: tuple[str, int] | None, read_sentence: Read) -> None:
    """The longest meaning of a kind that begins at a word: its value and how many tokens it takes."""
    scan = read_sentence(text).scan
    hit = scan.hit(at(scan, word), tag)
    assert (hit and (hit.value, hit.last - hit.first)) == expected


def test_all_hits_of_an_ambiguous_name(read_sentence: Read) -> None:
    """An abbreviation of two states has two meanings, a plain name one."""
    scan = read_sentence("РК и Дания подписали акт.").scan
    assert sorted(hit.value for hit in scan.all_hits(0, "state?")) == ["KR", "KZ"]
    assert [hit.value for hit in scan.all_hits(2, "state")] == ["DK"]
    assert scan.all_hits(1, "state") == []


@pytest.mark.parametrize("index", [-1, 4, 99])
def test_outside_the_sentence_there_is_nothing(index: int, read_sentence: Read) -> None:
    """Questions about a token that is not there are answered with nothing."""
    scan = read_sentence("Посол прибыл вчера.").scan
    assert (scan.norm(index), scan.hit(index, "post"), scan.all_hits(index, "post")) == ("", None, [])
    assert (scan.adjective(index), scan.noun_cases(index), scan.name(index)) == (0, 0, None)


def test_grammar_of_a_word(read_sentence: Read) -> None:
    """Cases are those of a noun or an adjective; marks and numbers have none."""
    scan = read_sentence("Шведского министра ждут 12 гостей.").scan
    assert scan.adjective(0) == f.GEN | f.ACC
    assert scan.noun_cases(1) == f.GEN | f.ACC
    assert [(scan.adjective(index), scan.forms(index)) for index in (3, 5)] == [(0, ()), (0, ())]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Прибыл Сергей Лавров.", "Сергей", "Сергей Лавров"),
        ("Прибыл С.В. Лавров.", "С", "С. В. Лавров"),
        ("Прибыла делегация Лаоса.", "делегация", None),
        ("Прибыл сергей лавров.", "сергей", None),
    ],
)
def test_name(text: str, word: str, expected: str | None, read_sentence: Read) -> None:
    """A name is asked for at a capital only."""
    scan = read_sentence(text).scan
    name = scan.name(at(scan, word))
    assert (name and name.person) == expected


def test_blocked(read_sentence: Read) -> None:
    """A post, a paper, an event, or a day can be no part of a person's name."""
    scan = read_sentence("Министр Сергей Лавров вручил Ноту 5 Мая.").scan
    blocked = [token.text for index, token in enumerate(scan.tokens) if scan.blocked(index)]
    assert blocked == ["Министр", "Ноту", "5", "Мая"]
