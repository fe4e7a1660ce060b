"""A talk told again: 'Беседа состоялась по инициативе Анкары', 'встречи министров, которая прошла в Вене 5 мая'."""

from __future__ import annotations

from verbale.acts.act import Act
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Actor, CertaintyMark, Deed
from verbale.sentences import form as f
from verbale.sentences.split import fold

_TALKS = frozenset({"meeting", "negotiations", "call", "video_call", "consultations"})
_CONTACTS = _TALKS | {"visit", "commission", "conference"}
_PLURAL = frozenset({"consultations", "negotiations"})
_PARTIES = ("doer", "member", "received", "head", "host", "other")


def lends_its_date(sentence: SentenceRead, act: Act, earlier: Act) -> bool:
    """'They signed a treaty in 1965. The President visited Oslo': a mere year is of no other sort of deed.

    Nor has a visit the day of one the other way: 'X visited Oslo in 2023. Y's visit to Lima …'.
    """
    if act.kind == earlier.kind == "visit" and act.sides == earlier.sides[::-1]:
        return False
    year_only = earlier.when is not None and len(earlier.when) == len("1965")
    here = any(one.field == "act" and one.start >= sentence.start for one in earlier.evidence)
    alike = act.kind.partition(".")[0] == earlier.kind.partition(".")[0] or {act.kind, earlier.kind} <= _CONTACTS
    return sentence.scan.order is None or here or not year_only or alike


def goes_on(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, told: list[Act]) -> Act | None:
    """The last of the acts told before, when the nucleus names no party of its own and only adds to it."""
    if not told or nucleus.kind.name not in _TALKS or nucleus.status != "held":
        return None
    if nucleus.adjectives and not nucleus.relative:
        return None
    earlier = told[-1]
    session = earlier.kind == "commission" and _presided(sentence, nucleus)
    if (earlier.kind not in _TALKS and not session) or earlier.status != "held":
        return None
    if roles.get(*_PARTIES):
        again = _same_talkers(sentence, nucleus, roles, earlier) or _of_the_same_talk(sentence, nucleus, roles, earlier)
        return earlier if again else None
    if nucleus.relative:
        return earlier if earlier.kind == nucleus.kind.name else None
    deed, governor = nucleus.deed, nucleus.governor
    held = isinstance(governor, CertaintyMark) and governor.relation in {"subject", "object"}
    bare = isinstance(deed, Deed) and not deed.verbal and deed.start == deed.first
    bare = bare and (not deed.plural or (sentence.scan.order is not None and nucleus.kind.name in _PLURAL))
    opens = bare and deed.first == 0 and bool(deed.cases & f.NOM) and not nucleus.clause.dates
    return earlier if held and opens else None


def _same_talkers(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, earlier: Act) -> bool:
    """'X and Y had a phone call. X and Y talked about trade': a verb of talk without a day of those who talked."""
    deed, clause = nucleus.deed, nucleus.clause
    if not isinstance(deed, Deed) or not deed.verbal or deed.means("TALK") is None or clause.dates or clause.places:
        return False
    actors = roles.get(*_PARTIES)
    named = {name.surname for actor in actors for name in actor.persons}
    known = {word for p in earlier.participants if p.person for word in fold(p.person).split()}
    return len(named) > 1 and named <= known and all(actor.persons for actor in actors)


def _of_the_same_talk(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, earlier: Act) -> bool:
    """'Trade was discussed at the consultations attended by A of Peru and B of Chile', 'The talks were led by A and B'.

    The noun of the talk told right before, with no day or place of its own and the same parties, names who was there.
    """
    deed, clause = nucleus.deed, nucleus.clause
    if sentence.scan.order is None or not isinstance(deed, Deed) or deed.verbal or deed.start != deed.first:
        return False
    if deed.ordinal is not None or clause.dates or clause.places or nucleus.gapped:
        return False
    here = any(one.field == "act" and one.start >= sentence.start for one in earlier.evidence)
    several = deed.plural and nucleus.kind.name not in _PLURAL and not deed.means("TALK")
    if here or several:
        return False  # 'Meetings were held with A and B' are two
    led = nucleus.kind.name == "negotiations" or _presided(sentence, nucleus)
    led = led and sentence.scan.article(deed.start)  # 'The talks were led by', 'The meeting was co-chaired by'
    if nucleus.kind.name != earlier.kind and not led:
        return False
    actors = roles.get(*_PARTIES)
    if _the_known_one(sentence, deed, actors, earlier):
        return True
    told = {side for actor in actors for side in actor.sides}
    spoken = deed.means("TALK") is not None  # 'Discussions focused on relations between Kenya and Japan'
    officials = all(actor.persons or actor.what == "post" or spoken for actor in actors)
    return told == set(earlier.sides) and officials


