"""The grammar of one word form as bits of one integer, so that agreement is an `and`.

A form carries one case, one number and one gender where it has them, and the verbal features it has.
"""

from __future__ import annotations

from typing import Final

NOM: Final = 1
GEN: Final = 2
DAT: Final = 4
ACC: Final = 8
INS: Final = 16
LOC: Final = 32
CASES: Final = NOM | GEN | DAT | ACC | INS | LOC
SG: Final = 64
PL: Final = 128
NUMBERS: Final = SG | PL
MASC: Final = 256
FEM: Final = 512
NEUT: Final = 1024
GENDERS: Final = MASC | FEM | NEUT
PAST: Final = 1 << 11
PRES: Final = 1 << 12
FUT: Final = 1 << 13
INF: Final = 1 << 14
GERUND: Final = 1 << 15
PARTICIPLE: Final = 1 << 16
SHORT: Final = 1 << 17
PASSIVE: Final = 1 << 18
FINITE: Final = 1 << 19
NOUN: Final = 1 << 20
ADJ: Final = 1 << 21
ANIM: Final = 1 << 22
SURNAME: Final = 1 << 23
FORENAME: Final = 1 << 24
PATRONYMIC: Final = 1 << 25
GEO: Final = 1 << 26
GUESSED: Final = 1 << 27
VERBAL: Final = FINITE | INF | GERUND | PARTICIPLE | SHORT

CASE_NAMES: Final = {"nom": NOM, "gen": GEN, "dat": DAT, "acc": ACC, "ins": INS, "loc": LOC, "any": CASES}


def case_mask(forms: tuple[int, ...] | list[int]) -> int:
    """All cases that some of the forms can be."""
    mask = 0
    for form in forms:
        mask |= form
    return mask & CASES


def attributive(forms: tuple[int, ...] | list[int]) -> bool:
    """Whether a word is a full participle before its noun: 'принятый', which may be an adjective, too; not 'принят'."""
    full = all(form & (PARTICIPLE | ADJ) and not form & SHORT for form in forms)
    return full and any(form & PARTICIPLE for form in forms)


def agree(left: int, right: int) -> bool:
    """Whether two forms share case and number, and gender where both tell one in the singular."""
    if not (left & right & CASES and left & right & NUMBERS):
        return False
    return bool(left & right & PL) or not (left & GENDERS and right & GENDERS) or bool(left & right & GENDERS)
