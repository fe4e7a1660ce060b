"""States: facts complete, names complete, no name of two states unless it says so."""

from __future__ import annotations

from collections import defaultdict

from name_files import plain, russian, world

from verbale.when.when import When

UN_MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV
SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""
RECORD_CODES = ["XK", "SU", "DD", "YU", "CS", "VA", "SMOM", "OS", "AB"]
NAMES_PROPER = ("short", "official", "abbreviations", "colloquial", "former", "parts")
NAME_KEYS = (*NAMES_PROPER, "compound", "adjectives", "demonyms")
SHARED_ON_PURPOSE = {"KP", "KR"}, {"CD", "CG"}
KEYS = {
    "short", "official", "abbreviations", "ambiguous_abbreviations", "colloquial", "former", "ambiguous_names", "parts",
    "adjectives", "compound", "demonyms", "indeclinable", "declensions", "plural", "risky",
}  # fmt: skip
LISTS = KEYS - {"plural", "declensions"}


def test_members_of_the_united_nations_are_all_there() -> None:
    """The 193 members, no more and no fewer, are marked as members."""
    marked = {code for code, entry in world("states").items() if entry["un_member"] == "yes"}
    assert marked == set(UN_MEMBERS.split())


def test_codes_beyond_iso_are_there() -> None:
    """Every code that the record adds to ISO 3166-1 has an entry."""
    assert [code for code in RECORD_CODES if code not in world("states")] == []


def test_facts_and_names_have_the_same_codes() -> None:
    """No state without a Russian name, no name without a state."""
    assert set(world("states")) == set(russian("states"))


def test_every_state_has_a_short_name() -> None:
    """The first short name is the one to display."""
    assert [code for code, entry in russian("states").items() if not entry.get("short")] == []


def test_names_use_only_known_keys() -> None:
    """A key misspelt would be a name lost."""
    unknown = {code: set(entry) - KEYS for code, entry in russian("states").items() if set(entry) - KEYS}
    assert unknown == {}


def test_lists_are_lists() -> None:
    """A name that stands alone is still a list of one."""
    values = [(code, key, entry[key]) for code, entry in russian("states").items() for key in LISTS & set(entry)]
    assert [(code, key) for code, key, value in values if not isinstance(value, list)] == []


def test_no_name_is_given_twice() -> None:
    """Within a state a name stands once under each key."""
    twice = [
        (code, key, name)
        for code, entry in russian("states").items()
        for key in NAME_KEYS
        for name in set(entry.get(key, []))
        if entry[key].count(name) > 1
    ]
    assert twice == []


def test_a_name_belongs_to_one_state() -> None:
    """Only Koreas and Congos share names, and those are words that no reader may take for one of the two unaided."""
    owners: dict[str, set[str]] = defaultdict(set)
    for code, entry in russian("states").items():
        for key in NAME_KEYS:
            for name in entry.get(key, []):
                owners[plain(name).casefold()].add(code)
    shared = {name: codes for name, codes in owners.items() if len(codes) > 1}
    assert {name: codes for name, codes in shared.items() if codes not in SHARED_ON_PURPOSE} == {}


def test_ambiguous_names_are_nowhere_sure() -> None:
    """What is listed as ambiguous is no sure name of any state."""
    sure = {name for entry in russian("states").values() for key in NAMES_PROPER for name in entry.get(key, [])}
    ambiguous = {
        name
        for entry in russian("states").values()
        for key in ("ambiguous_names", "ambiguous_abbreviations")
        for name in entry.get(key, [])
    }
    assert ambiguous & sure == set()


def test_marks_mark_names_that_exist() -> None:
    """`indeclinable`, `risky` and `declensions` speak of names of the same state."""
    orphans = []
    for code, entry in russian("states").items():
        names = {name for key in LISTS - {"indeclinable", "risky"} for name in entry.get(key, [])}
        marked = [*entry.get("indeclinable", []), *entry.get("risky", []), *entry.get("declensions", {})]
        orphans += [(code, name) for name in marked if name not in names]
    assert orphans == []


def test_predecessors_have_days_and_successors() -> None:
    """A state of the past says when it was and who came after it."""
    gone = {code: entry for code, entry in world("states").items() if "until" in entry}
    assert sorted(gone) == ["CS", "DD", "SU", "YU"]
    for entry in gone.values():
        assert When.parse(entry["from"]).sort_key < When.parse(entry["until"]).sort_key
        assert [code for code in entry["successors"] if code not in world("states")] == []


def test_blocs_are_organisations() -> None:
    """Every bloc is a code of the organisations."""
    blocs = {bloc for entry in world("states").values() for bloc in entry.get("blocs", [])}
    assert blocs - set(world("organisations")) == set()


def test_a_domain_belongs_to_one_speaker() -> None:
    """No internet host would make two states, or a state and an organisation, speak."""
    owners: dict[str, set[str]] = defaultdict(set)
    for file in ("states", "organisations"):
        for code, entry in world(file).items():
            for domain in entry.get("domains", []):
                owners[domain].add(code)
    assert {domain: codes for domain, codes in owners.items() if len(codes) > 1} == {}


def test_iso3_codes_are_distinct() -> None:
    """Three letters tell one state."""
    codes = [entry["iso3"] for entry in world("states").values() if "iso3" in entry]
    assert (len(codes), {len(code) for code in codes}) == (len(set(codes)), {3})


def test_heads_are_of_the_known_sorts() -> None:
    """A crowned head makes 'глава государства' a monarch."""
    assert {entry["head"] for entry in world("states").values()} == {"monarch", "president", "other"}
    assert world("states")["NO"]["head"] == "monarch"
