"""The pages for readers: their examples run, their links lead somewhere, what is made from data is fresh."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.packs.build import BUILT, build_kinds, digest

REPOSITORY = Path(__file__).resolve().parents[2]
WRITTEN = sorted(
    path.relative_to(REPOSITORY).as_posix() for path in [*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")]
)
TEXT = {".cfg", ".css", ".html", ".js", ".json", ".jsonl", ".md", ".py", ".toml", ".txt", ".yaml", ".yml", ""}
# Put together from halves, so that this file does not hold what it looks for
HALVES = (("/wo", "rk/"), ("/ro", "ot/"), ("/ho", r"me/\w"), ("/Us", r"ers/\w"), ("py", r"pi\.org"), ("npm", r"js\."))
MACHINE = re.compile("|".join(map("".join, HALVES)))


def headings(text: str) -> set[str]:
    """The anchors of a page's headings."""
    lines = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).strip().replace(" ", "-") for line in lines}


def project_files() -> Iterator[Path]:
    """The files that belong to the project: what git would keep; all that is here where git is not."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
            cwd=REPOSITORY, capture_output=True, text=True, check=True,
        ).stdout.splitlines()  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git does not know this folder")
    yield from (REPOSITORY / name for name in listed if Path(name).suffix in TEXT and (REPOSITORY / name).is_file())


def test_python_of_the_readme_runs() -> None:
    """The README's Python, run as it stands, prints what the README says."""
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    program = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    printed = re.search(r"```text\n(.*?)```", text, re.DOTALL)
    assert program and printed
    command = [sys.executable, "-X", "utf8", "-c", program[1]]
    run = subprocess.run(command, cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=False)
    assert (run.stdout, run.stderr) == (printed[1], "")


@pytest.mark.parametrize("page", WRITTEN)
def test_links_lead_somewhere(page: str) -> None:
    """Each link to a file of the project finds it, and its heading if it names one."""
    here = REPOSITORY / page
    dead = []
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", here.read_text(encoding="utf-8")):
        name, _, anchor = target.partition("#")
        there = (here.parent / name).resolve() if name else here
        if not there.exists() or (anchor and anchor not in headings(there.read_text(encoding="utf-8"))):
            dead.append(target)
    assert dead == []


def test_page_of_kinds_is_fresh() -> None:
    """docs/kinds.md is what the data give."""
    spec = importlib.util.spec_from_file_location("make_kinds", REPOSITORY / "docs" / "make_kinds.py")
    assert spec and spec.loader
    make_kinds = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_kinds)
    assert make_kinds.PAGE.read_text(encoding="utf-8") == make_kinds.page(build_kinds()), "run: make docs"


def test_packs_are_fresh() -> None:
    """The built packs come from the data as it stands now."""
    assert (BUILT / "digest.json").read_text(encoding="utf-8") == f'{{"digest": "{digest()}"}}', "run: make data"


def test_nothing_names_a_machine() -> None:
    """No file holds a path of somebody's machine or the host of a package registry."""
    found = []
    for path in project_files():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if MACHINE.search(line):
                found.append(f"{path.relative_to(REPOSITORY)}:{number}: {line.strip()[:80]}")
    assert found == []
