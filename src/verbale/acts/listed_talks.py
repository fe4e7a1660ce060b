"""Rounds of talks told in a line without a verb: 'Round 7: Oslo, 24 November 2016 (Ms. A / Mr. B)'.

What the rounds are of, the heading or the sentence before says.
"""

from __future__ import annotations

from dataclasses import dataclass

from verbale.acts.deed_kinds import DeedKind, utterances
from verbale.acts.list_lead import has_verb
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import Actor, Deed, PlaceMention

Listed = tuple[Nucleus, Roles]
_TALKS = {"CONSULTATIONS": "consultations", "NEGOTIATIONS": "negotiations", "COMMISSION_BODY": "commission"}
_ONE_OF = ("ROUND", "SESSION")
_OPENING = 4  # tokens in which a line names its round


@dataclass(slots=True)
class ListedTalks:
    """Reads the rounds of one document: keeps what kind of talks was spoken of last."""

    kind: DeedKind | None = None

    def read(self, sentence: SentenceRead) -> list[Listed]:
        """The round that a line without a verb tells; none if it is prose or no talks were spoken of."""
        deeds = [m for m in sentence.mentions if isinstance(m, Deed) and not m.verbal]
        said = [_TALKS[concept] for deed in deeds for concept in _TALKS if deed.means(concept)]
        if sentence.heading and not sentence.dates:
            self.kind = None
        if said:
            self.kind = utterances().kinds[said[-1]]
        one = next((d for d in deeds if d.first < _OPENING and any(d.means(concept) for concept in _ONE_OF)), None)
        dates = [date for date in sentence.dates if date.preposition is None and not date.is_term]
        if self.kind is None or one is None or len(dates) != 1 or has_verb(sentence, 0, sentence.scan.count):
            return []
        return [_round(sentence, one, self.kind)]


def on_the_phone(sentence: SentenceRead) -> list[Listed]:
    """'Monday, 24 March: Foreign Ministers A and B on the phone.': a line without a verb that tells a call."""
    mark = next((d for d in sentence.deeds if ("BY_PHONE", "m", 0) in d.senses), None)
    if mark is None or has_verb(sentence, 0, sentence.scan.count):
        return []
    last = next((a for a in sentence.actors if a.last == mark.first and (a.persons or a.what == "post")), None)
    who = [a for a in sentence.actors if last is not None and a.chain == last.chain and (a.persons or a.what == "post")]
    if len(who) != 2 or any(deed is not mark and not deed.verbal for deed in sentence.deeds):
        return []
    clause = Clause(0, sentence.scan.count, [], list(sentence.mentions), list(sentence.dates))
    return [(Nucleus(utterances().kinds["call"], clause, mark, [], "BY_PHONE listed"), Roles({"member": who}))]


def _round(sentence: SentenceRead, noun: Deed, kind: DeedKind) -> Listed:
    clause = Clause(0, sentence.scan.count, [], list(sentence.mentions), list(sentence.dates))
    nucleus = Nucleus(kind, clause, noun, [], f"{kind.name.upper()} listed")
    noun.ordinal = noun.ordinal or _number_after(sentence, noun)
    nucleus.sides = noun.adjectives
    roles = Roles()
    for mention in sentence.mentions:
        if isinstance(mention, PlaceMention) and roles.place is None:
            roles.place = mention
        elif isinstance(mention, Actor) and mention.what == "metonym" and roles.place is None:
            city = sentence.scan.grammar.cities.get(mention.head)
            if city is not None:
                roles.place = PlaceMention(mention.first, mention.last, 0, name=city.name, state=city.state)
        elif isinstance(mention, Actor) and mention.what in {"post", "person"} and mention.persons:
            roles.add("member", mention)
    return nucleus, roles


def _number_after(sentence: SentenceRead, noun: Deed) -> int | None:
    """'Round 7', 'Session 12'."""
    scan = sentence.scan
    numbered = noun.last < scan.count and scan.tokens[noun.last].kind == "n" and not scan.in_date[noun.last]
    return int(scan.norms[noun.last]) if numbered and scan.norms[noun.last].isdigit() else None
