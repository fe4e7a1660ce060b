"""What changes the chronicle from its pages: undoing, the sample; and coming in with a token."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from verbale.web.desk import Desk
from verbale.web.faults import Fault, asking
from verbale.web.forms import back_to, inner, sent_form
from verbale.web.guard import TOKEN_COOKIE, same_token, token_cookie
from verbale.web.reader import Given, read_given, sample
from verbale.web.render import desk_of, page

router = APIRouter()


async def undo(request: Request) -> Response:
    """Undoes an event of the log."""
    form = await sent_form(request)
    number = form.text("event")
    if not number.isdecimal() or len(number) > 15:
        raise Fault(400, f"{number!r} is no number of an event.")
    await run_in_threadpool(_undo, desk_of(request), int(number), form.text("because") or None)
    return back_to(form.text("back"), "/log")


async def add_sample(request: Request) -> Response:
    """Adds the sample of the package, so that there is something to look at."""
    await sent_form(request)
    await run_in_threadpool(_add, desk_of(request), sample())
    return back_to("/")


def login_page(request: Request) -> Response:
    """Where a token is given."""
    return page(request, "login.html", next=request.query_params.get("next", "/"), wrong=False)


async def login(request: Request) -> Response:
    """Lets a browser in that gives the token."""
    form = await sent_form(request)
    token = desk_of(request).settings.token
    if token is None:
        return back_to(form.text("next"))
    if not same_token(form.text("token"), token):
        return page(request, "login.html", status=401, next=form.text("next"), wrong=True)
    answer = back_to(inner(form.text("next")) or "/")
    answer.set_cookie(TOKEN_COOKIE, token_cookie(token), httponly=True, samesite="strict", max_age=30 * 86_400)
    return answer


def _undo(desk: Desk, number: int, because: str | None) -> None:
    with asking():
        desk.store.undo(number, **desk.stamp, because=because)


def _add(desk: Desk, given: Given) -> None:
    with asking():
        desk.keep(read_given(given, desk.settings.upload_limit))


router.add_api_route("/undo", undo, methods=["POST"], response_model=None)
router.add_api_route("/sample", add_sample, methods=["POST"], response_model=None)
router.add_api_route("/login", login_page, methods=["GET"], response_model=None)
router.add_api_route("/login", login, methods=["POST"], response_model=None)
