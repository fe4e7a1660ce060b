"""The errors that would make the record a lie: a person for the wrong state, a date from nowhere, a false quotation.

What counts as a date from nowhere, year by year of `when` (set brackets and both ends of an interval; 'XXXX' is none):

- basis 'stated' or none: the year must be written in the text, in four digits or as the two last of a numeric date;
- 'inherited': in the text so, or as the year of `published`;
- 'derived': the act must show an arithmetic ('1992 = 2017 − 25') which gives the year of `when`, holds when computed
  again, and starts from a year of the text or of `published`; a number of years above 1 must itself be in the text,
  as figures or in letters.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

import pytest
from documents_with_gold import Judged, judged, needs_shared, scorer

import verbale
from verbale.documents.document import Document
from verbale.mentions.find_anniversaries import AnniversaryFinder
from verbale.mentions.grammar import grammar

pytestmark = needs_shared
PARTS = pytest.mark.parametrize("part", ["seed", "dev", "dev-en"])

_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)\d{1,2}\.\d{1,2}\.(\d{2})(?!\d)")
_SUM = re.compile(r"(?P<told>\S+) = (?P<base>\d{4}\S*) (?P<sign>[−+]) (?P<count>\d+)(?: (?P<unit>[dm]))?")
_WEEKDAY = re.compile(r"(?P<told>\S+) = day (?P<day>[1-7]) of the week on or (?P<way>before|after) (?P<base>\S+)")
_WEEK = re.compile(r"(?P<told>\S+) = week of (?P<base>\S+) (?P<sign>[−+]) (?P<count>\d+)")


# a) persons


def sides_told(document: Judged, person: str) -> set[str | None]:
    """Every side that the gold of a document gives a person, by the scorer's folding of names."""
    known = [who for act in document.gold for who in act.get("participants", []) if who.get("person")]
    return {who.get("side") for who in known if scorer().same_person(who["person"], person)}


@PARTS
def test_no_person_for_a_wrong_state(part: str) -> None:
    """A named person whom the gold knows has one of the gold's sides, or none."""
    wrong = [
        (document.name, who.person, who.side, sorted(map(str, sides)))
        for document in judged(part)
        for act in document.reading.acts
        for who in act.participants
        if who.person and who.side and (sides := sides_told(document, who.person)) and who.side not in sides
    ]
    assert wrong == []


# b) dates


def years_written(text: str) -> set[str]:
    """The years of a text: in four digits, or the last two of '26.03.96'."""
    short = _SHORT_YEAR.findall(text)
    return {*_YEAR.findall(text), *(f"19{year}" for year in short), *(f"20{year}" for year in short)}


def counts_told(text: str, language: str) -> set[int]:
    """The numbers in figures, and those of anniversaries in letters ('тридцатилетие', 'thirtieth anniversary')."""
    finder = AnniversaryFinder(grammar(language).data["dates"])
    return {int(n) for n in re.findall(r"\d{1,3}", text)} | {a.years for a in finder.find(text, 0, len(text))}


def moved(base: str, count: int, unit: str | None) -> str:
    """A date that lies a number of years, months ('m') or days ('d') from another."""
    if unit == "d":
        return (date.fromisoformat(base) + timedelta(days=count)).isoformat()
    if unit == "m":
        months = int(base[:4]) * 12 + int(base[5:7]) - 1 + count
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{int(base[:4]) + count:04}"


def week_of(day: date) -> str:
    """Monday to Sunday of a day."""
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def computed(derivation: str) -> tuple[str, str] | None:
    """The base of an arithmetic and what it really gives, or None when it is no arithmetic that we know."""
    if match := _SUM.fullmatch(derivation):
        count = int(match["count"]) * (-1 if match["sign"] == "−" else 1)
        return match["base"], moved(match["base"], count, match["unit"])
    if match := _WEEKDAY.fullmatch(derivation):
        step = 1 if match["way"] == "after" else -1
        days = [date.fromisoformat(match["base"]) + timedelta(days=step * n) for n in range(7)]
        return match["base"], next(day.isoformat() for day in days if day.isoweekday() == int(match["day"]))
    if match := _WEEK.fullmatch(derivation):
        weeks = int(match["count"]) * (-1 if match["sign"] == "−" else 1)
        return match["base"], week_of(date.fromisoformat(match["base"]) + timedelta(weeks=weeks))
    return None


def derived_wrongly(act: verbale.Act, text: str, language: str, grounds: set[str]) -> str | None:
    """What is wrong with an arithmetic; None when it holds and starts from what the text or its date gives."""
    shown = act.derivation or ""
    found = computed(shown)
    if found is None:
        return f"no arithmetic: {shown!r}"
    base, result = found
    claimed = shown.partition(" = ")[0]
    if claimed != result or not str(act.when).startswith(claimed):
        return f"{act.when} by {shown!r}, which gives {result}"
    if base[:4] not in grounds:
        return f"{base} of {shown!r} is told nowhere"
    match = _SUM.fullmatch(shown)
    if (
        match
        and not match["unit"]
        and int(match["count"]) > 1
        and int(match["count"]) not in counts_told(text, language)
    ):
        return f"{match['count']} of {shown!r} is not in the text"
    return None


def invented(act: verbale.Act, text: str, published: str | None, language: str = "ru") -> str | None:
    """What of an act's date comes from nowhere, or None."""
    written = years_written(text)
    grounds = written | ({published[:4]} if published else set())
    if act.when_basis == "derived":
        return derived_wrongly(act, text, language, grounds)
    allowed = grounds if act.when_basis == "inherited" else written
    lost = sorted(set(_YEAR.findall(act.when or "")) - allowed)
    return f"{act.when_basis} {act.when}: {', '.join(lost)} told nowhere" if lost else None


