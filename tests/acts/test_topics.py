"""Topics: what was talked of, here or in the sentence after."""

from __future__ import annotations

import pytest
from telling import reading

from verbale.acts.topics import topics_in
from verbale.packs import load
from verbale.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("На встрече министров иностранных дел Латвии и Грузии 5 мая 2015 г. обсуждались торговля и энергетика.",
         {"trade", "energy"}),
        ("Состоялась встреча министров иностранных дел Латвии и Грузии. Стороны обсудили сотрудничество в области "
         "энергетики, транспорта и культуры.", {"energy", "transport", "culture"}),
        ("Состоялась встреча министров иностранных дел Латвии и Грузии. Погода была хорошей.", set()),
        ("Если министры иностранных дел Латвии и Грузии вторично обсудят визит, состоится встреча.", set()),
    ],
)  # fmt: skip
def test_topics_of_a_talk(text: str, expected: set[str]) -> None:
    """Told beside the talk or right after it."""
    assert [set(act.topics) for act in reading(text).acts] == [expected]


def test_topics_of_a_stretch() -> None:
    """Each topic once, in the order of the text, with the whole word that tells it."""
    text = "Об энергетике, транспорте и снова об энергетике"
    hits = topics_in(text, Span(0, len(text)), "ru")
    assert [(hit.topic, hit.span.of(text)) for hit in hits] == [("energy", "энергетике"), ("transport", "транспорте")]
    assert topics_in(text, Span(0, 0), "ru") == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_stem_tells_a_topic(language: str) -> None:
    """A word or phrase of the data opens a topic wherever it stands."""
    listed = load.language_pack(language)["data"]["topics"].values()
    plain = [stem for stems in listed for stem in stems if all(sign.isalpha() or sign in " -" for sign in stem)]
    texts = [f"x: {stem}" for stem in plain]
    assert [text for text in texts if not topics_in(text, Span(0, len(text)), language)] == []
    assert plain
