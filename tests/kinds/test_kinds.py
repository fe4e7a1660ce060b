"""The kinds and the vocabulary: complete against the contract, well formed, and printable."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

REPOSITORY = Path(__file__).resolve().parents[2]
KINDS = REPOSITORY / "src" / "verbale" / "kinds"
CONTRACT = REPOSITORY.parent / "shared" / "contract"

needs_contract = pytest.mark.skipif(
    not (CONTRACT / "ACTS.md").exists(), reason="the contract does not lie beside the repository (../shared/contract)"
)

# The contract's kinds as they stood when this list was written: the test holds where the contract is not at hand.
UNDIRECTED = {
    "relations.established", "relations.restored", "relations.upgraded", "relations.downgraded", "meeting",
    "consultations", "negotiations", "call", "video_call", "commission", "message.notes", "document.signed",
    "document.initialled", "document.adopted", "document.in_force", "practice.started", "practice.resumed",
    "practice.ended", "channel",
}  # fmt: skip
DIRECTED = {
    "recognition", "relations.suspended", "relations.severed", "mission.opened", "mission.closed",
    "mission.suspended", "mission.present", "envoy.agrement", "envoy.appointed", "envoy.copies",
    "envoy.credentials", "envoy.accredited", "envoy.arrived", "envoy.ended", "envoy.recalled", "envoy.expelled",
    "envoy.summoned", "visit", "conference", "message.sent", "document.ratified", "document.ended",
    "sanctions.imposed", "sanctions.joined", "sanctions.lifted", "protest", "easing", "restriction", "aid",
    "position.aligned", "position.interest", "position.support", "position.criticism", "membership",
}  # fmt: skip
STANDING = {
    "mission.present", "envoy.accredited", "channel", "membership", "position.aligned", "position.interest",
    "position.support", "position.criticism",
}  # fmt: skip
CONTACTS = {
    "visit", "meeting", "consultations", "negotiations", "call", "video_call", "commission", "conference",
}  # fmt: skip

# PLOVER manual, draft 2.0: the score of an event, or of its mode where the mode has one of its own.
PLOVER_SCORES = {
    "AGREE": "2.5", "CONSULT": "2.5", "CONSULT visit": "4", "CONSULT third-party": "1", "CONSULT multilateral": "4",
    "CONSULT phone": "1.5", "SUPPORT": "5", "CONCEDE": "4.5", "AID": "10", "RETREAT": "6.5", "ACCUSE disapprove": "-2",
    "REJECT": "-2", "REJECT assist": "-1.5", "REJECT yield": "-2", "REJECT meet": "-2", "THREATEN restrict": "-3",
    "THREATEN relations": "-3.5", "THREATEN expel": "-3.5", "SANCTION expel": "-5.5", "SANCTION withdraw": "-6",
    "SANCTION discontinue": "-6", "COERCE restrict": "-7",
}  # fmt: skip
STATUSES = ("held", "planned", "cancelled", "postponed", "denied")
DETAIL_LISTS = {
    "visit_type": "visit_types", "purpose": "purposes", "rank_from": "relation_ranks", "rank_to": "relation_ranks",
}  # fmt: skip


def read(path: Path) -> Any:
    """A data file with every scalar a string."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


SCHEMA = yaml.safe_load((KINDS / "_schema.yaml").read_text(encoding="utf-8"))
FILES = {path.stem: read(path) for path in sorted(KINDS.glob("*.yaml")) if path.stem not in {"_schema", "vocabulary"}}
VOCABULARY = read(KINDS / "vocabulary.yaml")

each_kind = pytest.mark.parametrize("name", sorted(FILES))


def contract_text() -> str:
    """The contract as it lies beside the repository."""
    return (CONTRACT / "ACTS.md").read_text(encoding="utf-8")


def contract_codes(start: str, end: str) -> set[str]:
    """The codes in backquotes between two headings of the contract; explanations in brackets are left out."""
    part = contract_text().split(start, 1)[1].split(end, 1)[0]
    return set(re.findall(r"`([a-z_]+)`", re.sub(r"\([^)]*\)", "", part)))


