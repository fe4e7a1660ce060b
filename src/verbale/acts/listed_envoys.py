"""Heads of a mission told as a list, without a verb: 'Послы Перу в Чили:', then 'Х. Эррера (1998-2004)' line by line.

Whose envoys they are and where they served the words before the list tell, or the mission that they headed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from verbale.acts.deed_kinds import utterances
from verbale.acts.discourse import Discourse, is_state
from verbale.acts.enumeration import Entry, entries
from verbale.acts.list_lead import has_verb
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Actor, Deed, Mention
from verbale.sentences import form as f

Listed = tuple[Nucleus, Roles]
RULE: Final = "AMBASSADOR listed"


@dataclass(slots=True)
class ListedEnvoys:
    """Reads the lists of one document: `post` is what those of the list were, `mission` whose was told of where."""

    post: Actor | None = None
    mission: tuple[str, str] | None = None

    def read(self, sentence: SentenceRead, discourse: Discourse) -> list[Listed]:
        """The terms of office that a sentence lists; none if it is prose or no list of envoys was opened."""
        if sentence.scan.order is not None:
            return []
        self.mission = _mission_in(sentence) or self.mission
        colon = _colon(sentence)
        stop = sentence.scan.count if colon is None else colon
        lead = self._lead(sentence, stop, discourse) if colon is not None or sentence.heading else None
        start = 0
        if lead is not None:
            self.post = lead
            start = stop + 1 if colon is not None else sentence.scan.count
        if self.post is None or start >= sentence.scan.count:
            return []
        found = [] if has_verb(sentence, start, sentence.scan.count) else _terms(sentence, self.post, start)
        if not found and (lead is None) and not _line_of_years(sentence):
            self.post = None
        return [_listed(sentence, entry, date, self.post) for entry, date in found if self.post is not None]

    def _lead(self, sentence: SentenceRead, stop: int, discourse: Discourse) -> Actor | None:
        """'Послы Перу в Чили', 'В разные годы Посольство возглавляли': what those who follow were."""
        if any(sentence.scan.in_date[:stop]):
            return None
        posts = [a for a in sentence.actors if a.first < stop and a.what == "post"]
        if posts and (len(posts) != 1 or posts[0].rank != "ambassador" or not posts[0].plural or posts[0].persons):
            return None
        headed = any(isinstance(m, Deed) and m.means("MISSION") and m.first < stop for m in sentence.mentions)
        marks = sentence.says.heading_verbs.isdisjoint(sentence.scan.norms[:stop])
        if not posts and (not headed or marks):
            return None
        sides = posts[0].sides if posts else ()
        host = posts[0].host if posts else None
        if not sides or host is None:
            told = self.mission or _own_mission(discourse)
            if told is None or (sides and sides != told[:1]) or (host is not None and host != told[1]):
                return None
            sides, host = told[:1], told[1]
        post = posts[0] if posts else Actor(0, 1, f.NOM, what="post", rank="ambassador")
        return replace(post, sides=sides, host=host, plural=True, persons=[])


def _own_mission(discourse: Discourse) -> tuple[str, str] | None:
    """The mission whose page it is: the voice's with the other of the pair."""
    other = discourse.other_of_pair(discourse.voice)
    return (discourse.voice, other) if discourse.voice is not None and other is not None else None


def _mission_in(sentence: SentenceRead) -> tuple[str, str] | None:
    """'Посольство Перу в Чили', 'история Посольства Республики Перу в Чили'."""
    for deed in sentence.deeds:
        if deed.verbal or deed.means("MISSION") is None:
            continue
        whose = next((a for a in sentence.actors if a.first == deed.last and a.what == "state"), None)
        where = next(
            (a for a in sentence.actors if whose is not None and whose.last <= a.first <= whose.last + 1), None
        )
        if whose is None or where is None or where.prep not in sentence.says.abroad_prepositions:
            continue
        if len(whose.sides) == len(where.sides) == 1 and is_state(whose.sides[0]) and is_state(where.sides[0]):
            return whose.sides[0], where.sides[0]
    return None


def _colon(sentence: SentenceRead) -> int | None:
    norms = sentence.scan.norms
    return norms.index(":") if ":" in norms and not any(sentence.scan.in_date[: norms.index(":")]) else None


def _terms(sentence: SentenceRead, post: Actor, start: int) -> list[tuple[Entry, DateMention]]:
    """Each holder with his years; nothing unless every item says who and when."""
    items = entries(sentence, start, sentence.scan.count, post)
    if not items or any(not item.dated or len(item.dates) != 1 for item in items):
        return []
    told = [(item, _term(sentence, item.dates[0])) for item in items]
    return [(item, date) for item, date in told if date is not None] if all(d for _, d in told) else []


def _line_of_years(sentence: SentenceRead) -> bool:
    """A line with an interval of years and no verb: its name cannot be read, but the list goes on."""
    years = any(value.last is not None for date in sentence.dates for value in date.values)
    return years and not has_verb(sentence, 0, sentence.scan.count)


def _term(sentence: SentenceRead, date: DateMention) -> DateMention | None:
    """Years of an office: an interval, 'с 2018 г.', '2018 – н.в.'; a lone day is none."""
    value = date.values[0]
    if len(date.values) == 1 and (value.last is not None or date.preposition == "since"):
        return date
    index = sentence.scan.in_date[sentence.token_of(date)]
    goes_on = sentence.scan.norm(index) == "-" and sentence.scan.norm(index + 1) in sentence.says.until_now_words
    return replace(date, preposition="since") if goes_on and len(date.values) == 1 else None


def _listed(sentence: SentenceRead, entry: Entry, date: DateMention, post: Actor) -> Listed:
    mentions: list[Mention] = [m for m in sentence.mentions if entry.first <= m.first < entry.last]
    clause = Clause(entry.first, entry.last, [], mentions, [date])
    deed = Deed(entry.first, entry.first + 1, f.NOM, start=entry.first)
    nucleus = Nucleus(utterances().kinds["envoy.accredited"], clause, deed, [], RULE)
    doers = [replace(a, sides=post.sides, host=post.host, rank=post.rank, office=None) for a in _holders(entry)]
    return nucleus, Roles({"doer": doers})


def _holders(entry: Entry) -> Iterator[Actor]:
    yield from (actor for actor in entry.actors if actor.persons)
