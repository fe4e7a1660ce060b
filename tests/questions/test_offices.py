"""Who held an office, from first to last seen."""

from __future__ import annotations

from datetime import date

import pytest
from asked import entry

from verbale.questions.asked_entry import AskedEntry
from verbale.questions.offices import Office, offices, surname, who

MINISTER = Office("NO", "minister", "foreign_affairs")


def seen(id_: str, when: str, person: str, **known: str) -> AskedEntry:
    """A meeting with a foreign minister of Norway."""
    people = [{"side": "NO", "rank": "minister", "portfolio": "foreign_affairs", "person": person}]
    return entry(id_, "meeting", when, people=people, **known)


TOLD = [
    seen("a", "2017-10", "И. Э. Сёрейде"),
    seen("b", "2020-04-29", "Ине Эриксен Серейде", source="b.txt"),
    seen("c", "2016", "Б. Бренде"),
]


def asked(first: date, last: date) -> tuple[list[str], str | None, str | None]:
    """The surnames of the holders, and of who was seen before and after."""
    answer = who(offices(TOLD, surname), MINISTER, first, last)
    near = [surname(each.names[0]) if each else None for each in (answer.before, answer.after)]
    return [surname(each.names[0]) for each in answer.holders], near[0], near[1]


def test_names_of_one_person_stand_together() -> None:
    """Initials or forenames, ё or е: one person with every sighting and source."""
    brende, soreide = offices(TOLD, surname)
    assert soreide.names == ("И. Э. Сёрейде", "Ине Эриксен Серейде")
    assert [each.when for each in soreide.sightings] == ["2017-10", "2020-04-29"]
    assert (soreide.sources, brende.entries) == (("a.txt", "b.txt"), ("c",))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2018, 5, 1), date(2018, 5, 31), ["серейде"]),
        (date(2016, 1, 1), date(2016, 12, 31), ["бренде"]),
        (date(2016, 5, 1), date(2016, 5, 31), []),
        (date(2017, 10, 5), date(2017, 10, 5), []),
        (date(2021, 5, 1), date(2021, 5, 31), []),
    ],
)
def test_who_is_sure_only_between_two_sightings(first: date, last: date, expected: list[str]) -> None:
    """'Seen in 2016' says nothing of May 2016, and nobody is put beyond the last sighting."""
    assert asked(first, last)[0] == expected


def test_undetermined_names_the_neighbours() -> None:
    """Who was seen before, and after."""
    assert asked(date(2017, 5, 1), date(2017, 5, 31)) == ([], "бренде", "серейде")


def test_other_offices_are_others() -> None:
    """Neither another side nor another portfolio answers."""
    for office in (Office("SE", "minister", "foreign_affairs"), Office("NO", "minister", "defence")):
        answer = who(offices(TOLD, surname), office, date(2018, 5, 1), date(2018, 5, 2))
        assert answer.holders == ()
