"""A date in words, in the way of a language; the words are data: `languages/<code>/date_words.yaml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from verbale.errors import PackError
from verbale.when.component import Component, parse_component
from verbale.when.when import When

Case = Literal["said", "bound", "upto", "at"]
_DOUBTS = {"?": "uncertain", "~": "about", "%": "about_uncertain"}
Patterns = Mapping[str, str | Sequence[str] | Mapping[str, str | Sequence[str]]]


def words(when: When, patterns: Patterns, case: Case = "said") -> str:
    """Say a date in a language.

    `patterns` is that language's `date_words`: `months` and `seasons` list names, `month_of_day` the names that
    follow a day. A name or pattern is one form, or a `said` one that stands alone and, where they differ, a `bound`
    one that follows "с", "после", "до", an `upto` one that follows "по" and an `at` one that tells when a deed was done
    ("в октябре 1996 г.", "on 4 February 1992"). `case` is the form of the whole: `said` or `at`. Raises `PackError`
    that names a missing key.

    >>> words(When.parse("1992-02-04"), {"day": {"said": "{day}.{month_number}.{year}"}, "month_of_day": ["", ""] * 6})
    '4.2.1992'
    """
    return _Speaker(patterns).say(when, case)


class _Speaker:
    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns

    def say(self, when: When, case: Case) -> str:
        edtf = when.edtf
        if edtf[0] in "[{":
            return self._set(edtf, case)
        if "/" in edtf:
            first, last = edtf.split("/")
            return self._interval((first, last), edtf, case)
        return self._date(parse_component(edtf, edtf), case)

    def _form(self, key: str, case: Case) -> str:
        entry = self._patterns.get(key)
        if isinstance(entry, str):
            return entry
        found = entry.get(case, entry.get("said")) if isinstance(entry, Mapping) else None
        if not isinstance(found, str):
            raise PackError(f"date_words: no pattern {key}.{case}; give it a said and, if it differs, a bound form")
        return found

    def _name(self, key: str, case: Case, number: int) -> str:
        entry = self._patterns.get(key)
        names = entry.get(case, entry.get("said")) if isinstance(entry, Mapping) else entry
        if isinstance(names, str) or not isinstance(names, Sequence) or len(names) <= number:
            raise PackError(f"date_words: {key}.{case} lacks its name number {number + 1}; list all of them")
        return names[number]

    def _date(self, date: Component, case: Case) -> str:
        precision = date.precision
        shape = _shape(date)
        said = self._form("yearless" if precision == "yearless" else shape, case)
        if precision == "yearless":
            said = said.format(date=self._form(f"{shape}_of_no_year", case))
        filled = said.format(**self._slots(date, shape, case))
        if not date.mark:
            return filled
        # "около октября": what governs the date takes its bound form.
        bound = self._date(date._replace(mark=""), "bound")
        return self._form(_DOUBTS[date.mark], case).format(date=filled, of_date=bound)

    def _slots(self, date: Component, shape: str, case: Case) -> dict[str, str]:
        slots = {"year": date.year.lstrip("0"), "decade": date.year.replace("X", "0")}
        if shape == "century":
            slots |= {"first": date.year.replace("X", "0"), "last": date.year.replace("X", "9")}
        if shape == "season":
            slots["season"] = self._name("seasons", case, int(date.month or "") - 21)
        elif shape in ("month", "day"):
            number = int(date.month or "")
            slots |= {"month_number": str(number)}
            slots["month"] = self._name("month_of_day" if shape == "day" else "months", case, number - 1)
        if shape == "day":
            slots["day"] = (date.day or "").lstrip("0")
        return slots

    def _interval(self, ends: tuple[str, str], whole: str, case: Case) -> str:
        first, last = ends
        if not first or not last or ".." in (first, last):
            key, end = ("since", first) if first not in ("", "..") else ("until", last)
            return self._form(key, "said").format(date=self._date(parse_component(end, whole), "bound"))
        begin, end_date = parse_component(first, whole), parse_component(last, whole)
        short = self._short_interval(begin, end_date, case)
        if short is not None:
            return short
        dates = {"first": self._date(begin, "bound"), "last": self._date(end_date, "upto")}
        return self._form("interval", "said").format(**dates)

    def _short_interval(self, first: Component, last: Component, case: Case) -> str | None:
        """Two dates that share all but their last part say the rest once: 11–12 декабря 2019 г."""
        shape = _shape(first)
        plain = not first.mark and not last.mark and shape == _shape(last)
        if not plain or shape not in ("day", "month", "year"):
            return None
        kept = {"day": 2, "month": 1, "year": 0}[shape]
        if first[:kept] != last[:kept]:
            return None
        if first.yearless:
            pattern = self._form("yearless", case).format(date=self._form(f"{shape}s_of_no_year", case))
        else:
            pattern = self._form({"month": "months_of_year"}.get(shape, f"{shape}s"), case)
        ours, theirs = (self._slots(date, shape, case) for date in (first, last))
        return pattern.format(**theirs, **{f"first_{name}": value for name, value in ours.items()})

    def _set(self, edtf: str, case: Case) -> str:
        members = [self._member(member, edtf, case) for member in edtf[1:-1].split(",")]
        last = self._form("or" if edtf[0] == "[" else "and", "said")
        return members[0] if len(members) == 1 else last.format(first=", ".join(members[:-1]), last=members[-1])

    def _member(self, member: str, whole: str, case: Case) -> str:
        if ".." not in member:
            return self._date(parse_component(member, whole), case)
        first, last = member.split("..")
        if first and last:
            dates = [self._date(parse_component(end, whole), "bound") for end in (first, last)]
            return self._form("between", "said").format(first=dates[0], last=dates[1])
        key = "after" if first else "before"
        return self._form(key, "said").format(date=self._date(parse_component(first or last, whole), "bound"))


def _shape(date: Component) -> str:
    if date.month in (None, "XX"):
        return {0: "year", 1: "decade"}.get(date.year.count("X"), "century")
    if str(date.month) > "12":
        return "season"
    return "day" if date.day not in (None, "XX") else "month"
