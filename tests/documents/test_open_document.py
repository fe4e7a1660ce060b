"""Opening documents: what is known of them, whose word counts, what is refused and how."""

from __future__ import annotations

import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from profiles_from_data import profiles

from verbale.documents.open_document import (
    digest,
    document_of_text,
    open_bytes,
    open_document,
    open_stream,
    read_bytes,
)
from verbale.documents.opening import Opening
from verbale.documents.sidecar import Sidecar
from verbale.errors import DateError, DocumentError, LanguageError, VerbaleError

OPENING = Opening(profiles(), frozenset({"ru", "en"}), {"BY": ("by", "mfa.gov.by")})
TEXT = "Министр посетил Осло с рабочим визитом.\nСтороны подписали соглашение о торговле.\n"
HEAD = "<title>Визит</title><meta name='date' content='2019-05-02'>"
PAGE = f"<!DOCTYPE html><html><head>{HEAD}</head><body><p>{TEXT}</p></body></html>"


def test_text_with_sidecar(tmp_path: Path) -> None:
    """Everything that a document needs to know of itself."""
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    meta = {"language": "ru", "published": "2017-05", "url": "https://mfa.gov.by/1", "title": "Визит в Осло"}
    (tmp_path / "note.meta.json").write_text(json.dumps(meta), encoding="utf-8")
    opened = open_document(path, OPENING)
    document = opened.document
    assert (document.text, document.language, document.published) == (TEXT, "ru", "2017-05")
    assert (document.title, document.name, document.voice) == ("Визит в Осло", "note.txt", "BY")
    assert (opened.warnings, opened.kept, opened.is_page) == ((), 1.0, False)


def test_page_facts_yield_to_the_sidecar() -> None:
    """The sidecar's date is taken, and a contradiction is said aloud."""
    plain = open_bytes(PAGE.encode(), "p.html", OPENING)
    assert (plain.document.published, plain.document.title, plain.is_page) == ("2019-05-02", "Визит", True)
    finer = open_bytes(PAGE.encode(), "p.html", OPENING, sidecar=Sidecar(published="2019-05"))
    assert (finer.document.published, finer.warnings) == ("2019-05", ())
    other = open_bytes(PAGE.encode(), "p.html", OPENING, sidecar=Sidecar(published="2018"))
    assert other.document.published == "2018"
    assert other.warnings == ("p.html: its metadata say published 2018, the page says 2019-05-02; 2018 is taken",)


def test_words_outvote_the_sidecar_on_language() -> None:
    """A wrong language in the metadata is named, and the words decide."""
    opened = open_bytes(TEXT.encode(), "a.txt", OPENING, sidecar=Sidecar(language="en"))
    assert opened.document.language == "ru"
    assert opened.warnings == ('a.txt: its metadata say language "en", its words are "ru"; read as "ru"',)


def test_sidecar_helps_where_words_do_not_tell() -> None:
    """Too little to go by: the metadata count."""
    opened = open_bytes("12.05 МИД 13.05".encode(), "a.txt", OPENING, sidecar=Sidecar(language="ru"))
    assert opened.document.language == "ru"


def test_language_of_the_user_overrides() -> None:
    """What the user says is not questioned."""
    said = replace(OPENING, language="eng")
    assert open_bytes(TEXT.encode(), "a.txt", said).document.language == "en"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Міністр відвідав Осло з робочим візитом і підписав угоду.", 'a.txt: No language pack "uk". Packs: en, ru.'),
        ("12.05.2019", "a.txt: the language cannot be told. Name it with --language. Packs: en, ru."),
    ],
)
def test_languages_without_a_pack(text: str, message: str) -> None:
    """A text that cannot be read says which packs there are."""
    with pytest.raises(LanguageError) as caught:
        open_bytes(text.encode(), "a.txt", OPENING)
    assert str(caught.value) == message


def test_markdown_is_kept_as_it_is() -> None:
    """Offsets count in the file's own text."""
    text = "# Норвегия\r\n\r\n- визит **министра** в Осло\r\n"
    assert open_bytes(text.encode(), "a.md", OPENING).document.text == text.replace("\r\n", "\n")


def test_stream_tells_pages_by_their_look() -> None:
    """Standard input has no suffix."""
    assert open_stream(io.BytesIO(PAGE.encode()), OPENING).is_page
    assert open_stream(io.BytesIO(TEXT.encode()), OPENING).document.text == TEXT


def test_limit_is_stated(tmp_path: Path) -> None:
    """A document that is too large says how large it may be, from a file and from a stream."""
    small = replace(OPENING, limit=1_000_000)
    path = tmp_path / "big.txt"
    path.write_bytes(b"a" * 2_000_000)
    with pytest.raises(DocumentError, match=r"big\.txt: has 2 MB; the limit for one document is 1 MB\. Split it\."):
        open_document(path, small)
    with pytest.raises(DocumentError, match=r"standard input: is longer; the limit"):
        open_stream(io.BytesIO(b"a" * 2_000_000), small)


def test_missing_folders_and_locked_files(tmp_path: Path) -> None:
    """The cause is named, never a traceback."""
    with pytest.raises(DocumentError, match="there is no such file or folder"):
        read_bytes(tmp_path / "nowhere" / "a.txt")
    with pytest.raises(DocumentError, match=r"this is a folder|not readable"):
        read_bytes(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    """A file that the user may not read."""
    path = tmp_path / "locked.txt"
    path.write_text(TEXT)
    path.chmod(0)
    with pytest.raises(DocumentError, match="no permission"):
        read_bytes(path)


def test_no_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for whoever runs the tests."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "locked.txt"
    path.write_text(TEXT)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DocumentError, match=r"locked\.txt: no permission to read it\."):
        read_bytes(path)


def test_digest_covers_the_sidecar(tmp_path: Path) -> None:
    """A changed sidecar is a changed document."""
    path = tmp_path / "note.txt"
    path.write_text(TEXT)
    before = digest(path.read_bytes(), path)
    (tmp_path / "note.meta.json").write_text("{}")
    assert digest(path.read_bytes(), path) != before


@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"%PDF-1.4", b"<html></html>"])
def test_every_refusal_is_ours(data: bytes) -> None:
    """All errors hang on one root."""
    with pytest.raises(VerbaleError, match=r"^x\.html: "):
        open_bytes(data, "x.html", OPENING)


def test_text_in_memory() -> None:
    """Kept as it is, with a date in EDTF or an error."""
    text = TEXT.replace("\n", "\r\n")
    document = document_of_text(text, published="2017-05", url="https://mfa.gov.by/1", title="Визит", opening=OPENING)
    assert (document.text, document.language, document.published, document.voice) == (text, "ru", "2017-05", "BY")
    with pytest.raises(DateError):
        document_of_text(TEXT, published="May 2017", opening=OPENING)
    with pytest.raises(LanguageError, match="the text: the language cannot be told"):
        document_of_text("12.05", opening=OPENING)
    with pytest.raises(LanguageError, match='No language pack "fr"'):
        document_of_text(TEXT, language="fr", opening=OPENING)
