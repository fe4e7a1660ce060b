"""How outputs speak of codes, dates, sides and persons."""

from __future__ import annotations

import pytest

from verbale.outputs.wording import labels_in, labels_of, wording


def test_labels() -> None:
    """Labels in a language, English where it lacks one, nothing where there is none."""
    entries = {"a": {"en": "A", "ru": "А"}, "b": {"en": "B"}, "c": {"meaning": "c"}}
    assert labels_of(entries, "ru") == {"a": "А", "b": "B"}
    labels = labels_in(
        "ru", {"visit": {"label": {"ru": "Визит"}}}, {"ranks": entries}, {"names": {"states": {"NO": "Норвегия"}}}
    )
    assert labels == {"ranks": {"a": "А", "b": "B"}, "kinds": {"visit": "Визит"}, "sides": {"NO": "Норвегия"}}


@pytest.mark.parametrize(
    ("language", "edtf", "alone", "as_told"),
    [
        ("ru", "1996-10", "октябрь 1996 г.", "в октябре 1996 г."),
        ("ru", "1992-02-04", "4 февраля 1992 г.", "4 февраля 1992 г."),
        ("ru", "2011-21", "весна 2011 г.", "весной 2011 г."),
        ("ru", "2017", "2017 г.", "в 2017 г."),
        ("ru", "2016-01/..", "с января 2016 г.", "с января 2016 г."),
        ("ru", "[2020..]", "после 2020 г.", "после 2020 г."),
        ("ru", "{2017,2018}", "2017 г. и 2018 г.", "в 2017 г. и в 2018 г."),
        ("en", "1996-10", "October 1996", "in October 1996"),
        ("en", "1992-02-04", "4 February 1992", "on 4 February 1992"),
        ("en", "2011-21", "spring 2011", "in the spring of 2011"),
        ("en", "199X", "the 1990s", "in the 1990s"),
        ("en", "sometime", "sometime", "sometime"),
    ],
)
def test_a_date_alone_and_as_the_time_of_a_deed(language: str, edtf: str, alone: str, as_told: str) -> None:
    """Each at its stated precision; what is no date stays as written."""
    words = wording(language)

    assert (words.date(edtf), words.on_date(edtf)) == (alone, as_told)


def test_names_of_states_decline_where_the_language_declines_them() -> None:
    """Russian gives six forms, English one."""
    assert [wording("ru").side("NO", case) for case in ("nom", "gen", "acc", "ins")] == [
        "Норвегия", "Норвегии", "Норвегию", "Норвегией",
    ]  # fmt: skip
    assert wording("ru").side("NL", "gen") == "Нидерландов"
    assert wording("en").side("NO", "gen") == "Norway"


def test_a_person_by_name_office_or_rank() -> None:
    """What is told stands, and nothing is added."""
    words = wording("en")

    assert words.person({"person": "A. Example", "office": "Deputy Minister"}) == "A. Example, Deputy Minister"
    assert words.person({"rank": "head_of_department"}) == words.label("ranks", "head_of_department")
    assert words.person({"side": "NO"}) == ""
