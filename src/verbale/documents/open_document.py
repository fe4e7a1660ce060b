"""Opens a document: a file, page or standard input becomes a text with its language, date, address and voice."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from verbale.documents.decode import decode
from verbale.documents.document import Document
from verbale.documents.footnotes import without_footnotes
from verbale.documents.language_code import require_pack, untold
from verbale.documents.opening import LIMIT, MEGABYTE, Opening, opening_from_packs
from verbale.documents.sidecar import Sidecar, read_sidecar, sidecar_path
from verbale.documents.tell_language import detect
from verbale.documents.voice import Voice, voice_of
from verbale.errors import DocumentError, LanguageError
from verbale.when.when import When

TEXT_SUFFIXES = (".txt", ".md")
PAGE_SUFFIXES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Opened:
    """A document, the share of a page's characters that its text keeps, whose voice it is and how surely, warnings."""

    document: Document
    kept: float = 1.0
    voice: Voice | None = None
    warnings: tuple[str, ...] = ()
    is_page: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    kept: float = 1.0
    is_page: bool = False
    warnings: tuple[str, ...] = ()


def open_document(path: Path, opening: Opening, *, name: str | None = None) -> Opened:
    """Opens the file at `path` with its sidecar.

    Raises:
        DocumentError: it cannot be read; says why and what to do.
        LanguageError: no pack for its language, or the language cannot be told.
    """
    shown = name or str(path)
    beside = sidecar_path(path)
    return open_bytes(
        read_bytes(path, opening.limit), shown, opening, sidecar=read_sidecar(beside) if beside else Sidecar()
    )


def open_bytes(data: bytes, name: str, opening: Opening, *, sidecar: Sidecar | None = None) -> Opened:
    """Opens a document from its bytes; `name` tells by its suffix what they are, and stands in messages."""
    known = sidecar or Sidecar()
    found = _text_in(data, name)
    warnings = [*found.warnings, *known.warnings]
    language = _language(found.text, name, known.language, opening, warnings)
    published = _published(known.published, found.published, name, warnings)
    url = known.url or found.url
    voice = voice_of(url, opening.domains)
    document = Document(
        text=found.text,
        language=language,
        published=published,
        url=url,
        title=known.title or found.title,
        name=Path(name).name,
        voice=voice.state if voice else None,
    )
    return Opened(document, found.kept, voice, tuple(warnings), found.is_page)


def text_of_bytes(data: bytes, name: str) -> str:
    """The text of a document's bytes, as reading takes it; `name` tells by its suffix what they are.

    Raises:
        DocumentError: there is no text in them.
    """
    return _text_in(data, name).text


def open_stream(stream: BinaryIO, opening: Opening, name: str = "standard input") -> Opened:
    """Opens what comes in on a stream, up to the limit."""
    data = stream.read(opening.limit + 1)
    if len(data) > opening.limit:
        raise _too_large(name, None, opening.limit)
    return open_bytes(data, name, opening)


def document_of_text(
    text: str,
    *,
    language: str | None = None,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
    opening: Opening | None = None,
) -> Document:
    """A document from a text in memory, kept as it is; `published` is an EDTF date.

    Raises:
        LanguageError: no pack for the language, or it cannot be told.
        DateError: `published` is no EDTF date.
    """
    known = opening or opening_from_packs()
    code = _language(text, "the text", None, replace(known, language=language or known.language), [])
    voice = voice_of(url, known.domains)
    day = When.parse(published).edtf if published else None
    return Document(text, code, day, url, title, None, voice.state if voice else None)


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file that is not larger than `limit`.

    Raises:
        DocumentError: missing, no file, not readable, too large.
    """
    try:
        size = path.stat().st_size
        if size > limit:
            raise _too_large(str(path), size, limit)
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(f"{path}: there is no such file or folder.") from None
    except IsADirectoryError:
        raise DocumentError(f"{path}: this is a folder, not a file.") from None
    except PermissionError:
        raise DocumentError(f"{path}: no permission to read it.") from None
    except OSError as error:
        raise DocumentError(f"{path}: not readable ({error.strerror}).") from None


def digest(data: bytes, path: Path) -> str:
    """A digest of a document's bytes and its sidecar's: if it is the same, nothing to read has changed."""
    total = hashlib.sha256(data)
    if (beside := sidecar_path(path)) is not None:
        try:
            total.update(b"\x00sidecar\x00" + beside.read_bytes())
        except OSError:
            total.update(b"\x00sidecar that cannot be read")
    return total.hexdigest()


def _too_large(name: str, size: int | None, limit: int) -> DocumentError:
    has = f"has {size / MEGABYTE:.0f} MB" if size else "is longer"
    return DocumentError(f"{name}: {has}; the limit for one document is {limit / MEGABYTE:.0f} MB. Split it.")


def _text_in(data: bytes, name: str) -> _Found:
    suffix = Path(name).suffix.lower()
    if suffix in TEXT_SUFFIXES:
        decoded = decode(data, name)
        text = without_footnotes(decoded.text) if suffix == ".md" else decoded.text
        return _Found(text, warnings=_told(name, decoded.warning))
    from verbale.documents.html_text import declared_encoding, looks_like_html, page_text  # noqa: PLC0415 -- for pages

    named_page = suffix in PAGE_SUFFIXES
    decoded = decode(data, name, declared_encoding(data) if named_page else None)
    warnings = _told(name, decoded.warning)
    if not named_page and not looks_like_html(decoded.text):
        return _Found(decoded.text, warnings=warnings)
    page = page_text(decoded.text, name)
    return _Found(page.text, *page.facts, kept=page.kept, is_page=True, warnings=warnings)


def _told(name: str, warning: str | None) -> tuple[str, ...]:
    return (f"{name}: {warning}",) if warning else ()


def _language(text: str, name: str, stated: str | None, opening: Opening, warnings: list[str]) -> str:
    """What the user says; else what the words say; else what the sidecar says."""
    if opening.language:
        return require_pack(opening.language, opening.packs)
    told = detect(text, opening.profiles)
    if told is None and stated is None:
        raise untold(name, opening.packs)
    if told and stated and told != stated:
        warnings.append(f'{name}: its metadata say language "{stated}", its words are "{told}"; read as "{told}"')
    try:
        return require_pack(told or stated or "", opening.packs)
    except LanguageError as error:
        raise LanguageError(f"{name}: {error}") from None


def _published(stated: str | None, on_page: str | None, name: str, warnings: list[str]) -> str | None:
    if stated and on_page and not (stated.startswith(on_page) or on_page.startswith(stated)):
        warnings.append(f"{name}: its metadata say published {stated}, the page says {on_page}; {stated} is taken")
    return stated or on_page
