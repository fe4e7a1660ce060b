"""Words that two parties share: the one that the text names itself is meant.

'Корейский' is of either Korea, and of neither where the text names none or both; 'Брюссель' that speaks is the EU
where the text names the EU and not Belgium.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from verbale.mentions.grammar import Grammar, grammar
from verbale.mentions.lexicon import Hit, mask_of
from verbale.mentions.scan import Scan
from verbale.sentences.split import tokens

_TEXTS: Final = 4  # whose named parties are kept: the documents that are being read
_ADJECTIVES: Final = frozenset({"state_adj", "state_adj?"})


class SharedAdjectives:
    """What the words of a language that parties share mean in a text."""

    def __init__(self, known: Grammar) -> None:
        self._code = known.code
        self._stems: dict[str, list[str]] = known.data["parties"]["shared_adjectives"]
        self._seats: dict[str, str] = known.data["parties"]["seats"]
        self._marks = tuple(stem[1:] for stem in (*self._stems, *self._seats))  # with a capital or without

    def within(self, text: str, start: int, stop: int) -> bool:
        """Whether a stretch of the text may have one: a question cheap enough for every sentence."""
        for mark in self._marks:  # noqa: SIM110 -- asked for every sentence
            if text.find(mark, start, stop) >= 0:
                return True
        return False

    def settle(self, scan: Scan, text: str) -> None:
        """Gives the shared words of a sentence the party that its text names, or takes their states away."""
        for index, norm in enumerate(scan.norms):
            for stem, codes in self._stems.items():
                if norm.startswith(stem) or f"-{stem}" in norm:
                    fitting = [code for code in codes if code in _named(self._code, text)]
                    _give(scan, index, codes, fitting[0] if len(fitting) == 1 else None)
            for stem, organisation in self._seats.items():
                if norm.startswith(stem):
                    self._seat(scan, index, organisation, text)

    def _seat(self, scan: Scan, index: int, organisation: str, text: str) -> None:
        """'между Минском и Брюсселем': the seat of an organisation speaks for it."""
        city, place = scan.hit(index, "city"), scan.preposition(index)[0]
        if city is None or place in scan.says.place_prepositions:
            return
        named = _named(self._code, text)
        if organisation in named and scan.grammar.cities[city.value].state not in named:
            _put(scan, index, [Hit(index, city.last, "org", organisation, city.forms, city.cases, mask_of(("org",)))])


def _give(scan: Scan, index: int, codes: list[str], meant: str | None) -> None:
    kept: list[Hit] = []
    for hit in scan.hits[index]:
        told = hit.value.split("+")
        if hit.tag in _ADJECTIVES and not set(codes).isdisjoint(told):
            given = (code if code not in codes else meant for code in told)
            hit.value = "+".join(code for code in given if code is not None)
        if hit.value or hit.tag not in _ADJECTIVES:
            kept.append(hit)
    _put(scan, index, kept)


def _put(scan: Scan, index: int, hits: list[Hit]) -> None:
    scan.hits[index] = hits
    scan.tags[index] = 0
    for hit in hits:
        scan.tags[index] |= hit.bit


@lru_cache(maxsize=_TEXTS)
def _named(language: str, text: str) -> frozenset[str]:
    """The parties that a text names: states and organisations by their own names, states by their capitals too.

    A capital that is the seat of an organisation names neither.
    """
    known = grammar(language)
    seats = tuple(known.data["parties"]["seats"])
    norms = [token.norm for token in tokens(text, 0, len(text))]
    named: set[str] = set()
    for norm, row in zip(norms, known.lexicon.hits(norms)[0], strict=True):
        for hit in row:
            city = known.cities.get(hit.value) if hit.tag == "city" else None
            if city is not None and city.capital and not norm.startswith(seats):
                named.add(city.state)
            elif hit.tag in {"state", "org"}:
                named.add(hit.value)
    return frozenset(named)
