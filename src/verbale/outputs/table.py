"""The chronicle of acts as a table in date order: ruled for a terminal, aligned plain text otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from verbale.acts.act import Act, Participant

if TYPE_CHECKING:
    from rich.table import Table

HEADINGS = {
    "en": ("date", "act", "sides", "persons", "place and occasion", "words at"),
    "ru": ("дата", "акт", "стороны", "лица", "место и повод", "слова"),
}
_BASIS = {"en": {}, "ru": {"inherited": "из контекста", "derived": "вычислено"}}


Order = tuple[bool, int, int, int, str]
"""The sort key of a date: see `verbale.when.When.sort_key`."""


class Told(NamedTuple):
    """An act, and the name of the document that tells it (None when there is only one)."""

    act: Act
    source: str | None = None


def _as_written(edtf: str) -> str:
    return edtf


@dataclass(frozen=True, slots=True)
class TableWords:
    """How the table speaks: its language, the order of dates, dates in words, names of codes by group.

    `labels` has the groups `kinds`, `statuses` and `ranks`; a code without a name is shown as it is.
    """

    order: Callable[[str], Order]
    date: Callable[[str], str] = _as_written
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    language: str = "en"

    @property
    def headings(self) -> tuple[str, ...]:
        """The names of the columns, English where the language has none."""
        return HEADINGS.get(self.language, HEADINGS["en"])

    def label(self, group: str, code: str) -> str:
        """The name of a code, or the code in plain letters."""
        return self.labels.get(group, {}).get(code) or code.replace("_", " ")

    def basis(self, code: str) -> str:
        """How a date is known, where the text does not state it."""
        return _BASIS.get(self.language, {}).get(code, code)


def rows(told: Iterable[Told], words: TableWords) -> list[tuple[str, ...]]:
    """The cells of the chronicle, dated acts first in date order, then undated ones in text order."""
    listed = list(told)
    dated = sorted((one for one in listed if one.act.when), key=lambda one: words.order(one.act.when or ""))
    undated = [one for one in listed if not one.act.when]
    return [_cells(one, words) for one in [*dated, *undated]]


def plain_table(cells: Sequence[tuple[str, ...]], words: TableWords) -> str:
    """The table as aligned text, two blanks between columns; ends with a newline."""
    table = [words.headings, *cells]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    aligned = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table)
    return "\n".join(aligned) + "\n"


def rich_table(cells: Sequence[tuple[str, ...]], words: TableWords) -> Table:
    """The table with rules, to be printed on a terminal of any width."""
    from rich.table import Table  # noqa: PLC0415 -- slow to load, only a terminal needs it
    from rich.text import Text  # noqa: PLC0415

    table = Table(show_lines=True)
    for heading in words.headings:
        table.add_column(heading, overflow="fold")
    for row in cells:
        table.add_row(*map(Text, row))  # Text: "[1]" in a name is no markup
    return table


def _cells(one: Told, words: TableWords) -> tuple[str, ...]:
    act = one.act
    return (
        _date(act, words),
        _act(act, words),
        "–".join(act.sides),
        "; ".join(filter(None, (_person(who, words) for who in act.participants))),
        "; ".join(filter(None, (_place(act), act.occasion))),
        _words_at(one),
    )


def _date(act: Act, words: TableWords) -> str:
    if not act.when:
        return "—"
    said = words.date(act.when)
    return said if act.when_basis in (None, "stated") else f"{said} ({words.basis(act.when_basis)})"


def _act(act: Act, words: TableWords) -> str:
    title = f" «{act.document.title}»" if act.document and act.document.title else ""
    status = "" if act.status == "held" else f" [{words.label('statuses', act.status)}]"
    return f"{words.label('kinds', act.kind)}{title}{status}"


def _person(who: Participant, words: TableWords) -> str:
    name = who.person or who.office or (words.label("ranks", who.rank) if who.rank else "")
    return f"{name} ({who.side})" if name and who.side else name


def _place(act: Act) -> str:
    if act.where is None:
        return ""
    return ", ".join(filter(None, (act.where.place, act.where.state)))


def _words_at(one: Told) -> str:
    span = next((f"{e.start}–{e.stop}" for e in one.act.evidence if e.field == "act"), "")
    return f"{one.source}: {span}" if one.source else span
