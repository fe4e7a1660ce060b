"""Sides of a deed as sentence templates ask for them: in a case, with a preposition, with a verb that agrees."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from verbale.outputs.brief.agreement import agreed, gender_of
from verbale.outputs.wording import Wording

_CLUSTER = re.compile(r"[ВвФф][бвгджзклмнпрстфхцчшщьБВГДЖЗКЛМНПРСТФХЦЧШЩ]")


@dataclass(frozen=True)
class Parties:
    """Some sides. `nom` … `loc` join their names in a case; falsy when there are none."""

    codes: tuple[str, ...]
    wording: Wording = field(repr=False)
    words: Mapping[str, Any] = field(repr=False)

    def __bool__(self) -> bool:
        return bool(self.codes)

    def __str__(self) -> str:
        return self.nom

    @property
    def nom(self) -> str:
        """'Беларусь и Норвегия', 'Belarus and Norway'."""
        return self._in("nom")

    @property
    def gen(self) -> str:
        """«Беларуси и Норвегии»."""
        return self._in("gen")

    @property
    def dat(self) -> str:
        """«Беларуси и Норвегии»."""
        return self._in("dat")

    @property
    def acc(self) -> str:
        """«Беларусь и Норвегию»."""
        return self._in("acc")

    @property
    def ins(self) -> str:
        """«Беларусью и Норвегией»."""
        return self._in("ins")

    @property
    def bare(self) -> str:
        """'EU', as it stands before a noun: without its article."""
        return self.nom.removeprefix("the ")

    @property
    def inside(self) -> str:
        """Where: «в Норвегии», «на Кубе», 'in Norway'."""
        return self._with("loc", "inside")

    @property
    def into(self) -> str:
        """Where to: «в Норвегию», «на Кубу», 'to Norway'."""
        return self._with("acc", "into")

    @property
    def outof(self) -> str:
        """Where from: «из Норвегии», «с Кубы», 'from Norway'."""
        return self._with("gen", "outof")

    @property
    def keeps(self) -> str:
        """The present tense of keeping to a line, in the number of the sides."""
        return str(self.words["grammar"]["keep" if self._gender != "pl" else "keep_many"])

    def did(self, verb: str) -> str:
        """A verb in the past in the gender of the sides."""
        return agreed(verb, self._gender, self.words.get("verbs", {}))

    def does(self, word: str) -> str:
        """A short adjective in the gender of the sides."""
        return self.did(word)

    def intends(self, past: bool) -> str:
        """«намерена», or «была намерена» of a plan whose day has passed."""
        said = self.words["grammar"]["intends"]
        if isinstance(said, str):
            return " ".join(self.did(word) for word in (*((self.words["grammar"]["was"],) if past else ()), said))
        return str(said["past"] if past else said["many" if len(self.codes) > 1 else "one"])

    @property
    def _gender(self) -> str:
        if len(self.codes) != 1:
            return "pl"
        code = self.codes[0]
        told = next((gender for gender, codes in self.words.get("genders", {}).items() if code in codes), None)
        return told or gender_of(self.wording.declined.get(code), self.wording.side(code))

    def name(self, code: str, case: str) -> str:
        """One side in a case, with its article where the language has one."""
        known = self.words.get("sides", {}).get(code)
        if known is not None:
            return str(known if isinstance(known, str) else known[case])
        return self.wording.side(code, case)

    def _in(self, case: str) -> str:
        return joined([self.name(code, case) for code in self.codes], self.words["grammar"]["and"])

    def _with(self, case: str, where: str) -> str:
        """Each side with its preposition: islands take another one, and some sounds a vowel."""
        said = []
        for code in self.codes:
            island = code in self.words["grammar"].get("islands", ())
            name = self.name(code, case)
            preposition = self.words["grammar"]["prepositions"]["on" if island else "in"][where]
            said.append(f"{with_vowel(preposition, name)} {name}")
        return joined(said, self.words["grammar"]["and"])


def with_vowel(preposition: str, name: str) -> str:
    """«во Вьетнаме», «со Словакией» only where a cluster calls for it."""
    return "во" if preposition == "в" and _CLUSTER.match(name) else preposition


def joined(parts: Sequence[str], conjunction: str) -> str:
    """'a, b and c'."""
    return f" {conjunction} ".join(filter(None, (", ".join(parts[:-1]), parts[-1] if parts else "")))
