"""Towns beside people: where an envoy sits, where a sentence opens; and what is told of a name after its comma."""

from __future__ import annotations

import pytest

import verbale


def told(text: str, language: str) -> list[str]:
    """Kind, sides and participants of each act of a text, the town where it was, the residence."""
    acts = verbale.read(text, language=language, published="2019-06-01").acts
    return [
        " ".join(
            [act.kind, "+".join(act.sides), *(f"{p.side}:{p.person}" for p in act.participants)]
            + ([f"in {act.where.place}"] if act.where and act.where.place else [])
            + ([f"sits in {act.detail['residence']}"] if act.detail.get("residence") else [])
        )
        for act in acts
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Посол Перу Хуан Вега, аккредитованный в Латвии с резиденцией в Осло, 5 мая 2019 г. вручил верительные "
            "грамоты президенту.",
            "ru",
            [
                "envoy.accredited PE+LV PE:Хуан Вега sits in Осло",
                "envoy.credentials PE+LV PE:Хуан Вега LV:None sits in Осло",
            ],
        ),
        (
            "The Ambassador of Peru, Juan Vega, residing in Oslo, presented his credentials to the President of Latvia "
            "on 5 May 2019.",
            "en",
            ["envoy.credentials PE+LV PE:Juan Vega LV:None sits in Oslo"],
        ),
        (
            "The President of Latvia received the Ambassador of Peru at his residence in Riga on 5 May 2019.",
            "en",
            ["meeting LV+PE LV:None PE:None in Riga"],
        ),
    ],
)
def test_where_an_envoy_sits_is_no_place_of_a_deed(text: str, language: str, expected: list[str]) -> None:
    """The town after 'with residence in' is of no state that he is sent to; a house called a residence is a place."""
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 5 May 2019 in Oslo Kari Holm, Foreign Minister of Norway, received Juan Vega, the newly appointed "
            "Ambassador of Peru, and Pedro Diaz, the outgoing Ambassador of Chile.",
            ["meeting NO+PE NO:Kari Holm PE:Juan Vega in Oslo", "meeting NO+CL NO:Kari Holm CL:Pedro Diaz in Oslo"],
        ),
        (
            "After lunch with Jens Holm, the newly elected President of Peru left for Chile on 5 May 2019.",
            ["visit PE+CL PE:None"],
        ),
    ],
)
def test_a_name_opens_the_sentence_after_a_town(text: str, expected: list[str]) -> None:
    """'in Oslo Kari Holm received': she is no part of 'in Oslo'; 'A, the newly appointed Ambassador' is one person."""
    assert told(text, "en") == expected


def test_a_forename_that_is_a_common_word() -> None:
    """«Кари» is a Norwegian name, and not those who are punished."""
    text = "5 мая 2019 г. министр иностранных дел Норвегии Кари Ульсен приняла посла Перу."
    assert told(text, "ru") == ["meeting NO+PE NO:Кари Ульсен PE:None"]
