"""`verbale people`, `who`, `gaps`, `upcoming`, `compare`, `diff`: a question is asked, and its answer printed."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Mapping, Sized
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import typer

from verbale.chronicle.compare_sources import SourceComparison, compare_sources
from verbale.chronicle.gaps import Gaps, find_gaps
from verbale.chronicle.people import seen_in
from verbale.chronicle.telling import Telling
from verbale.chronicle.upcoming import Upcoming, upcoming
from verbale.cli.ask_commands import one_line, words_for
from verbale.cli.doors import posts_in
from verbale.cli.exits import Exit
from verbale.cli.opened import opened, require_sides
from verbale.cli.progress import counted
from verbale.cli.read_command import write_out
from verbale.entities.holders import Holding, Post, who_holds
from verbale.entities.likeness import likeness
from verbale.entities.person import POSTED, Office, Person
from verbale.entities.who_is_who import find_people
from verbale.errors import VerbaleError
from verbale.mentions.mention import Actor
from verbale.outputs.answers import say, years
from verbale.outputs.chronicle_table import SHORT
from verbale.outputs.table import TableWords
from verbale.packs.load import language_codes
from verbale.store.asking import ComparedDocuments
from verbale.store.store import Store
from verbale.store.timeline import Asked
from verbale.when.when import When

_SOME = 3  # ids of tellings that are printed
_HELD = ("holder", "register")


@dataclass(frozen=True, slots=True)
class _Speech:
    """How an answer names things: an entry in one line by its id, codes and dates in words."""

    line: Callable[[str], str]
    words: TableWords

    def level(self, code: str | None) -> str:
        return self.words.label("ranks", code) if code else say(self.words, "no level")


def run_people(address: str, sides: tuple[str, ...], name: str | None, language: str | None, *, as_json: bool) -> Exit:
    """Prints who is who: every spelling, every office from first to last seen; and the pairs in doubt."""
    with opened(address, read_only=True) as store:
        require_sides(store, sides)
        asked = Asked(sides, person=name)
        found = find_people(seen_in(store.chosen(asked).tellings.values()))
        words = words_for((each.line for each in store.timeline(asked)), language)
    shown = [each for each in found.persons if not name or any(likeness(name, one).possible for one in each.spellings)]
    if as_json:
        _print_json(map(asdict, shown))
        return Exit.ALL_READ
    write_out("".join(f"{_person(each, words)}\n" for each in shown))
    for pair in found.doubtful:
        reasons = {"for_": "; ".join(pair.reasons_for), "against": "; ".join(pair.reasons_against) or "—"}
        write_out(say(words, "perhaps", first=pair.first, second=pair.second, **reasons) + "\n")
    typer.echo(counted(len(shown), "person"), err=True)
    return Exit.ALL_READ


def run_who(address: str, post: str, on: str, language: str | None, *, as_json: bool) -> Exit:
    """Prints who held a post, with sources, or that it is undetermined; without a language each is tried."""
    _date(on, "--on")
    posts = _posts(post, language)
    if len(posts) != 1:
        raise typer.BadParameter(f"{post!r} is no post of one state; write it out, with its state")
    asked = Post(posts[0].sides[0], posts[0].rank or "", posts[0].portfolio, posts[0].host)
    if asked.rank in POSTED and not asked.state:
        raise typer.BadParameter(f"{post!r} does not say to which state one is sent; write it out, with that state")
    with opened(address, read_only=True) as store:
        tellings = store.chosen(Asked((asked.side,))).tellings
    answer = who_holds(find_people(seen_in(tellings.values())).persons, asked, on)
    if as_json:
        plain = {"others": [each._asdict() for each in answer.others], "basis": answer.basis}
        same = {name: held._asdict() if held else None for name, held in answer._asdict().items() if name in _HELD}
        _print_json([{**same, **plain}])
        return Exit.ALL_READ
    if answer.holder:
        where = "the register of office-holders" if answer.basis == "register" else "what tellings say"
        write_out(f"{_holding(answer.holder, tellings)} (by {where})\n")
    if answer.register:
        write_out(f"  the register of office-holders agrees: {_holding(answer.register, tellings)}\n")
    if not answer.holder:
        write_out("undetermined\n")
    for each in answer.others:
        write_out(
            f"  found: {_holding(each, tellings)}{'' if each.sources else ' (by the register of office-holders)'}\n"
        )
    return Exit.ALL_READ


def _posts(post: str, language: str | None) -> list[Actor]:
    """The posts of one state that the words name, in the first language that finds just one."""
    found: list[Actor] = []
    for code in [language] if language else sorted(language_codes(), key=lambda each: each != "ru"):
        try:
            found = [each for each in posts_in(post, code) if each.rank and len(each.sides) == 1]
        except VerbaleError as error:
            raise typer.BadParameter(str(error), param_hint="--language") from None
        if len(found) == 1:
            break
    return found


def run_gaps(address: str, sides: tuple[str, ...], on: str | None, language: str | None, *, as_json: bool) -> Exit:
    """Prints silences, rounds overdue, visits not returned, initiatives."""
    pair = (sides[0].upper(), sides[1].upper())
    with opened(address, read_only=True) as store:
        require_sides(store, sides)
        today = day_of(on)
        found = find_gaps(store.chosen(Asked(sides)).entries, pair, today)
        if as_json:
            _print_json([_plain_tuple(found)])
        else:
            speech = _speech(store, Asked(sides), language)
            write_out("".join(f"{line}\n" for line in _gap_lines(found, today, speech)))
    return Exit.ALL_READ


def run_upcoming(
    address: str, sides: tuple[str, ...], ahead: tuple[str | None, int], language: str | None, *, as_json: bool
) -> Exit:
    """Prints anniversaries, planned acts ahead, planned acts past."""
    on, days = ahead
    with opened(address, read_only=True) as store:
        require_sides(store, sides)
        today = day_of(on)
        found = upcoming(store.chosen(Asked(sides)).entries, today, days)
        if as_json:
            plans = {"ahead": [each.id for each in found.ahead], "unkept": [each.id for each in found.unkept]}
            _print_json([{"anniversaries": [each._asdict() for each in found.anniversaries], **plans}])
        else:
            speech = _speech(store, Asked(sides), language)
            until = today + datetime.timedelta(days=days)
            write_out("".join(f"{line}\n" for line in _upcoming_lines(found, until, speech)))
    return Exit.ALL_READ


def run_compare(address: str, sides: tuple[str, ...], language: str | None, *, by_source: bool, as_json: bool) -> Exit:
    """Prints what each voice alone tells, and its topics."""
    with opened(address, read_only=True) as store:
        require_sides(store, sides)
        told = store.chosen(Asked(sides))

        def voice(telling: Telling) -> str | None:
            return telling.source if by_source else told.voices[telling.id]

        found = compare_sources(told.entries, told.tellings, voice)
        if as_json:
            _print_json([_plain_tuple(found)])
        else:
            write_out("".join(f"{line}\n" for line in _compared_lines(found, _speech(store, Asked(sides), language))))
    return Exit.ALL_READ


def run_diff(address: str, wanted: tuple[str, ...], *, as_json: bool) -> Exit:
    """Prints what became of the acts of an older edition."""
    with opened(address, read_only=True) as store:
        found = store.diff(*wanted)
    if as_json:
        _print_json([{"old": found.old.sha256, "new": found.new.sha256, **_plain_tuple(found.editions)}])
        return Exit.ALL_READ
    told = found.editions
    lines = [f"{found.old.shown} ({found.old.sha256[:SHORT]}) → {found.new.shown} ({found.new.sha256[:SHORT]})"]
    lines += [f"- gone: {_act(found, each)}" for each in told.gone]
    lines += [f"+ new: {_act(found, each)}" for each in told.new]
    for each in told.reworded:
        lines.append(f"~ changed: {_act(found, each.new)}")
        lines += [f"      {name}: {_plain(before)} → {_plain(after)}" for name, before, after in each.changes]
    lines.append(f"{counted(told.kept, 'act')} as before")
    write_out("".join(f"{line}\n" for line in lines))
    return Exit.ALL_READ


def _gap_lines(found: Gaps, today: datetime.date, speech: _Speech) -> Iterable[str]:
    line, speak = speech.line, partial(say, speech.words)
    yield speak("silences")
    for each in found.silences:
        after, before = each.entries
        this_day = speak("until this day", day=speech.words.date(today.isoformat()))
        yield f"  {speak('silence', level=speech.level(each.level), days=each.days)}"
        yield f"    {speak('after', entry=line(after))}"
        yield f"    {speak('until', entry=line(before)) if before else this_day}"
    yield from _nothing(found.silences, speech)
    yield speak("overdue")
    for late in found.overdue:
        kind, since = speech.words.label("kinds", late.kind), speech.words.date(late.latest)
        times = {"rounds": late.rounds, "rhythm": late.rhythm, "days": late.days, "day": since}
        yield f"  {speak('late', kind=kind, level=speech.level(late.level), **times)}"
    yield from _nothing(found.overdue, speech)
    yield speak("unreturned")
    for visit in found.unreturned:
        yield f"  {speak('host', side=visit.host, level=speech.level(visit.level), entry=line(visit.entry))}"
    yield from _nothing(found.unreturned, speech)
    yield speak("initiative")
    for side, number in found.initiative:
        yield f"  {side}: {number:,}"
    yield from (f"  {speak('disputed', entry=line(entry))}" for entry in found.disputed)
    yield from _nothing((*found.initiative, *found.disputed), speech)


def _upcoming_lines(found: Upcoming, until: datetime.date, speech: _Speech) -> Iterable[str]:
    speak, last = partial(say, speech.words), speech.words.date(until.isoformat())
    yield speak("anniversaries", day=last)
    for each in found.anniversaries:
        day = speech.words.date(each.day.isoformat())
        yield f"  {speak('anniversary', day=day, years=years(speech.words, each.years), entry=speech.line(each.entry))}"
    yield from _nothing(found.anniversaries, speech)
    yield speak("ahead", day=last)
    yield from (f"  {speech.line(entry.id)}" for entry in found.ahead)
    yield from _nothing(found.ahead, speech)
    yield speak("unkept")
    yield from (f"  {speech.line(entry.id)}" for entry in found.unkept)
    yield from _nothing(found.unkept, speech)


def _nothing(found: Sized, speech: _Speech) -> Iterable[str]:
    """An answer is seen to be none, not to be left out."""
    if not found:
        yield f"  {say(speech.words, 'none')}"


def _compared_lines(found: SourceComparison, speech: _Speech) -> Iterable[str]:
    line, speak, named = speech.line, partial(say, speech.words), partial(speech.words.label, "topics")
    for view in found.voices:
        yield speak("voice", voice=view.voice, told=view.told, alone=len(view.only))
        yield from (f"  {line(entry)}" for entry in view.only)
        yield f"  {speak('topics', topics=', '.join(f'{named(topic)} {n}' for topic, n in view.topics) or '—')}"
        if view.only_topics:
            yield f"  {speak('own topics', topics=', '.join(map(named, view.only_topics)))}"
    if found.unheard:
        yield speak("unheard", n=len(found.unheard))
    if len(found.voices) > 1:
        yield speak("all", n=len(found.shared))
        yield from (f"  {line(entry)}" for entry in found.shared)
    if found.conflicting:
        yield speak("differently", n=len(found.conflicting))
        yield from (f"  {line(entry)}" for entry in found.conflicting)


def _person(person: Person, words: TableWords) -> str:
    lines = [f"{person.name} ({person.side})"]
    others = [each for each in person.spellings if each != person.name]
    lines += [f"  {say(words, 'also', names=', '.join(others))}"] if others else []
    lines += [f"  {_office(held, words)}" for held in person.offices]
    return "\n".join(lines)


def _office(held: Office, words: TableWords) -> str:
    """«ambassador to Norway, seen 29 November 2018: …»."""
    charge = f" ({words.label('portfolios', held.portfolio)})" if held.portfolio else ""
    post = f" → {words.label('sides', held.post)}" if held.post else ""
    dates = dict.fromkeys(words.date(each) for each in (held.first, held.last) if each)
    return (
        f"{words.label('ranks', held.rank)}{charge}{post}, seen {' – '.join(dates) or 'undated'}: {_ids(held.sources)}"
    )


def _holding(held: Holding, tellings: Mapping[str, Telling]) -> str:
    seen = held.first if held.first == held.last else f"{held.first} – {held.last or '..'}"
    sources = dict.fromkeys(tellings[each].source or "" for each in held.sources if each in tellings)
    return " · ".join(filter(None, (held.name, seen, ", ".join(sources), _ids(held.sources))))


def _ids(sources: tuple[str, ...]) -> str:
    return ", ".join(each[:SHORT] for each in sources[:_SOME]) + (" …" if len(sources) > _SOME else "")


def _act(found: ComparedDocuments, id_: str) -> str:
    telling = found.tellings[id_]
    return f"{telling.when or '—'} {telling.kind} {'–'.join(telling.sides)} «{found.words[id_]}»"


def _plain(found: Any) -> str:
    return "—" if found is None else found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


def _plain_tuple(found: Any) -> dict[str, Any]:
    """Named tuples, one inside another, as plain values."""
    return {name: _plain_value(value) for name, value in found._asdict().items()}


def _plain_value(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return _plain_tuple(value)
    return [_plain_value(each) for each in value] if isinstance(value, tuple) else value


def _speech(store: Store, asked: Asked, language: str | None) -> _Speech:
    """How to name the entries of a question."""
    known = {each.id: each.line for each in store.timeline(asked)}
    words = words_for(known.values(), language)
    return _Speech(lambda id_: one_line(known[id_], words), words)


def day_of(on: str | None) -> datetime.date:
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
    write_out("".join(json.dumps(each, ensure_ascii=False, default=str) + "\n" for each in found))
