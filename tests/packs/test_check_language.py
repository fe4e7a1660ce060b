"""The check of a language's pack: what is missing or wrong is told with file, key and what to do."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from verbale.acts.act_words import ActWords
from verbale.acts.word_needs import NEEDS
from verbale.errors import PackError
from verbale.mentions.function_words import FunctionWords, HelpingWords, PaperWords, PartyWords, PostWords
from verbale.packs import build
from verbale.packs.check_language import Expected, check_languages, expected, faults, is_pack
from verbale.packs.data_shape import Shapes
from verbale.packs.strict_yaml import read_yaml
from verbale.sentences import form as f
from verbale.sentences.morphology import Morphology

LANGUAGES = build.PACKAGE / "languages"
TEMPLATE = LANGUAGES / "_template"
ASKED = expected()
EVERY_WAY = Shapes(ASKED.sets, {"order": True, "declined": True, "undeclined": True})
Change = Callable[[str, str, str], None]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A whole pack of a language that declines: the template without what is for the other way."""
    folder = tmp_path / "xx"
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__", "examples", "*.md"))
    (folder / "word_classes.yaml").unlink()
    (folder / "morph_by_order.py").unlink()
    change = changing(folder)
    change("function_words", "silent_words: []\n", "")
    names = folder / "person_names.yaml"
    kept, _, _ = names.read_text(encoding="utf-8").partition("# ONLY WHERE NAMES DO NOT DECLINE")
    names.write_text(kept, encoding="utf-8")
    return folder


@pytest.fixture
def ordered(tmp_path: Path) -> Path:
    """A whole pack of a language of word order, made from the template as its README says."""
    folder = tmp_path / "yy"
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__", "examples", "*.md"))
    (folder / "morph_by_order.py").replace(folder / "morph.py")
    changing(folder)("person_names", 'names_decline: ""', 'names_decline: "no"')
    names = folder / "person_names.yaml"
    before, _, rest = names.read_text(encoding="utf-8").partition("# ONLY WHERE NAMES DECLINE")
    _, _, after = rest.partition("# ONLY WHERE NAMES DO NOT DECLINE")
    names.write_text(f"{before}#{after}", encoding="utf-8")
    return folder


def changing(folder: Path) -> Change:
    """Replaces words in a file of a pack, and fails where they are not there."""

    def change(name: str, old: str, new: str) -> None:
        path = folder / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


@pytest.mark.parametrize("code", build.languages())
def test_packs_of_the_project_are_whole(code: str) -> None:
    """Every language that is read has all that is asked, and nothing that nobody asks for."""
    assert faults(LANGUAGES / code, ASKED) == []


def test_template_filled_in_either_way_is_whole(pack: Path, ordered: Path) -> None:
    """Who copies the template and deletes what belongs to the other way has a pack without a fault."""
    assert (faults(pack, ASKED), faults(ordered, ASKED)) == ([], [])


def test_missing_files(pack: Path) -> None:
    """Each file that is not there is told, YAML and code, and where to copy it from."""
    for name in ("concepts.yaml", "topics.yaml", "morph.py", "sovereigns.yaml"):
        (pack / name).unlink()
    assert faults(pack, ASKED) == [
        "languages/xx: no morph.py. Copy it from languages/_template.",
        "languages/xx: no concepts.yaml. Copy it from languages/_template.",
        "languages/xx: no topics.yaml. Copy it from languages/_template.",
    ]


def test_missing_keys(pack: Path) -> None:
    """A key that the code asks for is told by file and place, at the top and inside another."""
    change = changing(pack)
    change("function_words", "\nand_words: []", "")
    change("act_words", "\n  decided: []", "")
    assert faults(pack, ASKED) == [
        "languages/xx/function_words.yaml: no key 'and_words'. Copy it from languages/_template/function_words.yaml"
        " (empty if the language has nothing to say).",
        "languages/xx/act_words.yaml: infinitive: no key 'decided'. Copy it from languages/_template/act_words.yaml"
        " (empty if the language has nothing to say).",
    ]


