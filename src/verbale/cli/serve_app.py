"""`verbale serve`: the pages of a chronicle in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from verbale.cli.options import CODES, DEFAULT, Address, Who


def add_serving(app: typer.Typer) -> None:
    """Adds it to the program's commands."""

    @app.command(epilog=CODES)
    def serve(
        db: Address = DEFAULT,
        host: Annotated[
            str, typer.Option(help="The address to listen on; only this machine unless said.")
        ] = "127.0.0.1",
        port: Annotated[int, typer.Option(min=1, max=65535, help="The port.")] = 8000,
        token: Annotated[
            str | None,
            typer.Option(envvar="VERBALE_TOKEN", help="What visitors must give if others than this machine can come."),
        ] = None,
        name: Annotated[
            list[str] | None, typer.Option(metavar="HOST", help="A further name under which the server is asked.")
        ] = None,
        who: Who = None,
    ) -> None:
        """Open the chronicle in a browser: pairs, entries, documents, review, adding."""
        from verbale.cli.serve_command import ServeOptions, run_serve  # noqa: PLC0415

        raise typer.Exit(run_serve(ServeOptions(db, host, port, token, tuple(name or ())), who))
