"""A brief is read back: the chronicle that it was written from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from told_lines import SAMPLES, SHARED, Line, brief_of, line, read_lines, right_f1, tells

import verbale
from verbale.documents.open_document import text_of_bytes
from verbale.outputs.brief.markdown import write_markdown
from verbale.outputs.brief.page import write_page
from verbale.packs import load

ENGLISH = """Belarus and Norway
In March 2018, the Deputy Minister of Foreign Affairs of Belarus Anton Volny visited Norway.
On 5 March 2018, consultations between the ministries of foreign affairs of Belarus and Norway were held in Oslo.
On 7 May 2019, the Ambassador of Belarus Anton Volny presented credentials to the King of Norway.
The next round of consultations between the ministries of foreign affairs of Belarus and Norway is planned in 2027.
"""


def read_back(lines: list[Line], language: str, form: str) -> list[Any]:
    """The acts that a brief of these entries tells, opened from its bytes as `verbale read` would."""
    brief = brief_of(lines, language)
    written = write_markdown(brief) if form == "md" else write_page(brief)
    return list(verbale.read(text_of_bytes(written.encode(), f"brief.{form}"), language=language).acts)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """The chronicle of the sample and of an own English text."""
    folder = tmp_path_factory.mktemp("sample")
    (folder / "english.txt").write_text(ENGLISH, encoding="utf-8")
    return read_lines([SAMPLES / "belarus-norway.ru.txt", folder / "english.txt"], folder)


@pytest.fixture(scope="module")
def dyad(tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """The chronicle of the seed and the dyad texts."""
    if not SHARED.exists():
        pytest.skip("the shared texts are not here")
    folder = tmp_path_factory.mktemp("dyad")
    return read_lines([SHARED / "texts/seed.txt", SHARED / "texts/dyad"], folder)


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_brief_of_the_sample_gives_it_back(sample: list[Line], language: str, form: str) -> None:
    """Both languages, both forms that can be read."""
    assert len(sample) > 25
    assert right_f1(read_back(sample, language, form), sample) >= 0.95


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_brief_of_the_dyad_gives_it_back(dyad: list[Line], language: str) -> None:
    """The bar of the project."""
    assert len(dyad) > 25
    assert right_f1(read_back(dyad, language, "md"), dyad) >= 0.95


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_entry_is_there_and_every_sentence_has_its_words(sample: list[Line], language: str) -> None:
    """No entry is left out; each note quotes what its entry's tellings say."""
    brief = brief_of(sample, language)
    words = {entry["id"]: {" ".join(each["words"].split()) for each in entry["tellings"]} for entry in sample}
    assert {sentence.note.entry for sentence in brief.sentences} == set(words)
    assert [sentence.note.number for sentence in brief.sentences] == list(range(1, len(brief.sentences) + 1))
    for sentence in brief.sentences:
        assert {each.quotation for each in sentence.note.citations} == words[sentence.note.entry]


def matrix(status: str) -> list[Line]:
    """An entry of every kind, with a day, a year and no date, with people where the kind has them."""
    lines = []
    for kind in sorted(load.kinds()):
        sides = {"conference": "BY NO OSCE", "membership": "NO EU"}.get(kind, "BY NO")
        values: dict[str, Any] = {"document__type": "agreement"} if kind.startswith("document") else {}
        if kind in ("sanctions.joined", "position.aligned"):
            values["detail__framework"] = "EU"
        if kind.startswith("envoy"):
            foreign = kind in ("envoy.agrement", "envoy.expelled", "envoy.summoned")
            values["participants"] = [{"side": "NO" if foreign else "BY", "rank": "ambassador", "person": "А. Вольный"}]
        if kind in ("meeting", "call", "video_call"):
            values["participants"] = [
                {"side": side, "person": name, "rank": "minister", "portfolio": "foreign_affairs"}
                for side, name in (("BY", "А. Вольный"), ("NO", "К. Ларсен"))
            ]
        lines += [line(kind, when, sides, status, **values) for when in ("2020-05-05", "2021", None)]
    return lines


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    ("status", "share"), [("held", 0.96), ("planned", 0.88), ("denied", 0.9), ("cancelled", 0.5), ("postponed", 0.5)]
)
def test_each_kind_is_read_back(language: str, status: str, share: float) -> None:
    """Sentence by sentence: what it says is what is read, and nothing beside it."""
    lines = matrix(status)
    known = {entry["id"]: entry for entry in lines}
    sentences = brief_of(lines, language).sentences[: len(lines)]
    read = [(known[each.note.entry], verbale.read(each.text, language=language).acts) for each in sentences]
    wrong = [(e["kind"], e["when"]) for e, acts in read if len(acts) != 1 or not tells(acts[0], e)]
    assert len(wrong) <= (1 - share) * len(lines), wrong


def test_a_brief_can_be_added_to_a_chronicle(sample: list[Line], tmp_path: Path) -> None:
    """The quotations in its notes are set aside: no deed is told twice but the one whose anniversary comes."""
    (tmp_path / "brief.md").write_text(write_markdown(brief_of(sample, "ru")), encoding="utf-8")
    again = read_lines([tmp_path / "brief.md"], tmp_path)
    assert abs(len(again) - len(sample)) <= 1
    assert all(len(entry["tellings"]) == 1 for entry in again if entry["kind"] != "relations.established")
