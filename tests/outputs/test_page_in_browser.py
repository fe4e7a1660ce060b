"""The page in a browser: what lights up, how it is reached, who can read it, how it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from sample_reading import TEXT, sample_reading
from test_page import hostile_reading

from verbale.acts.act import Evidence
from verbale.outputs.page import write_page

Open = Callable[..., Any]
ACTS = sample_reading().acts


def words_of(evidence: Iterable[Evidence]) -> str:
    """The words of some evidence, each once and in text order, without the line ends between blocks."""
    places = {at for words in evidence for at in range(words.start, words.stop)}
    return "".join(TEXT[at] for at in sorted(places)).replace("\n", "")


def lit_words(view: Any) -> str:
    """The words that are lit, in text order."""
    return str(view.evaluate("[...document.querySelectorAll('mark.lit')].map(mark => mark.textContent).join('')"))


def lit_ids(view: Any, query: str) -> list[str]:
    """The ids of lit elements."""
    found: list[str] = view.evaluate(f"[...document.querySelectorAll({query!r})].map(found => found.id)")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(opened: Open, axe: str, width: int, scheme: str) -> None:
    """No violation of any rule, best practices and target size too, at rest and with a field lit."""
    view = opened(width=width, color_scheme=scheme)
    view.evaluate(axe)
    view.evaluate("document.querySelector('details').open = true")
    for focused in (None, "#act-6 .participants dt a"):
        if focused:
            view.focus(focused)
        found = view.evaluate("axe.run(document, {rules: {'target-size': {enabled: true}}})")
        assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []


def test_card_lights_all_words_of_its_act(opened: Open) -> None:
    """Pointing at a card, or focusing its name, shows what it was read from."""
    view = opened()
    for number, act in enumerate(ACTS, start=1):
        view.focus(f"#act-{number} h3 a")
        assert lit_words(view) == words_of(act.evidence)
    view.hover("#act-3 .card-head")
    assert lit_words(view) == words_of(ACTS[2].evidence)
    assert lit_ids(view, ".card.lit") == ["act-3"]


def test_field_lights_its_exact_words(opened: Open) -> None:
    """Every field of every card with words: those words, all of them and no more."""
    view = opened()
    lit = set()
    for number, act in enumerate(ACTS, start=1):
        for row in view.query_selector_all(f"#act-{number} [data-field] a"):
            row.focus()
            field = row.evaluate("link => link.closest('[data-field]').dataset.field").split(".")[1]
            assert lit_words(view) == words_of(words for words in act.evidence if words.field == field)
            lit.add((number, field))
    told = {(number, words.field) for number, act in enumerate(ACTS, start=1) for words in act.evidence}
    assert lit == {(number, field) for number, field in told if field != "act"}
    view.hover("#act-6 .participants dd")
    assert lit_words(view) == "В.В.МакейБ.Бренде"


def test_words_light_the_cards_that_they_serve(opened: Open) -> None:
    """Pointing at nested words lights every act around them, and the very field."""
    view = opened()
    view.hover("#b3 mark:text-is('Осло')")
    assert lit_ids(view, ".card.lit") == ["act-3", "act-4"]
    assert view.evaluate("[...document.querySelectorAll('.row.lit')].map(row => row.dataset.field)") == [
        "3.sides",
        "3.where",
    ]
    view.focus("#w4")
    assert lit_ids(view, ".card.lit") == ["act-4"]
    assert lit_words(view) == words_of(ACTS[3].evidence)


def test_flag_on_the_line_lights_its_act_and_says_what_it_is(opened: Open) -> None:
    """The timeline, the words and the cards are one."""
    view = opened()
    view.focus(".chart a[href='#act-8']")
    assert lit_words(view) == words_of(ACTS[7].evidence)
    assert view.text_content(".readout") == "8 Negotiations, spring 2020, Belarus – Norway, cancelled"


def test_escape_clears(opened: Open) -> None:
    """One key puts all lights out."""
    view = opened()
    view.focus("#act-3 h3 a")
    view.keyboard.press("Escape")
    assert view.evaluate("document.querySelectorAll('.lit').length") == 0


def test_tab_reaches_everything(opened: Open) -> None:
    """Every card, mark, field with words and flag is reached with Tab alone, and shows that it has the focus."""
    view = opened()
    reached, unseen = set(), []
    for _ in range(400):
        view.keyboard.press("Tab")
        focus = view.evaluate(
            """() => { const at = document.activeElement, box = at.querySelector('.hit') || at;
            const style = getComputedStyle(box);
            return [at.id, at.getAttribute('href'), at.className.baseVal || at.className,
                    at.closest('[data-field]')?.dataset.field, style.outlineStyle, style.stroke, at.tagName] }"""
        )
        if focus[6] == "BODY":
            break
        reached.add((focus[0], focus[1], (focus[3] or focus[2]).replace("lit", "").strip()))
        if focus[4] == "none" and focus[5] == "none":
            unseen.append(focus)
    numbers = range(1, len(ACTS) + 1)
    links = {link for _, link, _ in reached}
    assert {f"w{number}" for number in numbers} <= {name for name, _, _ in reached}
    assert {f"#w{number}" for number in numbers} <= links
    flags = {link for _, link, role in reached if role.startswith("item")}
    assert flags == {f"#act-{number}" for number, act in enumerate(ACTS, start=1) if act.when}
    fields = view.evaluate("[...document.querySelectorAll('[data-field]')].map(row => row.dataset.field)")
    assert set(fields) <= {role for _, _, role in reached}
    assert unseen == []


@pytest.mark.parametrize("width", [390, 640, 1280])
def test_page_never_scrolls_sideways(opened: Open, width: int) -> None:
    """Readable on a phone, and at 200 per cent on a desk (640 px)."""
    for name in ("sample", "long"):
        view = opened(name, width=width)
        assert view.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_requested_and_nothing_is_refused(opened: Open, pages: Callable[[str], Path]) -> None:
    """The page loads only itself, and the policy lets its own style and script through."""
    view = opened()
    requests: list[str] = []
    complaints: list[str] = []
    view.on("request", lambda request: requests.append(request.url))
    view.on("console", lambda message: complaints.append(message.text))
    view.reload()
    view.hover("#act-3")
    assert requests == [pages("sample").as_uri()]
    assert complaints == []
    assert lit_ids(view, ".card.lit") == ["act-3"]


def test_hostile_text_runs_nothing(browser: Any, tmp_path: Path) -> None:
    """Scripts, handlers and tags in any field stay text."""
    evil = "</script></style><img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>'\""
    path = tmp_path / "hostile.html"
    path.write_text(write_page(hostile_reading(evil)), encoding="utf-8", newline="")
    view = browser.new_page()
    requests: list[str] = []
    view.on("request", lambda request: requests.append(request.url))
    view.goto(path.as_uri())
    assert "owned" not in view.title().replace(evil, "")
    assert view.evaluate("document.querySelectorAll('img').length") == 0
    words = "[...document.querySelectorAll('.words')].map(words => words.textContent).join('')"
    assert view.evaluate(words) == hostile_reading(evil).document.text
    assert requests == [path.as_uri()]
    view.close()


def test_without_scripts_links_lead_from_words_to_cards_and_back(opened: Open) -> None:
    """The page is whole without its script."""
    view = opened(java_script_enabled=False)
    view.click("#w12")
    assert view.url.endswith("#act-12")
    assert view.locator("#act-12").is_visible()
    view.click("#act-12 h3 a")
    assert view.url.endswith("#w12")


def test_page_prints_with_numbers_and_cards_under_the_text(opened: Open) -> None:
    """On paper: no tint, an underline, a number, and the cards below their words."""
    view = opened(color_scheme="dark")
    assert view.pdf()[:5] == b"%PDF-"
    view.emulate_media(media="print", color_scheme="dark")
    mark = view.evaluate(
        "(() => { const style = getComputedStyle(document.querySelector('#b3 mark'));"
        " return [style.backgroundColor, style.textDecorationLine, style.color] })()"
    )
    assert mark == ["rgba(0, 0, 0, 0)", "underline", "rgb(27, 30, 36)"]
    assert view.evaluate("getComputedStyle(document.querySelector('#w3'), '::before').content") == '"3"'
    words, card = view.locator("#b3 .words").bounding_box(), view.locator("#act-3").bounding_box()
    assert card["y"] >= words["y"] + words["height"]
