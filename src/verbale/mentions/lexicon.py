"""Looking words up: what each stretch of tokens may mean, with its grammar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from verbale.packs.compile_lexicon import unpacked
from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS

_BITS: Final[dict[str, int]] = {}
_MASKS: Final[dict[tuple[str, ...], int]] = {}


def mask_of(tags: tuple[str, ...]) -> int:
    """One bit for each of the tags, so that a question about several tags is one `and`."""
    found = _MASKS.get(tags)
    if found is None:
        found = 0
        for tag in tags:
            found |= _BITS.setdefault(tag, 1 << len(_BITS))
        _MASKS[tags] = found
    return found


@dataclass(slots=True, init=False)
class Hit:
    """Tokens `first` to `last` (half-open) may mean `value` of the kind `tag`; `forms` is their grammar."""

    first: int
    last: int
    tag: str
    value: str
    forms: tuple[int, ...]
    cases: int
    bit: int

    def __init__(  # noqa: PLR0913, PLR0917 -- a compiled one is native, one that `dataclass` makes is not
        self, first: int, last: int, tag: str, value: str, forms: tuple[int, ...], cases: int, bit: int
    ) -> None:
        self.first = first
        self.last = last
        self.tag = tag
        self.value = value
        self.forms = forms
        self.cases = cases
        self.bit = bit


Entry = tuple[tuple[str, ...], str, str, tuple[int, ...], int, int]


class Lexicon:
    """All terms of a language, in all forms. Entries of a word are made ready when it is first met."""

    def __init__(
        self,
        raw: Mapping[str, list[list[Any]]] | Mapping[str, str],
        forms: Sequence[list[int]] = (),
        against: tuple[str, ...] = (),
    ) -> None:
        """`raw` has each first word's rows [rest, tag, value, forms], as lists or packed as the build packs them: then
        rows give the numbers of their `forms`. `against` are the prefixes of enmity ('анти').
        """
        self._raw = raw
        self._packed_forms = forms
        self._against = against
        self._ready: dict[str, tuple[Entry, ...]] = {}
        # For each word met its entries without a rest, and those of phrases by their second word; most have none at all
        self._told: dict[str, _Told | None] = {}

    def entries(self, norm: str) -> tuple[Entry, ...]:
        """What may begin with this folded word, longest first: rest, tag, value, forms, cases, bit of the tag."""
        found = self._ready.get(norm)
        if found is None:
            found = tuple(_entry(row) for row in self._rows(norm))
            if not found and "-" in norm:
                found = self._pair(norm)
            if not found and norm.startswith(self._against):
                found = self._against_a_state(norm)
            if len(self._ready) >= KEPT_WORDS:
                self._ready.clear()
                self._told.clear()
            self._ready[norm] = found
            self._told[norm] = _sorted(found) if found else None
        return found

    def _pair(self, norm: str) -> tuple[Entry, ...]:
        """'белорусско-норвежский': an adjective of two states or more; the value joins their codes with '+'."""
        *heads, last = norm.split("-")
        codes = []
        for head in heads:
            tags = {"compound", "org"}
            code = next((e[2] for e in self.entries(head) if e[1] in tags and e[2] and not e[0]), None)
            if code is None:
                return ()
            codes.append(code)
        for rest, tag, value, forms, cases, _bit in self.entries(last):
            if not rest and value and tag in {"state_adj", "org_adj", "joined", "org"}:
                return (((), "state_adj", "+".join([*codes, value]), forms, cases, mask_of(("state_adj",))),)
        return ()

    def _against_a_state(self, norm: str) -> tuple[Entry, ...]:
        """'антироссийский': a prefix of enmity before the adjective of a state."""
        prefix = next(prefix for prefix in self._against if norm.startswith(prefix))
        rest = self.entries(norm.removeprefix(prefix))
        return tuple(_against(entry) for entry in rest if entry[1] == "state_adj")

    def raw_items(self) -> Iterable[tuple[str, list[list[Any]]]]:
        """Every first word with its rows [rest, tag, value, forms]."""
        return ((norm, self._rows(norm)) for norm in self._raw)

    def _rows(self, norm: str) -> list[list[Any]]:
        rows = self._raw.get(norm)
        return unpacked(rows, self._packed_forms) if isinstance(rows, str) else rows or []

    def hits(self, norms: list[str]) -> tuple[list[list[Hit]], list[int]]:
        """For each folded word the hits that begin there, the longest of each tag only, and the bits of their tags."""
        found: list[list[Hit]] = [_NO_HITS] * len(norms)
        masks = [0] * len(norms)
        told = self._told
        for index, norm in enumerate(norms):
            if norm not in told:
                self.entries(norm)
            entries = told[norm]
            if entries is None:
                continue
            row: list[Hit] = []
            mask = 0
            single, longer = entries
            if longer and index + 1 < len(norms) and (phrases := longer.get(norms[index + 1])):
                row, mask = _phrases_at(norms, index, phrases)
            taken = mask
            for _, tag, value, forms, cases, bit in single:
                if not taken & bit:
                    mask |= bit
                    row.append(Hit(index, index + 1, tag, value, forms, cases, bit))
            if mask:
                found[index], masks[index] = row, mask
        return found, masks


_NO_HITS: Final[list[Hit]] = []
_Told = tuple[tuple[Entry, ...], dict[str, tuple[Entry, ...]]]


def _sorted(entries: tuple[Entry, ...]) -> _Told:
    """Entries without a rest, and the others by the first word of it."""
    longer = [entry for entry in entries if entry[0]]
    seconds = dict.fromkeys(entry[0][0] for entry in longer)
    by_second = {second: tuple(entry for entry in longer if entry[0][0] == second) for second in seconds}
    return tuple(entry for entry in entries if not entry[0]), by_second


def _phrases_at(norms: list[str], index: int, entries: tuple[Entry, ...]) -> tuple[list[Hit], int]:
    row: list[Hit] = []
    longest: dict[int, int] = {}
    mask = 0
    for rest, tag, value, forms, cases, bit in entries:
        last = index + 1 + len(rest)
        if tuple(norms[index + 1 : last]) != rest or longest.get(bit, last) > last:
            continue
        longest[bit] = last
        mask |= bit
        row.append(Hit(index, last, tag, value, forms, cases, bit))
    return row, mask


def _entry(row: list[Any]) -> Entry:
    forms = tuple(row[3])
    return tuple(row[0].split()), row[1], row[2], forms, f.case_mask(forms), mask_of((row[1],))


def _against(entry: Entry) -> Entry:
    rest, _, value, forms, cases, _bit = entry
    return rest, "against", value, forms, cases, mask_of(("against",))
