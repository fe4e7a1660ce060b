"""What pages ask of a store, on both databases."""

from __future__ import annotations

from functools import partial

import pytest
from sample import BRIEF, CALL, VISIT, WHO, addition, brief, call, visit

from verbale.errors import StoreError
from verbale.store import browsing
from verbale.store.store import Store

MINISTER = {"side": "BY", "person": "В. В. Макей", "rank": "minister"}
ADDRESS = "https://www.mfa.gov.by/1"


@pytest.fixture
def store(address: str) -> Store:
    """A brief, a second edition of a page, and a person."""
    made = Store(address, create=True)
    second = f"{VISIT} Поправлено."
    made.add([brief(url=ADDRESS), addition(CALL, call(participants=[MINISTER]), name="call.txt")], **WHO)
    made.add([addition(second, visit(second), name="second.txt", url=ADDRESS, title="Визит в Осло")], **WHO)
    return made


def test_sizes_and_pairs(store: Store) -> None:
    """Counted as they stand: an adding that is undone is not counted."""
    assert store.browse(browsing.size) == browsing.Size(3, 5, 3, 0)
    assert store.browse(browsing.pair_counts) == [("BY", "NO", 3)]
    newest = store.newest_event()
    store.undo(newest, **WHO)
    assert store.browse(browsing.size) == browsing.Size(2, 4, 3, 0)
    assert store.newest_event() == newest + 1


def test_a_document_with_its_tellings_and_editions(store: Store) -> None:
    """In the order of the text, each with the entry that holds it."""
    kept = store.browse(partial(browsing.kept_document, wanted="brief.txt"))
    assert kept.text == BRIEF
    assert [told.record["kind"] for told in kept.tellings] == ["visit", "consultations", "call"]
    assert [told.entry for told in kept.tellings] == [each.id for each in store.timeline()]
    assert [edition.name for edition in kept.editions] == ["brief.txt", "second.txt"]
    with pytest.raises(StoreError, match="No document"):
        store.browse(partial(browsing.kept_document, wanted="nowhere.txt"))


def test_documents_are_listed_and_found(store: Store) -> None:
    """The last added first; by a part of name, title or address, whatever the case of Latin letters."""
    listed, total = store.browse(partial(browsing.document_list, words="", skip=1, limit=1))
    assert ([(each.document.name, each.tellings) for each in listed], total) == ([("call.txt", 1)], 3)
    for words, names in (("CALL", ["call.txt"]), ("Осло", ["second.txt"]), ("mfa.gov", ["second.txt", "brief.txt"])):
        found, _ = store.browse(partial(browsing.document_list, words=words, skip=0, limit=10))
        assert [each.document.name for each in found] == names


def test_entries_that_a_line_tells_of(store: Store) -> None:
    """By words in any form; by a word of no line, none."""
    [found] = store.browse(partial(browsing.entries_with, words="консультация"))
    assert next(each for each in store.timeline() if each.number == found).line["kind"] == "consultations"
    assert store.browse(partial(browsing.entries_with, words="санкции")) == set()


def test_people_are_taken_out_of_the_entries(store: Store) -> None:
    """Only of entries that name somebody."""
    [(number, people)] = store.browse(lambda connection: list(browsing.participants(connection)))
    assert next(each for each in store.timeline() if each.number == number).line["kind"] == "call"
    assert [who["person"] for who in people] == ["В. В. Макей"]


def test_the_queue_pair_by_pair(address: str) -> None:
    """What is unsure waits apart; both are counted."""
    store = Store(address, create=True)
    for name, office in (("a", "Посол"), ("b", "посол по совместительству")):
        text = f"Аккредитован {office} Норвегии."
        who = {"side": "NO", "rank": "ambassador", "office": office}
        record = {"kind": "envoy.accredited", "sides": ["NO", "BY"], "level": "ambassador", "participants": [who]}
        store.add([addition(text, record, name=f"{name}.txt")], **WHO)
    asked = partial(browsing.undecided_pair, skip=0)
    found = store.browse(asked)
    assert found is not None
    pair, first, second = found
    assert (pair.first, pair.second) == (first.id, second.id)
    store.unsure(pair.first, pair.second, **WHO)
    assert store.browse(asked) is None
    assert store.browse(partial(browsing.undecided_pair, skip=0, unsure=True)) is not None
    counts = [store.browse(partial(browsing.undecided_count, unsure=unsure)) for unsure in (False, True)]
    assert counts == [0, 1]
