"""Entries as a calendar (RFC 5545): days as days; a date that is less than a day as the whole span that it can mean.

A span is marked as free time and says in its description that the day is not stated: no day is invented. What has no
date, or one without bounds, is left out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from verbale.errors import DateError
from verbale.when.when import When

TYPE = "text/calendar; charset=utf-8"
_WIDE = 370  # a span of more days is no calendar's matter
_STATUSES = {"held": "CONFIRMED", "planned": "TENTATIVE", "postponed": "TENTATIVE"}
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


class CalendarEvent(NamedTuple):
    """An event: the entry's id and status, its EDTF date, a line that names it, a description, a place."""

    id: str
    status: str
    when: str | None
    summary: str
    description: str = ""
    place: str = ""


def calendar(events: Iterable[CalendarEvent], *, name: str, stamp: str, vague: str) -> str:
    """The calendar file.

    Args:
        events: what happened or is planned.
        name: of the calendar.
        stamp: when the chronicle last changed, ISO 8601; the same chronicle gives the same bytes.
        vague: how to say that the day is not stated, with `{date}` for the date in EDTF.
    """
    made = _stamp(stamp)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Verbale//Verbale//EN", f"X-WR-CALNAME:{_text(name)}"]
    for event in events:
        lines += _event(event, made, vague)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def event_of(line: Mapping[str, Any], summary: str, place: str) -> CalendarEvent:
    """The event of an entry as it is listed; its description names who tells it."""
    return CalendarEvent(line["id"], line["status"], line["when"], summary, "; ".join(line["sources"]), place)


def _event(event: CalendarEvent, made: str, vague: str) -> Iterator[str]:
    days = _days(event.when)
    if days is None:
        return
    first, last, is_day = days
    told = event.description if is_day else f"{vague.format(date=event.when)}\n{event.description}".strip()
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id[:32]}@verbale"
    yield f"DTSTAMP:{made}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    if last < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{last + datetime.timedelta(1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.summary)}"
    if told:
        yield f"DESCRIPTION:{_text(told)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    yield f"STATUS:{_STATUSES.get(event.status, 'CANCELLED')}"
    yield f"TRANSP:{'OPAQUE' if is_day else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _days(edtf: str | None) -> tuple[datetime.date, datetime.date, bool] | None:
    try:
        when = When.parse(edtf) if edtf else None
    except DateError:
        return None
    if when is None or not when.earliest or not when.latest or (when.latest - when.earliest).days > _WIDE:
        return None
    stated = when.precision == "day" or all(re.fullmatch(r"\d{4}-\d\d-\d\d", end) for end in when.edtf.split("/"))
    return when.earliest, when.latest, stated


def _stamp(stamp: str) -> str:
    found = _STAMP.match(stamp)
    return f"{''.join(found.groups())}T000000Z" if found else "19700101T000000Z"


def _text(words: str) -> str:
    plain = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", " ", plain.replace("\r\n", "\n")).replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines of at most 75 bytes; what follows begins with a blank, and no character is cut."""
    parts, room = [""], 75
    for letter in line:
        size = len(letter.encode("utf-8", errors="replace"))
        if room < size:
            parts.append(" ")
            room = 74
        parts[-1] += letter
        room -= size
    return "\r\n".join(parts)
