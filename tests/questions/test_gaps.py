"""Silences, rounds overdue, visits not returned, initiatives."""

from __future__ import annotations

from datetime import date

from asked import entry

from verbale.questions.gaps import Overdue, Silence, Unreturned, gaps

ON = date(2021, 7, 20)


def test_silences_run_from_the_last_day_to_the_first() -> None:
    """Days that a date leaves open are not counted as silent; the silence that lasts has no end."""
    told = [entry("a", "meeting", "2010"), entry("b", "call", "2012-03-01"), entry("c", "aid", "2011")]
    assert gaps(told, ON).silences == (Silence(None, 3428, "b", None), Silence(None, 426, "a", "b"))


def test_each_level_has_its_own_silences() -> None:
    """A call of ministers does not end the silence of presidents."""
    told = [
        entry("a", "meeting", "2010-01-01", level="head_of_state"),
        entry("b", "call", "2021-07-01", level="minister"),
    ]
    by_level = {silence.level: silence for silence in gaps(told, ON).silences if silence.level}
    assert by_level == {"head_of_state": Silence("head_of_state", 4218, "a", None)}


def test_what_is_only_planned_ends_no_silence() -> None:
    """Nor does what lies ahead of the day that is asked for."""
    told = [
        entry("a", "meeting", "2020-07-20"),
        entry("b", "visit", "2021-01-01", status="planned"),
        entry("c", "call", "2022-01"),
    ]
    assert gaps(told, ON).silences == (Silence(None, 365, "a", None),)


def test_rounds_are_overdue_by_their_own_rhythm() -> None:
    """Yearly rounds that have not come for three years are; two rounds make no rhythm."""
    yearly = [entry(str(year), "consultations", f"{year}-06-01") for year in (2015, 2016, 2017, 2018)]
    assert gaps(yearly, ON).overdue == (Overdue("consultations", 365, 1145, "2018"),)
    assert gaps(yearly[:2], ON).overdue == ()
    assert gaps(yearly, date(2019, 7, 1)).overdue == ()


def test_visits_that_nobody_returned() -> None:
    """A visit the other way of the same level returns it; one of another level does not."""
    there = entry("a", "visit", "2018-05", level="minister")
    back = entry("b", "visit", "2019-05", level="minister", sides=("NO", "BY"))
    assert gaps([there], ON).unreturned == (Unreturned("a", "BY", "NO", "minister"),)
    assert [each.entry for each in gaps([there, back], ON).unreturned] == ["b"]
    envoys = entry("c", "visit", "2019-06", level="ambassador", sides=("NO", "BY"))
    assert [each.entry for each in gaps([there, envoys], ON).unreturned] == ["a", "c"]


def test_initiatives_are_counted() -> None:
    """Where it is told."""
    told = [
        entry("a", "call", "2020", initiator="NO"),
        entry("b", "call", "2020", initiator="NO"),
        entry("c", "call", "2020"),
    ]
    assert gaps(told, ON).initiatives == (("NO", 2),)
