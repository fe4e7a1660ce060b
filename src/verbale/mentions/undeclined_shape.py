"""Whether words with capital letters are a person's name, in a language whose names do not decline."""

from __future__ import annotations

from typing import Any, Final

from verbale.mentions import name_words as k
from verbale.mentions.latin_words import NAME, LatinWords
from verbale.mentions.name_runs import ROMAN, Blocked
from verbale.mentions.undeclined_runs import Run, UndeclinedRuns, adjoins
from verbale.sentences.token import Token

_SENTENCE_MARKS: Final = frozenset(
    {".", "!", "?", "…", ":", ";", "-", "•", "–", "—", "*", ")", "«", '"', "“", "„", "'"}
)
_PLAIN: Final = k.COMMON | k.PLACE
_LONG_NAME: Final = 6
_SHORT_PART: Final = 3  # letters of a middle name that is a word, too
_ABBREVIATION: Final = 5  # letters; a word in capitals of fewer is rather NATO than a surname


class UndeclinedShape:
    """Judges candidates. `seen` are the surnames that the document has told."""

    def __init__(self, data: dict[str, Any], words: LatinWords, runs: UndeclinedRuns) -> None:
        self._data = data
        self._words = words
        self._runs = runs
        self._things = frozenset(data["things"])
        self._titles = frozenset((*data["titles"], *data["honorifics"]))
        self._months = frozenset(data["month_surnames"])
        self._no_initials = frozenset(data["no_initials"])
        self.seen: set[str] = set()

    def for_document(self) -> UndeclinedShape:
        """The same for another document."""
        return UndeclinedShape(self._data, self._words, self._runs)

    def accepts(self, tokens: list[Token], start: int, run: Run, blocked: Blocked, governed: bool) -> bool:
        """Whether a candidate is a person's name; `governed` tells that a title or a post asks for one."""
        places = [n for n in run.words if not self._runs.is_particle(tokens[n])]
        named = [tokens[n] for n in places]
        kinds = [_after_initial(tokens, n, self._words.kind(tokens[n].norm)) for n in places]
        if not kinds or self._part_of_a_thing(tokens, run.last, blocked) or not self._spelled(named, kinds):
            return False
        inside = self.inside(tokens, start)
        if self._held_whole(named):
            return True
        if run.initials:
            return self._fits_initials(tokens, start, run, kinds, inside)
        if any(ROMAN.fullmatch(token.text) for token in named[1:]):
            plain_word = any(kind & k.COMMON and not kind & NAME for kind in kinds)
            return len(named) <= 4 and bool(kinds[0] & (k.FORENAME | k.HELD)) and not plain_word
        if len(kinds) == 1:
            if not governed and self._ends_another(tokens, start, blocked):
                return False
            return self._stands_alone(tokens, run, kinds[0], governed, inside)
        particle = len(named) < len(run.words)
        return self._full_name(named, kinds, governed, inside) and self._sure(
            tokens, run, kinds, governed or run.closed or particle
        )

    def _ends_another(self, tokens: list[Token], start: int, blocked: Blocked) -> bool:
        """Whether it ends another name that could not be read: 'Barsha Rose Thapa' is no Thapa told before."""
        before = tokens[start - 1] if start else None
        if before is None or before.kind != "w" or not before.capital or not adjoins(tokens, start):
            return False
        kind = self._words.kind(before.norm)
        if blocked(start - 1) or before.norm in self._titles or kind & k.PLACE or self._words.ending(before):
            return False
        return bool(kind & (k.UNKNOWN | NAME)) or self.inside(tokens, start - 1)

    def _held_whole(self, named: list[Token]) -> bool:
        """Whether the register has it, family name first: 'To Lam', 'Aung San Suu Kyi'."""
        found = self._words.holders.find(self._words.key(named[0].norm), " ".join(t.text for t in named[1:]))
        return len(named) > 1 and any(holder.whole for holder in found)

    def _sure(self, tokens: list[Token], run: Run, kinds: list[int], helped: bool) -> bool:
        """Whether strange words alone make a name: nothing known leads them, so no word with a capital may follow."""
        if helped or kinds[0] & (k.FORENAME | k.FAMILY_FIRST) or any(kind & NAME for kind in kinds[1:]):
            return True
        after = run.last
        return not (after < len(tokens) and tokens[after].capital and adjoins(tokens, after))

    def _spelled(self, named: list[Token], kinds: list[int]) -> bool:
        """Whether words in capitals throughout can be of a name: 'Kęstutis VAŠKELEVIČIUS', no 'Jens NATO'."""
        loud = [n for n, token in enumerate(named) if len(token.text) > 1 and token.text.isupper()]
        loud = [n for n in loud if not (n and ROMAN.fullmatch(named[n].text))]
        if not loud:
            return True
        if any(kinds[n] & _PLAIN for n in loud):
            return False
        if len(loud) == len(named):
            return bool(kinds[0] & k.FORENAME) and len(named) > 1
        if loud[0] == 0:
            return bool(kinds[-1] & k.FORENAME) and len(named[0].text) >= _ABBREVIATION  # 'MAKEI Vladimir'
        return all(len(named[n].text) >= _ABBREVIATION or kinds[n] & NAME for n in loud)

    def _part_of_a_thing(self, tokens: list[Token], last: int, blocked: Blocked) -> bool:
        """Whether what follows makes it the name of a street, an airport, a prize: 'Fridtjof Nansen Institute'."""
        if self._words.ending(tokens[last - 1]):
            return False  # "Solberg's Government" is hers
        at = last
        while at < len(tokens) and at < last + 3 and tokens[at].capital and adjoins(tokens, at) and not blocked(at):
            if tokens[at].norm in self._things:
                return True
            at += 1
        small = at < len(tokens) and len(tokens[at].text) > 4 and adjoins(tokens, at)  # 'the Monroe doctrine'
        return small and tokens[at].norm in self._things

    def _fits_initials(self, tokens: list[Token], start: int, run: Run, kinds: list[int], inside: bool) -> bool:
        letters = "".join(tokens[n].norm for n in range(start, run.words[0]) if tokens[n].kind == "w")
        if letters in self._no_initials or len(kinds) > 4:
            return False
        if any(kind & k.COMMON and not kind & NAME for kind in kinds):
            return False
        return not (len(letters) == 1 and not inside and kinds[-1] & _PLAIN)  # 'A. Norway', an item of a list

    def _stands_alone(self, tokens: list[Token], run: Run, kind: int, governed: bool, inside: bool) -> bool:
        token = tokens[run.words[0]]
        told = self._words.key(token.norm) in self.seen
        if kind & (_PLAIN | k.SURNAME):
            if told and inside and not kind & k.PLACE and token.norm not in self._months:
                return True  # 'Store' after 'Jonas Gahr Store'
            return governed and bool(told or kind & (k.SURNAME | k.HELD))
        if len(token.text) < 3:
            return governed and bool(kind & k.HELD)
        if told or (kind & k.HELD and not kind & k.FORENAME):
            return True
        after = run.last
        if after < len(tokens) and tokens[after].capital and adjoins(tokens, after) and not governed:
            return False
        return governed and bool(kind & (k.UNKNOWN | k.FORENAME)) and (inside or start_of(run) > 0)

    def _full_name(self, named: list[Token], kinds: list[int], governed: bool, inside: bool) -> bool:
        """Whether two words or more, none of them a leading initial, name a person."""
        first, *rest = kinds
        if len(kinds) > _LONG_NAME:
            return False
        for token, kind in zip(named[1:], rest, strict=True):
            short = token is not named[-1] and len(token.text) <= _SHORT_PART  # 'Barsha Man Thapa'
            if kind & k.COMMON and not kind & NAME and not (short and rest[-1] & (k.UNKNOWN | NAME)):
                return False
        if first & k.COMMON and first & NAME:
            return self._weak_beginning(named, kinds, governed, inside)
        if rest[-1] & k.COMMON:
            return bool(first & k.FORENAME and rest[-1] & (k.SURNAME | k.HELD))  # 'Hamilton Fish', no 'Salic Law'
        if first & _PLAIN and not first & NAME:
            return False
        if any(kind & k.PLACE and not kind & (k.HELD | k.SURNAME) for kind in rest):
            return governed or (bool(first & k.FORENAME) and not first & k.PLACE)
        if first & k.PLACE and not first & (k.FORENAME | k.SURNAME):
            return governed and bool(rest[-1] & (k.UNKNOWN | NAME))
        return True

    def _weak_beginning(self, named: list[Token], kinds: list[int], governed: bool, inside: bool) -> bool:
        """'Mark Rutte', 'To Lam', 'Grant Shapps': the first word is one of the language, too."""
        if any(kind & k.PLACE and not kind & k.HELD for kind in kinds[1:]):
            return False
        given = " ".join(token.text for token in named[1:])
        forename = named[0].text
        if self._words.holders.find(self._words.key(named[0].norm), given):
            return True
        if self._words.holders.find(self._words.key(named[-1].norm), forename):
            return True
        return bool(kinds[0] & k.FORENAME) or ((governed or inside) and bool(kinds[0] & k.FAMILY_FIRST))

    @staticmethod
    def inside(tokens: list[Token], start: int) -> bool:
        """Whether the word stands inside a sentence, so that its capital letter tells something."""
        return start > 0 and tokens[start - 1].text not in _SENTENCE_MARKS


def start_of(run: Run) -> int:
    """The token where the words of a run begin."""
    return run.words[0]


def _after_initial(tokens: list[Token], at: int, kind: int) -> int:
    """The kind of a word in its place: 'Paul H. Alling': after an initial within a name it is a surname, no 'all'."""
    if at < 3 or not kind & k.COMMON or kind & (k.PLACE | k.NEVER) or tokens[at - 1].text != ".":
        return kind
    initial, before = tokens[at - 2], tokens[at - 3]
    within = len(initial.text) == 1 and initial.capital and before.kind == "w" and before.capital
    return (kind & ~k.COMMON) | k.UNKNOWN if within and adjoins(tokens, at - 2) else kind
