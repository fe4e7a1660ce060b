"""A chronicle of another edition of the program is refused until it is brought up to date, and loses nothing by it."""

from __future__ import annotations

import pytest
from sample import WHO, addition, brief, call, consultations
from sqlalchemy import text

from verbale.errors import StoreError
from verbale.store.connect import make_engine, writing
from verbale.store.schema import SCHEMA
from verbale.store.store import Store
from verbale.store.upgrade import schema_of, upgrade

ROUND = "В декабре 2018 года в Минске прошли консультации Беларуси и Норвегии."
CALL = "Министры Беларуси и Норвегии говорили по телефону 29 апреля 2020 года."


@pytest.mark.parametrize("name", ["merged_by", "indexed_by"])
def test_caches_of_another_edition(address: str, name: str) -> None:
    """They are made anew, to the same export and the same finds; judgements stay."""
    store = Store(address, create=True)
    store.add([brief(), addition(ROUND, consultations()), addition(CALL, call(), name="c.txt")], **WHO)
    first, *_, last = (told.id for told in store.timeline())
    store.unsure(first, last, **WHO)
    export, found, events = list(store.export()), store.search("консультация")[1], store.events()
    with writing(make_engine(address, create=False), address) as connection:
        connection.execute(text("UPDATE facts SET value = 'another' WHERE name = :name"), {"name": name})
    with pytest.raises(StoreError, match=f"{name}.*verbale upgrade"):
        Store(address)
    said: list[str] = []
    Store.upgrade(address, said.append)
    again = Store(address)
    assert (list(again.export()), again.search("консультация")[1], again.events()) == (export, found, events)
    assert again.check().faults == ()
    assert len(said) >= 1


def test_an_older_schema_is_brought_up_to_date(address: str) -> None:
    """The tables that came later are made, and filled."""
    with writing(make_engine(address, create=True), address) as connection:
        upgrade(connection, "0001")
    with pytest.raises(StoreError, match="verbale upgrade"):
        Store(address)
    said: list[str] = []
    Store.upgrade(address, said.append)
    assert said[0] == f"schema 0001 to {SCHEMA}"
    with writing(make_engine(address, create=False), address) as connection:
        assert schema_of(connection) == SCHEMA
    store = Store(address)
    store.add([brief()], **WHO)
    assert store.search("консультация")[1] == 1


def test_a_chronicle_without_outlines_loses_nothing(address: str) -> None:
    """What was stored before tellings had outlines: the same export, queue and log, and it goes on growing."""
    store = Store(address, create=True)
    store.add([brief(), addition(ROUND, consultations(), name="r.txt")], **WHO)
    first, *_, last = (told.id for told in store.timeline())
    store.unsure(first, last, **WHO)
    export, events, queue = list(store.export()), store.events(), store.queue()
    with writing(make_engine(address, create=False), address) as connection:
        for statement in _AS_IT_WAS.strip().split(";"):
            connection.execute(text(statement))
    with pytest.raises(StoreError, match="verbale upgrade"):
        Store(address)
    said: list[str] = []
    Store.upgrade(address, said.append)
    assert said[0] == f"schema 0002 to {SCHEMA}"
    again = Store(address)
    assert (list(again.export()), again.events(), again.queue()) == (export, events, queue)
    assert again.check().faults == ()
    again.add([addition(CALL, call(), name="c.txt")], **WHO)
    assert [len(told.entry.tellings) for told in again.timeline()].count(2) == 2
    assert again.check().faults == ()


_AS_IT_WAS = """
DROP TABLE entry_tellings;
DROP TABLE keys;
DROP INDEX undecided_second;
CREATE TABLE keys (key text, telling bigint REFERENCES tellings(number), PRIMARY KEY (key, telling));
CREATE TABLE entry_tellings (telling bigint PRIMARY KEY REFERENCES tellings(number), entry bigint NOT NULL);
INSERT INTO keys SELECT 'an old key', number FROM tellings;
INSERT INTO entry_tellings SELECT number, (SELECT min(number) FROM entries) FROM tellings;
UPDATE verbale_schema SET version_num = '0002'"""


def test_what_is_up_to_date_is_left_alone(address: str) -> None:
    """Nothing is said, nothing done."""
    Store(address, create=True).add([brief()], **WHO)
    said: list[str] = []
    Store.upgrade(address, said.append)
    assert said == []
