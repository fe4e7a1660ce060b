"""The register of office-holders: who held what, so that a surname finds its state, and only where that is sure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NamedTuple

from verbale.errors import DateError
from verbale.mentions.mention import PersonName
from verbale.packs.holder_index import forenames, holder_index, surnames_of, unpacked_row
from verbale.packs.latin_holders import (
    latin_forenames,
    latin_given,
    latin_index,
    latin_names,
    latin_surnames,
    spelling_key,
)
from verbale.sentences import form as f
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.plain import plain
from verbale.when.when import When

_GRACE_YEARS: Final = 3
# Whom a text names without his office holds one that its readers know. A deputy's or an ambassador's changes unseen: a
# register that is a month behind would make "O. Kravchenko spoke on the phone" a call of the ambassador that he became
_KNOWN_TO_ALL: Final = frozenset(
    [
        "head_of_state",
        "deputy_head_of_state",
        "head_of_government",
        "deputy_head_of_government",
        "monarch",
        "royal",
        "minister",
        "speaker",
        "secretary_general",
    ]
)
_LIFETIME_YEARS: Final = 50  # a name met longer before or after its bearer's office is another's: a Wilson of 1917


@dataclass(slots=True, frozen=True)
class Office:
    """A post held: side and rank are codes of the contract; `since` and `until` EDTF as given, '' while open.

    `first_day` and `last_day` are the ISO days that these reach, '' where it is open.
    """

    side: str
    rank: str | None
    portfolio: str | None
    since: str
    until: str
    first_day: str = field(default="", compare=False, repr=False)
    last_day: str = field(default="", compare=False, repr=False)


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
    """The register with its index, in one script. Entries are made into holders when first asked for."""

    def __init__(
        self, entries: list[dict[str, Any]], index: Mapping[str, list[list[int]]] | Mapping[str, str] | None = None,
        given: Mapping[str, str] | None = None, *, latin: bool = False,
    ) -> None:  # fmt: skip
        """`index` and `given` (forenames by sex, with blanks between) are what the build made of the entries for the
        script: their Latin names if `latin`, else the Russian ones.
        """
        self._entries = entries
        self._latin = latin
        self._index = (latin_index(entries) if latin else holder_index(entries)) if index is None else index
        self._given = given
        self._holders: dict[int, Holder] = {}
        self._told: dict[tuple[str, str, str], Office | None] = {}
        self._meant: dict[tuple[str, str], list[Holder]] = {}

    def forenames(self) -> tuple[frozenset[str], frozenset[str]]:
        """Folded forenames of the men and of the women in the register."""
        if self._given is not None:
            return frozenset(self._given["m"].split()), frozenset(self._given["f"].split())
        given = latin_given(self._entries) if self._latin else forenames(self._entries)
        return frozenset(given["m"]), frozenset(given["f"])

    def forms(self, norm: str) -> tuple[tuple[int, int], ...]:
        """(entry number, mask of cases) for each entry one of whose surname's forms is `norm`."""
        row = self._index.get(spelling_key(plain(norm)) if self._latin else norm)
        if row is None:
            return ()
        return tuple((number, cases) for number, cases in (unpacked_row(row) if isinstance(row, str) else row))

    def holder(self, number: int) -> Holder:
        """The holder of an entry number."""
        found = self._holders.get(number)
        if found is None:
            made = _latin_holder if self._latin else _holder
            found = self._holders[number] = made(number, self._entries[number])
        return found

    def find(self, surname: str, forename: str | None = None, initials: str | None = None) -> list[Holder]:
        """Holders of a nominative surname whose forename or initials do not speak against the ones given."""
        norm = plain(surname)
        holders = [self.holder(number) for number, cases in self.forms(norm) if cases & f.NOM]
        norm = spelling_key(norm) if self._latin else norm
        return [h for h in holders if norm in h.spellings and _agrees(h, forename, initials)]

    def side_of(self, name: PersonName, on: When | None = None) -> Office | None:
        """The office that tells the person's side: the only side of all who may be meant, else None.

        `rank` is given only where the office covers `on` or the person has held one rank. A surname that many bear
        tells nothing alone. An office more than three years from `on` counts only if no other person is meant, one more
        than fifty years from it never.
        """
        key = name.person, name.surname, on.edtf if on else ""
        if key not in self._told:
            if len(self._told) >= KEPT_WORDS:
                self._told.clear()
            self._told[key] = self._side_of(name, _days(on))
        return self._told[key]

    def _side_of(self, name: PersonName, on: _Days | None) -> Office | None:
        holders = self._meant.get((name.person, name.surname))
        if holders is None:
            if len(self._meant) >= KEPT_WORDS:
                self._meant.clear()
            holders = self._meant[name.person, name.surname] = self._may_mean(name)
        near = [h for h in holders if any(_distance(o, on) <= _GRACE_YEARS for o in h.offices)]
        holders = [h for h in holders if any(_distance(o, on) <= _LIFETIME_YEARS for o in h.offices)]
        chosen = near or (holders if len(holders) == 1 else [])
        if not chosen or len({o.side for h in chosen for o in _nearest(h, on)}) != 1:
            return None
        return _told(chosen, on)

    def _may_mean(self, name: PersonName) -> list[Holder]:
        """All who may bear a name; none for a surname alone that many bear."""
        forename, initials = _given(name)
        holders = self.find(name.surname, forename, initials)
        if forename or initials:
            return holders
        return [] if any(holder.common for holder in holders) else holders


