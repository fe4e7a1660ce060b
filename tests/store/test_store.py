"""A stored chronicle: what is added, added again, read anew, judged, corrected and undone; on both databases."""

from __future__ import annotations

import json

import pytest
from sample import BRIEF, CALL, ROUND, VISIT, WHO, addition, brief, call, consultations, visit

from verbale.chronicle.build import build_chronicle
from verbale.chronicle.telling import Telling
from verbale.errors import DocumentError, StoreError
from verbale.store.documents import sha256
from verbale.store.store import Store
from verbale.store.timeline import Asked


@pytest.fixture
def store(address: str) -> Store:
    """A chronicle without anything in it."""
    return Store(address, create=True)


def exported(store: Store) -> str:
    """The whole export."""
    return "".join(store.export())


def whole(store: Store) -> None:
    """Nothing is wrong with the chronicle."""
    assert store.check().faults == ()
    assert store.verify().faults == ()


def kinds(store: Store, **asked: object) -> list[str]:
    """The kinds of the entries that are asked for."""
    return [told.entry.kind for told in store.timeline(Asked(**asked))]  # type: ignore[arg-type]


def test_what_is_added_is_told(store: Store) -> None:
    """The entries come in the order of time, each with its document, its words and its record."""
    (added,) = store.add([brief(published="2021-07-20", url="https://www.example.org/brief")], **WHO)
    assert (added.is_new, len(added.new), added.known) == (True, 3, 0)
    told = list(store.told())
    assert [each.entry.kind for each in told] == ["visit", "consultations", "call"]
    (telling,) = told[1].tellings
    assert (telling.words, telling.quotations, telling.source) == (ROUND, (ROUND,), "example.org")
    assert telling.record["where"] == {"place": "Минск", "state": "BY"}
    whole(store)


def test_adding_twice_adds_nothing(store: Store) -> None:
    """The same document with the same acts leaves neither a telling nor an event."""
    store.add([brief()], **WHO)
    before, events = exported(store), store.events()
    (again,) = store.add([brief()], **WHO)
    assert (again.event, again.new, again.known) == (None, (), 3)
    assert (exported(store), store.events()) == (before, events)


def test_a_copy_under_another_name_is_no_news_twice(store: Store) -> None:
    """Two files of the same bytes, added again and again: the name that is first in the alphabet stays."""
    both = [brief(name="b.txt"), brief(name="a.txt")]
    store.add(both, **WHO)
    again = store.add(both, **WHO)

    assert [each.event for each in again] == [None, None]
    assert {telling.document.name for told in store.told() for telling in told.tellings} == {"a.txt"}


def test_an_undated_act_moves_with_the_date_of_its_document(store: Store) -> None:
    """Told anew that the page is of 2016 and not of 2015: its act no longer waits beside that of 2015; and back."""
    people = [{"side": "BY", "person": "Пётр Глинский"}]
    dated = addition(VISIT, visit(participants=people), name="dated.txt")
    text = f"Визит в Осло: {VISIT}"
    undated = visit(text, when=None, when_basis=None, participants=people)
    store.add([dated, addition(text, undated, name="undated.txt", published="2015-05-13")], **WHO)
    together = len(list(store.timeline())), len(store.queue())
    (moved,) = store.add([addition(text, undated, name="undated.txt", published="2016-08-01")], **WHO)
    apart = len(list(store.timeline())), len(store.queue())
    store.undo(moved.event or 0, **WHO)

    assert (together, apart) == ((1, 0), (2, 0))
    assert (len(list(store.timeline())), len(store.queue())) == together
    assert store.check().faults == ()


def test_the_same_document_twice_in_one_batch(store: Store) -> None:
    """It does not matter in how many steps it comes."""
    first, second = store.add([brief(), brief()], **WHO)
    assert (first.is_new, second.event) == (True, None)
    whole(store)


def test_a_known_document_twice_in_one_batch_with_a_new_act(store: Store) -> None:
    """What the first of the two tells anew is known to the second."""
    store.add([addition(BRIEF, visit(BRIEF))], **WHO)
    both = addition(BRIEF, visit(BRIEF), call(BRIEF))
    first, second = store.add([both, both], **WHO)
    assert (len(first.new), second.event) == (1, None)
    whole(store)


def test_reading_anew_shows_the_difference(store: Store) -> None:
    """What is read no more is withdrawn, not deleted; what is read for the first time is added; the rest stays."""
    store.add([addition(BRIEF, visit(BRIEF), consultations(BRIEF))], **WHO)
    (again,) = store.add([addition(BRIEF, visit(BRIEF), call(BRIEF))], **WHO)
    assert (len(again.new), len(again.withdrawn), again.known) == (1, 1, 1)
    assert kinds(store) == ["visit", "call"]
    whole(store)


