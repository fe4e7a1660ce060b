"""Pages in the manner of ministries' sites: the words of five languages, documents, and layouts around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Words(NamedTuple):
    """What one site says: its document, and all that stands around it."""

    title: str
    prose: tuple[str, ...]
    facts: tuple[str, ...]
    years: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    note: str
    menu: tuple[str, ...]
    cookie: str
    foot: tuple[str, ...]
    news_heading: str
    news: tuple[str, ...]
    teaser: str
    newsletter: str


SITES = {
    "ru": Words(
        title="Норвегия",
        prose=(
            "Дипломатические отношения между двумя странами установлены 4 февраля 1992 года. "
            "Посольство в Осло открыто в 1995 году, его возглавляет временный поверенный в делах.",
            "В марте 2015 года министр иностранных дел посетил Осло с рабочим визитом и провёл "
            "переговоры с коллегой, в ходе которых стороны обсудили торговлю, транспорт и безопасность в регионе.",
            "В 2017 году состоялось заседание межправительственной комиссии по торгово-экономическому "
            "сотрудничеству, по итогам которого был подписан протокол и согласован план работы на два года.",
        ),
        facts=(
            "2 мая 2017 г. посол вручил верительные грамоты.",
            "Май 2018 г. – визит председателя парламента.",
            "2019 – консультации МИД, Осло.",
            "Соглашение о воздушном сообщении (1994)",
        ),
        years=("2015 год", "2016 год", "2017 год"),
        table=(
            ("Документ", "Дата", "Место"),
            ("Соглашение о торговле", "12.05.1994", "Минск"),
            ("Протокол о консультациях", "03.09.2001", "Осло"),
        ),
        note="12 марта министр принял посла Норвегии по случаю завершения его миссии.",
        menu=(
            "Главная",
            "Министерство",
            "Внешняя политика",
            "Двусторонние отношения",
            "Консульские вопросы",
            "Посольства",
        ),
        cookie="Мы используем файлы cookie, чтобы сделать сайт удобнее для вас. Продолжая пользоваться "
        "сайтом, вы соглашаетесь с этим.",
        foot=(
            "220030, г. Минск, ул. Ленина, 19",
            "Телефон: (017) 327-29-22, факс 200-00-00",
            "© 2000–2024 Министерство иностранных дел. Все права защищены.",
        ),
        news_heading="Читайте также",
        news=("О встрече министра с послом Ганы", "О консультациях в Аккре", "Интервью министра телеканалу"),
        teaser="Министр встретился с послом Ганы, стороны обсудили подготовку визитов и договорились о "
        "новых контактах.",
        newsletter="Подпишитесь на нашу рассылку, чтобы получать новости первыми.",
    ),
    "en": Words(
        title="Norway",
        prose=(
            "Diplomatic relations between the two countries were established on 4 February 1992. The "
            "embassy in Oslo opened in 1995 and is headed by a chargé d'affaires.",
            "In March 2015 the Minister of Foreign Affairs paid a working visit to Oslo and held talks "
            "with his counterpart, at which the sides discussed trade, transport and security in the region.",
            "In 2017 the intergovernmental commission on trade and economic cooperation met; a "
            "protocol was signed and a plan of work for two years was agreed.",
        ),
        facts=(
            "2 May 2017: the Ambassador presented credentials.",
            "May 2018 – visit of the Speaker.",
            "2019 – consultations, Oslo.",
            "Air Services Agreement (1994)",
        ),
        years=("2015", "2016", "2017"),
        table=(
            ("Document", "Date", "Place"),
            ("Trade agreement", "12 May 1994", "London"),
            ("Protocol on consultations", "3 September 2001", "Oslo"),
        ),
        note="On 12 March the Minister received the Ambassador of Norway on the end of his mission.",
        menu=("Home", "About us", "Foreign policy", "Countries", "Visas", "Embassies"),
        cookie="We use cookies to make this website work better for you. By continuing to use it you agree to this.",
        foot=(
            "1 King Street, London SW1",
            "Telephone: 020 7000 0000",
            "© 2024 Ministry of Foreign Affairs. All rights reserved.",
        ),
        news_heading="Related content",
        news=("Minister meets Ambassador of Ghana", "Consultations in Accra", "Interview of the Minister"),
        teaser="The Minister met the Ambassador of Ghana; the sides discussed the preparation of visits "
        "and agreed on new contacts.",
        newsletter="Subscribe to our newsletter and be the first to get our news.",
    ),
    "no": Words(
        title="Belarus",
        prose=(
            "Diplomatiske forbindelser mellom de to landene ble opprettet 4. februar 1992. Ambassaden "
            "i Oslo åpnet i 1995 og ledes av en chargé d'affaires.",
            "I mars 2015 besøkte utenriksministeren Oslo på arbeidsbesøk og hadde samtaler med sin "
            "kollega, der partene drøftet handel, transport og sikkerhet i regionen.",
            "I 2017 møttes den mellomstatlige kommisjonen for handel og økonomisk samarbeid; en "
            "protokoll ble undertegnet og en arbeidsplan for to år ble vedtatt.",
        ),
        facts=(
            "2. mai 2017: Ambassadøren overleverte sine akkreditiver.",
            "Mai 2018 – besøk av stortingspresidenten.",
            "2019 – konsultasjoner, Oslo.",
            "Luftfartsavtale (1994)",
        ),
        years=("2015", "2016", "2017"),
        table=(
            ("Dokument", "Dato", "Sted"),
            ("Handelsavtale", "12.05.1994", "Minsk"),
            ("Protokoll om konsultasjoner", "03.09.2001", "Oslo"),
        ),
        note="12. mars tok statsråden imot ambassadøren i anledning av at oppdraget hans er over.",
        menu=("Forsiden", "Departementet", "Utenrikspolitikk", "Land", "Visum", "Ambassader"),
        cookie="Vi bruker informasjonskapsler for å gjøre nettstedet bedre for deg. Ved å fortsette godtar du dette.",
        foot=(
            "7. juni-plassen 1, 0251 Oslo",
            "Telefon: 23 00 00 00",
            "© 2024 Utenriksdepartementet. Alle rettigheter.",
        ),
        news_heading="Les også",
        news=("Statsråden møtte Ghanas ambassadør", "Konsultasjoner i Accra", "Intervju med statsråden"),
        teaser="Statsråden møtte Ghanas ambassadør; partene drøftet forberedelsen av besøk og ble enige "
        "om nye kontakter.",
        newsletter="Abonner på nyhetsbrevet vårt og få nyhetene først.",
    ),
    "uk": Words(
        title="Норвегія",
        prose=(
            "Дипломатичні відносини між двома країнами встановлено 5 лютого 1992 року. Посольство в "
            "Осло відкрито у 1995 році, його очолює тимчасовий повірений у справах.",
            "У березні 2015 року міністр закордонних справ відвідав Осло з робочим візитом і провів "
            "переговори з колегою, під час яких сторони обговорили торгівлю, транспорт і безпеку в регіоні.",
            "У 2017 році відбулося засідання міжурядової комісії з торговельно-економічного "
            "співробітництва, за підсумками якого підписано протокол і погоджено план роботи на два роки.",
        ),
        facts=(
            "2 травня 2017 р. посол вручив вірчі грамоти.",
            "Травень 2018 р. – візит голови парламенту.",
            "2019 – консультації, Осло.",
            "Угода про повітряне сполучення (1994)",
        ),
        years=("2015 рік", "2016 рік", "2017 рік"),
        table=(
            ("Документ", "Дата", "Місце"),
            ("Угода про торгівлю", "12.05.1994", "Київ"),
            ("Протокол про консультації", "03.09.2001", "Осло"),
        ),
        note="12 березня міністр прийняв посла Норвегії з нагоди завершення його місії.",
        menu=(
            "Головна",
            "Міністерство",
            "Зовнішня політика",
            "Двосторонні відносини",
            "Консульські питання",
            "Посольства",
        ),
        cookie="Ми використовуємо файли cookie, щоб зробити сайт зручнішим для вас. Продовжуючи "
        "користуватися сайтом, ви погоджуєтеся з цим.",
        foot=(
            "01018, м. Київ, Михайлівська площа, 1",
            "Телефон: (044) 238-00-00",
            "© 2024 Міністерство закордонних справ. Усі права захищено.",
        ),
        news_heading="Читайте також",
        news=("Про зустріч міністра з послом Гани", "Про консультації в Аккрі", "Інтерв'ю міністра"),
        teaser="Міністр зустрівся з послом Гани, сторони обговорили підготовку візитів і домовилися про нові контакти.",
        newsletter="Підпишіться на нашу розсилку, щоб отримувати новини першими.",
    ),
    "be": Words(
        title="Нарвегія",
        prose=(
            "Дыпламатычныя адносіны паміж дзвюма краінамі ўстаноўлены 4 лютага 1992 года. Пасольства ў "
            "Осла адкрыта ў 1995 годзе, яго ўзначальвае часовы павераны ў справах.",
            "У сакавіку 2015 года міністр замежных спраў наведаў Осла з рабочым візітам і правёў "
            "перамовы з калегам, падчас якіх бакі абмеркавалі гандаль, транспарт і бяспеку ў рэгіёне.",
            "У 2017 годзе адбылося пасяджэнне міжурадавай камісіі па гандлёва-эканамічным "
            "супрацоўніцтве, па выніках якога падпісаны пратакол і ўзгоднены план работы на два гады.",
        ),
        facts=(
            "2 мая 2017 г. пасол уручыў даверчыя граматы.",
            "Май 2018 г. – візіт старшыні парламента.",
            "2019 – кансультацыі, Осла.",
            "Пагадненне аб паветраных зносінах (1994)",
        ),
        years=("2015 год", "2016 год", "2017 год"),
        table=(
            ("Дакумент", "Дата", "Месца"),
            ("Пагадненне аб гандлі", "12.05.1994", "Мінск"),
            ("Пратакол аб кансультацыях", "03.09.2001", "Осла"),
        ),
        note="12 сакавіка міністр прыняў пасла Нарвегіі з нагоды завяршэння яго місіі.",
        menu=(
            "Галоўная",
            "Міністэрства",
            "Знешняя палітыка",
            "Двухбаковыя адносіны",
            "Консульскія пытанні",
            "Пасольствы",
        ),
        cookie="Мы выкарыстоўваем файлы cookie, каб зрабіць сайт зручнейшым для вас. Працягваючы "
        "карыстацца сайтам, вы згаджаецеся з гэтым.",
        foot=(
            "220030, г. Мінск, вул. Леніна, 19",
            "Тэлефон: (017) 327-29-22",
            "© 2024 Міністэрства замежных спраў. Усе правы абаронены.",
        ),
        news_heading="Чытайце таксама",
        news=("Аб сустрэчы міністра з паслом Ганы", "Аб кансультацыях у Акры", "Інтэрв'ю міністра"),
        teaser="Міністр сустрэўся з паслом Ганы, бакі абмеркавалі падрыхтоўку візітаў і дамовіліся аб новых кантактах.",
        newsletter="Падпішыцеся на нашу рассылку, каб атрымліваць навіны першымі.",
    ),
}


def _paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def _links(lines: tuple[str, ...]) -> str:
    return "".join(f'<li><a href="/{place}">{line}</a></li>' for place, line in enumerate(lines))


def _items(lines: tuple[str, ...]) -> str:
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    return "<table>" + "".join("<tr><td>" + "</td><td>".join(row) + "</td></tr>" for row in rows) + "</table>"


def _accordion(words: Words) -> str:
    return "".join(
        '<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed" '
        f'aria-expanded="false">{year}</button></h2><div class="accordion-collapse collapse" style="display:none">'
        f"{_items((fact,))}</div></div>"
        for year, fact in zip(words.years, words.facts, strict=False)
    )


def _accordion_lines(words: Words) -> list[str]:
    return [line for year, fact in zip(words.years, words.facts, strict=False) for line in (year, f"- {fact}")]


# Of each kind of document: its markup, and the lines that are to be read.
BODIES: dict[str, tuple[Callable[[Words], str], Callable[[Words], list[str]]]] = {
    "prose": (lambda words: _paragraphs(words.prose), lambda words: list(words.prose)),
    "facts": (lambda words: _items(words.facts), lambda words: [f"- {fact}" for fact in words.facts]),
    "divs": (lambda words: "".join(f"<div>{fact}</div>" for fact in words.facts), lambda words: list(words.facts)),
    "breaks": (lambda words: "<br>".join(words.prose + words.facts), lambda words: [*words.prose, *words.facts]),
    "note": (lambda words: f"<p>{words.note}</p>", lambda words: [words.note]),
    "table": (lambda words: _table(words.table), lambda words: [" | ".join(row) for row in words.table]),
    "accordion": (_accordion, _accordion_lines),
}


def _marked(words: Words, body: str) -> str:
    """Everything in the elements that HTML has for it."""
    return f"""<header><a href="#m">{words.menu[1]}</a><div class="logo">{words.foot[0]}</div></header>
