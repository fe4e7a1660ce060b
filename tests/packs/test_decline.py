"""Names and terms in every form."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.languages.ru.morph import RussianMorphology
from verbale.packs.decline import conjugate, decline
from verbale.sentences import form as f

MORPHOLOGY = RussianMorphology()


def fails(reason: str) -> Any:
    """A term whose forms are not made yet."""
    return pytest.mark.xfail(strict=True, reason=reason)


def spelled(phrase: str, case: int, *, both_numbers: bool = False) -> set[str]:
    """The spellings of a phrase in a case."""
    return {" ".join(p.tokens) for p in decline(phrase, MORPHOLOGY, both_numbers=both_numbers) if p.form & case}


@pytest.mark.parametrize(
    ("phrase", "case", "expected"),
    [
        ("Норвегия", "gen", {"норвегии"}),
        ("Норвегия", "ins", {"норвегией"}),
        ("Королевство | Норвегия", "dat", {"королевству норвегия"}),
        ("Королевство | Норвегия", "ins", {"королевством норвегия"}),
        ("Республика {Беларусь}", "gen", {"республики беларусь"}),
        ("{Бурунди}", "ins", {"бурунди"}),
        ("Российская Федерация", "dat", {"российской федерации"}),
        ("Российская Федерация", "acc", {"российскую федерацию"}),
        ("Народная Республика {Бангладеш}", "dat", {"народной республике бангладеш"}),
        ("Соединенные Штаты | Америки", "gen", {"соединенных штатов америки"}),
        ("Соединенные Штаты | Америки", "ins", {"соединенными штатами америки"}),
        ("Нидерланды", "loc", {"нидерландах"}),
        ("министр | иностранных дел", "gen", {"министра иностранных дел"}),
        ("дорожная карта", "ins", {"дорожной картой"}),
        pytest.param("обе стороны", "gen", {"обеих сторон"}, marks=fails("a numeral has no number to agree in")),
        pytest.param("две страны", "nom", {"две страны"}, marks=fails("a numeral has no number to agree in")),
    ],
)
def test_decline(phrase: str, case: str, expected: set[str]) -> None:
    """The group before the bar declines and agrees, the tail and what is in braces stay."""
    assert spelled(phrase, f.CASE_NAMES[case]) == expected


def test_a_name_keeps_its_number() -> None:
    """Штаты have no singular, Норвегия no plural, while a common noun has both."""
    numbers = {
        phrase: {p.form & f.NUMBERS for p in decline(phrase, MORPHOLOGY, both_numbers=both)}
        for phrase, both in (("Соединенные Штаты", False), ("Норвегия", False), ("посол", True))
    }
    assert numbers == {"Соединенные Штаты": {f.PL}, "Норвегия": {f.SG}, "посол": {f.SG, f.PL}}


@pytest.mark.parametrize("phrase", ["НАТО", "{Бурунди}", "ФРГ", "{Папуа} — {Новая Гвинея}"])
def test_what_does_not_decline_can_be_any_case(phrase: str) -> None:
    """A name without forms stands for all of its cases."""
    masks = 0
    for one in decline(phrase, MORPHOLOGY):
        masks |= one.form & f.CASES
    assert masks == f.CASES


@pytest.mark.parametrize(
    ("phrase", "tokens", "bits"),
    [
        ("посетить", ("посетил",), f.PAST | f.FINITE),
        ("посетить", ("посетит",), f.FUT | f.FINITE),
        ("посетить", ("посетив",), f.GERUND),
        ("подписать", ("подписан",), f.SHORT | f.PASSIVE),
        ("вступить в силу", ("вступило", "в", "силу"), f.PAST | f.FINITE),
        ("вступить в силу", ("вступить", "в", "силу"), f.INF),
        ("принять участие", ("приняли", "участие"), f.PAST | f.FINITE),
    ],
)
def test_conjugate(phrase: str, tokens: tuple[str, ...], bits: int) -> None:
    """All forms of a verb are made, the words after it stay."""
    assert any(p.tokens == tokens and p.form & bits == bits for p in conjugate(phrase, MORPHOLOGY))


NAMES = st.sampled_from(
    ["Норвегия", "Республика {Беларусь}", "Российская Федерация", "Соединенные Штаты | Америки", "{Бурунди}", "НАТО",
     "министр | иностранных дел", "Чрезвычайный и Полномочный Посол", "Парижская хартия"]
)  # fmt: skip


@given(NAMES, st.booleans())
def test_each_form_once_and_in_the_same_order(phrase: str, both: bool) -> None:
    """Forms are distinct, have a case, and come out the same each time."""
    forms = decline(phrase, MORPHOLOGY, both_numbers=both)
    assert len(forms) == len(set(forms)) > 0
    assert all(p.form & f.CASES and p.tokens for p in forms)
    assert forms == decline(phrase, MORPHOLOGY, both_numbers=both)


@given(NAMES)
def test_every_case_has_a_form(phrase: str) -> None:
    """A name can be said in each of the six cases."""
    assert all(spelled(phrase, case) for case in f.CASE_NAMES.values())
