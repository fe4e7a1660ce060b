"""The compiled pattern of date words and numbers of a language, made from its `dates` data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

_YEAR: Final = r"(?:1\d{3}|20\d\d)(?!\d|\.\d|/\d|,\d{1,3}(?!\d))"
_WORD_END: Final = r"(?!\w)"
_BLANKS: Final = r"\s+"
_COMMA: Final = r",?\s+"
_REVERSED: Final = r"|(?P<r_day>\d\d)-(?P<r_month>\d\d)-(?P<r_year>\d{4})(?!\d|-\d)(?P<is_reversed>)"


class Meaning(NamedTuple):
    """What a word of the data means: its kind ('month', 'season', 'part' …), and the number or relative it says."""

    kind: str
    value: str


def words_pattern(words: Iterable[str]) -> str:
    """A regular expression that matches the longest of `words`, blanks in them as any white space, no longer word."""
    trie: dict[str, Any] = {}
    for word in words:
        node = trie
        for sign in word:
            node = node.setdefault(sign, {})
        node[""] = {}
    pattern, to_end = _branch(trie)
    return f"{pattern}{_WORD_END}" if to_end else pattern


def _branch(trie: dict[str, Any]) -> tuple[str, bool]:
    """The pattern of what follows, and whether each of its ways has still to be told that the word ends behind it.

    That is told once for as many ways as can be: a shorter pattern is made ready in half the time.
    """
    ways: list[tuple[str, bool]] = []
    for sign, rest in trie.items():
        if not sign:
            continue
        step = r"\s+" if sign == " " else re.escape(sign)
        following, to_end = _branch(rest) if any(rest) else ("", sign.isalnum())
        ways.append((step + following, to_end))
    if "" in trie:
        ways.append(("", True))
    if len(ways) == 1:
        return ways[0]
    whole = all(to_end for _, to_end in ways)
    told = [pattern if whole or not to_end else pattern + _WORD_END for pattern, to_end in ways]
    return f"(?:{'|'.join(told)})", whole


def written_forms(word: str) -> tuple[str, ...]:
    """A word in its own case and with a capital first letter; what has a full stop in it stays as it is (not С.Г.)."""
    return (word,) if "." in word or len(word) < 3 else (word, word[0].upper() + word[1:])


class DatePattern:
    """`regex` finds the atoms of dates; group numbers are this class's constants.

    WORD [WORD_YEAR …], DAY [MONTH [year]], YEAR, DECADE and numeric dates each end in an empty group of their own, so
    that `match.lastindex` tells which it was.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.meanings: dict[str, Meaning] = {}
        self.months: dict[str, int] = {}
        self._learn(data)
        self.year_words_many = frozenset(data["year_words"]["many"])
        self.regex = _compiled(data, self.meanings, self.months)
        self.groups: dict[int, str] = {
            number: name for name, number in self.regex.groupindex.items() if name.startswith("is_")
        }

    def _add(self, kind: str, value: str, words: Iterable[str]) -> None:
        for word in words:
            for form in written_forms(word):
                self.meanings[form] = Meaning(kind, value)

    def _learn(self, data: Mapping[str, Any]) -> None:
        for number, words in enumerate(data["months"], 1):
            self._add("month", str(number), words)
            for word in words:
                self.meanings[word.upper()] = Meaning("month", str(number))
        for words_by_month in (data["months"], data["month_abbreviations"]):
            for number, words in enumerate(words_by_month, 1):
                for word in words:
                    self.months |= dict.fromkeys((*written_forms(word), word.upper()), number)
        for number, words in enumerate(data["weekdays"], 1):
            self._add("weekday", str(number), words)
        for season, words in data["seasons"].items():
            self._add("season", season, words)
        for quarter, ordinals in data["quarter_numbers"].items():
            self._add("quarter", quarter, (f"{one} {word}" for one in ordinals for word in data["quarter_words"]))
        for quarter, words in data.get("quarter_names", {}).items():
            self._add("quarter", quarter, words)
        self._add("part", "", (word for words in data["parts"] for word in words))
        for relative, words in data["relatives"].items():
            self._add("relative", relative, words)
        for relative, guarded in data["guarded_relatives"].items():
            self._add("guarded", relative, guarded["words"])

    def meaning(self, words: str) -> Meaning:
        """What a match of the words means."""
        found = self.meanings.get(words)
        return found if found is not None else self.meanings[" ".join(words.split())]


