"""The parties of a deed: what its words name, what its adjectives tell, and what the text leaves to its own pair."""

from __future__ import annotations

from verbale.acts.bare_posts import (
    bare,
    envoys_of_no_land,
    nobody_told,
    only_to_be_expelled,
    settle_bare_posts,
    settle_hosts,
    settle_senders,
    several_unnamed,
)
from verbale.acts.discourse import Discourse, is_state
from verbale.acts.draft import Draft, unique
from verbale.acts.envoys_of_missions import mission_meant, sides_of_envoy
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_neighbours import target_of_measures
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.sides import SideFinder
from verbale.acts.sides_told_elsewhere import (
    accredited_as,
    goes_nowhere,
    lent_subject,
    of_a_third,
    only_partners,
    organisation_side,
    talked_with,
    third_traveller,
    to_parliament,
)
from verbale.acts.soil import on_third_soil, soil_of
from verbale.mentions.mention import ATTRIBUTED, Actor, Deed

_DOERS = ("doer", "envoy", "member", "received", "inviter_doer")
_OTHERS = ("other", "host", "recipient", "framework_other", "organisation")
_MOST_HOLDERS = 6
_ONE_SIDED = frozenset({"envoy", "conference"})
_BY_NAME = frozenset(
    {"position.support", "position.criticism", "recognition", "envoy.expelled", "restriction", "aid", "protest"}
)

_CALLS = frozenset({"call", "video_call"})
_CREDENTIALS = frozenset({"envoy.credentials", "envoy.copies"})
_TO_AN_ENVOY = frozenset({"protest", "message.sent"})


def find_sides(sentence: SentenceRead, draft: Draft, discourse: Discourse, when: str | None) -> bool:
    """Fills `first` (doers, or all of a mutual deed) and `others`."""
    nucleus, roles = draft.nucleus, draft.roles
    finder = SideFinder(discourse, when, [])
    explicit = [s for actor in roles.get(*_DOERS, *_OTHERS) for s in actor.sides]
    finder.others = [*explicit, *nucleus.adjectives]
    nucleus.envoys = roles.get("doer", "envoy")
    nucleus.with_whom_only = only_partners(sentence, nucleus, roles)
    doers = roles.get(*_DOERS)
    unplaced = roles.unplaced_envoys
    senders = [a for a in doers if a not in unplaced]  # 'отозвал посла из России': his side is theirs
    settle_hosts(sentence, nucleus, roles, finder)
    settle_bare_posts(finder, senders or doers)
    settle_senders(nucleus, roles, finder, doers)
    draft.settled = finder.settled
    told = _told(sentence, nucleus, finder, senders or doers, roles.get("received"))
    first = [code for _, codes in told for code in codes]
    others = _codes(finder, _named(roles.get(*_OTHERS)) if nucleus.kind.family == "envoy" else roles.get(*_OTHERS))
    first = first or _where_it_was_done(finder, nucleus, roles)
    if len({*first, *others}) == 1:
        others += talked_with(sentence, nucleus, _codes(finder, roles.get("initiator")))
    first += _where_he_serves(nucleus, told, first)
    if nucleus.kind.family == "sanctions":
        first, others = _measures(sentence, draft, discourse, (first, others))
    if nucleus.kind.family == "envoy" and not others:
        others = _at_home(finder, roles.get("recipient"), first)
    if roles.host_place is not None and roles.host_place.state:
        others.append(roles.host_place.state)
    others.extend(c for m in (nucleus.object, nucleus.deed) if isinstance(m, Deed) for c in m.against)
    _adjective_sides(nucleus, first, others)
    organisation_side(nucleus, roles, others)
    unnamed = _is_between_unnamed(sentence, draft, finder, (first, others))
    if unnamed or (nucleus.kind.family == "position" and not first):
        draft.others = unique(others)
        return False  # whose line it is must be said
    if nucleus.kind.name == "visit" and goes_nowhere(sentence, nucleus, roles) and not others:
        return False  # 'поездка на Курилы': to no state that the text names
    if nucleus.kind.family == "envoy":
        first, others = _sent(sentence, nucleus, discourse, (first, others))
    if (nucleus.kind.family == "mission" or nucleus.rule == "HEAD_MISSION MISSION") and not first and not others:
        first, others = mission_meant(sentence, discourse.last_mission)
    first, others = _broken_with(sentence, nucleus, told, (first, others))
    if nucleus.kind.family == "message" and not first and to_parliament(roles):
        return False  # a president's message to Congress
    explicit_sides = unique([*first, *others])
    draft.first, draft.others = _complete(nucleus, discourse, (unique(first), unique(others)), soil_of(sentence, roles))
    return _enough(draft, discourse, explicit_sides)


