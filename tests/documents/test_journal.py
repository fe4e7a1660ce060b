"""The journal of an output folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from verbale.documents.journal import JOURNAL, Entry, Journal, output_digest, partial_path
from verbale.errors import DocumentError


def entry(path: str, edition: str = "e1") -> Entry:
    """An entry."""
    return Entry(path, 10, "s", edition, "o", 1, 2, 1, 0)


def finish(journal: Journal, folder: Path, name: str) -> None:
    """Finishes a document whose output is its name."""
    output = folder / f"{name}.jsonl"
    partial_path(output).write_text(name)
    journal.finish(entry(name), partial_path(output), output)


def test_remembers_what_is_finished(tmp_path: Path) -> None:
    """A second run knows, another edition of the program does not."""
    with Journal(tmp_path, "e1") as journal:
        assert journal.entry("a") is None
        finish(journal, tmp_path, "a")
    with Journal(tmp_path, "e1") as journal:
        assert journal.entry("a") == entry("a")
    with Journal(tmp_path, "e2") as journal:
        assert journal.entry("a") is None
    assert sorted(path.name for path in tmp_path.iterdir()) == [JOURNAL, "a.jsonl"]


def test_torn_lines_are_passed_over(tmp_path: Path) -> None:
    """A line cut by a power failure costs only its own document."""
    with Journal(tmp_path, "e1") as journal:
        finish(journal, tmp_path, "a")
    path = tmp_path / JOURNAL
    path.write_bytes(path.read_bytes() + b'{"path": "b", "si')
    with Journal(tmp_path, "e1") as journal:
        finish(journal, tmp_path, "c")
    with Journal(tmp_path, "e1") as journal:
        assert [journal.entry(name) is not None for name in "abc"] == [True, False, True]


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    """The second is told to wait."""
    pytest.importorskip("fcntl")
    with Journal(tmp_path, "e1"), pytest.raises(DocumentError, match="another run of verbale"), Journal(tmp_path, "e1"):
        pass


def test_a_file_in_the_way(tmp_path: Path) -> None:
    """The output folder is a file: said, not raised as it is."""
    (tmp_path / "out").write_text("")
    with pytest.raises(DocumentError, match="cannot write there"), Journal(tmp_path / "out", "e1"):
        pass


def test_digest_of_nothing(tmp_path: Path) -> None:
    """No output, no digest."""
    assert output_digest(tmp_path / "a") is None
