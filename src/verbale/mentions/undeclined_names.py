"""Names of persons in a language whose names do not decline: where one begins and ends, and its surname."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from verbale.mentions import name_words as k
from verbale.mentions.holders import HolderRegister
from verbale.mentions.latin_words import LatinWords, TagsOf
from verbale.mentions.lexicon import mask_of
from verbale.mentions.mention import PersonName
from verbale.mentions.name_runs import ROMAN, Blocked
from verbale.mentions.undeclined_runs import Run, UndeclinedRuns, adjoins
from verbale.mentions.undeclined_shape import UndeclinedShape
from verbale.sentences import form as f
from verbale.sentences.plain import plain
from verbale.sentences.split import words_of
from verbale.sentences.token import Token

_APART: Final = mask_of((
    "post", "paper", "event", "both", "ours", "body", "org", "state", "state_adj", "demonym", "region", "venue",
))  # fmt: skip
_APART_PHRASES: Final = mask_of(("city", "city?", "state?", "concept"))
_OPENING: Final = frozenset({"«", '"', "“", "„"})
_CLOSING: Final = frozenset({"»", '"', "”", "“"})
_LONGEST_SURNAME: Final = 4  # words: 'Kyelem de Tambela', 'van den Broek'


class _Titles(NamedTuple):
    """The words around names that a language's data tell of."""

    honorifics: frozenset[str]
    phrases: dict[str, list[tuple[str, ...]]]
    titles: frozenset[str]
    named_after: frozenset[str]


class _Knowledge(NamedTuple):
    """What finders of one language share."""

    words: LatinWords
    runs: UndeclinedRuns
    shape: UndeclinedShape
    titles: _Titles


