"""`verbale timeline`, `show`, `search`, `queue`: a question is asked, and its answer printed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from verbale.cli.doors import chronicle_words
from verbale.cli.exits import Exit
from verbale.cli.keep_commands import event_lines
from verbale.cli.opened import opened, require_sides
from verbale.cli.read_command import write_out
from verbale.outputs.chronicle_table import SHORT, aligned, cells, csv_lines, headings, markdown
from verbale.outputs.entry_page import entry_page
from verbale.outputs.table import TableWords
from verbale.store.timeline import Asked


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """The options of `verbale timeline`, as given."""

    sides: tuple[str, ...]
    bounds: tuple[str | None, str | None]
    filters: Mapping[str, str | None]
    form: str | None
    language: str | None

    @property
    def asked(self) -> Asked:
        """The question."""
        first, last = self.bounds
        return Asked(self.sides, first, last, **self.filters)


def run_timeline(address: str, options: TimelineOptions) -> Exit:
    """Prints entries in the order of time."""
    form = options.form or ("table" if sys.stdout.isatty() else "jsonl")
    with opened(address, read_only=True) as store:
        require_sides(store, options.sides)
        if form == "jsonl":
            _print_lines(store.export(options.asked))
        elif form == "csv":
            _print_lines(csv_lines(listed.line for listed in store.timeline(options.asked)), least=2)
        else:
            _print_rows([listed.line for listed in store.timeline(options.asked)], form, options.language)
    return Exit.ALL_READ


def _print_lines(lines: Iterable[str], least: int = 1) -> None:
    printed = 0
    for printed, line in enumerate(lines, 1):  # noqa: B007 -- the last number counts
        write_out(line)
    if printed < least:
        print("no entry fits", file=sys.stderr)


def _print_rows(lines: list[Mapping[str, Any]], form: str, language: str | None) -> None:
    if not lines:
        print("no entry fits", file=sys.stderr)
        return
    words = words_for(lines, language)
    rows = [cells(line, words) for line in lines]
    if form == "md":
        write_out(markdown(rows, words))
    else:
        _print_table(rows, words)


def _print_table(rows: list[tuple[str, ...]], words: TableWords) -> None:
    if not sys.stdout.isatty():
        write_out(aligned(rows, words))
        return
    from rich.console import Console  # noqa: PLC0415 -- slow to load, only a terminal needs it
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(show_lines=True)
    for heading in headings(words):
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    Console(file=sys.stdout).print(table)


def run_show(address: str, wanted: str, language: str | None, *, as_json: bool) -> Exit:
    """Prints an entry with all that stands behind it."""
    with opened(address, read_only=True) as store:
        told = store.entry(wanted)
        events = store.events_about(told)
        if as_json:
            log = [{"number": each.number, "who": each.who, "at": each.at, "what": each.what} for each in events]
            write_out(json.dumps({**told.to_json(), "log": log}, ensure_ascii=False, indent=2) + "\n")
            return Exit.ALL_READ
        page = entry_page(told.to_json(), words_for([told.line], language))
        write_out(page + "\nLog\n" + "".join(f"{event}\n" for event in event_lines(events)))
    return Exit.ALL_READ


def run_search(address: str, words: str, limit: int, language: str | None, *, as_json: bool) -> Exit:
    """Prints the lines that are found, each with its document and its entries."""
    with opened(address, read_only=True) as store:
        found, total = store.search(words, limit)
        if as_json:
            write_out("".join(json.dumps(line.to_json(), ensure_ascii=False) + "\n" for line in found))
            return Exit.ALL_READ
        speaks = words_for((listed.line for line in found for listed in line.entries), language)
        for line in found:
            entries = [listed.line for listed in line.entries]
            where = f"{line.document.shown}, {line.start}–{line.stop}"
            published = f", {speaks.date(line.document.published)}" if line.document.published else ""
            write_out(f"{where}{published}\n  «{' '.join(line.words.split())}»\n")
            write_out("".join(f"  → {one_line(entry, speaks)}\n" for entry in entries))
        shown = f", the first {len(found)} shown; --limit gives more" if total > len(found) else ""
        print(f"{total:,} line{'' if total == 1 else 's'} found{shown}", file=sys.stderr)
    return Exit.ALL_READ


def run_queue(address: str, language: str | None, *, as_json: bool) -> Exit:
    """Prints the undecided pairs, each with both texts and the reasons both ways."""
    with opened(address, read_only=True) as store:
        pairs = store.queue()
        if as_json:
            write_out("".join(json.dumps(pair.to_json(), ensure_ascii=False) + "\n" for pair, _, _ in pairs))
            return Exit.ALL_READ
        words = words_for([told.line for _, *both in pairs for told in both], language)
        for pair, first, second in pairs:
            for told, telling in zip((first, second), pair.tellings, strict=True):
                write_out(f"{one_line(told.line, words)}\n")
                quoted = next((each.words for each in told.tellings if each.id == telling), "")
                write_out(f"    «{' '.join(quoted.split())}»\n")
            write_out(
                f"  for: {'; '.join(pair.reasons_for) or '—'}\n  against: {'; '.join(pair.reasons_against) or '—'}\n"
            )
            ids = f"{pair.first[:SHORT]} {pair.second[:SHORT]}"
            looked = " (looked at, unsure)" if pair.verdict == "unsure" else ""
            write_out(f"  decide{looked}: verbale same {ids} | verbale different {ids}\n\n")
        print(f"{len(pairs):,} pair{'' if len(pairs) == 1 else 's'} undecided", file=sys.stderr)
    return Exit.ALL_READ


def one_line(entry: Mapping[str, Any], words: TableWords) -> str:
    """An entry in one line: id, date, act, sides, persons, place."""
    date, act, sides, persons, place, _, id_ = cells(entry, words)
    return " · ".join(filter(None, (id_, date, act, sides, persons, place)))


def words_for(entries: Iterable[Mapping[str, Any]], language: str | None) -> TableWords:
    """How to speak of these entries: in the language of their documents, if it is one."""
    return chronicle_words(language, frozenset(each for entry in entries for each in entry["languages"]))
