"""Whose a city is, and whose office a surname tells of: by this the gate counts the sides that a stretch names."""

from __future__ import annotations

from collections.abc import Mapping

from verbale.mentions.holders import HolderRegister
from verbale.sentences.memory import KEPT_WORDS


class Whose:
    """The sides of cities and of surnames."""

    def __init__(self, cities: Mapping[str, Mapping[str, str]], register: HolderRegister) -> None:
        """`cities` are the world's, by id."""
        self._cities = cities
        self._register = register
        self._told: dict[str, str | None] = {}

    def city(self, city: str) -> str | None:
        """The state in which a city lies."""
        entry = self._cities.get(city)
        return None if entry is None else entry.get("state")

    def surname(self, norm: str) -> str | None:
        """The side of a surname's folded form, if all who bear it held their offices for one."""
        if norm not in self._told:
            if len(self._told) >= KEPT_WORDS:
                self._told.clear()
            offices = [o for number, _ in self._register.forms(norm) for o in self._register.holder(number).offices]
            sides = {office.side for office in offices}
            self._told[norm] = sides.pop() if len(sides) == 1 else None
        return self._told[norm]
