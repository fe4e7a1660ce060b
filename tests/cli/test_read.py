"""`verbale read`: outputs, exit codes, what goes to which stream."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from toy import app
from typer.testing import CliRunner, Result

TOY = Path(__file__).with_name("toy.py")
VISIT = "Министр совершил визит в Осло в 2015 году.\nСтороны обсудили торговлю.\n"
EARLIER = "Посол рассказал о связях.\nДелегация готовит визит, он будет в 1999 году.\n"


def call(*arguments: object, stdin: bytes | None = None) -> Result:
    """The command in this process."""
    return CliRunner().invoke(app, [*map(str, arguments)], input=stdin)


def folder_of(root: Path, **texts: str) -> Path:
    """A folder of documents."""
    folder = root / "in"
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_jsonl_alone_on_standard_output(tmp_path: Path) -> None:
    """One record, and the summary on the other stream."""
    result = call("read", folder_of(tmp_path, a_txt=VISIT) / "a.txt")
    assert json.loads(result.stdout) == {
        "kind": "visit", "status": "held", "when": "2015", "when_basis": "stated", "sides": ["BY", "NO"],
        "evidence": [{"field": "act", "start": 0, "end": 42}], "rule": "toy",
    }  # fmt: skip
    assert result.stderr == "1 document read · 2 blocks read · 1 act · 1 block without an act · 0 documents refused\n"
    assert result.exit_code == 0


def test_several_documents_have_ids(tmp_path: Path) -> None:
    """In one stream the acts tell where they come from."""
    folder = folder_of(tmp_path, b_txt=VISIT, a_md=EARLIER)
    result = call("read", folder)
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [f"{folder}/a.md#1", f"{folder}/b.txt#1"]


def test_standard_input() -> None:
    """A dash reads what comes in."""
    result = call("read", "-", stdin=VISIT.encode("cp1251"))
    assert (json.loads(result.stdout)["when"], result.exit_code) == ("2015", 0)


def test_table_in_date_order(tmp_path: Path) -> None:
    """The chronicle over all documents, plain when no terminal is there."""
    folder = folder_of(tmp_path, a_txt=VISIT, b_txt=EARLIER)
    lines = call("read", folder, "--format", "table").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["date", "act"], ["1999", "visit"], ["2015", "visit"]]


def test_page_of_one_document(tmp_path: Path) -> None:
    """A page goes to standard output, several need a folder."""
    folder = folder_of(tmp_path, a_txt=VISIT)
    assert call("read", folder / "a.txt", "--format", "html").stdout == "<title>a.txt</title>"
    refused = call("read", folder, "--format", "html")
    assert (refused.exit_code, "--output-dir" in refused.stderr) == (2, True)


def test_output_dir(tmp_path: Path) -> None:
    """One file a document under its relative stem, nothing on standard output, the page's text beside its acts."""
    page = f"<html><body><p>{VISIT.splitlines()[0]}</p></body></html>"
    folder = folder_of(tmp_path, a_txt=VISIT, sub__p_html=page, dup_txt=VISIT, dup_md=VISIT)
    out = tmp_path / "out"
    result = call("read", folder, "--output-dir", out)
    assert (result.stdout, result.exit_code) == ("", 0)
    written = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert written == [".verbale-read.jsonl", "a.jsonl", "dup.md.jsonl", "dup.txt.jsonl", "sub/p.jsonl", "sub/p.text"]
    evidence = json.loads((out / "sub/p.jsonl").read_text(encoding="utf-8"))["evidence"][0]
    text = (out / "sub/p.text").read_text(encoding="utf-8")
    assert text[evidence["start"] : evidence["end"]] == VISIT.splitlines()[0]


def test_pages_into_a_folder(tmp_path: Path) -> None:
    """The format decides the suffix."""
    call("read", folder_of(tmp_path, a_txt=VISIT), "--format", "html", "--output-dir", tmp_path / "out")
    assert (tmp_path / "out/a.html").read_text() == "<title>a.txt</title>"


