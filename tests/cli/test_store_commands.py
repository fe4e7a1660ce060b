"""The commands of a stored chronicle: what they print, what they keep, how they refuse."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from toy import app
from typer.testing import CliRunner, Result

TOY = Path(__file__).with_name("toy.py")
VISIT = "Министр совершил визит в Осло в 2015 году.\nСтороны обсудили торговлю.\n"
EARLIER = "Посол рассказал о связях.\nДелегация готовит визит, он будет в 1999 году.\n"
ROUND = "В Минске прошли консультации с Норвегией."


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has a folder of its own, signs as one person, and has two documents."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VERBALE_WHO", "officer")
    monkeypatch.delenv("VERBALE_DB", raising=False)
    (tmp_path / "a.txt").write_text(VISIT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(EARLIER, encoding="utf-8")


def call(*arguments: object, code: int = 0) -> Result:
    """Runs the command line over the toy reader; it must end with `code`."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == code, done.output
    return done


def ids() -> list[str]:
    """The ids of all entries, in the order of time."""
    return [json.loads(line)["id"] for line in call("timeline", "--all").stdout.splitlines()]


def test_adding_and_asking() -> None:
    """What was added is shown in the order of time."""
    added = call("add", "a.txt", "b.txt")
    assert added.stderr.splitlines() == ["verbale.db: 2 documents stored · 2 tellings new · 0 documents refused"]
    assert added.stdout == ""
    lines = [json.loads(line) for line in call("timeline", "BY", "NO").stdout.splitlines()]
    assert [line["when"] for line in lines] == ["1999", "2015"]
    assert [line["tellings"][0]["document"] for line in lines] == ["b.txt", "a.txt"]


def test_adding_again_passes_over() -> None:
    """A second run reads nothing."""
    call("add", "a.txt", "b.txt")
    again = call("add", "a.txt", "b.txt").stderr
    assert "0 documents stored" in again
    assert "2 documents stored before, nothing new" in again


def test_a_bad_document_does_not_hold_up_the_others(tmp_path: Path) -> None:
    """It is named with its cause; the code says that some were refused."""
    (tmp_path / "c.txt").write_bytes(b"")
    done = call("add", "a.txt", "c.txt", code=1)
    assert "refused: c.txt: the file is empty" in done.stderr
    assert len(ids()) == 1


def test_nothing_to_add(tmp_path: Path) -> None:
    """An empty folder is said to be one."""
    (tmp_path / "empty").mkdir()
    assert "nothing to add" in call("add", "empty", code=3).stderr


def test_acts_beside_their_text(tmp_path: Path) -> None:
    """A record made by hand is taken in place of reading, whichever is named; its text may be in any language."""
    text = "Utenriksministrene i Hviterussland og Norge snakket sammen på telefon i april."
    (tmp_path / "c.txt").write_text(text, encoding="utf-8")
    record = {"id": "ring", "kind": "call", "sides": ["BY", "NO"], "when": "2020-04", "when_basis": "stated"}
    evidence = [{"field": "act", "start": 0, "end": len(text)}]
    (tmp_path / "c.jsonl").write_text(
        json.dumps({**record, "evidence": evidence, "event": "x"}) + "\n", encoding="utf-8"
    )
    call("add", "c.jsonl", "c.txt")
    (line,) = (json.loads(line) for line in call("timeline", "--all").stdout.splitlines())
    (telling,) = line["tellings"]
    assert (telling["act"], telling["words"], telling["language"]) == ("ring", text, "no")
    assert "event" not in telling["record"]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ('{"kind": "party", "sides": []}', "kind is 'party'"),
        ("{", "line 1: no JSON"),
        ("[]", "an act is a JSON object"),
        ('{"kind": "visit", "sides": ["BY"], "when": "май"}', "EDTF"),
        ('{"kind": "visit", "evidence": [{"field": "act", "start": 1, "end": 999}]}', "Is the record of another text?"),
    ],
)
def test_wrong_records_are_refused(tmp_path: Path, record: str, message: str) -> None:
    """The message names the file and what is wrong; other documents are kept."""
    (tmp_path / "b.jsonl").write_text(record, encoding="utf-8")
    done = call("add", "a.txt", "b.txt", code=1)
    assert message in done.stderr
    assert len(ids()) == 1


