"""Russian word forms by pymorphy3 (MIT; dictionary of OpenCorpora), behind the two functions of `Morphology`.

Code and not data because a paradigm of Russian cannot be written as a table of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.morphology import WordForm

_CASES = {
    "nomn": f.NOM, "gent": f.GEN, "datv": f.DAT, "accs": f.ACC, "ablt": f.INS, "loct": f.LOC,
    "voct": f.NOM, "gen1": f.GEN, "gen2": f.GEN, "acc2": f.ACC, "loc1": f.LOC, "loc2": f.LOC,
}  # fmt: skip
_NUMBERS = {"sing": f.SG, "plur": f.PL}
_GENDERS = {"masc": f.MASC, "femn": f.FEM, "neut": f.NEUT}
_TENSES = {"past": f.PAST, "pres": f.PRES, "futr": f.FUT}
_PARTS = {
    "NOUN": f.NOUN, "ADJF": f.ADJ, "ADJS": f.SHORT | f.ADJ, "VERB": f.FINITE, "INFN": f.INF,
    "GRND": f.GERUND, "PRTF": f.PARTICIPLE, "PRTS": f.SHORT | f.PASSIVE, "NPRO": f.NOUN, "NUMR": f.ADJ,
}  # fmt: skip
_NAMES = {"Surn": f.SURNAME, "Name": f.FORENAME, "Patr": f.PATRONYMIC, "Geox": f.GEO}


def form_of(tag: Any) -> int:
    """The bits of a pymorphy3 tag."""
    bits = _PARTS.get(tag.POS or "", 0)
    bits |= _CASES.get(tag.case or "", 0) | _NUMBERS.get(tag.number or "", 0)
    bits |= _GENDERS.get(tag.gender or "", 0) | _TENSES.get(tag.tense or "", 0)
    if tag.voice == "pssv":
        bits |= f.PASSIVE
    if tag.animacy == "anim":
        bits |= f.ANIM
    for grammeme in tag.grammemes:
        bits |= _NAMES.get(grammeme, 0)
    return bits


@cache
def _analyzer() -> Any:
    import pymorphy3  # noqa: PLC0415 -- 0.1 s to load: only when the first unknown word comes
    import pymorphy3_dicts_ru  # noqa: PLC0415

    # With its path the dictionary is not looked for among all packages of the environment.
    return pymorphy3.MorphAnalyzer(pymorphy3_dicts_ru.get_path(), result_type=None)


class RussianMorphology:
    """Analyses and paradigms, each word remembered once it was asked for."""

    cases_by_order = False

    def __init__(self) -> None:
        self._known: dict[str, tuple[WordForm, ...]] = {}
        self._paradigms: dict[str, tuple[WordForm, ...]] = {}
        self._learned: Mapping[str, str] = {}

    def learn(self, analyses: Mapping[str, str]) -> None:
        """Takes over the analyses of words that a built pack knows: lemma and form in turn, with blanks between."""
        self._learned = analyses

    def know(self, classes: Mapping[str, list[str]]) -> None:
        """The dictionary tells every word's class."""

    def known_words(self) -> Iterable[str]:
        """None: the dictionary ships."""
        return ()

    def analyse(self, norm: str) -> tuple[WordForm, ...]:
        """All analyses of a lower-case word, likeliest first."""
        found = self._known.get(norm)
        if found is None:
            learned = self._learned.get(norm)
            found = _taken_over(learned) if learned is not None else _analyses(norm)
            if len(self._known) >= KEPT_WORDS:
                self._known.clear()
            self._known[norm] = found
        return found

    def paradigm(self, word: str) -> tuple[WordForm, ...]:
        """All forms of a dictionary form: (spelling with ё as е, grammar)."""
        found = self._paradigms.get(word)
        if found is None:
            if len(self._paradigms) >= KEPT_WORDS:
                self._paradigms.clear()
            found = self._paradigms[word] = _paradigm(word)
        return found

    def conjugation(self, verb: str) -> tuple[WordForm, ...]:
        """All forms of a verb."""
        return self.paradigm(verb)


def _taken_over(learned: str) -> tuple[WordForm, ...]:
    parts = learned.split()
    return tuple(WordForm(lemma, int(form)) for lemma, form in zip(parts[::2], parts[1::2], strict=True))


def _analyses(norm: str) -> tuple[WordForm, ...]:
    analyzer = _analyzer()
    guessed = 0 if analyzer.word_is_known(norm) else f.GUESSED
    tag_class = analyzer.TagClass
    parses = analyzer.parse(norm)
    return tuple(WordForm(p[2].replace("ё", "е"), form_of(_tag(p[1], tag_class)) | guessed) for p in parses)


def _paradigm(word: str) -> tuple[WordForm, ...]:
    analyzer = _analyzer()
    tag_class = analyzer.TagClass
    parses = [(parse, _tag(parse[1], tag_class)) for parse in analyzer.parse(word)]
    wanted = [parse for parse, tag in parses if tag.POS == "INFN" or tag.case == "nomn"] or [p for p, _ in parses]
    if not wanted:
        return ()
    head = wanted[0]
    highest = "Supr" in _tag(head[1], tag_class).grammemes  # 'Высший совет' declines as it stands
    forms = [(form[0], _tag(form[1], tag_class)) for form in head[4][-1][0].get_lexeme(head)]
    return tuple(
        WordForm(spelling.replace("ё", "е"), form_of(tag))
        for spelling, tag in forms
        if (highest == ("Supr" in tag.grammemes) and not {"COMP", "V-oy", "V-ey"} & set(tag.grammemes))
        or spelling == word
    )


def _tag(tag: Any, tag_class: Any) -> Any:
    return tag if isinstance(tag, tag_class) else tag_class(tag)


MORPHOLOGY = RussianMorphology
