"""What Russian ministries' news and country pages that no rule was made for were seen to say."""

from __future__ import annotations

import pytest
from telling import told

import verbale


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Стороны обсудили запланированный на май 2024 г. визит Президента Чили в Перу.", "planned 2024-05"),
        ("Стороны обсудили визит Президента Чили в Перу, запланированный на май 2024 г.", "planned 2024-05"),
        (
            "В Лиме объявлено о переносе намечавшегося на 11-12 мая 2024 г. рабочего визита Президента Чили в Перу.",
            "postponed 2024-05-11/2024-05-12",
        ),
        ("В Лиме объявлено об отмене официального визита Президента Чили в Перу.", "cancelled None"),
        ("Запланированный визит Президента Чили в Перу состоялся 5 мая 2024 г.", "held 2024-05-05"),
    ],
)
def test_a_participle_or_a_noun_tells_what_became_of_a_visit(text: str, expected: str) -> None:
    """What was planned, put off or called off is not told as held; what was planned and took place is."""
    assert told(text) == [f"visit {expected} CL>PE"]


def test_lifted_visas_are_no_cancelled_deed() -> None:
    """'отменила визы' lifts an obstacle and calls nothing off."""
    assert told("10 мая 2024 г. Чили отменила визы для граждан Перу.") == ["easing held 2024-05-10 CL>PE"]


def test_what_is_to_be_opened_soon() -> None:
    """'учреждение в ближайшее время' is ahead; an opening that was welcomed is not."""
    soon = "Чили и Перу\nСтороны приветствовали учреждение в ближайшее время почётного консульства Перу в Вальпараисо."
    assert told(soon) == ["mission.opened planned None PE>CL"]
    assert told(soon.replace("в ближайшее время ", "")) == ["mission.opened held None PE>CL"]


@pytest.mark.parametrize(
    ("body", "organisation"),
    [
        ("заседании Совета министров иностранных дел ОБСЕ", "OSCE"),
        ("заседании Совета министров иностранных дел СНГ", "CIS"),
        ("заседании Совета глав государств СНГ", "CIS"),
        ("заседании Высшего Евразийского экономического совета", "EAEU"),
        ("саммите глав государств ШОС", "SCO"),
    ],
)
def test_sessions_of_councils(body: str, organisation: str) -> None:
    """A session of an organisation's council is one of its events, whoever sits on the council."""
    text = f"Министр иностранных дел Перу Хуан Рамос 5 мая 2019 г. принял участие в {body} в Минске."
    assert told(text) == [f"conference held 2019-05-05 PE>{organisation}"]


def test_presidents_of_two_states_are_no_organisation() -> None:
    """'саммит президентов Чили и Перу' is no event of a third."""
    text = "5 мая 2019 г. в Лиме состоялась встреча президентов Чили и Перу."
    assert told(text) == ["meeting held 2019-05-05 CL+PE"]


def test_the_day_of_a_visit_on_an_anniversary() -> None:
    """The visit's day is not that of the founding; the day on which the anniversary falls is."""
    visit = "Визит Президента Чили в Перу по случаю 30-летия дипломатических отношений состоялся 5 мая 2022 г."
    assert "relations.established held 1992 CL+PE" in told(visit)
    falls = "Чили и Перу\n30-летие дипломатических отношений двух стран пришлось на 5 мая 2022 г."
    assert told(falls) == ["relations.established held 1992-05-05 CL+PE"]


def test_days_in_brackets_after_each_of_two_visits() -> None:
    """Each bracket is of the visit before it; a part of a month is its month."""
    text = (
        "Запланированы официальный визит в Перу Премьер-министра Чили Хуана Веги (вторая декада апреля 2022 г.) "
        "и рабочий визит Министра иностранных дел Чили Пабло Моралеса (8 мая 2022 г.)."
    )
    assert told(text) == ["visit planned 2022-04 CL>PE", "visit planned 2022-05-08 CL>PE"]


