"""Deeds that are several acts: an exchange of messages, a paper that founds relations, posts held concurrently."""

from __future__ import annotations

from dataclasses import replace

from verbale.acts.act import Act, Place
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed
from verbale.sentences import form as f

_PAIR = 2


def expand(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, acts: list[Act], before: list[Act]) -> list[Act]:
    """An exchange of messages is two acts, one each way; so are mutual congratulations. `before` the sentence told."""
    if nucleus.kind.name == "visit":
        return acts + _met_there(sentence, roles, acts)
    if nucleus.kind.name == "recognition" and len(roles.get("member")) > 1:
        return acts + [replace(act, sides=act.sides[::-1]) for act in acts]  # 'recognition between X and Y'
    if nucleus.kind.name in {"document.signed", "document.adopted"}:
        known = {(act.kind, frozenset(act.sides)) for act in before}
        founded = [one for act in acts for one in _founded(sentence, act)]
        return acts + [one for one in founded if (one.kind, frozenset(one.sides)) not in known]
    if nucleus.kind.name == "mission.opened" and (nucleus.rule.startswith("EXCHANGE") or _each_has_one(nucleus, roles)):
        return [one for act in acts for one in _exchanged(act)]
    if nucleus.kind.name in {"mission.opened", "mission.present"}:
        acts = acts + _in_the_other_capital(sentence, nucleus, acts)
    if nucleus.kind.family == "mission":
        acts = acts + _in_further_towns(sentence, nucleus, roles, acts)
    if nucleus.kind.name in {"envoy.accredited", "envoy.appointed"}:
        return acts + [one for act in acts for one in _concurrently(roles, act)]
    if nucleus.kind.name == "mission.present":
        told = [_opened(act) for act in acts]
        return [one for act in told for one in _exchanged(act)] if nucleus.each_other else told
    if nucleus.kind.name != "message.sent":
        return acts
    return _both_ways(nucleus, acts)


def _founded(sentence: SentenceRead, act: Act) -> list[Act]:
    """'подписано коммюнике об установлении дипотношений': the paper founds the relations that it is about."""
    title = (act.document.title or "").lower() if act.document is not None else ""
    if act.status != "held" or not any(founding in title for founding in sentence.says.founding_titles):
        return []
    founded = replace(
        act, kind="relations.established", document=None, topics=(), participants=(), level=None, detail={}
    )
    founded.rule = f"{act.rule} founds RELATIONS"
    return [founded]


def _met_there(sentence: SentenceRead, roles: Roles, acts: list[Act]) -> list[Act]:
    """'заедет в Литву к Ветрову и Сорокину': a visit, and a meeting with each person."""
    called_on = [a for a in roles.get("other") if a.prep in sentence.says.to_whom_prepositions]
    hosts = {name.person for actor in called_on for name in actor.persons}
    met = []
    for act in acts:
        doers = [p for p in act.participants if p.side == act.sides[0]]
        for person in act.participants:
            if person.person in hosts and person not in doers:
                met.append(replace(act, kind="meeting", level=None, participants=(*doers, person), detail={}))
    return met


def _concurrently(roles: Roles, act: Act) -> list[Act]:
    """'посол в A и по совместительству в B': in both states, and he sits in the first."""
    if len(act.sides) != 2:
        return []
    sender, host = act.sides
    also = [code for actor in roles.get("doer", "envoy") if actor.host == host for code in actor.also]
    detail = {key: value for key, value in act.detail.items() if key != "residence"}
    others = dict.fromkeys(code for code in also if code not in act.sides)
    return [replace(act, sides=(sender, code), detail={**detail, "post": host}) for code in others]


def _each_has_one(nucleus: Nucleus, roles: Roles) -> bool:
    """'Both countries opened embassies in 1993': no place is told, and each has one with the other."""
    thing = nucleus.object
    if isinstance(thing, Deed) and thing.plural and nucleus.each_other and not roles.host_place:
        return True  # 'embassies were opened in each other's capitals'
    if not isinstance(thing, Deed) or not thing.plural or nucleus.passive or roles.get("host") or roles.host_place:
        return False
    doers = roles.get("doer")
    return any(a.what == "both" for a in doers) or len({side for a in doers for side in a.sides}) == _PAIR


def _in_the_other_capital(sentence: SentenceRead, nucleus: Nucleus, acts: list[Act]) -> list[Act]:
    """'открыты посольства в Риге и Таллине': each side's, where the towns are the two sides'."""
    thing = nucleus.object
    several = isinstance(thing, Deed) and any(form & f.PL and form & f.NOM for form in thing.forms)
    towns = nucleus.clause.places
    if not several or len(acts) != 1 or len(acts[0].sides) != _PAIR or len(towns) != _PAIR:
        return []
    act, between = acts[0], tuple(sentence.scan.norms[towns[0].last : towns[1].first])
    if between not in sentence.says.town_joints or {t.state for t in towns} != set(act.sides):
        return []
    other = next(t for t in towns if t.state == act.sides[0])
    return [replace(act, sides=act.sides[::-1], where=Place(other.name, other.state))]


def _in_further_towns(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, acts: list[Act]) -> list[Act]:
    """'opened embassies in Lisbon, Vienna and Stockholm': one in each, where word order tells that 'in' holds on."""
    first, scan = roles.host_place, sentence.scan
    if scan.order is None or first is None or len(acts) != 1 or len(acts[0].sides) != _PAIR:
        return []
    found: list[Act] = []
    last = first.last
    for town in (p for p in nucleus.clause.places if p.first >= first.last):
        if tuple(scan.norms[last : town.first]) not in scan.says.joints or town.prep != first.prep or not town.state:
            break
        last = town.last
        if town.state not in acts[0].sides:
            where = Place(town.name, town.state)
            found.append(replace(acts[0], sides=(acts[0].sides[0], town.state), where=where))
    return found


def _exchanged(act: Act) -> list[Act]:
    """'страны обменялись посольствами': each opened one with the other."""
    if len(act.sides) != 2:
        return [act]
    left, right = act.sides
    return [replace(act, sides=s, where=Place(None, s[1])) for s in ((left, right), (right, left))]


def _opened(act: Act) -> Act:
    """'работает с 1993 г.' tells when a mission was opened."""
    if act.when is None or not act.when.endswith("/.."):
        return act
    return replace(act, kind="mission.opened", when=act.when.removesuffix("/.."))


def _both_ways(nucleus: Nucleus, acts: list[Act]) -> list[Act]:
    mutual = nucleus.each_other or nucleus.rule.startswith("EXCHANGE")
    if not mutual:
        return acts
    both: list[Act] = []
    for act in acts:
        if len(act.sides) != 2:
            both.append(act)
            continue
        left, right = act.sides
        for first, second in ((left, right), (right, left)):
            people = [replace(p, role="recipient" if p.side == second else None) for p in act.participants]
            ordered = sorted(people, key=lambda p: p.role == "recipient")
            both.append(replace(act, sides=(first, second), participants=tuple(ordered), detail=dict(act.detail)))
    return both
