"""Lists of envoys, each with his state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from verbale.mentions.mention import Actor

Find = Callable[[str, type[Any]], list[tuple[str, Any]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Верительные грамоты вручили послы Кубы – Хосе Леон (с резиденцией в Минске), Чада – Адам Махам, "
         "Бангладеш – Камрул Ахсан и Нигерии – Якубу Санту Рак.",
         [("CU", "Хосе Леон"), ("TD", "Адам Махам"), ("BD", "Камрул Ахсан"), ("NG", "Якубу Санту Рак")]),
        ("В церемонии участвовали посол Украины Иван Ветров, Чехии – Пётр Колар и Италии – Антонио Ланди.",
         [("UA", "Иван Ветров"), ("CZ", "Пётр Колар"), ("IT", "Антонио Ланди")]),
    ],
)  # fmt: skip
def test_each_name_has_its_state(text: str, expected: list[tuple[str, str]], find: Find) -> None:
    """States and names go in pairs."""
    posts = [post for _, post in find(text, Actor) if post.what == "post"]
    actual = [pair for post in posts for pair in zip(post.sides, (name.person for name in post.persons), strict=True)]
    assert actual == expected


def test_names_with_states_after_a_colon(find: Find) -> None:
    """A name goes up to its dash, whatever its words are."""
    text = "Верительные грамоты вручили: Сиди Мох Амар – Республика Чад, Ала Эль али Хади – Королевство Таиланд."
    persons = [(person.sides, person.persons[0].person) for _, person in find(text, Actor) if person.what == "person"]
    assert persons == [(("TD",), "Сиди Мох Амар"), (("TH",), "Ала Эль али Хади")]


@pytest.mark.parametrize(
    "text",
    [
        "Иван Ветров – Латвия на пороге перемен.",
        "Посол Украины Иван Ветров, Чехия и Италия подписали соглашение.",
        "Послы Кубы и Чада прибыли в Минск – столицу Беларуси.",
    ],
)
def test_no_list(text: str, find: Find) -> None:
    """States without a name after a dash go their own way."""
    posts = [post for _, post in find(text, Actor) if post.what == "post" and len(post.persons) > 1]
    assert posts == []