class _Signs:
    """The pieces of a language's pattern that several of its ways of writing a date share."""

    def __init__(self, data: Mapping[str, Any], months: Mapping[str, int]) -> None:
        self.data = data
        full = {form for words in data["months"] for word in words for form in (*written_forms(word), word.upper())}
        self.short_month = rf"{words_pattern(form for form in months if form not in full)}\.?"
        self.month = rf"{words_pattern(form for form in months if form in full)}|{self.short_month}"
        self.dash = f"\\s?[{''.join(map(re.escape, data['dashes']))}]\\s?"
        ends = data["day_endings"]
        self.day_end = f"(?:-?(?:{'|'.join(map(re.escape, ends))})(?!\\w))?" if ends else ""
        self.joins = "|".join(
            re.escape(join) for kind in ("list", "range", "range_after_since") for join in data["connectors"][kind]
        )
        words = (*data["year_words"]["one"], *data["year_words"]["many"])
        self.year_word = words_pattern((*words, *(w.upper() for w in words if len(w) > 3))) if words else "(?!)"
        self.ending = "|".join(sorted(data["year_endings"], key=len, reverse=True)) or "(?!)"
        self.link = f"(?:(?:{'|'.join(data['month_links'])})\\s+)?" if data.get("month_links") else ""
        self.year_link = f"\\s+(?:{'|'.join(data['year_links'])})\\s+" if data.get("year_links") else "(?!)"
        self.counted = f"|{data['counted_by_number']}" if data.get("counted_by_number") else ""

    def year(self, number: int) -> str:
        """A year with its ending and word, as groups y1 e1 w1 for number 1."""
        end = rf"(?:-(?P<e{number}>{self.ending})(?!\w))?"
        # "1990-х", "1990s": a year that runs on is no year; nor is it one in "2000 people".
        return rf"(?P<y{number}>{_YEAR}){end}(?:\s?(?P<w{number}>{self.year_word})|(?!-?[^\W\d_]{self.counted}))"

    def year_after(self, gap: str, number: int, unless: str = "") -> str:
        """Perhaps a year behind `gap`; with linking words ("June of 2017"), also "June, 2017", "June (2017)"."""
        if not self.link:
            return f"(?:{gap}{self.year(number)})?"
        gap = rf"(?:,?\s+{self.link}|{self.year_link}|,|\s?(?P<b{number}>\())\s?"
        return rf"(?:{gap}{self.year(number)}(?(b{number})\s?\)){unless})?"


def shift_counts(data: Mapping[str, Any]) -> dict[str, int]:
    """The number words that count a span of time: "three days later", "a year earlier"."""
    if "shifts" not in data:
        return {}
    listed = {word: int(number) for number, words in data["numbers"].items() for word in words}
    return listed | dict.fromkeys(data["shifts"]["one"], 1)


def shift_units(data: Mapping[str, Any]) -> dict[str, str]:
    """The unit of every word that names one."""
    if "shifts" not in data:
        return {}
    return {word: unit for unit, words in data["shifts"]["units"].items() for word in words}


def _compiled(data: Mapping[str, Any], meanings: Mapping[str, Meaning], months: Mapping[str, int]) -> re.Pattern[str]:
    signs = _Signs(data, months)
    begins = (*meanings, *(form for count in shift_counts(data) for form in (count, count.capitalize())))
    firsts = "".join(sorted({re.escape(word[0]) for word in begins} | set("0123456789")))
    # "mid-2015": the dash belongs to the word.
    after_part = "".join(f"|(?<={re.escape(word)})" for word in sorted(meanings) if word.endswith("-"))
    words = rf"(?P<word>{words_pattern(meanings)}){signs.year_after(_BLANKS, 1)}(?P<is_word>)"
    return re.compile(
        rf"(?<!\w)(?=[{firsts}])(?:{_month_first(signs)}{_short_month(signs)}{_shift(data)}{words}"
        rf"|(?<![/:+№$€%])(?:(?<![\dA-Za-z]-){after_part})(?<!\d[.,])(?:"
        rf"{_numeric(signs)}|{_years(signs)}|{_day_first(signs)}))"
    )


