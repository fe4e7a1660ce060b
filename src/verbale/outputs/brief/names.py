"""Persons' names in the script of the brief: as some telling or the register spells them, else letter by letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from verbale.entities.likeness import likeness
from verbale.entities.person import Seen
from verbale.entities.who_is_who import find_people
from verbale.packs import load

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_INITIALS = re.compile(r"([^\s.]{2,}(?:[- ][^\s.]{2,})?)\s+((?:[^\W\d_]{1,2}\.\s*){1,3})")
_LIKE = 0.75
# BGN/PCGN for Russian as newspapers print it, without apostrophes: Макей → Makey, Щукин → Shchukin
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ў": "u", "ґ": "g", "є": "ye", "ї": "yi",
}  # fmt: skip


class Names:
    """How to write the persons of a brief, and whether a spelling is our own."""

    def __init__(self, lines: Iterable[Mapping[str, Any]], language: str) -> None:
        self._cyrillic = language in ("ru", "be", "uk")
        self._spellings = _spellings(lines)
        self.respelled: dict[str, str] = {}

    def written(self, side: str, name: str) -> str:
        """The fullest spelling in the script of the brief, initials before the surname."""
        known = self._spellings.get((side, name), (name,))
        ours = [each for each in known if is_cyrillic(each) == self._cyrillic]
        if ours:
            return initials_first(ours[0])
        registered = _registered(side, name, self._cyrillic)
        if registered:
            return registered
        if self._cyrillic:
            return initials_first(name)
        return romanised(initials_first(name))


def _spellings(lines: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], tuple[str, ...]]:
    """By side and spelling: all spellings of that person in these entries, the fullest first."""
    seen = {
        Seen(who["side"], who["person"], who.get("rank") or "", who.get("portfolio") or "", line["when"] or "", "")
        for line in lines
        for record in (telling["record"] for telling in line["tellings"])
        for who in record.get("participants") or ()
        if who.get("side") and who.get("person")
    }
    found = {}
    for person in find_people(seen).persons:
        fullest = tuple(sorted(person.spellings, key=lambda name: (-_letters(name), name)))
        found.update({(person.side, name): fullest for name in fullest})
    return found


def is_cyrillic(name: str) -> bool:
    """Whether a name is written in Cyrillic letters."""
    return bool(_CYRILLIC.search(name))


def _letters(name: str) -> int:
    return sum(map(str.isalpha, name))


def initials_first(name: str) -> str:
    """'Сенько В. Л.' as a sentence writes it: 'В. Л. Сенько'.

    >>> initials_first("Сенько В.Л."), initials_first("Олег Кравченко")
    ('В. Л. Сенько', 'Олег Кравченко')
    """
    match = _INITIALS.fullmatch(name.strip())
    if not match:
        return name
    return " ".join([*(f"{initial}." for initial in match[2].replace(" ", "").split(".") if initial), match[1]])


def romanised(name: str) -> str:
    """A Cyrillic name in Latin letters, letter by letter.

    >>> romanised("В. Л. Сенько"), romanised("Щукин")
    ('V. L. Senko', 'Shchukin')
    """
    composed = unicodedata.normalize("NFC", name)
    return "".join(_letter(character, composed[at + 1 : at + 2]) for at, character in enumerate(composed))


def _letter(character: str, following: str) -> str:
    latin = _LATIN.get(character.lower())
    if latin is None:
        return character
    if character.islower():
        return latin
    return latin.upper() if following.isupper() else latin.capitalize()


@lru_cache(maxsize=4096)
def _registered(side: str, name: str, cyrillic: bool) -> str | None:
    """The name of the one holder of an office for the side whom the name fits, in the script asked for."""
    found = set()
    for entry in load.world()["office_holders"]:
        if all(office["side"] != side for office in entry["offices"]):
            continue
        own = " ".join([*(entry.get("forenames") or ())[:1], entry["person"]])
        latin = _latin(entry)
        if any(known and likeness(name, known).score >= _LIKE for known in (own, latin)):
            found.add(own if cyrillic else latin)
    return found.pop() if len(found) == 1 else None


def _latin(entry: Mapping[str, Any]) -> str:
    """The first of its spellings in Latin letters."""
    return str(entry.get("latin") or "").split(" | ", maxsplit=1)[0]


@lru_cache(maxsize=4096)
def is_woman(side: str | None, name: str) -> bool:
    """Whether the register or the forename says so; a Russian verb must know."""
    forenames = load.world()["holder_forenames"]
    women = set(str(forenames.get("f", "")).casefold().split())
    words = [word.casefold() for word in name.split() if not word.endswith(".")]
    if any(word in women for word in words) or any(word.endswith(("вна", "чна")) for word in words):
        return True
    holders = [
        entry
        for entry in load.world()["office_holders"]
        if any(office["side"] == side for office in entry["offices"])
        and any(
            known and likeness(name, known).score >= _LIKE
            for known in (" ".join([*(entry.get("forenames") or ())[:1], entry["person"]]), _latin(entry))
        )
    ]
    return len(holders) == 1 and holders[0].get("sex") == "f"
