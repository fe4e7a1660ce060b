"""What is kept between requests: rows of pairs, until the log of the chronicle grows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

Kept = TypeVar("Kept")


class Memory:
    """The newest answers to questions, all of them of one state of the chronicle."""

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._event = -1
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()

    def answer(self, event: int, question: Hashable, ask: Callable[[], Kept]) -> Kept:
        """The answer of this state, asked for only if it is not known. `event` is the chronicle's newest event."""
        with self._lock:
            if event != self._event:
                self._answers.clear()
                self._event = event
            if question in self._answers:
                self._answers.move_to_end(question)
                return cast(Kept, self._answers[question])
        made = ask()
        with self._lock:
            if event == self._event:
                self._answers[question] = made
                while len(self._answers) > self._most:
                    self._answers.popitem(last=False)
        return made
