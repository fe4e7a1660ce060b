"""What the cards say."""

from __future__ import annotations

from sample_reading import directed, labels, russian_date_words, sample_reading

from verbale.acts.act import Act, Paper, Participant, Place
from verbale.outputs.page_cards import Card, cards
from verbale.outputs.page_words import Words


def card_of(act: Act, words: Words | None = None) -> Card:
    """The card of one act."""
    return cards([act], words or Words("en", labels("en")), directed(), {})[0]


def said(card: Card, field: str) -> list[str]:
    """The values of a field, their pieces joined by a blank."""
    return [" ".join(piece.text for piece in value) for row in card.rows if row.field == field for value in row.values]


def test_derived_date_shows_its_arithmetic() -> None:
    """Nobody has to believe a date that the text does not say."""
    assert said(card_of(sample_reading().acts[1]), "when") == ["4 February 1992 derived 1992 = 2017 − 25"]


def test_missing_date_is_said_to_be_missing() -> None:
    """No date is shown as no date."""
    assert said(card_of(Act("channel", ("BY", "NO"))), "when") == ["no date in the text"]


def test_doer_comes_first_only_where_the_kind_is_directed() -> None:
    """A visit has a direction, a meeting none."""
    assert said(card_of(Act("visit", ("BY", "NO"))), "sides") == ["Belarus to Norway"]
    assert said(card_of(Act("meeting", ("BY", "NO"))), "sides") == ["Belarus  Norway"]


def test_person_is_shown_with_rank_portfolio_side_role_and_office() -> None:
    """Each part of a participant is there, and an unnamed one is shown by rank."""
    act = Act(
        "meeting",
        ("BY", "NO"),
        participants=(
            Participant("BY", "Макей В. В.", "minister", "foreign_affairs"),
            Participant("NO", rank="monarch", role="host", office="Король Норвегии"),
        ),
    )
    expected = ["Макей В. В. minister (foreign affairs), Belarus", "monarch, Norway, host Король Норвегии"]
    assert said(card_of(act), "participants") == expected


def test_every_filled_field_has_a_row() -> None:
    """Nothing of the record is left out."""
    act = Act(
        "conference",
        ("BY", "EU"),
        level="minister",
        initiator="EU",
        where=Place("Минск", "BY"),
        occasion="форум",
        topics=("trade",),
        document=Paper("agreement", "О торговле"),
        ordinal=28,
        detail={"purpose": "invitation", "residence": "Осло", "post": "UA"},
        participants=(Participant("BY", rank="expert"),),
    )
    card = card_of(act)
    shown = {row.field: said(card, row.field) for row in card.rows}
    assert shown == {
        "when": ["no date in the text"],
        "sides": ["Belarus to European Union"],
        "participants": ["expert, Belarus"],
        "level": ["minister"],
        "where": ["Минск Belarus"],
        "initiator": ["European Union"],
        "occasion": ["форум"],
        "document": ["agreement О торговле"],
        "ordinal": ["28"],
        "topics": ["trade"],
        "detail": ["Ukraine", "invitation", "Осло"],
    }


def test_codes_without_names_are_shown_as_they_are() -> None:
    """A kind, side or date that has no words is still there."""
    card = card_of(Act("new.kind", ("BY", "ZZTOP"), status="rumoured", when="not a date"), Words("en"))
    assert (card.label, card.status_word, card.status) == ("new.kind", "rumoured", "other")
    assert said(card, "sides") == ["BY  ZZTOP"]
    assert said(card, "when") == ["not a date"]


def test_card_speaks_russian() -> None:
    """Kind, date, sides and status in the language of the page."""
    card = card_of(sample_reading().acts[8], Words("ru", labels("ru"), russian_date_words()))
    assert card.summary == "Визит, сентябрь 2021 г., Норвегия – Беларусь, перенесено"
