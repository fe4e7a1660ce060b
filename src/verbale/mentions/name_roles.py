"""Which word of a name is forename, patronymic, surname, or stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from verbale.mentions import name_words as k
from verbale.mentions.name_forms import Reading
from verbale.mentions.name_runs import ROMAN, Candidate, is_named
from verbale.mentions.name_words import NameWords, frozen
from verbale.sentences.token import Token

READINGS: Final[dict[str, Callable[[NameWords, str], tuple[Reading, ...]]]] = {
    "forename": NameWords.forename,
    "leading": NameWords.leading,
    "middle": NameWords.middle,
    "patronymic": NameWords.patronymic,
    "surname": NameWords.surname,
    "given": NameWords.eastern,
    "fixed": lambda _, norm: frozen(norm),
}
_VOWELS: Final = frozenset("аеиоуыэюя")


def roles(tokens: list[Token], candidate: Candidate, words: NameWords) -> list[str]:
    """For each word of a candidate its role, a key of `READINGS`."""
    named = [tokens[n] for n in candidate.words]
    places = [n for n, token in enumerate(named) if not _stays(named, n, words)]
    found = ["fixed"] * len(named)
    if not places:
        return found
    kinds = [words.kind(named[n].norm) for n in places]
    norms = [named[n].norm for n in places]
    if candidate.before or candidate.after:
        told = ["surname"] * len(places)
        if places[0] == 0 and len(named) > 1 and words.capital_particle(norms[0]):
            told[0] = "fixed"
    elif _eastern(kinds, norms, words):
        told = ["fixed"] * (len(places) - 1) + ["given"]
    else:
        told = _by_kinds(kinds)
    for n, role in zip(places, told, strict=True):
        found[n] = role
    return found


def family_name(found: list[str]) -> int:
    """Which word is the family name: the surname, the first of an eastern name, else the last."""
    if "surname" in found:
        return len(found) - 1 - found[::-1].index("surname")
    return 0 if "given" in found else len(found) - 1


def _stays(named: list[Token], n: int, words: NameWords) -> bool:
    """A particle or a number: 'душ', 'дер', 'V', and 'Ван' in the middle."""
    token = named[n]
    if not is_named(token) or ROMAN.fullmatch(token.text):
        return True
    return 0 < n < len(named) - 1 and len(token.norm) < 4 and words.capital_particle(token.norm)


def _by_kinds(kinds: list[int]) -> list[str]:
    count = len(kinds)
    patronymic = next((n for n in range(1, count) if kinds[n] & k.PATRONYMIC), None)
    if count == 1:
        only = kinds[0] & k.FORENAME and not kinds[0] & (k.SURNAME | k.HELD)
        return ["forename" if only else "surname"]
    if patronymic == 2 and count == 3:
        return ["surname", "forename", "patronymic"]
    if count == 2 and _surname_first(*kinds):
        return ["surname", "forename"]
    if patronymic == count - 1 and count == 2 and not kinds[-1] & (k.SURNAME | k.HELD | k.LIKELY):
        return ["forename", "patronymic"]
    first = "leading" if count > 2 and patronymic is None else "forename"
    found = [first, *["middle"] * (count - 2), "surname"]
    if patronymic is not None and patronymic < count - 1:
        found[patronymic] = "patronymic"
    return found


def _surname_first(left: int, right: int) -> bool:
    plain = right & k.FORENAME and not right & (k.SURNAME | k.HELD | k.LIKELY | k.WEAK)
    return bool(plain and not left & k.FORENAME)


def _eastern(kinds: list[int], norms: list[str], words: NameWords) -> bool:
    """Whether the family name stands first and only the last syllables decline: Си Цзиньпином, Ким Чен Ыну."""
    if not kinds[0] & k.FAMILY_FIRST or not 2 <= len(norms) <= 4:
        return False
    syllables = [sum(letter in _VOWELS for letter in norm) for norm in norms]
    if len(norms) == 3 and syllables[:2] == [1, 1] and syllables[2] < 3:
        return True  # Кан Гён Хва
    if not kinds[0] & (k.FORENAME | k.SURNAME):
        return True
    return not any(
        kind & k.FORENAME or words.like_surname(norm) for kind, norm in zip(kinds[1:], norms[1:], strict=True)
    )
