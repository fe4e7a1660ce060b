"""Words, numbers and marks with their places."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.sentences import form as f
from verbale.sentences.split import fold, tokens, words_of


def said(text: str) -> list[str]:
    """The tokens of a text as written."""
    return [token.text for token in tokens(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Посол прибыл.", "Посол прибыл ."),
        ("В.В.Макей", "В . В . Макей"),
        ("белорусско-норвежский диалог", "белорусско-норвежский диалог"),
        ("28-я сессия", "28-я сессия"),
        ("1992-1995 гг.", "1992 - 1995 гг ."),
        ("04.02.1992", "04 . 02 . 1992"),
        ("5 % роста", "5 % роста"),
        ("«Дорожная карта»", "« Дорожная карта »"),
        ("Кот-д’Ивуар", "Кот-д’Ивуар"),
        ("О'Брайен", "О'Брайен"),
        ("(ООН)", "( ООН )"),
        ("Осло—Рига", "Осло — Рига"),
        ("Ту-154", "Ту-154"),
        ("КС-26", "КС-26"),
        ("да_нет", "да _ нет"),
        ("Åland, Україна", "Åland , Україна"),
        ("Визит…", "Визит …"),
        ("", ""),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    """A word keeps its hyphens and apostrophes, every mark stands alone."""
    assert said(text) == expected.split()


@pytest.mark.parametrize(
    ("word", "norm", "kind", "capital"),
    [
        ("Посол", "посол", "w", True),
        ("Ниинистё", "ниинисте", "w", True),
        ("СТЁРЕ", "стере", "w", True),
        ("визит", "визит", "w", False),
        ("1992", "1992", "n", False),
        ("28-я", "28-я", "n", False),
        ("—", "-", "p", False),
        ("–", "-", "p", False),
        ("«", "«", "p", False),
        ("_", "_", "p", False),
        ("Кот-д’Ивуар", "кот-д'ивуар", "w", True),
        ("белорусско\u2011норвежский", "белорусско-норвежский", "w", False),
    ],
)
def test_norm_kind_and_capital(word: str, norm: str, kind: str, capital: bool) -> None:
    """Each token has its folded form, its kind, and whether it begins with a capital."""
    (token,) = tokens(word, 0, len(word))
    assert (token.norm, token.kind, token.capital) == (norm, kind, capital)


def test_only_the_stretch_is_read() -> None:
    """Tokens of a stretch have the offsets of the whole text."""
    text = "Посол прибыл. Министр принял посла."
    assert [(token.start, token.text) for token in tokens(text, 14, 28)] == [(14, "Министр"), (22, "принял")]


NOTES = re.compile(r"(?<=\S)\[\d{1,3}\]|(?<=\w)\*+")
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text("аеёяВМ1259 .,-—–«»()'’_\n\u2011", max_size=60),
)


@given(TEXTS)
def test_offsets_slice_the_text(text: str) -> None:
    """`text[start:stop]` is the token; tokens come in order, only blanks and marks of footnotes between them."""
    rest = NOTES.sub(lambda note: " " * len(note.group()), text)
    end = 0
    for token in tokens(text, 0, len(text)):
        assert text[token.start : token.stop] == token.text
        assert rest[end : token.start].strip() == ""
        end = token.stop
    assert rest[end:].strip() == ""


def test_marks_of_footnotes_are_no_tokens() -> None:
    """'Albania[2]', 'Montenegro*': what clings to a word; a bracket or a star that stands alone is a token."""
    text = "Albania[2], Montenegro* and [3] * here.[4]"
    words = ["Albania", ",", "Montenegro", "and", "[", "3", "]", "*", "here", "."]
    assert [token.text for token in tokens(text, 0, len(text))] == words


@given(TEXTS, st.data())
def test_offsets_of_a_stretch_slice_the_text(text: str, data: st.DataObject) -> None:
    """The same holds for any stretch of a text, and nothing outside it is told."""
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    for token in tokens(text, start, stop):
        assert start <= token.start < token.stop <= stop
        assert text[token.start : token.stop] == token.text


@given(TEXTS)
def test_words_of_a_phrase_are_those_of_the_text(text: str) -> None:
    """A term of data without numbers and lone apostrophes is cut into the same words as prose."""
    plain = "".join(sign for sign in text if not sign.isdecimal() and sign not in "_’ʼ‘")
    assert words_of(plain) == [token.norm for token in tokens(plain, 0, len(plain))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ЁЛКА", "елка"), ("Минск\u2011Рига", "минск-рига"), ("Д’Эстен", "д'эстен"), ("уже", "уже"), ("", "")],
)
def test_fold(text: str, expected: str) -> None:
    """Lower case, ё as е, plain hyphens and apostrophes."""
    assert fold(text) == expected


@given(st.text("абвёЁАБ-‑’ ", max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is its own folded form, as long as before."""
    assert (fold(fold(text)), len(fold(text))) == (fold(text), len(text))


def test_case_mask() -> None:
    """The cases that some form can be, and nothing else of them."""
    assert f.case_mask([f.NOUN | f.GEN | f.SG, f.NOUN | f.ACC | f.PL]) == f.GEN | f.ACC
    assert f.case_mask(()) == 0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (f.NOM | f.SG | f.MASC, f.NOM | f.SG | f.MASC, True),
        (f.NOM | f.SG | f.MASC, f.NOM | f.SG | f.FEM, False),
        (f.NOM | f.SG | f.MASC, f.GEN | f.SG | f.MASC, False),
        (f.NOM | f.SG | f.MASC, f.NOM | f.PL, False),
        (f.NOM | f.PL, f.NOM | f.PL | f.FEM, True),
        (f.NOM | f.SG, f.NOM | f.SG | f.FEM, True),
        (f.CASES | f.SG | f.NEUT, f.INS | f.SG | f.NEUT, True),
    ],
)
def test_agree(left: int, right: int, expected: bool) -> None:
    """Two words agree in case and number, and in gender where both tell one in the singular."""
    assert (f.agree(left, right), f.agree(right, left)) == (expected, expected)