def test_missing_concept(pack: Path) -> None:
    """A concept that a kind is uttered by must be said, or declared unsaid."""
    change = changing(pack)
    change("concepts", "\nCREDENTIALS: {}", "\n#")
    change("concepts", "\nROUND: {}", "\n#")
    assert faults(pack, ASKED) == [
        "languages/xx/concepts.yaml: no concept CREDENTIALS, which kinds/envoy.credentials.yaml is uttered by. Say it, "
        "or write 'CREDENTIALS: {}' as long as it is not said, 'CREDENTIALS: {not_said: REASON}' if the language has "
        "no words for it.",
        "languages/xx/concepts.yaml: no concept ROUND, which reading asks for by name. Say it, or write 'ROUND: {}' as "
        "long as it is not said, 'ROUND: {not_said: REASON}' if the language has no words for it.",
    ]


def test_reason_for_not_saying(pack: Path) -> None:
    """A concept that the language has no words for may give the reason."""
    changing(pack)("concepts", "\nAGREMENT: {}", "\nAGREMENT: {not_said: It has no word of its own.}")
    assert faults(pack, ASKED) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("concepts", "\nVISIT: {}", "\nVISIT: {nuons: []}",
         "concepts.yaml: VISIT: unknown key 'nuons'. Did you mean 'nouns'?"),
        ("dates", "\nlone_days: {prepositions: []", "\nlone_days: {preposition: [on]",
         "dates.yaml: lone_days: unknown key 'preposition'. Did you mean 'prepositions'?"),
        ("posts", "\nrank_by_state: {}", "\nrank_by_state: {foreign secretary: deputy_minister}",
         "posts.yaml: rank_by_state: must be a mapping of words, each with a mapping of its own."),
        ("function_words", "openers:", "opener: []\nopeners:",
         "function_words.yaml: unknown key 'opener'. Did you mean 'openers'?"),
        ("concepts", "\nVISIT: {}", "\nVISIT: {}\nVISITS: {}",
         "concepts.yaml: 'VISITS' is not one of the concepts. Did you mean 'VISIT'?"),
        ("posts", "minister: []", "minister: []\n  ministre: []",
         "posts.yaml: heads: 'ministre' is not one of the ranks. Did you mean 'minister'?"),
        ("concepts", "\nVISIT: {}", "\nVISIT: {verbs: [{words: [go], complements: {to+any: hots}}]}",
         "concepts.yaml: VISIT.verbs.entry 1.complements: 'hots' is not one of the roles. Did you mean 'host'?"),
        ("concepts", "\nVISIT: {}", "\nVISIT: {verbs: [{words: [go], complements: {to+all: host}}]}",
         "concepts.yaml: VISIT.verbs.entry 1.complements: 'to+all' is no realisation: write a case (gen), to+any or "
         "adj."),
        ("concepts", "\nVISIT: {}", "\nVISIT: {verbs: [{words: [go]}]}",
         "concepts.yaml: VISIT.verbs.entry 1: no key 'complements'. Copy it from languages/_template/concepts.yaml"
         " (empty if the language has nothing to say)."),
        ("concepts", "\nVISIT: {}", "\nVISIT: [go]",
         "concepts.yaml: VISIT: must be a mapping, as in languages/_template/concepts.yaml."),
        ("concepts", "\nVISIT: {}", "\nVISIT: {verbs: go}",
         "concepts.yaml: VISIT.verbs: must be a list, as in languages/_template/concepts.yaml."),
        ("parties", "\nboth: []", "\nboth: the sides",
         "parties.yaml: both: must be a list of words ([] when the language has none)."),
        ("act_words", "purpose_stems: {}", "purpose_stems: {condol: condolences}",
         "act_words.yaml: purpose_stems: 'condolences' is not one of the purposes. Did you mean 'condolence'?"),
        ("act_words", "purpose_stems: {}", "purpose_stems: []",
         "act_words.yaml: purpose_stems: must be a mapping of words ({} when the language has none)."),
        ("bodies", 'state: "NO"', "state: NOR",
         "bodies.yaml: named.entry 1.state: 'NOR' is not one of the states."),
        ("cities", "\noslo: {", "\nosloo: {", "cities.yaml: 'osloo' is not one of the cities. Did you mean 'oslo'?"),
        ("cities", "declensions: {}", "declensions: {Oslo: [Oslo, Oslo]}",
         "cities.yaml: oslo.declensions: must be a mapping of names to their six forms, nominative, genitive, dative, "
         "accusative, instrumental, locative."),
        ("dates", 'two_digit_years_from: "30"', "two_digit_years_from: soon",
         "dates.yaml: two_digit_years_from: must be a number."),
        ("function_words", "openers:", "silent_words: [the]\nopeners:",
         "function_words.yaml: key 'silent_words' is read only where word order tells cases. Delete it, or say "
         "cases_by_order = True in morph.py."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(pack: Path, file: str, old: str, new: str, told: str) -> None:
    """Misspelt keys, concepts, codes, roles with the nearest known name; wrong sorts of values; keys out of place."""
    changing(pack)(file, old, new)
    assert faults(pack, ASKED) == [f"languages/xx/{told}"]


def test_files_that_nobody_reads(pack: Path) -> None:
    """A misspelt file is told with the nearest, one of the other way with what to do."""
    (pack / "topics.yaml").rename(pack / "topic.yaml")
    (pack / "word_classes.yaml").write_text("{}", encoding="utf-8")
    assert faults(pack, ASKED) == [
        "languages/xx: unknown file topic.yaml. Did you mean 'topics.yaml'?",
        "languages/xx: word_classes.yaml is read only where word order tells cases. Delete it, or say "
        "cases_by_order = True in morph.py.",
        "languages/xx: no topics.yaml. Copy it from languages/_template.",
    ]


def test_word_order_needs_its_words(ordered: Path) -> None:
    """A language of word order lacks nothing of that way without being told."""
    (ordered / "word_classes.yaml").unlink()
    changing(ordered)("function_words", "\nsilent_words: []", "")
    assert faults(ordered, ASKED) == [
        "languages/yy/function_words.yaml: no key 'silent_words'. Copy it from languages/_template/function_words.yaml"
        " (empty if the language has nothing to say).",
        "languages/yy: no word_classes.yaml. Copy it from languages/_template.",
    ]


def test_broken_files_are_told_with_the_rest(pack: Path) -> None:
    """YAML and Python that cannot be read are faults like others: the rest is told, too."""
    (pack / "papers.yaml").write_text("types: {", encoding="utf-8")
    (pack / "events.yaml").write_text("", encoding="utf-8")
    (pack / "morph.py").write_text("class (", encoding="utf-8")
    (pack / "topics.yaml").unlink()
    broken, *rest = faults(pack, ASKED)
    assert f"{pack / 'papers.yaml'}: not YAML" in broken
    assert rest == [
        "languages/xx/morph.py: line 1: invalid syntax.",
        "languages/xx/events.yaml: must be a mapping, as in languages/_template/events.yaml.",
        "languages/xx: no topics.yaml. Copy it from languages/_template.",
    ]


def test_one_error_lists_all_faults_of_all_packs(pack: Path, ordered: Path) -> None:
    """The build is stopped once, with every fault."""
    (pack / "topics.yaml").unlink()
    (ordered / "papers.yaml").unlink()
    with pytest.raises(PackError) as caught:
        check_languages([pack, ordered], ASKED)
    assert str(caught.value).splitlines() == [*faults(pack, ASKED), *faults(ordered, ASKED)]
    assert len(str(caught.value).splitlines()) == 2


def test_build_is_stopped_before_it_writes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A fault of a pack leaves what was built before as it is."""

    def faulty(folders: Iterator[Path]) -> None:
        raise PackError(f"{len(list(folders))} packs")

    monkeypatch.setattr(build, "check_languages", faulty)
    with pytest.raises(PackError, match=f"{len(build.languages())} packs"):
        build.build(tmp_path / "built")
    assert list(tmp_path.iterdir()) == []


def test_what_is_a_pack(tmp_path: Path, pack: Path) -> None:
    """A profile alone makes a language known, not readable; the template is no language."""
    profile = tmp_path / "no"
    profile.mkdir()
    (profile / "profile.yaml").touch()
    assert (is_pack(profile), is_pack(pack), is_pack(TEMPLATE)) == (False, True, False)


def test_template_is_no_language() -> None:
    """Neither the build nor the telling of languages takes the template for one."""
    assert "_template" not in build.languages()
    assert TEMPLATE not in build.language_folders()
    assert [path for path in build.sources() if "_template" in path.parts] == []


def missing(where: str, data: Any, shape: Any) -> Iterator[str]:
    """The keys of a shape that are not in the data; for a key of a closed set, every name of the vocabulary's own."""
    if isinstance(shape, list):
        shape, data = shape[0], data[0]
    if not isinstance(shape, dict):
        return
    for name, _, under in EVERY_WAY.keys(shape):
        if name.startswith("<"):
            names = [entry for entry in data if entry in ASKED.sets[name[1:-1]]]
            wanted = ASKED.sets[name[1:-1]] if name[1:-1] in {"concepts", "topics", "document_types"} else names[:1]
            yield from (f"{where}.{entry}" for entry in sorted(set(wanted) - set(names)))
            if names and name != "<concepts>":
                yield from missing(f"{where}.{names[0]}", data[names[0]], under)
        elif name not in data:
            yield f"{where}.{name}"
        else:
            yield from missing(f"{where}.{name}", data[name], under)


@pytest.mark.parametrize("name", [key.name for key in EVERY_WAY.keys(ASKED.files)])
def test_template_has_every_key(name: str) -> None:
    """Whatever a pack may have, of either way, is in the template."""
    shape = next(key.shape for key in EVERY_WAY.keys(ASKED.files) if key.name == name)
    assert list(missing(name, read_yaml(TEMPLATE / f"{name}.yaml"), shape)) == []


def test_template_explains_every_key() -> None:
    """No key of the template stands without a comment: above it, beside it, or above its group."""
    bare = []
    for path in sorted(TEMPLATE.glob("*.yaml")):
        comment = False
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip():
                comment = False
            elif "#" in line:
                comment = True
            elif not line.startswith(" ") and not comment:
                bare.append(f"{path.name}: {line}")
    assert bare == []


class Asked(dict[str, Any]):
    """The data of a file of the template, that remembers what it was asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(read_yaml(TEMPLATE / f"{name}.yaml"))
        self.keys_asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        """What stands under the key."""
        self.keys_asked.add(key)
        return super().get(key, default)


FILES = ("function_words", "parties", "posts", "papers", "word_classes", "act_words")


def test_keys_that_the_code_asks_for_are_required() -> None:
    """What the readers of function words, parties, posts, papers and act words need, no pack may lack."""
    data: dict[str, Any] = {name: Asked(name) for name in FILES}
    data["certainty"] = {"planned": {"motion": []}}
    for reader in (FunctionWords, PartyWords, PostWords, PaperWords, HelpingWords, ActWords):
        reader(data)
    shapes = {key.name: key.shape for key in EVERY_WAY.keys(ASKED.files)}
    required = {name: {key.name for key in EVERY_WAY.keys(shapes[name]) if key.sign != "?"} for name in FILES}
    assert {name: sorted(data[name].keys_asked - required[name]) for name in FILES} == {name: [] for name in FILES}


def test_needs_are_those_of_the_reader() -> None:
    """What a frame may need is what reading knows how to look for."""
    assert ASKED.sets["needs"] - {"with_visit_or_person"} == NEEDS.keys()


@pytest.mark.parametrize("module", ["morph", "morph_by_order"])
def test_skeletons_of_word_forms(module: str) -> None:
    """Both skeletons give forms that they analyse back to the dictionary form."""
    morphology: Morphology = importlib.import_module(f"verbale.languages._template.{module}").MORPHOLOGY()
    morphology.know({"irregular_verbs": ["hold held held"], "adjectives": ["new"], "adverbs": ["also"]})
    verb = "hold" if morphology.cases_by_order else "delit"
    for word, forms in (("stol", morphology.paradigm("stol")), (verb, morphology.conjugation(verb))):
        assert forms[0].lemma == word
        for spelling, form in forms:
            known = [analysis.form for analysis in morphology.analyse(spelling) if analysis.lemma == word]
            assert any(analysis & form & ~f.GUESSED == form for analysis in known), (spelling, form, known)
    morphology.learn({"nota": f"nota {f.NOUN | f.NOM | f.SG}"})
    assert morphology.analyse("nota") == (("nota", f.NOUN | f.NOM | f.SG),)


def test_expected_is_of_the_project() -> None:
    """Concepts that mentions say are not asked of a language; those of kinds and of the code are."""
    assert isinstance(ASKED, Expected)
    assert ASKED.uttered["CREDENTIALS"] == ["envoy.credentials"]
    assert {"VISIT", "ROUND"} <= ASKED.sets["concepts"]
    assert not ASKED.sets["mentioned"] & ASKED.sets["concepts"]
