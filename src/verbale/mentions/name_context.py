"""What the words around a name tell of its case and gender, where no governing post is known."""

from __future__ import annotations

from typing import Any, Final

from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology
from verbale.sentences.token import Token

_LETTER_CASES: Final = {"n": f.NOM, "g": f.GEN, "d": f.DAT, "a": f.ACC, "i": f.INS, "l": f.LOC}


def cases_of(letters: str) -> int:
    """The mask of cases that letters of the data stand for: 'ga' genitive and accusative."""
    return sum(_LETTER_CASES[letter] for letter in letters)


class ContextWords:
    """The words around names that a language's data tell of."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.honorifics: frozenset[str] = frozenset(data["honorifics"])
        self.abbreviated = {str(word): cases_of(letters) for word, letters in data["honorific_cases"].items()}
        self.phrases: set[tuple[str, ...]] = {tuple(phrase.split()) for phrase in data["honorific_phrases"]}
        self.lower_starts = self.honorifics | {phrase[0] for phrase in self.phrases}
        self.prepositions = {str(word): cases_of(letters) for word, letters in data["preposition_cases"].items()}


class NameContext:
    """Reads the neighbourhood of names in one document; knows the name found last, for coordination."""

    def __init__(self, words: ContextWords, morphology: Morphology) -> None:
        self._words = words
        self._morphology = morphology
        self._honorifics = words.honorifics
        self._abbreviated = words.abbreviated
        self._phrases = words.phrases
        self.lower_starts = words.lower_starts
        self._prepositions = words.prepositions
        self._previous: tuple[list[Token], int, int] = ([], -1, 0)

    def for_document(self) -> NameContext:
        """The same for another document: it shares the words, and has met no name yet."""
        return NameContext(self._words, self._morphology)

    def told(self, tokens: list[Token], last: int, cases: int) -> None:
        """Notes a name found: it ends before token `last` and can be in `cases`."""
        self._previous = (tokens, last, cases)

    def after_honorific(self, tokens: list[Token], index: int) -> int:
        """The token after the honorifics that begin at `index`; `index` itself without any."""
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

    def around(self, tokens: list[Token], first: int, last: int) -> tuple[int, int]:
        """Cases and gender that the neighbouring words suggest where no governing post is known."""
        if first:
            before = tokens[first - 1]
            if before.norm in self._prepositions:
                return self._prepositions[before.norm], 0
            if self._coordinated(tokens, first):
                return self._previous[2], 0
            if before.kind == "w" and (cases := self._governed(tokens, first - 1)):
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
        """Cases of a name after the word at `at`: beside a person's post, after a noun, as the object of a verb."""
        form = self._likeliest(tokens[at])
        if form & f.FINITE:
            return self._object(tokens, at, form)
        if form & f.PASSIVE and form & (f.NEUT | f.FEM):
            return f.CASES & ~f.NOM  # 'направлено Си Цзиньпину'
        if not form & (f.NOUN | f.ADJ):
            return 0
        return self._beside_post(tokens, at) or (f.GEN | f.DAT if form & f.NOUN and not form & f.GEO else 0)

    def _object(self, tokens: list[Token], at: int, form: int) -> int:
        """'Министр принял Хироки Токунагу': the subject stands before the verb."""
        if form & f.PL or not at:
            return 0
        held, last, cases = self._previous
        named = held is tokens and last == at and cases & (f.NOM | f.GEN) == f.NOM
        noun = self._likeliest(tokens[at - 1])
        return f.CASES & ~f.NOM if named or (noun & f.NOM and noun & f.NOUN) else 0

    def _beside_post(self, tokens: list[Token], at: int) -> int:
        """The cases of a post a few words back: 'посла Туркменистана', 'министра иностранных дел'."""
        for place in range(at, max(at - 6, -1), -1):
            form = self._likeliest(tokens[place])
            if not form & (f.NOUN | f.ADJ):
                break
            if form & f.NOUN and form & f.ANIM:
                forms = self._morphology.analyse(tokens[place].norm)
                return f.case_mask([p.form for p in forms if p.form & f.ANIM and p.form & f.NOUN])
        return 0

    def _coordinated(self, tokens: list[Token], first: int) -> bool:
        """Whether a name stands just before, joined by a comma or by 'и'."""
        held, last, _ = self._previous
        return held is tokens and last == first - 1 and tokens[last].norm in {",", "и"}

    def honorific(self, tokens: list[Token], first: int) -> tuple[int, int]:
        """Cases and gender that 'г-ну' or 'госпожой' tells of the name after it."""
        start = self.after_honorific(tokens, first)
        if start == first:
            return 0, 0
        norm = tokens[start - 1].norm
        if (cases := self._abbreviated.get(norm)) is not None:
            return cases, f.FEM if norm.startswith("г-ж") else f.MASC
        forms = [p.form for p in self._morphology.analyse(norm) if p.form & f.NOUN and p.form & f.SG]
        return f.case_mask(forms), (forms[0] & f.GENDERS if forms else 0)
