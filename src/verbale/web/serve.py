"""Starts the server: opens the chronicle, makes one if there is none, and listens."""

from __future__ import annotations

from collections.abc import Callable

from verbale.errors import StoreError, VerbaleError
from verbale.store.store import Store
from verbale.web.settings import Settings

MISSING = "The pages need libraries that are not installed. Install them with: pip install 'verbale[web]'"


def serve(settings: Settings, port: int, clock: Callable[[], str], say: Callable[[str], None]) -> None:
    """Serves a chronicle until it is stopped; tells `say` where.

    Raises:
        VerbaleError: the libraries of the pages are not installed, or the chronicle cannot be opened.
    """
    try:
        import uvicorn  # noqa: PLC0415

        from verbale.web.app import make_app  # noqa: PLC0415
        from verbale.web.desk import Desk  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise VerbaleError(f"{MISSING} (missing: {error.name})") from None
    app = make_app(Desk(opened(settings.address), settings, clock))
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    say(f"The chronicle {settings.address} is open at http://{shown}:{port}/ (Ctrl-C stops it)")
    if settings.token is not None:
        say(f"Whoever opens it must give this token: {settings.token}")
    uvicorn.run(
        app, host=settings.host, port=port, log_level="warning", server_header=False, timeout_graceful_shutdown=3
    )


def opened(address: str) -> Store:
    """The chronicle, made if there is none; where nothing can be written, it can only be read."""
    try:
        return Store(address, create=True)
    except StoreError:
        return Store(address, read_only=True)
