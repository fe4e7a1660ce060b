"""Which concepts, together, say which kind of act: made from the kinds' `uttered`."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from verbale.packs import load


@dataclass(frozen=True, slots=True)
class DeedKind:
    """What reading needs of a kind."""

    name: str
    family: str
    directed: bool
    standing: bool
    split_first: bool
    split_others: bool

    @property
    def subject_role(self) -> str:
        """The role of who does it: a directed deed has a doer, a mutual one members."""
        return "doer" if self.directed else "member"


@dataclass(slots=True)
class Utterances:
    """Kinds by the concepts that say them: alone, or an operator with an object."""

    alone: dict[str, DeedKind] = field(default_factory=dict)
    pairs: dict[str, list[tuple[str, DeedKind]]] = field(default_factory=dict)
    kinds: dict[str, DeedKind] = field(default_factory=dict)


@cache
def utterances() -> Utterances:
    """All kinds of the built data."""
    made = Utterances()
    for name, entry in sorted(load.kinds().items()):
        split = entry["split"]
        kind = DeedKind(
            name,
            entry["family"],
            entry["directed"] == "yes",
            entry["standing"] == "yes",
            "first" in split,
            "others" in split,
        )
        made.kinds[name] = kind
        for concepts in entry["uttered"]:
            if len(concepts) == 1:
                made.alone[concepts[0]] = kind
            else:
                made.pairs.setdefault(concepts[0], []).append((concepts[1], kind))
    return made
