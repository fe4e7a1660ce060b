"""Which nominative a word of a name can have, with the cases and the gender each would mean.

The regular paradigms of Russian surnames and of foreign names in Russian (Zaliznyak's rules on proper names: a man's
name on a consonant declines, a woman's does not, a name on -о, -е, -и, -у, -ко, -их does not), read backwards. What
the dictionary and the register of office-holders know makes a reading cheaper.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS

BOTH: Final = f.MASC | f.FEM
_VOWELS: Final = "аеиоуыэюя"
_HISSING: Final = "жшчщц"
_SOFT_STEMS: Final = "жшчщцгкх"
_ADJECTIVES: Final = ("ск", "цк")
_SLAVIC: Final = ("ов", "ев", "ин", "ын")
_PLAINLY_OBLIQUE: Final = ("овым", "евым", "иным", "ским", "цким", "овой", "евой")
_INSTRUMENTAL_OF_A: Final = ("ой", "жей", "шей", "чей", "щей", "цей")
_UNDECLINED_U: Final = ("оглу", "еску", "эску", "шку", "уу", "юю", "оу", "ау", "еу", "яху", "нью")


class Reading(NamedTuple):
    """One way to read a word of a name: folded nominative, cases, genders (bits of `sentences.form`), cost."""

    nominative: str
    cases: int
    gender: int
    cost: int


@lru_cache(maxsize=KEPT_WORDS)
def surname_readings(norm: str) -> tuple[Reading, ...]:
    """All readings of a folded surname (or foreign forename) by its ending alone, cheapest first."""
    if len(norm) < 2:
        return (Reading(norm, f.CASES, BOTH, 0),)
    found = [*_as_given(norm), *_adjectival(norm), *_slavic(norm), *_masculine(norm), *_in_a(norm)]
    best: dict[tuple[str, int, int], Reading] = {}
    for reading in found:
        key = reading.nominative, reading.cases, reading.gender
        if key not in best or best[key].cost > reading.cost:
            best[key] = reading
    return tuple(sorted(best.values(), key=lambda r: r.cost))


def _as_given(norm: str) -> list[Reading]:
    """The word as it stands: a nominative, or a name that never declines."""
    last = norm[-1]
    if norm.endswith(("ко", "их", "ых", "аго", "яго", "ово")):
        return [Reading(norm, f.CASES, BOTH, 0)]
    if last in "оэиы":
        return [Reading(norm, f.CASES, BOTH, _cost_as_given(norm))]
    if last == "е":
        return [Reading(norm, f.CASES, BOTH, 1)]
    if last in "ую":
        return [Reading(norm, f.CASES, BOTH, 0 if norm.endswith(_UNDECLINED_U) else 3)]
    if last in "ая":
        return [Reading(norm, f.CASES, BOTH, 5)]
    man = fem = 0
    if norm.endswith(_PLAINLY_OBLIQUE):
        man, fem = 6, 8
    elif norm.endswith(("ом", "ем", "ым", "им")):
        man, fem = 2, 4
    else:
        man = 2 if norm.endswith(_INSTRUMENTAL_OF_A) else 0
        fem = 3 if norm.endswith((*_SLAVIC, "ский", "цкий")) else 3 if norm.endswith(("ой", "ей")) else 1
    return [Reading(norm, f.NOM, f.MASC, man), Reading(norm, f.CASES, f.FEM, fem)]


_ADJECTIVE_CASES: Final = {
    "ого": f.GEN | f.ACC, "его": f.GEN | f.ACC, "ому": f.DAT, "ему": f.DAT, "ым": f.INS, "им": f.INS,
}  # fmt: skip


def _cost_as_given(norm: str) -> int:
    """How unlikely a word in -о, -э, -и, -ы is to be a nominative: Шукри, but Марьи, Зарии, Качановского."""
    if norm.endswith(("ого", "его", "ьи", "йи", "ии", "ы")):
        return 4
    return int(norm[-1] == "и")


def _adjectival(norm: str) -> list[Reading]:
    """Воронецким -> Воронецкий, Бяляцкой -> Бяляцкая, Толстого -> Толстый."""
    found = []
    for stem in (norm[:-3], norm[:-2]):
        ending = norm[len(stem) :]
        if len(stem) < 2:
            continue
        sure = 0 if stem.endswith(_ADJECTIVES) else 2
        soft = stem[-1] in _SOFT_STEMS
        man = stem + ("ий" if soft else "ый")
        woman = stem + "ая"
        cases = _ADJECTIVE_CASES.get(ending)
        if ending == "ом":
            cases, sure = f.LOC, sure * 2
        if cases and (sure == 0 or ending != "им" or soft):
            found.append(Reading(man, cases, f.MASC, sure))
        if ending == "ой" and stem.endswith(_ADJECTIVES):
            found += [Reading(norm, f.NOM, f.MASC, 3), Reading(woman, f.GEN | f.DAT | f.INS | f.LOC, f.FEM, 0)]
        elif ending == "ую":
            found.append(Reading(woman, f.ACC, f.FEM, sure))
        elif ending == "ая":
            found.append(Reading(norm, f.NOM, f.FEM, 0))
        elif ending == "ой" and len(stem) > 3:
            found.append(Reading(woman, f.GEN | f.DAT | f.INS | f.LOC, f.FEM, 4))
    return found


def _slavic(norm: str) -> list[Reading]:
    """Surnames in -ов, -ев, -ин: Лавровым, Захаровой."""
    found = []
    for size, man, woman in _SLAVIC_ENDINGS:
        stem, ending = norm[:-size], norm[-size:]
        if len(stem) < 3 or not stem.endswith(_SLAVIC):
            continue
        if ending in man:
            found.append(Reading(stem, man[ending], f.MASC, 0))
        if ending in woman:
            found.append(Reading(stem + "а", woman[ending], f.FEM, 0))
    return found


_MAN: Final = {"а": f.GEN | f.ACC, "у": f.DAT, "е": f.LOC}
_SLAVIC_ENDINGS: Final[tuple[tuple[int, dict[str, int], dict[str, int]], ...]] = (
    (2, {"ым": f.INS}, {"ой": f.GEN | f.DAT | f.INS | f.LOC}),
    (1, _MAN, {"у": f.ACC, "а": f.NOM}),
)


def _masculine(norm: str) -> list[Reading]:
    """Names of men on a consonant, -й or -ь."""
    found = []
    for size, endings in ((2, {"ом": f.INS, "ем": f.INS}), (1, {**_MAN, "я": f.GEN | f.ACC, "ю": f.DAT})):
        stem, ending = norm[:-size], norm[-size:]
        cases = endings.get(ending)
        if cases is None or len(stem) < 2:
            continue
        found += _stems(stem, ending, cases)
    return found


def _stems(stem: str, ending: str, cases: int) -> list[Reading]:
    last = stem[-1]
    if ending in ("а", "у", "ом"):
        if last in _VOWELS or last in "йьъ":
            return []
        foreign = stem.endswith(("ов", "ев")) and ending == "ом"  # a Russian one has -ым
        plain = Reading(stem, cases, f.MASC, 3 if foreign else 1 + (last in "шж" and ending == "у"))
        return [plain, *_fleeting(stem, cases)]
    if last in "йъ" or (last == "ь" and ending not in ("я", "ю")):
        return []
    if last == "ь":
        return [Reading(stem[:-1] + "ей", cases, f.MASC, 2)]
    if last in _VOWELS:
        return [Reading(stem + "й", cases, f.MASC, 2 if ending == "е" else 1)]
    if ending == "е":
        return [Reading(stem, cases, f.MASC, 2), Reading(stem + "ь", cases, f.MASC, 3), *_fleeting(stem, cases)]
    plainly = ending == "ем" and last in _HISSING
    return [Reading(stem if plainly else stem + "ь", cases, f.MASC, 1), *_fleeting(stem, cases)]


def _fleeting(stem: str, cases: int) -> list[Reading]:
    """Зеленца -> Зеленец, Стрельца -> Стрелец, Коломойца -> Коломоец; Шварца is rather Шварц, but Кравца Кравец."""
    before, mark = stem[:-1].rstrip("ьй"), stem[-2:-1]
    if stem[-1] != "ц" or len(before) < 2 or mark in _VOWELS or before[-(1 + (mark != "й"))] not in _VOWELS:
        return []
    return [Reading(before + "ец", cases, f.MASC, 3 if mark in "йьлнрт" else 0)]


_A_ENDINGS: Final[tuple[tuple[int, dict[str, int]], ...]] = (
    (2, {"ой": f.INS, "ей": f.INS}),
    (1, {"ы": f.GEN, "и": f.GEN, "е": f.DAT | f.LOC, "у": f.ACC, "ю": f.ACC}),
)


def _in_a(norm: str) -> list[Reading]:
    """Names in -а, -я: Обамой, Аранчей, Марии, Дуде."""
    found = []
    if norm[-1] in "ая":
        gender = f.FEM if norm.endswith(("ова", "ева", "ина", "ая", "ия")) else BOTH
        found.append(Reading(norm, f.NOM, gender, 1))
    for size, endings in _A_ENDINGS:
        stem, ending = norm[:-size], norm[-size:]
        cases = endings.get(ending)
        if cases is None or len(stem) < 2 or (stem[-1] in "йьъ" and ending not in ("ей", "и", "ю", "е")):
            continue
        for vowel in _vowels_before(stem, ending):
            case = cases | f.DAT | f.LOC if stem[-1] == "и" and ending == "и" else cases
            sure = ending in ("ой", "ей", "у", "ю") or norm.endswith(("ьи", "йи", "ии"))
            found.append(Reading(stem + vowel, case, BOTH, 2 if sure else 3))
    return found


def _vowels_before(stem: str, ending: str) -> str:
    """Which of а and я the nominative had."""
    last = stem[-1]
    if ending in ("ю",):
        return "я"
    if ending == "ей":
        return "а" if last in _HISSING else "я"
    if last in "йь":
        return "я"
    if ending in ("ой", "у", "ы"):
        return "" if last in _VOWELS else "а"
    if ending == "и":
        return "я" if last in _VOWELS else "а" if last in _SOFT_STEMS else "я"
    return "я" if last in _VOWELS else "ая"


def respell(text: str, nominative: str) -> str:
    """The folded nominative in the spelling of the text: its capitals and its ё."""
    ours, theirs = text.split("-"), nominative.split("-")
    if len(ours) > 1 and len(ours) == len(theirs):
        return "-".join(respell(left, right) for left, right in zip(ours, theirs, strict=True))
    folded = text.lower().replace("ё", "е")
    kept = next((at for at, (a, b) in enumerate(zip(folded, nominative, strict=False)) if a != b), None)
    kept = min(len(folded), len(nominative)) if kept is None else kept
    tail = nominative[kept:]
    return text[:kept] + (tail.upper() if text.isupper() and len(text) > 1 else tail)


class Agreed(NamedTuple):
    """The words of one name in one case and gender: folded nominatives, the cases they share, gender, cost."""

    nominatives: tuple[str, ...]
    cases: int
    gender: int
    cost: float
    doubtful: bool


_DOUBTFUL: Final = 5
_CASE_ORDER: Final = (f.NOM, f.GEN, f.DAT, f.ACC, f.INS, f.LOC)


@lru_cache(maxsize=KEPT_WORDS)
def agreed(parts: tuple[tuple[Reading, ...], ...], wanted: int, hint: int = 0, gender_hint: int = 0) -> Agreed | None:
    """The cheapest way for all parts to stand in one case and gender; None if there is none.

    `wanted` are cases that the governing word allows, `hint` those that the neighbourhood suggests; both only make
    other cases dearer. The nominative wins a draw, then the masculine.
    """
    best: Agreed | None = None
    for gender in (f.MASC, f.FEM):
        extra = 2.0 if gender_hint and not gender & gender_hint else 0.0
        for case in _CASE_ORDER:
            cost = extra + (4 if wanted and not case & wanted else 0) + (2 if hint and not case & hint else 0)
            cost += 0 if case == f.NOM else 0.25
            chosen = _chosen(parts, case, gender)
            if chosen is None:
                continue
            doubts = sum(reading.cost >= _DOUBTFUL for reading in chosen[:-1])
            cost += sum(reading.cost for reading in chosen) + doubts * _DOUBTFUL
            if best is None or cost < best.cost:
                mask = f.CASES
                for reading in chosen:
                    mask &= reading.cases
                best = Agreed(tuple(r.nominative for r in chosen), mask, gender, cost, doubts > 0)
    return best


def _chosen(parts: tuple[tuple[Reading, ...], ...], case: int, gender: int) -> list[Reading] | None:
    """For each part its cheapest reading in a case and gender; readings come cheapest first."""
    chosen = []
    for part in parts:
        for reading in part:
            if reading.cases & case and reading.gender & gender:
                chosen.append(reading)
                break
        else:
            return None
    return chosen
