"""The REST interface: whatever is sent, it is answered or refused in one shape, and never a failure of the server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from desks import SECOND, TestClient, client_of, made_desk
from hypothesis import HealthCheck, given, settings

from verbale.web.app import make_app
from verbale.web.desk import Desk
from verbale.web.reader import read_given, sample

schemathesis = pytest.importorskip("schemathesis", reason="the Python package schemathesis is not installed")


OPERATIONS = (
    "GET /api/pairs", "GET /api/entries", "GET /api/entries/{wanted}", "GET /api/search", "GET /api/documents",
    "GET /api/documents/{wanted}", "GET /api/documents/{wanted}/difference", "GET /api/people", "GET /api/person",
    "GET /api/queue", "GET /api/log", "POST /api/judgements", "POST /api/splits", "POST /api/corrections",
    "POST /api/undoings", "POST /api/documents",
)  # fmt: skip


@pytest.fixture(scope="module")
def operations(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The interface as it describes itself, over a chronicle that anything may happen to."""
    desk = made_desk(tmp_path_factory.mktemp("api") / "verbale.db", names=("testserver",))
    desk.keep(read_given(sample(), 1_000_000))
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", make_app(desk))
    listed = [each.ok() for each in schema.get_all_operations()]
    return {f"{each.method.upper()} {each.path}": each for each in listed}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", OPERATIONS)
def test_no_request_breaks_the_server(operations: dict[str, Any], name: str) -> None:
    """Made-up requests of every kind: no answer is a failure, and every refusal has the one shape."""

    @settings(max_examples=25, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=operations[name].as_strategy())
    def answered(case: Any) -> None:
        answer = case.call()
        assert answer.status_code < 500, answer.text
        if answer.status_code >= 400:
            assert set(answer.json()) == {"error"}

    answered()


def test_every_operation_is_tried(operations: dict[str, Any]) -> None:
    """The list above is whole."""
    assert sorted(operations) == sorted(OPERATIONS)


def test_a_change_is_json(client: TestClient, desk: Desk) -> None:
    """What a form of another site could send changes nothing."""
    before = desk.store.newest_event()
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        answer = client.post("/api/undoings", content='{"event": 1}', headers={"content-type": kind})
        assert answer.status_code == 415
    assert client.post("/api/undoings", json={"event": 1}, headers={"origin": "http://evil.example"}).status_code == 403
    assert desk.store.newest_event() == before


def test_asking(client: TestClient) -> None:
    """The same entries as on the pages, with counts, in parts."""
    whole = client.get("/pair/BY/NO.json").json()["entries"]
    found = client.get("/api/entries?side=by&side=NO&limit=500").json()
    assert found["entries"] == whole
    assert found["facets"]["kind"]["visit"] == sum(each["kind"] == "visit" for each in whole)
    part = client.get("/api/entries?side=BY&side=NO&kind=visit&skip=1&limit=1").json()
    assert part["entries"] == [each for each in whole if each["kind"] == "visit"][1:2]
    entry = client.get(f"/api/entries/{whole[0]['id'][:12]}").json()
    assert entry["id"] == whole[0]["id"]
    assert client.get("/api/entries/zzzz").json()["error"]["status"] == 404
    assert client.get("/api/search?q=консультация").json()["total"] > 0
    assert client.get("/api/person?side=NO&name=Сорейде").json()["persons"][0]["side"] == "NO"
    assert client.get("/api/documents").json()["total"] == 2


def test_changing(client: TestClient, desk: Desk) -> None:
    """Correct a field with a date in words, undo it, add a document, split it: each is an event."""
    visit = next(each for each in client.get("/api/entries?kind=visit").json()["entries"] if each["when"] == "1996-10")
    made = client.post("/api/corrections", json={"entry": visit["id"][:12], "field": "when", "value": "ноя 96"}).json()
    assert made["value"] == "1996-11"
    assert client.get(f"/api/entries/{visit['id']}").json()["when"] == "1996-11"
    client.post("/api/undoings", json={"event": made["event"]})
    assert client.get(f"/api/entries/{visit['id']}").json()["when"] == "1996-10"
    split = client.post("/api/splits", json={"entry": visit["id"]}).json()
    assert desk.store.event(split["event"]).what == "split"
    added = client.post("/api/documents", json={"text": SECOND.replace("1996", "1997"), "language": "ru"}).json()
    assert (added["outcome"], added["new"]) == ("stored", 2)
    refused = client.post("/api/documents", json={"text": "x", "name": "x.pdf"})
    assert (refused.status_code, refused.json()["error"]["status"]) == (400, 400)


def test_surrogates_are_refused(client: TestClient) -> None:
    """What is no text is said to be none."""
    body = '{"text": "\\ud800 посетил", "language": "ru"}'
    answer = client.post("/api/documents", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)


def test_it_describes_itself(tmp_path: Path) -> None:
    """Every address of the interface is in its description, and no page is."""
    paths = client_of(made_desk(tmp_path / "a.db")).get("/api/openapi.json").json()["paths"]
    assert all(path.startswith("/api/") for path in paths)
    assert {"/api/entries", "/api/judgements", "/api/documents/{wanted}/difference"} <= set(paths)
