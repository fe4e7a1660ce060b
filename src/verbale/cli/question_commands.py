"""`verbale people`, `who`, `gaps`, `upcoming`, `compare`, `diff`: a question is asked, and its answer printed."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any

import typer

from verbale.cli.ask_commands import one_line, words_for
from verbale.cli.doors import posts_in
from verbale.cli.exits import Exit
from verbale.cli.opened import opened
from verbale.cli.progress import counted
from verbale.cli.read_command import write_out
from verbale.errors import VerbaleError
from verbale.outputs.chronicle_table import SHORT
from verbale.questions.compare import UNKNOWN, Compared, compare
from verbale.questions.editions import Changed, ToldAct
from verbale.questions.gaps import Gaps, gaps
from verbale.questions.offices import Answer, Held, Office, offices, surname, who
from verbale.questions.upcoming import Upcoming, upcoming
from verbale.store.store import Store
from verbale.store.timeline import Asked
from verbale.when.when import When

Line = Callable[[str], str]


def run_people(address: str, sides: tuple[str, ...], name: str | None, *, as_json: bool) -> Exit:
    """Prints who was seen in which office, from when to when."""
    with opened(address, read_only=True) as store:
        held = offices(store.asked(Asked(sides, person=name)), surname)
    wanted = surname(name) if name else ""
    shown = [each for each in held if wanted in " ".join(each.names).casefold().replace("ё", "е")]
    if as_json:
        _print_json(shown)
    else:
        write_out("".join(f"{_held(each)}\n" for each in shown))
        typer.echo(f"{len(shown):,} offices held", err=True)
    return Exit.ALL_READ


def run_who(address: str, post: str, on: str, language: str, *, as_json: bool) -> Exit:
    """Prints who held a post, with sources, or that it is undetermined."""
    when = _date(on, "--on")
    try:
        found = [each for each in posts_in(post, language) if each.rank and len(each.sides) == 1]
    except VerbaleError as error:
        raise typer.BadParameter(str(error), param_hint="--language") from None
    if len(found) != 1 or when.earliest is None or when.latest is None:
        raise typer.BadParameter(f"{post!r} on {on!r} is no post of one state at a time; write it out with its state")
    office = Office(found[0].sides[0], found[0].rank or "", found[0].portfolio)
    with opened(address, read_only=True) as store:
        answer = who(offices(store.asked(Asked((office.side,))), surname), office, when.earliest, when.latest)
    if as_json:
        _print_json([answer])
    else:
        write_out(_answer(answer))
    return Exit.ALL_READ


def run_gaps(address: str, sides: tuple[str, ...], on: str | None, language: str | None, *, as_json: bool) -> Exit:
    """Prints silences, rounds overdue, visits not returned, initiatives."""
    with opened(address, read_only=True) as store:
        found = gaps(store.asked(Asked(sides)), _today(on))
        if as_json:
            _print_json([found])
        else:
            write_out("".join(f"{line}\n" for line in _gap_lines(found, _lines(store, Asked(sides), language))))
    return Exit.ALL_READ


def run_upcoming(
    address: str, sides: tuple[str, ...], ahead: tuple[str | None, int], language: str | None, *, as_json: bool
) -> Exit:
    """Prints anniversaries, planned acts ahead, planned acts past."""
    on, days = ahead
    with opened(address, read_only=True) as store:
        found = upcoming(store.asked(Asked(sides)), _today(on), days)
        if as_json:
            _print_json([found])
        else:
            write_out("".join(f"{line}\n" for line in _upcoming_lines(found, _lines(store, Asked(sides), language))))
    return Exit.ALL_READ


def run_compare(address: str, sides: tuple[str, ...], language: str | None, *, by_source: bool, as_json: bool) -> Exit:
    """Prints what each voice alone tells, and its topics."""
    with opened(address, read_only=True) as store:
        found = compare(store.asked(Asked(sides)), by_source=by_source)
        if as_json:
            _print_json([found])
        else:
            write_out("".join(f"{line}\n" for line in _compared_lines(found, _lines(store, Asked(sides), language))))
    return Exit.ALL_READ


def run_diff(address: str, wanted: tuple[str, ...], *, as_json: bool) -> Exit:
    """Prints what became of the acts of an older edition."""
    with opened(address, read_only=True) as store:
        found = store.diff(*wanted)
    if as_json:
        _print_json([found])
        return Exit.ALL_READ
    told = found.editions
    lines = [f"{found.old.shown} ({found.old.sha256[:SHORT]}) → {found.new.shown} ({found.new.sha256[:SHORT]})"]
    lines += [f"- gone: {_act(each)}" for each in told.gone]
    lines += [f"+ new: {_act(each)}" for each in told.new]
    lines += [f"~ changed: {_changed(each)}" for each in told.changed]
    lines += [f"≈ reworded: {_act(each.old)}\n      now «{_quoted(each.new.words)}»" for each in told.reworded]
    lines.append(f"{counted(told.kept, 'act')} as before")
    write_out("".join(f"{line}\n" for line in lines))
    return Exit.ALL_READ


def _gap_lines(found: Gaps, line: Line) -> Iterable[str]:
    yield "Longest silences"
    for each in found.silences:
        ends = f"  until {line(each.until)}" if each.until else "  until now"
        yield f"  {each.level or 'any level'}: {each.days:,} days"
        yield f"    after {line(each.since)}"
        yield f"  {ends}"
    yield "Rounds overdue"
    for late in found.overdue:
        yield f"  {late.kind}: usually every {late.usual_days:,} days, {late.days:,} days since {line(late.last)}"
    yield "Visits not returned"
    for visit in found.unreturned:
        yield f"  {visit.host} has not returned, at level {visit.level or 'not told'}: {line(visit.entry)}"
    yield "Initiative"
    for side, number in found.initiatives:
        yield f"  {side}: {number:,}"


def _upcoming_lines(found: Upcoming, line: Line) -> Iterable[str]:
    yield "Anniversaries"
    for each in found.anniversaries:
        yield f"  {each.when}: {each.years} years since {line(each.entry)}"
    yield "Planned and ahead"
    yield from (f"  {line(entry)}" for entry in found.ahead)
    yield "Planned, past, and not told as done"
    yield from (f"  {line(entry)}" for entry in found.past)


def _compared_lines(found: Compared, line: Line) -> Iterable[str]:
    topics = dict(found.topics)
    for voice, alone in found.voices:
        named = "voice not known" if voice == UNKNOWN else voice
        yield f"{named} alone tells {len(alone):,}"
        yield from (f"  {line(entry)}" for entry in alone)
        said = ", ".join(f"{topic} {number}" for topic, number in topics.get(voice, ()))
        yield f"  topics: {said or '—'}"
    yield f"told by several: {len(found.shared):,}"
    yield from (f"  {line(entry)}" for entry in found.shared)


def _answer(answer: Answer) -> str:
    if len(answer.holders) == 1:
        return f"{_held(answer.holders[0])}\n"
    lines = ["undetermined"]
    lines += [f"  seen then: {_held(each)}" for each in answer.holders]
    lines += [f"  seen before: {_held(answer.before)}"] if answer.before else []
    lines += [f"  seen after: {_held(answer.after)}"] if answer.after else []
    return "".join(f"{line}\n" for line in lines)


def _held(held: Held) -> str:
    office = " ".join(filter(None, (held.office.side, held.office.rank, held.office.portfolio)))
    first, last = held.sightings[0].when, max(held.sightings, key=lambda each: each.first).when
    seen = first if first == last else f"{first} – {last}"
    entries = ", ".join(each[:SHORT] for each in held.entries[:3]) + (" …" if len(held.entries) > 3 else "")
    return f"{' = '.join(held.names)} · {office} · seen {seen} · {', '.join(held.sources)} · {entries}"


def _changed(each: Changed) -> str:
    fields = [f"{name}: {_plain(each.old, name)} → {_plain(each.new, name)}" for name in each.fields]
    return f"{_act(each.new)}\n      {'; '.join(fields)}"


def _act(act: ToldAct) -> str:
    record = act.record
    return f"{record.get('when') or '—'} {record['kind']} {'–'.join(record.get('sides') or ())} «{_quoted(act.words)}»"


def _plain(act: ToldAct, name: str) -> str:
    found = act.record.get(name)
    return "—" if found is None else found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


def _quoted(words: str) -> str:
    return " ".join(words.split())


def _lines(store: Store, asked: Asked, language: str | None) -> Line:
    """How to name the entries of a question in one line each."""
    known = {each.id: each.line for each in store.timeline(asked)}
    words = words_for(known.values(), language)
    return lambda id_: one_line(known[id_], words)


def _today(on: str | None) -> datetime.date:
    """The day that a command is asked for; the clock's only where none is said."""
    if on is None:
        return datetime.datetime.now().astimezone().date()
    day = _date(on, "--on").latest
    if day is None:
        raise typer.BadParameter(f"{on!r} has no last day", param_hint="--on")
    return day


def _date(on: str, hint: str) -> When:
    try:
        return When.parse(on)
    except VerbaleError as error:
        raise typer.BadParameter(str(error), param_hint=hint) from None


def _print_json(found: Iterable[Any]) -> None:
    write_out("".join(json.dumps(asdict(each), ensure_ascii=False, default=str) + "\n" for each in found))