def test_a_record_without_its_text(tmp_path: Path) -> None:
    """The message says which file is missing."""
    (tmp_path / "c.jsonl").write_text("{}", encoding="utf-8")
    assert "Put c.txt next to it" in call("add", "c.jsonl", code=3).stderr


def test_a_new_edition_is_announced(tmp_path: Path) -> None:
    """The same address with other text names the command that compares them."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.meta.json").write_text('{"url": "https://example.org/x"}', encoding="utf-8")
    assert "verbale diff https://example.org/x" in call("add", "a.txt", "b.txt").stderr


def test_formats(tmp_path: Path) -> None:
    """A table for eyes, CSV for sheets, Markdown for notes."""
    call("add", "a.txt", "b.txt")
    table = call("timeline", "BY", "NO", "--format", "table", "--language", "en").stdout.splitlines()
    assert table[0].split() == ["date", "act", "sides", "persons", "place", "and", "occasion", "told", "by", "entry"]
    assert [line.split("  ")[0] for line in table[1:]] == ["1999", "2015"]
    rows = list(csv.DictReader(io.StringIO(call("timeline", "--all", "--format", "csv").stdout)))
    assert [(row["when"], row["kind"], row["sides"]) for row in rows] == [
        ("1999", "visit", "BY; NO"),
        ("2015", "visit", "BY; NO"),
    ]
    assert call("timeline", "--all", "--format", "md").stdout.count("\n| ") == 3


def test_filters() -> None:
    """Bounds and filters leave what fits."""
    call("add", "a.txt", "b.txt")
    assert len(call("timeline", "BY", "NO", "--from", "2000").stdout.splitlines()) == 1
    assert len(call("timeline", "BY", "NO", "--to", "2000-05").stdout.splitlines()) == 1
    assert len(call("timeline", "--all", "--source", "b.txt").stdout.splitlines()) == 1
    empty = call("timeline", "BY", "SE")
    assert (empty.stdout, empty.stderr) == ("", "no entry fits\n")


def test_a_timeline_needs_sides_or_all() -> None:
    """Which entries are meant must be said, one way only."""
    for arguments in ((), ("BY", "NO", "--all")):
        assert "verbale timeline BY NO" in call("timeline", *arguments, code=2).stderr


def test_showing_an_entry() -> None:
    """Its words, its documents, its log."""
    call("add", "a.txt")
    (id_,) = ids()
    page = call("show", id_[:12], "--language", "en").stdout
    assert "«Министр совершил визит в Осло в 2015 году.»" in page
    assert "a.txt#1" in page
    assert "officer  add a.txt" in page
    told = json.loads(call("show", id_[:12], "--json").stdout)
    assert (told["id"], told["log"][0]["who"]) == (id_, "officer")


@pytest.mark.parametrize(
    "command", ["show ffffffff", "split ffffffff", "correct ffffffff when=2015 --because x", "undo 9"]
)
def test_what_is_not_there(command: str) -> None:
    """The message says where ids and numbers are printed; the code is that of wrong usage."""
    call("add", "a.txt")
    assert "verbale" in call(*command.split(), code=2).stderr


def test_without_a_chronicle() -> None:
    """Each command that asks says how to make one, and makes none."""
    for command in ("timeline --all", "search визит", "log", "check", "verify", "queue", "show abcdef", "upgrade"):
        assert "verbale add PATH" in call(*command.split(), code=2).stderr
    assert not Path("verbale.db").exists()


def test_searching(tmp_path: Path) -> None:
    """A word in another form finds its line, with the entry."""
    (tmp_path / "c.txt").write_text(ROUND, encoding="utf-8")
    call("add", "a.txt", "c.txt")
    found = call("search", "консультаций")
    assert f"«{ROUND}»" in found.stdout
    assert found.stderr == "1 line found\n"
    (line,) = (json.loads(line) for line in call("search", "визиты", "--json").stdout.splitlines())
    assert (line["document"], line["entries"]) == ("a.txt", ids())


def test_judging_and_undoing() -> None:
    """A judgement is signed, shown in the log, and can be taken back."""
    call("add", "a.txt", "b.txt")
    before = call("timeline", "--all").stdout
    first, second = ids()
    done = call("same", first[:12], second[:12], "--because", "один визит", "--at", "2021-07-20T09:00:00Z")
    assert "To take it back: verbale undo 3" in done.stdout
    assert "2021-07-20 09:00  officer  same" in call("log").stdout
    call("undo", 3, "--who", "chief")
    assert "[undone by 4]" in call("log", 3).stdout
    assert call("timeline", "--all").stdout == before


PEOPLE = "Министр иностранных дел Норвегии И. Сорейде говорила по телефону."


def call_record(when: str, **known: object) -> str:
    """A call with a minister of Norway, as a line of a record."""
    people = [{"side": "NO", "person": "И. Сорейде", "rank": "minister", "portfolio": "foreign_affairs"}]
    act = {"kind": "call", "sides": ["BY", "NO"], "when": when, "when_basis": "stated", "participants": people, **known}
    return json.dumps({**act, "evidence": [{"field": "act", "start": 0, "end": len(PEOPLE)}]}, ensure_ascii=False)


@pytest.fixture
def _calls(tmp_path: Path) -> None:
    """Two calls with a minister, the second with its page's address."""
    for name, when in (("c", "2017-10-20"), ("d", "2020-04-29")):
        (tmp_path / f"{name}.txt").write_text(f"{PEOPLE}\n{name}", encoding="utf-8")
        (tmp_path / f"{name}.jsonl").write_text(call_record(when, initiator="NO", topics=["trade"]), encoding="utf-8")
    (tmp_path / "d.meta.json").write_text(
        '{"url": "https://mfa.gov.by/x", "published": "2020-04-30"}', encoding="utf-8"
    )
    call("add", "c.txt", "d.txt")


