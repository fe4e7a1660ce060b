"""`verbale log`, `undo`, `check`: what keeps a chronicle in order."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

import typer

from verbale.cli.exits import Exit
from verbale.cli.opened import opened
from verbale.cli.progress import counted
from verbale.cli.stamp import Doer
from verbale.errors import VerbaleError
from verbale.store.log import Event
from verbale.store.store import Store


def run_log(address: str, number: int | None, last: int | None, *, as_json: bool) -> Exit:
    """Prints events, the newest at the bottom."""
    with opened(address, read_only=True) as store:
        events = store.events(last) if number is None else [store.event(number)]
        if as_json:
            typer.echo("\n".join(json.dumps(asdict(event), ensure_ascii=False) for event in events))
            return Exit.ALL_READ
        for line in event_lines(events):
            typer.echo(line)
    return Exit.ALL_READ


def run_undo(address: str, number: int, doer: Doer, because: str | None) -> Exit:
    """Undoes an event and says so."""
    with opened(address) as store:
        target = store.event(number)
        made = store.undo(number, who=doer.who, at=doer.at, because=because)
    typer.echo(f"undone: {_said(target)}. To bring it back: verbale undo {made.number}")
    return Exit.ALL_READ


def run_check(address: str, *, as_json: bool) -> Exit:
    """Prints what there is, and each fault."""
    with opened(address, read_only=True) as store:
        found = store.check()
    if as_json:
        typer.echo(json.dumps(asdict(found), ensure_ascii=False))
    else:
        for fault in found.faults:
            typer.echo(fault)
        counts = [
            counted(found.documents, "document"), counted(found.tellings, "telling"),
            f"{found.entries:,} entr{'y' if found.entries == 1 else 'ies'}", counted(found.events, "event"),
        ]  # fmt: skip
        verdict = "all whole" if not found.faults else counted(len(found.faults), "fault")
        typer.echo(f"{' · '.join(counts)}: {verdict}")
    return Exit.SOME_REFUSED if found.faults else Exit.ALL_READ


def run_verify(address: str, *, as_json: bool) -> Exit:
    """Prints how many quotations were compared, and each that does not stand."""
    with opened(address, read_only=True) as store:
        found = store.verify()
    if as_json:
        typer.echo(json.dumps(asdict(found), ensure_ascii=False))
    else:
        for fault in found.faults:
            typer.echo(fault)
        verdict = "all stand" if not found.faults else counted(len(found.faults), "fault")
        counts = [counted(found.quotations, "quotation"), counted(found.documents, "document")]
        typer.echo(f"{' · '.join(counts)}: {verdict}")
    return Exit.SOME_REFUSED if found.faults else Exit.ALL_READ


def run_upgrade(address: str) -> Exit:
    """Brings a chronicle up to date."""
    try:
        Store.upgrade(address, lambda line: typer.echo(line, err=True))
    except VerbaleError as error:
        typer.echo(str(error), err=True)
        return Exit.WRONG_USAGE
    typer.echo(f"{address}: up to date", err=True)
    return Exit.ALL_READ


def event_lines(events: Iterable[Event]) -> list[str]:
    """Events as lines: number, time, who, what."""
    return [
        f"{event.number:>6}  {event.at[:16].replace('T', ' ')}  {event.who}  {_said(event)}"
        + (f"  [undone by {event.undone_by}]" if event.undone_by is not None else "")
        for event in events
    ]


def _said(event: Event) -> str:
    """What an event did, in one line."""
    told = event.told
    why = f" because: {told['because']}" if told.get("because") else ""
    if event.what == "add":
        facts = told["facts"]
        name = facts.get("name") or facts.get("url") or told["sha256"][:12]
        gone = f", {told['withdrawn']} withdrawn" if told["withdrawn"] else ""
        return f"add {name} ({told['sha256'][:12]}): {counted(told['new'], 'telling')} new{gone}"
    if event.what == "undo":
        return f"undo {event.undoes}{why}"
    if event.what == "correct":
        set_to = told["judgement"]
        value = json.dumps(set_to["value"], ensure_ascii=False)
        return f"correct {told['entries'][0][:12]} {set_to['field']}={value}{why}"
    return f"{event.what} {' '.join(id_[:12] for id_ in told.get('entries', ()))}{why}"