def _presided(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'The meeting was co-chaired by the ministers': said of a session of a commission or of consultations, too."""
    verb = nucleus.governor
    presides = verb is not None and sentence.scan.norms[verb.first] in sentence.says.presiding_verbs
    return nucleus.kind.name == "meeting" and presides


def _the_known_one(sentence: SentenceRead, deed: Deed, actors: list[Actor], earlier: Act) -> bool:
    """'Minister A started the telephone conversation with thanks': of those who were told to have had it."""
    order = sentence.scan.order
    if order is None or order.words.definite.isdisjoint(sentence.scan.lead(deed.start).split()):
        return False
    known = {word for p in earlier.participants if p.person for word in fold(p.person).split()}
    nobody = [a for a in actors if a.what == "post" and a.plural and not (a.sides or a.persons or a.candidates)]
    named = [a for a in actors if a not in nobody]  # 'At the end of the call the Ministers invited each other'
    return bool(actors) and all(a.persons and {n.surname for n in a.persons} <= known for a in named)


def complete(earlier: Act, later: list[Act]) -> bool:
    """Adds what the later telling says more to the earlier one; False where the two contradict each other."""
    if len(later) != 1:
        return False
    more = later[0]
    if None not in {earlier.when, more.when} and earlier.when != more.when:
        return False
    if earlier.when is None:
        earlier.when, earlier.when_basis, earlier.derivation = more.when, more.when_basis, more.derivation
    earlier.where, earlier.initiator = earlier.where or more.where, earlier.initiator or more.initiator
    earlier.ordinal, earlier.occasion = earlier.ordinal or more.ordinal, earlier.occasion or more.occasion
    named = {word for p in earlier.participants if p.person for word in fold(p.person).split()[-1:]}
    fresh = [p for p in more.participants if p.person and fold(p.person).split()[-1] not in named]
    earlier.participants = (*earlier.participants, *fresh)
    earlier.level = earlier.level or (more.level if fresh else None)
    own = {"when", "where", "occasion"} - {e.field for e in earlier.evidence}
    earlier.evidence = (*earlier.evidence, *(e for e in more.evidence if e.field in own))
    return True


def told_in_passing(sentence: SentenceRead, nucleus: Nucleus, act: Act, earlier: Act | None) -> bool:
    """'the recent visit of President A was vital', 'following up from the meeting of A and B': on a day of its own.

    A noun that no verb holds, told of other persons than the deed before it, or as something past.
    """
    deed, norms, says = nucleus.deed, sentence.scan.norms, sentence.says
    if sentence.scan.order is None or not isinstance(deed, Deed):
        later = not says.time_after_words.isdisjoint(norms[deed.last : deed.last + 1])  # 'прибыл месяцем позже'
        noun = nucleus.operator or deed
        after = isinstance(noun, Deed) and not noun.verbal and noun.prep in says.beside_event_prepositions
        return later or (after and nucleus.kind.family == "envoy")  # 'после отзыва посла министерство решило'
    verb = deed if deed.verbal else nucleus.governor
    if verb is not None and verb.first and norms[verb.first - 1] in says.before_that:
        return True  # 'stated that the two sides had held talks'
    if deed.verbal or nucleus.predicate is not None:
        return False
    if not says.recalling_verbs.isdisjoint(norms[max(deed.start - 2, 0) : deed.first]):
        return True  # 'Recalling his visit to Peru, the minister said'
    if not sentence.says.past_attributes.isdisjoint(sentence.scan.norms[deed.start : deed.first]):
        return True
    if earlier is None:
        return False
    ours, theirs = (
        {fold(p.person).split()[-1] for p in each.participants if p.person and p.role is None}
        for each in (act, earlier)
    )
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def lending(told: list[Act]) -> list[Act]:
    """The acts that the next sentence may have its day of: none where papers of several days were listed."""
    papers = {act.when for act in told if act.kind.startswith("document.")}
    return [act for act in told if not act.kind.startswith("document.")] if len(papers) > 1 else told


def may_lend(act: Act) -> bool:
    """Whether a deed's day and place may be those of what is told right after it: not of a standing relation."""
    return act.kind.split(".")[0] not in {"relations", "recognition", "membership", "channel", "mission", "position"}


def new_visits(sentence: SentenceRead, nucleus: Nucleus, told: list[Act], visits: set[tuple[str, ...]]) -> list[Act]:
    """Without a visit told before of which only is said how long it will last: 'Визит продлится до 5 мая'."""
    verb = nucleus.governor
    lasts = verb is not None and sentence.scan.norms[verb.first] in sentence.says.lasting_words
    if lasts and nucleus.kind.name == "visit":
        told = [act for act in told if act.sides not in visits]
    visits.update(act.sides for act in told if act.kind == "visit")
    return told
