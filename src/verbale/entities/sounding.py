"""How a word of a name may sound, whatever script it is written in, and how near two words sound."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product

from verbale.packs import load

_VOWELS = frozenset("aeiouy")
_CYRILLIC = ("Ѐ", "ӿ")


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
    heard, at = "", 0
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
def _costs() -> tuple[dict[tuple[str, str], float], dict[str, float], dict[str, float]]:
    sounds = load.sounds()
    near = {tuple(pair): float(cost) for pair, cost in sounds["near"].items()}
    both = {(a, b): cost for (a, b), cost in near.items()} | {(b, a): cost for (a, b), cost in near.items()}
    other = {name: float(cost) for name, cost in sounds["other"].items()}
    return both, other, {name: float(cost) for name, cost in sounds["loose"].items()}


def _swap(mine: str, its: str) -> float:
    near, other, _ = _costs()
    if mine == its:
        return 0.0
    known = near.get((mine, its))
    if known is not None:
        return known
    vowels = (mine in _VOWELS) + (its in _VOWELS)
    return other[("consonant", "vowel_for_consonant", "vowel")[vowels]]


def _drop(word: str, at: int) -> float:
    _, _, loose = _costs()
    sound, before, after = word[at], word[at - 1 : at] if at else "", word[at + 1 : at + 2]
    if sound in loose:
        return loose[sound]
    if sound in _VOWELS:
        beside = bool(before and before in _VOWELS) or bool(after and after in _VOWELS)
        return loose["vowel_beside_vowel" if beside else "vowel"]
    return loose["g_after_n"] if sound == "g" and before == "n" else loose["consonant"]


@lru_cache(maxsize=262144)
def _alike(mine: str, its: str) -> float:
    """1 minus the cost of turning one into the other for each sound of their mean length; ends weigh more."""
    if mine == its:
        return 1.0
    if abs(len(mine) - len(its)) > 4:
        return 0.0
    ends = len(mine) - 2, len(its) - 2
    row = [0.0]
    for j in range(len(its)):
        row.append(row[-1] + _drop(its, j) * (1.3 if j >= ends[1] else 1))
    for i, sound in enumerate(mine):
        weight = 1.3 if i >= ends[0] else 1
        new = [row[0] + _drop(mine, i) * weight]
        for j, other in enumerate(its):
            heavier = 1.3 if j >= ends[1] else 1
            swapped = row[j] + _swap(sound, other) * max(weight if heavier > 1 else 1, 1)
            new.append(min(swapped, row[j + 1] + _drop(mine, i) * weight, new[j] + _drop(its, j) * heavier))
        row = new
    return max(0.0, 1 - 2 * row[-1] / (len(mine) + len(its)))