<div class="cookie-banner"><p>{words.cookie}</p></div><main id="m"><ol class="breadcrumb"><li>{words.title}</li></ol>
<article><h1>{words.title}</h1>{body}</article><aside><h2>{words.news_heading}</h2><ul>{_links(words.news)}</ul></aside>
</main><footer>{_paragraphs(words.foot)}<ul>{_links(words.menu)}</ul></footer>"""


def _named(words: Words, body: str) -> str:
    """Divisions with names, news with their first lines before the document."""
    news = "".join(f'<div class="item"><a href="/n">{one}</a><p>{words.teaser}</p></div>' for one in words.news)
    return f"""<div id="head"><div class="search-form">{words.menu[2]}</div><ul>{_links(words.menu)}</ul></div>
<div class="workarea"><div class="left-column"><ul class="left-menu">{_links(words.menu)}</ul>{news}</div>
<div class="content-column"><div class="bx-breadcrumb"><a href="/">{words.menu[0]}</a> / {words.menu[3]}</div>
<h1>{words.title}</h1><div class="news-detail">{body}</div></div></div>
<div id="footer-wrap"><div>{"<br>".join(words.foot)}</div><ul>{_links(words.menu)}</ul></div>"""


def _unnamed(words: Words, body: str) -> str:
    """Divisions whose names say nothing."""
    menu = "".join(f'<div><a href="/m">{one}</a></div>' for one in words.menu)
    news = "".join(f'<div><a href="/n">{one}</a></div>' for one in words.news)
    return f"""<div class="css-1a"><div class="css-2b">{words.menu[1]}</div><div class="css-3c">{menu}</div></div>
