"""The door: names, tokens, forms, sizes, policies; and hostile text in every field stays text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from desks import AT, TestClient, client_of, made_desk, records_of, token_of

from verbale.web.desk import Desk
from verbale.web.settings import Settings

EVIL = "</title></script><img src=x onerror=alert(1)><script>alert(2)</script>\"'{{7777*7}}"
SECRET = "a-token-of-many-letters"


def test_every_answer_carries_the_policies(client: TestClient) -> None:
    """No inline script or style, nothing from elsewhere, no framing, no guessing of types; refusals too."""
    for answer in (client.get("/"), client.get("/static/web.css"), client.get("/", headers={"host": "evil.example"})):
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/pair/BY/NO", "/search?q=Осло", "/log", "/nowhere"])
def test_no_page_holds_inline_script_or_style(client: TestClient, path: str) -> None:
    """What the policy forbids is not there in the first place."""
    text = client.get(path).text
    assert "<script>" not in text
    assert "<style" not in text
    assert " style=" not in text
    assert " onclick=" not in text
    assert "http://" not in text.replace("http://www.w3.org", "")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "192.168.1.5"])
def test_a_foreign_name_is_refused(client: TestClient, host: str) -> None:
    """A stranger's page that points its own name at this machine reads nothing (DNS rebinding)."""
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert answer.json()["error"]["status"] == 400


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:9"])
def test_this_machine_is_let_in(client: TestClient, host: str) -> None:
    """Its own names with any port."""
    assert client.get("/", headers={"host": host}).status_code == 200


def test_names_beside_loopback() -> None:
    """Listening to others, addresses are known and names only if they were said."""
    open_to_all = Settings("x.db", host="0.0.0.0", names=("desk.example",))
    assert [open_to_all.allows_host(host) for host in ("10.0.0.7:8000", "desk.example", "evil.example")] == [
        True,
        True,
        False,
    ]


def test_a_form_without_its_token_changes_nothing(client: TestClient, desk: Desk) -> None:
    """Every change of the pages asks for the token of the visitor's own form."""
    client.get("/")
    before = desk.store.newest_event()
    for path in _changing(client):
        assert client.post(path, data={"event": "1", "form_token": "0" * 32}).status_code == 403, path
        assert client.post(path, data={"event": "1"}).status_code == 403, path
    assert desk.store.newest_event() == before


