"""The tables that names meet by: forenames in their languages, letters and their sounds."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from verbale.packs import load
from verbale.sentences.split import fold


def test_a_spelling_stands_for_one_forename() -> None:
    """No spelling is in two rows; all are folded."""
    names = list(chain.from_iterable(dict.fromkeys(row) for row in load.forenames()))

    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert [name for name in names if name != name.lower()] == []


def test_sounds_are_single_signs_with_costs() -> None:
    """Every pair of near sounds is two signs, and every cost a number from 0 to 2."""
    sounds = load.sounds()
    costs = [float(cost) for part in ("near", "other", "loose") for cost in sounds[part].values()]

    assert all(len(pair) == 2 for pair in sounds["near"])
    assert all(0 <= cost <= 2 for cost in costs)
    assert all(fold(letter) for letter in sounds["cyrillic"] if letter.isalpha())