<div class="css-4d"><div class="css-5e"><div class="css-6f"><h1>{words.title}</h1></div><div>{body}</div></div>
<div class="css-8h"><h3>{words.news_heading}</h3>{news}</div></div>
<div class="css-9i"><div>{words.newsletter}</div>{"".join(f"<div>{line}</div>" for line in words.foot)}</div>"""


def _tables(words: Words, body: str) -> str:
    """A page of the years when tables laid pages out."""
    menu = "".join(f'<tr><td><a href="m">{one}</a></td></tr>' for one in words.menu)
    return f"""<table><tr><td colspan="2"><b>{words.foot[0]}</b></td></tr><tr><td width="200"><table>{menu}</table></td>
<td><h1>{words.title}</h1><div>{body}</div></td><td><b>{words.news_heading}</b><ul>{_links(words.news)}</ul></td></tr>
<tr><td colspan="3"><font size="1">{"<br>".join(words.foot)}</font></td></tr></table>"""


def _blog(words: Words, body: str) -> str:
    """Related posts with their first lines after the document, widgets beside it."""
    posts = "".join(f'<div><h4><a href="/n">{one}</a></h4><p>{words.teaser}</p></div>' for one in words.news)
    return f"""<header class="site-header"><p>{words.foot[0]}</p><ul>{_links(words.menu)}</ul></header>
