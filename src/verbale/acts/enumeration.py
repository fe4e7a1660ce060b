"""An enumeration of who and when: 'President A (1998; again 2001), Prime Ministers B in May 2003 and C (2010)'.

A date closes an entry, the next name opens another; a post in the plural stands for all the names after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Actor, Deed, Mention, PlaceMention
from verbale.sentences import form as f

_WHO = frozenset({"post", "person"})
_NAME = 1  # how surely a name is expected: a date in a bracket after capitals dates somebody
_BETWEEN_POST_AND_NAME = frozenset({(), (",",), ("-",), (":",)})


@dataclass(slots=True)
class Entry:
    """One item: who did it and when, over tokens `first` to `last` (half-open); `places` are those told in it.

    `told` are its actors as the sentence has them, `actors` the same with the posts that the list gives them. `closed`
    is an item whose name cannot be told: what follows is another.
    """

    first: int
    last: int
    actors: list[Actor] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    places: list[Actor | PlaceMention] = field(default_factory=list)
    told: list[Actor] = field(default_factory=list)
    closed: bool = False

    @property
    def dated(self) -> bool:
        """Whether it says both who and when."""
        return bool(self.actors and self.dates)


def entries(sentence: SentenceRead, first: int, last: int, shared: Actor | None = None) -> list[Entry]:
    """The items of tokens `first` to `last`, in text order; `shared` is a post told before that holds for bare names.

    An item whose name cannot be told has no actors, so that nobody else gets its date.
    """
    found: list[Entry] = []
    for thing in _things(sentence, first, last):
        start = sentence.token_of(thing) if isinstance(thing, DateMention) else thing.first
        stop = (sentence.scan.in_date[start] or start + 1) if isinstance(thing, DateMention) else thing.last
        if isinstance(thing, DateMention):
            _date(sentence, found, thing, (first, start, stop))
        elif isinstance(thing, Actor) and is_who(sentence, thing):
            if not found or _complete(sentence, found, start):
                found.append(Entry(start, stop))
            found[-1].actors.append(thing)
        elif found and isinstance(thing, Actor | PlaceMention):
            found[-1].places.append(thing)
        if found:
            found[-1].last = max(found[-1].last, stop)
    for number, entry in enumerate(found):
        entry.last = found[number + 1].first if number + 1 < len(found) else last
        entry.told = entry.actors
        entry.actors, shared = _ranked(sentence, entry.actors, shared)
    return found


def is_who(sentence: SentenceRead, actor: Actor) -> bool:
    """Whether an actor can be who an item is about: a person or post that no preposition makes another party."""
    if actor.what not in _WHO or not (actor.persons or actor.rank or actor.office):
        return False
    prep, _ = sentence.scan.preposition(actor.first)
    says = sentence.says
    return prep is None or prep in says.with_words or says.role_prepositions.get(prep) == "head"


def _things(sentence: SentenceRead, first: int, last: int) -> Iterator[Mention | DateMention]:
    """Actors, places and dates of a stretch, in text order."""
    placed: list[tuple[int, Mention | DateMention]] = [
        (sentence.token_of(date), date) for date in sentence.dates if not date.is_term
    ]
    placed += [(m.first, m) for m in sentence.mentions if isinstance(m, Actor | PlaceMention)]
    yield from (thing for at, thing in sorted(placed, key=lambda row: row[0]) if first <= at < last)


def _complete(sentence: SentenceRead, found: list[Entry], start: int) -> bool:
    """Whether the item before is told to its end: it has its name and its date."""
    before = found[-1]
    if before.dated or before.closed:
        return True
    date_leads = bool(before.dates) and not before.actors
    return date_leads and _stranger(sentence, sentence.token_of(before.dates[-1]), start)


def _date(sentence: SentenceRead, found: list[Entry], date: DateMention, place: tuple[int, int, int]) -> None:
    """A date goes to the item before it; after words in capitals that are no mention it dates them, not that item."""
    first, start, stop = place
    behind = found[-1].last if found else first
    waiting = bool(found) and not found[-1].dates and not found[-1].closed
    name = None if waiting else _unread_name(sentence, behind, start)
    if name is not None:
        found.append(Entry(name.first, stop, [name]))
    elif not waiting and _stranger(sentence, behind, start):
        found.append(Entry(start, stop, closed=True))
    elif not found or _next_line(sentence, found):
        found.append(Entry(start, stop))
    found[-1].dates.append(date)


def _next_line(sentence: SentenceRead, found: list[Entry]) -> bool:
    """In a list of dates each followed by who came, the next date opens the next item."""
    last = found[-1]
    return not last.closed and last.dated and sentence.token_of(last.dates[0]) < last.actors[0].first


def _unread_name(sentence: SentenceRead, first: int, last: int) -> Actor | None:
    """The name between two dates that nothing but its place tells to be one: '…, Ketil Brandvold (2000)'."""
    scan = sentence.scan
    for index in range(first, last):
        if scan.tokens[index].kind != "w" or not scan.tokens[index].capital:
            continue
        name = scan.names.at(scan.tokens, index, scan.blocked, _NAME)
        if name is None or name.last > last:
            return None
        return Actor(index, name.last, f.NOM, what="person", persons=[name])
    return None


def _stranger(sentence: SentenceRead, first: int, last: int) -> bool:
    """Whether words in capitals that are no date and no sign stand in a stretch: somebody or something else."""
    scan = sentence.scan
    deeds = {i for m in sentence.mentions if isinstance(m, Deed) for i in range(m.first, m.last)}
    return any(
        scan.tokens[i].kind == "w" and scan.tokens[i].capital and not scan.in_date[i] and i not in deeds
        for i in range(first, last)
    )


def _ranked(sentence: SentenceRead, actors: list[Actor], shared: Actor | None) -> tuple[list[Actor], Actor | None]:
    """The holders of an item with their posts, and the post in the plural that holds for the names after them."""
    holders: list[Actor] = []
    for actor in actors:
        if actor.rank and actor.plural:
            shared = actor
        elif actor.rank or actor.office:
            shared = None
        previous = holders[-1] if holders else None
        if previous is not None and _same_holder(sentence, previous, actor):
            holders[-1] = _merged(previous, actor)
        elif shared is not None and actor is not shared and not actor.rank and not actor.office:
            holders.append(
                replace(actor, rank=shared.rank, portfolio=shared.portfolio, sides=actor.sides or shared.sides)
            )
        else:
            holders.append(actor)
    return [h for h in holders if h.persons or not h.plural] or holders, shared


def _same_holder(sentence: SentenceRead, one: Actor, other: Actor) -> bool:
    """'Shri A, the then Finance Minister', 'the Prime Minister, Mr B': a name and a post of one person."""
    named, post = (one, other) if one.persons else (other, one)
    if not named.persons or post.persons or named.rank or post.plural or not (post.rank or post.office):
        return False
    between = range(one.last, other.first)
    if len(between) == 2 and not sentence.scan.tokens[between[1]].capital:
        between = range(one.last, one.last + 1)  # 'Mr A, then Finance Minister'
    return tuple(sentence.scan.norms[i] for i in between) in _BETWEEN_POST_AND_NAME


def _merged(one: Actor, other: Actor) -> Actor:
    named, post = (one, other) if one.persons else (other, one)
    sides = named.sides or post.sides
    made = replace(named, what="post", rank=post.rank, portfolio=post.portfolio, office=post.office, sides=sides)
    made.first, made.last = one.first, other.last
    return made
