"""What a text has told so far: its pair of states, whose voice it is, who holds which post, the last date and deed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Final

from verbale.acts.act import Participant, Place
from verbale.acts.dealings import Dealings
from verbale.acts.sentence_read import SentenceRead
from verbale.documents.document import Document
from verbale.mentions.holders import HolderRegister
from verbale.mentions.mention import ATTRIBUTED, Actor, PersonName, PlaceMention
from verbale.mentions.resolve_dates import ResolvedDate
from verbale.packs.load import world
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.split import fold
from verbale.when.when import When


@dataclass(slots=True)
class Known:
    """A person named before: side and post as the text told them."""

    name: PersonName
    side: str | None
    rank: str | None
    portfolio: str | None
    office: str | None = None


@dataclass(slots=True)
class Discourse:
    """The state of reading a document, sentence by sentence.

    `on` is the document's date, for who held an office then, `voice` the state whose institution speaks.
    `pair` are the two states that the text is about, `sure` whether it says so itself at its opening.
    `focus` is whom 'он' means, `receiving` and `ceremony` what the next envoys of a list share, `mission` whose mission
    the sentence has told of and where it stands, `last_mission` the last one of the text with its block, `predecessors`
    maps a state to the one before it that the sentence names, `dealt` holds the parties of deeds that named them all,
    `sanctioned` and `measures` against whom measures were told of last and whose they are, `of_visits` whether the
    heading above speaks of visits, `met` the states of the officials told of last with the block, `journey` visitor and
    host of the visit that the sentence has told of, for whom was met in its course, `visits` the sides of all visits,
    `lone_person` the surname of the only person that the sentence before named.
    """

    document: Document
    register: HolderRegister
    pair: tuple[str, str] | None = None
    journey: tuple[str, str] | None = None
    sure: bool = True
    subject: str | None = None
    persons: dict[str, Known] = field(default_factory=dict)
    focus: list[Actor] = field(default_factory=list)
    receiving: str | None = None
    mission: tuple[str, str] | None = None
    last_mission: tuple[tuple[str, str], int] | None = None
    predecessors: dict[str, str] = field(default_factory=dict)
    dealt: set[frozenset[str]] = field(default_factory=set)
    place: Place | None = None
    met: tuple[int, frozenset[str]] = (-1, frozenset())
    ceremony: list[ResolvedDate] = field(default_factory=list)
    recipients: list[Participant] = field(default_factory=list)
    sanctioned: str | None = None
    measures: str | None = None
    of_visits: bool = False
    visits: set[tuple[str, ...]] = field(default_factory=set)
    lone_person: str | None = None
    counts: Counter[str] = field(default_factory=Counter)
    on: When | None = field(init=False, default=None)
    voice: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        published = self.document.published
        self.on = When.parse(published) if published else None
        self.voice = self.document.voice

    def other_of_pair(self, side: str | None) -> str | None:
        """The second state of the text's pair, seen from one of them; of a visit of the sentence first."""
        if self.journey is not None and side in self.journey:
            return self.journey[1] if side == self.journey[0] else self.journey[0]
        if self.pair is None or side is None:
            return None
        if side not in self.pair:
            heirs = [code for code in world()["states"].get(side, {}).get("successors", []) if code in self.pair]
            side = heirs[0] if len(heirs) == 1 else None  # 'East Germany' in a text on Germany and a third
            if side is None:
                return None
        other = self.pair[1] if side == self.pair[0] else self.pair[0]
        return self.predecessors.get(other, other)

    def note_met(self, sentence: SentenceRead) -> None:
        """Keeps the states of the officials that a sentence names; a new block begins anew."""
        states = {s for a in sentence.actors if a.what == "post" for s in (*a.sides, a.host or "") if s and is_state(s)}
        if states or self.met[0] != sentence.block:
            self.met = sentence.block, frozenset(states)

    def of_a_stranger(self) -> bool:
        """Whether who was told of last is of none of the states that the text is about: 'Состоялся разговор с X'."""
        main = {*(self.pair or ()), self.subject, self.voice}
        sides = {side for actor in self.focus for side in actor.sides}
        return bool(sides) and sides.isdisjoint(main)

    def both(self) -> tuple[str, ...]:
        """'The two countries': the text's pair; nobody right after officials of a third, of whom it may be said."""
        pair, met = self.pair or (), self.met[1]
        return pair if met <= set(pair) or met >= set(pair) else ()

    def our_state(self, others: Iterable[str]) -> str | None:
        """Whose 'our country' is: the voice's; else the state of the pair that the sentence does not name."""
        named = [side for side in others if side]
        if self.voice is not None and self.voice not in named:
            return self.voice
        for side in named:
            other = self.other_of_pair(side)
            if other is not None:
                return other
        return self.subject

    def choose(self, candidates: tuple[str, ...]) -> str | None:
        """Which state an ambiguous name means: one of the pair, the voice's, or one named in full elsewhere."""
        for known in ((self.voice,), self.pair or (), (self.subject,)):
            for code in candidates:
                if code in known:
                    return code
        if len(candidates) == 1:
            return candidates[0]
        counted = [(self.counts[code], code) for code in candidates if self.counts[code]]
        return max(counted)[1] if len(counted) == 1 else None

    def told_of(self, name: PersonName) -> Known | None:
        """Who was told of before by this name; another forename is another person's: a president's wife is none."""
        known = self.persons.get(name.surname)
        if known is None or not _may_be_one(known.name.person, name.person, name.surname):
            return None
        return known

    def side_of(self, name: PersonName) -> str | None:
        """The side of a person by the text so far, else by the register of office-holders."""
        known = self.told_of(name)
        if known is not None and known.side is not None:
            return known.side
        office = self.register.side_of(name, self.on)
        return office.side if office is not None else None

    def remember(self, actor: Actor, side: str | None) -> None:
        """Keeps the post and side of named persons for later bare mentions."""
        rank, portfolio = actor.rank, actor.portfolio
        for name in actor.persons:
            if rank is None and (held := self.register.side_of(name, self.on)) is not None and held.side == side:
                rank, portfolio = held.rank, held.portfolio
            old = self.told_of(name)
            if old is None and name.surname in self.persons and rank is None:
                continue  # a namesake of whom no post is told
            known = Known(name, side, rank, portfolio, actor.office)
            if old is not None:
                known.side = side or old.side
                if rank is None:
                    known.rank, known.portfolio, known.office = old.rank, old.portfolio, old.office
                if len(old.name.person) > len(name.person):
                    known.name = old.name
            self.persons[name.surname] = known


