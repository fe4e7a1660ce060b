"""Words without the marks that spellings differ in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.sentences.plain import plain
from verbale.sentences.split import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Støre", "store"), ("VAŠKELEVIČIUS", "vaskelevicius"), ("Nguyễn Phú Trọng", "nguyen phu trong"),
        ("Łukasz Đinđić", "lukasz dindic"), ("Þórdís Guðnadóttir", "thordis gudnadottir"), ("Yıldırım", "yildirim"),
        ("Æsa Œuvrard", "aesa oeuvrard"), ("Çavuşoğlu", "cavusoglu"), ("Bērziņš", "berzins"), ("O’Neill", "o'neill"),
    ],
)  # fmt: skip
def test_latin_letters_lose_their_marks(text: str, expected: str) -> None:
    """Every Latin letter becomes plain; letters of their own become what the record's comparison makes of them."""
    assert plain(text) == expected


@given(st.text(alphabet="абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяАЙЁЎЇ '-"))
def test_cyrillic_is_only_folded(text: str) -> None:
    """Й, ў and ї are letters, not marked ones."""
    assert plain(text) == fold(text)


@given(st.text(max_size=20))
def test_plain_again_is_the_same(text: str) -> None:
    """What is plain stays as it is."""
    assert plain(plain(text)) == plain(text)