<div id="primary"><div class="hentry"><h1 class="entry-title">{words.title}</h1>
<div class="entry-content">{body}</div></div>
<div class="related-posts"><h3>{words.news_heading}</h3>{posts}</div></div><div class="widget-area"><div class="widget">
<p>{words.newsletter}</p></div></div><div class="site-footer">{_paragraphs(words.foot)}</div>"""


def _builder(words: Words, body: str) -> str:
    """A page builder, which calls every part of the document a widget."""
    return f"""<div class="elementor-location-header"><div class="elementor-widget">{words.foot[1]}</div></div>
<div class="elementor"><section><div class="elementor-widget"><h1>{words.title}</h1></div></section>
<section><div class="elementor-widget elementor-widget-text-editor">{body}</div></section></div>
<div class="elementor-location-footer"><section>{_paragraphs(words.foot)}</section></div>"""


def _hero(words: Words, body: str) -> str:
    """The title in a part of its own."""
    news = "".join(f'<div><div>12.03.2018</div><a href="/n">{one}</a></div>' for one in words.news)
    return f"""<div class="cookies-notice">{words.cookie}</div><div class="header"><ul>{_links(words.menu)}</ul></div>
<div class="hero"><div class="crumbs"><a href="/">{words.menu[0]}</a> → {words.menu[3]}</div>
<h1>{words.title}</h1></div><div class="section"><div class="row"><div class="col-8">{body}</div>
<div class="col-4"><div>{words.news_heading}</div>{news}</div></div></div>
<div class="subscribe"><p>{words.newsletter}</p></div><div class="page-footer">{"<br>".join(words.foot)}</div>"""


LAYOUTS: dict[str, Callable[[Words, str], str]] = {
    "marked": _marked, "named": _named, "unnamed": _unnamed, "tables": _tables, "blog": _blog, "builder": _builder,
    "hero": _hero,
}  # fmt: skip