@lru_cache(maxsize=KEPT_WORDS)
def _may_be_one(left: str, right: str, surname: str) -> bool:
    """Whether two names with one surname may be one person's by their forenames and initials."""
    ours, theirs = ([word for word in re.findall(r"\w+", fold(name)) if word != surname] for name in (left, right))
    pairs = [(a, b) for a in ours for b in theirs]
    return not pairs or any(a[:_SHORTENED].startswith(b) or b[:_SHORTENED].startswith(a[:_SHORTENED]) for a, b in pairs)


_SHORTENED = 3  # letters that a forename and its short form share


def survey(document: Document, register: HolderRegister, sentences: list[SentenceRead]) -> Discourse:
    """The pair and the voice of a text, from its title, headings, first lines and most named states."""
    discourse = Discourse(document, register)
    order: list[str] = []
    dealings = Dealings()
    for sentence in sentences:
        named = _named_states(sentence)
        dealings.note(sentence, named)
        for side in [*named, *_registered(sentence, discourse)]:
            discourse.counts[side] += 1
            order.append(side)
    opening = sorted({sentence.block for sentence in sentences})[:2]
    together: set[str] = set()
    for sentence in sentences:
        if sentence.block not in opening:
            break
        together = together or _three_at_once(sentence)
        pair = pair_in(sentence)
        if pair is not None and max(discourse.counts[side] for side in pair) == max(discourse.counts.values()):
            discourse.pair, discourse.sure = pair, _set_side_by_side(sentence, pair)
            break
    _weigh_pair(discourse, dealings, order)
    if discourse.pair is not None and together.issuperset(discourse.pair):
        discourse.pair, discourse.sure = None, False
        return _with_subject(discourse, order)
    if discourse.pair is None:
        discourse.pair, discourse.sure = _pair_of_capitals(sentences, set(order)), False
    return _with_subject(discourse, order)


