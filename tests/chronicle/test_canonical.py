"""The JSON that ids are digests of is that of the standard library, to the byte."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.chronicle.canonical import canonical, canonical_bytes, told_in

SCALARS = st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(SCALARS, lambda below: st.lists(below) | st.dictionaries(st.text(max_size=9), below))


@given(VALUES)
def test_it_is_the_json_of_the_standard_library(value: object) -> None:
    """Ids that earlier editions gave are found again."""
    try:
        expected = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # a surrogate among the keys
        with pytest.raises(UnicodeEncodeError):
            canonical_bytes(value)
        return
    assert canonical_bytes(value) == expected


@given(st.recursive(SCALARS.filter(lambda it: not isinstance(it, int) or abs(it) < 2**63), st.lists))
def test_what_is_written_is_read(value: object) -> None:
    """There and back."""
    assert told_in(canonical(value)) == value


def test_half_a_surrogate_pair_has_no_bytes() -> None:
    """It is refused, not written as something else."""
    with pytest.raises(UnicodeEncodeError):
        canonical("\ud800")