def _is_between_unnamed(
    sentence: SentenceRead, draft: Draft, finder: SideFinder, told: tuple[list[str], list[str]]
) -> bool:
    """Whether some of whom a deed is between are not named, so that no pair of the text may stand for them."""
    nucleus, roles, discourse, (first, others) = draft.nucleus, draft.roles, finder.discourse, told
    if _with_others(sentence, nucleus, roles, first, others) or _at_one_table(sentence, draft, finder, first):
        return True
    if bool(discourse.pair) and not discourse.both() and any(a.what == "both" for a in roles.get(*_DOERS)):
        return True  # 'стороны обсудили', where the text does not surely have two
    if nobody_told(sentence, nucleus, roles) or (not first and of_a_third(nucleus, roles, discourse)):
        return True
    return on_third_soil(sentence, nucleus, {*first, *others}, discourse.pair)


def _sent(
    sentence: SentenceRead, nucleus: Nucleus, discourse: Discourse, told: tuple[list[str], list[str]]
) -> tuple[list[str], list[str]]:
    """Whose an envoy is, and to whom."""
    first, others = sides_of_envoy(sentence, nucleus.clause, discourse.mission, told)
    if not first and not others:
        others = [a.host for a in nucleus.envoys if a.host][:1]  # 'was appointed Minister to Peru'
    return first, others or accredited_as(sentence, nucleus, first)


def _named(others: list[Actor]) -> list[Actor]:
    """'о намерении страны выслать норвежских дипломатов': beside who is named, 'страны' tells of no other."""
    return [a for a in others if a.what != "both"] if any(a.sides for a in others) else others


def _where_it_was_done(finder: SideFinder, nucleus: Nucleus, roles: Roles) -> list[str]:
    """'В Чили выслали двух дипломатов', 'послу в Лиме заявлен протест': nobody is told to do it but who sits there."""
    places = _codes(finder, roles.get("doer_place"))
    hosts = [a.host for a in roles.get("other", "recipient") if a.host]
    return unique(places)[:1] or (hosts[:1] if nucleus.kind.name in _TO_AN_ENVOY else [])


def _where_he_serves(nucleus: Nucleus, told: list[tuple[Actor, list[str]]], first: list[str]) -> list[str]:
    """'встретился с послом Перу в Чили': whom an envoy meets is of the state where he serves, if it says no other."""
    if nucleus.kind.family != "contact" or nucleus.kind.directed or len(unique(first)) != 1 or nucleus.adjectives:
        return []
    unplaced = [actor for actor, codes in told if not codes and actor.what in {"post", "person"}]
    hosts = [actor.host for actor, codes in told if codes and actor.host and actor.host not in codes]
    if not hosts or not unplaced or len(told) - len(unplaced) != 1:
        return []
    nucleus.with_whom_only = False
    return hosts[:1]


def _told(
    sentence: SentenceRead, nucleus: Nucleus, finder: SideFinder, doers: list[Actor], received: list[Actor]
) -> list[tuple[Actor, list[str]]]:
    """Each doer with his sides: of a mutual deed those first who dealt with the others."""
    with_words = sentence.says.with_words
    told = [(actor, _codes(finder, [actor])) for actor in doers]
    finder.settled.update({id(actor): codes for actor, codes in told if actor.ours and codes})
    placeless = [a for a, codes in told if not codes and a.prep is None and a.what in {"post", "person"}]
    rest = [a for a, codes in told if codes]
    if placeless and rest and all(a.prep in with_words or a in received for a in rest):
        nucleus.with_whom_only = True  # 'Министр встретился с послами A и B': whose minister is not said
    if nucleus.kind.directed:
        told = [(actor, _of_companion(actor, told) or codes) for actor, codes in told]
        finder.settled.update({id(actor): codes for actor, codes in told if codes and bare(actor)})
    else:
        told.sort(key=lambda row: row[0].prep in with_words)  # who dealt with whom: the first is of all pairs
    return told


