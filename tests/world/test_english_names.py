"""English names: complete, of one owner each, and marked where they are shared or risky."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from name_files import russian, world

import verbale
from verbale.packs.strict_yaml import read_yaml
from verbale.sentences.silent_words import sounding_words

SILENT = frozenset({"a", "an", "the", "of"})
SURE = ("short", "official", "abbreviations", "colloquial", "former", "parts")
UNSURE = ("ambiguous_names", "ambiguous_abbreviations")
STATE_KEYS = {*SURE, *UNSURE, "adjectives", "compound", "demonyms", "risky"}
ORGANISATION_KEYS = ("names", "abbreviations", "former", "organs", "organ_abbreviations", "adjectives")
NAMESAKES = {"Brest", "Córdoba", "Cordoba", "Gorki", "Jalalabad", "Tripoli"}
VOCABULARY = read_yaml(Path(verbale.__file__).parent / "kinds" / "vocabulary.yaml")


@cache
def english(name: str) -> Any:
    """One file of English names."""
    return read_yaml(Path(verbale.__file__).parent / "languages" / "en" / f"{name}.yaml")


def sounding(name: str) -> str:
    """A name as it is looked up: folded, without the notation, articles and 'of'."""
    return " ".join(sounding_words(name.translate(str.maketrans("|{}", "   ")), SILENT))


def shared(named: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The names, as they are looked up, of several owners; given are (owner, name)."""
    owners: dict[str, set[str]] = defaultdict(set)
    for owner, name in named:
        owners[sounding(name)].add(owner)
    return {name: codes for name, codes in owners.items() if len(codes) > 1}


def under(name: str, *keys: str) -> list[tuple[str, str]]:
    """(Owner, name) of one file under some keys."""
    return [(code, word) for code, entry in english(name).items() for key in keys for word in entry.get(key, [])]


@pytest.mark.parametrize("name", ["states", "cities"])
def test_facts_and_names_have_the_same_ids(name: str) -> None:
    """No state or city without an English name, no name without its state or city."""
    assert set(world(name)) == set(english(name))


def test_organisations_have_names() -> None:
    """The record's organisations are all there, and those without a code beside them."""
    assert set(english("organisations")) == {*world("organisations"), "uncoded"}


def test_every_state_has_a_short_name() -> None:
    """The first short name is the one to display, without an article."""
    shorts = {code: entry.get("short", [""])[0] for code, entry in english("states").items()}
    assert [code for code, name in shorts.items() if not name or name.lower().startswith("the ")] == []


def test_states_use_only_known_keys_with_lists() -> None:
    """A key misspelt would be a name lost, a word for a list would be letters."""
    wrong = [
        (code, key)
        for code, entry in english("states").items()
        for key, names in entry.items()
        if key not in STATE_KEYS or not isinstance(names, list) or len(set(names)) < len(names)
    ]
    assert wrong == []


def test_a_name_belongs_to_one_state() -> None:
    """Only the Congolese are of two states unless the names say that they are ambiguous."""
    assert shared(under("states", *SURE, "adjectives", "compound", "demonyms")) == {"congolese": {"CD", "CG"}}


def test_ambiguous_names_are_nowhere_sure() -> None:
    """What is listed as ambiguous is no sure name of any state."""
    sure = {name for _, name in under("states", *SURE)}
    assert sure & {name for _, name in under("states", *UNSURE)} == set()


@pytest.mark.parametrize("name", ["states", "organisations"])
def test_risky_names_exist(name: str) -> None:
    """`risky` speaks of names of the same entry."""
    orphans = [
        (code, word)
        for code, entry in english(name).items()
        for word in entry.get("risky", [])
        if not any(word in names for key, names in entry.items() if key != "risky")
    ]
    assert orphans == []


def test_a_name_belongs_to_one_organisation() -> None:
    """Only what is listed as ambiguous is shared."""
    assert shared(under("organisations", *ORGANISATION_KEYS)) == {}


def test_no_organisation_bears_a_states_name() -> None:
    """An organisation is never taken for a state by its name."""
    states = {sounding(name) for _, name in under("states", *STATE_KEYS)}
    assert states & {sounding(name) for _, name in under("organisations", *ORGANISATION_KEYS)} == set()


