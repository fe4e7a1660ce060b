"""Entries of a chronicle as rows, for a terminal, as aligned text, CSV or Markdown; an entry is its line of JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from verbale.outputs.table import TableWords
from verbale.packs import load

Entry = Mapping[str, Any]
SHORT = 12  # characters of an id that are printed
_TITLE = 60  # characters of a title in a row
HEADINGS = {
    "en": ("date", "act", "sides", "persons", "place and occasion", "told by", "entry"),
    "ru": ("дата", "акт", "стороны", "лица", "место и повод", "источники", "запись"),
}
CSV_COLUMNS = (
    "id", "when", "when_basis", "kind", "status", "sides", "level", "initiator", "place", "state", "occasion",
    "persons", "topics", "document", "ordinal", "sources", "conflicts", "derived", "reason",
)  # fmt: skip
_DIFFER = {"en": "differ on: ", "ru": "расходятся: "}
_DERIVED = {"en": "derived", "ru": "вычислено"}


def headings(words: TableWords) -> tuple[str, ...]:
    """The names of the columns, English where the language has none."""
    return HEADINGS.get(words.language, HEADINGS["en"])


def cells(entry: Entry, words: TableWords) -> tuple[str, ...]:
    """The cells of an entry, codes in words."""
    return (
        date_of(entry, words),
        act_of(entry, words),
        parties(entry),
        "; ".join(filter(None, (person_of(who, words) for who in value(entry, "participants") or ()))),
        "; ".join(filter(None, (place_of(entry, words), value(entry, "occasion")))),
        told_by(entry, words),
        entry["id"][:SHORT],
    )


def markdown(rows: Iterable[tuple[str, ...]], words: TableWords) -> str:
    """A table in Markdown; ends with a newline."""
    names = headings(words)
    lines = [names, ("---",) * len(names), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def aligned(rows: Sequence[tuple[str, ...]], words: TableWords) -> str:
    """A table of aligned text, two blanks between columns; ends with a newline."""
    table = [headings(words), *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table)
    return "\n".join(lines) + "\n"


def csv_lines(entries: Iterable[Entry]) -> Iterable[str]:
    """CSV with codes as they are, one entry a line after the names of the columns; several values joined by '; '."""
    yield csv_line(CSV_COLUMNS)
    for entry in entries:
        yield csv_line([_plain(entry, column) for column in CSV_COLUMNS])


def value(entry: Entry, field: str) -> Any:
    """What the tellings of an entry agree that a field says, None if nothing."""
    found = entry["values"].get(field)
    return found["value"] if found else None


def date_of(entry: Entry, words: TableWords) -> str:
    """The date in words; one that no telling states says so."""
    when = entry["when"]
    if not when:
        return "—"
    said = words.date(when)
    derived = "when" in derived_fields(entry)
    return f"{said} ({_DERIVED.get(words.language, _DERIVED['en'])})" if derived else said


def derived_fields(entry: Entry) -> list[str]:
    """The fields whose value no telling says; a date that only another telling says less exactly is none."""
    return [field for field, told in entry["values"].items() if told.get("basis") == "derived"]


def act_of(entry: Entry, words: TableWords) -> str:
    """The kind in words, the paper, the level where nobody is named, and the status if it is not held."""
    title = value(entry, "document.title")
    paper = value(entry, "document.type") if entry["kind"].startswith("document.") else None
    about = f" «{clipped(title)}»" if title else f": {words.label('document_types', paper)}" if paper else ""
    level = value(entry, "level")
    talk = f", {words.label('ranks', level)}" if level and not value(entry, "participants") else ""
    status = "" if entry["status"] == "held" else f" [{words.label('statuses', entry['status'])}]"
    return f"{words.label('kinds', entry['kind'])}{about}{talk}{status}"


def clipped(title: str) -> str:
    """A title as a row has room for it, cut between words; the entry's own page has it whole.

    >>> clipped("Соглашение о торговле"), len(clipped("слово " * 40)) <= 60
    ('Соглашение о торговле', True)
    """
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 2].rpartition(' ')[0] or title[: _TITLE - 2]} …"


def parties(entry: Entry) -> str:
    """The sides by their codes: 'BY–NO', and 'NO → BY' where the first does it to the others."""
    return (" → " if is_directed(entry) else "–").join(entry["sides"])


def is_directed(entry: Entry) -> bool:
    """Whether the first of the sides is who does the act."""
    return len(entry["sides"]) > 1 and bool(load.kinds().get(entry["kind"], {}).get("directed") == "yes")


def person_of(who: Mapping[str, Any], words: TableWords) -> str:
    """A person by name, or an unnamed one by office or rank, with the side."""
    name = who.get("person") or who.get("office") or (words.label("ranks", who["rank"]) if who.get("rank") else "")
    return f"{name} ({who['side']})" if name and who.get("side") else name


def place_of(entry: Entry, words: TableWords) -> str:
    """The place as its text has it, and the state in words."""
    state = value(entry, "where.state")
    return ", ".join(filter(None, (value(entry, "where.place"), state and words.label("sides", state))))


def sources_of(entry: Entry) -> list[str]:
    """Who tells it, each once: the host of an address, else the file's name."""
    return list(entry["sources"])


def told_by(entry: Entry, words: TableWords) -> str:
    """Who tells it, and on what they differ."""
    named = ", ".join(sources_of(entry))
    fields = ", ".join(each["field"] for each in entry["conflicts"])
    return f"{named}; {_DIFFER.get(words.language, _DIFFER['en'])}{fields}" if fields else named


def _plain(entry: Entry, column: str) -> str:
    match column:
        case "id" | "kind" | "status" | "reason" | "when":
            found = entry[column]
        case "sides":
            found = list(entry["sides"])
        case "place" | "state":
            found = value(entry, f"where.{column}")
        case "persons":
            found = [
                who.get("person") or who.get("office") or who.get("rank") for who in value(entry, "participants") or ()
            ]
        case "document":
            found = value(entry, "document.title") or value(entry, "document.type")
        case "sources":
            found = sources_of(entry)
        case "conflicts":
            found = [each["field"] for each in entry["conflicts"]]
        case "derived":
            found = derived_fields(entry)
        case _:
            found = value(entry, column)
    return "; ".join(map(str, filter(None, found))) if isinstance(found, list) else "" if found is None else str(found)


def csv_line(values: Iterable[object]) -> str:
    """One line of CSV, ended by a newline."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue()
