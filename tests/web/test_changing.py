"""Review and adding without a browser: each decision is kept at once, each document has its report."""

from __future__ import annotations

import time
from typing import Any

from desks import AT, TestClient, client_of, made_desk, records_of, token_of

from verbale.web.desk import Desk


def doubtful(tmp_path: Any) -> Desk:
    """A chronicle with two pairs that may be one deed."""
    desk = made_desk(tmp_path / "a.db")
    for number, sides in enumerate((["NO", "BY"], ["SE", "BY"])):
        for name, office in (("a", "Посол"), ("b", "посол по совместительству")):
            who = {"side": sides[0], "rank": "ambassador", "office": office}
            act = {"kind": "envoy.accredited", "sides": sides, "level": "ambassador", "participants": [who]}
            addition = records_of(f"Аккредитован {office} {sides[0]}.", act, name=f"{name}{number}.txt")
            desk.store.add([addition], who="tester", at=AT)
    return desk


def left(client: TestClient) -> dict[str, int]:
    """How many decisions are left."""
    found: dict[str, int] = client.get("/review/left.json").json()
    return found


def test_decisions_are_kept_at_once(tmp_path: Any) -> None:
    """Same, unsure, undo: the count falls and rises, the unsure wait apart."""
    desk = doubtful(tmp_path)
    client = client_of(desk)
    count = left(client)["left"]
    assert count == 2
    pair = desk.store.queue()[0][0]
    data = {**token_of(client), "first": pair.first, "second": pair.second, "back": "/review"}
    assert client.post("/review/judge", data={**data, "verdict": "unsure"}).status_code == 200
    assert left(client) == {"left": count - 1, "unsure": 1}
    assert "Last decision" in client.get("/review").text
    assert "1 pair to decide" in client.get("/review?unsure=1").text
    assert client.post("/review/judge", data={**data, "verdict": "same"}).status_code == 200
    assert left(client)["unsure"] == 0
    last = desk.store.events()[-1]
    assert (last.what, last.who) == ("same", "tester")
    client.post("/undo", data={**token_of(client), "event": str(last.number)})
    assert left(client)["unsure"] == 1


def test_a_wrong_value_is_said_with_what_was_typed(tmp_path: Any) -> None:
    """Nothing that was typed is lost on an error."""
    desk = doubtful(tmp_path)
    client = client_of(desk)
    entry = desk.store.queue()[0][0].first
    data = {**token_of(client), "entry": entry, "field": "when", "back": "/review", "because": "по журналу"}
    answer = client.post("/review/correct", data={**data, "value": "вчера"})
    assert answer.status_code == 400
    assert "Type a day" in answer.text
    assert 'value="вчера"' in answer.text
    assert 'value="по журналу"' in answer.text
    assert client.post("/review/correct", data={**data, "value": "мар 16"}).status_code == 200
    assert desk.store.entry(entry).line["when"] == "2016-03"


def test_what_is_typed_is_understood_meanwhile(client: TestClient) -> None:
    """The form shows the code that a value becomes."""
    assert client.get("/review/typed?field=when&value=окт 96&near=1997").text == "1996-10 · October 1996"
    assert client.get("/review/typed?field=level&value=Министр").text == "minister"
    assert "&lt;b&gt;" in client.get("/review/typed?field=level&value=<b>").text


def test_splitting_takes_tellings_out(client: TestClient, desk: Desk) -> None:
    """The entry of two documents becomes two."""
    visit = next(told for told in desk.store.told() if told.entry.when == "1996-10" and len(told.tellings) == 2)
    data = {**token_of(client), "entry": visit.id, "telling": visit.tellings[0].id, "back": f"/entry/{visit.id}"}
    assert client.post("/review/split", data=data).status_code == 200
    assert [len(told.tellings) for told in desk.store.told() if told.entry.when == "1996-10"] == [1, 1]


def test_files_are_read_and_reported(client: TestClient, desk: Desk) -> None:
    """Each document has its report: stored, unchanged, refused with the cause; a sidecar says date and address."""
    text = "Министр иностранных дел Беларуси посетил Осло 12 мая 2015 года.".encode()
    files = [
        ("files", ("../a.txt", text)),
        ("files", ("a.meta.json", b'{"published": "2015-05-13", "url": "https://www.mfa.gov.by/1"}')),
        ("files", ("b.pdf", b"%PDF-1.4")),
        ("files", ("again.txt", text)),
    ]
    answer = client.post("/add", data=token_of(client), files=files, follow_redirects=False)
    job = _ended(client, answer.headers["location"])
    assert [each["outcome"] for each in job["reports"]] == ["stored", "refused", "anew"]
    assert "b.pdf" in job["reports"][1]["message"]
    assert job["reports"][0]["name"] == "a.txt"
    kept = desk.store.entry(next(told.id for told in desk.store.timeline() if told.entry.when == "2015-05-12"))
    assert kept.tellings[0].source in ("mfa.gov.by", "again.txt")
    page = client.get(answer.headers["location"]).text
    assert "files of this form cannot be read" in page
    events = client.get(f"{answer.headers['location']}/events").text
    assert events.endswith('event: end\ndata: {"done": 3, "total": 3}\n\n')


def test_a_pasted_text_is_read(client: TestClient) -> None:
    """With what is said of it."""
    data = {
        **token_of(client),
        "text": "Посол Беларуси посетил Осло 3 июня 2014 года.",
        "title": "Заметка",
        "name": "n",
    }
    answer = client.post("/add", data=data, follow_redirects=False)
    job = _ended(client, answer.headers["location"])
    assert [(each["name"], each["outcome"]) for each in job["reports"]] == [("n.txt", "stored")]
    assert "Заметка" in client.get(f"/document/{job['reports'][0]['sha256'][:12]}").text


def test_nothing_given_is_said(client: TestClient) -> None:
    """An empty form, and a report that is not there."""
    assert client.post("/add", data=token_of(client)).status_code == 400
    assert client.get("/add/0000000000000000").status_code == 404


def _ended(client: TestClient, address: str) -> dict[str, Any]:
    for _ in range(300):
        job: dict[str, Any] = client.get(f"{address}.json").json()
        if job["done"]:
            return job
        time.sleep(0.05)
    raise AssertionError("the job did not end")
