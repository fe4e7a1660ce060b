"""Adds documents in processes that are killed at any moment: `killed_adder.py ADDRESS REPORT TIMES`.

Each process reports a document, by its name on a line of REPORT, as soon as the store has said that it is kept.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from sample import BRIEF, WHO, addition, call, consultations, visit

from verbale.store.adding import Addition
from verbale.store.store import Store

_LONGEST = 0.3  # seconds that a process lives: opening takes 0.01 to 0.05, two documents as long


def main() -> None:
    """Kills so many processes, one after another."""
    address, report, times = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    Store(address, create=True).add([_document(0, 0)], **WHO)  # everything is loaded before the first fork
    chance = random.Random(7)
    killed = 0
    for number in range(1, times + 1):
        process = os.fork()
        if process == 0:
            _add_for_ever(address, report, number)
        time.sleep(chance.random() * _LONGEST)
        os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        killed += os.WIFSIGNALED(status)
    print(f"{killed} killed")


def _add_for_ever(address: str, report: Path, number: int) -> None:
    handle = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    store = Store(address)
    step = 0
    while True:
        step += 1
        added = store.add([_document(number, 2 * step + half) for half in (0, 1)], **WHO)
        os.write(handle, "".join(f"{one.document.name}\n" for one in added).encode())


def _document(number: int, step: int) -> Addition:
    text = f"{BRIEF}\nДокумент {number}, {step}."
    return addition(text, visit(text), consultations(text), call(text), name=f"{number}-{step}.txt")


if __name__ == "__main__":
    main()
