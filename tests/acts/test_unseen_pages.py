"""What ministries' pages that no rule was made for were seen to say: what is told, and what must not be."""

from __future__ import annotations

import pytest
from telling import people, told

import verbale


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Варгас: глава МИД Перу Хуан Рамос посетит Таллин 24 мая 2024 г.", ["visit planned 2024-05-24 PE>EE"]),
        ("МИД Чили: Перу открыло посольство в Таллине 5 мая 2020 г.", ["mission.opened held 2020-05-05 PE>EE"]),
    ],
)
def test_who_speaks_before_a_colon(text: str, expected: list[str]) -> None:
    """Who says it stands before the colon and is no party of the deed after it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Эстония и Перу провели большое количество двусторонних встреч.",
        "За последние годы Эстония и Перу провели множество консультаций.",
        "Министры иностранных дел государств – членов Союза были приняты Президентом Перу Хуаном Рамосом.",
        "Послы стран региона были приняты Президентом Перу. Перу и Эстония развивают отношения.",
        "Президент Перу Хуан Рамос принял послов иностранных государств. Перу и Эстония развивают отношения.",
        "В Правительстве прошла встреча министра Хромова с губернатором Сомовым, обсуждались вопросы "
        "эстонско-перуанских отношений.",
        "Состоялась встреча Председателя Комитета Ивана Сомова с активом района, посвященная развитию "
        "эстонско-перуанских отношений.",
        "Послы Италии и Мальты вручили верительные грамоты.",
    ],
)
def test_no_deed_between_two_states(text: str) -> None:
    """Totals, meetings with states that are not named and meetings at home have no pair of states."""
    assert told(text) == []


def test_an_ambassador_meets_the_governor_of_where_he_serves() -> None:
    """Abroad a governor is of the receiving state."""
    text = "Эстония и Перу\nПосол Эстонии в Перу Андрес Лаур встретился с губернатором Хуаном Рамосом 5 мая 2020 г."
    assert told(text) == ["meeting held 2020-05-05 EE+PE"]


def test_letters_of_two_envoys() -> None:
    """Each envoy of two states hands over his own letters to who receives them."""
    lines = told("Послы Италии и Мальты вручили верительные грамоты Президенту Перу 5 мая 2020 г.")
    assert lines == ["envoy.credentials held 2020-05-05 IT>PE", "envoy.credentials held 2020-05-05 MT>PE"]


def test_a_past_journey_for_a_conference_plans_none() -> None:
    """What somebody went for is the occasion of the visit; ahead of the visit it is planned."""
    past = "Министр иностранных дел Перу Хуан Рамос посетил Таллин 5 мая 2023 г. для участия в Конференции по морям."
    assert told(past) == ["visit held 2023-05-05 PE>EE"]
    ahead = past.replace("посетил", "посетит")
    assert "conference planned 2023-05-05 PE>EE" in told(ahead)


@pytest.mark.parametrize(
    ("named", "code"), [("Республика Корея", "KR"), ("Южная Корея", "KR"), ("КНДР", "KP"), ("Пхеньян", "KP")]
)
def test_an_adjective_of_two_states(named: str, code: str) -> None:
    """'корейский' is of the Korea that the text names."""
    text = f"{named} и Эстония\nКорейская сторона открыла посольство в Таллине в 1999 г."
    assert told(text) == [f"mission.opened held 1999 {code}>EE"]


def test_an_adjective_of_two_states_of_which_none_is_named() -> None:
    """Which Korea is meant is not said: no side is made up."""
    acts = verbale.read("Министр иностранных дел Перу Хуан Рамос принял корейского посла.", language="ru").acts
    assert not any({"KR", "KP"} & set(act.sides) for act in acts)


def test_a_participle_before_its_noun_adopts_no_paper() -> None:
    """'Программа согласованных действий' is to be adopted, and nothing was agreed on before."""
    text = "Эстония и Перу установили отношения.\nНа заседании коллегий МИД Эстонии и Перу будет принята Программа "
    assert told(text + "согласованных действий.") == ["document.adopted planned None EE+PE"]


def test_a_programme_of_two_states() -> None:
    """The states in the genitive after a paper's name are its parties, whatever the text's pair."""
    text = "Чили и Мальта\nПринята Программа сотрудничества Эстонии и Перу на 2010 год."
    assert [line.split()[-1] for line in told(text)] == ["EE+PE"]


def test_head_of_a_department_with_a_capital() -> None:
    """A capital before 'отдела' is no surname."""
    text = "Глава Евроазийского отдела МИД Израиля Дан Ронен встретился с послом Перу 5 мая 2020 г."
    assert people(text) == [["IL Дан Ронен head_of_department", "PE - ambassador"]]


def test_three_words_of_a_name_in_one_case() -> None:
    """Words in one oblique case are one name, though the second is a forename elsewhere."""
    text = "Министр иностранных дел Перу Хуан Рамос встретился с президентом Чили Басетой Сергеем Варгасом."
    assert people(text) == [["CL Басета Сергей Варгас head_of_state", "PE Хуан Рамос minister"]]


def test_in_the_course_of_a_visit_told_before() -> None:
    """'В рамках визита он встретился' tells of no second visit."""
    text = "Глава МИД Перу прибыл в Эстонию 5 мая 2020 г. В рамках визита он встретился с премьер-министром."
    assert told(text) == ["visit held 2020-05-05 PE>EE", "meeting held 2020-05-05 EE+PE"]


def test_president_of_the_country() -> None:
    """'Президент страны' is of the state where it was, not of the text's other state."""
    text = "Поездка началась с Эстонии, в рамках визита Хуан Рамос, министр Перу, встретился с президентом страны."
    assert told("Перу и Чили\n" + text) == ["meeting held None EE+PE"]


