"""The small words of a language by their grammatical function, ready to be asked: no rule of reading spells one out.

Each class holds a part of one file of a language's folder. All words are folded.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from verbale.errors import PackError
from verbale.sentences.split import words_of

Phrase = tuple[str, ...]
# What joins members of a series without a word
_BREAKS: Final[tuple[Phrase, ...]] = ((",",), (";",), (",", "-"), (";", "-"))


class FunctionWords:
    """Words that hold a sentence together: `function_words.yaml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        words = WordLists("function_words", data)
        self.and_words = words.set("and_words")
        self.series = self.and_words | {","}  # between members of a series
        self.linking_words = words.set("linking_words")  # what may follow the comma or the 'и' between two titles
        self.joints = _joints(words.phrases("and_phrases"))  # between two members of a coordination
        self.between_words = words.set("between_words")
        self.with_words = words.set("with_words")
        self.likening_words = words.set("likening_words")  # 'Латвия, как и Литва': who is only likened
        self.from_words = words.set("from_words")  # 'из': where somebody is from
        self.dating_words = words.set("dating_words")  # 'от': the day of a paper
        self.paper_dating_verbs = words.set("paper_dating_verbs")  # 'the treaty is from 1994'
        self.field_words = words.set("field_words")  # 'по': the field of a post or an event
        self.relative_words = words.set("relative_words")  # 'который' and others that open a clause
        self.pronouns = words.set("pronouns")
        self.object_or_possessive = words.set("object_or_possessive")  # 'его': the latter before a noun
        self.place_prepositions = words.set("place_prepositions")  # a capital after them is no state
        self.inside_prepositions = words.set("inside_prepositions")  # even a risky name after them is a city's
        self.abroad_prepositions = words.set("abroad_prepositions")  # where an envoy serves
        self.margins = words.set("margins")
        self.count_words = words.set("counts")
        self.count_beginnings = words.beginnings("counts")
        self.town_words = words.set("town_words")
        self.town_abbreviations = words.set("town_abbreviations")  # with a point after them
        self.delegation = words.set("delegation")
        self.residence_words = words.set("residence")
        lookalikes = words.pairs("roman_lookalikes")  # letters that are typed for those of Roman numbers
        self.roman_lookalikes = str.maketrans(lookalikes)
        self.roman_letters = frozenset(["I", "V", "X", "L", *lookalikes])
        self.concurrently = tuple(words.phrases("concurrent"))
        self.owned_roles = words.pairs("owned_roles")  # "at Norway's initiative"


class PartyWords:
    """Nouns and pronouns that stand for a state: `parties.yaml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        words = WordLists("parties", data)
        self.our_pronouns = words.set("our_pronouns")
        self.holder_nouns = words.set("holder_nouns")
        self.counterpart_nouns = words.set("counterpart_nouns")
        self.leader_nouns = words.set("leader_nouns")
        self.state_nouns = words.set("state_nouns")
        self.foreign_stems = words.beginnings("foreign_stems")
        self.official_stems = words.beginnings("official_stems")
        self.of_several = words.set("of_several")
        self.against_prefixes = words.beginnings("against_prefixes")


