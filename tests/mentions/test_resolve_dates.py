"""Dates completed from their context."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import verbale
from verbale.mentions.date_mention import PartialDate
from verbale.mentions.find_dates import DateFinder
from verbale.mentions.resolve_dates import (
    DateContext,
    Grounded,
    ResolvedDate,
    anniversary_of,
    day_of_issue,
    resolve,
)
from verbale.packs.strict_yaml import read_yaml
from verbale.span import Span
from verbale.when.when import When

FINDER = DateFinder(read_yaml(Path(verbale.__path__[0]) / "languages/ru/dates.yaml"))
FRIDAY = DateContext(published="2020-01-17")
NOTHING = DateContext()
HEADED = DateContext(published="2023-05-01", year=Grounded("2017", Span(3, 7)), day=Grounded("2017-02-04", Span(1, 9)))


def _resolve(text: str, context: DateContext, ahead: bool = False) -> list[ResolvedDate]:
    return [date for mention in FINDER.find(text, 0, len(text)) for date in resolve(mention, context, ahead)]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("4 февраля 1992 г.", FRIDAY, [("1992-02-04", "stated", None)]),
        ("4 февраля", NOTHING, [("XXXX-02-04", "stated", None)]),
        ("в августе", NOTHING, [("XXXX-08", "stated", None)]),
        ("4 февраля", HEADED, [("2017-02-04", "inherited", None)]),
        ("4 февраля", FRIDAY, [("XXXX-02-04", "stated", None)]),
        ("9 декабря", FRIDAY, [("2019-12-09", "derived", "2019 = 2020 − 1")]),
        ("9 декабря", DateContext(published="2020"), [("2020-12-09", "inherited", None)]),
        ("29 февраля", DateContext(published="2019-03-01"), [("XXXX-02-29", "stated", None)]),
        ("30 декабря – 2 января", HEADED, [("2017-12-30/2018-01-02", "inherited", None)]),
        ("11-12 декабря", HEADED, [("2017-12-11/2017-12-12", "inherited", None)]),
        ("сегодня", FRIDAY, [("2020-01-17", "inherited", None)]),
        ("сегодня", DateContext(published="2020-01"), [("2020-01", "inherited", None)]),
        ("вчера", FRIDAY, [("2020-01-16", "derived", "2020-01-16 = 2020-01-17 − 1 d")]),
        ("завтра", FRIDAY, [("2020-01-18", "derived", "2020-01-18 = 2020-01-17 + 1 d")]),
        (
            "в понедельник",
            FRIDAY,
            [("2020-01-13", "derived", "2020-01-13 = day 1 of the week on or before 2020-01-17")],
        ),
        ("в понедельник", NOTHING, []),
        ("в пятницу", FRIDAY, [("2020-01-17", "derived", "2020-01-17 = day 5 of the week on or before 2020-01-17")]),
        ("на этой неделе", FRIDAY, [("2020-01-13/2020-01-19", "inherited", None)]),
        ("в этом месяце", FRIDAY, [("2020-01", "inherited", None)]),
        ("в прошлом месяце", FRIDAY, [("2019-12", "derived", "2019-12 = 2020-01 − 1 m")]),
        ("с.г.", FRIDAY, [("2020", "inherited", None)]),
        ("2 мая с.г.", NOTHING, [("XXXX-05-02", "stated", None)]),
        ("в прошлом году", FRIDAY, [("2019", "derived", "2019 = 2020 − 1")]),
        ("в прошлом году", NOTHING, []),
        ("в сентябре прошлого года", FRIDAY, [("2019-09", "derived", "2019 = 2020 − 1")]),
        ("в следующем году", FRIDAY, [("2021", "derived", "2021 = 2020 + 1")]),
        ("28 декабря того же года", HEADED, [("2017-12-28", "inherited", None)]),
        ("в тот же день", HEADED, [("2017-02-04", "inherited", None)]),
        ("в том же месяце", HEADED, [("2017-02", "inherited", None)]),
        ("в тот же день", FRIDAY, []),
        ("после 2020 г.", NOTHING, [("[2020..]", "stated", None)]),
        ("до 2019 г.", NOTHING, [("[..2019]", "stated", None)]),
        ("на 2021-2022 годы", NOTHING, []),
        ("в первом квартале 2020 г.", NOTHING, [("2020-01/2020-03", "stated", None)]),
        (
            "в I квартале 2018 г. и в IV квартале",
            FRIDAY,
            [
                ("2018-01/2018-03", "stated", None),
                ("2018-10/2018-12", "inherited", None),
            ],
        ),
        ("в 1990-е годы", NOTHING, [("199X", "stated", None)]),
    ],
)
def test_resolved(text: str, context: DateContext, expected: list[tuple[str, str, str | None]]) -> None:
    """Dates, basis and arithmetic."""
    assert [(date.edtf, date.basis, date.derivation) for date in _resolve(text, context)] == expected
    assert all(When.parse(date.edtf).edtf == date.edtf for date in _resolve(text, context))


def test_the_future_looks_ahead() -> None:
    """Told as to come, a weekday is the next one and a past month is of the next year."""
    assert [date.edtf for date in _resolve("в понедельник", FRIDAY, ahead=True)] == ["2020-01-20"]
    november = DateContext(published="2019-11-02")
    assert [date.edtf for date in _resolve("15 февраля", november, ahead=True)] == ["2020-02-15"]


def test_a_beginning_has_two_forms() -> None:
    """ "С января 2016 г." is the month for a deed and an open interval for an arrangement."""
    (date,) = _resolve("с января 2016 г.", NOTHING)
    assert (date.edtf, date.standing) == ("2016-01", "2016-01/..")


def test_the_ground_is_shown() -> None:
    """An inherited year shows the words that say it."""
    assert [date.ground for date in _resolve("4 февраля", HEADED)] == [Span(3, 7)]


def test_an_anniversary_is_counted_back() -> None:
    """The 25th anniversary on 4 February 2017 is of 4 February 1992."""
    (date,) = _resolve("4 февраля 2017 г.", NOTHING)
    origin = anniversary_of(25, date)
    assert (origin.edtf, origin.basis, origin.derivation) == ("1992-02-04", "derived", "1992 = 2017 − 25")


@pytest.mark.parametrize(
    ("published", "day", "expected"),
    [
        ("2024-04", PartialDate(0, 6, None, 4, 22), "2024-04-22"),
        ("2020-01-02", PartialDate(0, 6, None, 12, 30), "2019-12-30"),
        (None, PartialDate(0, 6, "2018", 10, 2), "2018-10-02"),
        (None, PartialDate(0, 6, None, 10, 2), None),
    ],
)
def test_the_day_of_issue(published: str | None, day: PartialDate, expected: str | None) -> None:
    """A dateline without a year takes the published one."""
    assert day_of_issue(published, day) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("04.02.1992 - февраля", NOTHING, ["1992-02-04"]),
        ("04.02.1992 - февраля", HEADED, ["1992-02-04"]),
        ("4 февраля 1992 г. - 2 марта", NOTHING, ["1992-02-04"]),
        ("с 30 декабря 2014 г. по 2 января", FRIDAY, ["2014-12-30"]),
        ("с 5 по 2 мая 2015 г.", NOTHING, ["2015-05-05"]),
    ],
)
def test_a_broken_interval_gives_its_first_date(text: str, context: DateContext, expected: list[str]) -> None:
    """An end without the year that the beginning has, or one before the beginning, is no end."""
    assert [date.edtf for date in _resolve(text, context)] == expected


WORDED = st.sampled_from([
    "4", "30", "4 февраля", "29 февраля", "30 декабря", "2 января", "04.02.1992", "31.12", "февраля", "в мае", "весной",
    "1992 г.", "2019", "2014-2016 гг.", "1990-е годы", "первый квартал", "первая половина 2018 г.", "конец года",
    "текущего года", "прошлого года", "того же года", "с.г.", "сегодня", "вчера", "в пятницу", "в том же месяце",
    "с 11 по 12 декабря", "4-6 мая 2016 г.", "до 2019 г.", "после 5 мая", "с января 2016 г.",
])  # fmt: skip
JOINTS = st.sampled_from([" ", " - ", " – ", "-", ", ", " и ", " по ", " до ", " с ", " после ", " года, "])
PUBLISHED = st.sampled_from([None, "2020-01-17", "2019-12", "2024-02-29", "1993"])
YEARS = st.sampled_from([None, Grounded("2017", Span(0, 4)), Grounded("1992")])
DAYS = st.sampled_from([None, Grounded("XXXX-02-04"), Grounded("2017-02-04", Span(0, 9)), Grounded("2016-05")])


@given(
    st.lists(st.tuples(WORDED, JOINTS), min_size=1, max_size=5),
    st.builds(DateContext, PUBLISHED, YEARS, DAYS),
    st.booleans(),
)
def test_every_written_value_is_edtf(words: list[tuple[str, str]], context: DateContext, ahead: bool) -> None:
    """However dates are worded and whatever they lean on, what is written can be read."""
    for date in _resolve("".join(word + joint for word, joint in words), context, ahead):
        assert When.parse(date.edtf).edtf
        assert date.standing is None or When.parse(date.standing).edtf
