"""Whether words with capital letters are a person's name."""

from __future__ import annotations

from typing import Final

from verbale.mentions import name_words as k
from verbale.mentions.name_runs import ROMAN, Blocked, Candidate, is_named
from verbale.mentions.name_words import NameWords
from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology
from verbale.sentences.token import Token

_SENTENCE_MARKS: Final = frozenset({".", "!", "?", "…", ":", ";", "-", "•", "–", "—"})
_NAME_LIKE: Final = k.UNKNOWN | k.SURNAME | k.FORENAME | k.HELD | k.FAMILY_FIRST
OPENING: Final = frozenset({"«", '"', "“", "„"})


class NameShape:
    """Judges candidates. `seen` are the surnames that the document has told."""

    def __init__(self, words: NameWords, morphology: Morphology) -> None:
        self._words = words
        self._morphology = morphology
        self.seen: set[str] = set()

    def for_document(self) -> NameShape:
        """The same for another document."""
        return NameShape(self._words, self._morphology)

    def accepts(self, tokens: list[Token], start: int, candidate: Candidate, blocked: Blocked, governed: bool) -> bool:
        """Whether a candidate is a person's name; `governed` tells that a post or a preposition asks for one."""
        named = [tokens[n] for n in candidate.words if is_named(tokens[n])]
        kinds = [self._words.kind(token.norm) for token in named]
        texts = [token.text for token in named]
        if not kinds or any(self._is_abbreviation(t, kind) for t, kind in zip(texts, kinds, strict=True)):
            return False
        if candidate.before:
            return self._fits_initials(tokens, start, candidate, kinds)
        if candidate.after:
            return self._fits_after(candidate, kinds)
        if ROMAN.fullmatch(texts[-1]):
            return len(texts) == 2 and bool(kinds[0] & k.FORENAME)
        if len(kinds) == 1:
            return self._stands_alone(tokens, start, kinds[0], blocked, governed)
        return self._full_name(tokens, start, kinds, governed)

    @staticmethod
    def _is_abbreviation(text: str, kind: int) -> bool:
        if len(text) < 2 or not text.isupper() or ROMAN.fullmatch(text):
            return False
        return not kind & (k.FORENAME | k.PATRONYMIC | k.SURNAME | k.HELD | k.LIKELY)

    def _fits_initials(self, tokens: list[Token], start: int, candidate: Candidate, kinds: list[int]) -> bool:
        lone = start == 0 and len(candidate.before) == 1 and "-" not in candidate.before[0]
        if lone and kinds[0] & k.COMMON and not kinds[0] & k.SURNAME and len(kinds) == 1:
            return False  # 'А. Вопросы безопасности'
        if any(ROMAN.fullmatch(tokens[n].text) for n in candidate.words):
            return False
        particles = len(candidate.words) - len(kinds)
        if particles or len(kinds) == 1 or self._words.capital_particle(tokens[candidate.words[0]].norm):
            return len(kinds) <= 4
        return len(kinds) < 4 and not any(kind & (k.COMMON | k.PLACE) and not kind & k.SURNAME for kind in kinds[1:])

    @staticmethod
    def _fits_after(candidate: Candidate, kinds: list[int]) -> bool:
        if kinds[0] & k.COMMON and not kinds[0] & (k.SURNAME | k.HELD):
            return len(kinds) == 1 and len(candidate.after) > 1
        return len(kinds) <= 2 and not kinds[0] & k.PLACE

    def _stands_alone(self, tokens: list[Token], start: int, kind: int, blocked: Blocked, governed: bool) -> bool:
        if len(tokens[start].text) < 3 or kind & (k.PLACE | k.FUNCTION):
            return False
        after_post = start > 0 and self._animate(tokens[start - 1].norm)
        governed = governed or after_post
        inside = self._inside(tokens, start)
        if kind & k.HELD or self._told(tokens[start].norm):
            return self._known_alone(tokens[start].norm, kind, inside, governed)
        if kind & k.COMMON or not inside:
            return False
        if kind & k.SURNAME:
            return governed or self._words.like_surname(tokens[start].norm)
        return bool(kind & (k.UNKNOWN | k.FORENAME)) and (after_post or (governed and blocked(start - 1)))

    def _told(self, norm: str) -> bool:
        return bool(self.seen) and any(r.nominative in self.seen for r in self._words.surname(norm))

    def _known_alone(self, norm: str, kind: int, inside: bool, governed: bool) -> bool:
        """Whether a surname of the register or of the document, that may be another word too, is meant as a name."""
        if not kind & k.COMMON or (kind & k.SURNAME and not kind & k.WEAK):
            return True
        if not kind & k.SUBJECT or norm.endswith(("ов", "ев")):  # the other word would be oblique
            return inside or any(r.cases & f.NOM and r.cost < 0 for r in self._words.surname(norm))
        return inside and (governed or self._told(norm))

    def _full_name(self, tokens: list[Token], start: int, kinds: list[int], governed: bool) -> bool:
        """Whether two words or more, none of them an initial, name a person."""
        first, *rest = kinds
        if first & k.FAMILY_FIRST and len(kinds) <= 4:
            return len(kinds) == 3 or self._inside(tokens, start) or not rest[0] & k.COMMON
        if first & k.FORENAME and not first & k.WEAK:
            place = any(kind & k.PLACE and not kind & k.FAMILY_FIRST for kind in rest)
            return len(kinds) < 6 and not (place and len(kinds) > 2)
        if any(kind & k.PATRONYMIC for kind in rest) and not first & k.PLACE:
            return True
        lone_subject = len(rest) == 1 and rest[0] & k.SUBJECT
        if governed and lone_subject and first & (k.UNKNOWN | k.FORENAME) and self._inside(tokens, start):
            return not self._words.adjectival(tokens[start].norm)  # 'посол Левенте Мадьяр', 'с Майком Пенсом'
        if governed and len(rest) == 1 and first & k.UNKNOWN and rest[0] & k.SURNAME and not rest[0] & k.SUBJECT:
            return True  # 'министр Йоун Ветров': the common word would be a genitive, 'ветров'
        return all(kind & _NAME_LIKE for kind in rest) and self._strange(tokens[start].norm, first, rest)

    def _strange(self, norm: str, first: int, rest: list[int]) -> bool:
        """Whether words that no forename leads are too strange to be anything but a name: 'Зу Зен Бон'."""
        told = first & k.FORENAME
        if not told and not first & (k.SURNAME | k.HELD) and first & (k.COMMON | k.PLACE):
            return False
        if told or any(kind & k.FORENAME and not kind & k.WEAK for kind in rest):
            return not any(kind & k.COMMON and not kind & (k.SURNAME | k.FORENAME) for kind in rest)
        if not first & k.SURNAME and self._words.adjectival(norm):
            return False
        return not any(kind & k.COMMON for kind in rest)

    @staticmethod
    def _inside(tokens: list[Token], start: int) -> bool:
        """Whether the word stands inside a sentence, so that its capital letter tells something."""
        if start == 0:
            return False
        before = tokens[start - 1].text
        return before not in _SENTENCE_MARKS and before not in OPENING

    def _animate(self, norm: str) -> bool:
        return any(p.form & f.ANIM and p.form & f.NOUN for p in self._morphology.analyse(norm))
