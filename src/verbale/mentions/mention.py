"""What a sentence mentions: parties, persons, posts, places, papers, events and the words of deeds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final


@dataclass(slots=True)
class PersonName:
    """A name of a person over tokens `first` to `last` (half-open).

    `person` is the nominative as the text gives it ('Макей В. В.'), `surname` its folded surname, `cases` the cases
    that the words can be, `forms` their grammar.
    """

    first: int
    last: int
    person: str
    surname: str
    cases: int
    forms: tuple[int, ...] = ()


@dataclass(slots=True)
class Mention:
    """Anything mentioned: its tokens, the cases it can be in, and the preposition that governs it."""

    first: int
    last: int
    cases: int
    prep: str | None = None
    plural: bool = False


@dataclass(slots=True)
class Actor(Mention):
    """A party or who acts for it.

    `what` is state, org, body, post, person, demonym, both, ours, metonym, pronoun or party. `sides` are codes, empty
    while unknown; `candidates` are what an ambiguous name may mean. For envoys `host` is the state of the post, `also`
    those where they serve as well, `residence` the city. Actors of one coordination ("Беларуси и Норвегии") share a
    `chain`. `head` is the noun.
    `ours` tells that it is of the speaker's state, `listed` that a bare post in a list is nobody's named before,
    `ranks` the ranks that a post has in single states ('Foreign Secretary'), where its own state is not told.
    """

    what: str = "state"
    sides: tuple[str, ...] = ()
    rank: str | None = None
    portfolio: str | None = None
    office: str | None = None
    persons: list[PersonName] = field(default_factory=list)
    host: str | None = None
    residence: str | None = None
    chain: int = -1
    head: str = ""
    candidates: tuple[str, ...] = ()
    each: bool = False
    ours: bool = False
    bracketed: bool = False
    also: tuple[str, ...] = ()
    listed: bool = False
    ranks: dict[str, str] | None = None


@dataclass(slots=True)
class PlaceMention(Mention):
    """A city, region or venue; `state` is its state's code and `name` its nominative.

    `seat` says that organisations sit there and not the state's government: New York, Geneva.
    """

    name: str | None = None
    state: str | None = None
    capital: bool = False
    first_offset: int = 0
    seat: bool = False


@dataclass(slots=True)
class Deed(Mention):
    """A word of one concept or several. `senses` are (concept, part, frame): part n noun, v verb, m mark.

    `forms` is the grammar of the word; `adjectives` the sides told by adjectives before it, `visit_type` and
    `ordinal` what its other attributes tell. `start` is the token where its attributes begin. `verbal` says that it is
    a verb's form, `grammar` has the bits of all forms: both are kept, as they are asked thousands of times a page.
    """

    senses: tuple[tuple[str, str, int], ...] = ()
    forms: tuple[int, ...] = ()
    adjectives: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    visit_type: str | None = None
    ordinal: int | None = None
    start: int = 0
    verbal: bool = field(init=False, repr=False, compare=False, default=False)
    grammar: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        for sense in self.senses:
            if sense[1] == "v":
                self.verbal = True
        for form in self.forms:
            self.grammar |= form

    def means(self, concept: str) -> tuple[str, str, int] | None:
        """Its sense of a concept, if it has one."""
        for sense in self.senses:
            if sense[0] == concept:
                return sense
        return None


@dataclass(slots=True)
class PaperMention(Mention):
    """A document: its type and its title in the nominative, if it has one.

    `later` are the tokens of a title that follows its parties: 'соглашение между A и B о торговле'.
    """

    type: str = "other"
    title: str | None = None
    forms: tuple[int, ...] = ()
    adjectives: tuple[str, ...] = ()
    general: bool = False
    titled: bool = False
    count: int = 1
    later: tuple[int, int] | None = None

    @property
    def ends(self) -> int:
        """The token after all that names it, with its parties where its title follows them."""
        return self.later[1] if self.later is not None else self.last


@dataclass(slots=True)
class EventMention(Mention):
    """A larger event with its name in the nominative."""

    name: str = ""
    ordinal: int | None = None
    organisation: str | None = None
    margin: bool = False
    named: bool = False
    adjectives: tuple[str, ...] = ()


@dataclass(slots=True)
class CertaintyMark(Mention):
    """A word that holds, plans, postpones, cancels or denies; `relation` is subject, object, modal, noun, adjective."""

    status: str = "held"
    relation: str = "subject"
    forms: tuple[int, ...] = ()
    grammar: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        for form in self.forms:
            self.grammar |= form


# Those that adjectives of states stand before; a tuple, as `isinstance` asks a union more slowly
ATTRIBUTED: Final = (Deed, PaperMention, EventMention)
