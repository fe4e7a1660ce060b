"""Build dates from atoms: shared months and years, lists, intervals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from verbale.mentions.date_atom import Atom
from verbale.mentions.date_mention import PartialDate

YEAR_LEANS: Final = frozenset({"this_year", "last_year", "next_year", "same_year", "years_on"})
_MONTH_LEANS: Final = frozenset({"this_month", "last_month", "same_month"})


@dataclass(slots=True)
class Piece:
    """One mention's atoms, its values, and whether it is one interval."""

    atoms: list[Atom]
    values: tuple[PartialDate, ...]
    is_interval: bool = False


def reduce_joins(atoms: list[Atom], links: list[str]) -> tuple[list[Atom], list[str]]:
    """Merge atoms that stand side by side into one ("конце" + "апреля", "15 февраля" + "текущего года").

    What cannot be merged gets the link 'break'.
    """
    if not links:
        return atoms, links
    merged, kept = [atoms[0]], list[str]()
    for atom, link in zip(atoms[1:], links, strict=True):
        joined = _joined(merged[-1], atom, link)
        if joined is not None:
            merged[-1] = joined
            continue
        kind = "list" if link == "inner" else link
        merged.append(atom)
        kept.append(kind if kind not in ("join", "year") and _fits(merged[-2], atom, kind) else "break")
    return merged, kept


def _fits(left: Atom, right: Atom, link: str) -> bool:
    """Whether a list or range may hold the two: days with months, years with years."""
    pointed = ("day", "month")
    if left.kind in pointed and right.kind in pointed:
        # "16 и сентября": a bare day needs a day to its right
        return left.first.month is not None or right.kind == "day"
    if left.kind == "year" and right.kind == "year":
        return True
    timed = {left.kind, right.kind} <= {"day", "month", "year"}
    return link.startswith("range") and timed and left.first.year is not None


def _joined(left: Atom, right: Atom, link: str) -> Atom | None:
    if link == "join" and left.kind == "part":
        return _with_part(left, right)
    if link == "join" and left.kind in ("day", "month") and (left.yearless or _is_lone_day(left)):
        return _with_lean(left, right)
    if link == "year":
        return _with_year_after(left, right)
    if link == "inner" or (link in ("join", "comma") and left.kind == "relative" and left.lean in YEAR_LEANS):
        return _with_year_before(left, right)
    # "Сегодня, 3 ноября", "в четверг, 3 февраля": the date says it all.
    said_twice = link in ("join", "comma") and left.kind in ("weekday", "relative")
    if said_twice and right.kind == "day" and right.first.month is not None:
        right.start = right.first.start = left.start
        return right
    return None


def _with_year_after(left: Atom, right: Atom) -> Atom | None:
    """ "21 ноября" + "того же" + "1991-го"."""
    if left.kind not in ("day", "month") or not left.yearless or right.kind != "year" or right.last:
        return None
    left.first.year = right.first.year
    if left.last:
        left.last.year = right.first.year
    left.stop = left.first.stop = right.stop
    return left


def _with_lean(left: Atom, right: Atom) -> Atom | None:
    """ "15 февраля" + "текущего года", "the 6th" + "of that month"."""
    leans = _MONTH_LEANS if _is_lone_day(left) else YEAR_LEANS
    if right.kind != "relative" or right.lean not in leans:
        return None
    left.lean, left.shift = right.lean, right.shift
    left.stop = left.first.stop = right.stop
    return left


def _is_lone_day(atom: Atom) -> bool:
    """ "on the 6th": a day of the month told last."""
    return atom.kind == "day" and atom.first.month is None and atom.lean == "same_month"


def _with_year_before(left: Atom, right: Atom) -> Atom | None:
    """ "в 2010 году, в мае", "в прошлом году в мае"."""
    if right.kind not in ("day", "month") or right.first.month is None or left.last or not right.yearless:
        return None
    if left.kind not in ("year", "relative") or (left.kind == "relative" and left.lean not in YEAR_LEANS):
        return None
    if "X" in str(left.first.year):
        return None  # '90-х, в IV квартале': a decade has no months
    right.first.year, right.lean, right.shift = left.first.year, left.lean, left.shift
    if right.last:
        right.last.year = left.first.year
    right.start = right.first.start = left.start
    right.marked = True
    return right


