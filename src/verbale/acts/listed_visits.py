"""Visits told as a list, without a verb: 'To Norway: A, the then Minister (October 2007); B (June 2010).'

Who travelled stands in each item; whence and whither in the item, in the words before the colon or in a heading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from verbale.acts.deed_kinds import utterances
from verbale.acts.enumeration import Entry, entries
from verbale.acts.list_lead import (
    Lead,
    ends_in_colon,
    has_own_date,
    has_verb,
    heading_lead,
    in_brackets,
    is_year,
    names_somebody,
    opening_lead,
)  # fmt: skip
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Actor, Deed, PlaceMention

Listed = tuple[Nucleus, Roles]
RULE = "VISIT listed"


@dataclass(slots=True)
class ListedVisits:
    """Reads the lists of one document: keeps what the heading above says of them."""

    heading: Lead | None = None
    year: DateMention | None = None  # that opened the line of a table before this one, and the block of that line
    block: int = -1

    def read(self, sentence: SentenceRead) -> list[Listed]:
        """The visits that a sentence lists; none if it is prose."""
        if sentence.heading and is_year(sentence):
            return []
        if (
            (sentence.heading or ends_in_colon(sentence))
            and not has_own_date(sentence)
            and not names_somebody(sentence)
        ):
            self._under(heading_lead(sentence))
            return []
        opening = opening_lead(sentence)
        lead, start = opening if opening is not None else (None, 0)
        whole = lead.within(self.heading) if lead is not None else self.heading
        if whole is None or not (whole.of_visits or whole.host or whole.visitors):
            return []
        prose = has_verb(sentence, start, sentence.scan.count)
        if prose and not (lead is not None and lead.of_visits and start):
            return []  # prose: what has no verb of its own repeats that of its neighbour
        found = list(_visits(sentence, whole, start, dated=prose))
        if not found and not sentence.dates and self.year is not None and self.block + 1 == sentence.block:
            return list(_in_year_before(sentence, whole, self.year))
        self.year, self.block = _year_of_line(sentence) if found else None, sentence.block
        return found

    def _under(self, lead: Lead | None) -> None:
        """A heading that speaks of visits opens a list, one of posts or a side divides it, any other ends it."""
        if lead is None or lead.of_visits:
            self.heading = lead
        elif self.heading is not None:
            outer = replace(self.heading, rank=None)
            self.heading = lead.within(outer)


def _visits(sentence: SentenceRead, lead: Lead, start: int, *, dated: bool) -> Iterator[Listed]:
    """`dated`: only items without a verb that a date and a dash open, as others may repeat a neighbour's verb."""
    post = lead.rank
    for first, last in _segments(sentence, start):
        if dated and (has_verb(sentence, first, last) or not _opened_by_a_date(sentence, first)):
            continue
        if _told_in_full(sentence, first, last):
            continue
        found = entries(sentence, first, last, post)
        ends = _common_end(found)
        for entry in found:
            if entry.dated:
                yield from _each_day(sentence, entry, lead, ends)


def _year_of_line(sentence: SentenceRead) -> DateMention | None:
    """The year that a line opens with: '2014 Foreign Minister A'."""
    first = sentence.dates[0] if sentence.dates else None
    if first is None or len(sentence.dates) > 1 or sentence.token_of(first) or not sentence.scan.in_date[0]:
        return None
    return first if len(first.values) == 1 and first.values[0].month is None else None


def _in_year_before(sentence: SentenceRead, lead: Lead, year: DateMention) -> Iterator[Listed]:
    """'Former President B' under '2014 Foreign Minister A': a table tells the year once."""
    for entry in entries(sentence, 0, sentence.scan.count, lead.rank):
        if entry.actors and any(actor.persons for actor in entry.actors):
            entry.dates = [year]
            yield from _each_day(sentence, entry, lead, None)


def _opened_by_a_date(sentence: SentenceRead, first: int) -> bool:
    """'8 декабря 2013 г. – Премьер-министр …'."""
    return bool(sentence.scan.in_date[first]) and sentence.scan.norm(sentence.scan.in_date[first]) == "-"


