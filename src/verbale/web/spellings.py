"""Spellings of one side's people that are surely one person's, for a list of names: Макей В.В., Владимир Макей.

A list has no time to weigh offices and dates, as who is who does for a person's own page. So a spelling joins others
only where it cannot be anybody else of the list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from verbale.entities.likeness import likeness
from verbale.entities.name import parts
from verbale.entities.sounding import soundings

_ALIKE = 2  # the first sounds of a word that spellings of it share


def gathered(names: Iterable[str]) -> list[list[str]]:
    """The names in groups, each group one person's spellings; no order of the names changes the groups.

    >>> gathered(["В. Макей", "Uladzimir Makei", "Сергей Лавров", "А. Лавров"])
    [['Uladzimir Makei', 'В. Макей'], ['А. Лавров'], ['Сергей Лавров']]
    """
    groups: list[list[str]] = []
    by_sound: dict[str, list[list[str]]] = defaultdict(list)
    for name in sorted(set(names), key=_fullest_first):
        near = {id(group): group for sound in _sounds(name) for group in by_sound[sound]}
        alike = [group for group in near.values() if any(likeness(name, one).possible for one in group)]
        if len(alike) == 1 and all(likeness(name, one).possible for one in alike[0]):
            group = alike[0]
            group.append(name)
        else:
            group = [name]
            groups.append(group)
        for sound in _sounds(name):
            if group not in by_sound[sound]:
                by_sound[sound].append(group)
    return sorted(sorted(group, key=_fullest_first) for group in groups)


def _fullest_first(name: str) -> tuple[int, int, str]:
    found = parts(name)
    return -sum(not part.initial for part in found), -len(name), name


def _sounds(name: str) -> set[str]:
    words = (part.text for part in parts(name) if not part.initial)
    return {heard[:_ALIKE] for word in words for heard in soundings(word)}
