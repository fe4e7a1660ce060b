"""English histories of two states' relations: sections under captions, relations told without naming both sides."""

from __future__ import annotations

import pytest

import verbale
from verbale.acts.deed_kinds import utterances


def told(text: str) -> list[str]:
    """Kind, status, date and parties of each act of an English text: 'LV>UZ' where the doer comes first."""
    lines = []
    for act in verbale.read(text, language="en").acts:
        directed = utterances().kinds[act.kind].directed
        sides = ">".join(act.sides) if directed else "+".join(sorted(act.sides))
        lines.append(f"{act.kind} {act.status} {act.when} {sides}")
    return lines


OPENING = (
    "The Kingdom of Norway separated from Sweden by the Swedish-Norwegian Treaty of Karlstad.\n"
    "Norway sent a consul to Peru in 1911. Norway recognized Peru in 1912. The Peruvian Legation in Oslo was opened in "
    "1913. The Norwegian Legation in Lima was opened on May 4, 1914.\n"
)


def test_pair_that_the_text_goes_on_to_tell_of() -> None:
    """The two states of the first line's history are not the pair of a text that then tells of another two."""
    assert told(OPENING + "Diplomatic relations were established on May 4, 1914.")[-1] == (
        "relations.established held 1914-05-04 NO+PE"
    )


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("Establishment of the Peruvian Legation in Oslo, 1920.\n"
         "The Peruvian Legation in Oslo was established on March 3, 1920.",
         ["mission.opened held 1920-03-03 PE>NO"]),
        ("Establishment of the Norwegian Legation in Lima, 1920.\n"
         "On March 3, 1920, the Norwegian Minister to Peru, Erik Holm, presented his credentials.",
         ["mission.opened held 1920-03-03 NO>PE", "envoy.credentials held 1920-03-03 NO>PE"]),
        ("Norwegian Legation Raised to Embassy Status, 1947.\nErik Holm was a lawyer.",
         ["relations.upgraded held 1947 NO+PE"]),
        ("Diplomatic Relations Severed by Peru, 1931.\nPeru severed diplomatic relations with Norway on May 9, 1931.",
         ["relations.severed held 1931-05-09 PE>NO"]),
    ],
)  # fmt: skip
def test_captions(section: str, expected: list[str]) -> None:
    """A caption that its section tells is no act of its own; else it has the day of what brought its deed about."""
    assert told(OPENING + section)[3:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway resumed diplomatic relations with Peru and reopened its embassy in Lima on April 19, 1945.",
         ["relations.restored held 1945-04-19 NO+PE", "mission.opened held 1945-04-19 NO>PE"]),
        ("Norway severed diplomatic relations with Peru in 1931 and reopened its embassy in Lima on April 19, 1945.",
         ["relations.severed held 1931 NO>PE", "mission.opened held 1945-04-19 NO>PE"]),
        ("Norway severed diplomatic relations with Peru and will reopen its embassy in Lima on April 19, 2045.",
         ["relations.severed held None NO>PE", "mission.opened planned 2045-04-19 NO>PE"]),
    ],
)  # fmt: skip
def test_one_date_of_two_verbs(text: str, expected: list[str]) -> None:
    """Two deeds of the past that 'and' joins share the one date after the second."""
    assert told(text) == expected


