"""The register of office-holders: who held what, so that a surname finds its state, and only where that is sure."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from verbale.errors import DateError
from verbale.mentions.mention import PersonName
from verbale.packs.holder_index import holder_index, surnames_of
from verbale.sentences import form as f
from verbale.sentences.split import fold
from verbale.when.when import When

_GRACE_YEARS = 3


@dataclass(slots=True, frozen=True)
class Office:
    """A post held: side and rank are codes of the contract; `since` and `until` EDTF as given, '' while open."""

    side: str
    rank: str | None
    portfolio: str | None
    since: str
    until: str


@dataclass(slots=True, frozen=True)
class Holder:
    """An office-holder. `surname` is the nominative as displayed, `forenames` in order, `common` a name many bear."""

    number: int
    surname: str
    forenames: tuple[str, ...]
    spellings: tuple[str, ...]
    sex: str
    common: bool
    whole: bool
    offices: tuple[Office, ...]


class HolderRegister:
    """The register with its index. Entries are made into holders when first asked for."""

    def __init__(self, entries: list[dict[str, Any]], index: dict[str, list[list[int]]] | None = None) -> None:
        self._entries = entries
        self._index = holder_index(entries) if index is None else index
        self._holders: dict[int, Holder] = {}

    def forenames(self) -> tuple[frozenset[str], frozenset[str]]:
        """Folded forenames of the men and of the women in the register."""
        given: dict[str, set[str]] = {"m": set(), "f": set()}
        for entry in self._entries:
            if entry.get("whole") != "yes":
                given[entry.get("sex", "m")].update(fold(word) for word in entry.get("forenames") or ())
        return frozenset(given["m"]), frozenset(given["f"])

    def forms(self, norm: str) -> tuple[tuple[int, int], ...]:
        """(entry number, mask of cases) for each entry one of whose surname's forms is `norm`."""
        row = self._index.get(norm)
        return tuple((number, cases) for number, cases in row) if row else ()

    def holder(self, number: int) -> Holder:
        """The holder of an entry number."""
        found = self._holders.get(number)
        if found is None:
            found = self._holders[number] = _holder(number, self._entries[number])
        return found

    def find(self, surname: str, forename: str | None = None, initials: str | None = None) -> list[Holder]:
        """Holders of a nominative surname whose forename or initials do not speak against the ones given."""
        norm = fold(surname)
        holders = [self.holder(number) for number, cases in self.forms(norm) if cases & f.NOM]
        return [h for h in holders if norm in h.spellings and _agrees(h, forename, initials)]

    def side_of(self, name: PersonName, on: When | None = None) -> Office | None:
        """The office that tells the person's side: the only side of all who may be meant, else None.

        `rank` is given only where the office covers `on` or the person has held one rank. A surname that many bear
        tells nothing alone. An office more than three years from `on` counts only if no other person is meant.
        """
        forename, initials = _given(name)
        holders = self.find(name.surname, forename, initials)
        if not (forename or initials):
            holders = [h for h in holders if not h.common] if not any(h.common for h in holders) else []
        near = [h for h in holders if any(_distance(o, on) <= _GRACE_YEARS for o in h.offices)]
        chosen = near or (holders if len(holders) == 1 else [])
        if not chosen or len({o.side for h in chosen for o in _nearest(h, on)}) != 1:
            return None
        return _told(chosen, on)


def _told(holders: list[Holder], on: When | None) -> Office:
    """The office of holders of one side; its rank only if sure."""
    offices = [o for h in holders for o in _nearest(h, on)]
    first = offices[0]
    if on is None:
        offices = [o for h in holders for o in h.offices]
    elif _distance(first, on):
        return Office(first.side, None, None, first.since, first.until)
    rank = first.rank if len({o.rank for o in offices}) == 1 else None
    portfolio = first.portfolio if rank and len({o.portfolio for o in offices}) == 1 else None
    return Office(first.side, rank, portfolio, first.since, first.until)


def _nearest(holder: Holder, on: When | None) -> list[Office]:
    """The offices nearest to a date; all without a date."""
    if on is None:
        return list(holder.offices)
    least = min((_distance(o, on) for o in holder.offices), default=0)
    return [o for o in holder.offices if _distance(o, on) == least]


def _distance(office: Office, on: When | None) -> int:
    """Years between a date and an office; 0 within it, and without a date."""
    day = on.earliest or on.latest if on else None
    if on is None or day is None:
        return 0
    last = on.latest or day
    since, until = _edge(office.since, first=True), _edge(office.until, first=False)
    if until and day.isoformat() > until:
        return day.year - int(until[:4]) + (day.year == int(until[:4]))
    if since and last.isoformat() < since:
        return int(since[:4]) - last.year + (last.year == int(since[:4]))
    return 0


def _edge(written: str, *, first: bool) -> str:
    """The first or last day a date of the register can mean, '' if open."""
    if not written or written in {"..", "present", "now"}:
        return ""
    try:
        when = When.parse(written)
    except DateError:
        return ""
    day = when.earliest if first else when.latest
    return day.isoformat() if day else ""


def _given(name: PersonName) -> tuple[str | None, str | None]:
    """Forename and initials that a name as displayed tells beside its surname."""
    words = [word for word in name.person.split() if fold(word) != name.surname]
    initials = "".join(word[0] for word in words if word.endswith("."))
    full = [word for word in words if not word.endswith(".") and fold(word) not in name.surname.split()]
    return (" ".join(full) or None), (initials or None)


def _agrees(holder: Holder, forename: str | None, initials: str | None) -> bool:
    if not holder.forenames:
        return True
    if forename and holder.whole:
        return _skeleton(fold(forename)) == _skeleton(fold("".join(holder.forenames)))
    if forename:
        given = {_skeleton(fold(word)) for word in forename.split()}
        return any(_skeleton(fold(own)) in given for own in holder.forenames)
    if initials:
        return fold(initials)[0] in {fold(own)[0] for own in holder.forenames}
    return True


_VARIANTS = str.maketrans({"э": "е", "й": "и", "г": "х", "в": "у", "ы": "и", "ь": "", "ъ": "", "-": "", " ": ""})


def _skeleton(word: str) -> str:
    """A forename without what spellings differ in: Гаральд and Харальд, Мохаммед and Мохамед, Ги Мун and Ги-Мун."""
    plain = word.translate(_VARIANTS)
    single = "".join(letter for at, letter in enumerate(plain) if at == 0 or plain[at - 1] != letter)
    return single.replace("ие", "е") if single.startswith("ие") else single


def _holder(number: int, entry: dict[str, Any]) -> Holder:
    given = entry.get("forenames") or ()
    offices = tuple(
        Office(o["side"], o.get("rank"), o.get("portfolio"), o.get("from") or "", o.get("to") or "")
        for o in entry.get("offices", ())
    )
    return Holder(
        number, entry["person"], (given,) if isinstance(given, str) else tuple(given), tuple(surnames_of(entry)),
        entry.get("sex", "m"), entry.get("common") == "yes", entry.get("whole") == "yes", offices,
    )  # fmt: skip
