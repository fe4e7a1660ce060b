"""Sightings become persons; offices from first to last seen; who held one on a date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.entities.holders import who_holds
from verbale.entities.person import Seen
from verbale.entities.who_is_who import find_people

FIRST = Seen("AT", "Гофер А.", "minister", "foreign_affairs", "2016-02", "t1")
SECOND = Seen("AT", "Anna Hofer", "minister", "foreign_affairs", "2019-08-05", "t2")
DEPUTY = Seen("AT", "Karl Bauer", "deputy_minister", "foreign_affairs", "2018", "t3")
OTHER_TIME = Seen("AT", "Гофер", "agency_head", "", "1995", "t4")


def test_offices_run_from_first_to_last_seen() -> None:
    """One person, two spellings, one office with both sources."""
    [bauer, hofer] = sorted(find_people([FIRST, SECOND, DEPUTY]).persons, key=lambda person: person.name)

    assert (hofer.name if hofer.name == "Anna Hofer" else bauer.name) == "Anna Hofer"
    [office] = next(person for person in (bauer, hofer) if person.name == "Anna Hofer").offices
    assert (office.first, office.last, office.sources) == ("2016-02", "2019-08-05", ("t1", "t2"))


def test_another_office_long_before_is_another_person() -> None:
    """A bare surname in another office twenty years earlier is not merged."""
    people = find_people([FIRST, OTHER_TIME])

    assert len(people.persons) == 2


def test_a_judgement_holds() -> None:
    """Somebody says that two spellings are two people, or one."""
    pair = tuple(sorted((FIRST.name, SECOND.name)))

    assert len(find_people([FIRST, SECOND], {pair: False}).persons) == 2  # type: ignore[dict-item]
    assert len(find_people([FIRST, SECOND], {pair: True}).persons) == 1  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("on", "basis"), [("2018-05", "told"), ("2016-02-10", "told"), ("2016-01", "register"), ("1950", "undetermined")]
)
def test_who_held_an_office(on: str, basis: str) -> None:
    """Between two sightings the texts answer; outside of them the register, if it knows one holder."""
    answer = who_holds(find_people([FIRST, SECOND]).persons, ("AT", "minister", "foreign_affairs"), on)

    assert answer.basis == basis


def test_two_holders_are_undetermined() -> None:
    """Texts that put two people into one office at a time do not answer."""
    rival = Seen("AT", "Eva Gruber", "minister", "foreign_affairs", "2018-05", "t9")

    answer = who_holds(find_people([FIRST, SECOND, rival]).persons, ("AT", "minister", "foreign_affairs"), "2018-05")

    assert (answer.holder, answer.basis) == (None, "undetermined")
    assert {"Anna Hofer", "Eva Gruber"} <= {each.name for each in answer.others}


@given(st.permutations([FIRST, SECOND, DEPUTY, OTHER_TIME, FIRST]))
def test_no_order_changes_who_is_who(seen: list[Seen]) -> None:
    """Any order and repetition gives the same persons."""
    assert find_people(seen) == find_people([FIRST, SECOND, DEPUTY, OTHER_TIME])
