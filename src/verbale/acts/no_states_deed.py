"""Recognitions and accreditations that words seem to tell and that are no deed of a state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from verbale.acts.discourse import is_state
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Actor, Deed, PaperMention
from verbale.sentences import form as f

_OF_WHOM: Final = 4  # tokens of 'the support of Kenya for talks'


def of_no_state(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """Whether a person or a paper is recognised or recognises, or who is 'accredited' is no envoy."""
    if nucleus.kind.name == "message.sent" and _in_person(sentence, nucleus):
        return True
    if nucleus.kind.name == "recognition":
        unread = _recognises_what(sentence, nucleus, roles)
        return unread or _recognises_persons(nucleus, roles) or _paper_recognises(sentence, nucleus)
    by_name = _BY_NAME.get(nucleus.kind.name)
    if by_name is not None:
        return by_name(sentence, nucleus, roles)
    if nucleus.kind.family == "envoy" and any(said(sentence, nucleus, roles) for said in _OF_ENVOYS):
        return True
    arrives = nucleus.kind.name == "envoy.arrived" and _governs(roles)
    return arrives or (nucleus.kind.name == "envoy.accredited" and _no_envoy(sentence, nucleus, roles))


def _governs(roles: Roles) -> bool:
    """'congratulated the minister on assuming his post': who governs is no envoy."""
    return any(actor.rank in _GOVERNING for actor in roles.get("envoy", "doer"))


def _whose_is_not_said(sentence: SentenceRead, _: Nucleus, roles: Roles) -> bool:
    """'с государствами, чьи послы вручили грамоты': of which states, is not said."""
    whose, norms = sentence.says.whose_words, sentence.scan.norms
    envoys = (a for a in roles.get("doer", "envoy") if not a.sides and a.first)
    return bool(whose) and any(norms[a.first - 1] in whose for a in envoys)


def _to_another_post(sentence: SentenceRead, nucleus: Nucleus, _: Roles) -> bool:
    """'назначил бывшего посла в Перу Ветрова министром': to what he is appointed stands in the instrumental."""
    verb = nucleus.operator or nucleus.deed
    appoints = nucleus.kind.name == "envoy.appointed" and sentence.scan.order is None and not nucleus.passive
    if not appoints or not isinstance(verb, Deed) or not verb.verbal:
        return False
    posts = [a for a in nucleus.clause.actors if a.what == "post" and a.prep is None and a.cases == f.INS]
    return bool(posts) and all(a.rank != "ambassador" and a is not nucleus.object for a in posts)


def _refused(sentence: SentenceRead, nucleus: Nucleus, _: Roles) -> bool:
    """'отказал дипломату в аккредитации': what was refused was not given."""
    deed, places = nucleus.deed, sentence.says.at_prepositions
    noun = isinstance(deed, Deed) and not deed.verbal and nucleus.object is None and sentence.scan.order is None
    return noun and nucleus.kind.name == "envoy.accredited" and isinstance(deed, Deed) and deed.prep in places


def _of_interests(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'сотрудник Секции интересов', 'защита интересов граждан': nobody is interested in relations."""
    thing = nucleus.object
    return (
        sentence.scan.order is None
        and isinstance(thing, Deed)
        and thing.means("INTEREST") is not None
        and thing.plural
        and thing.cases == f.GEN
        and thing.prep is None
    )