def contract_kinds() -> dict[str, bool]:
    """Each kind of the contract's table, and whether its arrow points one way."""
    table = contract_text().split("## Kinds", 1)[1].split("### Choosing", 1)[0]
    rows = [row.split("|") for row in table.splitlines() if row.startswith("| `")]
    return {kind: "→" in row[2] for row in rows for kind in re.findall(r"`([a-z_.]+)`", row[1])}


def contract_detail(key: str) -> set[str]:
    """The values that the contract's kinds table lists after `detail.<key>`."""
    listed = re.search(rf"detail\.{key}`:((?: `[a-z_]+`)+)", contract_text())
    assert listed is not None
    return set(re.findall(r"`([a-z_]+)`", listed[1]))


def score_module() -> ModuleType:
    """The contract's scorer, loaded from where it lies."""
    spec = importlib.util.spec_from_file_location("contract_score", CONTRACT / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def problems(schema: dict[str, Any], value: Any) -> list[str]:
    """What breaks the schema, each with its place; empty if nothing does."""
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(value)]


def vocabulary_schema() -> dict[str, Any]:
    """The part of the schema that the vocabulary keeps."""
    return {"$ref": "#/$defs/vocabulary", "$defs": SCHEMA["$defs"]}


def plover_rows(kind: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Every PLOVER row that a kind can give, variants included."""
    for block in [kind["codes"], *kind["codes"].get("variants", [])]:
        rows = block.get("plover", {})
        yield from (rows[status] for status in STATUSES if rows.get(status, "none") != "none")


def placeholders(phrase: str) -> list[str]:
    """The names in braces, in their order."""
    return re.findall(r"\{([^}]*)\}", phrase)


def test_kinds_are_the_frozen_list() -> None:
    """There is a file for each kind of the frozen list, and no other."""
    assert set(FILES) == UNDIRECTED | DIRECTED


@needs_contract
def test_kinds_are_the_contracts() -> None:
    """There is a file for each kind of the contract's table, and no other."""
    assert set(FILES) == set(contract_kinds())


def test_schema_is_a_json_schema() -> None:
    """The schema itself is sound."""
    Draft202012Validator.check_schema(SCHEMA)


@each_kind
def test_kind_keeps_the_schema(name: str) -> None:
    """A kind file holds the schema's keys and values, and no others."""
    assert problems(SCHEMA, FILES[name]) == []


def test_schema_refuses_an_unknown_key() -> None:
    """A slip in a key is told, not passed over."""
    assert problems(SCHEMA, {**FILES["visit"], "lable": "x"}) == [
        "$: Additional properties are not allowed ('lable' was unexpected)"
    ]


def test_schema_refuses_values_of_no_choice() -> None:
    """A list of values belongs to a detail that is a choice."""
    post = {"key": "post", "type": "state", "values": ["NO"], "meaning": "where"}
    assert problems(SCHEMA, {**FILES["visit"], "details": [post]}) != []


@each_kind
def test_file_is_named_after_its_kind(name: str) -> None:
    """The name of the file is the kind."""
    assert FILES[name]["kind"] == name


@each_kind
def test_direction_is_the_frozen_one(name: str) -> None:
    """A kind is directed where the frozen list says so."""
    assert FILES[name]["directed"] == ("yes" if name in DIRECTED else "no")


@each_kind
def test_family_is_the_head_of_the_name(name: str) -> None:
    """Contacts are one family; every other kind's family is its name's head."""
    assert FILES[name]["family"] == ("contact" if name in CONTACTS else name.split(".", maxsplit=1)[0])


@needs_contract
def test_direction_and_family_are_the_scorers() -> None:
    """Direction and family are what the scorer takes them for."""
    score = score_module()
    expected = {name: ("yes" if score.directed(name) else "no", score.family(name)) for name in FILES}
    assert {name: (kind["directed"], kind["family"]) for name, kind in FILES.items()} == expected


@needs_contract
def test_direction_is_the_contracts_arrow() -> None:
    """Direction is the arrow in the contract's table."""
    expected = {name: "yes" if one_way else "no" for name, one_way in contract_kinds().items()}
    assert {name: kind["directed"] for name, kind in FILES.items()} == expected


def test_standing_kinds() -> None:
    """Standing arrangements and positions are marked, and nothing else is."""
    assert {name for name, kind in FILES.items() if kind["standing"] == "yes"} == STANDING


@each_kind
def test_first_role_is_the_doer(name: str) -> None:
    """A directed kind names its doer first, a mutual one all its sides."""
    first = FILES[name]["roles"][0]["fills"]
    assert first in ({"first", "before_organisation"} if name in DIRECTED else {"all"})


@each_kind
def test_roles_have_one_name_each(name: str) -> None:
    """No role is named twice, and no two roles claim the same sides."""
    roles = FILES[name]["roles"]
    binding = [role["fills"] for role in roles if role["fills"] not in {"person", "detail"}]
    assert len({role["role"] for role in roles}) == len(roles)
    assert len(set(binding)) == len(binding)


@each_kind
def test_order_counts_where_a_kind_is_directed(name: str) -> None:
    """A mutual kind never asks for the order of sides."""
    assert name in DIRECTED or "order" not in FILES[name]["sameness"]


@each_kind
def test_roles_and_sameness_use_details_that_the_kind_has(name: str) -> None:
    """A detail that a role or the sameness of a kind speaks of is among its details."""
    details = {detail["key"] for detail in FILES[name]["details"]}
    used = {role["role"] for role in FILES[name]["roles"] if role["fills"] == "detail"}
    used |= set(FILES[name]["sameness"]) & {"post", "framework", "rank_to", "purpose"}
    assert used - details == set()


@each_kind
def test_detail_values_are_the_vocabularys(name: str) -> None:
    """The choices of a detail are the vocabulary's, in its order."""
    choices = {detail["key"]: detail["values"] for detail in FILES[name]["details"] if detail["type"] == "choice"}
    assert choices == {key: list(VOCABULARY[DETAIL_LISTS[key]]) for key in choices}


@each_kind
@pytest.mark.parametrize("language", ["en", "ru"])
def test_brief_speaks_of_roles_that_can_be_filled(name: str, language: str) -> None:
    """A phrase names at least one role, and only roles of the kind that are no persons or details."""
    named = placeholders(FILES[name]["brief"][language])
    printable = {role["role"] for role in FILES[name]["roles"] if role["fills"] not in {"person", "detail"}}
    assert named != []
    assert set(named) - printable == set()


@each_kind
def test_russian_brief_governs_no_name(name: str) -> None:
    """In Russian a name follows a colon, a dash or a bracket, never a word that would ask for a case."""
    bare = re.sub(r"(?:: |— |\()\{[^}]*\}", "", FILES[name]["brief"]["ru"])
    assert placeholders(bare) == []


@each_kind
def test_labels_are_in_their_script(name: str) -> None:
    """The Russian label and phrase are in Cyrillic, the English ones in Latin letters."""
    kind = FILES[name]
    english = kind["label"]["en"] + re.sub(r"\{[^}]*\}", "", kind["brief"]["en"])
    russian = kind["label"]["ru"] + re.sub(r"\{[^}]*\}", "", kind["brief"]["ru"])
    assert re.findall(r"[А-Яа-яЁё]", english) == []
    assert re.findall(r"[A-Za-z]", russian) == []


def test_labels_tell_kinds_apart() -> None:
    """No two kinds share a label in a language."""
    for language in ("en", "ru"):
        assert len({kind["label"][language] for kind in FILES.values()}) == len(FILES)


@each_kind
def test_plover_scores_are_the_manuals(name: str) -> None:
    """Every PLOVER row has an event, and a mode of that event, with the manual's score."""
    rows = list(plover_rows(FILES[name]))
    keys = [" ".join([row["event"], row["mode"]]) if "mode" in row else row["event"] for row in rows]
    assert [row["score"] for row in rows] == [PLOVER_SCORES.get(key) for key in keys]


@each_kind
def test_reciprocal_is_a_held_row_both_ways(name: str) -> None:
    """A kind is reciprocal when its held CAMEO row has a row back, and every mutual kind with a row is."""
    codes = FILES[name]["codes"]
    held = codes["cameo"]["held"]
    assert codes["reciprocal"] == ("yes" if "reverse" in held else "no")
    assert held == "none" or name in DIRECTED or "reverse" in held


@each_kind
def test_exported_kinds_have_a_code(name: str) -> None:
    """A kind that is exported has a PLOVER row for what was held."""
    codes = FILES[name]["codes"]
    assert codes["export"] == "no" or codes["plover"]["held"] != "none"


@each_kind
def test_conditions_speak_the_vocabulary(name: str) -> None:
    """A variant's conditions use codes of the vocabulary."""
    lists = {"purpose": "purposes", "document": "document_types", "topic": "topics"}
    for variant in FILES[name]["codes"].get("variants", []):
        for key in variant["if"].keys() & lists.keys():
            assert set(variant["if"][key]) - set(VOCABULARY[lists[key]]) == set()


@pytest.mark.parametrize(
    ("name", "status", "plover", "cameo"),
    [
        ("visit", "held", "CONSULT visit", "042"),
        ("visit", "planned", "AGREE", "036"),
        ("visit", "cancelled", "REJECT meet", "161"),
        ("call", "held", "CONSULT phone", "041"),
        ("negotiations", "held", "CONSULT", "046"),
        ("consultations", "held", "CONSULT", "040"),
        ("relations.established", "held", "SUPPORT", "054"),
        ("envoy.credentials", "held", "SUPPORT", "050"),
        ("envoy.expelled", "held", "SANCTION expel", "161"),
        ("envoy.summoned", "held", "ACCUSE disapprove", "114"),
        ("sanctions.joined", "held", "SANCTION discontinue", "163"),
        ("sanctions.lifted", "held", "RETREAT", "085"),
        ("sanctions.lifted", "planned", "CONCEDE", "085"),
        ("document.signed", "held", "SUPPORT", "057"),
        ("document.initialled", "held", "AGREE", "030"),
    ],
)
def test_codes_of_the_reference_table(name: str, status: str, plover: str, cameo: str) -> None:
    """The kinds that the field argues about carry the decided codes."""
    codes = FILES[name]["codes"]
    row = codes["plover"][status]
    assert (" ".join(filter(None, [row["event"], row.get("mode")])), codes["cameo"][status]["code"]) == (plover, cameo)


def test_vocabulary_keeps_the_schema() -> None:
    """Every word of the vocabulary has labels in both languages and a meaning."""
    assert problems(vocabulary_schema(), VOCABULARY) == []


def test_statuses_are_those_of_the_codes() -> None:
    """The statuses of the vocabulary are those that a kind gives codes for."""
    assert tuple(VOCABULARY["statuses"]) == STATUSES


@needs_contract
@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("ranks", "### Ranks", "### Portfolios"),
        ("portfolios", "### Portfolios", "### Topics"),
        ("topics", "### Topics", "### Document types"),
        ("document_types", "### Document types", "## Kinds"),
    ],
)
def test_vocabulary_is_the_contracts(words: str, start: str, end: str) -> None:
    """A list of the vocabulary holds the contract's codes, and no others."""
    assert set(VOCABULARY[words]) == contract_codes(start, end)


@needs_contract
@pytest.mark.parametrize(
    ("words", "key"), [("visit_types", "visit_type"), ("purposes", "purpose"), ("relation_ranks", "rank_from/rank_to")]
)
def test_detail_words_are_the_contracts(words: str, key: str) -> None:
    """The values of a detail are those that the contract lists for it."""
    assert set(VOCABULARY[words]) == contract_detail(key)
