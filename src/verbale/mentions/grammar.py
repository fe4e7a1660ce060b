"""What reading needs of a language, made ready once: lexicon, frames, function words, places."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from verbale.mentions.function_words import FunctionWords, HelpingWords, PaperWords, PartyWords, PostWords
from verbale.mentions.lexicon import Lexicon, mask_of
from verbale.packs import load
from verbale.packs.word_table import WordTable
from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.morphology import Morphology
from verbale.sentences.split import Abbreviations, fold

_Known = TypeVar("_Known")


@dataclass(slots=True)
class Frame:
    """How the complements of a word play roles: by bare case, and by preposition with case."""

    bare: list[tuple[int, str]] = field(default_factory=list)
    by_preposition: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    adjective: str | None = None
    needs: str | None = None
    attributes: frozenset[str] = frozenset()

    def role(self, prep: str | None, cases: int) -> str | None:
        """The role of a complement with this preposition (None for none) and these possible cases."""
        for case, role in self.by_preposition.get(prep, ()) if prep else self.bare:
            if cases & case:
                return role
        return None


def frame_of(raw: dict[str, Any]) -> Frame:
    """A frame from its YAML: realisations such as 'gen', 'в+acc', 'adj'."""
    frame = Frame(needs=raw.get("needs"), attributes=frozenset(raw.get("attributes", ())))
    for realisation, role in raw.get("complements", {}).items():
        if realisation == "adj":
            frame.adjective = role
            continue
        prep, _, case = realisation.rpartition("+")
        if prep:
            frame.by_preposition.setdefault(prep, []).append((f.CASE_NAMES[case], role))
        elif role != "none":
            frame.bare.append((f.CASE_NAMES[case], role))
    return frame


_EMPTY = Frame()


@dataclass(frozen=True, slots=True)
class City:
    """A city: the name to print, its state, whether it is the capital, else whether organisations sit there."""

    name: str
    state: str
    capital: bool
    weight: int = 1
    seat: bool = False


class Grammar:
    """One language's rules and words for reading."""

    def __init__(self, code: str) -> None:
        pack = load.language_pack(code)
        self.code = code
        self.data: dict[str, Any] = pack["data"]
        self.names: dict[str, dict[str, str]] = pack["names"]
        self.says = FunctionWords(self.data)
        self.silent = frozenset(self.data["function_words"].get("silent_words", ()))
        self.helping = HelpingWords(self.data) if "word_classes" in self.data else None
        self.party_words = PartyWords(self.data)
        self.post_words = PostWords(self.data)
        self.paper_words = PaperWords(self.data)
        terms = pack["lexicon"]
        self.lexicon = Lexicon(WordTable(terms["words"]), terms["forms"], self.party_words.against_prefixes)
        self.capitals = _masks(pack["capitals"])  # of a word, the tags that it has in capitals only: un -> org
        self.gate_words: dict[str, Any] = pack["gate"]
        self.morphology: Morphology = importlib.import_module(f"verbale.languages.{code}.morph").MORPHOLOGY()
        self.morphology.learn(pack["analyses"])
        self.frames = _frames(self.data["concepts"])
        words = self.data["function_words"]
        self.words: dict[str, Any] = words
        self.prepositions = {p: words["same_preposition"].get(p, p) for p in words["prepositions"]}
        self.compound_prepositions = _by_last_word(words["compound_prepositions"])
        self.pronouns = self.says.pronouns | self.says.object_or_possessive | self.party_words.our_pronouns
        if self.helping is not None:
            self.pronouns |= self.helping.both_alone
        self.weak_words = frozenset(fold(form) for form in pack["forms"]["weak_verbs"].split())
        self.reports = frozenset(pack["forms"]["report_verbs"].split())
        self.visit_types: dict[str, str] = {
            word: kind for kind, listed in words["visit_types"].items() for word in listed
        }
        self.ordinals = {word: int(number) for word, number in words["ordinals"].items()}
        self.abbreviations = self._abbreviations(words)
        self._forms: dict[str, tuple[int, ...]] = {}
        self._adjectives: dict[str, int] = {}
        self._nouns: dict[str, int] = {}
        self._predicates: dict[str, bool] = {}
        self.cities = _cities(load.world(), self.names["cities"])

    def _abbreviations(self, words: dict[str, Any]) -> Abbreviations:
        listed = self.data["abbreviations"]
        openers = frozenset([*words["prepositions"], *words["conjunctions"], *words["openers"]])
        known = frozenset(word for group in listed.values() for word in group)
        prepositions = frozenset(words["prepositions"])
        transitive = frozenset(words["transitive_verbs"])
        return Abbreviations(known, frozenset(listed["may_end"]), openers, prepositions, self.predicate, transitive)

    def frame(self, sense: tuple[str, str, int]) -> Frame:
        """The frame of a word's sense (concept, part of speech, number); an empty one when it has none."""
        return self.frames.get(sense, _EMPTY)

    def predicate(self, norm: str) -> bool:
        """Whether a word is first of all a finite verb or a short passive participle."""
        found = self._predicates.get(norm)
        if found is None:
            first = (self.forms(norm) or (0,))[0]
            found = bool(first & (f.FINITE | f.PASSIVE)) and not first & f.CASES
            _keep(self._predicates, norm, found)
        return found

    def forms(self, norm: str) -> tuple[int, ...]:
        """The grammar of all analyses of a word, likeliest first."""
        found = self._forms.get(norm)
        if found is None:
            found = tuple(word.form for word in self.morphology.analyse(norm))
            _keep(self._forms, norm, found)
        return found

    def adjective(self, norm: str) -> int:
        """The cases of a word that is first of all an adjective or a participle, else 0."""
        found = self._adjectives.get(norm)
        if found is None:
            found = 0
            for form in self.forms(norm) if len(norm) > 2 else ():
                if form & (f.ADJ | f.PARTICIPLE) and not form & f.SHORT:
                    found |= form & f.CASES
                elif found == 0 and not form & f.NOUN:
                    break
            _keep(self._adjectives, norm, found)
        return found

    def noun_cases(self, norm: str) -> int:
        """The cases of a word as a noun or an adjective, 0 for any other word and for prepositions."""
        found = self._nouns.get(norm)
        if found is None:
            found = 0
            for form in self.forms(norm) if len(norm) > 1 and norm not in self.prepositions else ():
                if form & (f.NOUN | f.ADJ | f.PARTICIPLE) and not form & f.SHORT:
                    found |= form & f.CASES
            _keep(self._nouns, norm, found)
        return found


