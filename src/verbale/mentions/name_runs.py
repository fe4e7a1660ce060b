"""Which tokens could make one name: initials before or after, words with a capital letter, particles between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from verbale.mentions import name_words as k
from verbale.mentions.name_words import NameWords
from verbale.sentences import form as f
from verbale.sentences.token import Token

Blocked = Callable[[int], bool]
ROMAN: Final = re.compile(r"[IVX]{1,5}|[ІХ]{1,3}")
_LONGEST: Final = 7
_LIKELY: Final = 2  # the cost of a reading of a surname that is no more than unknown


class Candidate(NamedTuple):
    """Words of a possible name: token numbers, initials before or after them, and where it ends."""

    words: tuple[int, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    last: int


def is_named(token: Token) -> bool:
    """Whether it is a word with a capital letter, in the middle too: аль-Умрани."""
    return token.text[0].isupper() or ("-" in token.norm and not token.text.islower())


class NameRuns:
    """Collects the candidates that begin at a token."""

    def __init__(self, data: dict[str, Any], words: NameWords) -> None:
        self._words = words
        self._particles = frozenset(data["particles"])
        self._closing = frozenset(data["closing_particles"])
        self._long_initials = frozenset(data["long_initials"])

    def candidates(self, tokens: list[Token], start: int, blocked: Blocked) -> list[Candidate]:
        """All candidates that begin at a token, longest first."""
        initials, at = self._initials(tokens, start)
        if initials:
            words = self._run(tokens, at, blocked)
            if not words:
                return []
            return [Candidate(tuple(words[:n]), initials, (), words[n - 1] + 1) for n in self._lengths(tokens, words)]
        words = self._run(tokens, start, blocked)
        found = []
        for n in self._lengths(tokens, words):
            last = words[n - 1] + 1
            if n == len(words) and (followed := self._initials_after(tokens, words)):
                found.append(Candidate(tuple(words), (), *followed))
                continue
            found.append(Candidate(tuple(words[:n]), (), (), last))
        return found

    def _lengths(self, tokens: list[Token], words: list[int]) -> list[int]:
        """How many of the words may be the name, most first; no name ends in 'де' or 'ван'."""
        return [n for n in range(len(words), 0, -1) if not self._open_particle(tokens[words[n - 1]]) or n == 1]

    def _open_particle(self, token: Token) -> bool:
        return not token.text[0].isupper() and token.norm in self._particles and token.norm not in self._closing

    def _initials(self, tokens: list[Token], start: int) -> tuple[tuple[str, ...], int]:
        """Initials that begin at a token, and the token after them."""
        found: list[str] = []
        at = start
        while at + 1 < len(tokens) and len(found) < 4 and tokens[at + 1].text == "." and self._is_initial(tokens[at]):
            hyphen = bool(found) and tokens[at - 1].norm == "-"
            found.append(tokens[at].text + ".")
            if hyphen:
                found[-2:] = [f"{found[-2]}-{found[-1]}"]
            at += 2
            if at + 1 < len(tokens) and tokens[at].norm == "-" and self._is_initial(tokens[at + 1]):
                at += 1
        return tuple(found), at

    def _is_initial(self, token: Token) -> bool:
        text = token.text
        if token.kind != "w" or not text[0].isupper():
            return False
        if len(text) == 1:
            return True
        if "-" in text:
            return all(len(part) == 1 and part.isupper() for part in text.split("-"))
        return text[1:].islower() and token.norm in self._long_initials

    def _initials_after(self, tokens: list[Token], words: list[int]) -> tuple[tuple[str, ...], int] | None:
        """Initials that belong to the word before them, not to the one after ('депутат Стортинга Й.Асфьель')."""
        last = words[-1]
        initials, end = self._initials(tokens, last + 1)
        if not initials:
            return None
        following = tokens[end] if end < len(tokens) else None
        if following is None or following.kind != "w" or not following.text[0].isupper():
            return initials, end
        if following.start == tokens[end - 1].stop or self._words.kind(tokens[words[0]].norm) & (k.COMMON | k.PLACE):
            return None
        return initials, end

    def _run(self, tokens: list[Token], start: int, blocked: Blocked) -> list[int]:
        """Numbers of the tokens from `start` on that could be one name's words."""
        words: list[int] = []
        at = start
        while at < len(tokens) and len(words) < _LONGEST:
            token = tokens[at]
            if token.kind != "w" or (blocked(at) and not self._surname_after_all(tokens, at, words, blocked)):
                break
            if token.text[0].isupper():
                if not self._joins(tokens, at, words):
                    break
            elif not self._particle_joins(tokens, at, words, blocked):
                break
            words.append(at)
            at += 1
        return words

    def _surname_after_all(self, tokens: list[Token], at: int, words: list[int], blocked: Blocked) -> bool:
        """Whether a word taken for a place is the surname after a forename: 'Вилли Телави' beside the city Телави."""
        if len(words) != 1 or not tokens[at].text[0].isupper() or (at + 1 < len(tokens) and blocked(at + 1)):
            return False
        kind = self._words.kind(tokens[words[0]].norm)
        return bool(kind & k.FORENAME) and not kind & (k.WEAK | k.COMMON | k.SURNAME | k.PLACE)

    def _next_person(self, tokens: list[Token], at: int, words: list[int]) -> bool:
        """Whether another person begins here: '… Джонсона Сергей Лавров …'."""
        if len(words) != 1 or at + 1 >= len(tokens) or not tokens[at + 1].text[0].isupper():
            return False
        first, here, after = (self._words.kind(tokens[n].norm) for n in (words[0], at, at + 1))
        plain = here & k.FORENAME and not here & (k.WEAK | k.SURNAME | k.HELD)
        begun = first & (k.FORENAME | k.FAMILY_FIRST) and (not first & k.WEAK or first & k.HELD)
        if not plain or begun or not after & (k.UNKNOWN | k.SURNAME) or after & k.PATRONYMIC:
            return False
        return not self._agree(tokens[words[0]].norm, tokens[at].norm)

    def _agree(self, first: str, forename: str) -> bool:
        """Whether two words stand in one oblique case, as those of one name do: 'Нандасеной Готабаей Раджапаксой'."""
        case = 0
        for reading in self._words.forename(forename):
            case |= reading.cases & ~f.NOM if reading.cost == 0 else 0
        return any(r.cases & case for r in self._words.surname(first) if r.cost <= _LIKELY)

    def _joins(self, tokens: list[Token], at: int, words: list[int]) -> bool:
        token = tokens[at]
        if words and ROMAN.fullmatch(token.text):
            return True
        if words and (self._initials(tokens, at)[0] or self._next_person(tokens, at, words)):
            return False
        if len(token.text) == 1 and not (words and self._words.kind(tokens[words[0]].norm) & k.FAMILY_FIRST):
            return token.norm == "у" and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
        if words and ROMAN.fullmatch(tokens[words[-1]].text):
            return False
        return not self._words.kind(token.norm) & k.NEVER

    def _particle_joins(self, tokens: list[Token], at: int, words: list[int], blocked: Blocked) -> bool:
        norm = tokens[at].norm
        if words and norm in self._closing:
            return True
        head = norm.partition("-")
        if head[1] and head[0] in self._particles and tokens[at].text[len(head[0]) + 1 :][:1].isupper():
            return True  # аль-Умрани
        if norm not in self._particles:
            return False
        following = range(at + 1, min(at + 3, len(tokens)))
        after = next((n for n in following if tokens[n].norm not in self._particles), None)
        return after is not None and tokens[after].text[0].isupper() and not blocked(after)