def test_one_bad_file_never_stops_a_batch(tmp_path: Path) -> None:
    """Each refusal has its reason; the rest is read; the exit code says that some were refused."""
    folder = folder_of(
        tmp_path,
        a_txt=VISIT,
        b_txt="",
        c_txt="Сбой случился, когда прибыл министр.",
        d_txt="Міністр відвідав Осло і підписав угоду.",
        e_html="<html>",
    )
    (folder / "f.txt").write_bytes(b"\x00\x01binary")
    (folder / "a.meta.json").write_text("{broken")
    result = call("read", folder)
    assert (len(result.stdout.splitlines()), result.exit_code) == (1, 1)
    lines = result.stderr.splitlines()
    assert [line.partition(":")[0] for line in lines[:-1]] == ["warning", *["refused"] * 5]
    causes = ["a.meta.json", "b.txt: the file is empty", "toy fault", "d.txt: No language", "no text", "binary"]
    assert [cause for line, cause in zip(lines, causes, strict=False) if cause in line] == causes
    assert lines[-1].endswith("5 documents refused (reasons above)")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["read"], 2, "PATH"),
        (["read", "x.txt", "--format", "xml"], 2, "xml"),
        (["read", "x.txt", "--jobs", "0"], 2, "jobs"),
        (["read", "x.txt", "--language", "rru"], 2, 'No language pack "rru". Packs: ru. Did you mean "ru"?'),
        (["read", "x.txt", "--format", "table", "--output-dir", "out"], 2, "jsonl or html"),
        (["read", "nowhere/x.txt"], 3, "nowhere/x.txt: there is no such file or folder."),
        (["frobnicate"], 2, "frobnicate"),
    ],
)
def test_wrong_usage_and_nothing_read(arguments: list[str], code: int, words: str) -> None:
    """The exit codes of docs/exit-codes.md, with a message that helps."""
    result = call(*arguments)
    said = " ".join(result.stderr.replace("│", " ").split())
    assert (result.exit_code, words in said) == (code, True), said


def test_empty_folder(tmp_path: Path) -> None:
    """Nothing there: said, with what was looked for."""
    result = call("read", tmp_path)
    assert (result.exit_code, result.stderr) == (
        3,
        f"nothing to read in {tmp_path}: no .txt, .md, .html or .htm file\n",
    )


def test_quiet(tmp_path: Path) -> None:
    """Only refusals are said."""
    folder = folder_of(tmp_path, a_txt=VISIT, b_txt="")
    assert (
        call("read", folder, "-q").stderr == f"refused: {folder}/b.txt: the file is empty. There is nothing to read.\n"
    )


def test_help_tells_the_exit_codes() -> None:
    """Codes are in the help, and every one of them in the docs."""
    from verbale.cli.exits import Exit  # noqa: PLC0415

    told = call("read", "--help").stdout
    docs = (Path(__file__).parents[2] / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    assert [code for code in Exit if str(code.value) not in told or f"| {code.value} |" not in docs] == []


def toy_process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    command = [sys.executable, str(TOY), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})


def test_one_job_and_two_give_the_same_bytes(tmp_path: Path) -> None:
    """On standard output and in the folder."""
    texts = {f"n{number}_txt": f"Министр и его визит {1990 + number}.\n" * number for number in range(1, 13)}
    folder = folder_of(tmp_path, **texts)
    one, two = (toy_process("read", folder, "--jobs", jobs) for jobs in (1, 2))
    assert (one.stdout, one.stderr, one.returncode) == (two.stdout, two.stderr, 0)
    for jobs in (1, 2):
        toy_process("read", folder, "--jobs", jobs, "--output-dir", tmp_path / f"out{jobs}")
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / f"out{jobs}").glob("n*.jsonl")} for jobs in (1, 2)
    )
    assert first == second
    assert len(first) == 12


def test_a_worker_that_dies_costs_one_document(tmp_path: Path) -> None:
    """Out of memory in one document: refused, with a hint, and the rest is read."""
    folder = folder_of(tmp_path, a_txt=VISIT, b_txt="Обвал и визит министра в Осло.", c_txt=VISIT)
    done = toy_process("read", folder, "--jobs", 2)
    assert (len(done.stdout.splitlines()), done.returncode) == (2, 1)
    assert f"refused: {folder}/b.txt: the process that read it died twice" in done.stderr


def test_closed_pipe_is_quiet(tmp_path: Path) -> None:
    """`verbale read folder | head -1` ends without a traceback."""
    folder = folder_of(tmp_path, **{f"n{number}_txt": VISIT * 2000 for number in range(5)})
    command = f"{sys.executable} {TOY} read {folder} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (len(done.stdout.splitlines()), "Traceback" in done.stderr) == (1, False)


def test_large_document_on_one_line(tmp_path: Path) -> None:
    """Five megabytes without a line break are handed on whole."""
    path = tmp_path / "line.txt"
    path.write_text("Министр совершил визит в Осло. " * 90_000, encoding="utf-8")
    result = call("read", path)
    assert (json.loads(result.stdout)["evidence"][0]["end"], result.exit_code) == (31 * 90_000, 0)