def _of_companion(actor: Actor, told: list[tuple[Actor, list[str]]]) -> list[str]:
    """'The Crown Prince and Foreign Minister Holm visited Peru': who goes together is of one state."""
    if not bare(actor):
        return []
    beside = [codes for other, codes in told if other is not actor and other.chain == actor.chain and other.persons]
    return beside[0] if len(beside) == 1 and len(beside[0]) == 1 else []


def _broken_with(
    sentence: SentenceRead, nucleus: Nucleus, told: list[tuple[Actor, list[str]]], sides: tuple[list[str], list[str]]
) -> tuple[list[str], list[str]]:
    """'Relations with Peru were severed': not Peru did it. Whose president broke with Peru must be told, too."""
    first, others = sides
    if nucleus.kind.family != "relations" or not nucleus.kind.directed or others:
        return sides
    partners = [(actor, codes) for actor, codes in told if actor.prep in sentence.says.with_words]
    doers = [(actor, codes) for actor, codes in told if actor.prep not in sentence.says.with_words]
    nominal = nucleus.operator is not None and not nucleus.operator.verbal  # 'the suspension of relations with Peru'
    if not partners or any(codes for _, codes in doers) or (first and not doers and not (nucleus.passive or nominal)):
        return sides
    return ([], []) if doers else ([], first)


def _with_others(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, first: list[str], others: list[str]) -> bool:
    """'established relations with many countries', 'envoys of five states presented': parties that are not named."""
    if sentence.scan.order is None:
        met = roles.get("member", "received", "other", "recipient")
        return len(unique([*first, *others])) < 2 and any(a.what == "some" for a in met)
    if nucleus.kind.family == "envoy":
        told = any(a.sides or a.persons or a.candidates for a in nucleus.envoys)
        return not told and any(a.plural and not a.each for a in nucleus.envoys)
    if nucleus.kind.name == "meeting" and any(envoys_of_no_land(a) for a in roles.get("received", "member")):
        return True
    if len(unique([*first, *others])) > 1:
        return False
    return any(a.what == "some" for a in roles.get("member", "other", "recipient", "host"))


def _at_one_table(sentence: SentenceRead, draft: Draft, finder: SideFinder, first: list[str]) -> bool:
    """'встреча министра Ветрова с губернатором', 'встреча Ветрова с активом': nothing says that it was with a state.

    The text's pair is no answer then: it may be what they spoke of. An envoy meets the governors of where he serves.
    """
    nucleus, roles, with_words = draft.nucleus, draft.roles, sentence.says.with_words
    if nucleus.kind.family != "contact" or nucleus.kind.directed or nucleus.adjectives or len(unique(first)) > 1:
        return False
    members = roles.get("member", "received", "doer")
    if any(a.plural or a.each or a.rank in _ENVOYS for a in members) or roles.get("host", "other", "level"):
        return False
    hosts = [a for a in members if a.prep not in with_words and a not in roles.get("received")]
    guests = [a for a in members if a not in hosts]
    if not guests:
        if len(hosts) != 1 or sentence.scan.order is not None or nucleus.deed.last > hosts[0].first:
            return False
        unread = sentence.scan.norm(hosts[0].last) in with_words and bool(hosts[0].persons)
        return unread or (hosts[0].what == "post" and bool(hosts[0].persons) and not first)
    lesser = [a for a in guests if a.what == "post" and a.rank is None and not finder.sides(a)]
    return bool(lesser) and bool(hosts) and len(lesser) == len(guests)


_ENVOYS = frozenset({"ambassador", "charge", "consul", "envoy"})


