"""What one adding leaves to the next: the tellings of crowded blocks, read and compared, so that it is done once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from verbale.chronicle.facts import Facts

_CROWDED = 6  # tellings in a block: smaller ones are read again faster than they are kept
_MOST = 40_000  # tellings that are remembered


class Memory:
    """Standing tellings by number. It is only true while nobody else writes: `true_at` forgets all if somebody did."""

    def __init__(self) -> None:
        self._facts: dict[int, Facts] = {}
        self._event: int | None = None

    def true_at(self, event: int) -> None:
        """Says which event is the last of the log now, before anything is changed; nothing is true until `sealed`."""
        if event != self._event:
            self._facts.clear()
        self._event = None

    def sealed(self, event: int) -> None:
        """Says which event is the last of the log now that all that was changed is kept for good."""
        self._event = event

    def recall(self, numbers: Iterable[int]) -> dict[int, Facts]:
        """Those of some tellings that are remembered."""
        known = self._facts
        return {number: known[number] for number in numbers if number in known}

    def keep(self, block: Mapping[int, Facts]) -> None:
        """Remembers a block, if it is crowded; what was not asked for longest is forgotten first."""
        if len(block) < _CROWDED:
            return
        for number, facts in block.items():
            self._facts.pop(number, None)
            self._facts[number] = facts
        while len(self._facts) > _MOST:
            del self._facts[next(iter(self._facts))]
