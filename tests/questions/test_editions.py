"""What became of the acts of a page."""

from __future__ import annotations

from typing import Any

import pytest

from verbale.questions.editions import ToldAct, editions


def act(words: str, when: str | None = "2018-12", **known: Any) -> ToldAct:
    """A round of consultations."""
    record = {"kind": "consultations", "sides": ["BY", "NO"], "when": when, **known, "rule": "x", "evidence": [words]}
    return ToldAct(words, record, words)


@pytest.mark.parametrize(
    ("old", "new", "became"),
    [
        ([act("а")], [act("а")], "kept"),
        ([act("а")], [act("А  ")], "kept"),
        ([act("а")], [act("б")], "reworded"),
        ([act("а")], [act("а", "2018-12-07")], "changed"),
        ([act("а")], [act("б", "2018-12-07")], "changed"),
        ([act("а")], [act("б", "2019")], "gone new"),
        ([act("а")], [act("б", sides=["BY", "SE"])], "gone new"),
        ([act("а")], [], "gone"),
        ([], [act("а")], "new"),
        ([act("а"), act("б", "2019")], [act("б", "2019"), act("а")], "kept"),
    ],
)
def test_what_became(old: list[ToldAct], new: list[ToldAct], became: str) -> None:
    """Kept, reworded, changed, gone, new."""
    found = editions(old, new)
    told = {
        "gone": found.gone,
        "new": found.new,
        "changed": found.changed,
        "reworded": found.reworded,
        "kept": found.kept,
    }
    assert [name for name in ("gone", "new", "changed", "reworded", "kept") if told[name]] == became.split()


def test_the_fields_that_changed_are_named() -> None:
    """Rule and spans are no fields of the act."""
    (changed,) = editions([act("а")], [act("а", "2018-12-07", level="minister")]).changed
    assert changed.fields == ("level", "when")
