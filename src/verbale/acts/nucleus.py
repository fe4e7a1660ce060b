"""The nucleus of an act: the words that say it, before its parties and date are known."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.acts.deed_kinds import DeedKind
from verbale.acts.sentence_read import Clause
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import ATTRIBUTED, Actor, CertaintyMark, Deed, EventMention, Mention
from verbale.sentences import form as f


@dataclass(slots=True)
class Nucleus:
    """One act to be: its kind, the word of the deed, and for a pair its operator and object.

    `frames` are the frames of its words with the mention that each hangs on, the most telling first. `governor` is
    the verb that holds a nominal deed ("состоялась встреча"). `rule` names the concepts for `explain`. `bounds` are the
    tokens that belong to this object when its verb has several. `sides` are parties told with a noun before.
    `until`: not done before a day, and so on it. `relative`: a relative word stands for its noun.
    """

    kind: DeedKind
    clause: Clause
    deed: Mention
    frames: list[tuple[Frame, Mention]]
    rule: str
    operator: Deed | None = None
    object: Mention | None = None
    governor: CertaintyMark | Deed | None = None
    visit_type: str | None = None
    each_other: bool = False
    unwanted: bool = False
    status: str = "held"
    bounds: tuple[int, int] | None = None
    gapped: bool = False
    relative: bool = False
    subject: Actor | None = None
    with_whom_only: bool = False
    envoys: list[Actor] = field(default_factory=list)
    sides: tuple[str, ...] = ()
    until: bool = False

    @property
    def stands_for_object(self) -> bool:
        """Whether its object is only stood for by a pronoun, or told in the clause before."""
        thing = self.object
        return isinstance(thing, Deed) and thing.first == thing.last

    @property
    def adjectives(self) -> tuple[str, ...]:
        """The states told by adjectives before its nouns."""
        sides = self.sides
        for mention in (self.object, self.deed, self.operator):
            if isinstance(mention, EventMention) and self.kind.name == "conference":
                continue  # 'attended the Russia-ASEAN summit': whose summit it is takes no part
            if isinstance(mention, ATTRIBUTED) and mention.adjectives:
                sides = (*sides, *mention.adjectives)
        return tuple(dict.fromkeys(sides)) if sides else ()

    @property
    def predicate(self) -> Deed | CertaintyMark | None:
        """The verb that tells tense and mood: its governor, or its own verb."""
        if self.governor is not None:
            return self.governor
        for mention in (self.operator, self.deed):
            if isinstance(mention, Deed) and mention.verbal:
                return mention
        return None

    @property
    def passive(self) -> bool:
        """Whether the deed's verb is passive or reflexive, so that its subject is the object."""
        verb = self.operator if self.operator is not None and self.operator.verbal else None
        if verb is None and isinstance(self.deed, Deed) and self.deed.verbal:
            verb = self.deed
        return verb is not None and is_passive(verb)


def is_passive(verb: Deed | CertaintyMark) -> bool:
    """Whether every verbal reading of the word is passive."""
    return bool(verb.forms) and all(form & (f.PASSIVE | f.SHORT) for form in verb.forms if form & f.VERBAL)
