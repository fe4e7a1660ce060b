"""Starts the server: opens the chronicle, makes one if there is none, and listens."""

from __future__ import annotations

import gc
import socket
import threading
from collections.abc import Callable

from verbale.errors import StoreError, VerbaleError
from verbale.store.store import Store
from verbale.web.settings import Settings

_REST = 3.0  # seconds after the start, when the first page was most likely given
MISSING = "The pages need libraries that are not installed. Install them with: pip install 'verbale[web]'"


def serve(settings: Settings, port: int, clock: Callable[[], str], say: Callable[[str], None]) -> None:
    """Serves a chronicle until it is stopped; tells `say` where.

    Raises:
        VerbaleError: the libraries of the pages are not installed, or the chronicle cannot be opened.
    """
    gc.disable()  # it would walk through all that is loaded, again and again
    try:
        import uvicorn  # noqa: PLC0415

        from verbale.web.app import make_app  # noqa: PLC0415
        from verbale.web.desk import Desk  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise VerbaleError(f"{MISSING} (missing: {error.name})") from None
    finally:
        gc.freeze()
        gc.enable()
    desk = Desk(opened(settings.address), settings, clock)
    app = make_app(desk)
    listening = _listening(settings.host, port)
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    say(f"The chronicle {settings.address} is open at http://{shown}:{port}/ (Ctrl-C stops it)")
    if settings.token is not None:
        say(f"Whoever opens it must give this token: {settings.token}")
    warm = threading.Timer(_REST, desk.names)  # who took part in what takes a second of a large chronicle
    warm.daemon = True
    warm.start()
    config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=3)
    uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket on that address."""
    made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
    except OSError as error:
        made.close()
        told = "Another program may be there: choose another port with --port, or another address with --host"
        raise VerbaleError(f"{host}, port {port}: nothing can listen there ({error.strerror}). {told}.") from None
    return made


def opened(address: str) -> Store:
    """The chronicle, made if there is none; where nothing can be written, it can only be read."""
    try:
        return Store(address, create=True)
    except StoreError:
        return Store(address, read_only=True)
