"""The register of office-holders: its form, its codes, its dates and its names."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import verbale
from verbale.packs.holder_index import decline_surname
from verbale.packs.strict_yaml import read_yaml
from verbale.sentences.split import fold
from verbale.when.when import When

PACKAGE = Path(verbale.__file__).resolve().parent
FILES = sorted((PACKAGE / "world" / "office_holders").glob("*.yaml"))
NEEDED = {"person", "forenames", "latin", "sex", "declines", "whole", "offices"}
MAY = {"also", "common"}
FLAGS = {"yes", "no"}
LATIN_NAME = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’.\- ]*(?:/[A-Za-zÀ-ɏḀ-ỿ'’.\- ]+/[A-Za-z .]*)?")
RUSSIAN_NAME = re.compile(r"[А-ЯЁа-яё][А-ЯЁа-яё'’.-]*(?: (?:[А-ЯЁа-яё][А-ЯЁа-яё'’-]*|[IVX]+))*")
ORDINAL = re.compile(r" [IVX]+\b")

Entry = dict[str, Any]


def entries() -> list[tuple[str, Entry]]:
    """Every entry of the folder with the name of its file."""
    return [(file.name, entry) for file in FILES for entry in read_yaml(file)]


def named(file: str, entry: Entry) -> str:
    """How a failing entry is told."""
    return f"{file}: {entry.get('person')} ({entry.get('latin')})"


def offices() -> list[tuple[str, dict[str, str]]]:
    """Every office with the entry that holds it."""
    return [(named(file, entry), office) for file, entry in entries() for office in entry["offices"]]


def edge(written: str, *, first: bool) -> date | None:
    """The first or the last day that a date of the register can mean; None while open."""
    when = None if written == ".." else When.parse(written)
    return None if when is None else when.earliest if first else when.latest


def test_each_entry_has_the_fields_of_the_form() -> None:
    """No field is missing and none is unknown."""
    wrong = [
        named(file, entry)
        for file, entry in entries()
        if not set(entry) >= NEEDED or set(entry) - NEEDED - MAY or not entry["offices"]
    ]
    assert wrong == []


def test_flags_and_lists_have_their_types() -> None:
    """Flags are yes or no, sex is m or f, lists are lists of words."""
    wrong = [
        named(file, entry)
        for file, entry in entries()
        if {entry["declines"], entry["whole"], entry.get("common", "yes")} - FLAGS
        or entry["sex"] not in {"m", "f"}
        or not all(isinstance(words, list) for words in (entry["forenames"], entry.get("also", [])))
    ]
    assert wrong == []


def test_names_are_written_in_their_scripts() -> None:
    """Russian spellings are Cyrillic (a ruler's ordinal is Roman), the others are Latin, a surname between slashes."""
    wrong = [
        named(file, entry)
        for file, entry in entries()
        if not all(map(RUSSIAN_NAME.fullmatch, [entry["person"], *entry.get("also", []), *entry["forenames"]]))
        or not all(map(LATIN_NAME.fullmatch, entry["latin"].split(" | ")))
    ]
    assert wrong == []


def test_an_office_has_only_known_fields() -> None:
    """Side and dates are always told; an adviser's office lacks a rank, since the contract has none for advisers."""
    known = {"side", "rank", "portfolio", "from", "to"}
    assert [told for told, office in offices() if not {"side", "from", "to"} <= set(office) <= known] == []


def test_sides_are_states_or_organisations_of_the_world() -> None:
    """Each side is a code of world/states.yaml or world/organisations.yaml."""
    known = set(read_yaml(PACKAGE / "world" / "states.yaml")) | set(read_yaml(PACKAGE / "world" / "organisations.yaml"))
    assert sorted({office["side"] for _, office in offices()} - known) == []


@pytest.mark.parametrize("field", ["rank", "portfolio"])
def test_ranks_and_portfolios_are_of_the_vocabulary(field: str) -> None:
    """Each rank and portfolio is a code of the closed lists."""
    known = set(read_yaml(PACKAGE / "kinds" / "vocabulary.yaml")[f"{field}s"])
    assert sorted({office[field] for _, office in offices() if field in office} - known) == []


def test_dates_are_edtf_of_stated_precision() -> None:
    """A beginning is a year, month or day; an end may be open too."""
    plain = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
    dates = [(told, written) for told, o in offices() for written in (o["from"], o["to"].replace("..", "1999"))]
    wrong = [told for told, written in dates if not plain.fullmatch(written)]
    assert wrong == []


def test_no_office_ends_before_it_begins() -> None:
    """The last day of the end is not before the first day of the beginning."""
    spans = [(told, edge(o["from"], first=True), edge(o["to"], first=False)) for told, o in offices()]
    assert [told for told, start, end in spans if start and end and end < start] == []


def test_no_office_of_a_former_state_outlives_it() -> None:
    """A predecessor state has office-holders only while it stands."""
    states = read_yaml(PACKAGE / "world" / "states.yaml")
    wrong = []
    for told, office in offices():
        until = states.get(office["side"], {}).get("until")
        if until and (office["to"] == ".." or office["to"][:7] > until[:7]):
            wrong.append(told)
    assert wrong == []


def test_offices_of_a_person_stand_in_order() -> None:
    """The offices of one entry follow each other by their beginnings."""
    wrong = [
        named(file, entry)
        for file, entry in entries()
        if [o["from"] for o in entry["offices"]] != sorted(o["from"] for o in entry["offices"])
    ]
    assert wrong == []


def test_no_person_has_two_entries_in_a_file() -> None:
    """Surname, forenames and the Latin spelling name one entry of a file."""
    told = Counter((file, entry["person"], *entry["forenames"], entry["latin"]) for file, entry in entries())
    assert [key for key, times in told.items() if times > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_is_sorted_by_side_and_beginning(file: Path) -> None:
    """Entries stand by the side and beginning of their first office."""
    keys = [(entry["offices"][0]["side"], entry["offices"][0]["from"]) for entry in read_yaml(file)]
    assert keys == sorted(keys)


def test_the_register_is_large_enough() -> None:
    """At least 400 persons are known."""
    assert len(entries()) >= 400


def test_declined_surnames_have_case_forms() -> None:
    """A surname marked as declining has several case forms, all of which keep its stem."""
    wrong = []
    for file, entry in entries():
        name = fold(ORDINAL.sub("", entry["person"]))
        forms = decline_surname(name, entry["sex"])
        if entry["declines"] == "yes" and (len(forms) < 3 or not all(form.startswith(name[:-2]) for form in forms)):
            wrong.append(named(file, entry))
    assert wrong == []


def test_declining_surnames_end_as_russian_declines_them() -> None:
    """Names in a vowel other than -а and -я do not decline, nor do women's in a consonant."""
    wrong = []
    for file, entry in entries():
        last = ORDINAL.sub("", entry["person"]).lower()[-1]
        still = last in "еёиоуыэю" or (entry["sex"] == "f" and last not in "ая")
        if still and entry["declines"] == "yes":
            wrong.append(named(file, entry))
    assert wrong == []
