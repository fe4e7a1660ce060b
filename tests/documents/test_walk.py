"""Finding documents: order, what is passed over, names of outputs."""

from __future__ import annotations

from pathlib import Path

from verbale.documents.walk import sources


def make(root: Path, *names: str) -> None:
    """Empty files."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("")


def stems(*paths: Path, leave_out: Path | None = None) -> list[str]:
    """The relative stems of what is found."""
    return [source.stem for source in sources(paths, leave_out=leave_out)]


def test_folders_in_sorted_order(tmp_path: Path) -> None:
    """The order of names, folders among files, hidden and foreign files passed over."""
    make(
        tmp_path,
        "b.txt",
        "a/z.md",
        "a/y.HTML",
        "c.htm",
        "a.meta.json",
        "d.pdf",
        ".hidden.txt",
        ".git/e.txt",
        "out.jsonl",
    )
    assert stems(tmp_path) == ["a/y", "a/z", "b", "c"]


def test_like_stems_keep_their_suffix(tmp_path: Path) -> None:
    """`visit.txt` and `visit.html` do not overwrite each other, on systems that fold case either."""
    make(tmp_path, "visit.txt", "visit.html", "Other.txt", "other.md", "one.txt")
    assert stems(tmp_path) == ["Other.txt", "one", "other.md", "visit.html", "visit.txt"]


def test_output_folder_is_left_out(tmp_path: Path) -> None:
    """What was written is not read."""
    make(tmp_path, "a.txt", "out/b.txt")
    assert stems(tmp_path, leave_out=tmp_path / "out") == ["a"]


def test_files_named_by_the_user_are_taken_as_they_are(tmp_path: Path) -> None:
    """Any suffix; also what does not exist, so that the reading can say so."""
    make(tmp_path, "a.text")
    assert stems(tmp_path / "a.text", tmp_path / "nowhere.txt") == ["a", "nowhere"]


def test_like_names_from_several_folders(tmp_path: Path) -> None:
    """Then the path below their common folder tells them apart."""
    make(tmp_path, "ru/001.txt", "en/001.txt", "en/002.txt", "en/002.md")
    assert stems(tmp_path / "ru/001.txt", tmp_path / "en/001.txt") == ["ru/001", "en/001"]
    assert stems(tmp_path / "en/002.txt", tmp_path / "en/002.md") == ["002.txt", "002.md"]


def test_circles_of_links_end(tmp_path: Path) -> None:
    """A link to its own parent is not followed."""
    make(tmp_path, "a/b.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert stems(tmp_path) == ["a/b"]


def test_standard_input() -> None:
    """A dash."""
    assert [source.is_stdin for source in sources([Path("-")])] == [True]
