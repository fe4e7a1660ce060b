"""Review: one decision at a time. Each is kept at once, signed, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.concurrency import run_in_threadpool

from verbale.chronicle.entry import Undecided
from verbale.errors import VerbaleError
from verbale.store import browsing
from verbale.store.judgements import JUDGED
from verbale.store.log import Event
from verbale.store.told import ToldBy, ToldEntry
from verbale.web.desk import Desk
from verbale.web.entry_view import EntryView, entry_view, shown
from verbale.web.faults import Fault
from verbale.web.forms import SentForm, back_to, sent_form
from verbale.web.render import desk_of, page, speech_of
from verbale.web.speech import Speech
from verbale.web.typed_values import FIELDS, typed_value

router = APIRouter()
VERDICTS = ("same", "different", "unsure")
_RECENT = 50


class Compared(NamedTuple):
    """A field of the two entries side by side, and whether they differ on it."""

    label: str
    values: tuple[str, str]
    differ: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be decided: a pair of entries, the telling of each that is nearest, how many are left."""

    pair: Undecided
    views: tuple[EntryView, EntryView]
    nearest: tuple[ToldBy | None, ToldBy | None]
    fields: tuple[Compared, ...]


def review(request: Request) -> Response:
    """The next decision."""
    return _page(request, skip=_number(request.query_params.get("skip", "")))


def typed(request: Request) -> Response:
    """What a typed value of a field is understood as, while it is typed."""
    field, words, near = (request.query_params.get(name, "") for name in ("field", "value", "near"))
    speaks = speech_of(request)
    try:
        made = typed_value(field, words[:500], near or None)
    except VerbaleError as error:
        return HTMLResponse(_escaped(str(error)))
    told = shown(field, made, speaks) if field == "when" and made else made
    return HTMLResponse(_escaped(" · ".join(dict.fromkeys(filter(None, (made, told))))))


def left(request: Request) -> Response:
    """How many decisions are left."""
    return JSONResponse({"left": _left(desk_of(request), unsure=False), "unsure": _left(desk_of(request), unsure=True)})


async def judge(request: Request) -> Response:
    """Keeps a verdict on two entries."""
    form = await sent_form(request)
    verdict = form.text("verdict")
    if verdict not in VERDICTS:
        raise Fault(400, f"{verdict!r} is no verdict. There are: {', '.join(VERDICTS)}.")
    pair = (form.text("first"), form.text("second"))
    return await _changed(request, form, lambda desk: _judged(desk, verdict, pair, form.text("because") or None))


async def split(request: Request) -> Response:
    """Takes tellings out of an entry."""
    form = await sent_form(request)
    entry, apart = form.text("entry"), form.texts("telling")
    because = form.text("because") or None
    return await _changed(request, form, lambda desk: desk.store.split(entry, apart, **desk.stamp, because=because))


async def correct(request: Request) -> Response:
    """Sets what a field of an entry says."""
    form = await sent_form(request)
    return await _changed(request, form, lambda desk: _corrected(desk, form))


def _judged(desk: Desk, verdict: str, pair: tuple[str, str], because: str | None) -> int:
    act = {"same": desk.store.same, "different": desk.store.different, "unsure": desk.store.unsure}[verdict]
    return act(*pair, **desk.stamp, because=because)


def _corrected(desk: Desk, form: SentForm) -> int:
    entry, field = form.text("entry"), form.text("field")
    known = desk.store.entry(entry).line["when"]
    value = typed_value(field, form.text("value"), known)
    return desk.store.correct(entry, field, value, **desk.stamp, because=form.text("because") or None)


async def _changed(request: Request, form: SentForm, change: Callable[[Desk], int]) -> Response:
    """Makes a change and goes on; what cannot be done is said on the page that asked, with all that was typed."""
    try:
        await run_in_threadpool(change, desk_of(request))
    except VerbaleError as error:
        if form.text("back").startswith("/review"):
            typed_words = {name: form.text(name) for name in ("entry", "field", "value", "because")}
            made: Response = await run_in_threadpool(
                partial(_page, request, _number(form.text("skip")), str(error), typed_words)
            )
            return made
        raise Fault(400, str(error)) from None
    return back_to(form.text("back"), "/review")


def _page(request: Request, skip: int, wrong: str = "", typed_words: dict[str, str] | None = None) -> Response:
    desk, speaks = desk_of(request), speech_of(request)
    unsure = request.query_params.get("unsure") == "1"
    count = _left(desk, unsure=unsure)
    skip = skip % count if count else 0
    found = desk.store.browse(partial(browsing.undecided_pair, skip=skip, unsure=unsure))
    return page(
        request, "review.html", status=400 if wrong else 200, decision=_decision(found, speaks) if found else None,
        count=count, unsure_count=_left(desk, unsure=True), skip=skip, unsure=unsure, wrong=wrong,
        typed_words=typed_words or {}, last=_last_decision(desk), fields=FIELDS, verdicts=VERDICTS,
        back="/review?unsure=1" if unsure else "/review",
    )  # fmt: skip


def _decision(found: tuple[Undecided, ToldEntry, ToldEntry], speaks: Speech) -> Decision:
    pair, first, second = found
    views = (entry_view(first, (), speaks), entry_view(second, (), speaks))
    nearest = [next((each for each in told.tellings if each.id == id_), None)
               for told, id_ in zip((first, second), pair.tellings, strict=True)]  # fmt: skip
    named = [{each.field: each for each in view.fields} for view in views]
    fields = []
    for name in dict.fromkeys([*named[0], *named[1]]):
        values = [side[name].value if name in side else "" for side in named]
        label = next(side[name].label for side in named if name in side)
        fields.append(Compared(label, (values[0], values[1]), values[0] != values[1]))
    return Decision(pair, views, (nearest[0], nearest[1]), tuple(fields))


def _left(desk: Desk, *, unsure: bool) -> int:
    return desk.store.browse(partial(browsing.undecided_count, unsure=unsure))


def _last_decision(desk: Desk) -> Event | None:
    """The newest judgement of whoever works here that still holds."""
    mine = (
        each
        for each in reversed(desk.store.events(_RECENT))
        if each.what in JUDGED and each.undone_by is None and each.who == desk.settings.who
    )
    return next(mine, None)


def _number(given: str) -> int:
    return int(given) if given.isdecimal() and len(given) < 9 else 0


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


for path, endpoint in (("/review", review), ("/review/typed", typed), ("/review/left.json", left)):
    router.add_api_route(path, endpoint, methods=["GET"], response_model=None)
for path, changing in (("/review/judge", judge), ("/review/split", split), ("/review/correct", correct)):
    router.add_api_route(path, changing, methods=["POST"], response_model=None)
