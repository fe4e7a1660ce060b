"""What single words of a name in Latin letters may be: forename, surname, a word of the language, a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from verbale.mentions import name_words as k
from verbale.mentions.holders import HolderRegister
from verbale.packs.latin_holders import without_article
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.plain import plain
from verbale.sentences.token import Token

TagsOf = Callable[[str], Iterable[str]]
_PLACE_TAGS: Final = frozenset({
    "state", "state?", "state_adj", "state_adj?", "city", "city?", "demonym", "region", "region?", "region_adj",
    "venue", "org", "org?", "org_adj", "compound", "joined",
})  # fmt: skip
_WORD_TAGS: Final = frozenset({
    "concept", "certainty", "post", "portfolio", "body", "party", "paper", "event", "both", "ours", "anaphoric",
})  # fmt: skip
_ENDINGS: Final = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", ""))
NAME: Final = k.FORENAME | k.SURNAME | k.HELD | k.FAMILY_FIRST


class LatinWords:
    """Knowledge of the words of names, remembered word by word."""

    def __init__(self, data: dict[str, Any], holders: HolderRegister, tags_of: TagsOf) -> None:
        """`data` is the language's person_names.yaml; `tags_of` gives the tags of a folded word in its lexicon."""
        self.holders = holders
        self._tags_of = tags_of
        men, women = holders.forenames()
        listed = [*data["forenames"]["male"], *data["forenames"]["female"]]
        self._forenames = men.union(women, map(plain, listed))
        self._family_first = frozenset(data["family_first"])
        self._never = frozenset(data["never"])
        self._common = frozenset(data["common"])
        lists = ("things", "titles", "named_after", "honorifics")
        self._listed = frozenset(word for name in lists for word in data[name])
        self._common_endings = tuple(data["common_endings"])
        self._rather_surnames = frozenset(data["rather_surnames"])
        self._possessives: tuple[str, ...] = tuple(data["possessive_endings"])
        self._kinds: dict[str, int] = {}

    def ending(self, token: Token) -> int:
        """The length of a word's possessive ending ("Norway's"), 0 for another word."""
        return len(token.norm) - len(self.bare(token.norm))

    def bare(self, norm: str) -> str:
        """A folded word without its possessive ending: norway's, lavrov's."""
        if not norm.endswith(self._possessives):
            return norm
        ending = next(len(ending) for ending in self._possessives if norm.endswith(ending))
        return norm[:-ending] if len(norm) > ending + 1 else norm

    def kind(self, norm: str) -> int:
        """The kinds of a folded word, as bits of `name_words`; its possessive ending does not count."""
        found = self._kinds.get(norm)
        if found is None:
            found = self._kind_of(self.bare(norm))
            if len(self._kinds) >= KEPT_WORDS:
                self._kinds.clear()
            self._kinds[norm] = found
        return found

    def key(self, norm: str) -> str:
        """A word as surnames are kept: without marks, possessive ending and Arabic article."""
        return without_article(plain(self.bare(norm)))

    def _kind_of(self, norm: str) -> int:
        if norm in self._never:
            return k.NEVER
        key = self.key(norm)
        bits = self._name_kind(plain(norm), key)
        tags = set(self._tags_of(norm))
        if tags & _PLACE_TAGS:
            bits |= k.PLACE
        if self._is_common(norm, bits) or tags & _WORD_TAGS:
            bits |= k.COMMON | (k.WEAK if bits & k.FORENAME else 0)
        return bits if bits & (k.COMMON | k.PLACE | k.FORENAME) else bits | k.UNKNOWN

    def _name_kind(self, spelled: str, key: str) -> int:
        bits = k.FAMILY_FIRST if spelled in self._family_first else 0
        bits |= k.HELD if self.holders.forms(key) else 0
        bits |= k.SURNAME if key in self._rather_surnames else 0
        parts = spelled.split("-")
        forename = spelled in self._forenames or all(part in self._forenames for part in parts)
        return bits | (k.FORENAME if forename else 0)

    def _is_common(self, norm: str, bits: int) -> bool:
        if norm in self._common or norm in self._listed:
            return True
        if "-" in norm:
            return not bits & NAME and all(self._is_common(part, 0) for part in norm.split("-"))
        if bits & NAME:
            return False
        if norm.endswith(self._common_endings) and norm.isascii():
            return True
        return any(
            norm.endswith(ending) and norm[: len(norm) - len(ending)] + full in self._common
            for ending, full in _ENDINGS
        )
