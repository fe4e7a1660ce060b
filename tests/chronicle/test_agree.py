"""What the tellings of one deed agree on."""

from __future__ import annotations

from typing import Any

import pytest

from verbale.chronicle.agree import _add_named

DALE = {"side": "NO", "person": "Й. Г. Дале", "rank": "deputy_minister"}


@pytest.mark.parametrize("order", [1, -1])
def test_a_name_without_a_side_is_the_one_alike(order: int) -> None:
    """One telling says «Джон Георг Дале», another whose deputy minister Й.Г.Дале is: one person."""
    named: list[dict[str, Any]] = []
    for who in [DALE, {"person": "Джон Георг Дале"}][::order]:
        _add_named(named, who)
    assert [(who.get("side"), who.get("rank")) for who in named] == [("NO", "deputy_minister")]


def test_two_alike_of_two_sides_stay_apart() -> None:
    """A name without a side that may be either's is left by itself."""
    named: list[dict[str, Any]] = []
    for who in [{"side": "BY", "person": "А. Иванов"}, {"side": "RU", "person": "А. Иванов"}, {"person": "А. Иванов"}]:
        _add_named(named, who)
    assert [who.get("side") for who in named] == ["BY", "RU", None]
