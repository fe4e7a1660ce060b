"""The pages of documents: the list, one beside its acts, two editions and what became of the acts."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict
from functools import partial
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from verbale.chronicle.telling import Telling
from verbale.store import browsing
from verbale.store.asking import ComparedDocuments
from verbale.store.documents import StoredDocument
from verbale.store.told import ListedEntry, entry_number, listed_entries
from verbale.web.asking_pages import Pages
from verbale.web.choice import Choice
from verbale.web.desk import Desk
from verbale.web.document_view import changes, document_parts, entry_ids
from verbale.web.entry_view import shown
from verbale.web.faults import Fault, naming
from verbale.web.render import desk_of, entries_as, page, parted, speech_of
from verbale.web.speech import Speech

router = APIRouter()
PAGE = 100
_COLUMNS = ("sha256", "name", "title", "url", "language", "published", "voice")


def documents(request: Request) -> Response:
    """The documents, the last added first."""
    choice = Choice.of(request.query_params.multi_items())
    ask = partial(browsing.document_list, words=choice.words, skip=(choice.page - 1) * PAGE, limit=PAGE)
    listed, total = desk_of(request).store.browse(ask)
    pages = Pages(choice.page, max(1, -(-total // PAGE)))
    return page(
        request, "documents.html", listed=listed, total=total, pages=pages, choice=choice, words_asked=choice.words
    )


def documents_as(request: Request, form: str) -> Response:
    """All documents as JSON or CSV."""
    ask = partial(browsing.document_list, words=request.query_params.get("q", ""), skip=0, limit=1_000_000)
    listed, total = desk_of(request).store.browse(ask)
    rows = [{**{name: getattr(each.document, name) for name in _COLUMNS}, "tellings": each.tellings} for each in listed]
    if form == "json":
        return JSONResponse({"total": total, "documents": rows})
    if form != "csv":
        raise Fault(404, speech_of(request)["not_found"])
    text = io.StringIO()
    table = csv.DictWriter(text, (*_COLUMNS, "tellings"), lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return Response(text.getvalue(), media_type="text/csv; charset=utf-8")


def document(request: Request, wanted: str) -> Response:
    """One document beside its acts."""
    wanted, form = parted(wanted)
    desk, speaks = desk_of(request), speech_of(request)
    with naming():
        kept = desk.store.browse(partial(browsing.kept_document, wanted=wanted))
    if form:
        extra = document_answer(kept) if form == "json" else {}
        lines = [dict(each.line) for each in _entries(request, kept)]
        return entries_as(request, form, lines, kept.document.sha256[:12], **extra)
    return page(request, "document.html", kept=kept, about=kept.document, **document_parts(kept, speaks))


def difference(request: Request, wanted: str) -> Response:
    """What became of the acts and the words of the edition before, or of the one that `old` names."""
    return _difference(request, wanted, "")


def difference_as(request: Request, wanted: str, form: str) -> Response:
    """The same as JSON."""
    return _difference(request, wanted, form)


def _difference(request: Request, wanted: str, form: str) -> Response:
    desk, speaks = desk_of(request), speech_of(request)
    if form == "json":
        return JSONResponse(difference_answer(desk, wanted, request.query_params.get("old")))
    if form:
        raise Fault(404, speaks["not_found"])
    with naming():
        found = _compared(desk, wanted, request.query_params.get("old"))
        old, new = (
            desk.store.browse(partial(browsing.kept_document, wanted=each.sha256)) for each in (found.old, found.new)
        )
    return page(
        request, "difference.html", found=found, changed=changes(old.text, new.text),
        named=partial(_named, speaks=speaks), said=partial(_said, speaks=speaks),
    )  # fmt: skip


def document_facts(document: StoredDocument, tellings: int) -> dict[str, Any]:
    """What is known of a document, and how many of its tellings stand."""
    return {**{name: getattr(document, name) for name in _COLUMNS}, "tellings": tellings}


def document_answer(kept: browsing.KeptDocument) -> dict[str, Any]:
    """A document as plain values: what is known of it, its text, its tellings, the editions of its address."""
    return {
        "document": document_facts(kept.document, len(kept.tellings)),
        "text": kept.text,
        "tellings": [asdict(each) for each in kept.tellings],
        "editions": [each.sha256 for each in kept.editions],
    }


def difference_answer(desk: Desk, wanted: str, old: str | None) -> dict[str, Any]:
    """What became of the acts of an older document, by the ids of tellings."""
    with naming():
        found = _compared(desk, wanted, old)
    return {"old": found.old.sha256, "new": found.new.sha256, **_plain(found)}


def _compared(desk: Desk, wanted: str, old: str | None) -> ComparedDocuments:
    new = desk.store.browse(partial(browsing.kept_document, wanted=wanted)).document.sha256
    return desk.store.diff(old, new) if old else desk.store.diff(new)


def _entries(request: Request, kept: browsing.KeptDocument) -> list[ListedEntry]:
    ids = list(entry_ids(kept))
    return desk_of(request).store.browse(
        lambda connection: listed_entries(connection, [entry_number(connection, each) for each in ids])
    )


def _plain(found: ComparedDocuments) -> dict[str, Any]:
    told = found.editions
    reworded = [{"old": each.old, "new": each.new, "changes": list(each.changes)} for each in told.reworded]
    return {"gone": list(told.gone), "new_tellings": list(told.new), "reworded": reworded, "kept": told.kept}


def _named(telling: Telling, speaks: Speech) -> str:
    sides = " – ".join(map(speaks.side, telling.sides))
    return f"{speaks.date(telling.when)}, {speaks.label('kinds', telling.kind)}: {sides}"


def _said(field: str, value: Any, speaks: Speech) -> str:
    return str(value or "—") if field == "words" else shown(field, value, speaks)


for path, endpoint in (
    ("/documents", documents), ("/documents.{form}", documents_as), ("/document/{wanted}", document),
    ("/document/{wanted}/difference", difference), ("/document/{wanted}/difference.{form}", difference_as),
):  # fmt: skip
    router.add_api_route(path, endpoint, methods=["GET"], response_model=None)
