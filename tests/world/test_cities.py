"""Cities, venues and regions: every capital, every seat, no dangling reference."""

from __future__ import annotations

from collections import defaultdict

from name_files import plain, russian, world

NAMESAKES = {"Брест", "Кордова", "Печ", "Триполи"}


def test_facts_and_names_have_the_same_ids() -> None:
    """No city without a Russian name, no name without a city."""
    assert set(world("cities")) == set(russian("cities"))


def test_every_capital_is_a_city_marked_so() -> None:
    """The capitals of the states' file are exactly the cities marked as capitals."""
    capitals = {entry["capital"] for entry in world("states").values() if "capital" in entry}
    assert {city for city, entry in world("cities").items() if entry.get("capital") == "yes"} == capitals


def test_members_of_the_united_nations_have_a_capital() -> None:
    """A metonym needs its capital."""
    members = {code: entry for code, entry in world("states").items() if entry["un_member"] == "yes"}
    assert [code for code, entry in members.items() if "capital" not in entry] == []


def test_seats_of_organisations_are_cities_that_say_so() -> None:
    """Brussels knows that it stands for the EU, and the EU that it sits there."""
    lacking = [
        code
        for code, entry in world("organisations").items()
        if "seat" in entry and code not in world("cities")[entry["seat"]].get("seat_of", [])
    ]
    assert lacking == []


def test_cities_lie_in_known_states() -> None:
    """A city's state has an entry."""
    assert {entry["state"] for entry in world("cities").values() if "state" in entry} - set(world("states")) == set()


def test_weights_are_one_to_five() -> None:
    """A weight is a class of size, and a capital is never small."""
    assert {entry["weight"] for entry in world("cities").values()} == set("12345")
    assert min(entry["weight"] for entry in world("cities").values() if entry.get("capital")) == "3"


def test_namesakes_are_few_and_known() -> None:
    """A name of two cities is there on purpose."""
    owners: dict[str, set[str]] = defaultdict(set)
    for city, entry in russian("cities").items():
        for name in entry["names"]:
            owners[plain(name)].add(city)
    assert {name for name, cities in owners.items() if len(cities) > 1} == NAMESAKES


def test_a_city_with_a_states_name_says_so() -> None:
    """'Тунис' is the state unless the text says that it is the city."""
    states = {plain(name) for entry in russian("states").values() for name in entry["short"]}
    unmarked = [entry for entry in russian("cities").values() if entry.get("state_name") != "yes"]
    assert {plain(name) for entry in unmarked for name in entry["names"]} & states == set()


def test_venues_stand_in_known_places() -> None:
    """Venues and regions refer to cities and states that exist."""
    entries = russian("venues")["venues"] + russian("venues")["regions"]
    assert [entry for entry in entries if entry.get("state", "BY") not in world("states")] == []
    assert [entry for entry in entries if entry.get("city", "minsk") not in world("cities")] == []


def test_regions_do_not_take_a_states_name() -> None:
    """A region's name is never the whole name of a state."""
    named = russian("states").values()
    states = {plain(name) for entry in named for key in ("short", "official") for name in entry.get(key, [])}
    regions = {plain(name) for entry in russian("venues")["regions"] for name in entry["names"]}
    assert regions & states == set()