def _measures(
    sentence: SentenceRead, draft: Draft, discourse: Discourse, told: tuple[list[str], list[str]]
) -> tuple[list[str], list[str]]:
    """Whose measures they are by their paper ('Decision (CFSP)'), and against whom: who aligns does it with those told
    of last.
    """
    first, others = told
    nucleus = draft.nucleus
    others = others or target_of_measures(sentence, nucleus)
    words = sentence.scan.norms[nucleus.clause.first : nucleus.clause.last]
    owner = next((sentence.says.framework_words[word] for word in words if word in sentence.says.framework_words), None)
    if nucleus.kind.name == "sanctions.joined":
        owner = owner or discourse.measures
        if owner is not None:
            draft.detail.setdefault("framework", owner)
        if not others and discourse.sanctioned is not None and discourse.sanctioned not in first:
            return first, [discourse.sanctioned]
    elif owner is not None:
        first = first or [owner]
        discourse.measures = owner
    if len(others) == 1:
        discourse.sanctioned = others[0]
    return first, others


def _at_home(finder: SideFinder, recipients: list[Actor], first: list[str]) -> list[str]:
    """'The King took letters of credence from …', on the court's own page: whose court it is need not be said."""
    voice = finder.discourse.voice
    if voice is None or voice in first or len(recipients) != 1 or not bare(recipients[0]):
        return []
    finder.settled[id(recipients[0])] = [voice]
    return [voice]


def _enough(draft: Draft, discourse: Discourse, told: list[str]) -> bool:
    """Whether the parties are sure enough: a deed with oneself is none, a guessed pair makes none out of nothing; to
    support, condemn, recognise or expel somebody, the text must name whom.
    """
    kind = draft.nucleus.kind
    sides = unique([*draft.first, *draft.others])
    own = discourse.sure or (discourse.pair is not None and frozenset(discourse.pair) in discourse.dealt)
    if not draft.first or (not told and not own):
        return False
    if kind.name in _BY_NAME and len(told) < 2 and not (told and (draft.nucleus.adjectives or discourse.sure)):
        return False
    if kind.name == "membership" and all(map(is_state, sides)):
        return False  # 'joined the British Commonwealth': an organisation without a code is no side
    if kind.name in {"position.support", "position.criticism"} and not draft.others and len(draft.first) > 1:
        return False  # 'the backing of A and B': for whom is not said
    if several_unnamed(draft) or only_to_be_expelled(draft):
        return False
    if kind.family == "position" and len(sides) > _MOST_HOLDERS:
        return False  # a list of supporters of somebody, not of states' lines toward each other
    if len(sides) >= 2:
        if len(told) >= 2:
            discourse.dealt.add(frozenset(sides))
        return True
    return kind.family in _ONE_SIDED or kind.name in {"conference", "document.ratified"}


def _codes(finder: SideFinder, actors: list[Actor]) -> list[str]:
    codes: list[str] = []
    for actor in actors:
        found = finder.sides(actor)
        codes.extend(found)
        if actor.what not in {"both"} and found:
            finder.others = [*finder.others, *found]
    return codes


def _adjective_sides(nucleus: Nucleus, first: list[str], others: list[str]) -> None:
    """Adjectives of states before the deed's noun: both parties of a mutual deed, the doer of a directed one."""
    thing, verb = nucleus.object, nucleus.operator
    of_thing = thing.adjectives if isinstance(thing, ATTRIBUTED) and thing is not verb else ()
    if nucleus.kind.directed and of_thing and verb is not None and verb.adjectives and not (first or others):
        first.extend(verb.adjectives)
        others.extend(of_thing)  # 'Norwegian recognition of Peruvian independence'
        return
    adjectives = [code for code in nucleus.adjectives if code not in first and code not in others]
    if not nucleus.kind.directed or len(nucleus.adjectives) > 1 or not first:
        first.extend(adjectives)
    elif not others:
        others.extend(adjectives)


