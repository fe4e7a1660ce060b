"""Concepts, nuclei and roles of a sentence as data for `explain`: who took which part by what, and what was refused."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.acts.act import Act
from verbale.acts.certainty import READERS
from verbale.acts.explain_mentions import Told, cases_told, words_of
from verbale.acts.explain_words import act_told
from verbale.acts.nucleus import Nucleus, is_passive
from verbale.acts.refine import _mere_reference, _occasion_only
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.word_needs import needs_met
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, Deed, Mention
from verbale.sentences import form as f

_CASE_KEYS = {mask: name for name, mask in f.CASE_NAMES.items()}


@dataclass(slots=True)
class Considered:
    """One nucleus with what the finder made of it.

    `by_grammar` are the roles as the clause gives them, `roles` those after refining; `subject` and `focus` are what
    the text before could lend; `kept` tells whether refining let it pass.
    """

    nucleus: Nucleus
    by_grammar: Roles
    roles: Roles
    subject: list[Actor]
    focus: list[Actor]
    kept: bool
    acts: list[Act]


def concepts_told(text: str, sentence: SentenceRead) -> list[Told]:
    """Each sense of each word of a deed, with its frame."""
    told = []
    for mention in sentence.mentions:
        if not isinstance(mention, Deed):
            continue
        for concept, part, number in mention.senses:
            frame = sentence.scan.grammar.frames.get((concept, part, number))
            told.append(
                {
                    "words": words_of(text, sentence, mention),
                    "concept": concept,
                    "sense": f"{concept}/{part}/{number}",
                    "frame": _frame_told(frame) if frame is not None else None,
                }
            )
    return told


def _frame_told(frame: Frame) -> Told:
    complements = {_CASE_KEYS[case]: role for case, role in frame.bare}
    for prep, realised in frame.by_preposition.items():
        complements |= {f"{prep}+{_CASE_KEYS[case]}": role for case, role in realised}
    if frame.adjective:
        complements["adj"] = frame.adjective
    return {"complements": complements, "needs": frame.needs}


def considered_told(text: str, sentence: SentenceRead, one: Considered) -> Told:
    """A nucleus: its words, certainty, roles with their realisations, who stayed without, its acts or why none."""
    nucleus, roles = one.nucleus, one.roles
    assigned = roles.assigned

    def words(mention: Mention | None) -> str | None:
        return words_of(text, sentence, mention) if mention is not None else None

    return {
        "kind": nucleus.kind.name,
        "rule": nucleus.rule,
        "deed": words(nucleus.deed),
        "operator": words(nucleus.operator),
        "object": words(nucleus.object),
        "governor": words(nucleus.governor),
        "adjectives": list(nucleus.adjectives),
        "passive": nucleus.passive,
        "status": nucleus.status if one.kept else None,
        "status_by": _status_by(sentence, nucleus) if one.kept else None,
        "roles": [
            _role_told(text, sentence, one, role, actor) for role, actors in roles.by_role.items() for actor in actors
        ],
        "host_place": words(roles.host_place),
        "place": words(roles.place),
        "event": words(roles.event),
        "without_role": [words(actor) for actor in nucleus.clause.actors if id(actor) not in assigned],
        "acts": [act_told(act) for act in one.acts],
        "no_act": None if one.acts else _why_none(sentence, one),
    }


def _role_told(text: str, sentence: SentenceRead, one: Considered, role: str, actor: Actor) -> Told:
    by = _realisation(text, sentence, one, role, actor)
    return {"role": role, "words": words_of(text, sentence, actor), "sides": list(actor.sides), "by": by}


def _realisation(text: str, sentence: SentenceRead, one: Considered, role: str, actor: Actor) -> str:
    """By what an actor took its role."""
    if id(actor) not in one.by_grammar.assigned:
        return _supplied(one, actor)
    lead = next((a for a in one.roles.get(role) if a.chain == actor.chain and a.first < actor.first), None)
    if lead is not None and lead.chain >= 0:
        return f"coordination with {words_of(text, sentence, lead)!r}"
    if actor.prep is not None:
        return _by_preposition(text, sentence, one.nucleus, role, actor)
    return _bare(text, sentence, one.nucleus, role, actor)


def _supplied(one: Considered, actor: Actor) -> str:
    if any(actor is lent for lent in one.subject):
        return "lent by the text: subject of a neighbouring clause"
    if any(actor is lent for lent in one.focus):
        return "lent by the text: the person told of last"
    return "changed when the nucleus was refined"


def _by_preposition(text: str, sentence: SentenceRead, nucleus: Nucleus, role: str, actor: Actor) -> str:
    for frame, anchor in nucleus.frames:
        for case, its_role in frame.by_preposition.get(actor.prep or "", ()):
            if its_role == role and actor.cases & case:
                return f"{actor.prep!r} with the {cases_told(case)[0]}, frame of {words_of(text, sentence, anchor)!r}"
    return f"{actor.prep!r}, whatever the deed"


def _bare(text: str, sentence: SentenceRead, nucleus: Nucleus, role: str, actor: Actor) -> str:
    """A bare case beside a noun, or a place about the verb."""
    for frame, anchor in nucleus.frames:
        if (isinstance(anchor, Deed) and anchor.verbal) or actor.first < anchor.last:
            continue
        case = next((case for case, its_role in frame.bare if its_role == role and actor.cases & case), None)
        if case is not None:
            return f"bare {cases_told(case)[0]} beside {words_of(text, sentence, anchor)!r}"
    return _about_verb(text, sentence, nucleus, actor)


def _about_verb(text: str, sentence: SentenceRead, nucleus: Nucleus, actor: Actor) -> str:
    verb = nucleus.predicate
    if verb is None:
        return "beside the noun"
    words = words_of(text, sentence, verb)
    if actor.cases & f.NOM:
        return f"subject of {words!r}"
    if is_passive(verb) and actor.cases & f.INS:
        return f"agent of the passive {words!r}"
    cases = "/".join(cases_told(actor.cases)) or "word"
    return f"bare {cases} of {words!r}"


def _status_by(sentence: SentenceRead, nucleus: Nucleus) -> str:
    """The reader of certainty that gave the status: its name and what it is for."""
    for reader, purpose in READERS:
        if reader(sentence, nucleus) is not None:
            return f"{reader.__name__.strip('_')}: {purpose}"
    return "nothing says otherwise"


def _why_none(sentence: SentenceRead, one: Considered) -> str:
    nucleus, roles = one.nucleus, one.roles
    if one.kept:
        return "no side could be told: neither its roles, nor adjectives, nor the text's pair of states give a party"
    if not needs_met(sentence, nucleus, roles):
        needs = next((frame.needs for frame, _ in nucleus.frames if frame.needs), None)
        return f"needs not met: its frame asks for {needs!r}" if needs else "needs not met"
    if _mere_reference(sentence, nucleus, roles):
        return "mere reference: no verb holds it, and it names nobody"
    if _occasion_only(sentence, nucleus):
        return "only the occasion of another deed"
    if sentence.heading:
        return "a heading without a date and a verb only names what its section tells"
    return "refused when refined (acts/refine.py)"