def test_whose_paper_a_participle_tells() -> None:
    """'подписанный между A и B договор': the subject of the sentence signed nothing; the title is whole."""
    text = (
        "Эстония и Перу провели консультации 5 мая 2020 г. Стороны коснулись подписанного между Чили и ЕС "
        "Соглашения о всеобъемлющем и расширенном партнёрстве."
    )
    acts = verbale.read(text, language="ru").acts
    signed = [act for act in acts if act.kind == "document.signed"]
    assert [set(act.sides) for act in signed] == [{"CL", "EU"}]
    assert signed[0].document is not None
    assert signed[0].document.title == "Соглашение о всеобъемлющем и расширенном партнёрстве"


def test_a_paper_cited_with_its_participle_before() -> None:
    """'В соответствии с подписанным 5 мая Протоколом стороны …': the title ends before the subject."""
    text = "Чили и Перу\nВ соответствии с подписанным министрами 5 мая 2019 г. Протоколом о торговле стороны торгуют."
    acts = verbale.read(text, language="ru").acts
    assert [(a.kind, a.when) for a in acts] == [("document.signed", "2019-05-05")]
    assert acts[0].document is not None
    assert acts[0].document.title == "Протокол о торговле"


@pytest.mark.parametrize(
    "text",
    [
        "Чили и Перу\nСтороны обсудили разработку Программы согласованных действий государств – участников "
        "Договора о союзе.",
        "Чили и Перу\nМинистры отметили роль диалога, в том числе в рамках визитов министров.",
    ],
)
def test_what_is_only_mentioned(text: str) -> None:
    """Papers that a participle of another noun stands beside, and visits of nobody at no time, are no deeds."""
    assert told(text) == []


def test_a_diplomat_named_before() -> None:
    """'Дипломат' stands for who was named before, and for nobody where nobody was."""
    text = (
        "Министр иностранных дел Чили Хуан Вега прибыл в Лиму 5 мая 2020 г. Дипломат встретился с Президентом Перу "
        "Пабло Рамосом."
    )
    meeting = verbale.read(text, language="ru").acts[-1]
    assert [(p.side, p.person) for p in meeting.participants] == [("CL", "Хуан Вега"), ("PE", "Пабло Рамос")]
    assert told("Дипломат встретился с Президентом Перу Пабло Рамосом 5 мая 2020 г.") == []


def test_a_museum_is_no_host() -> None:
    """Who visits a museum named after somebody pays no visit to a state."""
    text = "Президент Перу встретится с Президентом Чили 5 мая 2030 г., посетит музей Ивана Сомова."
    assert told(text) == ["meeting planned 2030-05-05 CL+PE"]


def test_years_of_a_plan_are_no_day() -> None:
    """Under a dateline what was signed was signed on its day, whatever years the paper is for."""
    text = "ЛИМА, 17 мая – АНПЕ. Министр иностранных дел Перу Хуан Рамос и Министр иностранных дел Чили Пабло Вега "
    text += "подписали план консультаций на 2022-2023 годы."
    acts = verbale.read(text, language="ru", published="2021-05-17").acts
    assert [(a.kind, a.when) for a in acts] == [("document.signed", "2021-05-17")]


def test_who_arrives_at_a_ministry() -> None:
    """Coming to the ministry is no talk by itself; whose minister it is was told before."""
    text = (
        "Министр иностранных дел Перу Хуан Рамос прибыл в Чили 5 мая 2020 г. Министр приехал в МИД республики, где "
        "встретился с главой дипведомства Пабло Вегой."
    )
    acts = verbale.read(text, language="ru").acts
    assert [act.kind for act in acts] == ["visit", "meeting"]
    assert (acts[1].participants[0].side, acts[1].participants[0].person) == ("PE", "Хуан Рамос")
    assert told("Посол Чили в Перу посетил МИД Перу 5 мая 2020 г.") == ["meeting held 2020-05-05 CL+PE"]


def test_years_since_the_moment_of_founding() -> None:
    """'25 лет с момента установления' is an anniversary, and what it is of was done."""
    text = "В 2017 году намечается 25 лет с момента установления дипломатических отношений между Чили и Перу."
    assert told(text) == ["relations.established held 1992 CL+PE"]


