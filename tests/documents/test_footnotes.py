"""Notes under a text are set aside before it is read."""

from __future__ import annotations

import pytest

from verbale.documents.footnotes import without_footnotes
from verbale.documents.open_document import text_of_bytes


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Они встретились.[^1]\n\n[^1]: Газета: «Встреча».\n", "Они встретились.\n\n"),
        ("A.[^a] B.[^b]\n\n[^a]: One\n    and more.\n\n[^b]: Two.\nC.\n", "A. B.\n\n\nC.\n"),
        ("[^1]: Никто на неё не ссылается.\n", "[^1]: Никто на неё не ссылается.\n"),
        ("Знак без сноски.[^2]\n", "Знак без сноски.[^2]\n"),
        ("Без сносок.\n", "Без сносок.\n"),
    ],
)
def test_footnotes_of_markdown(markdown: str, text: str) -> None:
    """Marks and notes that belong together go; what stands alone stays."""
    assert without_footnotes(markdown) == text


def test_only_markdown_has_them() -> None:
    """In a plain text the signs are the author's."""
    source = "Они встретились.[^1]\n\n[^1]: Газета.\n".encode()
    assert text_of_bytes(source, "a.md") == "Они встретились.\n\n"
    assert text_of_bytes(source, "a.txt") == source.decode()


def test_notes_of_a_page_by_their_roles() -> None:
    """The mark goes, its sentence stays whole; the notes go."""
    page = (
        "<html><body><main><h1>Обзор</h1><p>Министры встретились в Осло<a role='doc-noteref' href='#n'>1</a>"
        " в 2018 году.</p><section role='doc-endnotes'><p id='n'>«Министры встретились в Осло».</p></section>"
        "</main></body></html>"
    )
    assert text_of_bytes(page.encode(), "a.html") == "Обзор\nМинистры встретились в Осло в 2018 году.\n"
