"""Who stands for whom, when and about what in releases and news of meetings, calls and ceremonies."""

import pytest
from telling import people, reading, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Владимир Путин направил поздравительную телеграмму президенту Таджикистана.",
            [["RU Владимир Путин None", "TJ - head_of_state"]],
        ),
        (
            "Встреча между главой МИД Армении и премьер-министром Грузии Майклом Стоуном состоялась в Ереване.",
            [["AM - minister", "GE Майкл Стоун head_of_government"]],
        ),
        (
            "Главы МИД Чили и Канады, Пабло Руис и Джон Вега, провели телефонный разговор.",
            [["CA Джон Вега minister", "CL Пабло Руис minister"]],
        ),
        (
            "10 марта 2022 года встретились главы МИД России и Украины Дмитрий Кулеба и Сергей Лавров.",
            [["RU Сергей Лавров minister", "UA Дмитрий Кулеба minister"]],
        ),
        (
            "Президент Норвегии принял верительные грамоты у послов Чили Хуана Руиса, Кубы Пабло Диаса.",
            [
                ["CL Хуан Руис ambassador", "NO - head_of_state"],
                ["CU Пабло Диас ambassador", "NO - head_of_state"],
            ],
        ),
        (
            "5 мая 2019 г. состоялось вручение верительных грамот Президенту Перу Послом Чили Хуаном Рамосом.",
            [["CL Хуан Рамос ambassador", "PE - head_of_state"]],
        ),
        (
            "Министр Чили принял помощника госсекретаря США по делам Центральной и Южной Азии Джона Смита.",
            [["CL - minister", "US Джон Смит deputy_minister"]],
        ),
    ],
)
def test_whose_a_person_is(text: str, expected: list[list[str]]) -> None:
    """A name is of the post beside it; of two states the one that the register tells, in whatever order they stand."""
    found = [[who for who in row if not who.startswith("None")] for row in people(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Осло. 7 сентября. НОР-ВЕСТ – Министр иностранных дел Норвегии принял посла Чили, сообщил МИД в среду.",
            ["meeting held 2022-09-07 CL+NO"],
        ),
        ("Во время визита в Норвегию министр Чили высказался о позиции по Кубе.", ["visit held None CL>NO"]),
        ("Президент Чили совершил поездку по Норвегии.", ["visit held None CL>NO"]),
        (
            "21 мая 2020 года министр Чили Пабло Руис посетил Осло, а 22 мая был принят Королем Норвегии Харальдом V.",
            ["visit held 2020-05-21 CL>NO", "meeting held 2020-05-22 CL+NO"],
        ),
        (
            "Король Норвегии принял находящегося с официальным визитом в Осло главу МИД Чили Пабло Руиса.",
            ["meeting held None CL+NO", "visit held None CL>NO"],
        ),
        (
            "Глава МИД Чили передал приглашение на имя Президента Норвегии Пера Холма посетить Сантьяго с визитом.",
            ["message.sent held None CL>NO", "visit planned None NO>CL"],
        ),
        ("Оттава прокомментировала решение Чили о высылке канадских дипломатов.", ["envoy.expelled held None CL>CA"]),
    ],
)
def test_day_and_host(text: str, expected: list[str]) -> None:
    """The day of the news is no day of the deed; 'по' is of the noun right before it."""
    assert told(text, "2022-09-07") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В ходе беседы стороны обсудили вопросы торговли и миграции.", ("trade", "migration")),
        ("Обсуждены вопросы торговли.", ("trade",)),
        ("Президент Кубы обсудил вопросы торговли с журналистами.", ()),
        ("Открыта выставка о торговле.", ()),
    ],
)
def test_topics_of_the_next_line(text: str, expected: tuple[str, ...]) -> None:
    """What the parties discussed stands in the line after the talk as often as in its own."""
    talk = "Министр иностранных дел Чили провёл телефонный разговор с министром иностранных дел Норвегии.\n"
    assert reading(talk + text).acts[0].topics == expected


def test_a_namesake_has_no_post() -> None:
    """The wife of a president is no president: another forename is another person's."""
    text = "Президент Чили Пабло Руис прибыл в Норвегию. Вместе с министром Яном Вегой прибыла Мария Руис."
    assert "CL Мария Руис head_of_state" not in [who for row in people(text) for who in row]


def test_the_hall_of_a_ceremony() -> None:
    """Where the letters were taken is told once, for all who handed them over there."""
    text = (
        "3 ноября 2020 года в Осло прошла церемония вручения верительных грамот Королю Норвегии.\n"
        "Верительные грамоты вручили послы Чили, Кубы и Панамы."
    )
    assert [(act.sides, act.where.place if act.where else None) for act in reading(text).acts] == [
        (("CL", "NO"), "Осло"),
        (("CU", "NO"), "Осло"),
        (("PA", "NO"), "Осло"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ильхам Алиев побывал в Тбилиси. Главы государств Азербайджана и Грузии встретились в мае 2022 года.",
            "AZ Ильхам Алиев head_of_state",
        ),
        (
            "Ильхам Алиев побывал в Тбилиси. Главы государств Азербайджана и Грузии встретились в мае 1999 года.",
            "AZ - head_of_state",
        ),
    ],
)
def test_the_holder_on_the_day(text: str, expected: str) -> None:
    """A bare office on a day is the named person's only if he held it on that day."""
    assert expected in people(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В Чили ждут визита президента Норвегии, который должен состояться в декабре 2025 года.",
            ["visit planned 2025-12 NO>CL"],
        ),
        (
            "Стороны отметили успех визита президента Норвегии в Чили, который состоялся в декабре 2020 года.",
            ["visit held 2020-12 NO>CL"],
        ),
        (
            "«Мы проведём встречу 22 мая 2024 года в Осло», – заявил президент Норвегии на встрече с министром Чили.",
            ["meeting planned 2024-05-22 CL+NO", "meeting held None CL+NO"],
        ),
        ("Президенты Чили и Норвегии регулярно созваниваются по телефону.", []),
        ("Президент Кубы сообщил об этом на полях саммита в Осло, который посетил и президент Чили.", []),
    ],
)
def test_plans_and_habits(text: str, expected: list[str]) -> None:
    """What is to take place is planned; the day in a quotation is not that of the talk where it was said."""
    assert told(text) == expected
