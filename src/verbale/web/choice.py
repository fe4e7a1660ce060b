"""What a visitor chose of a list of entries: facets, bounds, words, page. It lives in the address and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

FACETS = ("kind", "level", "status", "person", "source", "year")
ROWS = ("level", "channel")
_MOST = 40  # values that are read of one address


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen. `picked` maps a facet to its values; of several values of one facet any will do."""

    picked: Mapping[str, tuple[str, ...]]
    words: str = ""
    first: str | None = None
    last: str | None = None
    page: int = 1
    rows: str = "level"

    @staticmethod
    def of(query: Iterable[tuple[str, str]]) -> Choice:
        """What the query of an address says; what it does not know is passed over."""
        found: dict[str, list[str]] = {}
        for name, value in query:
            if value and len(found.setdefault(name, [])) < _MOST:
                found[name].append(value[:300])
        last = {name: values[-1] for name, values in found.items()}
        page = last.get("page", "1")
        return Choice(
            {name: tuple(dict.fromkeys(found[name])) for name in FACETS if name in found},
            last.get("q", "").strip(),
            last.get("from"),
            last.get("to"),
            max(1, int(page)) if page.isdecimal() and len(page) < 7 else 1,
            last["rows"] if last.get("rows") in ROWS else "level",
        )

    def has(self, facet: str, value: str) -> bool:
        """Whether a value is chosen."""
        return value in self.picked.get(facet, ())

    def toggled(self, facet: str, value: str) -> Choice:
        """The choice with a value taken in, or taken out if it is in; from the first page on."""
        now = self.picked.get(facet, ())
        values = tuple(each for each in now if each != value) if value in now else (*now, value)
        picked = {**self.picked, facet: values}
        return replace(self, picked={name: picked[name] for name in FACETS if picked.get(name)}, page=1)

    def on_page(self, page: int) -> Choice:
        """The same choice, another page of it."""
        return replace(self, page=page)

    def by_rows(self, rows: str) -> Choice:
        """The same choice, the timeline in other rows."""
        return replace(self, rows=rows)

    @property
    def is_open(self) -> bool:
        """Whether nothing is chosen."""
        return not (self.picked or self.words or self.first or self.last)

    @property
    def query(self) -> str:
        """The query of the address that says this, with its question mark; empty if there is nothing to say."""
        pairs = [(name, value) for name in FACETS for value in self.picked.get(name, ())]
        rest = {"q": self.words, "from": self.first, "to": self.last}
        pairs += [(name, value) for name, value in rest.items() if value]
        if self.rows != "level":
            pairs.append(("rows", self.rows))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return f"?{urlencode(pairs)}" if pairs else ""
