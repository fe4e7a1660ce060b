"""Persons' names in the script of the brief: as some telling or the register spells them, else letter by letter."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from verbale.entities.likeness import likeness
from verbale.entities.person import Seen
from verbale.entities.who_is_who import find_people
from verbale.packs import load

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_INITIALS = re.compile(r"([^\s.]{2,}(?:[- ][^\s.]{2,})?)\s+((?:[^\W\d_]{1,2}\.\s*){1,3})")
_NOT_RUSSIAN = re.compile(r"[іїўґєјљњћђџ]", re.IGNORECASE)
_ADJECTIVAL = re.compile(r"(?:ий|ый)\b")
_LIKE = 0.75
# BGN/PCGN for Russian as newspapers print it, without apostrophes: Макей → Makey, Дмитрий → Dmitry
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ў": "u", "ґ": "g", "є": "ye", "ї": "yi",
}  # fmt: skip


class Names:
    """How to write the persons of a brief."""

    def __init__(self, lines: Iterable[Mapping[str, Any]], language: str) -> None:
        self._language = language
        self._spellings = _spellings(lines, language)

    def written(self, side: str, name: str) -> str:
        """A spelling of the brief's own language, the fullest; else the register's; else one in its letters; else ours.

        Initials come before the surname.
        """
        own, others = self._spellings.get((side, name), ((), (name,)))
        in_script = [each for each in (*own, *others) if is_of_script(each, self._language)]
        if in_script and in_script[0] in own:
            return initials_first(in_script[0])
        if registered := _registered(side, name, self._language == "ru"):
            return registered
        if in_script:
            return initials_first(in_script[0])
        cyrillic = next((each for each in others if is_cyrillic(each)), name)
        return initials_first(name) if self._language == "ru" else romanised(initials_first(cyrillic))


_Spellings = tuple[tuple[str, ...], tuple[str, ...]]


def _spellings(lines: Iterable[Mapping[str, Any]], language: str) -> dict[tuple[str, str], _Spellings]:
    """By side and spelling: all spellings of that person, those in texts of the language and the others.

    Whole forenames come before initials, then what more say, then what is longer.
    """
    seen: dict[Seen, set[str]] = {}
    for line in lines:
        for telling in line["tellings"]:
            for who in telling["record"].get("participants") or ():
                if who.get("side") and who.get("person"):
                    rank, portfolio = who.get("rank") or "", who.get("portfolio") or ""
                    one = Seen(who["side"], who["person"], rank, portfolio, line["when"] or "", "")
                    seen.setdefault(one, set()).add(telling["language"] or "")
    ours = {(one.side, one.name) for one, languages in seen.items() if language in languages}
    found = {}
    for person in find_people(seen).persons:
        counts = Counter(one.name for one in seen for _ in seen[one] if one.side == person.side)
        fullest = sorted(person.spellings, key=lambda name: _preference(name, counts))
        own = tuple(name for name in fullest if (person.side, name) in ours)
        parted = own, tuple(name for name in fullest if name not in own)
        found.update({(person.side, name): parted for name in fullest})
    return found


def _preference(name: str, counts: Mapping[str, int]) -> tuple[bool, int, int, int, str]:
    """Names with a whole forename first, the most told of them; else the most initials."""
    full, letters = _is_full(name), _letters(name)
    return not full, 0 if full else -letters, -counts[name], -letters, name


def _is_full(name: str) -> bool:
    return sum(not word.endswith(".") for word in name.replace(".", ". ").split()) > 1


def _letters(name: str) -> int:
    return sum(map(str.isalpha, name))


def is_of_script(words: str, language: str) -> bool:
    """Whether words can be of the language by their letters: Russian has no і, ў, є."""
    return is_cyrillic(words) and not _NOT_RUSSIAN.search(words) if language == "ru" else not is_cyrillic(words)


def is_cyrillic(name: str) -> bool:
    """Whether a name is written in Cyrillic letters."""
    return bool(_CYRILLIC.search(name))


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
    """A Cyrillic name in Latin letters, letter by letter; -ий and -ый are y.

    >>> romanised("В. Л. Сенько"), romanised("Щукин")
    ('V. L. Senko', 'Shchukin')
    """
    composed = _ADJECTIVAL.sub("й", unicodedata.normalize("NFC", name))
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
    world = load.world()
    women = {word for key in ("holder_forenames", "latin_holder_forenames") for word in world[key].get("f", "").split()}
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