class PostWords:
    """Words about posts: `posts.yaml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        words = WordLists("posts", data)
        self.acting = words.by_last("acting")
        self.formerly = words.set("formerly")
        self.body_heads = words.set("body_heads")
        self.parts_of_bodies = words.set("parts_of_bodies")
        self.post_nominals = words.set("post_nominals")  # 'MP' of 'Jane Holm MP, Minister'
        self.courtesy_titles = words.by_first("courtesy_titles")
        self.principal_prepositions = words.set("principal_prepositions")  # 'Adviser to the President'
        self.rank_by_state: dict[str, dict[str, str]] = words.mapping("rank_by_state")
        self.abroad_ranks: dict[str, str] = words.pairs("abroad_ranks")  # 'Minister to Norway': an envoy
        self.of_state = words.pairs("of_state")  # posts that are one state's, whatever else is said


class PaperWords:
    """Words about papers: `papers.yaml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        words = WordLists("papers", data)
        self.general_heads = frozenset(phrase[-1] for phrase in words.phrases("general"))
        self.title_prepositions = words.set("title_prepositions")
        self.never_last = words.set("never_last") | {","}
        self.circumstances = words.by_first("circumstance_words")  # 'during': when it was signed is none of its title
        self.untitled_adjectives = words.set("untitled_adjectives")


class HelpingWords:
    """The small words by which word order is read, in a language that tells cases by it: `word_classes.yaml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        words = WordLists("word_classes", data)
        self.be = words.set("be")
        self.being = words.set("being")  # 'is', 'became': before what somebody is
        self.have = words.set("have")
        self.having = words.set("having")
        self.present_perfect = words.set("present_perfect")
        self.do = words.set("do")
        self.did = words.set("did")
        self.future = words.set("future")
        self.modal = words.set("modal")
        self.midway = words.set("midway")  # 'first' of 'will first visit'
        self.approximating = words.set("approximating")  # 'about' of 'with about 50 states'
        self.negative = words.set("not")
        self.infinitive = words.set("infinitive")
        self.genitive = words.set("genitive")  # of the silent words, those that make a genitive: 'of'
        self.definite = words.set("definite")  # 'the': what was told of before
        self.agent = words.set("agent")
        self.particles = words.set("particles")  # 'up' of 'set up'
        self.subordinating = words.set("subordinating")
        self.clause_prepositions = words.set("clause_prepositions")
        self.quoting_verbs = words.set("quoting_verbs")
        self.coordinating = words.set("coordinating")
        self.determiners = words.set("determiners")
        self.fused_openers = words.beginnings("fused_openers")  # 'then-' of 'then-Prime Minister'
        self.possessive_endings = words.beginnings("possessive_endings")  # "'s" of "Norway's"
        self.reflexives = words.set("reflexives")  # after them stands no noun: 'they align themselves'
        self.plural_subjects = words.set("plural_subjects")  # 'they', 'who'
        self.subject_pronouns = words.set("subject_pronouns")  # 'it' of 'after it declared'
        self.both_alone = words.set("both_alone")  # 'Both opened embassies'
        self.ordinal_endings = words.set("ordinal_endings")  # 'th' of '28th'
        self.helping = self.be | self.have | self.do | self.future | self.modal


class WordLists:
    """The lists and mappings of one file. Raises PackError, with file and key, for one that is not there."""

    def __init__(self, file: str, data: dict[str, Any]) -> None:
        self._file = file
        self._data: dict[str, Any] = data[file]

    def _listed(self, key: str) -> list[str]:
        found = self._data.get(key)
        if not isinstance(found, list):
            raise PackError(
                f"{self._file}.yaml: {key}: must be a list of words ([] when the language has none). "
                "If the file has it, the built packs are older than the program: run `make data`."
            )
        return found

    def set(self, key: str) -> frozenset[str]:
        """Single words."""
        return frozenset(self._listed(key))

    def pairs(self, key: str) -> dict[str, str]:
        """Words with what each of them gives."""
        return self.mapping(key)

    def mapping(self, key: str) -> dict[str, Any]:
        """A mapping, whatever stands in it."""
        found = self._data.get(key)
        if not isinstance(found, dict):
            raise PackError(f"{self._file}.yaml: {key}: must be a mapping ({{}} when the language has none).")
        return found

    def beginnings(self, key: str) -> tuple[str, ...]:
        """Beginnings of words, for `str.startswith`."""
        return tuple(self._listed(key))

    def groups(self, key: str) -> dict[str, tuple[str, ...]]:
        """Beginnings of words by what they say."""
        found = self._data.get(key)
        if not isinstance(found, dict) or not all(isinstance(group, list) for group in found.values()):
            raise PackError(f"{self._file}.yaml: {key}: must be a mapping of lists ({{}} when the language has none).")
        return {name: tuple(group) for name, group in found.items()}

    def phrases(self, key: str) -> tuple[Phrase, ...]:
        """Phrases as folded tokens, the longest first."""
        return tuple(sorted((tuple(words_of(phrase)) for phrase in self._listed(key)), key=lambda phrase: -len(phrase)))

    def by_last(self, key: str) -> dict[str, tuple[Phrase, ...]]:
        """Phrases as folded tokens by their last token."""
        phrases = self.phrases(key)
        return {last: tuple(phrase for phrase in phrases if phrase[-1] == last) for *_, last in phrases}

    def by_first(self, key: str) -> dict[str, tuple[Phrase, ...]]:
        """Phrases as folded tokens by their first token, the longest first."""
        phrases = self.phrases(key)
        return {first: tuple(phrase for phrase in phrases if phrase[0] == first) for first, *_ in phrases}


def _joints(phrases: Iterable[Phrase]) -> frozenset[Phrase]:
    told = tuple(phrases)
    return frozenset([*_BREAKS, *told, *((",", *phrase) for phrase in told)])
