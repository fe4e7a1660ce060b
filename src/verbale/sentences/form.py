"""The grammar of one word form as bits of one integer, so that agreement is an `and`.

A form carries one case, one number and one gender where it has them, and the verbal features it has.
"""
from __future__ import annotations

NOM, GEN, DAT, ACC, INS, LOC = 1, 2, 4, 8, 16, 32
CASES = NOM | GEN | DAT | ACC | INS | LOC
SG, PL = 64, 128
NUMBERS = SG | PL
MASC, FEM, NEUT = 256, 512, 1024
GENDERS = MASC | FEM | NEUT
PAST, PRES, FUT = 1 << 11, 1 << 12, 1 << 13
INF, GERUND, PARTICIPLE, SHORT = 1 << 14, 1 << 15, 1 << 16, 1 << 17
PASSIVE, FINITE = 1 << 18, 1 << 19
NOUN, ADJ = 1 << 20, 1 << 21
ANIM, SURNAME, FORENAME, PATRONYMIC, GEO = 1 << 22, 1 << 23, 1 << 24, 1 << 25, 1 << 26
GUESSED = 1 << 27
VERBAL = FINITE | INF | GERUND | PARTICIPLE | SHORT

CASE_NAMES = {"nom": NOM, "gen": GEN, "dat": DAT, "acc": ACC, "ins": INS, "loc": LOC}


def case_mask(forms: tuple[int, ...] | list[int]) -> int:
    """All cases that some of the forms can be."""
    mask = 0
    for form in forms:
        mask |= form
    return mask & CASES


def agree(left: int, right: int) -> bool:
    """Whether two forms share case and number, and gender where both tell one in the singular."""
    if not (left & right & CASES and left & right & NUMBERS):
        return False
    return bool(left & right & PL) or not (left & GENDERS and right & GENDERS) or bool(left & right & GENDERS)