def _told(holders: list[Holder], on: _Days | None) -> Office:
    """The office of holders of one side; its rank only if sure."""
    offices = [o for h in holders for o in _nearest(h, on)]
    first = offices[0]
    if on is None:
        offices = [o for h in holders for o in h.offices]
    elif _distance(first, on):
        return Office(first.side, None, None, first.since, first.until)
    rank = first.rank if first.rank in _KNOWN_TO_ALL and len({o.rank for o in offices}) == 1 else None
    portfolio = first.portfolio if rank and len({o.portfolio for o in offices}) == 1 else None
    return Office(first.side, rank, portfolio, first.since, first.until)


def _nearest(holder: Holder, on: _Days | None) -> list[Office]:
    """The offices nearest to a date; all without a date."""
    if on is None:
        return list(holder.offices)
    distances = [_distance(o, on) for o in holder.offices]
    least = min(distances, default=0)
    return [o for o, distance in zip(holder.offices, distances, strict=True) if distance == least]


class _Days(NamedTuple):
    """The first and the last ISO day that a date can mean; '' if its year is unknown."""

    first: str
    last: str


def _days(on: When | None) -> _Days | None:
    if on is None:
        return None
    day = on.earliest or on.latest
    return _Days(day.isoformat(), (on.latest or day).isoformat()) if day else _Days("", "")


def _distance(office: Office, on: _Days | None) -> int:
    """Years between a date and an office; 0 within it, and without a date."""
    if on is None or not on.first:
        return 0
    since, until = office.first_day, office.last_day
    if until and on.first > until:
        return int(on.first[:4]) - int(until[:4]) or 1
    if since and on.last < since:
        return int(since[:4]) - int(on.last[:4]) or 1
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
    words = [word for word in name.person.split() if plain(word) != name.surname and word not in _CLOSING]
    initials = "".join(word[0] for word in words if word.endswith("."))
    own = name.surname.split()
    full = [word for word in words if not word.endswith(".") and plain(word).strip(",") not in own]
    return (" ".join(full) or None), (initials or None)


_CLOSING: Final = frozenset({"Jr.", "Sr.", "Jr", "Sr"})


def _agrees(holder: Holder, forename: str | None, initials: str | None) -> bool:
    if not holder.forenames:
        return True
    if forename and holder.whole:
        return _skeleton(plain(forename)) == _skeleton(plain("".join(holder.forenames)))
    if forename:
        given = {_skeleton(plain(word)) for word in forename.split()}
        return any(_like(own, given) for own in holder.forenames)
    if initials:
        return plain(initials)[0] in {plain(own)[0] for own in holder.forenames}
    return True


def _like(own: str, given: set[str]) -> bool:
    """Whether a holder's forename, or the initial the register knows of it, is among the skeletons of those given."""
    if own.endswith("."):
        return any(word[0] == plain(own)[0] for word in given)
    return _skeleton(plain(own)) in given


_VARIANTS: Final = str.maketrans({
    "э": "е", "й": "и", "г": "х", "в": "у", "ы": "и", "ь": "", "ъ": "", "-": "", " ": "", "'": "",
    "y": "i", "j": "i", "w": "v", "q": "k", "x": "ks",
})  # fmt: skip
_LATIN_VARIANTS: Final = (
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("ou", "u"),
    ("oe", "o"),
    ("ae", "a"),
    ("ander", "andr"),
)


@lru_cache(maxsize=KEPT_WORDS)
def _skeleton(word: str) -> str:
    """A forename without what spellings differ in: Гаральд and Харальд, Мохаммед and Мохамед, Ги Мун and Ги-Мун;
    Sergey and Sergei, Mykhailo and Mykhaylo, Jørgen and Joergen.
    """
    for written, like in _LATIN_VARIANTS:
        word = word.replace(written, like)
    bare = word.translate(_VARIANTS)
    single = "".join(letter for at, letter in enumerate(bare) if at == 0 or bare[at - 1] != letter)
    return single[1:] if single.startswith(("ие", "ie")) else single


def _office(entry: dict[str, Any]) -> Office:
    since, until = entry.get("from") or "", entry.get("to") or ""
    reach = _edge(since, first=True), _edge(until, first=False)
    return Office(entry["side"], entry.get("rank"), entry.get("portfolio"), since, until, *reach)


def _holder(number: int, entry: dict[str, Any]) -> Holder:
    given = entry.get("forenames") or ()
    offices = tuple(_office(office) for office in entry.get("offices", ()))
    return Holder(
        number, entry["person"], (given,) if isinstance(given, str) else tuple(given), tuple(surnames_of(entry)),
        entry.get("sex", "m"), entry.get("common") == "yes", entry.get("whole") == "yes", offices,
    )  # fmt: skip


def _latin_holder(number: int, entry: dict[str, Any]) -> Holder:
    names = latin_names(entry)
    offices = tuple(_office(office) for office in entry.get("offices", ()))
    return Holder(
        number, names[0].surname if names else "", latin_forenames(entry), tuple(latin_surnames(entry)),
        entry.get("sex", "m"), entry.get("common") == "yes", entry.get("whole") == "yes", offices,
    )  # fmt: skip
