"""Names of persons: where one begins and ends, and its nominative by agreement of all its words."""
from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from typing import Any, NamedTuple

from verbale.mentions import name_words as k
from verbale.mentions.holders import HolderRegister
from verbale.mentions.mention import PersonName
from verbale.mentions.name_forms import Agreed, Reading, agreed, respell
from verbale.mentions.name_words import NameWords, frozen
from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology
from verbale.sentences.token import Token

Blocked = Callable[[int], bool]
_ROMAN = re.compile(r"[IVX]{1,5}|[ІХ]{1,3}")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f'’-]+")
_LONGEST = 7
_SENTENCE_MARKS = frozenset({".", "!", "?", "…", ":", ";", "-", "•", "–", "—"})
_OPENING = frozenset({"«", '"', "“", "„"})
_CLOSING = frozenset({"»", '"', "”", "“"})
_LETTER_CASES = {"n": f.NOM, "g": f.GEN, "d": f.DAT, "a": f.ACC, "i": f.INS, "l": f.LOC}
_ROLES: dict[str, Callable[[NameWords, str], tuple[Reading, ...]]] = {
    "forename": NameWords.forename,
    "leading": NameWords.leading,
    "middle": NameWords.middle,
    "patronymic": NameWords.patronymic,
    "surname": NameWords.surname,
    "given": NameWords.eastern,
}


