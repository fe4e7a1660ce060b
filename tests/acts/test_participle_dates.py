"""A day in the phrase of a participle after its noun dates that noun, not the verb of the sentence."""

from __future__ import annotations

import pytest

import verbale


def dated(text: str) -> list[tuple[str, str | None]]:
    """Kind and date of each act of an English text, in alphabetical order."""
    acts = verbale.read(text, language="en", published="2021-06-15").acts
    return sorted((act.kind, act.when) for act in acts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway ratified the trade agreement with Peru signed on 4 May 2019.",
            [("document.ratified", None), ("document.signed", "2019-05-04")],
        ),
        (
            "The agreement between Norway and Peru signed on 4 May 2019 entered into force on 1 June 2020.",
            [("document.in_force", "2020-06-01"), ("document.signed", "2019-05-04")],
        ),
        ("The Foreign Minister of Norway met the ambassadors of Peru appointed in May 2019.", [("meeting", None)]),
        ("Norway expelled a diplomat of Peru accredited in 2018.", [("envoy.expelled", None)]),
        (
            "Norway has aligned itself with the EU restrictive measures against Peru adopted on 17 December 2020.",
            [("sanctions.joined", None)],
        ),
    ],
)
def test_the_day_of_a_participle_is_its_nouns(text: str, expected: list[tuple[str, str | None]]) -> None:
    """'the agreement signed on 4 May', 'measures adopted in December': who ratifies them does so later."""
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The visit of the Foreign Minister of Peru to Norway made in 2015 was the first.", [("visit", "2015")]),
        ("Talks between Norway and Peru held in Lima on 4 May 2019 ended.", [("negotiations", "2019-05-04")]),
        ("The embassy of Norway in Lima opened in 1999.", [("mission.opened", "1999")]),
        (
            "The Foreign Minister of Peru met the Secretary of State of the United States John Dole on 4 May 2019.",
            [("meeting", "2019-05-04")],
        ),
        (
            "Ambassadors of Peru and Chile presented their credentials to the King of Norway at a ceremony held on "
            "4 May 2019.",
            [("envoy.credentials", "2019-05-04")] * 2,
        ),
    ],
)
def test_the_day_of_the_deeds_own_words_stays(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Participles that hold the deed, verbs that look like participles, names that do."""
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Накануне визита президента Перу в Норвегию, намеченного на 5 мая 2020 г., послы Перу и Норвегии "
            "встретились.",
            [("meeting", None), ("visit", None)],
        ),
        (
            "В ходе переговоров, состоявшихся 5 мая 2019 г. в Осло, министры Норвегии и Перу подписали соглашение.",
            [("document.signed", "2019-05-05")],
        ),
    ],
)
def test_the_day_of_a_russian_participle_after_a_comma(text: str, expected: list[tuple[str, str | None]]) -> None:
    """It dates the noun before the comma; and what was done in the course of that."""
    acts = verbale.read(text, language="ru", published="2021-06-15").acts
    assert sorted((act.kind, act.when) for act in acts if act.kind != "negotiations") == expected
