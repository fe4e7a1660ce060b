"""Names of persons: where one begins and ends, and its nominative by agreement of all its words."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from verbale.mentions import name_words as k
from verbale.mentions.holders import HolderRegister
from verbale.mentions.lexicon import mask_of
from verbale.mentions.mention import PersonName
from verbale.mentions.name_context import ContextWords, NameContext
from verbale.mentions.name_forms import Agreed, Reading, agreed, respell
from verbale.mentions.name_roles import READINGS, family_name, roles
from verbale.mentions.name_runs import ROMAN, Blocked, Candidate, NameRuns
from verbale.mentions.name_shape import OPENING, NameShape
from verbale.mentions.name_words import NameWords
from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.morphology import Morphology
from verbale.sentences.split import fold
from verbale.sentences.token import Token

_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f'’-]+")
_APART: Final = mask_of(("post", "paper", "event", "both", "ours", "body", "org"))
_WITH_ANOTHER: Final = 3  # words of a forename, its surname and a surname more
_CLOSING: Final = frozenset({"»", '"', "”", "“"})


_Parts = tuple[tuple[str, ...], tuple[str, ...]]


class _Made(NamedTuple):
    """A name worked out: what a `PersonName` has but its place."""

    person: str
    surname: str
    cases: int
    forms: tuple[int, ...]


class _Memory:
    """Names worked out before, by their words, what their neighbourhood tells and which surnames were told before."""

    def __init__(self) -> None:
        self.nominatives: dict[_Parts, frozenset[str]] = {}
        self.made: dict[tuple[Any, ...], _Made | None] = {}

    def bound(self) -> None:
        """Empties what is full."""
        for known in (self.nominatives, self.made):
            if len(known) >= KEPT_WORDS:
                known.clear()


class _Knowledge(NamedTuple):
    """What finders of one language share."""

    words: NameWords
    runs: NameRuns
    shape: NameShape
    context: NameContext
    named_after: frozenset[str]
    memory: _Memory


class PersonNameFinder:
    """Finds names of persons and gives their nominative. Remembers what it worked out."""

    def __init__(
        self, data: dict[str, Any], morphology: Morphology, holders: HolderRegister, known: _Knowledge | None = None
    ) -> None:
        """`known` is what another finder has of the same data, morphology and holders."""
        self.apart, self.apart_phrases = _APART, 0
        self._given = (data, morphology, holders)
        self._known = known if known is not None else _knowledge(data, morphology, holders)
        self._words, self._runs = self._known.words, self._known.runs
        self._shape = self._known.shape.for_document()
        self._context = self._known.context.for_document()
        self._named_after = self._known.named_after

    def remember(self, surname: str) -> None:
        """A surname (folded nominative) named before in the document: from now on it is a name when it stands alone."""
        self._shape.seen.add(surname)

    def for_document(self) -> PersonNameFinder:
        """A finder for another document: shares all knowledge of words, remembers no surname."""
        data, morphology, holders = self._given
        return PersonNameFinder(data, morphology, holders, self._known)

    def begins_small(self, norm: str) -> bool:
        """Whether a name after a post may begin with this word in small letters: it is not asked for in Russian."""
        return False

    def leads_a_name(self, tokens: list[Token], index: int, blocked: Blocked) -> bool:
        """Whether a place's name is rather a forename: in Russian a place is read first."""
        return False

    def at(self, tokens: list[Token], index: int, blocked: Blocked, expected: int = 0) -> PersonName | None:
        """The longest name of a person that begins at a token.

        `blocked` tells tokens that belong to something else; `expected` is the mask of cases that the governing post
        or preposition allows, 0 if unknown.
        """
        token = tokens[index]
        if token.kind != "w" or not (token.text[0].isupper() or token.norm in self._context.lower_starts):
            return None
        start = self._context.after_honorific(tokens, index)
        if start >= len(tokens) or not tokens[start].text[0].isupper() or self._hopeless(tokens, start, blocked):
            return None
        if blocked(start):
            blocked = _except(blocked, start)
        governed = bool(expected) or start > index
        for candidate in self._runs.candidates(tokens, start, blocked):
            if self._runs_on(tokens, candidate):
                continue
            if self._shape.accepts(tokens, start, candidate, blocked, governed):
                found = self._named(tokens, index, candidate, expected)
                if found:
                    return found
        return None

    def _runs_on(self, tokens: list[Token], candidate: Candidate) -> bool:
        """'посла Олега Озерова Санду не приняла': a whole name, and the surname of another told before."""
        words = [tokens[n].norm for n in candidate.words]
        if len(words) != _WITH_ANOTHER or words[-1] not in self._shape.seen or words[1] in self._shape.seen:
            return False
        kinds = [self._words.kind(word) for word in words[:2]]
        return bool(kinds[0] & k.FORENAME and kinds[1] & k.SURNAME and not kinds[1] & (k.FORENAME | k.PATRONYMIC))

    def _hopeless(self, tokens: list[Token], start: int, blocked: Blocked) -> bool:
        """Whether no name can begin at a word: the cheap tests first."""
        if self._plain_word(tokens, start) or (blocked(start) and not self._forename_after_all(tokens, start, blocked)):
            return True
        return start > 0 and self._names_a_thing(tokens, start)

    def _plain_word(self, tokens: list[Token], start: int) -> bool:
        """A word of the language that no name begins with."""
        token = tokens[start]
        kind = self._words.kind(token.norm)
        if kind & k.NEVER:
            return True
        if len(token.text) == 1 or not kind & k.COMMON or kind & (k.FORENAME | k.SURNAME | k.FAMILY_FIRST | k.HELD):
            return False
        following = tokens[start + 1] if start + 1 < len(tokens) else None
        return following is None or not (following.text[0].isupper() or following.text == ".")

    def _forename_after_all(self, tokens: list[Token], start: int, blocked: Blocked) -> bool:
        """Whether a word taken for a place is a forename: 'Владимир Макей' beside the city Владимир."""
        kind = self._words.kind(tokens[start].norm)
        if not kind & k.FORENAME or kind & (k.WEAK | k.COMMON) or start + 1 >= len(tokens) or blocked(start + 1):
            return False
        after = tokens[start + 1]
        if after.kind != "w" or len(after.text) < 2 or not after.text[0].isupper():
            return False
        following = self._words.kind(after.norm)
        return bool(following & (k.UNKNOWN | k.SURNAME | k.HELD | k.PATRONYMIC)) and not following & k.NEVER

    def _names_a_thing(self, tokens: list[Token], start: int) -> bool:
        """Whether what stands before makes it the name of a street, or part of a ship's or a firm's in quotes."""
        at = start - 1
        while at > 0 and start - at < 4 and (tokens[at].text == "." or tokens[at].text[0].isupper()):
            if tokens[at].norm in self._named_after:
                break
            at -= 1
        if tokens[at].norm in self._named_after:
            return True
        if tokens[at].text not in OPENING:
            return False
        closing = next((n for n in range(start + 1, min(start + 4, len(tokens))) if tokens[n].kind != "w"), None)
        return closing is not None and tokens[closing].text in _CLOSING

    def _named(self, tokens: list[Token], first: int, candidate: Candidate, expected: int) -> PersonName | None:
        hint, gender = self._context.honorific(tokens, first)
        if not expected and not hint:
            hint, gender = self._context.around(tokens, first, candidate.last)
        parts = tuple([tokens[n].text for n in candidate.words]), tuple(roles(tokens, candidate, self._words))
        made = self._made(parts, candidate, (expected, hint, gender))
        if made is None:
            return None
        last = self._end(tokens, candidate.last)
        self._context.told(tokens, last, made.cases & (expected or hint) or made.cases)
        if candidate.before or candidate.after or len(candidate.words) > 1:
            self._learn(made.surname)
        return PersonName(first, last, made.person, made.surname, made.cases, made.forms)

    def _made(self, parts: _Parts, candidate: Candidate, around: tuple[int, int, int]) -> _Made | None:
        """The name of words in their roles; `around` are cases expected, cases and gender that the text suggests."""
        memory, seen = self._known.memory, self._shape.seen
        nominatives = memory.nominatives.get(parts)
        if nominatives is None:
            nominatives = memory.nominatives[parts] = frozenset(
                reading.nominative for readings in self._readings(parts) for reading in readings
            )
        told = () if seen.isdisjoint(nominatives) else tuple(sorted(seen & nominatives))
        key = parts, candidate.before, candidate.after, around, told
        if key not in memory.made:
            memory.bound()
            memory.made[key] = self._work_out(parts, candidate, around)
        return memory.made[key]

    def _work_out(self, parts: _Parts, candidate: Candidate, around: tuple[int, int, int]) -> _Made | None:
        found = agreed(tuple([self._favoured(readings) for readings in self._readings(parts)]), *around)
        if found is None or found.doubtful:
            return None
        texts, in_roles = parts
        spelled = [respell(text, word) for text, word in zip(texts, found.nominatives, strict=True)]
        person = " ".join([*candidate.before, *spelled, *candidate.after])
        surname = found.nominatives[family_name(list(in_roles))]
        if ROMAN.fullmatch(texts[-1]):
            surname = " ".join(found.nominatives)  # Харальд V
        return _Made(person, surname, found.cases, _forms(found))

    def _learn(self, surname: str) -> None:
        """Keeps a surname told in full, unless it is a word of the language too."""
        kind = self._words.kind(surname)
        if len(surname) > 3 and (kind & k.SURNAME or not kind & (k.COMMON | k.PLACE)):
            self._shape.seen.add(surname)

    def _readings(self, parts: _Parts) -> list[tuple[Reading, ...]]:
        """The readings of each word in its role."""
        return [READINGS[role](self._words, fold(text)) for text, role in zip(*parts, strict=True)]

    def _favoured(self, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """A surname that the document has told before comes first."""
        if not any(reading.nominative in self._shape.seen for reading in readings):
            return readings
        told = [r._replace(cost=r.cost - 3) for r in readings if r.nominative in self._shape.seen]
        return tuple(sorted([*told, *readings], key=lambda r: r.cost))

    def _end(self, tokens: list[Token], last: int) -> int:
        """Past '(Jonas Gahr Store)' too: the same name in Latin letters."""
        if last + 2 >= len(tokens) or tokens[last].text != "(":
            return last
        at = last + 1
        while at < len(tokens) and (tokens[at].text in {".", "-", ","} or _LATIN.fullmatch(tokens[at].text)):
            at += 1
        return at + 1 if last + 1 < at < len(tokens) and tokens[at].text == ")" else last


def _knowledge(data: dict[str, Any], morphology: Morphology, holders: HolderRegister) -> _Knowledge:
    words = NameWords(data, morphology, holders)
    context = NameContext(ContextWords(data), morphology)
    return _Knowledge(
        words, NameRuns(data, words), NameShape(words, morphology), context, frozenset(data["named_after"]), _Memory()
    )


def _except(blocked: Blocked, index: int) -> Blocked:
    return lambda at: at != index and blocked(at)


def _forms(found: Agreed) -> tuple[int, ...]:
    base = f.SG | f.NOUN | f.ANIM | found.gender
    return tuple(base | case for case in f.CASE_NAMES.values() if found.cases & case)
