"""What a deed's word must have beside it to say the deed: `needs` of the frames of `concepts.yaml`."""

from __future__ import annotations

from collections.abc import Callable

from verbale.acts.act_words import ActWords
from verbale.acts.discourse import is_state
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed
from verbale.sentences import form as f


def needs_met(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """Whether what the frame of the deed's word asks for is there."""
    needs = next((frame.needs for frame, _ in nucleus.frames if frame.needs), None)
    met = NEEDS.get(needs or "")
    if needs == "embassy" and not _is_embassy(sentence, nucleus):
        return False
    if needs == "host_or_day" and _came_on_a_day(sentence, nucleus, roles):
        return True
    return met is None or met(sentence.says, nucleus, roles)


def _is_embassy(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'launched an embassy, a consulate', not 'a mission', which may be one of observers or traders."""
    thing, ranks = nucleus.object, sentence.says.relation_ranks
    words = sentence.scan.norms[thing.first : thing.last] if thing is not None else []
    return any(ranks.get(word) not in {None, "mission"} for word in words)


def _has_host(says: ActWords, nucleus: Nucleus, roles: Roles) -> bool:
    with_visit = any(d.means("VISIT") and d.prep in says.visit_prepositions for d in nucleus.clause.deeds)
    hosts = [a for a in roles.get("host", "other") if a.what != "both"]  # 'the consensus the two sides had reached'
    # 'was accredited as Envoy to Peru'
    posted = nucleus.kind.family == "envoy" and nucleus.passive and any(a.host for a in roles.get("post"))
    return with_visit or bool(hosts) or roles.host_place is not None or posted


def _has_land(_: ActWords, nucleus: Nucleus, roles: Roles) -> bool:
    """'reached Oslo', 'toured Peru'; 'tried to reach the minister' is no journey."""
    return roles.host_place is not None or any(a.what in {"state", "metonym"} for a in roles.get("host", "other"))


def _has_host_or_date(says: ActWords, nucleus: Nucleus, roles: Roles) -> bool:
    """'came to Riga'; with no place, only where persons come and the day follows the verb: 'came in 2004'."""
    if _has_host(says, nucleus, roles):
        return True
    verb, dates = nucleus.deed, nucleus.clause.dates
    guests = any(a.persons or a.what == "post" for a in roles.get("doer"))
    complement = any(m.first >= verb.last and m.prep is not None for m in nucleus.clause.mentions)
    return guests and bool(dates) and not complement


def _came_on_a_day(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'visited in 2010', 'visited from 5 May': a guest came to the other state; 'visited the works' tells nothing."""
    scan, after = sentence.scan, nucleus.deed.last
    after += scan.norm(after) in scan.grammar.prepositions
    dated = after < scan.count and bool(scan.in_date[after])
    return dated and any(a.persons or a.what == "post" for a in roles.get("doer"))


def _has_official(_: ActWords, nucleus: Nucleus, roles: Roles) -> bool:
    """Whom they talk with holds a post, and so do they: 'talked to the Prime Minister', not 'to reporters'."""
    verb = nucleus.deed
    if isinstance(verb, Deed) and verb.forms and all(form & f.GERUND for form in verb.forms):
        return any(a.prep is not None for a in roles.get("member"))  # 'Speaking to the media, A and B said'
    officials = [a for a in roles.get("member") if a.persons or a.what == "post" or a.rank is not None]
    return any(a.prep is not None for a in officials) or len(officials) > 1


def _has_event(_: ActWords, nucleus: Nucleus, roles: Roles) -> bool:
    return roles.event is not None and (roles.event.named or roles.event.organisation is not None)


def _has_received(says: ActWords, nucleus: Nucleus, roles: Roles) -> bool:
    return any(a.what in {"post", "person"} or a.persons or a.head in says.delegation for a in roles.get("received"))


def _is_reciprocal(says: ActWords, nucleus: Nucleus, roles: Roles) -> bool:
    members, before = roles.get("member"), says.partner_prepositions
    return len(members) > 1 or any(a.prep in before or a.plural or a.what in {"both", "pronoun"} for a in members)


def _with_whom(says: ActWords, nucleus: Nucleus, roles: Roles) -> bool:
    """'обсудил с министром'; 'обсудили по телефону' is a talk by itself."""
    return (
        nucleus.object is not None or nucleus.each_other or any(a.prep in says.with_words for a in roles.get("member"))
    )


def _in_a_capacity(says: ActWords, nucleus: Nucleus, _: Roles) -> bool:
    """'served as Ambassador': who serves the Ambassador is none."""
    return nucleus.object is not None and nucleus.object.prep in says.capacity_prepositions


NEEDS: dict[str, Callable[[ActWords, Nucleus, Roles], bool]] = {
    "host": _has_host,
    "land": _has_land,
    "embassy": lambda _says, nucleus, _roles: nucleus.object is not None,
    "host_or_date": _has_host_or_date,
    "host_or_day": _has_host,
    "official": _has_official,
    "unwanted": lambda _says, nucleus, _roles: nucleus.unwanted,
    "summoner": lambda _says, nucleus, roles: (
        nucleus.passive or any(a.what == "body" or a.prep is not None for a in roles.get("doer"))
    ),
    "capacity": _in_a_capacity,
    "event": _has_event,
    "received": _has_received,
    "reciprocal": _is_reciprocal,
    "recipient_or_each_other": lambda _, nucleus, roles: nucleus.each_other or bool(roles.get("recipient")),
    "operator": lambda _says, nucleus, _roles: nucleus.operator is not None,
    "since": lambda _says, nucleus, _roles: any(d.preposition == "since" for d in nucleus.clause.dates),
    "with_whom": _with_whom,
    "partners": lambda says, _nucleus, roles: any(
        a.prep in says.with_words | says.between_words for a in roles.get("member")
    ),
    "with_visit": lambda says, nucleus, _roles: any(
        d.means("VISIT") and d.prep in says.visit_prepositions for d in nucleus.clause.deeds
    ),
    "with_whom_actively": lambda says, nucleus, roles: not nucleus.passive and _with_whom(says, nucleus, roles),
    "member": lambda _says, _nucleus, roles: bool(roles.get("member")),
    "framework": lambda _says, _nucleus, roles: bool(roles.get("framework")),
    "organisation": lambda _says, _nucleus, roles: any(
        not all(map(is_state, a.sides or ("",))) for a in roles.get("organisation")
    ),
    "target": lambda _, nucleus, roles: nucleus.object is not None or bool(roles.get("other")),
}