@pytest.mark.usefixtures("_calls")
def test_people_and_who() -> None:
    """An office from first to last seen, with sources; between two sightings it is sure who held it."""
    person, office = call("people", "BY", "NO").stdout.splitlines()
    assert person == "И. Сорейде (NO)"
    assert office.startswith("  министр (иностранные дела), seen 20 октября 2017 г. – 29 апреля 2020 г.: ")
    post = "Министр иностранных дел Норвегии"
    told = call("who", post, "--on", "2018-05").stdout
    assert told.startswith("И. Сорейде · 2017-10-20 – 2020-04-29 · ")
    found = json.loads(call("who", post, "--on", "2018-05", "--json").stdout)
    assert (found["holder"]["name"], found["basis"]) == ("И. Сорейде", "told")
    assert "the register of office-holders agrees: " in told
    assert "to which state one is sent" in call("who", "посол Беларуси", "--on", "2018", code=2).stderr
    assert call("who", "посол Беларуси в Норвегии", "--on", "2018").stdout == "undetermined\n"
    assert "no post of one state" in call("who", "сотрудник", "--on", "2018", code=2).stderr
    assert "EDTF" in call("who", post, "--on", "вчера", code=2).stderr


@pytest.mark.usefixtures("_calls")
def test_nobody_is_put_where_nobody_was_seen() -> None:
    """Of a post that no telling and no register knows it says that it is undetermined."""
    assert call("who", "Министр транспорта Норвегии", "--on", "2018-05").stdout == "undetermined\n"


@pytest.mark.usefixtures("_calls")
def test_gaps_upcoming_compare() -> None:
    """Each question has an answer for eyes and one for programs."""
    told = call("gaps", "BY", "NO", "--on", "2021-07-20", "--language", "en").stdout
    assert "Longest silences" in told
    assert "  NO: 2" in told
    assert json.loads(call("gaps", "BY", "NO", "--on", "2021-07-20", "--json").stdout)["initiative"] == [["NO", 2]]
    assert "Planned, past, and not told as done" in call("upcoming", "--on", "2021-07-20", "--language", "en").stdout
    assert "Запланировано, срок прошёл" in call("upcoming", "--on", "2021-07-20").stdout
    assert json.loads(call("upcoming", "--on", "2021-07-20", "--json").stdout)["ahead"] == []
    assert "BY tells 1, alone 1\n" in call("compare", "BY", "NO", "--language", "en").stdout
    sources = json.loads(call("compare", "BY", "NO", "--sources", "--json").stdout)["voices"]
    assert [view["voice"] for view in sources] == ["c.txt", "mfa.gov.by"]
    assert "two sides" in call("gaps", "BY", code=2).stderr


