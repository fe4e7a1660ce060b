"""How a word of a name may sound, whatever script it is written in, and how near two words sound."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import product

from verbale.packs import load

_VOWELS = frozenset("aeiouy")
_CYRILLIC = ("Ѐ", "ӿ")
_END = "$"
_CLEARLY_OTHER = 0.78
"""The most that two words can be alike if a consonant of one is clearly another or missing in the other: a surname that
differs so is possible, never sure by itself."""
_SHORT = 4  # sounds: of so short a word a vowel counts like a consonant


@lru_cache(maxsize=65536)
def soundings(word: str) -> tuple[str, ...]:
    """The ways in which a word may sound, one sign a sound, sorted and without repeats.

    >>> soundings("Уладзімір")
    ('uladimir', 'uladzimir')
    """
    text = _folded(word)
    heard = _heard_cyrillic(text) if any(_CYRILLIC[0] <= sign <= _CYRILLIC[1] for sign in text) else _heard_latin(text)
    return tuple(sorted({_settled(sounds) for sounds in heard} - {""}))


@lru_cache(maxsize=262144)
def nearness(first: str, second: str) -> float:
    """How alike two words sound in their likeliest readings: 1.0 alike, 0.0 not at all."""
    pairs = product(soundings(first), soundings(second))
    return max((_alike(mine, its) for mine, its in pairs), default=0.0)


@lru_cache(maxsize=65536)
def letters_alike(first: str, second: str) -> float:
    """How alike two words are letter for letter, each Cyrillic letter read in its plainest way: 1.0 alike.

    Of Haugen and Hagen, which Norwegian may sound alike, «Хаген» is plainly the second.
    """
    return SequenceMatcher(None, plain_letters(first), plain_letters(second), autojunk=False).ratio()


@lru_cache(maxsize=65536)
def plain_letters(word: str) -> str:
    """A word in Latin letters, each Cyrillic letter in its plainest way, without marks.

    >>> plain_letters("Сёрейде"), plain_letters("Søreide")
    ('syrejde', 'syreide')
    """
    sounds = load.sounds()
    text = _folded(word)
    cyrillic = any(_CYRILLIC[0] <= sign <= _CYRILLIC[1] for sign in text)
    return _read(text, sounds["cyrillic"] if cyrillic else sounds["latin"], {}).casefold()


def _folded(word: str) -> str:
    """Lower case, composed, with hyphens and dots gone; ё and й stay letters of their own."""
    return "".join(sign for sign in unicodedata.normalize("NFC", word.casefold()) if sign not in "-‐–. ́")


def _heard_cyrillic(text: str) -> list[str]:
    sounds = load.sounds()
    plain = {**sounds["cyrillic"]}
    return [
        _read(text, plain, sounds["after_vowel"]),
        _read(text, {**plain, **sounds["belarusian"]}, sounds["after_vowel"]),
    ]


def _heard_latin(text: str) -> list[str]:
    sounds = load.sounds()
    return [
        _read(text, {**sounds["latin"], **sounds["in_all"], **reading}, {}) for reading in sounds["readings"].values()
    ]


def _read(text: str, spelling: Mapping[str, str], after_vowel: Mapping[str, str]) -> str:
    """The sounds of a text: of the spellings that fit at a place the longest is taken."""
    longest = max(len(key) for key in spelling)
    heard, at, text = "", 0, f"{text}{_END}"
    while at < len(text):
        if text[at] in after_vowel and (not heard or heard[-1] in _VOWELS):
            heard, at = heard + after_vowel[text[at]], at + 1
            continue
        for size in range(min(longest, len(text) - at), 0, -1):
            if text[at : at + size] in spelling:
                heard, at = heard + spelling[text[at : at + size]], at + size
                break
        else:
            heard, at = heard + _plain(text[at]), at + 1
    return heard


def _plain(sign: str) -> str:
    base = unicodedata.normalize("NFD", sign)[0]
    return base if "a" <= base <= "z" else ""


def _settled(sounds: str) -> str:
    """Doubled sounds are one, softness before a vowel is not heard, an adjective's ending is i."""
    heard = ""
    for at, sound in enumerate(sounds):
        after, before = sounds[at + 1 : at + 2], heard[-1:]
        softness = sound in "ij" and before and before not in _VOWELS | {"j"} and after in _VOWELS and after not in "iy"
        if sound != before and not (softness and after):
            heard += "y" if sound == "o" and at and sounds[at - 1] in "ij" and before not in _VOWELS | {"j"} else sound
    return heard[:-1] if heard.endswith("ij") else heard


