"""A brief as Markdown, as a page, and as a Word document with real footnotes."""

from __future__ import annotations

import datetime
import html
import io
import re
import zipfile
from typing import Any

import pytest
from lxml import etree
from told_lines import brief_of, line

from verbale.outputs.brief.brief import Brief
from verbale.outputs.brief.markdown import write_markdown
from verbale.outputs.brief.page import write_page
from verbale.outputs.brief.word import write_word

HOSTILE = '<script>alert("x")</script> & «слова» *звёзды* [скобки](x)\x0b'
DAY = datetime.date(2026, 11, 24)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def hostile() -> Brief:
    """A brief whose source, address, words, name and title are as bad as can be."""
    entry = line("visit", "1996", occasion=HOSTILE, participants=[{"side": "BY", "person": HOSTILE}])
    entry["tellings"][0] |= {"words": HOSTILE, "source": HOSTILE, "url": "javascript:alert(1)"}
    return brief_of([entry, line("meeting", "2018")], "ru")


def test_markdown_has_a_note_for_each_sentence() -> None:
    """Each mark once, each note once; nothing from outside becomes a mark of Markdown."""
    text = write_markdown(hostile())
    assert re.findall(r"\[\^(\d+)\](?!:)", text) == re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE) == ["1", "2"]
    assert "<script" not in text.replace(r"\<script", "")


def test_the_page_shows_hostile_text_as_text() -> None:
    """No element, no address that runs, no script; a policy that forbids all but its own style."""
    page = write_page(hostile())
    assert "<script" not in page
    assert 'href="javascript' not in page
    assert "default-src 'none'" in html.unescape(page)
    assert 'href="https://a.example/1"' in page


def test_the_page_links_sentences_and_notes() -> None:
    """There and back, by roles that readers of pages know."""
    page = write_page(hostile())
    assert re.findall(r'href="#note-(\d+)"', page) == re.findall(r'id="note-(\d+)"', page) == ["1", "2"]
    assert re.findall(r'href="#ref-(\d+)"', page) == re.findall(r'id="ref-(\d+)"', page) == ["1", "2"]
    assert page.count('role="doc-noteref"') == 2


@pytest.fixture
def parts() -> dict[str, Any]:
    """The parts of a Word document, parsed."""
    pytest.importorskip("docx", reason="python-docx is not installed")
    with zipfile.ZipFile(io.BytesIO(write_word(hostile(), DAY))) as archive:
        return {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def test_word_has_real_footnotes(parts: dict[str, Any]) -> None:
    """As many notes as marks, with their numbers, after the two separators that Word asks for."""
    marks = [each.get(f"{W}id") for each in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = [each.get(f"{W}id") for each in parts["word/footnotes.xml"].iter(f"{W}footnote")]
    assert (marks, notes) == (["1", "2"], ["-1", "0", "1", "2"])
    text = "".join(parts["word/footnotes.xml"].itertext())
    assert "alert" in text
    assert "Слова источника." in text


def test_only_web_addresses_become_links_in_word(parts: dict[str, Any]) -> None:
    """One of the two."""
    links = [each.get("Target") for each in parts["word/_rels/footnotes.xml.rels"]]
    assert links == ["https://a.example/1"]


def test_the_same_brief_gives_the_same_bytes() -> None:
    """No clock stands in the archive."""
    pytest.importorskip("docx", reason="python-docx is not installed")
    assert write_word(hostile(), DAY) == write_word(hostile(), DAY)
