"""The main text of saved pages: folded parts, menus, tables, lists, and pages that are broken."""

from __future__ import annotations

import pytest

from verbale.documents.html_text import declared_encoding, looks_like_html, page_text
from verbale.errors import DocumentError

HEAD = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Норвегия | МИД</title></head><body>
<header><nav><ul><li><a href="/">Главная</a></li><li><a href="/m">Министерство</a></li></ul></nav></header>
<div class="sidebar"><h3>Новости</h3><ul><li><a href="1">Встреча с послом Ганы</a></li></ul></div>"""
TAIL = """<div class="cookie-modal" style="display:none"><p>Мы используем файлы cookie для удобства.</p></div>
<footer><p>Министерство, улица Ленина, 19, телефон 327-29-22</p></footer>
<script>var visit = "визит"</script></body></html>"""
FIRST = "<h1>Норвегия</h1><p>Дипломатические отношения установлены 4 февраля 1992 года, посольства открыты.</p>"
SECRET = "В марте 2015 года министр посетил Осло с рабочим визитом и встретился с коллегой."


def text_of(main: str) -> str:
    """The text of a page with this main part."""
    return page_text(f"{HEAD}<main>{FIRST}{main}</main>{TAIL}", "page.html").text


@pytest.mark.parametrize(
    "folded",
    [
        f'<div style="display: none"><p>{SECRET}</p></div>',
        f'<div style="color:red;visibility:hidden"><p>{SECRET}</p></div>',
        f"<div hidden><p>{SECRET}</p></div>",
        f'<div aria-hidden="true"><p>{SECRET}</p></div>',
        f"<details><summary>Политический диалог</summary><p>{SECRET}</p></details>",
        f'<div class="accordion-collapse collapse" id="collapse1"><p>{SECRET}</p></div>',
        f'<div class="accordion__content is-closed" hidden>{SECRET}</div>',
        f'<div class="tab-pane hide">{SECRET}<br>В мае прошли консультации.</div>',
        f'<div class="spoiler" style="display:none"><ul><li>{SECRET}</li></ul></div>',
    ],
)
def test_folded_parts_are_read(folded: str) -> None:
    """Whatever way a site folds an accordion, its words are in the text, once."""
    assert text_of(folded).count(SECRET) == 1


def test_accordion_headings_stay() -> None:
    """The heading of an accordion sits in a button; it may hold the year that its lines inherit."""
    folded = (
        '<h2><button aria-expanded="false" aria-controls="a">2015 год</button></h2>'
        f'<div id="a" style="display:none"><p>{SECRET}</p></div><button>Поделиться</button>'
    )
    assert text_of(folded).endswith(f"открыты.\n2015 год\n{SECRET}\n")


def test_menus_scripts_and_banners_go() -> None:
    """The text is the document's alone."""
    assert text_of(f"<p>{SECRET}</p>") == (
        "Норвегия\nДипломатические отношения установлены 4 февраля 1992 года, посольства открыты.\n" + SECRET + "\n"
    )


def test_tables_lists_and_line_breaks_are_lines() -> None:
    """A row is a line with its cells, an item a line with a dash, a line break ends a line."""
    main = (
        "<table><tr><th>Документ</th><th>Дата</th></tr><tr><td>Соглашение</td><td>12.05.1994</td></tr></table>"
        "<ul><li>Посол вручил грамоты 2 мая 2017 года;</li><li><p>В 2019 году посол вручил копии грамот.</p></li></ul>"
        "<p>Прошли консультации.<br/>Подписан протокол.</p>"
    )
    assert text_of(main).splitlines()[2:] == [
        "Документ | Дата",
        "Соглашение | 12.05.1994",
        "- Посол вручил грамоты 2 мая 2017 года;",
        "- В 2019 году посол вручил копии грамот.",
        "Прошли консультации.",
        "Подписан протокол.",
    ]


def test_layout_tables_are_no_rows() -> None:
    """A table that lays out the page gives its paragraphs, not one long row."""
    main = f"<table><tr><td><p>{SECRET}</p></td><td><p>Стороны подписали протокол о торговле.</p></td></tr></table>"
    assert text_of(main).splitlines()[2:] == [SECRET, "Стороны подписали протокол о торговле."]