class _Candidate(NamedTuple):
    """Words of a possible name: token numbers, initials before or after them, and where it ends."""

    words: tuple[int, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    last: int


class PersonNameFinder:
    """Finds names of persons and gives their nominative. Remembers what it worked out."""

    def __init__(self, data: dict[str, Any], morphology: Morphology, holders: HolderRegister) -> None:
        self._words = NameWords(data, morphology, holders)
        self._morphology = morphology
        self._particles = frozenset(data["particles"])
        self._closing = frozenset(data["closing_particles"])
        self._capital_particles = frozenset(data["capital_particles"])
        self._long_initials = frozenset(data["long_initials"])
        self._honorifics = frozenset(data["honorifics"])
        self._abbreviated: dict[str, str] = data["honorific_cases"]
        self._phrases = {tuple(phrase.split()) for phrase in data["honorific_phrases"]}
        self._lower_starts = self._honorifics | {phrase[0] for phrase in self._phrases}
        self._named_after = frozenset(data["named_after"])
        self._seen: set[str] = set()
        self._previous: tuple[list[Token], int, int] = ([], -1, 0)
        self._prepositions = {
            word: sum(_LETTER_CASES[letter] for letter in letters) for word, letters in data["preposition_cases"].items()
        }

    def remember(self, surname: str) -> None:
        """A surname (folded nominative) named before in the document: from now on it is a name when it stands alone."""
        self._seen.add(surname)

    def for_document(self) -> PersonNameFinder:
        """A finder for another document: shares all knowledge of words, remembers no surname."""
        other = copy(self)
        other._seen = set()
        other._previous = ([], -1, 0)
        return other

    def at(self, tokens: list[Token], index: int, blocked: Blocked, expected: int = 0) -> PersonName | None:
        """The longest name of a person that begins at a token.

        `blocked` tells tokens that belong to something else; `expected` is the mask of cases that the governing post
        or preposition allows, 0 if unknown.
        """
        token = tokens[index]
        if token.kind != "w" or not (token.text[0].isupper() or token.norm in self._lower_starts):
            return None
        start = self._after_honorific(tokens, index)
        if start >= len(tokens) or tokens[start].kind != "w" or not tokens[start].text[0].isupper():
            return None
        if self._hopeless(tokens, start):
            return None
        if blocked(start):
            if not self._forename_after_all(tokens, start, blocked):
                return None
            blocked = _except(blocked, start)
        if start and self._names_a_thing(tokens, start):
            return None
        for candidate in self._candidates(tokens, start, blocked):
            if self._acceptable(tokens, start, candidate, blocked, bool(expected) or start > index):
                found = self._named(tokens, index, candidate, blocked, expected)
                if found:
                    return found
        return None

    def _hopeless(self, tokens: list[Token], start: int) -> bool:
        """The cheap test: a word of the language that no name begins with."""
        token = tokens[start]
        kind = self._words.kind(token.norm)
        if kind & k.NEVER:
            return True
        if len(token.text) == 1 or not kind & k.COMMON or kind & (k.FORENAME | k.SURNAME | k.FAMILY_FIRST | k.HELD):
            return False
        following = tokens[start + 1] if start + 1 < len(tokens) else None
        return following is None or not following.text[0].isupper() and following.text != "."

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

    def _after_honorific(self, tokens: list[Token], index: int) -> int:
        start = index
        while start < len(tokens):
            norm = tokens[start].norm
            pair = (norm, tokens[start + 1].norm) if start + 1 < len(tokens) else (norm,)
            if pair in self._phrases:
                start += 2
            elif norm in self._honorifics:
                start += 1
            else:
                break
        return start

    def _names_a_thing(self, tokens: list[Token], start: int) -> bool:
        """Whether what stands before makes it the name of a street, or part of a ship's or a firm's in quotes."""
        at = start - 1
        while at > 0 and start - at < 4 and (tokens[at].text == "." or tokens[at].text[0].isupper()):
            if tokens[at].norm in self._named_after:
                return True
            at -= 1
        if tokens[at].norm in self._named_after:
            return True
        if tokens[at].text not in _OPENING:
            return False
        closing = next((n for n in range(start + 1, min(start + 4, len(tokens))) if tokens[n].kind != "w"), None)
        return closing is not None and tokens[closing].text in _CLOSING

    # --- which words ---

    def _candidates(self, tokens: list[Token], start: int, blocked: Blocked) -> list[_Candidate]:
        initials, at = self._initials(tokens, start)
        if initials:
            words = self._run(tokens, at, blocked)
            if not words:
                return []
            return [_Candidate(tuple(words[:n]), initials, (), words[n - 1] + 1) for n in self._lengths(tokens, words)]
        words = self._run(tokens, start, blocked)
        found = []
        for n in self._lengths(tokens, words):
            last = words[n - 1] + 1
            if n == len(words) and (followed := self._initials_after(tokens, words)):
                found.append(_Candidate(tuple(words), (), *followed))
                continue
            found.append(_Candidate(tuple(words[:n]), (), (), last))
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
        return bool(plain and not first & (k.FORENAME | k.FAMILY_FIRST) and after & (k.UNKNOWN | k.SURNAME)
                    and not after & k.PATRONYMIC)

    def _joins(self, tokens: list[Token], at: int, words: list[int]) -> bool:
        token = tokens[at]
        if words and _ROMAN.fullmatch(token.text):
            return True
        if words and (self._initials(tokens, at)[0] or self._next_person(tokens, at, words)):
            return False
        if len(token.text) == 1 and not (words and self._words.kind(tokens[words[0]].norm) & k.FAMILY_FIRST):
            return token.norm == "у" and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
        if words and _ROMAN.fullmatch(tokens[words[-1]].text):
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
        after = next((n for n in range(at + 1, min(at + 3, len(tokens))) if tokens[n].norm not in self._particles), None)
        return after is not None and tokens[after].kind == "w" and tokens[after].text[0].isupper() and not blocked(after)

    # --- is it a name ---

    def _acceptable(
        self, tokens: list[Token], start: int, candidate: _Candidate, blocked: Blocked, governed: bool
    ) -> bool:
        named = [tokens[n] for n in candidate.words if _is_named(tokens[n])]
        kinds = [self._words.kind(token.norm) for token in named]
        texts = [token.text for token in named]
        if not kinds or any(self._is_abbreviation(t, kind) for t, kind in zip(texts, kinds, strict=True)):
            return False
        if candidate.before:
            return self._fits_initials(tokens, start, candidate, kinds)
        if candidate.after:
            return self._fits_after(candidate, kinds)
        if _ROMAN.fullmatch(texts[-1]):
            return len(texts) == 2 and bool(kinds[0] & k.FORENAME)
        if len(kinds) == 1:
            return self._stands_alone(tokens, start, candidate, kinds[0], blocked, governed)
        return self._full_name(tokens, start, kinds, texts)

    def _is_abbreviation(self, text: str, kind: int) -> bool:
        if len(text) < 2 or not text.isupper() or _ROMAN.fullmatch(text):
            return False
        return not kind & (k.FORENAME | k.PATRONYMIC | k.SURNAME | k.HELD | k.LIKELY)

    def _fits_initials(self, tokens: list[Token], start: int, candidate: _Candidate, kinds: list[int]) -> bool:
        lone = start == 0 and len(candidate.before) == 1 and "-" not in candidate.before[0]
        if lone and kinds[0] & k.COMMON and not kinds[0] & k.SURNAME and len(kinds) == 1:
            return False  # 'А. Вопросы безопасности'
        if any(_ROMAN.fullmatch(tokens[n].text) for n in candidate.words):
            return False
        particles = len(candidate.words) - len(kinds)
        if len(kinds) > 1 and not particles and not self._capital_particle(tokens, candidate.words[0]):
            return len(kinds) < 4 and not any(kind & (k.COMMON | k.PLACE) and not kind & k.SURNAME for kind in kinds[1:])
        return len(kinds) <= 4

    def _capital_particle(self, tokens: list[Token], at: int) -> bool:
        return tokens[at].norm in self._capital_particles

    @staticmethod
    def _fits_after(candidate: _Candidate, kinds: list[int]) -> bool:
        if kinds[0] & k.COMMON and not kinds[0] & (k.SURNAME | k.HELD):
            return len(kinds) == 1 and len(candidate.after) > 1
        return len(kinds) <= 2 and not kinds[0] & k.PLACE

    def _stands_alone(
        self, tokens: list[Token], start: int, candidate: _Candidate, kind: int, blocked: Blocked, governed: bool
    ) -> bool:
        if len(tokens[start].text) < 2 or kind & k.PLACE:
            return False
        after_post = start > 0 and self._animate(tokens[start - 1].norm)
        governed = governed or after_post
        inside = self._inside(tokens, start)
        if kind & k.HELD or self._told(tokens[start].norm):
            return self._known_alone(tokens[start].norm, kind, inside, governed)
        if kind & k.COMMON or not inside:
            return False
        if kind & k.SURNAME:
            return governed or tokens[start].norm.endswith(k.SURNAME_ENDINGS)
        return bool(kind & (k.UNKNOWN | k.FORENAME)) and (after_post or (governed and blocked(start - 1)))

    def _told(self, norm: str) -> bool:
        return bool(self._seen) and any(r.nominative in self._seen for r in self._words.surname(norm))

    def _known_alone(self, norm: str, kind: int, inside: bool, governed: bool) -> bool:
        """Whether a surname of the register or of the document, that may be another word too, is meant as a name."""
        if not kind & k.COMMON or (kind & k.SURNAME and not kind & k.WEAK):
            return True
        if not kind & k.SUBJECT or norm.endswith(("ов", "ев")):  # the other word would be oblique
            return inside or any(r.cases & f.NOM and r.cost < 0 for r in self._words.surname(norm))
        return inside and (governed or self._told(norm))

    @staticmethod
    def _inside(tokens: list[Token], start: int) -> bool:
        """Whether the word stands inside a sentence, so that its capital letter tells something."""
        if start == 0:
            return False
        before = tokens[start - 1].text
        return before not in _SENTENCE_MARKS and before not in _OPENING

    def _animate(self, norm: str) -> bool:
        return any(p.form & f.ANIM and p.form & f.NOUN for p in self._morphology.analyse(norm))

    def _full_name(self, tokens: list[Token], start: int, kinds: list[int], texts: list[str]) -> bool:
        first = kinds[0]
        rest = kinds[1:]
        if first & k.FORENAME and not first & k.WEAK:
            places = [n for n, kind in enumerate(kinds) if n and kind & k.PLACE and not kind & k.FAMILY_FIRST]
            return len(kinds) < 6 and not (places and len(kinds) > 2)
        if any(kind & k.PATRONYMIC for kind in rest):
            return True
        strange = all(kind & (k.UNKNOWN | k.SURNAME | k.FORENAME | k.HELD | k.FAMILY_FIRST) for kind in rest)
        if first & k.FAMILY_FIRST and len(kinds) <= 4 and len(texts[0]) <= 5:
            return strange or self._inside(tokens, start)
        if first & k.FORENAME:
            return strange and not any(kind & k.COMMON and not kind & (k.SURNAME | k.FORENAME) for kind in rest)
        if first & (k.COMMON | k.PLACE) and not first & (k.SURNAME | k.HELD):
            return False
        if any(kind & k.FORENAME and not kind & k.WEAK for kind in rest):
            return strange
        if tokens[start].norm.endswith(k.ADJECTIVE_ENDINGS) and not first & k.SURNAME:
            return False
        return strange and not any(kind & k.COMMON for kind in rest)

    # --- its nominative ---

    def _named(
        self, tokens: list[Token], first: int, candidate: _Candidate, blocked: Blocked, expected: int
    ) -> PersonName | None:
        parts, family = self._parts(tokens, candidate)
        hint, gender = self._honorific_cases(tokens, first)
        if not expected and not hint:
            hint, gender = self._context(tokens, first, candidate.last, blocked)
        found = agreed(parts, expected, hint, gender)
        if found is None or found.doubtful:
            return None
        spelled = [respell(tokens[n].text, word) for n, word in zip(candidate.words, found.nominatives, strict=True)]
        person = " ".join([*candidate.before, *spelled, *candidate.after])
        last = self._end(tokens, candidate.last)
        self._previous = (tokens, last, found.cases)
        surname = found.nominatives[family]
        if _ROMAN.fullmatch(tokens[candidate.words[-1]].text):
            surname = " ".join(found.nominatives)  # Харальд V
        return PersonName(first, last, person, surname, found.cases, _forms(found))

    def _parts(self, tokens: list[Token], candidate: _Candidate) -> tuple[list[tuple[Reading, ...]], int]:
        """The readings of each word in its place, and which word is the family name."""
        numbers = candidate.words
        norms = [tokens[n].norm for n in numbers]
        kinds = [self._words.kind(norm) for norm in norms]
        roles = self._roles(tokens, numbers, kinds, bool(candidate.before or candidate.after))
        parts = []
        for norm, role in zip(norms, roles, strict=True):
            if role == "fixed":
                parts.append(frozen(norm))
            else:
                parts.append(self._favoured(_ROLES[role](self._words, norm)))
        family = roles.index("surname") if "surname" in roles else 0 if "given" in roles else len(roles) - 1
        if "surname" in roles:
            family = len(roles) - 1 - roles[::-1].index("surname")
        return parts, family

    def _favoured(self, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """A surname that the document has told before comes first."""
        if not any(reading.nominative in self._seen for reading in readings):
            return readings
        told = [r._replace(cost=r.cost - 2) for r in readings if r.nominative in self._seen]
        return tuple(sorted([*told, *readings], key=lambda r: r.cost))

    def _roles(self, tokens: list[Token], numbers: tuple[int, ...], kinds: list[int], initials: bool) -> list[str]:
        count = len(numbers)
        roles = ["forename"] * count
        named = [n for n in range(count) if _is_named(tokens[numbers[n]])]
        for n in range(count):
            token = tokens[numbers[n]]
            if n not in named or _ROMAN.fullmatch(token.text):
                roles[n] = "fixed"
            elif n < count - 1 and n and token.norm in self._capital_particles and len(token.norm) < 4:
                roles[n] = "fixed"
        words = [n for n in range(count) if roles[n] != "fixed"]
        if initials:
            for n in words:
                roles[n] = "surname"
            if count > 1 and self._capital_particle(tokens, numbers[0]):
                roles[0] = "fixed"
            return roles
        if self._eastern(kinds, words, tokens, numbers):
            roles = ["fixed"] * count
            roles[-1] = "given"
            return roles
        patronymic = next((n for n in words[1:] if kinds[n] & k.PATRONYMIC), None)
        if len(words) == 1:
            alone = kinds[words[0]]
            forename = alone & k.FORENAME and not alone & (k.SURNAME | k.HELD)
            roles[words[0]] = "forename" if forename else "surname"
        elif patronymic is not None and len(words) == 3 and patronymic == words[2]:
            roles[words[0]], roles[patronymic] = "surname", "patronymic"
        elif len(words) == 2 and self._surname_first(kinds[words[0]], kinds[words[1]]):
            roles[words[0]] = "surname"
        else:
            for n in words[1:-1]:
                roles[n] = "middle"
            if len(words) > 2 and patronymic is None:
                roles[words[0]] = "leading"
            roles[words[-1]] = "surname"
            if patronymic is not None and patronymic != words[-1]:
                roles[patronymic] = "patronymic"
            elif patronymic == words[-1] and len(words) == 2 and kinds[patronymic] & k.PATRONYMIC and not (
                kinds[patronymic] & (k.SURNAME | k.HELD | k.LIKELY)
            ):
                roles[words[-1]] = "patronymic"
        return roles

    @staticmethod
    def _surname_first(left: int, right: int) -> bool:
        return bool(right & k.FORENAME and not right & (k.SURNAME | k.HELD | k.LIKELY | k.WEAK) and not left & k.FORENAME)

    @staticmethod
    def _eastern(kinds: list[int], words: list[int], tokens: list[Token], numbers: tuple[int, ...]) -> bool:
        first = kinds[words[0]] if words else 0
        if not first & k.FAMILY_FIRST or len(words) < 2 or len(words) > 4:
            return False
        rest = words[1:]
        unlike = 0 if not first & (k.FORENAME | k.SURNAME) else k.FORENAME
        return not any(tokens[numbers[n]].norm.endswith(k.SURNAME_ENDINGS) or kinds[n] & unlike for n in rest)

    def _context(self, tokens: list[Token], first: int, last: int, blocked: Blocked) -> tuple[int, int]:
        """Cases and gender that the neighbouring words suggest where no governing post is known."""
        if first:
            before = tokens[first - 1]
            if before.norm in self._prepositions:
                return self._prepositions[before.norm], 0
            if self._coordinated(tokens, first):
                return self._previous[2], 0
            if before.kind == "w" and not blocked(first - 1) and (cases := self._governed(tokens, first - 1)):
                return cases, 0
        verb = self._likeliest(tokens[last]) if last < len(tokens) and tokens[last].text[0].islower() else 0
        if verb & f.FINITE and verb & f.SG:
            return f.NOM, verb & (f.MASC | f.FEM)
        return (0 if first else f.NOM), 0

    def _likeliest(self, token: Token) -> int:
        """The grammar of a word of the language, 0 for one that it does not know."""
        parse = next(iter(self._morphology.analyse(token.norm)), None) if token.kind == "w" else None
        return 0 if parse is None or parse.form & f.GUESSED else parse.form

    def _governed(self, tokens: list[Token], at: int) -> int:
        """Cases of a name after this word: in apposition to a person, else the genitive of a noun, the object of a verb."""
        form = self._likeliest(tokens[at])
        if form & f.FINITE and at and not form & f.PL:
            subject = self._previous[0] is tokens and self._previous[1] == at and self._previous[2] & f.NOM
            noun = self._likeliest(tokens[at - 1])
            return f.CASES & ~f.NOM if subject or (noun & f.NOM and noun & f.NOUN) else 0
        if not form & f.NOUN or form & f.GEO:
            return 0
        animate = [p.form for p in self._morphology.analyse(tokens[at].norm) if p.form & f.ANIM and p.form & f.NOUN]
        return f.case_mask(animate) if animate else f.GEN

    def _honorific_cases(self, tokens: list[Token], first: int) -> tuple[int, int]:
        """Cases and gender that 'г-ну' or 'госпожой' tells of the name after it."""
        start = self._after_honorific(tokens, first)
        if start == first:
            return 0, 0
        norm = tokens[start - 1].norm
        if (letters := self._abbreviated.get(norm)) is not None:
            return sum(_LETTER_CASES[letter] for letter in letters), f.FEM if norm.startswith("г-ж") else f.MASC
        forms = [p.form for p in self._morphology.analyse(norm) if p.form & f.NOUN and p.form & f.SG]
        return f.case_mask(forms), (forms[0] & f.GENDERS if forms else 0)

    def _coordinated(self, tokens: list[Token], first: int) -> bool:
        """Whether a name stands just before, joined by a comma or by 'и'."""
        held, last, _ = self._previous
        return held is tokens and last == first - 1 and tokens[last].norm in {",", "и"}

    def _end(self, tokens: list[Token], last: int) -> int:
        """Past '(Jonas Gahr Store)' too: the same name in Latin letters."""
        if last + 2 >= len(tokens) or tokens[last].text != "(":
            return last
        at = last + 1
        while at < len(tokens) and (tokens[at].text in {".", "-", ","} or _LATIN.fullmatch(tokens[at].text)):
            at += 1
        return at + 1 if last + 1 < at < len(tokens) and tokens[at].text == ")" else last


def _except(blocked: Blocked, index: int) -> Blocked:
    return lambda at: at != index and blocked(at)


def _is_named(token: Token) -> bool:
    """Whether it is a word with a capital letter, in the middle too: аль-Умрани."""
    return token.text[0].isupper() or ("-" in token.norm and not token.text.islower())


def _forms(found: Agreed) -> tuple[int, ...]:
    base = f.SG | f.NOUN | f.ANIM | found.gender
    return tuple(base | case for case in f.CASE_NAMES.values() if found.cases & case)
