"""`verbale.read`: a text in memory to a reading."""

from __future__ import annotations

import pytest

import verbale

TEXT = "  Министр иностранных дел Латвии посетил Норвегию 5 мая 2015 г.\r\nПогода была ясной.\n"


def test_text_is_kept_as_it_is() -> None:
    """Offsets count in the very text that was given, blanks and line ends included."""
    reading = verbale.read(TEXT, language="ru")
    assert reading.document.text == TEXT
    (act,) = reading.acts
    (whole,) = [one for one in act.evidence if one.field == "act"]
    assert TEXT[whole.start : whole.stop] == "Министр иностранных дел Латвии посетил Норвегию 5 мая 2015 г."


def test_what_is_read() -> None:
    """The smallest page: one act, and an account of each line."""
    reading = verbale.read(TEXT, language="ru")
    assert [(act.kind, act.sides, act.when, act.status) for act in reading.acts] == [
        ("visit", ("LV", "NO"), "2015-05-05", "held")
    ]
    assert [row.state for row in reading.coverage] == ["acts", "none"]


def test_language_is_detected() -> None:
    """Without a language the words tell it, with the same acts."""
    told, detected = verbale.read(TEXT, language="ru"), verbale.read(TEXT)
    assert (detected.document.language, detected.acts) == ("ru", told.acts)


@pytest.mark.parametrize("text", ["", " \n", "12345", "☃"])
def test_language_that_cannot_be_told(text: str) -> None:
    """A text without words is refused when no language is said."""
    with pytest.raises(verbale.LanguageError, match="the language cannot be told"):
        verbale.read(text)


@pytest.mark.parametrize("text", ["", " \n", "12345", "☃"])
def test_a_text_without_acts(text: str) -> None:
    """With the language said, a text that tells nothing gives an empty reading."""
    reading = verbale.read(text, language="ru")
    assert (reading.acts, [row.state for row in reading.coverage]) == ((), ["none"] if text.strip() else [])


def test_date_of_publication_grounds_today() -> None:
    """'Сегодня' is the day of publication, and is told as inherited."""
    (act,) = verbale.read("Сегодня министр иностранных дел Латвии посетил Осло.", "ru", published="2015-05-05").acts
    assert (act.when, act.when_basis) == ("2015-05-05", "inherited")


def test_what_is_known_from_outside_is_kept() -> None:
    """Address, title and date stand in the document, and the address tells whose voice it is."""
    document = verbale.read(TEXT, "ru", published="2015-05", url="https://mfa.gov.by/news/1", title="Визит").document
    assert (document.published, document.url, document.title, document.voice) == (
        "2015-05", "https://mfa.gov.by/news/1", "Визит", "BY",
    )  # fmt: skip
