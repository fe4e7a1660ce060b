"""The compiled pattern of date words and numbers of a language, made from its `dates` data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

_YEAR: Final = r"(?:1\d{3}|20\d\d)(?!\d|\.\d|/\d|,\d{1,3}(?!\d))"


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
    return _branch(trie)


def _branch(trie: dict[str, Any]) -> str:
    ways: list[str] = []
    for sign, rest in trie.items():
        if not sign:
            continue
        step = r"\s+" if sign == " " else re.escape(sign)
        ways.append(step + _branch(rest) if any(rest) else step + _end(sign))
    if "" in trie:
        ways.append(r"(?!\w)")
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _end(sign: str) -> str:
    return r"(?!\w)" if sign.isalnum() else ""


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
        self.regex = self._compile(data)
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
        self._add("part", "", (word for words in data["parts"] for word in words))
        for relative, words in data["relatives"].items():
            self._add("relative", relative, words)
        for relative, guarded in data["guarded_relatives"].items():
            self._add("guarded", relative, guarded["words"])

    def meaning(self, words: str) -> Meaning:
        """What a match of the words means."""
        found = self.meanings.get(words)
        return found if found is not None else self.meanings[" ".join(words.split())]

    def _compile(self, data: Mapping[str, Any]) -> re.Pattern[str]:
        words = words_pattern(self.meanings)
        firsts = "".join(sorted({re.escape(word[0]) for word in self.meanings} | set("0123456789")))
        dash = f"\\s?[{''.join(map(re.escape, data['dashes']))}]\\s?"
        year = self._year_tail(data)
        joins = "|".join(
            re.escape(join) for kind in ("list", "range", "range_after_since") for join in data["connectors"][kind]
        )
        day_end = f"(?:-?(?:{'|'.join(map(re.escape, data['day_endings']))})(?!\\w))?" if data["day_endings"] else ""
        full = {form for words in data["months"] for word in words for form in (*written_forms(word), word.upper())}
        short = words_pattern(form for form in self.months if form not in full)
        months = rf"{words_pattern(form for form in self.months if form in full)}|{short}\.?"
        decade_end = "|".join(sorted(data["decade_endings"], key=len, reverse=True))
        named = _Numbering()
        word_year, lone_year, day_year, month_first_year = (year(named) for _ in range(4))
        # "February 4, 1992": only where the language says the month first.
        month_first = (
            rf"(?P<f_month>{months})\s+(?P<f_day>\d\d?){day_end}(?:{dash}(?P<f_last>\d\d?){day_end})?(?!\d|[:.]\d|-?\w)"
            rf"(?:,?\s+{month_first_year})?(?P<is_month_first>)|"
        )
        return re.compile(
            rf"(?<!\w)(?=[{firsts}])(?:{month_first if data.get('day_after_month') else ''}"
            rf"(?P<word>{words})(?:\s+{word_year})?(?P<is_word>)"
            rf"|(?<![/:+№$€%])(?<![\dA-Za-z]-)(?<!\d[.,])(?:"
            rf"(?P<n_day>\d\d?)(?:{dash}(?P<n_last>\d\d?))?\.(?P<n_month>\d\d?)\.(?P<n_year>\d{{4}}|\d\d)(?!\d|\.\d)"
            rf"(?:\s?{self._year_word(data)})?(?P<is_numeric>)"
            rf"|(?P<i_year>\d{{4}})-(?P<i_month>\d\d)-(?P<i_day>\d\d)(?!\d|-\d)(?P<is_iso>)"
            rf"|(?P<r_day>\d\d)-(?P<r_month>\d\d)-(?P<r_year>\d{{4}})(?!\d|-\d)(?P<is_reversed>)"
            rf"|(?P<decade>(?:1\d|20)?\d0)-?(?:{decade_end})(?!\w)(?:\s?(?P<decade_word>{self._year_word(data)}))?(?P<is_decade>)"
            rf"|{lone_year}(?:{dash}(?P<to>{_YEAR}){self._year_end(data)}(?:\s?(?P<to_word>{self._year_word(data)}))?)?"
            rf"(?P<is_year>)"
            rf"|(?P<day>\d\d?){day_end}(?:{dash}(?P<last>\d\d?){day_end})?(?!\d|[:.,]\d|-?\w)"
            rf"(?:\s+(?P<month>{months})(?:,?\s+{day_year})?|(?=\s*(?:{joins})\s*\d))(?P<is_day>)"
            r"))"
        )

    def _year_word(self, data: Mapping[str, Any]) -> str:
        words = (*data["year_words"]["one"], *data["year_words"]["many"])
        if not words:
            return "(?!)"
        return words_pattern((*words, *(word.upper() for word in words if len(word) > 3)))

    def _year_end(self, data: Mapping[str, Any]) -> str:
        return f"(?:-(?:{'|'.join(sorted(data['year_endings'], key=len, reverse=True))})(?!\\w))?"

    def _year_tail(self, data: Mapping[str, Any]) -> Callable[[_Numbering], str]:
        """A year with its ending and word, as groups y1 e1 w1, y2 e2 w2, … in the order of calls."""
        ending = "|".join(sorted(data["year_endings"], key=len, reverse=True))
        word = self._year_word(data)

        def tail(named: _Numbering) -> str:
            number = named.next()
            end = rf"(?:-(?P<e{number}>{ending})(?!\w))?"
            # "1990-х", "1990s": a year that runs on is no year.
            return rf"(?P<y{number}>{_YEAR}){end}(?:\s?(?P<w{number}>{word})|(?!-?[^\W\d_]))"

        return tail


class _Numbering:
    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        self._last += 1
        return self._last
