"""A date as people type it, "окт 96", "12.5.2015", "spring 2020", becomes EDTF of just the precision that was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from verbale.errors import DateError
from verbale.when.when import When
from verbale.when.words import Patterns

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[-–—/~?%]")
_DASHES = frozenset("-–—/")
_NO_WORDS = frozenset({"г", "гг", "год", "года", "году", "of", "the", "th", "st", "nd", "rd", "в", "in", "on"})
_SHORTEST = 3  # letters of a month's name
_SEASON = 21  # EDTF's number of spring
_MIDDLE = 2000
_MOST = 60
Part = tuple[int | None, int | None, int | None]
"""Year, month (21 to 24 for a season), day; None where nothing was typed."""


def typed_date(words: str, languages: Iterable[Patterns], near: int | None = None) -> str:
    """The EDTF date that was typed.

    Args:
        words: a date in EDTF, in figures with the day first, or with a month or season in words, abbreviated or not.
        languages: the date words of the languages that may be typed.
        near: a year that a year of two figures is closest to; 2000 unless given.

    Raises:
        DateError: it is no date; says what can be typed.

    >>> typed_date("5.12.17", [])
    '2017-12-05'
    """
    given = words.strip()
    if _stands(given):
        return given
    try:
        tokens = [each for each in _TOKEN.findall(given.lower()[:_MOST]) if each not in _NO_WORDS]
        doubt = tokens.pop() if tokens and tokens[-1] in "~?%" else ""
        names = list(languages)
        made = _range(tokens, names, near) or _edtf(_single(tokens, names, near))
        return When.parse(made + doubt).edtf
    except (DateError, ValueError, IndexError):
        pass
    told = "Type a day, a month or a year: 12 мая 2015, окт 96, 12.5.2015, spring 2020, 2015–2017, or EDTF"
    raise DateError(f"{words!r} is no date. {told}.") from None


def _stands(given: str) -> bool:
    """Whether it is EDTF as it is; of two figures a year is meant, not a century."""
    try:
        When.parse(given)
    except DateError:
        return False
    return len(given) > 3


def _range(tokens: Sequence[str], names: Sequence[Patterns], near: int | None) -> str | None:
    """'12–14 мая 2015', 'янв–март 2016', '2015–2017': what the first end lacks, the second says."""
    at = [place for place, each in enumerate(tokens) if each in _DASHES]
    if len(at) != 1 or not 0 < at[0] < len(tokens) - 1:
        return None
    before, after = tokens[: at[0]], tokens[at[0] + 1 :]
    second = _single(after, names, near)
    if second[1] is None and len(before) == 1 and before[0].isdecimal() and int(before[0]) <= 12:
        return None  # 5/2015 is a month
    if len(before) == 1 and before[0].isdecimal() and second[2] is not None:
        first: Part = (second[0], second[1], int(before[0]))
    else:
        first = _single(before, names, near, alone=False)
        first = (first[0] if first[0] is not None else second[0], first[1], first[2])
    return f"{_edtf(first)}/{_edtf(second)}"


def _single(tokens: Sequence[str], names: Sequence[Patterns], near: int | None, *, alone: bool = True) -> Part:
    """Year, month and day of one date."""
    plain = [each for each in tokens if each not in _DASHES]
    spelled = [place for place, each in enumerate(plain) if not each.isdecimal()]
    numbers = [each for each in plain if each.isdecimal()]
    if len(spelled) > 1 or len(plain) > 3 or not plain:
        raise ValueError
    if not spelled:
        return _figures(numbers, near)
    month = _month(plain[spelled[0]], names)
    if not numbers:
        if alone:
            raise ValueError
        return None, month, None
    day = int(numbers[0]) if len(numbers) == 2 else None
    if len(numbers) == 1 and len(numbers[0]) < 3 and (spelled[0] == 1 or not alone):
        if alone:
            raise ValueError  # "12 мая" is a day without a year
        return None, month, int(numbers[0])
    return _year(numbers[-1], near), month, day


def _figures(numbers: Sequence[str], near: int | None) -> Part:
    """Day, month, year; month and year; a year; or the year first if it has four figures."""
    if len(numbers) == 1:
        return _year(numbers[0], near), None, None
    if len(numbers) > 1 and len(numbers[0]) == 4:
        rest = [int(each) for each in numbers[1:]]
        return int(numbers[0]), rest[0], rest[1] if len(rest) == 2 else None
    *before, year = numbers
    figures = [int(each) for each in before]
    return _year(year, near), figures[-1], figures[0] if len(figures) == 2 else None


def _year(figures: str, near: int | None) -> int:
    """A year; of two figures, in the century that brings it closest to the year near by."""
    if len(figures) == 4:
        return int(figures)
    if len(figures) != 2:
        raise ValueError
    middle = near or _MIDDLE
    century = middle - middle % 100
    return min(
        (century + shift + int(figures) for shift in (-100, 0, 100)), key=lambda year: (abs(year - middle), year)
    )


def _month(word: str, names: Sequence[Patterns]) -> int:
    found = {
        first + number
        for patterns in names
        for key, first in (("months", 1), ("month_of_day", 1), ("seasons", _SEASON))
        for form in _forms(patterns.get(key))
        for number, name in enumerate(form)
        if name and (name.lower() == word or (len(word) >= _SHORTEST and name.lower().startswith(word)))
    }
    exact = found if len(found) == 1 else set()
    if not exact:
        raise ValueError
    return exact.pop()


def _forms(entry: object) -> list[Sequence[str]]:
    if isinstance(entry, Mapping):
        return [form for form in entry.values() if not isinstance(form, str)]
    return [entry] if isinstance(entry, Sequence) and not isinstance(entry, str) else []


def _edtf(part: Part) -> str:
    year, month, day = part
    if year is None:
        raise ValueError
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")
