"""A chronicle of the sample, the application over it, and a browser for it; what is not installed skips its tests."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from fastapi.testclient import TestClient

    from verbale.web.desk import Desk


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chronicle of the sample and a second text that tells some of it again."""
    from desks import AT, SECOND, made_desk, read_addition  # noqa: PLC0415 -- skips what asks for it without `web`

    from verbale.web.reader import read_given, sample  # noqa: PLC0415

    path = tmp_path_factory.mktemp("chronicle") / "verbale.db"
    desk = made_desk(path)
    desk.keep(read_given(sample(), 1_000_000))
    desk.store.add(
        [read_addition(SECOND, "second.txt", published="2019-03-01", url="https://www.mfa.gov.by/history")],
        who="tester",
        at=AT,
    )
    return path


@pytest.fixture
def desk(sample_file: Path, tmp_path: Path) -> Desk:
    """A copy of that chronicle, to ask and to change."""
    from desks import made_desk  # noqa: PLC0415

    path = tmp_path / "verbale.db"
    with closing(sqlite3.connect(sample_file)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)  # with what its journal holds
    return made_desk(path)


@pytest.fixture
def client(desk: Desk) -> TestClient:
    """A browser without scripts before it."""
    from desks import client_of  # noqa: PLC0415

    return client_of(desk)


@pytest.fixture
def serving() -> Iterator[Callable[[Desk], str]]:
    """Serves a desk on a free port of this machine; gives its address."""
    uvicorn = pytest.importorskip("uvicorn", reason="the extra `web` is not installed: pip install 'verbale[web]'")
    from verbale.web.app import make_app  # noqa: PLC0415

    running: list[tuple[Any, threading.Thread]] = []

    def serve(desk: Desk) -> str:
        server = uvicorn.Server(
            uvicorn.Config(make_app(desk), host="127.0.0.1", port=0, log_level="error", lifespan="off")
        )
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        for _ in range(400):
            if server.started:
                break
            time.sleep(0.02)
        running.append((server, thread))
        return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"

    yield serve
    for server, thread in running:
        server.should_exit = True
        thread.join(10)
