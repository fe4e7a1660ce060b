"""Reasons and the arithmetic of derived values in the visitor's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from desks import client_of, made_desk, read_addition

from verbale.outputs.entry_page import said
from verbale.web.reasons import entry_reason_in, reason_in
from verbale.web.speech import LANGUAGES, speech

PLURAL = "В августе 2019 г. состоялся телефонный разговор заместителей министров иностранных дел Беларуси и Латвии."
NAMED = (
    "12 августа 2019 г. состоялся телефонный разговор заместителя министра иностранных дел Беларуси Олега Вершинина "
    "с заместителем министра иностранных дел Латвии Янисом Озолсом."
)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("person of BY", "лицо (Беларусь)"),
        ("2020 is made exact by 2020-01-28", "2020 г. уточнено: 28 января 2020 г."),
        ("1992 = 2017 − 25; agrees with XXXX-02-04", "1992 = 2017 − 25; согласуется с 4 февраля (год не назван)"),
        ("visit and consultations may be two deeds", "Визит и Консультации: возможно, два события"),
        ("NO: minister is not ambassador", "Норвегия: министр, а не посол"),
        ("BY: В. Макей is not О. Кравченко", "Беларусь: В. Макей, а не О. Кравченко"),
        ("1992 = 2017 − 25", "1992 = 2017 − 25"),
    ],
)
def test_a_reason_in_russian(reason: str, expected: str) -> None:
    """Codes are named, dates are in words, sums and names stay."""
    assert reason_in(reason, speech("ru")) == expected


def test_the_line_of_an_entry() -> None:
    """Numbers with their nouns, then the reasons."""
    line = "1 act · 2 sources · 3 tellings: same kind, sides, day, person of NO"
    assert (
        entry_reason_in(line, speech("ru"))
        == "1 акт · 2 источника · 3 сообщения: тот же вид, стороны, день, лицо (Норвегия)"
    )


def test_each_reason_that_the_program_gives_has_words() -> None:
    """The chronicle's sources hold no reason without a wording in both languages."""
    source = Path(said.__code__.co_filename).parents[1] / "chronicle" / "compare.py"
    plain = set(re.findall(r'"((?:other|one|told|neither|who|no) [a-z, ]+)"', source.read_text(encoding="utf-8")))
    assert len(plain) > 8
    assert {code: plain - speech(code).own["reasons"].keys() for code in LANGUAGES} == {
        code: set() for code in LANGUAGES
    }


def test_a_name_from_another_telling_is_shown(tmp_path: Path) -> None:
    """One telling has the rank, another the name: the page of their entry says so, and breaks at nothing."""
    desk = made_desk(tmp_path / "chronicle.db")
    desk.store.add(
        [read_addition(PLURAL, "plural.txt"), read_addition(NAMED, "named.txt")],
        who="tester",
        at="2021-07-20T09:00:00+00:00",
    )
    client = client_of(desk)
    [call] = [each for each in client.get("/pair/BY/LV.json").json()["entries"] if each["kind"] == "call"]
    assert {each["rule"] for each in call["derivations"]} >= {"a name from another telling"}
    pages = [client.get(f"/entry/{call['id']}?lang={code}") for code in LANGUAGES]
    assert [page.status_code for page in pages] == [200, 200]
    assert "в одном сообщении заместитель министра" in pages[1].text


def test_one_person_as_a_value() -> None:
    """A derived participant is one person, not a list of them."""
    who = {"side": "NO", "person": "А. Халворсен", "rank": "deputy_minister"}
    assert said("participants", who, speech("en").table) == "А. Халворсен (NO)"
