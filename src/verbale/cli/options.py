"""Options that several commands of a stored chronicle have."""

from __future__ import annotations

from typing import Annotated

import typer

CODES = (
    "Exit codes: 0 done; 1 some documents refused, or something found that is not whole; 2 wrong usage; "
    "3 nothing could be added; 130 stopped by Ctrl-C."
)
DEFAULT = "verbale.db"
Address = Annotated[
    str, typer.Option("--db", envvar="VERBALE_DB", metavar="FILE|URL", help="The chronicle: a file, or postgresql://….")
]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON on standard output.")]
Language = Annotated[str | None, typer.Option(help="The language of dates and labels: en, ru.")]
Who = Annotated[
    str | None, typer.Option(envvar="VERBALE_WHO", help="Who does it; your name in the system unless said.")
]
At = Annotated[str | None, typer.Option(metavar="TIME", help="When, in ISO 8601; now unless said.")]
Because = Annotated[str | None, typer.Option(metavar="WORDS", help="Why; kept in the log.")]
