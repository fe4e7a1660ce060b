"""Words of deeds with their attributes ('5-й раунд белорусско-норвежских консультаций'), and marks of certainty."""

from __future__ import annotations

from functools import cache
from typing import Final

from verbale.mentions.lexicon import Hit, mask_of
from verbale.mentions.mention import CertaintyMark, Deed
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

_ATTRIBUTES: Final = 5
_LONGEST_ABBREVIATION: Final = 8  # tokens of 'U.S.S.R.', letters and points
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50}
_CONCEPT: Final = mask_of(("concept",))
_STATE_ADJ: Final = mask_of(("state_adj",))
_JOINED: Final = mask_of(("joined",))
_AGAINST: Final = mask_of(("against",))
_CERTAINTY: Final = mask_of(("certainty",))
Sense = tuple[str, str, int]


def deed_at(scan: Scan, index: int) -> Deed | None:
    """The word of a concept at a token with its attributes before it."""
    hit = scan.hit_of(index, _CONCEPT)
    if hit is None:
        return None
    hits = [h for h in scan.hits[index] if h.bit == _CONCEPT and h.last == hit.last]
    senses = tuple([sense_of(h.value) for h in hits])
    forms = hit.forms if len(hits) == 1 else tuple([form for h in hits for form in h.forms])
    nominal = _nominal(senses)
    if nominal:
        senses = _qualified(scan, senses, index)
        if not senses:
            return None
    deed = Deed(index, hit.last, hit.cases, senses=senses, forms=forms, start=index)
    if nominal:
        deed.plural = all(form & f.PL for form in forms if form & f.CASES)
        read_attributes(scan, deed, index)
    deed.prep, prep_first = scan.preposition(deed.start)
    if deed.prep is not None:
        deed.start = min(deed.start, prep_first + 1)
    return deed


def _nominal(senses: tuple[Sense, ...]) -> bool:
    for sense in senses:  # noqa: SIM110 -- a generator is slower, and there is mostly one sense
        if sense[1] == "n":
            return True
    return False


@cache
def sense_of(value: str) -> Sense:
    """The sense that the lexicon's value CONCEPT/part/frame says; there are only so many."""
    concept, part, frame = value.split("/")
    return concept, part, int(frame)


def _qualified(scan: Scan, senses: tuple[Sense, ...], index: int) -> tuple[Sense, ...]:
    """Drops senses of nouns that need an attribute they lack: 'комиссия' is one of ours only if 'смешанная' or so."""
    kept = []
    for sense in senses:
        frame = scan.grammar.frames.get(sense)
        if frame is None or not frame.attributes or _has_attribute(scan, frame.attributes, index):
            kept.append(sense)
    return tuple(kept)


def _has_attribute(scan: Scan, attributes: frozenset[str], index: int) -> bool:
    look = index - 1
    while look >= 0 and index - look <= _ATTRIBUTES and scan.adjective(look):
        hit = scan.hit_of(look, _STATE_ADJ)
        if hit is not None and "+" in hit.value:
            return True
        if any(word.lemma in attributes for word in scan.grammar.morphology.analyse(scan.norms[look])):
            return True
        look -= 1
    return False


def read_attributes(scan: Scan, deed: Deed, index: int) -> None:
    """Adjectives of states, visit type and ordinal before a noun."""
    look = index - 1
    sides: list[str] = []
    while look >= 0 and index - look <= _ATTRIBUTES and not scan.in_date[look]:
        norm = scan.norms[look]
        hit = scan.hit_of(look, _STATE_ADJ) if norm != "." else _abbreviated(scan, look)
        if hit is None and look > 0 and scan.norms[look - 1] == "-":
            hit = scan.hit_of(look, _JOINED)  # 'the Peru–Philippines commission'
        if norm == "." and hit is not None:
            look = hit.first
        target = scan.hit_of(look, _AGAINST)
        if target is not None:
            deed.against = (target.value,)  # 'антироссийские санкции'
        elif hit is not None and hit.cases:
            sides = [*hit.value.split("+"), *sides]
        elif (number := ordinal(scan, look)) is not None:
            deed.ordinal = number
        elif norm == "-" and scan.hit(look - 1, "state_adj") and scan.hit(look + 1, "state_adj", "joined"):
            pass  # 'Belarus – Norway consultations'
        elif norm in scan.says.series and look > 0 and _alike(scan, look - 1, look + 1):
            pass
        elif not scan.adjective(look) or norm in scan.says.object_or_possessive:
            break
        kind = _visit_type(scan, look)
        if kind is not None:
            deed.visit_type = kind if deed.visit_type in {None, kind} else ""  # 'с государственным и официальным'
        deed.start = look
        look -= 1
    deed.adjectives = tuple(dict.fromkeys(sides))


def _alike(scan: Scan, left: int, right: int) -> bool:
    """Whether two adjectives stand side by side before one noun: not 'Кроме того, верительные грамоты'."""
    if scan.order is not None or not scan.adjective(left) or not scan.adjective(right):
        return bool(scan.adjective(left) and scan.adjective(right))
    numbers = f.SG | f.PL
    pairs = ((one, other) for one in scan.forms(left) for other in scan.forms(right))
    return any(one & other & f.CASES and (one & other & numbers or not one & numbers) for one, other in pairs)


def _abbreviated(scan: Scan, point: int) -> Hit | None:
    """The state whose abbreviation a point ends: 'the U.S. Embassy'."""
    for first in range(point - 1, max(point - _LONGEST_ABBREVIATION, -1), -1):
        hit = scan.hit(first, "state_adj")
        if hit is not None:
            return hit if hit.last == point + 1 else None
    return None


def _visit_type(scan: Scan, index: int) -> str | None:
    for word in scan.grammar.morphology.analyse(scan.norms[index]):
        kind = scan.grammar.visit_types.get(word.lemma)
        if kind is not None:
            return kind
    return None


def ordinal(scan: Scan, index: int) -> int | None:
    """'28-й', '73-я', 'пятый', 'VII' before a noun; None for any other token."""
    token = scan.tokens[index]
    if token.kind == "n":
        number, _, suffix = token.norm.partition("-")
        if suffix and suffix.isalpha() and len(suffix) <= 3 and number.isdigit() and len(number) <= 3:
            return int(number)
        return None
    if token.kind == "w" and token.text.isupper() and scan.says.roman_letters.issuperset(token.text):
        return _roman(token.text.translate(scan.says.roman_lookalikes))
    for word in scan.grammar.morphology.analyse(token.norm) if token.kind == "w" else ():
        if word.lemma in scan.grammar.ordinals and word.form & f.CASES:
            return scan.grammar.ordinals[word.lemma]
    return None


def _roman(text: str) -> int | None:
    total = 0
    for letter, following in zip(text, [*text[1:], ""], strict=True):
        value = _ROMAN_VALUES[letter]
        total += -value if following and _ROMAN_VALUES[following] > value else value
    return total


def certainty_at(scan: Scan, index: int) -> list[CertaintyMark]:
    """All marks of certainty that begin at a token (a word may hold as subject and as object)."""
    marks = []
    for hit in scan.hits[index]:
        if hit.bit == _CERTAINTY:
            status, _, relation = hit.value.partition("/")
            marks.append(CertaintyMark(index, hit.last, hit.cases, status=status, relation=relation, forms=hit.forms))
    return marks
