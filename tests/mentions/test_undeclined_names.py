"""Names of persons in English prose: what is a name, where it ends, its surname, and what is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import verbale
from verbale.mentions.holders import HolderRegister
from verbale.mentions.latin_words import TagsOf
from verbale.mentions.mention import PersonName
from verbale.mentions.undeclined_names import UndeclinedNameFinder, undeclined_names
from verbale.packs.strict_yaml import read_yaml
from verbale.sentences import form as f
from verbale.sentences.split import tokens
from verbale.sentences.token import Token

PACKAGE = Path(verbale.__path__[0])
DATA = read_yaml(PACKAGE / "languages/en/person_names.yaml")
EXAMPLES: list[dict[str, Any]] = read_yaml(PACKAGE / "languages/en/examples/person_names.yaml")
ENTRIES = [e for file in sorted((PACKAGE / "world/office_holders").glob("*.yaml")) for e in read_yaml(file) or []]
KNOWING = HolderRegister(ENTRIES, latin=True)
UNKNOWING = HolderRegister([], latin=True)


def free(_: int) -> bool:
    """No token belongs to anything else."""
    return False


def tags_of(places: list[str]) -> TagsOf:
    """A lexicon that knows some cities only."""
    return lambda norm: ("city",) if norm in places else ()


PLAIN = undeclined_names(DATA, UNKNOWING, tags_of([]))


def without_articles(row: list[Token]) -> list[Token]:
    """The tokens of English: articles and 'of' are none (an initial 'A.' is), the rest keep their places."""
    after = [token.text for token in row[1:]] + [""]
    return [t for t, mark in zip(row, after, strict=True) if t.norm not in {"a", "an", "the", "of"} or mark == "."]


def names(
    text: str, finder: UndeclinedNameFinder = PLAIN, expected: int = 0, blocked: Callable[[int], bool] = free
) -> list[PersonName]:
    """All names of a sentence, as the reader meets them."""
    found, row, index = [], without_articles(tokens(text, 0, len(text))), 0
    mine = finder.for_document()
    while index < len(row):
        name = mine.at(row, index, blocked, expected)
        if name:
            found.append(name)
        index = name.last if name else index + 1
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=[e["text"] for e in EXAMPLES])
def test_examples(example: dict[str, Any]) -> None:
    """Every example's persons are found as printed, and nothing else, with the register at hand."""
    finder = undeclined_names(DATA, KNOWING, tags_of(example.get("places", [])))
    assert [name.person for name in names(example["text"], finder)] == example["names"]


def test_examples_without_register() -> None:
    """Shape and words alone find at least 95 of 100 persons of the examples, and no person where there is none."""
    right = total = 0
    for example in EXAMPLES:
        finder = undeclined_names(DATA, UNKNOWING, tags_of(example.get("places", [])))
        found = [name.person for name in names(example["text"], finder)]
        right += sum(person in found for person in example["names"])
        total += len(example["names"])
        assert found == [] or example["names"] != []
    assert right >= 0.95 * total


@pytest.mark.parametrize(
    ("text", "person", "surname"),
    [
        ("Mr. Støre left.", "Støre", "store"),
        ("Ms. Vaškelevičienė's car", "Vaškelevičienė", "vaskeleviciene"),
        ("Ursula von der Leyen", "Ursula von der Leyen", "von der leyen"),
        ("Luis Lacalle Pou", "Luis Lacalle Pou", "lacalle pou"),
        ("Jaan van der Meyden", "Jaan van der Meyden", "meyden"),
        ("Bashar al-Assad", "Bashar al-Assad", "assad"),
        ("Nguyen Van Hoa", "Nguyen Van Hoa", "nguyen"),
        ("Kim Jong-un", "Kim Jong-un", "kim"),
        ("KISHIDA Fumio", "KISHIDA Fumio", "kishida"),
        ("Kim Larsen", "Kim Larsen", "larsen"),
        ("King Harald V", "Harald V", "harald v"),
        ("Charles Francis Adams, Jr.", "Charles Francis Adams, Jr.", "adams"),
        ("V.K. Krishna Menon", "V.K. Krishna Menon", "menon"),
    ],
)
def test_surname(text: str, person: str, surname: str) -> None:
    """The family name is folded without marks: the register's of several words, else the last or an eastern first."""
    (name,) = names(text, undeclined_names(DATA, KNOWING, tags_of([])))
    assert (name.person, name.surname, name.cases) == (person, surname, f.CASES)


