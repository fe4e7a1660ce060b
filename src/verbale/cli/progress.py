"""How a run tells of itself on standard error: a bar on a terminal, plain lines otherwise, and a summary."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, TextIO

from verbale.cli.exits import Exit
from verbale.cli.read_one import Outcome

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

_EVERY = 100  # documents between two plain lines


class Progress(Protocol):
    """Shows how far a run is."""

    def __enter__(self) -> Progress:
        """Begins."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends, and leaves the line clean."""

    def advance(self) -> None:
        """One more document is done."""

    def say(self, line: str) -> None:
        """A line for the user, above the bar."""


@dataclass(slots=True)
class PlainProgress:
    """A line for every hundred documents, or none at all."""

    stream: TextIO
    quiet: bool = False
    done: int = 0

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def advance(self) -> None:
        """Counts, and says so now and then."""
        self.done += 1
        if not self.quiet and self.done % _EVERY == 0:
            self.say(f"{self.done} documents done")

    def say(self, line: str) -> None:
        """Prints a line at once."""
        print(line, file=self.stream, flush=True)


class BarProgress:
    """A bar on a terminal."""

    def __init__(self, stream: TextIO, total: int) -> None:
        from rich.console import Console  # noqa: PLC0415 -- slow to load, only a terminal needs it
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar: RichProgress = Progress(*columns, console=Console(file=stream), transient=True)
        self._task: TaskID = self._bar.add_task("reading", total=total)

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def advance(self) -> None:
        """Moves the bar."""
        self._bar.advance(self._task)

    def say(self, line: str) -> None:
        """Prints a line above the bar."""
        self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)


@dataclass(slots=True)
class Tally:
    """Counts the outcomes of a run."""

    read: int = 0
    earlier: int = 0
    refused: int = 0
    acts: int = 0
    states: Counter[str] = field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        """Counts one document."""
        if outcome.refused is not None:
            self.refused += 1
            return
        self.read += 1
        self.earlier += outcome.earlier
        self.acts += outcome.acts
        self.states.update(outcome.states)

    @property
    def exit_code(self) -> Exit:
        """What the run ends with."""
        if not self.read:
            return Exit.NOTHING_READ
        return Exit.SOME_REFUSED if self.refused else Exit.ALL_READ

    def summary(self) -> str:
        """One line: documents, blocks, acts, blocks without an act, documents refused."""
        earlier = f" ({self.earlier} of them in an earlier run)" if self.earlier else ""
        unread = self.states["unread"]
        parts = [
            f"{counted(self.read, 'document')} read{earlier}",
            f"{counted(sum(self.states.values()) - unread, 'block')} read",
            counted(self.acts, "act"),
            f"{counted(self.states['none'], 'block')} without an act",
            *([f"{counted(unread, 'block')} not readable"] if unread else []),
            f"{counted(self.refused, 'document')} refused{' (reasons above)' if self.refused else ''}",
        ]
        return " · ".join(parts)


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "act"), counted(1200, "act")
    ('1 act', '1,200 acts')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
