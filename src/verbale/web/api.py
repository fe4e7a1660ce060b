"""The REST interface under /api, from the functions that the pages ask, too. Errors are `{"error": {…}}`.

A change is JSON: no page of another site can send that without asking first, and it is never allowed to.
"""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, Field

from verbale.documents.sidecar import Sidecar
from verbale.store import browsing
from verbale.store.log import Event
from verbale.web.adding import add_one
from verbale.web.asking_pages import side as checked_side
from verbale.web.choice import FACETS, Choice
from verbale.web.desk import Desk
from verbale.web.facets import facets_of
from verbale.web.faults import Fault, asking, naming
from verbale.web.people_pages import person_answer
from verbale.web.reader import Given
from verbale.web.reading_pages import difference_answer, document_answer, document_facts
from verbale.web.render import desk_of
from verbale.web.typed_values import typed_value

_MOST = 500
_LARGEST = 2**31 - 1
Answer = dict[str, Any]
Text = Annotated[str, Field(max_length=2_000)]
Because = Annotated[str | None, Field(max_length=2_000)]
Skip = Annotated[int, Query(ge=0, le=_LARGEST, description="How many to pass over.")]
Limit = Annotated[int, Query(ge=1, le=_MOST, description="How many at most.")]
Values = Annotated[list[Text], Field(max_length=40)]
Words = Annotated[str, Query(max_length=300)]


class ErrorTold(BaseModel):
    """What is wrong."""

    status: int
    message: str


class Error(BaseModel):
    """The shape of every error."""

    error: ErrorTold


class Judged(BaseModel):
    """A verdict on two entries, each named by the beginning of its id."""

    verdict: Literal["same", "different", "unsure"]
    first: Text
    second: Text
    because: Because = None


class Apart(BaseModel):
    """Tellings that leave an entry; none named: each stands alone."""

    entry: Text
    tellings: Annotated[list[Text], Field(max_length=1_000)] = []
    because: Because = None


class Corrected(BaseModel):
    """What a field of an entry should say; an empty value empties it. Dates may be typed in words."""

    entry: Text
    field: Text
    value: Text
    because: Because = None


class Undone(BaseModel):
    """An event of the log that is to be undone."""

    event: Annotated[int, Field(ge=1, le=_LARGEST)]
    because: Because = None


class NewDocument(BaseModel):
    """A text to be read and stored."""

    text: Annotated[str, Field(min_length=1, max_length=4_000_000)]
    name: Annotated[str, Field(min_length=1, max_length=200)] = "text.txt"
    title: Text | None = None
    url: Text | None = None
    language: Annotated[str | None, Field(max_length=20)] = None
    published: Annotated[str | None, Field(max_length=40)] = None


class EntriesAsked(BaseModel):
    """Which entries: of several values of one facet any will do; `from` and `to` are EDTF dates, both included."""

    side: Values = []
    kind: Values = []
    level: Values = []
    status: Values = []
    person: Values = []
    source: Values = []
    year: Values = []
    q: Annotated[str, Field(max_length=300)] = ""
    first: Annotated[str | None, Field(alias="from", max_length=60)] = None
    last: Annotated[str | None, Field(alias="to", max_length=60)] = None
    skip: Annotated[int, Field(ge=0, le=_LARGEST)] = 0
    limit: Annotated[int, Field(ge=1, le=_MOST)] = 100

    def choice(self) -> Choice:
        """The same as the pages have it."""
        picked = {name: tuple(getattr(self, name)) for name in FACETS if getattr(self, name)}
        return Choice(picked, self.q.strip(), self.first, self.last)


async def only_json(request: Request) -> None:
    """A change must be sent as JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST" and kind != "application/json":
        raise Fault(415, "Send JSON: Content-Type: application/json.")


_ERRORS: dict[int | str, dict[str, Any]] = {status: {"model": Error} for status in (400, 401, 403, 404, 413, 415, 422)}
router = APIRouter(prefix="/api", dependencies=[Depends(only_json)], responses=_ERRORS)


def pairs(request: Request) -> Answer:
    """The pairs of sides with their numbers of entries, most first."""
    found = desk_of(request).pairs()
    return {"total": len(found), "pairs": [{"sides": [one, other], "entries": n} for one, other, n in found]}


def entries(request: Request, asked: Annotated[EntriesAsked, Query()]) -> Answer:
    """Entries in the order of time, by sides that all take part, facets, words of their documents, and bounds."""
    choice = asked.choice()
    desk = desk_of(request)
    with asking():
        rows, shown = desk.chosen(tuple(checked_side(each) for each in asked.side), choice)
        facets = facets_of(rows, choice, desk.found(choice.words))
    counted = {facet.name: {each.value: each.entries for each in facet.values} for facet in facets}
    part = shown[asked.skip : asked.skip + asked.limit]
    return {"total": len(shown), "facets": counted, "entries": desk.lines(part)}


def entry(request: Request, wanted: str) -> Answer:
    """One entry by the beginning of its id, or of a telling's: with its tellings and the log."""
    return _entry(desk_of(request), wanted)