def test_abbreviated_state_before_a_noun() -> None:
    """'U.S.' before a mission tells whose it is, and does not part it from the relations set up with it."""
    assert told("Diplomatic relations and the U.S. Embassy in Peru were established on July 10, 1973.") == [
        "mission.opened held 1973-07-10 US>PE", "relations.established held 1973-07-10 PE+US",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Norwegian Legation in Lima was opened on June 1, 1927, when Erik Holm presented his credentials.",
         ["mission.opened held 1927-06-01 NO>PE", "envoy.credentials held 1927-06-01 NO>PE"]),
        ("Norway raised the Norwegian Legation in Lima to Embassy status when Erik Holm, the Norwegian Minister to "
         "Peru, presented his credentials on June 1, 1947.",
         ["relations.upgraded held 1947-06-01 NO+PE", "envoy.credentials held 1947-06-01 NO>PE"]),
        ("Erik Holm was appointed Minister to Peru on May 2, 1911, and presented his credentials on June 1, 1911.",
         ["envoy.appointed held 1911-05-02 NO>PE", "envoy.credentials held 1911-06-01 NO>PE"]),
        ("The first Norwegian Minister Resident to reside in Peru was Erik Holm, who presented his credentials on June "
         "1, 1911.",
         ["envoy.accredited held None NO>PE", "envoy.credentials held 1911-06-01 NO>PE"]),
        ("Holm did not present his credentials in Lima, though he was accredited to Peru.",
         ["envoy.accredited held None NO>PE"]),
    ],
)  # fmt: skip
def test_envoys_of_a_history(text: str, expected: list[str]) -> None:
    """An envoy is of the mission just told of, or sent by the other of the two to where his post is."""
    assert told(OPENING + text)[3:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru became independent on July 28, 1821, but Norway did not recognize it until May 7, 1912.",
         ["recognition held 1912-05-07 NO>PE"]),
        ("Norway was one of the first countries to recognize Peru on May 7, 1912.",
         ["recognition held 1912-05-07 NO>PE"]),
        ("The recognition between Norway and Peru occurred on May 7, 1912.",
         ["recognition held 1912-05-07 NO>PE", "recognition held 1912-05-07 PE>NO"]),
        ("The two ministers spoke of the Norwegian recognition of Peru, which occurred on May 7, 1912.",
         ["recognition held 1912-05-07 NO>PE"]),
        ("The Norwegian Government announced on May 7, 1912, that it had severed diplomatic relations with Peru.",
         ["relations.severed held 1912-05-07 NO>PE"]),
        ("Norway did not recognize Peru.", ["recognition denied None NO>PE"]),
    ],
)  # fmt: skip
def test_when_states_recognised_or_broke(text: str, expected: list[str]) -> None:
    """'Not until', 'the first to', 'which occurred on' and what was announced tell of deeds that were done."""
    assert told(OPENING + text)[3:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian Recognition of Peruvian Independence, 1912.", ["recognition held 1912 NO>PE"]),
        ("After recognizing Peru in 1912, the King of Norway fell ill.", ["recognition held 1912 NO>PE"]),
        ("The King of Norway recognized Holm as the accredited Minister.", []),
        ("Relations with Peru were severed in 1931.", ["relations.severed held 1931 NO>PE"]),
        ("Establishment of Diplomatic Relations.\nNorway and Peru never formally established diplomatic relations.",
         ["relations.established denied None NO+PE"]),
        ("Following the war of 1866, the Kingdom of Norway joined the Kingdom of Sweden in 1867.", []),
        ("Embassy Lima was opened on May 9, 1950.", ["mission.opened held 1950-05-09 NO>PE"]),
        ("Norway sent consuls in 1911 to serve the ambassadors of Peru.", []),
    ],
)  # fmt: skip
def test_what_is_easily_mistaken(text: str, expected: list[str]) -> None:
    """Who recognised whom, whom relations were broken with, what a caption only names, what joins no organisation."""
    assert told(OPENING + text)[3:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erik Holm was appointed Minister to Peru on May 2, 1911, although he presented his credentials in Chile.",
         ["envoy.appointed held 1911-05-02 NO>PE", "envoy.credentials held None NO>PE"]),
        ("Norway and Peru have enjoyed good ties since Norway first recognized Peru in 1912.",
         ["recognition held 1912 NO>PE"]),
        ("After the breakup of the union of 1838, Norway recognized Peru on April 19, 1853.",
         ["recognition held 1853-04-19 NO>PE"]),
        ("Norway established relations with Peru the same day that it recognized its independence, on May 7, 1912.",
         ["relations.established held None NO+PE", "recognition held 1912-05-07 NO>PE"]),
        ("The Peruvian envoy was received on May 7, 1912. This date marks the establishment of diplomatic relations.",
         ["meeting held 1912-05-07 NO+PE", "relations.established held 1912-05-07 NO+PE"]),
        ("Norway announced the suspension of diplomatic relations with Peru on May 7, 1931.",
         ["relations.suspended held 1931-05-07 NO>PE"]),
        ("The Norwegian Legation in Lima was opened on May 4, 1914. The Legation was closed on June 5, 1931.",
         ["mission.opened held 1914-05-04 NO>PE", "mission.closed held 1931-06-05 NO>PE"]),
        ("The first Norwegian envoy to present his credentials in Lima did so on June 5, 1931.",
         ["envoy.credentials held 1931-06-05 NO>PE"]),
    ],
)  # fmt: skip
def test_days_of_neighbours(text: str, expected: list[str]) -> None:
    """A deed has the day of the words that tell its own, and none of what stands beside it."""
    assert told(OPENING + text)[3:] == expected
