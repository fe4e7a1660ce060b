"""Tables by word that load at once: a few hundred long strings, in which a word is looked for when it is asked for.

Making a string of each of forty thousand words took more time than reading a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_WORD, _TOLD = "\u241e", "\u241f"  # signs for records and units: in no text, and JSON need not escape them
_KEY = 2  # the first letters that words are put together by


def pack_words(table: Mapping[str, str]) -> dict[str, str]:
    """First letters -> the words that begin with them, each between a record sign and a unit sign, then its value."""
    packed: dict[str, list[str]] = {}
    for word, told in table.items():
        packed.setdefault(word[:_KEY], []).append(f"{_WORD}{word}{_TOLD}{told}")
    return {letters: "".join(rows) + _WORD for letters, rows in packed.items()}


class WordTable(Mapping[str, str]):
    """Reads what `pack_words` made."""

    def __init__(self, packed: Mapping[str, str]) -> None:
        self._packed = packed

    def __getitem__(self, word: str) -> str:
        rows = self._packed.get(word[:_KEY], "")
        begin = rows.find(f"{_WORD}{word}{_TOLD}")
        if begin < 0:
            raise KeyError(word)
        begin += len(word) + 2
        return rows[begin : rows.index(_WORD, begin)]

    def get(self, word: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """What the table tells of a word."""
        try:
            return self[word]
        except KeyError:
            return default

    def __iter__(self) -> Iterator[str]:
        for rows in self._packed.values():
            for row in rows[1:-1].split(_WORD):
                yield row.partition(_TOLD)[0]

    def __len__(self) -> int:
        return sum(rows.count(_TOLD) for rows in self._packed.values())
