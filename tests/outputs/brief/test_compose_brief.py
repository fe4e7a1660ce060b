"""Sentences, sections, notes and the box of a brief."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from told_lines import Line, brief_of, line, text_of

from verbale.errors import BriefError
from verbale.outputs.brief.compose import Asked, compose, finished, plural, runs

MINISTERS = [
    {"side": "BY", "person": "Вольный А. Б.", "rank": "minister", "portfolio": "foreign_affairs"},
    {"side": "NO", "person": "К. Ларсен", "rank": "minister", "portfolio": "foreign_affairs"},
]


def headings(lines: list[Line], language: str = "en") -> list[str]:
    """The headings under which these entries stand."""
    return [section.heading for section in brief_of(lines, language).sections if section.sentences]


SENTENCES = [
    (
        line("mission.opened", "2004-06-21", "NO VN", where__place="Ханой", where__state="VN"),
        "21 июня 2004 г. Норвегия открыла представительство во Вьетнаме (Ханой).",
        "On 21 June 2004, Norway opened a mission in Vietnam (Hanoi).",
    ),
    (
        line("mission.opened", "2002-10", "BY IS", where__place="Мурманск", where__state="RU"),
        "В октябре 2002 г. Беларусь открыла представительство в Исландии.",
        "In October 2002, Belarus opened a mission in Iceland.",
    ),
    (
        line("negotiations", "2021", status="planned", level="minister", topics=["trade"], participants=MINISTERS),
        "В 2021 г. были запланированы переговоры между Беларусью и Норвегией (участники: министр иностранных дел "
        "Беларуси А. Б. Вольный; министр иностранных дел Норвегии К. Ларсен; тема: торговля).",
        "In 2021, negotiations between Belarus and Norway were planned (taking part: the Minister of Foreign Affairs "
        "of Belarus, A. B. Volny; the Minister of Foreign Affairs of Norway, K. Larsen; topic: trade).",
    ),
    (
        line("visit", "1996-10", participants=MINISTERS[:1], where__state="NO"),
        "В октябре 1996 г. Норвегию посетил министр иностранных дел Беларуси А. Б. Вольный.",
        "In October 1996, the Minister of Foreign Affairs of Belarus, A. B. Volny, visited Norway.",
    ),
    (
        line("meeting", "2018-12-05", participants=MINISTERS, where__place="Женева", where__state="CH"),
        "5 декабря 2018 г. в Женеве встретились министр иностранных дел Беларуси А. Б. Вольный и министр иностранных "
        "дел Норвегии К. Ларсен.",
        "On 5 December 2018, the Minister of Foreign Affairs of Belarus, A. B. Volny, and the Minister of Foreign "
        "Affairs of Norway, K. Larsen, met in Geneva.",
    ),
    (
        line("consultations", "2017", level="deputy_minister"),
        "В 2017 г. состоялись консультации между министерствами иностранных дел Беларуси и Норвегии на уровне "
        "заместителей министров.",
        "In 2017, consultations between the ministries of foreign affairs of Belarus and Norway were held at the level "
        "of deputy ministers.",
    ),
    (
        line("call", "2020-06", initiator="NO", topics=["trade", "visas"], participants=[
            {"side": side, "rank": "deputy_minister", "portfolio": "foreign_affairs"} for side in ("BY", "NO")
        ]),
        "В июне 2020 г. по инициативе Норвегии состоялся телефонный разговор между заместителем министра иностранных "
        "дел Беларуси и заместителем министра иностранных дел Норвегии (темы: торговля, визовые вопросы).",
        "In June 2020, at the initiative of Norway, a telephone conversation between the Deputy Minister of Foreign "
        "Affairs of Belarus and the Deputy Minister of Foreign Affairs of Norway was held (topics: trade, visas).",
    ),
    (
        line("envoy.accredited", None, "NO BY", detail__post="SE", detail__residence="Стокгольм"),
        "В Беларуси по совместительству аккредитован посол Норвегии в Швеции с резиденцией в Стокгольме.",
        "The Ambassador of Norway to Sweden is concurrently accredited to Belarus, resident in Stockholm.",
    ),
    (
        line("sanctions.joined", "[2020..]", "NO BY", detail__framework="EU"),
        "После 2020 г. Норвегия присоединилась к санкциям ЕС против Беларуси.",
        "After 2020, Norway joined the EU sanctions against Belarus.",
    ),
    (
        line("sanctions.imposed", "2021", "US CN"),
        "В 2021 г. США ввели или продлили санкции против Китая.",
        "In 2021, the United States imposed or extended sanctions against China.",
    ),
    (
        line("visit", "2027-03", "BY CU", "planned"),
        "В марте 2027 г. запланирован визит представителей Беларуси на Кубу.",
        "In March 2027, a visit by representatives of Belarus to Cuba is planned.",
    ),
    (
        line("consultations", "2021", status="cancelled"),
        "Консультации между министерствами иностранных дел Беларуси и Норвегии в 2021 г. отменены.",
        "In 2021, consultations between the ministries of foreign affairs of Belarus and Norway were cancelled.",
    ),
    (
        line("document.signed", "2017-12-05", document__type="protocol", document__title="протокол о торговле"),
        "5 декабря 2017 г. подписан протокол о торговле между Беларусью и Норвегией.",
        "On 5 December 2017, Belarus and Norway signed a protocol.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "russian", "english"), SENTENCES)
def test_a_sentence(entry: Line, russian: str, english: str) -> None:
    """Dates at their precision, cases and genders right, names in the nominative, plurals and articles right."""
    assert (text_of([entry], "ru"), text_of([entry], "en")) == (russian, english)


def test_sections_stand_in_the_order_of_a_desk() -> None:
    """By kind; talks of parliaments and other ministries, and what is planned, have their own."""
    speaker = [{"side": "BY", "rank": "speaker", "person": "А. Вольный"}]
    transport = [{"side": "BY", "rank": "minister", "portfolio": "transport", "person": "А. Вольный"}]
    lines = [
        line("meeting", "2027-03", status="planned"), line("document.signed", "2017"), line("position.support", "2017"),
        line("visit", "2018", participants=transport), line("meeting", "2018", participants=speaker),
        line("call", "2019"), line("consultations", "2019"), line("meeting", "2019", level="minister"),
        line("envoy.credentials", "2019"), line("relations.established", "1992"), line("membership", None, "NO EU"),
    ]  # fmt: skip
    assert headings(lines) == [
        "Relations and missions", "Ambassadors", "Ministers", "Consultations", "Telephone calls and messages",
        "Parliaments", "Sectoral ministries", "Multilateral forums", "Documents", "Positions and measures", "Planned",
    ]  # fmt: skip


def test_a_plan_whose_day_has_passed_stands_apart_and_in_the_box() -> None:
    """Nobody confirmed it."""
    brief = brief_of([line("visit", "2021", status="planned")], "en")
    assert [section.heading for section in brief.sections] == ["Date passed without confirmation"]
    assert "Planned, and confirmed by no source: notes 1." in brief.box


def test_what_is_reckoned_or_disputed_is_said_to_be_so() -> None:
    """In the sentence, in its note with the arithmetic and both values, and in the box."""
    reckoned = line("relations.established", "1992-02-04")
    telling = reckoned["tellings"][0]["id"]
    derived = {"rule": "reckoned from an anniversary", "proof": "1992 = 2017 − 25", "tellings": [telling]}
    reckoned["derivations"] = [{"field": "when", "value": "1992-02-04", **derived}]
    disputed = line("meeting", "2018-12-05")
    values = [{"value": day, "tellings": [disputed["id"]], "basis": "said"} for day in ("2018-12-05", "2018-12-06")]
    disputed["conflicts"] = [{"field": "when", "values": values}]
    brief = brief_of([reckoned, disputed], "ru")
    first, second = brief.sentences[:2]
    assert first.text.endswith("между Беларусью и Норвегией (дата вычислена).")
    assert list(first.note.remarks) == ["Дата вычислена по годовщине: 1992 = 2017 − 25."]
    assert second.text.endswith("(источники расходятся: дата).")
    assert list(second.note.remarks) == [
        "Расходятся, дата: 5 декабря 2018 г. (a.example); 6 декабря 2018 г. (a.example)."
    ]
    assert brief.box == [
        "Опирается на один источник: сноски 1–3.", "Источники расходятся: сноски 2.",
        "Вычислено, в источниках прямо не сказано: сноски 1, 3.",
    ]  # fmt: skip


def test_anniversaries_within_a_year() -> None:
    """Of relations each year, of papers the round ones only, by the words of each language."""
    lines = [line("relations.established", "1992-02-04"), line("document.signed", "2016-12-05"),
             line("document.signed", "2019-12-05")]  # fmt: skip
    assert [each.text for each in brief_of(lines, "ru").sentences[3:]] == [
        "5 декабря 2026 г. исполняется 10 лет со дня подписания документа (5 декабря 2016 г.).",
        "4 февраля 2027 г. исполняется 35 лет со дня установления дипломатических отношений (4 февраля 1992 г.).",
    ]
    assert brief_of(lines, "en").sentences[3].text == (
        "5 December 2026 marks the 10th anniversary of the signing of a document (5 December 2016)."
    )


def test_the_lead_counts_and_names_the_bounds() -> None:
    """Plurals agree; the bounds are in words."""
    asked = Asked(("BY", "NO"), datetime.date(2026, 11, 24), "2016", "2020-03")
    brief = compose([line("meeting", "2018")], asked, "ru")
    assert (brief.title, list(brief.lead)) == (
        "Беларусь и Норвегия",
        ["Справка о двусторонних отношениях по состоянию на 24 ноября 2026 г.",
         "Период: с 2016 г. по март 2020 г.", "В основе справки — 1 запись из 1 источника."],
    )  # fmt: skip


def test_a_name_in_another_script_says_where_it_comes_from() -> None:
    """Letter by letter where nobody spells it; the note has the spelling of the source."""
    brief = brief_of([line("visit", "1996", participants=MINISTERS[:1])], "en")
    assert brief.sentences[0].note.remarks[-1] == "Name in Latin letters: A. B. Volny ← Вольный А. Б."


def test_no_entries() -> None:
    """A page that says so."""
    brief = brief_of([], "en")
    assert (list(brief.sections), list(brief.box), brief.lead[-1]) == ([], [], "There are no entries.")


def test_an_unknown_language_is_named() -> None:
    """With those that there are."""
    with pytest.raises(BriefError, match=r"No brief in 'xx'. Languages: en, ru\."):
        brief_of([], "xx")


def test_small_words() -> None:
    """Tidy sentences, Russian and English plurals, runs of numbers."""
    assert finished("в 2017 г.  состоялся  визит ( темы : торговля )") == "В 2017 г. состоялся визит (темы: торговля)."
    assert finished("the Minister, A. Volny, , visited Oslo,.") == "The Minister, A. Volny, visited Oslo."
    assert [plural(["год", "года", "лет"], number) for number in (1, 2, 5, 11, 21, 112)] == [
        "год", "года", "лет", "лет", "год", "лет",
    ]  # fmt: skip
    assert runs([5, 1, 2, 3, 8]) == "1–3, 5, 8"


def test_a_ministry_replaces_a_sentence(tmp_path: Path) -> None:
    """Key by key; what its file does not say is ours."""
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "own.toml").write_text('[visit]\nheld = "{{ date }} визит: {{ who.nom }}"\n', encoding="utf-8")
    lines = [line("visit", "1996", participants=MINISTERS[:1]), line("visit", "1997", status="cancelled")]
    texts = [sentence.text for sentence in brief_of(lines, "ru", tmp_path).sentences]
    assert texts == [
        "В 1996 г. визит: министр иностранных дел Беларуси А. Б. Вольный.",
        "Визит представителей Беларуси в Норвегию в 1997 г. отменён.",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[visits]\nheld = "x"', r"there is no kind 'visits'\. Did you mean 'visit'\?"),
        ('[visit]\nhold = "x"', r"visit: no status 'hold'\. Did you mean 'held'\?"),
        ('[visit]\nheld = "{{ dat }}"', r"visit\.held: there is nothing called 'dat'\. Did you mean 'date'\?"),
        ('[visit]\nheld = "{{ date "', r"visit\.held: unexpected end of template"),
        ('[visit]\ngender = "x"', r"visit: gender 'x'; known: m, f, n, pl\."),
        ("[visit\n", r"no TOML"),
        ("visit = 1", r"a table of sentences is wanted"),
    ],
)
def test_a_fault_in_a_template_is_named_when_it_is_loaded(tmp_path: Path, text: str, message: str) -> None:
    """The file, the key, and what may stand there."""
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BriefError, match=message):
        brief_of([], "ru", tmp_path)


def test_words_of_a_ministry(tmp_path: Path) -> None:
    """A heading is replaced; a group of words that does not exist is refused."""
    lines = [line("visit", "2018", level="minister")]
    (tmp_path / "words.toml").write_text('[levels]\nminister = "Главы ведомств"\n', encoding="utf-8")
    assert brief_of(lines, "ru", tmp_path).sections[-1].heading == "Главы ведомств"
    (tmp_path / "words.toml").write_text('[level]\nminister = "x"\n', encoding="utf-8")
    with pytest.raises(BriefError, match=r"there is no 'level' of that sort\. Did you mean 'levels'\?"):
        brief_of(lines, "ru", tmp_path)


def test_a_template_that_asks_for_what_is_not_there_is_named(tmp_path: Path) -> None:
    """What can be seen only when a sentence is written."""
    (tmp_path / "own.toml").write_text('[visit]\nheld = "{{ who.nominative }}"', encoding="utf-8")
    with pytest.raises(BriefError, match=r"visit\.held: .*nominative"):
        brief_of([line("visit", "1996")], "ru", tmp_path)


def test_a_missing_folder_of_templates_is_named(tmp_path: Path) -> None:
    """Not passed over in silence."""
    with pytest.raises(BriefError, match="there is no such folder of templates"):
        brief_of([], "ru", tmp_path / "none")


def test_a_title_in_the_language_of_the_brief_comes_first() -> None:
    """One telling has 'market access protocol', another «протокол о доступе на рынок»: each brief has its own."""
    signed = line("document.signed", "2017-12-05", document__type="protocol", document__title="market access protocol")
    [own] = signed["tellings"]
    other = own | {"record": {"document": {"type": "protocol", "title": "протокол о доступе на рынок"}}}
    told = {**signed, "tellings": [own, other]}
    sentences = [brief_of([told], language).sentences[0].text for language in ("ru", "en")]
    assert ["о доступе на рынок" in sentences[0], "market access protocol" in sentences[1]] == [True, True]
