"""The index of the office-holders' register, made at build time: every case form of every name -> its entries."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

from verbale.sentences import form as f
from verbale.sentences.split import fold

_NOUN = (("", f.NOM), ("а", f.GEN | f.ACC), ("у", f.DAT), ("ом", f.INS), ("е", f.LOC))
_HISSING_NOUN = (("", f.NOM), ("а", f.GEN | f.ACC), ("у", f.DAT), ("ем", f.INS), ("е", f.LOC))
_SLAVIC = (("", f.NOM), ("а", f.GEN | f.ACC), ("у", f.DAT), ("ым", f.INS), ("е", f.LOC))
_SOFT = (("", f.NOM), ("я", f.GEN | f.ACC), ("ю", f.DAT), ("ем", f.INS), ("е", f.LOC))
_SLAVIC_WOMAN = (("а", f.NOM), ("ой", f.GEN | f.DAT | f.INS | f.LOC), ("у", f.ACC))
_SOFT_ADJECTIVE = (("ий", f.NOM), ("его", f.GEN | f.ACC), ("ему", f.DAT), ("им", f.INS), ("ем", f.LOC))
_AFTER_VELAR = (("ий", f.NOM), ("ого", f.GEN | f.ACC), ("ому", f.DAT), ("им", f.INS), ("ом", f.LOC))
_HARD_ADJECTIVE = (("ый", f.NOM), ("ого", f.GEN | f.ACC), ("ому", f.DAT), ("ым", f.INS), ("ом", f.LOC))
_WOMAN_ADJECTIVE = (("ая", f.NOM), ("ой", f.GEN | f.DAT | f.INS | f.LOC), ("ую", f.ACC))
_A = (("а", f.NOM), ("ы", f.GEN), ("е", f.DAT | f.LOC), ("у", f.ACC), ("ой", f.INS))
_A_AFTER_VELAR = (("а", f.NOM), ("и", f.GEN), ("е", f.DAT | f.LOC), ("у", f.ACC), ("ой", f.INS))
_A_AFTER_HISS = (("а", f.NOM), ("и", f.GEN), ("е", f.DAT | f.LOC), ("у", f.ACC), ("ей", f.INS))
_YA = (("я", f.NOM), ("и", f.GEN), ("е", f.DAT | f.LOC), ("ю", f.ACC), ("ей", f.INS))
_IYA = (("я", f.NOM), ("и", f.GEN | f.DAT | f.LOC), ("ю", f.ACC), ("ей", f.INS))

_ETS = (("ца", f.GEN | f.ACC), ("цу", f.DAT), ("цем", f.INS), ("цом", f.INS), ("це", f.LOC))
_FLEETING = re.compile("[аеиоуыэюя]([бвгдзклмнпрстфх]?)ец")
"""Зеленец, Стрелец, Коломоец lose their е; Кузнец and Лец keep it."""

_ROMAN = re.compile("[ivx]+")
_FORENAME_STEMS = {"павел": "павл", "лев": "льв"}
Endings = tuple[tuple[str, int], ...]


def decline_surname(word: str, sex: str) -> dict[str, int]:
    """Folded case forms of a folded nominative surname -> mask of cases. `sex` is 'm' or 'f'.

    >>> decline_surname("макей", "m")["макею"] == f.DAT
    True
    """
    if any(_ROMAN.fullmatch(part) for part in word.split(" ")):
        return _decline_numbered(word.split(" "), sex)
    *before, last = word.replace("-", "- ").split(" ")
    stem, endings = _paradigm(last, sex)
    lead = "".join(f"{part}" if part.endswith("-") else f"{part} " for part in before)
    return {f"{lead}{stem}{ending}": cases for ending, cases in endings} if endings else {word: f.CASES}


def _decline_numbered(words: list[str], sex: str) -> dict[str, int]:
    """Forms of a monarch's or a pope's name: all its forenames decline, its number never (Карлу XVI Густаву)."""
    found: dict[str, int] = {}
    tables = [_forename_forms(word, sex) for word in words]
    for case in (f.NOM, f.GEN, f.DAT, f.ACC, f.INS, f.LOC):
        for chosen in product(*([form for form, cases in table.items() if cases & case] for table in tables)):
            form = " ".join(chosen)
            found[form] = found.get(form, 0) | case
    return found


def _forename_forms(word: str, sex: str) -> dict[str, int]:
    if _ROMAN.fullmatch(word):
        return {word: f.CASES}
    stem = _FORENAME_STEMS.get(word)
    return {word: f.NOM, **{stem + end: cases for end, cases in _NOUN[1:]}} if stem else decline_surname(word, sex)


def _paradigm(word: str, sex: str) -> tuple[str, Endings]:
    """The stem and the endings; no endings for a name that does not decline."""
    if word.endswith(("ко", "их", "ых")) or word[-1] in "оэиыуюе":
        return word, ()
    if word[-1] in "ая":
        return (word[:-2], _WOMAN_ADJECTIVE) if word.endswith("ая") and sex == "f" else (word[:-1], _in_a(word, sex))
    return (word, ()) if sex == "f" else _of_man(word)


def _of_man(word: str) -> tuple[str, Endings]:
    for size, ending, endings, least in _BY_ENDING:
        if word.endswith(ending) and len(word) > least:
            return word[: len(word) - size], endings
    fleeting = _FLEETING.fullmatch(word[-4:]) or _FLEETING.fullmatch(word[-3:])
    if fleeting:
        sign = {"": "й", "л": "ь"}.get(fleeting[1], "")
        return word[:-2], (("ец", f.NOM), *((sign + ending, cases) for ending, cases in _ETS))
    return word, _HISSING_NOUN if word[-1] in "жшчщц" else _NOUN


_BY_ENDING: tuple[tuple[int, tuple[str, ...], Endings, int], ...] = (
    (2, ("ский", "цкий", "хий", "гий"), _AFTER_VELAR, 4),
    (2, ("ний",), _SOFT_ADJECTIVE, 5),
    (2, ("ый",), _HARD_ADJECTIVE, 3),
    (2, ("ской", "цкой", "стой"), (("ой", f.NOM), *_HARD_ADJECTIVE[1:]), 4),
    (0, ("ов", "ев"), _SLAVIC, 4),
    (0, ("ин", "ын"), (*_SLAVIC, ("ом", f.INS)), 4),
    (1, ("й",), (("й", f.NOM), *_SOFT[1:]), 1),
    (1, ("ь",), (("ь", f.NOM), *_SOFT[1:]), 1),
)


def _in_a(word: str, sex: str) -> Endings:
    if sex == "f" and word.endswith(("ова", "ева", "ина", "ына")):
        return _SLAVIC_WOMAN
    before = word[-2:-1]
    if word[-1] == "я":
        return _IYA if before == "и" else _YA
    if before in "аеиоуыэюя":
        return ()
    return _A_AFTER_HISS if before in "жшчщц" else _A_AFTER_VELAR if before in "гкх" else _A


def surnames_of(entry: dict[str, Any]) -> list[str]:
    """The folded spellings of an entry's surname, the chief one first, and the last word of a long one (Беллен)."""
    names = [fold(name) for name in (entry["person"], *_listed(entry.get("also")), *_listed(entry.get("short")))]
    lasts = [name.rpartition(" ")[2] for name in names if " " in name]
    names += [last for last in lasts if not _ROMAN.fullmatch(last)]
    return list(dict.fromkeys(names))


