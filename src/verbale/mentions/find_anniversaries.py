"""Find anniversaries and "so many years ago": how many years, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.split import fold
from verbale.sentences.token import Token

_REACH: Final = 32  # the longest way from a word of the gate to the number: "исполнилось ровно двадцать пять лет"
_WORD: Final = re.compile(r"\w+")
_DIGITS: Final = r"(?<![\w.,/-])[1-9]\d{0,2}"


class Anniversary(NamedTuple):
    """So many years, and the half-open code points of the words ("25-летия", "30 лет назад").

    `ago`: the words count back to the deed itself and celebrate nothing.
    """

    years: int
    start: int
    stop: int
    ago: bool = False


class AnniversaryFinder:
    """Finds anniversaries by the `anniversaries` and `numbers` of a language's `dates` data."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._numbers = {word: int(number) for number, words in data["numbers"].items() for word in words}
        longest = sorted(self._numbers, key=lambda word: (-len(word), word))
        worded = "|".join(longest).replace(" ", r"\s+")
        number = rf"(?:{_DIGITS}|(?<!\w)(?:{worded}))"
        self._counts: dict[str, int | None] = {}
        self._number_groups: dict[str, str] = {}
        ways: list[str] = []
        after_number: list[str] = []  # as most ways begin with the number, it is looked for once
        for at, pattern in enumerate(data["anniversaries"]["counted"]):
            leads = pattern.startswith("{n}")
            group = "n" if leads else f"n{at}"
            self._counts[f"c{at}"], self._number_groups[f"c{at}"] = None, group
            rest = pattern.removeprefix("{n}").replace("{n}", f"(?P<{group}>{number})")
            (after_number if leads else ways).append(f"(?P<c{at}>{rest})")
        if after_number:
            ways.insert(0, f"(?P<n>{number})(?:{'|'.join(after_number)})")
        for count, patterns in data["anniversaries"]["fixed"].items():
            self._counts[f"a{len(ways)}"] = int(count)
            ways.append(f"(?P<a{len(ways)}>(?<!\\w)(?:{'|'.join(patterns)}))")
        self._match = re.compile("|".join(ways), re.IGNORECASE).match
        self._ago = frozenset(data["anniversaries"]["ago"])
        gate = data["anniversaries"]["gate"]
        self._gate = re.compile(gate, re.IGNORECASE)
        self._folded_gate = re.compile(fold(gate.replace("\\s", " ")))
        self._met: set[str] = set()
        self._opening: set[str] = set()

    def find(self, text: str, start: int, stop: int) -> list[Anniversary]:
        """The anniversaries in `text[start:stop]`, in order."""
        return self._beside(text, start, stop, list(self._gate.finditer(text, start, stop)))

    def find_among(self, text: str, start: int, stop: int, words: list[Token]) -> list[Anniversary]:
        """The same, given the tokens: words of the gate are known by their spelling, no letter is looked at."""
        opening = self._opening_among([token.norm for token in words])
        if not opening:
            return []
        gates: list[re.Match[str]] = []
        for token in words:
            if token.norm in opening:  # with the blanks around it, which the gate may ask for
                gates.extend(self._gate.finditer(text, max(start, token.start - 1), min(stop, token.stop + 1)))
        return self._beside(text, start, stop, gates) if gates else []

    def _opening_among(self, norms: list[str]) -> set[str]:
        """Which of the words open the gate; all words met are remembered."""
        if not self._met.issuperset(norms):
            if len(self._met) >= KEPT_WORDS:
                self._met.clear()
                self._opening.clear()
            new = set(norms) - self._met
            self._met |= new
            self._opening |= {norm for norm in new if self._folded_gate.search(f" {norm} ") is not None}
        return self._opening.intersection(norms)

    def _beside(self, text: str, start: int, stop: int, gates: list[re.Match[str]]) -> list[Anniversary]:
        """The anniversaries within reach of matches of the gate."""
        found: list[Anniversary] = []
        for gate in gates:
            if gate.start() < start:
                continue
            window = max(start, gate.start() - _REACH), min(stop, gate.end() + _REACH)
            for word in _WORD.finditer(text, *window):  # an anniversary begins with a word: no other letter is tried
                match = self._match(text, word.start(), window[1]) if word.start() >= start else None
                if match is not None:
                    found.append(self._read(match))
                    start = match.end()
        return found

    def _read(self, match: re.Match[str]) -> Anniversary:
        group = next(name for name in self._counts if match[name] is not None)
        years = self._counts[group]
        if years is None:
            said = match[self._number_groups[group]].lower()
            years = int(said) if said.isdigit() else self._numbers[" ".join(said.split())]
        return Anniversary(years, *match.span(), not self._ago.isdisjoint(match.group().lower().split()))
