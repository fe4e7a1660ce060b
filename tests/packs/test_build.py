"""Building the files that reading loads."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from verbale.packs import build


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Королевство | Норвегия", "Королевство Норвегия"),
        ("{Папуа} — {Новая Гвинея}", "Папуа — Новая Гвинея"),
        ("Осло", "Осло"),
        ("", ""),
    ],
)
def test_plain_name(name: str, expected: str) -> None:
    """A name to print has no notation."""
    assert build.plain_name(name) == expected


def test_display_names_are_the_first() -> None:
    """The first name of a list is the one to print."""
    pack = {
        "states": {"NO": {"short": ["Норвегия", "Норге"]}, "XX": {}},
        "cities": {"oslo": {"names": ["{Осло}", "Христиания"]}},
    }
    assert build.display_names(pack) == {"states": {"NO": "Норвегия"}, "cities": {"oslo": "Осло"}}


def test_sources_are_sorted_and_leave_examples_out() -> None:
    """The digest does not depend on the order of a folder, nor on what only tests read; acts of example pages count."""
    names = [path.relative_to(build.PACKAGE).as_posix() for path in build.sources()]
    assert names == sorted(names)
    assert [name for name in names if "/examples/" in name and "/pages/" not in name] == []
    assert {"world/states.yaml", "languages/ru/concepts.yaml", "kinds/visit.yaml", "packs/decline.py"} <= set(names)


def test_digest_tells_a_change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One changed byte gives another digest, the same bytes the same one."""
    file = tmp_path / "world" / "states.yaml"
    file.parent.mkdir()
    file.write_text("NO: {}\n", encoding="utf-8")
    monkeypatch.setattr(build, "PACKAGE", tmp_path)
    monkeypatch.setattr(build, "sources", lambda: [file])
    first, again = build.digest(), build.digest()
    file.write_text("SE: {}\n", encoding="utf-8")
    assert (first == again, first == build.digest()) == (True, False)


def test_unfinished_packs_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder with more than a profile and no concepts is left out and named; the template and profiles are not."""
    files = ("aa/concepts.yaml", "bb/morph.py", "cc/profile.yaml", "_template/morph.py", "_template/concepts.yaml")
    for name in files:
        path = tmp_path / "languages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    monkeypatch.setattr(build, "PACKAGE", tmp_path)
    assert build.languages() == ["aa"]
    assert build.unfinished() == [
        "languages/bb: no concepts.yaml, so it is not built. Copy it from languages/_template."
    ]


def test_faults_end_the_build_without_a_traceback(tmp_path: Path) -> None:
    """`make data` prints the faults, one a line, and fails."""
    copy = tmp_path / "verbale"
    shutil.copytree(build.PACKAGE, copy, ignore=shutil.ignore_patterns("built", "__pycache__", "examples"))
    (copy / "languages" / "ru" / "topics.yaml").unlink()
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-m", "verbale.packs.build"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "languages/ru: no topics.yaml. Copy it from languages/_template.\n" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (copy / "packs" / "built").exists()
