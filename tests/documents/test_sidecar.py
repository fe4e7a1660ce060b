"""Sidecars: what is taken, what is passed over, what is warned of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from verbale.documents.sidecar import Sidecar, parse_sidecar, plain_date, read_sidecar, sidecar_path

NAME = "note.meta.json"


def parsed(**values: object) -> Sidecar:
    """A sidecar with these values."""
    return parse_sidecar(json.dumps(values).encode(), NAME)


def test_takes_the_four_keys() -> None:
    """Unknown keys are passed over; codes are made canonical."""
    found = parsed(language="nb-NO", published="2017-05", url="https://mfa.example.by/1", title="Визит", editor="x")
    assert found == Sidecar("no", "2017-05", "https://mfa.example.by/1", "Визит")


def test_empty_values_are_none() -> None:
    """Null and empty text say nothing."""
    assert parsed(language=None, published=None, url="", title=" ") == Sidecar()


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2017", "2017"),
        ("2017-05", "2017-05"),
        ("2017-05-02", "2017-05-02"),
        (2017, "2017"),
        ("2017-05-02T08:00Z", "2017-05-02"),
    ],
)
def test_dates_keep_their_precision(value: object, published: str) -> None:
    """Year, month or day, and no more than that."""
    assert parsed(published=value) == Sidecar(published=published)


@pytest.mark.parametrize(
    "value", ["2017-13", "2017-02-30", "May 2017", "2017-05-02-01", "17-05-02", "0000", "20170502"]
)
def test_wrong_dates_warn(value: str) -> None:
    """What is no date is left out, with a warning that names the file."""
    found = parsed(published=value, title="Визит")
    assert (found.published, found.title, len(found.warnings)) == (None, "Визит", 1)
    assert found.warnings[0].startswith(f'{NAME}: published "{value}"')


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b'["ru"]', b'"ru"', b"[" * 100_000])
def test_broken_files_warn(data: bytes) -> None:
    """A broken sidecar never stops a document."""
    found = parse_sidecar(data, NAME)
    assert found == Sidecar(warnings=found.warnings)
    assert found.warnings[0].startswith(NAME)


def test_wrong_types_warn() -> None:
    """A list where a text should be is left out; the rest is taken."""
    found = parsed(language=["ru"], url={"a": 1}, title="Визит")
    assert (found.title, found.language, found.url, len(found.warnings)) == ("Визит", None, None, 2)


def test_found_beside_the_document(tmp_path: Path) -> None:
    """The one with the suffix in its name comes first."""
    (tmp_path / "a.meta.json").write_text("{}")
    assert sidecar_path(tmp_path / "a.txt") == tmp_path / "a.meta.json"
    (tmp_path / "a.txt.meta.json").write_text("{}")
    assert sidecar_path(tmp_path / "a.txt") == tmp_path / "a.txt.meta.json"
    assert sidecar_path(tmp_path / "b.txt") is None


def test_unreadable_warns(tmp_path: Path) -> None:
    """A folder in its place is no sidecar."""
    assert read_sidecar(tmp_path).warnings[0].startswith(f"{tmp_path.name}: not readable")


def test_plain_date_leaves_the_rest() -> None:
    """Nothing but the calendar's dates."""
    assert [plain_date(text) for text in ("2000-02-29", "1900-02-29", " 1992 ", "")] == [
        "2000-02-29",
        None,
        "1992",
        None,
    ]