def told_of(document: Document) -> tuple[str, str | None, str]:
    """A document's text, day and language."""
    return document.text, document.published, document.language or "ru"


@PARTS
def test_no_invented_date(part: str) -> None:
    """Every year is told, inherited from what is told, or computed by an arithmetic that holds."""
    wrong = [
        (document.name, act.kind, found)
        for document in judged(part)
        for act in document.reading.acts
        if (found := invented(act, *told_of(document.reading.document)))
    ]
    assert wrong == []


@PARTS
def test_every_date_is_one_of_the_calendar(part: str) -> None:
    """A month lies in 1 to 12 or is a season, a day in its month."""
    wrong = []
    for document in judged(part):
        for act in document.reading.acts:
            for year, month, day in re.findall(r"(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?", act.when or ""):
                seasons = month in {"21", "22", "23", "24"} and not day
                longest = monthrange(int(year) if year != "XXXX" else 2000, int(month))[1] if int(month) <= 12 else 0
                if not seasons and not (longest and 0 < int(day or 1) <= longest):
                    wrong.append((document.name, act.when))
    assert wrong == []


@pytest.mark.parametrize(
    ("when", "basis", "derivation", "wrong"),
    [
        ("2016-05", "stated", None, None),
        ("1996-03-26", "stated", None, None),
        ("2020-05", "stated", None, "stated 2020-05: 2020 told nowhere"),
        ("2020-05", "inherited", None, None),
        ("2021-05", "inherited", None, "inherited 2021-05: 2021 told nowhere"),
        ("1991", "derived", "1991 = 2016 − 25", None),
        ("1991", "derived", None, "no arithmetic: ''"),
        ("1992", "derived", "1992 = 2016 − 25", "1992 by '1992 = 2016 − 25', which gives 1991"),
        ("1976", "derived", "1976 = 2016 − 40", "40 of '1976 = 2016 − 40' is not in the text"),
        ("2018", "derived", "2018 = 2019 − 1", "2019 of '2018 = 2019 − 1' is told nowhere"),
        ("2020-07-19", "derived", "2020-07-19 = 2020-07-20 − 1 d", None),
        ("2020-06", "derived", "2020-06 = 2020-07 − 1 m", None),
        ("2020-07-17", "derived", "2020-07-17 = day 5 of the week on or before 2020-07-20", None),
        ("2020-07-13/2020-07-19", "derived", "2020-07-13/2020-07-19 = week of 2020-07-20 − 1", None),
    ],
)
def test_the_judge_of_dates_itself(when: str, basis: str, derivation: str | None, wrong: str | None) -> None:
    """What this file calls an invented date, on a text of 2016 with a paper of 1996, published in 2020."""
    act = verbale.Act("visit", ("BY", "NO"), when=when, when_basis=basis, derivation=derivation)
    assert invented(act, "25-летие, май 2016 г., соглашение от 26.03.96", "2020-07-20") == wrong


# c) quotations


def cuts_a_word(text: str, place: int) -> bool:
    """Whether an offset falls inside a word."""
    return 0 < place < len(text) and text[place - 1].isalpha() and text[place].isalpha()


@PARTS
def test_every_span_lies_in_its_text(part: str) -> None:
    """A span lies within its text, is not empty, cuts no word, and the record gives the same offsets, one whole act."""
    wrong = []
    for document in judged(part):
        text = document.reading.document.text
        for act, record in zip(document.reading.acts, document.records, strict=True):
            spans = [(e.field, e.start, e.stop) for e in act.evidence]
            for field, start, stop in spans:
                quote = verbale.Span(start, stop).of(text)
                within = 0 <= start < stop <= len(text) and len(quote) == stop - start and quote == quote.strip()
                if not within or cuts_a_word(text, start) or cuts_a_word(text, stop):
                    wrong.append((document.name, act.kind, field, quote))
            given = [(e["field"], e["start"], e["end"]) for e in record["evidence"]]
            if spans != given or sum(field == "act" for field, _, _ in spans) != 1:
                wrong.append((document.name, act.kind, "record", ""))
    assert wrong == []


@PARTS
def test_the_words_of_a_stated_date_say_it(part: str) -> None:
    """The quotation of a stated date holds its year, and the day where the date has one."""
    wrong = []
    for document in judged(part):
        text = document.reading.document.text
        for act in document.reading.acts:
            match = re.fullmatch(r"(\d{4})(?:-\d{2}-(\d{2}))?", act.when or "")
            quotes = [text[e.start : e.stop] for e in act.evidence if e.field == "when"]
            if match is None or act.when_basis != "stated":
                continue
            said = {int(number) for quote in quotes for number in re.findall(r"\d+", quote)}
            year, day = match.groups()
            if not ({int(year), int(year[2:])} & said) or (day and int(day) not in said):
                wrong.append((document.name, act.kind, act.when, quotes))
    assert wrong == []


@PARTS
def test_a_name_stands_in_its_text(part: str) -> None:
    """The longest word of a person's name stands in the text, in some case: nobody is supplied from elsewhere."""
    wrong = []
    for document in judged(part):
        words = set(scorer().fold(document.reading.document.text).split())
        for act in document.reading.acts:
            for who in act.participants:
                longest = max(scorer().fold(who.person or "").split(), key=len, default="")
                stem = longest[: max(len(longest) - 2, 3)]
                if stem and not any(word.startswith(stem) for word in words):
                    wrong.append((document.name, act.kind, who.person))
    assert wrong == []