def _in_person(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'обменявшись теплыми приветствиями': what is said face to face is no message."""
    thing = nucleus.object
    said = thing is not None and sentence.scan.norm(thing.last - 1) in sentence.says.spoken_messages
    return said and nucleus.rule.startswith("EXCHANGE")


def _supports_a_deed(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'support for talks between Peru and Chile': what is supported is no state."""
    noun = nucleus.deed
    if sentence.scan.order is None or not isinstance(noun, Deed) or noun.verbal or nucleus.object is not None:
        return False
    after = next((d for d in nucleus.clause.deeds if d.first > noun.first and not d.verbal), None)
    return after is not None and after.prep in sentence.says.field_words and after.start - noun.last <= _OF_WHOM


def _joins_a_body(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'support for its NATO and EU accession': what one joins is not whom one supports."""
    thing = nucleus.object
    member = isinstance(thing, Deed) and thing.means("MEMBER") is not None
    return sentence.scan.order is not None and member and any(not is_state(code) for code in nucleus.adjectives)


def _part_of_a_mission(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'the opening of the Cultural Centre of the Embassy': no embassy was opened."""
    opening, thing, scan = nucleus.operator, nucleus.object, sentence.scan
    if scan.order is None or opening is None or thing is None or opening.verbal or thing.first < opening.last:
        return False
    owners = sum(scan.brings_genitive(at) for at in range(opening.last, thing.first + 1))
    return owners > 1 and not any(opening.last <= a.first < thing.first for a in sentence.actors)


def _among_themselves(sentence: SentenceRead, roles: Roles) -> bool:
    """'met with representatives of the Peruvian community' by Peru's minister: one state's own people."""
    if sentence.scan.order is None:
        return False
    members = roles.get("doer", "member", "other")
    met = [a for a in members if a.prep in sentence.says.with_words]
    sides = {a.sides for a in members}
    return bool(met) and len(members) > len(met) and len(sides) == 1 and () not in sides


def _of_officials(sentence: SentenceRead, roles: Roles) -> bool:
    """'relations between the press secretaries of the ministries': between no states."""
    between = [a for a in roles.get("member") if a.prep in sentence.says.between_words | sentence.says.with_words]
    return bool(between) and all(a.what == "post" and a.rank is None for a in between)


def _by_a_parliament(sentence: SentenceRead, roles: Roles) -> bool:
    """'The Parliament of Peru adopted a declaration': it has agreed on it with nobody."""
    members = roles.get("member")
    return len(members) == 1 and sentence.scan.order is not None and any(
        (hit := sentence.scan.hit(at, "body")) is not None and hit.value.startswith(("parliament", "chamber"))
        for at in range(members[0].first, members[0].last)
    )  # fmt: skip


def _recognises_what(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'recognised the government in the North': an object that is read as no state is not the text's other one."""
    verb, order, scan = nucleus.deed, sentence.scan.order, sentence.scan
    if order is None or not isinstance(verb, Deed) or not verb.verbal or nucleus.passive or nucleus.object is not None:
        return False
    if roles.get("other", "member") or verb.last >= scan.count or scan.in_date[verb.last]:
        return False
    says = sentence.says
    pronoun = scan.norms[verb.last] in says.object_or_possessive | says.thing_pronouns | says.plural_pronouns
    return bool(order.cases[verb.last] & f.ACC) and not pronoun and not nucleus.each_other


def _recognises_persons(nucleus: Nucleus, roles: Roles) -> bool:
    """'recognized Adams as the Minister': no state's standing."""
    others = roles.get("other")
    return bool(others) and nucleus.object is None and all(a.what in {"person", "post"} for a in others)


def _paper_recognises(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'the Treaty of Oslo recognised Peru's independence', 'the treaty, which recognised it': in nobody's name."""
    verb, clause = nucleus.predicate, nucleus.clause
    if verb is None or nucleus.passive or (verb is not nucleus.operator and verb is not nucleus.deed):
        return False
    subjects = [m for m in (*clause.actors, *clause.papers) if m.prep is None and m.last <= verb.first]
    nominative = [m for m in subjects if m.cases & f.NOM]
    if nominative:
        return isinstance(max(nominative, key=lambda m: m.first), PaperMention)
    before = [m for m in sentence.mentions if m.last <= clause.first and isinstance(m, (Actor, PaperMention))]
    relative = not sentence.says.thing_relatives.isdisjoint(sentence.scan.norms[clause.first : verb.first])
    return relative and any(isinstance(m, PaperMention) for m in before[-2:])


_SOVEREIGN = frozenset({"head_of_state", "monarch", "royal", "head_of_government", "deputy_head_of_state"})
_GOVERNING: Final = _SOVEREIGN | {"minister", "deputy_minister", "deputy_head_of_government"}


def _no_envoy(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'accrediting ambassadors of foreign nations'; 'raised to an embassy, with X serving as Chargé'."""
    verb, envoys = nucleus.predicate, roles.get("envoy", "doer")
    copula = nucleus.operator is not None and bool(nucleus.operator.means("BE"))
    if copula and verb is not None and not any(form & (f.FINITE | f.SHORT | f.INF) for form in verb.forms):
        return True
    if copula and verb is not None and nucleus.object is not None:
        own = range(verb.last + 1, nucleus.object.first)
        nouns = [d for d in nucleus.clause.deeds if d.first in own and not d.verbal]
        if nouns or any(_prepositional_gerund(sentence, at) for at in own):
            return True  # 'is in favour of expelling the Ambassador of Peru'
    if any(a.rank in _SOVEREIGN or (a.rank in _GOVERNING and not a.persons) for a in envoys):
        return True  # 'The President received letters from five envoys accredited to Peru'
    ranked = [a for a in envoys if a.rank == "ambassador"]
    return bool(ranked) and all(a.plural and not (a.persons or a.sides or a.host) for a in ranked)


def _prepositional_gerund(sentence: SentenceRead, at: int) -> bool:
    scan = sentence.scan
    after = scan.norms[at - 1] in scan.grammar.prepositions or scan.brings_genitive(at)
    return after and any(form & f.GERUND for form in scan.grammar.forms(scan.norms[at]))


_OF_ENVOYS: Final = (_whose_is_not_said, _refused, _to_another_post)


_BY_NAME: Final[dict[str, Callable[[SentenceRead, Nucleus, Roles], bool]]] = {
    "relations.established": lambda sentence, _, roles: _of_officials(sentence, roles),
    "document.adopted": lambda sentence, _, roles: _by_a_parliament(sentence, roles),
    "position.support": lambda sentence, deed, _: _supports_a_deed(sentence, deed) or _joins_a_body(sentence, deed),
    "position.interest": lambda sentence, deed, _: _of_interests(sentence, deed),
    "mission.opened": lambda sentence, deed, _: _part_of_a_mission(sentence, deed),
    "meeting": lambda sentence, _, roles: _among_themselves(sentence, roles),
}