def test_diff_of_two_editions(tmp_path: Path) -> None:
    """What is gone, new, changed, reworded; by address or by name."""
    for name, when in (("c", "2018-12"), ("d", "2018-12-07")):
        (tmp_path / f"{name}.txt").write_text(f"{PEOPLE}\n{name}", encoding="utf-8")
        (tmp_path / f"{name}.jsonl").write_text(call_record(when), encoding="utf-8")
        (tmp_path / f"{name}.meta.json").write_text('{"url": "https://example.org/x"}', encoding="utf-8")
    call("add", "c.txt", "d.txt")
    told = call("diff", "https://example.org/x").stdout
    assert "~ changed: 2018-12-07 call BY–NO" in told
    assert "when: 2018-12 → 2018-12-07" in told
    assert "0 acts as before" in told
    assert call("diff", "c.txt", "d.txt").stdout == told
    assert "only one edition" in call("diff", "c.txt", code=2).stderr


def test_the_log_tells_every_judgement() -> None:
    """Each sort of event has its line, a correction with what it set."""
    call("add", "a.txt", "b.txt")
    first, second = ids()
    call("unsure", first, second)
    call("correct", first, "when=2016", "--because", "diary")
    call("undo", 4)
    lines = [line.strip().split("  ", 3)[-1] for line in call("log").stdout.splitlines()]
    assert lines[2:] == [
        f"unsure {first[:12]} {second[:12]}",
        f'correct {first[:12]} when="2016" because: diary  [undone by 5]',
        "undo 4",
    ]


def test_a_correction_needs_a_reason() -> None:
    """Who corrects says why."""
    call("add", "a.txt")
    assert "--because" in call("correct", ids()[0], "when=2016", code=2).stderr
    assert "FIELD=VALUE" in call("correct", ids()[0], "2016", "--because", "x", code=2).stderr


def test_a_time_that_is_none() -> None:
    """What stands in the log is a time."""
    assert "no time" in call("add", "a.txt", "--at", "вчера", code=2).stderr


def test_the_log_as_json() -> None:
    """Programs read it, too."""
    call("add", "a.txt", "--at", "2021-07-20")
    (event,) = (json.loads(line) for line in call("log", "--json").stdout.splitlines())
    assert (event["who"], event["at"], event["what"], event["told"]["new"]) == ("officer", "2021-07-20", "add", 1)


def test_checking_and_verifying() -> None:
    """All is whole; programs can ask, too."""
    call("add", "a.txt", "b.txt")
    assert call("check").stdout == "2 documents · 2 tellings · 2 entries · 2 events: all whole\n"
    assert call("verify").stdout == "2 quotations · 2 documents: all stand\n"
    assert json.loads(call("check", "--json").stdout)["faults"] == []
    assert json.loads(call("verify", "--json").stdout)["quotations"] == 2


def test_a_stopped_run_goes_on(tmp_path: Path) -> None:
    """Ctrl-C says how to go on, and what was stored stays."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{VISIT}{number}", encoding="utf-8")
    command = [sys.executable, str(TOY), "add", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "3 documents stored" in done.stderr
    again = subprocess.run([*command, "--jobs", "2"], capture_output=True, text=True, check=True)
    assert "3 documents stored before" in again.stderr


def test_the_database_may_be_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A team sets it once."""
    monkeypatch.setenv("VERBALE_DB", "team.db")
    call("add", "a.txt")
    assert Path("team.db").exists()


def test_reading_loads_no_database() -> None:
    """`verbale read` starts as quickly as before."""
    program = f"import sys; sys.argv = ['verbale', 'read', {str(Path('a.txt').absolute())!r}]\n"
    run = "import atexit; atexit.register(lambda: print('sqlalchemy' in sys.modules, file=sys.stderr))\n"
    start = "from verbale.cli.main import app; app()"
    done = subprocess.run([sys.executable, "-c", program + run + start], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "False"


@pytest.mark.usefixtures("_calls")
@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (("timeline", "BY", "Норвегия"), "'Норвегия' is no code of a state"),
        (("timeline", "--all", "--kind", "vizit"), "'vizit' is no kind. There are: "),
        (("timeline", "--all", "--level", "boss"), "'boss' is no level"),
        (("timeline", "--all", "--status", "done"), "'done' is no status"),
        (("gaps", "BY", "ZZ"), "'ZZ' is no code"),
        (("people", "ZZ"), "'ZZ' is no code"),
        (("upcoming", "ZZ"), "'ZZ' is no code"),
        (("compare", "BY", "ZZ"), "'ZZ' is no code"),
    ],
)
def test_what_is_typed_wrong_is_not_answered_by_nothing(asked: tuple[str, ...], message: str) -> None:
    """A misspelt code or filter would look like a silence; a right one without entries is answered."""
    assert message in call(*asked, code=2).stderr
    assert "no entry fits" in call("timeline", "by", "KZ", "--kind", "envoy").stderr