def test_how_long_is_no_day() -> None:
    """The end of a visit and the years of a programme are not when it takes place or is signed."""
    assert told("Официальный визит Президента Перу в Эстонию продлится до 11 ноября 2024 г.") == [
        "visit planned None PE>EE"
    ]
    signed = "Эстония и Перу подпишут программу сотрудничества на 2019 год."
    assert told(signed) == ["document.signed planned None EE+PE"]
    planned = "Подписание соглашения между Эстонией и Перу запланировано на 2019 год."
    assert told(planned) == ["document.signed planned 2019 EE+PE"]


def test_a_meeting_with_businessmen() -> None:
    """Whom he meets is no state, though an adjective of one stands before them."""
    assert told("5 мая 2020 г. в Эстонии прошла встреча министра Перу Хуана Рамоса с эстонскими рыбаками.") == []


def test_a_dateline_with_a_dash() -> None:
    """Before an agency in bars the day after a dash is the dateline's; without one it is a line of a list."""
    news = "Лима - 5 мая /ПеруИнформ/. Президент Перу Хуан Рамос встретился с президентом Чили Педро Варгасом."
    assert told(news, "2020-05-06") == ["meeting held 2020-05-05 CL+PE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Россия откроет два посольства и пять генконсульств.", []),
        ("Принято решение об открытии посольства Перу в Чили, генеральных консульств в Капане (Армения), "
         "Актау (Казахстан) и Мале (Мальдивская Республика).", ["mission.opened planned None PE>CL"]),
        ("Открыты генеральные консульства Перу в Капане (Армения), Актау (Казахстан).",
         ["mission.opened held None PE>AM", "mission.opened held None PE>KZ"]),
    ],
)  # fmt: skip
def test_missions_in_several_towns(text: str, expected: list[str]) -> None:
    """A state in brackets says where the town is; each town goes with its own mission; a count of missions is none."""
    assert told(text) == expected


