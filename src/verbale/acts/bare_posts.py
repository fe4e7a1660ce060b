"""Posts with neither state nor name: whose they are, the persons and envoys beside them tell."""

from __future__ import annotations

from typing import Final

from verbale.acts.draft import Draft
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.acts.sides import SideFinder
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

_BY_HIS_OWN: Final = frozenset({"envoy.appointed", "envoy.recalled", "envoy.ended"})
_ENVOYS: Final = frozenset({"ambassador", "charge", "consul", "envoy"})


def bare(actor: Actor) -> bool:
    """'the President': a post with neither state nor name."""
    return actor.what == "post" and not (actor.sides or actor.persons or actor.candidates or actor.plural)


def settle_bare_posts(finder: SideFinder, doers: list[Actor]) -> None:
    """'он был принят Главой государства': who is named tells whose a bare post is, whatever the order of the roles."""
    posts = [actor for actor in doers if bare(actor)]
    named = [code for actor in doers if actor.persons for code in finder.sides(actor)] if posts else []
    if not named:
        return
    before = finder.others
    finder.others = [*before, *named]
    for actor in posts:
        if codes := finder.sides(actor):
            finder.settled[id(actor)] = codes
    finder.others = before


def settle_senders(nucleus: Nucleus, roles: Roles, finder: SideFinder, doers: list[Actor]) -> None:
    """'глава государства освободил российского посла': who appoints an envoy or calls him home is of his state."""
    if nucleus.kind.name not in _BY_HIS_OWN:
        return
    sent = (*doers, *roles.get("envoy"))
    own = {actor.sides for actor in sent if actor.rank in _ENVOYS and actor.sides}
    if len(own) == 1:
        sides = list(own.pop())
        finder.settled.update({id(a): sides for a in doers if bare(a) and a.rank not in _ENVOYS})


def settle_receivers(draft: Draft, finder: SideFinder) -> None:
    """'The Ambassador of Peru to Norway presented his letters to the President': whoever receives them is Norway's."""
    if draft.nucleus.kind.name in {"envoy.credentials", "envoy.copies"} and len(draft.others) == 1:
        finder.settled.update({id(a): list(draft.others) for a in draft.roles.get("recipient") if bare(a)})


def settle_hosts(sentence: SentenceRead, nucleus: Nucleus, roles: Roles, finder: SideFinder) -> None:
    """'The visit of A to Oslo included meetings with Foreign Minister Holm': a visitor meets those of the land."""
    journey, with_words = finder.discourse.journey, sentence.says.with_words
    if journey is None or nucleus.kind.family != "contact" or nucleus.kind.directed or nucleus.adjectives:
        return
    members = roles.get("member", "received", "doer")
    if any(finder.sides(actor) for actor in members):
        return
    met = [a for a in members if a.prep in with_words and a.what == "post" and a.rank and a.persons]
    finder.settled.update({id(actor): [journey[1]] for actor in met})


def envoys_of_no_land(actor: Actor) -> bool:
    """'received three new envoys': whose they are is not said."""
    told = actor.sides or actor.candidates or actor.persons or actor.each or actor.host
    return actor.what == "post" and actor.plural and actor.rank == "ambassador" and not told


def several_unnamed(draft: Draft) -> bool:
    """'послы Перу и Чили вручили грамоты', 'освободил от должности пятерых послов': to whom, or who, is not said."""
    nucleus = draft.nucleus
    if nucleus.kind.family != "envoy" or draft.others:
        return False
    envoys = draft.roles.get("envoy", "doer") if nucleus.kind.name in _BY_HIS_OWN else []
    unnamed = any(a.plural and a.rank == "ambassador" for a in envoys) and not any(a.host for a in envoys)
    return len(draft.first) > 1 or unnamed


def _somewhere(nucleus: Nucleus, roles: Roles) -> bool:
    """'планирует открыть ряд консульств в странах Европы': one state's missions, and where is not said."""
    thing, doers = nucleus.object, roles.get("doer")
    several = isinstance(thing, Deed) and thing.plural and not nucleus.each_other
    placed = roles.host_place is not None or roles.place is not None or roles.get("host", "other")
    return several and not placed and len(doers) == 1 and len(doers[0].sides) == 1


def nobody_told(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'принял грамоты четырех послов', 'дипломат прибыл в столицу': whose they are is not said, no pair tells it."""
    if sentence.scan.order is not None:
        return False
    envoys = roles.get("doer", "envoy")
    if nucleus.kind.family == "contact" and not nucleus.kind.directed:
        talked = roles.get("member", "received")
        return any(a.rank == "secretary_general" and not (a.sides or a.candidates) for a in talked)
    if nucleus.kind.name == "mission.opened":
        return _somewhere(nucleus, roles)
    if nucleus.kind.name == "visit":
        return bool(envoys) and all(bare(a) and a.rank is None for a in envoys)
    if nucleus.kind.name != "envoy.credentials":
        return False
    nobody = [a for a in envoys if a.plural and not (a.sides or a.candidates or a.persons or a.host)]
    return bool(nobody) and len(nobody) == len(envoys)


def of_no_state(draft: Draft, actor: Actor) -> bool:
    """'копии грамот восьми послов заместителю министра': envoys of states that are not named are not the receiver's."""
    if draft.nucleus.kind.name not in {"envoy.credentials", "envoy.copies"} or draft.others:
        return False
    named = actor.sides or actor.candidates or actor.persons or actor.host
    return actor.plural and actor.rank == "ambassador" and not named


def only_to_be_expelled(draft: Draft) -> bool:
    """'ответ на решение объявить персоной нон грата': whose decision it is must be told."""
    verb = draft.nucleus.predicate
    if draft.nucleus.kind.name != "envoy.expelled" or verb is None or not verb.forms:
        return False
    to_be = all(form & f.INF for form in verb.forms if form & f.VERBAL)
    return to_be and not any(actor.sides for actor in draft.roles.get("doer"))
