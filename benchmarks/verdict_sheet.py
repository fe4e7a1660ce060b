"""Work sheets on which a person judges acts that were drawn: is each true of its text?"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from corpora import documents
from verbale.acts.act import Act, Participant
from verbale.acts.reading import Reading
from verbale.cli.doors import kinds, read
from verbale.pipeline import reader
from verbale.sentences.split import blocks, sentences

LONGEST = 500  # characters of a sentence in the sheet
_ROW = re.compile(r"\| (?P<place>\S+ \d+–\d+) \|.*\| `(?P<code>[^`]+)`[^|]*\|(?P<verdict>[^|]*)\|(?P<why>[^|]*)\|$")
_HEAD = "| words at | sentence | act | verdict | why |\n|---|---|---|---|---|\n"
_EARLIER = "## Verdicts on acts not drawn now"


class Drawn(NamedTuple):
    """An act with its reading."""

    reading: Reading
    act: Act

    @property
    def place(self) -> str:
        """The document and the code points of the act's words."""
        start, stop = next((e.start, e.stop) for e in self.act.evidence if e.field == "act")
        return f"{self.reading.document.name} {start}–{stop}"

    @property
    def code(self) -> str:
        """What the verdict is on."""
        return f"{self.act.kind} {'–'.join(self.act.sides)} {self.act.when or 'undated'}"


Key = tuple[str, str]
Verdict = tuple[str, str]


def read_all(files: list[Path], language: str = "ru") -> tuple[list[Reading], list[str]]:
    """The readings of the files, and a line for each that could not be read."""
    readings: list[Reading] = []
    crashes: list[str] = []
    for file in files:
        try:
            [document] = documents([file], language)
            readings.append(read(document))
        except Exception as error:  # a crash of any kind is what is counted here
            crashes.append(f"{file.name}: {error!r}")
    return readings, crashes


def key_of(one: Drawn) -> Key:
    """What must stay the same for a verdict to hold."""
    return one.place, one.code


def verdicts(path: Path) -> dict[Key, Verdict]:
    """The verdicts of a sheet that was written before; empty cells are none."""
    if not path.exists():
        return {}
    rows = (_ROW.match(line) for line in path.read_text(encoding="utf-8").splitlines())
    found = {(row["place"], row["code"]): (row["verdict"].strip(), row["why"].strip()) for row in rows if row}
    return {key: given for key, given in found.items() if any(given)}


def _verdict(cell: str) -> str:
    """`true` or `false`, '' for an empty cell. Anything else is a slip of the pen."""
    if cell not in {"true", "false", ""}:
        raise SystemExit(f"a verdict is true or false, not {cell!r}")
    return cell


def totals(drawn: list[Drawn], given: dict[Key, Verdict]) -> Counter[str]:
    """How many of the acts are judged `true`, `false`, and '' not at all."""
    return Counter(_verdict(given.get(key_of(one), ("", ""))[0]) for one in drawn)


def sheet(heading: str, drawn: list[Drawn], given: dict[Key, Verdict]) -> str:
    """The work sheet in Markdown under its heading, with the totals and the verdicts on acts that are not drawn now."""
    counts = totals(drawn, given)
    keys = {key_of(one) for one in drawn}
    earlier = {key: verdict for key, verdict in given.items() if key not in keys}
    text = f"{heading}\n\nTrue {counts['true']}, false {counts['false']}, not judged {counts['']}.\n\n"
    text += _HEAD + "".join(_row(one, given.get(key_of(one), ("", ""))) for one in drawn)
    if earlier:
        text += f"\n{_EARLIER}\n\n{_HEAD}"
        rows = sorted(earlier.items())
        text += "".join(f"| {place} | | `{code}` | {' | '.join(verdict)} |\n" for (place, code), verdict in rows)
    return text


def _row(one: Drawn, verdict: Verdict) -> str:
    cells = (one.place, _cell(_sentence(one)), f"`{one.code}` {_cell(in_words(one.act))}", *verdict)
    return f"| {' | '.join(cells)} |\n"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "¦").split())


def _sentence(one: Drawn) -> str:
    """The sentences that the act's words stand in."""
    document = one.reading.document
    spans = [(e.start, e.stop) for e in one.act.evidence if e.field == "act"]
    shortened = reader(document.language).grammar.abbreviations
    found = [span for block in blocks(document.text) for span in sentences(document.text, block, shortened)]
    held = [(start, stop) for start, stop in found if any(first < stop and start < last for first, last in spans)]
    words = " ".join(document.text[start:stop] for start, stop in held)
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"


def in_words(act: Act) -> str:
    """The fields of an act, for a reader."""
    place = ", ".join(filter(None, act.where)) if act.where else None
    paper = " ".join(filter(None, act.document)) if act.document else None
    told = {
        kinds()[act.kind]["label"]["en"]: None if act.status == "held" else act.status,
        "date": act.when and f"{act.when} {act.when_basis or ''} {act.derivation or ''}".strip(),
        "who": "; ".join(_person(who) for who in act.participants),
        "level": act.level,
        "initiative": act.initiator,
        "place": place,
        "occasion": act.occasion,
        "paper": paper,
        "topics": ", ".join(act.topics),
        **act.detail,
    }
    label, status = next(iter(told.items()))
    rest = [f"{name}: {value}" for name, value in list(told.items())[1:] if value]
    return "; ".join([f"{label}, {status}" if status else label, *rest])


def _person(who: Participant) -> str:
    name = who.person or who.office or who.rank or "somebody"
    about = ", ".join(filter(None, (who.side, who.rank if name != who.rank else None, who.role)))
    return f"{name} ({about})" if about else name
