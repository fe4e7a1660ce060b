"""What each voice alone tells, and its topics."""

from __future__ import annotations

from asked import entry

from verbale.questions.asked_entry import AskedEntry
from verbale.questions.compare import compare


def both(one: AskedEntry, other: AskedEntry) -> AskedEntry:
    """An entry that two tellings tell."""
    return AskedEntry(one.id, one.kind, one.status, one.sides, one.when, one.values, (*one.voices, *other.voices))


def test_capital_by_capital() -> None:
    """What several tell is nobody's alone; a voice that is not known is one of its own."""
    told = [
        entry("a", "call", "2020", voice="BY", topics=["trade"]),
        both(entry("b", "call", "2020", voice="BY", topics=["trade", "visas"]), entry("b", "call", "2020", voice="NO")),
        entry("c", "call", "2020"),
    ]
    found = compare(told)
    assert found.voices == (("?", ("c",)), ("BY", ("a",)), ("NO", ()))
    assert found.shared == ("b",)
    assert dict(found.topics)["BY"] == (("trade", 2), ("visas", 1))


def test_source_by_source() -> None:
    """Two sources of one capital are told apart."""
    told = [
        both(
            entry("a", "call", "2020", voice="BY", source="x.by"), entry("a", "call", "2020", voice="BY", source="y.by")
        )
    ]
    assert compare(told).voices == (("BY", ("a",)),)
    assert compare(told, by_source=True).shared == ("a",)
