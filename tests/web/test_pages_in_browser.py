"""The pages in a browser: every task by keyboard alone, nothing that axe finds, no scripts needed to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from desks import AT, client_of, made_desk, records_of
from test_changing import doubtful

from verbale.web.desk import Desk

Serving = Callable[[Desk], str]
Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Any) -> Iterator[Open]:
    """Opens an address in a fresh context; options are the context's."""
    contexts = []

    def open_page(address: str, *, width: int = 1280, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB", **options)
        contexts.append(context)
        view = context.new_page()
        view.goto(address)
        return view

    yield open_page
    for context in contexts:
        context.close()


def paths(desk: Desk) -> list[str]:
    """An address of every page."""
    told = next(each for each in desk.store.told() if len(each.tellings) > 1)
    digest = told.tellings[0].document.sha256[:12]
    return [
        "/", "/pair/BY/NO", "/pair/BY/NO?rows=channel&kind=visit", f"/entry/{told.id[:12]}", "/documents",
        f"/document/{digest}", "/people?side=NO", "/person?side=BY&name=В. В. Макей",
        "/post?side=NO&rank=minister&portfolio=foreign_affairs", "/search?q=консультация", "/review", "/add", "/log",
        "/nowhere", "/login",
    ]  # fmt: skip


def press_to(view: Any, wanted: str, key: str = "Tab", most: int = 200) -> None:
    """Presses a key until the focus is on what a selector names."""
    for _ in range(most):
        view.keyboard.press(key)
        if view.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"{wanted} is not reached by {key}")


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    desk: Desk, serving: Serving, opened: Open, axe: str, width: int
) -> None:
    """No violation on any page, in both languages and schemes, and no page wider than its window."""
    address = serving(desk)
    view = opened(address, width=width, bypass_csp=True, color_scheme="dark" if width == 390 else "light")
    language = "ru" if width == 390 else "en"
    for path in paths(desk):
        view.goto(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
        view.evaluate(axe)
        found = view.evaluate("axe.run().then(found => found.violations.map(one => [one.id, one.nodes[0].html]))")
        assert found == [], path
        assert view.evaluate("document.documentElement.scrollWidth") <= width, path


def test_nothing_comes_from_elsewhere_and_nothing_is_refused(desk: Desk, serving: Serving, opened: Open) -> None:
    """Every request goes to the server itself, and the policy lets through all that the pages have."""
    address = serving(desk)
    view = opened(address)
    requests: list[str] = []
    complaints: list[str] = []
    view.on("request", lambda request: requests.append(request.url))
    view.on("console", lambda message: complaints.append(message.text))
    for path in paths(desk)[:-2]:
        view.goto(address + path)
    assert [each for each in requests if not each.startswith(address)] == []
    assert complaints == []


def test_hostile_text_runs_nothing(tmp_path: Path, serving: Serving, opened: Open) -> None:
    """A script in a title, a name and a value stays text in a browser, too."""
    evil = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    desk = made_desk(tmp_path / "a.db")
    act = {"kind": "visit", "sides": ["BY", "NO"], "when": "2019", "participants": [{"side": "BY", "person": evil}]}
    desk.store.add([records_of(f"{evil} приехал.", act, name=evil, title=evil)], who=evil, at=AT)
    address = serving(desk)
    view = opened(address)
    entry = next(iter(desk.store.timeline())).id
    for path in ("/", "/pair/BY/NO", f"/entry/{entry}", "/documents", "/people", "/log", f"/search?q={evil}"):
        view.goto(address + path)
        assert "owned" not in view.title()
        assert view.locator("img").count() == 0


def test_first_start_by_keyboard(tmp_path: Path, serving: Serving, opened: Open) -> None:
    """An empty chronicle: to the sample with Tab and Enter, then into its pair."""
    address = serving(made_desk(tmp_path / "a.db"))
    view = opened(address)
    press_to(view, ".main-deed")
    view.keyboard.press("Enter")
    view.wait_for_selector(".pairs")
    press_to(view, ".pairs a")
    view.keyboard.press("Enter")
    view.wait_for_selector(".pair-line")
    assert "/pair/" in view.url


def test_a_pair_is_narrowed_and_read_by_keyboard(desk: Desk, serving: Serving, opened: Open) -> None:
    """Facet, timeline, entry, its document, back: with Tab and Enter alone; the choice stands in the address."""
    view = opened(f"{serving(desk)}/pair/BY/NO")
    complaints: list[str] = []
    view.on("console", lambda message: complaints.append(message.text))
    press_to(view, ".facet a[href*='kind=visit']")
    view.keyboard.press("Enter")
    view.wait_for_selector(".facet a.chosen")
    assert complaints == []
    assert view.url.endswith("?kind=visit")
    count = view.locator(".entries > .entry").count()
    assert view.text_content(".found").startswith(str(count))
    press_to(view, ".chart a.mark")
    view.keyboard.press("Enter")
    view.wait_for_selector(".tellings")
    press_to(view, ".telling h3 a")
    view.keyboard.press("Enter")
    view.wait_for_selector(".reading")
    assert view.locator(".words mark").count() > 0
    view.go_back()
    view.go_back()
    view.wait_for_selector(".facet a.chosen")


def test_searching_by_keyboard(desk: Desk, serving: Serving, opened: Open) -> None:
    """The field in the head of every page finds inflected forms."""
    view = opened(serving(desk))
    press_to(view, "#seek")
    view.keyboard.type("консультация")
    view.keyboard.press("Enter")
    view.wait_for_selector(".found-lines blockquote")
    assert "консультаци" in view.text_content(".found-lines").lower()


def test_review_by_single_keys(tmp_path: Path, serving: Serving, opened: Open) -> None:
    """Unsure, undo, same; help opens and closes; the count tells what is left."""
    desk = doubtful(tmp_path)
    view = opened(f"{serving(desk)}/review")

    def left() -> str:
        return str(view.text_content(".left")).strip()

    assert left().startswith("2 pairs")
    view.keyboard.press("?")
    assert view.locator("dialog[open]").count() == 1
    view.keyboard.press("Escape")
    assert view.locator("dialog[open]").count() == 0
    with view.expect_navigation():
        view.keyboard.press("u")
    assert left().startswith("1 pair ")
    with view.expect_navigation():
        view.keyboard.press("z")
    assert left().startswith("2 pairs")
    with view.expect_navigation():
        view.keyboard.press("a")
    with view.expect_navigation():
        view.keyboard.press("x")
    assert left().startswith("0 pairs")
    assert [event.what for event in desk.store.events()[-4:]] == ["unsure", "undo", "same", "different"]


def test_a_field_is_corrected_as_it_is_typed(tmp_path: Path, serving: Serving, opened: Open) -> None:
    """`e`, "окт 96", Enter: 1996-10; what was half typed is there when the page is opened again."""
    desk = doubtful(tmp_path)
    view = opened(f"{serving(desk)}/review")
    view.keyboard.press("e")
    assert view.evaluate("document.activeElement.id") == "c-value"
    view.keyboard.type("окт 96 a")
    view.reload()
    assert view.input_value("#c-value") == "окт 96 a"
    view.keyboard.press("e")
    view.keyboard.press("End")
    view.keyboard.press("Backspace")
    view.keyboard.press("Backspace")
    view.locator("#c-told", has_text="1996-10").wait_for()
    with view.expect_navigation():
        view.keyboard.press("Enter")
    assert [each.line["when"] for each in desk.store.timeline()].count("1996-10") == 1
    assert view.input_value("#c-value") == ""


def test_adding_by_keyboard(desk: Desk, serving: Serving, opened: Open) -> None:
    """A pasted text is read; its report comes by itself, and undoes."""
    view = opened(f"{serving(desk)}/add")
    press_to(view, "#text")
    view.keyboard.type("Министр иностранных дел Беларуси посетил Осло 12 мая 2015 года.")
    press_to(view, ".main-deed")
    view.keyboard.press("Enter")
    view.wait_for_selector(".reports .stored", timeout=30_000)
    assert any(each.line["when"] == "2015-05-12" for each in desk.store.timeline())
    press_to(view, ".reports form button")
    with view.expect_navigation():
        view.keyboard.press("Enter")
    assert not any(each.line["when"] == "2015-05-12" for each in desk.store.timeline())


def test_dropped_files_are_chosen(desk: Desk, serving: Serving, opened: Open) -> None:
    """What is dropped on the page stands in the list of files."""
    view = opened(f"{serving(desk)}/add")
    view.evaluate(
        """() => { const carried = new DataTransfer(); carried.items.add(new File(['x'], 'a.txt'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true })) }"""
    )
    assert view.text_content(".chosen-files li").startswith("a.txt")
    assert view.evaluate("document.querySelector('#files').files.length") == 1


def test_without_scripts(desk: Desk, serving: Serving, opened: Open) -> None:
    """Facets, pages, entries, documents, search and undo are plain links and forms."""
    view = opened(f"{serving(desk)}/pair/BY/NO", java_script_enabled=False)
    view.click(".facet a[href*='kind=visit']")
    assert view.url.endswith("?kind=visit")
    view.click(".entries .line >> nth=0")
    view.click(".telling h3 a >> nth=0")
    view.click(".card h3 a >> nth=0")
    assert "#w" in view.url
    view.fill("#seek", "визит")
    view.press("#seek", "Enter")
    assert view.locator(".found-lines li").count() > 0
    view.goto(f"{view.url.split('/search')[0]}/log")
    view.click(".events .undo button >> nth=0")
    assert client_of(desk).get("/log.json").json()["events"][-1]["what"] == "undo"
