"""A person's name as written: its words and its initials, in their order."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from verbale.entities.sounding import nearness, soundings
from verbale.packs import load

_PART = re.compile(r"[^\W\d_]+(?:[’'ʹ`][^\W\d_]+)*\.?")
_PATRONYMIC = re.compile(
    r".{2,}(?:[оеа]вич|ьич|мич|кич|ыч|[оеё]вна|ична|[ао]віч|евіч|ёвіч|[ао]ўна|еўна|ёўна|йович|[ії]вна"
    r"|[oea]vi[cč]h?|[iy]evi[cč]h?|ovych|[oea]vna|[iy]evna|[aoe][uŭ]na|[iï]vna)",
    re.I,
)
_STEM = re.compile(
    r"(?:[оеаё][вў](?:ич|іч|на)|[ьмк]?ич|ыч|ична|йович|[ії]вна|[iy]?[oea][vuŭ](?:i[cč]h?|ych|na)|[iï]vna)$", re.I
)
_NEAR_FATHER = 0.5
_SHORT = 2  # «Дж.», «Ю.»: letters of an initial
_LATIN_INITIALS = frozenset({"sch", "tsh", "dzh", "shch", "tch"})  # one letter in Cyrillic


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name, or an initial (without its dot)."""

    text: str
    initial: bool


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[Part, ...]:
    """The parts of a name in their order.

    >>> [part.text for part in parts("Макей В.В.") if part.initial]
    ['В', 'В']
    """
    found = [match[0] for match in _PART.finditer(name)]
    return tuple(Part(text.rstrip("."), _is_initial(text, number, found)) for number, text in enumerate(found))


def _is_initial(text: str, number: int, found: list[str]) -> bool:
    """One letter, or two with a dot. «Ван И» has a short word: it stands last, has no dot, and nothing else is one."""
    bare = text.rstrip(".")
    dotted = text.endswith(".")
    if len(bare) == 1:
        lone = not dotted and number == len(found) - 1 == 1 and len(found[0]) <= 3
        return not lone
    return dotted and (len(bare) <= _SHORT or bare.casefold() in _LATIN_INITIALS)


def is_patronymic(word: str) -> bool:
    """Whether a word is built as a patronymic is: Владимирович, Uładzimiravič; a surname can be built so, too."""
    return _PATRONYMIC.fullmatch(word) is not None


@lru_cache(maxsize=65536)
def patronymics_agree(first: str, second: str) -> bool:
    """Whether two patronymics, or a patronymic and an initial, may be from one forename.

    >>> patronymics_agree("Владимирович", "Uladzimiravič"), patronymics_agree("Владимирович", "Л")
    (True, False)
    """
    mine, its = (_STEM.sub("", word) if is_patronymic(word) else word for word in (first, second))
    if min(len(mine), len(its)) <= _SHORT:
        initial, word = sorted((mine, its), key=len)
        return initial_fits(initial, word) or initials_fit(initial, word[:1])
    known = [groups for groups in (_fathers(mine), _fathers(its)) if groups]
    if len(known) > 1:
        return bool(known[0] & known[1])
    return nearness(mine, its) >= _NEAR_FATHER


def _fathers(stem: str) -> frozenset[int]:
    """Forenames that the stem of a patronymic may come from: Владимир-, Серге-, Юрь-."""
    return frozenset().union(*(forename_groups(stem + ending) for ending in ("", "й", "ий", "а", "j", "y", "ey", "iy")))


@cache
def _groups() -> dict[str, frozenset[int]]:
    index: dict[str, set[int]] = {}
    for number, names in enumerate(load.forenames()):
        for name in names:
            for sounds in soundings(name):
                index.setdefault(sounds, set()).add(number)
    return {sounds: frozenset(numbers) for sounds, numbers in index.items()}


def forename_groups(word: str) -> frozenset[int]:
    """Which forenames of the table a word spells; empty if none."""
    return frozenset(number for sounds in soundings(word) for number in _groups().get(sounds, ()))


def forenames_agree(first: str, second: str) -> float:
    """How likely two forenames are one, 0.0 to 1.0: by the table, else by ear."""
    mine, its = forename_groups(first), forename_groups(second)
    if mine and its:
        return 1.0 if mine & its else 0.0
    return nearness(first, second)


def initial_fits(initial: str, word: str) -> bool:
    """Whether a forename can begin with the initial in any of its languages: В. fits Uładzimir by Владимир."""
    firsts = {_first(sounds) for sounds in soundings(initial)}
    spelt = set(soundings(word))
    for number in forename_groups(word):
        spelt |= {sounds for name in load.forenames()[number] for sounds in soundings(name)}
    return bool(firsts & {_first(sounds) for sounds in spelt}) or bool(firsts & {s[:1] for s in spelt if s[:1] != "j"})


@cache
def _initial_pairs() -> frozenset[tuple[str, str]]:
    """First sounds that forenames begin with in two of their languages: v and u by Владимир and Уладзімір.

    Two forenames must have them: one alone may owe them to a short form (Саша).
    """
    found: Counter[tuple[str, str]] = Counter()
    for names in load.forenames():
        firsts = {_first(sounds) for name in names if name[0] > "z" for sounds in soundings(name)}
        found.update((one, other) for one in firsts for other in firsts)
    return frozenset(pair for pair, forenames in found.items() if forenames > 1)


def initials_fit(first: str, second: str) -> bool:
    """Whether two initials may be of one forename written in two languages: В. and U., Н. and M."""
    return any(
        (_first(mine), _first(its)) in _initial_pairs() for mine in soundings(first) for its in soundings(second)
    )


def _first(sounds: str) -> str:
    """The first sound; й before a vowel goes with it (Ю, Я, Е), г and х are one."""
    bare = sounds[1:2] if sounds[0] == "j" and len(sounds) > 1 and sounds[1] in "ei" else sounds[:1]
    return {"h": "g", "y": "o"}.get(bare, bare)
