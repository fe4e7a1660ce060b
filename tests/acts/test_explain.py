"""`explain`: what was found in a sentence and why, by the reader's own steps."""

from __future__ import annotations

import json
from typing import Any

import pytest

from verbale.acts.explain import PlaceError, explain, explain_sentence
from verbale.documents.document import Document
from verbale.pipeline import read_document, reader

TEXT = """Беларусь и Норвегия
В мае 2015 г. министр иностранных дел Беларуси В.Ветров встретился в Осло с министром иностранных дел Норвегии П.Берг.
Летом над озером стояла ясная погода.
Мост сверкал инеем.
Река текла на север.
Зимой озеро замёрзло. Рыбаки вышли на лёд.
Посол Норвегии отменил визит в Минск.
В ходе визита шёл дождь.
На 25-летие установления дипломатических отношений 4 февраля 2017 г. вышла марка.
"""
DOCUMENT = Document(TEXT, "ru", "2020-03-01")


def told(words: str, document: Document = DOCUMENT) -> dict[str, Any]:
    """The explanation of the sentence that holds some words."""
    return explain_sentence(reader("ru"), document, offset=document.text.index(words))


def test_place_by_number_and_by_offset() -> None:
    """Sentences count from 1 over the whole document; every offset of a sentence leads to it."""
    by_number = explain_sentence(reader("ru"), DOCUMENT, sentence=7)
    assert by_number["sentence"] == {
        "number": 7, "of": 10, "start": TEXT.index("Рыбаки"), "stop": TEXT.index("Рыбаки") + 20,
        "block": {"number": 6, "of": 9, "kind": "line"}, "text": "Рыбаки вышли на лёд.",
    }  # fmt: skip
    assert told("на лёд") == by_number
    assert explain_sentence(reader("ru"), DOCUMENT, offset=TEXT.index(" Рыбаки")) == by_number


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ({"offset": 10_000}, f"it has {len(TEXT)} characters, say 0 to {len(TEXT) - 1}"),
        ({"offset": -1}, "Offset -1 is outside"),
        ({"sentence": 0}, "the text has sentences 1 to 10"),
        ({"sentence": 11}, "There is no sentence 11"),
        ({}, "one of them"),
        ({"offset": 1, "sentence": 1}, "one of them"),
    ],
)
def test_a_place_that_is_not_there(place: dict[str, int], words: str) -> None:
    """An error of ours says what there is."""
    with pytest.raises(PlaceError, match=words):
        explain(reader("ru"), DOCUMENT, **place)


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_text_without_a_sentence(text: str) -> None:
    """There is no place in an empty text."""
    for place in ({"offset": 0}, {"sentence": 1}):
        with pytest.raises(PlaceError):
            explain_sentence(reader("ru"), Document(text, "ru"), **place)


def test_same_acts_as_reading() -> None:
    """The acts of all sentences are those of the reader, in its order."""
    numbers = range(1, told("Беларусь")["sentence"]["of"] + 1)
    explained = [act for n in numbers for act in explain_sentence(reader("ru"), DOCUMENT, sentence=n)["acts"]]
    read = read_document(DOCUMENT).acts
    assert [(act["kind"], act["rule"]) for act in explained] == [(act.kind, act.rule) for act in read]
    assert read


def test_tokens_in_words() -> None:
    """A token has its dictionary form, part, case, number and gender in words, and what the lexicon knows."""
    tokens = {token["text"]: token for token in told("министр")["tokens"]}
    [analysis] = [one for one in tokens["министром"]["analyses"] if one["part"] == "noun"]
    assert analysis == {
        "lemma": "министр", "part": "noun", "cases": ["instrumental"], "number": "singular", "gender": "masculine",
        "features": [],
    }  # fmt: skip
    assert ("state", "NO") in {(hit["tag"], hit["value"]) for hit in tokens["Норвегии"]["hits"]}
    assert any("MEETING" in hit["value"] for hit in tokens["встретился"]["hits"])


def test_roles_by_their_realisation() -> None:
    """The subject, and the complement that the frame of the verb takes by preposition and case."""
    [nucleus] = told("министр")["nuclei"]
    assert (nucleus["kind"], nucleus["status"], nucleus["no_act"]) == ("meeting", "held", None)
    by = {role["sides"][0]: (role["role"], role["by"]) for role in nucleus["roles"]}
    assert by["BY"] == ("member", "subject of 'встретился'")
    assert by["NO"] == ("member", "'с' with the instrumental, frame of 'встретился'")
    assert nucleus["without_role"] == []


