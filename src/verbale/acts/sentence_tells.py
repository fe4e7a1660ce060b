"""What a sentence as a whole tells, asked before its acts are joined to those of the sentence before."""

from __future__ import annotations

from verbale.acts.list_lead import in_brackets
from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed


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