def test_soft_hyphens_and_hidden_marks_are_no_words() -> None:
    """Soft hyphens, footnote numbers and hidden sort keys do not break words apart."""
    main = (
        '<p>Стороны<sup class="reference">[1]</sup> со<span style="display:none">X</span>гласовали про\u00adтокол.</p>'
    )
    assert text_of(main).splitlines()[2] == "Стороны согласовали протокол."


def test_kept_share_is_told() -> None:
    """What was left out is told as a share of the visible characters."""
    page = page_text(f"{HEAD}<main>{FIRST}<p>{SECRET}</p></main>{TAIL}", "page.html")
    assert 0.6 < page.kept < 1.0


def test_page_facts() -> None:
    """Title, date with its precision and address come from the page itself."""
    html = (
        '<html><head><meta property="article:published_time" content="2021-03-04T23:30:00+03:00">'
        f'<link rel="canonical" href="https://mfa.example.by/no"></head><body>{FIRST}</body></html>'
    )
    assert page_text(html, "page.html").facts == ("Норвегия", "2021-03-04", "https://mfa.example.by/no")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="DC.date" content="2016-10">', "2016-10"),
        ('<meta itemprop="datePublished" content="2016">', "2016"),
        ('<meta name="date" content="05.09.2012 14:00">', "2012-09-05"),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2019-02-14T09:00"}]}</script>',
            "2019-02-14",
        ),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<meta name="date" content="2016-13-45">', None),
        ('<meta name="date" content="yesterday">', None),
        ("", None),
    ],
)
def test_dates_are_never_invented(head: str, published: str | None) -> None:
    """A month stays a month, nonsense is no date, and no date is none."""
    assert page_text(f"<html><head>{head}</head><body>{FIRST}</body></html>", "p.html").facts.published == published


def test_saved_from_comment() -> None:
    """Browsers write where a page was saved from."""
    comment = "<!-- saved from url=(0028)https://mfa.example.by/norway -->"
    html = f"<!DOCTYPE html>\n{comment}\n<html><body>{FIRST}</body></html>"
    assert page_text(html, "p.html").facts.url == "https://mfa.example.by/norway"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Визит прошёл", "Визит прошёл\n"),
        ("<html><body><table><tr><td>Визит<td>1994", "Визит | 1994\n"),
        ("<b><p>Визит</b></p></i>Встреча<tr><td>", "Визит\nВстреча\n"),
        ('<?xml version="1.0" encoding="koi8-r"?><html><p>Визит</p></html>', "Визит\n"),
        ("<p>Визит</p>\x00<!-- <p>нет</p> -->", "Визит\n"),
        ("<p>&#1042;изит &amp; встреча &nbsp;&bogus;</p>", "Визит & встреча &bogus;\n"),
        ("<div>" * 200 + "Визит", "Визит\n"),
    ],
)
def test_broken_pages_are_read(html: str, text: str) -> None:
    """Open tags, crossed tags and strange heads are read as browsers read them."""
    assert page_text(html, "p.html").text == text


@pytest.mark.parametrize("html", ["", "<html></html>", "<!-- x -->", "<script>visit()</script>", "<div>" * 30_000])
def test_pages_without_text_are_refused(html: str) -> None:
    """A page that loads its text later holds none, and the message says so."""
    with pytest.raises(DocumentError, match=r"^p\.html: "):
        page_text(html, "p.html")


def test_declared_encoding() -> None:
    """Both ways to name an encoding are seen."""
    assert declared_encoding(b'<meta charset="windows-1251">') == "windows-1251"
    assert declared_encoding(b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">') == "koi8-r"
    assert declared_encoding(b"<p>charset</p>") is None


def test_looks_like_html() -> None:
    """Standard input has no suffix to tell a page by."""
    assert [looks_like_html(text) for text in (" <!DOCTYPE html><html>", "<html lang=ru>", "Визит <b>", "")] == [
        True, True, False, False,
    ]  # fmt: skip