def test_mentions_with_values() -> None:
    """A post tells rank, portfolio, side, case, preposition, and who holds it."""
    [post] = [m for m in told("министр")["mentions"] if m["class"] == "Actor" and "NO" in m.get("sides", ())]
    assert (post["preposition"], post["cases"], post["rank"], post["portfolio"]) == (
        "с", ["instrumental"], "minister", "foreign_affairs",
    )  # fmt: skip
    assert [person["person"] for person in post["persons"]] == ["П. Берг"]


def test_gate() -> None:
    """A sentence without a word of a deed is passed over; the first lines are read all the same."""
    assert told("встретился")["gate"] == {"opens": "wide", "words": ["встретился"], "read": True}
    assert told("Беларусь")["gate"] == {"opens": "no", "words": [], "read": True}
    river = told("Река")
    assert river["gate"] == {"opens": "no", "words": [], "read": False}
    assert (river["nuclei"], river["acts"]) == ([], [])
    assert [token["text"] for token in river["tokens"]] == ["Река", "текла", "на", "север", "."]


def test_gate_opened_by_two_words() -> None:
    """An operator and its object open the gate together only."""
    document = Document("Беларусь и Норвегия.\nСтороны подписали в Осло протокол.", "ru")
    assert told("подписали", document)["gate"]["words"] == ["подписали", "протокол"]


def test_a_list_is_one_sentence() -> None:
    """The items after a colon belong to the sentence that opens their list; a place in one of them leads to it."""
    text = "Посол Норвегии встретился с министрами:\n- обороны Беларуси;\n- юстиции Беларуси.\nКонец."
    document = Document(text, "ru")
    by_item = told("юстиции", document)["sentence"]
    assert (by_item["number"], by_item["of"], by_item["start"]) == (1, 2, 0)


def test_a_dateline_is_no_part_of_the_sentence() -> None:
    """A place in the dateline leads to the sentence after it."""
    text = "ОСЛО, 15 мая 2015 г. – Норвегию посетил министр иностранных дел Беларуси."
    place = told("ОСЛО", Document(text, "ru"))["sentence"]
    assert (place["number"], place["text"].endswith("Беларуси.")) == (1, True)


def test_certainty_names_its_reader() -> None:
    """A status comes with the reader that gave it."""
    nuclei = [nucleus for nucleus in told("отменил")["nuclei"] if nucleus["kind"] == "visit"]
    assert [nucleus["status"] for nucleus in nuclei] == ["cancelled"]
    assert nuclei[0]["status_by"].startswith("settled")


def test_why_there_is_no_act() -> None:
    """A deed that is only referred to is refused, and it is said why."""
    nuclei = told("В ходе визита")["nuclei"]
    assert [(nucleus["kind"], nucleus["acts"]) for nucleus in nuclei] == [("visit", [])]
    assert nuclei[0]["no_act"].startswith("mere reference")
    assert nuclei[0]["status"] is None


def test_dates_with_their_arithmetic() -> None:
    """An anniversary and a date as the timeline completes it; the act shows the arithmetic."""
    explained = told("25-летие")
    assert [date.get("years") for date in explained["dates"]] == [25, None]
    assert explained["dates"][1]["resolved"] == [
        {"edtf": "2017-02-04", "basis": "stated", "arithmetic": None, "ground": None, "standing": None}
    ]
    assert [act["derivation"] for act in explained["acts"]] == ["1992 = 2017 − 25"]


def test_an_inherited_year_shows_its_ground() -> None:
    """A date without a year names the words that give it one."""
    text = "В марте 2014 г. министры двух стран встретились в Осло. В апреле послы встретились вновь."
    document = Document(text, "ru")
    [date] = told("апреле", document)["dates"]
    assert date["resolved"] == [
        {"edtf": "2014-04", "basis": "inherited", "arithmetic": None, "ground": "марте 2014 г.", "standing": None}
    ]


def test_in_words() -> None:
    """The text is indented, keeps the Russian words, has no colour, and every section is there."""
    text = explain(reader("ru"), DOCUMENT, offset=TEXT.index("министр"))
    titles = [line.partition(":")[0] for line in text.splitlines() if line and not line.startswith(" ")]
    assert [title for title in titles if not title.startswith("sentence")] == [
        "gate", "tokens", "dates", "mentions", "clauses", "concepts", "nuclei", "acts",
    ]  # fmt: skip
    assert "  встретился\n    встретиться: finite verb past singular masculine\n" in text
    assert "    member: 'министр иностранных дел Беларуси В.Ветров' [BY], by subject of 'встретился'\n" in text
    assert "\x1b" not in text


def test_data_goes_into_json() -> None:
    """Nothing in the structured form is foreign to JSON, and the same call gives the same bytes."""
    first, second = (json.dumps(told("министр"), ensure_ascii=False) for _ in range(2))
    assert first == second
