"""What a sentence as a whole tells, asked before its acts are joined to those of the sentence before."""

from __future__ import annotations

from typing import Final

from verbale.acts.act import Act, Place
from verbale.acts.list_lead import in_brackets
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Actor, Deed, PlaceMention
from verbale.sentences import form as f


def hands_over(sentence: SentenceRead) -> bool:
    """Whether letters of credence are spoken of, though nobody can be told who handed them over."""
    return any(deed.means("CREDENTIALS") for deed in sentence.deeds)


def receives_envoys(sentence: SentenceRead, guessed: str | None) -> str | None:
    """'Президент X принял верительные грамоты у десяти послов': the state whose head did, before who came is named.

    `guessed` is the one that the text's pair suggests: by word order what the sentence says itself comes first.
    """
    heads = [a for a in sentence.actors if a.rank in _HEADS_OF_STATE and len(a.sides) == 1]
    if sentence.scan.order is None:
        return guessed or (heads[0].sides[0] if heads else None)
    if heads:
        return heads[0].sides[0]
    envoys = any(a.rank == "ambassador" and a.plural and not a.sides for a in sentence.actors)
    states = {side for a in sentence.actors for side in (*a.sides, a.host) if side}
    # 'Four envoys to Peru presented their letters to the President'
    return next(iter(states)) if envoys and len(states) == 1 else guessed


_HEADS_OF_STATE: Final = frozenset({"head_of_state", "monarch"})


def only_journey(acts: list[Act], roles: Roles) -> tuple[str, str] | None:
    """Visitor and host of the only journey that a sentence tells: 'The visit of A to Oslo included meetings with B'.

    `roles` are the journey's: in Geneva or New York one meets ministers of any state.
    """
    place = roles.host_place or roles.place
    if place is not None and place.seat:
        return None
    pairs = {(act.sides[0], act.sides[1]) for act in acts if act.kind == "visit" and len(act.sides) == 2}
    return next(iter(pairs)) if len(pairs) == 1 else None


def anaphoric(sentence: SentenceRead) -> bool:
    """'Министры подписали план': a sentence that names no state and no person goes on from the line before."""
    actors = sentence.actors
    return bool(actors) and all(not a.sides and not a.persons for a in actors)


def days_told(sentence: SentenceRead) -> bool:
    """Whether a sentence gives a day of a deed, and not only of the news: '…, сообщил МИД в среду'."""
    reports = [c for c in sentence.clauses if any(isinstance(p, Deed) and p.means("REPORT") for p in c.predicates)]
    told = sum(len(clause.dates) for clause in reports)
    return sum(not _of_a_span(date) for date in sentence.dates) > told


def _of_a_span(date: DateMention) -> bool:
    """'подписали программу на 2022-2023 годы': for how long, and not when."""
    return date.is_term and date.values[0].month is None and date.values[0].last is not None


def lone_person(named: list[Actor]) -> str | None:
    """The surname of the only person whom a sentence names."""
    surnames = {name.surname for actor in named for name in actor.persons}
    return surnames.pop() if len(surnames) == 1 else None


def stands_for_person(sentence: SentenceRead, actor: Actor, told: Actor, lone: str | None) -> bool:
    """'он', and a bare 'дипломат' that is a subject where the sentence before named one person alone."""
    if actor.what == "pronoun":
        return True
    bare = actor.what == "post" and not (actor.sides or actor.persons or actor.candidates or actor.plural)
    subject = bool(actor.cases & f.NOM) and actor.prep is None
    same = any(name.surname == lone for name in told.persons)
    return same and bare and subject and sentence.scan.norms[actor.first] in sentence.says.person_stand_ins


def speaks_of(sentence: SentenceRead) -> bool:
    """Whether a sentence tells what was talked of."""
    return sentence.says.talk_of.of_any(sentence.scan.norms)


def speaks_of_it(sentence: SentenceRead, clause: Clause) -> bool:
    """'Об этом сообщила Иванова': who only tells of what was told before is nobody that the text goes on about."""
    opening = sentence.says.telling_openers
    if opening.isdisjoint(sentence.scan.norms[clause.first : clause.first + 2]):
        return False
    return any(isinstance(p, Deed) and (p.means("REPORT") or p.means("DECLARE")) for p in clause.predicates)


def bracketed_type(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'President A (State visit, June 2017)': the noun in the bracket only says what kind of visit it was."""
    return nucleus.kind.name == "visit" and nucleus.operator is None and in_brackets(sentence, nucleus.deed.first)


def place_of(sentence: SentenceRead) -> Place | None:
    """The one place that a sentence names after 'in'."""
    places = [m for m in sentence.mentions if isinstance(m, PlaceMention) and m.prep in sentence.says.at_prepositions]
    return Place(places[0].name, places[0].state) if len(places) == 1 else None


def last_place(clause: Clause) -> Place | None:
    """The place that a clause names last, for one told without a place."""
    places = [p for p in clause.places if p.state]
    return Place(places[-1].name, places[-1].state) if places else None


def same_person(left: Actor, right: Actor) -> bool:
    """Whether two actors name one person."""
    return bool({n.surname for n in left.persons} & {n.surname for n in right.persons})


def stand_for(sentence: SentenceRead, actor: Actor, meant: list[Actor]) -> None:
    """Gives a pronoun the persons it means, with the side and post of the first."""
    actor.persons = [name for who in meant for name in who.persons]
    first = meant[0]
    if sentence.scan.order is not None and any(a.sides not in {(), first.sides} for a in meant):
        actor.what = "person"
        return  # 'welcomed them': each is of his own state
    actor.sides, actor.rank, actor.portfolio, actor.office = first.sides, first.rank, first.portfolio, first.office
    actor.what = "person" if actor.persons else "post"