def test_honorific_is_covered() -> None:
    """A name may be asked for at its honorifics, points and all."""
    (name,) = names("A letter came from H.E. Mr. Orvik.")
    assert (name.first, name.last, name.person) == (3, 10, "Orvik")


def test_short_form_after_the_full_name() -> None:
    """A surname alone is a name once the document has told it in full or after a title, not before."""
    told = names("William Hornibrook came. Hornibrook stayed. Minister Sorvang left; Sorvang wrote.")
    assert [name.person for name in told] == ["William Hornibrook", "Hornibrook", "Sorvang", "Sorvang"]
    assert names("Hornibrook stayed.") == []


def test_short_form_keeps_its_surname_whatever_its_marks() -> None:
    """'Støre', 'Store' and "Støre's" are of one surname, so that what was told of one holds for all."""
    told = names("Jonas Gahr Støre spoke. Later Store left, and Støre's aide.")
    assert [name.surname for name in told] == ["store", "store", "store"]


def test_remembered_surname_stands_alone() -> None:
    """A surname that was told before is a name at the start of a sentence, in its own document only."""
    finder = PLAIN.for_document()
    row = tokens("Sorvang arrived.", 0, 16)
    assert finder.at(row, 0, free) is None
    finder.remember("Sorvang")
    name = finder.at(row, 0, free)
    assert name is not None
    assert name.person == "Sorvang"
    assert PLAIN.for_document().at(row, 0, free) is None


def test_dropped_of_parts_a_post_from_a_name() -> None:
    """'President Tarvald' names a person, 'President of Tarvald' a land: the gap where 'of' stood tells them apart."""
    assert [name.person for name in names("He met President Tarvald.", expected=f.CASES)] == ["Tarvald"]
    assert names("He met the President of Tarvald.", expected=f.CASES) == []


def test_no_name_runs_over_dropped_words() -> None:
    """Names end before an article or 'of': 'William of Orange'."""
    assert [name.person for name in names("King Olav of Bergland and Mrs. Stein the Younger", expected=f.CASES)] == [
        "Olav", "Stein",
    ]  # fmt: skip


def test_small_particle_begins_a_name_after_a_post_only() -> None:
    """'President al-Sisi', 'Minister van den Broek'; no name begins with a small letter elsewhere."""
    row = tokens("President al-Sisi met Minister van den Broek", 0, 44)
    assert PLAIN.at(row, 1, free) is None
    found = [PLAIN.at(row, index, free, f.CASES) for index in (1, 4)]
    assert [name and name.person for name in found] == ["al-Sisi", "van den Broek"]


def test_blocked_words_are_no_part() -> None:
    """A word that belongs to something else ends the name; a forename that is a land's name, too, may begin it."""
    row = tokens("Erna Solberg Storgata", 0, 21)
    name = PLAIN.for_document().at(row, 0, lambda index: index == 2)
    assert name is not None
    assert name.person == "Erna Solberg"
    land = tokens("Israel Katz arrived", 0, 19)
    begun = PLAIN.for_document().at(land, 0, lambda index: index == 0)
    assert begun is not None
    assert begun.person == "Israel Katz"


