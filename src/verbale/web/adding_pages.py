"""Add: files that are dropped or text that is pasted; progress as it goes, and a report for each document."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response, StreamingResponse

from verbale.documents.sidecar import parse_sidecar
from verbale.web.adding import Job, with_sidecars
from verbale.web.desk import Desk
from verbale.web.faults import Fault
from verbale.web.forms import SentForm, sent_form
from verbale.web.reader import ACCEPTED, Given
from verbale.web.render import desk_of, page, speech_of

router = APIRouter()
_PAUSE = 0.15  # seconds between looks at a job
_FACTS = ("title", "url", "published", "language")


def add(request: Request) -> Response:
    """Where documents are given."""
    settings = desk_of(request).settings
    return page(
        request, "add.html", accepted=sorted(ACCEPTED), megabytes=settings.upload_limit // 1_000_000, wrong="",
        most=settings.file_limit,
    )  # fmt: skip


async def take(request: Request) -> Response:
    """Takes documents, and leads to the report of them."""
    form = await sent_form(request)
    files = [(_plain_name(name), content) for name, content in form.files]
    given = [*with_sidecars(files), *_pasted(form)]
    if not given:
        raise Fault(400, speech_of(request)["nothing_given"])
    job = begin(desk_of(request), given)
    return RedirectResponse(f"/add/{job.id}", status_code=303)


def begin(desk: Desk, given: list[Given]) -> Job:
    """Begins to add documents to the chronicle of a desk."""
    return desk.jobs.begin(given, desk.keep, desk.settings.upload_limit)


def report(request: Request, wanted: str) -> Response:
    """How far a job is, and what became of each document."""
    return page(request, "report.html", job=_job(request, wanted))


def report_as(request: Request, wanted: str) -> Response:
    """The same as JSON."""
    return JSONResponse(_job(request, wanted).to_json())


def progress(request: Request, wanted: str) -> Response:
    """The same as it goes, as server-sent events: each report once, then the end."""
    job = _job(request, wanted)
    return StreamingResponse(_events(request, job), media_type="text/event-stream")


async def _events(request: Request, job: Job) -> AsyncIterator[str]:
    sent = 0
    while True:
        done = job.done  # before the reports are counted, so that none is missed
        if sent < len(job.reports):
            sent = len(job.reports)
            yield f"event: progress\ndata: {json.dumps({'done': sent, 'total': job.total})}\n\n"
        if done:
            yield f"event: end\ndata: {json.dumps({'done': sent, 'total': job.total})}\n\n"
            return
        if await request.is_disconnected():
            return
        await asyncio.sleep(_PAUSE)


def _job(request: Request, wanted: str) -> Job:
    job = desk_of(request).jobs.find(wanted)
    if job is None:
        raise Fault(404, speech_of(request)["no_job"])
    return job


def _pasted(form: SentForm) -> list[Given]:
    """The text that was pasted, with what is said of it."""
    text = form.text("text")
    if not text:
        return []
    said = {name: form.text(name) for name in _FACTS if form.text(name)}
    known = parse_sidecar(json.dumps(said).encode(), "form")
    return [Given(f"{_plain_name(form.text('name')) or 'text'}.txt", text.replace("\r\n", "\n").encode(), known)]


def _plain_name(name: str) -> str:
    """A file's name without any folder and without what cannot be printed."""
    return re.sub(r"[\x00-\x1f\x7f]", "", re.split(r"[\\/]", name)[-1])[:200]


router.add_api_route("/add", add, methods=["GET"], response_model=None)
router.add_api_route("/add", take, methods=["POST"], response_model=None)
router.add_api_route("/add/{wanted}.json", report_as, methods=["GET"], response_model=None)
router.add_api_route("/add/{wanted}/events", progress, methods=["GET"], response_model=None)
router.add_api_route("/add/{wanted}", report, methods=["GET"], response_model=None)