def test_who_is_recognised_has_not_recognised() -> None:
    """'признание независимости A и B' is by neither of the two; the first to do it is."""
    assert told("Посол напомнил о признании независимости Абхазии и Южной Осетии 5 мая 2009 г.") == []
    first = "Перу стало первой страной после Чили, признавшей в 2009 году независимость Южной Осетии и Абхазии."
    assert told(first) == ["recognition held 2009 PE>OS", "recognition held 2009 PE>AB"]


def test_a_third_state_that_the_clause_names() -> None:
    """Relations that a ministry of a third state is to set up are not those of the text's pair."""
    text = "Чили и Перу\nПосольству Эстонии было поручено готовить установление дипломатических отношений."
    assert told(text) == []


def test_what_was_said_in_a_talk_has_its_own_day() -> None:
    """A day and a place in what was said are not those of the talk."""
    text = (
        "В беседе с послом Чили Хуаном Вегой Министр иностранных дел Перу Пабло Рамос поздравил страну с проведением "
        "выставки в Буэнос-Айресе в 2023 году."
    )
    talk = verbale.read(text, language="ru").acts[0]
    assert (talk.kind, talk.when, talk.where) == ("meeting", None, None)


def test_envoys_of_states_not_named() -> None:
    """'с государствами, чьи послы вручили грамоты': of nobody in the text."""
    text = (
        "Посол Чили вручил верительные грамоты Президенту Перу. Президент выступил с речью об отношениях с "
        "государствами, чьи послы вручили верительные грамоты."
    )
    assert told(text) == ["envoy.credentials held None CL>PE"]


def test_the_day_of_a_statement_is_no_day_of_a_plan() -> None:
    """'В июне 2010 г. министр заявил, что готово открытие посольства': it was not opened then."""
    text = "В июне 2010 г. Министр Перу Хуан Рамос заявил, что завершена подготовка открытия посольства Чили в Перу."
    assert told(text) == ["mission.opened planned None CL>PE"]


def test_a_colleague_from_a_state_by_name() -> None:
    """'с коллегой из Перу Хуаном Рамосом': the name after the state is the colleague's."""
    text = "Министр иностранных дел Чили Пабло Вега встретился с коллегой из Перу Хуаном Рамосом 5 мая 2017 г."
    meeting = verbale.read(text, language="ru").acts[0]
    assert [(p.side, p.person) for p in meeting.participants] == [("CL", "Пабло Вега"), ("PE", "Хуан Рамос")]


def test_two_days_of_one_journey() -> None:
    """Days in a row of one visit are a stretch; of several meetings they are two."""
    text = "Рабочая поездка Президента Чили в Перу намечена на 21 и 22 февраля 2030 г."
    assert told(text) == ["visit planned 2030-02-21/2030-02-22 CL>PE"]
    talks = "21 и 22 февраля 2020 г. Министр иностранных дел Чили провёл встречи с Президентом Перу."
    assert told(talks) == ["meeting held 2020-02-21 CL+PE", "meeting held 2020-02-22 CL+PE"]


def test_how_long_a_visit_will_last() -> None:
    """A visit told before is not told again by how long it will last."""
    text = "5 мая 2030 г. начался визит Президента Чили Хуана Веги в Перу. Визит Хуана Веги в Перу продлится до 7 мая."
    assert told(text) == ["visit held 2030-05-05 CL>PE"]


def test_the_first_meeting_since() -> None:
    """'первая встреча с момента назначения' is the first in a while; a first meeting of a commission is the first."""
    since = "5 мая 2020 г. прошла первая встреча Президентов Чили и Перу с момента выборов."
    assert verbale.read(since, language="ru").acts[0].ordinal is None
    first = "5 мая 2020 г. прошли первые консультации министерств иностранных дел Чили и Перу."
    assert verbale.read(first, language="ru").acts[0].ordinal == 1


