"""A brief opened by the programs that people read it with."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from told_lines import brief_of, line

from verbale.outputs.brief.page import write_page
from verbale.outputs.brief.word import write_word

LINES = [
    line("consultations", "2018-03", level="deputy_minister"),
    line("relations.established", "1992-02-04"),
    line("visit", "2021", status="planned"),
]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_page_has_no_fault_of_accessibility(browser: Any, axe: str, tmp_path: Path, language: str) -> None:
    """axe finds nothing, on a wide screen and a narrow one."""
    (tmp_path / "brief.html").write_text(write_page(brief_of(LINES, language)), encoding="utf-8")
    for width in (1280, 390):
        page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
        page.goto((tmp_path / "brief.html").as_uri())
        page.evaluate(axe)
        found = page.evaluate("axe.run(document)")["violations"]
        page.close()
        assert [each["id"] for each in found] == []


def test_a_word_document_opens_in_libreoffice(tmp_path: Path) -> None:
    """Its text and its footnotes are there."""
    pytest.importorskip("docx", reason="python-docx is not installed")
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not found; install Debian's package: apt-get install libreoffice-writer-nogui")
    (tmp_path / "brief.docx").write_bytes(write_word(brief_of(LINES, "en"), datetime.date(2026, 11, 24)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "html", "--outdir", str(tmp_path), "brief.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    page = (tmp_path / "brief.html").read_text(encoding="utf-8")
    text = " ".join(page.split())
    assert "diplomatic relations between Belarus and Norway were established" in text
    assert text.count("Слова источника.") == len(brief_of(LINES, "en").sentences)
    assert "sdfootnote" in page
