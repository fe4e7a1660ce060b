"""The application: pages and API over one chronicle, behind the guard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from verbale.errors import VerbaleError
from verbale.outputs.page import TEMPLATES
from verbale.web import adding_pages, api, asking_pages, changing_pages, people_pages, reading_pages, review_pages
from verbale.web.desk import Desk
from verbale.web.faults import Fault, shape
from verbale.web.guard import Guard
from verbale.web.render import FORMS, page, speech_of

_STATIC = Path(__file__).parent / "static"
Answering = Callable[[Request, Exception], Awaitable[Response]]


def make_app(desk: Desk) -> Guard:
    """The application over a chronicle, behind its guard."""
    app = FastAPI(
        title="Verbale",
        version=version("verbale"),
        description="The record of relations between states, every fact tied to its words.",
        openapi_url="/api/openapi.json",
        docs_url=None,  # its page would load scripts from elsewhere
        redoc_url=None,
    )
    app.state.desk = desk
    for routes in (asking_pages, reading_pages, people_pages, review_pages, adding_pages, changing_pages):
        app.include_router(routes.router, include_in_schema=False)
    app.include_router(api.router)
    app.mount("/static/reading", StaticFiles(directory=TEMPLATES), name="reading")
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    for kind in (Fault, VerbaleError, RequestValidationError, HTTPException, UnicodeEncodeError, Exception):
        app.add_exception_handler(kind, answer_error)
    return Guard(app, desk.settings)


async def answer_error(request: Request, error: Exception) -> Response:
    """What went wrong, in its one shape, or as a page for a browser that asked for one."""
    status, message = _told(error, request)
    path = request.url.path
    plain = path.startswith("/api/") or path.rpartition(".")[2] in FORMS
    if plain or "text/html" not in request.headers.get("accept", ""):
        return JSONResponse(shape(status, message), status_code=status)
    return page(request, "error.html", status=status, error_status=status, message=message)


def _told(error: Exception, request: Request) -> tuple[int, str]:
    if isinstance(error, Fault):
        return error.status, error.message
    if isinstance(error, VerbaleError):
        return 400, str(error)
    if isinstance(error, RequestValidationError):
        return 422, "; ".join(f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in error.errors())
    if isinstance(error, UnicodeEncodeError):
        return 400, "There are characters in it that are no text (lone surrogates)."
    if isinstance(error, HTTPException):
        speaks = speech_of(request)
        return error.status_code, speaks["not_found"] if error.status_code == 404 else str(error.detail)
    return 500, speech_of(request)["defect"]