def test_a_session_of_the_next_month_is_no_occasion() -> None:
    """'состоится встреча, а в декабре – саммит': the summit is another deed's."""
    text = "В мае 2030 г. состоится встреча премьер-министров Чили и Перу, а в декабре – саммит АСЕАН."
    acts = verbale.read(text, language="ru").acts
    assert [(act.kind, act.occasion) for act in acts] == [("meeting", None)]


def test_one_meeting_of_several() -> None:
    """Those who all took part in one meeting held one; whom somebody met one after another, he met in several."""
    text = (
        "Во встрече 5 мая 2022 г. приняли участие министр иностранных дел Чили Хуан Вега, министр иностранных дел Перу "
        "Пабло Рамос и министр иностранных дел Эстонии Андрес Лаур."
    )
    assert told(text) == ["meeting held 2022-05-05 CL+EE+PE"]
    apart = "5 мая 2022 г. министр иностранных дел Чили встретился с министрами Латвии и Эстонии."
    assert told(apart) == ["meeting held 2022-05-05 CL+LV", "meeting held 2022-05-05 CL+EE"]


def test_who_only_tells_of_it_meets_nobody() -> None:
    """'Об этом заявила Иванова' between a visit and its meeting: the visitor meets, and not who told it."""
    text = (
        "Министр иностранных дел Чили Хуан Вега посетит Лиму 5 мая 2030 г. Об этом заявила представитель МИД Чили "
        "Мария Сомова. В ходе визита состоится встреча с Президентом Перу Пабло Рамосом."
    )
    meeting = verbale.read(text, language="ru").acts[-1]
    assert [p.person for p in meeting.participants] == ["Хуан Вега", "Пабло Рамос"]


def test_the_day_of_a_session_that_prepares_a_visit() -> None:
    """'прошедшее сегодня заседание станет подготовкой к визиту': today is the session's day."""
    text = (
        "Министр отметил, что прошедшее 5 мая 2024 года 6-е заседание межправкомиссии Чили и Перу станет "
        "подготовкой к визиту Президента Чили Хуана Веги в Перу."
    )
    assert told(text) == ["commission held 2024-05-05 CL+PE", "visit planned None CL>PE"]


def test_what_was_agreed_on_is_ahead() -> None:
    """'достигнута договоренность о повышении статуса': nothing was raised; 'объявлено о разрыве' does it."""
    text = "Чили достигло договоренности с Перу о повышении статуса своего консульства в Лиме до посольства."
    assert [act.status for act in verbale.read(text, language="ru").acts] == ["planned"]
    assert told("5 мая 2020 г. Чили объявило о разрыве дипломатических отношений с Перу.") == [
        "relations.severed held 2020-05-05 CL>PE"
    ]


def test_instead_of_what_stands_there_now() -> None:
    """'вместо действующих отделений будут открыты генконсульства': only these are told, and as planned."""
    text = "Вместо действующего отделения посольства в Вальпараисо будет открыто генеральное консульство Перу."
    assert told(text) == ["mission.opened planned None PE>CL"]


def test_a_journey_into_a_visit() -> None:
    """'прибудет в государственный визит в Перу', 'начал турне с визита в Перу'."""
    assert told("Президент Чили Хуан Вега скоро прибудет в государственный визит в Перу.") == [
        "visit planned None CL>PE"
    ]
    assert told("Президент Чили Хуан Вега начал турне по региону с визита в Перу.") == ["visit held None CL>PE"]


def test_a_date_alone_is_no_sentence() -> None:
    """'В марте 1999 г. Посольство': a preposition and a date end no sentence; a verb before the point does."""
    text = "Перу и Чили\nВ марте 1999 г. Посольство Перу в Чили начало свою работу."
    assert told(text) == ["mission.opened held 1999-03 PE>CL"]
    two = "Перу и Чили\nОтношения установлены 5 мая 1992 г. Посольство Перу в Чили открыто в 1999 г."
    assert "mission.opened held 1999 PE>CL" in told(two)


