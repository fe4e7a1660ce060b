"""The parties of a deed: each actor's state, and what the text leaves to its own pair or to common knowledge."""

from __future__ import annotations

from verbale.acts.act_words import act_words
from verbale.acts.discourse import Discourse, Known
from verbale.mentions.mention import Actor, PersonName
from verbale.sentences import form as f
from verbale.when.when import When


class SideFinder:
    """Gives actors their sides within one deed. `when` is the deed's date, for who held an office then.

    `settled` are the sides of bare posts by the actor's identity, so that parties and persons of a deed agree.
    """

    def __init__(self, discourse: Discourse, when: str | None, others: list[str]) -> None:
        self.discourse = discourse
        self.when = when
        self._on: When | None = None
        self.others = others
        self.settled: dict[int, list[str]] = {}

    @property
    def on(self) -> When | None:
        """The deed's date: only the register of office-holders asks for it."""
        if self._on is None and self.when:
            self._on = When.parse(self.when)
        return self._on

    def sides(self, actor: Actor) -> list[str]:
        """The codes of an actor, none when they cannot be told."""
        if id(actor) in self.settled:
            return self.settled[id(actor)]
        if actor.what == "both" or (actor.each and not actor.sides):
            return list(self.discourse.both())
        if actor.what == "ours" or (actor.ours and not actor.sides):
            ours = self.discourse.our_state(self.others)
            return [ours] if ours else []
        if actor.sides:
            return list(actor.sides)
        if actor.candidates:
            chosen = self.discourse.choose(actor.candidates)
            return [chosen] if chosen else []
        if actor.persons:
            found = [self.side_of_person(name) for name in actor.persons]
            return list(dict.fromkeys(side for side in found if side))
        return self._unnamed(actor)

    def side_of_person(self, name: PersonName) -> str | None:
        """From the text first, then from the register of office-holders."""
        known = self.discourse.told_of(name)
        if known is not None and known.side is not None:
            return known.side
        office = self.discourse.register.side_of(name, self.on)
        return office.side if office is not None else None

    def known(self, name: PersonName) -> Known | None:
        """What the text told of a person before."""
        return self.discourse.told_of(name)

    def _unnamed(self, actor: Actor) -> list[str]:
        """'Министр', 'коллега', 'делегация' without a state: who was named so before, or the other side."""
        pair = self.discourse.pair
        met = actor.prep in act_words(self.discourse.document.language).with_words or _object(actor)
        if actor.what == "post" and actor.plural and not met and pair is not None and set(self.others) <= set(pair):
            return list(pair)  # 'министры обсудили', 'лидеры встретились'
        if actor.what == "post" and actor.rank is not None:
            same = [k for k in self.discourse.persons.values() if k.rank == actor.rank and k.side]
            sides = list(dict.fromkeys(k.side for k in same if k.side))
            fitting = [side for side in sides if side not in self.others] if self.others else sides
            if len(fitting) == 1:
                return fitting
            if len(sides) == 1 and len(set(self.others)) > 1:
                return sides  # among parties that are all told he is who was named by this post before
            if len(sides) > 1:
                return self._told_last(actor, fitting)
        if actor.what == "post" and actor.rank is None and not actor.plural:
            return []  # 'глава компании' is nobody's official
        for side in self.others:
            other = self.discourse.other_of_pair(side)
            if other is not None and other != actor.host and actor.what in {"post", "party", "body"}:
                return [other]
        return []

    def _told_last(self, actor: Actor, fitting: list[str]) -> list[str]:
        """'Wang Yi is to visit Peru. The Minister will meet …': of several ministers the one told of last."""
        last = self.discourse.focus[0] if len(self.discourse.focus) == 1 else None
        if last is None or len(last.persons) != 1 or actor.plural or not actor.cases & f.NOM:
            return []
        side = self.side_of_person(last.persons[0])
        return [side] if side is not None and side in fitting else []


def _object(actor: Actor) -> bool:
    """'met the ministers': those of the other side, as 'met with the ministers'."""
    return actor.prep is None and bool(actor.cases & f.ACC) and not actor.cases & (f.NOM | f.GEN)


def _in_their_order(sides: list[str], told: list[str | None]) -> list[str]:
    """'министры Перу и Чили Хуан Вега и Пабло Руис': who is known to be of one of them is not given the other."""
    known = [side for side in told if side in sides]
    if len(set(known)) != len(known):
        return sides
    left = [side for side in sides if side not in known]
    return [side if side is not None and side in known else left.pop(0) for side in told]


def share_out(actor: Actor, finder: SideFinder) -> list[tuple[PersonName | None, str | None]]:
    """Each holder of a plural post with his side: by order of the states, by what is known of him, by the pair."""
    names = actor.persons
    placed = actor.each or actor.sides or actor.candidates or id(actor) in finder.settled
    sides = finder.sides(actor) if placed else []
    told = [finder.side_of_person(name) for name in names]
    if len(names) <= 1:
        name = names[0] if names else None
        side = sides[0] if sides else (told[0] if told else next(iter(finder.sides(actor)), None))
        if len(sides) > 1 and not names:
            return [(None, code) for code in sides]
        return [(name, side)]
    if len(sides) == len(names) and not actor.each:
        return [*zip(names, _in_their_order(sides, told), strict=True)]
    pool = sides or list(finder.discourse.pair or ())
    left = [side for side in pool if side not in told]
    shared: list[tuple[PersonName | None, str | None]] = []
    in_order = actor.each and not any(told) and len(pool) == len(names)
    for number, (name, side) in enumerate(zip(names, told, strict=True)):
        supplied = left[0] if len(left) == 1 else pool[number] if in_order else None
        shared.append((name, side or supplied))
    return shared


def single_holder(actor: Actor, name: object) -> Actor:
    """The actor with one of his persons alone."""
    if len(actor.persons) <= 1:
        return actor
    single = Actor(actor.first, actor.last, actor.cases, what=actor.what, rank=actor.rank, portfolio=actor.portfolio)
    single.persons = [n for n in actor.persons if n is name]
    return single
