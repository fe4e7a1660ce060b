"""The lexicon of a language from its YAML files: every form of every name and term, with what it means.

Each source function yields (phrase, tag, value, options) before declension; `compile_lexicon` makes the forms.
Tags: state state_adj compound demonym org city region venue body sovereign holder post portfolio paper event
concept party both ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple


class Term(NamedTuple):
    """One name or term. `how` is 'name' (keeps its number), 'noun', 'adjective', 'verb', 'fixed' or 'table'.

    A table gives the six forms of the name, nominative to locative.
    """

    phrase: str
    tag: str
    value: str
    how: str
    table: tuple[str, ...] = ()


Pack = dict[str, Any]


def _listed(entry: Any) -> list[str]:
    if entry is None:
        return []
    return [entry] if isinstance(entry, str) else list(entry)


def states(pack: Pack) -> Iterator[Term]:
    """Names, adjectives and inhabitants of states; an ambiguous name carries its tag with a '?'."""
    for code, entry in pack.get("states", {}).items():
        tables = entry.get("declensions") or {}
        fixed = {*_listed(entry.get("indeclinable")), *_listed(entry.get("abbreviations"))}
        risky = set(_listed(entry.get("risky")))
        for key in ("short", "official", "abbreviations", "colloquial", "former", "parts"):
            for name in _listed(entry.get(key)):
                tag = "state?" if name in risky else "state"
                how = "table" if name in tables else "fixed" if name in fixed else "name"
                yield Term(name, tag, code, how, tuple(tables.get(name, ())))
        for key in ("ambiguous_abbreviations", "ambiguous_names"):
            for name in _listed(entry.get(key)):
                yield Term(name, "state?", code, "fixed" if name.isupper() else "name")
        for name in _listed(entry.get("adjectives")):
            yield Term(name, "state_adj?" if name in risky else "state_adj", code, "adjective")
        for name in _listed(entry.get("compound")):
            yield Term(name, "compound", code, "fixed")
        if "word_classes" in pack:  # without adjectival endings names join as they are: 'India-Norway relations'
            for name in _listed(entry.get("short")):
                yield Term(name, "compound", code, "fixed")
                yield Term(name, "joined", code, "fixed")
        for name in _listed(entry.get("demonyms")):
            if name not in risky:
                yield Term(name, "demonym", code, "noun")


def organisations(pack: Pack) -> Iterator[Term]:
    """Names of organisations and of bodies that act for them; without a code in the contract, the value is ''."""
    for code, entry in pack.get("organisations", {}).items():
        if code == "uncoded":
            yield from _organisation("", entry)
            continue
        yield from _organisation(code, entry)


def _organisation(code: str, entry: Pack) -> Iterator[Term]:
    risky = set(_listed(entry.get("risky")))
    for key in ("names", "former", "organs"):
        for name in _listed(entry.get(key)):
            yield Term(name, "org?" if name in risky else "org", code, "fixed" if name.isupper() else "name")
    for key in ("abbreviations", "organ_abbreviations"):
        for name in _listed(entry.get(key)):
            yield Term(name, "org", code, "fixed")
    for name in _listed(entry.get("ambiguous_abbreviations")):
        yield Term(name, "org?", code, "fixed")
    for name in _listed(entry.get("adjectives")):
        if name not in risky:
            yield Term(name, "org_adj", code, "adjective")


def _named(entry: Pack, tag: str, value: str) -> Iterator[Term]:
    """The names of an entry: by their table of forms where one is given, else by the notation."""
    tables = entry.get("declensions") or {}
    for name in _listed(entry.get("names")):
        if name in tables:
            yield Term(name, tag, value, "table", tuple(tables[name]))
        else:
            yield Term(name, tag, value, "fixed" if name.isupper() else "name")
    for name in _listed(entry.get("abbreviations")):
        yield Term(name, tag, value, "fixed")


def places(pack: Pack) -> Iterator[Term]:
    """Cities by id; regions and venues by state and name ('BY|Дворец Независимости'), metonyms of bodies as bodies."""
    for city, entry in pack.get("cities", {}).items():
        yield from _named(entry, "city?" if entry.get("risky") or entry.get("state_name") else "city", city)
    source = pack.get("venues", {})
    for entry in source.get("venues", []):
        for name in _listed(entry["names"]):
            value = f"{entry.get('state', '')}|{_plain(name)}|{entry.get('metonym_of', '')}"
            yield from _named({**entry, "names": [name]}, "venue", value)
    for entry in source.get("regions", []):
        tag = "region?" if entry.get("risky") else "region"
        for name in _listed(entry["names"]):  # one entry may list several seas or provinces: each is called by its name
            yield from _named({**entry, "names": [name]}, tag, f"{entry.get('state', '')}|{_plain(name)}")
        for name in _listed(entry.get("adjectives")):
            yield Term(name, "region_adj", entry.get("state", ""), "adjective")


def _plain(name: str) -> str:
    """A name without the notation's bars and braces."""
    return " ".join(name.translate(str.maketrans("|{}", "   ")).split())