def test_papers_of_several_days_lend_none() -> None:
    """After papers of several years a paper without a day has none; after one visit it has the visit's."""
    listed = (
        "Между Эстонией и Чили подписаны Договор о дружбе (1995 г.) и Соглашение о торговле (1998 г.). По итогам "
        "визита подписан Протокол о туризме."
    )
    assert told(listed)[-1] == "document.signed held None CL+EE"
    visit = "5 мая 1999 г. Президент Перу посетил Чили. По итогам визита подписан Протокол о туризме."
    assert told(visit)[-1] == "document.signed held 1999-05-05 CL+PE"


def test_an_exchange_of_visits() -> None:
    """Who went when, an exchange of visits does not say."""
    assert told("Перу и Чили\nСостоялся обмен визитами министров обороны (март 2010 г. и апрель 2011 г.).") == []


def test_what_a_review_of_a_year_tells() -> None:
    """A text that opens with the year it reviews gives it to the relations it tells of; a later year does not."""
    review = "Министр Перу доложил итоги 2019 года. За год дипломатические отношения появились с Катаром и Конго."
    assert "relations.established held 2019 PE+QA" in told(review)
    trade = "Между Перу и Катаром установлены дипломатические отношения.\nТоварооборот за 2019 год вырос."
    assert told(trade) == ["relations.established held None PE+QA"]


def test_whose_politburo() -> None:
    """'Политбюро' is of the party that follows, and not of a state that is no more."""
    text = "Чили и Китай\nПрезидент Чили 5 мая 2016 г. встретился с членом Политбюро ЦК Компартии Китая Мэн Цзяньчжу."
    assert told(text) == ["meeting held 2016-05-05 CL+CN"]


def test_the_dateline_is_of_the_news() -> None:
    """After other years were told, what has no day of its own has not the dateline's."""
    text = (
        "ЛИМА, 18 августа – АНПЕ. Президент Перу встретился с Президентом Чили.\n"
        "В 1998 г. Президент Чили посетил Перу. Отношения развиваются.\n"
        "По итогам визита Президента Перу в Сантьяго подписана Декларация о партнёрстве."
    )
    acts = verbale.read(text, language="ru", published="2016-08-18").acts
    assert (acts[0].kind, acts[0].when) == ("meeting", "2016-08-18")
    assert not [a for a in acts if a.when == "2016-08-18" and a.kind != "meeting"]


def test_letters_of_envoys_who_are_not_named() -> None:
    """'грамоты четырех послов' are of no pair; one who is named among them is told."""
    assert told("Греция и Эстония\nГлава государства приняла верительные грамоты четырех послов.") == []
    text = (
        "Президент Молдовы 5 мая 2025 г. приняла верительные грамоты от восьми послов, в том числе посла Перу Хуана "
        "Рамоса."
    )
    assert told(text) == ["envoy.credentials held 2025-05-05 PE>MD"]


def test_two_envoys_with_their_residences() -> None:
    """Two ambassadors hand letters over to who receives them, not to each other; each has his own residence."""
    text = (
        "Президент Молдовы приняла верительные грамоты посла Греции. Сегодня же верительные грамоты вручили посол Чили "
        "с резиденцией в Бухаресте Хуан Вега и посол Эстонии с резиденцией в Анкаре Андрес Лаур."
    )
    acts = verbale.read(text, language="ru").acts[1:]
    assert [(a.sides, a.detail.get("residence")) for a in acts] == [
        (("CL", "MD"), "Бухарест"),
        (("EE", "MD"), "Анкара"),
    ]


def test_who_acts_as_minister() -> None:
    """'с исполняющим обязанности министра' is with the minister, whatever the case of his post."""
    text = "5 мая 2023 г. министр иностранных дел Чили встретился с исполняющим обязанности министра иностранных дел "
    text += "Эстонии Андресом Лауром."
    meeting = verbale.read(text, language="ru").acts[0]
    assert meeting.sides == ("CL", "EE")
    assert meeting.participants[1].rank == "minister"


