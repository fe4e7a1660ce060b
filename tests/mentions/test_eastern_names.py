"""Names of East Asia, whose first word is the family's or the first of several syllables."""

from __future__ import annotations

import pytest

import verbale


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В 2022 году министр иностранных дел Мьянмы Вунна Маунг Лвин посетил Минск.",
            [("Вунна Маунг Лвин", "MM")],
        ),
        ("В 2012 году министр иностранных дел Мьянмы Ньян Вин посетил Минск.", [("Ньян Вин", "MM")]),
        ("В 2018 году министр иностранных дел Камбоджи Прак Сокхон посетил Минск.", [("Прак Сокхон", "KH")]),
        ("В 2008 году министр иностранных дел КНДР Пэк Нам Сун посетил Минск.", [("Пэк Нам Сун", "KP")]),
        ("В 2012 году Президент Вьетнама Чыонг Тан Шанг посетил Минск.", [("Чыонг Тан Шанг", "VN")]),
    ],
)
def test_the_whole_name_is_one_person(text: str, expected: list[tuple[str, str]]) -> None:
    """All syllables are one name, with the side of its post."""
    acts = verbale.read(text, language="ru").acts
    assert [(one.person, one.side) for act in acts for one in act.participants] == expected


@pytest.mark.parametrize("text", ["Хор Минска посетил Осло в 2018 году.", "Сок Беларуси вывозят в Польшу с 2018 года."])
def test_a_common_word_before_a_place_is_no_person(text: str) -> None:
    """What is a word of the language, too, names nobody before a place."""
    acts = verbale.read(text, language="ru").acts
    assert [one.person for act in acts for one in act.participants if one.person] == []
