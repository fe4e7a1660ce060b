"""Spellings of one person together in a list of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.web.spellings import gathered

NAMES = ["В. Макей", "Макей В. В.", "Владимир Макей", "Uładzimir Makiej", "А. Макей", "Пётр Кравченко", "О. Кравченко"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Макей В. В.", "Vladimir Makei"], [["Vladimir Makei", "Макей В. В."]]),
        (["Oleg Kravchenko", "Олег Кравченко"], [["Oleg Kravchenko", "Олег Кравченко"]]),
        (["О. Кравченко", "Пётр Кравченко"], [["О. Кравченко"], ["Пётр Кравченко"]]),
        # Either of the two may be meant
        (["Кравченко", "Олег Кравченко", "Пётр Кравченко"], [["Кравченко"], ["Олег Кравченко"], ["Пётр Кравченко"]]),
    ],
)
def test_spellings_of_one(names: list[str], expected: list[list[str]]) -> None:
    """Initials, order and script do not part them; another forename does, and so does a doubt."""
    assert gathered(names) == expected


@given(st.permutations(NAMES))
def test_no_order_of_names_matters(names: list[str]) -> None:
    """Each name is in one group, the same whatever came first."""
    assert gathered(names) == gathered(NAMES)