def test_namesakes_among_cities_are_few_and_known() -> None:
    """A name of two cities is there on purpose."""
    assert set(shared(under("cities", "names"))) == {sounding(name) for name in NAMESAKES}


def test_a_city_with_a_states_name_says_so() -> None:
    """'Singapore' is the state unless the text says that it is the city."""
    states = {sounding(name) for _, name in under("states", "short", "official", "abbreviations")}
    unmarked = [entry for entry in english("cities").values() if entry.get("state_name") != "yes"]
    assert {sounding(name) for entry in unmarked for name in entry["names"]} & states == set()


def test_a_post_has_one_rank() -> None:
    """No head, as it is looked up, stands under two ranks, and all ranks are the vocabulary's."""
    heads = english("posts")["heads"]
    assert set(heads) <= {*VOCABULARY["ranks"], "null"}
    assert shared((rank, head) for rank, listed in heads.items() for head in listed) == {}


def test_ranks_by_state_are_of_posts_that_exist() -> None:
    """What has another rank in some states is a head of a post, and the states and ranks are known."""
    posts = english("posts")
    known = {sounding(head) for listed in posts["heads"].values() for head in listed}
    assert {sounding(head) for head in (*posts["rank_by_state"], *posts["abroad_ranks"])} <= known
    told = [pair for ranks in posts["rank_by_state"].values() for pair in ranks.items()]
    assert {state for state, _ in told} <= set(world("states"))
    assert {rank for _, rank in told} | set(posts["abroad_ranks"].values()) <= set(VOCABULARY["ranks"])


def test_a_portfolio_phrase_means_one_portfolio() -> None:
    """What follows 'Minister of' and 'Ministry of' tells the same portfolio in both files."""
    files = (english("posts")["portfolios"], english("bodies")["ministries"]["portfolios"])
    assert {portfolio for file in files for portfolio in file} <= set(VOCABULARY["portfolios"])
    told = [(portfolio, phrase) for file in files for portfolio, listed in file.items() for phrase in listed]
    assert shared(told) == {}


def test_bodies_are_of_known_sorts_and_states() -> None:
    """A named body tells one state, or the several it may be of; every sort that Russian has is there."""
    bodies, model = english("bodies"), russian("bodies")
    for section in ("generic", "named"):
        assert {entry["body"] for entry in bodies[section]} == {entry["body"] for entry in model[section]}
    told = [[entry["state"]] if "state" in entry else entry["ambiguous_states"] for entry in bodies["named"]]
    assert {code for codes in told for code in codes} - set(world("states")) == set()


@pytest.mark.parametrize("name", ["posts", "bodies"])
def test_files_have_the_keys_of_their_russian_model(name: str) -> None:
    """A key that a rule asks for is there, if only as an empty list."""
    assert set(russian(name)) - set(english(name)) == set()


def test_venues_and_regions_stand_in_known_places() -> None:
    """They refer to cities and states that exist, and no region takes the whole name of a state."""
    entries = english("venues")["venues"] + english("venues")["regions"]
    assert [entry for entry in entries if entry.get("state", "NO") not in world("states")] == []
    assert [entry for entry in entries if entry.get("city", "oslo") not in world("cities")] == []
    states = {sounding(name) for _, name in under("states", *SURE, *UNSURE)}
    assert {sounding(name) for entry in english("venues")["regions"] for name in entry["names"]} & states == set()


def test_sovereigns_reign_over_crowned_states_in_order() -> None:
    """Who is called a monarch has a state and reigns forwards; a monarch of today has a crowned state."""
    for entry in english("sovereigns"):
        assert entry["state"] in world("states")
        assert entry["rank"] in {"monarch", "royal"}
        assert entry.get("from", "0000") <= entry.get("until", "9999")
    reigning = {
        e["state"] for e in english("sovereigns") if e["rank"] == "monarch" and "until" not in e and "from" in e
    }
    assert {state for state in reigning if world("states")[state]["head"] != "monarch"} == set()


def test_a_name_belongs_to_one_sovereign() -> None:
    """A numeral that two crowns have used stands with its land."""
    assert shared((entry["names"][0], name) for entry in english("sovereigns") for name in entry["names"]) == {}
