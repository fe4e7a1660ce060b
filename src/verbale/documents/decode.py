"""Bytes to text: UTF-8, UTF-16 by its mark, else the old Cyrillic and Western code pages, told by letters."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from verbale.errors import DocumentError

_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive (perhaps DOCX, ODT or EPUB)",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old Office file (perhaps DOC)",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
}
_BLANK = b" \t\r\n\x00\xef\xbb\xbf"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROBE = 65_536  # bytes looked at to tell a code page
_FEW_BROKEN = 0.01  # of the non-ASCII characters: a torn UTF-8 text, not another encoding
_SLAVIC = 17  # fit of the letters: Slavic prose has 18 to 26, Greek taken for it 16, noise below 10
_CYRILLIC_PAGES = ("cp1251", "koi8_u", "koi8_r", "cp866", "iso8859_5")
_COMMON = {letter: 30 - rank for rank, letter in enumerate("оеаинтсрвлкмдпуяіыьгзбчйхжшюцщэфёъўїєґ")}
_WESTERN = frozenset("æøåéèêëäöüòóôáàâíñçßÆØÅÉÈÄÖÜÓÁÀÇ«»–—“”„‘’§°…\xa0€·")


class Decoded(NamedTuple):
    """A text, the encoding it was in, and a warning if something did not fit."""

    text: str
    encoding: str
    warning: str | None = None


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """The text of `data`. Newlines become `\\n`, and a byte-order mark in UTF-8 a space, so that offsets agree with
    `Path.read_text(encoding="utf-8")`.

    Args:
        data: the whole file.
        name: its name, for messages.
        declared: an encoding that the file itself names (HTML), believed if it is not UTF-8 in truth.

    Raises:
        DocumentError: empty, binary or in no encoding that we can tell.
    """
    if not (data[:_PROBE].strip(_BLANK) or data.strip(_BLANK)):  # the first without a copy of a large file
        raise DocumentError(f"{name}: the file is empty. There is nothing to read.")
    _refuse_binary(data, name)
    found = _by_mark(data, name) or _utf8(data) or _declared(data, declared) or _by_letters(data) or _torn_utf8(data)
    if found is None:
        raise DocumentError(f"{name}: the encoding cannot be told. Save it as UTF-8 and try again.")
    return found._replace(text=_universal_newlines(found.text))


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise DocumentError(f"{name}: this is {what}, not a text. Save it as .txt, .md or .html first.")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return
    probe = data[:_PROBE]
    if b"\x00" in probe or len(_CONTROL.findall(probe)) * 100 > len(probe):
        raise DocumentError(f"{name}: this is a binary file, not a text. Verbale reads .txt, .md and .html.")


def _by_mark(data: bytes, name: str) -> Decoded | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return Decoded(data.decode("utf-16"), "utf-16")
        except UnicodeDecodeError as error:
            where = error.start
            raise DocumentError(f"{name}: marked as UTF-16 but broken at byte {where}. Save it as UTF-8.") from None
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return Decoded(" " + text[1:] if text.startswith("\ufeff") else text, "utf-8")


def _torn_utf8(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(char > "\x7f" for char in text[:_PROBE])
    if beyond_ascii > 20 and text[:_PROBE].count("\ufffd") <= max(2, _FEW_BROKEN * beyond_ascii):
        return Decoded(text, "utf-8", f"{broken} broken UTF-8 sequences stand as U+FFFD")
    return None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    try:
        encoding = codecs.lookup(declared).name
        if encoding == "utf-8":
            return _torn_utf8(data)
        return Decoded(data.decode(encoding), encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _by_letters(data: bytes) -> Decoded | None:
    if (torn := _torn_utf8(data)) is not None:
        return torn
    probe = data[:_PROBE]
    encoding = "cp1252" if _looks_western(probe) else max(_CYRILLIC_PAGES, key=lambda page: _cyrillic_fit(probe, page))
    if encoding != "cp1252" and _cyrillic_fit(probe, encoding) < _SLAVIC:
        return None
    text = data.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    return Decoded(text, encoding, f"{broken} bytes are not {encoding} and stand as U+FFFD" if broken else None)


def _looks_western(probe: bytes) -> bool:
    """Few letters beyond ASCII, and all of them Western: "møte" in Latin-1."""
    text = probe.decode("cp1252", errors="replace")
    beyond = [char for char in text if char > "\x7f"]
    plain = sum(char.isascii() and char.isalpha() for char in text)
    return len(beyond) * 4 < plain and all(char in _WESTERN for char in beyond)


def _cyrillic_fit(probe: bytes, page: str) -> float:
    """Mean commonness of the letters, less a penalty for capitals inside words: KOI8 read as 1251 swaps the case."""
    text = probe.decode(page, errors="replace")
    beyond = [char for char in text if char > "\x7f" and char not in "«»–—“”„№…\xa0"]
    if not beyond:
        return 0.0
    common = sum(_COMMON.get(char.lower(), -30) for char in beyond)
    swapped = len(re.findall(r"[а-яё][А-ЯЁ]", text))
    return (common - 30 * swapped) / len(beyond)


def _universal_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
