"""Envoys expelled, and envoys received in rows, as news agencies and ministries tell of them."""

from __future__ import annotations

import pytest
from telling import people, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Эстония объявила персоной нон грата одного дипломата посольства Перу.", ["EE>PE"]),
        ("МИД Эстонии объявил одного дипломата посольства Перу персоной нон грата и обязал его уехать.", ["EE>PE"]),
        ("Эстония выслала советника посольства Перу Хуана Рамоса.", ["EE>PE"]),
        ("Эстония выслала атташе эстонского посольства. Эстония дружит с Перу.", []),
    ],
)
def test_staff_of_a_mission(text: str, expected: list[str]) -> None:
    """A counsellor or diplomat 'of the embassy of Peru' is Peru's."""
    assert [line.split()[-1] for line in told(text)] == expected


def test_diplomats_are_not_of_who_expels_them() -> None:
    """An unnamed diplomat whose side no word tells is no participant on both sides."""
    assert people("Эстония выслала двух дипломатов из посольства Перу.") == [[]]


@pytest.mark.parametrize("sign", ["\n- ", " "])
def test_envoys_in_rows(sign: str) -> None:
    """The rows under 'handed over their letters:', a state and a name each."""
    rows = ["Республики Кубы – Хосе Леон;", "Малайзии – Илхам Туа бин Иллиас;", "Словении – госпожа Ана Ковач."]
    text = f"Верительные грамоты Президенту Перу Хуану Лопесу вручили послы:{sign}{sign.join(rows)}"
    assert [line.split()[-1] for line in told(text)] == ["CU>PE", "MY>PE", "SI>PE"]
    assert people(text)[2] == ["PE Хуан Лопес head_of_state", "SI Ана Ковач ambassador"]


def test_a_lady_in_a_list() -> None:
    """'Госпожа' before a name does not end a list of envoys."""
    envoys = "Турецкой Республики Али Коксал, Чехии госпожа Ана Новак и Кубы Хосе Леон"
    text = f"Грамоты Президенту Перу Хуану Лопесу вручили послы {envoys}."
    assert [line.split()[-1] for line in told(text)] == ["TR>PE", "CZ>PE", "CU>PE"]


def test_envoys_whose_states_are_not_named() -> None:
    """'Copies of eight envoys': none of them is of the state that receives them."""
    text = "В Лиме 10 марта прошла церемония вручения копий верительных грамот восьми послов министру Перу."
    assert people(text) == [["PE - minister"]]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Встреча министров Эстонии и Перу пройдет в октябре или ноябре 2018 года.", "2018-10/2018-11"),
        ("Президент Эстонии посетит Перу в 2019 или в 2020 году.", "2019/2020"),
    ],
)
def test_one_day_or_another(text: str, when: str) -> None:
    """'In October or November' is one act, somewhere between."""
    assert [line.split()[2] for line in told(text)] == [when]


def test_a_text_on_three_states_has_no_pair() -> None:
    """What 'the parties' did is no deed of two of the three that the title names."""
    text = "Главы МИД Эстонии, Перу и Чили собрались в Лиме\nВ прошлом году сторонами был подписан договор о торговле."
    assert not told(text, "2018-02-05")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("МИД Эстонии объявил о высылке двух дипломатов Перу.", ["envoy.expelled held None EE>PE"]),
        ("26 марта 2018 г. Эстония объявила о высылке 60-ти перуанских дипломатов.", ["EE>PE"]),
        ("Посол Чехии был приглашен в МИД Эстонии, где ему вручена нота.", ["EE>CZ", "EE>CZ"]),
        ("Перуанская сторона пригласила эстонского посла и его супругу.", []),
        ("Эстония и Перу. Эстония зеркально вышлет дипломатов всех стран, которые это сделали.", []),
    ],
)
def test_announced_and_invited(text: str, expected: list[str]) -> None:
    """'Announced the expulsion' tells one; an ambassador who is a guest is not summoned; 'all countries' name none."""
    lines = told(text)
    assert len(lines) == len(expected)
    assert all(line.endswith(end.split()[-1]) for line, end in zip(lines, expected, strict=True))