def _with_part(left: Atom, right: Atom) -> Atom | None:
    if right.kind not in ("month", "year") and right.lean not in YEAR_LEANS:
        return None
    right.start = right.first.start = left.start
    right.marked = True
    return right


def date_pieces(atoms: list[Atom], links: list[str], since: bool) -> list[Piece]:
    """The mentions that a run of linked atoms makes; `since` says that "с" stands before ("с 11 по 12 декабря")."""
    if not links:
        atom = atoms[0]
        if atom.kind == "part" or (atom.kind == "day" and atom.first.month is None and atom.lean is None):
            return []
        return [_single(atom)]
    for at, link in enumerate(links):
        if link == "range_after_since" and not (since and at == 0):
            return _split(atoms, links, at, since)
        if link in ("list", "comma") and _independent(atoms, links, at):
            return _split(atoms, links, at, since)
    return _complete(atoms, links)


def _split(atoms: list[Atom], links: list[str], at: int, since: bool) -> list[Piece]:
    left = date_pieces(atoms[: at + 1], links[:at], since)
    return left + date_pieces(atoms[at + 1 :], links[at + 1 :], False)


def _independent(atoms: list[Atom], links: list[str], at: int) -> bool:
    """A comma after a date with its own year ends it, unless an "и" later shows a list."""
    left, right = atoms[at], atoms[at + 1]
    if left.kind == "year":
        return left.marked and all(link == "comma" for link in links[at:])
    if left.lean != right.lean and not left.yearless:
        return True
    own = left.first.year is not None or left.lean is not None
    return own and all(link == "comma" for link in links[at:])


def _single(atom: Atom) -> Piece:
    value = atom.first
    value.last = atom.last
    return Piece([atom], (value,), atom.last is not None)


def _complete(atoms: list[Atom], links: list[str]) -> list[Piece]:
    while atoms and atoms[-1].kind == "day" and atoms[-1].first.month is None and atoms[-1].lean is None:
        atoms, links = atoms[:-1], links[:-1]
    if not atoms:
        return []
    links = links[: len(atoms) - 1]
    for left, right in zip(reversed(atoms[:-1]), reversed(atoms[1:]), strict=True):
        _share(left, right)
    values: list[PartialDate] = []
    index = 0
    while index < len(atoms):
        atom = atoms[index]
        value = atom.first
        value.last = atom.last
        ranged = index < len(links) and links[index].startswith("range")
        if ranged and value.last is None and atoms[index + 1].last is None:
            value = _interval(atom, atoms[index + 1])
            if value.last is None:
                return [_single(one) for one in atoms[: index + 1] if one.first.month or one.kind == "year"]
            index += 1
        values.append(value)
        index += 1
    return [Piece(atoms, tuple(values), len(values) == 1 and values[0].last is not None)]


def _share(left: Atom, right: Atom) -> None:
    """Give an atom the month and year that are said once, after the next one."""
    for date in (left.first, left.last):
        if date is None or left.kind == "year":
            continue
        if date.day is not None and date.month is None:
            date.month = right.first.month
        if date.year is None and left.lean is None:
            date.year = right.first.year if right.kind != "year" else None
    if left.yearless:
        left.lean, left.shift = right.lean, right.shift


def _interval(left: Atom, right: Atom) -> PartialDate:
    first, last = left.first, right.first
    start = PartialDate(first.start, last.stop, first.year, first.month, first.day)
    end = PartialDate(first.start, last.stop, last.year, last.month, last.day)
    if bool(start.year) != bool(end.year):
        return start  # "04.02.1992 - февраля", "весной - 4 февраля 1992 г.": what the other end is of nobody says
    if start.year and end.year and _place(start) > _place(end):
        # "30 декабря – 2 января 2015 г.": the first end lies in the year before the one said for both.
        if not (start.year == end.year and start.month and end.month and start.month > end.month and start.month < 13):
            return start
        start.year = str(int(start.year) - 1)
    start.last = end
    return start


def _place(date: PartialDate) -> tuple[str, int, int]:
    return (date.year or "", date.month or 0, date.day or 0)
