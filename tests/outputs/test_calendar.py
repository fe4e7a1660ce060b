"""Calendars: no day is invented, lines are folded, text is text."""

from __future__ import annotations

from verbale.outputs.calendar import CalendarEvent, calendar

VAGUE = "day not stated: {date}"


def made(*events: CalendarEvent) -> str:
    """A calendar of events, its folded lines whole again."""
    return calendar(events, name="BY-NO", stamp="2021-07-20T09:00:00+03:00", vague=VAGUE).replace("\r\n ", "")


def test_days_are_days_and_less_is_a_span() -> None:
    """A day, days from one to another, a month; what has no end or no date is left out."""
    text = made(
        CalendarEvent("a", "held", "2015-05-12", "Visit"),
        CalendarEvent("b", "planned", "2016-05-03/2016-05-05", "Visit"),
        CalendarEvent("c", "cancelled", "1996-10", "Visit"),
        CalendarEvent("d", "held", "199X", "Visit"),
        CalendarEvent("e", "held", "2015/..", "Visit"),
        CalendarEvent("f", "held", None, "Visit"),
    )
    events = text.split("BEGIN:VEVENT")[1:]
    assert [event.split("UID:")[1][0] for event in events] == ["a", "b", "c"]
    assert "DTSTART;VALUE=DATE:20150512\r\nDTEND;VALUE=DATE:20150513" in events[0]
    assert "DTEND;VALUE=DATE:20160506" in events[1]
    assert [("STATUS:" + event.split("STATUS:")[1].split("\r\n")[0]) for event in events] == [
        "STATUS:CONFIRMED",
        "STATUS:TENTATIVE",
        "STATUS:CANCELLED",
    ]
    assert [event.split("TRANSP:")[1].split("\r\n")[0] for event in events] == ["OPAQUE", "OPAQUE", "TRANSPARENT"]
    assert "DESCRIPTION:day not stated: 1996-10" in events[2]


def test_the_same_chronicle_gives_the_same_bytes() -> None:
    """The stamp is that of the last change, not of a clock."""
    assert "DTSTAMP:20210720T000000Z" in made(CalendarEvent("a", "held", "2015", "Visit"))


def test_text_is_text() -> None:
    """Commas, semicolons, backslashes and line feeds are written as RFC 5545 has it; no line is injected."""
    text = made(CalendarEvent("a", "held", "2015", "one, two; three\\four\r\nBEGIN:VALARM", place="Осло\x00"))
    assert "SUMMARY:one\\, two\\; three\\\\four\\nBEGIN:VALARM\r\n" in text
    assert "LOCATION:Осло \r\n" in text


def test_lines_are_at_most_75_bytes() -> None:
    """Folded without cutting a letter."""
    text = calendar([CalendarEvent("a", "held", "2015", "Встреча " * 40)], name="x", stamp="", vague=VAGUE)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "Встреча " * 39 in text.replace("\r\n ", "")
