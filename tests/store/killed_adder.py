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

from sample import WHO, act, addition

from verbale.store.adding import Addition
from verbale.store.store import Store

_LONGEST = 10  # how many times the duration of one adding a process lives at most


def main() -> None:
    """Kills so many processes, one after another."""
    address, report, times = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    store = Store(address, create=True)
    store.add([_document(0, 0)], **WHO)  # everything is loaded before the first fork
    began = time.monotonic()
    Store(address).add([_document(0, 1), _document(0, 2)], **WHO)
    longest = _LONGEST * (time.monotonic() - began)
    chance = random.Random(7)
    killed = 0
    for number in range(1, times + 1):
        process = os.fork()
        if process == 0:
            _add_for_ever(address, report, number)
        time.sleep(chance.random() * longest)
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
    """A page of its own year, so that adding takes as long at the end as at the beginning."""
    year = 1900 + (number * 37 + step) % 120
    lines = [f"В {year} году министр Беларуси посетил Осло.", f"В {year} году министры говорили по телефону."]
    text = "\n".join([*lines, f"Документ {number}, {step}."])
    known = {"sides": ["BY", "NO"], "when": str(year), "when_basis": "stated"}
    acts = [act(text, line, kind=kind, **known) for line, kind in zip(lines, ("visit", "call"), strict=True)]
    return addition(text, *acts, name=f"{number}-{step}.txt")


if __name__ == "__main__":
    main()
