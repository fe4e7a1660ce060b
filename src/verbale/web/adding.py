"""Adding documents while pages are asked: jobs are done one after another in a thread, each document by itself."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from verbale.documents.sidecar import Sidecar, parse_sidecar
from verbale.errors import VerbaleError
from verbale.store.adding import Added
from verbale.web.reader import Given, ReadDocument, read_given

SIDECAR = ".meta.json"
_KEPT_JOBS = 50
Storing = Callable[[ReadDocument], Added]


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one document. `outcome`: `stored`, `anew` (read with other acts), `unchanged`, `refused`."""

    name: str
    outcome: str
    message: str = ""
    sha256: str = ""
    new: int = 0
    known: int = 0
    withdrawn: int = 0
    event: int | None = None
    edition_of: str = ""
    warnings: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {name: getattr(self, name) for name in Report.__slots__} | {"warnings": list(self.warnings)}


@dataclass(slots=True)
class Job:
    """Documents to be added: how many, the reports so far, whether all is done, and what ended it early."""

    id: str
    total: int
    reports: list[Report] = field(default_factory=list)
    done: bool = False
    failed: str = ""

    def to_json(self) -> dict[str, Any]:
        """All of it as plain values."""
        told = {"id": self.id, "total": self.total, "done": self.done, "failed": self.failed}
        return {**told, "reports": [each.to_json() for each in self.reports]}


class Jobs:
    """The jobs of a server, the newest fifty of them; one is done at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="adding")

    def begin(self, given: Sequence[Given], store: Storing, limit: int) -> Job:
        """Begins to add documents; `store` stores one, `limit` is the most bytes of one."""
        job = Job(secrets.token_hex(8), len(given))
        with self._lock:
            self._jobs[job.id] = job
            while len(self._jobs) > _KEPT_JOBS:
                self._jobs.popitem(last=False)
        self._worker.submit(_work, job, list(given), store, limit)
        return job

    def find(self, wanted: str) -> Job | None:
        """A job by its id."""
        with self._lock:
            return self._jobs.get(wanted)


def with_sidecars(files: Sequence[tuple[str, bytes]]) -> list[Given]:
    """Files as documents; what `NAME.meta.json` says goes with `NAME.txt`."""
    beside = {
        name.removesuffix(SIDECAR): parse_sidecar(content, name) for name, content in files if name.endswith(SIDECAR)
    }
    return [
        Given(name, content, beside.get(name) or beside.get(name.rpartition(".")[0]) or Sidecar())
        for name, content in files
        if not name.endswith(SIDECAR)
    ]


def add_one(given: Given, store: Storing, limit: int) -> Report:
    """Reads and stores one document; a bad one gives a refusal, never an exception."""
    try:
        read = read_given(given, limit)
        added = store(read)
    except VerbaleError as error:
        return Report(given.name, "refused", str(error))
    except Exception as error:
        return Report(given.name, "refused", f"a defect of the program ({type(error).__name__}: {error})")
    return _report(given.name, added, read.warnings)


def _work(job: Job, given: Sequence[Given], store: Storing, limit: int) -> None:
    try:
        for each in given:
            job.reports.append(add_one(each, store, limit))
    finally:
        job.done = True


def _report(name: str, added: Added, warnings: tuple[str, ...]) -> Report:
    outcome = "stored" if added.is_new else "anew" if added.event is not None else "unchanged"
    document = added.document
    edition = document.url or "" if added.is_new and document.previous is not None else ""
    return Report(
        name, outcome, "", document.sha256, len(added.new), added.known, len(added.withdrawn), added.event, edition,
        warnings,
    )  # fmt: skip
