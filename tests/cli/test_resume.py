"""A run that is killed goes on where it ended: nothing lost, nothing finished read again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TOY = Path(__file__).with_name("toy.py")
DOCUMENTS = 50
LINES = (
    "Министр иностранных дел совершил визит в Осло в {year} году и встретился с коллегой.\n"
    "Стороны обсудили торговлю, перевозки и защиту окружающей среды.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """About five megabytes of our own sentences."""
    made = tmp_path / "in"
    for number in range(DOCUMENTS):
        path = made / f"part{number % 5}" / f"n{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LINES.format(year=1950 + number) * 370, encoding="utf-8")
    assert sum(path.stat().st_size for path in made.rglob("*.txt")) > 4_900_000
    return made


def command(folder: Path, out: Path, jobs: int) -> list[str]:
    """The command that reads a folder into another."""
    return [sys.executable, str(TOY), "read", str(folder), "--output-dir", str(out), "--jobs", str(jobs)]


def outputs(out: Path) -> dict[str, bytes]:
    """What is finished, by relative name."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*.jsonl")
        if not path.name.startswith(".")
    }


def started(arguments: list[str], log: Path, pause: float) -> subprocess.Popen[str]:
    """The command under way, its own group of processes so that a signal reaches it alone or all."""
    environment = {**os.environ, "TOY_LOG": str(log), "TOY_PAUSE": str(pause)}
    return subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True)


def wait_for_outputs(out: Path, number: int) -> None:
    """Until so many documents are finished."""
    deadline = time.monotonic() + 30
    while len(outputs(out)) < number:
        assert time.monotonic() < deadline, "nothing is written"
        time.sleep(0.01)


@pytest.mark.parametrize("jobs", [1, 2])
def test_kill_and_go_on(folder: Path, tmp_path: Path, jobs: int) -> None:
    """Killed with -9 in the middle, the second run reads what is missing and no more."""
    out, log = tmp_path / "out", tmp_path / "log"
    running = started(command(folder, out, jobs), log, 0.05)
    wait_for_outputs(out, 8)
    running.kill()
    running.wait()
    assert running.stderr is not None
    running.stderr.close()
    before = outputs(out)
    assert 8 <= len(before) < DOCUMENTS
    settled(log)
    first = log.read_text(encoding="utf-8").split()

    done = subprocess.run(
        command(folder, out, jobs), capture_output=True, text=True, check=True, env={**os.environ, "TOY_LOG": str(log)}
    )
    second = log.read_text(encoding="utf-8").split()[len(first) :]
    finished = {Path(name).stem + ".txt" for name in before}
    assert finished.isdisjoint(second)
    assert len(second) == DOCUMENTS - len(before)
    assert len(first) - len(before) <= jobs * 2  # only what was in hand at the kill
    assert f"{DOCUMENTS} documents read ({len(before)} of them in an earlier run)" in done.stderr
    assert f"{DOCUMENTS * 370:,} acts" in done.stderr

    whole = tmp_path / "whole"
    subprocess.run(command(folder, whole, 1), check=True, stderr=subprocess.DEVNULL)
    assert outputs(out) == outputs(whole)
    assert list(out.rglob("*.partial")) == []


def settled(log: Path) -> None:
    """Until workers whose parent was killed have gone: nobody writes any more."""
    size = -1
    while size != log.stat().st_size:
        size = log.stat().st_size
        time.sleep(0.3)


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_ends_at_once_and_says_how_to_go_on(folder: Path, tmp_path: Path, jobs: int) -> None:
    """Exit code 130, no traceback, what is finished stays."""
    running = started(command(folder, tmp_path / "out", jobs), tmp_path / "log", 0.05)
    wait_for_outputs(tmp_path / "out", 4)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=10)
    assert (running.returncode, "Traceback" in said) == (130, False), said
    assert "Run the same command again to go on." in said
    assert 4 <= len(outputs(tmp_path / "out")) < DOCUMENTS


def test_only_what_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    """A changed document, a changed sidecar, a lost or damaged output: these, and nothing else."""
    out, log = tmp_path / "out", tmp_path / "log"
    environment = {**os.environ, "TOY_LOG": str(log)}
    subprocess.run(command(folder, out, 1), check=True, stderr=subprocess.DEVNULL)
    (folder / "part0/n000.txt").write_text("Визит в Осло в 2001 году и другой визит.\n", encoding="utf-8")
    (folder / "part1/n001.meta.json").write_text(json.dumps({"published": "2001"}), encoding="utf-8")
    (out / "part2/n002.jsonl").unlink()
    (out / "part3/n003.jsonl").write_text("damaged")
    subprocess.run(command(folder, out, 1), check=True, stderr=subprocess.DEVNULL, env=environment)
    assert sorted(log.read_text(encoding="utf-8").split()) == ["n000.txt", "n001.txt", "n002.txt", "n003.txt"]