def test_a_judgement_stays_when_the_claim_is_the_same(store: Store) -> None:
    """After a change of rules the acts that are read alike keep what was decided about them."""
    store.add([brief()], **WHO)
    round_ = next(store.timeline(Asked(kind="consultations"))).entry
    store.correct(round_.id, "occasion", "двадцатилетие", **WHO)
    changed = [visit(BRIEF, rule="NEW"), consultations(BRIEF, rule="NEW"), call(BRIEF, when="2020-04")]
    store.add([addition(BRIEF, *changed, name="brief.txt")], **WHO)
    assert store.entry(round_.id).entry.id == round_.id
    assert [event.what for event in store.events_about(store.entry(round_.id))] == ["add", "correct"]
    whole(store)


def test_a_record_made_by_hand_outranks_a_reading(store: Store) -> None:
    """Reading the document again does not take its place; undoing its adding lets the reading in."""
    store.add([addition(BRIEF, call(BRIEF))], **WHO)
    (by_hand,) = store.add([addition(BRIEF, visit(BRIEF), by_hand=True)], **WHO)
    (kept,) = store.add([addition(BRIEF, call(BRIEF))], **WHO)
    assert (kept.kept_record, kinds(store)) == (True, ["visit"])
    assert by_hand.event is not None
    store.undo(by_hand.event, **WHO)
    assert kinds(store) == ["call"]
    whole(store)


def test_a_new_edition_is_linked_to_the_old(store: Store) -> None:
    """The same address with other text is a document of its own."""
    url = "https://example.org/brief"
    (old,) = store.add([addition(VISIT, visit(), url=url)], **WHO)
    (new,) = store.add([addition(BRIEF, visit(BRIEF), call(BRIEF), url=url)], **WHO)
    assert (old.document.previous, new.document.previous) == (None, old.document.number)


def test_undoing_an_adding_and_back(store: Store) -> None:
    """Undone, the document tells nothing and is not found; the undoing undone, all is as it was."""
    store.add([addition(VISIT, visit())], **WHO)
    before = exported(store)
    (added,) = store.add([brief()], **WHO)
    with_it = exported(store)
    assert added.event is not None
    undoing = store.undo(added.event, **WHO)
    assert exported(store) == before
    assert store.search("консультация") == ([], 0)
    whole(store)
    store.undo(undoing.number, **WHO)
    assert exported(store) == with_it
    assert store.search("консультация")[1] == 1
    whole(store)


def test_adding_again_what_was_undone(store: Store) -> None:
    """It stands again, as an event of its own."""
    (added,) = store.add([brief()], **WHO)
    before = exported(store)
    assert added.event is not None
    store.undo(added.event, **WHO)
    (again,) = store.add([brief()], **WHO)
    assert (len(again.new), again.is_new, exported(store)) == (3, False, before)
    whole(store)


@pytest.mark.parametrize("what", ["same", "different", "unsure", "correct"])
def test_undoing_a_judgement_restores_the_export(store: Store, what: str) -> None:
    """Every judgement can be taken back, to the byte."""
    store.add([addition(VISIT, visit(), name="a.txt"), addition(CALL, call(), name="b.txt")], **WHO)
    before = exported(store)
    first, second = (told.id for told in store.timeline())
    if what == "correct":
        event = store.correct(first, "where.place", "Берген", because="опечатка", **WHO)
    else:
        event = getattr(store, what)(first, second, because="по документам", **WHO)
    whole(store)
    store.undo(event, **WHO)
    assert exported(store) == before
    whole(store)


def test_undoing_twice_is_refused(store: Store) -> None:
    """The message says how to bring it back."""
    (added,) = store.add([brief()], **WHO)
    assert added.event is not None
    undoing = store.undo(added.event, **WHO)
    with pytest.raises(StoreError, match=f"verbale undo {undoing.number}"):
        store.undo(added.event, **WHO)


def test_the_export_is_what_the_core_makes_of_everything(store: Store) -> None:
    """However it came in, the cache holds the entries that one merge of all tellings gives."""
    for one in (addition(VISIT, visit()), brief(), addition(ROUND, consultations(when="2018"))):
        store.add([one], **WHO)
    told = list(store.told())
    tellings = [
        Telling(
            each.id, each.document.sha256, each.record, each.document.language, each.document.published,
            each.document.url, each.source,
        )
        for entry in told
        for each in entry.tellings
    ]  # fmt: skip
    built = {entry.id: entry.to_json() for entry in build_chronicle(tellings).entries}
    assert {entry.entry.id: entry.entry.to_json() for entry in told} == built


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"sides": ("NO", "by")}, ["visit", "consultations", "call"]),
        ({"sides": ("BY", "SE")}, []),
        ({"sides": ("BY",)}, ["visit", "consultations", "call"]),
        ({"first": "2018-12-05"}, ["consultations", "call"]),
        ({"last": "2018-12-05"}, ["visit", "consultations"]),
        ({"first": "2018", "last": "2018"}, ["consultations"]),
        ({"kind": "visit"}, ["visit"]),
        ({"kind": "envoy"}, []),
        ({"status": "planned"}, []),
        ({"source": "brief"}, ["visit", "consultations", "call"]),
        ({"source": "other"}, []),
        ({"level": "minister"}, ["visit"]),
        ({"person": "сенько"}, ["visit"]),
        ({"person": "Сенько В."}, ["visit"]),
        ({"person": "Макей"}, []),
    ],
)
def test_asking_for_a_part(store: Store, asked: dict[str, object], expected: list[str]) -> None:
    """Each filter leaves what fits it, in the order of time; a date that may fit does."""
    people = [{"side": "BY", "person": "В. Л. Сенько", "rank": "minister"}]
    records = (visit(BRIEF, level="minister", participants=people), consultations(BRIEF), call(BRIEF))
    store.add([addition(BRIEF, *records, name="brief.txt")], **WHO)
    assert kinds(store, **asked) == expected