def test_who_tells_of_a_visit_does_not_make_it() -> None:
    """The ambassador stressed what his president will do."""
    text = (
        "Посол Эстонии в Перу Андрес Лаур отметил, что у президента Эстонии большая программа в ходе визита в Перу, "
        "включающая встречи с президентом Перу Хуаном Рамосом."
    )
    assert not any("Лаур" in person for persons in people(text) for person in persons)


def test_the_day_of_an_announcement() -> None:
    """When something was announced is not when it will be done."""
    text = "Стороны еще весной 2023 года анонсировали, что между Эстонией и Перу будет подписан меморандум."
    assert told(text) == ["document.signed planned None EE+PE"]


def test_the_host_is_no_visitor() -> None:
    """He signs with his guest, and does not visit himself."""
    text = (
        "Министр Эстонии Андрес Лаур в рамках своего визита в Перу и его перуанский коллега Хуан Рамос "
        "26 января 2020 г. подписали декларацию."
    )
    visit, signed = people(text)
    assert visit == ["EE Андрес Лаур minister"]
    assert "PE Хуан Рамос minister" in signed


def test_fields_of_a_post_in_a_list() -> None:
    """The holder is named after all the fields that his committee deals with."""
    text = (
        "Состоялась встреча Председателя Комитета Сената по вопросам международных отношений, внешней торговли и "
        "туризма Ивана Сомова с Послом Перу в Эстонии Хуаном Рамосом."
    )
    assert people(text) == [["EE Иван Сомов committee_chair", "PE Хуан Рамос ambassador"]]


def test_posts_of_one_list_are_of_one_state() -> None:
    """A bare post beside posts of a state in one list is of that state."""
    text = "Министр Эстонии Андрес Лаур провел встречи с президентом Перу Хуаном Рамосом и министром обороны."
    assert [sorted(side for side, *_ in (p.split() for p in who)) for who in people(text)] == [["EE", "PE"]] * 2


def test_a_protest_to_whom_a_relative_word_stands_for() -> None:
    """The person before 'которому' is who was handed it; the day and the place of its cause are none of its own."""
    text = (
        "5 мая 2020 г. в МИД Перу был вызван временный поверенный в делах Эстонии А.В.Лаур, которому был выражен "
        "протест в связи с имевшей место в Нарве 3 мая акцией против посольства Перу."
    )
    assert told(text) == ["envoy.summoned held 2020-05-05 PE>EE", "protest held 2020-05-05 PE>EE"]
    assert all(act.where is None for act in verbale.read(text, language="ru").acts)


def test_head_of_a_state() -> None:
    """'Глава Чили' is its president; 'глава МИД' and 'глава делегации' are not."""
    text = "Президент Перу Хуан Рамос провел переговоры с главой Чили Педро Варгасом."
    assert people(text) == [["CL Педро Варгас head_of_state", "PE Хуан Рамос head_of_state"]]
    text = "Президент Перу Хуан Рамос провел переговоры с главой делегации Чили Педро Варгасом."
    assert not any("head_of_state" in who for who in people(text)[0] if "Варгас" in who)


def test_greetings_face_to_face_are_no_message() -> None:
    """Warm greetings are exchanged at the beginning of a talk."""
    text = "Эстония и Перу\nСтороны, обменявшись теплыми приветствиями, отметили уровень отношений Эстонии и Перу."
    assert told(text) == []


