"""Which mention plays which role of a deed: by preposition, by case beside the noun, by case about the verb."""

from __future__ import annotations

from itertools import pairwise

from verbale.acts.alignment import listed_after_colon
from verbale.acts.hosting_towns import town_that_hosts
from verbale.acts.infinitives import controlled
from verbale.acts.listed_credentials import lists_envoys
from verbale.acts.mission_towns import town_of_mission
from verbale.acts.nucleus import Nucleus, is_passive
from verbale.acts.role_neighbours import (
    agent_of_noun,
    among_them,
    beside_verb,
    described,
    did_so_too,
    elliptic,
    included,
    inside_attribute,
    inside_participle,
    leads_noun,
    names_it,
    nothing_between,
    of_actor_before,
    of_another_mission,
    of_its_mission,
    of_noun_before,
    of_other_noun,
    of_participle,
    opens_a_clause,
    over_places,
    owners_of_paper,
    partner_of_noun_before,
    role_of_owner,
    several_subjects,
)
from verbale.acts.role_table import Roles
from verbale.acts.said_in_talks import said_from
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, CertaintyMark, Deed, Mention
from verbale.sentences import form as f


def assign_roles(sentence: SentenceRead, nucleus: Nucleus) -> Roles:
    """The roles of a nucleus's clause."""
    roles = Roles()
    clause = nucleus.clause
    if nucleus.subject is not None:
        roles.add("doer", nucleus.subject)
        return roles
    town = town_of_mission(sentence, nucleus)
    if town is not None:
        roles.add("host", town)
    _by_preposition(sentence, nucleus, roles)
    subject = _has_subject(nucleus)
    for frame, anchor in nucleus.frames:
        if isinstance(anchor, Deed) and anchor.verbal:
            continue
        _beside_noun(sentence, nucleus, frame if not subject else _without_doer(frame), anchor, roles)
        of_its_mission(clause, anchor, roles)
    for owner in owners_of_paper(sentence, nucleus):
        roles.add("member", owner)
    _about_verb(sentence, nucleus, roles)
    _coordinations(clause, roles)
    town_that_hosts(sentence, nucleus, roles)
    _places(sentence, nucleus, roles)
    _heads(roles)
    listed_after_colon(sentence, nucleus, roles)
    among_them(sentence, nucleus, roles)
    if nucleus.kind.family in {"envoy", "document"}:
        _sent_by(sentence, nucleus, roles)
    return roles