def test_a_month_later() -> None:
    """'прибыл месяцем позже' has not the day of the clause before."""
    text = "Посол Чили Хуан Вега возглавил посольство в Таллине в мае 2024 г., в Эстонию он прибыл месяцем позже."
    assert "visit held None CL>EE" in told(text)


def test_heads_of_two_states() -> None:
    """'главы Чили и Эстонии' are heads of state."""
    text = "5 мая 2016 г. главы Чили и Эстонии подписали Совместную декларацию."
    assert verbale.read(text, language="ru").acts[0].level == "head_of_state"


def test_a_ceremony_of_welcome_is_no_meeting() -> None:
    """'церемония встречи' welcomes a guest; 'началась встреча' is a talk."""
    text = "Президент Чили прибыл в Эстонию 5 мая 2017 г. В Таллине прошла официальная церемония встречи Президента."
    assert told(text) == ["visit held 2017-05-05 CL>EE"]


def test_the_secretary_general_of_an_organisation() -> None:
    """Who heads an organisation without a code is of no state of the text."""
    text = (
        "Президент Чили прибыл в Эстонию 5 мая 2017 г. Президент направился на форум для встречи с генеральным "
        "секретарём организации Иваном Сомовым."
    )
    assert told(text) == ["visit held 2017-05-05 CL>EE"]


def test_consulates_somewhere_and_in_several_towns() -> None:
    """A number of consulates in nobody's towns is no deed of the pair; each town that is named has one."""
    somewhere = "Чили и Эстония\nМИД Чили планирует открыть ряд консульств в странах Европы."
    assert told(somewhere) == []
    towns = "Чили планирует открытие генеральных консульств в Афинах, Барселоне, Мюнхене."
    assert told(towns) == [
        "mission.opened planned None CL>GR",
        "mission.opened planned None CL>ES",
        "mission.opened planned None CL>DE",
    ]


def test_an_opening_told_after_its_town() -> None:
    """'В Нарве состоялось открытие генерального консульства Чили': it stands there."""
    text = "5 мая 2022 г. в Нарве состоялось открытие генерального консульства Чили."
    assert told(text) == ["mission.opened held 2022-05-05 CL>EE"]


def test_what_was_refused_and_whose_interests() -> None:
    """Who was refused accreditation has none; a section of interests is no interest in relations."""
    assert told("Чили и Эстония\nМИД Эстонии отказал чилийскому дипломату в аккредитации.") == []
    section = "Чили и Эстония\nМинистерство заявило о сотруднике Секции интересов Чили в Таллине."
    assert told(section) == []


def test_the_margins_of_a_session() -> None:
    """'на полях заседания' names an occasion and is no session that was held."""
    text = (
        "5 мая 2023 г. на полях заседания Совета министров иностранных дел ОБСЕ министр иностранных дел Чили "
        "Хуан Вега встретился с министром иностранных дел Эстонии Андресом Лауром."
    )
    assert told(text) == ["meeting held 2023-05-05 CL+EE"]


def test_who_is_appointed_to_what() -> None:
    """Who is appointed is the object; a former ambassador who becomes minister is sent nowhere."""
    minister = "5 мая 2023 г. Президент Чили Хуан Вега назначил бывшего посла в Эстонии Педро Рохаса министром."
    assert told(minister) == []
    envoy = "5 мая 2023 г. Президент Чили Хуан Вега назначил Педро Рохаса послом в Эстонии."
    people = verbale.read(envoy, language="ru").acts[0].participants
    assert [(p.person, p.rank) for p in people] == [("Хуан Вега", "head_of_state"), ("Педро Рохас", "ambassador")]


def test_before_the_signing() -> None:
    """'Перед подписанием прошли переговоры' sets a time and makes no plan."""
    text = "Перед подписанием соглашения в Таллине прошли переговоры министров иностранных дел Чили и Эстонии."
    assert told(text) == ["negotiations held None CL+EE"]


