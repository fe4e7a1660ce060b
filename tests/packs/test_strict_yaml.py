"""YAML in which every scalar is a string."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import PackError
from verbale.packs.strict_yaml import read_yaml


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A file to write YAML to."""
    return tmp_path / "data.yaml"


@pytest.mark.parametrize(
    "scalar",
    ["no", "NO", "yes", "on", "off", "null", "~", "012", "1_000", "1e3", "0x1F", "1992-02-04", "12:30", "3.10"],
)
def test_scalars_stay_strings(scalar: str, written: Path) -> None:
    """`no` is Norway, a date is no object, a number keeps its zeros."""
    written.write_text(f"code: {scalar}\nlisted: [{scalar}]\n{scalar}: key\n", encoding="utf-8")
    assert read_yaml(written) == {"code": scalar, "listed": [scalar], scalar: "key"}


def test_empty_values_are_empty_strings(written: Path) -> None:
    """A key without a value has the empty string."""
    written.write_text("code:\nname: Норвегия\n", encoding="utf-8")
    assert read_yaml(written) == {"code": "", "name": "Норвегия"}


def test_an_empty_file_has_no_data(written: Path) -> None:
    """A file of comments only gives None."""
    written.write_text("# nothing yet\n", encoding="utf-8")
    assert read_yaml(written) is None


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("no: 1\nse: 2\nno: 3\n", 3, "no"),
        ("states:\n  no: 1\n  no: 2\n", 3, "no"),
        ("- {no: 1, no: 2}\n", 1, "no"),
        ("no: 1\n'no': 2\n", 2, "no"),
    ],
)
def test_a_key_given_twice_is_refused(text: str, line: int, key: str, written: Path) -> None:
    """The error names the file, the line and the key, however deep it stands."""
    written.write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=rf"data\.yaml: line {line}: key '{key}' is given twice"):
        read_yaml(written)


def test_the_same_key_in_two_mappings_is_fine(written: Path) -> None:
    """Only one mapping may not have a key twice."""
    written.write_text("- {code: no}\n- {code: se}\n", encoding="utf-8")
    assert read_yaml(written) == [{"code": "no"}, {"code": "se"}]


@pytest.mark.parametrize("text", ["a: [b", "a: 'b", "\t- a", "a: b: c", "{a: b"])
def test_broken_yaml_is_told(text: str, written: Path) -> None:
    """Broken YAML is an error of ours that names the file."""
    written.write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=r"data\.yaml: not YAML: "):
        read_yaml(written)


WORDS = st.text("абвno019.-", min_size=1, max_size=8)


@given(st.dictionaries(WORDS, st.lists(WORDS, max_size=3), max_size=4))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, data: dict[str, list[str]]) -> None:
    """Quoted strings come back as they were, in their order."""
    file = tmp_path_factory.mktemp("yaml") / "data.yaml"
    rows = [f'"{key}": [{", ".join(f"{chr(34)}{word}{chr(34)}" for word in listed)}]' for key, listed in data.items()]
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = read_yaml(file) or {}
    assert list(found.items()) == list(data.items())