def test_a_change_from_another_site_is_refused(client: TestClient, desk: Desk) -> None:
    """By what the browser says of where it comes from, even with the right token."""
    data = {**token_of(client), "event": "1"}
    before = desk.store.newest_event()
    for header in ({"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}):
        assert client.post("/undo", data=data, headers=header).status_code == 403
    assert desk.store.newest_event() == before


def test_undo_with_its_form(client: TestClient, desk: Desk) -> None:
    """The right form undoes, is signed, and leads back."""
    answer = client.post("/undo", data={**token_of(client), "event": "1", "back": "/log"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/log")
    event = desk.store.events()[-1]
    assert (event.what, event.who, event.at, event.undoes) == ("undo", "tester", AT, 1)


def test_a_form_never_leads_elsewhere(client: TestClient) -> None:
    """Where to go after a change is an address of this server."""
    for back in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"):
        data = {**token_of(client), "event": str(len(client.get("/log.json").json()["events"])), "back": back}
        answer = client.post("/undo", data=data, follow_redirects=False)
        assert answer.headers["location"] == "/log"


def test_more_than_the_limit_is_refused(tmp_path: Path) -> None:
    """Said beforehand or not, too much is not taken."""
    client = client_of(made_desk(tmp_path / "a.db", upload_limit=2_000_000))
    data = token_of(client)

    def pieces() -> Any:
        yield from (b"x" * 500_000 for _ in range(9))

    assert client.post("/undo", data={**data, "event": "1" * 2_100_000}).status_code == 413
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/undo", content=pieces(), headers=kind).status_code == 413


def test_more_files_than_the_limit_are_refused(tmp_path: Path) -> None:
    """Nobody fills the disk with a million empty files."""
    desk = made_desk(tmp_path / "a.db", file_limit=2)
    client = client_of(desk)
    files = [("files", (f"{number}.txt", b"x")) for number in range(3)]
    assert client.post("/add", data=token_of(client), files=files).status_code == 400
    assert desk.store.events() == []


def test_what_is_private_is_not_kept_by_a_browser(client: TestClient) -> None:
    """Pages are not stored; style and scripts are asked for again, and are mostly as before."""
    assert client.get("/pair/BY/NO").headers["cache-control"] == "no-store"
    style = client.get("/static/web.css")
    assert style.headers["cache-control"] == "no-cache"
    again = client.get("/static/web.css", headers={"if-none-match": style.headers["etag"]})
    assert again.status_code == 304


def test_a_token_is_demanded(tmp_path: Path) -> None:
    """Nobody comes in without it: by form, by cookie, or as a bearer."""
    client = client_of(made_desk(tmp_path / "a.db", host="0.0.0.0", token=SECRET))
    assert client.get("/", headers={"accept": "application/json"}).status_code == 401
    answer = client.get("/pair/BY/NO?year=2019", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=%2Fpair%2FBY%2FNO%3Fyear%3D2019")
    assert client.get("/", headers={"authorization": f"Bearer {SECRET}"}).status_code == 200
    assert client.get("/", headers={"authorization": "Bearer wrong", "accept": "*/*"}).status_code == 401
    client.get("/login")
    form = {"form_token": str(client.cookies.get("verbale_form")), "next": "/log"}
    assert client.post("/login", data={**form, "token": "wrong"}).status_code == 401
    assert client.post("/login", data={**form, "token": SECRET}, follow_redirects=False).headers["location"] == "/log"
    assert client.get("/log").status_code == 200
    assert SECRET not in str(client.cookies)


def test_hostile_text_is_text(tmp_path: Path) -> None:
    """In a document's name, title, address, in every field of a record, in who signs: nothing of it becomes markup."""
    desk = made_desk(tmp_path / "a.db")
    named = {"name": EVIL, "title": EVIL, "url": f"https://evil.example/{EVIL}"}
    addition = records_of(f"{EVIL} посетил Норвегию.", _hostile_record(), **named)
    desk.store.add([addition], who=EVIL, at=EVIL)
    entry = next(iter(desk.store.timeline())).id
    desk.store.correct(entry, "occasion", EVIL, who=EVIL, at=EVIL, because=EVIL)
    client = client_of(desk)
    for path in _asking(entry):
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert "<img src=x" not in answer.text, path
        assert "<script>alert" not in answer.text, path
        assert "54439" not in answer.text, path
    for path in (f"/search?q={EVIL}", f"/pair/BY/NO?q={EVIL}&person={EVIL}&kind={EVIL}&from=1990", f"/pair/BY/{EVIL}"):
        assert "<img src=x" not in client.get(path).text


def _hostile_record() -> dict[str, Any]:
    span = [{"field": "act", "start": 0, "end": len(EVIL)}, {"field": "occasion", "start": 0, "end": len(EVIL)}]
    person = {"side": "BY", "person": EVIL, "office": EVIL, "rank": EVIL, "role": EVIL, "portfolio": EVIL}
    return {
        "kind": "visit", "sides": ["BY", "NO"], "when": "2019", "when_basis": "derived", "note": EVIL, "level": EVIL,
        "where": {"place": EVIL, "state": EVIL}, "occasion": EVIL, "participants": [person], "topics": [EVIL],
        "document": {"type": EVIL, "title": EVIL}, "detail": {"visit_type": EVIL, EVIL: EVIL}, "initiator": EVIL,
        "evidence": span,
    }  # fmt: skip


def _asking(entry: str) -> list[str]:
    return ["/", "/pair/BY/NO", f"/entry/{entry[:12]}", "/log", "/search?q=Норвегию"]


def _changing(client: TestClient) -> list[str]:
    """Every address that takes a form."""
    routes = client.app._app.router.routes  # type: ignore[attr-defined]
    paths = {path for route in routes for path in _posting(route)}
    assert "/undo" in paths
    return sorted(path for path in paths if not path.startswith("/api/"))


def _posting(route: Any) -> list[str]:
    inner = getattr(route, "routes", None) or getattr(getattr(route, "original_router", None), "routes", None)
    if inner:
        return [path for each in inner for path in _posting(each)]
    return [route.path] if "POST" in (getattr(route, "methods", None) or ()) else []