def test_what_was_agreed_on() -> None:
    """A verb that ends in a preposition governs what stands right after it."""
    upgrade = (
        "5 мая 2023 г. президенты Чили и Эстонии договорились об установлении отношений стратегического партнерства."
    )
    assert told(upgrade) == ["relations.upgraded planned None CL+EE"]
    assert told(upgrade.replace("об установлении", "о дальнейшем углублении")) == []


def test_a_talk_after_the_envoy_of_a_third_state() -> None:
    """Who called the President of Estonia is not of the state whose envoy came before."""
    text = "Президент Чили принял посла Непала. 5 мая 2023 г. состоялся телефонный разговор с президентом Эстонии."
    assert told(text) == ["meeting held None CL+NP", "call held 2023-05-05 CL+EE"]


def test_by_the_results_of_a_visit() -> None:
    """'По итогам визита' speaks of what is over, and the dateline's day is not its own."""
    text = "Таллин, 7 мая 2023 г. По итогам визита Президента Чили в Эстонию подписано соглашение о торговле."
    assert told(text)[0] == "visit held None CL>EE"


def test_since_the_day_relations_began() -> None:
    """The year of 'со дня установления отношений' is of that alone, and not of the visit told beside it."""
    text = (
        "Президент Чили высоко оценил сотрудничество со дня установления дипломатических отношений в 1992 году, "
        "отметив, что визит президента Чили в Эстонию состоялся в памятном году."
    )
    assert told(text) == ["relations.established held 1992 CL+EE", "visit held None CL>EE"]


def test_what_a_programme_holds() -> None:
    """What is in the programme of a visit is ahead; what was in it took place."""
    text = "В программу визита президента Чили в Эстонию {} встречи с президентом Эстонии."
    assert told(text.format("включены")) == ["meeting planned None CL+EE"]
    assert "meeting held None CL+EE" in told(text.format("вошли"))


def test_interest_in_talks_soon() -> None:
    """'заинтересованность в проведении в ближайшее время консультаций' holds none."""
    text = "Чили и Эстония\nПодтверждена заинтересованность в проведении в ближайшее время политических консультаций."
    assert told(text) == []


def test_what_envoys_came_for() -> None:
    """The day of a reception is not that of letters still to be presented."""
    text = "Министр Чили принял 5 мая 2023 г. послов Литвы и Эстонии, находящихся в Сантьяго для вручения грамот."
    assert told(text) == ["meeting held 2023-05-05 CL+LT", "meeting held 2023-05-05 CL+EE"]
    letters = text.replace("вручения грамот", "вручения верительных грамот президенту Чили")
    assert [act for act in told(letters) if "credentials" in act] == [
        "envoy.credentials planned None LT>CL",
        "envoy.credentials planned None EE>CL",
    ]


def test_envoys_of_states_whose_names_do_not_decline() -> None:
    """'послов Перу и Эстонии', 'послов Бангладеш, Литвы': each is of his state."""
    assert told("Президент Чили принял послов Перу и Эстонии.") == [
        "meeting held None CL+PE",
        "meeting held None CL+EE",
    ]
    text = "Президент Чили принял послов Индии, Бангладеш и Литвы."
    assert told(text) == ["meeting held None CL+IN", "meeting held None BD+CL", "meeting held None CL+LT"]
    assert told("5 мая 2020 г. президент Бангладеша посетил Чили.") == ["visit held 2020-05-05 BD>CL"]


def test_visits_there_and_back() -> None:
    """A visit has not the year of one the other way; mutual visits have no direction."""
    there = "Президент Чили Хуан Вега посетил Таллин в 2023 году. "
    back = "Итогом визита Президента Эстонии Андреса Лаура в Сантьяго стало соглашение."
    assert told(there + back) == ["visit held 2023 CL>EE", "visit held None EE>CL"]
    again = "Итогом визита Президента Чили Хуана Веги в Таллин стало соглашение."
    assert told(there + again)[0] == "visit held 2023 CL>EE"
    assert not [act for act in told(there + again) if "None" in act]
    mutual = "Чили и Эстония\nСтороны договорились об активизации диалога при помощи {}визитов министров двух стран."
    assert told(mutual.format("взаимных ")) == []
