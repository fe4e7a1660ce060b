"""What single words of a name may be: forename, patronymic, surname, a word of the language; and their readings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from verbale.mentions.holders import HolderRegister
from verbale.mentions.name_forms import BOTH, Reading, surname_readings
from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.morphology import Morphology, WordForm

# Kinds of a word, as bits.
FORENAME: Final = 1 << 0
WEAK: Final = 1 << 1
PATRONYMIC: Final = 1 << 2
SURNAME: Final = 1 << 3
COMMON: Final = 1 << 4
PLACE: Final = 1 << 5
UNKNOWN: Final = 1 << 6
FAMILY_FIRST: Final = 1 << 7
HELD: Final = 1 << 8
NEVER: Final = 1 << 9
LIKELY: Final = 1 << 10
SUBJECT: Final = 1 << 11
FUNCTION: Final = 1 << 12


class NameWords:
    """Knowledge of the words of names, remembered word by word."""

    def __init__(self, data: dict[str, Any], morphology: Morphology, holders: HolderRegister) -> None:
        self._morphology = morphology
        self._holders = holders
        men, women = holders.forenames()
        self._male = men.union(data["forenames"]["male"])
        self._female = women.union(data["forenames"]["female"])
        self._family_first = frozenset(data["family_first"])
        self._never = frozenset(data["never"])
        self._surname_endings = tuple(data["surname_endings"])
        self._adjective_endings = tuple(data["adjective_endings"])
        self._capital_particles = frozenset(data["capital_particles"])
        self._rather_surnames = frozenset(data["rather_surnames"])
        self._kinds: dict[str, int] = {}
        self._forenames: dict[str, tuple[Reading, ...]] = {}
        self._surnames: dict[str, tuple[Reading, ...]] = {}

    def kind(self, norm: str) -> int:
        """The kinds of a folded word."""
        found = self._kinds.get(norm)
        if found is None:
            found = self._kind_of(norm)
            if len(self._kinds) >= KEPT_WORDS:
                self._kinds.clear()
            self._kinds[norm] = found
        return found

    def like_surname(self, norm: str) -> bool:
        """Whether it ends as surnames of our region do, in any case."""
        return norm.endswith(self._surname_endings)

    def adjectival(self, norm: str) -> bool:
        """Whether it ends as an adjective of a place does: Мюнхенской."""
        return norm.endswith(self._adjective_endings)

    def capital_particle(self, norm: str) -> bool:
        """Whether it is a particle that may have a capital: 'Ван' in Ван дер Беллен, 'Ле' in Ле Дриан."""
        return norm in self._capital_particles

    def _kind_of(self, norm: str) -> int:
        parses = self._morphology.analyse(norm)
        known = [p for p in parses if not p.form & f.GUESSED]
        if norm in self._never or any(p.lemma in self._never for p in known if not p.form & (f.SURNAME | f.FORENAME)):
            return NEVER
        listed = any(r.nominative in self._male or r.nominative in self._female for r in surname_readings(norm))
        bits = FAMILY_FIRST if norm in self._family_first else 0
        bits |= (HELD if self._holders.forms(norm) else 0) | (FORENAME if listed else 0)
        if known:
            return bits | self._known_kind(norm, known, listed)
        bits |= UNKNOWN | (LIKELY if self.like_surname(norm) else 0)
        if norm.endswith(_PATRONYMICS) and any(p.form & f.PATRONYMIC for p in parses):
            bits |= PATRONYMIC
        return bits | (FORENAME if "-" in norm and self._pair_of_forenames(norm) else 0)

    def _known_kind(self, norm: str, known: list[WordForm], listed: bool) -> int:
        bits = 0
        plain = [p.form for p in known if not p.form & (f.FORENAME | f.SURNAME | f.PATRONYMIC)]
        for parse in known:
            if parse.form & f.SG:
                bits |= sum(kind for grammar, kind in _NAMES if parse.form & grammar)
        if any(r.nominative in self._rather_surnames for r in surname_readings(norm)):
            bits |= SURNAME
        elif any(not form & f.GEO for form in plain):
            bits |= COMMON | (SUBJECT if any(form & f.NOM and form & f.NOUN for form in plain) else 0)
        elif plain and not bits:
            bits |= PLACE
        first = known[0].form
        bits |= 0 if first & (f.NOUN | f.ADJ | f.VERBAL) else FUNCTION
        weak = plain and not first & (f.FORENAME | f.SURNAME) and (bits & COMMON or not listed)
        return bits | (WEAK if weak else 0)

    def _pair_of_forenames(self, norm: str) -> bool:
        return all(self.kind(part) & FORENAME for part in norm.split("-") if part)

    def forename(self, norm: str) -> tuple[Reading, ...]:
        """Readings of a word in a forename's place."""
        found = self._forenames.get(norm)
        if found is None:
            made = self._joined(norm, self.forename) if "-" in norm else self._forename(norm)
            if len(self._forenames) >= KEPT_WORDS:
                self._forenames.clear()
            found = self._forenames[norm] = _merged(made)
        return found

    def _forename(self, norm: str) -> list[Reading]:
        found = [*frozen(norm)] if norm.endswith("ийн") else []  # a Mongolian father's name: Халтмаагийн Баттулгой
        likeliest = ""
        for p in self._morphology.analyse(norm):
            if p.form & (f.FORENAME | f.PATRONYMIC) and p.form & f.SG and not p.form & f.GUESSED:
                likeliest = likeliest or p.lemma
                cost = 0 if p.lemma == likeliest else 1  # Романа is Роман before it is Романа
                found.append(Reading(p.lemma, p.form & f.CASES, p.form & f.GENDERS & BOTH or BOTH, cost))
        for reading in surname_readings(norm):
            gender = f.MASC if reading.nominative in self._male else 0
            gender |= f.FEM if reading.nominative in self._female else 0
            if gender & reading.gender and reading.cost < 5:
                found.append(reading._replace(gender=gender & reading.gender, cost=0))
        if norm[-1] == "е" and any(r.nominative in self._female and r.nominative != norm for r in found):
            found = [r._replace(cost=r.cost + (r.nominative == norm)) for r in found]  # Ханне is Ханна's dative
        penalty = 1 if not found else 2 if norm[-1] in "оэие" else 4
        return found + [r._replace(cost=r.cost + penalty) for r in surname_readings(norm)]

    def middle(self, norm: str) -> tuple[Reading, ...]:
        """Readings of a word between forename and surname: a second forename, a mother's surname."""
        return _merged([*self.leading(norm), *(r._replace(cost=max(r.cost, 0) + 1) for r in self.surname(norm))])

    def leading(self, norm: str) -> tuple[Reading, ...]:
        """Readings of the first of several foreign names: it may stay as it is, Абдель Фаттахом."""
        oblique = norm[-1] in "аяуюы" or norm.endswith(("ом", "ем", "ым", "им", "ой", "ей"))
        return _merged([*self.forename(norm), *(() if oblique else frozen(norm, 3))])

    def patronymic(self, norm: str) -> tuple[Reading, ...]:
        """Readings of a patronymic: Владимировича, Петровной."""
        man = norm.partition("ич")
        if man[1] and man[2] in _PATRONYMIC_ENDINGS:
            return (Reading(man[0] + "ич", _PATRONYMIC_ENDINGS[man[2]], f.MASC, 0),)
        for ending, cases in _WOMAN_PATRONYMIC:
            if norm.endswith("н" + ending):
                return (Reading(norm[: len(norm) - len(ending)] + "а", cases, f.FEM, 0),)
        return self.forename(norm)

    def surname(self, norm: str) -> tuple[Reading, ...]:
        """Readings of a word in a surname's place; what the register, the text or the dictionary knows is cheaper."""
        found = self._surnames.get(norm)
        if found is None:
            made = self._joined(norm, self.surname) if "-" in norm and not self._holders.forms(norm) else []
            if len(self._surnames) >= KEPT_WORDS:
                self._surnames.clear()
            found = self._surnames[norm] = _merged(made or self._surname(norm))
        return found

    def _surname(self, norm: str) -> list[Reading]:
        return [*surname_readings(norm), *self._from_dictionary(norm), *self._from_register(norm)]

    def _from_dictionary(self, norm: str) -> list[Reading]:
        found = []
        for parse in self._morphology.analyse(norm):
            if parse.form & f.GUESSED or not parse.form & f.SG or not parse.form & f.SURNAME:
                continue
            gender = parse.form & BOTH or BOTH
            own = {parse.lemma, _woman_of(parse.lemma)} if gender == f.FEM else {parse.lemma}
            for reading in surname_readings(norm):
                if reading.nominative in own and reading.gender & gender and reading.cases & parse.form:
                    found.append(Reading(reading.nominative, parse.form & f.CASES, gender, -1))
        return found

    def _from_register(self, norm: str) -> list[Reading]:
        found = []
        for number, cases in self._holders.forms(norm):
            holder = self._holders.holder(number)
            gender = f.FEM if holder.sex == "f" else f.MASC
            for reading in surname_readings(norm):
                if reading.nominative in holder.spellings and reading.gender & gender and reading.cases & cases:
                    found.append(Reading(reading.nominative, cases, gender, -2))
        return found

    def eastern(self, norm: str) -> tuple[Reading, ...]:
        """Readings of the last syllables of a Chinese, Korean or Vietnamese name: they decline on a consonant only."""
        men = [
            reading for reading in surname_readings(norm)
            if reading.gender == f.MASC and reading.nominative[-1] in "нмйкптльг" and reading.nominative != norm
        ]  # fmt: skip
        plainly = bool(men) and norm.endswith(("ом", "ем"))
        still = 2 if men or norm[-1] not in "аеиоуыэюя" else 0
        as_given = Reading(norm, f.NOM, f.MASC, 3 if plainly else int(bool(men)))
        return tuple(sorted([*frozen(norm, still), as_given, *men], key=lambda r: r.cost))

    def _joined(self, norm: str, part_readings: Callable[[str], tuple[Reading, ...]]) -> list[Reading]:
        """Readings of 'Ева-Марии', 'Соловьёва-Седого': both decline, or only the last."""
        head, _, last = norm.rpartition("-")
        if not head or not last:
            return list(surname_readings(norm))
        found = []
        for right in part_readings(last):
            still = 1 if head[-1] not in "аеиуыюя" and not head.endswith(("ом", "ем", "ой", "ей")) else 3
            found.append(Reading(f"{head}-{right.nominative}", right.cases, right.gender, right.cost + still))
            for left in part_readings(head):
                cases, gender = left.cases & right.cases, left.gender & right.gender
                if cases and gender:
                    cost = left.cost + right.cost
                    found.append(Reading(f"{left.nominative}-{right.nominative}", cases, gender, cost))
        return found


