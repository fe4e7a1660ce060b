"""Posts and persons of a language by word order: each sentence of languages/en/examples/posts.yaml, field by field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import verbale
from verbale.mentions.mention import Actor, PlaceMention
from verbale.packs.strict_yaml import read_yaml
from verbale.pipeline import reader

EXAMPLES: list[dict[str, Any]] = read_yaml(Path(verbale.__path__[0]) / "languages" / "en" / "examples" / "posts.yaml")


def mentions(text: str) -> list[Any]:
    """The mentions of a text that is one sentence."""
    english = reader("en")
    return english.sentence(text, 0, len(text), 0, english.names.for_document(), heading=False).mentions


def told(actor: Actor) -> dict[str, str]:
    """What an example says of an actor, without what is not told."""
    persons = ", ".join(name.person for name in actor.persons)
    fields = {"side": " ".join(actor.sides), "rank": actor.rank, "portfolio": actor.portfolio, "persons": persons}
    return {name: value for name, value in fields.items() if value}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["text"]))
def test_posts_of_examples(example: dict[str, Any]) -> None:
    """Every post and person with side, rank, portfolio and name, and none besides."""
    actors = [m for m in mentions(example["text"]) if isinstance(m, Actor) and (m.what == "post" or m.persons)]
    assert [told(actor) for actor in actors] == example["posts"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The Bulgarians asked the Finns for help.", ["BG", "FI"]),
        ("Kim Jong Un drove the car himself, and so did we.", [""]),
        ("The WHO and the ECO met; who else could?", ["", ""]),
        ("The EU and the UN signed it.", ["EU", "UN"]),
    ],
)
def test_peoples_and_abbreviations(text: str, sides: list[str]) -> None:
    """A people stands for its state in the plural; an abbreviation is one only in capitals."""
    found = [m for m in mentions(text) if isinstance(m, Actor) and m.what not in {"pronoun", "ours"}]
    assert [" ".join(actor.sides) for actor in found] == sides


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They met in Mexico City.", ("Mexico City", "MX")),
        ("They met at Riga Castle.", ("Riga Castle", "LV")),
        ("Ships passed through the Panama Canal.", ("Panama Canal", None)),
    ],
)
def test_longest_name_of_a_place(text: str, place: tuple[str, str | None]) -> None:
    """A longer name is no state that its first word is."""
    found = [(m.name, m.state) for m in mentions(text) if isinstance(m, PlaceMention)]
    assert (found, [m.sides for m in mentions(text) if isinstance(m, Actor) and m.what == "state"]) == ([place], [])


def test_office_of_one_of_several() -> None:
    """The office of each of several holders is in the singular."""
    found = [m.office for m in mentions("Vice Foreign Ministers Jens Holm and Kari Nes came.") if isinstance(m, Actor)]
    assert found == ["Vice Foreign Minister"]


def test_rank_by_state_that_is_told_later() -> None:
    """A Foreign Secretary is a minister unless the act finds him to be of a state where he is an official."""
    text = (
        "Indian–Norwegian relations\nForeign Secretary Jaiprakash Mehra of the Ministry met State Secretary Jens Holm."
    )
    actors = [m for m in mentions(text) if isinstance(m, Actor) and m.persons]
    assert [(a.rank, (a.ranks or {}).get("IN")) for a in actors[:1]] == [("minister", "deputy_minister")]
