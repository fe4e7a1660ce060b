"""Bytes to text: encodings, newlines, marks, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from verbale.documents.decode import decode
from verbale.errors import DocumentError

RUSSIAN = "Министр иностранных дел посетил Осло с рабочим визитом 12 мая.\nСтороны обсудили торговлю и подъём связей.\n"
BELARUSIAN = "Міністр замежных спраў Беларусі наведаў Осла з рабочым візітам. Бакі гаварылі пра гандаль ў рэгіёне.\n"
UKRAINIAN = (
    "Міністр закордонних справ України відвідав Осло з робочим візитом. Сторони обговорили торгівлю та її стан.\n"
)
NORWEGIAN = "Utenriksministeren besøkte Kyiv på mandag og møtte sin kollega. Regjeringen åpner ambassaden på nytt.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (RUSSIAN, "cp866"), (RUSSIAN, "iso8859_5"),
        (RUSSIAN, "utf-16"), (BELARUSIAN, "cp1251"), (UKRAINIAN, "cp1251"), (UKRAINIAN, "koi8_u"),
        (NORWEGIAN, "cp1252"), (NORWEGIAN, "utf-8"), (RUSSIAN[:40], "cp1251"), (RUSSIAN[:40], "koi8_r"),
    ],
)  # fmt: skip
def test_tells_encodings_apart(text: str, encoding: str) -> None:
    """The old code pages are told by their letters, on one line too."""
    assert decode(text.encode(encoding), "note.txt").text == text


@pytest.mark.parametrize(
    "data", [RUSSIAN.encode(), b"\xef\xbb\xbf" + RUSSIAN.encode(), RUSSIAN.replace("\n", "\r\n").encode()]
)
def test_offsets_agree_with_read_text(data: bytes, tmp_path: Path) -> None:
    """The contract counts in `Path.read_text`: same length, same words at the same places, also after a mark."""
    path = tmp_path / "note.txt"
    path.write_bytes(data)
    expected = path.read_text(encoding="utf-8").replace("\ufeff", " ")
    assert decode(data, "note.txt").text == expected


def test_utf16_without_newline_change() -> None:
    """Both byte orders are read by their mark."""
    data = b"\xfe\xff" + "Осло\r\nМинск".encode("utf-16-be")
    assert decode(data, "note.txt").text == "Осло\nМинск"


def test_torn_utf8_is_still_utf8() -> None:
    """A byte lost in a long text does not turn it into another code page; a warning says so."""
    decoded = decode(RUSSIAN.encode()[:-2] * 3, "note.txt")
    assert (decoded.encoding, "посетил Осло" in decoded.text) == ("utf-8", True)


def test_torn_utf8_warns() -> None:
    """The warning counts the broken places."""
    assert decode((RUSSIAN * 3).encode() + b"\xd0", "note.txt").warning == "1 broken UTF-8 sequences stand as U+FFFD"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "empty"), (b" \n\t\r\n", "empty"), (b"\xef\xbb\xbf", "empty"), (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04rest", "ZIP"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"text\x00with zeros", "binary"),
        (bytes(range(1, 256)) * 4, "binary"), (b"\xff\xfe\x00", "broken at byte"),
        ("大統領はオスロを訪問した。".encode("euc_jp"), "encoding cannot be told"),
        ("Ο πρόεδρος επισκέφθηκε το Όσλο".encode("cp1253"), "encoding cannot be told"),
    ],
)  # fmt: skip
def test_refuses_with_name_and_cause(data: bytes, cause: str) -> None:
    """What is no text is refused, by name, with the cause."""
    with pytest.raises(DocumentError, match=rf"^note\.txt: .*{cause}"):
        decode(data, "note.txt")


def test_declared_encoding_is_believed_after_utf8() -> None:
    """A page's own word counts, unless its bytes are UTF-8 in truth."""
    assert decode(RUSSIAN.encode("cp1251"), "p.html", "windows-1251").encoding == "cp1251"
    assert decode(RUSSIAN.encode(), "p.html", "windows-1251").encoding == "utf-8"
    assert decode(RUSSIAN.encode("koi8_r"), "p.html", "no-such-encoding").text == RUSSIAN