_NAMES: Final = ((f.FORENAME, FORENAME), (f.SURNAME, SURNAME), (f.PATRONYMIC, PATRONYMIC))
_PATRONYMICS: Final = (
    "ович", "овна", "евич", "евна", "овича", "евича", "овичем", "евичем", "овичу", "евичу", "овне", "евне",
    "овны", "евны", "овной", "евной", "овну", "евну",
)  # fmt: skip
_PATRONYMIC_ENDINGS: Final = {"": f.NOM, "а": f.GEN | f.ACC, "у": f.DAT, "ем": f.INS, "е": f.LOC}
_WOMAN_PATRONYMIC: Final = (("а", f.NOM), ("ы", f.GEN), ("е", f.DAT | f.LOC), ("у", f.ACC), ("ой", f.INS))


def frozen(norm: str, cost: int = 0) -> tuple[Reading, ...]:
    """A word that stays as it is: a particle, a Chinese family name."""
    return (Reading(norm, f.CASES, BOTH, cost),)


def _woman_of(lemma: str) -> str:
    if lemma.endswith(("ий", "ый", "ой")):
        return lemma[:-2] + "ая"
    return lemma + "а" if lemma.endswith(("ов", "ев", "ин", "ын")) else lemma


def _merged(readings: list[Reading]) -> tuple[Reading, ...]:
    """One reading for each nominative, gender and cost, its cases together; cheapest first."""
    cases: dict[tuple[str, int, int], int] = {}
    for reading in readings:
        key = reading.nominative, reading.gender, reading.cost
        cases[key] = cases.get(key, 0) | reading.cases
    made = [Reading(nominative, mask, gender, cost) for (nominative, gender, cost), mask in cases.items()]
    return tuple(sorted(made, key=lambda r: r.cost))