def _listed(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def holder_index(entries: list[dict[str, Any]]) -> dict[str, list[list[int]]]:
    """Last folded word of each form of each surname -> [entry number, mask of cases], sorted by entry."""
    index: dict[str, dict[int, int]] = {}
    for number, entry in enumerate(entries):
        for name in surnames_of(entry):
            still = entry.get("declines") == "no"
            forms = {name: f.CASES} if still else decline_surname(name, entry.get("sex", "m"))
            for form, cases in forms.items():
                row = index.setdefault(form, {})
                row[number] = row.get(number, 0) | cases
    return {form: [[number, cases] for number, cases in sorted(index[form].items())] for form in sorted(index)}


def packed_row(row: list[list[int]]) -> str:
    """A row of the index as one string: numbers and masks in turn."""
    return " ".join(f"{number} {cases}" for number, cases in row)


def unpacked_row(row: str) -> list[list[int]]:
    """A row of the index from its string."""
    parts = [int(part) for part in row.split()]
    return [[number, cases] for number, cases in zip(parts[::2], parts[1::2], strict=True)]


def forenames(entries: list[dict[str, Any]]) -> dict[str, set[str]]:
    """Folded forenames of the men and of the women: 'm' and 'f'. Names that are one whole are left out."""
    given: dict[str, set[str]] = {"m": set(), "f": set()}
    for entry in entries:
        if entry.get("whole") != "yes":
            given[entry.get("sex", "m")].update(fold(word) for word in _listed(entry.get("forenames")))
    return given
