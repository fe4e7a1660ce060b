"""Where a deed was done that its own words do not say: at the end of the journey told of just before."""

from __future__ import annotations

from verbale.acts.act import Act
from verbale.acts.nucleus import Nucleus
from verbale.mentions.mention import Deed
from verbale.sentences import form as f

_AT_VISITS = frozenset({"meeting", "negotiations", "consultations", "document.signed", "document.adopted"})


def place_at_visit(told: list[Act], acts: list[Act]) -> None:
    """A talk told right after a visit of the same parties took place where the visit went."""
    for act in acts:
        if act.where is not None or act.occasion or act.kind not in _AT_VISITS:
            continue
        visit = next((v for v in told if v.kind == "visit" and v.where and set(v.sides) == set(act.sides)), None)
        if visit is not None and visit.status == act.status and act.when in {visit.when, None}:
            act.where = visit.where


def side_by_side(nucleus: Nucleus, nuclei: list[Nucleus]) -> bool:
    """'The visit of X and the meeting of the commission took place': the talk was not in the course of the visit."""
    others = [n for n in nuclei if n is not nucleus and n.kind.name == "visit" and isinstance(n.deed, Deed)]
    nominal = [n.deed for n in others if isinstance(n.deed, Deed) and not n.deed.verbal and n.governor is not None]
    return any(deed.prep is None and deed.cases & f.NOM for deed in nominal)


def share_visitors(told: list[Act], acts: list[Act]) -> list[Act]:
    """'в рамках визита заместителя министра X в Y состоялись консультации': the visitor took part in the talk."""
    visits = [act for act in told if act.kind == "visit" and act.status == "held" and act.participants]
    for act in acts:
        if not visits or act.kind not in {"consultations", "negotiations", "meeting", "commission"} or act.participants:
            continue
        visit = visits[-1]
        if set(visit.sides) == set(act.sides):
            act.participants = visit.participants
            act.level = act.level or visit.level
            act.where = act.where or visit.where
    return acts
