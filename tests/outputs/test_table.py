"""The chronicle as a table."""

from __future__ import annotations

import io

from rich.console import Console

from verbale.acts.act import Act, Evidence, Paper, Participant, Place
from verbale.outputs.table import TableWords, Told, plain_table, rich_table, rows
from verbale.when.when import When


def order(edtf: str) -> tuple[bool, int, int, int, str]:
    """The project's own order of dates."""
    return When.parse(edtf).sort_key


WORDS = TableWords(order=order)
ACTS = [
    Act("visit", ("BY", "NO"), when="2017-05", when_basis="stated", evidence=(Evidence("act", 7, 19),)),
    Act("membership", ("NO", "EU"), status="denied"),
    Act(
        "meeting",
        ("BY", "NO"),
        when="1992-02-04",
        when_basis="derived",
        where=Place("Осло", "NO"),
        occasion="саммит [1]",
        participants=(Participant("BY", "Петров П. П."), Participant("NO", rank="head_of_state")),
    ),
    Act("document.signed", ("BY", "NO"), when="2017-05", document=Paper("treaty", "О дружбе"), status="planned"),
    Act("call", ("BY", "NO"), when="XXXX-02-04"),
]


def test_date_order_then_undated() -> None:
    """Earliest first, text order within a date, unknown years after known ones, undated acts last."""
    assert [row[:2] for row in rows(map(Told, ACTS), WORDS)] == [
        ("1992-02-04 (derived)", "meeting"),
        ("2017-05", "visit"),
        ("2017-05", "document.signed «О дружбе» [planned]"),
        ("XXXX-02-04", "call"),
        ("—", "membership [denied]"),
    ]


def test_cells() -> None:
    """Who with their sides, where and on what occasion, and where the words are."""
    cells = rows([Told(ACTS[2]), Told(ACTS[0], "a.txt")], WORDS)
    assert cells[0][2:] == ("BY–NO", "Петров П. П. (BY); head of state (NO)", "Осло, NO; саммит [1]", "")
    assert cells[1][5] == "a.txt: 7–19"


def test_plain_table_is_aligned() -> None:
    """Columns begin at the same place in every line; no blanks at the ends."""
    lines = plain_table(rows([Told(ACTS[0]), Told(ACTS[2])], WORDS), WORDS).splitlines()
    assert lines[0].startswith("date                  act      sides")
    assert len({line.index("BY–NO") for line in lines[1:]} | {lines[0].index("sides")}) == 1
    assert [line for line in lines if line != line.rstrip()] == []


def test_words_of_a_language() -> None:
    """Dates, kinds, statuses and the basis speak the table's language."""
    words = TableWords(
        order=order,
        date="{} г.".format,
        labels={"kinds": {"meeting": "Встреча"}, "ranks": {"head_of_state": "глава государства"}},
        language="ru",
    )
    assert rows([Told(ACTS[2])], words)[0][:4] == (
        "1992-02-04 г. (вычислено)", "Встреча", "BY–NO", "Петров П. П. (BY); глава государства (NO)",
    )  # fmt: skip
    assert plain_table([], words) == "дата  акт  стороны  лица  место и повод  слова\n"


def test_rich_table_shows_brackets_as_they_are() -> None:
    """A bracket in a name is no markup."""
    console = Console(file=io.StringIO(), width=160)
    console.print(rich_table(rows(map(Told, ACTS), WORDS), WORDS))
    assert isinstance(console.file, io.StringIO)
    assert "саммит [1]" in console.file.getvalue()