def test_consultations_attended() -> None:
    """Who took part in consultations is told with them once, with the place of the clause after."""
    text = (
        "Министр Эстонии Андрес Лаур и министр Перу Хуан Рамос 15 февраля 2020 г. приняли участие в "
        "эстонско-перуанских консультациях, которые прошли в Лиме."
    )
    assert told(text) == ["consultations held 2020-02-15 EE+PE"]
    assert people(text) == [["EE Андрес Лаур minister", "PE Хуан Рамос minister"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Президент Перу освободил от должности посла Перу в Боливии Алексея Сомова 5 мая 2020 г.",
         ["envoy.recalled held 2020-05-05 PE>BO"]),
        ("Педро Варгас освобожден от должности Посла Перу в Чили 5 мая 2020 г.",
         ["envoy.recalled held 2020-05-05 PE>CL"]),
        ("Андрес Лаур был уволен с должности посла Эстонии в Чили, Игорь Ветров – посла Эстонии в Грузии, "
         "Анна Холм – посла в Ливане.",
         ["envoy.recalled held None EE>CL", "envoy.recalled held None EE>GE", "envoy.recalled held None EE>LB"]),
        ("Президент назначил Андреса Лаура послом Эстонии в Перу, а Игоря Ветрова – послом в Камеруне.",
         ["envoy.appointed held None EE>PE", "envoy.appointed held None EE>CM"]),
        ("Послом Перу в Чили назначен заместитель министра иностранных дел Перу Педро Варгас.",
         ["envoy.appointed held None PE>CL"]),
        ("Указом Президента Эстонии от 5 мая 2020 г. Андрес Лаур назначен Послом Эстонии в Перу.",
         ["envoy.appointed held 2020-05-05 EE>PE"]),
        ("Президент Перу подписал указ о назначении новых послов в Боливии и Индии.",
         ["envoy.appointed held None PE>BO"]),
        ("1 марта 2020 г. Хуан Рамос, Президент Перу, анонсировал отзыв перуанских послов из Чили и Грузии.",
         ["envoy.recalled planned None PE>CL", "envoy.recalled planned None PE>GE"]),
        ("Президент Перу освободил от занимаемых должностей пятерых послов.", []),
        ("Президент Перу освободил заложников в Чили.", []),
    ],
)  # fmt: skip
def test_envoys_appointed_and_relieved(text: str, expected: list[str]) -> None:
    """Each envoy with the post he is given or relieved of, the day of the decree, and nobody where none is named."""
    assert told(text) == expected


def test_who_relieves_an_envoy_is_of_his_state() -> None:
    """The head of state who relieves his ambassador is not that of where the ambassador sat."""
    text = "Глава государства освободил от обязанностей перуанского посла в Чили Педро Варгаса."
    assert told(text) == ["envoy.recalled held None PE>CL"]


def test_talks_in_third_states() -> None:
    """Whom he talked to in other states is not the state that the text is about."""
    text = (
        "Министр иностранных дел Перу Хуан Рамос побывал с визитом в Мозамбике 5 мая 2020 г. Ранее глава МИД Перу "
        "провел переговоры в Кении и Бурунди."
    )
    assert told(text) == ["visit held 2020-05-05 PE>MZ"]


def test_each_of_a_list_with_a_colleague() -> None:
    """'Со своим коллегой' in a list is one more meeting."""
    text = (
        "Министр иностранных дел Эстонии Андрес Лаур встретился с президентом Перу Хуаном Рамосом и своим коллегой "
        "Педро Варгасом."
    )
    assert people(text) == [
        ["EE Андрес Лаур minister", "PE Хуан Рамос head_of_state"],
        ["EE Андрес Лаур minister", "PE Педро Варгас minister"],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("По случаю 25-летия подписания Договора между Эстонией и Перу (16 июня 1994 г. – 16 июня 2019 г.) Президент "
         "Эстонии и Президент Перу обменялись поздравительными посланиями.",
         ["document.signed held 1994-06-16 EE+PE", "message.sent held 2019-06-16 EE>PE",
          "message.sent held 2019-06-16 PE>EE"]),
        ("Этот визит президента Эстонии в Перу – первый с 1986 года.", ["visit held None EE>PE"]),
        ("В 2023 году отмечен вековой юбилей со дня прибытия президента Эстонии в Перу.", ["visit held None EE>PE"]),
    ],
)  # fmt: skip
def test_days_of_feasts(text: str, expected: list[str]) -> None:
    """What is celebrated was not done on the day of the feast, and 'the first since 1986' was not in 1986."""
    assert told(text) == expected