@pytest.mark.parametrize(
    ("text", "blocked", "expected"),
    [
        ("Sofia Holmsund spoke", [], True),
        ("Sofia Declaration was read", [], False),
        ("Sofia hosted it", [], False),
        ("Sofia Vienna", [], False),
        ("Israel Katz spoke", [0], True),
        ("Israel Holmsund spoke", [0], False),
        ("Grant Shapps spoke", [], True),
        ("Grant Agreement", [], False),
    ],
)
def test_forename_that_is_a_place_or_a_deed(text: str, blocked: list[int], expected: bool) -> None:
    """What is elsewhere a place or a deed leads a name before its holder's surname, a city before any strange word."""
    finder = undeclined_names(DATA, KNOWING, tags_of(["sofia", "israel", "vienna"]))
    row = tokens(text, 0, len(text))
    assert finder.leads_a_name(row, 0, lambda index: index in blocked) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jens NATO",
        "POLITICAL RELATIONS",
        "MINISTRY OF FOREIGN AFFAIRS",
        "OSLO",
        "Haakon Hall",
        "Marit Street",
        "Article IV",
    ],
)
def test_words_in_capitals_and_things(text: str) -> None:
    """An abbreviation is no surname, a heading in capitals no person, a hall bears only a person's name."""
    assert [name.person for name in names(f"They saw {text} there.") if " " in name.person] == []


def test_word_of_the_language_alone_is_no_name() -> None:
    """An office-holder's surname that is a word, too (May, Rice, Brown), needs a title, a forename or an initial."""
    finder = undeclined_names(DATA, KNOWING, tags_of([]))
    assert names("In May Rice was sold. Brown bread, too.", finder) == []
    assert [n.person for n in names("Mrs. May met C. Rice and Gordon Brown.", finder)] == [
        "May", "C. Rice", "Gordon Brown",
    ]  # fmt: skip


def test_place_alone_is_no_name() -> None:
    """A city that is a surname, too, is a name only beside a forename or a title."""
    finder = undeclined_names(DATA, KNOWING, tags_of(["clinton"]))
    assert names("They flew to Clinton.", finder) == []
    assert [n.person for n in names("Bill Clinton and Secretary Clinton flew.", finder)] == ["Bill Clinton", "Clinton"]


FORENAMES = st.sampled_from(["Erna", "Jonas", "Marit", "Narendra", "Ursula", "Carlos"])
SURNAMES = st.sampled_from(["Holmsund", "Vårdal", "Qureishi", "O'Dwyer", "Ştefănescu", "Sundby-Lie", "Çelikkan"])


@given(FORENAMES, SURNAMES, st.sampled_from(["", "'s", "’s"]), st.sampled_from(["", "K. ", "K.L. "]))
def test_a_full_name_is_printed_as_it_stands(forename: str, surname: str, ending: str, initials: str) -> None:
    """Forename, initials and surname are found as one name, whose text is the document's without the possessive."""
    text = f"Yesterday {forename} {initials}{surname}{ending} aide wrote."
    (name,) = names(text)
    row = tokens(text, 0, len(text))
    assert text[row[name.first].start : row[name.last - 1].stop] == f"{forename} {initials}{surname}{ending}"
    assert name.person == f"{forename} {initials}{surname}"


@given(st.text(alphabet="ABab .,-'’éØI()", max_size=40))
def test_any_text_is_read(text: str) -> None:
    """No text breaks the finder; every name lies within the text and is not empty."""
    row = tokens(text, 0, len(text))
    finder = PLAIN.for_document()
    found = [finder.at(row, index, free) for index in range(len(row))]
    assert all(name is None or (name.first < name.last <= len(row) and name.person) for name in found)


def test_lists_do_not_contradict_each_other() -> None:
    """What is never a name is neither forename nor surname; honorifics are folded."""
    never = set(DATA["never"])
    given_names = {*DATA["forenames"]["male"], *DATA["forenames"]["female"], *DATA["family_first"]}
    assert sorted(never & (given_names | set(DATA["rather_surnames"]))) == []
    assert [word for word in DATA["honorifics"] if word != word.lower()] == []