def search(request: Request, q: Words, limit: Limit = 20) -> Answer:
    """Lines of documents that hold all the words in any of their forms."""
    with asking():
        found, total = desk_of(request).store.search(q, limit)
    return {"total": total, "lines": [line.to_json() for line in found]}


def documents(request: Request, q: Words = "", skip: Skip = 0, limit: Limit = 100) -> Answer:
    """Documents, the last added first, by a part of name, title or address."""
    ask = partial(browsing.document_list, words=q, skip=skip, limit=limit)
    listed, total = desk_of(request).store.browse(ask)
    return {"total": total, "documents": [document_facts(each.document, each.tellings) for each in listed]}


def document(request: Request, wanted: str) -> Answer:
    """One document by the beginning of its digest, or its name: text and tellings."""
    with naming():
        kept = desk_of(request).store.browse(partial(browsing.kept_document, wanted=wanted))
    return document_answer(kept)


def difference(request: Request, wanted: str, old: Annotated[str | None, Query(max_length=300)] = None) -> Answer:
    """What became of the acts of the edition before, or of another document."""
    return difference_answer(desk_of(request), wanted, old)


def people(
    request: Request, side: Annotated[str | None, Query(max_length=12)] = None, q: Words = "", limit: Limit = 100
) -> Answer:
    """Names of a side, or of all, most told first."""
    code = checked_side(side) if side else None
    listed, total = desk_of(request).names().listed(code, q, limit)
    return {"total": total, "names": [each._asdict() for each in listed]}


def person(request: Request, side: Annotated[str, Query(max_length=12)], name: Words) -> Answer:
    """Who may be meant by a name: spellings, offices, and the entries of the surest."""
    found, mine = person_answer(desk_of(request), checked_side(side), name.strip())
    if not found:
        raise Fault(404, f"Nobody of {side} is named {name!r} here.")
    return {"persons": [asdict(each) for each in found], "entries": [each.to_json() for each in mine]}


def queue(request: Request, skip: Skip = 0, unsure: bool = False) -> Answer:
    """The next pair to decide, with both entries, and how many are left."""
    store = desk_of(request).store
    found = store.browse(partial(browsing.undecided_pair, skip=skip, unsure=unsure))
    count = store.browse(partial(browsing.undecided_count, unsure=unsure))
    if found is None:
        return {"left": count, "pair": None, "entries": []}
    pair, first, second = found
    return {"left": count, "pair": pair.to_json(), "entries": [first.to_json(), second.to_json()]}


def log(request: Request, last: Limit = 100) -> Answer:
    """The last events of the log, the newest at the end."""
    return {"events": [_event(each) for each in desk_of(request).store.events(last)]}


def judge(request: Request, given: Judged) -> Answer:
    """Judges two entries."""
    desk = desk_of(request)
    act = {"same": desk.store.same, "different": desk.store.different, "unsure": desk.store.unsure}[given.verdict]
    with asking():
        event = act(given.first, given.second, **desk.stamp, because=given.because)
    return {"event": event}


def split(request: Request, given: Apart) -> Answer:
    """Takes tellings out of an entry."""
    desk = desk_of(request)
    with asking():
        return {"event": desk.store.split(given.entry, given.tellings, **desk.stamp, because=given.because)}


def correct(request: Request, given: Corrected) -> Answer:
    """Sets what a field of an entry says."""
    desk = desk_of(request)
    with asking():
        known = desk.store.entry(given.entry)
        value = typed_value(given.field, given.value, known.line["when"])
        event = desk.store.correct(known.id, given.field, value, **desk.stamp, because=given.because)
    return {"event": event, "value": value}


def undo(request: Request, given: Undone) -> Answer:
    """Undoes an event of the log."""
    desk = desk_of(request)
    with asking():
        return {"event": desk.store.undo(given.event, **desk.stamp, because=given.because).number}


def add(request: Request, given: NewDocument) -> Answer:
    """Reads a text and stores it with its acts."""
    desk = desk_of(request)
    name = given.name if "." in given.name else f"{given.name}.txt"
    known = Sidecar(given.language, given.published, given.url, given.title)
    report = add_one(Given(name, given.text.encode(), known), desk.keep, desk.settings.upload_limit)
    if report.outcome == "refused":
        raise Fault(400, report.message)
    return report.to_json()


def _entry(desk: Desk, wanted: str) -> Answer:
    with naming():
        told = desk.store.entry(wanted)
    return {**told.to_json(), "log": [_event(each) for each in desk.store.events_about(told)]}


def _event(event: Event) -> Answer:
    return asdict(event)


for path, asked in (
    ("/pairs", pairs), ("/entries", entries), ("/entries/{wanted}", entry), ("/search", search),
    ("/documents", documents), ("/documents/{wanted}", document), ("/documents/{wanted}/difference", difference),
    ("/people", people), ("/person", person), ("/queue", queue), ("/log", log),
):  # fmt: skip
    router.add_api_route(path, asked, methods=["GET"])
for path, changing in (
    ("/judgements", judge), ("/splits", split), ("/corrections", correct), ("/undoings", undo), ("/documents", add),
):  # fmt: skip
    router.add_api_route(path, changing, methods=["POST"])
