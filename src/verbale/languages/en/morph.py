"""English word forms: endings by rule, irregular words and word classes from `word_classes.yaml`.

Code and not data because spelling before an ending ('stopped', 'replied', 'visits') is a rule. A noun can be in any
case here: word order says in which (`mentions/word_order.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.morphology import WordForm

_NOUN = f.NOUN | f.CASES
_ADJECTIVE = f.ADJ | f.CASES | f.SG | f.PL
_BASE = f.INF | f.FINITE | f.PRES | f.PL
_THIRD = f.FINITE | f.PRES | f.SG
_PAST = f.FINITE | f.PAST | f.SG | f.PL
_PARTICIPLE = f.PARTICIPLE | f.PASSIVE | f.PAST
_GERUND = f.GERUND | f.PRES
_BE = (
    ("be", f.INF), ("am", _THIRD), ("is", _THIRD), ("are", f.FINITE | f.PRES | f.PL), ("was", f.FINITE | f.PAST | f.SG),
    ("were", f.FINITE | f.PAST | f.PL), ("been", f.PARTICIPLE | f.PAST), ("being", f.GERUND | f.PRES),
)  # fmt: skip
_HISSING = ("s", "x", "z", "ch", "sh")
_VOWELS = frozenset("aeiou")
_ADJECTIVE_ENDINGS = (
    "al", "ous", "ive", "ic", "ful", "less", "able", "ible", "ian", "ean", "ese", "ish", "ary", "ory", "ent", "ant",
)  # fmt: skip


class EnglishMorphology:
    """Analyses and paradigms; each word is remembered once it was asked for."""

    cases_by_order = True

    def __init__(self) -> None:
        self._known: dict[str, tuple[WordForm, ...]] = {}
        self._learned: Mapping[str, str] = {}
        self._irregular: dict[str, tuple[str, str]] = {}
        self._plurals: dict[str, str] = {}
        self._doubling: frozenset[str] = frozenset()
        self._classes: dict[str, tuple[WordForm, ...]] = {}

    def know(self, classes: Mapping[str, list[str]]) -> None:
        """Takes over `word_classes.yaml`, when a pack is built."""
        for line in classes.get("irregular_verbs", []):
            base, past, participle = line.split()
            self._irregular[base] = past, participle
        self._plurals = dict(line.split() for line in classes.get("irregular_plurals", []))
        self._doubling = frozenset(classes.get("doubling_verbs", []))
        for verb in ["be", *self._irregular, *classes.get("verbs", [])]:
            self._add(self.verb_forms(verb))
        for word in classes.get("adjectives", []):
            self._add([(word, WordForm(word, _ADJECTIVE))])
        for word in classes.get("adverbs", []):
            self._classes[word] = (WordForm(word, 0),)

    def _add(self, forms: list[tuple[str, WordForm]]) -> None:
        for spelling, form in forms:
            self._classes[spelling] = (*self._classes.get(spelling, ()), form)

    def known_words(self) -> Iterator[str]:
        """The words of `word_classes.yaml` in all forms."""
        return iter(self._classes)

    def learn(self, analyses: Mapping[str, str]) -> None:
        """Takes over the analyses of words that a built pack knows: lemma and form in turn, with blanks between."""
        self._learned = analyses

    def analyse(self, norm: str) -> tuple[WordForm, ...]:
        """All analyses of a lower-case word, likeliest first."""
        found = self._known.get(norm)
        if found is None:
            learned = self._learned.get(norm)
            found = _taken_over(learned) if learned is not None else self._classes.get(norm) or _guessed(norm)
            if len(self._known) >= KEPT_WORDS:
                self._known.clear()
            self._known[norm] = found
        return found

    def paradigm(self, word: str) -> tuple[WordForm, ...]:
        """Singular and plural of a noun, as (form's spelling, grammar)."""
        return WordForm(word, _NOUN | f.SG), WordForm(self._plural(word), _NOUN | f.PL)

    def conjugation(self, verb: str) -> tuple[WordForm, ...]:
        """All forms of a verb, as (form's spelling, grammar)."""
        return tuple(WordForm(spelling, form.form) for spelling, form in self.verb_forms(verb))

    def _plural(self, noun: str) -> str:
        return self._plurals.get(noun) or _with_s(noun)

    def verb_forms(self, verb: str) -> list[tuple[str, WordForm]]:
        """Spelling and analysis of each form of a verb."""
        if verb == "be":  # the one verb with more than five forms
            return [(spelling, WordForm(verb, form)) for spelling, form in _BE]
        past, participle = self._irregular.get(verb) or (self._with_ed(verb), self._with_ed(verb))
        rows = [(verb, _BASE), (_with_s(verb), _THIRD), (past, _PAST), (participle, _PARTICIPLE)]
        rows.append((self._with_ing(verb), _GERUND))
        if verb.endswith("l") and verb in self._doubling:  # British 'cancelled', American 'canceled'
            rows += [(verb + "ed", _PAST), (verb + "ed", _PARTICIPLE), (verb + "ing", _GERUND)]
        return [(spelling, WordForm(verb, form)) for spelling, form in rows]

    def _with_ed(self, verb: str) -> str:
        if verb.endswith("e"):
            return verb + "d"
        if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
            return verb[:-1] + "ied"
        return verb + (verb[-1] if verb in self._doubling else "") + "ed"

    def _with_ing(self, verb: str) -> str:
        if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
            return verb[:-1] + "ing"
        return verb + (verb[-1] if verb in self._doubling else "") + "ing"


def _with_s(word: str) -> str:
    if word == "have":
        return "has"
    if word.endswith(_HISSING) or word in {"go", "undergo", "do"}:
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _guessed(norm: str) -> tuple[WordForm, ...]:
    """What the ending of an unknown word tells."""
    if not norm[:1].isalpha():
        return ()
    if norm.endswith("ly"):
        return (WordForm(norm, f.GUESSED),)
    if norm.endswith("ed") and len(norm) > 4:
        stem = norm[:-1] if norm[-3] in _VOWELS else norm[:-2]
        return (WordForm(stem, _PAST | f.GUESSED), WordForm(stem, _PARTICIPLE | f.GUESSED))
    if norm.endswith("ing") and len(norm) > 5:
        return (WordForm(norm[:-3], _GERUND | f.GUESSED), WordForm(norm, _NOUN | f.SG | f.GUESSED))
    if norm.endswith(_ADJECTIVE_ENDINGS) and len(norm) > 5:
        return WordForm(norm, _ADJECTIVE | f.GUESSED), WordForm(norm, _NOUN | f.SG | f.GUESSED)
    if norm.endswith("s") and not norm.endswith(("ss", "us", "is")) and len(norm) > 3:
        singular = norm[:-3] + "y" if norm.endswith("ies") else norm[:-1]
        return (WordForm(singular, _NOUN | f.PL | f.GUESSED),)
    return (WordForm(norm, _NOUN | f.SG | f.GUESSED),)


def _taken_over(learned: str) -> tuple[WordForm, ...]:
    parts = learned.split()
    return tuple(WordForm(lemma, int(form)) for lemma, form in zip(parts[::2], parts[1::2], strict=True))


MORPHOLOGY = EnglishMorphology
