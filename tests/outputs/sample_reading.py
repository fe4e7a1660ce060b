"""Readings made by hand from our own sentences: what a page has to show, before any reader exists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from verbale.acts.act import Act, Evidence, Paper, Participant, Place
from verbale.acts.reading import BlockCoverage, Reading
from verbale.documents.document import Document
from verbale.packs.strict_yaml import read_yaml
from verbale.packs.territory_names import territory_names

_DATA = Path(__file__).parents[2] / "src" / "verbale"

LINES: Sequence[tuple[str, str, str]] = (
    ("heading", "acts", "Беларусь и Норвегия: четверть века диалога"),
    (
        "line",
        "acts",
        "4 февраля 2017 г., в день 25-летия установления дипломатических отношений, Минск и Осло обменялись нотами.",
    ),
    (
        "line",
        "acts",
        "В октябре 1996 г. по приглашению норвежской стороны министр иностранных дел Беларуси посетил Осло, где был "
        "принят Королём Норвегии и подписал Соглашение о воздушном сообщении.",
    ),
    (
        "line",
        "acts",
        "На полях Мюнхенской конференции по безопасности в феврале 2016 г. министр В.В.Макей провёл встречу с "
        "министром Б.Бренде.",
    ),
    ("line", "none", "Товарооборот двух стран за год вырос на восемь процентов, главным образом за счёт рыбы."),
    ("heading", "none", "2018 год"),
    (
        "line",
        "acts",
        "29–30 ноября в Минске прошли консультации внешнеполитических ведомств на уровне заместителей министров; "
        "говорили о торговле, визах и работе в ООН.",
    ),
    ("row", "unread", "▒▒ 12 ▒▒▒ 7 ▒▒ 31 ▒▒▒▒ 4 ▒▒"),
    ("item", "acts", "– Раунд переговоров по транспорту, намеченный на весну 2020 г., отменён."),
    ("item", "acts", "– Визит министра торговли Норвегии перенесён на сентябрь 2021 г."),
    ("item", "acts", "– Открытие Почётного консульства Беларуси в Бергене запланировано на 2027 год."),
    (
        "line",
        "acts",
        "Не являясь членом Европейского союза, Норвегия в 2012 г. заявила о заинтересованности в развитии связей с "
        "Минском, и с января 2016 г. действует двусторонняя рабочая группа.",
    ),
    ("line", "none", "В Осло работает белорусская школа танца."),
)
TEXT = "\n\n".join(line for _, _, line in LINES) + "\n"

Words = Mapping[str, str | Sequence[str]]


def evidence(text: str, words: Words) -> tuple[Evidence, ...]:
    """Where the words of each field stand: in the clause of the act if they are there, else first in the text."""
    found = []
    clause = text.index(str(words["act"]))
    for field, said in words.items():
        for piece in [said] if isinstance(said, str) else said:
            inside = text.find(piece, clause, clause + len(words["act"]))
            start = text.index(piece) if inside < 0 else inside
            found.append(Evidence(field, start, start + len(piece)))
    return tuple(found)


def told(kind: str, sides: str, words: Words, **fields: Any) -> Act:
    """An act of the sample text."""
    return Act(kind, tuple(sides.split()), evidence=evidence(TEXT, words), **fields)


def _acts() -> tuple[Act, ...]:
    visit = LINES[2][2]
    standing = LINES[11][2]
    king = Participant("NO", rank="monarch", role="host", office="Король Норвегии")
    minister = Participant("BY", rank="minister", portfolio="foreign_affairs")
    return (
        told(
            "message.notes",
            "BY NO",
            {"act": LINES[1][2].rstrip("."), "when": "4 февраля 2017 г.", "sides": ["Минск", "Осло"]},
            when="2017-02-04",
            when_basis="stated",
        ),
        told(
            "relations.established",
            "BY NO",
            {
                "act": "25-летия установления дипломатических отношений",
                "when": ["4 февраля 2017 г.", "25-летия"],
                "sides": "Беларусь и Норвегия",
            },
            when="1992-02-04",
            when_basis="derived",
            derivation="1992 = 2017 − 25",
        ),
        told(
            "visit",
            "BY NO",
            {
                "act": visit[: visit.index(", где")],
                "when": "октябре 1996 г.",
                "sides": ["Беларуси", "Осло"],
                "initiator": "по приглашению норвежской стороны",
                "participants": "министр иностранных дел Беларуси",
                "where": "Осло",
            },
            when="1996-10",
            when_basis="stated",
            level="minister",
            initiator="NO",
            where=Place("Осло", "NO"),
            participants=(minister,),
        ),
        told(
            "meeting",
            "BY NO",
            {"act": visit[visit.index("министр ин") : visit.index(" и подписал")], "participants": "Королём Норвегии"},
            when="1996-10",
            when_basis="inherited",
            participants=(minister, king),
        ),
        told(
            "document.signed",
            "BY NO",
            {"act": "подписал Соглашение о воздушном сообщении", "document": "Соглашение о воздушном сообщении"},
            when="1996-10",
            when_basis="inherited",
            document=Paper("agreement", "Соглашение о воздушном сообщении"),
        ),
        told(
            "meeting",
            "BY NO",
            {
                "act": LINES[3][2].rstrip("."),
                "when": "феврале 2016 г.",
                "occasion": "Мюнхенской конференции по безопасности",
                "participants": ["В.В.Макей", "Б.Бренде"],
            },
            when="2016-02",
            when_basis="stated",
            level="minister",
            occasion="Мюнхенская конференция по безопасности",
            where=Place("Мюнхен", "DE"),
            participants=(
                Participant("BY", "Макей В. В.", "minister", "foreign_affairs"),
                Participant("NO", "Б. Бренде", "minister", "foreign_affairs"),
            ),
        ),
        told(
            "consultations",
            "BY NO",
            {
                "act": LINES[6][2].rstrip("."),
                "when": ["2018 год", "29–30 ноября"],
                "where": "в Минске",
                "level": "на уровне заместителей министров",
                "topics": ["торговле", "визах", "работе в ООН"],
            },
            when="2018-11-29/2018-11-30",
            when_basis="inherited",
            level="deputy_minister",
            where=Place("Минск", "BY"),
            topics=("trade", "visas", "united_nations"),
        ),
        told(
            "negotiations",
            "BY NO",
            {
                "act": "Раунд переговоров по транспорту",
                "when": "весну 2020 г.",
                "status": "отменён",
                "topics": "по транспорту",
            },
            status="cancelled",
            when="2020-21",
            when_basis="stated",
            topics=("transport",),
        ),
        told(
            "visit",
            "NO BY",
            {"act": LINES[9][2][2:-1], "when": "сентябрь 2021 г.", "status": "перенесён"},
            status="postponed",
            when="2021-09",
            when_basis="stated",
            participants=(Participant("NO", rank="minister", portfolio="trade"),),
        ),
        told(
            "mission.opened",
            "BY NO",
            {"act": LINES[10][2][2:-1], "when": "2027 год", "status": "запланировано", "where": "в Бергене"},
            status="planned",
            when="2027",
            when_basis="stated",
            where=Place("Берген", "NO"),
        ),
        told(
            "membership",
            "NO EU",
            {
                "act": "Не являясь членом Европейского союза, Норвегия",
                "status": "Не являясь",
                "sides": "Европейского союза",
            },
            status="denied",
        ),
        told(
            "position.interest",
            "NO BY",
            {"act": standing[standing.index("Норвегия") : standing.index(", и с")], "when": "2012 г."},
            when="2012",
            when_basis="stated",
            topics=("bilateral",),
        ),
        told(
            "channel",
            "BY NO",
            {"act": standing[standing.index("с января") : -1], "when": "с января 2016 г."},
            when="2016-01/..",
            when_basis="stated",
        ),
    )


def sample_reading() -> Reading:
    """A brief on Belarus and Norway with nested acts, every status, a derived date and an unread row."""
    coverage, start = [], 0
    for kind, state, line in LINES:
        coverage.append(BlockCoverage(start, start + len(line), kind, state))
        start += len(line) + 2
    document = Document(
        TEXT,
        "ru",
        published="2021-06-15",
        url="https://example.org/dialogue",
        title=LINES[0][2],
        name="dialogue.txt",
        voice="BY",
    )
    return Reading(document, _acts(), tuple(coverage))


def long_reading(acts: int = 300) -> Reading:
    """Many acts, one a line, over thirty years."""
    lines, told_acts, coverage, start = [], [], [], 0
    months = ("январе", "марте", "мае", "июне", "сентябре", "ноябре")
    for number in range(acts):
        year, month = 1992 + number * 30 // acts, months[number % 6]
        line = f"{number + 1}. В {month} {year} г. в Минске прошли консультации Беларуси и Норвегии о торговле и визах."
        words = {"act": line, "when": f"{month} {year} г.", "where": "в Минске", "sides": ["Беларуси", "Норвегии"]}
        told_acts.append(
            Act(
                "consultations",
                ("BY", "NO"),
                when=f"{year}-{(1, 3, 5, 6, 9, 11)[number % 6]:02}",
                when_basis="stated",
                where=Place("Минск", "BY"),
                topics=("trade", "visas"),
                evidence=tuple(Evidence(field, start + at, start + stop) for field, at, stop in evidence(line, words)),
            )
        )
        coverage.append(BlockCoverage(start, start + len(line), "line", "acts"))
        lines.append(line)
        start += len(line) + 1
    return Reading(Document("\n".join(lines), "ru"), tuple(told_acts), tuple(coverage))


def labels(language: str) -> dict[str, dict[str, str]]:
    """The names that the data gives to kinds and codes."""
    groups = {
        group: {code: entry[language] for code, entry in entries.items()}
        for group, entries in read_yaml(_DATA / "kinds" / "vocabulary.yaml").items()
    }
    names = territory_names(["en", "ru"], ["BY", "CH", "EU", "NO", "RU", "UA"])[language]
    return groups | names | {"kinds": {data["kind"]: data["label"][language] for data in _kinds()}}


def directed() -> frozenset[str]:
    """The kinds whose doer stands first."""
    return frozenset(data["kind"] for data in _kinds() if data["directed"] == "yes")


def _kinds() -> list[Any]:
    read = [read_yaml(path) for path in sorted((_DATA / "kinds").glob("*.yaml"))]
    return [data for data in read if "kind" in data]


def russian_date_words() -> Any:
    """How a date is written out in Russian."""
    return read_yaml(_DATA / "languages" / "ru" / "date_words.yaml")