def _with_subject(discourse: Discourse, order: list[str]) -> Discourse:
    discourse.subject = discourse.voice or (
        max(discourse.counts, key=lambda c: (discourse.counts[c], -order.index(c))) if order else None
    )
    return discourse


def _three_at_once(sentence: SentenceRead) -> set[str]:
    """The states of 'Встреча глав МИД Перу, Чили и Эстонии': a text that opens with three is of no pair of them."""
    states = [(a.chain, s) for a in sentence.actors for s in _meant(a) if is_state(s)]
    for chain in {chain for chain, _ in states}:
        if len(told := {s for c, s in states if c == chain}) == 3:
            return told
    return set()


_HARDLY_NAMED: Final = 3


def _weigh_pair(discourse: Discourse, dealings: Dealings, order: list[str]) -> None:
    """The pair of the opening stands if the text goes on to tell of those two; else the pair that it does tell of."""
    opening = discourse.pair
    told = dealings.main_pair(opening)
    if told is not None:
        pair, clear = told
        same = opening is not None and set(opening) == set(pair)
        discourse.sure = clear or (discourse.sure and same)
        discourse.pair = opening if same else pair
        return
    named = _most_named(discourse, order)
    if opening is None:
        discourse.pair, discourse.sure = named, False
    elif named is not None and set(named) != set(opening):
        rarest = min(discourse.counts[code] for code in opening)
        if discourse.counts[named[1]] >= _HARDLY_NAMED * rarest:
            discourse.pair, discourse.sure = named, False  # 'won its war against X', and no more of X


def _pair_of_capitals(sentences: list[SentenceRead], named: set[str]) -> tuple[str, str] | None:
    """'The two ministries held consultations in Oslo; Minsk was the host in 2018', where no other state is told of."""
    for sentence in sentences:
        both = any(a.what == "both" or a.each for a in sentence.actors)
        if not both or not any(deed.means("CONSULTATIONS") for deed in sentence.deeds):
            continue
        places = [m for m in sentence.mentions if isinstance(m, PlaceMention) and m.capital and m.state]
        metonyms = [a.sides[0] for a in sentence.actors if a.what == "metonym" and len(a.sides) == 1]
        states = list(dict.fromkeys([*(m.state for m in places if m.state), *metonyms]))
        if metonyms and len(states) == 2 and named <= set(states):  # where talks were is no party, who hosts them is
            return states[0], states[1]
    return None


def _registered(sentence: SentenceRead, discourse: Discourse) -> list[str]:
    """The sides of persons whom only the register of office-holders places."""
    on = discourse.on
    sides: list[str] = []
    for actor in sentence.actors:
        if actor.persons and not actor.sides:
            offices = [discourse.register.side_of(name, on) for name in actor.persons]
            sides += [office.side for office in offices if office is not None]
    return sides


def is_state(code: str) -> bool:
    """Whether a code is a state's and no organisation's: EU and UN have two letters as well."""
    return len(code) == 2 and code not in _UNIONS


_UNIONS = frozenset({"EU", "UN"})


def _meant(actor: Actor) -> tuple[str, ...]:
    """An actor's sides; 'Перу' and 'Чад' are words of other meaning, too, but no other state's name."""
    return actor.sides or (actor.candidates if len(actor.candidates) == 1 else ())


def _named_states(sentence: SentenceRead) -> list[str]:
    sides: list[str] = []
    for mention in sentence.mentions:
        if isinstance(mention, Actor):
            sides += [s for s in _meant(mention) if len(s) == 2 and s not in _UNIONS]
        elif isinstance(mention, ATTRIBUTED) and mention.adjectives:
            sides += [s for s in mention.adjectives if is_state(s)]
    for hit in sentence.scan.tagged("state_adj"):
        if "+" in hit.value:
            sides.extend(filter(is_state, hit.value.split("+")))
    return sides


