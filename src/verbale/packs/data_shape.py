"""Data against the shape that is written for it, in the notation that `languages/_keys.yaml` explains."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

_SIGNED = re.compile(r"(.+?)(\?|\+\w+)?")
_OF_SET = re.compile(r"(words|pairs|one) of <(\w+)>")
_REALISATION = re.compile(r"adj|(?:[^+]+\+)?(?:nom|gen|dat|acc|ins|loc|any)")
_CASES = 6
_WHY_NOT = {
    "+order": "is read only where word order tells cases. Delete it, or say cases_by_order = True in morph.py.",
    "+declined": "is not read where names do not decline. Delete it, or drop names_decline: no from person_names.yaml.",
    "+undeclined": "is read only where names do not decline. Delete it, or say names_decline: no in person_names.yaml.",
}


class Key(NamedTuple):
    """A key of a shape: its name, the sign after it, and the shape of what stands under it."""

    name: str
    sign: str
    shape: Any


def nearest(name: str, known: Iterable[str]) -> str:
    """' Did you mean X?' with the nearest of the known names, else nothing; to codes of two letters all are near."""
    near = difflib.get_close_matches(name, sorted(known), 1, 0.6) if len(name) > 3 else []
    return f" Did you mean {near[0]!r}?" if near else ""


class Shapes:
    """Compares data with shapes: `sets` are the closed lists, `conditions` tell which signs hold for the language."""

    def __init__(self, sets: dict[str, frozenset[str]], conditions: dict[str, bool]) -> None:
        self._sets = sets
        self._conditions = conditions

    def must_be(self, sign: str) -> bool:
        """Whether a key with this sign must be there."""
        return sign != "?" and self.may_be(sign)

    def may_be(self, sign: str) -> bool:
        """Whether a key with this sign may be there."""
        return not sign.startswith("+") or self._conditions[sign[1:]]

    def why_not(self, sign: str) -> str:
        """Why a key with this sign may not be there."""
        return _WHY_NOT[sign]

    def keys(self, shape: dict[str, Any]) -> list[Key]:
        """The keys of a mapping's shape."""
        found = []
        for key, under in shape.items():
            name, sign = _SIGNED.fullmatch(key).groups()  # type: ignore[union-attr]
            found.append(Key(name, sign or "", under))
        return found

    def faults(self, where: str, data: Any, shape: Any, template: str) -> Iterator[str]:
        """What is wrong with the data at `where`; `template` is the file to copy from."""
        if isinstance(shape, dict):
            yield from self._mapping(where, data, shape, template)
        elif isinstance(shape, list):
            yield from self._entries(where, data, shape[0], template)
        elif in_set := _OF_SET.fullmatch(shape):
            yield from self._members(where, data, in_set[1], in_set[2])
        elif shape == "frame":
            yield from self._frame(where, data)
        elif shape != "any" and not _FITS[shape](data):
            yield f"{where}: must be {_SHOULD[shape]}."

    def _mapping(self, where: str, data: Any, shape: dict[str, Any], template: str) -> Iterator[str]:
        if not isinstance(data, dict):
            yield f"{where}: must be a mapping, as in {template}."
            return
        keys = self.keys(shape)
        fixed = {key.name: key for key in keys if not key.name.startswith("<")}
        of_set = next((key for key in keys if key.name.startswith("<")), None)
        members = self._sets[of_set.name[1:-1]] if of_set else frozenset()
        for key in fixed.values():
            if key.name not in data and self.must_be(key.sign):
                empty = " (empty if the language has nothing to say)" if isinstance(key.shape, str) else ""
                yield f"{_at(where)}no key {key.name!r}. Copy it from {template}{empty}."
        for name, under in data.items():
            if name in fixed:
                if not self.may_be(fixed[name].sign):
                    yield f"{_at(where)}key {name!r} {self.why_not(fixed[name].sign)}"
                else:
                    yield from self.faults(_at(where, name), under, fixed[name].shape, template)
            elif of_set and name in members:
                yield from self.faults(_at(where, name), under, of_set.shape, template)
            else:
                fault = f"{name!r} is not one of the {of_set.name[1:-1]}" if of_set else f"unknown key {name!r}"
                yield f"{_at(where)}{fault}.{nearest(name, {*fixed, *members})}"

    def _entries(self, where: str, data: Any, shape: Any, template: str) -> Iterator[str]:
        if not isinstance(data, list):
            yield f"{where}: must be a list, as in {template}."
            return
        for number, entry in enumerate(data, 1):
            yield from self.faults(_at(where, f"entry {number}"), entry, shape, template)

    def _members(self, where: str, data: Any, form: str, name: str) -> Iterator[str]:
        if form == "one":
            told = [data] if isinstance(data, str) else None
        elif form == "pairs":
            told = list(data.values()) if _pairs(data) else None
        else:
            told = data if _words(data) else None
        if told is None:
            yield f"{where}: must be {_SHOULD[form]}."
            return
        for value in told:
            if value not in self._sets[name]:
                yield f"{where}: {value!r} is not one of the {name}.{nearest(value, self._sets[name])}"

    def _frame(self, where: str, data: Any) -> Iterator[str]:
        yield from self._members(where, data, "pairs", "roles")
        for realisation in data if isinstance(data, dict) else ():
            if not _REALISATION.fullmatch(realisation):
                yield f"{where}: {realisation!r} is no realisation: write a case (gen), to+any or adj."


def _at(where: str, name: str | None = None) -> str:
    """'file.yaml: ' or 'file.yaml: key' before what is said of it; inside a key, dots part names."""
    if name is None:
        return f"{where}: "
    return f"{where}: {name}" if where.endswith(".yaml") else f"{where}.{name}"


def _words(data: Any) -> bool:
    return isinstance(data, list) and all(isinstance(word, str) for word in data)


def _lists(data: Any) -> bool:
    return isinstance(data, list) and all(map(_words, data))


def _pairs(data: Any) -> bool:
    return isinstance(data, dict) and all(isinstance(value, str) for value in data.values())


def _pairs_by_word(data: Any) -> bool:
    return isinstance(data, dict) and all(map(_pairs, data.values()))


def _groups(data: Any) -> bool:
    return isinstance(data, dict) and all(map(_words, data.values()))


def _forms(data: Any) -> bool:
    return _groups(data) and all(len(forms) == _CASES for forms in data.values())


_FITS: dict[str, Callable[[Any], bool]] = {
    "words": _words, "lists": _lists, "pairs": _pairs, "groups": _groups, "forms": _forms,
    "pairs by word": _pairs_by_word,
    "text": lambda data: isinstance(data, str), "number": lambda data: isinstance(data, str) and data.isdigit(),
}  # fmt: skip
_SHOULD = {
    "words": "a list of words ([] when the language has none)",
    "lists": "a list of lists of words",
    "pairs": "a mapping of words ({} when the language has none)",
    "pairs by word": "a mapping of words, each with a mapping of its own",
    "groups": "a mapping of lists of words",
    "forms": "a mapping of names to their six forms, nominative, genitive, dative, accusative, instrumental, locative",
    "text": "one text", "number": "a number", "one": "one word",
}  # fmt: skip