def _complete(
    nucleus: Nucleus, discourse: Discourse, told: tuple[list[str], list[str]], soil: str | None
) -> tuple[list[str], list[str]]:
    """Supplies the party that the text leaves to its own pair. `soil` is the state of the place that is told."""
    first, others = told
    mutual = nucleus.kind.name == "mission.opened" and nucleus.each_other
    if mutual and discourse.pair and {*first, *others} in (set(), set(discourse.pair)):
        return [discourse.pair[0]], [discourse.pair[1]]  # 'embassies were opened in each other's capitals'
    if not nucleus.kind.directed:
        return _complete_mutual(nucleus, discourse, unique([*first, *others]), soil), []
    here = any(place.state == soil for place in nucleus.clause.places)
    if first == [soil] and here and lent_subject(nucleus):
        first, others = [], first  # no mission stands in its own land
    at_home = nucleus.kind.name == "visit" and len(first) == 1 and others == first
    others = [code for code in others if code not in first]
    if at_home:
        return first, []  # who is of the land itself has not come to it
    if first and not others and nucleus.kind.name != "conference":
        return _counterpart(nucleus, discourse, first)
    if nucleus.kind.family == "mission" and not first and discourse.pair and set(others) == set(discourse.pair):
        return [], others  # 'в обеих странах открыты посольства': whose is where, is not said
    if others and not first:
        doer = discourse.other_of_pair(others[0]) or _voice(discourse, others)
        doer = None if doer in others else doer  # 'признание независимости A и B' is by neither of them
        unsaid = nucleus.kind.name == "mission.opened" and nucleus.predicate is not None
        if doer is None and (unsaid or nucleus.kind.name == "envoy.copies"):
            return others, []  # whose envoys they are is not said
        return ([doer] if doer else []), others
    return first, others


def _complete_mutual(nucleus: Nucleus, discourse: Discourse, sides: list[str], soil: str | None) -> list[str]:
    """The parties of a mutual deed."""
    if not sides:
        feast = nucleus.rule.endswith("anniversary")  # of whose relations, a third state's officials may tell
        return list(discourse.journey or (discourse.both() if feast else discourse.pair) or ())
    if nucleus.with_whom_only:
        home = _home(discourse, sides)
        if home is not None or len(sides) > 1:
            return [home, *sides] if home is not None else []  # those met have not met each other
    if len(sides) > 1:
        return sides
    if not discourse.sure and soil is not None and discourse.pair and soil not in discourse.pair:
        return sides  # a third state's soil, and a pair that is only guessed from counts
    other = discourse.other_of_pair(sides[0]) or _voice(discourse, sides)
    return [sides[0], other] if other else sides


def _counterpart(nucleus: Nucleus, discourse: Discourse, first: list[str]) -> tuple[list[str], list[str]]:
    """Toward whom a directed deed was done whose words name the doer alone."""
    post = [nucleus.object] if isinstance(nucleus.object, Actor) else []
    hosts = [a.host for a in (*post, *nucleus.envoys) if a.host]  # 'He was also Ambassador to Fiji'
    if hosts and nucleus.kind.family == "envoy" and hosts[0] not in first:
        return first, hosts[:1]
    if nucleus.kind.family == "envoy" and discourse.receiving and discourse.receiving not in first:
        return first, [discourse.predecessors.get(discourse.receiving, discourse.receiving)]
    together = len({a.chain for a in nucleus.envoys if a.what == "state"}) == 1 and len(nucleus.envoys) > 1
    handed_over = together and nucleus.kind.name in _CREDENTIALS  # 'The envoys who presented … are from A and B'
    senders = handed_over or any(a.plural and a.sides for a in nucleus.envoys)
    senders = senders or (nucleus.kind.name in _CREDENTIALS and all(a.rank == "ambassador" for a in nucleus.envoys))
    if nucleus.kind.family == "envoy" and len(first) > 1 and senders:
        return first, [home] if (home := _voice(discourse, first)) else []  # 'послы Италии и Мальты вручили грамоты'
    if len(first) == 2 and nucleus.kind.family != "sanctions" and not (together and nucleus.kind.family == "position"):
        return first[:1], first[1:]
    thing = nucleus.object
    if nucleus.kind.name == "mission.present" and isinstance(thing, Deed) and thing.plural and len(first) == 1:
        return first, []  # 'keeps embassies in all the states that it recognises'
    other = discourse.other_of_pair(first[0]) if len(first) == 1 else None
    if nucleus.kind.name == "visit" and third_traveller(nucleus, (first[0], other)):
        return first, []
    return first, [other] if other else []


def _home(discourse: Discourse, sides: list[str]) -> str | None:
    """Who established relations 'с Гренадой и Мозамбиком' when no subject says it: the pair's other, else the voice."""
    if len(sides) == 1 and (other := discourse.other_of_pair(sides[0])) is not None:
        return other
    return _voice(discourse, sides)


def _voice(discourse: Discourse, sides: list[str]) -> str | None:
    """The state whose institution speaks, unless it is told already."""
    return discourse.voice if discourse.voice not in sides else None