def test_papers_after_a_year_are_a_sum() -> None:
    """'More than eighty agreements concluded after 1991' is no agreement."""
    text = (
        "Правовая база Эстонии и Перу насчитывает более восьмидесяти соглашений и протоколов, заключенных после 1991 г."
    )
    assert told(text) == []


def test_each_paper_with_its_own_day_before_a_dash() -> None:
    """The day before the dash is that of the paper after it."""
    text = "В 1994 г. в Лиме Эстонией и Перу подписан Договор о дружбе, в марте 2001 г. – Декларация о партнерстве."
    assert told(text) == ["document.signed held 1994 EE+PE", "document.signed held 2001-03 EE+PE"]


def test_lines_broken_within_a_sentence() -> None:
    """A line that begins small goes on with the one before; a list of short lines stays one."""
    text = (
        "Министр иностранных дел Перу Хуан Рамос 5 мая 2020 г. провел телефонный\nразговор с министром иностранных дел "
        "Эстонии Андресом Лауром."
    )
    assert told(text) == ["call held 2020-05-05 EE+PE"]


@pytest.mark.parametrize(
    ("named", "code"), [("Евросоюз доволен.", "EU"), ("Бельгия довольна.", "BE"), ("Стороны довольны.", "BE")]
)
def test_a_capital_that_speaks_for_the_union(named: str, code: str) -> None:
    """Brussels is the EU where the text names the EU and not Belgium."""
    text = f"Переговоры между Лимой и Брюсселем прошли 5 мая 2020 г. {named}"
    assert told(text) == [f"negotiations held 2020-05-05 {'+'.join(sorted(['PE', code]))}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Хуан Рамос, Президент Перу, подписал указы, одобряющие проекты соглашений с Эстонией.", []),
        ("Соглашения Эстонии и Перу вступят в силу после ратификации Сеймом и обмена нотами.",
         ["document.ratified planned None EE>PE", "document.in_force planned None EE+PE",
          "message.notes planned None EE+PE"]),
        ("Встреча министров Эстонии и Перу пройдет после подписания соглашения.",
         ["meeting planned None EE+PE", "document.signed planned None EE+PE"]),
    ],
)  # fmt: skip
def test_papers_not_yet_signed(text: str, expected: list[str]) -> None:
    """Who approves a draft signs no agreement, and after what is ahead nothing is done yet."""
    assert set(told(text)) <= set(expected)
    assert not any(" held " in line for line in told(text))


def test_a_capital_before_a_paper_is_no_adjective() -> None:
    """'Осло и Минском документы' are not named after Minsk."""
    acts = verbale.read("Подписанные Осло и Минском документы вступят в силу.", language="ru").acts
    assert all(act.document is None or act.document.title is None for act in acts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Это первый визит Президента Эстонии в Перу с мая 2019 года.", ["visit held None EE>PE"]),
        ("Президент Перу проведет встречи с зарубежными лидерами. Перу и Эстония дружат.", []),
        ("Возвращение послов Эстонии и Перу в столицы двух стран будет способствовать развитию отношений.", []),
        ("Отмечено необоснованное решение объявить персонами нон грата дипломатов посольства Эстонии в Перу.", []),
    ],
)
def test_what_is_only_spoken_of(text: str, expected: list[str]) -> None:
    """The year of the visit before, leaders who are not named, what will help, whose decision is not told."""
    assert told(text) == expected


def test_who_left_later_is_not_who_was_expelled_before() -> None:
    """'Он' behind a comma is the subject of what follows."""
    text = (
        "Эстония выдворила чилийского консула Педро Варгаса. В ответ чилийские власти объявили персоной нон грата "
        "сотрудника эстонской дипмиссии в Сантьяго, он уехал 21 апреля."
    )
    assert [line.split()[-1] for line in told(text)] == ["EE>CL", "CL>EE"]
    assert "Варгас" not in str(people(text)[1])