def _month_first(signs: _Signs) -> str:
    """ "February 4, 1992", "October 3, 5 and 7, 2019": only where the language says the month first."""
    if not signs.data.get("day_after_month"):
        return ""
    follow = signs.data.get("listed_days_followed_by", "(?!)")
    end = rf"{signs.day_end}(?!\d|[:.]\d|,\d{{3}}(?!\d)|-?\w)"
    day = rf"\d\d?{signs.day_end}(?:{signs.dash}\d\d?{signs.day_end})?{end}(?!\s+(?:{signs.month}))"
    # "2020 November 9, 2021 January 11": the year belongs to the next date.
    year = signs.year_after(_COMMA, 4, rf"(?!\s+(?:{signs.month})\s+\d)")
    return (
        rf"(?P<f_month>{signs.month})\s+(?P<f_day>\d\d?){signs.day_end}(?:{signs.dash}(?P<f_last>\d\d?))?{end}"
        rf"(?P<f_more>(?:\s?(?:{signs.joins})\s?{day})+(?={follow}))?{year}(?P<is_month_first>)|"
    )


def _short_month(signs: _Signs) -> str:
    """ "Dec. 1997", "Jan-Feb 2012": only where the data say so."""
    if not signs.data.get("short_month_before_year"):
        return ""
    later = rf"(?={signs.dash}(?:{signs.month}),?\s+\d{{4}}(?!\d))"
    return rf"(?P<s_month>{signs.short_month})(?:,?\s+{signs.year(5)}|{later})(?P<is_short_month>)|"


def _shift(data: Mapping[str, Any]) -> str:
    """ "three days later", "a year earlier"."""
    counts = shift_counts(data)
    if not counts:
        return ""
    ways = "|".join(way.replace(" ", r"\s+") for key in ("later", "earlier", "ago") for way in data["shifts"][key])
    return (
        rf"(?P<s_count>\d\d?|(?i:{words_pattern(counts)}))\s+(?P<s_unit>{words_pattern(shift_units(data))})\s+"
        rf"(?P<s_way>{ways})(?!\w)(?P<is_shift>)|"
    )


def _numeric(signs: _Signs) -> str:
    slashed = (
        r"|(?P<a_first>\d\d?)(?P<a_sign>[/-])(?P<a_second>\d\d?)(?P=a_sign)(?P<a_year>\d{4}|\d\d)(?!\d|[/-]\d)"
        r"(?P<is_either_order>)|(?P<j_year>\d{4})/(?P<j_month>\d\d)/(?P<j_day>\d\d)(?!\d|/\d)(?P<is_slashed_iso>)"
    )
    return (
        rf"(?P<n_day>\d\d?)(?:{signs.dash}(?P<n_last>\d\d?))?\.(?P<n_month>\d\d?)\.(?P<n_year>\d{{4}}|\d\d)(?!\d|\.\d)"
        rf"(?:\s?{signs.year_word})?(?P<is_numeric>)"
        r"|(?P<i_year>\d{4})-(?P<i_month>\d\d)-(?P<i_day>\d\d)(?!\d|-\d)(?P<is_iso>)"
        + (slashed if signs.data.get("slashed_dates") else _REVERSED)
    )


def _years(signs: _Signs) -> str:
    decade_end = "|".join(sorted(signs.data["decade_endings"], key=len, reverse=True))
    year_end = f"(?:-(?:{signs.ending})(?!\\w))?"
    short_end = r"|\d\d(?!\d|-?\w|[.,:/]\d)" if signs.data.get("short_end_years") else ""
    return (
        rf"(?P<decade>(?:1\d|20)?\d0)-?(?:{decade_end})(?!\w)(?:\s?(?P<decade_word>{signs.year_word}))?(?P<is_decade>)"
        rf"|{signs.year(2)}(?:{signs.dash}(?P<to>{_YEAR}{short_end}){year_end}(?:\s?(?P<to_word>{signs.year_word}))?)?"
        r"(?P<is_year>)"
    )


def _day_first(signs: _Signs) -> str:
    lone = signs.data.get("lone_days", {}).get("followed_by")
    ends = "|".join(map(re.escape, signs.data["day_endings"]))
    alone = rf"|(?P<l_day>\d\d?)(?:{ends})(?={lone})(?P<is_lone_day>)" if lone else ""
    return (
        rf"(?P<day>\d\d?){signs.day_end}(?:{signs.dash}(?P<last>\d\d?){signs.day_end})?(?!\d|[:.,]\d|-?\w)"
        rf"(?:\s+{signs.link}(?P<month>{signs.month}){signs.year_after(_COMMA, 3)}"
        rf"|(?=\s*(?:{signs.joins})\s*\d))(?P<is_day>){alone}"
    )