def _sent_by(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'От Гватемалы – Эдуардо Эрнандес', 'Ветров – от Правительства Японии': whom each state sent."""
    senders = sentence.says.sender_prepositions
    for left, right in pairwise(nucleus.clause.actors):
        state, person = (left, right) if left.prep else (right, left)
        between = [n for n in sentence.scan.norms[left.last : right.first] if n not in {right.prep}]
        sent = state.prep in senders and len(state.sides) == 1
        if sent and between == ["-"] and person.persons and not person.sides:
            person.sides = state.sides
            if nucleus.kind.family == "envoy" and person not in roles.get("doer"):
                roles.add("doer", person)


def _has_subject(nucleus: Nucleus) -> bool:
    """'Эстония оказала помощь Грузии': the verb's subject is the doer, so no genitive of its object is."""
    verb = nucleus.operator
    if verb is None or not verb.verbal or nucleus.passive:
        return False
    return any(a.prep is None and a.cases & f.NOM and a.last <= verb.first for a in nucleus.clause.actors)


def _heads(roles: Roles) -> None:
    """'делегация Литвы во главе с премьер-министром': who leads is of the state of those he leads."""
    led = [a for a in roles.get("doer", "member", "received") if len(a.sides) == 1]
    before = roles.get("doer", "member", "received", "host", "recipient")
    for head in roles.get("head"):
        near = max((a for a in before if a.last <= head.first), key=lambda a: a.last, default=None)
        if near is not None and near.what == "party" and near.head and len(near.sides) != 1:
            continue  # 'received a delegation headed by Holm': whose delegation is not said
        if not head.sides and led:
            head.sides = led[0].sides


def _by_preposition(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    free = sentence.says.role_prepositions  # these give a role whatever the deed is
    for actor in nucleus.clause.actors:
        if of_another_mission(nucleus, actor):
            continue
        if actor.prep is None:
            if (owned := role_of_owner(sentence, actor)) is not None:
                roles.add(owned, actor)
            continue
        role = free.get(actor.prep) or _framed(sentence, nucleus, actor)
        if role == "doer_place" and not beside_verb(sentence, nucleus, actor):
            continue
        if role is not None and role not in {"none", "event", "place"}:
            roles.add(role, actor)


def _framed(sentence: SentenceRead, nucleus: Nucleus, actor: Actor) -> str | None:
    lead = next((a for a in nucleus.clause.actors if a.chain == actor.chain), actor)
    for frame, anchor in nucleus.frames:
        role = frame.role(actor.prep, actor.cases)
        if role is None:
            continue
        nominal = not (isinstance(anchor, Deed) and anchor.verbal)
        if nominal and actor.prep in sentence.says.field_words and of_other_noun(sentence, nucleus, anchor, lead):
            continue
        if nominal and lead.last <= anchor.first and (not nucleus.predicate or partner_of_noun_before(sentence, lead)):
            continue  # 'в Минске встреча': what stands before a noun with no verb is no complement of it
        if _taken_by_another(sentence, nucleus, anchor, lead):
            continue
        return role
    return None


def _taken_by_another(sentence: SentenceRead, nucleus: Nucleus, anchor: Mention, actor: Mention) -> bool:
    """Whether another deed's word between the two takes the actor ('переговоры с A, встречи с B', 'визит в X с …')."""
    frames = sentence.scan.grammar.frames
    papers = [p for p in nucleus.clause.papers if p is not anchor and p is not nucleus.object and p.prep is None]
    framed = sentence.scan.order is not None and sentence.says.paper_frame.role(actor.prep, actor.cases)
    if framed and any(anchor.last <= p.first < actor.first for p in papers):
        return True  # 'After the talks a document on cooperation between A and B was signed'
    for deed in nucleus.clause.deeds:
        if deed is anchor or deed is nucleus.operator or deed is nucleus.object:
            continue
        if deed.verbal and deed.forms and all(form & f.PARTICIPLE for form in deed.forms):
            continue  # 'со следующими странами'
        if deed.prep in sentence.says.about_prepositions and isinstance(anchor, Deed) and _alike(deed, anchor):
            continue  # 'a Decision concerning restrictive measures against Belarus'
        if nucleus.kind.name == "visit" and deed.prep in sentence.says.errand_prepositions and deed.means("VISIT"):
            continue  # 'went on a state visit to Norway'
        if nucleus.kind.name == "visit" and deed.means("VISIT") and deed.cases & f.ACC and deed.prep == actor.prep:
            continue  # 'прибыл в государственный визит в Перу'
        if not deed.verbal and tuple(sentence.scan.norms[anchor.last : deed.start]) in _joining(sentence):
            continue  # 'held telephone conversations and meetings with the minister'
        between = anchor.last <= deed.first < actor.first
        before = actor.last <= anchor.first and deed.last <= actor.first and not deed.verbal
        if not between and not before:
            continue
        if any(sense in frames and frames[sense].role(actor.prep, actor.cases) for sense in deed.senses):
            return True
    return False


def _joining(sentence: SentenceRead) -> set[tuple[str, ...]]:
    """What joins two nouns that have one complement, where word order tells cases."""
    return {(word,) for word in sentence.says.and_words} if sentence.scan.order is not None else set()


def _alike(one: Deed, other: Deed) -> bool:
    return not {sense[0] for sense in one.senses}.isdisjoint(sense[0] for sense in other.senses)


def _without_doer(frame: Frame) -> Frame:
    """A frame in which what may be a dative is no doer: its doer is the verb's subject."""
    given = [(case, role) for case, role in frame.bare if case & f.DAT and role != "doer"]
    return Frame([*given, *frame.bare], frame.by_preposition, frame.adjective, frame.needs, frame.attributes)


def _beside_noun(sentence: SentenceRead, nucleus: Nucleus, frame: Frame, anchor: Mention, roles: Roles) -> None:
    """Bare genitives, datives and instrumentals that follow a noun without a break."""
    clause = nucleus.clause
    _owner_of_noun(sentence, nucleus, frame, anchor, roles)
    frontier = anchor.last
    if nucleus.object is not None and nucleus.object.first == frontier:
        frontier = nucleus.object.last  # 'вручение верительных грамот послом'
    taken = roles.assigned
    for actor in clause.actors:
        if actor.first < anchor.last:
            continue
        if id(actor) in taken:
            frontier = actor.last if nothing_between(sentence, frontier, actor.first) else frontier
            continue
        if actor.prep is not None:
            continue
        if of_actor_before(sentence, clause, frontier, actor) or included(sentence, frontier, actor):
            break
        coordinated = any(a.chain == actor.chain and a.last == frontier for a in clause.actors)
        if not coordinated and not nothing_between(sentence, over_places(clause, frontier), actor.first):
            break
        role = next((r for case, r in frame.bare if actor.cases & case), None)
        if role is None or _subject_after_all(sentence, nucleus, anchor, actor):
            break
        roles.add(role, actor)
        frontier = actor.last


def _subject_after_all(sentence: SentenceRead, nucleus: Nucleus, anchor: Mention, actor: Actor) -> bool:
    """'В ходе беседы главы ведомств обсудили …': the verb has no other subject, so what looks like a genitive is it."""
    if anchor.prep is None or not actor.cases & f.NOM:
        return False
    clause = nucleus.clause
    verbs = [p for p in clause.predicates if p.first >= actor.last and any(form & f.FINITE for form in p.forms)]
    plural = [p for p in verbs if all(form & f.PL for form in p.forms if form & f.FINITE)]
    others = [a for a in clause.actors if a.chain != actor.chain and a.prep is None and a.cases & f.NOM]
    several = any(form & f.PL and form & f.NOM for form in sentence.scan.forms(actor.first))
    return bool(plural) and several and not others


def _owner_of_noun(sentence: SentenceRead, nucleus: Nucleus, frame: Frame, anchor: Mention, roles: Roles) -> None:
    """ "Idrissov's official visit": a possessive before the noun is its genitive."""
    scan = sentence.scan
    role = next((r for case, r in frame.bare if case & f.GEN), None)
    for actor in nucleus.clause.actors if role is not None and scan.order is not None else ():
        between = range(actor.last, anchor.first)
        if actor.last <= anchor.first and scan.owner(actor.last - 1) and all(scan.adjective(i) for i in between):
            roles.add(role or "", actor)


def _in_names_of_bodies(sentence: SentenceRead, nucleus: Nucleus) -> set[int]:
    """'в рамках заседания Совета сотрудничества Армения – ЕС': the chains that only name a body."""
    norms = sentence.scan.norms
    bodies = {d.last for d in nucleus.clause.deeds if not d.verbal and d.cases & ~f.NOM and d is not nucleus.deed}
    return {a.chain for a in nucleus.clause.actors if a.first in bodies and norms[a.last : a.last + 1] == ["-"]}


def _about_verb(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """Subject, object and agent of the verb that says or holds the deed."""
    verb = nucleus.predicate
    if verb is None:
        return
    taken = roles.assigned
    named = _in_names_of_bodies(sentence, nucleus)
    free = [
        a
        for a in nucleus.clause.actors
        if a.prep is None and id(a) not in taken and not a.bracketed and a.chain not in named
        and not of_participle(sentence, verb, a) and not opens_a_clause(sentence, verb, a)
    ]  # fmt: skip
    free = controlled(sentence, nucleus, verb, inside_participle(sentence, nucleus, free), roles)
    own = nucleus.deed is verb or nucleus.operator is verb
    attribute = described(sentence, nucleus, verb)
    if attribute is not None:
        roles.add(nucleus.kind.subject_role, attribute)
        return
    if own and isinstance(verb, Deed):
        _complements_of_verb(sentence, nucleus, verb, free, roles)
        return
    holds_object = isinstance(verb, CertaintyMark) and verb.relation == "object" and not is_passive(verb)
    planned = isinstance(verb, CertaintyMark) and verb.status == "planned"
    if planned and nucleus.kind.name == "visit" and roles.get("doer"):
        holds_object = False  # 'was in Riga to prepare the President's visit': who prepares it does not travel
    for actor in free:
        if holds_object and actor.cases & f.NOM and _before_noun(nucleus, actor):
            several_subjects(sentence, actor)
            roles.add(nucleus.kind.subject_role, actor)
        elif (
            isinstance(verb, CertaintyMark)
            and verb.status == "planned"
            and actor.persons
            and actor.cases & f.ACC
            and (verb.relation == "subject" and not actor.cases & f.NOM and actor.last <= verb.first)
        ):
            roles.add(nucleus.kind.subject_role, actor)  # 'Его ждут беседы с …'
        elif actor.cases & f.INS and not actor.cases & f.NOM and is_passive(verb):
            roles.add(nucleus.kind.subject_role, actor)


def _before_noun(nucleus: Nucleus, actor: Actor) -> bool:
    verb = nucleus.predicate
    if actor.last <= nucleus.deed.first or verb is None or actor.first >= verb.last:
        return True
    return actor.last <= verb.first and not actor.cases & f.GEN  # 'Ответную поездку Ветров совершил'


def _complements_of_verb(sentence: SentenceRead, nucleus: Nucleus, verb: Deed, free: list[Actor], roles: Roles) -> None:
    frame = next((fr for fr, anchor in nucleus.frames if anchor is verb), None)
    bare = dict(frame.bare if frame else [])
    passive = nucleus.passive
    subject_role = bare.get(f.NOM, "doer" if nucleus.kind.directed or nucleus.object is not None else "member")
    if f.NOM not in bare and subject_role == "doer" and not nucleus.kind.directed:
        subject_role = "member"
    subjects = _subjects(sentence, free, bare, passive)
    for actor in free:
        others = _verbs_between(sentence, verb, actor)
        if others:
            if sentence.says.including_verbs.issuperset(others) and not lists_envoys(sentence):
                roles.by_role[subject_role] = [a for a in roles.get(subject_role) if a.persons or a.sides]
                roles.add(subject_role, actor)  # 'The envoys who presented credentials include A and B'
            continue
        if any(actor is s for s in subjects) or did_so_too(sentence, actor):
            several_subjects(sentence, actor)
            roles.add(bare.get(f.ACC, "doer") if passive and f.ACC in bare else subject_role, actor)
        elif passive and actor.cases & f.INS:
            if not agent_of_noun(nucleus, verb, actor):
                roles.add(bare.get(f.INS, subject_role), actor)
        else:
            role = next((r for case, r in bare.items() if actor.cases & case and case != f.NOM), None)
            if role is not None and not of_noun_before(sentence, nucleus, actor):
                roles.add(role, actor)


def _verbs_between(sentence: SentenceRead, verb: Deed, actor: Actor) -> list[str]:
    """The verbs between a verb and what follows, whose complement the latter is; where word order tells cases."""
    order, norms = sentence.scan.order, sentence.scan.norms
    if order is None or actor.first < verb.last:
        return []
    verbs = [i for i in range(verb.last, actor.first) if order.verbs[i] and i not in order.absorbed]
    return [norms[i] for i in verbs] if any(order.verbs[i] & f.FINITE for i in verbs) else []


def _subjects(sentence: SentenceRead, free: list[Actor], bare: dict[int, str], passive: bool) -> list[Actor]:
    """The nominative actors; of two that could be subject or object the animate one is subject, else the first."""
    nominative = _without_objects([a for a in free if a.cases & f.NOM])
    if not nominative and not passive and f.ACC not in bare and sentence.scan.order is not None:
        return [a for a in free if a.what in {"post", "person"}]  # 'To Norway came President A'
    if passive or f.ACC not in bare:
        return [a for a in nominative if not (passive and a.cases & f.INS and f.ACC not in bare)]
    only = [a for a in nominative if not a.cases & f.ACC]
    if only:
        return only
    if len(nominative) == 1 and bare[f.ACC] == "host" and nominative[0].what in {"state", "metonym"}:
        return []  # 'который в среду посетил Белград'
    like_persons = sentence.says.person_like_nouns
    animate = [a for a in nominative if a.what in {"post", "person"} or a.head in like_persons]
    chosen = animate or nominative
    return [a for a in chosen if a.chain == chosen[0].chain] if chosen else []


def _without_objects(nominative: list[Actor]) -> list[Actor]:
    """'Норвегия поддержала ЕС': beside a clear nominative a name that does not decline is the object."""
    chains = {a.chain for a in nominative if not a.cases & (f.ACC | f.GEN)}
    unsure = f.NOM | f.GEN
    return [a for a in nominative if a.chain in chains or a.cases & unsure != unsure] if chains else nominative


def _coordinations(clause: Clause, roles: Roles) -> None:
    """Actors of one coordination play one role."""
    by_chain: dict[int, str] = {}
    for role, actors in roles.by_role.items():
        for actor in actors:
            by_chain.setdefault(actor.chain, role)
    taken = roles.assigned
    for actor in clause.actors:
        shared = by_chain.get(actor.chain)
        if shared is not None and id(actor) not in taken:
            roles.add(shared, actor)


def _places(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    said = said_from(sentence, nucleus) or sentence.scan.count
    for place in nucleus.clause.places:
        if place.first >= said or inside_attribute(sentence, place) or of_another_mission(nucleus, place):
            continue
        role: str | None = None
        for frame, anchor in nucleus.frames:
            found = frame.role(place.prep, place.cases) if place.prep else None
            if sentence.scan.order is not None and _taken_by_another(sentence, nucleus, anchor, place):
                continue  # 'the visits to Norway, and the minister's to Riga'
            if found == "doer_place" and place.state and beside_verb(sentence, nucleus, place):
                roles.add("doer_place", Actor(place.first, place.last, place.cases, what="state", sides=(place.state,)))
            if found in {"host", "place"} and not leads_noun(nucleus, place, anchor):
                role = found
                break
        if role == "host" and roles.host_place is None:
            roles.host_place = place
        elif roles.place is None and (
            place.prep in sentence.says.at_prepositions or (place.prep is None and names_it(place))
        ):
            roles.place = place
    events = [e for e in nucleus.clause.events if e.first < said and not elliptic(sentence, nucleus, e)]
    wanted = [e for e in events if e is nucleus.object] or [e for e in events if e.margin] or events
    roles.event = wanted[0] if wanted else None