@pytest.mark.usefixtures("_calls")
def test_a_correction_names_states_that_there_are() -> None:
    """A side that is no code, and a day that is none, are refused once and plainly."""
    id_ = ids()[0][:12]
    assert "'ZZ' is no code" in call("correct", id_, "sides=BY,ZZ", "--because", "x", code=2).stderr
    told = call("correct", id_, "when=2016-02-30", "--because", "x", code=2).stderr
    assert told.startswith("when: '2016-02-30' is not an EDTF date")


def test_a_bad_record_is_refused_with_its_path_and_holds_up_nothing(tmp_path: Path) -> None:
    """One alone, or beside a good one: the refusal says where it lies."""
    folder = tmp_path / "made"
    folder.mkdir()
    (folder / "bad.txt").write_text(PEOPLE, encoding="utf-8")
    (folder / "bad.jsonl").write_text('{"kind": "nokind", "sides": ["BY", "NO"]}', encoding="utf-8")
    alone = call("add", str(folder), code=3).stderr
    assert f"refused: {folder}/bad." in alone
    assert "bad.txt, act 1: kind is 'nokind'" in alone
    (folder / "good.txt").write_text(f"{PEOPLE}\n", encoding="utf-8")
    (folder / "good.jsonl").write_text(call_record("2020-04-29"), encoding="utf-8")
    assert "1 document stored" in call("add", str(folder), code=1).stderr


def test_a_newspaper_is_no_capital(tmp_path: Path) -> None:
    """Under a country's domain everybody writes; only its institutions speak for it."""
    for name, url in (("p", "https://news.example.by/1"), ("m", "https://mfa.gov.by/2")):
        (tmp_path / f"{name}.txt").write_text(f"{PEOPLE}\n{name}", encoding="utf-8")
        (tmp_path / f"{name}.jsonl").write_text(call_record(f"2020-04-1{len(url) % 10}"), encoding="utf-8")
        (tmp_path / f"{name}.meta.json").write_text(json.dumps({"url": url}), encoding="utf-8")
    call("add", "p.txt", "m.txt")
    found = json.loads(call("compare", "BY", "NO", "--json").stdout)
    assert [(view["voice"], view["told"]) for view in found["voices"]] == [("BY", 1)]
    assert len(found["unheard"]) == 1


def test_an_entry_shows_a_history_only_where_something_became_of_it(tmp_path: Path) -> None:
    """Planned and held are a history, two tellings of one day are none; a field's words stand on one line."""
    for name, when, known in (("q", "2020-05", {"status": "planned"}), ("r", "2020-05-12", {}), ("s", "2019-05", {})):
        (tmp_path / f"{name}.txt").write_text(f"{PEOPLE}\n{name}", encoding="utf-8")
        line = json.loads(call_record(when, **known))
        line["evidence"] += [
            {"field": "participants", "start": 0, "end": 32},
            {"field": "participants", "start": 33, "end": 43},
        ]
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(line), encoding="utf-8")
    call("add", "q.txt", "r.txt", "s.txt")
    lone, both = (call("show", id_[:12], "--language", "en").stdout for id_ in ids())
    assert "History" not in lone
    history = both.split("History\n")[1].split("\n\n")[0].splitlines()
    assert [line.split()[0] for line in history] == ["planned", "held"]
    assert "\nИстория\n  запланировано, май 2020 г." in call("show", ids()[1][:12]).stdout
    assert "participants «Министр иностранных дел Норвегии», «И. Сорейде» → И. Сорейде (NO)" in lone
