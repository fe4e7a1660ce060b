"""Parties that other words of the sentence tell: the capital visited for a talk, an envoy's post, a colleague."""

from __future__ import annotations

from verbale.acts.discourse import Discourse, is_state
from verbale.acts.draft import unique
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed
from verbale.sentences import form as f


def visited_for_it(sentence: SentenceRead, nucleus: Nucleus) -> list[str]:
    """'was in Riga for political consultations', 'visited Oslo to hold consultations': with whose capital it was."""
    deed, clause = nucleus.deed, nucleus.clause
    travelled = any(d.verbal and d.means("VISIT") and d.first < deed.first for d in clause.deeds)
    if not travelled or not isinstance(deed, Deed) or sentence.scan.order is None:
        return []
    if deed.prep not in sentence.says.errand_prepositions and not _to_hold(sentence, nucleus):
        return []
    towns = {m.state for m in clause.places if m.capital and m.state and m.first < deed.first}
    cities = sentence.scan.grammar.cities
    towns |= {a.sides[0] for a in clause.actors if a.what == "metonym" and a.head in cities and a.first < deed.first}
    return [state for state in towns if state] if len(towns) == 1 else []


def _to_hold(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """Whether the talks are the object of an infinitive: 'to hold consultations'."""
    verb, helping = nucleus.governor, sentence.scan.grammar.helping
    return verb is not None and helping is not None and sentence.scan.norm(verb.first - 1) in helping.infinitive


def accredited_as(sentence: SentenceRead, nucleus: Nucleus, first: list[str]) -> list[str]:
    """'presented his credentials to President Varn, accrediting him as Ambassador of Peru to Fiji': where he is one."""
    asked = sentence.says.capacity_prepositions
    later = [a for a in sentence.actors if a.first > nucleus.deed.first and a.prep in asked and a.host]
    hosts = unique([a.host for a in later if a.host and set(a.sides) <= set(first)])
    return hosts if sentence.scan.order is not None and len(hosts) == 1 else []


def of_one_land(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, discourse: Discourse) -> None:
    """Gives an official of whom no state is told that of who is met beside him, where both are met in one house.

    'talks with the Latvian minister Liepa and the Foreign Ministry's secretary Ozols', 'called on the President of
    Peru, A, and the Speaker, B'.
    """
    if sentence.scan.order is None or nucleus.kind.directed:
        return
    with_words = sentence.says.with_words
    beside = with_words | sentence.says.between_words | {None}
    received = [*roles.get("received"), *(a for a in roles.get("member") if a.prep not in beside)]
    for actor in [*received, *roles.get("member")]:
        unsaid = actor.what == "post" and not (
            actor.sides or actor.candidates or actor.ours or actor.each or actor.plural
        )
        if not unsaid or any(discourse.side_of(name) for name in actor.persons):
            continue
        mates = received if actor in received else []
        if actor.prep in with_words and actor.portfolio is not None:
            mates = [a for a in roles.get("member") if a.chain == actor.chain and a.first < actor.first]
        told = {mate.sides for mate in mates if len(mate.sides) == 1}
        if len(told) == 1:
            actor.sides = told.pop()


def lent_subject(nucleus: Nucleus) -> bool:
    """'Peru opened one in Oslo, and the Norwegian mission opened in Lima': who is told beside it did not open it."""
    own = nucleus.clause.actors
    return nucleus.kind.name == "mission.opened" and all(all(a is not one for one in own) for a in nucleus.envoys)


def to_parliament(roles: Roles) -> bool:
    """Whether a message goes to a parliament: a president's to Congress goes to no other state."""
    recipients = roles.get("recipient")
    return bool(recipients) and all(a.what == "body" and a.head in {"parliament", "chamber"} for a in recipients)


def of_a_third(nucleus: Nucleus, roles: Roles, discourse: Discourse) -> bool:
    """'Министерству Перу поручено готовить установление отношений', 'Перу – одно из государств-членов': not the pair's.

    A state that the clause names, and that has no role, is more likely meant than those the text is about.
    """
    if nucleus.kind.family not in {"relations", "membership"}:
        return False
    taken, pair = roles.assigned, discourse.pair or ()
    named = (a for a in nucleus.clause.actors if id(a) not in taken and a.what in {"state", "party", "body"})
    states = [a.sides[0] for a in named if len(a.sides) == 1 and is_state(a.sides[0])]
    return any(nucleus.kind.name == "membership" or state not in pair for state in states)


def goes_nowhere(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'поездка на Курилы', 'their trip to attend a summit', 'visits to the shrine': to no state that the text names."""
    place = roles.host_place or roles.place
    if place is not None and place.state is None:
        return True
    scan, deed = sentence.scan, nucleus.deed
    if scan.order is None or not isinstance(deed, Deed) or deed.verbal or roles.get("host") or roles.host_place:
        return False
    ends = [deed.last, *(actor.last for actor in roles.get("doer") if actor.first >= deed.last)]
    return any(scan.norm(end) in sentence.says.to_whom_prepositions and not scan.in_date[end] for end in ends)


def third_traveller(nucleus: Nucleus, pair: tuple[str, str | None]) -> bool:
    """'Minister Vega of Chile is on visit Peru', 'their trip to hold talks in Brazil': not between the text's two."""
    actors = nucleus.clause.actors
    officials = [a for a in actors if a.persons and a.rank and a.prep is None and a.cases & f.NOM]
    lands = [a for a in actors if a.what == "state" and a.prep]
    return any(a.sides and {*a.sides}.isdisjoint(pair) for a in (*officials, *lands))


def talked_with(sentence: SentenceRead, nucleus: Nucleus, asked: list[str]) -> list[str]:
    """Who asked for a call took part in it; the capital visited for consultations is the other side's."""
    if nucleus.kind.name in {"call", "video_call"}:
        return asked
    return visited_for_it(sentence, nucleus) if nucleus.kind.name == "consultations" else []


def organisation_side(nucleus: Nucleus, roles: Roles, others: list[str]) -> None:
    """The organisation whose event it is, for a conference."""
    if nucleus.kind.name == "conference" and roles.event is not None and roles.event.organisation:
        others.append(roles.event.organisation)


def only_partners(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'Переговоры с Перу и Чили': only with whom they were held is told."""
    members, with_words = roles.get("member"), sentence.says.with_words
    if not members or roles.get("doer") or nucleus.adjectives:
        return False
    return all(actor.prep in with_words for actor in members)
