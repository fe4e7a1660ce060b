"""Words are found in any of their forms, on both databases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from verbale.documents.document import Document
from verbale.errors import StoreError
from verbale.store import documents, search
from verbale.store.batch import Batch
from verbale.store.connect import make_engine, writing
from verbale.store.lemmas import WordIndex
from verbale.store.upgrade import upgrade

LINES = [
    "В Осло прошёл раунд консультаций министерств иностранных дел.",
    "Министру вручили верительную грамоту.",
    "Министерство опубликовало обзор белорусско-норвежского сотрудничества.",
    "Стороны договорились о санкциях и торговле с Норвегией.",
    "Наблюдатель Сёрейде прибыла на Мака́ровские чтения.",
]
NORWEGIAN = "Statssekretær Søreide møtte ambassadøren i Ålesund."


@pytest.fixture
def connection(address: str) -> Iterator[Connection]:
    """A chronicle of two documents."""
    with writing(make_engine(address, create=True), address) as opened:
        upgrade(opened)
        for text, language in (("\n".join(LINES), "ru"), (NORWEGIAN, "no")):
            document = Document(text, language)
            batch = Batch(opened, [(documents.sha256(text.encode()), document)])
            batch.put(documents.sha256(text.encode()), text.encode(), document)
            batch.write(WordIndex())
        yield opened


def found(connection: Connection, wanted: str) -> list[str]:
    """The lines that a query finds, in the order of the text."""
    hits, total = search.find_lines(connection, wanted, 10)
    assert total == len(hits)
    texts = {hit.document: documents.text_of(connection, hit.document) for hit in hits}
    return [texts[hit.document][hit.start : hit.stop] for hit in sorted(hits)]


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        ("консультация", [0]),
        ("КОНСУЛЬТАЦИЯМИ", [0]),
        ("министр", [1]),
        ("министерство", [0, 2]),
        ("верительная грамота", [1]),
        ("норвежский", [2]),
        ("Норвегия", [3]),
        ("санкция Норвегия", [3]),
        ("консультация Норвегия", []),
        ("Серейде", [4]),
        ("макаровский", [4]),
        ("прошел", [0]),
    ],
)
def test_inflected_forms(connection: Connection, wanted: str, lines: list[int]) -> None:
    """All words must be there, each in whatever form; министр is not министерство."""
    assert found(connection, wanted) == [LINES[number] for number in lines]


@pytest.mark.parametrize("wanted", ["Søreide", "soreide", "ålesund", "Alesund", "statssekretaer"])
def test_latin_letters_without_their_marks(connection: Connection, wanted: str) -> None:
    """Who has no ø on the keyboard finds it, too."""
    assert found(connection, wanted) == [NORWEGIAN]


@pytest.mark.parametrize(
    "wanted", ['"', "AND OR NOT", "консультация*", "а' | 'б", "NEAR(осло)", "lemmas:осло", "(", "&!"]
)
def test_signs_of_query_languages_mean_nothing(connection: Connection, wanted: str) -> None:
    """A query is words; no sign of it reaches the database as a command."""
    if any(letter.isalnum() for letter in wanted):
        search.find_lines(connection, wanted, 10)
    else:
        with pytest.raises(StoreError, match="no word"):
            search.find_lines(connection, wanted, 10)


@pytest.mark.parametrize(
    ("language", "line", "wanted"),
    [
        ("be", "У Мінску прайшоў раунд палітычных кансультацый.", "кансультацыя"),
        ("be", "Міністрам замежных спраў уручылі даверчыя граматы.", "даверчая грамата"),
        ("uk", "У Києві відбувся раунд політичних консультацій.", "консультація"),
        ("uk", "Міністрові вручили вірчі грамоти.", "вірча грамота"),
        ("no", "Statssekretæren hilste sanksjonene velkommen.", "sanksjon"),
        ("no", "Statssekretæren hilste sanksjonene velkommen.", "statssekretær"),
    ],
)
def test_languages_without_a_pack(connection: Connection, language: str, line: str, wanted: str) -> None:
    """Endings fall away where the forms of words are not known."""
    document = Document(line, language)
    batch = Batch(connection, [(documents.sha256(line.encode()), document)])
    batch.put(documents.sha256(line.encode()), line.encode(), document)
    batch.write(WordIndex())
    assert line in found(connection, wanted)


def test_index_can_be_made_anew(connection: Connection) -> None:
    """Emptied, it finds nothing; filled again, the same as before."""
    search.clear(connection)
    assert found(connection, "консультация") == []
    search.index_texts(connection, [(1, documents.text_of(connection, 1), "ru")], WordIndex())
    assert found(connection, "консультация") == [LINES[0]]
