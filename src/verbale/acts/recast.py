"""Deeds whose parties show that they are of another kind than their word: a guest of a capital makes a visit."""

from __future__ import annotations

from verbale.acts.deed_kinds import utterances
from verbale.acts.discourse import is_state
from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed
from verbale.sentences import form as f


def recast(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """Gives a nucleus the kind, and its actors the roles, that its parties and date show."""
    _call_at_a_ministry(nucleus, roles)
    _guest_of_a_state(nucleus, roles)
    _spoke_in_person(sentence, nucleus, roles)
    _session_of_days(nucleus)
    _served_for_years(nucleus)
    _thanked_for_it(sentence, nucleus, roles)
    _support_of(sentence, nucleus, roles)


def _move(roles: Roles, old: tuple[str, ...], new: str) -> None:
    """Gives the actors of some roles another one."""
    for role in old:
        for actor in roles.by_role.pop(role, []):
            roles.add(new, actor)


def _guest_of_a_state(nucleus: Nucleus, roles: Roles) -> None:
    """'Oslo welcomed President X', 'Norway received the President': a state receives whom it is visited by."""
    deed, hosts = nucleus.deed, roles.get("doer", "member")
    if nucleus.kind.name != "meeting" or not isinstance(deed, Deed) or not deed.verbal or nucleus.passive:
        return
    guests = [a for a in roles.get("received") if a.persons or a.what == "post"]
    if len(hosts) != 1 or hosts[0].what not in {"state", "metonym"} or not guests or len(hosts[0].sides) != 1:
        return
    if any(set(guest.sides) & set(hosts[0].sides) for guest in guests):
        return
    nucleus.kind = utterances().kinds["visit"]
    _move(roles, ("doer", "member"), "host")
    _move(roles, ("received",), "doer")


def _spoke_in_person(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'spoke with the minister at the summit in Oslo': with a place or an occasion it was no call."""
    deed = nucleus.deed
    alone = nucleus.kind.name == "call" and nucleus.rule == "CALL"
    if (
        alone
        and isinstance(deed, Deed)
        and deed.verbal
        and deed.means("TALK")
        and (roles.event is not None or roles.place is not None)
    ):
        nucleus.kind = utterances().kinds["meeting"]


def _session_of_days(nucleus: Nucleus) -> None:
    """'13-14 марта работала смешанная комиссия': with a day it is a session, not a standing channel."""
    days = any(value.day is not None for date in nucleus.clause.dates for value in date.values)
    if nucleus.rule == "OPERATE COMMISSION_BODY" and days and not any(d.preposition for d in nucleus.clause.dates):
        nucleus.kind = utterances().kinds["commission"]


def _call_at_a_ministry(nucleus: Nucleus, roles: Roles) -> None:
    """'Посол посетил МИД Узбекистана', 'нанес визит Министру': a meeting, no journey."""
    if nucleus.kind.name != "visit":
        return
    ministry = [a for a in roles.get("host") if a.what == "body" and a.head.startswith("ministry")]
    received = [a for a in roles.get("other") if a.what in {"post", "person"} and a.prep is None]
    if not ministry and (not received or roles.get("host") or roles.host_place is not None):
        return
    if ministry and (_arrives(nucleus) or roles.get("host")[0].what == "state"):
        return  # 'visited Peru and in June Secretary East (MFA) came': the land stands before the ministry
    nucleus.kind = utterances().kinds["meeting"]
    _move(roles, ("doer", "host", "other"), "member")


def _arrives(nucleus: Nucleus) -> bool:
    """'Министр приехал в МИД': who comes there is somebody's guest, and whose ministry it is need not be said."""
    deed = nucleus.deed
    if not isinstance(deed, Deed) or not deed.verbal:
        return False
    return all((f.ACC, "host") not in frame.bare for frame, anchor in nucleus.frames if anchor is deed)


def _served_for_years(nucleus: Nucleus) -> None:
    """'Первым послом был назначен Ветров (1993-1999)': years are those of the office, no day of the appointment."""
    values = [value for date in nucleus.clause.dates for value in date.values]
    years = bool(values) and all(value.last is not None and value.month is None for value in values)
    if nucleus.kind.name == "envoy.appointed" and years and len(nucleus.clause.dates) == 1:
        nucleus.kind = utterances().kinds["envoy.accredited"]


def _support_of(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'Norway's support of Peru': who has an owner's word before the noun supports whom 'of' names."""
    deed, thing = nucleus.deed, nucleus.object
    if nucleus.kind.name != "position.support" or sentence.scan.order is None or not isinstance(deed, Deed):
        return
    if isinstance(thing, Deed) and thing.means("MEMBER") is not None:
        roles.by_role["other"] = [a for a in roles.get("other") if all(is_state(code) for code in a.sides)]
    behind = [a for a in roles.get("doer") if a.first >= deed.last and a.prep is None]
    owned = not deed.verbal and (deed.adjectives or any(a.last <= deed.first for a in roles.get("doer")))
    if thing is None and owned and behind and not roles.get("other"):
        roles.by_role["doer"] = [a for a in roles.get("doer") if a not in behind]
        roles.by_role["other"] = behind


def _thanked_for_it(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'thanked Peru for supporting the integrity of Norway': who is thanked has done it."""
    deed, thanks = nucleus.operator or nucleus.deed, sentence.says.thanking_stems
    if nucleus.kind.name not in {"position.support", "aid"} or not isinstance(deed, Deed):
        return
    norms, first = sentence.scan.norms, nucleus.clause.first
    at = next((index for index in range(first, deed.first) if thanks[norms[index]]), None)
    thanked = [a for a in nucleus.clause.actors if at is not None and at < a.first and a.last <= deed.first]
    if not thanked:
        return
    thanking = [a for a in roles.get("doer") if a.last <= thanked[0].first]
    roles.by_role["doer"] = thanked[-1:]
    roles.by_role["other"] = [a for a in roles.get("other") if a is not thanked[-1]] or thanking