def _masks(terms: list[str]) -> dict[str, int]:
    """The mask of tags of each word, of 'word tag'."""
    found: dict[str, int] = {}
    for term in terms:
        word, tag = term.split()
        found[word] = found.get(word, 0) | mask_of((tag,))
    return found


def _keep(known: dict[str, _Known], norm: str, value: _Known) -> None:
    if len(known) >= KEPT_WORDS:
        known.clear()
    known[norm] = value


def _frames(concepts: dict[str, Any]) -> dict[tuple[str, str, int], Frame]:
    frames = {}
    for concept, entry in concepts.items():
        for part, key in (("n", "nouns"), ("v", "verbs")):
            for index, raw in enumerate(entry.get(key, [])):
                frames[concept, part, index] = frame_of(raw)
    return frames


def _by_last_word(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """Compound prepositions by their last word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=lambda p: -len(p.split())):
        words = tuple(phrase.split())
        found.setdefault(words[-1], []).append(words)
    return found


def _cities(world: dict[str, Any], names: dict[str, str]) -> dict[str, City]:
    cities = {}
    for city, entry in world.get("cities", {}).items():
        if city in names:
            capital, weight = entry.get("capital") == "yes", int(entry.get("weight", 1))
            seat = bool(entry.get("seat_of")) and not capital and entry.get("government") != "yes"
            cities[city] = City(names[city], entry.get("state", ""), capital, weight, seat)
    return cities


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language, made once."""
    return Grammar(code)
