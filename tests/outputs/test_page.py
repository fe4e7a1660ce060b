"""The page as a file: whole, safe and the same every time."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from sample_reading import TEXT, directed, labels, long_reading, russian_date_words, sample_reading

from verbale.acts.act import Act, Evidence, Paper, Participant, Place
from verbale.acts.reading import BlockCoverage, Reading
from verbale.documents.document import Document
from verbale.errors import LanguageError
from verbale.outputs import page_words
from verbale.outputs.page import write_page

VOID = {"meta", "br", "link", "input", "img", "hr"}


class Parts(HTMLParser):
    """The elements of a page, and the text inside `.words`."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.data: list[str] = []
        self._open: list[bool] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element, and whether it is in the text."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(dict(attrs).get("class") == "words" or (bool(self._open) and self._open[-1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element that closes itself."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Leaves an element."""
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Notes text."""
        self.data.append(data)
        if self._open and self._open[-1]:
            self.words.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of all elements with a tag."""
        return [attrs for name, attrs in self.elements if name == tag]


def page() -> str:
    """The page of the sample."""
    return write_page(sample_reading(), labels=labels("en"), directed=directed())


def hostile_reading(evil: str) -> Reading:
    """A reading that carries a hostile string in every field that takes one."""
    text = f"Визит {evil} состоялся.\r\n{evil}"
    act = Act(
        evil,
        (evil, "NO"),
        status=evil,
        when=evil,
        when_basis=evil,
        derivation=evil,
        initiator=evil,
        level=evil,
        where=Place(evil, evil),
        occasion=evil,
        participants=(Participant(evil, evil, evil, evil, evil, evil),),
        topics=(evil,),
        document=Paper(evil, evil),
        detail={evil: evil},
        evidence=(Evidence("act", 0, len(text)), Evidence(evil, 0, 5)),
        rule=evil,
    )
    document = Document(text, evil, published=evil, url=evil, title=evil, name=evil, voice=evil)
    return Reading(document, (act,), (BlockCoverage(0, 6, evil, evil),))


def test_text_on_the_page_is_the_text_as_read() -> None:
    """Marks and numbers add not one character to the words."""
    assert "".join(Parts(page()).words) == TEXT


def test_page_names_no_address_to_load_from() -> None:
    """Every reference leads within the page, and nothing can be loaded."""
    parts = Parts(page())
    links = [attrs["href"] for _, attrs in parts.elements if "href" in attrs]
    assert [link for link in links if not str(link).startswith("#")] == []
    assert [tag for tag, attrs in parts.elements if {"src", "srcset", "action", "style"} & attrs.keys()] == []
    assert {tag for tag, _ in parts.elements} & {"link", "img", "iframe", "object", "embed", "form", "base"} == set()
    inlined = re.search(r"<style>(.*?)</style>", page(), re.S)
    assert inlined is not None
    assert re.findall(r"url\((?!#)|@import", inlined[1]) == []


def test_policy_names_the_style_and_script_by_their_hashes() -> None:
    """A script from anywhere else would not run."""
    written = page()
    policy = next(attrs["content"] for attrs in Parts(written).of("meta") if "http-equiv" in attrs)
    for tag in ("style", "script"):
        inlined = re.search(rf"<{tag}>(.*?)</{tag}>", written, re.S)
        assert inlined is not None
        digest = base64.b64encode(hashlib.sha256(inlined[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in str(policy)
    assert str(policy).startswith("default-src 'none'; ")


def test_every_link_has_its_goal_and_every_id_is_one() -> None:
    """With scripts off the page still leads from words to cards and back."""
    parts = Parts(page())
    ids = Counter(attrs["id"] for _, attrs in parts.elements if "id" in attrs)
    assert [name for name, times in ids.items() if times > 1] == []
    goals = {str(attrs["href"])[1:] for _, attrs in parts.elements if "href" in attrs}
    assert goals - set(ids) == set()


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        "\"' onmouseover='alert(1)' x=\"",
        "</style></script><img src=x onerror=alert(1)>",
        "{{ 7 * 7 }}{% raw %}",
        "javascript:alert(1)",
        "&lt;b&gt;&#0;",
    ],
)
def test_hostile_text_is_shown_as_text(evil: str) -> None:
    """In any field, tags and quotes are characters."""
    parts = Parts(write_page(hostile_reading(evil)))
    assert len(parts.of("script")) == len(parts.of("style")) == 1
    assert [tag for tag, attrs in parts.elements if any(name.startswith("on") for name in attrs)] == []
    assert [attrs["href"] for attrs in parts.of("a") if not str(attrs["href"]).startswith("#")] == []
    assert "".join(parts.words) == hostile_reading(evil).document.text
    assert "".join(parts.data).count(evil) >= 20


def test_quoted_text_carries_its_language() -> None:
    """A screen reader changes its voice for the text's own words."""
    parts = Parts(page())
    assert parts.of("html")[0]["lang"] == "en"
    assert {attrs.get("lang") for _, attrs in parts.elements if attrs.get("class") in ("words", "quoted")} == {"ru"}