def _segments(sentence: SentenceRead, start: int) -> Iterator[tuple[int, int]]:
    """The stretches between semicolons and line breaks."""
    scan, first = sentence.scan, start
    for index in range(start, scan.count):
        parts = scan.norms[index] == ";" and not scan.in_date[index] and not in_brackets(sentence, index)
        if parts and index > first:
            yield first, index
        if parts:
            first = index + 1
    if first < scan.count:
        yield first, scan.count


def _told_in_full(sentence: SentenceRead, first: int, last: int) -> bool:
    """'official visit of President A to B': the noun of the deed has its own complements and is read by its frame."""
    visits = [
        m.last for m in sentence.mentions
        if isinstance(m, Deed) and m.means("VISIT") and first <= m.first < last and not in_brackets(sentence, m.first)
    ]  # fmt: skip
    return any(
        isinstance(m, Actor | PlaceMention) and m.first in (stop, stop + 1)
        for stop in visits
        for m in sentence.mentions
    )


def _common_end(found: list[Entry]) -> Actor | PlaceMention | None:
    """'A (2000) and B (2013) to Minsk': the place after the last of the names holds for all of them."""
    if not found or any(entry.places for entry in found[:-1]):
        return None
    last = found[-1]
    after = [p for p in last.places if last.actors and p.first >= last.actors[-1].last]
    return after[-1] if after else None


def _each_day(
    sentence: SentenceRead, entry: Entry, lead: Lead, common: Actor | PlaceMention | None
) -> Iterator[Listed]:
    places = [p for p in (*entry.places, *([common] if common is not None else [])) if _whither(sentence, p)]
    place = places[0] if places else None
    host = _state_of(place) or lead.host
    doers = [_of_side(sentence, actor, lead, host) for actor in entry.actors]
    if any(host is not None and host in doer.sides for doer in doers):
        return  # who is of the land itself has not come to it
    for date in entry.dates:
        if _term_of_office(date):
            continue
        roles = Roles({"doer": doers})
        _placed(roles, place, lead, host)
        yield _nucleus(sentence, entry, date), roles


def _whither(sentence: SentenceRead, place: Actor | PlaceMention) -> bool:
    return place.prep in sentence.says.staying_prepositions and _state_of(place) is not None


def _state_of(place: Actor | PlaceMention | None) -> str | None:
    if isinstance(place, PlaceMention):
        return place.state
    return place.sides[0] if place is not None and len(place.sides) == 1 else None


def _of_side(sentence: SentenceRead, actor: Actor, lead: Lead, host: str | None) -> Actor:
    """Who came is of the side that the lead tells, if his own words tell none; 'the same' was named before."""
    listed = sentence.scan.norm(actor.first - 1) not in sentence.says.same_words
    if actor.sides or lead.visitors is None or lead.visitors == host:
        return replace(actor, listed=listed)
    return replace(actor, listed=listed, sides=(lead.visitors,))


def _placed(roles: Roles, place: Actor | PlaceMention | None, lead: Lead, host: str | None) -> None:
    told = place if place is not None else lead.where
    if isinstance(told, PlaceMention):
        roles.host_place = told
    elif isinstance(told, Actor):
        roles.add("host", told)
    elif host is not None:
        roles.add("host", Actor(0, 1, 0, what="state", sides=(host,)))


def _term_of_office(date: DateMention) -> bool:
    """'Ketil Vik (1995-1999)': the years of an office; a visit lasts days, or from October to November."""
    return date.preposition is not None or any(
        v.last is not None and v.day is None and (v.month is None or v.year not in {None, v.last.year})
        for v in date.values
    )


def _nucleus(sentence: SentenceRead, entry: Entry, date: DateMention) -> Nucleus:
    mentions = [m for m in sentence.mentions if entry.first <= m.first < entry.last]
    clause = Clause(entry.first, entry.last, [], mentions, [date])
    deed = Deed(entry.first, entry.first + 1, 0, senses=(("VISIT", "n", 0),), start=entry.first)
    nucleus = Nucleus(utterances().kinds["visit"], clause, deed, [], RULE)
    types = sentence.scan.grammar.visit_types
    posts = {index for actor in entry.told for index in range(actor.first, actor.last)}  # 'Minister of State'
    words = (sentence.scan.norms[index] for index in range(entry.first, entry.last) if index not in posts)
    told = [types[norm] for norm in words if norm in types]
    nucleus.visit_type = told[0] if told else None
    return nucleus
