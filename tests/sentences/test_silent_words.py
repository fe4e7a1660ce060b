"""Words that are no tokens where word order tells cases."""

from __future__ import annotations

from verbale.sentences.silent_words import without_silent
from verbale.sentences.split import tokens

SILENT = frozenset({"a", "an", "the", "of"})
ENDINGS = frozenset({"st", "nd", "rd", "th"})


def sounding(text: str) -> list[tuple[str, str, bool]]:
    """The words that remain, what was silent before each, and whether it is possessive."""
    found = without_silent(tokens(text, 0, len(text)), SILENT, ENDINGS, ("'s",))
    return list(zip([t.text for t in found.tokens], found.leads, found.possessive, strict=True))


def test_articles_and_of_are_kept_beside_the_next_word() -> None:
    """Nothing is lost: what is silent stands with the word that it belongs to."""
    assert sounding("the Ambassador of the Kingdom") == [("Ambassador", "the", False), ("Kingdom", "of the", False)]


def test_possessives_lose_their_ending() -> None:
    """In the singular and in the plural; a word that is quoted is none."""
    assert sounding("Tarvald's two ministers' talks") == [
        ("Tarvald", "", True), ("two", "", False), ("ministers", "", True), ("talks", "", False),
    ]  # fmt: skip


def test_an_initial_is_no_article() -> None:
    """'A.' before a surname is a name's first letter."""
    assert [word for word, _, _ in sounding("A. Vetrov met a guest")] == ["A", ".", "Vetrov", "met", "guest"]


def test_a_number_and_its_ending_are_one_token() -> None:
    """'28th' counts; 'no. 28 th' with a blank does not."""
    assert [word for word, _, _ in sounding("the 28th round, 28 th")] == ["28th", "round", ",", "28", "th"]
    found = without_silent(tokens("28th", 0, 4), SILENT, ENDINGS).tokens[0]
    assert (found.start, found.stop, found.norm, found.kind) == (0, 4, "28-th", "n")
