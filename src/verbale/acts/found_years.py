"""The year that one sentence cuts off and an anniversary elsewhere in the text gives back."""

from __future__ import annotations

from verbale.acts.act import Act


def complete_foundings(acts: list[Act]) -> None:
    """'установлены 4 февраля' beside '25-летие … 4 февраля 2017 г.': both are of 1992-02-04.

    Only where the same parties, day and month agree and all anniversaries of the text tell one year.
    """
    founded = [a for a in acts if a.kind == "relations.established"]
    for act in founded:
        if act.when is None or not act.when.startswith("XXXX-"):
            continue
        same = [a for a in founded if a.when and a.when_basis == "derived" and set(a.sides) == set(act.sides)]
        told = {a.when: a for a in same if a.when and a.when[4:] == act.when[4:]}
        if len(told) == 1:
            (when, other) = told.popitem()
            act.when, act.when_basis, act.derivation = when, "derived", other.derivation
            act.evidence = (*act.evidence, *(e for e in other.evidence if e.field == "when"))
