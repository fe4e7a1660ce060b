"""Deeds that a text only speaks of, beside words that do not say that they were done."""

from __future__ import annotations

from itertools import product

import pytest

import verbale


def held(text: str, language: str) -> list[str]:
    """Kinds of the acts that a text tells as done, stances aside: who wants a deed may have one."""
    acts = verbale.read(text, language=language, published="2021-06-15").acts
    return [act.kind for act in acts if act.status == "held" and not act.kind.startswith("position")]


RUSSIAN_INFINITIVES = ("возобновить переговоры с Перу", "бойкотировать консультации с Перу", "подписать договор с Перу")
RUSSIAN_FRAMES = (
    "Норвегия готова {}.", "Если обстановка улучшится, Норвегия сможет {}.", "Норвегия решила не {}.",
    "Норвегию призвали {}.", "Норвегии не удалось {}.", "Парламент Норвегии призвал правительство {}.",
)  # fmt: skip


@pytest.mark.parametrize("text", [frame.format(act) for frame, act in product(RUSSIAN_FRAMES, RUSSIAN_INFINITIVES)])
def test_an_infinitive_in_russian_tells_no_deed(text: str) -> None:
    """Whatever the verb: one that leads talks, one that shuns them, one that is the deed itself."""
    assert held(text, "ru") == []


RUSSIAN_NOUNS = (
    ("подписание договора с Перу", "подписания договора с Перу", "подписанию договора с Перу",
     "подписании договора с Перу"),
    ("открытие посольства в Перу", "открытия посольства в Перу", "открытию посольства в Перу",
     "открытии посольства в Перу"),
    ("консультации с Перу", "консультаций с Перу", "консультациям с Перу", "консультациях с Перу"),
)  # fmt: skip
RUSSIAN_ATTITUDES = (
    "Норвегия выступила за {0}.", "Норвегия выступила против {1}.", "Норвегия предложила {0}.",
    "Норвегия настаивает на {3}.", "Норвегия отказалась от {1}.", "Норвегия заинтересована в {3}.",
    "Норвегия требует {1}.", "Норвегия готова к {2}.", "Норвегия приветствовала бы {0}.",
    "Норвегия обошлась без {1}.", "Условием {1} Норвегия считает реформы.",
)  # fmt: skip


@pytest.mark.parametrize("text", [frame.format(*noun) for frame, noun in product(RUSSIAN_ATTITUDES, RUSSIAN_NOUNS)])
def test_what_somebody_wants_or_hinders_in_russian_was_not_done(text: str) -> None:
    """A noun of a deed under a verb of attitude, with the preposition that the verb asks for."""
    assert held(text, "ru") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Норвегия приветствовала подписание договора с Перу 4 мая 2019 г.", ["document.signed"]),
        ("4 мая 2019 г. Норвегия возобновила переговоры с Перу.", ["negotiations"]),
        ("На консультациях с Перу 4 мая 2019 г. министр Норвегии обсудил торговлю.", ["consultations"]),
        ("В Грозном переговоры делегаций Норвегии и Перу прошли 5 мая 2019 г.", ["negotiations"]),
        ("Следует отметить официальный визит президента Перу в Норвегию в мае 2019 года.", ["visit"]),
        ("Норвегия открыла посольство в Перу в 2019 году без лишнего шума.", ["mission.opened"]),
    ],
)
def test_what_was_done_stays_so_in_russian(text: str, expected: list[str]) -> None:
    """Verbs that take a deed for done, circumstances with the same prepositions, 'without' of something else."""
    assert held(text, "ru") == expected


ENGLISH_GERUNDS = (
    "holding political consultations with Peru", "meeting with the Foreign Minister of Peru",
    "expelling the Ambassador of Peru", "opening an embassy in Peru", "resuming negotiations with Peru",
)  # fmt: skip
ENGLISH_FRAMES = (
    "Norway is considering {}.", "Norway looks forward to {}.", "Norway spoke against {}.",
    "Norway is in favour of {}.", "Norway was prevented from {}.",
    "Norway avoided {}.", "Norway proposed {}.", "Instead of {}, Norway waited.",
)  # fmt: skip


@pytest.mark.parametrize("text", [frame.format(act) for frame, act in product(ENGLISH_FRAMES, ENGLISH_GERUNDS)])
def test_an_idle_gerund_tells_no_deed(text: str) -> None:
    """After a verb or phrase that does not say that it was done."""
    assert held(text, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway hopes to resume negotiations with Peru.",
        "Norway did not resume negotiations with Peru.",
        "Norway will boycott the consultations with Peru.",
        "The Foreign Minister of Norway will not attend the meeting with his Peruvian counterpart on 12 May.",
        "The Foreign Minister of Norway was about to hold consultations with Peru in Lima on 12 May.",
        "Parliament called on the Foreign Minister of Norway to open an embassy in Peru.",
        "Norway called for talks with Peru.",
        "Norway is ready for negotiations with Peru.",
        "Norway looks forward to the visit of the President of Peru to Oslo.",
        "Norway would welcome the opening of an embassy in Peru.",
        "Norway requested consultations with Peru.",
        "Norway is in favour of the expulsion of the Ambassador of Peru.",
        "Norway opposed the signing of the agreement with Peru.",
    ],
)
def test_what_is_only_meant_in_english_tells_no_deed(text: str) -> None:
    """A verb in the infinitive, the future or denied, whatever it says of the deed; whom one calls on to do it."""
    assert held(text, "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After holding consultations with Peru in Lima on 4 May 2019, the ministers of Norway left.", "consultations"),
        ("Norway resumed negotiations with Peru in May 2019.", "negotiations"),
        ("The Prime Minister of Norway called on the President of Peru to discuss trade on 4 May 2019.", "meeting"),
        ("On signing the agreement with Peru on 4 May 2019, Norway opened a new chapter.", "document.signed"),
        ("The Foreign Minister of Norway was in Lima on 4 May 2019 to attend the consultations with Peru.", "visit"),
        ("In Bangkok talks between Norway and Peru were held on 5 May 2019.", "negotiations"),
        ("The long-delayed talks between Norway and Peru took place in Oslo on 5 May 2019.", "negotiations"),
        ("One should highlight the visit of the President of Peru to Norway in May 2019.", "visit"),
        ("Norway welcomed the signing of the agreement with Peru on 4 May 2019.", "document.signed"),
    ],
)
def test_what_was_done_stays_so_in_english(text: str, expected: str) -> None:
    """Gerunds after words that take them for done, and the purpose of a call or a journey."""
    assert expected in held(text, "en")
