"""The document's lines are kept and what surrounds them goes, whatever the layout, the language and the length."""

from __future__ import annotations

import pytest
from ministry_pages import BODIES, LAYOUTS, SITES

from verbale.documents.html_text import page_text

FOOT = "<div class='footer'><p>улица Ленина, 19</p><p>© 2024 Министерство</p></div>"


def lines_of(body: str) -> list[str]:
    """The lines that are read of a page with this body and a foot."""
    return page_text(f"<html><body>{body}{FOOT}</body></html>", "page.html").text.splitlines()


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", SITES)
def test_the_document_and_no_more(language: str, layout: str, body: str) -> None:
    """Title and body, without menus, paths, cookies, other news and feet."""
    words = SITES[language]
    markup, lines = BODIES[body]
    page = f"<!DOCTYPE html><html><head></head><body>{LAYOUTS[layout](words, markup(words))}</body></html>"
    assert page_text(page, "page.html").text.splitlines() == [words.title, *lines(words)]


@pytest.mark.parametrize(
    "heading",
    [
        '<h4 class="panel-title"><a data-toggle="collapse" href="#c">{}</a></h4>',
        '<a class="accordion-title" aria-expanded="false" href="javascript:;">{}</a>',
        '<h3><a href="#part">{}</a></h3>',
    ],
)
def test_linked_headings_of_own_parts_stay(heading: str) -> None:
    """A link that unfolds a part, or leads to it, is its heading; the lines inherit its year."""
    years = ("2015 год", "2016 год", "2017 год")
    parts = "".join(f"<div>{heading.format(year)}<div><p>Май – визит министра.</p></div></div>" for year in years)
    assert lines_of(f"<h1>Норвегия</h1>{parts}") == [
        "Норвегия", *(line for year in years for line in (year, "Май – визит министра.")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "around",
    [
        "<main><h1>Договоры</h1>{}</main>",
        "<div><h1>Договоры</h1></div><div><div>{}</div></div>",
        "<h1>Договоры</h1><div>{}</div>",
    ],
)
def test_linked_treaties_stay(around: str) -> None:
    """Lists and tables whose items lead to the treaties themselves are the document."""
    names = [f"Соглашение о торговле от {day} мая 1994 года" for day in range(1, 5)]
    items = "".join(f'<li><a href="{name}.pdf">{name}</a></li>' for name in names)
    link = '<a href="/t">О взаимных поездках граждан</a>'
    rows = "".join(f"<tr><td>{link}</td><td>0{day}.05.1994</td></tr>" for day in (1, 2))
    assert lines_of(around.format(f"<ul>{items}</ul><div><table>{rows}</table></div>")) == [
        "Договоры", *(f"- {name}" for name in names),
        "О взаимных поездках граждан | 01.05.1994", "О взаимных поездках граждан | 02.05.1994",
    ]  # fmt: skip


def test_other_news_with_dates_go() -> None:
    """A list beside the document that leads to other pages is a menu, although its links have dates."""
    news = "".join(f'<li><a href="/{day}">О встрече министра {day} мая 2018 года</a></li>' for day in range(1, 5))
    note = "<h1>О приёме посла</h1><p>12 марта министр принял посла Норвегии.</p>" + "<p>Подписан план.</p>" * 5
    assert lines_of(f"<div><div>{note}</div><div><h3>Новости</h3><ul>{news}</ul></div></div>") == [
        "О приёме посла", "12 марта министр принял посла Норвегии.", *["Подписан план."] * 5,
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["page with-sidebar menu-open", "search", "cookie-ok", "wrapper footer-fixed"])
def test_names_of_whole_pages_are_no_margins(name: str) -> None:
    """A page may be named after what stands beside the document."""
    text = "12 марта министр принял посла Норвегии по случаю завершения его миссии."
    assert lines_of(f'<div class="{name}"><div><p>{text}</p></div></div>') == [text]


def test_authors_of_photographs_are_no_feet() -> None:
    """The sign of authorship without a year does not make a document the foot of a page."""
    note = "<h1>О приёме посла</h1><div><p>12 марта министр принял посла Норвегии.</p><p>Фото: © МИД</p></div>"
    assert lines_of(f"<p>Другие новости министерства: визит посла Ганы.</p>{note}") == [
        "О приёме посла", "12 марта министр принял посла Норвегии.", "Фото: © МИД",
    ]  # fmt: skip


def test_lists_of_news_are_read() -> None:
    """Where the first lines of news are all there is, they are the document."""
    news = "".join(
        f'<div><h3><a href="/{day}">Визит</a></h3><p>{day} мая министр прибыл в Осло и провёл переговоры.</p></div>'
        for day in (2, 3)
    )
    assert lines_of(f"<h1>Новости</h1><div>{news}</div>") == [
        "Новости",
        "2 мая министр прибыл в Осло и провёл переговоры.",
        "3 мая министр прибыл в Осло и провёл переговоры.",
    ]


def test_the_lead_in_the_head_of_an_article_stays() -> None:
    """The head of an article is not that of the site."""
    head = "<header class='header'><h1>Норвегия</h1><p>Посол вручил грамоты.</p></header>"
    page = f"<main>{head}<p>Подписан план.</p></main>"
    assert lines_of(page) == ["Норвегия", "Посол вручил грамоты.", "Подписан план."]
