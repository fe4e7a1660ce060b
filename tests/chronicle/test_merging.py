"""What makes one deed of two tellings, and what keeps them apart."""

from __future__ import annotations

import pytest
from told import named, telling

from verbale.chronicle.build import Chronicle, build_chronicle
from verbale.chronicle.judgement import Judgement
from verbale.chronicle.telling import Telling

HOFER = named("AT", "Anna Hofer", rank="minister")
AMMANN = named("CH", "Urs Ammann", rank="minister")


def sizes(chronicle: Chronicle) -> list[int]:
    """How many tellings each entry has."""
    return sorted(len(entry.tellings) for entry in chronicle.entries)


def test_precisions_of_one_round_nest() -> None:
    """ "2018", "December 2018" and "7 December 2018" are one round, on the day."""
    dates = ["2018", "2018-12", "2018-12-07"]
    [entry] = build_chronicle([telling(str(n), "consultations", when) for n, when in enumerate(dates)]).entries

    assert (entry.when, len(entry.tellings)) == ("2018-12-07", 3)
    assert entry.reason == "1 act · 3 sources: same kind, sides, month, status"


def test_a_year_that_fits_two_rounds_stays_open() -> None:
    """ "2018" with rounds in March and December belongs to neither and queues with both."""
    told = [telling("a", "consultations", "2018-03"), telling("b", "consultations", "2018-12")]
    chronicle = build_chronicle([*told, telling("c", "consultations", "2018")])

    assert (sizes(chronicle), len(chronicle.queue)) == ([1, 1, 1], 2)


def test_a_visit_and_its_consultations_are_two() -> None:
    """Consultations held during a visit are no telling of the visit, but take their place from it."""
    visit = telling("a", "visit", "2020-01-28", where={"state": "CH"}, participants=[HOFER])
    talks = telling("b", "consultations", "2020-01-28", participants=[HOFER])
    chronicle = build_chronicle([visit, talks])

    [entry] = [entry for entry in chronicle.entries if entry.kind == "consultations"]
    assert (sizes(chronicle), entry.values["where.state"].basis) == ([1, 1], "derived")
    [alone] = build_chronicle([talks]).entries
    assert "where.state" not in alone.values


def test_the_plan_and_the_deed_are_one_with_a_history() -> None:
    """A visit announced for 8 March and then told as done."""
    plan = telling("a", "visit", "2011-03-08", status="planned", published="2011-03-05", participants=[HOFER])
    deed = telling("b", "visit", "2011-03-08", published="2011-03-09", participants=[named("AT", "А. Гофер")])
    [entry] = build_chronicle([deed, plan]).entries

    assert (entry.status, [stage.status for stage in entry.history]) == ("held", ["planned", "held"])


def test_conflicts_stand_side_by_side() -> None:
    """Each capital says that the other one called: both values stay."""
    told = [telling(who, "call", "2020-08-20", participants=[HOFER, AMMANN], initiator=who) for who in ("AT", "CH")]
    [entry] = build_chronicle(told).entries

    [conflict] = entry.conflicts
    assert (conflict.field, [value.value for value in conflict.values]) == ("initiator", ["AT", "CH"])


@pytest.mark.parametrize(
    "other",
    [
        telling("b", "meeting", "2020-03-04", participants=[named("AT", "Karl Bauer", rank="deputy_minister")]),
        telling("b", "meeting", "2020-03-05", participants=[HOFER]),
        telling("b", "meeting", "2020-03-04", participants=[HOFER], status="denied"),
        telling("b", "meeting", "2020-03-04", sides="AT LI", participants=[HOFER]),
        telling("b", "visit", "2020-03-04", participants=[HOFER]),
    ],
)
def test_what_is_not_one_deed(other: Telling) -> None:
    """Another person, day, outcome, side or kind."""
    assert sizes(build_chronicle([telling("a", "meeting", "2020-03-04", participants=[HOFER]), other])) == [1, 1]


def test_a_day_apart_is_asked_about() -> None:
    """The same ministers on two neighbouring days: somebody has to say."""
    told = [telling(day, "meeting", f"2020-03-0{day}", participants=[HOFER, AMMANN]) for day in "45"]
    chronicle = build_chronicle(told)

    assert (sizes(chronicle), len(chronicle.queue)) == ([1, 1], 1)
    judged = build_chronicle(told, [Judgement.same(1, told[0].id, told[1].id)])
    assert [conflict.field for conflict in judged.entries[0].conflicts] == ["when"]


