"""Ambassadors that an English list names with their years: 'Ambassadors of Norway to Peru: Jens Holm – 2013-2019'."""

from __future__ import annotations

from dataclasses import replace

from verbale.acts.deed_kinds import utterances
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

_ENVOYS = frozenset({"ambassador", "consul", "charge"})
_TO_NOW = 4  # tokens of '– to date' after the year


class EnvoysByOrder:
    """The post that a line 'Ambassadors of A to B:' told last, for the lines of names and years under it."""

    def __init__(self) -> None:
        self.post: Actor | None = None

    def read(self, sentence: SentenceRead) -> list[tuple[Nucleus, Roles]]:
        """The envoys of the list, each with the years that follow his name; a sentence with a verb ends the list."""
        scan = sentence.scan
        if scan.order is None:
            return []
        actors = [m for m in sentence.mentions if isinstance(m, Actor)]
        start = scan.norms.index(":") if ":" in scan.norms else 0
        heading = next((a for a in actors if a.last == start and a.rank in _ENVOYS and a.host), None)
        if heading is not None:
            self.post = heading if len(heading.sides) == 1 and not heading.persons else None
        elif any(isinstance(m, Deed) and m.verbal for m in sentence.mentions):
            self.post = None
        persons = [a for a in actors if a.first >= start and len(a.persons) == 1 and a.what == "person"]
        if self.post is None or not persons:
            return []
        stops = [*(a.first for a in persons[1:]), scan.count]
        return [row for who, stop in zip(persons, stops, strict=True) if (row := _row(sentence, self.post, who, stop))]


def _row(sentence: SentenceRead, post: Actor, person: Actor, stop: int) -> tuple[Nucleus, Roles] | None:
    """The envoy of one row, if it tells his years and no deed of his."""
    dates = [d for d in sentence.dates if person.last <= sentence.token_of(d) < stop]
    told_of = any(isinstance(m, Deed) and m.verbal and person.last <= m.first < stop for m in sentence.mentions)
    if len(dates) != 1 or told_of or person.sides not in {(), post.sides}:
        return None
    term = _to_now(sentence, dates[0], stop)
    if term.preposition != "since" and term.values[0].last is None:
        return None  # 'Jens Holm (1995)': not said from when to when
    person.rank, person.sides, person.host, person.office = post.rank, post.sides, post.host, post.office
    stand_in = Deed(person.first, person.last, f.NOM, start=person.first)
    clause = Clause(person.first, stop, [], [person], [term])
    kind, frame = utterances().kinds["envoy.accredited"], Frame(bare=[(f.NOM, "doer")])
    nucleus = Nucleus(kind, clause, stand_in, [(frame, stand_in)], "AMBASSADOR listed")
    nucleus.subject = person
    return nucleus, Roles({"doer": [person]})


def _to_now(sentence: SentenceRead, date: DateMention, stop: int) -> DateMention:
    """'April 2019 – to date': since then."""
    scan, after = sentence.scan, sentence.token_of(date)
    while after < stop and scan.in_date[after]:
        after = scan.in_date[after]
    words = scan.norms[after : min(after + _TO_NOW, stop)]
    open_end = not sentence.says.until_now_words.isdisjoint(words)
    return replace(date, preposition="since") if open_end else date
