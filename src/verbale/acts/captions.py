"""Captions: 'Establishment of Relations, 1914.' over the lines that tell how it went.

A caption that names what its section tells, or says was never done, is no telling of its own; one whose deed the
section tells only by what brought it about ("X presented his credentials on 22 December 1914") has the day of that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from verbale.acts.act import Act, Evidence
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Deed
from verbale.sentences.block import Block

Section = list[tuple[int, Act]]  # where the sentence of each act begins
Told = list[tuple[SentenceRead, list[Act]]]
_LONGEST: Final = 32  # tokens
_YEAR: Final = 4
_DAY: Final = 10
# What brings a deed about, the surer first.
_BRINGS_ABOUT: Final = {
    "relations.established": ("envoy.credentials", "mission.opened", "recognition"),
    "relations.restored": ("mission.opened", "envoy.credentials", "recognition"),
    "relations.upgraded": ("envoy.credentials", "envoy.appointed"),
    "mission.opened": ("relations.upgraded", "envoy.credentials"),
}


def under_captions(told: Told, rows: list[Block]) -> Told:
    """The sentences with their acts, where captions and sections agree."""
    captions = {n for n, (sentence, acts) in enumerate(told) if acts and _is_caption(sentence, rows)}
    if not captions:
        return told
    stops = [n for n, (sentence, _) in enumerate(told) if n in captions or rows[sentence.block].kind == "heading"]
    settled = list(told)
    for number in captions:
        sentence, acts = told[number]
        stop = min((n for n in stops if n > number), default=len(told))
        end = _next_heading(rows, sentence.block)
        section = [(s.start, act) for s, own in told[number + 1 : stop] if s.block < end for act in own]
        settled[number] = sentence, [act for act in (_settled(a, section) for a in acts) if act is not None]
    return settled


def _is_caption(sentence: SentenceRead, rows: list[Block]) -> bool:
    """One short sentence without a verb on a line of its own; its only date is a year at its end, after a comma."""
    block = rows[sentence.block]
    if block.kind == "heading" or sentence.scan.count > _LONGEST or len(sentence.dates) > 1:
        return False
    whole = sentence.start - block.start < _YEAR and block.stop - sentence.stop < _YEAR
    return whole and not _has_verb(sentence) and all(_at_the_end(sentence, date) for date in sentence.dates)


def _at_the_end(sentence: SentenceRead, date: DateMention) -> bool:
    value = date.values[-1]
    last = sentence.scan.tokens[-1].start < date.stop + 2 and sentence.before(date) == ","
    return last and value.year is not None and value.month is None


def _has_verb(sentence: SentenceRead) -> bool:
    """'The King visited Oslo in 1914.' has a verb in small letters: a sentence, no caption."""
    tokens = sentence.scan.tokens
    return any(isinstance(m, Deed) and m.verbal and not tokens[m.first].capital for m in sentence.mentions)


def _next_heading(rows: list[Block], block: int) -> int:
    return next((n for n in range(block + 1, len(rows)) if rows[n].kind == "heading"), len(rows))


def _settled(act: Act, section: Section) -> Act | None:
    """The caption's act with the day of its section; None where the section tells it."""
    alike = [(at, a) for at, a in section if a.kind == act.kind and set(a.sides) == set(act.sides)]
    same = [(at, a) for at, a in alike if a.status == act.status]
    if any(_within(a.when, act.when) for _, a in same) or (alike and all(a.status == "denied" for _, a in alike)):
        return None
    if act.when is None or len(act.when) != _YEAR:
        return act
    undated = [(at, a) for at, a in same if a.when is None]
    if not undated:
        return _dated(act, [a for _, a in section], act.when)
    place, told = undated[0]
    dated = _dated(act, [a for at, a in section if at == place], act.when)
    told.when, told.when_basis = dated.when, "inherited"
    told.evidence = (*told.evidence, *(e for e in dated.evidence if e.field == "when"))
    return None


def _within(day: str | None, year: str | None) -> bool:
    return day is not None and (year is None or day.startswith(year))


def _full(act: Act, year: str) -> bool:
    return act.status == "held" and act.when is not None and len(act.when) == _DAY and act.when.startswith(year)


def _dated(act: Act, section: list[Act], year: str) -> Act:
    """The act with the day of what brought it about, if the section tells that."""
    days = [a for a in section if set(a.sides) == set(act.sides) and _full(a, year)]
    causes = [a for kind in _BRINGS_ABOUT.get(act.kind, ()) for a in days if a.kind == kind]
    if not causes:
        return act
    cause = causes[0]
    own = [e for e in act.evidence if e.field != "when"]
    day = [Evidence("when", e.start, e.stop) for e in cause.evidence if e.field == "when"]
    return replace(act, when=cause.when, when_basis="inherited", evidence=(*own, *day))
