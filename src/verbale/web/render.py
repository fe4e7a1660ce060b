"""From a template to an answer: every page is given the visitor's speech, the form token and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from verbale.outputs.calendar import TYPE, calendar, event_of
from verbale.outputs.chronicle_table import (
    SHORT,
    act_of,
    csv_lines,
    derived_fields,
    is_directed,
    person_of,
    place_of,
    value,
)
from verbale.outputs.page import TEMPLATES, as_read
from verbale.web.desk import Desk, Line
from verbale.web.reasons import entry_reason_in, reason_in
from verbale.web.speech import LANGUAGES, Speech, speech, wanted_language

_TEMPLATES = Path(__file__).parent / "templates"
LANGUAGE_COOKIE = "verbale_language"
FORMS = ("json", "csv", "ics")


def desk_of(request: Request) -> Desk:
    """What the application works with."""
    desk: Desk = request.app.state.desk
    return desk


def speech_of(request: Request) -> Speech:
    """The visitor's language: as the address asks, as was chosen before, or as the browser prefers."""
    chosen = request.query_params.get("lang") or request.cookies.get(LANGUAGE_COOKIE)
    return speech(wanted_language(chosen, request.headers.get("accept-language")))


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """A page. With `?lang=` its language is remembered."""
    speaks = speech_of(request)
    made = HTMLResponse(
        environment()
        .get_template(template)
        .render(
            t=speaks,
            words=speaks.words,
            form_token=request.state.form_token,
            here=request.url.path,
            languages=_other_languages(request, speaks),
            is_part=request.headers.get("hx-request") == "true",
            **context,
        ),
        status_code=status,
    )
    if request.query_params.get("lang") in LANGUAGES:
        made.set_cookie(LANGUAGE_COOKIE, speaks.language, max_age=31_536_000, httponly=True, samesite="lax")
    made.headers["vary"] = "Accept-Language, Cookie, HX-Request"
    return made


def parted(name: str) -> tuple[str, str]:
    """A name in an address and the form that is asked for behind its dot.

    >>> parted("NO.json"), parted("NO")
    (('NO', 'json'), ('NO', ''))
    """
    head, dot, tail = name.rpartition(".")
    return (head, tail) if dot and tail in FORMS else (name, "")


def entries_as(request: Request, form: str, lines: Iterable[Line], name: str, **told: Any) -> Response:
    """A list of entries as JSON, CSV or a calendar."""
    if form == "json":
        return JSONResponse({**told, "entries": list(lines)})
    if form == "csv":
        return Response("".join(csv_lines(lines)), media_type="text/csv; charset=utf-8", headers=_attached(name, form))
    speaks, desk = speech_of(request), desk_of(request)
    events = [event_of(line, summary(line, speaks), place_of(line, speaks.table)) for line in lines]
    text = calendar(events, name=name, stamp=desk.changed_at(), vague=speaks["vague_date"])
    return Response(text, media_type=TYPE, headers=_attached(name, form))


def summary(line: Line, speaks: Speech) -> str:
    """An entry in a few words: act and sides."""
    between = " → " if is_directed(line) else " – "
    return f"{act_of(line, speaks.table)}: {between.join(map(speaks.side, line['sides']))}"


def _attached(name: str, form: str) -> dict[str, str]:
    return {"content-disposition": f"attachment; filename*=UTF-8''{quote(f'{name}.{form}', safe='')}"}


def _other_languages(request: Request, speaks: Speech) -> list[tuple[str, str]]:
    """The languages that the page can be switched to, each with its address."""
    query = [(name, each) for name, each in request.query_params.multi_items() if name != "lang"]
    return [
        (code, f"{request.url.path}?{urlencode([*query, ('lang', code)])}")
        for code in LANGUAGES
        if code != speaks.language
    ]


@cache
def environment() -> Environment:
    """The templates of the pages, and those of the page of a document."""
    made = Environment(
        loader=FileSystemLoader([_TEMPLATES, TEMPLATES]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters |= {"as_read": as_read, "short": lambda id_: id_[:SHORT], "part": lambda text: quote(text, safe="")}
    made.globals |= {
        "act_of": act_of, "person_of": person_of, "place_of": place_of, "value_of_field": value, "address": _address,
        "derived_fields": derived_fields, "is_directed": is_directed, "reason_in": reason_in,
        "entry_reason_in": entry_reason_in,
    }  # fmt: skip
    return made


def _address(path: str, **query: str | None) -> str:
    """An address within this server."""
    asked: Mapping[str, str] = {name: each for name, each in query.items() if each}
    return f"{path}?{urlencode(asked)}" if asked else path
