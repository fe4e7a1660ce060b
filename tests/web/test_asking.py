"""The pages that ask: pair, entry, search, log; facets with counts, and the same lists for programs."""

from __future__ import annotations

import csv
import io
from typing import Any

from desks import TestClient, client_of, made_desk, token_of

from verbale.web.choice import Choice
from verbale.web.desk import Desk


def entries(client: TestClient, query: str = "") -> list[dict[str, Any]]:
    """The entries of the pair of the sample."""
    found: list[dict[str, Any]] = client.get(f"/pair/BY/NO.json{query}").json()["entries"]
    return found


def test_an_empty_chronicle_offers_the_sample(tmp_path: Any) -> None:
    """The first start says how to begin; one button, and there is something to look at."""
    client = client_of(made_desk(tmp_path / "new.db"))
    assert "Add the sample" in client.get("/").text
    assert client.post("/sample", data=token_of(client)).status_code == 200
    assert "/pair/BY/NO" in client.get("/").text


def test_pairs_are_counted(client: TestClient) -> None:
    """The first page and its twin for programs agree."""
    pairs = client.get("/pairs.json").json()["pairs"]
    assert {"sides": ["BY", "NO"], "entries": len(entries(client))} in pairs
    assert client.get("/pairs.csv").text.splitlines()[0] == "one,other,entries"
    assert "Belarus – Norway" in client.get("/").text
    assert "/pair/BY/NO" not in client.get("/?q=Швеция").text


def test_facets_narrow_and_count(client: TestClient) -> None:
    """What a facet says it holds is what choosing it shows."""
    whole = entries(client)
    visits = [entry for entry in whole if entry["kind"] == "visit"]
    assert [each["id"] for each in entries(client, "?kind=visit")] == [each["id"] for each in visits]
    page = client.get("/pair/BY/NO").text
    link = page.split('href="/pair/BY/NO?kind=visit"', 1)[1].split("</a>", 1)[0]
    assert f'<span class="count">{len(visits)}</span>' in link
    several = entries(client, "?kind=visit&kind=call&status=held")
    assert {each["kind"] for each in several} == {"visit", "call"}
    assert entries(client, "?year=1996") == [each for each in whole if (each["when"] or "").startswith("1996")]
    assert {each["kind"] for each in entries(client, "?kind=envoy")} >= {"envoy.credentials"}


def test_search_finds_inflected_forms(client: TestClient) -> None:
    """A word of the dictionary finds its forms, in the pair and everywhere."""
    found = entries(client, "?q=консультация")
    assert found
    assert {each["kind"] for each in found} >= {"consultations"}
    assert len(found) < len(entries(client))
    assert "консультаци" in client.get("/search?q=консультация").text
    assert client.get("/search.json?q=консультация").json()["total"] > 0


def test_entry_shows_words_and_tellings(client: TestClient) -> None:
    """Two documents of one deed stand side by side, each value with its words, in their language."""
    [visit] = [each for each in entries(client) if each["kind"] == "visit" and each["when"] == "1996-10"]
    page = client.get(f"/entry/{visit['id'][:12]}").text
    assert page.count('<article class="telling"') == 2
    assert '<q class="quoted" lang="ru"><bdi>октябре 1996 г.</bdi></q>' in page
    assert "October 1996" in page
    assert 'name="event" value="2"' in page
    found = client.get(f"/entry/{visit['id'][:12]}.json").json()
    assert len(found["tellings"]) == 2
    assert [event["what"] for event in found["log"]] == ["add", "add"]


def test_derived_values_show_their_arithmetic(client: TestClient) -> None:
    """A date that no document states says so and how it was counted."""
    [relations] = [each for each in entries(client) if each["kind"] == "relations.established"]
    page = client.get(f"/entry/{relations['id']}").text
    assert "1992 = 2017 − 25" in page


def test_languages(client: TestClient) -> None:
    """As the browser prefers; switched, it stays so; what is quoted keeps its own."""
    russian = client.get("/pair/BY/NO", headers={"accept-language": "ru-RU,ru;q=0.9"}).text
    assert '<html lang="ru">' in russian
    assert "октябрь 1996 г." in russian
    assert "Беларусь – Норвегия" in russian
    assert '<html lang="en">' in client.get("/pair/BY/NO", headers={"accept-language": "de"}).text
    client.get("/pair/BY/NO?lang=ru")
    assert '<html lang="ru">' in client.get("/log").text


def test_lists_for_programs(client: TestClient) -> None:
    """CSV has a line an entry; the calendar invents no day."""
    whole = entries(client, "?kind=visit")
    lines = list(csv.DictReader(io.StringIO(client.get("/pair/BY/NO.csv?kind=visit").text)))
    assert [line["id"] for line in lines] == [each["id"] for each in whole]
    answer = client.get("/pair/BY/NO.ics?kind=visit")
    assert answer.headers["content-type"].startswith("text/calendar")
    events = answer.text.split("BEGIN:VEVENT")[1:]
    october = next(event for event in events if "19961001" in event)
    assert "DTEND;VALUE=DATE:19961101" in october
    assert "TRANSP:TRANSPARENT" in october
    assert "The day is not stated: 1996-10" in october.replace("\r\n ", "")


def test_errors_have_one_shape(client: TestClient) -> None:
    """A page for people, the same words for programs."""
    for path in ("/entry/ffffffffffff.json", "/pair/BY/BY.json", "/nowhere.json", "/pair/BY/NO.json?from=yesterday"):
        answer = client.get(path)
        assert answer.status_code in (400, 404), path
        assert set(answer.json()["error"]) == {"status", "message"}
    answer = client.get("/entry/ffffffffffff")
    assert answer.status_code == 404
    assert "There is no entry" in answer.text


def test_what_was_chosen_lives_in_the_address() -> None:
    """From an address to a choice and back."""
    choice = Choice.of(
        [("kind", "visit"), ("year", "2016"), ("q", "Осло"), ("page", "3"), ("rows", "channel"), ("x", "y")]
    )
    assert Choice.of([("kind", "visit"), ("year", "2016"), ("q", "Осло"), ("page", "3"), ("rows", "channel")]) == choice
    assert (
        choice.toggled("kind", "call").query
        == "?kind=visit&kind=call&year=2016&q=%D0%9E%D1%81%D0%BB%D0%BE&rows=channel"
    )
    assert choice.toggled("kind", "visit").picked == {"year": ("2016",)}


def test_a_change_is_seen_at_once(client: TestClient, desk: Desk) -> None:
    """What another program writes into the chronicle shows on the next page."""
    visit = next(each for each in entries(client) if each["kind"] == "visit")
    desk.store.correct(visit["id"], "level", "expert", who="somebody", at="2021-07-20", because="x")
    assert next(each for each in entries(client) if each["id"] == visit["id"])["values"]["level"]["value"] == "expert"
    assert "corrected by hand" in client.get(f"/entry/{visit['id']}").text
