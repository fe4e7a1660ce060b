"""Makes documents with acts by rule, for measuring the store at any size: the same deeds told again and again.

A deed is told by one document or by up to six, each with the precision it cares for ("2018", "December 2018",
"7 December 2018"), with or without a place, names or a level. Every fourth document is long, as an overview is. The
weight of a pair of states falls with its rank to the power of 0.6: the first of 8,000 has about 1 % of all tellings.
The same seed gives the same documents. The sentences are made from our own patterns; persons are invented.

The deeds are strewn over 32 years, so that each further telling makes all of these years more crowded; `in_order` tells
them year by year instead, as an archive is filled, and every tenth of it is as crowded as the last.
"""

from __future__ import annotations

import datetime
import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from verbale.documents.document import Document
from verbale.packs import load

Record = dict[str, Any]
SEED = 1996
_PAIRS, _FALL = 8_000, 0.6
_KINDS = (
    ("meeting", "встреча", 30), ("visit", "визит", 14), ("consultations", "консультации", 12),
    ("call", "телефонный разговор", 10), ("message.sent", "послание", 8), ("document.signed", "подписание", 8),
    ("envoy.credentials", "вручение верительных грамот", 6), ("commission", "заседание комиссии", 6),
    ("negotiations", "переговоры", 4), ("position.interest", "заявление о заинтересованности", 2),
)  # fmt: skip
_RANKS = (
    ("minister", "министр"),
    ("deputy_minister", "заместитель министра"),
    ("ambassador", "посол"),
    ("head_of_state", "президент"),
)
_PLACES = (
    ("Осло", "NO"),
    ("Минск", "BY"),
    ("Женева", "CH"),
    ("Вена", "AT"),
    ("Берлин", "DE"),
    ("Париж", "FR"),
    ("Рига", "LV"),
    ("Варшава", "PL"),
)
_MONTHS = (
    "январе",
    "феврале",
    "марте",
    "апреле",
    "мае",
    "июне",
    "июле",
    "августе",
    "сентябре",
    "октябре",
    "ноябре",
    "декабре",
)
_OF_MONTH = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
_SYLLABLES = (
    "ба",
    "ве",
    "ги",
    "до",
    "жу",
    "за",
    "ко",
    "ле",
    "ми",
    "но",
    "пе",
    "ра",
    "со",
    "та",
    "фе",
    "ха",
    "ша",
    "ро",
    "ни",
    "ла",
)
_ENDINGS = ("ров", "вич", "ко", "сен", "ман", "дзе", "лин", "ский")
_TOPICS = (
    "торговли",
    "безопасности",
    "энергетики",
    "культуры",
    "транспорта",
    "образования",
    "миграции",
    "сотрудничества",
)
_FIRST, _DAYS = datetime.date(1992, 1, 1), 365 * 32


@dataclass(frozen=True, slots=True)
class Deed:
    """What happened in truth: each telling gives some of it."""

    kind: str
    noun: str
    sides: tuple[str, str]
    day: datetime.date
    place: tuple[str, str]
    rank: tuple[str, str]
    persons: tuple[str, str]
    topic: str


@dataclass(frozen=True, slots=True)
class Made:
    """A document, its acts in the form of the contract, and the deed that each of them tells."""

    document: Document
    records: list[Record]
    deeds: list[int]


