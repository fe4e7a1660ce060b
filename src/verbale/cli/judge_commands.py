"""`verbale same`, `different`, `unsure`, `split`, `correct`: judges, and shows what became of the entries."""

from __future__ import annotations

import typer

from verbale.cli.exits import Exit
from verbale.cli.opened import opened
from verbale.cli.stamp import Doer
from verbale.outputs.chronicle_table import SHORT
from verbale.store.store import Store


def run_verdict(address: str, what: str, pair: tuple[str, str], doer: Doer, because: str | None) -> Exit:
    """Judges two entries."""
    with opened(address) as store:
        judge = {"same": store.same, "different": store.different, "unsure": store.unsure}[what]
        event = judge(*pair, who=doer.who, at=doer.at, because=because)
        _tell(store, event, pair)
    return Exit.ALL_READ


def run_split(address: str, asked: tuple[str, list[str]], doer: Doer, because: str | None) -> Exit:
    """Takes tellings out of an entry."""
    entry, apart = asked
    with opened(address) as store:
        before = store.entry(entry).entry.tellings
        event = store.split(entry, apart, who=doer.who, at=doer.at, because=because)
        _tell(store, event, before)
    return Exit.ALL_READ


def run_correct(address: str, asked: tuple[str, str, str], doer: Doer, because: str | None) -> Exit:
    """Sets what a field says."""
    with opened(address) as store:
        event = store.correct(*asked, who=doer.who, at=doer.at, because=because)
        _tell(store, event, asked[:1])
    return Exit.ALL_READ


def _tell(store: Store, event: int, touched: tuple[str, ...]) -> None:
    """The entries that there are now, and how to go back."""
    for told in {each.entry.id: each for each in map(store.entry, touched)}.values():
        counts = f"{len(told.tellings)} telling{'' if len(told.tellings) == 1 else 's'}"
        typer.echo(f"entry {told.entry.id[:SHORT]}: {counts}. {told.entry.reason}".rstrip())
    typer.echo(f"kept as event {event}. To take it back: verbale undo {event}")
