"""The pages of documents and people: the text beside its acts, editions, names in all spellings, offices."""

from __future__ import annotations

from typing import Any

from desks import AT, SECOND, TestClient, client_of, made_desk, read_addition, records_of

from verbale.outputs.jsonl import act_of, record
from verbale.web.desk import Desk

ADDRESS = "https://www.mfa.gov.by/history"


def documents(client: TestClient) -> dict[str, dict[str, Any]]:
    """The documents by name."""
    found: list[dict[str, Any]] = client.get("/documents.json").json()["documents"]
    return {each["name"]: each for each in found}


def test_documents_are_listed(client: TestClient) -> None:
    """The list and its twins agree; a part of a name or title finds."""
    listed = documents(client)
    assert set(listed) == {"belarus-norway.ru.txt", "second.txt"}
    assert listed["second.txt"]["tellings"] == 2
    assert client.get("/documents.csv").text.count("\n") == 3
    assert "second.txt" not in client.get("/documents?q=политический").text


def test_a_document_stands_beside_its_acts(client: TestClient) -> None:
    """The whole text is there, as read, with the cards of its acts and the way to their entries."""
    digest = documents(client)["second.txt"]["sha256"][:12]
    page = client.get(f"/document/{digest}").text
    found = client.get(f"/document/{digest}.json").json()
    assert found["text"] == SECOND
    assert page.count('<article class="card') == 2
    for told in found["tellings"]:
        assert f'id="t-{told["id"][:12]}"' in page
        assert f'href="/entry/{told["entry"][:12]}"' in page
    assert 'role="img" aria-label="Blocks: 2.' in page


def test_editions_and_their_difference(desk: Desk) -> None:
    """Another text at an address is a new edition: acts gone and changed, and the lines that differ."""
    text = SECOND.replace("в октябре 1996 г.", "в ноябре 1996 г.").partition("\n\n")[0] + "\n"
    desk.store.add([read_addition(text, "third.txt", url=ADDRESS)], who="tester", at=AT)
    client = client_of(desk)
    digest = documents(client)["third.txt"]["sha256"][:12]
    assert f"/document/{digest}/difference" in client.get(f"/document/{digest}").text
    page = client.get(f"/document/{digest}/difference").text
    assert "<del>October 1996</del> → <ins>November 1996</ins>" in page
    assert "Acts that are gone" in page
    assert "<p><del>2 мая 2017 г." in page
    told = client.get(f"/document/{digest}/difference.json").json()
    assert (len(told["gone"]), len(told["reworded"])) == (1, 1)


def test_one_edition_has_no_difference(client: TestClient) -> None:
    """Asked for a difference that is not there, the page says why."""
    digest = documents(client)["second.txt"]["sha256"][:12]
    answer = client.get(f"/document/{digest}/difference")
    assert (answer.status_code, "only one edition" in answer.text) == (404, True)


def test_a_person_in_all_spellings(tmp_path: Any) -> None:
    """Names in two scripts are one person; each office with its dates and sources; any spelling leads there."""
    desk = made_desk(tmp_path / "a.db")
    acts = [
        {"kind": "meeting", "sides": ["BY", "NO"], "when": year, "participants": [
            {"side": "BY", "person": name, "rank": "minister", "portfolio": "foreign_affairs"}]}
        for year, name in (("2016", "В. В. Макей"), ("2018-05-03", "Владимир Макей"), ("2019", "Vladimir Makei"))
    ]  # fmt: skip
    desk.store.add([records_of("Встречи министров.", *acts)], who="tester", at=AT)
    client = client_of(desk)
    for name in ("Vladimir Makei", "Макей В. В."):
        page = client.get("/person", params={"side": "BY", "name": name}).text
        for spelling in ("В. В. Макей", "Владимир Макей", "Vladimir Makei"):
            assert f"<bdi>{spelling}</bdi>" in page
        assert "2016 – 2019" in page
    post = client.get("/post?side=BY&rank=minister&portfolio=foreign_affairs").text
    assert "Владимир Макей" in post
    assert client.get("/person.csv?side=BY&name=Макей").text.count("\n") == 4


def test_the_register_stands_beside_what_is_told(client: TestClient) -> None:
    """A post shows who held it by documents, and by the dated register."""
    found = client.get("/post.json?side=NO&rank=minister&portfolio=foreign_affairs").json()
    assert [each["name"] for each in found["told"]]
    assert any("рейде" in each["name"] for each in found["register"])


def test_nobody_is_not_invented(client: TestClient) -> None:
    """A name that nobody bears is not found."""
    answer = client.get("/person?side=BY&name=Небывалов")
    assert (answer.status_code, "Небывалов" in answer.text) == (404, True)
    assert client.get("/person.json?side=&name=").status_code == 404


def test_names_are_counted(client: TestClient) -> None:
    """The list of people tells in how many entries a name stands."""
    names = client.get("/people.json?side=NO").json()["names"]
    assert all(each["side"] == "NO" and each["entries"] > 0 for each in names)
    assert names == sorted(names, key=lambda each: (-each["entries"], each["name"]))
    assert client.get("/people?q=сорейде").text.count('<li><a href="/person') == 1


def test_an_act_goes_into_a_record_and_comes_back(client: TestClient) -> None:
    """The page of a stored document shows what the reader found: nothing is lost on the way."""
    for digest in (each["sha256"] for each in documents(client).values()):
        for told in client.get(f"/document/{digest[:12]}.json").json()["tellings"]:
            again = record(act_of(told["record"]))
            assert {key: value for key, value in again.items() if value is not None} == told["record"]
