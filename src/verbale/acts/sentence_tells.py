"""What a sentence as a whole tells, asked before its acts are joined to those of the sentence before."""

from __future__ import annotations

from verbale.acts.act import Place
from verbale.acts.list_lead import in_brackets
from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import Actor, Deed, PlaceMention


def hands_over(sentence: SentenceRead) -> bool:
    """Whether letters of credence are spoken of, though nobody can be told who handed them over."""
    return any(deed.means("CREDENTIALS") for deed in sentence.deeds)


def anaphoric(sentence: SentenceRead) -> bool:
    """'Министры подписали план': a sentence that names no state and no person goes on from the line before."""
    actors = sentence.actors
    return bool(actors) and all(not a.sides and not a.persons for a in actors)


def days_told(sentence: SentenceRead) -> bool:
    """Whether a sentence gives a day of a deed, and not only of the news: '…, сообщил МИД в среду'."""
    reports = [c for c in sentence.clauses if any(isinstance(p, Deed) and p.means("REPORT") for p in c.predicates)]
    return len(sentence.dates) > sum(len(clause.dates) for clause in reports)


def speaks_of(sentence: SentenceRead) -> bool:
    """Whether a sentence tells what was talked of."""
    return sentence.says.talk_of.of_any(sentence.scan.norms)


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