def posts(pack: Pack) -> Iterator[Term]:
    """Heads of posts by rank, and the words that tell a portfolio."""
    source = pack.get("posts", {})
    for rank, heads in source.get("heads", {}).items():
        for head in _listed(heads):
            yield Term(head, "post", "" if rank == "null" else rank, "noun")
    for portfolio, phrases in source.get("portfolios", {}).items():
        for phrase in _listed(phrases):
            yield Term(phrase, "portfolio", portfolio, "fixed")
    for head in _listed(source.get("anaphoric")):
        yield Term(head, "anaphoric", "", "noun")


def papers_and_events(pack: Pack) -> Iterator[Term]:
    """Nouns of papers by type, nouns of events."""
    for kind, nouns in pack.get("papers", {}).get("types", {}).items():
        for noun in _listed(nouns):
            yield Term(noun.replace("«", "").replace("»", ""), "paper", kind, "noun")
    for noun in _listed(pack.get("events", {}).get("heads")):
        yield Term(noun, "event", "head", "noun")
    for noun in _listed(pack.get("events", {}).get("named")):
        yield Term(noun, "event", "named", "name")


def parties(pack: Pack) -> Iterator[Term]:
    """Words that stand for a party."""
    source = pack.get("parties", {})
    for noun in _listed(source.get("party_nouns")):
        yield Term(noun, "party", noun.split("|")[0].strip(), "noun")
    for noun in _listed(source.get("both")):
        yield Term(noun, "both", "", "name")
    for noun in _listed(source.get("ours")):
        yield Term(noun, "ours", "", "name")


def concepts(pack: Pack) -> Iterator[Term]:
    """Nouns, verbs and marks of concepts; the value is CONCEPT/n/index of the frame, CONCEPT/v/index or CONCEPT/m."""
    for concept, entry in pack.get("concepts", {}).items():
        for index, frame in enumerate(entry.get("nouns", [])):
            for word in frame["words"]:
                yield Term(word, "concept", f"{concept}/n/{index}", "noun")
        for index, frame in enumerate(entry.get("verbs", [])):
            for word in frame["words"]:
                yield Term(word, "concept", f"{concept}/v/{index}", "verb")
        for mark in entry.get("marks", []):
            yield Term(mark, "concept", f"{concept}/m/0", "fixed")


def certainty(pack: Pack) -> Iterator[Term]:
    """Verbs and words of holding, planning, putting off and calling off: value status/relation."""
    for status, entry in pack.get("certainty", {}).items():
        if not isinstance(entry, dict):
            continue
        for relation, words in entry.items():
            if relation == "motion":
                continue  # verbs of motion that tell of what is ahead: read by certainty itself
            how = {"nouns": "noun", "adjectives": "adjective"}.get(relation, "verb")
            for word in _listed(words):
                yield Term(word, "certainty", f"{status}/{relation}", how)


def bodies(pack: Pack) -> Iterator[Term]:
    """Ministries, parliaments and other bodies; the value is type, or type@state where the name tells the state."""
    source = pack.get("bodies", {})
    for entry in source.get("generic", []):
        if entry["body"] == "mission":
            continue  # embassies are what missions are opened with: concepts.yaml has them
        risky = set(_listed(entry.get("risky")))
        for term in _named(entry, "body", entry["body"]):
            if term.phrase not in risky:
                yield term
    for entry in source.get("named", []):
        if entry.get("risky") != "yes":
            state = entry.get("state")
            yield from _named(entry, "body", f"{entry['body']}@{state}" if state else entry["body"])
    yield from _ministries(source.get("ministries", {}))


def _ministries(source: Pack) -> Iterator[Term]:
    for head in _listed(source.get("heads")):
        yield Term(head, "body", "ministry", "noun")
    for portfolio, phrases in (source.get("portfolios") or {}).items():
        for phrase in _listed(phrases):
            yield Term(phrase, "portfolio", portfolio, "fixed")
    for portfolio, names in (source.get("abbreviations") or {}).items():
        for name in _listed(names):
            yield Term(name, "body", f"ministry#{portfolio}", "fixed" if name.isupper() else "name")


def sovereigns(pack: Pack) -> Iterator[Term]:
    """Crowned heads by regnal name: value state|rank|name as displayed."""
    for entry in pack.get("sovereigns") or []:
        value = f"{entry['state']}|{entry.get('rank', 'monarch')}|{_plain(entry['names'][0])}"
        yield from _named(entry, "sovereign", value)


SOURCES = (
    states, organisations, places, posts, papers_and_events, parties, concepts, certainty, bodies, sovereigns,
)  # fmt: skip
