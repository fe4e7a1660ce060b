"""Sightings become persons; offices from first to last seen; who held one on a date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.entities.holders import Post, who_holds
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


def test_one_office_long_apart_is_no_proof() -> None:
    """Two presidents whose names sound a little alike, twenty years apart: left to be said."""
    early = Seen("VN", "Tran Duc", "head_of_state", "", "1998-08", "t5")
    late = Seen("VN", "Tran Dai", "head_of_state", "", "2017-06", "t6")
    soon = Seen("VN", "Tran Dai", "head_of_state", "", "1999-06", "t6")

    assert len(find_people([early, late]).persons) == 2
    assert len(find_people([early, soon]).persons) == 1


def test_a_judgement_holds() -> None:
    """Somebody says that two spellings are two people, or one."""
    pair = tuple(sorted((FIRST.name, SECOND.name)))

    assert len(find_people([FIRST, SECOND], {pair: False}).persons) == 2  # type: ignore[dict-item]
    assert len(find_people([FIRST, SECOND], {pair: True}).persons) == 1  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("on", "basis"),
    [("2018-05", "told"), ("2016-02-10", "told"), ("2016-01", "undetermined"), ("1950", "undetermined")],
)
def test_who_held_an_office(on: str, basis: str) -> None:
    """Between two sightings the texts answer; outside of them they say nothing."""
    seen = [Seen("AT", one.name, "minister", "sport", one.when, one.source) for one in (FIRST, SECOND)]
    answer = who_holds(find_people(seen).persons, Post("AT", "minister", "sport"), on)

    assert (answer.basis, answer.holder is not None) == (basis, basis == "told")


def test_the_register_answers_where_texts_do_not() -> None:
    """Nobody is told to be Norway's foreign minister of early 2016; the register knows one."""
    answer = who_holds([], Post("NO", "minister", "foreign_affairs"), "2016-02")

    assert (answer.basis, answer.others) == ("register", ())


def test_two_holders_are_undetermined() -> None:
    """Texts that put two people into one office at a time do not answer."""
    rivals = [Seen("AT", name, "minister", "sport", "2018-05", "t9") for name in ("Eva Gruber", "Anna Hofer")]

    answer = who_holds(find_people(rivals).persons, Post("AT", "minister", "sport"), "2018-05")

    assert (answer.holder, answer.basis) == (None, "undetermined")
    assert [each.name for each in answer.others] == ["Anna Hofer", "Eva Gruber"]


def test_an_ambassador_is_of_one_post() -> None:
    """Who is sent to Switzerland is not the answer for Norway; where he was seen without a post says nothing."""
    sent = Seen("AT", "Karl Bauer", "ambassador", "", "2018-11-29", "t3", "CH")
    signed = Seen("AT", "Karl Bauer", "ambassador", "", "2019-08", "t7")
    people = find_people([sent, signed]).persons

    answers = [who_holds(people, Post("AT", "ambassador", None, state), "2018") for state in ("CH", "NO", None)]
    assert [answer.holder.name if answer.holder else None for answer in answers] == ["Karl Bauer", None, None]
    assert all(answer.others == () for answer in answers)
    assert [office.post for office in people[0].offices] == ["CH", ""]


def test_somebody_else_in_the_register_makes_it_undetermined() -> None:
    """Texts know one, the register another at the time: neither is taken. The same person there is no other."""
    wrong = Seen("NO", "Kari Vik", "minister", "foreign_affairs", "2016-02", "t1")
    right = Seen("NO", "Б. Бренде", "minister", "foreign_affairs", "2016-02", "t1")
    post = Post("NO", "minister", "foreign_affairs")

    answer = who_holds(find_people([wrong]).persons, post, "2016-02")
    assert (answer.basis, len(answer.others)) == ("undetermined", 2)
    agreed = who_holds(find_people([right]).persons, post, "2016-02")
    assert (agreed.basis, agreed.others, agreed.register is not None) == ("told", (), True)


def test_a_day_without_a_year_is_neither_first_nor_last() -> None:
    """«1 октября» of no year does not end an office."""
    seen = [Seen("AT", "Anna Hofer", "minister", "", when, f"t{when}") for when in ("2016-02", "XXXX-10-01", "2018")]

    [office] = find_people(seen).persons[0].offices
    assert (office.first, office.last, len(office.sources)) == ("2016-02", "2018", 3)


@given(st.permutations([FIRST, SECOND, DEPUTY, OTHER_TIME, FIRST]))
def test_no_order_changes_who_is_who(seen: list[Seen]) -> None:
    """Any order and repetition gives the same persons."""
    assert find_people(seen) == find_people([FIRST, SECOND, DEPUTY, OTHER_TIME])
