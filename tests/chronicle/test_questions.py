"""Questions to a chronicle: its order, gaps, what a day asks for, sources side by side, two editions."""

from __future__ import annotations

from datetime import date

from told import named, telling

from verbale.chronicle.build import build_chronicle
from verbale.chronicle.compare_sources import compare_sources
from verbale.chronicle.editions import compare_editions
from verbale.chronicle.gaps import find_gaps
from verbale.chronicle.people import seen_in
from verbale.chronicle.timeline import Wanted, timeline
from verbale.chronicle.upcoming import upcoming

HOFER = named("AT", "Anna Hofer", rank="minister")


def test_the_timeline_is_in_order_and_chosen() -> None:
    """By time, undated last; a filter keeps what can fall between its ends."""
    told = [telling("a", "call", when) for when in ("2020-05", None, "2019")]
    told.append(telling("b", "meeting", "2020-05-02", level="minister", participants=[HOFER], source="mfa"))
    entries = build_chronicle(told).entries
    known = {each.id: each for each in told}

    assert [entry.when for entry in timeline(entries)] == ["2019", "2020-05", "2020-05-02", None]
    assert [entry.when for entry in timeline(entries, Wanted(first="2020-05-10"))] == ["2020-05"]
    assert [entry.kind for entry in timeline(entries, Wanted(person="А. Гофер"))] == ["meeting"]
    assert [entry.kind for entry in timeline(entries, Wanted(source="mfa"), known)] == ["meeting"]
    assert timeline(entries, Wanted(sides=("AT", "LI"))) == []


def test_gaps() -> None:
    """The longest silence of a level, rounds that are overdue, a visit not returned, and the initiative."""
    rounds = [telling(y, "consultations", f"{y}-03-01", level="deputy_minister") for y in ("2015", "2016", "2017")]
    visit = telling("v", "visit", "2016-06-01", level="minister", participants=[HOFER], initiator="CH")
    gaps = find_gaps(build_chronicle([*rounds, visit]).entries, ("AT", "CH"), date(2020, 3, 1))

    assert [(gap.level, gap.days) for gap in gaps.silences] == [("minister", 1369), ("deputy_minister", 1096)]
    assert [(each.rhythm, each.days, each.rounds) for each in gaps.overdue] == [(365, 1096, 3)]
    assert [(each.visitor, each.host) for each in gaps.unreturned] == [("AT", "CH")]
    assert gaps.initiative == (("CH", 1),)


def test_the_initiative_of_a_contact_is_not_taken_from_one_of_two_accounts() -> None:
    """Each capital says that it called: the contact is disputed. What comes after the day is not counted."""
    told = [
        telling("a", "call", "2018-08-20", initiator="AT"),
        telling("b", "call", "2018-08-20", initiator="CH"),
        telling("c", "call", "2019-02-01", initiator="AT"),
        telling("d", "call", "2021-02-01", initiator="CH"),
    ]
    gaps = find_gaps(build_chronicle(told).entries, ("AT", "CH"), date(2020, 3, 1))

    assert gaps.initiative == (("AT", 1),)
    assert len(gaps.disputed) == 1


def test_upcoming() -> None:
    """An anniversary within the year, a plan ahead, a plan whose day is past."""
    told = [
        telling("a", "relations.established", "1992-02-04"),
        telling("b", "visit", "2020-05-01", status="planned", participants=[HOFER]),
        telling("c", "call", "2020-01", status="planned"),
        telling("d", "call", None, status="planned"),
    ]
    found = upcoming(build_chronicle(told).entries, date(2020, 2, 3))

    assert [(each.day, each.years) for each in found.anniversaries] == [(date(2020, 2, 4), 28)]
    assert [entry.when for entry in found.ahead] == ["2020-05-01"]
    assert [entry.when for entry in found.unkept] == ["2020-01"]


def test_sources_side_by_side() -> None:
    """What each capital alone tells, and the topics that it alone names."""
    told = [
        telling("a", "call", "2020-04-29", source="AT", topics=["trade", "elections"]),
        telling("b", "call", "2020-04-29", source="CH", topics=["trade"]),
        telling("c", "call", "2020-08-20", source="CH", topics=["sanctions"]),
    ]
    chronicle = build_chronicle(told)
    found = compare_sources(chronicle.entries, {each.id: each for each in told}, lambda each: each.source)

    assert [(view.voice, len(view.only), view.only_topics) for view in found.voices] == [
        ("AT", 0, ("elections",)),
        ("CH", 1, ("sanctions",)),
    ]
    assert len(found.shared) == 1


def test_two_editions() -> None:
    """An act is dropped, one is new, one has another date; one is kept."""
    old = [
        telling("1", "call", "2020-04-29"),
        telling("1", "visit", "2019"),
        telling("1", "protest", "2018", level="minister"),
    ]
    new = [telling("2", "call", "2020-04-29"), telling("2", "visit", "2019-12"), telling("2", "aid", "2021")]
    found = compare_editions(old, new)

    assert (found.gone, found.new, found.kept) == ((old[2].id,), (new[2].id,), 1)
    assert [each.changes for each in found.reworded] == [(("when", "2019", "2019-12"),)]


def test_the_post_of_an_envoy_is_told_by_acts_of_envoys_alone() -> None:
    """Credentials say to whom an ambassador is sent; a paper that he signs does not."""
    bauer = named("AT", "Karl Bauer", rank="ambassador")
    told = [
        telling("a", "envoy.credentials", "2018-11-29", participants=[bauer]),
        telling("b", "document.signed", "2019-08", participants=[bauer]),
    ]

    assert [(each.when, each.post) for each in seen_in(told)] == [("2018-11-29", "CH"), ("2019-08", "")]
