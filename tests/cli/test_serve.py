"""`verbale serve`: who may come in, and what is said when it cannot start."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from verbale.cli import serve_command
from verbale.cli.main import app
from verbale.errors import VerbaleError
from verbale.web.settings import Settings


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """What servers were started with; none is."""
    found: list[Settings] = []

    def serve(settings: Settings, _port: int, clock: Callable[[], str], _say: Callable[[str], None]) -> None:
        assert clock().startswith("20")
        found.append(settings)

    monkeypatch.setattr(serve_command, "serve", serve)
    return found


def test_this_machine_needs_no_token(started: list[Settings]) -> None:
    """On loopback nobody logs in, unless a token is given."""
    runner = CliRunner()
    for host in ("127.0.0.1", "localhost", "::1"):
        assert runner.invoke(app, ["serve", "--host", host, "--who", "officer"]).exit_code == 0
    assert [(settings.token, settings.who) for settings in started] == [(None, "officer")] * 3
    runner.invoke(app, ["serve", "--token", "a-token-of-many-letters"])
    assert started[-1].token == "a-token-of-many-letters"


def test_any_other_address_demands_a_token(started: list[Settings]) -> None:
    """One is made if none is given, long and each time another."""
    runner = CliRunner()
    for _ in range(2):
        runner.invoke(app, ["serve", "--host", "0.0.0.0", "--name", "desk.example"])
    tokens = {settings.token for settings in started}
    assert len(tokens) == 2
    assert all(token and len(token) >= 24 for token in tokens)
    assert started[0].names == ("desk.example",)


def test_a_short_token_is_refused(started: list[Settings]) -> None:
    """It could be guessed."""
    done = CliRunner().invoke(app, ["serve", "--token", "secret"])
    assert (done.exit_code, started) == (2, [])
    assert "16 characters" in done.stderr


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the libraries of the pages, how to install them."""
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = CliRunner().invoke(app, ["serve", "--db", str(tmp_path / "a.db")])
    assert done.exit_code == 2
    assert "pip install 'verbale[web]'" in done.stderr
    assert not (tmp_path / "a.db").exists()


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    """With what to do."""
    pytest.importorskip("fastapi", reason="the extra `web` is not installed: pip install 'verbale[web]'")
    from verbale.web.serve import serve  # noqa: PLC0415

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = Settings(str(tmp_path / "a.db"))
        with pytest.raises(VerbaleError, match="choose another port with --port"):
            serve(settings, port, lambda: "2021-07-20", pytest.fail)
