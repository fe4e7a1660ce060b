"""Word forms of a language that tells cases by word order: endings by rule, the rest from `word_classes.yaml`.

A skeleton with a plural in -s and a past in -ed; `languages/en/morph.py` is one in full. Put it in the place of
`morph.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verbale.sentences import form as f
from verbale.sentences.morphology import WordForm

# A noun or an adjective can be in any case here: its place in the sentence says in which (mentions/word_order.py).
_NOUN = f.NOUN | f.CASES
_ADJECTIVE = f.ADJ | f.CASES | f.SG | f.PL


class SkeletonMorphology:
    """Analyses and paradigms. Words come folded; spellings go out folded."""

    cases_by_order = True

    def __init__(self) -> None:
        self._learned: Mapping[str, str] = {}
        self._irregular: dict[str, tuple[str, str]] = {}
        self._plurals: dict[str, str] = {}
        self._classes: dict[str, tuple[WordForm, ...]] = {}

    def know(self, classes: Mapping[str, list[str]]) -> None:
        """Takes over `word_classes.yaml`, when a pack is built; `verbs` also has those of the other files."""
        for line in classes.get("irregular_verbs", []):
            base, past, participle = line.split()
            self._irregular[base] = past, participle
        self._plurals = dict(line.split() for line in classes.get("irregular_plurals", []))
        for verb in [*self._irregular, *classes.get("verbs", [])]:
            for form in self.conjugation(verb):
                self._add(form.lemma, WordForm(verb, form.form))
        for word in classes.get("adjectives", []):
            self._add(word, WordForm(word, _ADJECTIVE))
        for word in classes.get("adverbs", []):
            self._classes[word] = (WordForm(word, 0),)

    def _add(self, spelling: str, analysis: WordForm) -> None:
        self._classes[spelling] = (*self._classes.get(spelling, ()), analysis)

    def known_words(self) -> Iterator[str]:
        """The words of `word_classes.yaml` in all forms: the built pack keeps their analyses."""
        return iter(self._classes)

    def learn(self, analyses: Mapping[str, str]) -> None:
        """Takes over what a built pack keeps: lemma and form in turn, with blanks between."""
        self._learned = analyses

    def analyse(self, norm: str) -> tuple[WordForm, ...]:
        """All analyses of a lower-case word, likeliest first; what only its ending tells has the bit GUESSED."""
        if norm in self._learned:
            parts = self._learned[norm].split()
            return tuple(WordForm(lemma, int(form)) for lemma, form in zip(parts[::2], parts[1::2], strict=True))
        return self._classes.get(norm) or _guessed(norm)

    def paradigm(self, word: str) -> tuple[WordForm, ...]:
        """Singular and plural of a noun, as (form's spelling, grammar)."""
        plural = self._plurals.get(word) or word + "s"
        return WordForm(word, _NOUN | f.SG), WordForm(plural, _NOUN | f.PL)

    def conjugation(self, verb: str) -> tuple[WordForm, ...]:
        """All forms of a verb. The participle is told from the past by the helping verbs before it."""
        past, participle = self._irregular.get(verb) or (verb + "ed", verb + "ed")
        return (
            WordForm(verb, f.INF | f.FINITE | f.PRES | f.PL),
            WordForm(verb + "s", f.FINITE | f.PRES | f.SG),
            WordForm(past, f.FINITE | f.PAST | f.SG | f.PL),
            WordForm(participle, f.PARTICIPLE | f.PASSIVE | f.PAST),
            WordForm(verb + "ing", f.GERUND | f.PRES),
        )


def _guessed(norm: str) -> tuple[WordForm, ...]:
    if not norm[:1].isalpha():
        return ()
    if norm.endswith("s") and len(norm) > 3:
        return (WordForm(norm[:-1], _NOUN | f.PL | f.GUESSED),)
    return (WordForm(norm, _NOUN | f.SG | f.GUESSED),)


MORPHOLOGY = SkeletonMorphology
