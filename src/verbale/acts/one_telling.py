"""A journey that one sentence tells twice: 'arrived in Hanoi on 6 December, starting his official visit to Vietnam'."""

from __future__ import annotations

from verbale.acts.act import Act


def one_telling(acts: list[Act]) -> list[Act]:
    """The acts of a sentence, each visit of the same guests on the same day once, with all that is told of it."""
    kept: list[Act] = []
    for act in acts:
        same = next((one for one in kept if _same_visit(one, act)), None)
        if same is None:
            kept.append(act)
            continue
        same.detail = {**act.detail, **same.detail}
        if same.where is None or (same.where.place is None and act.where is not None):
            same.where = act.where or same.where
        same.initiator = same.initiator or act.initiator
    return kept


def _same_visit(one: Act, other: Act) -> bool:
    if one.kind != "visit" or other.kind != "visit":
        return False
    told = (one.sides, one.status, one.when) == (other.sides, other.status, other.when)
    return told and one.when is not None and None not in _guests(one) and _guests(one) == _guests(other) != set()


def _guests(act: Act) -> set[str | None]:
    """The guests' names; None for one without a name, who may be anybody."""
    return {guest.person for guest in act.participants}
