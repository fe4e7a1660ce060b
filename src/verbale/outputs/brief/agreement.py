"""Russian agreement of verbs, participles and short adjectives with a subject, and the gender of a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

GENDERS = ("m", "f", "n", "pl")
_ENDINGS = {"m": "", "f": "а", "n": "о"}


def agreed(word: str, gender: str, irregular: Mapping[str, Sequence[str]]) -> str:
    """A past tense, participle or short adjective in any gender, in the one asked for.

    >>> agreed("посетил", "f", {}), agreed("присоединилась", "m", {}), agreed("назначен", "pl", {})
    ('посетила', 'присоединился', 'назначены')
    """
    if word in irregular:
        return irregular[word][GENDERS.index(gender)]
    reflexive = word.endswith(("ся", "сь"))
    base = word[:-2] if reflexive else word
    stem = base[:-1] if base[-1] in "аоиы" else base
    ending = _ENDINGS.get(gender, "и" if stem.endswith("л") else "ы")
    return stem + ending + (("ся" if gender == "m" else "сь") if reflexive else "")


def gender_of(forms: Sequence[str] | None, name: str) -> str:
    """The gender of a name by its instrumental: Норвегией, Китаем, Косовом, Нидерландами."""
    instrumental = (forms[4] if forms else name).casefold()
    nominative = name.casefold()
    if instrumental.endswith(("ами", "ями")):
        return "pl"
    if instrumental.endswith(("ом", "ем", "ём")):
        return "n" if nominative.endswith(("о", "е")) else "m"
    if instrumental.endswith(("ой", "ей", "ью")):
        return "f"
    return "f" if nominative.endswith(("а", "я", "и")) else "m"
