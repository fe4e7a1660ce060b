"""Those who took part, as sentence templates ask for them: offices in a case, names always in the nominative."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from verbale.outputs.brief.agreement import agreed
from verbale.outputs.brief.declension import in_case
from verbale.outputs.brief.parties import joined

Who = Mapping[str, Any]


@dataclass(frozen=True)
class Figure:
    """One participant: the office in the nominative with ' | ' after its head, the name, whether it is a woman."""

    office: str
    name: str
    side: str
    woman: bool = False

    def said(self, case: str, words: Mapping[str, Any], language: str) -> str:
        """Office and name; in other cases than the nominative the name stands in brackets after the office."""
        if not self.office:
            return self.name if not self.side else f"{self.name} ({self.side})"
        office = in_case(self.office, case, language)
        if not self.name:
            return office
        pattern = words["grammar"]["named" if case == "nom" else "named_in_case"]
        return str(pattern.format(office=office, name=self.name))


@dataclass(frozen=True)
class People:
    """Some participants; falsy when there are none."""

    figures: Sequence[Figure]
    language: str = field(repr=False)
    words: Mapping[str, Any] = field(repr=False)

    def __bool__(self) -> bool:
        return bool(self.figures)

    def __str__(self) -> str:
        return self.nom

    @property
    def nom(self) -> str:
        """«министр иностранных дел Беларуси В. Макей и …»."""
        return self._in("nom")

    @property
    def gen(self) -> str:
        """«министра иностранных дел Беларуси (В. Макей) и …»."""
        return self._in("gen")

    @property
    def dat(self) -> str:
        """«министру иностранных дел Беларуси (В. Макей) и …»."""
        return self._in("dat")

    @property
    def ins(self) -> str:
        """«министром иностранных дел Беларуси (В. Макей) и …»."""
        return self._in("ins")

    @property
    def names(self) -> str:
        """The names alone."""
        return joined([figure.name for figure in self.figures if figure.name], self.words["grammar"]["and"])

    @property
    def bracketed(self) -> str:
        """The names in brackets, or nothing."""
        return f"({self.names})" if self.names else ""

    @property
    def many(self) -> bool:
        """Whether there are two or more."""
        return len(self.figures) > 1

    @property
    def all_named(self) -> bool:
        """Whether each has a name."""
        return bool(self.figures) and all(figure.name for figure in self.figures)

    def did(self, verb: str) -> str:
        """A verb in the past that agrees; a man's unless all is known to be a woman's."""
        return agreed(verb, self._gender, self.words.get("verbs", {}))

    def agrees(self, word: str) -> str:
        """A participle or short adjective that agrees."""
        return self.did(word)

    @property
    def was(self) -> str:
        """The past of 'to be'."""
        return self.did("был")

    @property
    def _gender(self) -> str:
        if len(self.figures) > 1:
            return "pl"
        return "f" if self.figures and self.figures[0].woman else "m"

    def _in(self, case: str) -> str:
        return joined(
            [figure.said(case, self.words, self.language) for figure in self.figures], self.words["grammar"]["and"]
        )