class UndeclinedNameFinder:
    """Finds names of persons. Remembers the surnames that its document has told in full or after a title."""

    def __init__(self, known: _Knowledge) -> None:
        """`known` is what `undeclined_names` made of a language's data."""
        self.apart, self.apart_phrases = _APART, _APART_PHRASES
        self._known = known
        self._words, self._runs, self._titles = known.words, known.runs, known.titles
        self._shape = known.shape.for_document()

    def remember(self, surname: str) -> None:
        """A surname (folded) named before in the document: from now on it is a name when it stands alone."""
        self._shape.seen.add(self._words.key(surname))

    def for_document(self) -> UndeclinedNameFinder:
        """A finder for another document: shares all knowledge of words, remembers no surname."""
        return UndeclinedNameFinder(self._known)

    def begins_small(self, norm: str) -> bool:
        """Whether a name may begin with this word though its letter is small: 'President al-Sisi'."""
        return self._runs.begins_small(norm)

    def leads_a_name(self, tokens: list[Token], index: int, blocked: Blocked) -> bool:
        """Whether a word that is a place's or a deed's, too, is the forename of the name that begins there.

        The register knows the person ('Israel Katz', 'Grant Shapps'); or a city has a strange word after it, which no
        city has: 'Sofia Holmsund'.
        """
        token, after = tokens[index], index + 1
        kind = self._words.kind(token.norm)
        if not kind & k.FORENAME or after >= len(tokens) or not tokens[after].capital or not adjoins(tokens, after):
            return False
        following = self._words.kind(tokens[after].norm)
        held = self._words.holders.find(self._words.key(tokens[after].norm), token.text) if following & k.HELD else []
        if any(holder.forenames for holder in held):
            return True
        strange = following & (k.UNKNOWN | k.HELD) and not following & (k.COMMON | k.PLACE | k.NEVER)
        return bool(strange) and not kind & k.COMMON and not blocked(index) and not blocked(after)

    def at(self, tokens: list[Token], index: int, blocked: Blocked, expected: int = 0) -> PersonName | None:
        """The longest name of a person that begins at a token; its honorific counts as part of it.

        `blocked` tells tokens that belong to something else; `expected` is not 0 where a post asks for a name.
        """
        token = tokens[index]
        if token.kind != "w" or not (token.capital or (expected and self._runs.begins_small(token.norm))):
            return None
        start = self._after_honorifics(tokens, index)
        if start >= len(tokens) or self._hopeless(tokens, start, blocked):
            return None
        governed = start > index or self._asked_for(tokens, start, expected)
        for run in self._runs.candidates(tokens, start, blocked):
            if self._shape.accepts(tokens, start, run, blocked, governed):
                return self._named(tokens, (index, start), run, governed)
        return None

    def _after_honorifics(self, tokens: list[Token], index: int) -> int:
        """The token after the honorifics that begin at `index`, and their points; `index` itself without any."""
        at = index
        while at < len(tokens):
            phrase = next((p for p in self._titles.phrases.get(tokens[at].norm, ()) if _stands(tokens, at, p)), ())
            if not phrase and tokens[at].norm not in self._titles.honorifics:
                break
            at += len(phrase) or 1
            if at < len(tokens) and tokens[at].text == ".":
                at += 1
        return at

    def _asked_for(self, tokens: list[Token], start: int, expected: int) -> bool:
        """Whether a post or a title right before asks for a name; 'of' between them asks for a land or a body."""
        if start == 0 or not adjoins(tokens, start):
            return False
        return bool(expected) or tokens[start - 1].norm in self._titles.titles

    def _hopeless(self, tokens: list[Token], start: int, blocked: Blocked) -> bool:
        """Whether no name can begin at a word: the cheap tests first."""
        token = tokens[start]
        kind = self._words.kind(token.norm)
        initial = len(token.text) == 1 and start + 1 < len(tokens) and tokens[start + 1].text == "."
        if (token.norm in self._titles.titles and not kind & k.FORENAME) or self._inside_initials(tokens, start):
            return True
        if kind & k.NEVER or (blocked(start) and not self._forename_after_all(tokens, start, blocked)):
            return True
        plain_word = kind & (k.COMMON | k.PLACE) and not kind & (k.FORENAME | k.SURNAME | k.HELD | k.FAMILY_FIRST)
        return bool(plain_word and not initial) or self._names_a_thing(tokens, start)

    @staticmethod
    def _inside_initials(tokens: list[Token], start: int) -> bool:
        """Whether an abbreviation or initials have begun before: 'U.S. Chargé'."""
        if start < 2 or tokens[start - 1].text != "." or len(tokens[start - 2].text) > 1:
            return False
        return tokens[start - 2].capital and tokens[start].start == tokens[start - 1].stop

    def _forename_after_all(self, tokens: list[Token], start: int, blocked: Blocked) -> bool:
        """Whether a word taken for a place is a forename: 'Israel Katz'."""
        kind = self._words.kind(tokens[start].norm)
        after = start + 1
        if not kind & k.FORENAME or kind & k.COMMON or after >= len(tokens) or blocked(after):
            return False
        following = self._words.kind(tokens[after].norm)
        capital = tokens[after].capital and adjoins(tokens, after)
        return capital and bool(following & (k.UNKNOWN | k.HELD)) and not following & (k.COMMON | k.PLACE)

    def _names_a_thing(self, tokens: list[Token], start: int) -> bool:
        """Whether what stands before makes it the name of a lake or a ship, or of a firm or a ship in quotes."""
        at = start - 1
        while at > 0 and start - at < 3 and tokens[at].capital and tokens[at].norm not in self._titles.named_after:
            at -= 1
        if at < 0:
            return False
        if tokens[at].norm in self._titles.named_after and (at + 1 == start or tokens[at].capital):
            return True
        if tokens[start - 1].text not in _OPENING:
            return False
        closing = next((n for n in range(start + 1, min(start + 4, len(tokens))) if tokens[n].kind != "w"), None)
        return closing is not None and tokens[closing].text in _CLOSING

    def _named(self, tokens: list[Token], begins: tuple[int, int], run: Run, governed: bool) -> PersonName:
        """The name, which begins with its honorific at the first of two tokens and itself at the second."""
        first, start = begins
        surname = self._surname(tokens, run)
        if len(run.words) > 1 or run.initials or governed:
            self._shape.seen.add(surname)
        return PersonName(first, run.last, self._printed(tokens, start, run), surname, f.CASES)

    def _printed(self, tokens: list[Token], start: int, run: Run) -> str:
        """The name as the text prints it, without its possessive ending and with a blank before the surname."""
        text = ""
        for at in range(start, run.last):
            token = tokens[at]
            unspaced = tokens[at - 1].text == "." and len(token.text) > 1  # 'S.Holm'
            gap = " " if at > start and (token.start > tokens[at - 1].stop or unspaced) else ""
            text += gap + token.text[: len(token.text) - self._words.ending(token)]
        return text

    def _surname(self, tokens: list[Token], run: Run) -> str:
        """The folded surname: what the register knows of the last words, else the last; the first of an eastern name;
        a ruler's whole name.
        """
        norms = [self._words.key(tokens[n].norm) for n in run.words]
        if any(ROMAN.fullmatch(tokens[n].text) for n in run.words[1:]):
            return " ".join(norms)
        if len(norms) > 1 and not run.initials and self._family_first(tokens, run, norms):
            return norms[0]
        for count in range(min(_LONGEST_SURNAME, len(norms)), 1, -1):
            tail = " ".join(norms[-count:])
            if self._words.holders.forms(tail):
                return tail
        return norms[-1]

    def _family_first(self, tokens: list[Token], run: Run, norms: list[str]) -> bool:
        given = " ".join(plain(tokens[n].text) for n in run.words[1:])
        if any(holder.whole for holder in self._words.holders.find(norms[0], given)):
            return True
        loud = [len(tokens[n].text) > 2 and tokens[n].text.isupper() for n in run.words]
        if loud[0] and not any(loud[1:]):
            return True  # 'KISHIDA Fumio'
        kind = self._words.kind(tokens[run.words[0]].norm)
        return bool(kind & k.FAMILY_FIRST) and not kind & k.FORENAME and len(norms) <= 4


def undeclined_names(data: dict[str, Any], holders: HolderRegister, tags_of: TagsOf) -> UndeclinedNameFinder:
    """The finder of a language: `data` is its person_names.yaml, `holders` the register in its script, `tags_of` the
    tags of a folded word in its lexicon.
    """
    words = LatinWords(data, holders, tags_of)
    runs = UndeclinedRuns(data, words)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(words_of(phrase)) for phrase in data["honorific_phrases"]), key=len, reverse=True):
        phrases.setdefault(phrase[0], []).append(phrase)
    titles = _Titles(frozenset(data["honorifics"]), phrases, frozenset(data["titles"]), frozenset(data["named_after"]))
    return UndeclinedNameFinder(_Knowledge(words, runs, UndeclinedShape(data, words, runs), titles))


def _stands(tokens: list[Token], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(token.norm for token in tokens[at : at + len(phrase)]) == phrase