def test_a_correction_is_marked_and_leaves_the_tellings() -> None:
    """A corrected date stands in the entry, with its basis; undone it is gone."""
    told = telling("a", "meeting", "2020-03-04")
    [entry] = build_chronicle([told], [Judgement.correct(1, told.id, "when", "2020-03-05")]).entries

    assert (entry.when, entry.values["when"].basis, told.when) == ("2020-03-05", "corrected", "2020-03-04")
    assert build_chronicle([told]).entries[0].when == "2020-03-04"


def test_the_year_of_a_founding_by_its_anniversary() -> None:
    """The day without a year, and the date reckoned from an anniversary, are one founding; the proof is shown."""
    bare = telling("a", "relations.established", "XXXX-02-04")
    reckoned = telling("b", "relations.established", "1992-02-04", when_basis="derived", note="1992 = 2017 − 25")
    [entry] = build_chronicle([bare, reckoned]).entries

    [found] = [each for each in entry.derivations if each.rule == "reckoned from an anniversary"]
    assert (entry.when, found.proof) == ("1992-02-04", "1992 = 2017 − 25; agrees with XXXX-02-04")
    assert build_chronicle([bare]).entries[0].when == "XXXX-02-04"


def test_a_split_sends_tellings_away() -> None:
    """Of three tellings one is split off; the others stay together."""
    told = [telling(name, "call", "2020-08-20", participants=[HOFER]) for name in "abc"]
    split = Judgement.split(1, (told[2].id,), (told[0].id, told[1].id))

    assert sizes(build_chronicle(told)) == [3]
    assert sizes(build_chronicle(told, [split])) == [1, 2]


def test_ministers_of_other_portfolios_are_two_meetings() -> None:
    """Unnamed ministers of trade and of defence on one day: two deeds."""
    told = [
        telling(
            portfolio, "visit", "2010-03", participants=[{"side": "AT", "rank": "minister", "portfolio": portfolio}]
        )
        for portfolio in ("trade", "defence")
    ]

    assert sizes(build_chronicle(told)) == [1, 1]


def test_two_events_of_one_month_are_two_conferences() -> None:
    """The same person at two events that share no word."""
    told = [
        telling(event, "conference", "2021-09", sides="AT UN", occasion=event, language="en", participants=[HOFER])
        for event in ("76th General Assembly", "Food Systems Summit")
    ]

    assert sizes(build_chronicle(told)) == [1, 1]


def test_news_of_talks_in_a_town_waits_beside_the_talks_there() -> None:
    """«Again held, this time in Oslo», told that month: undecided with the dated round there, not with one in Bern."""
    news = telling("a", "consultations", None, published="2020-01", where={"place": "Oslo", "state": "NO"})
    there = telling("b", "consultations", "2020-01-28", where={"place": "Осло", "state": "NO"})
    elsewhere = telling("c", "consultations", "2020-01-09", where={"place": "Bern", "state": "CH"})
    later = telling("d", "consultations", "2020-03-28", where={"place": "Осло", "state": "NO"})

    chronicle = build_chronicle([news, there, elsewhere, later])
    assert len(chronicle.entries) == 4
    assert [set(pair.tellings) for pair in chronicle.queue] == [{news.id, there.id}]


def test_a_day_reckoned_from_a_weekday_is_no_anniversary() -> None:
    """«Monday» gives a day of a call, a jubilee the year of a founding: each proof has its own name."""
    known = {"when_basis": "derived"}
    call = telling("a", "call", "2025-03-24", note="2025-03-24 = day 1 of the week on or before 2025-03-26", **known)
    visit = telling("b", "visit", "2023", note="2023 = 2024 − 1", **known)
    founding = telling("c", "relations.established", "1992", note="1992 = 2022 − 30", **known)

    rules = {entry.kind: entry.derivations[0].rule for entry in build_chronicle([call, visit, founding]).entries}
    assert rules == {
        "call": "reckoned from words",
        "visit": "reckoned from words",
        "relations.established": "reckoned from an anniversary",
    }


def test_a_day_that_one_telling_states_is_not_called_derived() -> None:
    """One source's jubilee gives the year, another states the day: the day is said, the proof stays."""
    jubilee = telling("a", "relations.established", "1992", when_basis="derived", note="1992 = 2022 − 30")
    stated = telling("b", "relations.established", "1992-03-03", when_basis="stated")

    [both] = build_chronicle([jubilee, stated]).entries
    [alone] = build_chronicle([jubilee]).entries
    assert (both.when, both.values["when"].basis, alone.values["when"].basis) == ("1992-03-03", "said", "derived")
    assert "reckoned from an anniversary" in [each.rule for each in both.derivations]
