"""What the pages work with: the chronicle, what is remembered of it, who signs and when."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from verbale.store import browsing
from verbale.store.adding import Added, Addition
from verbale.store.store import Store
from verbale.store.timeline import Asked
from verbale.store.told import listed_entries
from verbale.web.adding import Jobs
from verbale.web.choice import Choice
from verbale.web.facets import Row, chosen_rows, row_of
from verbale.web.memory import Memory
from verbale.web.names import Names
from verbale.web.reader import ReadDocument
from verbale.web.settings import Settings

Line = dict[str, Any]


@dataclass(slots=True)
class Desk:
    """The chronicle, the server's settings, and a clock (ISO 8601) that only signing asks."""

    store: Store
    settings: Settings
    clock: Callable[[], str]
    memory: Memory = field(default_factory=Memory)
    jobs: Jobs = field(default_factory=Jobs)

    @property
    def stamp(self) -> dict[str, str]:
        """Who does something, and when."""
        return {"who": self.settings.who, "at": self.clock()}

    def size(self) -> browsing.Size:
        """How much the chronicle holds."""
        return self._remembered("size", partial(self.store.browse, browsing.size))

    def pairs(self) -> list[tuple[str, str, int]]:
        """The pairs of sides with their numbers of entries."""
        return self._remembered("pairs", partial(self.store.browse, browsing.pair_counts))

    def names(self) -> Names:
        """Who took part in what."""
        return self._remembered(
            "names", partial(self.store.browse, lambda connection: Names.of(browsing.participants(connection)))
        )

    def rows(self, asked: Asked) -> list[Row]:
        """The entries that are asked for, as their facets see them, in the order of time."""
        return self._remembered(
            ("rows", asked), lambda: [row_of(each.number, each.line) for each in self.store.timeline(asked)]
        )

    def found(self, words: str) -> frozenset[int] | None:
        """The numbers of entries that some line with the words tells of; None if there are no words."""
        if not words:
            return None
        return self._remembered(
            ("found", words),
            lambda: frozenset(self.store.browse(partial(browsing.entries_with, words=words))),
        )

    def chosen(self, sides: tuple[str, ...], choice: Choice) -> tuple[list[Row], list[Row]]:
        """All entries of the sides between the bounds of a choice, and those that fit it."""
        rows = self.rows(Asked(sides, choice.first, choice.last))
        return rows, chosen_rows(rows, choice, self.found(choice.words))

    def lines(self, rows: Iterable[Row]) -> list[Line]:
        """The entries of rows, as the store lists them."""
        numbers = [row.number for row in rows]
        return [dict(each.line) for each in self.store.browse(partial(listed_entries, numbers=numbers))]

    def keep(self, read: ReadDocument) -> Added:
        """Stores a document that was read, as one event."""
        addition = Addition(read.given.content, read.document, read.records)
        return self.store.add([addition], **self.stamp)[0]

    def changed_at(self) -> str:
        """When the chronicle last changed."""
        events = self.store.events(1)
        return events[-1].at if events else ""

    def _remembered(self, question: Hashable, ask: Callable[[], Any]) -> Any:
        return self.memory.answer(self.store.newest_event(), question, ask)
