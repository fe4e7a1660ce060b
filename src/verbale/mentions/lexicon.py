"""Looking words up: what each stretch of tokens may mean, with its grammar."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from verbale.sentences import form as f
from verbale.sentences.token import Token


@dataclass(slots=True)
class Hit:
    """Tokens `first` to `last` (half-open) may mean `value` of the kind `tag`; `forms` is their grammar."""

    first: int
    last: int
    tag: str
    value: str
    forms: tuple[int, ...]
    cases: int


Entry = tuple[tuple[str, ...], str, str, tuple[int, ...], int]


class Lexicon:
    """All terms of a language, in all forms. Entries of a word are made ready when it is first met."""

    def __init__(self, raw: dict[str, list[list[Any]]]) -> None:
        self._raw = raw
        self._ready: dict[str, tuple[Entry, ...]] = {}
        self._compounds = {word for word, entries in raw.items() if any(e[1] == "compound" and not e[0] for e in entries)}

    def entries(self, norm: str) -> tuple[Entry, ...]:
        """What may begin with this folded word, longest first."""
        found = self._ready.get(norm)
        if found is None:
            raw = self._raw.get(norm)
            found = tuple(_entry(row) for row in raw) if raw else ()
            if not found and "-" in norm:
                found = self._pair(norm)
            if not found and norm.startswith("анти"):
                found = tuple((r, "against", v, fs, c) for r, t, v, fs, c in self.entries(norm[4:]) if t == "state_adj")
            self._ready[norm] = found
        return found

    def _pair(self, norm: str) -> tuple[Entry, ...]:
        """'белорусско-норвежский': an adjective of two states or more; the value joins their codes with '+'."""
        *heads, last = norm.split("-")
        codes = []
        for head in heads:
            code = next((row[2] for row in self._raw.get(head, ()) if row[1] == "compound" and not row[0]), None)
            if code is None:
                return ()
            codes.append(code)
        for _, tag, value, forms, cases in self.entries(last):
            if tag in {"state_adj", "org_adj"}:
                return (((), "state_adj", "+".join([*codes, value]), forms, cases),)
        return ()

    def raw_items(self) -> Iterable[tuple[str, list[list[Any]]]]:
        """Every first word with its rows [rest, tag, value, forms]."""
        return self._raw.items()

    def hits(self, tokens: list[Token]) -> list[list[Hit]]:
        """For each token the hits that begin there, the longest of each tag only."""
        norms = [token.norm for token in tokens]
        found: list[list[Hit]] = []
        for index, norm in enumerate(norms):
            row: list[Hit] = []
            best: dict[str, int] = {}
            for rest, tag, value, forms, cases in self.entries(norm):
                last = index + 1 + len(rest)
                if (rest and tuple(norms[index + 1 : last]) != rest) or best.get(tag, last) > last:
                    continue
                best[tag] = last
                row.append(Hit(index, last, tag, value, forms, cases))
            found.append(row)
        return found


def _entry(row: list[Any]) -> Entry:
    forms = tuple(row[3])
    return tuple(row[0].split()), row[1], row[2], forms, f.case_mask(forms)
