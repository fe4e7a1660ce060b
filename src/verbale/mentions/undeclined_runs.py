"""Which tokens could make one name that does not decline: initials, words with a capital letter, particles."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from verbale.mentions import name_words as k
from verbale.mentions.latin_words import LatinWords
from verbale.mentions.name_runs import ROMAN, Blocked
from verbale.sentences.token import Token

_LONGEST: Final = 7
_GAP: Final = 2  # characters between the words of a name; more hold a word that is no token ('of', 'the')


class Run(NamedTuple):
    """Words of a possible name: numbers of the tokens that are full words or particles, whether initials stand before
    them, whether 'Jr.' closes them, and where it ends.
    """

    words: tuple[int, ...]
    initials: bool
    closed: bool
    last: int


def adjoins(tokens: list[Token], at: int) -> bool:
    """Whether nothing but a blank stands between a token and the one before it."""
    return at > 0 and tokens[at].start - tokens[at - 1].stop < _GAP


class UndeclinedRuns:
    """Collects the candidates that begin at a token."""

    def __init__(self, data: dict[str, Any], words: LatinWords) -> None:
        self._words = words
        self._particles = frozenset(data["particles"])
        self._joined = frozenset(data["joined_particles"])
        self._closing = frozenset(data["closing_parts"])
        self._long_initials = frozenset(data["long_initials"])

    def candidates(self, tokens: list[Token], start: int, blocked: Blocked) -> list[Run]:
        """All candidates that begin at a token, longest first; no name ends in a particle."""
        words, initials = self._run(tokens, start, blocked)
        found = []
        for count in range(len(words), 0, -1):
            end = words[count - 1]
            if not self.is_particle(tokens[end]) or tokens[end].capital:
                last = self._closed(tokens, end + 1) if count == len(words) else end + 1
                found.append(Run(tuple(words[:count]), initials, last > end + 1, last))
        return found

    def is_particle(self, token: Token) -> bool:
        """Whether it is a particle with a small letter: van, bin."""
        return not token.capital and token.norm in self._particles

    def begins_small(self, norm: str) -> bool:
        """Whether a name may begin with this word though its letter is small: 'President al-Sisi', 'von der Leyen'."""
        head, hyphen, _ = norm.partition("-")
        return norm in self._particles or (bool(hyphen) and head in self._joined)

    def _run(self, tokens: list[Token], start: int, blocked: Blocked) -> tuple[list[int], bool]:
        """Numbers of the words of the longest name from `start` on, and whether initials stand before them."""
        words: list[int] = []
        at = start
        initials = False
        while at < len(tokens) and len(words) < _LONGEST and (at == start or adjoins(tokens, at)):
            after = 0 if words and _ends_in_numeral(tokens, at) else self._initial(tokens, at)
            if after:
                initials = initials or not words
                at = after
                continue
            apart = at > start and blocked(at) and not self._surname_after_all(tokens, at, words)
            if tokens[at].kind != "w" or apart or not self._joins(tokens, at, words, blocked):
                break
            words.append(at)
            if self._words.ending(tokens[at]):
                break
            at += 1
        return words, initials

    def _surname_after_all(self, tokens: list[Token], at: int, words: list[int]) -> bool:
        """Whether a word taken for a people or a land is the surname after a forename: 'Bill English'."""
        if len(words) != 1 or not tokens[at].capital or not self._words.kind(tokens[at].norm) & (k.SURNAME | k.HELD):
            return False
        first = self._words.kind(tokens[words[0]].norm)
        return bool(first & k.FORENAME) and not first & (k.COMMON | k.PLACE)

    def _initial(self, tokens: list[Token], at: int) -> int:
        """The token after an initial, its point and the hyphen of 'J.-C.'; 0 where no initial stands."""
        token = tokens[at]
        if token.kind != "w" or not token.capital or at + 1 >= len(tokens):
            return 0
        if tokens[at + 1].text == "." and (len(token.text) == 1 or token.norm in self._long_initials):
            hyphen = at + 3 < len(tokens) and tokens[at + 2].norm == "-" and tokens[at + 3].capital
            return at + 3 if hyphen else at + 2
        if "-" in token.text and tokens[at + 1].text == "." and len(token.text) == 3:
            return at + 2
        return at + 1 if self._pointless(tokens, at) else 0

    def _pointless(self, tokens: list[Token], at: int) -> bool:
        """Whether a single letter without a point is an initial: 'John F Kennedy', 'S Rajaratnam'."""
        token, after = tokens[at], tokens[at + 1]
        if len(token.text) > 1 or token.text in "AIU" or not after.capital or len(after.text) == 1:
            return False
        return adjoins(tokens, at + 1) and not self._words.kind(after.norm) & (k.COMMON | k.PLACE | k.NEVER)

    def _joins(self, tokens: list[Token], at: int, words: list[int], blocked: Blocked) -> bool:
        token = tokens[at]
        if token.capital:
            if len(token.text) == 1 and not (ROMAN.fullmatch(token.text) if words else token.norm in "u"):
                return False  # of single letters a number ends a name, 'U' begins one: U Thant
            return token.norm not in self._closing and not self._words.kind(token.norm) & k.NEVER
        head, hyphen, rest = token.text.partition("-")
        if hyphen and head in self._joined:
            return rest[:1].isupper()  # al-Khalifa
        return token.norm in self._particles and self._leads_on(tokens, at, blocked)

    def _leads_on(self, tokens: list[Token], at: int, blocked: Blocked) -> bool:
        """Whether a word with a capital follows a particle, at most two more particles between."""
        for after in range(at + 1, min(at + 4, len(tokens))):
            if not adjoins(tokens, after):
                return False
            if tokens[after].norm not in self._particles or tokens[after].capital:
                return tokens[after].capital and not blocked(after)
        return False

    def _closed(self, tokens: list[Token], at: int) -> int:
        """Past ', Jr.'."""
        part = at + 1 if at < len(tokens) and tokens[at].text == "," else at
        if part >= len(tokens) or tokens[part].norm not in self._closing:
            return at
        pointed = part + 1 < len(tokens) and tokens[part + 1].text == "."
        return part + 2 if pointed else part + 1


def _ends_in_numeral(tokens: list[Token], at: int) -> bool:
    """Whether a letter with a point is a ruler's number at a sentence's end: 'They met King Harald V.'"""
    if not ROMAN.fullmatch(tokens[at].text) or at + 1 >= len(tokens) or tokens[at + 1].text != ".":
        return False
    return at + 2 >= len(tokens) or not tokens[at + 2].capital
