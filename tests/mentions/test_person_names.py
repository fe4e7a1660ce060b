"""Names of persons in Russian prose, and their nominative."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import verbale
from verbale.languages.ru.morph import RussianMorphology
from verbale.mentions.holders import HolderRegister
from verbale.mentions.mention import PersonName
from verbale.mentions.name_forms import respell, surname_readings
from verbale.mentions.person_names import PersonNameFinder
from verbale.packs.holder_index import decline_surname
from verbale.packs.strict_yaml import read_yaml
from verbale.sentences import form as f
from verbale.sentences.split import fold, tokens

PACKAGE = Path(verbale.__path__[0])
DATA = read_yaml(PACKAGE / "languages/ru/person_names.yaml")
EXAMPLES: list[dict[str, Any]] = read_yaml(PACKAGE / "languages/ru/examples/person_names.yaml")
ENTRIES = [e for file in sorted((PACKAGE / "world/office_holders").glob("*.yaml")) for e in read_yaml(file) or []]
MORPHOLOGY = RussianMorphology()
KNOWING = PersonNameFinder(DATA, MORPHOLOGY, HolderRegister(ENTRIES))
UNKNOWING = PersonNameFinder(DATA, MORPHOLOGY, HolderRegister([]))


def free(_: int) -> bool:
    """No token belongs to anything else."""
    return False


def names(
    text: str, expected: int = 0, finder: PersonNameFinder = UNKNOWING, blocked: Callable[[int], bool] = free
) -> list[PersonName]:
    """All names of a sentence, as the reader meets them."""
    found, row, index = [], tokens(text, 0, len(text)), 0
    mine = finder.for_document()
    while index < len(row):
        name = mine.at(row, index, blocked, expected)
        if name:
            found.append(name)
        index = name.last if name else index + 1
    return found


def cases(words: str) -> int:
    """The mask of cases named in the examples."""
    return sum(f.CASE_NAMES[word] for word in words.split())


@pytest.mark.parametrize("example", EXAMPLES, ids=[e["text"] for e in EXAMPLES])
def test_examples(example: dict[str, Any]) -> None:
    """Every example's persons are found, in the nominative, and nothing else, with the register at hand."""
    found = names(example["text"], cases(example.get("expected", "")), KNOWING)
    assert [name.person for name in found] == example["names"]


def test_examples_without_register() -> None:
    """Grammar alone finds at least 98 of 100 persons of the examples, and no person where there is none."""
    right = total = 0
    for example in EXAMPLES:
        found = [name.person for name in names(example["text"], cases(example.get("expected", "")))]
        right += sum(person in found for person in example["names"])
        total += len(example["names"])
        assert found == [] or example["names"] != []
    assert right >= 0.98 * total


@pytest.mark.parametrize(
    ("text", "expected", "person", "surname", "can_be"),
    [
        ("Министра Макея В.В.", "gen", "Макей В. В.", "макей", "gen acc"),
        ("В.Макея", "gen acc", "В. Макей", "макей", "gen acc"),
        ("В.Макею", "dat", "В. Макей", "макей", "dat"),
        ("С.Лавровым", "ins", "С. Лавров", "лавров", "ins"),
        ("С.Лаврове", "loc", "С. Лавров", "лавров", "loc"),
        ("Чарльзом Брауном", "ins", "Чарльз Браун", "браун", "ins"),
        ("М.Захаровой", "dat", "М. Захарова", "захарова", "gen dat ins loc"),
        ("И.Э. Сорейде", "ins", "И. Э. Сорейде", "сорейде", "nom gen dat acc ins loc"),
        ("Харальду V", "dat", "Харальд V", "харальд v", "dat"),
        ("Сергея Лаврова", "", "Сергей Лавров", "лавров", "gen acc"),
        ("Си Цзиньпином", "ins", "Си Цзиньпин", "си", "ins"),
    ],
)
def test_cases(text: str, expected: str, person: str, surname: str, can_be: str) -> None:
    """The surname and the cases that all words of the name can be in together."""
    (name,) = names(text, cases(expected))
    assert (name.person, name.surname, name.cases) == (person, surname, cases(can_be))


def test_expected_decides() -> None:
    """One spelling, two persons: the governing word tells a man's genitive from a woman's nominative."""
    assert [n.person for n in names("А.Иванова", f.GEN)] == ["А. Иванов"]
    assert [n.person for n in names("А.Иванова", f.NOM)] == ["А. Иванова"]


def test_latin_form_in_brackets_belongs_to_the_name() -> None:
    """The Latin form is covered by the name but not part of the person."""
    text = "Министр встретился с Йонасом Сторе (Jonas Gahr Store) в Осло."
    (name,) = names(text)
    row = tokens(text, 0, len(text))
    assert text[row[name.first].start : row[name.last - 1].stop] == "Йонасом Сторе (Jonas Gahr Store)"
    assert name.person == "Йонас Сторе"


def test_honorific_is_covered() -> None:
    """A name may be asked for at its honorific."""
    (name,) = names("Письмо вручено г-ну Асфьелю.")
    assert (name.first, name.person) == (2, "Асфьель")


def test_blocked_words_are_no_part() -> None:
    """A word that belongs to something else ends the name."""
    row = tokens("Сергей Лавров Москва", 0, 20)
    name = UNKNOWING.for_document().at(row, 0, lambda index: index == 2)
    assert name is not None
    assert name.person == "Сергей Лавров"


def test_forename_taken_for_a_city() -> None:
    """Владимир is a city too, but before a surname it is a forename."""
    found = names("Владимир Макей прибыл", blocked=lambda index: index == 0)
    assert [name.person for name in found] == ["Владимир Макей"]


def test_remembered_surname_stands_alone() -> None:
    """A surname that was told before is a name at the start of a sentence; before that it is not."""
    finder = UNKNOWING.for_document()
    row = tokens("Асфьель прибыл в Минск.", 0, 23)
    assert finder.at(row, 0, free) is None
    finder.remember("асфьель")
    name = finder.at(row, 0, free)
    assert name is not None
    assert name.person == "Асфьель"
    assert UNKNOWING.for_document().at(row, 0, free) is None


def test_surname_told_in_full_is_remembered() -> None:
    """The finder itself keeps the surnames of full names within a document."""
    assert [n.person for n in names("Й.Асфьель прибыл. Асфьеля встретил посол.")] == ["Й. Асфьель", "Асфьель"]


@pytest.mark.parametrize("sex", ["m", "f"])
def test_paradigms_run_both_ways(sex: str) -> None:
    """Every case form of every declining surname of the register can be read back to its nominative."""
    own = {fold(e["person"]) for e in ENTRIES if e["sex"] == sex and e["declines"] == "yes"}
    gender = f.FEM if sex == "f" else f.MASC
    for surname in sorted(word for word in own if word.isalpha()):
        for form, mask in decline_surname(surname, sex).items():
            read = {r.nominative for r in surname_readings(form) if r.cases & mask and r.gender & gender}
            assert surname in read


@given(st.text(alphabet="абвгеёийлнор", min_size=2, max_size=9), st.text(alphabet="абвеийо", min_size=1, max_size=9))
def test_respelling_keeps_the_nominative(text: str, nominative: str) -> None:
    """The spelling of the text is kept as far as it goes, the folded result is always the nominative."""
    spelled = respell(text.capitalize(), nominative)
    assert spelled.lower().replace("ё", "е") == nominative