def pair_in(sentence: SentenceRead) -> tuple[str, str] | None:
    """Two states that a sentence sets side by side: a compound adjective, 'между X и Y', 'X и Y', 'X-Y'."""
    for hit in sentence.scan.tagged("state_adj"):
        if hit.value.count("+") == 1 and all(map(is_state, hit.value.split("+"))):
            left, right = hit.value.split("+")
            return (left, right) if left != right else None
    actors = sentence.actors
    for left_actor, right_actor in pairwise(actors):
        chain = [a for a in actors if a.chain == left_actor.chain]
        sides = [s for s in (*_meant(left_actor), *_meant(right_actor)) if is_state(s)]
        if len(chain) == 2 and right_actor in chain and len(set(sides)) == 2:
            return sides[0], sides[1]
    named = list(dict.fromkeys(_named_states(sentence)))
    return (named[0], named[1]) if len(named) == 2 else None


def headed_pair(sentence: SentenceRead, discourse: Discourse) -> tuple[str, str] | None:
    """The pair of a section headed by one state ('Малайзия'): that state and the one whose relations the page tells."""
    state = sentence.actors[0] if len(sentence.actors) == 1 and len(sentence.mentions) == 1 else None
    if state is None or state.what != "state" or len(state.sides) != 1 or state.prep is not None:
        return None
    code, own, tokens = state.sides[0], discourse.voice or discourse.subject, sentence.scan.tokens
    alone = not any(token.kind == "w" for token in [*tokens[: state.first], *tokens[state.last :]])
    if not alone or own is None or own == code or not is_state(code):
        return None
    known = discourse.pair or ()
    return None if code in known or not (discourse.voice or own in known) else (own, code)


def _set_side_by_side(sentence: SentenceRead, pair: tuple[str, str]) -> bool:
    """Whether a sentence joins the two itself ('X и Y', 'между X и Y', 'X-Y отношения') and does not just name both."""
    if any(set(hit.value.split("+")) == set(pair) for hit in sentence.scan.tagged("state_adj")):
        return True
    ties = ("RELATIONS", "TIES", "DIALOGUE", "PARTNERSHIP", "INDEPENDENCE", "CONSULTATIONS", "NEGOTIATIONS")
    if any(any(deed.means(tie) for tie in ties) for deed in sentence.deeds):
        return True
    actors = sentence.actors
    chains = {a.chain for a in actors if set(a.sides) & set(pair)}
    joined = any({s for a in actors if a.chain == chain for s in a.sides} >= set(pair) for chain in chains)
    return joined or sentence.heading


def _most_named(discourse: Discourse, order: list[str]) -> tuple[str, str] | None:
    """The two states that a text names far more often than any other."""
    counts = discourse.counts
    ranked = sorted(counts, key=lambda code: (-counts[code], order.index(code)))
    if len(ranked) == 2 or (len(ranked) > 2 and counts[ranked[1]] >= max(3, 3 * counts[ranked[2]])):
        return ranked[0], ranked[1]
    return None


def predecessors_in(sentence: SentenceRead) -> dict[str, str]:
    """States that are no more and that this sentence names, by their successor: 'СССР' beside a Russian pair."""
    ended = _ended_states()
    named = {side for actor in sentence.actors for side in actor.sides if side in ended}
    return {ended[code]: code for code in sorted(named)}


@cache
def _ended_states() -> dict[str, str]:
    """The states that are no more, each with the successor that kept its capital, else the first."""
    states: dict[str, dict[str, Any]] = world()["states"]
    heirs: dict[str, str] = {}
    for code, state in states.items():
        after: list[str] = state.get("successors") or []
        kept = [heir for heir in after if states[heir].get("capital") == state.get("capital")]
        if after:
            heirs[code] = (kept or after)[0]
    return heirs