def test_a_bound_that_is_no_date(store: Store) -> None:
    """The message says what may stand there."""
    with pytest.raises(StoreError, match="EDTF"):
        kinds(store, first="вчера")


def test_naming_an_entry(store: Store) -> None:
    """The beginning of its id is enough; too little, none and several are told apart."""
    store.add([brief()], **WHO)
    ids = [told.id for told in store.timeline()]
    assert store.entry(ids[0][:8].upper()).entry.id == ids[0]
    for wanted, message in (("abc", "is no id"), ("zzzzzz", "is no id"), ("0123456789", "There is no entry")):
        with pytest.raises(StoreError, match=message):
            store.entry(wanted)


def test_a_withdrawn_telling_names_no_entry(store: Store) -> None:
    """It is not confused with one that never was."""
    (added,) = store.add([addition(VISIT, visit())], **WHO)
    assert added.event is not None
    store.undo(added.event, **WHO)
    with pytest.raises(StoreError, match="withdrawn"):
        store.entry(added.new[0])


def test_judging_an_entry_with_itself(store: Store) -> None:
    """Nothing is written."""
    (added,) = store.add([addition(VISIT, visit())], **WHO)
    with pytest.raises(StoreError, match="same entry already"):
        store.same(added.new[0], added.new[0][:10], **WHO)
    assert len(store.events()) == 1


def test_splitting_what_is_one(store: Store) -> None:
    """One telling cannot be parted."""
    (added,) = store.add([addition(VISIT, visit())], **WHO)
    with pytest.raises(StoreError, match="nothing to split"):
        store.split(added.new[0], **WHO)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("colour", "red", "is no field"),
        ("where", "Осло", "is no field"),
        ("when", "летом", "EDTF"),
        ("level", "minstr", "is no level"),
        ("kind", "party", "verbale kinds"),
        ("ordinal", "третий", "whole number"),
    ],
)
def test_corrections_are_checked(store: Store, field: str, value: str, message: str) -> None:
    """What the contract does not know does not get in."""
    (added,) = store.add([addition(VISIT, visit())], **WHO)
    with pytest.raises(StoreError, match=message):
        store.correct(added.new[0], field, value, **WHO)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "party"}, "kind is 'party'"),
        ({"sides": "BY"}, "list of codes"),
        ({"when": "1 мая"}, "EDTF"),
        ({"status": "maybe"}, "it may be held"),
        ({"evidence": [{"field": "act", "start": 0, "end": 999}]}, "outside the text"),
        ({"evidence": [{"field": "act", "start": "0", "end": 9}]}, "list of spans"),
        ({"participants": ["В. Л. Сенько"]}, "list of persons"),
    ],
)
def test_a_wrong_record_is_refused_whole(store: Store, change: dict[str, object], message: str) -> None:
    """The message names the document and the act; nothing of the document is kept."""
    with pytest.raises(DocumentError, match=message):
        store.add([addition(BRIEF, visit(BRIEF), {**call(BRIEF), **change})], **WHO)
    assert store.check().documents == 0


def test_the_export_is_plain_json(store: Store) -> None:
    """Each line is an entry with its tellings: document, act, fields."""
    store.add([brief()], **WHO)
    lines = [json.loads(line) for line in store.export()]
    assert [line["kind"] for line in lines] == ["visit", "consultations", "call"]
    (telling,) = lines[0]["tellings"]
    assert (telling["document"], telling["act"], telling["sha256"]) == (
        "brief.txt",
        "brief.txt#1",
        sha256(BRIEF.encode()),
    )
    assert telling["record"]["when"] == "2015-05-12"


def test_an_act_keeps_the_name_that_its_record_gives(store: Store) -> None:
    """A record made elsewhere can be found again by its own id."""
    store.add([addition(VISIT, {"id": "oslo-2015", **visit()}, by_hand=True)], **WHO)
    assert next(store.told()).tellings[0].act == "oslo-2015"


def test_searching_leads_to_entries(store: Store) -> None:
    """A line is found in any form of its words, with the entries that it tells of."""
    store.add([brief()], **WHO)
    (line,), total = store.search("консультация Минск")
    assert (line.words, [told.entry.kind for told in line.entries], total) == (ROUND, ["consultations"], 1)
