"""Tells which language a text is in, by its letters and its commonest words. Offline, a few kilobytes of data.

Own and small on purpose: the languages at hand are close neighbours with alphabets of their own, so letters and some
forty words each settle one sentence, where the ready-made identifiers weigh 4 to 100 MB and take longer to load than
a page takes to read. The profiles are `languages/<code>/profile.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 3000  # characters from the start, the middle and the end: enough, and flat for a text of any length
_FLOOR = 0.06  # evidence a word: below it no profile fits (German against English gives about 0.0)
_LONG = 5  # letters: shorter words end like anything
_LEAD = 0.03  # and the best must be ahead of the second by this much


@dataclass(frozen=True, slots=True)
class Profile:
    """What a language looks like.

    `alphabet`: all its letters, lower case. `own_letters`: those that its neighbours lack. `words`: its commonest
    words. `endings`: what its longer words often end in. `foreign_words`: the commonest words of languages that use
    the same letters and are not to be taken for it.
    """

    alphabet: frozenset[str]
    own_letters: frozenset[str]
    words: frozenset[str]
    endings: tuple[str, ...]
    foreign_words: frozenset[str]

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> Profile:
        """From the keys of a `profile.yaml`."""
        return cls(
            alphabet=frozenset(str(data["alphabet"])),
            own_letters=frozenset(str(data["own_letters"])),
            words=frozenset(_strings(data["words"])),
            endings=tuple(_strings(data["endings"])),
            foreign_words=frozenset(_strings(data["foreign_words"])),
        )

    def fit(self, words: list[str]) -> float:
        """Evidence a word, from -2 (another language) to about 1."""
        return sum(map(self._evidence, words)) / len(words)

    def _evidence(self, spelled: str) -> int:
        word = spelled.lower()
        if not self.alphabet.issuperset(word):
            return self._misfit(spelled, word)
        if word in self.words:
            return 1
        if word in self.foreign_words:
            return -2
        if len(word) >= _LONG and word.endswith(self.endings):
            return 1
        return 0 if self.own_letters.isdisjoint(word) else 1

    def _misfit(self, spelled: str, word: str) -> int:
        if self.alphabet.isdisjoint(word):
            return -1  # another script: a quotation, perhaps
        return 0 if spelled[0].isupper() else -2  # a foreign name ("Støre" in English) or a foreign word


def detect(text: str, profiles: Mapping[str, Profile]) -> str | None:
    """The code of the language that `text` is in, or None if it is none of `profiles` or cannot be told."""
    words = _WORD.findall(_sample(text))
    if not words:
        return None
    fits = sorted(((profile.fit(words), code) for code, profile in profiles.items()), reverse=True)
    best, code = fits[0]
    second = fits[1][0] if len(fits) > 1 else -1.0
    return code if best >= _FLOOR and best - second >= _LEAD else None


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list | tuple) else []
