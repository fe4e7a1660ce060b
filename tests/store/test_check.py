"""`check` and `verify` find what is not whole, and say what."""

from __future__ import annotations

import pytest
from sample import BRIEF, WHO, addition, brief, call, visit
from sqlalchemy import text

from verbale.store.connect import make_engine, writing
from verbale.store.store import Store

BROKEN = {
    "UPDATE documents SET content = 'x'": "its bytes are not those",
    "UPDATE texts SET text = 'x'": "its text is not the one",
    "UPDATE tellings SET record = replace(record, '2015', '2016')": "what is kept is not what was said",
    "UPDATE tellings SET stands = (number <> 1)": "by the log it stands",
    "DELETE FROM event_tellings WHERE telling = 1": "it added 3 tellings, 2 are there",
    "DELETE FROM entry_tellings": "3 tellings that stand are in no entry",
    "DELETE FROM entry_pairs": "3 entries are not in entry_pairs",
    "DELETE FROM keys": "3 tellings have no key",
    "DELETE FROM passages": "1 texts are not in the index",
}


def tamper(address: str, statement: str) -> None:
    """Changes what nothing of ours would change, past the triggers and references that forbid it."""
    engine = make_engine(address, create=False)
    with writing(engine, address) as connection:
        if connection.dialect.name == "sqlite":
            names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
            for name in names:
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        as_bytes = "convert_to('x', 'UTF8')" if connection.dialect.name == "postgresql" else "CAST('x' AS BLOB)"
        connection.execute(text(statement.replace("content = 'x'", f"content = {as_bytes}")))


@pytest.mark.parametrize(("statement", "fault"), BROKEN.items())
def test_faults_are_found(address: str, statement: str, fault: str) -> None:
    """Each kind of damage has its line."""
    store = Store(address, create=True)
    store.add([brief()], **WHO)
    assert store.check().faults == ()
    tamper(address, statement)
    assert any(fault in found for found in store.check().faults), store.check().faults


def test_a_quotation_that_is_not_there(address: str) -> None:
    """The document, the telling and the field are named."""
    store = Store(address, create=True)
    store.add([addition(BRIEF, visit(BRIEF), call(BRIEF))], **WHO)
    assert (store.verify().quotations, store.verify().faults) == (2, ())
    tamper(address, "UPDATE tellings SET quotations = replace(quotations, 'Осло', 'Рим') WHERE number = 1")
    (fault,) = store.verify().faults
    assert fault.startswith("a.txt, telling ")
    assert "is not in the text there" in fault


def test_a_text_that_is_not_in_the_original(address: str) -> None:
    """Words that stand in the kept text and not in the kept bytes are found, too."""
    store = Store(address, create=True)
    store.add([addition(BRIEF, visit(BRIEF))], **WHO)
    for statement in (
        "UPDATE texts SET text = replace(text, 'Осло', 'Рига')",
        "UPDATE tellings SET quotations = replace(quotations, 'Осло', 'Рига')",
    ):
        tamper(address, statement)
    (fault,) = store.verify().faults
    assert "is not in the original" in fault