def test_statuses_are_said_in_words() -> None:
    """Planned, postponed, cancelled and denied are read, not guessed from a colour."""
    cards = [str(attrs["class"]).removeprefix("card ") for attrs in Parts(page()).of("article")]
    assert Counter(cards) == {"held": 9, "planned": 1, "postponed": 1, "cancelled": 1, "denied": 1}
    said = re.findall(r'<p class="status"[^>]*><svg.*?</svg> <a [^>]*>(\w+)</a></p>', page())
    assert said == ["cancelled", "postponed", "planned", "denied"]


def test_coverage_is_told_in_numbers() -> None:
    """The strip has a text equivalent."""
    strip = next(attrs for attrs in Parts(page()).of("svg") if attrs.get("class") == "strip")
    expected = "Blocks: 13. blocks with acts: 9; blocks read, no act in them: 3; blocks not read: 1"
    assert strip["aria-label"] == expected


def test_the_same_reading_gives_the_same_bytes() -> None:
    """No clock, no chance."""
    assert page() == page()


def test_page_of_three_hundred_acts_is_small() -> None:
    """A long document's page can still be mailed."""
    assert len(write_page(long_reading(), labels=labels("en")).encode()) < 1_500_000


def test_empty_reading_has_a_page() -> None:
    """A document without acts, or without text, says so."""
    assert "No act was found" in write_page(Reading(Document("", "ru"), (), ()))


def test_act_without_words_is_shown_apart() -> None:
    """A card that the text cannot show is not hidden."""
    written = write_page(Reading(Document("Текст.", "ru"), (Act("visit", ("BY", "NO")),), ()))
    assert "Acts without words in the text" in written


def test_russian_page_speaks_russian() -> None:
    """The page's own words, the names of codes and the dates."""
    written = write_page(
        sample_reading(), language="ru", labels=labels("ru"), date_words=russian_date_words(), directed=directed()
    )
    expected = ["Лента времени", "октябрь 1996 г.", "Норвегия", "не состоялось", "вычислена"]
    assert [words for words in expected if words in written] == expected


def test_unknown_page_language_is_refused_with_the_choices() -> None:
    """The message says what there is."""
    with pytest.raises(LanguageError, match="no words in 'xx'; it speaks: en, ru"):
        write_page(sample_reading(), language="xx")


def test_page_words_are_the_same_set_in_every_language() -> None:
    """No language lacks a word that another has; dates come from the language packs where there are any."""
    folder = Path(page_words.__file__).parent / "words"
    keys = {}
    for path in sorted(folder.glob("*.json")):
        groups = json.loads(path.read_text(encoding="utf-8"))
        groups.pop("dates", None)
        keys[path.stem] = {(group, key) for group, entries in groups.items() for key in entries}
    assert keys["en"] == keys["ru"]