@cache
def _costs() -> tuple[dict[tuple[str, str], float], dict[str, float], dict[str, float], dict[str, float]]:
    sounds = load.sounds()
    near = {tuple(pair): float(cost) for pair, cost in sounds["near"].items()}
    both = {(a, b): cost for (a, b), cost in near.items()} | {(b, a): cost for (a, b), cost in near.items()}
    tables = ({name: float(cost) for name, cost in sounds[part].items()} for part in ("other", "loose", "clear"))
    return both, *tables  # type: ignore[return-value]


def _swap(mine: str, its: str) -> tuple[float, float]:
    """What it costs to hear one sound for the other, and how clearly they are two."""
    near, other, _, clear = _costs()
    if mine == its:
        return 0.0, 0.0
    vowels = (mine in _VOWELS) + (its in _VOWELS)
    cost = near.get((mine, its))
    if cost is None:
        cost = other[("consonant", "vowel_for_consonant", "vowel")[vowels]]
    if vowels == 2:
        return cost, 0.5 if cost >= clear["vowel"] else 0.0
    return cost, 1.0 if cost >= clear["consonant"] else 0.0


def _drop(word: str, at: int) -> tuple[float, float]:
    """What it costs that a sound is missing in the other word, and how clear a difference it is."""
    _, _, loose, clear = _costs()
    sound, before, after = word[at], word[at - 1 : at] if at else "", word[at + 1 : at + 2]
    if sound in loose:
        return loose[sound], 0.0
    if sound in _VOWELS:
        beside = bool(before and before in _VOWELS) or bool(after and after in _VOWELS)
        return (loose["vowel_beside_vowel"], 0.0) if beside else (loose["vowel"], 0.5)
    cost = loose["consonant"]
    if sound == "g" and before == "n":
        cost = loose["g_after_n"]
    elif sound == "d" and (before in ("n", "l", "r") or after == "t"):
        cost = loose["d_in_cluster"]
    return cost, 1.0 if cost >= clear["consonant"] else 0.0


@lru_cache(maxsize=262144)
def _alike(mine: str, its: str) -> float:
    """1 minus the cost of turning one into the other for each sound of their mean length; ends weigh more."""
    if mine == its:
        return 1.0
    if abs(len(mine) - len(its)) > 4:
        return 0.0
    cost, clear = _turned(mine, its)
    alike = max(0.0, 1 - 2 * cost / (len(mine) + len(its)))
    parted = clear >= (0.5 if min(len(mine), len(its)) < _SHORT else 1.0)
    return min(alike, _CLEARLY_OTHER) if parted else alike


def _turned(mine: str, its: str) -> tuple[float, float]:
    """The least cost of turning one word into the other, and how many clear differences that takes."""
    drops = [_weighted(_drop(its, j), j >= len(its) - 2) for j in range(len(its))]
    row = [(0.0, 0.0)]
    for drop in drops:
        row.append(_sum(row[-1], drop))
    for i, sound in enumerate(mine):
        late = i >= len(mine) - 2
        drop = _weighted(_drop(mine, i), late)
        new = [_sum(row[0], drop)]
        for j, other in enumerate(its):
            swapped = _sum(row[j], _weighted(_swap(sound, other), late and j >= len(its) - 2))
            new.append(min(swapped, _sum(row[j + 1], drop), _sum(new[j], drops[j])))
        row = new
    return row[-1]


def _weighted(cost: tuple[float, float], late: bool) -> tuple[float, float]:
    return (cost[0] * 1.3, cost[1]) if late else cost


def _sum(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return one[0] + other[0], one[1] + other[1]
