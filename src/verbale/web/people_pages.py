"""The pages of people: the names of a side, a person with all spellings and offices, a post with its holders."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from verbale.entities.person import Person
from verbale.outputs.chronicle_table import csv_line
from verbale.packs import load
from verbale.store.told import ToldEntry, told_entries
from verbale.web.asking_pages import side as checked_side
from verbale.web.desk import Desk
from verbale.web.faults import Fault
from verbale.web.names import holders, persons_named, registered
from verbale.web.render import desk_of, entries_as, page, speech_of

router = APIRouter()
_NAMES, _ENTRIES = 300, 400


def people(request: Request) -> Response:
    """The people whom entries name, of one side or of all."""
    names = desk_of(request).names()
    side, words = _side(request), request.query_params.get("q", "").strip()
    listed, total = names.listed(side, words, _NAMES)
    return page(request, "people.html", listed=listed, total=total, side=side, sides=names.sides(), words_asked=words)


def people_as(request: Request, form: str) -> Response:
    """The people as JSON; their spellings one a line as CSV."""
    listed, total = desk_of(request).names().listed(_side(request), request.query_params.get("q", ""), 1_000_000)
    if form == "json":
        return JSONResponse({"total": total, "names": [each._asdict() for each in listed]})
    if form != "csv":
        raise Fault(404, speech_of(request)["not_found"])
    rows = [(each.side, one, each.name, each.entries) for each in listed for one in each.spellings]
    lines = "".join(csv_line(row) for row in [("side", "spelling", "name", "entries"), *rows])
    return Response(lines, media_type="text/csv; charset=utf-8")


def person(request: Request) -> Response:
    """Somebody of a side by any spelling: who it may be, with names, offices and acts."""
    return _person(request, "")


def person_as(request: Request, form: str) -> Response:
    """The same as JSON, or the acts as CSV or a calendar."""
    return _person(request, form)


def _person(request: Request, form: str) -> Response:
    side, name = _side(request), request.query_params.get("name", "").strip()[:200]
    desk = desk_of(request)
    if not side or not name:
        raise Fault(404, speech_of(request)["whose"])
    found, mine = person_answer(desk, side, name)
    if not found:
        raise Fault(404, speech_of(request)["nobody"].format(name=name))
    if form == "json":
        return JSONResponse({"persons": [asdict(each) for each in found], "entries": [each.to_json() for each in mine]})
    if form:
        return entries_as(request, form, [dict(each.line) for each in mine], name)
    return page(
        request, "person.html", person=found[0], others=found[1:], lines=[each.line for each in mine], name=name,
        sources={told.id: (each.id, told) for each in mine for told in each.tellings},
    )  # fmt: skip


def person_answer(desk: Desk, side: str, name: str) -> tuple[list[Person], list[ToldEntry]]:
    """Who may be meant by a name, the surest first, and the entries of that one."""
    told = _told(desk, desk.names().entries_of(side, name))
    found = persons_named(told, side, name)
    return found, [each for each in told if found and _takes_part(each, found[0])]


def post(request: Request) -> Response:
    """A post of a side: who held it by what is told, and by the register."""
    return _post(request, "")


def post_as(request: Request, form: str) -> Response:
    """The same as JSON, or the acts as CSV or a calendar."""
    return _post(request, form)


def _post(request: Request, form: str) -> Response:
    side, desk, speaks = _side(request), desk_of(request), speech_of(request)
    rank, portfolio = (request.query_params.get(name, "") for name in ("rank", "portfolio"))
    if not side or rank not in load.vocabulary()["ranks"]:
        raise Fault(404, speaks["whose"])
    office = (side, rank, portfolio)
    told = _told(desk, desk.names().by_office.get(office, []))
    known = registered(office)
    found = holders(told, office)
    if form == "json":
        plain = {"told": [asdict(each) for each in found], "register": [each._asdict() for each in known]}
        return JSONResponse({**plain, "entries": [each.to_json() for each in told]})
    if form:
        return entries_as(request, form, [dict(each.line) for each in told], "-".join(filter(None, office)))
    return page(request, "post.html", office=office, found=found, known=known, lines=[each.line for each in told])


def _side(request: Request) -> str | None:
    given = request.query_params.get("side", "").strip()
    return checked_side(given) if given else None


def _told(desk: Desk, numbers: list[int]) -> list[ToldEntry]:
    """The entries with all that stands behind them, in the order of time; of very many, the first."""
    found = desk.store.browse(partial(told_entries, numbers=numbers[:_ENTRIES]))
    return sorted(found, key=lambda each: (each.line["when"] is None, each.line["when"] or "", each.id))


def _takes_part(entry: ToldEntry, person: Person) -> bool:
    return any(told.id in person.sources for told in entry.tellings)


for path, endpoint in (
    ("/people", people), ("/people.{form}", people_as), ("/person", person), ("/person.{form}", person_as),
    ("/post", post), ("/post.{form}", post_as),
):  # fmt: skip
    router.add_api_route(path, endpoint, methods=["GET"], response_model=None)
