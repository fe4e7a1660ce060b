"""Names of one person in several scripts, and names that only look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.entities.likeness import likeness
from verbale.entities.name import parts
from verbale.entities.sounding import nearness, soundings

MAKEI = ["Макей В.В.", "В. Макей", "Владимир Макей", "Vladimir Makei", "Uladzimir Makiej", "Уладзімір Макей"]


@pytest.mark.parametrize("first", MAKEI)
@pytest.mark.parametrize("second", MAKEI)
def test_one_man_in_six_spellings(first: str, second: str) -> None:
    """Order, initials, script and language of the forename do not matter."""
    assert likeness(first, second).sure


@pytest.mark.parametrize("spelling", ["И.Э. Сорейде", "Ине Эриксен Сёрейде", "И. Сёрейде", "Ine Eriksen Søreide"])
def test_a_norwegian_name_in_russian(spelling: str) -> None:
    """ø is о or ё in Russian."""
    assert likeness(spelling, "Ine Eriksen Søreide").sure


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Сергей Лавров", "Александр Лавров"),
        ("Сенько В.Л.", "Ю.А. Сенько"),
        ("Сенько В.Л.", "Сенько В.А."),
        ("Макей В.В.", "Vladimir Makeev"),
        ("Мария Захарова", "Марий Захаров"),
        ("Олег Кравченко", "Valentin Kravchenko"),
        ("Pham Minh Triet", "Pham Dung Tan"),
    ],
)
def test_two_people(first: str, second: str) -> None:
    """Another forename, initial, ending or sex is another person."""
    assert not likeness(first, second).sure


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Пётр Аркадьевич Глинский", "Пётр Романович Глинский"),
        ("Глинский П.А.", "Пётр Романович Глинский"),
        ("Ж.-М. Дюваль", "Жан-Пьер Дюваль"),
        ("Андрей Ласкевич", "Андрей Лапкевич"),
        ("Nils Brandvik", "Нильс Бранвиг"),
    ],
)
def test_what_parts_two_people_of_like_names(first: str, second: str) -> None:
    """A father's name, a second initial, a consonant that no spelling explains."""
    assert not likeness(first, second).sure


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Глинский П.А.", "Пётр Аркадьевич Глинский"),
        ("Уладзімір Уладзіміравіч Глінскі", "Владимир Владимирович Глинский"),
        ("U. Hlinski", "Глинский В."),
        ("Ж.-М. Дюваль", "Jean-Marc Duval"),
        ("Анна Мартин-Холь", "Anna Martin Hol"),
        ("Лян Цзюнь", "Liang Jun"),
        ("Джорджо Бьянки", "Giorgio Bianchi"),
        ("Хорхе Кастильо", "Jorge Castillo"),
        ("Джемаль Йылмаз", "Cemal Yılmaz"),
        ("Иштван Шомоди", "István Somogyi"),
    ],
)
def test_spellings_of_one_person(first: str, second: str) -> None:
    """Letters are read as the name's own language reads them; hyphens part words; initials of two languages meet."""
    assert likeness(first, second).sure


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Пак Чон Ир", "Пак Чон Ын"),
        ("Tran Duc Hoang", "Tran Dai Quang"),
        ("Pham Minh Triet", "Pham Tan Minh"),
        ("Клара Инес Морено", "Clara Moreno Duarte"),
    ],
)
def test_a_word_of_its_own_leaves_a_doubt(first: str, second: str) -> None:
    """Names of three words share two and differ in the third, or are only near in two: possible, not sure."""
    found = likeness(first, second)

    assert (found.possible, found.sure) == (True, False)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Фам Минь Тинь", "Pham Minh Chinh"),
        ("Нгуен Фу Чонг", "Nguyen Phu Trong"),
        ("Клара Инес Морено Дуарте", "Clara Moreno"),
        ("Юн Георг Виик", "Jon Georg Vik"),
    ],
)
def test_a_word_left_out_or_spelt_far_off_leaves_none(first: str, second: str) -> None:
    """A name may leave out words of the other; one word alone may be spelt by another ear."""
    assert likeness(first, second).sure


def test_a_bare_surname_is_possible_but_not_sure() -> None:
    """«Мирончик» may be Dmitry Mironchik: by itself it is no proof."""
    found = likeness("Мирончик", "Дмитрий Мирончик")

    assert (found.possible, found.reasons[-1]) == (True, "a forename on one side only")


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_likeness_is_mutual_and_within_bounds(first: str, second: str) -> None:
    """Any two texts: the same score both ways, from 0 to 1; a name is like itself."""
    found = likeness(first, second)

    assert found == likeness(second, first)
    assert 0.0 <= found.score <= 1.0
    assert 0.0 <= nearness(first, second) <= 1.0
    assert likeness(first, first).score == 1.0


def test_initials_and_short_words() -> None:
    """«Ван И» has no initial, «Дж. Керри» has one."""
    assert [part.initial for part in parts("Ван И")] == [False, False]
    assert [part.initial for part in parts("Дж. Керри")] == [True, False]


def test_belarusian_soft_consonants_are_heard() -> None:
    """«дзі» sounds di, «ці» ti."""
    assert "uladimir" in soundings("Уладзімір")
    assert "tihanovskaja" in soundings("Ціханоўская") or "tihanovskaa" in soundings("Ціханоўская")


@pytest.mark.parametrize(
    ("name", "likelier", "other"),
    [
        ("Пер Хаген", "Per Hagen", "Per Haugen"),  # both may sound so; letter for letter it is the first
        ("Марит Бергер Осланн", "Marit Berger Åsland", "Marit Åsland Berg"),
        ("Анне Грю-Хансен", "Anne Gry-Hansen", "Anne Hansen"),
        ("Рощин М.В.", "Maxim Roshchin", "Nikita Roshchin"),  # Никита is Мікіта in Belarusian
    ],
)
def test_of_two_that_sound_alike_one_is_likelier(name: str, likelier: str, other: str) -> None:
    """Plain letters, the surname's place and words met by none are shades; they make nobody less than sure."""
    scores = [likeness(name, each) for each in (likelier, other)]
    assert scores[0].score > scores[1].score
    assert all(each.sure for each in scores)
