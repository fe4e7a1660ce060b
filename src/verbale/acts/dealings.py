"""Which two states a text is about: those that it names together in most of its sentences on dealings of states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from typing import Final

from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Actor, Deed, PlaceMention

_DEALINGS: Final = ("MISSION", "RELATIONS", "CREDENTIALS", "RECOGNISE", "VISIT", "MEETING", "CONSULTATIONS", "EXPEL")
_ENVOYS: Final = frozenset({"ambassador", "charge"})
_MOST_NAMED: Final = 3  # a sentence that names more states lists them
_FEWEST_SENTENCES: Final = 3
_CLEARLY_MORE: Final = 2


class Dealings:
    """Counts, pair by pair, the sentences on dealings between states."""

    def __init__(self) -> None:
        self._together: Counter[tuple[str, str]] = Counter()  # by codes in the order of the alphabet

    def note(self, sentence: SentenceRead, named: Iterable[str]) -> None:
        """Counts a sentence. `named` are the states that its parties and adjectives tell."""
        if not _on_dealings(sentence):
            return
        states = {*named, *_reached(sentence)}
        if len(states) <= _MOST_NAMED:
            self._together.update(combinations(sorted(states), 2))

    def main_pair(self, opening: tuple[str, str] | None) -> tuple[tuple[str, str], bool] | None:
        """The pair of most sentences, and whether it leads clearly; None while they are few.

        `opening` is what the first lines tell, which stands unless another pair comes up more often: "The state rose
        from the Anglo-Irish treaty" opens a text on that state's relations with a third.
        """
        ranked = self._together.most_common(2)
        if not ranked or ranked[0][1] < _FEWEST_SENTENCES:
            return None
        (left, right), most = ranked[0]
        if opening is not None and self._together[(min(opening), max(opening))] == most:
            return opening, len(ranked) == 1 or most >= _CLEARLY_MORE * ranked[1][1]
        second = ranked[1][1] if len(ranked) > 1 else 0
        return ((left, right), most >= _CLEARLY_MORE * second) if most > second else None


def _on_dealings(sentence: SentenceRead) -> bool:
    for mention in sentence.mentions:
        if isinstance(mention, Deed) and any(sense[0] in _DEALINGS for sense in mention.senses):
            return True
        if isinstance(mention, Actor) and mention.rank in _ENVOYS:
            return True
    return False


def _reached(sentence: SentenceRead) -> list[str]:
    """The states of capitals that are places of the sentence, and those where envoys serve."""
    found: list[str] = []
    for mention in sentence.mentions:
        if isinstance(mention, PlaceMention) and mention.capital and mention.state:
            found.append(mention.state)
        elif isinstance(mention, Actor) and mention.host:
            found.append(mention.host)
    return found