@dataclass(slots=True)
class Maker:
    """Makes documents until a number of tellings is reached; deterministic."""

    seed: int = SEED
    in_order: bool = False
    names: dict[str, str] = field(default_factory=dict)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    _weights: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        names = load.language_pack("ru")["names"]["states"]
        self.names = {code: name for code, name in sorted(names.items()) if len(code) == 2}
        all_pairs = [(one, other) for one in self.names for other in self.names if one < other]
        random.Random(self.seed).shuffle(all_pairs)
        self.pairs = all_pairs[:_PAIRS]
        self._weights = list(accumulate((rank + 1) ** -_FALL for rank in range(len(self.pairs))))

    def documents(self, tellings: int) -> Iterator[Made]:
        """Documents with so many tellings in all."""
        chance = random.Random(self.seed)
        open_deeds: list[tuple[int, Deed, int]] = []  # number, deed, how often it is still to be told
        made = number = deeds = 0
        while made < tellings:
            number += 1
            wanted = min(chance.choice((1, 2, 3, 18) if number % 4 else (12, 24, 40)), tellings - made)
            told: list[tuple[int, Deed]] = []
            for _ in range(wanted):
                if open_deeds and chance.random() < 0.55:
                    at = chance.randrange(len(open_deeds))
                    which, deed, left = open_deeds[at]
                    open_deeds[at] = open_deeds[-1]
                    open_deeds.pop()
                else:
                    deeds += 1
                    day = self._day(chance, made / tellings)
                    which, deed, left = deeds, self._deed(chance, day), chance.choice((0, 0, 1, 1, 2, 3, 5))
                if left:
                    open_deeds.append((which, deed, left - 1))
                told.append((which, deed))
            yield self._told(chance, number, told)
            made += wanted

    def _day(self, chance: random.Random, share: float) -> datetime.date:
        """Some day of the 32 years, the later ones more often; in order, one near that share of them."""
        many = share * _DAYS + chance.randrange(90) if self.in_order else _DAYS * chance.random() ** 0.6
        return _FIRST + datetime.timedelta(days=int(many))

    def _deed(self, chance: random.Random, day: datetime.date) -> Deed:
        pair = self.pairs[bisect(self._weights, chance.random() * self._weights[-1])]
        sides = pair if chance.random() < 0.5 else (pair[1], pair[0])
        kind, noun, _ = chance.choices(_KINDS, [weight for *_, weight in _KINDS])[0]
        persons = (self._person(chance, sides[0], day.year), self._person(chance, sides[1], day.year))
        return Deed(
            kind, noun, sides, day, chance.choice(_PLACES), chance.choice(_RANKS), persons, chance.choice(_TOPICS)
        )

    @staticmethod
    def _person(chance: random.Random, state: str, year: int) -> str:
        """One of a few people who speak for a state in these years."""
        people = random.Random(f"{state} {year // 4} {chance.randrange(4)}")
        surname = "".join(people.choices(_SYLLABLES, k=2)) + people.choice(_ENDINGS)
        return f"{people.choice('АВГДИКЛМНОПРСТ')}. {surname.capitalize()}"

    def _told(self, chance: random.Random, number: int, told: list[tuple[int, Deed]]) -> Made:
        lines: list[str] = []
        records: list[Record] = []
        offset = 0
        for _, deed in told:
            line, record = self._telling(chance, deed, offset)
            lines.append(line)
            records.append(record)
            offset += len(line) + 1
        latest = max(deed.day for _, deed in told)
        document = Document(
            "\n".join(lines), "ru", latest.isoformat(), f"https://example.org/{number}", None, f"{number:07}.txt"
        )
        return Made(document, records, [which for which, _ in told])

    def _telling(self, chance: random.Random, deed: Deed, offset: int) -> tuple[str, Record]:
        when, said = _precision(chance, deed.day)
        words = [said[0].upper() + said[1:], "состоялись" if deed.noun.endswith("и") else "прошла", deed.noun]
        record: Record = {
            "kind": deed.kind,
            "status": "held",
            "when": when,
            "when_basis": "stated",
            "sides": list(deed.sides),
        }
        spans: list[tuple[str, str]] = [("when", said[1:])]
        words.append(f"{self.names[deed.sides[0]]} и {self.names[deed.sides[1]]}")
        spans.append(("sides", words[-1]))
        if chance.random() < 0.5:
            record["where"] = {"place": deed.place[0], "state": deed.place[1]}
            words.append(f"в городе {deed.place[0]}")
            spans.append(("where", deed.place[0]))
        if chance.random() < 0.6:
            record["level"] = deed.rank[0]
            record["participants"] = [
                {"side": side, "person": person, "rank": deed.rank[0]}
                for side, person in zip(deed.sides, deed.persons, strict=True)
            ]
            words.append(f"с участием: {deed.rank[1]} {deed.persons[0]}, {deed.rank[1]} {deed.persons[1]}")
            spans.append(("participants", f"{deed.persons[0]}, {deed.rank[1]} {deed.persons[1]}"))
        words.append(f"по вопросам {deed.topic}")
        line = " ".join(words) + "."
        evidence = [{"field": "act", "start": offset, "end": offset + len(line)}]
        for name, quoted in spans:
            at = line.index(quoted)
            evidence.append({"field": name, "start": offset + at, "end": offset + at + len(quoted)})
        record["evidence"] = evidence
        return line, record


def _precision(chance: random.Random, day: datetime.date) -> tuple[str, str]:
    """A date as a telling gives it, in EDTF and in words."""
    how = chance.random()
    if how < 0.65:
        return day.isoformat(), f"{day.day} {_OF_MONTH[day.month - 1]} {day.year} года"
    if how < 0.9:
        return f"{day.year}-{day.month:02}", f"в {_MONTHS[day.month - 1]} {day.year} года"
    return str(day.year), f"в {day.year} году"
